// Comparison at any size against its peers: `npx tsx bench/compare.ts [words …] [--runs 3]`.
// Each tool runs in a process of its own, in turn, so that start-up, reading and memory are in the figure for all alike;
// the median CPU time of the runs is told. The drafts are made by mutate.ts: 5 % of provisions deleted, 5 % inserted, 5 %
// moved, some split and merged, 15 % of sentences reworded.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { mutate, type Truth } from './mutate.ts'

const here = dirname(fileURLToPath(import.meta.url))
const args = process.argv.slice(2)
const at = args.indexOf('--runs')
const runs = at < 0 ? 3 : Number(args.splice(at, 2)[1])
const sizes = args.length > 0 ? args.map(Number) : [10_000, 50_000]

const scratch = join(here, '..', 'out', 'bench')
mkdirSync(scratch, { recursive: true })
const dir = mkdtempSync(join(scratch, 'compare-'))

// What each tool does with the two files, as a program of its own.
const READ = `import { readFileSync, writeFileSync } from 'node:fs'
const a = readFileSync(process.argv[2], 'utf8'), b = readFileSync(process.argv[3], 'utf8')\n`
const DONE = `\nconst u = process.resourceUsage()
process.stdout.write(JSON.stringify({ cpu: (u.userCPUTime + u.systemCPUTime) / 1000, memory: u.maxRSS / 1024 }))`
const drafts = JSON.stringify(join(here, '..', 'src', 'drafts'))
const from = (file: string): string => `${drafts.slice(0, -1)}/${file}"`
const PROGRAMS: Readonly<Record<string, { readonly source: string; readonly upTo: number }>> = {
  floor: {
    source: `import { lexicon, tokens } from ${from('tokens.ts')}\n${READ}const lex = lexicon(); tokens(a, lex); tokens(b, lex)${DONE}`,
    upTo: Number.POSITIVE_INFINITY,
  },
  travaux: {
    source: `import { compare } from ${from('compare.ts')}\n${READ}const c = compare(a, b); if (process.argv[4]) writeFileSync(process.argv[4], JSON.stringify(c))${DONE}`,
    upTo: Number.POSITIVE_INFINITY,
  },
  'travaux redline': {
    source: `import { redline } from ${from('redline.ts')}\n${READ}redline(a, b)${DONE}`,
    upTo: Number.POSITIVE_INFINITY,
  },
  'jsdiff diffWords': { source: `import { diffWords } from 'diff'\n${READ}diffWords(a, b)${DONE}`, upTo: 20_000 },
  'diff-match-patch words': {
    source: `import DMP from 'diff-match-patch'\n${READ}const d = new DMP(); d.Diff_Timeout = 0
const words = new Map(), list = ['']
const coded = (t) => { let o = ''; for (const w of t.match(/\\s+|[^\\s]+/g) ?? []) { let k = words.get(w); if (k === undefined) { k = list.length; words.set(w, k); list.push(w) } o += String.fromCharCode(k >= 0xd800 ? k + 0x800 : k) } return o }
d.diff_main(coded(a), coded(b), false)${DONE}`,
    upTo: 50_000,
  },
}

