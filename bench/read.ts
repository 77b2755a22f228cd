// Reading reports: articles and words a CPU second, against tokens and parts of speech alone by wink-nlp and compromise on the
// same texts in the same run: `npm run bench:read [rounds]`. The texts are the made-up reports of test/gold. Rounds are
// interleaved, medians told. Then the built command on many articles: processor time, start-up included, and memory.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import compromise from 'compromise/two'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { readReport } from '../src/extract/read-report.ts'
import { engines } from '../src/intake/engines.ts'
import { parseWhen } from '../src/time/when.ts'

const rounds = Number(process.argv[2] ?? 5)
const texts = ['reports', 'reports-2'].flatMap((set) => {
  const folder = join(import.meta.dirname, '../test/gold', set)
  const names = readdirSync(folder).filter((f) => f.endsWith('.txt'))
  return names.map((f) => readFileSync(join(folder, f), 'utf8'))
})
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
  'compromise, tokens, sentences and parts of speech': (t) => void compromise(t).termList(),
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
    `${name.padEnd(50)} ${(speed / 1000).toFixed(1).padStart(7)} k words  ${((texts.length * speed) / words).toFixed(1).padStart(7)} articles a CPU second  ${(speed / base).toFixed(2)} of wink-nlp`,
  )
}
theCommand(1)
for (const jobs of [1, 2]) theCommand(400, jobs)

/** The built command on so many articles, these texts over and over. */
function theCommand(articles: number, jobs = 0): void {
  const bin = join(import.meta.dirname, '../dist/bin/travaux.js')
  if (!existsSync(bin)) {
    console.log('dist is not built: the command was not measured')
    return
  }
  const input = Array.from({ length: articles }, (_, i) =>
    JSON.stringify({ id: i, text: texts[i % texts.length] }),
  ).join('\n')
  // Measures itself at its end: the system tells of children only all together.
  const hook = `process.on('exit', () => { const u = process.resourceUsage(); process.stderr.write('@' + JSON.stringify([(u.userCPUTime + u.systemCPUTime) / 1e6, u.maxRSS / 1024])) })`
  const preload = `data:text/javascript,${encodeURIComponent(hook)}`
  const more = jobs > 0 ? ['--jobs', String(jobs)] : []
  const began = process.hrtime.bigint()
  const run = spawnSync(process.execPath, ['--import', preload, bin, 'read', '--jsonl', ...more], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  const [used, memory] = JSON.parse(run.stderr.split('@').at(-1)!) as [number, number]
  const count = input.match(/\S+/g)!.length
  console.log(
    `${`the command, ${articles} article${articles > 1 ? 's' : ''}${jobs > 0 ? `, --jobs ${jobs}` : ''}`.padEnd(50)} ${(count / used / 1000).toFixed(1).padStart(7)} k words  ${(articles / used).toFixed(1).padStart(7)} articles a CPU second  ${seconds.toFixed(1)} s by the clock, ${Math.round(memory)} MB at most`,
  )
}

function cpu(since: NodeJS.CpuUsage): number {
  const u = process.cpuUsage(since)
  return (u.user + u.system) / 1e6
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!
}
