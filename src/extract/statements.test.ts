import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { onDay } from '../time/when.ts'
import { article, type Tagger } from './article.ts'
import type { ReadStatement } from './machine-reading.ts'
import { mentionsOf } from './mentions.ts'
import { statementsOf } from './statements.ts'
import { tagger } from './tagger.ts'

let tag: Tagger
beforeAll(async () => {
  tag = await tagger()
})

const about = { dateline: onDay('2031-05-14'), publisher: 'Harbour Post' } // a Wednesday

function read(text: string): { a: ReturnType<typeof article>; found: ReadStatement[] } {
  const a = article(text, tag, about)
  return { a, found: statementsOf(a, [], mentionsOf(a)) }
}

/** Each statement as "speaker: content", pieces parted by " … ". */
const lines = (text: string): string[] => {
  const { found } = read(text)
  return found.map(
    (s) => `${s.speaker}: ${(s.contentParts ?? [s.content]).map((p) => text.slice(p.start, p.end)).join(' … ')}`,
  )
}
const one = (text: string): ReadStatement => {
  const { found } = read(text)
  expect(found.map((s) => text.slice(s.content.start, s.content.end))).toHaveLength(1)
  return found[0]!
}
const check = (text: string, ...expected: string[]): void => expect(lines(text)).toEqual(expected)

describe('what is said after the cue', () => {
  it('goes without the complementiser', () =>
    check('Minister Lena Brandt said that the ferry treaty was ready.', 'Lena Brandt: the ferry treaty was ready'))
  it('may come without any complementiser', () =>
    check('Lena Brandt said the ferry treaty was ready.', 'Lena Brandt: the ferry treaty was ready'))
  it('begins after the hearer', () =>
    check('Lena Brandt told reporters that the port would reopen.', 'Lena Brandt: the port would reopen'))
  it('begins after place and time', () =>
    check(
      'Lena Brandt said in a speech in Oslo on Monday that the quota would fall.',
      'Lena Brandt: the quota would fall',
    ))
  it('begins after a remark in commas', () =>
    check(
      'Norway claimed, without proof, that trawlers had crossed the line.',
      'Norway: trawlers had crossed the line',
    ))
  it('begins after a hearer described at length', () =>
    check(
      'Lena Brandt told a meeting of fishing ministers from nine states that the quota would fall.',
      'Lena Brandt: the quota would fall',
    ))
  it('ends where the narrator takes over with another cue', () =>
    check(
      'Lena Brandt said the quota would fall, adding that boats would be paid to stay in port.',
      'Lena Brandt: the quota would fall',
      'Lena Brandt: boats would be paid to stay in port',
    ))
  it('ends before what the speaker left out', () =>
    check('The ministry said the talks were useful, without giving details.', 'ministry: the talks were useful'))
  it('keeps a conjunction that belongs to the claim', () =>
    check(
      'Lena Brandt said the quota would fall and the port would close.',
      'Lena Brandt: the quota would fall and the port would close',
    ))
  it('ends before a second act of speech by the same speaker', () =>
    check(
      'Lena Brandt said the offer was fair, but warned that time was short.',
      'Lena Brandt: the offer was fair',
      'Lena Brandt: time was short',
    ))
  it('takes what is asked of somebody', () =>
    check(
      'The union called for the second pay scale to be abolished by June.',
      'union: the second pay scale to be abolished by June',
    ))
  it('leaves a bare demand alone', () => check('The union asked for 12%.'))
  it('takes a verb of two words', () =>
    check('Mr Osei pointed out that the annex had no deadline.', 'Osei: the annex had no deadline'))
  it('does not take a deed for a saying', () => check('Kenya announced an alternative plan on Monday.'))
  it('does not take a noun of saying for a cue', () => check('The proposed cut remained in the text.'))
  it('leaves a refusal to speak alone', () => check('She did not say which clause she meant.'))
})

