import { canCoincide } from '../time/when.ts'
import { matterOf, originOf, relayOf, samePlace, sourceOf, together } from './accounts.ts'
import type { Item } from './claim.ts'
import { alike, copied, type Words, wordsOf } from './likeness.ts'
import type { SourceHead } from './source.ts'

/** Something said, with the id under which it can be looked up: an item on record or a suggestion. */
export interface Said {
  readonly id: string
  readonly item: Item
}

/** Where else one claim is told. */
export interface OtherReports {
  /** One a source, in the order given; the source of the item itself is not among them. */
  readonly others: readonly Said[]
  /** Of the item and the others together, how many did not take it from one another: speakers, agencies, outlets. */
  readonly origins: number
  /** Ids of those others that are origins of their own, one an origin. */
  readonly independent: readonly string[]
  /** How many of the others share a relay or print the same words, with one another or with the item; 0 where all are apart. */
  readonly oneWire: number
  /** The item itself is of that wire. */
  readonly ofWire: boolean
  /** The relay that those name, as a key or in words; undefined when only the words tell it. */
  readonly wire?: string
}

const COMMON = 40 // claims that share a run of words beyond which it is a formula of the language
const NOTHING: OtherReports = { others: [], origins: 1, independent: [], oneWire: 0, ofWire: false }

interface Entry extends Said {
  readonly words: Words
}

/**
 * Which claims are one claim with several reports. Two are, when they come from two sources, do not exclude one another,
 * and either say the same by the rules of `together` or are alike in their words and speaker. Likeness is sought only
 * among claims that share a run of words or a matter, so that a thousand claims do not make a million pairs.
 */
export function otherReports(said: readonly Said[], sources: readonly SourceHead[]): (id: string) => OtherReports {
  const heads = new Map<string, SourceHead>(sources.map((s) => [s.id, s]))
  const list: Entry[] = said
    .filter((s) => 'gist' in s.item && sourceOf(s.item) !== '')
    .map((s) => ({ ...s, words: wordsIn(s.item) }))
  const joined = new Joined(list.length)
  for (const [i, k] of candidates(list))
    if (joined.of(i) !== joined.of(k) && oneClaim(list[i]!, list[k]!)) joined.join(i, k)
  const members = new Map<number, Entry[]>()
  list.forEach((e, i) => {
    const r = joined.of(i)
    const known = members.get(r)
    if (known) known.push(e)
    else members.set(r, [e])
  })
  const of = new Map<string, Group>()
  for (const m of members.values())
    if (m.length > 1) {
      const made = grouped(m, heads)
      for (const e of m) of.set(e.id, made)
    }
  return (id) => {
    const g = of.get(id)
    return g ? reportsOf(g, id) : NOTHING
  }
}

const read = new WeakMap<Item, Words>() // items never change, and every cut asks for their words again

function wordsIn(item: Item): Words {
  let words = read.get(item)
  if (!words) {
    words = wordsOf('gist' in item ? item.gist : '')
    read.set(item, words)
  }
  return words
}

function* candidates(list: readonly Entry[]): Generator<[number, number]> {
  const frequency = new Map<string, number>()
  for (const e of list) for (const s of e.words.stems) frequency.set(s, (frequency.get(s) ?? 0) + 1)
  // Rarest first, so that a word's number says how rare it is.
  const byRarity = [...frequency].sort(([x, n], [y, m]) => n - m || (x < y ? -1 : 1))
  const rarity = new Map(byRarity.map(([s], n) => [s, n]))
  const kinds = new Map<string, Shared>()
  list.forEach((e, i) => {
    let shared = kinds.get(e.item.kind)
    if (!shared) {
      shared = { whole: new Map(), runs: new Map(), pairs: new Map() }
      kinds.set(e.item.kind, shared)
    }
    push(shared.whole, e.words.runs, i)
    for (const s of e.words.shingles) push(shared.runs, s, i)
    const rare = rarest(e.words.stems, rarity)
    for (let a = 0; a < rare.length; a++)
      for (let b = a + 1; b < rare.length; b++) push(shared.pairs, rare[a]! * rarity.size + rare[b]!, i)
  })
  for (const { whole, runs, pairs } of kinds.values()) {
    for (const found of whole.values())
      for (let a = 1; a < found.length; a++) {
        yield [found[0]!, found[a]!]
        yield [found[a - 1]!, found[a]!]
      }
    for (const lists of [runs, pairs])
      for (const found of lists.values()) {
        if (found.length > COMMON) continue
        for (let a = 0; a < found.length; a++) for (let b = a + 1; b < found.length; b++) yield [found[a]!, found[b]!]
      }
  }
}

/** Places in the list by what claims of one kind share. Keys are as they come: gluing strings for each took most of the time. */
interface Shared {
  /** All runs of words: a wire that hundreds print word for word. */
  readonly whole: Map<string, number[]>
  readonly runs: Map<string, number[]>
  /** Pairs of rare words, for what was rewritten, each as one number. */
  readonly pairs: Map<number, number[]>
}

function push<K>(map: Map<K, number[]>, key: K, i: number): void {
  const known = map.get(key)
  if (known) known.push(i)
  else map.set(key, [i])
}

const RAREST = 6 // words of a claim that are paired; fifteen pairs find a rewrite that kept two of them

