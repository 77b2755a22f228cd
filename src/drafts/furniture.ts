// Lines that surround a draft's text and are no part of it: tables of contents, heads and feet that every page repeats.
import type { Piece } from './pieces.ts'
import { isContentsLine, isPageMark } from './titles.ts'
import { wordList } from './word-list.ts'

/** What a line is when it is no text: a line of the contents, or a mark of the page. */
export type Furniture = 'toc' | 'page'

const CONTENTS = wordList(
  '(?:table|arrangement|list|index)\\s+of\\s+(?:contents|articles|sections|clauses|provisions|chapters)|contents|table\\s+des\\s+mati[èe]res|sommaire|[ií]ndice(?:\\s+(?:general|geral|generale))?|tabla\\s+de\\s+contenidos?|sum[aá]rio|sommario|inhalts(?:übersicht|verzeichnis)|inhalt|inhoud(?:sopgave)?|spis\\s+treści|оглавление|содержание|зміст|目录|目錄|目次|차례|목차|المحتويات|فهرس(?:\\s+المحتويات)?|תוכן(?:\\s+ה?עניינים)?|içindekiler',
  (any) => new RegExp(`^\\P{L}*(?:${any})\\P{L}*$`, 'u'),
)
/** "The table of contents for this Act is as follows:" inside a section, as American bills have it. */
const ANNOUNCED = /table of contents[^.;:]{0,60}:$/i
const MOST_TABLES = 20 // tables of contents in one text: a volume of drafts has one each
const LONGEST = 160 // characters of a line of contents
const MOST = 600 // lines of a table of contents
const FEW = 2 // lines; one that comes twice is a reference

/** Furniture by the number of its piece. Near-linear in the text. */
export function furnitureIn(text: string, pieces: readonly Piece[]): ReadonlyMap<number, Furniture> {
  const out = new Map<number, Furniture>()
  let tables = 0
  pieces.forEach((p, k) => {
    if (p.kind !== 'text') return
    const s = text.slice(p.start, Math.min(p.end, p.start + LONGEST))
    if (isContentsLine(s)) out.set(k, 'toc')
    else if (tables < MOST_TABLES && p.end - p.start < 60 && CONTENTS.test(s.toLowerCase())) {
      tables++
      for (const n of contentsAt(text, pieces, k)) out.set(n, 'toc')
    } else if (
      tables < MOST_TABLES &&
      text[p.end - 1] === ':' &&
      ANNOUNCED.test(text.slice(Math.max(p.start, p.end - LONGEST), p.end))
    ) {
      tables++
      for (const n of announcedAt(text, pieces, k)) out.set(n, 'toc')
    }
  })
  runningHeads(text, pieces, out)
  return out
}

/**
 * The lines of a table of contents that begins with its title at `k`: those from there to where its first line comes again
 * and the text itself begins, as long as every one of them is short and no sentence. Empty where nothing comes again.
 */
function contentsAt(text: string, pieces: readonly Piece[], k: number): readonly number[] {
  const lines: number[] = []
  for (let n = k + 1; n < pieces.length && lines.length < MOST; n++) {
    const p = pieces[n]!
    if (p.kind === 'blank' || p.kind === 'rule') continue
    if (!isShort(text, p)) {
      lines.push(n) // where the text may begin
      break
    }
    lines.push(n)
  }
  const first = lines[0]
  if (first === undefined) return []
  const key = keyOf(text, pieces[first]!)
  let again = -1
  for (let i = 1; i < lines.length; i++) if (key !== '' && keyOf(text, pieces[lines[i]!]!) === key) again = i
  return again < FEW ? [] : [k, ...lines.slice(0, again)]
}

