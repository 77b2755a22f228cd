import {
  type Alignment,
  type AlignOptions,
  type HandMade,
  type NotCompared,
  type ProvisionLink,
  RELATIONS,
  type Relation,
} from './alignment.ts'
import { changesIn } from './changes.ts'
import { FEATURES } from './evidence.ts'
import { type Group, groups } from './groups.ts'
import { hunks, type Worded, worded } from './hunks.ts'
import { isEnglish, languagesApart } from './languages.ts'
import { headingPairs, leftOver, ruledOut } from './left-over.ts'
import type { Barred, Match } from './match.ts'
import { matched } from './matching.ts'
import { MODEL, type Model } from './model.ts'
import { namesOf } from './names.ts'
import type { Outlined, OutlinedProvision } from './provision.ts'
import { moved } from './relations.ts'
import { joinings } from './several.ts'
import { type Side, side, wordings } from './side.ts'
import { summaryOf } from './summary.ts'
import { stems, type TermRows, type Weights, weigh } from './terms.ts'
import { lexicon } from './tokens.ts'
import type { TypedChange } from './typed-change.ts'

/**
 * Which provisions of B carry on the content of which provisions of A, found by content: numbers and titles only lend
 * support, by as much as they prove right between these two drafts.
 *
 * A person's links and un-links are followed before anything else. What neither draft lets anyone decide is in
 * `notCompared`, never in `removedA` or `addedB`.
 */
export function align(a: Outlined, b: Outlined, options: AlignOptions = {}, model: Model = MODEL): Alignment {
  const lex = lexicon()
  const stem = stems(lex, isEnglish(a.text) && isEnglish(b.text))
  const same = wordings()
  const sideA = side(a, lex, stem, same)
  const sideB = side(b, lex, stem, same)
  const { words } = stem.lexicon
  const weighed = (x: TermRows, y: TermRows): Weights => weigh(x, y, words.length, words)
  const hand = handGroups(options.hand ?? [], sideA, sideB)
  const out = ruledOut(sideA, sideB)
  const barred: Barred = (i, j) => hand.bars(i, j) || out(i, j)

  // The pairs found do not depend on which draft is called A: the matching always starts from the same one.
  const turned = startsFrom(sideB, sideA)
  const found = turned
    ? matched(sideB, sideA, weighed, (i, j) => barred(j, i), model)
    : matched(sideA, sideB, weighed, barred, model)
  const joined = joinings(found, turned ? (i, j) => barred(j, i) : barred)
  const turn = <P extends { readonly a: number; readonly b: number }>(p: P): P =>
    turned ? { ...p, a: p.b, b: p.a } : p
  const linked = [...groups(found.matches.map(turn), joined.map(turn)), ...hand.groups].sort(
    (x, y) => x.a[0]! - y.a[0]! || x.b[0]! - y.b[0]!,
  )

  const away = moved(linked, sideA, sideB)
  const isName = namesOf([sideA.tokens, sideB.tokens], lex, [opensOf(sideA), opensOf(sideB)])
  // Drafts that share a whole provision are of one language: only of others is it asked.
  const shared = linked.some((g) => isSame(g, sideA, sideB))
  const languages = shared ? undefined : languagesApart(a.text, b.text)
  const links = linked.map((g) => linkOf(g, sideA, sideB, away, isName, languages !== undefined))
  const left = leftOver(linked, sideA, sideB)
  const rest = languages ? untold(left) : left
  return { links, ...rest, headings: headingPairs(linked, sideA, sideB), ...(languages ? { languages } : {}) }
}

function opensOf(s: Side): Int32Array {
  const out = new Int32Array(s.provisions.length)
  s.provisions.forEach((p, i) => {
    out[i] = p.textStart
  })
  return out.sort()
}

/** A fixed choice between two drafts, by size and then by text, so that swapping them swaps the answer. */
const startsFrom = (x: Side, y: Side): boolean =>
  x.compared.length !== y.compared.length
    ? x.compared.length < y.compared.length
    : x.text.length !== y.text.length
      ? x.text.length < y.text.length
      : x.text < y.text

