import { beginsForm, longestForm, type PartyMatch, partyOf } from '../../actors/parties.ts'
import { CROWDS, OFFICERS } from '../../actors/roles.ts'
import type { Article, Token } from '../article.ts'
import { SAYING } from '../grammar/speech-verbs.ts'

// What a token looks like: a name's word, a day, a quotation mark; and the names known without the text's help.

const set = (s: string): ReadonlySet<string> => new Set(s.split(' '))
const DAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow tonight mondays tuesdays wednesdays thursdays fridays saturdays sundays',
)
/** Capitalised at the head of a sentence, and never a name. */
const OPENERS = set(
  'the a an this that these those there here it he she they we i you what who whom whose which when where why how if unless while as at in on by for from with without after before since until during despite although though because but and or so yet however meanwhile moreover nor not no yes also then than asked speaking according under over between among amid both each every all some many most more less few several such one two three four five six seven eight nine ten to of about against once whether even still just only now again later earlier another other else never always often perhaps maybe instead separately importantly obviously thank let details recommended source update updated read photo video image file watch listen live breaking',
)

export const isCapital = (t: Token | undefined): boolean => t !== undefined && beginsCapital(t.text)
/** Asked of every token many times over; most begin with a letter of ASCII. */
function beginsCapital(text: string): boolean {
  const c = text.charCodeAt(0)
  return c < 128 ? c >= 65 && c <= 90 : /^\p{Lu}/u.test(text)
}
/** "'s", or the bare apostrophe of "the rebels' negotiator", which taggers take for a mark. */
export function isPossessive(a: Article, i: number): boolean {
  const t = a.tokens[i]
  if (t === undefined) return false
  if (t.lower === "'s" || t.lower === '’s') return true
  if (t.text !== "'" && t.text !== '’') return false
  if (t.pos === 'PART') return true
  const before = a.tokens[i - 1]
  const after = a.tokens[i + 1]
  if (!before || !after || before.end !== t.start || after.start === t.end || after.sentence !== t.sentence)
    return false
  if (
    !/\p{L}s$/u.test(before.text) ||
    !/^(?:NOUN|ADJ|PROPN|NUM|VERB)$/.test(after.pos) ||
    !/^(?:NOUN|PROPN)$/.test(before.pos)
  )
    return false
  // A single quotation mark that opened shortly before closes here: 'the others' demand.
  for (let k = i - 1; k >= Math.max(0, i - 40) && a.tokens[k]!.sentence === t.sentence; k--) {
    const u = a.tokens[k]!
    if (/^['‘]$/.test(u.text) && a.tokens[k - 1]?.end !== u.start && a.tokens[k + 1]?.start === u.end) return false
  }
  return true
}
export const isDay = (t: Token | undefined): boolean =>
  t !== undefined && DAYS.has(t.lower) && (isCapital(t) || /day$|morrow$|night$/.test(t.lower))
export const isMark = (t: Token | undefined): boolean => t !== undefined && /^["“”«»„]$/.test(t.text)

/** Whether the token is written as a name is: with a capital that no sentence opening explains. */
export function isNameLike(a: Article, i: number): boolean {
  const t = a.tokens[i]
  if (!t || !isCapital(t) || isDay(t)) return false
  if (/^I(?:['’.].*)?$/.test(t.text)) return false
  const before = a.tokens[i - 1]
  const opens =
    a.first[t.sentence] === i ||
    isMark(before) ||
    before?.text === ':' ||
    before?.text === '(' ||
    /^[‘']$/.test(before?.text ?? '')
  if (t.text === 'He' && a.tokens[i + 1]?.pos === 'PROPN' && isCapital(a.tokens[i + 1]) && !isDay(a.tokens[i + 1]))
    return true // He Lifeng
  if (!opens) return !(OPENERS.has(t.lower) && t.pos !== 'PROPN')
  if (OPENERS.has(t.lower)) return false
  if (t.pos === 'PROPN') return true
  // A name at the head of a sentence that the tagger took for something else: "Ford said".
  const next = a.tokens[i + 1]
  if (
    next?.pos === 'VERB' &&
    SAYING.has(next.lemma.toLowerCase()) &&
    /^(?:says?|said|told|tells|announced|added|warned)$/.test(next.lower) &&
    !/ing$/.test(t.lower) &&
    t.pos !== 'ADV' &&
    t.pos !== 'SCONJ' &&
    t.pos !== 'DET' &&
    t.pos !== 'PRON' &&
    t.pos !== 'AUX' &&
    !CROWDS.has(t.lower)
  )
    return true
  // "President Trump", "Foreign minister Lavrov", "Machinists said": an opening that a name may begin with.
  return (
    (t.pos === 'NOUN' || t.pos === 'ADJ') &&
    (isCapital(a.tokens[i + 1]) || OFFICERS.has(t.lower)) &&
    !CROWDS.has(t.lower) &&
    !isDay(a.tokens[i + 1])
  )
}

export const textOf = (a: Article, first: number, last: number): string =>
  last <= first ? '' : a.text.slice(a.tokens[first]!.start, a.tokens[last - 1]!.end)

/** The longest gazetteer form that begins at token `i` and ends before `end`. */
export function gazetteer(
  a: Article,
  i: number,
  end: number,
): { readonly last: number; readonly match: PartyMatch } | null {
  const t = a.tokens[i]
  if (!t || !/^[\p{Lu}\p{Ll}\d]/u.test(t.text)) return null
  if (!beginsForm(t.text) && !(t.lower === 'the' && isCapital(t))) return null
  if (!isCapital(t) && !/^al[-‐]?$|^al-/.test(t.lower) && t.lower !== 'dpa') return null
  for (let k = Math.min(end, i + longestForm() * 2); k > i; k--) {
    if (k > i + 1 && !/^[\p{L}\p{N}+]/u.test(a.tokens[k - 1]!.text)) continue
    const form = textOf(a, i, k)
    const match = partyOf(form) ?? (form.endsWith('.') ? partyOf(form.slice(0, -1)) : undefined)
    if (match) return { last: k, match }
  }
  return null
}

/** `"No way," fumed Lee`: right after quoted words that end in a comma, a question or an exclamation any verb in the past is one of saying. */
export function uttered(a: Article, k: number): boolean {
  const t = a.tokens[k]!
  const mark = a.tokens[k - 1]
  // Taggers take such verbs for adjectives: "fumed the rapporteur".
  if (
    !/^(?:VERB|ADJ|NOUN)$/.test(t.pos) ||
    t.quote >= 0 ||
    !isMark(mark) ||
    mark!.quote < 0 ||
    mark!.sentence !== t.sentence
  )
    return false
  const q = a.quotes[mark!.quote]!
  return (
    q.outer.end === mark!.end &&
    /[,?!]$/.test(a.text.slice(q.inner.start, q.inner.end)) &&
    (/ed$/.test(t.lower) || (t.pos === 'VERB' && /[^s]s$/.test(t.lower)))
  )
}
