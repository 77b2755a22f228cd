import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { article, type Tagger } from './article.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { tagger } from './tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})
const read = (text: string) => {
  const a = article(text, tag)
  return { a, m: mentionsOf(a) }
}
/** What the words mean: the mention that fits them. The last occurrence counts. */
const at = (text: string, words: string): Mention | undefined => {
  const start = text.lastIndexOf(words)
  return read(text).m.at(start, start + words.length)
}
const who = (text: string, words: string): string | null | undefined => at(text, words)?.name

describe('a person', () => {
  it('has role and party before the name', () =>
    expect(
      at('Kenyan Deputy Foreign Minister Paul Mutua arrived.', 'Kenyan Deputy Foreign Minister Paul Mutua'),
    ).toMatchObject({
      kind: 'person',
      name: 'Paul Mutua',
      role: 'Deputy Foreign Minister',
      affiliation: 'Kenya',
    }))
  it('has role and party of the possessor', () =>
    expect(at('Kenya’s chief negotiator Paul Mutua arrived.', 'Kenya’s chief negotiator Paul Mutua')).toMatchObject({
      name: 'Paul Mutua',
      role: 'chief negotiator',
      affiliation: 'Kenya',
    }))
  it('has role and body set beside the name', () =>
    expect(at('Paul Mutua, president of the Tea Workers Union, arrived.', 'Paul Mutua')).toMatchObject({
      kind: 'person',
      affiliation: 'Tea Workers Union',
    }))
  it('has an aide’s master for affiliation', () =>
    expect(at('Kremlin aide Pavel Orlov arrived.', 'Kremlin aide Pavel Orlov')).toMatchObject({
      name: 'Pavel Orlov',
      role: 'aide',
      affiliation: 'Kremlin',
    }))
  it('has a party where a list of its officials is told', () =>
    expect(
      at('Kenyan officials included Finance Minister Paul Mutua, Ann Otieno and Jane Wekesa.', 'Ann Otieno')
        ?.affiliation,
    ).toBe('Kenya'))
  it('has a surname with particles', () =>
    expect(who('Karl von der Heide left.', 'Karl von der Heide')).toBe('Karl von der Heide'))
  it('is not a company', () => expect(at('Volmark said the offer was final.', 'Volmark')?.kind).toBe('body'))
  it('is not a place', () => expect(at('They met in Arusha on Monday.', 'Arusha')?.kind).toBe('place'))
  it('is not a treaty', () => expect(at('The Arusha Accord was signed.', 'The Arusha Accord')?.kind).not.toBe('person'))
  it('keeps two bearers of a surname apart', () => {
    const { m } = read('Ann Lee, the envoy, met Bob Lee, the minister. Both left.')
    expect(m.actors.filter((x) => x.kind === 'person').map((x) => x.name)).toEqual(['Ann Lee', 'Bob Lee'])
  })
})

describe('a party', () => {
  it('is named by its capital when it acts', () => expect(who('Nairobi rejected the draft.', 'Nairobi')).toBe('Kenya'))
  it('is a place after "in"', () => expect(at('They met in Nairobi.', 'Nairobi')?.inPlace).toBe(true))
  it('is meant by its side', () => expect(who('The Kenyan side left.', 'The Kenyan side')).toBe('Kenya'))
  it('is found behind an adjective of place', () =>
    expect(who('Fighting went on in eastern Chad.', 'eastern Chad')).toBe('Chad'))
  it('is not a pronoun in small letters', () => expect(who('They told us nothing.', 'us')).toBeFalsy())
})

describe('somebody unnamed', () => {
  it('is described to the end', () =>
    expect(who('A diplomat familiar with the text said no.', 'A diplomat familiar with the text')).toBe(
      'anonymous: diplomat familiar with the text',
    ))
  it('has the affiliation the words give', () =>
    expect(at('A White House official said no.', 'A White House official')).toMatchObject({
      kind: 'anonymous',
      affiliation: 'White House',
    }))
  it('may be a crowd', () => expect(at('Mediators left the room.', 'Mediators')?.kind).toBe('crowd'))
  it('is an office when only one can hold it', () =>
    expect(at('The prime minister left the room.', 'The prime minister')).toMatchObject({
      kind: 'office',
      name: 'prime minister',
    }))
  it('is nobody when a thing is spoken of', () =>
    expect(at('A red line was crossed.', 'A red line')?.kind).toBe('thing'))
  it('is no party when a text is spoken of', () =>
    expect(at('The draft was leaked.', 'The draft')?.kind).toBe('document'))
})

