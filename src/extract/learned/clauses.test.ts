import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseWhen } from '../../time/when.ts'
import type { Tagger } from '../article.ts'
import { type AttributionModel, loadModel } from '../attribution/model.ts'
import type { MachineReading } from '../machine-reading.ts'
import { readReport } from '../read-report.ts'
import { tagger } from '../tagger.ts'
import { KINDS, LABELS } from './kinds.ts'
import { type ClauseModel, loadClauses } from './model.ts'

const bytes = (name: string): Uint8Array => readFileSync(new URL(`../model/${name}`, import.meta.url))
let tag: Tagger
let attribution: AttributionModel
let clauses: ClauseModel

beforeAll(async () => {
  tag = await tagger()
  const said = loadModel(bytes('attribution.bin'))
  const told = loadClauses(bytes('clauses.bin'))
  if (!said.ok || !told.ok) throw new Error('the weights files are not whole')
  attribution = said.model
  clauses = told.model
})

const ABOUT = { published: parseWhen('2031-05-20') ?? null, publisher: 'The Gazette', language: 'en', title: null }
const withWeights = (text: string): MachineReading => readReport(text, ABOUT, { tag, attribution, clauses })
const byRules = (text: string): MachineReading => readReport(text, ABOUT, { tag, attribution })

const REPORT = `Lake towns weigh a second paper

The arbiter's second paper, handed round on Friday, does more than tidy up the first. Under it the weir comes down by two metres, each town gets a gauge of its own and anglers stay in the eastern bay. Late payers, fined in the spring version, would merely get a letter. The seat for the county has made way for an observer.

Fenwick's water board will not hear of a shared pump house. Marrowby, for its part, could stomach a quarter of the flow, no more, and its mayor has let it be known that the tolls are none of the arbiter's business.

It rained for most of the week. Both towns' envoys spent Thursday with the arbiter in Ellesby; the next sitting is pencilled in for 2 June.`

describe('the trained reader of clauses', () => {
  it('finds clauses of all kinds beside those of the rules', () => {
    const alone = byRules(REPORT)
    const both = withWeights(REPORT)
    const n = (r: MachineReading): number => KINDS.reduce((sum, k) => sum + r[k].length, 0)
    expect(n(both)).toBeGreaterThan(n(alone))
    for (const kind of KINDS) expect(both[kind].length, kind).toBeGreaterThan(0)
    const reasons = (r: MachineReading): string => KINDS.flatMap((k) => r[k].map((x) => x.reason)).join('\n')
    expect(reasons(both)).toContain('the trained reader takes it for')
    expect(reasons(both)).toContain('the trained reader agrees')
    expect(reasons(alone)).not.toContain('the trained reader')
  })

  it('tells which stance, change and step it found, from the lists', () => {
    const r = withWeights(REPORT)
    for (const p of r.positions) expect(LABELS.positions).toContain(p.stance)
    for (const c of r.changes) expect(LABELS.changes).toContain(c.change)
    for (const e of r.events) expect(LABELS.events).toContain(e.type)
  })

  it('keeps every item on words of the text, numbered in its order', () => {
    const r = withWeights(REPORT)
    for (const kind of KINDS) {
      const ids = r[kind].map((x) => x.id)
      expect(new Set(ids).size, kind).toBe(ids.length)
      for (const x of r[kind]) {
        expect(x.span.start).toBeGreaterThanOrEqual(0)
        expect(x.span.end).toBeGreaterThan(x.span.start)
        expect(x.span.end).toBeLessThanOrEqual(REPORT.length)
        expect(x.confidence).toBeGreaterThan(0)
        expect(x.confidence).toBeLessThanOrEqual(1)
      }
    }
  })

  it('takes weather, history and mood for none of these', () => {
    const r = withWeights(
      'It rained for most of the week. The lake is nine kilometres long and was dug by monks. Old Mr Pell, who sells bait, has seen it all before.',
    )
    for (const kind of KINDS) expect(r[kind], kind).toEqual([])
  })

  it('reads any text without failing', () => {
    const words =
      'the plan draft would said rejects talks on Monday union no longer 30 % , . “ ” – that cannot and if Fenwick’s removed from to \n\n ; : ( ) ?'.split(
        ' ',
      )
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 80 }), (list) => {
        expect(withWeights(list.join(' ')).notes.filter((n) => n.includes('mistake'))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('loadClauses', () => {
  it('refuses files that are cut, altered or of another kind', () => {
    const whole = bytes('clauses.bin')
    const altered = whole.slice()
    altered[altered.length - 40]! ^= 0xff
    for (const file of [new Uint8Array(3), whole.slice(0, 2000), altered, bytes('attribution.bin')])
      expect(loadClauses(file).ok).toBe(false)
  })
})
