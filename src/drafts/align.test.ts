import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from './align.ts'
import type { Alignment, AlignOptions } from './alignment.ts'
import { compare } from './compare.ts'
import { outline } from './outline.ts'
import type { Outlined } from './provision.ts'

const draft = (text: string): Outlined => ({ text, provisions: outline(text) })
const aligned = (a: string, b: string, options?: AlignOptions): Alignment => align(draft(a), draft(b), options)
/** `a+a>b relation` of each link. */
const links = (a: string, b: string, options?: AlignOptions): string[] =>
  aligned(a, b, options).links.map((l) => `${l.a.join('+')}>${l.b.join('+')} ${l.relation}`)

const A = `1. The lake of Mirn is open to the fishermen of both shores.
2. The army of Ostland is limited to 40,000 soldiers.
3. A joint mint strikes the silver coins of the two republics.
4. The railway through the Kolm pass is rebuilt at common cost.
5. Schools teach the languages of both peoples.
6. Prisoners taken in the frontier war are sent home.`

describe('align', () => {
  it('links a draft to itself, point by point', () => {
    expect(links(A, A)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `para_${n}>para_${n} same`))
  })
  it('takes case and punctuation for no change', () => {
    expect(
      links(A, A.replace('Schools teach', 'Schools TEACH').replace('home.', 'home;')).filter(
        (l) => !l.endsWith('same'),
      ),
    ).toEqual([])
  })
  it('sees new words', () => {
    expect(links(A, A.replace('is open to', 'shall be free for'))).toContain('para_1>para_1 reworded')
  })
  it('sees a number changed, before a change of words', () => {
    const found = aligned(A, A.replace('is limited to 40,000', 'may have 60,000')).links[1]!
    expect(found.relation).toBe('quantity-changed')
    expect(found.also).toEqual(['reworded'])
    expect(found.summary).toBe('raised from 40,000 to 60,000 soldiers')
  })
  it('sums up in plain words what changed', () => {
    const summary = (a: string, b: string): string => aligned(`1. ${a}`, `1. ${b}`).links[0]!.summary
    const army = 'The army of Ostland is limited to 40,000 soldiers.'
    expect(summary(army, army)).toBe('same words')
    expect(summary(army, 'The army of Ostland is limited to 60,000 soldiers in time of peace.')).toBe(
      'cap raised from 40,000 to 60,000 soldiers, now only “in time of peace”',
    )
    expect(summary('The toll shall be paid at the bridge.', 'The toll should be paid at the bridge.')).toBe(
      '“shall be paid” is now “should be paid”',
    )
    expect(summary('The toll is paid at the bridge.', 'The toll is paid at the old bridge.')).toBe('adds “old”')
    expect(summary('The toll [is][may be] paid at the bridge.', 'The toll is paid at the bridge.')).toContain(
      'brackets closed',
    )
  })
  it('does not call words the same whose brackets opened', () => {
    expect(links('1. The toll is paid at the bridge.', '1. The toll [is] paid at the bridge.')).toEqual([
      'para_1>para_1 reworded',
    ])
  })
  it('follows a point that moved, and calls no other one moved', () => {
    const lines = A.split('\n').map((l) => l.replace(/^\d+\. /, ''))
    const b = [lines[5], ...lines.slice(0, 5)].map((l, k) => `${k + 1}. ${l}`).join('\n')
    expect(links(A, b)).toEqual([...[1, 2, 3, 4, 5].map((n) => `para_${n}>para_${n + 1} same`), 'para_6>para_1 moved'])
  })
  it('takes new numbers alone for no move', () => {
    const b = A.split('\n')
      .slice(1)
      .map((l, k) => l.replace(/^\d+/, String(k + 1)))
      .join('\n')
    const found = aligned(A, b)
    expect(found.links.map((l) => l.relation)).toEqual(['same', 'same', 'same', 'same', 'same'])
    expect(found.links[0]!.changes.map((c) => c.kind)).toEqual(['renumbered'])
    expect(found.removedA).toEqual(['para_1'])
  })
  const LONG =
    '3. A joint mint strikes the silver coins of the two republics, and its master is named by the elder senate every seventh year.'
  const HALVES = [
    '3. A joint mint strikes the silver coins of the two republics.',
    '4. The master of the mint is named by the elder senate every seventh year.',
  ]
  it('keeps both halves when a point is split', () => {
    const a = A.replace(/^3\..*$/m, LONG)
    const b = A.replace(/^3\..*$/m, HALVES.join('\n'))
      .replace(/^4\. The rail/m, '5. The rail')
      .replace(/^5\. Sch/m, '6. Sch')
      .replace(/^6\. Pri/m, '7. Pri')
    expect(links(a, b)).toContain('para_3>para_3+para_4 split')
    expect(links(b, a)).toContain('para_3+para_4>para_3 merged')
  })
  it('tells what went and what came', () => {
    const b = A.replace(/^4\..*$/m, '4. Honey from the upper valleys pays no toll.')
    const found = aligned(A, b)
    expect(found.removedA).toEqual(['para_4'])
    expect(found.addedB).toEqual(['para_4'])
  })
  it('does not link a point the other draft strikes by its number', () => {
    const b = A.replace(/^3\..*$/m, '[Point 3 is deleted.]').replace('silver', '')
    expect(aligned(A, b).removedA).toEqual(['para_3'])
  })
  it('takes a point without text for unknown, not for removed', () => {
    const b = A.replace(/^5\.[\s\S]*$/m, '[Points 5 to 6: no text available.]')
    const found = aligned(A, b)
    expect(found.removedA).toEqual([])
    expect(found.notCompared.filter((n) => n.side === 'a').map((n) => n.id)).toEqual(['para_5', 'para_6'])
  })
  it('gives each provision a place: linked, removed, added or not compared', () => {
    const b = `${A}\n7. Honey pays no toll.\n[Point 9: no text available.]`
    const c = compare(A, b)
    const placed = [
      ...c.links.flatMap((l) => l.b),
      ...c.addedB,
      ...c.notCompared.filter((n) => n.side === 'b').map((n) => n.id),
    ]
    expect([...placed].sort()).toEqual([...c.provisionsB.map((p) => p.id), ...c.apartB.map((p) => p.id)].sort())
  })
  it('pairs the titles over what corresponds', () => {
    const a = '## Waters\n\nThe lake of Mirn is open to fishermen.\n\n## Coins\n\nA joint mint strikes silver.\n'
    const b = '## Money\n\nA joint mint strikes silver.\n\n## Lakes\n\nThe lake of Mirn is open to fishermen.\n'
    expect(aligned(a, b).headings).toEqual([
      { a: 'hdg_1', b: 'hdg_2' },
      { a: 'hdg_2', b: 'hdg_1' },
    ])
  })

  describe('a person outranks it', () => {
    const b = A.replace(/^4\..*$/m, '4. Honey from the upper valleys pays no toll.')
    it('in linking', () => {
      const found = aligned(A, b, { hand: [{ kind: 'link', a: ['para_4'], b: ['para_4'] }] })
      const made = found.links.find((l) => l.a[0] === 'para_4')!
      expect(made).toMatchObject({ b: ['para_4'], by: 'hand', score: 1, reason: 'linked by hand' })
      expect(found.removedA).toEqual([])
    })
    it('in taking a link apart', () => {
      const found = aligned(A, A, { hand: [{ kind: 'unlink', a: ['para_2'], b: ['para_2'] }] })
      expect(found.links.map((l) => l.a[0])).not.toContain('para_2')
      expect(found.removedA).toEqual(['para_2'])
    })
    it('by the last word said', () => {
      const pair = { a: ['para_2'], b: ['para_2'] }
      expect(
        aligned(A, A, {
          hand: [
            { kind: 'unlink', ...pair },
            { kind: 'link', ...pair },
          ],
        }).links,
      ).toHaveLength(6)
    })
    it('and names nothing that is not there', () => {
      expect(aligned(A, A, { hand: [{ kind: 'link', a: ['nowhere'], b: ['para_1'] }] }).links).toHaveLength(6)
    })
  })

  describe('on any drafts', () => {
    const words =
      'lake mint rail senate toll honey border school army treaty vote ship grain bridge coin tax union press court tower'.split(
        ' ',
      )
    const sentence = fc
      .array(fc.constantFrom(...words), { minLength: 2, maxLength: 12 })
      .map((w) => `The ${w.join(' ')}.`)
    const text = fc.array(sentence, { maxLength: 14 }).map((list) => list.map((s, k) => `${k + 1}. ${s}`).join('\n'))
    const pairs = (x: Alignment): string[] =>
      x.links.flatMap((l) => l.a.flatMap((a) => l.b.map((b) => `${a}>${b}`))).sort()

    it('links swap when the drafts are swapped', () => {
      fc.assert(
        fc.property(text, text, (a, b) => {
          const back = pairs(aligned(b, a)).map((p) => p.split('>').reverse().join('>'))
          expect(back.sort()).toEqual(pairs(aligned(a, b)))
        }),
        { numRuns: 80 },
      )
    })
    it('what is removed when the drafts are swapped is what was added', () => {
      fc.assert(
        fc.property(text, text, (a, b) => {
          expect(aligned(b, a).removedA).toEqual(aligned(a, b).addedB)
        }),
        { numRuns: 60 },
      )
    })
    it('equal drafts are the same throughout', () => {
      fc.assert(
        fc.property(text, (a) => {
          const found = aligned(a, a)
          expect(found.links.every((l) => l.relation === 'same' && l.a.length === 1 && l.a[0] === l.b[0])).toBe(true)
          expect(found.removedA).toEqual([])
        }),
        { numRuns: 80 },
      )
    })
    it('every provision is linked, removed or not compared, and no pair is told twice', () => {
      fc.assert(
        fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), fc.oneof(text, fc.string()), (a, b) => {
          const c = compare(a, b)
          const told = [
            ...c.links.flatMap((l) => l.a),
            ...c.removedA,
            ...c.notCompared.filter((n) => n.side === 'a').map((n) => n.id),
          ]
          for (const p of c.provisionsA) expect(told).toContain(p.id)
          const all = c.links.flatMap((l) => l.a.flatMap((x) => l.b.map((y) => `${x}>${y}`)))
          expect(new Set(all).size).toBe(all.length)
        }),
        { numRuns: 120 },
      )
    })
  })

  it('compares figures and not words when the drafts are in different languages', () => {
    const english =
      '1. The two sides withdraw to the line of May.\n2. The force in the zone is limited to 40,000 soldiers.\n'
    const french =
      '1. Les deux parties se retirent sur la ligne de mai.\n2. La force dans la zone est limitée à 60 000 soldats.\n'
    const { links, languages, removedA, addedB, notCompared } = compare(english, french)
    expect(languages).toEqual({ a: 'en', b: 'fr' })
    expect(links.map((l) => [l.a, l.b, l.changes.map((c) => c.kind)])).toEqual([[['para_2'], ['para_2'], ['quantity']]])
    expect({ removedA, addedB }).toEqual({ removedA: [], addedB: [] })
    expect(notCompared.map((n) => [n.side, n.id])).toEqual([
      ['a', 'para_1'],
      ['b', 'para_1'],
    ])
    expect(compare(english, english.replace('May', 'June')).languages).toBeUndefined()
  })
})
