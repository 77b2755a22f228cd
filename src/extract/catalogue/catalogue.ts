import { ECONOMY } from './economy.ts'
import type { CatalogueIssue } from './issue.ts'
import { PEACE } from './peace.ts'
import { RULES } from './rules.ts'
import { SOCIETY } from './society.ts'

export const CATALOGUE: readonly CatalogueIssue[] = [...PEACE, ...SOCIETY, ...ECONOMY, ...RULES]

/** The issue under which reactions to a whole text stand. */
export const WHOLE = 'process.whole'

const BY_ID = new Map(CATALOGUE.map((i) => [i.id, i]))
export const issueById = (id: string): CatalogueIssue | undefined => BY_ID.get(id)

/** A trigger's words in a text. */
export interface TriggerHit {
  readonly issue: CatalogueIssue
  /** Words of the hit that the trigger names itself; what it only steps over says nothing of the issue. */
  readonly words: number
  readonly start: number
  readonly end: number
}

interface Trigger {
  /** Whether it steps over other words: "cap on … troops". */
  readonly gap: boolean
  readonly issue: CatalogueIssue
  readonly source: string
  /** Compiled when a word first calls for it: most triggers of the catalogue never meet their word. */
  re?: RegExp
  /** Its letters, where it is words alone: these are compared, which takes no compiling. */
  readonly plain: string | null
  /** Whether any ending may follow them. */
  readonly open: boolean
}

/** Letters of a word's beginning by which triggers are filed, at most: more would part too few of them further. */
const FILED = 5

/**
 * Triggers by the beginnings of the words they can begin with, two to five letters, and those that begin otherwise.
 * Built on first use. Trying each of some 700 expressions at each place of a text would be most of the reader's time.
 */
let index: { byLetters: Map<string, Trigger[]>; others: Trigger[] } | undefined

function compiled(): { byLetters: Map<string, Trigger[]>; others: Trigger[] } {
  if (index) return index
  const byLetters = new Map<string, Trigger[]>()
  const others: Trigger[] = []
  for (const issue of CATALOGUE) {
    for (const source of issue.triggers) {
      const words = /^[\p{L} -]+\*?$/u.test(source) ? source.toLowerCase() : null
      const open = source.endsWith('*')
      const plain = words !== null && words.length === source.length ? (open ? words.slice(0, -1) : words) : null
      const trigger: Trigger = { gap: source.includes('{0,'), issue, source, plain, open }
      const letters = beginnings(source)
      if (letters === null) others.push(trigger)
      else
        for (const l of letters) {
          const list = byLetters.get(l)
          if (list) list.push(trigger)
          else byLetters.set(l, [trigger])
        }
    }
  }
  index = { byLetters, others }
  return index
}

const met = new Map<string, readonly Trigger[]>()
const MET = 20_000 // beginnings remembered: more than a year of one paper has

/** The triggers that a word of such a beginning can call for. */
function beginningAs(word: string): readonly Trigger[] {
  const known = met.get(word)
  if (known) return known
  const { byLetters, others } = compiled()
  const all = [...others]
  for (let n = 2; n <= word.length; n++) all.push(...(byLetters.get(word.slice(0, n)) ?? []))
  if (met.size >= MET) met.clear()
  met.set(word, all)
  return all
}

/** `territor*` → `territor[\p{L}-]{0,20}`; the star of the regular expression language is not used in triggers. */
const starred = (source: string): string => source.replace(/\*/g, `[\\p{L}-]{0,${ENDING}}`).replace(/\\b/g, '')
const ENDING = 20 // letters: no English ending is longer

/** Asked of small letters: V8 compiles a pattern that heeds no case four times as slowly. */
const expression = (t: Trigger): RegExp =>
  (t.re ??= new RegExp(`(?:${starred(t.source.replace(/\\.|\p{Lu}+/gu, small))})s?(?![\\p{L}])`, 'guy'))

const LETTER = /^\p{L}/u
const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c > 127 && LETTER.test(String.fromCharCode(c))) || (c >= 65 && c <= 90)
const isHalf = (c: number): boolean => c >= 0xd800 && c <= 0xdfff

/** Where a trigger's hit that begins at `at` ends; -1 for none. */
function endOf(t: Trigger, part: string, at: number): number {
  if (t.plain !== null) {
    if (!part.startsWith(t.plain, at)) return -1
    const after = at + t.plain.length
    let end = after
    if (t.open) while (end < after + ENDING && (isLetter(part.charCodeAt(end)) || part[end] === '-')) end++
    if (part[end] === 's' && !(t.open && end < after + ENDING)) end++
    // An ending of full length, or letters of two halves, are left to the expression.
    if (!(t.open && end >= after + ENDING) && !isHalf(part.charCodeAt(end)))
      return isLetter(part.charCodeAt(end)) ? -1 : end
  }
  const re = expression(t)
  re.lastIndex = at
  const hit = re.exec(part)
  return hit ? at + hit[0].length : -1
}

/** In small letters; what is escaped stays, and so do the few letters that would grow. */
const small = (s: string): string => {
  const lower = s.toLowerCase()
  return s[0] === '\\' || lower.length !== s.length ? s : lower
}

/** The letters that every match of a piece begins with; null when there are fewer than two. */
function lead(piece: string): string | null {
  const letters = /^\p{L}{2,5}/u.exec(piece)?.[0]
  if (!letters) return null
  // A letter before "?" or "{" may be missing.
  const sure = /^[?{*]/.test(piece.slice(letters.length)) ? letters.slice(0, -1) : letters
  return sure.length >= 2 ? sure.toLowerCase() : null
}

/** How each word begins that a trigger can begin with; null when that cannot be read off. */
function beginnings(source: string): string[] | null {
  const plain = /^\p{L}/u.test(source) && !/^[^()]*\|/.test(source) ? lead(source) : null
  if (plain) return [plain]
  const group = /^\(([^()]*)\)(?!\?)/.exec(source)
  if (!group) return null
  const words = group[1]!.split('|').map(lead)
  return words.every((w) => w !== null) ? [...new Set(words as string[])] : null
}

const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}$]/gu

/** Every place of the text at which a trigger fires, in order. Near-linear: a handful of expressions a word. */
export function triggerHits(text: string, from = 0, to = text.length): TriggerHit[] {
  const part = text.slice(from, to).replace(/\p{Lu}+/gu, small)
  const out: TriggerHit[] = []
  for (const m of part.matchAll(WORD_START)) {
    const at = m.index
    for (const t of beginningAs(part.slice(at, at + FILED))) {
      const end = endOf(t, part, at)
      if (end <= at) continue
      const hit = part.slice(at, end)
      out.push({
        issue: t.issue,
        words: t.gap ? 1 : hit.trim().split(/\s+/).length,
        start: from + at,
        end: from + at + hit.trimEnd().length,
      })
    }
  }
  return out
}
