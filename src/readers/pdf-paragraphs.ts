import { FEW, type Line } from './pdf-layout.ts'

export interface Paragraphs {
  readonly paragraphs: readonly string[]
  /** Running heads and page numbers that were left out, one example each. */
  readonly removed: readonly string[]
  /** Words put together again at a line's end. */
  readonly rejoined: number
}

/** The lines of all pages as paragraphs: running heads out, footnotes to the end, broken words and sentences put together. */
export function paragraphsOf(asLaid: readonly (readonly Line[])[]): Paragraphs {
  const pages = withCommonEdge(asLaid)
  const { kept, removed } = withoutRunningHeads(pages)
  const body = bodySize(kept)
  const feet: Line[][] = []
  const texts: Line[][] = kept.map((page) => {
    const at = footStart(page, body)
    if (at < page.length) feet.push(page.slice(at))
    return page.slice(0, at)
  })
  const words = wordsOf(kept)
  const pitch = usualPitch(kept)
  const out: string[] = []
  let rejoined = 0
  const gather = (groups: readonly (readonly Line[])[], across: boolean): void => {
    let text = ''
    let prev: Line | undefined
    const close = (): void => {
      if (text !== '') out.push(text)
      text = ''
    }
    for (const page of groups) {
      let first = true
      for (const line of page) {
        const turned = first || (prev !== undefined && prev.run !== line.run)
        if (!prev || (first && !across) || begins(prev, line, turned, pitch)) {
          close()
          text = line.text
        } else {
          const joint = join(text, line.text, words)
          if (joint.rejoined) rejoined++
          text = joint.text
        }
        prev = line
        first = false
      }
    }
    close()
  }
  gather(texts, true)
  gather(feet, false)
  return { paragraphs: out, removed, rejoined }
}

/** Short pages take the right edge of the full ones: their own lines may all end early. */
function withCommonEdge(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const rights = pages
    .flatMap((p) => (p.length >= FEW && p.at(-1)!.run === 0 ? [p[0]!.right] : []))
    .sort((a, b) => a - b)
  const usual = rights[rights.length >> 1]
  if (usual === undefined) return pages
  return pages.map((p) =>
    p.length < FEW && p.every((l) => l.run === 0 && l.x1 <= usual + 2) ? p.map((l) => ({ ...l, right: usual })) : p,
  )
}

const LABEL =
  /^(?:\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)]\s?|\d{1,3}(?:\.\d{1,3}){1,4}\s|\([a-z]{1,5}\)|[a-zA-Z][.)]\s|\(?[а-яіїєґ]\)\s|[ivxIVX]{1,6}\.\s|§{1,2}\s?\d|[•·–—▪◦-]\s)/u
const HEADED =
  /^(?:article|section|chapter|part|annexe?|title|point|rule|preamble|schedule|appendix|chapitre|titre|partie|préambule|artículo|capítulo|título|sección|cláusula|anexo|artikel|abschnitt|kapitel|teil|anlage|anhang|статья|глава|раздел|часть|пункт|приложение|стаття|розділ|частина|додаток)(?!\p{L})/iu
const STOPPED = /[.!?:;…]["'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$/

/** Whether a new paragraph begins at `line`. `turned`: a page or column lies between. */
function begins(prev: Line, line: Line, turned: boolean, pitch: number): boolean {
  if (prev.tabular || line.tabular) return true
  if (Math.abs(prev.size - line.size) > 0.12 * Math.max(prev.size, line.size)) return true
  const stopped = STOPPED.test(prev.text)
  if (/\p{L}-$/u.test(prev.text) && /^\p{Ll}/u.test(line.text)) return false
  if (/\d[-–]$/u.test(prev.text) && /^\d/.test(line.text)) return false
  // The next word had room on the line above: the line was ended on purpose.
  const word = /^\S+/.exec(line.text)![0]
  const wordWidth = ((line.x1 - line.x0) * word.length) / Math.max(1, line.text.length)
  const room = prev.right - prev.x1
  const early = room > wordWidth + 0.9 * line.size
  if (LABEL.test(line.text) && (stopped || early || /(?:,|\band|\bor)$/.test(prev.text) || LABEL.test(prev.text)))
    return true
  if (HEADED.test(line.text) && (stopped || early)) return true
  if (turned) return stopped ? early || /^["“«(]?\p{Lu}/u.test(line.text) : early && !/^\p{Ll}/u.test(line.text)
  if (prev.y - line.y > 1.4 * pitch * line.size) return true
  if (early) return true
  // A first line set in from the edge, after a full stop.
  return stopped && line.x0 > line.left + 0.9 * line.size && prev.x0 < line.left + 0.5 * line.size
}

function join(text: string, next: string, words: ReadonlySet<string>): { text: string; rejoined: boolean } {
  if (/\u00ad$/.test(text)) return { text: text.slice(0, -1) + next, rejoined: true }
  const before = /(\p{L}+)[-‐]$/u.exec(text)?.[1]
  const after = /^(\p{Ll}+)/u.exec(next)?.[1]
  if (before && after) {
    // A hyphen that the document also writes within a line belongs to the word.
    if (words.has(`${before}-${after}`.toLowerCase()) && !words.has((before + after).toLowerCase()))
      return { text: text + next, rejoined: false }
    return { text: text.slice(0, -1) + next, rejoined: true }
  }
  if (/[\p{L}\d][-‐–/]$/u.test(text) && /^[\p{L}\d]/u.test(next)) return { text: text + next, rejoined: false }
  return { text: `${text} ${next}`, rejoined: false }
}

function wordsOf(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const page of pages)
    for (const line of page)
      for (const m of line.text.matchAll(/\p{L}+(?:-\p{L}+)*(?!-?$)/gu)) words.add(m[0].toLowerCase())
  return words
}

/** Usual distance of baselines, as a multiple of the letters' height. */
function usualPitch(pages: readonly (readonly Line[])[]): number {
  const gaps: number[] = []
  for (const page of pages)
    for (let i = 1; i < page.length; i++) {
      const a = page[i - 1]!
      const b = page[i]!
      const gap = (a.y - b.y) / b.size
      if (a.run === b.run && a.size === b.size && gap > 0.7 && gap < 4) gaps.push(gap)
    }
  gaps.sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length * 0.4)] ?? 1.2 // below the middle, so that documents of short paragraphs keep their lines' own pitch
}

