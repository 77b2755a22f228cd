// Fits the weights of src/drafts/model.ts on hand-aligned drafts, and says what they are worth on kinds they have not seen.
//
//   npx tsx scripts/fit-alignment.ts [--ridge 0.1] FOLDER …
//
// Each FOLDER holds families: a folder each, with texts and gold-*.json (test/gold/drafts/README.md). The half of
// test/gold/drafts that is kept apart is never fitted on. Prints the weights fitted on all families, the figures of the
// weights in place and of the fitted ones, and those of weights fitted without the family they are measured on: the last are
// the ones to believe. Nothing is written; the weights are copied by hand. The same input gives the same weights.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { align } from '../src/drafts/align.ts'
import { FEATURES, LEXICAL, measureContext, measureWords } from '../src/drafts/evidence.ts'
import { isEnglish } from '../src/drafts/languages.ts'
import { ruledOut } from '../src/drafts/left-over.ts'
import type { Barred } from '../src/drafts/match.ts'
import { matched } from '../src/drafts/matching.ts'
import { MODEL, type Model } from '../src/drafts/model.ts'
import { outline } from '../src/drafts/outline.ts'
import { isCompared, type Outlined } from '../src/drafts/provision.ts'
import { eachJoining, joinings } from '../src/drafts/several.ts'
import { type Side, side, wordings } from '../src/drafts/side.ts'
import { type Stems, stems, weigh } from '../src/drafts/terms.ts'
import { lexicon } from '../src/drafts/tokens.ts'
import {
  type AlignmentScore,
  f1,
  type MarkedAlignment,
  type MarkedProvision,
  scoreAlignment,
} from './alignment-score.ts'

/** A pair of drafts as the matching sees it, the smaller one first, with the pairs that a reader linked. */
interface Example {
  readonly family: string
  readonly name: string
  readonly gold: MarkedAlignment
  readonly drafts: readonly [Outlined, Outlined]
  readonly a: Side
  readonly b: Side
  readonly stem: Stems
  readonly barred: Barred
  /** Weight of each linked pair, by `i * b + j`: pairs of a split or a merge count half, being several to one. */
  readonly linked: ReadonlyMap<number, number>
}

/** One observation: measures, whether a reader linked the pair, and how much it counts. */
interface Row {
  readonly x: Float64Array
  readonly y: 0 | 1
  readonly weight: number
}

const ROUNDS = 3 // the links that lend support come from the weights, and the weights from them; three rounds settle it

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ridge: { type: 'string', default: '0.1' } },
})
const ridge = Number(values.ridge)
const apart = new Set<string>(
  (
    JSON.parse(
      readFileSync(fileURLToPath(new URL('../test/gold/drafts/kept-apart.json', import.meta.url)), 'utf8'),
    ) as {
      families: string[]
    }
  ).families,
)
const examples = positionals.flatMap(examplesIn)
if (examples.length === 0) {
  console.error('usage: npx tsx scripts/fit-alignment.ts [--ridge 0.1] FOLDER …')
  process.exit(2)
}

report('in place', () => MODEL)
const fitted = fittedOn(examples)
report('fitted', () => fitted)
const families = [...new Set(examples.map((e) => e.family))]
if (families.length > 1) {
  const without = new Map(families.map((f) => [f, fittedOn(examples.filter((e) => e.family !== f))]))
  report('fitted without the family', (e) => without.get(e.family)!)
}
for (const key of ['words', 'all', 'joining'] as const)
  console.log(`${key}: [${fitted[key].map((v) => Number(v.toFixed(2))).join(', ')}],`)

