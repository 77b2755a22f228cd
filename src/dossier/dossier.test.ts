import { describe, expect, it } from 'vitest'
import { ana, ceilingIn, instant, meetingIn, sourceOf, suggested } from '../../test/made-up.ts'
import { itemId } from '../record/ledger.ts'
import { accept } from '../review/decide.ts'
import { memoryStore } from '../stores/memory.ts'
import { type Store, StoreFailure } from '../stores/store.ts'
import { Dossier, idBegins } from './dossier.ts'
import { refusalOf, refused } from './reasons.ts'

const source = sourceOf('Envoys met in Elmport. The fleet is held at 40 vessels.')
const bytes = new TextEncoder().encode(source.text)
const open = { kind: 'open', title: 'Talks' } as const

async function begun(store: Store = memoryStore()): Promise<Dossier> {
  const dossier = new Dossier(store, () => instant)
  await dossier.enter(ana, () => ({ ok: true, acts: [open] }))
  return dossier
}

describe('a dossier held open', () => {
  it('enters a filing once, also for a document that was kept and never entered', async () => {
    const dossier = await begun()
    await dossier.store.keepSource({ ...source, retrieved: '2031-01-01T00:00:00.000Z' }, bytes) // and then the process died
    expect(await dossier.file({ ...source, retrieved: instant }, bytes, ana)).toEqual({ ok: true, fresh: true })
    expect(await dossier.file(source, bytes, ana)).toEqual({ ok: true, fresh: false })
    const [filed] = (await dossier.state()).sources
    expect(filed!.retrieved).toBe('2031-01-01T00:00:00.000Z')
  })

  it('sees what others entered in the same store', async () => {
    const dossier = await begun()
    const other = new Dossier(dossier.store, () => instant)
    await other.file(source, bytes, ana)
    expect((await dossier.state()).sources).toHaveLength(1)
  })

  it('folds once for a cut, and anew when entries come', async () => {
    const dossier = await begun()
    const first = await dossier.state()
    expect(await dossier.state()).toBe(first)
    expect(await dossier.state({ reported: '2031-01-01' })).not.toBe(first)
    await dossier.file(source, bytes, ana)
    expect(await dossier.state()).not.toBe(first)
  })

  it('looks again when somebody wrote between its look and its writing', async () => {
    const store = memoryStore()
    const dossier = await begun(store)
    const other = new Dossier(store, () => instant)
    await dossier.file(source, bytes, ana)
    const looks: number[] = []
    const append = store.append.bind(store)
    let interfering = true
    const busy = Object.assign(Object.create(null) as Store, store, {
      append: async (...args: Parameters<Store['append']>) => {
        if (interfering) {
          interfering = false
          await other.file(sourceOf('Another report.'), bytes, ana)
        }
        return append(...args)
      },
    })
    const late = new Dossier(busy, () => instant)
    const s = suggested(source, meetingIn(source, 'Envoys met in Elmport'))
    const done = await late.enter(
      ana,
      ({ state, held, textOf }) => {
        looks.push(state.sources.length)
        const decision = accept(s, ana, textOf, held)
        return decision.ok ? { ok: true, acts: [decision.act] } : refused(decision.reason)
      },
      [source.id],
    )
    expect(done.ok).toBe(true)
    expect(looks).toEqual([1, 2])
    expect((await dossier.state()).claims).toHaveLength(1)
    expect((await store.heads()).length).toBe(1)
  })

  it('finds items and sources by the beginning of their ids, names and titles', async () => {
    const dossier = await begun()
    await dossier.file({ ...source, file: 'report.txt', title: 'Fleet held' }, bytes, ana)
    const items = [meetingIn(source, 'Envoys met in Elmport'), ceilingIn(source, 'at 40 vessels', 40)]
    await dossier.enter(ana, () => ({ ok: true, acts: items.map((item) => ({ kind: 'accept', item })) }))
    const id = itemId(items[0]!)
    expect(await dossier.itemMeant(id.slice(0, 12))).toMatchObject({ ok: true, one: { id } })
    expect(await dossier.itemMeant(id.slice(3, 12))).toMatchObject({ ok: true, one: { id } })
    expect(await dossier.itemMeant('it-')).toMatchObject({ ok: false, kind: 'refused' })
    for (const word of ['report.txt', 'fleet h', source.id, source.id.slice(0, 10)])
      expect(await dossier.sourceMeant(word)).toMatchObject({ ok: true, one: { id: source.id } })
    expect((await dossier.sourceMeant('other.txt')).ok).toBe(false)
  })
})

describe('the beginning of an id', () => {
  it.each([
    ['sug-abcdef', 'abcd', true],
    ['sug-abcdef', 'sug-abcd', true],
    ['sug-abcdef', 'abc', false],
    ['sug-abcdef', 'sug-abc', false],
    ['sug-abcdef', 'bcde', false],
    ['sug-abcdef', '', false],
  ])('%s: %s means it: %s', (id, word, means) => {
    expect(idBegins(id, word)).toBe(means)
  })
})

describe('what the disk did', () => {
  it('becomes a reason, and anything else stays a mistake of ours', () => {
    expect(refusalOf(new StoreFailure('damaged', 'x'))).toMatchObject({ kind: 'damaged' })
    expect(refusalOf(new StoreFailure('full', 'x'))).toMatchObject({ kind: 'refused' })
    expect(() => refusalOf(new TypeError('y'))).toThrow('y')
  })
})
