import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'
import { appearances, isToCome } from './drafts-mentioned/appeared.ts'
import { cluster, type Entity } from './drafts-mentioned/cluster.ts'
import { countAsSubject, countedAt, ownedCountAt, shrunkAt } from './drafts-mentioned/counted.ts'
import { elidedAt } from './drafts-mentioned/elided.ts'
import { type Noticed, notice, speakingTexts } from './drafts-mentioned/noticed.ts'
import { publicationTold } from './drafts-mentioned/publication.ts'
import { mended } from './grammar/mended.ts'
import { type Stretch, sentenceOf } from './grammar/stretches.ts'
import type { ReadDraft } from './machine-reading.ts'
import type { Sides } from './sides.ts'

/** One place at which the article speaks of a draft; `draft` is the id. */
export interface DraftMention extends Stretch {
  readonly draft: string
  readonly head: number
}

/** The drafts of an article, and where it speaks of each. */
export interface DraftReading {
  readonly drafts: readonly ReadDraft[]
  /** In order of the text. */
  readonly mentions: readonly DraftMention[]
}

/** Mentions that lie within the tokens [from, to), in order; by binary search. */
export function mentionsWithin(d: DraftReading, from: number, to: number): readonly DraftMention[] {
  let lo = 0
  let hi = d.mentions.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (d.mentions[mid]!.from < from) lo = mid + 1
    else hi = mid
  }
  const out: DraftMention[] = []
  for (let i = lo; i < d.mentions.length && d.mentions[i]!.from < to; i++)
    if (d.mentions[i]!.to <= to) out.push(d.mentions[i]!)
  return out
}

/** 'the revised text sent round in May (the “May text”)', "a paper, known as the blue paper": one text and its name. */
const calledSo = (a: Article, before: Stretch, n: Noticed): boolean =>
  n.from > before.to &&
  a.tokens[before.to]!.sentence === a.tokens[n.head]!.sentence &&
  CALLED.test(a.text.slice(a.tokens[before.to - 1]!.end, a.tokens[n.from]!.start))