function examplesIn(folder: string): Example[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((d) => d.isDirectory() && !apart.has(d.name))
    .map((d) => d.name)
    .sort()
    .flatMap((family) =>
      readdirSync(join(folder, family))
        .filter((f) => /^gold-.*\.json$/.test(f))
        .sort()
        .flatMap((f) => {
          const gold = JSON.parse(readFileSync(join(folder, family, f), 'utf8')) as MarkedAlignment
          if (!gold.links || !existsSync(join(folder, family, gold.a))) return []
          const texts = [gold.a, gold.b].map((name) => readFileSync(join(folder, family, name), 'utf8'))
          return [example(family, f.slice(5, -5), gold, texts[0]!, texts[1]!)]
        }),
    )
}

function example(family: string, name: string, gold: MarkedAlignment, textA: string, textB: string): Example {
  const lex = lexicon()
  const stem = stems(lex, isEnglish(textA) && isEnglish(textB))
  const same = wordings()
  const outlined = (text: string): Outlined => ({ text, provisions: outline(text) })
  const drafts = [outlined(textA), outlined(textB)] as const
  const sides = drafts.map((d) => side(d, lex, stem, same))
  const turned = sides[1]!.compared.length < sides[0]!.compared.length
  const [a, b] = (turned ? [sides[1]!, sides[0]!] : [sides[0]!, sides[1]!]) as [Side, Side]
  const inA = places(a, turned ? gold.provisionsB : gold.provisionsA)
  const inB = places(b, turned ? gold.provisionsA : gold.provisionsB)
  const linked = new Map<number, number>()
  for (const l of gold.links) {
    const [from, to] = turned ? [l.b, l.a] : [l.a, l.b]
    for (const x of from.flatMap((id) => inA.get(id) ?? []))
      for (const y of to.flatMap((id) => inB.get(id) ?? []))
        linked.set(x * b.rows.count + y, from.length > 1 || to.length > 1 ? 0.5 : 1)
  }
  return { family, name, gold, drafts, a, b, stem, barred: ruledOut(a, b), linked }
}

/** The compared provisions that cover each marked one by half or more, or lie in it by half or more. */
function places(s: Side, marked: readonly MarkedProvision[]): ReadonlyMap<string, readonly number[]> {
  const out = new Map<string, number[]>()
  for (const m of marked)
    s.compared.forEach((p, i) => {
      const shared = 2 * (Math.min(p.end, m.end) - Math.max(p.start, m.start))
      if (shared > 0 && (shared >= m.end - m.start || shared >= p.end - p.start))
        out.set(m.id, [...(out.get(m.id) ?? []), i])
    })
  return out
}

function fittedOn(on: readonly Example[]): Model {
  let model = MODEL
  const pairsOf = new Map<string, number>()
  for (const e of on) pairsOf.set(e.family, (pairsOf.get(e.family) ?? 0) + 1)
  for (let round = 0; round < ROUNDS; round++) {
    const all: Row[] = []
    const joining: Row[] = []
    for (const e of on) {
      const seen = observed(e, model)
      // A long draft says more than a short one, but not a hundred times more: each counts by the root of its links.
      const share = (rows: readonly Row[], least: number): number =>
        Math.sqrt(40 / Math.max(least, rows.filter((r) => r.y === 1).length) / pairsOf.get(e.family)!)
      const [ofAll, ofJoining] = [share(seen.all, 10), share(seen.joining, 10)]
      all.push(...seen.all.map((r) => ({ ...r, weight: r.weight * ofAll })))
      joining.push(...seen.joining.map((r) => ({ ...r, weight: r.weight * ofJoining })))
    }
    const words = all.map((r) => ({ ...r, x: r.x.subarray(0, LEXICAL) }))
    model = { ...model, words: logistic(words), all: logistic(all), joining: logistic(joining) }
  }
  return model
}

