// Words that narrow what a rule is about, put in or taken out: "employers who employ minors", "sites declared by a Party",
// "except ambulances"; and lists of things named one by one that were made longer or shorter.
import type { Stretch } from './edit-script.ts'
import { printed, type Worded, wordAt } from './hunks.ts'
import { wordOf } from './marks.ts'
import { spans } from './spans.ts'
import type { Compared, TypedChange } from './typed-change.ts'

const LONGEST = 14 // words of a restriction; longer ones are provisions of their own
/** A relative clause without a comma before it restricts; with one it explains (cf. Huddleston & Pullum 2002, ch. 12). */
const RELATIVE = /^(?:who|whose|whom|qui|dont)$/iu
const THAT = /^(?:that|which)$/i
const VERB =
  /^(?:is|are|was|were|be|has|have|had|does|do|did|can|may|shall|will|must|could|would|should|not|meets?|falls?|lies?|exceeds?|contains?|remains?|exists?|fails?|\p{L}{3,}(?:ed|es))$/iu
/** "registered in the Union", "originating in the zone", "convicted of murder". */
const PARTICIPLE =
  /^(?:\p{L}{3,}ed|held|born|made|found|given|known|sent|shown|sold|bought|taken|set|drawn|\p{L}{3,}ing)$/iu
const PREPOSITION = /^(?:in|of|by|under|on|at|for|to|from|within|with|outside|before|after|as|between)$/i
const NO_PARTICIPLE =
  /^(?:according|owing|regarding|concerning|including|following|pending|during|excluding|notwithstanding|depending|relating|based|need|proceed|exceed|indeed|having|being|acting|provided|subject|compared)$/i
const EVENT = /^(?:if|when|where|in|as|during|with|by|insofar|that|to)$/i // "except where they burn" is a condition
/** "referred to in paragraph 2", "laid down in Article 5": a reference, not a kind. */
const REFERS =
  /^(?:referred to|mentioned|cited)|^\p{L}+(?: \p{L}+)? (?:in|by|under|with|to|of) (?:the )?(?:first |second |third )?(?:points?|articles?|paragraphs?|sections?|annex(?:es)?|chapters?|sub-?paragraphs?|this|that|those|these|accordance)(?!\p{L})/iu
const COMMA = /^[,;:(–—-]$/

/** A clause that restricts a noun and was put in or taken out as it stands. */
export function restriction(c: Compared, s: Stretch, out: TypedChange[]): void {
  const came = s.fromA === s.toA
  if ((!came && s.fromB !== s.toB) || s.fromA === 0 || s.fromB === 0) return
  const [w, from, to] = came ? [c.b, s.fromB, s.toB] : [c.a, s.fromA, s.toA]
  if (to - from > LONGEST || to - from < 2) return
  const head = wordOf(w, from - 1)
  if (COMMA.test(wordAt(w, from - 1)) || head.about === '' || !/^\p{L}{2}/u.test(wordAt(w, from - 1))) return
  if (!restricts(w, from, to)) return
  out.push({
    kind: 'scope',
    way: came ? 'narrower' : 'wider',
    ...(came ? spans(c, -1, -1, from, to) : spans(c, from, to, -1, -1)),
  })
}

function restricts(w: Worded, from: number, to: number): boolean {
  const first = wordAt(w, from)
  const second = wordAt(w, from + 1)
  if (/^,$/.test(wordAt(w, to - 1)) || isAnd(wordAt(w, to - 1))) return false
  if (RELATIVE.test(first)) return true
  if (
    /^(?:except|excepting|excluding|save)$/i.test(first) ||
    (/^(?:other|apart)$/i.test(first) && /^(?:than|from)$/i.test(second))
  )
    return !EVENT.test(second)
  if (THAT.test(first)) return VERB.test(second)
  if (REFERS.test(printed(w, from, to))) return false
  if (!PARTICIPLE.test(first) || NO_PARTICIPLE.test(first) || !PREPOSITION.test(second)) return false
  // "shall be [registered in the book]" and "was held in May": a verb, not a restriction.
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
    if (/^(?:be|been|being|is|are|was|were|has|have|had|not)$/i.test(wordAt(w, i))) return false
  }
  return true
}

/** "ports [and airports]": one more thing, or one less, beside another of the same number. */
export function oneMore(c: Compared, s: Stretch, out: TypedChange[]): void {
  const came = s.fromA === s.toA
  if ((!came && s.fromB !== s.toB) || s.fromA === 0 || s.fromB === 0) return
  const [w, from, to] = came ? [c.b, s.fromB, s.toB] : [c.a, s.fromA, s.toA]
  if (to - from < 2 || to - from > 5 || !isAnd(wordAt(w, from))) return
  const next = to < w.at.length ? wordAt(w, to) : '.'
  if (!/^[.,;:)]$/.test(next) && !PREPOSITION.test(next)) return
  for (let i = from + 1; i < to; i++) if (!isThing(w, i)) return
  const plural = (i: number): boolean => /\p{Ll}s$/u.test(wordAt(w, i)) && !/ss$/.test(wordAt(w, i)) && isThing(w, i)
  if (!plural(from - 1) || !(plural(to - 1) || PEOPLE.test(wordAt(w, to - 1)))) return
  out.push({ kind: 'scope', ...(came ? spans(c, -1, -1, from + 1, to) : spans(c, from + 1, to, -1, -1)) })
}
const PEOPLE = /^(?:staff|personnel|children|women|men|people|police|equipment|livestock)$/i

