import { inCommonOrder } from '../dossier/common-order.ts'
import type { Entry } from '../record/entry.ts'
import type { SourceId } from '../record/ids.ts'
import { knownAs, type Ledger } from '../record/ledger.ts'
import type { Source } from '../record/source.ts'
import { type StateOfPlay, stateOfPlay } from '../record/state-of-play.ts'
import type { Suggestion } from '../record/suggestion.ts'
import { type Client, DeskUnreachable } from '../server/client.ts'
import type { DeskMessage, VerbAnswer, VerbMessage } from '../server/messages.ts'

/** What the pages see of the dossier. A new object whenever anything changed. */
export interface Snapshot {
  readonly phase: 'opening' | 'open' | 'failed'
  readonly desk: DeskMessage | undefined
  readonly ledger: Ledger
  readonly suggestions: readonly Suggestion[]
  /** What went wrong last, in words for the person; undefined when all is well. */
  readonly problem: string | undefined
  /** Told to screen readers, and shown for a while. */
  readonly said: { readonly text: string; readonly at: number } | undefined
  readonly busy: string | undefined
}

const KEPT_STATES = 48 // cuts kept folded: dragging over the days and back folds nothing twice

/** The dossier in the browser: entries as they come, folded here, so that another day asks the server nothing. */
export class Desk {
  readonly client: Client
  #snapshot: Snapshot = {
    phase: 'opening',
    desk: undefined,
    ledger: { entries: [] },
    suggestions: [],
    problem: undefined,
    said: undefined,
    busy: undefined,
  }
  #entries: Entry[] = []
  #fetching: Promise<void> | undefined
  readonly #listeners = new Set<() => void>()
  readonly #states = new Map<string, StateOfPlay>()
  readonly #sources = new Map<SourceId, Promise<Source>>()

  constructor(client: Client) {
    this.client = client
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly snapshot = (): Snapshot => this.#snapshot

  /** Fetch what there is, and go on following what is entered, here or elsewhere. */
  async open(): Promise<void> {
    try {
      const [desk] = await Promise.all([this.client.desk(), this.refresh()])
      this.#set({ phase: 'open', desk, problem: undefined })
      this.client.changes(
        (m) => {
          this.#set({ problem: undefined })
          if (m.entries !== this.#entries.length || m.suggestions !== this.#snapshot.suggestions.length)
            void this.refresh()
        },
        () =>
          this.#set({
            problem:
              'The desk’s server does not answer. What was entered is safe; nothing new can be entered until it runs again.',
          }),
      )
    } catch (error) {
      this.#set({ phase: 'failed', problem: reasonOf(error) })
    }
  }

  /** The state of play as of a day of reporting; all that is known today without one. */
  state(reported?: string): StateOfPlay {
    const { ledger, desk } = this.#snapshot
    const key = `${ledger.entries.length} ${reported ?? ''}`
    let state = this.#states.get(key)
    if (!state) {
      const today = desk?.today
      state = stateOfPlay(ledger, { ...(reported ? { reported } : {}), ...(today ? { today } : {}) })
      if (this.#states.size >= KEPT_STATES) this.#states.delete(this.#states.keys().next().value!)
      this.#states.set(key, state)
    }
    return state
  }

  /** A source with its text, fetched once: it never changes. */
  source(id: SourceId): Promise<Source> {
    let source = this.#sources.get(id)
    if (!source) {
      source = this.client.source(id).then((m) => m.source)
      source.catch(() => this.#sources.delete(id))
      this.#sources.set(id, source)
    }
    return source
  }

  /** Run a verb; what came of it is said, and shown once the entries are here. */
  async run(name: string, message: VerbMessage, said: string): Promise<VerbAnswer> {
    return this.#enter(said, () => this.client.verb(name, message))
  }

  async file(files: readonly File[], options: VerbMessage['options'], said: string): Promise<VerbAnswer> {
    return this.#enter(said, () => this.client.file(files, options))
  }

  say(text: string): void {
    this.#set({ said: { text, at: Date.now() } })
  }

  async #enter(said: string, ask: () => Promise<VerbAnswer>): Promise<VerbAnswer> {
    this.#set({ busy: said })
    let answer: VerbAnswer
    try {
      answer = await ask()
    } catch (error) {
      const reason = reasonOf(error)
      this.#set({ busy: undefined, problem: reason })
      return { ok: false, reason, notes: [] }
    }
    // What the server has answered stands, also when it goes before the new entries could be fetched.
    let problem: string | undefined
    await this.refresh().catch((error: unknown) => {
      problem = reasonOf(error)
    })
    const text = answer.ok ? said : `Not done: ${answer.reason}`
    this.#set({ busy: undefined, said: { text, at: Date.now() }, ...(problem === undefined ? {} : { problem }) })
    return answer
  }

  /** Fetch the entries after those at hand. Two calls at once are one after the other, so that none is taken twice. */
  refresh(): Promise<void> {
    const before = this.#fetching ?? Promise.resolve()
    const now = before
      .catch(() => {})
      .then(async () => {
        // At first both are needed, so neither waits for the other.
        const first = this.#entries.length === 0 ? this.client.suggestions() : undefined
        const [{ entries, items, suggestions: count }, early] = await Promise.all([
          this.client.entries(this.#entries.length),
          first,
        ])
        const before = early?.suggestions ?? this.#snapshot.suggestions
        const suggestions = count === before.length ? before : (await this.client.suggestions()).suggestions
        entries.forEach(({ act }, i) => {
          const id = items[i]
          if (id && (act.kind === 'accept' || act.kind === 'amend')) knownAs(act.item, id)
        })
        const grown = entries.length > 0
        if (grown) {
          this.#entries = [...this.#entries, ...entries]
          this.#states.clear()
        }
        if (grown || suggestions !== this.#snapshot.suggestions)
          this.#set({
            suggestions,
            ...(grown ? { ledger: { entries: inCommonOrder(this.#entries) } } : {}),
          })
      })
    this.#fetching = now
    return now
  }

  #set(more: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...more }
    for (const l of this.#listeners) l()
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof DeskUnreachable ? error.message : error instanceof Error ? error.message : String(error)
