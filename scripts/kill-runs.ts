// Kills writing processes N times and says what was lost: npx tsx scripts/kill-runs.ts 200
import { killRuns } from '../test/e2e/kill.ts'

const runs = Number(process.argv[2] ?? 200)
const started = Date.now()
const report = await killRuns(runs, Math.random, (line) => console.log(line))
console.log(
  `${report.runs} runs in ${Math.round((Date.now() - started) / 1000)} s: ${report.acknowledged} acknowledged, ${report.lost.length} lost, ${report.damage.length} damaged`,
)
for (const line of [...report.lost, ...report.damage]) console.log(line)
process.exitCode = report.lost.length + report.damage.length > 0 ? 1 : 0
