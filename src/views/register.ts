import type { Alignment } from '../drafts/index.ts'
import type { Attribution } from '../record/attribution.ts'
import {
  type Change,
  type Claim,
  type Contents,
  type DraftNaming,
  type Item,
  isClaim,
  type Provision,
  type Publication,
} from '../record/claim.ts'
import type { ActorKey, DraftKey, IssueKey, SourceId } from '../record/ids.ts'
import { type OtherReports, otherReports, otherReportsInWords } from '../record/reports.ts'
import type { Passage, SourceHead } from '../record/source.ts'
import type { Held, Named, StateOfPlay } from '../record/state-of-play.ts'
import { byTime } from '../time/order.ts'
import type { When } from '../time/when.ts'
import { Citations } from './citation.ts'
import { alignmentOf } from './held-texts.ts'
import { chainInWords, outletOf, whenInWords } from './telling.ts'

/** One draft with what the record says of it, gathered from all its namings. */
export interface DraftOnRecord {
  readonly key: DraftKey
  readonly name: string
  /** For column heads and lines of lists: "28-point draft", or the name itself when it is short. */
  readonly short: string
  /** Day or file that tells it from another draft of the same name. */
  readonly tag?: string
  readonly naming: Held<DraftNaming> | undefined
  readonly namings: readonly Held<DraftNaming>[]
  readonly points: number | undefined
  readonly proposers: readonly ActorKey[]
  readonly authors: readonly ActorKey[]
  readonly dated: When | undefined
  readonly basedOn: DraftKey | undefined
  readonly publication: Publication | undefined
  readonly kind: DraftNaming['draftKind']
  /** Verbatim provisions in order; empty when no text is held. */
  readonly provisions: readonly Held<Provision>[]
}

const told = new WeakMap<StateOfPlay, Map<Claim['kind'], (id: string) => OtherReports>>()

/** What is told elsewhere, looked up once for all views of a state: likening thousands of claims takes longer than a view. */
function toldIn(state: StateOfPlay): Map<Claim['kind'], (id: string) => OtherReports> {
  let of = told.get(state)
  if (!of) {
    of = new Map()
    told.set(state, of)
  }
  return of
}

/** A state of play with its names and documents ready to be looked up; made once per view. */
export class Register {
  readonly state: StateOfPlay
  readonly sources: ReadonlyMap<SourceId, SourceHead>
  readonly drafts: readonly DraftOnRecord[]
  readonly citations: Citations
  readonly #actors: ReadonlyMap<ActorKey, string>
  readonly #issues: ReadonlyMap<IssueKey, string>
  readonly #drafts: ReadonlyMap<DraftKey, DraftOnRecord>
  readonly #byKind = new Map<Claim['kind'], Held<Claim>[]>()
  readonly #reports = new Map<DraftKey, Held<Contents | Change>[]>()
  readonly #alignments = new Map<string, Alignment>()
  readonly #told: Map<Claim['kind'], (id: string) => OtherReports>

