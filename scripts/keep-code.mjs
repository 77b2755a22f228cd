// Keeps V8's compiled code of the command's parts beside them, as `.code`: runs the command on small texts of its own, and
// writes down what was compiled by then. Functions that no such run calls are compiled when first called, as ever.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const A = `First draft

Article 1
Purpose
The Parties shall reduce the number of vessels to 40 within 12 months of signature, unless the Council decides otherwise.

Article 2
1. Observers of the Commission may visit the ports in May 2030.
2. Each Party shall pay [5][6] percent of the costs, up to $3 million a year:
(a) the costs of travel; and
(b) the costs of the two offices, as provided in Article 1.

Article 3
The treaty enters into force on 1 March 2031 and shall not be denounced for ten years.
`
const B = `Second draft

Article 1
Purpose
The Parties should reduce the number of vessels to 60 within 18 months of signature.

Article 2
The treaty enters into force on 1 June 2031 and shall not be denounced for five years, except by all Parties.

Article 3
1. Only observers of the Council may visit the ports in May 2030.
2. Each Party shall pay 6 percent of the costs, up to $3 million a year:
(a) the costs of travel;
(b) the costs of the three offices; and
(c) the fees of experts, if any.
3. [The fees are to be agreed.]
`
const REPORT = `Harbour Daily, 2 May 2031

Envoys of Norland and Sudmark met in Port Elm on Thursday. “We will not accept a ceiling of 40 vessels,” said Ana Ruiz, the foreign minister of Sudmark.

A Norland official, speaking on condition of anonymity, said the second draft had dropped the clause on fishing rights and raised the ceiling from 40 to 60. Talks are to resume next week, according to the Gazette.
`
const HOOK = `
const { writeFileSync } = require('node:fs')
const scripts = []
globalThis[Symbol.for('travaux.keep-code')] = (file, script) => scripts.push([file, script])
process.on('exit', () => {
  for (const [file, script] of scripts) writeFileSync(file.slice(0, -3) + '.code', script.createCachedData())
})
const [command, ...args] = process.argv.slice(1)
process.argv = [process.execPath, command, ...args]
require(command)
`

/** `command` is the launcher as built. A run that fails leaves its parts to be compiled by whoever runs them, and says so. */
export function keepCode(command) {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-keep-code-'))
  try {
    writeFileSync(join(folder, 'a.txt'), A)
    writeFileSync(join(folder, 'b.txt'), B)
    writeFileSync(join(folder, 'report.txt'), REPORT)
    // Each run starts from the code the one before it kept, and adds to it.
    for (const args of [
      ['--help'],
      ['compare', 'a.txt', 'b.txt', '--format', 'json'],
      ['compare', 'a.txt', 'b.txt'],
      ['read', 'report.txt', '--json'],
      ['new', 'd'],
      ['file', 'd', 'a.txt', '--kind', 'draft-text'],
      ['verify', 'd'],
      ['search', 'd', 'vessels'],
    ]) {
      const run = spawnSync(process.execPath, ['-e', HOOK, '--', command, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, TRAVAUX_AS: 'Build' },
      })
      if (run.status !== 0) console.error(`No compiled code kept of travaux ${args.join(' ')}: ${run.stderr}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
