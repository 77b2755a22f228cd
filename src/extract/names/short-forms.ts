import { foldName } from '../../actors/names.ts'
import { partyNamed } from '../../actors/parties.ts'
import type { Article } from '../article.ts'
import { FADE, isPerson, OTHER, REACH, type Seen, SUBJECT } from './focus.ts'
import type { Draft } from './mention.ts'
import { headWord } from './noun-phrases.ts'

const GENERAL = new Set(
  'official diplomat man woman politician leader source person statesman veteran mep mp lawmaker senator congressman congresswoman campaigner activist academic professor economist analyst executive lawyer negotiator'.split(
    ' ',
  ),
)

/** "The minister", "the Ukrainian president", "the source": the last one whose role says so. */
export function office(
  a: Article,
  d: Draft,
  s: number,
  seen: readonly Seen[],
  holders: readonly Draft[],
  master: string | null = null,
): string | null {
  const word = headWord(a, d.reading!.head)
  const wanted = (d.role ?? d.form).toLowerCase()
  const definite = d.determiner === 'the' || d.determiner === 'possessive' || d.determiner === 'none'
  if (!definite) return null
  let top: string | null = null
  let score = 0
  for (let i = seen.length - 1; i >= 0; i--) {
    const x = seen[i]!
    if (!isPerson(x.d) || (x.sentence === s && x.d.last > d.first)) continue
    const role = (x.d.role ?? x.d.form).toLowerCase()
    let fit = 0
    if (x.d.kind === 'anonymous') fit = d.determiner === 'the' && foldName(role).split(' ').includes(word) ? 1.2 : 0
    else if (x.d.role !== null && role.split(/[\s-]+/).includes(word)) fit = agrees(wanted, role, word) ? 1 : 0
    else if (x.d.role !== null && d.determiner === 'the' && GENERAL.has(word) && word !== 'source')
      fit = x.speaker ? 0.9 : 0.4
    else if (
      x.d.role === null &&
      x.d.kind === 'person' &&
      s - x.sentence <= 2 &&
      x.weight >= SUBJECT - 0.01 &&
      (d.affiliation !== null || /^(?:the)$/.test(d.determiner))
    )
      fit = d.affiliation !== null ? 0.5 : 0.3
    if (fit === 0) continue
    // "Her spokesman": nobody who is known to speak for another.
    if (
      master !== null &&
      x.d.affiliation !== null &&
      x.d.affiliation !== master &&
      !sameParty(master, x.d.affiliation)
    )
      continue
    if (master !== null && x.d.name === master) continue
    if (d.affiliation !== null && x.d.affiliation !== null && !sameParty(d.affiliation, x.d.affiliation)) continue
    if (d.affiliation !== null && x.d.affiliation === null && x.d.role !== null && s - x.sentence > 3) fit *= 0.6
    const v = x.weight * fit * FADE ** Math.min(s - x.sentence, 4)
    if (v > score) {
      top = x.d.name
      score = v
    }
  }
  if (top !== null && score > 0.3) return top
  // A role that somebody in this text is named with, before or after, and nobody else shares.
  const named = new Set<string>()
  for (const x of holders)
    if (
      x.affiliation !== null &&
      d.affiliation !== null &&
      x.role!.toLowerCase() === wanted &&
      sameParty(x.affiliation, d.affiliation)
    )
      named.add(x.name!)
  if (named.size === 1) return [...named][0]!
  if (/s$/.test(word) && d.plural) return null
  const bare = d.form.replace(/^(?:same|former)\s+/i, '')
  return d.determiner === 'the' && GENERAL.has(word) && d.affiliation === null ? null : bare
}

/** Whether "the prime minister" can be this holder of a role: what qualifies the one may be missing in the other, not differ. */
function agrees(wanted: string, role: string, head: string): boolean {
  const rest = (r: string): string[] =>
    r.split(/[\s-]+/).filter((w) => w !== head && !/^(?:the|of|former|then|its?|his|her|their)$/.test(w))
  const x = rest(wanted)
  const y = rest(role)
  return x.length === 0 || y.length === 0 ? x.length === 0 : x.every((w) => y.includes(w))
}

