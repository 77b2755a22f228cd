import type { Alignment, AlignOptions, NotCompared, ProvisionLink, Relation } from './alignment.ts'
import { changesIn, type TypedChange } from './changes.ts'
import { type Group, groups } from './groups.ts'
import { hunks, type Worded, worded } from './hunks.ts'
import { type Match, matched } from './matching.ts'
import { namesOf } from './names.ts'
import type { Outlined, OutlinedProvision } from './provision.ts'
import { moved } from './relations.ts'
import { joinings } from './several.ts'
import { type Side, side, wordings } from './side.ts'
import { summaryOf } from './summary.ts'
import { stems, weigh } from './terms.ts'
import { lexicon } from './tokens.ts'

/**
 * Which provisions of B carry on the content of which provisions of A, found by content: numbers and titles only lend
 * support, by as much as they prove right between these two drafts.
 */
export function align(a: Outlined, b: Outlined, options: AlignOptions = {}): Alignment {
  const lex = lexicon()
  const stem = stems(lex)
  const same = wordings()
  const sideA = side(a, lex, stem, same)
  const sideB = side(b, lex, stem, same)
  const { words } = stem.lexicon
  const barred = () => false
  const found = matched(sideA, sideB, (x, y) => weigh(x, y, words.length, words), barred)
  const linked = groups(found.matches, joinings(found, barred))
  const away = moved(linked, sideA, sideB)
  const isName = namesOf([sideA.tokens, sideB.tokens], lex)
  const links = linked.map((g) => linkOf(g, sideA, sideB, away, isName))
  void options
  const notCompared: NotCompared[] = []
  const linkedA = new Set(links.flatMap((l) => l.a))
  const linkedB = new Set(links.flatMap((l) => l.b))
  const unknownA = missing(sideA)
  const unknownB = missing(sideB)
  const removedA = leftOver(sideA, linkedA, unknownB, 'a', notCompared)
  const addedB = leftOver(sideB, linkedB, unknownA, 'b', notCompared)
  for (const [s, from] of [
    ['a', sideA],
    ['b', sideB],
  ] as const) {
    for (const p of from.provisions) {
      if (p.kind === 'notice') {
        notCompared.push({
          side: s,
          id: p.id,
          reason: p.known === 'unknown' ? 'a remark that no text is available' : 'a remark that a point is deleted',
        })
      }
    }
  }
  return { links, removedA, addedB, notCompared, headings: [] }
}

/** Labels of the points that a draft says it gives no text of. */
function missing(s: Side): (p: OutlinedProvision) => boolean {
  const ranges = s.provisions.filter((p) => p.kind === 'notice' && p.known === 'unknown').flatMap((p) => p.covers ?? [])
  return (p) => {
    const n = Number.parseInt(p.label ?? '', 10)
    return ranges.some((r) => n >= Number.parseInt(r.from, 10) && n <= Number.parseInt(r.to, 10))
  }
}

function leftOver(
  s: Side,
  linked: ReadonlySet<string>,
  noText: (p: OutlinedProvision) => boolean,
  name: 'a' | 'b',
  notCompared: NotCompared[],
): readonly string[] {
  const byId = new Map(s.provisions.map((p) => [p.id, p]))
  const out: string[] = []
  for (const p of s.compared) {
    if (linked.has(p.id)) continue
    let at: OutlinedProvision | undefined = p
    let unknown = false
    while (at && !unknown) {
      unknown = noText(at)
      at = at.parent === null ? undefined : byId.get(at.parent)
    }
    if (unknown) notCompared.push({ side: name, id: p.id, reason: 'the other draft gives no text of this point' })
    else out.push(p.id)
  }
  return out
}

function linkOf(g: Group, a: Side, b: Side, away: ReadonlySet<Group>, isName: (key: number) => boolean): ProvisionLink {
  const wa = wordedIn(a, g.a)
  const wb = wordedIn(b, g.b)
  const same = g.a.length === 1 && g.b.length === 1 && a.wording[g.a[0]!] === b.wording[g.b[0]!]
  const cut = same && a.text === b.text ? [] : hunks(wa, wb)
  const found = same ? [] : changesIn({ a: wa, b: wb, isName }, cut)
  const labelA = labelsOf(a, g.a)
  const labelB = labelsOf(b, g.b)
  const list: TypedChange[] = [...found]
  if (away.has(g)) list.push({ ...whereabouts(a, g.a, b, g.b), kind: 'moved' })
  const numbers = (s: Side, places: readonly number[]): string => places.map((i) => s.labels[i]).join('+')
  if (numbers(a, g.a) !== numbers(b, g.b)) list.push({ ...whereabouts(a, g.a, b, g.b), kind: 'renumbered' })
  const holds: Relation[] = []
  if (g.a.length === 1 && g.b.length > 1) holds.push('split')
  if (g.a.length > 1) holds.push('merged')
  if (found.some((c) => c.kind === 'quantity' || c.kind === 'deadline')) holds.push('quantity-changed')
  if (away.has(g)) holds.push('moved')
  if (same) holds.push('same')
  else holds.push('reworded')
  const relation = holds[0]!
  const also = same ? [] : holds.slice(1)
  return {
    a: g.a.map((i) => a.compared[i]!.id),
    b: g.b.map((j) => b.compared[j]!.id),
    relation,
    also,
    changes: list,
    score: Math.min(1, g.score),
    reason: reasonOf(g.match),
    summary: summaryOf(relation, also, list, { a: labelA, b: labelB }, wa, wb, cut),
    by: 'machine',
  }
}

const wordedIn = (s: Side, places: readonly number[]): Worded =>
  worded(
    s.tokens,
    s.lexicon,
    places.flatMap((i) => [s.rows.fromToken[i]!, s.rows.toToken[i]!]),
  )

const labelsOf = (s: Side, places: readonly number[]): string =>
  places.map((i) => s.compared[i]!.label ?? s.compared[i]!.id.split('__').at(-1)!.replace('_', ' ')).join(', ')

/** Labels on both sides and where the provisions stand. */
function whereabouts(a: Side, from: readonly number[], b: Side, to: readonly number[]): Omit<TypedChange, 'kind'> {
  const spanOf = (s: Side, places: readonly number[]) => ({
    start: s.compared[places[0]!]!.start,
    end: s.compared[places.at(-1)!]!.end,
  })
  return { before: labelsOf(a, from), after: labelsOf(b, to), beforeSpan: spanOf(a, from), afterSpan: spanOf(b, to) }
}

function reasonOf(m: Match): string {
  const e = m.evidence
  const why = [`shares ${Math.round(e[1]! * 100)} % of its words by weight`]
  if (e[6]! > 0.15) why.push('words found nowhere else')
  if (e[10]! > 0.3) why.push('between the same neighbours')
  if (e[13]! > 0.5) why.push('under the same part')
  if (e[15]! > 0.5) why.push('same label')
  if (e[16]! > 0) why.push('what stands under it corresponds')
  return why.join(', ')
}