describe('what is said before the cue', () => {
  it('runs from the start of the sentence', () =>
    check('The quota would fall, Lena Brandt said.', 'Lena Brandt: The quota would fall'))
  it('leaves a connecting word to the narrator', () =>
    check('However, the quota would fall, Lena Brandt said.', 'Lena Brandt: the quota would fall'))
  it('is followed by day and place without harm', () =>
    check('The quota would fall, Lena Brandt said in Oslo on Monday.', 'Lena Brandt: The quota would fall'))
  it('may have the verb first', () =>
    check('“The quota will fall,” said Lena Brandt, who chairs the talks.', 'Lena Brandt: The quota will fall,'))
  it('takes all the sentences of one quotation', () =>
    check(
      '“The quota will fall. The boats will stay,” Lena Brandt said.',
      'Lena Brandt: The quota will fall. The boats will stay,',
    ))
  it('is found when a question mark parted the sentences', () =>
    check('“Will the quota fall?” Lena Brandt asked.', 'Lena Brandt: Will the quota fall?'))
  it('does not reach back over a semicolon', () =>
    check('Oslo had offered a delay; “the quota will fall,” Lena Brandt said.', 'Lena Brandt: the quota will fall,'))
  it('does not take an opening adverbial for the claim', () =>
    check('After a night of talks, Lena Brandt said the quota would fall.', 'Lena Brandt: the quota would fall'))
})

describe('what is said around the cue', () => {
  it('is one claim of two pieces', () =>
    check('The quota, Lena Brandt said, would fall by a tenth.', 'Lena Brandt: The quota … would fall by a tenth'))
  it('is one claim in two quotations', () =>
    check('“The quota,” Lena Brandt said, “will fall by a tenth.”', 'Lena Brandt: The quota, … will fall by a tenth.'))
  it('is only the second part after a conjunction', () =>
    check(
      'The delegation left early because, Lena Brandt said, the text had been changed overnight.',
      'Lena Brandt: the text had been changed overnight',
    ))
  it('begins after a colon', () =>
    check('The delegation was firm: the quota, Lena Brandt said, must fall.', 'Lena Brandt: the quota … must fall'))
  it('does not take a comment on the manner of speaking for a second piece', () =>
    check('“The quota will fall,” Lena Brandt said, smiling at the cameras.', 'Lena Brandt: The quota will fall,'))
})

describe('two claims', () => {
  it('are made by a quotation that goes on after the cue as a sentence of its own', () =>
    check(
      '“The quota will fall,” Lena Brandt said. “We have no other way to keep the stock.”',
      'Lena Brandt: The quota will fall,',
      'Lena Brandt: We have no other way to keep the stock.',
    ))
  it('stand before and after one cue with a colon', () =>
    check(
      'The quota was too high, Lena Brandt had said: “No stock can bear it.”',
      'Lena Brandt: The quota was too high',
      'Lena Brandt: No stock can bear it.',
    ))
  it('are made by a second paragraph of one quotation', () =>
    check(
      '“The quota will fall,” Lena Brandt wrote.\n\n“I look forward to seeing the fishers in May. Let us hope for calm seas!”',
      'Lena Brandt: The quota will fall,',
      'Lena Brandt: I look forward to seeing the fishers in May. Let us hope for calm seas!',
    ))
  it('are made by a sentence that goes on with quoted words of the same speaker', () =>
    check(
      'The quota would fall, Lena Brandt said. She was “certain” to sign before June.',
      'Lena Brandt: The quota would fall',
      'Lena Brandt: She was “certain” to sign before June',
    ))
  it('are not made by words in quotation marks that nobody is said to have spoken', () =>
    check('The so-called “quota war” went into its third year.'))
})

describe('the kind of quotation', () => {
  const kind = (text: string): string => one(text).quoteType
  it('is direct when all of it stands in marks', () => expect(kind('“It will fall,” Lena Brandt said.')).toBe('direct'))
  it('is mixed when some of it does', () =>
    expect(kind('Lena Brandt said the quota was “far too high” for the stock.')).toBe('mixed'))
  it('is indirect when none of it does', () => expect(kind('Lena Brandt said the quota was high.')).toBe('indirect'))
  it('is direct after “that” as well', () =>
    expect(kind('Lena Brandt repeated that “the quota will fall by a tenth.”')).toBe('direct'))
})

