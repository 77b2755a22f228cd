import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Act, Author } from '../../src/record/entry.ts'
import type { ActorKey, SourceId } from '../../src/record/ids.ts'
import { chain } from '../../src/record/ledger.ts'
import { suggestion } from '../../src/record/suggestion.ts'
import type { Store } from '../../src/stores/store.ts'
import { meetingIn, sourceOf } from '../made-up.ts'

/** A fresh place for a store, and how to come back to it. A store that rests nowhere has no `again`. */
export interface Place {
  readonly store: Store
  /** Another store over the same place, while the first is still open. */
  readonly again?: () => Promise<Store>
  readonly clear: () => Promise<void>
}

const desk: Author = { kind: 'person', name: 'Desk' }
const at = '2031-03-04T10:00:00.000Z'

const TEXT =
  'Delegates of Norland met in Génève on Monday.\n\nThey spoke of a ceiling of 4,500 troops 🎉 and of fishing rights.\n\nFishing came last; the ceiling, first.'

/** What every store owes. */
export function storeContract(name: string, open: () => Promise<Place>): void {
  describe(`${name}, as every store,`, () => {
    let place: Place
    let store: Store
    beforeEach(async () => {
      place = await open()
      store = place.store
    })
    afterEach(() => place.clear())

    const append = async (s: Store, acts: readonly Act[]): Promise<readonly string[]> => {
      const heads = await s.heads()
      const entries = chain(heads, desk, at, acts)
      expect(await s.append(entries, heads)).toEqual({ ok: true })
      return entries.map((e) => e.id)
    }

    it('begins with nothing', async () => {
      expect(await store.entries()).toEqual([])
      expect(await store.heads()).toEqual([])
      expect(await store.sourceIds()).toEqual([])
      expect(await store.suggestions()).toEqual([])
      expect(await store.counts()).toEqual({ entries: 0, suggestions: 0 })
      expect(await store.check()).toEqual([])
    })

    it('gives entries back as they were, in the order in which they were appended', async () => {
      const source = sourceOf(TEXT)
      const acts: readonly Act[] = [
        { kind: 'open', title: 'Straits talks — “naïve” \u0000 🎉' },
        { kind: 'accept', item: meetingIn(source, 'Delegates of Norland met') },
        { kind: 'merge', keep: { of: 'actor', key: 'a' as ActorKey }, gone: { of: 'actor', key: 'b' as ActorKey } },
      ]
      const entries = chain([], desk, at, acts)
      await store.append(entries, [])
      expect(await store.entries()).toEqual(entries)
      expect(await store.entries(2)).toEqual(entries.slice(2))
      expect(await store.counts()).toEqual({ entries: 3, suggestions: 0 })
      expect(await store.heads()).toEqual([entries[2]!.id])
    })

    it('writes nothing when another writer came first, and says what the heads are now', async () => {
      const [first] = await append(store, [{ kind: 'open', title: 'A' }])
      const late = chain([], desk, at, [{ kind: 'open', title: 'B' }])
      expect(await store.append(late, [])).toEqual({ ok: false, reason: 'moved', heads: [first] })
      expect(await store.entries()).toHaveLength(1)
    })

    it('appends all entries or none', async () => {
      const [first] = await append(store, [{ kind: 'open', title: 'A' }])
      const good = chain([first as never], desk, at, [{ kind: 'open', title: 'B' }])
      const lost = chain(['ent-nowhere' as never], desk, at, [{ kind: 'open', title: 'C' }])
      await expect(store.append([...good, ...lost], [first as never])).rejects.toThrow('not in the ledger')
      expect(await store.entries()).toHaveLength(1)
      expect(await store.heads()).toEqual([first])
    })

    it('keeps two lines of history side by side until an entry follows both', async () => {
      const [root] = await append(store, [{ kind: 'open', title: 'A' }])
      const left = chain([root as never], desk, at, [{ kind: 'open', title: 'left' }])
      const right = chain([root as never], desk, at, [{ kind: 'open', title: 'right' }])
      await store.append(left, [root as never])
      await store.append(right, [left[0]!.id])
      expect([...(await store.heads())].sort()).toEqual([left[0]!.id, right[0]!.id].sort())
      const [joint] = await append(store, [{ kind: 'open', title: 'joint' }])
      expect(await store.heads()).toEqual([joint])
    })

    it('gives a source back to the character and to the byte', async () => {
      const source = sourceOf(TEXT, {
        title: 'A \u0000 title',
        rawMap: { at: [0, 5], raw: [0, 6] },
        published: { earliest: '2031-03-01', latest: '2031-03-31', said: 'March' },
        handling: { kind: 'embargo', until: '2031-04-01' },
      })
      const bytes = new Uint8Array([0, 255, 10, 0, 13])
      await store.keepSource(source, bytes)
      bytes[0] = 9 // what the caller does to its own array afterwards is no concern of the store
      expect(await store.source(source.id)).toEqual(source)
      expect([...(await store.bytesOf(source.id))!]).toEqual([0, 255, 10, 0, 13])
      expect(await store.sourceIds()).toEqual([source.id])
    })

    it('keeps an empty source', async () => {
      const source = sourceOf('')
      await store.keepSource(source, new Uint8Array())
      expect(await store.source(source.id)).toEqual(source)
      expect(await store.bytesOf(source.id)).toHaveLength(0)
    })

    it('never changes a source, whatever is filed under its id later', async () => {
      const source = sourceOf(TEXT)
      await store.keepSource(source, new Uint8Array([1]))
      await store.keepSource({ ...source, text: 'another', title: 'another' }, new Uint8Array([2]))
      expect(await store.source(source.id)).toEqual(source)
      expect([...(await store.bytesOf(source.id))!]).toEqual([1])
      expect(await store.sourceIds()).toHaveLength(1)
    })

    it('never changes a suggestion, and keeps none about a source it does not hold', async () => {
      const source = sourceOf(TEXT)
      await store.keepSource(source, new Uint8Array())
      const s = suggestion(
        source.id,
        meetingIn(source, 'Delegates of Norland met'),
        0.8,
        'a verb of meeting',
        'rules 1',
      )
      await store.keepSuggestions([s])
      await store.keepSuggestions([{ ...s, confidence: 0.1 }])
      expect(await store.suggestion(s.id)).toEqual(s)
      expect(await store.suggestions()).toEqual([s])
      expect(await store.suggestions(source.id)).toEqual([s])
      expect(await store.suggestions('src-other' as SourceId)).toEqual([])
      await expect(
        store.keepSuggestions([{ ...s, id: 'sug-2' as never, source: 'src-x' as SourceId }]),
      ).rejects.toThrow()
      expect(await store.suggestions()).toHaveLength(1)
    })

    it('answers nothing for ids it does not know, whatever characters they hold', async () => {
      const source = sourceOf(TEXT)
      await store.keepSource(source, new Uint8Array())
      for (const id of ['', 'src-none', `${source.id}\u0000`, "' OR 1=1 --", '🎉']) {
        expect(await store.source(id as SourceId)).toBeUndefined()
        expect(await store.bytesOf(id as SourceId)).toBeUndefined()
        expect(await store.suggestion(id as never)).toBeUndefined()
        expect(await store.suggestions(id as SourceId)).toEqual([])
      }
    })

    it('finds the paragraphs that hold all the words, and says exactly where', async () => {
      const source = sourceOf(TEXT)
      await store.keepSource(source, new Uint8Array())
      const found = async (words: string): Promise<readonly string[]> =>
        (await store.search(words, 10)).map((h) => source.text.slice(h.start, h.end))
      expect(await found('geneve NORLAND')).toEqual(['Norland met in Génève'])
      expect(await found('troops ceiling')).toEqual(['ceiling of 4,500 troops'])
      expect(await found('rights troops')).toEqual(['troops 🎉 and of fishing rights'])
      expect([...(await found('fishing'))].sort()).toEqual(['Fishing', 'fishing'])
      expect(await found('fish')).toEqual([])
      expect(await found('rig*')).toEqual(['rights'])
      expect(await found('"fishing rights"')).toEqual(['fishing rights'])
      expect(await found('"rights fishing"')).toEqual([])
      expect(await found('Norland fishing')).toEqual([])
      const [hit] = await store.search('4,500 ceiling', 10)
      expect(hit!.words.map((w) => source.text.slice(w.start, w.end))).toEqual(['ceiling', '4,500'])
      expect(hit!.snippet).toContain('ceiling of 4,500 troops')
      expect(await store.search('fishing', 1)).toHaveLength(1)
    })

    it('takes any string as a search', async () => {
      await store.keepSource(sourceOf(TEXT), new Uint8Array())
      for (const words of [
        '',
        '   ',
        '"',
        '""',
        '*',
        'a"b"c',
        "'; DROP TABLE entry",
        'NEAR(a b)',
        'text:x',
        '\u0000',
        '-',
        'a AND',
        '^b',
        '\ud800',
      ])
        expect(Array.isArray(await store.search(words, 5))).toBe(true)
    })

    it('lets nobody change what it holds by changing what it gave', async () => {
      await append(store, [{ kind: 'open', title: 'A' }])
      const entry = (await store.entries())[0]!
      try {
        ;(entry.act as { title: string }).title = 'B'
      } catch {
        // frozen: as good
      }
      expect((await store.entries())[0]!.act).toEqual({ kind: 'open', title: 'A' })
    })

    it('lets one of many appends at once win, and loses none that it acknowledged', async () => {
      await append(store, [{ kind: 'open', title: 'A' }])
      const others = place.again ? [store, await place.again()] : [store, store]
      let won = 0
      await Promise.all(
        Array.from({ length: 20 }, async (_, i) => {
          const s = others[i % 2]!
          for (;;) {
            const heads = await s.heads()
            const entries = chain(heads, desk, at, [{ kind: 'open', title: `n${i}` }])
            if ((await s.append(entries, heads)).ok) {
              won++
              return
            }
          }
        }),
      )
      expect(won).toBe(20)
      expect(await store.entries()).toHaveLength(21)
      expect(await store.heads()).toHaveLength(1)
      if (place.again) await others[1]!.close()
    })
  })
}
