import fc from 'fast-check'
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
  it.each([
    ['fr', 'Le comité doit publier la liste.', 'Le comité peut publier la liste.', 'doit → peut (weaker)'],
    ['es', 'El comité podrá publicar la lista.', 'El comité deberá publicar la lista.', 'podrá → deberá (stronger)'],
    ['de', 'Der Rat muss zustimmen.', 'Der Rat soll zustimmen.', 'muss → soll (weaker)'],
    ['ru', 'Сторона должна сообщить о рейсе.', 'Сторона может сообщить о рейсе.', 'должна → может (weaker)'],
    ['uk', 'Сторона має повідомити про рейс.', 'Сторона може повідомити про рейс.', 'має → може (weaker)'],
    [
      'en',
      'Guards are required to report.',
      'Guards are invited to report.',
      'are required to → are invited to (weaker)',
    ],
    ['en', 'The chair is to call the talks.', 'The chair may call the talks.', 'is → may (weaker)'],
  ])('a duty in %s: %s', (_, a, b, change) => {
    expect(typed(a, b)).toEqual([`modality ${change}`])
  })
  it('no duty in a month, a noun or a passive', () => {
    expect(typed('The fair opens in April 2031.', 'The fair opens in May 2031.').join()).not.toContain('modality')
    expect(typed('The will of the miners counts.', 'The vote of the miners counts.')).toEqual([])
  })
  it('a plain rule that became a leave', () => {
    expect(typed('Each port reports every spring.', 'Each port may report every spring.')).toEqual([
      'modality reports → may report (weaker)',
    ])
  })
  it.each([
    ['Fishing is permitted in the bay.', 'Fishing is prohibited in the bay.', 'permitted → prohibited (negated)'],
    ['The pact covers ports.', 'The pact does not cover ports.', undefined],
    ['No cart may cross the bridge.', 'Carts may cross the bridge.', undefined],
    ['Der Vertrag gilt für Häfen.', 'Der Vertrag gilt nicht für Häfen.', undefined],
    ['El pacto se aplica a los puertos.', 'El pacto no se aplica a los puertos.', undefined],
    ['Договор распространяется на порты.', 'Договор не распространяется на порты.', undefined],
  ])('a rule turned round: %s', (a, b, change) => {
    const found = typed(a, b)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(change ? `polarity ${change}` : 'polarity')
  })
  it('no turn where a clause went with its own negation', () => {
    const kinds = typed(
      'Mills, where no dam can be built, use wind and pay no levy.',
      'Mills use wind and pay no levy.',
    )
    expect(kinds.filter((c) => c.startsWith('polarity'))).toEqual([])
  })
  it.each([
    ['The training is paid by the employer.', 'The training is paid by the union.', 'employer → union'],
    ['Der Arbeitgeber trägt die Kosten.', 'Der Arbeitnehmer trägt die Kosten.', 'Arbeitgeber → Arbeitnehmer'],
    ['Расходы несёт покупатель.', 'Расходы несёт продавец.', 'покупатель → продавец'],
    [
      'Claims are sent to the Keeper-General.',
      'Claims are sent to the Joint Chamber.',
      'Keeper-General → Joint Chamber',
    ],
  ])('an actor in the place of another: %s', (a, b, change) => {
    expect(typed(a, b)).toEqual([`party ${change}`])
  })
  it('a name added to a list', () => {
    expect(typed('Tea reaches Mirn and Dolva.', 'Tea reaches Mirn, Orsk and Dolva.')).toEqual(['party – → Orsk'])
  })
  it('no party change in a list said in another order, in one name spelt twice, or in a title', () => {
    expect(typed('The Council and the Commission meet.', 'The Commission and the Council meet.')).toEqual([])
    expect(typed('Barges sail the Dalvina river.', 'Barges sail the Dalwina river.')).toEqual([])
    expect(typed('BENEFITS AND LEAVE', 'PENSIONS AND LEAVE')).toEqual([])
  })
  it('no condition dropped that was only said in other words or moved', () => {
    const kinds = typed(
      'The guarantee ends if Ruritania invades Poldavia.',
      'Should an invasion of Poldavia by Ruritania take place, the guarantee ends.',
    )
    expect(kinds.filter((c) => c.startsWith('condition'))).toEqual([])
  })
  it('no condition on a rule that stood, where it came with a new sentence', () => {
    const kinds = typed(
      'Any war is a matter of concern to all.',
      'Any war is a matter of concern to all. In case a fire breaks out, the watch rings the bell.',
    )
    expect(kinds).toEqual([])
  })
  it.each([
    ['All carts on the road are searched.', 'All carts on the road, except ambulances, are searched.', 'narrower'],
    ['The pardon covers all offences of the revolt.', 'The pardon covers minor offences of the revolt.', 'narrower'],
    ['Guards may visit any listed mill.', 'Guards may visit any mill.', 'wider'],
    ['The duty covers tea.', 'The duty covers only tea.', 'narrower'],
  ])('a scope: %s', (a, b, way) => {
    const found = changes(a, b)
    expect(found.map((c) => [c.kind, c.way])).toEqual([['scope', way]])
  })
  it.each([
    ['Each port shall publish its fees.', 'Each port shall endeavour to publish its fees.', 'weaker'],
    ['The finding is binding.', 'The finding is non-binding.', 'weaker'],
    ['This note is a statement of aims.', 'This note is legally binding.', 'stronger'],
    ['The mills undertake to open their books.', 'The mills may open their books.', 'weaker'],
  ])('what binds more or less: %s', (a, b, way) => {
    expect(changes(a, b).map((c) => [c.kind, c.way])).toEqual([['legal-force', way]])
  })
  it('no number change where a term or a figure is only written in another way', () => {
    expect(typed('The mandate lasts twelve months.', 'The mandate lasts one year.')).toEqual([])
    expect(typed('The fee is six per cent (6%).', 'The fee is 6 %.')).toEqual([])
    expect(typed('The truce lasts a fortnight.', 'The truce lasts two weeks.')).toEqual([])
  })
  it('working days are not days, and miles not kilometres', () => {
    expect(typed('Pay within 10 working days.', 'Pay within 10 days.')).toEqual(['deadline 10 working days → 10 days'])
    expect(typed('The belt is 5 km wide.', 'The belt is 5 miles wide.')).toEqual(['quantity 5 km → 5 miles'])
  })
  it('a bracket drawn closer round its words', () => {
    expect(
      typed(
        '[Riders shall be freed and their horses returned.]',
        'Riders shall be freed [and their horses returned].',
      ).filter((c) => c.startsWith('bracket')),
    ).toEqual([
      'bracket-narrowed [Riders shall be freed and their horses returned.] → [and their horses returned] (narrower)',
    ])
  })
  it('every change points at its own words, whatever the texts', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...'The shall may not if unless , . [ ] [tea] [5] [6] Option 1: 5 % $7 days within 30 all only Mirn Orsk binding is to non - because'.split(
              ' ',
            ),
          ),
          fc.string({ maxLength: 3 }),
        ),
        { maxLength: 40 },
      )
      .map((w) => w.join(' '))
    const plain = (s: string): string => s.replace(/\s+/g, ' ')
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const c of changes(a, b)) {
          expect(c.before !== null || c.after !== null).toBe(true)
          if (c.beforeSpan)
            expect(plain(a.slice(c.beforeSpan.start, c.beforeSpan.end))).toContain(c.before?.slice(0, 5).trim())
          if (c.afterSpan)
            expect(plain(b.slice(c.afterSpan.start, c.afterSpan.end))).toContain(c.after?.slice(0, 5).trim())
        }
      }),
      { numRuns: 400 },
    )
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