describe('the speaker', () => {
  const who = (text: string): (string | null)[] => read(text).found.map((s) => s.speaker)
  it('is the full name where only the surname stands', () =>
    expect(who('Foreign Minister Lena Brandt arrived at noon. Brandt said the text was closed.')).toEqual([
      'Lena Brandt',
    ]))
  it('is the same person under another spelling', () =>
    expect(
      who(
        'Envoy Oleksiy Horbatenko flew in. Horbatenco said the text was closed. “It holds,” Gorbatenko told reporters.',
      )[0],
    ).toBe('Oleksiy Horbatenko'))
  it('stands behind a pronoun', () =>
    expect(who('Lena Brandt said the text was closed. She said a summit would follow.')).toEqual([
      'Lena Brandt',
      'Lena Brandt',
    ]))
  it('stands behind a pronoun in the middle of what is said', () =>
    expect(who('Lena Brandt left at noon. The text, she said, was closed.')).toEqual(['Lena Brandt']))
  it('stands behind a role', () =>
    expect(who('Kenyan Foreign Minister Paul Mutua arrived. The minister said the text was closed.')).toEqual([
      'Paul Mutua',
    ]))
  it('is not a person whose office is another one', () =>
    expect(
      who('Irish foreign minister Sean Walsh arrived. The prime minister says that she never signs.').at(-1),
    ).not.toBe('Sean Walsh'))
  it('is the body when no person is named', () =>
    expect(who('The Kenyan Foreign Ministry said the text was closed.')).toEqual(['Kenyan Foreign Ministry']))
  it.each(['President', 'president', 'Chair'])(
    'is whoever the apposition names, not the body whose %s she is',
    (office) =>
      expect(who(`The ${office} of the African Union, Ann Lee, said the text was closed.`)).toEqual(['Ann Lee']),
  )
  it('is the body behind its short form', () =>
    expect(who('The Kenyan Foreign Ministry met the press. The ministry said the text was closed.')).toEqual([
      'Kenyan Foreign Ministry',
    ]))
  it('is the state behind its capital', () => expect(who('Nairobi said the text was closed.')).toEqual(['Kenya']))
  it('is the seat of power by its own name', () =>
    expect(who('The Élysée said the text was closed.')).toEqual(['Élysée']))
  it('is unnamed as the text describes it', () =>
    expect(who('An official briefed on the talks said the text was closed.')).toEqual([
      'anonymous: official briefed on the talks',
    ]))
  it('is unnamed without the word that says so', () =>
    expect(who('An unnamed Élysée official said the text was closed.')).toEqual(['anonymous: Élysée official']))
  it('stays the same unnamed person', () =>
    expect(who('A source close to the bank said the loan was agreed. The source added that it was large.')).toEqual([
      'anonymous: source close to the bank',
      'anonymous: source close to the bank',
    ]))
  it('is the crowd that says it', () => expect(who('Critics say the text rewards theft.')).toEqual(['Critics']))
  it('stands before a clause about it', () =>
    expect(who('Paul Mutua, who led the delegation, told journalists the text was closed.')).toEqual(['Paul Mutua']))
  it('stands before its office', () =>
    expect(who('Paul Mutua, Kenya’s chief negotiator, said the text was closed.')).toEqual(['Paul Mutua']))
  it('stands after its office', () =>
    expect(who('Kenya’s chief negotiator, Paul Mutua, said the text was closed.')).toEqual(['Paul Mutua']))
  it('is named only after the lead told the office', () =>
    expect(
      who(
        'The text is closed, the bloc’s chief negotiator has said.\n\nNo line will be reopened, Paul Mutua said in Lomé.',
      ),
    ).toEqual(['Paul Mutua', 'Paul Mutua']))
  it('is not the one at whose side the speaker stands', () =>
    expect(
      who(
        'Paul Mutua said the text was closed. With Trade Secretary Ian Boyle beside him he said: “We shall sign in June.”',
      ).at(-1),
    ).toBe('Paul Mutua'))
  it('is never a draft', () => check('The plan said all prisoners would be freed.'))
  it('may be two bodies together', () => {
    const s = one('Kenya and Uganda said they would sign in June.')
    expect(s.speakers).toEqual(['Kenya', 'Uganda'])
  })
  it('is the outlet when nobody else is told', () =>
    expect(who('The two sides took a break, Reuters reports, and went back to the table.')).toEqual(['Reuters']))
})

