// `npm start`: opens the example negotiation, leaves every view as HTML, Markdown and JSON, and ends at its desk: the address
// it prints is open until Ctrl-C. With --no-serve, or under CI without a terminal, it prints the brief and ends.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const travaux = join(root, 'dist/bin/travaux.js')
const out = join(root, 'out/example')
const dossier = join(out, 'example.travaux')

const run = (args, stdio = ['ignore', 'inherit', 'inherit']) => {
  const r = spawnSync(process.execPath, [travaux, ...args], { stdio })
  if (r.status !== 0) {
    if (r.stderr) process.stderr.write(r.stderr)
    process.exit(r.status ?? 1)
  }
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
    run([view, dossier, '--format', format, '-o', join(out, `${view}.${ending}`)], ['ignore', 'ignore', 'pipe'])
  }
}
const serves = !process.argv.includes('--no-serve') && !(process.env.CI && !process.stdout.isTTY)
if (!serves) run(['brief', dossier])
const here = relative(process.cwd(), out) || '.'
console.error(`
The example negotiation is open: ${join(here, 'example.travaux')}
In ${here}/ lie ${views.join(', ')}, each as .html, .md and .json.
${serves ? '' : `Open ${join(here, 'comparison.html')} in a browser, or go on from here:\n`}
  npx travaux comparison ${join(here, 'example.travaux')}
  npx travaux brief ${join(here, 'example.travaux')} --as-of 2025-11-24
  npx travaux ${serves ? '--help' : `serve ${join(here, 'example.travaux')}`}
`)
if (serves) {
  const desk = spawn(process.execPath, [travaux, 'serve', dossier], { stdio: 'inherit' })
  // A terminal sends Ctrl-C to the desk too, and it closes; sent to us alone, it is passed on a moment later.
  let stopped = false
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      stopped = true
      setTimeout(() => desk.kill(signal), 300).unref()
    })
  desk.on('exit', (code) => process.exit(stopped ? 0 : (code ?? 0)))
}