/** Every candidate of a pair of drafts, and every pair that may join a link, measured under the given weights. */
function observed(e: Example, model: Model): { readonly all: readonly Row[]; readonly joining: readonly Row[] } {
  const { words } = e.stem.lexicon
  const m = matched(e.a, e.b, (x, y) => weigh(x, y, words.length, words), e.barred, model)
  const all: Row[] = []
  const columns = e.b.rows.count
  for (let i = 0; i < m.a.rows.count; i++) {
    for (let k = m.found.rowStart[i]!; k < m.found.rowStart[i + 1]!; k++) {
      const j = m.found.column[k]!
      if (e.barred(i, j)) continue
      const x = new Float64Array(FEATURES.length)
      measureWords(m.a, m.b, i, j, m.found.likeness[k]!, m.found.shared[k]!, m.weights, m.ground, x)
      measureContext(m.a, m.b, i, j, m.context, x)
      const linked = e.linked.get(i * columns + j)
      all.push({ x, y: linked ? 1 : 0, weight: linked ?? 1 })
    }
  }
  const joining: Row[] = []
  const seen = (i: number, j: number, x: Float64Array): void => {
    joining.push({ x: x.slice(), y: e.linked.has(i * columns + j) ? 1 : 0, weight: 1 })
  }
  eachJoining(m, e.barred, seen, joinings(m, e.barred))
  return { all, joining }
}

/** Logistic regression with a ridge, by Newton's method; the first measure is the constant and bears no ridge to speak of. */
function logistic(rows: readonly Row[]): number[] {
  const size = rows[0]!.x.length
  const beta: number[] = new Array<number>(size).fill(0)
  for (let step = 0; step < 25; step++) {
    const h = Array.from({ length: size }, () => new Float64Array(size + 1))
    for (const { x, y, weight } of rows) {
      let z = 0
      for (let k = 0; k < size; k++) z += beta[k]! * x[k]!
      const p = 1 / (1 + Math.exp(-z))
      const curve = Math.max(1e-6, p * (1 - p)) * weight
      for (let k = 0; k < size; k++) {
        if (x[k] === 0) continue
        h[k]![size]! += (y - p) * weight * x[k]!
        for (let l = 0; l < size; l++) h[k]![l]! += curve * x[k]! * x[l]!
      }
    }
    for (let k = 0; k < size; k++) {
      const pull = k === 0 ? 1e-3 : ridge
      h[k]![k]! += pull
      h[k]![size]! -= pull * beta[k]!
    }
    let change = 0
    solved(h).forEach((by, k) => {
      const held = Math.max(-3, Math.min(3, by)) // longer steps overshoot where classes hardly overlap
      beta[k]! += held
      change += Math.abs(held)
    })
    if (change < 1e-4) break
  }
  return beta
}

/** Gauss and Jordan, with the largest pivot of the column; each row ends in its right-hand side. */
function solved(rows: Float64Array[]): number[] {
  const n = rows.length
  for (let c = 0; c < n; c++) {
    let pivot = c
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r
    ;[rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!]
    for (let r = 0; r < n; r++) {
      if (r === c) continue
      const by = rows[r]![c]! / rows[c]![c]!
      for (let k = c; k <= n; k++) rows[r]![k]! -= by * rows[c]![k]!
    }
  }
  return rows.map((row, k) => row[n]! / row[k]!)
}

function report(title: string, modelOf: (e: Example) => Model): void {
  console.log(`\n${title}`.padEnd(60), 'links  relation  removedA')
  const cells = (s: AlignmentScore): number[] => [f1(s.links), f1(s.relation), f1(s.removedA)]
  const sums = [0, 0, 0]
  for (const e of examples) {
    const [a, b] = e.drafts
    const { links } = align(a, b, {}, modelOf(e))
    const compared = (d: Outlined) => d.provisions.filter((p) => isCompared(d.text, p))
    const found = { provisionsA: compared(a), provisionsB: compared(b), links }
    const row = cells(scoreAlignment(e.gold, found, a.text, b.text))
    row.forEach((v, k) => {
      sums[k]! += v
    })
    console.log(`${e.family} ${e.name}`.padEnd(60), row.map((v) => v.toFixed(3)).join('     '))
  }
  console.log('mean'.padEnd(60), sums.map((v) => (v / examples.length).toFixed(3)).join('     '))
}
