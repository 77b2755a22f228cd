// Titles told by what stands under them, and the title page.

import { partWord } from './part-words.ts'
import type { Piece } from './pieces.ts'
import { blockEnd } from './run-on.ts'
import { isCapitals, isTitleLine, words } from './titles.ts'

/** Whether anything stands under a would-be title: a heading heads something. */
export function followedByText(text: string, lines: readonly Piece[], n: number, end: number): boolean {
  for (let k = n + 1; k < lines.length; k++) {
    const line = lines[k]!
    if (line.start < end) continue
    if (line.kind === 'rule') return true
    if (line.kind !== 'blank') return !/^\p{Ll}/u.test(text.slice(line.start, line.start + 2))
  }
  return false
}

/** Whether the next line is a bullet in small letters: then what stands over it is the beginning of a sentence. */
export function opensBullets(text: string, lines: readonly Piece[], n: number, end: number): boolean {
  for (let k = n + 1; k < lines.length; k++) {
    const line = lines[k]!
    if (line.start < end || line.kind === 'blank') continue
    return (
      line.label?.numeral === undefined &&
      line.label !== undefined &&
      /^\p{Ll}/u.test(text.slice(line.start + line.label.textStart, line.end))
    )
  }
  return false
}

const MOST_TITLE = 320 // characters of a title page's first block

/** "COLLECTIVE AGREEMENT" / "between" / "the Harbour": a first block in which no line is a sentence is one title. */
export function titlePageEnd(text: string, lines: readonly Piece[], n: number, wrapped: boolean): number {
  const usual = blockEnd(text, lines, n, wrapped)
  const first = text.slice(lines[n]!.start, lines[n]!.end)
  if (!isCapitals(first) || !isTitleLine(first)) return usual
  let k = n
  while (k + 1 < lines.length && lines[k + 1]!.kind === 'text') {
    k++
    const s = text.slice(lines[k]!.start, lines[k]!.end)
    if (
      lines[k]!.label ||
      /[;:,]$/.test(s) ||
      words(s) > (s.endsWith('.') ? 5 : 16) ||
      lines[k]!.end - lines[n]!.start > MOST_TITLE
    )
      return usual
  }
  return k > n && lines[k]!.end > usual ? lines[k]!.end : usual
}

/** "(zu § 4)", "к Соглашению", "to the Convention", "Section 12": what an annex belongs to. */
export const isAside = (s: string): boolean =>
  s.length < 80 &&
  !/[.;:,]$/.test(s) &&
  /^[ \t]*(?:\(|(?:to|of|к|до|zu[rm]?|à|al?|de[ls]?|du)[ \t]|(?:sections?|articles?|regulations?|clauses?|paragraphs?|art[ií]culos?|artikel|§{1,2})[ \t]*\d)/iu.test(
    s,
  )

const ANNEXES = new Set(
  'annexes appendices schedules enclosures attachments exhibits anexos apéndices allegati anlagen anhänge bijlagen załączniki приложения додатки'.split(
    ' ',
  ),
)

/** "ANNEX", "Schedules", "Appendix to Annex II": the word without a number of its own. */
export function isAnnex(s: string): boolean {
  if (!/^\p{Lu}/u.test(s) || s.length > 100) return false
  const word = /^\p{L}+/u.exec(s)![0]
  if (ANNEXES.has(s.toLowerCase())) return true
  return (
    partWord(word) === 'annex' && (word.length === s.length || (isAside(s.slice(word.length)) && !/\p{Ll}\.$/u.test(s)))
  )
}
