import { describe, expect, it } from 'vitest'
import { compare } from './compare.ts'

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
    const points = [
      'Ferries run from dawn to dusk on every day of the week.',
      'Bakers weigh each loaf in public at the corn exchange.',
      'Lamps in the harbour streets are trimmed by the night watch.',
      'The mill pond is drained once in ten years and its fish are sold.',
      'Apprentices sleep under the roof of their master and eat at his table.',
      'Wool from beyond the river is sealed with a leaden seal at the gate.',
      'The bell of the chapel is rung for fire, flood and the hanging of thieves.',
      'Tanners wash their hides below the third bridge and nowhere else.',
    ]
    const list = (lines: readonly string[]) => lines.map((l, i) => `${i + 1}. ${l}`).join('\n')
    const later = [...points.slice(1), 'Any ferries crossing the sound run from dawn to dusk, save in a storm.']
    expect(pairs(list(points), list(later))).toContain('para_1>para_8')
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
    const b = `1. The granary of the guild stays in the care of two wardens.
2. Wells are to be covered at night.`
    const found = compare(a, b)
    const titles = new Set(found.provisionsA.filter((p) => p.kind === 'heading').map((p) => p.id))
    expect(found.links.flatMap((l) => l.a).filter((id) => titles.has(id))).toEqual([])
  })

  it('knows a French word behind its elided article', () => {
    const a = "1. L'octroi est perçu à la porte.\n2. Les puits sont couverts la nuit.\n3. Le marché ferme à midi."
    const b = "1. Les puits restent couverts.\n2. À la porte, rien n'est dû d'octroi.\n3. Le marché ferme tôt."
    expect(pairs(a, b)).toContain('para_1>para_2')
  })
})
