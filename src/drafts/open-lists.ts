// The parts and lists that stand open while an outline is read, and which of them a label goes on with.
import type { Numeral, PrintedLabel } from './labels.ts'
import { PART_RANK } from './part-words.ts'

/** A part that is still open while the lines go by: what the next label may continue or go under. */
export interface Open {
  readonly style: string
  /** Parts and headings hold everything below them; a list is passed over where an unlabelled paragraph begins. */
  readonly rank: number
  numeral: Numeral | undefined
  /** How the numeral is read: the series the list counts in. */
  readonly series: Series
  readonly index: number
  /** An unlabelled paragraph came between: only the next number goes on with it. */
  paused?: boolean
  /** The label's own style and the blanks before it: lists of one look are told apart by how far they are set in. */
  readonly base?: string
  readonly indent?: number
  /** Its words read as a title: letters below it are its parts. */
  readonly titled?: boolean
}
export type Series = 'arabic' | 'alpha' | 'roman' | 'none'

// Ranks of what is not a named part. Headings without a label stand under the named parts that hold them.
export const RANK_TITLE = -2
export const RANK_MARKDOWN = -1 // below title; "#" count adds tenths so that deeper headings stand under shallower ones
export const RANK_ROMAN_HEADING = 4.2 // "II. Finance": under chapters, over articles
export const RANK_LETTER_HEADING = 4.6 // "B. Appeals"
export const RANK_HEADING = 6.5
export const RANK_PARAGRAPH = 7 // numbered "1." or "(1)"
export const RANK_CHAPEAU = 7.5
export const RANK_ITEM = 8 // "(a)", "(i)", bullets: deeper by the order in which they open
const DEEPER = 0.05 // a list inside a list; twenty fit before the ranks run out

/** The same label one place before and after, as the draft prints them; what a doubtful label is borne out by. */
export interface Neighbours {
  readonly before?: Numeral
  readonly after?: Numeral
}

export const valueIn = (n: Numeral | undefined, series: Series): number | undefined =>
  n === undefined ? undefined : series === 'alpha' ? n.alpha : series === 'roman' ? n.roman : n.arabic

export const styleIn = (label: PrintedLabel, series: Series): string =>
  series === 'roman' && !label.part ? label.style.replace('a', 'i').replace('A', 'I') : label.style

/** Whether `n` comes right after what the list counted last: the next number, or an insertion after the same one. */
function follows(list: Open, n: Numeral, series: Series): boolean {
  const was = valueIn(list.numeral, series)
  const is = valueIn(n, series)
  if (was === undefined || is === undefined) return false
  // Letters that only some alphabets count stand between two whole numbers.
  return (is > was && is - was <= 1) || (is === was && n.suffix !== '' && n.suffix !== list.numeral!.suffix)
}

/** The list in `open` that a label may continue, read in the series the list counts in. */
function listFor(open: readonly Open[], label: PrintedLabel, series: Series): Open | undefined {
  const style = styleIn(label, series)
  for (let k = open.length - 1; k >= 0; k--) {
    const o = open[k]!
    if (o.style === style && (!o.paused || (label.numeral && follows(o, label.numeral, series)))) return o
  }
  return undefined
}

/** How a label is to be read where it stands, or undefined when it is no label there. */
export function takes(
  open: readonly Open[],
  label: PrintedLabel,
  s: string,
  continues: boolean,
  near: Neighbours,
): Series | undefined {
  const n = label.numeral
  if (!n) {
    // A dash in the middle of a hard-wrapped sentence is no bullet; an asterisk or a dot is.
    return continues && /^[-–—―+]$/.test(label.style) && !open.some((o) => o.style === label.style) ? undefined : 'none'
  }
  const inner = s.slice(label.textStart)
  if (label.part) {
    if (continues && inner.trim() !== '') return undefined
    return n.roman !== undefined && n.arabic === undefined ? 'roman' : n.arabic !== undefined ? 'arabic' : 'alpha'
  }
  const candidates: Series[] = []
  if (n.arabic !== undefined) candidates.push('arabic')
  if (n.alpha !== undefined) candidates.push('alpha')
  if (n.roman !== undefined) candidates.push('roman')
  let chosen: Series | undefined
  let surest = -1
  for (const series of candidates) {
    const list = listFor(open, label, series)
    const value = valueIn(n, series)!
    const next = valueIn(near.after, series) === value + 1
    let sure = 0
    if (list && follows(list, n, series))
      sure = 4 + (open.indexOf(list) + 1) / 100 // the innermost list wins
    else if (list && valueIn(list.numeral, series)! < value && value - valueIn(list.numeral, series)! < 4) sure = 2
    else if (value === 1 && n.suffix === '') sure = series === 'roman' ? (next ? 3.5 : 1.5) : 3
    if (series === 'alpha' && n.printed.length > 1 && sure < 3 && n.roman !== undefined) sure -= 1
    if (series === 'roman' && n.printed.length > 1) sure += 0.5
    if (sure > surest) {
      surest = sure
      chosen = series
    }
  }
  if (chosen === undefined) return undefined
  if (label.doubtful && n.deeper && !continues && goesDeeper(open, label, n, near)) return chosen
  if (label.doubtful && n.deeper && label.style.startsWith('A')) return undefined
  if (label.doubtful) {
    const inserted = n.suffix !== '' && /^[\p{Lu}\p{N}]/u.test(inner) && n.arabic !== undefined && !continues
    const value = valueIn(n, chosen)!
    const borneOut = valueIn(near.after, chosen) === value + 1 || valueIn(near.before, chosen) === value - 1
    // "1 Scope" and "First: …" need their second; a bare number may still open a sentence.
    const alone = label.style === '1' || label.style.startsWith('first') || label.style === '1-' || label.style === 'A-'
    if (alone && value === 1 && n.suffix === '' && !borneOut) return undefined
    if (surest < 3 && !inserted && !(borneOut && !continues && label.style !== '1')) return undefined
    if (n.arabic !== undefined && n.suffix === '' && !(n.deeper && surest >= 3)) {
      if (surest < 4 && n.arabic !== 1 && !(borneOut && !continues && label.style !== '1' && !n.deeper))
        return undefined
    }
  }
  if (continues && surest < 3) return undefined
  return chosen
}