/** The labelled lines below such an announcement, up to the first label that comes again. */
function announcedAt(text: string, pieces: readonly Piece[], k: number): readonly number[] {
  const lines: number[] = []
  const seen = new Set<string>()
  for (let n = k + 1; n < pieces.length && lines.length < MOST; n++) {
    const p = pieces[n]!
    if (p.kind === 'blank') continue
    const label = p.label?.part && `${p.label.part} ${p.label.numeral?.printed}`.toLowerCase()
    if (!label || seen.has(label) || !isShort(text, p)) return seen.has(label ?? '') ? lines : []
    seen.add(label)
    lines.push(n)
  }
  return []
}

function isShort(text: string, p: Piece): boolean {
  if (p.end - p.start > LONGEST) return false
  const s = text.slice(p.start, p.end)
  // "1. (1) Meranda is …": a sentence; "Sec. 2. Definitions.": a title with its stop.
  return (
    (!/[;:,]$/.test(s) && !/\p{Ll}{2}.*[.!?]$/u.test(p.label ? s.slice(p.label.textStart) : s)) ||
    (p.label?.part !== undefined && s.length < 80)
  )
}

/** The label of a line, or its words without marks, case and the page at its end. */
function keyOf(text: string, p: Piece): string {
  const n = p.label?.numeral
  if (n) return `${p.label!.part ?? p.label!.style} ${n.printed}`.toLowerCase()
  return text
    .slice(p.start, Math.min(p.end, p.start + LONGEST))
    .replace(/(?:\s{2,}|\t|[.…_ ]{3,})\d{1,4}$/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

const OFTEN = 2 // times beside a page mark before a line is the head of its pages
const NEAR = 3 // lines, empty ones aside: a page mark, a head and a foot stand together
const LONGEST_HEAD = 120 // characters

/** "Draft of # May – page #": a head that numbers its pages itself. */
const COUNTS_PAGES =
  /\p{L}.*(?:(?:page|seite|p[áa]gina|pagina|стр(?:аница|\.)?|с\.|стор(?:інка|\.)|strona|p\.|pg\.|s\.)|\s[|/–—-])\s*#$/iu

/** Lines that come again and again beside the numbers of pages, and those that count the pages themselves. */
function runningHeads(text: string, pieces: readonly Piece[], out: Map<number, Furniture>): void {
  const places = new Map<string, number[]>()
  const solid: number[] = []
  const marks = new Set<number>() // places in `solid` of page marks
  pieces.forEach((p, n) => {
    if (p.kind === 'blank' || p.kind === 'rule') return
    const size = p.end - p.start
    const s = size > LONGEST_HEAD ? '' : text.slice(p.start, p.end)
    const at = solid.push(n) - 1
    if (s === '' || p.cut || p.kind !== 'text') return
    if (isPageMark(s) || (text[p.start - 1] === '\f' && size < 8)) {
      marks.add(at)
      return
    }
    if (/[.;,:]$/.test(s) || (p.label && p.label.numeral === undefined)) return
    const key = s.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')
    const list = places.get(key)
    if (list) list.push(at)
    else places.set(key, [at])
  })
  if (marks.size >= OFTEN)
    for (const list of places.values()) {
      const beside = list.filter((at) => isBeside(at, marks, NEAR)).length
      if (beside < OFTEN || beside * 2 < list.length) continue
      for (const at of list) if (pieces[solid[at]!]!.label?.part === undefined) out.set(solid[at]!, 'page')
    }
  for (const [key, list] of places) {
    if (list.length <= OFTEN || !COUNTS_PAGES.test(key)) continue
    const count = (at: number): number => {
      const p = pieces[solid[at]!]!
      const s = text.slice(p.start, p.end)
      return Number(/\d+$/.exec(s)?.[0])
    }
    const counts = list.every((at, i) => {
      const p = pieces[solid[at]!]!
      return p.label === undefined && (i === 0 || count(at) === count(list[i - 1]!) + 1)
    })
    if (counts) for (const at of list) out.set(solid[at]!, 'page')
  }
}

function isBeside(at: number, marks: ReadonlySet<number>, far: number): boolean {
  for (let d = 1; d <= far; d++) if (marks.has(at - d) || marks.has(at + d)) return true
  return false
}
