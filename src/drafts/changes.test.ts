import { describe, expect, it } from 'vitest'
import { changes } from './changes.ts'

/** `kind before → after` of each change. */
const typed = (a: string, b: string): string[] =>
  changes(a, b).map((c) => `${c.kind} ${c.before ?? '–'} → ${c.after ?? '–'}${c.way ? ` (${c.way})` : ''}`)

describe('changes of substance', () => {
  it('a number that rose', () => {
    expect(typed('The army is limited to 600,000 men.', 'The army is limited to 800,000 men.')).toEqual([
      'quantity 600,000 men → 800,000 men (raised)',
    ])
  })
  it('a number put on a duty that stayed', () => {
    expect(
      typed(
        'The seller shall keep the records of each sale.',
        'The seller shall keep the records of each sale for 10 years.',
      ),
    ).toEqual(['quantity – → 10 years'])
  })
  it('no number change where a whole sentence with its number went', () => {
    const kinds = typed(
      'The river is open to all ships. Dues of the past 30 years are forgiven.',
      'The river is open to all ships.',
    ).filter((c) => c.startsWith('quantity'))
    expect(kinds).toEqual([])
  })
  it('no number change in a cross-reference', () => {
    expect(typed('Subject to Article 4, trade is free.', 'Subject to Article 7, trade is free.')).toEqual([])
  })
  it('a deadline moved, dropped', () => {
    expect(typed('Troops leave by 31 March 2031.', 'Troops leave by 30 June 2031.')).toEqual([
      'deadline 31 March 2031 → 30 June 2031 (raised)',
    ])
    expect(typed('Within 100 days the republic holds a vote.', 'The republic holds a vote.')).toEqual([
      'deadline Within 100 days → –',
    ])
  })
  it('a duty softened, and hardened', () => {
    expect(typed('Each side shall report yearly.', 'Each side should report yearly.')).toEqual([
      'modality shall → should (weaker)',
    ])
    expect(typed('Each side may report yearly.', 'Each side must report yearly.')).toEqual([
      'modality may → must (stronger)',
    ])
  })
  it('no modality change between words of one strength', () => {
    expect(typed('Each side shall report.', 'Each side must report.')).toEqual([])
  })
  it('a rule turned round', () => {
    expect(typed('The port shall be open to warships.', 'The port shall not be open to warships.')).toEqual([
      'polarity shall be open → shall not be open (negated)',
    ])
  })
  it('no turn where both say no in other words', () => {
    expect(
      typed('No warship enters the port.', 'Never a warship enters the port.').filter((c) => c.startsWith('polarity')),
    ).toEqual([])
  })
  it('one party in the place of another', () => {
    expect(
      typed('Jets of Ruritania are stationed in Poldavia.', 'Jets of Syldavia are stationed in Poldavia.'),
    ).toEqual(['party Ruritania → Syldavia'])
    expect(typed('The seller shall keep records.', 'The carrier shall keep records.')).toEqual([
      'party seller → carrier',
    ])
  })
  it('no party change where a name is only shortened', () => {
    const kinds = typed('The aid of the Grand Union reaches Mirn.', 'The aid of the G.U. reaches Mirn.')
    expect(kinds.filter((c) => c.startsWith('party'))).toEqual([])
  })
  it('no softer duty where “should” opens a condition', () => {
    const kinds = typed('The pact will end if war breaks out.', 'Should war break out, the pact is void.')
    expect(kinds.filter((c) => c.startsWith('modality'))).toEqual([])
  })
  it('no party change where both names were there before', () => {
    expect(
      typed('Ruritania and Poldavia meet.', 'Poldavia and Ruritania meet.').filter((c) => c.startsWith('party')),
    ).toEqual([])
  })
  it('a condition added, and dropped', () => {
    expect(typed('The army has 800 men.', 'The army has 800 men in time of peace.')).toEqual([
      'condition-added – → in time of peace',
    ])
    expect(typed('The loan is paid, provided that the harvest is in.', 'The loan is paid.')).toEqual([
      'condition-dropped provided that the harvest is in → –',
    ])
  })
  it('no condition where words merely follow one', () => {
    expect(
      typed('If war breaks out, trade ends.', 'If war breaks out, all trade ends.').filter((c) =>
        c.startsWith('condition'),
      ),
    ).toEqual([])
  })
  it('a scope narrowed, and a limit added', () => {
    expect(typed('All prisoners return.', 'Certain prisoners return.')).toEqual(['scope All → Certain (narrower)'])
    expect(typed('No troops stay in the valley.', 'No troops stay permanently in the valley.')).toEqual([
      'scope – → permanently (narrower)',
    ])
  })
  it('a promise that binds less', () => {
    expect(typed('The state undertakes to pay.', 'The state endeavours to pay.')).toEqual([
      'legal-force undertakes → endeavours (weaker)',
    ])
  })
  it('brackets closed and opened', () => {
    expect(typed('The sides [shall] meet.', 'The sides shall meet.')).toEqual(['bracket-closed [shall] → shall'])
    expect(typed('The sides shall meet.', 'The sides [shall] meet.')).toEqual(['bracket-opened shall → [shall]'])
    expect(typed('The sides [shall] meet.', 'The sides [shall] meet.')).toEqual([])
  })
  it('points at its words in both texts', () => {
    const a = 'Pay 5 % at once.'
    const b = 'Pay 7 % at once.'
    const [c] = changes(a, b)
    expect(a.slice(c!.beforeSpan!.start, c!.beforeSpan!.end)).toBe('5 %')
    expect(b.slice(c!.afterSpan!.start, c!.afterSpan!.end)).toBe('7 %')
  })
  it('finds nothing between a text and itself', () => {
    const text = 'Unless 5 % is paid within 30 days, all ships of Ruritania [shall][may] leave.'
    expect(typed(text, text)).toEqual([])
  })
})