function sameParty(x: string, y: string): boolean {
  if (foldName(x) === foldName(y)) return true
  const p = partyNamed(x)
  const q = partyNamed(y)
  const up = (n: string, r: typeof p): string => r?.of ?? r?.name ?? n
  return foldName(up(x, p)) === foldName(up(y, q))
}

const KINDS: Readonly<Record<string, (x: Draft) => boolean>> = {
  country: (x) => x.kind === 'state',
  nation: (x) => x.kind === 'state',
  state: (x) => x.kind === 'state',
  kingdom: (x) => x.kind === 'state',
  republic: (x) => x.kind === 'state',
  bloc: (x) => x.kind === 'body' && /European Union|NATO|ASEAN|Mercosur|Community/.test(x.name ?? ''),
  alliance: (x) => x.kind === 'body' && /NATO|Alliance|Coalition|Treaty/.test(x.name ?? ''),
  group: (x) => x.kind === 'group' || (x.kind === 'body' && x.reading?.party == null),
  movement: fights,
  rebellion: fights,
  insurgency: fights,
  militia: fights,
  faction: fights,
  party: (x) => x.kind === 'body' && /\b(?:Party|Democrats|Liberals|Greens|Bloc)\b/.test(x.name ?? ''),
  federation: workers,
  confederation: workers,
  guild: workers,
  association: workers,
  newspaper: (x) => x.kind === 'media',
  paper: (x) => x.kind === 'media',
  daily: (x) => x.kind === 'media',
  magazine: (x) => x.kind === 'media',
  outlet: (x) => x.kind === 'media',
  website: (x) => x.kind === 'media',
  broadcaster: (x) => x.kind === 'media',
  channel: (x) => x.kind === 'media',
  network: (x) => x.kind === 'media',
  agency: (x) => x.kind === 'media' || /Agency|IAEA/.test(x.name ?? ''),
  union: (x) =>
    x.kind === 'body' &&
    (/union|workers|guild|federation|association|brotherhood|teamsters|machinists|IAM|UAW|RMT|GDL|Verdi|Metall|Unison|Unite/i.test(
      x.name ?? '',
    ) ||
      (x.reading?.kind === 'capitalised' && !x.form.includes(' ') && !/s$/.test(x.form))) &&
    !/European Union/.test(x.name ?? ''),
  company: (x) => isFirm(x),
  firm: (x) => isFirm(x),
  carrier: (x) => isFirm(x),
  airline: (x) => isFirm(x),
  employer: (x) => isFirm(x),
  carmaker: (x) => isFirm(x),
  manufacturer: (x) => isFirm(x),
  planemaker: (x) => isFirm(x),
  maker: (x) => isFirm(x),
  government: (x) => x.kind === 'body' && /government/i.test(x.name ?? ''),
}

/** Names that say what they are: "the guild" is hardly a union. */
const GUILDS = /^(?:guild|federation|confederation|association)$/

/** Companies go without an article. */
const isFirm = (x: Draft): boolean => x.kind === 'body' && x.reading?.kind === 'capitalised' && x.determiner !== 'the'

/** What fights or campaigns, by the words of its name. */
function fights(x: Draft): boolean {
  return (
    x.kind === 'group' ||
    (x.kind === 'body' &&
      x.reading?.party == null &&
      /\p{Lu}/u.test(x.name ?? '') &&
      /\b(?:Front|Movement|Army|Sons|Daughters|Brothers|Sisters|Guardians|Defenders|Brigades?|Forces|Liberation|Resistance|Renewal|Alliance|Council|Party|Coalition|League|Union|Legion|Guard|Voices?|Mothers|Citizens|Campaign|Uprising|Revival)\b/.test(
        x.name ?? '',
      ))
  )
}

/** What workers or makers belong to, by the words of its name. */
function workers(x: Draft): boolean {
  return (
    x.kind === 'body' &&
    x.reading?.party == null &&
    /\b(?:Union|Workers|Guild|Federation|Confederation|Association|Brotherhood|Employees|Teachers|Drivers|Pilots|Nurses|Writers|Actors|Producers|Manufacturers|Employers)\b/.test(
      x.name ?? '',
    )
  )
}

