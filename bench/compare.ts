// Comparison at any size against its peers: `npm run bench:compare [-- WORDS …] [-- --runs 3]`, or all five sizes.
// Each tool runs in a process of its own, in turn, so that start-up, reading and memory are in the figure for all alike, and
// a busy moment of the machine falls on all; medians are told. The drafts are made by mutate.ts: 5 % of provisions deleted,
// 5 % inserted, 5 % moved, some split and merged, 15 % of sentences reworded.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { median } from './median.ts'
import { mutate, type Truth } from './mutate.ts'

const here = dirname(fileURLToPath(import.meta.url))
const args = process.argv.slice(2)
const at = args.indexOf('--runs')
const runs = at < 0 ? 3 : Number(args.splice(at, 2)[1])
const sizes = args.length > 0 ? args.map(Number) : [10_000, 50_000, 100_000, 400_000, 1_000_000]
const command = join(here, '..', 'dist/bin/travaux.js')

const scratch = join(here, '..', 'out', 'bench')
mkdirSync(scratch, { recursive: true })
const dir = mkdtempSync(join(scratch, 'compare-'))

/** A way to compare two files, and the most words at which there is time to wait for it. */
interface Tool {
  readonly name: string
  readonly kind: 'floor' | 'ours' | 'peer'
  readonly upTo: number
  /** Command line, given the two files. */
  readonly argv: (a: string, b: string) => readonly string[]
}

const READ = `import { readFileSync, writeFileSync } from 'node:fs'
const a = readFileSync(process.argv[2], 'utf8'), b = readFileSync(process.argv[3], 'utf8')\n`
// As the command does: see scripts/launcher.cjs.
const PATIENT = `import { setFlagsFromString } from 'node:v8'\nsetFlagsFromString('--interrupt-budget=2000000')\n`
const drafts = JSON.stringify(join(here, '..', 'src', 'drafts'))
const from = (file: string): string => `${drafts.slice(0, -1)}/${file}"`

function program(name: string, source: string): (a: string, b: string) => readonly string[] {
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
  return (a, b) => [process.execPath, file, a, b]
}

const TOOLS: readonly Tool[] = [
  { name: 'bare Node', kind: 'floor', upTo: 1e9, argv: program('bare', '') },
  {
    name: 'floor: read, tokenise, intern',
    kind: 'floor',
    upTo: 1e9,
    argv: program(
      'floor',
      `import { lexicon, tokens } from ${from('tokens.ts')}\n${READ}const lex = lexicon(); tokens(a, lex); tokens(b, lex)`,
    ),
  },
  {
    name: 'Travaux',
    kind: 'ours',
    upTo: 1e9,
    argv: program(
      'travaux',
      `${PATIENT}import { compare } from ${from('compare.ts')}\n${READ}const c = compare(a, b); if (process.argv[4]) writeFileSync(process.argv[4], JSON.stringify(c))`,
    ),
  },
  ...(existsSync(command)
    ? [
        {
          name: 'Travaux, the command, JSON',
          kind: 'ours',
          upTo: 1e9,
          argv: (a, b) => [process.execPath, command, 'compare', a, b, '--format', 'json'],
        } satisfies Tool,
      ]
    : []),
  {
    name: 'Travaux, redline alone',
    kind: 'ours',
    upTo: 1e9,
    argv: program('redline', `${PATIENT}import { redline } from ${from('redline.ts')}\n${READ}redline(a, b)`),
  },
  {
    name: 'jsdiff diffWords',
    kind: 'peer',
    upTo: 50_000, // about a minute; it grows with the square
    argv: program('jsdiff', `import { diffWords } from 'diff'\n${READ}diffWords(a, b)`),
  },
  {
    name: 'diff-match-patch, words',
    kind: 'peer',
    upTo: 100_000, // half a minute; beyond, more words than it has characters for
    argv: program(
      'dmp',
      `import DMP from 'diff-match-patch'\n${READ}const d = new DMP(); d.Diff_Timeout = 0
const words = new Map(), list = ['']
const coded = (t) => { let o = ''; for (const w of t.match(/\\s+|[^\\s]+/g) ?? []) { let k = words.get(w); if (k === undefined) { k = list.length; words.set(w, k); list.push(w) } o += String.fromCharCode(k >= 0xd800 ? k + 0x800 : k) } return o }
d.diff_main(coded(a), coded(b), false)`,
    ),
  },
  {
    name: 'git word-diff, patience',
    kind: 'peer',
    upTo: 1e9,
    argv: (a, b) => ['git', 'diff', '--no-index', '--word-diff=porcelain', '--patience', a, b],
  },
]

interface Figure {
  /** Milliseconds of processor, with those of its children. */
  readonly cpu: number
  /** Most that it held, in MB; NaN where the system does not tell (Linux does). */
  readonly memory: number
}

function measured(argv: readonly string[]): Figure {
  // Node programs tell their own peak of memory as they end; of others it is not told.
  const usage = join(dir, 'usage.json')
  const node = argv[0] === process.execPath
  const own = node ? [argv[0]!, '--require', join(dir, 'usage.cjs'), ...argv.slice(1)] : argv
  rmSync(usage, { force: true })
  const run = spawnSync('bash', ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@" > /dev/null', 'bash', ...own], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', BENCH_USAGE: usage },
  })
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(run.stderr) ?? []
  if (user === undefined) throw new Error(`${argv.join(' ')}: ${run.stderr}`)
  if (node && !existsSync(usage)) throw new Error(`${argv.join(' ')}: ${run.stderr}`)
  const memory = node ? (JSON.parse(readFileSync(usage, 'utf8')) as { memory: number }).memory : Number.NaN
  return { cpu: (Number(user) + Number(system)) * 1000, memory }
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