const rarest = (stems: ReadonlySet<string>, rarity: ReadonlyMap<string, number>): number[] => {
  const numbers: number[] = []
  for (const s of stems) numbers.push(rarity.get(s)!)
  return numbers.sort((x, y) => x - y).slice(0, RAREST)
}

const speakerOf = (item: Item): string | undefined =>
  'attribution' in item ? item.attribution.speaker?.actor : undefined

const happenedOf = (item: Item) => ('happened' in item ? item.happened : undefined)

function oneClaim(a: Entry, b: Entry): boolean {
  if (a.item.kind !== b.item.kind || sourceOf(a.item) === sourceOf(b.item) || samePlace(a.item, b.item)) return false
  if (matterOf(a.item) !== matterOf(b.item) || together(a.item, b.item) === 'contradicts') return false
  const [then, when] = [happenedOf(a.item), happenedOf(b.item)]
  if (then && when && !canCoincide(then, when)) return false
  const [x, y] = [speakerOf(a.item), speakerOf(b.item)]
  if (x !== undefined && y !== undefined && x !== y) return false
  return alike(a.words, b.words)
}

/** The reports of one claim, each with the number of its wire and of its origin. */
interface Group {
  readonly reports: readonly Entry[]
  readonly wire: readonly number[]
  readonly origin: readonly number[]
  readonly relay: readonly (string | undefined)[]
}

const TEXTS = 40 // different texts of one claim that are compared word for word; a further one counts by its outlet

function grouped(reports: readonly Entry[], heads: ReadonlyMap<string, SourceHead>): Group {
  const head = (e: Entry): SourceHead | undefined => heads.get(sourceOf(e.item))
  const relay = reports.map((e) => relayOf(e.item, head(e)))
  const texts: number[] = []
  const wires = new Joined(reports.length)
  const origins = new Joined(reports.length)
  reports.forEach((e, i) => {
    const r = relay[i]
    if (r !== undefined) wires.with(`relay ${r}`, i)
    // the same words of a speaker are hers; the same words of reporters are one reporter's
    if (!quoted(e.item)) {
      const text = texts.find((k) => copied(reports[k]!.words, e.words))
      if (text !== undefined) wires.join(text, i)
      else if (texts.length < TEXTS) texts.push(i)
    }
    origins.with(originOf(e.item, head(e)), i)
  })
  reports.forEach((_, i) => {
    origins.with(`wire ${wires.of(i)}`, i)
  })
  const all = (j: Joined): number[] => reports.map((_, i) => j.of(i))
  return { reports, wire: all(wires), origin: all(origins), relay }
}

/** Numbers that belong together, by a shared name or one by one. */
class Joined {
  readonly #parent: number[]
  readonly #named = new Map<string, number>()
  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, i) => i)
  }
  of(i: number): number {
    let r = i
    while (this.#parent[r] !== r) r = this.#parent[r]!
    for (let k = i; this.#parent[k] !== r; ) [k, this.#parent[k]] = [this.#parent[k]!, r]
    return r
  }
  join(i: number, k: number): void {
    const [a, b] = [this.of(i), this.of(k)]
    this.#parent[Math.max(a, b)] = Math.min(a, b)
  }
  with(name: string, i: number): void {
    const known = this.#named.get(name)
    if (known === undefined) this.#named.set(name, i)
    else this.join(known, i)
  }
}

function reportsOf({ reports, wire, origin, relay }: Group, id: string): OtherReports {
  const own = reports.findIndex((e) => e.id === id)
  const others: number[] = []
  const seen = new Set([sourceOf(reports[own]!.item)])
  reports.forEach((e, i) => {
    const source = sourceOf(e.item)
    if (seen.has(source)) return
    seen.add(source)
    others.push(i)
  })
  if (others.length === 0) return NOTHING
  const all = [own, ...others]
  const sizes = new Map<number, number>()
  for (const i of all) sizes.set(wire[i]!, (sizes.get(wire[i]!) ?? 0) + 1)
  const [most, size] = [...sizes].reduce((x, y) => (y[1] > x[1] ? y : x))
  const oneWire = size > 1 ? others.filter((i) => wire[i] === most).length : 0
  const named = size > 1 ? all.map((i) => (wire[i] === most ? relay[i] : undefined)).find(Boolean) : undefined
  const known = new Set([origin[own]])
  const independent = others.filter((i) => !known.has(origin[i]) && known.add(origin[i]))
  return {
    others: others.map((i) => ({ id: reports[i]!.id, item: reports[i]!.item })),
    origins: known.size,
    independent: independent.map((i) => reports[i]!.id),
    oneWire,
    ofWire: oneWire > 0 && wire[own] === most,
    ...(named && { wire: named }),
  }
}

const quoted = (item: Item): boolean => 'attribution' in item && item.attribution.form === 'direct'

/** "also in 4 others, of which 3 from one wire"; empty where nobody else tells it. */
export function otherReportsInWords(r: OtherReports): string {
  const n = r.others.length
  if (n === 0) return ''
  const also = `also in ${n} other${n === 1 ? '' : 's'}`
  if (r.oneWire === 0) return r.origins === 1 ? `${also}, all from one origin` : also
  const wire = r.ofWire ? 'the same wire' : 'one wire'
  if (r.oneWire === n) return `${also}, ${n === 1 ? '' : 'all '}from ${wire}`
  return `${also}, of which ${r.oneWire} from ${wire}`
}