const bundle = (name: string, source: string): string => {
  const file = join(dir, `${name.replace(/\W+/g, '-')}.mjs`)
  buildSync({
    stdin: { contents: source, resolveDir: here, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    outfile: file,
    logLevel: 'error',
  })
  return file
}

interface Figure {
  readonly cpu: number
  readonly memory: number
}

const median = (list: readonly number[]): number => [...list].sort((x, y) => x - y)[list.length >> 1] ?? Number.NaN

/** CPU of git with its children, by the shell's own clock; memory is not told. */
function git(a: string, b: string): Figure {
  const script = 'TIMEFORMAT="%U %S"; time git diff --no-index --word-diff=porcelain --patience "$0" "$1" > /dev/null'
  const run = spawnSync('bash', ['-c', script, a, b], { encoding: 'utf8' })
  const [user, system] = (run.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { cpu: ((user ?? Number.NaN) + (system ?? Number.NaN)) * 1000, memory: Number.NaN }
}

interface Compared {
  readonly provisionsA: readonly { readonly id: string; readonly start: number }[]
  readonly provisionsB: readonly { readonly id: string; readonly start: number }[]
  readonly links: readonly {
    readonly a: string[]
    readonly b: string[]
    readonly relation: string
    readonly also: string[]
  }[]
}

/** Moves, splits and merges found of those made, and moves told that were none. */
function quality(c: Compared, truth: Truth): string {
  const inA = new Map(c.provisionsA.map((p) => [p.id, p.start]))
  const inB = new Map(c.provisionsB.map((p) => [p.id, p.start]))
  const pairs = new Set<string>()
  const told = new Set<string>()
  for (const l of c.links) {
    for (const x of l.a) {
      for (const y of l.b) {
        const key = `${inA.get(x)} ${inB.get(y)}`
        pairs.add(key)
        if (l.relation === 'moved' || l.also.includes('moved')) told.add(key)
      }
    }
  }
  const share = (n: number, all: number): string => `${n}/${all}`
  const moves = new Set(truth.moved.map((m) => `${m.a} ${m.b}`))
  const split = truth.splits.filter((s) => s.b.every((b) => pairs.has(`${s.a} ${b}`))).length
  const merged = truth.merges.filter((m) => m.a.every((a) => pairs.has(`${a} ${m.b}`))).length
  const wrong = [...told].filter((k) => !moves.has(k)).length
  return [
    `moves ${share([...moves].filter((k) => told.has(k)).length, moves.size)}`,
    `splits ${share(split, truth.splits.length)}`,
    `merges ${share(merged, truth.merges.length)}`,
    `false moves ${wrong} (${((100 * wrong) / c.provisionsA.length).toFixed(2)} % of provisions)`,
  ].join(', ')
}

try {
  const files = Object.fromEntries(Object.entries(PROGRAMS).map(([name, p]) => [name, bundle(name, p.source)]))
  const bare = bundle('bare', DONE)
  for (const words of sizes) {
    const { a, b, truth } = mutate({ words, seed: 7 })
    const fileA = join(dir, 'a.txt')
    const fileB = join(dir, 'b.txt')
    writeFileSync(fileA, a)
    writeFileSync(fileB, b)
    const names = Object.keys(PROGRAMS).filter((n) => words <= PROGRAMS[n]!.upTo)
    const figures = new Map<string, Figure[]>([...names, 'bare node', 'git word-diff'].map((n) => [n, []]))
    for (let run = 0; run < runs; run++) {
      // Interleaved, so that a busy moment of the machine falls on all.
      for (const name of names) {
        const out = execFileSync(process.execPath, [files[name]!, fileA, fileB], { encoding: 'utf8', maxBuffer: 1e9 })
        figures.get(name)!.push(JSON.parse(out) as Figure)
      }
      figures.get('bare node')!.push(JSON.parse(execFileSync(process.execPath, [bare], { encoding: 'utf8' })) as Figure)
      figures.get('git word-diff')!.push(git(fileA, fileB))
    }
    const answer = join(dir, 'answer.json')
    execFileSync(process.execPath, [files.travaux!, fileA, fileB, answer], { maxBuffer: 1e9 })
    const compared = JSON.parse(readFileSync(answer, 'utf8')) as Compared
    const base = median(figures.get('travaux')!.map((f) => f.cpu))
    console.log(`\n${words.toLocaleString('en')} words, ${compared.provisionsA.length} provisions, median of ${runs}`)
    for (const [name, list] of figures) {
      const cpu = median(list.map((f) => f.cpu))
      const memory = median(list.map((f) => f.memory))
      const mb = Number.isNaN(memory) ? '' : `${memory.toFixed(0)} MB`
      console.log(
        `  ${name.padEnd(24)}${(cpu / 1000).toFixed(2).padStart(8)} s  ${(cpu / base).toFixed(2).padStart(7)} × travaux  ${mb}`,
      )
    }
    console.log(`  ${quality(compared, truth)}`)
  }
} finally {
  rmSync(dir, { recursive: true, force: true })
}