describe('for whom', () => {
  const whose = (text: string): (string | null)[] => read(text).found.map((s) => s.onBehalfOf)
  it('a minister speaks for the state', () =>
    expect(whose('Kenyan Foreign Minister Paul Mutua said the text was closed.')).toEqual(['Kenya']))
  it('an aide of the seat of power speaks for the state', () =>
    expect(whose('Élysée aide Paul Marchand said the text was closed.')).toEqual(['France']))
  it('a union president speaks for the union', () =>
    expect(whose('UAW president Mary Dole said the offer was thin.')).toEqual(['United Auto Workers']))
  it('a company speaks for itself', () => expect(whose('Volmark said the offer was final.')).toEqual(['Volmark']))
  it('critics speak for nobody', () => expect(whose('Critics said the offer was thin.')).toEqual([null]))
  it('a reporter speaks for nobody', () =>
    expect(whose('Reuters’ Paul Marchand said the mood was grim.')).toEqual([null]))
  it('leaders of a region speak for themselves', () =>
    expect(whose('European leaders said the text was one-sided.')).toEqual(['European leaders']))
})

describe('the chain', () => {
  const via = (text: string): (readonly string[])[] => read(text).found.map((s) => s.via)
  it('has the outlet that was told', () =>
    expect(via('Paul Mutua told the Financial Times that the text was closed.')).toEqual([['Financial Times']]))
  it('has no reporters in it', () => expect(via('Paul Mutua told reporters that the text was closed.')).toEqual([[]]))
  it('has the outlet whose account it is', () =>
    expect(via('A diplomat said the text was closed, according to the New York Times.')).toEqual([['New York Times']]))
  it('has the outlet that quoted', () =>
    expect(via('Interfax quoted Paul Mutua as saying that the text was closed.')).toEqual([['Interfax']]))
  it('has the outlet that was told, in the passive', () =>
    expect(via('The text was closed, Reuters was told by a diplomat briefed on the talks.')).toEqual([['Reuters']]))
  it('has the outlet that published the remarks', () =>
    expect(via('The text was closed, Paul Mutua said in remarks that Kenyan state media published on Monday.')).toEqual(
      [['Kenyan state media']],
    ))
  it('goes through the one who told of another’s words', () => {
    const { found } = read(
      '“The rebels said they would study the text,” Reuters was told late on Monday by an aide to the mediator.',
    )
    expect(found.find((s) => /rebels/i.test(s.speaker))?.via).toEqual(['anonymous: aide to the mediator', 'Reuters'])
  })
  it('holds on for a pronoun', () =>
    expect(via('Paul Mutua told the Financial Times that the text was closed. He said a summit would follow.')).toEqual(
      [['Financial Times'], ['Financial Times']],
    ))
  it('ends with another speaker', () =>
    expect(
      via('Paul Mutua told the Financial Times that the text was closed. Lena Brandt said a summit would follow.')[1],
    ).toEqual([]))
  it('leaves out the publisher itself', () =>
    expect(via('Paul Mutua told the Harbour Post that the text was closed.')).toEqual([[]]))
})

