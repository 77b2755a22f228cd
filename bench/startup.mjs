// How long the command takes to start, as multiples of bare Node in the same run: node bench/startup.mjs [ROUNDS] [BIN]
// Rounds are interleaved, so that a busy machine slows all alike; medians, and the least, are told. Needs `npm run build`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const rounds = Number(process.argv[2] ?? 15)
const bin = process.argv[3] ?? fileURLToPath(new URL('../dist/bin/travaux.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'travaux-startup-'))
const travaux = (...args) => {
  const done = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TRAVAUX_AS: 'Bench' },
  })
  if (done.status !== 0) throw new Error(`travaux ${args.join(' ')}: ${done.stderr}`)
  return done.stdout
}

/** CPU seconds of all children so far, where the system tells (Linux): on a busy machine the one figure to believe. */
function childrenCpu() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ')
    return (Number(fields[13]) + Number(fields[14])) / 100 // in ticks, a hundred a second
  } catch {
    return Number.NaN
  }
}

/** Two drafts of so many points, the second with numbers changed, points moved and one dropped. */
function draft(points, later) {
  const list = Array.from(
    { length: points },
    (_, i) =>
      `The parties shall reduce the vessels stationed in zone ${i + 1} to no more than ${(later && i % 3 === 0 ? 70 : 40) + i} within ${i + 2} months of signature, and shall let observers of the commission verify it.`,
  )
  if (later) list.push(...list.splice(4, 2).reverse(), ...list.splice(9, 1).slice(1))
  return `${later ? 'Second' : 'First'} draft\n\n${list.map((p, i) => `${i + 1}. ${p}`).join('\n\n')}\n`
}

try {
  writeFileSync(join(folder, 'empty.mjs'), '')
  writeFileSync(join(folder, 'a.txt'), draft(28, false))
  writeFileSync(join(folder, 'b.txt'), draft(28, true))
  writeFileSync(join(folder, 'a10k.txt'), draft(330, false))
  writeFileSync(join(folder, 'b10k.txt'), draft(330, true))
  writeFileSync(
    join(folder, 'report.txt'),
    'Harbour Daily, 2 May 2031\n\nEnvoys of Norland and Sudmark met in Port Elm on Thursday. “We will not accept a ceiling of 40 vessels,” said Ana Ruiz, the foreign minister of Sudmark.\n\nA Norland official, speaking on condition of anonymity, said the second draft had dropped the clause on fishing rights. Talks are to resume next week.\n',
  )
  travaux('new', 'd')
  travaux('file', 'd', 'a.txt', '--kind', 'draft-text')
  travaux('suggest', 'd')
  travaux('review', 'd', '--accept', 'all')
  const item = JSON.parse(travaux('review', 'd', '--json')).pending.length
  if (item !== 0) throw new Error('something was not accepted')
  const hit = /it-[0-9a-f]+/.exec(travaux('export', 'd')) ?? []
  const id = hit[0] ?? JSON.parse(travaux('search', 'd', 'vessels', '--json')).hits[0].source
  const cases = {
    'bare Node': [join(folder, 'empty.mjs')],
    '--help': [bin, '--help'],
    passage: [bin, 'passage', 'd', id],
    verify: [bin, 'verify', 'd'],
    'compare, 28 points': [bin, 'compare', 'a.txt', 'b.txt', '--format', 'json'],
    'compare, 28 points, text': [bin, 'compare', 'a.txt', 'b.txt'],
    'compare, 10k words': [bin, 'compare', 'a10k.txt', 'b10k.txt', '--format', 'json'],
    read: [bin, 'read', 'report.txt', '--json'],
  }
  const cpu = Object.fromEntries(Object.keys(cases).map((name) => [name, 0]))
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of Object.entries(cases)) {
      const before = childrenCpu()
      const from = process.hrtime.bigint()
      const done = spawnSync(process.execPath, args, { cwd: folder })
      times[name].push(Number(process.hrtime.bigint() - from) / 1e6)
      cpu[name] += childrenCpu() - before
      if (done.status !== 0) times[name].failed = String(done.stderr).split('\n')[0]
    }
  }
  const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
  const bare = times['bare Node']
  console.log(`Node ${process.version}, ${rounds} rounds`)
  for (const [name, list] of Object.entries(times)) {
    const share = (cpu[name] / cpu['bare Node']).toFixed(2)
    const ratio = (median(list) / median(bare)).toFixed(2)
    const least = (Math.min(...list) / Math.min(...bare)).toFixed(2)
    console.log(
      `${name.padEnd(26)} ${median(list).toFixed(0).padStart(5)} ms   ${ratio} × (least ${least} ×)   CPU ${((cpu[name] / rounds) * 1000).toFixed(0).padStart(4)} ms ${share} ×${list.failed ? `   FAILED: ${list.failed}` : ''}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