describe('a short form', () => {
  it('is the person of the surname', () => expect(who('Ann Lee came. Later Lee left.', 'Lee')).toBe('Ann Lee'))
  it('is the ministry named before', () =>
    expect(who('The Kenyan Foreign Ministry objected. The ministry wants a pause.', 'The ministry')).toBe(
      'Kenyan Foreign Ministry',
    ))
  it('is the union named before', () =>
    expect(who('The Teamsters voted on Monday. The union wants a raise.', 'The union')).toBe('Teamsters'))
  it('is the country named before', () =>
    expect(who('Kenya objected. The country wants a pause.', 'The country')).toBe('Kenya'))
  it('is the newspaper named before', () =>
    expect(who('Le Monde had the text. The newspaper printed it.', 'The newspaper')).toBe('Le Monde'))
  it('is both people named before', () =>
    expect(who('Ann Lee met Paul Mutua. The two men left at noon.', 'The two men')).toBe('Ann Lee and Paul Mutua'))
  it('is nobody when nobody fits', () => expect(who('The ministry wants a pause.', 'The ministry')).toBeNull())
})

describe('a pronoun', () => {
  it('is the subject of the sentence before', () =>
    expect(who('Paul Mutua met the Kenyan envoy Sam Otieno. He left at noon.', 'He')).toBe('Paul Mutua'))
  it('is not a person of the other gender where the text tells it', () =>
    expect(who('Spokeswoman Ann Lee met Mr Mutua. He left at noon.', 'He')).toBe('Mutua'))
  it('is the only person even against the gender', () =>
    expect(who('Ms Lee spoke. He left at noon.', 'He')).toBe('Lee'))
  it('is the body for "it"', () =>
    expect(who('The Kenyan Foreign Ministry objected. It wants a pause.', 'It')).toBe('Kenyan Foreign Ministry'))
  it('stands for nobody in "it is clear that"', () =>
    expect(who('Kenya objected. It is clear that time is short.', 'It')).toBeNull())
  it('is the crowd for "they"', () => expect(who('Mediators arrived. They met at noon.', 'They')).toBe('Mediators'))
  it('is the one beside it for "who"', () =>
    expect(who('Paul Mutua, who chairs the talks, left.', 'who')).toBe('Paul Mutua'))
  it('stays unknown when nobody came before', () => expect(who('He left at noon.', 'He')).toBeNull())
})

describe('the actors', () => {
  it('have all forms of the name', () => {
    const { m } = read('Foreign Minister Ann Lee came. Lee left. Ms. Lee wrote.')
    const lee = m.actors.find((x) => x.name === 'Ann Lee')
    expect(lee?.aliases).toEqual(expect.arrayContaining(['Foreign Minister Ann Lee', 'Ann Lee', 'Lee', 'Ms. Lee']))
    expect(lee?.spans).toHaveLength(3)
  })
  it('hold no documents, places or things', () => {
    const { m } = read('The draft was leaked in Arusha. A red line was crossed.')
    expect(m.actors).toEqual([])
  })
  it('are found by any form', () => {
    const { m } = read('Foreign Minister Ann Lee came. Lee left.')
    expect(m.actor('Lee')?.name).toBe('Ann Lee')
    expect(m.actor('Nobody Atall')).toBeUndefined()
  })
})

describe('any text', () => {
  it('is read without throwing, with spans inside it', () => {
    const words = [
      'Kenya',
      'the',
      'of',
      '’s',
      'minister',
      'Ann Lee',
      ',',
      'who',
      '(',
      'and',
      'official',
      'briefed on',
      '-',
      'U.S.',
      'he',
      '“',
      '\n\n',
      'said',
      'von',
      'al-',
    ]
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(fc.constantFrom(...words), { maxLength: 50 }).map((w) => w.join(' ')),
        ),
        (text) => {
          for (const x of read(text).m.all) {
            expect(x.span.end).toBeGreaterThan(x.span.start)
            expect(x.span.end).toBeLessThanOrEqual(text.length)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})
