// Accuracy on the hand-marked texts, by the scorers that lie beside them. The texts are not part of the project: where the
// folder is absent the script says so and stops. Prints the tables, and with --write puts them into docs/measure.md.
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { confidenceTable, judged, thresholds } from './confidence-table.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = process.env.TRAVAUX_TEXTS ?? join(root, '..', 'shared')
const travaux = join(root, 'dist/bin/travaux.js')
if (!existsSync(join(shared, 'tools'))) {
  console.error(
    `measure: no hand-marked texts at ${shared}; set TRAVAUX_TEXTS to a folder with data/ and tools/. Nothing was measured.`,
  )
  process.exit(0)
}
const out = mkdtempSync(join(tmpdir(), 'travaux-measure-'))
const sections = []
const summary = []
const sure = { unseen: [], seen: [] }
const run = (args, input) => {
  const r = spawnSync(process.execPath, [travaux, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 30 })
  if (r.status !== 0)
    throw new Error(`travaux ${args.slice(0, 2).join(' ')}: exit ${r.status}: ${r.stderr.slice(0, 500)}`)
  return r.stdout
}
const score = (tool, ...args) =>
  execFileSync(process.execPath, [join(shared, 'tools', tool), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })

measureArticles()
measureAttribution()
measureAlignment()

const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim()
const date = new Date().toISOString().slice(0, 10)
const body = sections.map(([title, table]) => `## ${title}\n\n\`\`\`\n${table.trim()}\n\`\`\`\n`).join('\n')
console.log(sections.map(([title, table]) => `\n# ${title}\n${table}`).join(''))
if (process.argv.includes('--write')) {
  const file = join(root, 'docs/measure.md')
  const old = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const history =
    /## History\n([\s\S]*)$/.exec(old)?.[1]?.trim() ??
    '| date | commit | statements | events | drafts | provisions | changes | positions | attribution PARTIAL | alignment links |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |'
  writeFileSync(
    file,
    `# Measured accuracy\n\nMade by \`npm run measure -- --write\` on ${date} at ${commit}. What the figures mean stands in the heads of the scorers; the texts are not part of this repository.\nThe rules were written with these development texts in sight: on texts nobody here has seen, expect less.\n\n${body}\n## History\n\n${history}\n| ${date} | ${commit} | ${summary.join(' | ')} |\n`,
  )
}

/** Reads every article of a folder with the built command; the folder with the predictions. */
function readAll(dir, name) {
  const pred = join(out, name)
  mkdirSync(pred)
  for (const f of readdirSync(dir).filter((f) => f.endsWith('.gold.json'))) {
    const gold = JSON.parse(readFileSync(join(dir, f), 'utf8'))
    const about = gold.source?.publisher ? ['--publisher', gold.source.publisher] : []
    const args = ['read', join(dir, gold.file), '--published', gold.published.date, ...about, '--json']
    writeFileSync(join(pred, f.replace('.gold.json', '.json')), run(args))
  }
  return pred
}

function measureArticles() {
  const dir = join(shared, 'data/articles')
  const pred = readAll(dir, 'articles')
  sections.push([
    'Reading reports: 9 articles, in sight when the rules were written',
    score('score-record.mjs', dir, pred),
  ])
  sections.push([
    'The same, a span that holds the other counts too (--loose)',
    score('score-record.mjs', '--loose', dir, pred).split('\n\nagreement')[0],
  ])
  for (const { name } of readdirSync(join(root, 'test/gold'), { withFileTypes: true })
    .filter((d) => d.isDirectory() && /^reports(-\d+)?$/.test(d.name))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })))
    measureOwn(name, `made-up reports${name === 'reports' ? '' : ` of set ${name.slice('reports-'.length)}`}`)
  sure.seen.push(...judged(dir, pred, score))
  for (const [which, what] of [
    ['unseen', 'texts that no writer of rules has opened'],
    ['seen', 'texts in sight when the rules were written'],
  ])
    sections.push([
      `How much is right of what was read with a given confidence: ${what}`,
      `${confidenceTable(sure[which])}\n\n${thresholds(sure[which])}`,
    ])
  const kinds = JSON.parse(score('score-record.mjs', '--json', dir, pred)).kinds
  summary.push(
    ...['statements', 'events', 'drafts', 'provisions', 'changes', 'positions'].map((k) =>
      (kinds[k].micro.F ?? 0).toFixed(3),
    ),
  )
}

/** Our own made-up reports, those that writers of rules have opened apart from those they have not. Of the unseen only the
 *  totals are printed: a figure for one text would already say where to look. */