describe('the day of the utterance', () => {
  const day = (text: string): (string | null | undefined)[] => read(text).found.map((s) => s.said?.earliest ?? null)
  it('stands beside the cue', () =>
    expect(day('Paul Mutua said on Monday that the text was closed.')).toEqual(['2031-05-12']))
  it('opens the sentence', () =>
    expect(day('In March 2030 Paul Mutua said the text was closed.')).toEqual(['2030-03-01']))
  it('holds for the cues that lean on it', () =>
    expect(day('Paul Mutua said on Monday that the text was closed, adding that a summit would follow.')).toEqual([
      '2031-05-12',
      '2031-05-12',
    ]))
  it('is not taken from what is said', () =>
    expect(day('Paul Mutua said the text would be signed on Friday.')).toEqual([null]))
  it('is the occasion told before', () =>
    expect(day('On Monday night Paul Mutua came out to the press. “The text is closed,” he said.')).toEqual([
      '2031-05-12',
    ]))
})

describe('the medium', () => {
  it('is a platform by its name', () =>
    expect(one('“It is closed,” Paul Mutua wrote on Telegram.').medium).toBe('Telegram'))
  it('is a statement', () =>
    expect(one('The Kenyan government said in a statement that the text was closed.').medium).toBe('statement'))
  it('is none when none is told', () => expect(one('Paul Mutua said the text was closed.').medium).toBeNull())
})

describe('the cue', () => {
  it('is spanned with the speaker beside it and no more', () => {
    const text = 'The text was closed, Kenyan envoy Paul Mutua said in Lomé.'
    const s = one(text)
    expect(text.slice(s.sourceSpan.start, s.sourceSpan.end)).toBe('Kenyan envoy Paul Mutua said in Lomé')
  })
  it('marks a denial', () => expect(one('Kenya denied that the text was closed.').negated).toBe(true))
  it('marks nothing else', () => expect(one('Kenya said the text was not closed.').negated).toBeUndefined())
  it('may be “according to”', () =>
    check('According to Lena Brandt, the text was closed.', 'Lena Brandt: the text was closed'))
  it('may be “in the words of”', () =>
    check(
      'The offer is “not worth the paper”, in the words of Lena Brandt.',
      'Lena Brandt: The offer is “not worth the paper”',
    ))
  it('may be a judgement', () => check('Unions criticised the text as a gift to owners.', 'Unions: a gift to owners'))
  it('may be a wish when its words are quoted', () =>
    check('Mr Boyle wants to keep “every door open” in the talks.', 'Boyle: to keep “every door open” in the talks'))
  it('is no wish without quoted words', () => check('Mr Boyle wants to keep talking.'))
})

