// Bundles the command. One CommonJS file for each part that is loaded by itself, found by following the dynamic imports
// from the entry: Node starts CommonJS faster than ES modules (its module loader alone costs as much as all of our help),
// and one file faster than the ten that a bundler's shared chunks would make of it. What two parts share stands in both.

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { build } from 'esbuild'
import { withLatePatterns } from './late-patterns.mjs'
import { wordModel } from './word-model.mjs'

// Native binding and parsers of formats: loaded from node_modules, only where used.
const EXTERNAL = ['@photostructure/sqlite', 'linkedom', 'unpdf', 'tinyld', 'canvas']

const FILE_URL = "const __fileUrl = require('node:url').pathToFileURL(__filename).href;"

/**
 * Entries by name, TypeScript under `root`; bundles go to `out`. An entry named in `launched` is started through a launcher
 * of that name (see launcher.cjs), which keeps compiled code beside the parts.
 */
export async function bundle(root, out, entries, launched = {}) {
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n')
  const made = new Set()
  let waiting = Object.entries(entries)
  while (waiting.length > 0) {
    const found = new Map()
    for (const [name] of waiting) made.add(name)
    await build({
      absWorkingDir: root,
      entryPoints: Object.fromEntries(waiting),
      outdir: out,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      sourcemap: true,
      minifyWhitespace: true, // a third less to read; names stay, for whoever sends us a trace
      minifySyntax: true,
      packages: 'bundle',
      external: EXTERNAL,
      define: { 'import.meta.url': '__fileUrl' },
      banner: { js: FILE_URL },
      plugins: [lazyParts(root, found), wordModel(out), latePatterns(root)],
      logLevel: 'warning',
    })
    for (const [name] of waiting) requireParts(join(out, `${name}.js`))
    waiting = [...found].filter(([name]) => !made.has(name))
  }
  for (const [name, entry] of Object.entries(launched)) {
    const text = readFileSync(join(root, 'scripts/launcher.cjs'), 'utf8')
    writeFileSync(join(out, `${name}.js`), text.replace("'./ENTRY.js'", `'./${entry}.js'`))
  }
  for (const entry of Object.values(launched)) {
    const file = join(out, `${entry}.js`)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^#!.*/, ''))
  }
  const started = Object.keys(entries).filter((name) => !Object.values(launched).includes(name))
  for (const name of [...started, ...Object.keys(launched)]) chmodSync(join(out, `${name}.js`), 0o755)
}

/** Leaves a dynamic import of one of our own modules as the name of the bundle it will be. */
const lazyParts = (root, found) => ({
  name: 'lazy-parts',
  setup(b) {
    b.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import' || resolveDir.includes('node_modules')) return undefined
      const file = relative(root, resolve(resolveDir, path))
      const name = relative(
        'src',
        join(dirname(file), file.slice(dirname(file).length + 1).replace(/\.[^.]+$/, '')),
      ).replaceAll(/[\\/]/g, '-')
      found.set(name, file)
      return { path: `./${name}.js`, external: true }
    })
  },
})

/** Our own modules with their patterns made late. */
const latePatterns = (root) => ({
  name: 'late-patterns',
  setup(b) {
    const ours = join(root, 'src')
    b.onLoad({ filter: /\.ts$/ }, ({ path }) =>
      path.startsWith(ours)
        ? { contents: withLatePatterns(path, readFileSync(path, 'utf8')), loader: 'ts' }
        : undefined,
    )
  },
})

/** A part that is CommonJS is required, which spares the module loader its start; packages come with a default, as import() gives them. */
function requireParts(file) {
  let text = readFileSync(file, 'utf8')
  if (text.split('__fileUrl').length === 2) text = text.replace(FILE_URL, '') // asked for by nothing in this part
  text = inAscii(file, text)
  const ours = /\bimport\(("\.\/[\w-]+\.js")\)/g
  const nodes = /\bimport\(("node:[\w/]+")\)/g // code that is kept compiled can require, not import
  const packages = new RegExp(`\\bimport\\(("(?:${EXTERNAL.join('|')})")\\)`, 'g')
  writeFileSync(
    file,
    text
      .replaceAll(ours, 'Promise.resolve().then(() => require($1))')
      .replaceAll(nodes, 'Promise.resolve().then(() => require($1))')
      .replaceAll(packages, 'Promise.resolve().then(() => ((m) => ({ default: m, ...m }))(require($1)))'),
  )
}

/**
 * The launcher reads parts as Latin-1, and esbuild leaves letters beyond ASCII in patterns. `\u` means the same there, and in
 * strings and names, but not in a raw template. Before such a letter a lone backslash says nothing, and is left out.
 */
function inAscii(file, text) {
  if (/String\.raw`[^`]*[^\x00-\x7f]/.test(text)) throw new Error(`${file}: a raw template with letters beyond ASCII`)
  return text.replaceAll(/(\\*)([^\x00-\x7f])/g, (_, before, c) => {
    const sure = before.length % 2 === 1 ? before.slice(1) : before
    return `${sure}\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
