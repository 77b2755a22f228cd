// Which line goes on with the sentence of the line above it: wrapped lines, hanging indents, sentences broken by a page.
import { isDay, type PrintedLabel } from './labels.ts'
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

// Words that no sentence and no title ends on: articles, prepositions, possessives, auxiliaries, "than". One line a language.
const DANGLING = new RegExp(
  `(?<![\\p{L}-])(?:${[
    'by on of the in to from at with for until before after under since an? within than over per between upon into during against among without about around towards? via despite its their his her our these those each every shall must should would is are was were has have had approximately least most nearly that which whose if unless articles? art\\. paragraphs? points? no\\. vs\\.',
    "à aux? en dans par pour sur sous sans avec entre vers chez dès depuis jusqu’à le la les l[’'] un une des du de d[’'] ce cet cette ces son sa ses leurs? que dont est sont doit doivent",
    'a ante bajo con contra de del desde durante el en entre hacia hasta la las los para por según sin sobre un una unos unas su sus este esta estos estas que',
    'com da das do dos em na nas no nos pela pelo até o os as ao aos um uma che con dal dalla dei degli della delle di gli i il lo nel nella per tra fra uno al alla alle',
    'ab als am an auf aus bei beim bis das dem den der des die durch ein eine einem einen einer eines für gegen im ins mit nach ohne seit um unter vom von vor während wegen zum zur zwischen artikel nr\\.',
    'aan door een het met op te tot uit van voor bij od do w we na z ze za dla przy bez pod nad między przez niż',
    'без в во для до за из к ко над на от по под при про с со у о об через между чем ст\\. статт\\p{L} стать\\p{L}',
    'від із зі між ніж крізь щодо у що',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
  'u',
)

/** Whether a stretch ends on a word after which more must come. */
export const endsDangling = (text: string, start: number, end: number): boolean =>
  !/(?<!\p{L})\p{Lu}$/u.test(text.slice(Math.max(start, end - 2), end)) && // "Annex A", "I": a number, not the Italian article
  DANGLING.test(text.slice(Math.max(start, end - 20), end).toLowerCase())

/** What begins as an amount or a day does: "30 years", "1,500 crowns", "1 May", "40 человек", "$10 billion". */
const FIGURE =
  /^(?:[$€£¥₽₴]|US\$)?\d{1,4}(?:[,.\u00a0 ]\d{3})*(?:[.,]\d+)?(?:[ \t]?[%°]|[ \t]+\p{Ll}|[ \t]+\p{Lu}\p{Ll}{2,9}(?:[ \t,.]|$))/u

/** Whether a line that is no label goes on with an unfinished sentence above it: after "of the", or with an amount or a day. */
export function figureGoesOn(text: string, before: Piece, line: Piece, underTitle: boolean): boolean {
  if (before.kind !== 'text' || !before.open || line.kind !== 'text' || line.label?.part) return false
  if (endsDangling(text, before.start, before.end)) return true
  return (
    !underTitle &&
    before.end - before.start > FULL &&
    FIGURE.test(text.slice(line.start, Math.min(line.end, line.start + 40)))
  )
}

/** "… in accordance with" / "5. The …" on the next line: what looks like a label goes on with the sentence, unless it is a first one. */
export function dangles(text: string, before: Piece, label: PrintedLabel, s: string): boolean {
  const n = label.numeral
  const first = n?.arabic === 1 && !isDay(s.slice(label.textStart))
  if (!n || first || n.alpha === 1 || n.roman === 1 || before.kind !== 'text' || !before.open) return false
  return endsDangling(text, before.start, before.end)
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
