// Which line goes on with the sentence of the line above it: wrapped lines, hanging indents, sentences broken by a page.
import type { PrintedLabel } from './labels.ts'
import type { Piece } from './pieces.ts'
import { isPageMark, isRecital } from './titles.ts'

/** End of the unlabelled paragraph that begins with line `n`, for a look at its last character. */
export function blockEnd(text: string, lines: readonly Piece[], n: number, wrapped: boolean): number {
  let k = n
  while (k + 1 < lines.length && k < n + 40) {
    const next = lines[k + 1]!
    if (next.kind !== 'text' || next.cut || next.label) break
    if (!runsOn(text, lines[k]!, next, wrapped)) break
    k++
  }
  return lines[k]!.end
}

const FULL = 30 // characters; shorter lines are items of an unmarked list

/** Whether a line goes on with the sentence of the line right above it. */
export function runsOn(text: string, before: Piece, line: Piece, wrapped: boolean): boolean {
  if (before.kind !== 'text') return false
  if (wrapped) return true
  const s = text.slice(line.start, line.end)
  // A hanging indent: set in under the words of a label, as far as the line before it.
  const hangs = line.indent > 1 && (before.label ? line.indent > before.indent : line.indent === before.indent)
  if (hangs && before.open && before.end - before.start > FULL) return true
  const ended = /[.:;!?।。»”"’)\]|][*_]*$/.test(text.slice(Math.max(before.start, before.end - 3), before.end))
  // Lines of a preamble end with commas.
  if (text[before.end - 1] === ',' && (isRecital(s) || agrees(s))) return false
  return !ended && /^[(«]?\p{Ll}/u.test(s) && before.end - before.start > FULL
}

const DANGLING =
  /(?<!\p{L})(?:by|on|of|the|in|to|from|at|with|for|until|before|after|under|since|an?|bis|am|vom|zum|dem|der|den|im|ab|le|la|du|de|des|au|aux|el|los|las|del|al|до|від|від|по|в|у|от|на|з|с|со|за|ст\.|статт\p{L}|стать\p{L}|articles?|art\.|artikel|paragraphs?|points?|no\.|nr\.)$/u

/** "… in accordance with" / "5. The …" on the next line: what looks like a label goes on with the sentence, unless it is a first one. */
export function dangles(text: string, before: Piece, label: PrintedLabel): boolean {
  const n = label.numeral
  if (!n || n.arabic === 1 || n.alpha === 1 || n.roman === 1 || before.kind !== 'text' || !before.open) return false
  return DANGLING.test(text.slice(Math.max(before.start, before.end - 20), before.end).toLowerCase())
}

const LIST_GOES_ON = /(?:[,—–-]|(?<!\p{L})(?:and|or|et|ou|y|o|und|oder|и|или|та|або))$/u

/** In hard-wrapped text: a full line above that breaks off in the middle of its sentence. */
export function midSentence(text: string, before: Piece, lines: readonly Piece[], n: number): boolean {
  if (!before.open || lines[n]!.label?.numeral === undefined || lines[n]!.label?.part) return false
  const after = lines[n + 1]
  const width = Math.max(40, after?.kind === 'text' ? (after.end - after.start) * 0.8 : 0) // shorter lines end paragraphs and titles
  return (
    before.end - before.start >= width &&
    !LIST_GOES_ON.test(text.slice(Math.max(before.start, before.end - 8), before.end))
  )
}

/** The words that lead from a preamble to what is agreed. */
export const agrees = (s: string): boolean =>
  /^(?:ha(?:ve|s) (?:hereby )?agreed|hereby agree|agree|(?:sont|ont) convenu|conviennent|han (?:acordado|convenido)|acuerdan|convienen|sind .{0,20}übereingekommen|haben .{0,30}vereinbart|vereinbaren|договорил|согласил|домовил|погодил)/iu.test(
    s,
  )

const MOST_FURNITURE = 4 // lines between the pages: a number, a running head or two, a page mark

/** Below a page mark in an unfinished sentence: the line on which the sentence goes on, past the running heads. */
export function goesOnBelow(
  text: string,
  lines: readonly Piece[],
  n: number,
  end: number,
  furniture: ReadonlyMap<number, unknown>,
): number | false {
  if (/[.:;!?][”"’»)\]]*$/.test(text.slice(Math.max(0, end - 4), end))) return false
  let looked = 0
  for (let k = n + 1; k < lines.length && looked <= MOST_FURNITURE; k++) {
    const line = lines[k]!
    if (line.kind === 'blank') continue
    if (furniture.has(k)) continue
    if (line.kind !== 'text' || line.label?.part) return false
    looked++
    if (/^\p{Ll}/u.test(text.slice(line.start, line.start + 2)) && !line.label) return k
    const s = text.slice(line.start, line.end)
    // Only what repeats or counts stands between: a line of the text begins with a small letter or is not there.
    if (!isPageMark(s) && (line.label || /[.;:,]$/.test(s) || s.length > 80)) {
      // Running text with a capital: a name or a noun goes on with the sentence.
      return looked > 1 || line.label ? (line.label ? false : k) : s.length > 30 && !line.label ? k : false
    }
  }
  return false
}

/** In hard-wrapped text without empty lines: a part's label after a finished sentence begins a paragraph of its own. */
export const startsAnew = (before: Piece, label: PrintedLabel, s: string): boolean =>
  label.part !== undefined && !before.open && /^\p{Lu}|^§/u.test(s)
