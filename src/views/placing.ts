/**
 * Finds the row of a comparison on which reports of an issue belong: rare words and numbers that the claims share
 * with a provision's wording, weighed by how few provisions have them (inverse document frequency, Spärck Jones 1972).
 */
export interface PlacedRow {
  readonly id: number
  readonly text: string
}

const NAME_COUNTS = 3 // an issue is called after what its provision is about
const LEAST = 0.22 // share of the weight that a row must carry; below it the words in common are chance ones

/**
 * The row that fits, or undefined: a report then gets a row of its own, which is better than the wrong neighbour. Words of
 * the issue's own name count more than those of what was said about it, which names many things besides.
 */
export function placeOf(
  name: string,
  words: string,
  rows: readonly PlacedRow[],
  index: PlacingIndex = indexOf(rows),
): number | undefined {
  const mine = new Set(stems(words))
  const names = new Set(stems(name))
  for (const w of names) mine.add(w)
  const weigh = (w: string): number => index.weight(w) * (names.has(w) ? NAME_COUNTS : 1)
  if (mine.size === 0) return undefined
  let total = 0
  for (const w of mine) total += weigh(w)
  let best: { id: number; score: number } | undefined
  let second = 0
  rows.forEach((row, i) => {
    const theirs = index.stems[i]!
    if (theirs.size === 0) return
    let shared = 0
    for (const w of mine) if (theirs.has(w)) shared += weigh(w)
    // Against the words, damped by the row's length: a long provision shares words with everything.
    const score = shared / total / (1 + Math.log1p(theirs.size / 25))
    if (!best || score > best.score) {
      second = best?.score ?? 0
      best = { id: row.id, score }
    } else if (score > second) second = score
  })
  return best && best.score >= LEAST && best.score > second * 1.08 ? best.id : undefined
}

export interface PlacingIndex {
  readonly stems: readonly ReadonlySet<string>[]
  weight(stem: string): number
}

export function indexOf(rows: readonly PlacedRow[]): PlacingIndex {
  const all = rows.map((r) => new Set(stems(r.text)))
  const df = new Map<string, number>()
  for (const s of all) for (const w of s) df.set(w, (df.get(w) ?? 0) + 1)
  const weight = (stem: string): number =>
    Math.log(1 + rows.length / (df.get(stem) ?? rows.length)) * (/\d/.test(stem) ? 2 : 1) // a shared number says more than a shared word
  return { stems: all, weight }
}

const STOP = new Set(
  'the and for that with from this will shall would should not are was were has have its their his her they which who what when been also than then into over upon such any all each other more most only both may can could must'.split(
    ' ',
  ),
)

/** Words cut to six letters, which joins most inflections in most European languages; numbers whole. */
export function stems(text: string): string[] {
  const out: string[] = []
  for (const [word] of text.toLowerCase().matchAll(/\p{N}[\p{N}.,]*\p{N}|[\p{L}\p{N}]+/gu)) {
    if (/\d/.test(word)) out.push(word.replace(/[.,](?=\d{3})/g, ''))
    else if (word.length > 2 && !STOP.has(word)) out.push(word.slice(0, 6))
  }
  return out
}
