import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from './compare.ts'

/** The one line told of a rule that became another. */
const said = (a: string, b: string): string =>
  compare(a, b)
    .links.map((l) => l.summary)
    .join(' // ')

describe('the one-line summary', () => {
  it.each([
    [
      'tells a cap raised, with its new condition',
      'The corps shall not exceed 9,000 riders.',
      'The corps shall not exceed 12,000 riders in peacetime.',
      'cap raised from 9,000 to 12,000 riders, now only “in peacetime”',
    ],
    [
      'tells two names that changed places, not the half of it',
      'Ruritania shall pay Graustark 200 crowns.',
      'Graustark shall pay Ruritania 200 crowns.',
      '“Ruritania” and “Graustark” change places',
    ],
    [
      'tells no other party where a duty only passed into the passive',
      'In May Ruritania shall compensate Graustark for the mill.',
      'In May Graustark shall be compensated by Ruritania for the mill.',
      '“Ruritania shall compensate Graustark” becomes “Graustark shall be compensated by Ruritania”',
    ],
    [
      'puts a dropped clause that names a party before small swaps of words',
      'The two sides will hold talks, with Graustark as mediator, to settle every border issue and create fair conditions.',
      'The two sides will open talks to resolve every border matter and create good conditions.',
      'drops “with Graustark as mediator”, “issue” becomes “matter”, “create fair” becomes “create good”',
    ],
    [
      'tells what stands in the place of a figure',
      'Ballots are cast in 90 days.',
      'Ballots are cast as early as the weather allows.',
      '“in 90 days” becomes “as early as the weather allows”',
    ],
    [
      'tells a word taken off a list once',
      'Depots where shells are made, stored or mended are closed.',
      'Depots where shells are made or stored are closed.',
      'drops “mended”',
    ],
    [
      'tells a condition put in brackets as bracketed words, not as agreed',
      'The council meets in Mirn.',
      'The council meets in Mirn[, subject to the consent of the mayor].',
      'new in brackets: “subject to the consent of the mayor”',
    ],
    [
      'calls a right that is said as leave no weaker duty',
      'Sailors shall have the right to return to Mirn.',
      'Sailors may return to Mirn.',
      '“shall have the right to” becomes “may”',
    ],
    [
      'tells a minimum',
      'Guns stay at least 15 km from the bridge.',
      'Guns stay at least 20 km from the bridge.',
      'minimum raised from 15 to 20 km',
    ],
    [
      'tells a cap that came and one that went',
      'The levy on tea is 5 coins a chest.',
      'The levy on tea is up to 5 coins a chest.',
      '“5 coins” is now “up to 5 coins”',
    ],
    [
      'tells a bound turned over though its figure stayed',
      'Each port may charge up to 15 % on tea.',
      'Each port may charge at least 15 % on tea.',
      '“up to 15 %” is now “at least 15 %”',
    ],
    [
      'tells percentage points from per cent',
      'The levy falls by 10 per cent.',
      'The levy falls by 10 percentage points.',
      '“10 per cent” is now “10 percentage points”',
    ],
    [
      'tells another currency without calling it more or less',
      'Syldavia pays $5 million.',
      'Syldavia pays €5 million.',
      '“$5 million” is now “€5 million”',
    ],
    [
      'tells a longer term',
      'Guns leave within 30 days of signature.',
      'Guns leave within 60 days of signature.',
      'deadline lengthened from 30 to 60 days',
    ],
    [
      'tells when a law begins as a date, not a deadline',
      'The code applies from 1 March 2031.',
      'The code applies from 1 June 2031.',
      'date put off from 1 March 2031 to 1 June 2031',
    ],
    [
      'does not guess the year of a day',
      'Leave is taken by 31 December.',
      'Leave is taken by 31 March.',
      'deadline “31 December” is now “31 March”',
    ],
    [
      'quotes a duty with its verb',
      'The union shall be consulted on rotas.',
      'The union may be consulted on rotas.',
      '“shall be consulted” is now “may be consulted”',
    ],
    [
      'shows a rule turned round from both sides',
      'Night trains are covered.',
      'Night trains are not covered.',
      'turned round: “are covered” is now “are not covered”',
    ],
    [
      'sets an exception apart from a condition',
      'Tea enters free of duty.',
      'Tea enters free of duty unless the council objects.',
      'new exception: “unless the council objects”',
    ],
    [
      'tells a condition that went',
      'Strikes are lawful only after mediation has failed.',
      'Strikes are lawful.',
      'no longer “only after mediation has failed”',
    ],
    [
      'shows a cross-reference with what it refers to',
      'Under Article 4 the ports stay open.',
      'Under Article 7 the ports stay open.',
      '“Article 4” becomes “Article 7”',
    ],
    [
      'tells a figure opened between brackets',
      'Guns leave within 20 days.',
      'Guns leave within [12] [20] days.',
      '“20” is now open: “[12] [20]”',
    ],
    [
      'tells which of two bracketed words stayed',
      'Guns leave within [12] [20] days.',
      'Guns leave within 20 days.',
      'brackets closed: “20” stays, “12” goes',
    ],
    [
      'tells alternatives that became fewer',
      'Rent rises by [2] [4] [6] per cent.',
      'Rent rises by [2] [4] per cent.',
      'brackets narrowed from “[2] [4] [6]” to “[2] [4]”',
    ],
    [
      'names who put bracketed words forward',
      'The sides meet in Mirn.',
      'The sides meet in Mirn. [Syldavia: They meet in secret.]',
      'new in brackets (Syldavia): “They meet in secret.”',
    ],
    [
      'tells a blank that was filled',
      'The truce begins on [date].',
      'The truce begins on 4 May 2031.',
      'blank “[date]” filled: “4 May 2031”',
    ],
    [
      'says when the words only stand in another order',
      'The panel, after a hearing, shall rule on tea.',
      'The panel shall rule on tea, after a hearing.',
      'same words in another order',
    ],
    ['says when only the marks differ', 'The “old” bridge is open.', 'The "old" bridge  is open.', 'same words'],
    [
      'keeps the verb with a small word that changed',
      'Parties shall phase out coal kilns.',
      'Parties shall phase down coal kilns.',
      '“phase out” becomes “phase down”',
    ],
  ])('%s', (_, a, b, line) => {
    expect(said(a, b)).toBe(line)
  })

  it('tells what else changed beside a number', () => {
    expect(
      said(
        'The levy of 5 % is paid on tea by the ports of Mirn.',
        'The levy of 7 % is paid on coffee by the ports of Mirn.',
      ),
    ).toBe('raised from 5 to 7 %, “tea” becomes “coffee”')
  })
  it('quotes what a rewritten rule now says, and what it no longer says', () => {
    const line = said(
      'The lighthouse keepers of Mirn receive a pension from the harbour fund.',
      'A lottery held every spring pays for the pension of all lighthouse keepers.',
    )
    expect(line).toContain('rewritten, now with “')
    expect(line).toContain('lottery')
    expect(line).toContain('harbour fund')
  })

  const rule = fc
    .array(
      fc.constantFrom(
        ...'The port shall may not pay 5 % $7 within 30 days unless if [ ] [tea] no only all Mirn Syldavia , . ; ( ) “ ” by 2031 up to at least deadline'.split(
          ' ',
        ),
      ),
      { maxLength: 30 },
    )
    .map((w) => w.join(' '))
  it('cuts no word at its hyphen', () => {
    const line = said(
      'Ruritania and Graustark will conclude a comprehensive truce agreement. Every doubt of the past counts as settled.',
      'By this document Ruritania and Graustark have a truce agreement, complete and lasting. For that a mechanism will be set up to watch over the border line by unmanned balloon-borne cameras, to warn early of breaches.',
    )
    expect(line).toContain('balloon-borne')
  })

  it('quotes nothing that stands in neither text', () => {
    const plain = (s: string): string => s.replace(/\s+/g, ' ')
    fc.assert(
      fc.property(rule, rule, (a, b) => {
        const line = said(a, b)
        for (const m of line.matchAll(/“([^“”]+)”/g)) {
          for (const piece of m[1]!.split(' … ')) {
            if (piece.includes('[')) continue // brackets of one set are shown side by side
            expect(plain(`${a} | ${b}`)).toContain(piece.trim())
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