  /** `order` puts the drafts as somebody named them, whatever their dates. */
  constructor(state: StateOfPlay, order?: readonly DraftKey[]) {
    this.state = state
    this.#told = toldIn(state)
    this.sources = new Map(state.sources.map((s) => [s.id, s]))
    for (const h of state.claims) pushTo(this.#byKind, h.item.kind, h)
    for (const h of [...this.claims('contents'), ...this.claims('change')]) {
      const draft = h.item.kind === 'contents' ? h.item.draft : h.item.to
      if (draft !== undefined) pushTo(this.#reports, draft, h)
    }
    this.#actors = new Map(state.actors.map((a) => [a.key, a.name]))
    this.#issues = new Map(state.issues.map((i) => [i.key, i.name]))
    const drafts = toldApart(draftsOnRecord(state, this.sources), this.sources)
    this.drafts = shortened(order ? asGiven(drafts, order) : inOrder(drafts))
    this.#drafts = new Map(this.drafts.map((d) => [d.key, d]))
    this.citations = new Citations(state.sources, (held) => this.chainOf(held))
  }

  actor(key: ActorKey): string {
    return this.#actors.get(key) ?? spelled(key)
  }

  issue(key: IssueKey): string {
    return this.#issues.get(key) ?? spelled(key)
  }

  draft(key: DraftKey | undefined): DraftOnRecord | undefined {
    return key === undefined ? undefined : this.#drafts.get(key)
  }

  draftName(key: DraftKey | undefined): string {
    return key === undefined ? 'a draft' : (this.#drafts.get(key)?.name ?? spelled(key))
  }

  sourceOf(held: Held<Item>): SourceHead | undefined {
    return this.sources.get(held.item.passages[0]!.source)
  }

  outlet(held: Held<Item>): string {
    const s = this.sourceOf(held)
    return s ? outletOf(s) : 'a source'
  }

  /** Who published the document of a passage. */
  outletOf(passage: Passage): string {
    const s = this.sources.get(passage.source)
    return s ? outletOf(s) : 'a source'
  }

  /** The road of an item in words; a naming or a provision has only its document. */
  chainOf(held: Held<Item>): string {
    const source = this.sourceOf(held)
    return isClaim(held.item) ? chainInWords(this.spelt(held.item.attribution), source) : source ? outletOf(source) : ''
  }

  /** The attribution with the names on record instead of the spellings of one source. */
  spelt(a: Attribution): Attribution {
    const { speaker, onBehalfOf, via } = a
    const said = speaker?.kind === 'named' ? this.#actors.get(speaker.actor) : undefined
    // Most attributions are spelt as on record already, and a large dossier has thousands.
    if ((said === undefined || (speaker?.kind === 'named' && said === speaker.name)) && !onBehalfOf && via.length === 0)
      return a
    return {
      ...a,
      speaker: speaker?.kind === 'named' ? { ...speaker, name: said ?? speaker.name } : speaker,
      onBehalfOf: onBehalfOf && { ...onBehalfOf, name: this.actor(onBehalfOf.actor) },
      via: via.map((v) => ({ ...v, name: this.#actors.get(v.actor) ?? v.name })),
    }
  }

  /** Where else a claim is told; found for all of its kind at once, when first asked. */
  otherReports(held: Held<Claim>): OtherReports {
    const { kind } = held.item
    let of = this.#told.get(kind)
    if (!of) {
      // one source repeats itself, but nobody else tells it
      const said = this.sources.size > 1 ? (this.#byKind.get(kind) ?? []) : []
      of = otherReports(said, this.state.sources)
      this.#told.set(kind, of)
    }
    return of(held.id)
  }

  /** " (also in 4 others, of which 3 from one wire)"; empty where nobody else tells it. */
  also(held: Held<Claim>): string {
    const words = otherReportsInWords(this.otherReports(held))
    return words === '' ? '' : ` (${words})`
  }

  /** Of claims that several sources tell, one report each: the first of the list. */
  once<H extends Held<Claim>>(list: readonly H[]): readonly H[] {
    const told = new Set<string>()
    return list.filter((h) => {
      if (told.has(h.id)) return false
      for (const other of this.otherReports(h).others) told.add(other.id)
      return true
    })
  }

  claims<K extends Claim['kind']>(kind: K): readonly Held<Extract<Claim, { kind: K }>>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as readonly Held<Extract<Claim, { kind: K }>>[]
  }

  /** What reports say a draft contains, then what they say it changed, each in order of entry. */
  reportsOn(draft: DraftKey): readonly Held<Contents | Change>[] {
    return this.#reports.get(draft) ?? []
  }

  contentsOf(draft: DraftKey): readonly Held<Contents>[] {
    return this.reportsOn(draft).filter((h): h is Held<Contents> => h.item.kind === 'contents')
  }

  changesTo(draft: DraftKey): readonly Held<Change>[] {
    return this.reportsOn(draft).filter((h): h is Held<Change> => h.item.kind === 'change')
  }

  /** The alignment of two drafts whose texts are held, computed once a view. */
  alignment(a: DraftOnRecord, b: DraftOnRecord): Alignment {
    const key = `${a.key}|${b.key}`
    let alignment = this.#alignments.get(key)
    if (!alignment) {
      alignment = alignmentOf(a.provisions, b.provisions, this.state.links)
      this.#alignments.set(key, alignment)
    }
    return alignment
  }
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const spelled = (key: string): string => key.replace(/-/g, ' ')

function draftsOnRecord(state: StateOfPlay, sources: ReadonlyMap<SourceId, SourceHead>): DraftOnRecord[] {
  const provisions = new Map<DraftKey, Held<Provision>[]>()
  for (const p of state.provisions) pushTo(provisions, p.item.draft, p)
  // A claim may be accepted before the naming of its draft: it shows under its key rather than nowhere.
  const known = new Set(state.drafts.map((d) => d.key))
  const told = new Set([...provisions.keys(), ...state.claims.flatMap((h) => draftsIn(h.item))])
  const unnamed = [...told]
    .filter((key) => !known.has(key))
    .map((key): Named<DraftKey, DraftNaming> => ({ key, name: spelled(key), namings: [], merged: [] }))
  return [...state.drafts, ...unnamed].map((d) => oneDraft(d, provisions.get(d.key) ?? [], sources))
}

/** Drafts that a claim tells something about; a mention in passing makes no column. */
function draftsIn(item: Claim): readonly DraftKey[] {
  if (item.kind === 'contents') return [item.draft]
  if (item.kind === 'change') return [item.from, item.to].filter((k): k is DraftKey => k !== undefined)
  return []
}

function oneDraft(
  d: Named<DraftKey, DraftNaming>,
  provisions: readonly Held<Provision>[],
  sources: ReadonlyMap<SourceId, SourceHead>,
): DraftOnRecord {
  const items = d.namings.map((n) => n.item)
  const first = <V>(pick: (i: DraftNaming) => V | undefined | null): V | undefined =>
    items.map(pick).find((v) => v !== undefined && v !== null) ?? undefined
  const keys = (pick: (i: DraftNaming) => readonly ActorKey[]): readonly ActorKey[] => [...new Set(items.flatMap(pick))]
  const texts = provisions[0] ? sources.get(provisions[0].item.passages[0]!.source) : undefined
  return {
    key: d.key,
    name: d.name,
    short: d.name,
    naming: d.namings[0],
    namings: d.namings,
    points: first((i) => i.points),
    proposers: keys((i) => i.proposers),
    authors: keys((i) => i.authors),
    dated: first((i) => i.dated) ?? texts?.published,
    basedOn: first((i) => i.basedOn),
    publication: first((i) => i.publication),
    kind: first((i) => (i.draftKind === 'draft' ? undefined : i.draftKind)) ?? 'draft',
    provisions,
  }
}

/** Drafts in the order somebody gave; those they did not name last. */
function asGiven(drafts: readonly DraftOnRecord[], order: readonly DraftKey[]): readonly DraftOnRecord[] {
  const at = (d: DraftOnRecord): number => (order.includes(d.key) ? order.indexOf(d.key) : order.length)
  return [...drafts].sort((a, b) => at(a) - at(b))
}

/**
 * Drafts in the order in which they came: what is based on another stands after it, then by date, then as entered. One
 * without a date keeps its place behind the one entered before it: to put it last would make it the newest.
 */
function inOrder(drafts: readonly DraftOnRecord[]): readonly DraftOnRecord[] {
  let before: When = { earliest: '0000-01-01', latest: '0000-01-01' }
  const placedIn = drafts.map((d, i) => {
    before = d.dated ?? before
    return { d, i, when: before }
  })
  const sorted = placedIn.sort((x, y) => byTime(x.when, y.when) || x.i - y.i).map((x) => x.d)
  const out: DraftOnRecord[] = []
  const placed = new Set<DraftKey>()
  const place = (d: DraftOnRecord, above: ReadonlySet<DraftKey>): void => {
    if (placed.has(d.key) || above.has(d.key)) return
    const base = sorted.find((x) => x.key === d.basedOn)
    if (base) place(base, new Set([...above, d.key]))
    if (placed.has(d.key)) return
    placed.add(d.key)
    out.push(d)
  }
  for (const d of sorted) place(d, new Set())
  return out
}

/**
 * Drafts of one name, as the drafts of a treaty mostly have, are told apart by their day, else by their file, else by their
 * place: a column whose head could be any of them tells nothing.
 */
function toldApart(
  drafts: readonly DraftOnRecord[],
  sources: ReadonlyMap<SourceId, SourceHead>,
): readonly DraftOnRecord[] {
  const plain = (s: string): string => s.toLowerCase().replace(/\s+/g, ' ').trim()
  const byName = new Map<string, DraftOnRecord[]>()
  for (const d of drafts) pushTo(byName, plain(d.name), d)
  const tags = new Map<DraftKey, string>()
  for (const list of byName.values()) {
    if (list.length < 2) continue
    const days = list.map((d) => (d.dated ? whenInWords(d.dated) : undefined))
    const files = list.map((d) => d.provisions[0] && sources.get(d.provisions[0].item.passages[0]!.source)?.file)
    const distinct = (x: readonly (string | undefined)[]): boolean =>
      !x.includes(undefined) && new Set(x).size === x.length
    const tell = distinct(days) ? days : distinct(files) ? files : list.map((_, i) => String(i + 1))
    for (const [i, d] of list.entries()) tags.set(d.key, tell[i]!)
  }
  return drafts.map((d) => {
    const tag = tags.get(d.key)
    return tag === undefined ? d : { ...d, name: `${d.name} (${tag})`, tag }
  })
}

/** Short names where they tell the drafts apart: a name that is long gives way to its number of points or its kind. */
function shortened(drafts: readonly DraftOnRecord[]): readonly DraftOnRecord[] {
  const shorts = drafts.map((d) => shortOf(d))
  return drafts.map((d, i) => (shorts.filter((s) => s === shorts[i]).length === 1 ? { ...d, short: shorts[i]! } : d))
}

function shortOf(d: DraftOnRecord): string {
  if (d.name.length <= 28) return d.name // fits a column head
  if (d.tag !== undefined && /\D/.test(d.tag) && d.tag.length <= 28) return d.tag // the one thing that tells it apart
  if (d.points) return `${d.points}-point draft`
  const head =
    /^(.*?\b(?:draft|plan|proposal|counter-proposal|text|offer|agreement|treaty|covenant|paper)\b(?: (?:of|by) (?:the )?[^ ,]+)?)/i.exec(
      d.name,
    )?.[1]
  return head && head.length <= 40 ? head : `${d.name.slice(0, 36).replace(/\s\S*$/, '')} …`
}