function bodySize(pages: readonly (readonly Line[])[]): number {
  const chars = new Map<number, number>()
  for (const page of pages)
    for (const l of page)
      chars.set(Math.round(l.size * 2) / 2, (chars.get(Math.round(l.size * 2) / 2) ?? 0) + l.text.length)
  return [...chars].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}

/** Index of the first line of the footnotes that close a page; the page's length when it has none. */
function footStart(page: readonly Line[], body: number): number {
  let at = page.length
  for (let i = page.length - 1; i > 0 && page[i]!.size < 0.93 * body && page[i]!.run === page.at(-1)!.run; i--)
    if (/^(?:[⁰¹²³⁴-⁹]+|\d{1,3}\s|\*)/.test(page[i]!.text)) at = i
  return at
}

/** Set in another size, or further off than lines of one paragraph are. */
const apart = (a: Line, b: Line): boolean =>
  Math.abs(a.size - b.size) > 0.08 * b.size || Math.abs(a.y - b.y) > 1.6 * b.size

const EDGE_LINES = 3 // lines at the top and at the foot of a page where running heads stand
const numberOnly = (key: string): boolean =>
  /^(?:page |p\. ?|seite |стр\. ?)?[-–— ]*#[-–— ]*(?:(?:of|\/|de|von|из) ?#)?[-–— ]*$/i.test(key)

/** Lines at the edges of pages that come back on other pages at the same height, page numbers among them. */
function withoutRunningHeads(pages: readonly (readonly Line[])[]): { kept: Line[][]; removed: string[] } {
  const keyOf = (l: Line): string => l.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()
  const edgeLines = pages.map((page) => {
    const byHeight = [...page].sort((a, b) => b.y - a.y)
    return new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)])
  })
  const seen = new Map<string, { y: number; pages: number }[]>()
  edgeLines.forEach((lines) => {
    for (const l of lines) {
      const places = seen.get(keyOf(l)) ?? []
      const place = places.find((p) => Math.abs(p.y - l.y) < 4)
      if (place) place.pages++
      else places.push({ y: l.y, pages: 1 })
      seen.set(keyOf(l), places)
    }
  })
  // Left and right pages may differ, first pages often do: two pages in five are enough, never fewer than two.
  const needed = Math.max(2, Math.ceil(0.4 * pages.length))
  const examples = new Map<string, string>()
  const counting = countingLines(pages)
  const runs = (l: Line): boolean => {
    if (counting.has(l)) return true
    const key = keyOf(l)
    const often = seen.get(key)?.find((p) => Math.abs(p.y - l.y) < 4)?.pages ?? 0
    // A key needs letters, or to look like a page number: a lone "(a)" may well come back at one height.
    return often >= needed && (numberOnly(key) || key.replace(/[^\p{L}]/gu, '').length >= 3)
  }
  const kept = pages.map((page) => {
    const gone = new Set<Line>()
    const byHeight = [...page].sort((a, b) => b.y - a.y)
    // From the edge inwards and no further than the first line that does not run.
    for (const side of [byHeight, byHeight.toReversed()]) {
      let n = 0
      while (n < EDGE_LINES && n < side.length && runs(side[n]!)) n++
      // A head stands apart from the text, or is a bare number; two pages may well begin with the same words.
      while (n > 0 && n < side.length && !numberOnly(keyOf(side[n - 1]!)) && !apart(side[n - 1]!, side[n]!)) n--
      for (const l of side.slice(0, n)) {
        gone.add(l)
        if (!examples.has(keyOf(l))) examples.set(keyOf(l), l.text)
      }
    }
    return page.filter((l) => !gone.has(l))
  })
  return { kept, removed: [...examples.values()] }
}

/**
 * Heads that change with the chapter but count the pages ("Chapter 2: Surveys 14"): outermost lines whose number at the
 * start or end runs with the pages.
 */
function countingLines(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const byOffset = new Map<number, Line[]>()
  pages.forEach((page, i) => {
    const byHeight = [...page].sort((a, b) => b.y - a.y)
    for (const l of new Set([byHeight[0], byHeight.at(-1)])) {
      if (!l || l.text.length > 90) continue // a head is short; a point's first line is not
      if (/^\(?\d+[.)]|^(?:article|section|point|annex|rule|paragraph)\s\d+$/i.test(l.text)) continue // one point a page counts too
      const n = Number(/(?:^|\s)(\d{1,4})$/.exec(l.text)?.[1] ?? /^(\d{1,4})\s/.exec(l.text)?.[1] ?? Number.NaN)
      if (Number.isNaN(n)) continue
      byOffset.set(n - i, [...(byOffset.get(n - i) ?? []), l])
    }
  })
  const best = [...byOffset.values()].sort((a, b) => b.length - a.length)[0] ?? []
  return new Set(best.length >= Math.max(3, 0.4 * pages.length) ? best : [])
}
