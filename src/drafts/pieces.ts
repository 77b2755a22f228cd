// Lines cut where more than one provision stands on them: "4.—(1) …" and "(a) …; (b) …; and (c) …" in one paragraph.
import { type Counting, type InlineList, inlineLists } from './inline-lists.ts'
import { type Numeral, type PrintedLabel, printedLabel } from './labels.ts'
import type { Line } from './lines.ts'
import { type Neighbours, valueIn } from './open-lists.ts'

/** A line, or the part of one that is a provision of its own. */
export interface Piece extends Line {
  readonly label?: PrintedLabel
  /** Cut out of its line: an item of a list that runs on in a paragraph, or a second label. */
  readonly cut?: 'first' | 'item' | 'stacked'
  readonly near: Neighbours
}

type Cut = Omit<Piece, 'near'>

/** The lines of a text as pieces, each with the label it may begin with. Near-linear in the text. */
export function piecesOf(text: string, lines: readonly Line[], wrapped: boolean): readonly Piece[] {
  let pieces: Cut[] = lines.map((line) => {
    if (line.kind !== 'text') return line
    const label = printedLabel(text.slice(line.start, line.end))
    return label ? { ...line, label } : line
  })
  pieces = innerBullets(text, pieces)
  pieces = doubledLetters(pieces)
  pieces = stacked(text, pieces)
  pieces = runOn(text, pieces, wrapped)
  return withNeighbours(pieces)
}

/** "o" set in below a bullet is a bullet too, as word processors print those of the second level. */
function innerBullets(text: string, pieces: readonly Cut[]): Cut[] {
  let above: Cut | undefined
  return pieces.map((p) => {
    if (p.kind === 'blank') return p
    const under = above?.label && !above.label.numeral ? above : undefined
    above = p
    const o = under && p.kind === 'text' && !p.label && /^o [\p{L}\p{N}]/u.test(text.slice(p.start, p.start + 3))
    if (!o || (under.label!.style === 'o' ? p.indent !== under.indent : p.indent <= under.indent)) return p
    above = { ...p, label: { label: 'o', style: 'o', textStart: 2 } }
    return above
  })
}

/** Letters printed twice, "aa)" and "bb)", count in a series of their own where the second follows the first. */
function doubledLetters(pieces: readonly Cut[]): Cut[] {
  const out = [...pieces]
  const twice = (k: number): number | undefined => {
    const p = out[k]?.label?.numeral?.printed
    return p?.length === 2 && p[0] === p[1] ? valueIn(out[k]!.label!.numeral, 'alpha') : undefined
  }
  const byStyle = new Map<string, number[]>()
  out.forEach((p, k) => {
    if (!p.label?.numeral || p.label.part || !/^[aA]/.test(p.label.style)) return
    const list = byStyle.get(p.label.style)
    if (list) list.push(k)
    else byStyle.set(p.label.style, [k])
  })
  for (const list of byStyle.values()) {
    let last = 0 // value of the doubled letter that came just before, 0 where none did
    for (let i = 0; i < list.length; i++) {
      const k = list[i]!
      const value = twice(k)
      const goesOn = value !== undefined && value === last + 1 && last > 0
      const begins = value === 1 && list[i + 1] !== undefined && twice(list[i + 1]!) === 2
      if (value !== undefined && (goesOn || begins)) {
        const label = out[k]!.label!
        const { roman: _, ...n } = label.numeral!
        out[k] = {
          ...out[k]!,
          label: { ...label, style: `${label.style}2`, numeral: { ...n, alpha: value, suffix: '' } },
        }
        last = value
      } else if (value === undefined || value !== last) last = 0
    }
  }
  return out
}

const LOOK_AHEAD = 60 // lines; the second item of a list is not farther from its first
const SCAN = 400 // characters in which a second label may stand after the first

/** "4.—(1) No person …" with "(2) …" on a line below: two labels. */
function stacked(text: string, pieces: readonly Cut[]): Cut[] {
  const out: Cut[] = []
  pieces.forEach((p, k) => {
    const label = p.label
    const inner =
      label?.numeral && text.slice(p.start + label.textStart, Math.min(p.end, p.start + label.textStart + SCAN))
    const second = inner ? printedLabel(inner) : undefined
    const n = second?.numeral
    if (!label || !second || !n || second.part || second.doubtful || second.textStart >= inner!.length)
      return out.push(p)
    if (n.arabic !== 1 && n.alpha !== 1 && n.roman !== 1) return out.push(p)
    if (second.style === label.style || n.suffix !== '') return out.push(p)
    for (let j = k + 1; j < Math.min(pieces.length, k + LOOK_AHEAD); j++) {
      const l = pieces[j]!.label
      if (l?.style === label.style || l?.part) break
      if (l?.style !== second.style || !l.numeral) continue
      if (l.numeral.arabic !== 2 && l.numeral.alpha !== 2 && l.numeral.roman !== 2) break
      const at = p.start + label.textStart
      out.push({ ...p, end: at }, { ...p, start: at, label: second, cut: 'stacked' })
      return
    }
    out.push(p)
  })
  return out
}

const HOUSE_LISTS = 5 // lists set line by line before a draft can be said to have a habit
const LAW_LISTS = 20 // so many, of whatever numbers, that the habit is that of a whole law

