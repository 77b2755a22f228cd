// Measures the comparison of drafts against the made-up families in test/gold/drafts.
//   npx tsx scripts/measure-own.ts [--open | --apart] [--list]
// --open takes the half anyone may read, --apart the half that no writer of rules may open: of that half only totals are
// ever printed. --list names, for the open half, what was missed and what was false.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compare } from '../src/drafts/index.ts'
import {
  type AlignmentScore,
  f1,
  type MarkedAlignment,
  type MarkedProvision,
  scoreAlignment,
  scoreOutline,
  sum,
} from './alignment-score.ts'

interface TypedRow {
  readonly id: string
  readonly before: string
  readonly after: string
  readonly changes: readonly { readonly kind: string }[]
  readonly may?: readonly string[]
  readonly summaryMust: readonly string[]
}

interface KeptApart {
  readonly families: readonly string[]
  readonly typed: string
  readonly outline: readonly string[]
}

const root = fileURLToPath(new URL('../test/gold/drafts', import.meta.url))
const json = <T>(...path: string[]): T => JSON.parse(readFileSync(join(root, ...path), 'utf8')) as T
const apart = json<KeptApart>('kept-apart.json')
const [onlyOpen, onlyApart, listed] = ['--open', '--apart', '--list'].map((flag) => process.argv.includes(flag))

if (!onlyApart) measure('open')
if (!onlyOpen) measure('kept apart')

function measure(half: 'open' | 'kept apart'): void {
  const open = half === 'open'
  console.log(`\n# ${half}`)
  families(open)
  typed(open ? 'typed.json' : apart.typed, open)
  outlines(open)
}

function families(open: boolean): void {
  const names = readdirSync(root, { withFileTypes: true })
    .filter((d) => d.isDirectory() && d.name !== 'outline' && apart.families.includes(d.name) !== open)
    .map((d) => d.name)
    .sort()
  const scores: AlignmentScore[] = []
  if (open) console.log(row('', ['links', 'relation', 'removedA', 'addedB', 'segments']))
  for (const family of names)
    for (const file of readdirSync(join(root, family)).filter((f) => f.startsWith('gold-'))) {
      const gold = json<MarkedAlignment>(family, file)
      const textA = readFileSync(join(root, family, gold.a), 'utf8')
      const textB = readFileSync(join(root, family, gold.b), 'utf8')
      const found = compare(textA, textB)
      const score = scoreAlignment(gold, found, textA, textB)
      scores.push(score)
      if (open) console.log(row(`${family} ${file.slice(5, -5)}`, figures(score)))
      if (open && listed)
        for (const l of found.links) console.log(`    ${l.relation} ${l.a.join(' ')} > ${l.b.join(' ')}: ${l.summary}`)
    }
  if (!open) console.log(row('', ['links', 'relation', 'removedA', 'addedB', 'segments']))
  const measures = ['links', 'relation', 'removedA', 'addedB', 'segmentation'] as const
  const pooled = measures.map((m) => f1(sum(scores.map((s) => s[m]))).toFixed(3))
  const mean = measures.map((m) => (scores.reduce((n, s) => n + f1(s[m]), 0) / scores.length).toFixed(3))
  console.log(row(`all ${scores.length} pairs, counted together`, pooled))
  console.log(row(`all ${scores.length} pairs, mean`, mean))
}

function figures(s: AlignmentScore): string[] {
  return [s.links, s.relation, s.removedA, s.addedB, s.segmentation].map((c) => f1(c).toFixed(3))
}

/** Rows with every kind that was asked for, rows with a kind that was not, and words an editor would look for. */
function typed(file: string, open: boolean): void {
  if (!existsSync(join(root, file))) return
  const rows = json<TypedRow[]>(file)
  let whole = 0
  let wrong = 0
  let words = 0
  let asked = 0
  for (const r of rows) {
    const { links } = compare(r.before, r.after)
    const kinds = new Set(links.flatMap((l) => l.changes.map((c) => c.kind as string)))
    const summary = links.map((l) => l.summary.toLowerCase()).join(' ')
    const expected = new Set(r.changes.map((c) => c.kind))
    const missed = [...expected].filter((k) => !kinds.has(k))
    const extra = [...kinds].filter((k) => !expected.has(k) && !(r.may ?? []).includes(k))
    const unsaid = r.summaryMust.filter((w) => !w.split('|').some((x) => summary.includes(x.trim())))
    if (missed.length === 0) whole++
    if (extra.length > 0) wrong++
    asked += r.summaryMust.length
    words += r.summaryMust.length - unsaid.length
    if (open && listed && missed.length + extra.length + unsaid.length > 0)
      console.log(
        `    ${r.id} missed: ${missed.join(' ')}; false: ${extra.join(' ')}; unsaid: ${unsaid.join(' ')}; said: ${summary}`,
      )
  }
  const share = (n: number, of: number) => `${n} of ${of} (${(n / of).toFixed(3)})`
  console.log(
    `typed changes: all kinds found ${share(whole, rows.length)}; with a false kind ${share(wrong, rows.length)}; words in the summary ${share(words, asked)}`,
  )
}

function outlines(open: boolean): void {
  const names = readdirSync(join(root, 'outline'))
    .filter((f) => f.endsWith('.gold.json') && apart.outline.includes(f.slice(0, -10)) !== open)
    .sort()
  const counts = names.map((name) => {
    const gold = json<{ file: string; provisions: MarkedProvision[] }>('outline', name)
    const text = readFileSync(join(root, 'outline', gold.file), 'utf8')
    const found = compare(text, text).provisionsA
    const count = scoreOutline(gold.provisions, found, text)
    if (open) console.log(row(`outline ${name.slice(0, -10)}`, ['', '', '', '', f1(count).toFixed(3)]))
    if (open && listed) for (const p of found) console.log(`    ${p.id}: ${JSON.stringify(text.slice(p.start, p.end))}`)
    return count
  })
  console.log(row(`outline, all ${counts.length} texts`, ['', '', '', '', f1(sum(counts)).toFixed(3)]))
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(64) + cells.map((c) => c.padStart(10)).join('')
}