describe('reports as they are printed', () => {
  it('have a headline, which is nobody’s statement', () =>
    check(
      'Minister urges boats to stay in port\n\nLena Brandt said the quota would fall.',
      'Lena Brandt: the quota would fall',
    ))
  it('have a dateline, which is no part of what is said', () =>
    check(
      'NAIROBI, May 12 - The text was closed, the Kenyan Foreign Ministry said.',
      'Kenyan Foreign Ministry: The text was closed',
    ))
  it('ask before somebody answers', () =>
    check(
      'Asked whether the talks could fail, Lena Brandt replied: “They always can.”',
      'Lena Brandt: They always can.',
    ))
  it('cut a sentence at a question mark', () =>
    check('“Where is the money?” asked Paul Mutua, a veteran of the talks.', 'Paul Mutua: Where is the money?'))
  it('name a claim by a deed', () =>
    expect(one('Nairobi denies giving shelter to the rebels.')).toMatchObject({ speaker: 'Kenya', negated: true }))
  it('put the warning after a preposition', () =>
    check(
      '“We shall sit down,” Paul Mutua told reporters, before warning that time was short.',
      'Paul Mutua: We shall sit down,',
      'Paul Mutua: time was short',
    ))
  it('tell in the passive who warned', () =>
    check('Ministers were warned by the chair that failure would be dear.', 'chair: failure would be dear'))
  it('go from one unnamed person to another', () =>
    check(
      'One diplomat said the mood was good, while another said the text left little room.',
      'anonymous: diplomat: the mood was good',
      'anonymous: another diplomat: the text left little room',
    ))
  it('speak of one of a crowd', () =>
    check(
      'Kenyan officials said the guarantee was thin. One of them said: “We want it on paper.”',
      'Kenyan officials: the guarantee was thin',
      'anonymous: one official: We want it on paper.',
    ))
  it('give a spokesperson only an owner', () =>
    check(
      'The Danish Presidency hopes to end the talks before June, its spokesperson said.',
      'spokesperson for Danish Presidency: The Danish Presidency hopes to end the talks before June',
    ))
  it('put party and country in brackets', () =>
    check(
      'Rapporteur Paul Marchand (ABC, France) told reporters that Article 6a would stay.',
      'Paul Marchand: Article 6a would stay',
    ))
  it('begin with a name that looks like a pronoun', () =>
    check('He Weiming, China’s envoy, said the text was closed.', 'He Weiming: the text was closed'))
  it('begin with a name that looks like a verb', () =>
    check('Ford said the offer was final.', 'Ford: the offer was final'))
  it('hand a short form its name', () =>
    check(
      'Volmark said the offer was final. The company said it would not move.',
      'Volmark: the offer was final',
      'Volmark: it would not move',
    ))
  it('turn to another occasion without its chain', () => {
    const { found } = read(
      'Paul Mutua told the Financial Times that the text was closed. Earlier, he had told lawmakers that talks would last.',
    )
    expect(found.map((s) => s.via)).toEqual([['Financial Times'], []])
  })
  it('hold letters that the tagger does not know', () =>
    check('Ana Brnabić said the text was closed.', 'Ana Brnabić: the text was closed'))
  it('leave a thing called for to the positions', () => check('Uganda called for another session.'))
  it('are not read for speech where a table stands', () => check(`${'a said b, '.repeat(300)}.`))
})

describe('attributions from elsewhere', () => {
  const words = 'Kenya, in a word, again to say it plainly, the text was closed for ever.'
  const span = (w: string) => ({ start: words.indexOf(w), end: words.indexOf(w) + w.length })
  const given = (cue: string, confidence: number) => {
    const x = article(words, tag, about)
    const found = statementsOf(
      x,
      [{ source: [span('Kenya')], cue: [span(cue)], content: [span('the text was closed for ever.')], confidence }],
      mentionsOf(x),
    )
    return found.map((s) => `${s.speaker}: ${words.slice(s.content.start, s.content.end)}`)
  }
  it('add what no rule found when they are sure', () =>
    expect(given('say', 0.95)).toEqual(['Kenya: the text was closed for ever']))
  it('add nothing when they are not', () => expect(given('say', 0.5)).toEqual([]))
  it('add nothing without a verb of saying', () => expect(given('in a word', 0.95)).toEqual([]))
})

describe('any text', () => {
  it('is read without throwing, with spans inside it', () => {
    const words = [
      'said',
      'Lena Brandt',
      '“',
      '”',
      ',',
      '.',
      ':',
      'that',
      'he',
      'according to',
      'Reuters',
      '(',
      ')',
      '–',
      'and',
      'told',
      'the',
      'by',
      'official',
      '\n\n',
      'was',
      'who',
      'in a statement',
      'on Monday',
    ]
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((w) => w.join(' ')),
        ),
        (text) => {
          const { found } = read(text)
          for (const s of found) {
            for (const p of [s.content, s.sourceSpan, ...(s.contentParts ?? [])]) {
              expect(p.start).toBeGreaterThanOrEqual(0)
              expect(p.end).toBeLessThanOrEqual(text.length)
              expect(p.end).toBeGreaterThan(p.start)
            }
            expect(s.speaker).not.toBe('')
          }
        },
      ),
      { numRuns: 150 },
    )
  })
  it('gives the same reading twice', () => {
    const text = 'Lena Brandt said the quota would fall. “It must,” she added.'
    expect(read(text).found).toEqual(read(text).found)
  })
})