/** "the ban covers [heavy] weapons": a kind of the things that a rule covers. */
export function kindCovered(c: Compared, s: Stretch, out: TypedChange[]): void {
  const came = s.fromA === s.toA
  if ((!came && s.fromB !== s.toB) || s.fromA === 0 || s.fromB === 0) return
  const [w, from, to] = came ? [c.b, s.fromB, s.toB] : [c.a, s.fromA, s.toA]
  if (to - from > 2 || to >= w.at.length) return
  const before = `${from > 1 ? wordAt(w, from - 2) : ''} ${wordAt(w, from - 1)}`
  if (!COVERS.test(before) || !/\p{Ll}s$/u.test(wordAt(w, to)) || !isThing(w, to)) return
  for (let i = from; i < to; i++) if (!isThing(w, i) || wordOf(w, i).mark.force !== undefined) return
  out.push({ kind: 'scope', way: came ? 'narrower' : 'wider', ...spans(c, s.fromA, s.toA + 1, s.fromB, s.toB + 1) })
}
const COVERS =
  /(?:^|\s)(?:covers?|covering|protects?|prohibits?|bans?|exempts?|includes?|(?:applies|apply|extends?|limited|restricted|confined|access|open) to|jurisdiction over)$/i

/** "any site" that became "declared sites": the whole of something against a kind of it, the noun in another number. */
export function kindFor(c: Compared, s: Stretch, out: TypedChange[]): void {
  if (s.fromA === s.toA || s.fromB === s.toB || s.toA - s.fromA > 5 || s.toB - s.fromB > 5) return
  const a = parts(c.a, s.fromA, s.toA)
  const b = parts(c.b, s.fromB, s.toB)
  if (a && b && !a.all && !b.all) {
    atStart(c, s, a.about, b.about, out)
    return
  }
  if (!a || !b || a.all === b.all) return
  const [whole, kind] = a.all ? [a, b] : [b, a]
  if (whole.about.length !== 1 || kind.about.length !== 2 || !kind.about.includes(whole.about[0]!)) return
  out.push({ kind: 'scope', way: a.all ? 'narrower' : 'wider', ...spans(c, s.fromA, s.toA, s.fromB, s.toB) })
}

const EVENTS = /(?:[tsx]ion|ment|ing|ance|ence|al)s?$|^(?:talks|efforts|measures|steps|acts|works)$/i // acts are done in some manner; a manner is no kind

/** "Workers" that became "Full-time workers": who a rule is about, told at the head of a sentence without an article. */
function atStart(c: Compared, s: Stretch, a: readonly string[], b: readonly string[], out: TypedChange[]): void {
  const [w, from, to] = a.length < b.length ? [c.b, s.fromB, s.toB] : [c.a, s.fromA, s.toA]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length !== 1 || long.length < 2 || long.length > 3 || long.at(-1) !== short[0]) return
  if (from > 0 && !/^[.;]$/.test(wordAt(w, from - 1))) return
  const noun = wordAt(w, to - 1)
  if (!/\p{Ll}s$/u.test(noun) || EVENTS.test(noun)) return
  out.push({
    kind: 'scope',
    way: a.length < b.length ? 'narrower' : 'wider',
    ...spans(c, s.fromA, s.toA, s.fromB, s.toB),
  })
}

function parts(w: Worded, from: number, to: number): { all: boolean; about: readonly string[] } | undefined {
  let all = false
  const about: string[] = []
  for (let i = from; i < to; i++) {
    const x = wordOf(w, i)
    if (x.mark.scope === 3 && wordAt(w, Math.min(i + 1, w.at.length - 1)) !== '-') all = true
    else if (wordAt(w, i) === '-') continue
    else if (x.mark.scope === 3) about.push('full')
    else if (x.mark.scope !== undefined || x.mark.no || x.mark.modal !== undefined || x.mark.force !== undefined)
      return undefined
    else if (x.about !== '') {
      if (!x.lettered) return undefined
      about.push(x.about)
    } else if (!/^(?:the|an?|of|les?|la|los|las|el|die|der|das|den)$/i.test(wordAt(w, i))) return undefined
  }
  return { all, about }
}

const AND = new Set('and or et ou y e o und oder и или та або й'.split(' '))
const isAnd = (word: string): boolean => word.length <= 4 && AND.has(word.toLowerCase()) // none is longer than "oder"
const MOST_WORDS = 4 // of an item: "heavy goods vehicles"
const MOST_LISTS = 6 // of one wording that are compared; a page of lists is no enumeration
const ITEMS = 3 // things in a row before they are a list: "a, b and c"