/**
 * Cut paragraphs at the items of the lists that run on in them. A draft that sets its lists line by line as a habit means
 * the few that run on to be read as one paragraph, and they stay whole.
 */
function runOn(text: string, pieces: readonly Cut[], wrapped: boolean): Cut[] {
  const cuts = new Map<number, { end: number; lists: readonly InlineList[] }>()
  const laid: Record<Counting, number> = { alpha: 0, roman: 0, arabic: 0 }
  const ran: Record<Counting, number> = { alpha: 0, roman: 0, arabic: 0 }
  for (let k = 0; k < pieces.length; k++) {
    const p = pieces[k]!
    if (p.kind !== 'text') continue
    const n = p.label?.numeral
    if (n && p.label!.style.endsWith(')')) {
      if (n.alpha === 2) laid.alpha++
      else if (n.roman === 2) laid.roman++
      else if (n.arabic === 2) laid.arabic++
    }
    let last = k
    if (wrapped) while (last + 1 < pieces.length && goesOn(pieces[last + 1]!)) last++
    const end = pieces[last]!.end
    const seed = n && /^[aA1]?\(?\)?[)1]?$|\)$/.test(p.label!.style) && !p.label!.part ? seedOf(text, p) : undefined
    const lists = inlineLists(text, p.start, end, seed)
    if (lists.length > 0) {
      cuts.set(k, { end: last, lists })
      for (const l of lists) ran[l.counting]++
    }
    k = last
  }
  const all = (n: Record<Counting, number>): number => n.alpha + n.roman + n.arabic
  const law = all(laid) >= LAW_LISTS && all(laid) > 4 * all(ran)
  const habit = (c: Counting): boolean => law || (laid[c] >= HOUSE_LISTS && laid[c] > ran[c])
  const out: Cut[] = []
  for (let k = 0; k < pieces.length; k++) {
    const cut = cuts.get(k)
    if (!cut) {
      out.push(pieces[k]!)
      continue
    }
    const breaks = cut.lists
      .filter((l) => !habit(l.counting))
      .flatMap((l) => l.breaks)
      .sort((a, b) => a.at - b.at)
    let b = 0
    for (; k <= cut.end; k++) {
      let rest = pieces[k]!
      while (b < breaks.length && breaks[b]!.at < rest.end) {
        const { at, kind } = breaks[b++]!
        const label = printedLabel(text.slice(at, rest.end))
        const { label: _, ...bare } = rest
        if (at > rest.start) {
          let end = at
          while (end > rest.start && /\s/.test(text[end - 1]!)) end--
          if (end > rest.start) out.push({ ...rest, end, open: false })
        }
        rest = { ...bare, start: at, cut: kind, ...(label ? { label } : {}) }
      }
      out.push(rest)
    }
    k--
  }
  return out
}

/** In hard-wrapped text: whether a line belongs to the paragraph above it, an item of a list at its start or not. */
function goesOn(p: Cut): boolean {
  if (p.kind !== 'text' || p.cut === 'stacked') return false
  const label = p.label
  return (
    !label || (label.numeral !== undefined && !label.part && (label.doubtful === true || label.style.endsWith(')')))
  )
}

function seedOf(text: string, p: Cut): { shape: string; word: string; textStart: number } | undefined {
  const m = /^(\(?)(\d{1,2}|[a-zA-Zа-яіїєґ]{1,5})\)/u.exec(text.slice(p.start, p.start + 10))
  return m ? { shape: m[1]!, word: m[2]!, textStart: p.start + p.label!.textStart } : undefined
}

function withNeighbours(pieces: readonly Cut[]): readonly Piece[] {
  const before = new Map<string, number>()
  const near: { before?: PrintedLabel['numeral']; after?: PrintedLabel['numeral'] }[] = pieces.map(() => ({}))
  pieces.forEach((p, k) => {
    const n = p.label?.numeral
    if (!n) return
    const last = before.get(p.label!.style)
    if (last !== undefined) {
      near[k]!.before = pieces[last]!.label!.numeral
      near[last]!.after = n
    }
    before.set(p.label!.style, k)
  })
  romanNeighbours(pieces, near)
  return pieces.map((p, k) => ({ ...p, near: near[k] as Neighbours }))
}

/** "I. Parties", "A. …", "B. …", "II. Truce": Roman numbers and letters of one look, each counted in its own list. */
function romanNeighbours(pieces: readonly Cut[], near: { before?: Numeral; after?: Numeral }[]): void {
  const places = pieces.flatMap((p, k) => (p.label?.numeral?.roman !== undefined && p.label.style === 'A.' ? [k] : []))
  places.forEach((k, i) => {
    const value = pieces[k]!.label!.numeral!.roman!
    if (near[k]!.after?.roman === value + 1 || near[k]!.after?.alpha === (pieces[k]!.label!.numeral!.alpha ?? -2) + 1)
      return
    for (let j = i + 1; j < Math.min(places.length, i + LOOK_AHEAD); j++) {
      const other = pieces[places[j]!]!.label!.numeral!
      if (other.roman === value) return
      if (other.roman !== value + 1) continue
      near[k]!.after = other
      if (near[places[j]!]!.before?.roman !== value) near[places[j]!]!.before = pieces[k]!.label!.numeral!
      return
    }
  })
}
