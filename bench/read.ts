// Reading reports: words a CPU second, against tokens and parts of speech alone by wink-nlp on the same texts in the same
// run: `npx tsx bench/read.ts [rounds]`. The texts are the made-up reports of test/gold. Rounds are interleaved, medians told.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { readReport } from '../src/extract/read-report.ts'
import { engines } from '../src/intake/engines.ts'
import { parseWhen } from '../src/time/when.ts'

const rounds = Number(process.argv[2] ?? 5)
const folder = join(import.meta.dirname, '../test/gold/reports')
const texts = readdirSync(folder)
  .filter((f) => f.endsWith('.txt'))
  .map((f) => readFileSync(join(folder, f), 'utf8'))
const words = texts.reduce((n, t) => n + (t.match(/\S+/g)?.length ?? 0), 0)
const about = { published: parseWhen('2031-05-20') ?? null, publisher: 'The Gazette', language: 'en', title: null }

const start = process.cpuUsage()
const whole = await engines()
const loading = cpu(start)
const nlp = winkNLP(model, ['sbd', 'pos'])
const { its } = nlp

const tools: Readonly<Record<string, (text: string) => void>> = {
  'wink-nlp, tokens, sentences and parts of speech': (t) =>
    void nlp
      .readDoc(t)
      .tokens()
      .out(its.pos as typeof its.value),
  'Travaux, everything, by rules alone': (t) => void readReport(t, about, { tag: whole.tag }),
  'Travaux, everything, with weights': (t) => void readReport(t, about, whole),
}
const took = new Map<string, number[]>(Object.keys(tools).map((k) => [k, []]))
for (let r = -1; r < rounds; r++) {
  for (const [name, run] of Object.entries(tools)) {
    const before = process.cpuUsage()
    for (const t of texts) run(t)
    if (r >= 0) took.get(name)!.push(cpu(before)) // the first round warms up and does not count
  }
}

console.log(
  `${texts.length} reports, ${words} words, ${rounds} rounds; loading tagger and weights ${loading.toFixed(2)} CPU s; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)
const base = words / median(took.get(Object.keys(tools)[0]!)!)
for (const [name, list] of took) {
  const speed = words / median(list)
  console.log(
    `${name.padEnd(50)} ${(speed / 1000).toFixed(1).padStart(7)} k words a CPU second  ${(speed / base).toFixed(2)} of wink-nlp`,
  )
}

function cpu(since: NodeJS.CpuUsage): number {
  const u = process.cpuUsage(since)
  return (u.user + u.system) / 1e6
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!
}
