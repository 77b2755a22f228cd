import { beforeAll, describe, expect, it } from 'vitest'
import { article, type Tagger } from '../article.ts'
import { type Mentions, mentionsOf } from '../mentions.ts'
import { tagger } from '../tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})
const read = (text: string): Mentions => mentionsOf(article(text, tag))
/** For whom the named one speaks. */
const forWhom = (text: string, name: string): string | null => read(text).speaksFor(name)

describe('a state that only the text knows', () => {
  it('is told by its minister', () => {
    const m = read('Volia’s foreign minister, Ann Lee, left early. Volia said no.')
    expect(m.speaksFor('Ann Lee')).toBe('Volia')
    expect(m.actor('Volia')?.kind).toBe('state')
  })
  it('stands behind its adjective', () =>
    expect(forWhom('The Volian foreign minister, Ann Lee, left early. Volia said no.', 'Ann Lee')).toBe('Volia'))
  it('stands behind an adjective whose noun is never told, by the regular ending', () =>
    expect(forWhom('The Orvenian foreign minister, Ann Lee, left early.', 'Ann Lee')).toBe('Orvenia'))
  it('has a long name', () =>
    expect(read('The Republic of Kastor signed. Kastor’s army withdrew.').actor('Kastor')?.kind).toBe('state'))
  it('is no state when it has a managing director', () =>
    expect(read('Volmark’s managing director, Ann Lee, said no. Volmark said so too.').actor('Volmark')?.kind).toBe(
      'body',
    ))
  it('belongs to a minister who is named in the paragraph that it opens', () =>
    expect(forWhom('Kastor’s army withdrew. Kastor’s answer came late. President Ann Lee said no.', 'Ann Lee')).toBe(
      'Kastor',
    ))
})

it('keeps the place in which a leader is named a place', () => {
  const m = read('In Kastor, the opposition leader, Ann Lee, said no. Kastor’s prime minister, Jon Abara, said yes.')
  expect(m.actor('Kastor')?.kind).toBe('state')
  expect(m.speaksFor('Jon Abara')).toBe('Kastor')
})

describe('an abbreviation', () => {
  it('in brackets stands for the name before it', () =>
    expect(forWhom('The Front for Coastal Renewal (FCR) met. FCR chair Ann Lee said no.', 'Ann Lee')).toBe(
      'Front for Coastal Renewal',
    ))
  it('of first letters stands for the one name that has them', () =>
    expect(forWhom('The Guild of Stage Workers met. GSW president Ann Lee said no.', 'Ann Lee')).toBe(
      'Guild of Stage Workers',
    ))
  it('of other letters does not', () =>
    expect(forWhom('The Guild of Stage Workers met. KSW president Ann Lee said no.', 'Ann Lee')).toBe('KSW'))
})

describe('an office', () => {
  it('is no party', () => expect(forWhom('Information Minister Ann Lee said no.', 'Ann Lee')).toBe(null))
  it('at a gathering is none either', () => expect(forWhom('COP president Ann Lee said no.', 'Ann Lee')).toBe(null))
})

describe('whoever leads', () => {
  it('a union told by its plural owner', () =>
    expect(forWhom('The farmers’ union leader Ann Lee said no.', 'Ann Lee')).toBe('farmers’ union'))
  it('the guild named before', () =>
    expect(forWhom('The Guild of Stage Workers met. Later guild president Ann Lee said no.', 'Ann Lee')).toBe(
      'Guild of Stage Workers',
    ))
  it('a party told by its people', () =>
    expect(forWhom('The Moderates lost. The Moderates’ chair, Ann Lee, said no.', 'Ann Lee')).toBe('Moderates'))
  it('a delegation, in a clause about her', () =>
    expect(forWhom('Volia said no. Ann Lee, who leads the Volian team, said no too.', 'Ann Lee')).toBe('Volia'))
  it('and is of a body', () =>
    expect(forWhom('“No,” complained Ann Lee of the Harbour Users, who had hoped for more.', 'Ann Lee')).toBe(
      'Harbour Users',
    ))
})

describe('a kind of body', () => {
  it('is named later', () => {
    const text = 'The rebel movement said it would wait. The Front for Coastal Renewal is in no hurry.'
    expect(read(text).resolve(0, 'The rebel movement'.length)).toBe('Front for Coastal Renewal')
  })
  it('stays as it is when nothing of the kind is named', () => {
    const text = 'The rebel movement said it would wait. The Harbour Court is in no hurry.'
    expect(read(text).resolve(0, 'The rebel movement'.length)).toBe('rebel movement')
  })
  it('is not her spokesman’s who speaks for another', () => {
    const text =
      'Volia’s spokesman, Jon Abara, said no. Kastor’s defence minister, Ann Lee, said yes. Her spokesman said more.'
    expect(read(text).resolve(text.indexOf('Her spokesman'), text.indexOf(' said more'))).not.toBe('Jon Abara')
  })
})

describe('a short name of a body', () => {
  it('is the one longer name that holds it', () =>
    expect(forWhom('The People’s Council of Orla met. The Council’s envoy, Ann Lee, said no.', 'Ann Lee')).toBe(
      'People’s Council of Orla',
    ))
  it('is left alone where two hold it', () =>
    expect(
      forWhom('The Council of Orla met. The Council of Varn met. The Council’s envoy, Ann Lee, said no.', 'Ann Lee'),
    ).not.toBe('Council of Varn'))
})

describe('an office that only one kind of body has', () => {
  it('is of the one union', () =>
    expect(forWhom('The Quayside Workers’ Union voted. Branch secretary Tom Breck said no.', 'Tom Breck')).toBe(
      'Quayside Workers’ Union',
    ))
  it('is of nobody where two unions are told of', () =>
    expect(
      forWhom(
        'The Quayside Workers’ Union voted. The Tugmen’s Union did not. Branch secretary Tom Breck said no.',
        'Tom Breck',
      ),
    ).toBe(null))
  it('takes no party from the capital of its sentence', () =>
    expect(forWhom('It was late. Town council leader Ann Lee said no.', 'Ann Lee')).toBe(null))
  it('but does from a name', () =>
    expect(forWhom('He left Ossen. Ossen council leader Ann Lee said no.', 'Ann Lee')).toBe('Ossen'))
})

it('takes what owns a port and has no given name for a firm', () =>
  expect(read('The terminal’s owner, Estuary Ports, said no.').actor('Estuary Ports')?.kind).toBe('body'))
it('but not who owns one and has', () =>
  expect(read('The terminal’s owner, Ann Lee, said no.').actor('Ann Lee')?.kind).toBe('person'))
