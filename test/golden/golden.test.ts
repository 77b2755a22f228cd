import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { archiveFrom } from '../../src/dossier/archive.ts'
import { damageOf } from '../../src/record/ledger.ts'
import { stateOfPlay } from '../../src/record/state-of-play.ts'
import { brief } from '../../src/views/brief.ts'
import { comparison } from '../../src/views/comparison.ts'
import { matrix } from '../../src/views/matrix.ts'
import { timeline } from '../../src/views/timeline.ts'
import { unsettled } from '../../src/views/unsettled.ts'
import { markdownOf } from '../../src/writers/markdown.ts'
import { pageOf } from '../../src/writers/pages.ts'

const root = join(import.meta.dirname, '../..')
const CASES = { 'ukraine-2025': join(root, 'example/dossier.jsonl') }
const VIEWS = { brief, comparison, matrix, timeline, unsettled }
/** The same views as they stood on an earlier day: nothing reported later may show. */
const CUTS = { '': {}, '-as-of-2025-11-24': { reported: '2025-11-24' } }

function check(file: string, got: string): void {
  const changed = file.replace(/\.md$/, '-changed.md')
  if (process.env.UPDATE && !process.env.CI) {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, got)
    rmSync(changed, { force: true })
    return
  }
  const want = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (got !== want && !process.env.CI) writeFileSync(changed, got)
  if (got === want) rmSync(changed, { force: true })
  expect(got).toBe(want)
}

describe.each(Object.entries(CASES))('golden case %s', (name, file) => {
  const read = archiveFrom(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(read.reason)
  const ledger = { entries: read.archive.entries }

  it('has an unbroken ledger', () => {
    expect(damageOf(ledger)).toEqual([])
  })

  for (const [cut, asOf] of Object.entries(CUTS)) {
    it.each(Object.entries(VIEWS))(`gives the view %s${cut} to the character`, (view, make) => {
      check(
        join(import.meta.dirname, name, `${view}${cut}.md`),
        markdownOf(pageOf(make(stateOfPlay(ledger, { ...asOf, today: '2025-11-27' })))),
      )
    })
  }
})