/** Whether "2.1" stands under an open "2", or next to "2.2"; "A.1" likewise. */
function goesDeeper(open: readonly Open[], label: PrintedLabel, n: Numeral, near: Neighbours): boolean {
  const path = pathOf(n)
  const follow = (x: readonly number[], y: readonly number[]): boolean =>
    x.length === y.length && x.every((v, k) => (k === x.length - 1 ? v + 1 : v) === y[k])
  const mixed = label.style.startsWith('A')
  if (mixed && ((near.after && follow(path, pathOf(near.after))) || (near.before && follow(pathOf(near.before), path))))
    return true
  return open.some((o) => {
    if (!o.numeral || o.series === 'none') return false
    const above = o.numeral.deeper ? pathOf(o.numeral) : [valueIn(o.numeral, o.series) ?? 0]
    return (path.at(-1) === 1 && follow([...above, 0], path)) || (o.style === label.style && follow(above, path))
  })
}

const pathOf = (n: Numeral): readonly number[] => [n.arabic ?? n.roman ?? n.alpha ?? 0, ...(n.deeper ?? [])]

/** Rank of a label: that of its part's word, or of the list it goes on with, else one below what is open. */
export function rankOf(
  open: readonly Open[],
  label: PrintedLabel,
  series: Series,
  titled: boolean,
  headed: boolean,
): number {
  const list = listFor(open, label, series)
  if (label.part) {
    // Paragraphs marked "§" inside articles, as French, Polish and Brazilian drafts set them.
    if (label.style === '§' && open.some((o) => o.style === 'article')) return PART_RANK.point
    // Russian and Ukrainian articles count their paragraphs as parts: "Часть 1." inside an article.
    const inside = open.some((o) => o.style === 'article' || o.style === '§')
    if (
      label.part === 'part' &&
      !headed &&
      inside &&
      (list ? list.rank > PART_RANK.article : label.numeral?.arabic === 1)
    )
      return PART_RANK.point
    return PART_RANK[label.part]
  }
  if (list) return list.rank
  const top = topOf(open)
  const n = label.numeral
  if (n?.deeper && !label.style.startsWith('(')) return RANK_PARAGRAPH + n.deeper.length / 10
  // "A. Fines", "II. Finance": a heading for what follows, unless a headed number holds it.
  if (titled && /^[AI][.-]$/.test(styleIn(label, series))) {
    if (top?.titled && top.rank >= RANK_PARAGRAPH - 1) return Math.min(top.rank + DEEPER, RANK_CHAPEAU - DEEPER)
    const rank = series === 'roman' ? RANK_ROMAN_HEADING : RANK_LETTER_HEADING
    return open.some((o) => o.rank === PART_RANK.article) ? PART_RANK.article + rank / 10 : rank
  }
  const base = series === 'arabic' ? RANK_PARAGRAPH : RANK_ITEM
  return top && top.rank >= base ? top.rank + DEEPER : base
}

const SET_IN = 2 // blanks: fewer are a slip of the hand

/** A bullet or a number set in below one of the same look opens a list inside it; its style gets a mark for each depth. */
export function atIndent(open: readonly Open[], label: PrintedLabel, indent: number): PrintedLabel {
  if (label.part || (label.numeral && label.numeral.arabic === undefined)) return label
  let found: Open | undefined
  for (let k = open.length - 1; k >= 0; k--) {
    const o = open[k]!
    if (o.base !== label.style) continue
    if (!found && label.numeral && o.numeral?.arabic === label.numeral.arabic! - 1) return { ...label, style: o.style }
    const by = indent - (o.indent ?? 0)
    if (by >= SET_IN && (!label.numeral || label.numeral.arabic === 1) && !found)
      return { ...label, style: `${o.style}>` }
    found = o
    if (by > -SET_IN) break
  }
  return found ? { ...label, style: found.style } : followsLoosely(open, label)
}

const PLAIN_NUMBER = /^\(?1[.):-]?$/

/** "4. …" and then "5 Withdrawal" or "6) …": whoever typed it off kept the count and lost the marks. */
function followsLoosely(open: readonly Open[], label: PrintedLabel): PrintedLabel {
  const value = label.numeral?.arabic
  if (value === undefined || value < 2 || label.numeral?.deeper || !PLAIN_NUMBER.test(label.style)) return label
  for (let k = open.length - 1; k >= 0; k--) {
    const o = open[k]!
    if (o.base === undefined || !PLAIN_NUMBER.test(o.base)) continue
    if (o.numeral?.arabic !== value - 1) return label
    const { doubtful: _, ...sure } = label
    return { ...sure, style: o.style }
  }
  return label
}

/** The innermost part that is open and not passed over. */
export function topOf(open: readonly Open[]): Open | undefined {
  for (let k = open.length - 1; k >= 0; k--) if (!open[k]!.paused) return open[k]
  return undefined
}

/** A dropped or missing point still counts: the list goes on after it. */
export function settle(open: readonly Open[], label: PrintedLabel): Open | undefined {
  for (let k = open.length - 1; k >= 0; k--) {
    if (open[k]!.style === label.style) {
      open[k]!.numeral = label.numeral
      return open[k]
    }
  }
  return undefined
}
