// `npm start`: opens the example negotiation, prints its brief, and leaves every view as HTML, Markdown and JSON.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const travaux = join(root, 'dist/bin/travaux.js')
const out = join(root, 'out/example')
const dossier = join(out, 'example.travaux')

const run = (args, stdio = ['ignore', 'inherit', 'inherit']) => {
  const r = spawnSync(process.execPath, [travaux, ...args], { stdio })
  if (r.status !== 0) process.exit(r.status ?? 1)
}

for (const f of [dossier, `${dossier}-wal`, `${dossier}-shm`]) if (existsSync(f)) rmSync(f)
mkdirSync(out, { recursive: true })
run(['import', dossier, join(root, 'example/dossier.jsonl')], ['ignore', 'ignore', 'inherit'])
const views = ['brief', 'comparison', 'matrix', 'timeline', 'unsettled']
for (const view of views) {
  for (const [format, ending] of [
    ['html', 'html'],
    ['md', 'md'],
    ['json', 'json'],
  ]) {
    run([view, dossier, '--format', format, '-o', join(out, `${view}.${ending}`)], ['ignore', 'ignore', 'inherit'])
  }
}
run(['brief', dossier])
const here = relative(process.cwd(), out) || '.'
console.error(`
The example negotiation is open: ${join(here, 'example.travaux')}
In ${here}/ lie ${views.join(', ')}, each as .html, .md and .json.
Open ${join(here, 'comparison.html')} in a browser, or go on from here:

  npx travaux comparison ${join(here, 'example.travaux')}
  npx travaux brief ${join(here, 'example.travaux')} --as-of 2025-11-24
  npx travaux --help
`)
