// Trains the attribution reader from a corpus in PolNeAR's form and writes its weights.
//
//   npx tsx scripts/train-attribution.ts TRAIN.jsonl [--dev DEV.jsonl] [--out src/extract/model/attribution.bin]
//       [--folds 3] [--seeds 1] [--rows-spot N] [--rows-link N] [--predict DEV-OUT.jsonl]
//
// One article a line: {"id", "text", "attributions": [{"source": [[s,e]…], "cue": [[s,e]…], "content": [[s,e]…]}]},
// offsets in UTF-16 units. One core, six minutes of its time for 600,000 words, 4 GB. The same input gives the same file.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { attributions } from '../src/extract/attribution/attributions.ts'
import { loadModel, saveModel } from '../src/extract/attribution/model.ts'
import { tagger } from '../src/extract/tagger.ts'
import { mark, readCorpus } from './attribution/corpus.ts'
import { measure, printMeasure } from './attribution/measure.ts'
import { train } from './attribution/train.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dev: { type: 'string' },
    out: { type: 'string', default: 'src/extract/model/attribution.bin' },
    predict: { type: 'string' },
    folds: { type: 'string', default: '3' },
    seeds: { type: 'string', default: '1' },
    'rows-spot': { type: 'string', default: '300000' },
    'rows-link': { type: 'string', default: '300000' },
    cache: { type: 'string' },
  },
})
const [path] = positionals
if (path === undefined) {
  console.error('usage: train-attribution TRAIN.jsonl [--dev DEV.jsonl] [--out FILE] [--folds N] [--predict FILE]')
  process.exit(2)
}
const began = process.cpuUsage()
const say = (line: string): void => {
  const used = process.cpuUsage(began)
  console.error(`${((used.user + used.system) / 1e6).toFixed(0).padStart(5)} s  ${line}`)
}
const tag = await tagger()
const corpus = readCorpus(path).map((a) => mark(a, tag))
say(`${corpus.length} articles, ${corpus.reduce((n, m) => n + m.f.n, 0)} tokens`)
const model = train(corpus, {
  folds: Number(values.folds),
  seeds: Number(values.seeds),
  rowsSpot: Number(values['rows-spot']),
  rowsLink: Number(values['rows-link']),
  cache: values.cache,
  say,
})
const bytes = saveModel(model)
mkdirSync(dirname(values.out), { recursive: true })
writeFileSync(values.out, bytes)
say(`${values.out}: ${(bytes.length / 1e6).toFixed(2)} MB`)

if (values.dev !== undefined) {
  const loaded = loadModel(bytes)
  if (!loaded.ok) throw new Error(loaded.reason)
  const dev = readCorpus(values.dev).map((a) => mark(a, tag))
  const t = process.cpuUsage()
  const found = dev.map((m) => attributions(m.article, loaded.model))
  const used = process.cpuUsage(t)
  const words = dev.reduce((n, m) => n + (m.gold.text.match(/\S+/g)?.length ?? 0), 0)
  printMeasure(measure(dev, found))
  say(`dev: ${Math.round(words / ((used.user + used.system) / 1e6))} words a CPU second`)
  if (values.predict !== undefined) {
    const pieces = (s: readonly { start: number; end: number }[]) => s.map((x) => [x.start, x.end])
    const lines = dev.map((m, k) =>
      JSON.stringify({
        id: m.gold.id,
        attributions: found[k]!.map((a) => ({
          source: pieces(a.source),
          cue: pieces(a.cue),
          content: pieces(a.content),
          confidence: a.confidence,
        })),
      }),
    )
    writeFileSync(values.predict, `${lines.join('\n')}\n`)
  }
}