const CALLED =
  /^[^.;()]{0,90}(?:\((?:hereinafter |hereafter |henceforth |called )?["“‘']?|\b(?:known as|dubbed|nicknamed|called|referred to as) ["“‘']?)$/

/** Every draft that the article tells apart, with its mentions. */
export function draftReading(given: Article, sides: Sides): DraftReading {
  const a = mended(given)
  const noticed: Noticed[] = []
  const speaks = speakingTexts(given)
  for (let i = 0; i < a.tokens.length; i++) {
    const n = notice(a, i, sides, speaks)
    const before = noticed.at(-1)
    // "the new Chadian paper, a consolidated text of 38 pages": one text, named twice
    const apposed =
      n !== null &&
      before !== undefined &&
      ((!n.definite && n.from === before.to + 1 && a.tokens[before.to]!.text === ',') || calledSo(a, before, n))
    if (n) noticed.push(apposed ? { ...n, apposed } : n)
    const elided = n ? null : elidedAt(a, i, noticed)
    if (elided) noticed.push(elided)
    const owned = ownedCountAt(a, i, sides) ?? countAsSubject(a, i)
    if (owned) noticed.push(owned)
    const counted = owned ? null : countedAt(a, i)
    if (counted) noticed.push(counted)
    const shrunk = shrunkAt(a, i)
    if (shrunk) noticed.push(...shrunk)
  }
  const entities = cluster(
    noticed,
    (token) => a.tokens[token]!.sentence,
    (sentence) => a.paragraphOf[sentence] ?? 0,
  )
  const kept = entities.filter((e) => e.mentions.some((m) => m.strong) || e.mentions.length >= 2)
  const ids = new Map(kept.map((e, i) => [e, `d${i + 1}`]))
  const appeared = appearances(a)
  const drafts = kept.map((e) => describe(a, e, ids, sides, appeared))
  const named = kept
    .flatMap((e) => e.mentions.map((m) => ({ from: m.from, to: m.to, head: m.head, draft: ids.get(e)! })))
    .sort((x, y) => x.from - y.from)
  const mentions = [...named, ...inTurn(a, named)].sort((x, y) => x.from - y.from)
  return { drafts, mentions }
}

export const draftsOf = (a: Article, sides: Sides): readonly ReadDraft[] => draftReading(a, sides).drafts

function describe(
  a: Article,
  e: Entity,
  ids: ReadonlyMap<Entity, string>,
  sides: Sides,
  appeared: ReturnType<typeof appearances>,
): ReadDraft {
  const best = e.mentions.toSorted((x, y) => Number(y.strong) - Number(x.strong) || y.to - y.from - (x.to - x.from))[0]!
  const text = (m: Stretch): string => a.text.slice(a.tokens[m.from]!.start, a.tokens[m.to - 1]!.end)
  const name = text(best).replace(/^(?:the|a|an|this|that)\s+/i, '')
  const spans: Span[] = e.mentions.map((m) => {
    let { from } = m
    if (/^(a|an)$/.test(a.tokens[from]!.lower) && m.to - from > 3) from++
    return { start: a.tokens[from]!.start, end: a.tokens[m.to - 1]!.end }
  })
  const { publication, proposers, authors } = told(a, e, sides)
  return {
    id: ids.get(e)!,
    name,
    points: e.points,
    proposers: e.proposer !== null && !proposers.includes(e.proposer) ? [e.proposer, ...proposers] : proposers,
    authors,
    date: appeared(e.mentions),
    publication,
    basedOn: e.basedOn ? (ids.get(e.basedOn) ?? null) : null,
    kind: kindOf(e),
    spans,
    confidence: e.points !== null || e.mentions.length > 2 ? 0.9 : e.mentions.some((m) => m.strong) ? 0.7 : 0.5,
    reason:
      e.points !== null
        ? `named by its ${e.points} points`
        : `named ${e.mentions.length === 1 ? 'once' : `${e.mentions.length} times`} as “${name}”`,
  }
}

const kindOf = (e: Entity): ReadDraft['kind'] => {
  if (e.alternative) return 'counter-proposal'
  if (/^non-?paper$/.test(e.head)) return 'non-paper'
  if (e.head === 'mandate') return 'mandate'
  if (/^(treaty|convention|charter|accord|pact)$/.test(e.head)) return 'treaty'
  return 'draft'
}

/** What the sentences around the mentions say of the text's authors and of whether anybody can read it. */
function told(
  a: Article,
  e: Entity,
  sides: Sides,
): { publication: ReadDraft['publication']; proposers: string[]; authors: string[] } {
  let publication: ReadDraft['publication'] = null
  const proposers = new Set<string>()
  const authors = new Set<string>()
  const weigh = (p: ReadDraft['publication']): void => {
    // "made public after officials leaked it": a leak is the stronger word.
    if (publication === null || p === 'leaked') publication = p
  }
  for (const m of e.mentions.slice(0, 30)) {
    const { from, to } = sentenceOf(a, m.head)
    const lo = Math.max(from, m.from - 25)
    const hi = Math.min(to, m.to + 25)
    const after = a.text.slice(a.tokens[m.head]!.end, a.tokens[hi - 1]!.end)
    const before = a.text.slice(a.tokens[lo]!.start, a.tokens[m.from]!.start)
    const own = a.text.slice(a.tokens[m.from]!.start, a.tokens[m.head]!.end)
    // "a draft of the accord, seen by our paper": the draft was seen.
    if (/\b(?:draft|version|outline|iteration) of $/i.test(before)) continue
    const next = a.sentences[a.tokens[m.from]!.sentence + 1]
    weigh(
      isToCome(a, m, { first: m.to })
        ? 'unpublished'
        : publicationTold({
            before,
            own,
            after,
            next: next ? a.text.slice(next.start, Math.min(next.end, next.start + 120)) : '',
          }),
    )
    const by =
      /^[\w ,-]{0,30}?\b(drafted|drawn up|developed|written|prepared|devised|authored|crafted|proposed|presented|tabled|put forward|put together|submitted|brokered|mediated)\b[\w ]{0,12} by\b/i.exec(
        after,
      )
    if (by) {
      const at = a.tokens[m.head]!.end + by[0].length
      let k = m.head
      while (k < hi && a.tokens[k]!.end <= at) k++
      for (const p of namesFrom(a, k, hi, sides))
        (/^(?:proposed|presented|tabled|put forward|submitted)$/i.test(by[1]!) ? proposers : authors).add(p)
    }
  }
  return { publication, proposers: [...proposers], authors: [...authors] }
}

/** "the first sets no minimum, the second …", "the one …, the other …": the two texts named last, in their order. */
function inTurn(a: Article, named: readonly DraftMention[]): DraftMention[] {
  const out: DraftMention[] = []
  let last = 0
  for (let i = 0; i + 2 < a.tokens.length; i++) {
    while (last < named.length && named[last]!.from < i) last++
    const rank = a.tokens[i]!.lower === 'the' ? RANK[a.tokens[i + 1]!.lower] : undefined
    if (rank === undefined || !(a.tokens[i + 2]!.pos === 'VERB' || a.tokens[i + 2]!.pos === 'AUX')) continue
    const s = a.tokens[i]!.sentence
    const near = named.slice(Math.max(0, last - 6), last).filter((m) => a.tokens[m.head]!.sentence >= s - 1)
    const two = [...new Set(near.map((m) => m.draft))]
    if (two.length !== 2) continue
    out.push({ from: i, to: i + 2, head: i + 1, draft: two[rank]! })
  }
  return out
}

/** Which of two is meant by a word that stands for one of them. */
const RANK: Readonly<Record<string, number>> = { first: 0, former: 0, one: 0, second: 1, latter: 1, other: 1 }

/** Names of a list that begins at token `k`: "Chad, Mali and Niger". */
function namesFrom(a: Article, k: number, to: number, sides: Sides): string[] {
  const out: string[] = []
  let from = k
  for (let i = k; i <= Math.min(to, k + 16); i++) {
    const t = a.tokens[i]
    const stop = i >= to || !t || /^(,|and|;|\.)$/.test(t.lower) || t.pos === 'VERB' || t.pos === 'ADP'
    if (!stop) continue
    if (i > from) {
      const p = sides.of({ from, to: i })
      if (p !== null) out.push(p)
    }
    if (!t || i >= to || !/^(,|and)$/.test(t.lower)) break
    from = i + 1
  }
  return out
}
