import { describe, expect, it } from 'vitest'
import { toldIn } from './told.test-source.ts'

describe('coming together and leaving without the plain verbs', () => {
  it.each([
    ['Before boarding a plane to Lagos, Minister Ada Obi told reporters that the gaps were small.', 'travel held'],
    ['The delegation of Suvania left the talks on Saturday.', 'talks held 2024-03-09'],
    ['Suvania walked out of the talks on Saturday.', 'talks held 2024-03-09'],
    ['The two premiers came together again on Monday evening.', 'meeting held 2024-03-11'],
    ['The two ministers conferred for an hour.', 'meeting held'],
    ['The leaders had dinner in Bergen on Tuesday.', 'meeting held 2024-03-12'],
    ['Suvania came back with a reply.', 'submission held'],
    ['Suvania and Norland held a joint meeting of experts.', 'meeting held'],
    ['At Thursday’s lunch the leaders agreed to disagree.', 'meeting held 2024-03-07'],
  ])('%s', (text, told) => {
    expect(toldIn(text)).toContain(told)
  })

  it.each([
    'Passengers boarded the waiting bus.',
    'The two ministers have come together on tax.',
    'The delegation left the question open.',
    'The company had dinner vouchers printed.',
    'Suvania is going along with this proposal, however reluctantly.',
    'The premier addressed a joint meeting of parliament.',
  ])('tells no event: %s', (text) => {
    expect(toldIn(text)).toEqual([])
  })

  it('finds the verb of talks behind an aside', () => {
    expect(toldIn('The talks, suspended since January, resumed on Tuesday.')).toEqual(['talks held 2024-03-12'])
    expect(toldIn('The strike, the third this year, began on Monday.')).toEqual(['other held 2024-03-11'])
  })

  it('ends the noun’s phrase before what is said of it', () => {
    expect(toldIn('After Tuesday’s meeting nothing has been heard.')).toEqual(['meeting held 2024-03-12'])
  })
})

describe('bodies that decide', () => {
  it.each([
    ['The assembly is to decide on Saturday whether to accept.', 'vote planned 2024-03-16'],
    ['A motion to reopen the chapter was defeated on Monday.', 'vote held 2024-03-11'],
    ['Ambassadors gave the mandate the green light on Monday.', 'vote held 2024-03-11'],
    ['Parliament is to be asked to ratify the accord in June.', 'vote planned 2024-06-01..2024-06-30'],
    ['Party members have the final say on 7 June.', 'vote planned 2024-06-07'],
  ])('%s', (text, told) => {
    expect(toldIn(text)).toContain(told)
  })

  it('takes no wish for a vote', () => {
    expect(toldIn('The assembly must decide whether to accept.')).toEqual([])
    expect(toldIn('The union gave its members three reasons on Monday.')).toEqual([])
  })
})

describe('papers that others wait for', () => {
  it.each([
    ['Kenya’s reply is expected on Thursday.', 'submission expected 2024-03-14'],
    ['The Council’s lawyers delivered an opinion in February.', 'submission held 2024-02-01..2024-02-29'],
    ['A copy of the draft appeared on a website on Monday night.', 'publication held 2024-03-11'],
    ['A third version followed on 9 March.', 'publication held 2024-03-09'],
  ])('%s', (text, told) => {
    expect(toldIn(text)).toContain(told)
  })

  it('asks for the day', () => {
    expect(toldIn('Lawyers often deliver an opinion that nobody reads.')).toEqual([])
    expect(toldIn('A copy of the key appeared to be missing.')).toEqual([])
  })
})

describe('texts put up, marches, and what goes on', () => {
  it.each([
    ['The full text, 92 pages long, went up on the union’s website on Friday.', 'publication held 2024-03-08'],
    ['The league plans to march on the assembly next Wednesday.', 'other planned'],
    ['The session was to end on Thursday, but Ann Lee said it would go on until Saturday.', 'talks planned'],
    ['Ann Lee told a packed meeting in Bergen on Friday that the offer was final.', 'meeting held 2024-03-08'],
  ])('%s', (text, told) => {
    expect(toldIn(text).some((x) => x.startsWith(told))).toBe(true)
  })
  it('leaves thoughts and other marches out', () => {
    expect(toldIn('Should the treaty be voted down on Friday, the road stays shut.')).toEqual([])
    expect(toldIn('Prices went up on Friday.')).toEqual([])
  })
})