/** What a person settled: groups to keep, and pairs shut out for the machine. */
function handGroups(hand: readonly HandMade[], a: Side, b: Side): { groups: readonly Group[]; bars: Barred } {
  if (hand.length === 0) return { groups: [], bars: () => false }
  const place = (s: Side): Map<string, number> => new Map(s.compared.map((p, i) => [p.id, i]))
  const inA = place(a)
  const inB = place(b)
  const places = (ids: readonly string[], at: Map<string, number>): number[] =>
    [...new Set(ids.flatMap((id) => at.get(id) ?? []))].sort((x, y) => x - y)
  const out: Group[] = []
  const takenA = new Set<number>()
  const takenB = new Set<number>()
  const apart = new Set<string>()
  // The later word counts: an un-link undoes a link that names the same provisions, and the other way round.
  const last = new Map<string, HandMade>()
  for (const h of hand) {
    const key = JSON.stringify([[...h.a].sort(), [...h.b].sort()])
    last.delete(key)
    last.set(key, h)
  }
  for (const h of last.values()) {
    const pa = places(h.a, inA)
    const pb = places(h.b, inB)
    if (h.kind === 'unlink') {
      for (const i of pa) for (const j of pb) apart.add(`${i} ${j}`)
      continue
    }
    if (pa.length === 0 || pb.length === 0) continue // names provisions that these outlines do not have
    for (const i of pa) takenA.add(i)
    for (const j of pb) takenB.add(j)
    const said = RELATIONS.find((r) => r === h.relation)
    out.push({ a: pa, b: pb, score: 1, match: null, ...(said ? { relation: said } : {}) })
  }
  return { groups: out, bars: (i, j) => takenA.has(i) || takenB.has(j) || apart.has(`${i} ${j}`) }
}

/** Between two languages a provision without counterpart may be gone or only translated: nobody can tell from here. */
function untold(left: Pick<Alignment, 'removedA' | 'addedB' | 'notCompared'>): typeof left {
  const reason = 'the drafts are in different languages, and it holds no figure or name to go by'
  const apart = (side: 'a' | 'b', ids: readonly string[]): NotCompared[] => ids.map((id) => ({ side, id, reason }))
  return {
    removedA: [],
    addedB: [],
    notCompared: [...left.notCompared, ...apart('a', left.removedA), ...apart('b', left.addedB)],
  }
}

const isSame = (g: Group, a: Side, b: Side): boolean =>
  g.a.length === 1 && g.b.length === 1 && a.wording[g.a[0]!] === b.wording[g.b[0]!]

function linkOf(
  g: Group,
  a: Side,
  b: Side,
  away: ReadonlySet<Group>,
  isName: (key: number) => boolean,
  translated: boolean,
): ProvisionLink {
  const same = isSame(g, a, b)
  // Of equal wordings nothing is asked word by word.
  const wa = wordedIn(a, same ? NONE : g.a)
  const wb = wordedIn(b, same ? NONE : g.b)
  const cut = same ? [] : hunks(wa, wb)
  const told = same ? [] : changesIn({ a: wa, b: wb, isName }, cut)
  const found = translated ? told.filter((c) => c.kind === 'quantity') : told // figures cross from one language to another
  const list: TypedChange[] = [...found]
  if (away.has(g)) list.push({ ...whereabouts(a, g.a, b, g.b), kind: 'moved' })
  if (numbers(a, g.a) !== numbers(b, g.b)) list.push({ ...whereabouts(a, g.a, b, g.b), kind: 'renumbered' })
  const holds: Relation[] = []
  if (g.a.length === 1 && g.b.length > 1) holds.push('split')
  if (g.a.length > 1) holds.push('merged')
  if (found.some((c) => (c.kind === 'quantity' || c.kind === 'deadline') && !c.sameFigure))
    holds.push('quantity-changed')
  if (away.has(g)) holds.push('moved')
  if (same) holds.push('same')
  else holds.push('reworded')
  if (g.relation && !holds.includes(g.relation)) holds.unshift(g.relation)
  const relation = g.relation ?? holds[0]!
  const also = same && !g.relation ? [] : holds.filter((r) => r !== relation)
  return {
    a: g.a.map((i) => a.compared[i]!.id),
    b: g.b.map((j) => b.compared[j]!.id),
    relation,
    also,
    changes: list,
    score: Math.min(1, g.score),
    reason: g.match ? reasonOf(g.match) : 'linked by hand',
    summary:
      translated && found.length === 0
        ? 'in another language; the words were not compared'
        : summaryOf(relation, also, list, { a: () => labelsOf(a, g.a), b: () => labelsOf(b, g.b) }, wa, wb, cut),
    by: g.match ? 'machine' : 'hand',
  }
}