function measureOwn(folder, what) {
  const own = join(root, 'test/gold', folder)
  const names = readdirSync(own)
    .filter((f) => f.endsWith('.gold.json'))
    .map((f) => f.replace('.gold.json', ''))
  if (names.length === 0) return
  const pred = readAll(own, folder)
  const list = join(own, 'kept-apart.json') // without it nobody has said which texts are open, so none is
  const apart = new Set(existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : names)
  for (const unseen of [true, false]) {
    const some = names.filter((n) => apart.has(n) === unseen)
    if (some.length === 0) continue
    const half = join(out, `${folder}-${unseen ? 'unseen' : 'used'}`)
    mkdirSync(half)
    for (const n of some)
      for (const end of ['.txt', '.gold.json']) copyFileSync(join(own, n + end), join(half, n + end))
    const table = score('score-record.mjs', half, pred)
    sure[unseen ? 'unseen' : 'seen'].push(...judged(half, pred, score))
    sections.push([
      unseen
        ? `Reading reports: ${some.length} ${what} (test/gold/${folder}) that no writer of rules has opened; the figures to believe`
        : `Reading reports: ${some.length} ${what} (test/gold/${folder}), open to writers of rules and taught to the trained reader: no figures for other texts`,
      unseen ? table.split('\n\nF1 per article')[0] : table,
    ])
  }
}

function measureAttribution() {
  const gold = join(shared, 'data/polnear/dev.jsonl')
  const input = readFileSync(gold, 'utf8')
    .trim()
    .split('\n')
    .map((l) => {
      const { id, text, date } = JSON.parse(l)
      return JSON.stringify({ id, text, published: date })
    })
    .join('\n')
  const pred = join(out, 'polnear.jsonl')
  writeFileSync(pred, run(['read', '--jsonl'], input))
  const whole = score('score-attribution.mjs', gold, pred)
  sections.push(['Attribution: PolNeAR dev, 84 articles', whole])
  sections.push(['Attribution: subset reporting', score('score-attribution.mjs', gold, pred, '--subset=reporting')])
  const json = JSON.parse(score('score-attribution.mjs', gold, pred, '--json'))
  const partial = findNumber(json, /partial/i)
  summary.push(partial)
}

/** F1 under the first key that matches, wherever the scorer's JSON holds it. */
function findNumber(o, key) {
  for (const [k, v] of Object.entries(o ?? {})) {
    if (key.test(k) && typeof v === 'object' && v) return (v.f1 ?? v.F1 ?? v.F ?? 0).toFixed(3)
    if (typeof v === 'object' && v) {
      const inner = findNumber(v, key)
      if (inner) return inner
    }
  }
  return null
}

function measureAlignment() {
  const base = join(shared, 'data/drafts')
  const rows = []
  let sum = 0
  for (const family of readdirSync(base, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => d.name)
    .sort()) {
    const dir = join(base, family)
    for (const f of readdirSync(dir)
      .filter((f) => f.startsWith('gold-'))
      .sort()) {
      const gold = JSON.parse(readFileSync(join(dir, f), 'utf8'))
      const pred = join(out, `${family}-${f}`)
      writeFileSync(pred, run(['compare', join(dir, gold.a), join(dir, gold.b), '--format', 'json']))
      for (const level of ['leaf', 'top']) {
        const s = JSON.parse(score('score-alignment.mjs', join(dir, f), pred, '--level', level, '--json'))
        rows.push([
          family,
          f.slice(5, -5),
          level,
          s.links.precision,
          s.links.recall,
          s.links.f1,
          s.relation.strict,
          s.relation.lenient,
          s.removedA.f1,
          s.addedB.f1,
          s.segmentation.both.f1,
        ])
        if (level === 'leaf') sum += s.links.f1
      }
    }
  }
  const head = [
    'family',
    'pair',
    'level',
    'P',
    'R',
    'links F1',
    'relation',
    'lenient',
    'removedA',
    'addedB',
    'segmentation',
  ]
  const cells = [head, ...rows.map((r) => r.map((c) => (typeof c === 'number' ? c.toFixed(3) : c)))]
  const widths = head.map((_, i) => Math.max(...cells.map((r) => r[i].length)))
  sections.push([
    'Alignment of drafts (one figure a pair; pairs are not averaged)',
    cells.map((r) => r.map((c, i) => (i < 3 ? c.padEnd(widths[i]) : c.padStart(widths[i]))).join('  ')).join('\n'),
  ])
  summary.push((sum / (rows.length / 2)).toFixed(3))
}
