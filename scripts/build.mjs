// Compiles the library with tsc and bundles the command with esbuild, so that `travaux --help` starts about as fast as Node.

import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { bundleWeb } from './bundle-web.mjs'
import { keepCode } from './keep-code.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
// Built apart and put in place whole: a build that fails, or two at once, leave no half of one behind.
const out = join(root, `.tmp/dist-${process.pid}`)
const place = join(root, 'dist')
mkdirSync(out, { recursive: true })
process.on('exit', () => rmSync(out, { recursive: true, force: true }))
const tsc = join(root, 'node_modules/typescript/bin/tsc')
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', out], { stdio: 'inherit' })
// Whatever is not code but read at run time goes along, under the same path.
for (const data of ['src/extract/model', 'src/extract/catalogue']) {
  if (existsSync(join(root, data)))
    cpSync(join(root, data), join(out, data), { recursive: true, filter: (f) => !f.endsWith('.ts') })
}
await bundle(
  root,
  join(out, 'bin'),
  { 'cli-bin': 'src/cli/bin.ts', 'read-child': 'src/intake/read-child.ts', 'read-worker': 'src/cli/read-worker.ts' },
  { travaux: 'cli-bin' },
)
await layOutWeights()
await bundleWeb(root, join(out, 'web'))
keepCode(join(out, 'bin/travaux.js'))
rmSync(place, { recursive: true, force: true, maxRetries: 5 })
renameSync(out, place)

/** The tables of the trained readers, finished, beside the command: see src/extract/laid-out.ts. */
async function layOutWeights() {
  const part = (name) => import(pathToFileURL(join(out, 'src/extract', name)).href)
  const { loadModel } = await part('attribution/model.js')
  const { layOut } = await part('attribution/tables.js')
  const { loadClauses } = await part('learned/model.js')
  const { layOutClauses } = await part('learned/tables.js')
  for (const [name, load, lay] of [
    ['attribution', loadModel, layOut],
    ['clauses', loadClauses, layOutClauses],
  ]) {
    const file = join(out, `src/extract/model/${name}.bin`)
    if (!existsSync(file)) continue
    const read = load(readFileSync(file))
    if (!read.ok) throw new Error(read.reason)
    writeFileSync(join(out, `bin/${name}.tables`), lay(read.model))
  }
}
