import { beforeAll, describe, expect, it } from 'vitest'
import { onDay } from '../time/when.ts'
import type { Tagger } from './article.ts'
import { readReport } from './read-report.ts'
import { tagger } from './tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

const read = (text: string) =>
  readReport(text, { published: onDay('2031-05-14'), publisher: null, language: 'en', title: null }, { tag })
const parties = (text: string, ...expected: string[]): void =>
  expect(read(text).positions.map((p) => p.party)).toEqual(expected)
const proposers = (text: string, ...expected: string[]): void =>
  expect(read(text).drafts.flatMap((d) => d.proposers)).toEqual(expected)

describe('a dateline', () => {
  const LINES = [
    'LANNER - ',
    'LANNER -- ',
    'LANNER – ',
    'LANNER, May 13 (Wire) - ',
    'LANNER (Wire) – ',
    'NEW MARL, Torrin - ',
  ]
  for (const line of LINES) {
    it(`“${line}” is no part of who wants something`, () =>
      parties(`${line}Orvia demands a ban on dams; Kessel refuses. The talks go on.`, 'Orvia', 'Kessel'))
    it(`“${line}” is no part of who put a text forward`, () =>
      proposers(`${line}Orvia’s counter-proposal would cap patrols at 300 boats. The talks go on.`, 'Orvia'))
  }
})

describe('a hyphen within a name', () => {
  it('keeps the name whole', () =>
    parties('Alsace-Marl demands a ban on dams; Kessel refuses.', 'Alsace-Marl', 'Kessel'))
  it('keeps the owner of a text whole', () =>
    proposers('Alsace-Marl’s counter-proposal would cap patrols at 300 boats.', 'Alsace-Marl'))
})
