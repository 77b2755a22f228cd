// Reads the founding article and one of our own reports with the built command, sets what is found against what careful
// readers marked, and prints the counts and the ids of what differs: npx tsx scripts/founding-article.ts. With --write the
// tables go into docs/founding-article.md, between its marks; the words around them are written by hand. No words of the
// article are printed: it is not part of this repository, and where it or the scorers are absent the script says so and stops.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Score {
  readonly kinds: Readonly<
    Record<
      string,
      {
        readonly gold: number
        readonly pred: number
        readonly tp: number
        readonly attrs: Readonly<Record<string, { readonly ok: number; readonly n: number }>>
      }
    >
  >
}

const root = fileURLToPath(new URL('..', import.meta.url))
const texts = process.env.TRAVAUX_TEXTS ?? join(root, '..', 'shared')
const page = join(root, 'docs/founding-article.md')
const command = join(root, 'dist/bin/travaux.js')
const scorer = join(texts, 'tools/score-record.mjs')
const READ = [
  ['founding', join(texts, 'data/articles'), 'aljazeera-ukraine-19-points'],
  ['own', join(root, 'test/gold/reports-2'), 'marlpool-dockers-strike'],
] as const

const absent = [scorer, join(READ[0][1], `${READ[0][2]}.gold.json`), command].find((f) => !existsSync(f))
if (absent !== undefined) {
  console.error(`founding-article: ${absent} is not here; set TRAVAUX_TEXTS, or build first. Nothing was compared.`)
  process.exit(0)
}
const out = mkdtempSync(join(tmpdir(), 'travaux-founding-'))
let written = existsSync(page) ? readFileSync(page, 'utf8') : ''
for (const [name, folder, id] of READ) {
  const table = compared(name, folder, id)
  console.log(`\n# ${id}\n\n${table}`)
  const marks = new RegExp(`(<!-- ${name}: made by scripts/founding-article.ts -->\n)[^]*?(<!-- end -->)`)
  written = written.replace(marks, (_, open: string, close: string) => `${open}\n${table}\n\n${close}`)
}
if (process.argv.includes('--write')) writeFileSync(page, written)

function compared(name: string, folder: string, id: string): string {
  const [marked, read] = [join(out, name, 'marked'), join(out, name, 'read')]
  mkdirSync(marked, { recursive: true })
  mkdirSync(read)
  const gold = JSON.parse(readFileSync(join(folder, `${id}.gold.json`), 'utf8'))
  copyFileSync(join(folder, `${id}.gold.json`), join(marked, `${id}.gold.json`))
  copyFileSync(join(folder, gold.file), join(marked, gold.file))
  const about = ['--published', gold.published.date, '--publisher', gold.source.publisher]
  writeFileSync(join(read, `${id}.json`), run(command, 'read', join(folder, gold.file), ...about, '--json'))
  const score: Score = JSON.parse(run(scorer, '--json', marked, read))
  // "MISSED   name positions t20: words", of which only the kind and the id are taken
  const differs = [...run(scorer, '--errors', marked, read).matchAll(/^(MISSED|SPURIOUS)\s+\S+ (\w+) (\S*?):/gm)]
  const ids = (which: string, kind: string): string =>
    differs
      .filter((m) => m[1] === which && m[2] === kind)
      .map((m) => m[3])
      .join(', ') || '–'
  const rows = Object.entries(score.kinds).map(([kind, k]) => {
    const fields = Object.entries(k.attrs)
      .filter(([field, f]) => f.n > 0 && field !== 'dateSpurious')
      .map(([field, f]) => `${field} ${Math.round(f.ok * 10) / 10}/${f.n}`)
    return `| ${[kind, k.gold, k.pred, k.tp, ids('MISSED', kind), ids('SPURIOUS', kind), fields.join(', ')].join(' | ')} |`
  })
  return [
    '| kind | marked | read | both | missed (marked id) | wrong (read id) | fields right / compared |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function run(...args: string[]): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 }) // 64 MB, far more than a report reads to
}