// What a comparison must find on these pairs to be called one.
const LEAST_MOVES = 0.98
const LEAST_PARTS = 0.95
const MOST_FALSE = 0.005

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
  const moves = new Set(truth.moved.map((m) => `${m.a} ${m.b}`))
  const found = [...moves].filter((k) => told.has(k)).length
  const split = truth.splits.filter((s) => s.b.every((b) => pairs.has(`${s.a} ${b}`))).length
  const merged = truth.merges.filter((m) => m.a.every((a) => pairs.has(`${a} ${m.b}`))).length
  const wrong = [...told].filter((k) => !moves.has(k)).length
  const parts = truth.splits.length + truth.merges.length
  const gates: readonly (readonly [string, boolean])[] = [
    [`moves ${found}/${moves.size}`, found >= LEAST_MOVES * moves.size],
    [
      `splits ${split}/${truth.splits.length}, merges ${merged}/${truth.merges.length}`,
      split + merged >= LEAST_PARTS * parts,
    ],
    [
      `false moves ${wrong} (${((100 * wrong) / c.provisionsA.length).toFixed(2)} % of provisions)`,
      wrong <= MOST_FALSE * c.provisionsA.length,
    ],
  ]
  return gates.map(([what, held]) => `${what}${held ? '' : ' (below the gate)'}`).join('; ')
}

const seconds = (ms: number): string => (ms / 1000).toFixed(2)
const times = (x: number): string => (x >= 10 ? x.toFixed(0) : x.toFixed(2))

try {
  writeFileSync(
    join(dir, 'usage.cjs'),
    `process.on('exit', () => require('node:fs').writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ memory: process.resourceUsage().maxRSS / 1024 })))`,
  )
  const grown: { words: number; cpu: number }[] = []
  for (const words of sizes) {
    const { a, b, truth } = mutate({ words, seed: 7 })
    const fileA = join(dir, 'a.txt')
    const fileB = join(dir, 'b.txt')
    writeFileSync(fileA, a)
    writeFileSync(fileB, b)
    const tools = TOOLS.filter((t) => words <= t.upTo)
    const figures = new Map<string, Figure[]>(tools.map((t) => [t.name, []]))
    for (let run = 0; run < runs; run++) {
      for (const t of tools) {
        const list = figures.get(t.name)!
        const slow = list.length > 0 && list[0]!.cpu > 15_000 // once tells enough of what takes longer than that
        if (!slow) list.push(measured(t.argv(fileA, fileB)))
      }
    }
    const answer = join(dir, 'answer.json')
    const ours = TOOLS.find((t) => t.name === 'Travaux')!
    const [node, ...rest] = ours.argv(fileA, fileB)
    execFileSync(node!, [...rest, answer], { maxBuffer: 1e9 })
    const compared = JSON.parse(readFileSync(answer, 'utf8')) as Compared
    const cpuOf = (name: string): number => median(figures.get(name)!.map((f) => f.cpu))
    const peers = tools.filter((t) => t.kind === 'peer')
    const best = peers.reduce((x, y) => (cpuOf(y.name) < cpuOf(x.name) ? y : x))
    const inScript = peers.filter((t) => !t.name.startsWith('git'))
    const bestScript = inScript.length > 0 ? inScript.reduce((x, y) => (cpuOf(y.name) < cpuOf(x.name) ? y : x)) : null
    const floor = cpuOf('floor: read, tokenise, intern')
    console.log(
      `\n${words.toLocaleString('en')} words, ${compared.provisionsA.length} provisions, median of ${runs}; CPU of the whole process`,
    )
    console.log(
      `  ${''.padEnd(32)}${'CPU'.padStart(9)}${'memory'.padStart(9)}${'× floor'.padStart(9)}${'× best peer'.padStart(13)}${'× best in JS'.padStart(14)}`,
    )
    for (const t of TOOLS) {
      if (!tools.includes(t)) {
        console.log(`  ${t.name.padEnd(32)}  not run: beyond ${t.upTo.toLocaleString('en')} words it takes minutes`)
        continue
      }
      const cpu = cpuOf(t.name)
      const memory = median(figures.get(t.name)!.map((f) => f.memory))
      console.log(
        `  ${t.name.padEnd(32)}${`${seconds(cpu)} s`.padStart(9)}${(Number.isNaN(memory) ? '' : `${memory.toFixed(0)} MB`).padStart(9)}${times(cpu / floor).padStart(9)}${times(cpu / cpuOf(best.name)).padStart(13)}${(bestScript ? times(cpu / cpuOf(bestScript.name)) : '–').padStart(14)}`,
      )
    }
    console.log(`  best peer: ${best.name}${bestScript ? `; in JavaScript: ${bestScript.name}` : ''}`)
    console.log(`  Travaux found: ${quality(compared, truth)}`)
    grown.push({ words, cpu: cpuOf('Travaux') - cpuOf('bare Node') })
  }
  if (grown.length > 1) {
    console.log('\nGrowth of Travaux without Node itself, as the exponent of the number of words')
    for (let k = 1; k < grown.length; k++) {
      const x = grown[k - 1]!
      const y = grown[k]!
      const exponent = Math.log(y.cpu / x.cpu) / Math.log(y.words / x.words)
      console.log(`  ${x.words.toLocaleString('en')} to ${y.words.toLocaleString('en')}: ${exponent.toFixed(2)}`)
    }
  }
} finally {
  rmSync(dir, { recursive: true, force: true })
}