const NONE: readonly number[] = []

const numbers = (s: Side, places: readonly number[]): string =>
  places.length === 1 ? s.labels[places[0]!]! : places.map((i) => s.labels[i]).join('+')

const wordedIn = (s: Side, places: readonly number[]): Worded =>
  worded(
    s.tokens,
    s.lexicon,
    places.length === 1
      ? [s.rows.fromToken[places[0]!]!, s.rows.toToken[places[0]!]!]
      : places.flatMap((i) => [s.rows.fromToken[i]!, s.rows.toToken[i]!]),
  )

const labelsOf = (s: Side, places: readonly number[]): string => places.map((i) => fullLabel(s, i)).join(' and ')

/** A provision's label as one would cite it: "21(a)", "Article 5, paragraph 2", "10, item 3". */
function fullLabel(s: Side, i: number): string {
  const p = s.compared[i]!
  const own = p.label ?? counted(p)
  const head = s.group[i]! < 0 ? -1 : s.headOf[s.group[i]!]!
  const above = head < 0 ? s.headLabels[s.group[i]!] : s.compared[head]!.label === null ? null : fullLabel(s, head)
  if (!above || /^\p{L}{3}/u.test(p.label ?? '')) return own
  if (p.label === null || /\p{L}{3}/u.test(above.split(/[ ,]/).at(-1)!)) return `${above}, ${own}`
  if (/^\p{Nd}/u.test(own)) return `${above}, ${own}`
  return `${above}${own.startsWith('(') ? own : `(${own})`}`
}

/** "paragraph 2": what is counted where nothing is printed, as its id tells. */
const counted = (p: OutlinedProvision): string =>
  `${p.kind === 'bullet' ? 'item' : p.kind === 'table' ? 'row' : 'paragraph'} ${p.id
    .split('__')
    .at(-1)!
    .replace(/^[a-z]+_/, '')}`

/** Labels on both sides and where the provisions stand. */
function whereabouts(a: Side, from: readonly number[], b: Side, to: readonly number[]): Omit<TypedChange, 'kind'> {
  const spanOf = (s: Side, places: readonly number[]) => ({
    start: s.compared[places[0]!]!.start,
    end: s.compared[places.at(-1)!]!.end,
  })
  return { before: labelsOf(a, from), after: labelsOf(b, to), beforeSpan: spanOf(a, from), afterSpan: spanOf(b, to) }
}

const at = (feature: (typeof FEATURES)[number]): number => FEATURES.indexOf(feature)

function reasonOf(m: Match): string {
  const e = m.evidence
  const why = [`shares ${Math.round(e[1]! * 100)} % of its words by weight`]
  if (e[6]! > 0.15) why.push('words found nowhere else')
  if (e[at('neighbours')]! > 0.3) why.push('between the same neighbours')
  if (e[at('parent')]! > 0.5) why.push('under the same part')
  if (e[at('label')]! > 0.5) why.push('same label')
  if (e[at('children')]! > 0) why.push('what stands under it corresponds')
  return why.join(', ')
}