interface Listed {
  readonly items: readonly { readonly key: string; readonly from: number; readonly to: number }[]
}

/** Things that came into or went out of a list whose other things stayed: "rice, wheat and maize" with soya. */
export function enumerations(c: Compared, cut: readonly Stretch[]): readonly TypedChange[] {
  // In a sentence written anew a list is part of the new words.
  let kept = 0
  for (const s of cut) if (s.same) kept += s.toA - s.fromA
  if (!cut.some((s) => !s.same) || 2 * kept < Math.min(c.a.at.length, c.b.at.length)) return []
  if (!hasComma(c.a) && !hasComma(c.b)) return [] // two things are no list yet
  const a = listsIn(c.a)
  const b = listsIn(c.b)
  if (a.length === 0 && b.length === 0) return []
  if (a.length > MOST_LISTS || b.length > MOST_LISTS) return []
  const out: TypedChange[] = []
  const spare = [...b]
  for (const x of a) {
    const k = spare.findIndex((y) => shared(x, y) >= 2)
    if (k < 0) continue
    const [y] = spare.splice(k, 1) as [Listed]
    if (Math.max(x.items.length, y.items.length) < ITEMS) continue
    const gone = x.items.filter((i) => !y.items.some((j) => j.key === i.key))
    const come = y.items.filter((j) => !x.items.some((i) => i.key === j.key))
    if (gone.length > 0 === come.length > 0) continue // the same, or things exchanged: told as words
    for (const i of gone)
      if (isChanged(cut, i.from, i.to, 'A')) out.push({ kind: 'scope', ...spans(c, i.from, i.to, -1, -1) })
    for (const j of come)
      if (isChanged(cut, j.from, j.to, 'B')) out.push({ kind: 'scope', ...spans(c, -1, -1, j.from, j.to) })
  }
  return out
}

const shared = (x: Listed, y: Listed): number => x.items.filter((i) => y.items.some((j) => j.key === i.key)).length

const isChanged = (cut: readonly Stretch[], from: number, to: number, side: 'A' | 'B'): boolean =>
  cut.some((s) => !s.same && (side === 'A' ? s.fromA < to && s.toA > from : s.fromB < to && s.toB > from))

function hasComma(w: Worded): boolean {
  for (let k = 0; k < w.ranges.length; k += 2) {
    const from = w.ranges[k]!
    const to = w.ranges[k + 1]!
    if (to > from && w.text.slice(w.tokens.starts[from]!, w.tokens.ends[to - 1]!).includes(',')) return true
  }
  return false
}

/** "x, y and z": short things without verbs, parted by commas and joined at the end. */
function listsIn(w: Worded): readonly Listed[] {
  const out: Listed[] = []
  for (let i = 1; i < w.at.length - 1; i++) {
    if (!isAnd(wordAt(w, i))) continue
    const last = itemAfter(w, i + 1)
    if (!last) continue
    const items = [last]
    let end = wordAt(w, i - 1) === ',' ? i - 1 : i
    for (;;) {
      const item = itemBefore(w, end)
      if (!item) break
      items.unshift(item)
      end = item.from - 1
      if (end < 1 || wordAt(w, end) !== ',') break
    }
    if (items.length >= 2) out.push({ items })
  }
  return out
}

function itemBefore(w: Worded, end: number): Listed['items'][number] | undefined {
  let from = end
  while (from > 0 && end - from < MOST_WORDS && isThing(w, from - 1)) from--
  // The first thing of a list begins behind its verb or preposition; how long it is cannot be told, so its last word counts.
  const open = from > 0 && wordAt(w, from - 1) !== ','
  return from === end ? undefined : { key: keyOf(w, open ? end - 1 : from, end), from: open ? end - 1 : from, to: end }
}

function itemAfter(w: Worded, from: number): Listed['items'][number] | undefined {
  let to = from
  while (to < w.at.length && to - from < MOST_WORDS && isThing(w, to)) to++
  if (to === from || (to < w.at.length && to - from === MOST_WORDS && isThing(w, to))) return undefined
  return { key: keyOf(w, to - 1, to), from, to }
}

/** A word that can be part of a name of a thing: no mark, no verb that is known as one. */
function isThing(w: Worded, i: number): boolean {
  const { about, mark, lettered } = wordOf(w, i)
  const word = wordAt(w, i)
  if (/^(?:the|an?|les?|la|los|las|el|die|der|das)$/i.test(word)) return true
  return (
    about !== '' &&
    lettered &&
    mark.modal === undefined &&
    !mark.no &&
    mark.scope === undefined &&
    /\p{L}{2}/u.test(word)
  )
}

function keyOf(w: Worded, from: number, to: number): string {
  const words: string[] = []
  for (let i = from; i < to; i++) if (wordOf(w, i).about !== '') words.push(wordOf(w, i).about)
  return words.at(-1) ?? printed(w, from, to)
}
