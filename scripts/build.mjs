// Compiles the library with tsc and bundles the command with esbuild, so that `travaux --help` starts about as fast as Node.

import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

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
await build({
  absWorkingDir: root,
  entryPoints: { travaux: 'src/cli/bin.ts', 'read-child': 'src/intake/read-child.ts' },
  outdir: join(out, 'bin'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: false,
  sourcemap: true,
  packages: 'bundle',
  // Native binding and word model: loaded from node_modules, only where used.
  external: ['@photostructure/sqlite', 'wink-nlp', 'wink-eng-lite-web-model', 'linkedom', 'unpdf', 'tinyld', 'canvas'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
// The entry names a chunk of bundler helpers that it does not use: one file less to open before `--help` can answer.
const entry = join(out, 'bin/travaux.js')
writeFileSync(entry, readFileSync(entry, 'utf8').replace(/^import "\.\/chunk-[A-Z0-9]+\.js";\n/gm, ''))
chmodSync(entry, 0o755)
rmSync(place, { recursive: true, force: true, maxRetries: 5 })
renameSync(out, place)
