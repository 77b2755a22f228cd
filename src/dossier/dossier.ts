import type { Act, Author, Entry } from '../record/entry.ts'
import type { EntryId, ItemId, SourceId } from '../record/ids.ts'
import { chain, type Ledger } from '../record/ledger.ts'
import { headOf, type Source, type SourceHead } from '../record/source.ts'
import { type AsOf, type Held, type StateOfPlay, stateOfPlay } from '../record/state-of-play.ts'
import type { Suggestion } from '../record/suggestion.ts'
import { heldById } from '../review/decide.ts'
import type { TextOf } from '../review/quotes-hold.ts'
import type { Hit, Store } from '../stores/store.ts'
import { inCommonOrder } from './common-order.ts'
import { type Refusal, refused, theOne } from './reasons.ts'

/** What the desk knows when it decides: everything on record, embargoes lifted, cut by nothing. */
export interface Desk {
  readonly state: StateOfPlay
  readonly held: ReadonlyMap<ItemId, Held>
  readonly textOf: TextOf
}

export type Entered = { readonly ok: true; readonly entries: readonly Entry[] } | Refusal

/** Acts that a look at the desk leads to, or why there are none. */
export type Decide = (desk: Desk) => { readonly ok: true; readonly acts: readonly Act[] } | Refusal

const ATTEMPTS = 100 // each attempt lost means that somebody else's was won

/**
 * A dossier held open. Reading folds the ledger and keeps the fold until entries come; writing looks at the desk, decides,
 * and appends only if nobody wrote meanwhile, else looks again.
 */
export class Dossier {
  readonly store: Store
  readonly #now: () => string
  readonly #entries: Entry[] = []
  readonly #heads = new Set<EntryId>()
  readonly #states = new Map<string, StateOfPlay>()
  readonly #texts = new Map<SourceId, string>()
  #ledger: Ledger = { entries: [] }

  constructor(store: Store, now: () => string) {
    this.store = store
    this.#now = now
  }

  /** The history as it is now, other writers' entries included. */
  async ledger(): Promise<Ledger> {
    for (;;) {
      const from = this.#entries.length
      const fresh = await this.store.entries(from)
      if (this.#entries.length !== from) continue // another look took them while we waited
      if (fresh.length > 0) this.#take(fresh)
      return this.#ledger
    }
  }

  /** Entries in the order in which they were appended, from the `from`-th on. */
  async entries(from: number): Promise<readonly Entry[]> {
    await this.ledger()
    return this.#entries.slice(from)
  }

  #take(fresh: readonly Entry[]): void {
    for (const e of fresh) {
      this.#entries.push(e)
      for (const f of e.follows) this.#heads.delete(f)
      this.#heads.add(e.id)
    }
    this.#ledger = { entries: inCommonOrder(this.#entries.slice()) } // a ledger given away stays what it was
    this.#states.clear()
  }

  /** The state of play as of a cut. Embargoes are held against today unless the cut says another day. */
  async state(asOf: AsOf = {}): Promise<StateOfPlay> {
    const ledger = await this.ledger()
    const cut: AsOf = { today: this.#now().slice(0, 10), ...asOf }
    const key = JSON.stringify([cut.reported, cut.recorded, cut.today])
    let state = this.#states.get(key)
    if (!state) {
      state = stateOfPlay(ledger, cut)
      this.#states.set(key, state)
    }
    return state
  }

  /** Everything on record, embargoed or not: for deciding, never for showing. */
  whole(): Promise<StateOfPlay> {
    return this.state({ today: '9999-12-31' })
  }

  /** Keep a document and enter that it was filed. `fresh` is false when it was there already. */
  async file(
    source: Source,
    bytes: Uint8Array,
    by: Author,
  ): Promise<{ readonly ok: true; readonly fresh: boolean } | Refusal> {
    await this.store.keepSource(source, bytes)
    // What was kept first counts, even if the process that kept it never came to enter it.
    const kept = (await this.store.source(source.id)) ?? source
    const done = await this.enter(by, ({ state }) => ({
      ok: true,
      acts: state.sources.some((s) => s.id === source.id) ? [] : [{ kind: 'file', source: headOf(kept) }],
    }))
    return done.ok ? { ok: true, fresh: done.entries.length > 0 } : done
  }

  /** Enter what was decided. `about` are the sources whose texts the decision must see. */
  async enter(by: Author, decide: Decide, about: readonly SourceId[] = []): Promise<Entered> {
    const textOf = await this.textsOf(about)
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const state = await this.whole()
      const decision = decide({ state, held: heldById(state), textOf })
      if (!decision.ok) return decision
      if (decision.acts.length === 0) return { ok: true, entries: [] }
      const heads = [...this.#heads]
      const entries = chain(heads, by, this.#now(), decision.acts)
      const appended = await this.store.append(entries, heads)
      if (!appended.ok) continue
      await this.ledger()
      return { ok: true, entries }
    }
    return refused('others keep writing to the dossier; nothing was entered. Try again')
  }

  /** Texts of sources, ready to be looked into. */
  async textsOf(ids: readonly SourceId[]): Promise<TextOf> {
    for (const id of ids) {
      if (this.#texts.has(id)) continue
      const source = await this.store.source(id)
      if (source) this.#texts.set(id, source.text)
    }
    return (id) => this.#texts.get(id)
  }

  search(words: string, limit: number): Promise<readonly Hit[]> {
    return this.store.search(words, limit)
  }

  /** The source someone means by an id, the beginning of one, a file name or a title. */
  async sourceMeant(word: string): Promise<{ readonly ok: true; readonly one: SourceHead } | Refusal> {
    const { sources } = await this.whole()
    const lower = word.toLowerCase()
    const exact = sources.filter((s) => s.id === word || s.file === word)
    const loose = sources.filter((s) => idBegins(s.id, word) || s.title?.toLowerCase().startsWith(lower))
    return theOne(exact.length > 0 ? exact : loose, word, 'source', (s) => s.id)
  }

  /** The suggestion someone means by an id or the beginning of one. */
  async suggestionMeant(word: string): Promise<{ readonly ok: true; readonly one: Suggestion } | Refusal> {
    const exact = await this.store.suggestion(word as Suggestion['id'])
    if (exact) return { ok: true, one: exact }
    const found = (await this.store.suggestions()).filter((s) => idBegins(s.id, word))
    return theOne(found, word, 'suggestion', (s) => s.id)
  }

  /** The item on record someone means. */
  async itemMeant(word: string): Promise<{ readonly ok: true; readonly one: Held } | Refusal> {
    const held = heldById(await this.whole())
    const exact = held.get(word as ItemId)
    if (exact) return { ok: true, one: exact }
    const found = [...held.values()].filter((h) => idBegins(h.id, word))
    return theOne(found, word, 'item', (h) => h.id)
  }

  close(): Promise<void> {
    return this.store.close()
  }
}

/** Whether an id begins so, with or without its prefix; four characters at least, so that nobody means one by accident. */
export const idBegins = (id: string, word: string): boolean =>
  (word.length >= 4 && id.slice(id.indexOf('-') + 1).startsWith(word)) ||
  (word.length >= 4 + id.indexOf('-') + 1 && id.startsWith(word))
