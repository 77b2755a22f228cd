import type { Matching } from './match.ts'
import type { Side } from './side.ts'
import type { TermRows, Weights } from './terms.ts'

/**
 * Terms that one draft uses where the other used another: "council" for "board", "carrier" for "shipper". Learned from
 * links already made: a word that is given up in B and one that is new in B, met on the two sides of one link again and again.
 *
 * Gives for each term of A the term of B it stands for, or nothing when no replacement is sure.
 */
export function aliases(a: Side, b: Side, w: Weights, m: Matching): ReadonlyMap<number, number> {
  const size = w.weight.length
  // Given up: stands in A at least twice and in B hardly at all; and the other way round.
  const givenUp = (t: number): boolean => w.inA[t]! >= 2 && w.inB[t]! * 5 <= w.inA[t]!
  const isNew = (t: number): boolean => w.inB[t]! >= 2 && w.inA[t]! * 5 <= w.inB[t]!
  const links = new Map<number, number>() // pair of terms -> links they meet in
  const ofA = new Map<number, number>()
  const ofB = new Map<number, number>()
  for (const match of m.matches) {
    if (a.wording[match.a] === b.wording[match.b]) continue
    const gone = termsOf(a.rows, match.a).filter(givenUp)
    const come = termsOf(b.rows, match.b).filter(isNew)
    if (gone.length > MOST || come.length > MOST) continue
    for (const t of gone) ofA.set(t, (ofA.get(t) ?? 0) + 1)
    for (const u of come) ofB.set(u, (ofB.get(u) ?? 0) + 1)
    for (const t of gone) for (const u of come) links.set(t * size + u, (links.get(t * size + u) ?? 0) + 1)
  }
  const best = new Map<number, { u: number; dice: number; n: number; second: number }>()
  for (const [key, n] of links) {
    if (n < 3) continue // twice happens by chance
    const t = Math.floor(key / size)
    const u = key % size
    const dice = (2 * n) / (ofA.get(t)! + ofB.get(u)!)
    const known = best.get(t)
    if (!known || dice > known.dice) best.set(t, { u, dice, n, second: known?.dice ?? 0 })
    else if (dice > known.second) known.second = dice
  }
  const out = new Map<number, number>()
  for (const [t, found] of best) {
    // Together in most of their links, and no other word as often.
    if (found.dice >= 0.6 && found.dice > found.second * 1.1) out.set(t, found.u)
  }
  return out
}

const MOST = 40 // changed words in one link, beyond which everything meets everything

const termsOf = (rows: TermRows, i: number): number[] =>
  Array.from(rows.terms.subarray(rows.rowStart[i]!, rows.rowStart[i + 1]!))

/** The rows with each term called as B calls it. */
export function renamed(rows: TermRows, names: ReadonlyMap<number, number>): TermRows {
  const terms: number[] = []
  const rowStart = new Int32Array(rows.count + 1)
  for (let i = 0; i < rows.count; i++) {
    const row = termsOf(rows, i).map((t) => names.get(t) ?? t)
    row.sort((x, y) => x - y)
    for (let k = 0; k < row.length; k++) if (k === 0 || row[k] !== row[k - 1]) terms.push(row[k]!)
    rowStart[i + 1] = terms.length
  }
  return { ...rows, rowStart, terms: Int32Array.from(terms), mass: new Float64Array(rows.count) }
}
