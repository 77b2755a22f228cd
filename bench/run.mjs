// All benches of speed, one after the other; `npm run bench` builds first. Each prints its own table.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const benches = [
  ['Start-up, as multiples of bare Node', ['bench/startup.mjs']],
  ['Comparison against its peers', ['--import', 'tsx', 'bench/compare.ts', '10000', '50000']],
  ['A large dossier', ['--import', 'tsx', 'bench/large.ts']],
]
let failed = false
for (const [title, args] of benches) {
  console.log(`\n# ${title}\n`)
  const run = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  failed ||= run.status !== 0
}
process.exit(failed ? 1 : 0)
