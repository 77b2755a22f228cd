import { BODIES, GROUPS, MEDIA } from './bodies.ts'
import { LEADERS } from './leaders.ts'
import { foldName, nameParts } from './names.ts'
import { REGIONS, STATES } from './states.ts'

/** Somebody who sits at tables or speaks about them, known by name without the text's help. */
export interface Party {
  readonly name: string
  readonly kind: 'state' | 'region' | 'body' | 'group' | 'media'
  /** Name of the party it belongs to: the Kremlin's is Russia. */
  readonly of: string | null
  readonly forms: readonly string[]
}

/** How a form names its party: by name, by an adjective or word for its people, by its capital. */
export interface PartyMatch {
  readonly party: Party
  readonly by: 'name' | 'people' | 'capital'
}

const list = (s: string | undefined): string[] =>
  (s ?? '')
    .split(';')
    .map((x) => x.trim())
    .filter(Boolean)
const lines = (s: string): string[] => s.split('\n').filter((l) => l.trim() !== '')

interface Entry extends PartyMatch {
  /** As printed, for forms that only count in capitals: "US" is not "us". */
  readonly exact: string | null
}
const index = new Map<string, Entry[]>()
const byName = new Map<string, Party>()
const firstWords = new Set<string>()
let longest = 1

function enter(form: string, party: Party, by: PartyMatch['by']): void {
  const key = partyKey(form)
  const exact = /^(?:\p{Lu}\.?){1,6}[+\d]*$/u.test(form) || /\d/.test(form) ? form.replace(/\./g, '') : null
  const at = index.get(key)
  if (at) at.push({ party, by, exact })
  else index.set(key, [{ party, by, exact }])
  const words = key.split(' ')
  firstWords.add(words[0]!)
  longest = Math.max(longest, words.length)
}
const partyKey = (form: string): string => foldName(form).replace(/^the /, '')

for (const [line, kind] of [
  ...lines(STATES).map((l) => [l, 'state'] as const),
  ...lines(REGIONS).map((l) => [l, 'region'] as const),
]) {
  const [names, people, capitals] = line.split('|')
  const forms = list(names)
  const party: Party = {
    name: forms[0]!,
    kind,
    of: null,
    forms: [...forms, ...list(people), ...list(capitals)],
  }
  byName.set(partyKey(party.name), party)
  for (const f of forms) enter(f, party, 'name')
  for (const f of list(people)) {
    enter(f, party, 'people')
    enter(`${f}s`, party, 'people')
  }
  for (const f of list(capitals)) enter(f, party, 'capital')
}
const named = (table: string, kind: Party['kind']): void => {
  for (const line of lines(table)) {
    const [names, of] = line.split('|')
    const forms = list(names)
    const party: Party = { name: forms[0]!.replace(/^The /, ''), kind, of: of?.trim() || null, forms }
    if (byName.has(partyKey(party.name))) continue
    byName.set(partyKey(party.name), party)
    for (const f of forms) enter(f, party, f === 'Brussels' ? 'capital' : 'name')
  }
}
named(BODIES, 'body')
named(GROUPS, 'group')
named(MEDIA, 'media')

/** Whether any form begins with the word: the quick look before the long one. */
export const beginsForm = (word: string): boolean => firstWords.has(foldName(word))

/** Words of the longest form in the gazetteer. */
export const longestForm = (): number => longest

/**
 * The party a form names, or undefined. Forms in capitals must stand in capitals; every other form must begin with one,
 * unless its own begins small ("al-Shabab"). A leading "the" does not matter.
 */
export function partyOf(form: string): PartyMatch | undefined {
  const found = index.get(partyKey(form))
  if (!found) return undefined
  const bare = form.replace(/^the\s+/i, '')
  for (const e of found) {
    if (e.exact !== null) {
      if (bare.replace(/\./g, '') === e.exact) return e
      continue
    }
    if (/^\p{Lu}/u.test(bare) || e.party.forms.some((f) => f === bare)) return e
  }
  return undefined
}

/** The party at the top: Russia for the Kremlin, the European Union for its Commission, the name itself for the rest. */
export function ownerOf(name: string): string {
  let at = name
  for (let i = 0; i < 4; i++) {
    const party = byName.get(partyKey(at))
    if (!party) return at
    // An armed group or movement speaks for itself, whomever it claims to belong to.
    if (party.of === null || party.kind === 'group') return party.name
    at = party.of
  }
  return at
}

/** The party of exactly this canonical name. */
export const partyNamed = (name: string): Party | undefined => byName.get(partyKey(name))

const leaders = new Map<string, string | null>()
for (const line of lines(LEADERS)) {
  const [party, names] = line.split('|')
  for (const n of list(names)) {
    const full = foldName(n)
    leaders.set(full, leaders.has(full) && leaders.get(full) !== party ? null : party!)
    const surname = foldName(nameParts(n).surname)
    // Surnames that two parties share say nothing by themselves.
    if (surname !== full) leaders.set(surname, leaders.has(surname) && leaders.get(surname) !== party ? null : party!)
  }
}

/**
 * The party for which a well-known office-holder spoke; null for anybody else. A bare surname counts only where the
 * text gives it a title, which the caller must know.
 */
export function leaderOf(name: string, titled: boolean): string | null {
  const key = foldName(name)
  if (!key.includes(' ') && !titled) return null
  return leaders.get(key) ?? null
}
