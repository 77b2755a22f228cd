import { describe, expect, it } from 'vitest'
import { compare } from './compare.ts'
import { stemOf } from './terms.ts'

const pairs = (a: string, b: string): string[] =>
  compare(a, b).links.flatMap((l) => l.a.flatMap((x) => l.b.map((y) => `${x}>${y}`)))

describe('matching', () => {
  it('knows words of one family, in any language that puts its endings last', () => {
    const a = `1. Der Verband entscheidet über die Aufnahme neuer Mitglieder.
2. Die Beiträge werden jährlich gezahlt.
3. Streitigkeiten schlichtet ein Obmann.`
    const b = `1. Streitigkeit: Schlichtung durch den Obmann.
2. Entscheidungen über aufzunehmende Mitglieder trifft der Verband.
3. Jährliche Zahlung der Beiträge.`
    expect(pairs(a, b).sort()).toEqual(['para_1>para_2', 'para_2>para_3', 'para_3>para_1'])
  })

  it('finds a short point again as one sentence of a long one', () => {
    const a = `1. The pilots of the strait are paid by the harbour board.
2. Salt from the eastern pans pays no toll at the bridge.
3. The beacon on Gull Rock is lit by both towns.`
    const b = `1. Whoever ships goods through the strait hands the customs house a list of cargo. Salt from the eastern pans pays no toll. Grain, timber and hides pay one coin a barrel, and wine pays two; the rates are posted every spring at the gate of the customs house.
2. The harbour board pays the pilots of the strait.
3. Both towns light the beacon on Gull Rock.`
    expect(pairs(a, b)).toContain('para_2>para_1')
  })

  it('links the heads of parts by what stands under them, whatever they are called', () => {
    const a = `ARTICLE 1 – WATER RIGHTS

1.1 Each village draws from the canal on two days of the week.
1.2 The sluice keeper logs every opening in a green ledger.

ARTICLE 2 – TIMBER

2.1 Oak older than a century is not felled.
2.2 Charcoal burners renew their licence each autumn.`
    const b = `ARTICLE 1 – FORESTRY

1.1 Oak that is older than a century is not felled.
1.2 Charcoal burners must renew their licence each autumn.

ARTICLE 2 – IRRIGATION

2.1 Each village may draw from the canal on two days of the week.
2.2 The sluice keeper logs each opening in a green ledger.`
    const found = pairs(a, b)
    expect(found).toContain('art_1>art_2')
    expect(found).toContain('art_2>art_1')
  })

  it('links nothing on place alone, between like neighbours and under the same number', () => {
    const a = `1. Ferries run from dawn to dusk.
2. Bakers weigh each loaf in public.
3. Lamps are trimmed by the night watch.`
    const b = a.replace(/^2\..*$/m, '2. Foreign coin shall not circulate here.')
    expect(pairs(a, b)).toEqual(['para_1>para_1', 'para_3>para_3'])
    expect(compare(a, b).removedA).toEqual(['para_2'])
  })

  it('compares a titled section with a short label', () => {
    const a = '§ 1 Geltung\n\nDer Vertrag gilt für alle Werften.\n\n§ 2 Lohn\n\nDer Lohn steigt im Mai.\n'
    const found = compare(a, a.replace('steigt im Mai', 'steigt erst im Juni'))
    expect(found.provisionsA.map((p) => p.kind)).toContain('heading')
    expect(found.removedA).toEqual([])
    expect(found.links).toHaveLength(found.provisionsA.length)
  })

  it('finds a point that left all its neighbours, where half its words are kept and nothing is more alike', () => {
    const harbour = [
      'Ferries run from dawn to dusk.',
      'The warden shall inform the guild of every ferry that is late.',
      'Lamps in the harbour are trimmed by the night watch.',
      'Barges wait below the bridge until the warden calls.',
      'Masters inform the crew of every storm.',
    ]
    const market = [
      'Bakers weigh each loaf in public.',
      'The guild seals the scales every year.',
      'Wool is sold at the gate until noon.',
      'Tanners wash hides below the mill.',
    ]
    const later = 'The warden or a bailiff shall inform the guild of any change made to a ferry or a gate.'
    const articles = (...lists: readonly (readonly string[])[]): string =>
      lists.map((l, k) => `Article ${k + 1}\n${l.map((x, i) => `${i + 1}. ${x}`).join('\n')}`).join('\n\n')
    const without = harbour.filter((l) => !l.includes('late'))
    expect(pairs(articles(harbour, market), articles(without, [...market, later]))).toContain(
      'art_1__para_2>art_2__para_5',
    )
  })

  it('does not take the one word that opens a list for the title that reads the same', () => {
    const a = `Article 1
The Board:
(a) approves the yearly plan of dredging;
(b) collects soundings of every channel;
(c) hears the complaints of boatmen.`
    const b = `Article 1
The Board

1. A board of six pilots is set up.
2. The tasks of the Board are:
(a) to approve the yearly plan of dredging;
(b) to collect soundings of every channel;
(c) to hear the complaints of boatmen.`
    const found = compare(a, b)
    const opens = found.provisionsA.find((p) => p.kind === 'chapeau')!
    const tasks = found.provisionsB.find((p) => b.startsWith('The tasks', p.textStart))!
    expect(pairs(a, b)).toContain(`${opens.id}>${tasks.id}`)
  })

  it('takes a title for the counterpart of titles alone', () => {
    const a = `Article 1 The granary of the guild
1. The granary of the guild is opened in years of dearth.
Article 2 The wells
1. Wells are covered at night.`
    const b = `1. The granary of the guild.
2. Wells are to be covered at night.`
    const found = compare(a, b)
    const titles = new Set(found.provisionsA.filter((p) => p.kind === 'heading').map((p) => p.id))
    expect(found.links.flatMap((l) => l.a).filter((id) => titles.has(id))).toEqual([])
  })

  it('knows a French or Italian word behind its elided article', () => {
    expect(stemOf("L'octroi")).toBe(stemOf('octrois'))
    expect(stemOf("qu'octroyer")).toBe(stemOf('octroyer'))
    expect(stemOf("dell'intesa")).toBe(stemOf('intesa'))
    expect(stemOf("o'clock")).not.toBe(stemOf('clock'))
  })
})
