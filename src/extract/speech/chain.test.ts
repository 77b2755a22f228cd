import { beforeAll, describe, expect, it } from 'vitest'
import { onDay } from '../../time/when.ts'
import { article, type Tagger } from '../article.ts'
import { mentionsOf } from '../mentions.ts'
import { statementsOf } from '../statements.ts'
import { tagger } from '../tagger.ts'
import { relay } from './chain.ts'
import type { Making } from './making.ts'
import { sayings } from './sayings.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

/** Statements as they stand before their chains are filled, and how often `relay` looks at one of them. */
function filled(text: string): { made: Making[]; looks: number } {
  const a = article(text, tag, { dateline: onDay('2031-05-14'), publisher: null })
  const mentions = mentionsOf(a)
  let looks = 0
  const made = sayings(a, mentions).flatMap((s): Making[] => {
    if (!s.speaker) return []
    const making: Making = {
      saying: s,
      sentence: s.sentence,
      speaker: s.speaker.name ?? s.speaker.form,
      speakers: null,
      mention: s.speaker,
      pieces: s.pieces,
      cueSpan: s.cue,
      cue: null,
      via: [],
      medium: null,
      said: null,
      leans: false,
      confidence: 1,
      reason: '',
    }
    return [
      new Proxy(making, {
        get: (m, key) => {
          looks++
          return Reflect.get(m, key)
        },
      }),
    ]
  })
  relay(a, made, mentions)
  return { made, looks }
}

const check = (text: string, ...expected: string[]): void =>
  expect(filled(text).made.map((m) => [m.speaker, ...m.via].join(' < '))).toEqual(expected)

describe('the chain of a statement', () => {
  it('takes an outlet that carries another’s words for a relay', () =>
    check('The Daily Ledger reported that Ann Lee said the ferry talks were over.', 'Ann Lee < Daily Ledger'))
  it('leaves an outlet its own claims', () =>
    check(
      'The Daily Ledger reported that the ferry talks were over. Ann Lee said they were not.',
      'Daily Ledger',
      'Ann Lee',
    ))
  it('puts the outer speaker between the page and whoever is quoted in the quotation', () =>
    check(
      'Ann Lee said: “Oskar Brandt told me that the ferry was sold, and I believed him.”',
      'Ann Lee',
      'Oskar Brandt < Ann Lee',
    ))
})

describe('the work of filling chains', () => {
  const grows = (sentence: string): number => {
    const few = filled(sentence.repeat(40))
    const many = filled(sentence.repeat(160))
    expect(few.made.length).toBeGreaterThanOrEqual(40)
    expect(many.made.length).toBe(4 * few.made.length)
    return many.looks / few.looks
  }
  // Four times the sentences, four times the looks; looking at every other statement would make it sixteen.
  it('grows with the text where an outlet is named over and over in one paragraph', () =>
    expect(grows('The Daily Ledger reported that Ann Lee said the ferry talks were over. ')).toBeLessThan(4.5))
  it('grows with the text where all is said according to somebody', () =>
    expect(grows('The ferry talks were over, Ann Lee said, according to the harbour master. ')).toBeLessThan(4.5))
  it('grows with the text where quotation stands in quotation', () =>
    expect(grows('Ann Lee said: “Oskar Brandt told me that the ferry was sold, and I believed him.” ')).toBeLessThan(
      4.5,
    ))
  it('grows with the text where paper after paper opens a paragraph', () =>
    expect(grows('The Post, Friday:\nThe minister said that the offer was final.\n\n')).toBeLessThan(4.5))
})

describe('through whom words come', () => {
  const told = (text: string): string[] => {
    const a = article(text, tag, { dateline: onDay('2031-05-14'), publisher: null })
    return statementsOf(a, [], mentionsOf(a)).map((s) => `${s.speaker}${s.via.map((v) => ` < ${v}`).join('')}`)
  }
  it.each([
    ['In an interview with El Faro, Ana Ruiz said the text was dead.', 'Ana Ruiz < El Faro'],
    ['Ana Ruiz told El Faro in an interview that the text was dead.', 'Ana Ruiz < El Faro'],
    ['The rebels said, through the mediators, that the lists were ready.', 'rebels < mediators'],
    ['Jean Alder said Tom Hale had assured her that the money was there.', 'Tom Hale < Jean Alder'],
    ['By the account of three delegates, the text had been ready since May.', 'three delegates'],
    ['Ana Ruiz was said by two aides to favour a third draft.', 'two aides'],
    ['The ministers noted with concern that the dam was filling.', 'ministers'],
    [
      '“A bad text,” the Sovian foreign ministry quoted Jon Berg as telling the envoy.',
      'Jon Berg < Sovian foreign ministry',
    ],
    ['As Ana Ruiz put it, “nobody signs in the rain”.', 'Ana Ruiz'],
  ])('%s', (text, line) => {
    expect(told(text)).toContain(line)
  })
  it('takes the agency that sent the report for nobody’s relay, nor for what "it" is', () => {
    const sent = 'PORT ANN, May 13 (Coast Union) – '
    expect(told(`${sent}Ana Ruiz said on Monday, Coast Union reported, that the text was dead.`)).toContain('Ana Ruiz')
    expect(
      told(
        `${sent}The Dock Guild answered on Monday. In its reply, of which Coast Union has seen a copy, the Guild takes the pay. It says the rota must go.`,
      ),
    ).toContain('Dock Guild')
  })
  it('names neither an interpreter nor a medium without a name', () => {
    expect(told('Speaking through an interpreter, Ana Ruiz said the lists were ready.')).toEqual(['Ana Ruiz'])
    expect(told('“The text is dead,” Ana Ruiz told local radio.')).toEqual(['Ana Ruiz'])
  })
  it('takes no account of money for one of words', () => {
    expect(told('The fees were paid by the account of three companies.')).toEqual([])
  })
})
