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
    .map((s) => ({ ...s, words: wordsOf('gist' in s.item ? s.item.gist : '') }))
  const group = list.map((_, i) => i)
  const root = (i: number): number => {
    let r = i
    while (group[r] !== r) r = group[r]!
    for (let k = i; group[k] !== r; ) [k, group[k]] = [group[k]!, r]
    return r
  }
  for (const [i, k] of candidates(list))
    if (root(i) !== root(k) && oneClaim(list[i]!, list[k]!))
      group[Math.max(root(i), root(k))] = Math.min(root(i), root(k))
  const members = new Map<number, Entry[]>()
  list.forEach((e, i) => {
    const r = root(i)
    const known = members.get(r)
    if (known) known.push(e)
    else members.set(r, [e])
  })
  const of = new Map<string, readonly Entry[]>()
  for (const m of members.values()) if (m.length > 1) for (const e of m) of.set(e.id, m)
  return (id) => {
    const m = of.get(id)
    return m ? reportsOf(m, m.find((e) => e.id === id)!, heads) : NOTHING
  }
}

function* candidates(list: readonly Entry[]): Generator<[number, number]> {
  const by = new Map<string, number[]>()
  const frequency = new Map<string, number>()
  for (const e of list) for (const s of e.words.stems) frequency.set(s, (frequency.get(s) ?? 0) + 1)
  list.forEach((e, i) => {
    for (const key of keysOf(e, frequency)) {
      const known = by.get(key)
      if (known) known.push(i)
      else by.set(key, [i])
    }
  })
  for (const found of by.values()) {
    if (found.length > COMMON) continue
    for (let a = 0; a < found.length; a++) for (let b = a + 1; b < found.length; b++) yield [found[a]!, found[b]!]
  }
}

const RAREST = 6 // words of a claim that are paired; fifteen pairs find a rewrite that kept two of them

/** Runs of words; and for what was rewritten, pairs of its rarest words. */
function keysOf(e: Entry, frequency: ReadonlyMap<string, number>): string[] {
  const keys = [...e.words.shingles].map((s) => `${e.item.kind}|${s}`)
  const rare = [...e.words.stems]
    .sort((x, y) => frequency.get(x)! - frequency.get(y)! || (x < y ? -1 : 1))
    .slice(0, RAREST)
    .sort()
  for (let i = 0; i < rare.length; i++)
    for (let k = i + 1; k < rare.length; k++) keys.push(`${e.item.kind}|${rare[i]}+${rare[k]}`)
  return keys
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

function reportsOf(group: readonly Entry[], own: Entry, heads: ReadonlyMap<string, SourceHead>): OtherReports {
  const others: Entry[] = []
  const seen = new Set([sourceOf(own.item)])
  for (const e of group) {
    const source = sourceOf(e.item)
    if (seen.has(source)) continue
    seen.add(source)
    others.push(e)
  }
  if (others.length === 0) return NOTHING
  const all = [own, ...others]
  const head = (e: Entry): SourceHead | undefined => heads.get(sourceOf(e.item))
  const wire = all.map((_, i) => i)
  const origin = all.map((_, i) => i)
  const join = (of: number[], i: number, k: number): void => {
    const [from, to] = [of[k]!, of[i]!]
    for (let n = 0; n < of.length; n++) if (of[n] === from) of[n] = to
  }
  for (let i = 0; i < all.length; i++)
    for (let k = i + 1; k < all.length; k++) {
      const [x, y] = [all[i]!, all[k]!]
      const relay = relayOf(x.item, head(x))
      const relayed = relay !== undefined && relay === relayOf(y.item, head(y))
      // the same words of a speaker are hers; the same words of reporters are one reporter's
      if (relayed || (!quoted(x.item) && !quoted(y.item) && copied(x.words, y.words))) join(wire, i, k)
      if (originOf(x.item, head(x)) === originOf(y.item, head(y)) || wire[i] === wire[k]) join(origin, i, k)
    }
  const shared = all.map((_, i) => wire.filter((w) => w === wire[i]).length)
  const most = Math.max(...shared)
  const at = shared.indexOf(most)
  const inWire = most > 1 ? others.filter((_, i) => wire[i + 1] === wire[at]).length : 0
  const named = all.find((e, i) => most > 1 && wire[i] === wire[at] && relayOf(e.item, head(e)) !== undefined)
  return {
    others: others.map(({ id, item }) => ({ id, item })),
    origins: new Set(origin).size,
    independent: others.filter((_, i) => origin.indexOf(origin[i + 1]!) === i + 1).map((e) => e.id),
    oneWire: inWire,
    ofWire: inWire > 0 && wire[0] === wire[at],
    ...(named && { wire: relayOf(named.item, head(named))! }),
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