/** "The ministry", "the Council", "the union": the last body whose name holds the word, or that is such a thing. */
export function shortBody(d: Draft, s: number, seen: readonly Seen[]): string | null {
  if (d.determiner !== 'the') return null
  const word = foldName(d.form).split(' ').at(-1)!
  let top: string | null = null
  let score = 0
  for (let i = seen.length - 1; i >= 0; i--) {
    const x = seen[i]!
    if (x.d.name === null) continue
    const holds =
      x.d.kind === 'body' && foldName(x.d.name).split(' ').includes(word) && foldName(x.d.name) !== foldName(d.form)
    const is = KINDS[word]?.(x.d) ?? false
    if (!holds && !is) continue
    // A union by its own words comes before anything else written with capitals.
    const v =
      x.weight *
      (holds ? 2 : GUILDS.test(word) ? 0.4 : 1) *
      (!holds && word === 'union' && !workers(x.d) ? 0.5 : 1) *
      (x.d.inPlace ? 0.5 : 1) *
      FADE ** Math.min(s - x.sentence, 6)
    if (v > score) {
      top = x.d.name
      score = v
    }
  }
  return top
}

/**
 * A lead says what it is, and the next sentences its name: "the rebel movement has refused", then "the Front for Coastal
 * Unity said". The first body named within a few sentences that is such a thing.
 */
export function namedLater(d: Draft, s: number, later: readonly Draft[]): string | null {
  if (d.determiner !== 'the') return null
  const is = KINDS[foldName(d.form).split(' ').at(-1)!]
  if (!is) return null
  for (const x of later) {
    if (x.sentence < s || x.last <= d.last) continue
    if (x.sentence - s > 3) return null // a reader would not wait longer
    if (x.name !== null && /\p{Lu}/u.test(x.form) && is(x)) return x.name
  }
  return null
}

/** "The rebels", "the militants": the armed group last in view. */
export function fighters(a: Article, d: Draft, s: number, seen: readonly Seen[]): string | null {
  if (
    d.determiner !== 'the' ||
    !/^(?:rebels|militants|insurgents|separatists|guerrillas|fighters)$/.test(a.tokens[d.head]!.lower)
  )
    return null
  return (
    seen.findLast(
      (x) =>
        s - x.sentence <= REACH &&
        (x.d.kind === 'group' ||
          (x.d.kind === 'crowd' && x.d.affiliation !== null && partyNamed(x.d.affiliation)?.kind === 'group')),
    )?.d.affiliation ??
    seen.findLast((x) => s - x.sentence <= REACH && x.d.kind === 'group')?.d.name ??
    null
  )
}

/** "The two men", "both leaders": the last two people, or states, in view. */
export function couple(a: Article, d: Draft, seen: readonly Seen[]): string | null {
  const text = a.text.slice(d.span.start, d.span.end).toLowerCase()
  const n = /\b(?:two|both|pair)\b/.test(text) ? 2 : /\b(?:three|trio)\b/.test(text) ? 3 : 0
  if (n === 0) return null
  const word = headWord(a, d.reading!.head)
  const ok: (x: Draft) => boolean =
    /^(?:men|women|leaders|presidents|ministers|diplomats|envoys|negotiators|politicians|officials)$/.test(word)
      ? (x) => x.kind === 'person'
      : /^(?:countries|nations|states|governments|capitals|powers)$/.test(word)
        ? (x) => x.kind === 'state'
        : () => false
  const best = new Map<string, number>()
  for (let i = seen.length - 1; i >= 0 && d.sentence - seen[i]!.sentence <= REACH; i--) {
    const x = seen[i]!
    if (
      !ok(x.d) ||
      x.d.inPlace ||
      x.d.name === null ||
      (a.tokens[x.d.first - 1]?.text === ',' && a.tokens[x.d.last]?.text === ',' && x.weight === OTHER)
    )
      continue
    const v = x.weight * FADE ** (d.sentence - x.sentence)
    if (v > (best.get(x.d.name) ?? 0)) best.set(x.d.name, v)
  }
  const names = [...best].sort((x, y) => y[1] - x[1]).slice(0, n)
  return names.length === n ? names.map(([name]) => name).join(' and ') : null
}
