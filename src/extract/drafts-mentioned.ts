import { ownerOf, partyOf } from '../actors/parties.ts'
import type { Span } from '../text/span.ts'
import type { Article, Token } from './article.ts'
import { DOES, JUDGES, TELLS } from './content-verbs.ts'
import type { ReadDraft } from './machine-reading.ts'
import { mended } from './mended.ts'
import { nounPhraseEnd, nounPhraseStart } from './phrases.ts'
import { predications } from './predications.ts'
import { numberOf } from './quantities.ts'
import type { Sides } from './sides.ts'
import { type Stretch, sentenceOf } from './stretches.ts'

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

/** No report tells more texts apart; past that the numbers in it are no counts of points. */
const MOST_DRAFTS = 60

const words = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/))

/** Nouns that name a negotiated text. */
const TEXTS = words(
  'plan proposal proposals counter-proposal counterproposal counter-proposals counterproposals draft blueprint roadmap non-paper nonpaper memorandum protocol offer counter-offer counteroffer mandate version framework contract document text package compromise communique communiqué declaration resolution charter bill directive formula paper amendments',
)
/** Nouns that name one as often as a wish for one: "reach a deal". */
const DEALS = words(
  'deal agreement accord pact settlement treaty convention protocol regulation law act terms response reply statement',
)
/** Words before the noun that make it something else. */
const OTHER_KIND = words(
  'pension retirement health healthcare savings insurance business travel marketing action contingency security bond trade ceasefire 401(k stock recovery rescue meal work lesson evacuation flight floor seating exit voice social press joint news written legal tax payment job employment ticket book',
)
const INITIAL = words('original initial first earlier previous prior old opening leaked former preliminary')
const LATER = words(
  'revised new newer updated amended second third fourth latest final modified refined resulting current reworked rewritten redrafted trimmed slimmed slimmed-down shortened improved sweetened better fresh altered adjusted reduced watered-down softened toned-down clean renegotiated further later subsequent improved',
)
const ALTERNATIVE = words('alternative rival competing counter own separate parallel')
const STRONG = words(
  'draft tentative provisional proposed interim preliminary leaked unsigned unpublished confidential initialled initialed detailed written comprehensive phased three-phase two-phase peace',
)
const ORDINALS = words('first second third fourth fifth latest last final previous earlier')
const GENERIC = words(
  'any no every each some such possible potential future eventual another more lasting either neither fair better',
)
const MAKES = words(
  'draw put present table announce unveil publish release submit propose draft write negotiate sign initial circulate offer hand reject develop leak share reach strike conclude approve adopt agree prepare finalise finalize produce send deliver deliver accept tabled outline float broker hammer thrash',
)

interface Entity {
  id: number
  points: number | null
  order: 'initial' | 'later' | null
  alternative: boolean
  proposer: string | null
  head: string
  mentions: { from: number; to: number; head: number; strong: boolean }[]
  basedOn: Entity | null
  step: number
}

interface Noticed extends Stretch {
  head: number
  lemma: string
  points: number | null
  order: 'initial' | 'later' | null
  ordinal: string | null
  alternative: boolean
  proposer: string | null
  definite: boolean
  possessed: boolean
  generic: boolean
  strong: boolean
  deal: boolean
}

const baseForm = (t: Token): string => {
  const s = t.lower.replace(/^["“‘']|["”’']$/g, '').replace(/^counter-?(draft|plan|text)/, 'counter-proposal')
  if (s === 'terms' || s === 'proposals' || s === 'amendments') return s
  return /s$/.test(s) && !/ss$/.test(s) && (TEXTS.has(s.slice(0, -1)) || DEALS.has(s.slice(0, -1))) ? s.slice(0, -1) : s
}

/** Head tokens of subjects of which contents are told: "the proposal caps …", "a deal that gives …". */
function speakingTexts(a: Article): ReadonlySet<number> {
  const out = new Set<number>()
  for (const v of predications(a)) {
    if (!v.subject || v.group.passive || v.group.form !== 'finite') continue
    const lemma = mended(a).tokens[v.group.head]!.lemma
    if (TELLS.has(lemma) || DOES.has(lemma) || (v.group.modal === 'would' && !JUDGES.has(lemma)))
      out.add(v.subject.head).add(v.subject.to - 1)
  }
  return out
}

/** Number of points a phrase gives its text: "28-point plan", "a plan of 20 points", "its 17 articles". */
function pointsOf(a: Article, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const t = a.tokens[i]!
    const joined = /^(\d+|[a-z]+)-(?:point|article|clause|page)s?$/.exec(t.lower)
    if (joined && /point|article|clause/.test(t.lower)) {
      const n = numberOf({ ...t, lower: joined[1]! })
      if (n !== null) return n
    }
    const n = numberOf(t)
    if (n === null || n < 2 || n > 5000) continue
    const dash = a.tokens[i + 1]?.text === '-' ? i + 2 : i + 1
    if (dash < to + 1 && /^(point|article|clause)s?$/.test(a.tokens[dash]?.lower ?? '') && (dash > i + 1 || i + 1 < to))
      return n
  }
  const tail = a.tokens[to]
  if (tail && /^(of|with|in)$/.test(tail.lower)) {
    const n = a.tokens[to + 1] ? numberOf(a.tokens[to + 1]!) : null
    if (n !== null && /^(points|articles|clauses)$/.test(a.tokens[to + 2]?.lower ?? '')) return n
  }
  return null
}

function notice(a: Article, h: number, sides: Sides, speaks: ReadonlySet<number>): Noticed | null {
  const t = a.tokens[h]!
  if (
    t.lower !== 'one' &&
    t.pos !== 'NOUN' &&
    t.pos !== 'PROPN' &&
    !(t.pos === 'VERB' && a.tokens[h - 1]?.pos === 'ADJ')
  )
    return null
  // "the first one", where texts are spoken of
  const elided =
    t.lower === 'one' &&
    /^the$/.test(a.tokens[h - 2]?.lower ?? '') &&
    (INITIAL.has(a.tokens[h - 1]?.lower ?? '') || LATER.has(a.tokens[h - 1]?.lower ?? ''))
  const lemma = elided ? 'text' : baseForm(t)
  const deal = DEALS.has(lemma)
  if (!deal && !TEXTS.has(lemma)) return null
  const { from: floor, to: end } = sentenceOf(a, h)
  const next = a.tokens[h + 1]
  // The noun only qualifies the next: "contract talks", "deal makers"; but "contract offer" is read at "offer".
  if (h + 1 < end && next && (next.pos === 'NOUN' || next.pos === 'PROPN') && !/^(on|for|to|in)$/.test(next.lower))
    return null
  if (/^plans$/.test(t.lower) || (lemma === 'offer' && t.pos === 'VERB')) return null
  const from = nounPhraseStart(a, h, floor)
  const before: Token[] = a.tokens.slice(from, h)
  const lowers = before.map((x) => x.lower)
  const adjacent = a.tokens[h - 1]?.lower ?? ''
  const strongWord = lowers.some((w) => STRONG.has(w))
  const points = pointsOf(a, from, h + 1)
  if (
    OTHER_KIND.has(adjacent) &&
    from < h &&
    points === null &&
    !/^(security|trade|ceasefire|recovery|interim)$/.test(adjacent)
  )
    return null
  if (
    lemma === 'document' &&
    (/s$/.test(t.lower) ||
      lowers.some((w) => /^['’]s?$/.test(w)) ||
      /^(travel|identity|court|legal|policy|supporting|classified|secret)$/.test(adjacent))
  )
    return null
  if (
    /^(response|reply|statement|law|act|regulation)$/.test(lemma) &&
    points === null &&
    !/^(draft|proposed|provisional)$/.test(adjacent)
  )
    return null
  const det = lowers[0] ?? ''
  let possessed = false
  let proposer: string | null = null
  // "Boeing's latest contract offer", "the US's initial plan", "Trump's original plan", "their counter-proposal"
  for (let i = h - 1; i > from; i--) {
    if (/^['’]s?$/.test(a.tokens[i]!.text) && a.tokens[i]!.pos === 'PART') {
      possessed = true
      proposer = sides.of({ from: nounPhraseStart(a, i - 1, from), to: i })
      break
    }
  }
  if (!possessed)
    for (let i = from; i < h; i++) {
      const x = a.tokens[i]!
      if (x.pos !== 'PROPN' && x.pos !== 'ADJ' && x.pos !== 'NOUN') continue
      if (!/^\p{Lu}/u.test(x.text) && !/^(union|management|employer)/.test(x.lower)) continue
      const two = i + 1 < h ? partyOf(a.text.slice(x.start, a.tokens[i + 1]!.end)) : undefined
      const one =
        two ??
        partyOf(x.text.replace(/-(?:led|backed|drafted|brokered|mediated|proposed|sponsored|Russian|Ukrainian)$/i, ''))
      if (one && one.party.kind !== 'media') {
        proposer = ownerOf(one.party.name)
        break
      }
    }
  const order = lowers.some((w) => LATER.has(w)) ? 'later' : lowers.some((w) => INITIAL.has(w)) ? 'initial' : null
  const alternative = lowers.some((w) => ALTERNATIVE.has(w)) || /^counter-?(?:proposal|offer)s?$/.test(lemma)
  const definite = possessed || /^(the|this|that|these|those|its|their|his|her|our|my|your|both)$/.test(det)
  const under = /^under$/.test(a.tokens[from - 1]?.lower ?? '') && from > floor
  // "the pandemic accord", "the grain deal": a name for one agreement, not a wish for any.
  const named = deal && /^(the|this)$/.test(det) && h - from >= 2 && /^(NOUN|PROPN)$/.test(a.tokens[h - 1]!.pos)
  const byWhom =
    a.tokens[h + 1]?.lower === 'by' && h + 2 < end ? sides.of({ from: h + 2, to: nounPhraseEnd(a, h + 2, end) }) : null
  if (byWhom !== null && !deal) proposer ??= byWhom
  const generic =
    GENERIC.has(det) ||
    lowers.some((w) => GENERIC.has(w) && w !== 'better') ||
    (deal && !definite && points === null && !strongWord && order === null && !alternative && proposer === null) ||
    (!definite &&
      points === null &&
      order === null &&
      !alternative &&
      !possessed &&
      proposer === null &&
      !strongWord &&
      !under &&
      !(speaks.has(h) && !deal) &&
      !madeHere(a, from, h, floor, end))
  return {
    from,
    to: h + 1,
    head: h,
    lemma,
    points,
    order,
    ordinal: lowers.find((w) => ORDINALS.has(w)) ?? null,
    alternative,
    proposer,
    definite,
    possessed,
    generic,
    strong:
      named ||
      under ||
      speaks.has(h) ||
      /^(their|its|his|her|our|my|your)$/.test(det) ||
      points !== null ||
      strongWord ||
      order !== null ||
      alternative ||
      proposer !== null ||
      possessed,
    deal,
  }
}

/** Whether the sentence makes, shows or settles the text: "drew up a plan", "a plan was published". */
function madeHere(a: Article, from: number, h: number, floor: number, end: number): boolean {
  for (let i = Math.max(floor, from - 4); i < from; i++)
    if (a.tokens[i]!.pos === 'VERB' && MAKES.has(a.tokens[i]!.lemma)) return a.tokens[i]!.lower !== a.tokens[i]!.lemma
  for (let i = h + 1; i < Math.min(end, h + 6); i++)
    if (a.tokens[i]!.pos === 'VERB' && MAKES.has(a.tokens[i]!.lemma)) return /(ed|en|wn|ut)$/.test(a.tokens[i]!.lower)
  return false
}

/** Every draft that the article tells apart, with its mentions. */
export function draftReading(given: Article, sides: Sides): DraftReading {
  const a = mended(given)
  const noticed: Noticed[] = []
  const speaks = speakingTexts(given)
  for (let i = 0; i < a.tokens.length; i++) {
    const n = notice(a, i, sides, speaks)
    if (n) noticed.push(n)
    const counted = countedAt(a, i)
    if (counted) noticed.push(counted)
    const shrunk = shrunkAt(a, i)
    if (shrunk) noticed.push(...shrunk)
  }
  const entities = cluster(noticed)
  const kept = entities.filter((e) => e.mentions.some((m) => m.strong) || e.mentions.length >= 2)
  const ids = new Map(kept.map((e, i) => [e, `d${i + 1}`]))
  const drafts = kept.map((e) => describe(a, e, ids, sides))
  const mentions = kept
    .flatMap((e) => e.mentions.map((m) => ({ from: m.from, to: m.to, head: m.head, draft: ids.get(e)! })))
    .sort((x, y) => x.from - y.from)
  return { drafts, mentions }
}

export const draftsOf = (a: Article, sides: Sides): readonly ReadDraft[] => draftReading(a, sides).drafts

/** "many of its 20 points", "all 28 points": the count belongs to the text spoken of; no mention is made of it. */
function countedAt(a: Article, i: number): Noticed | null {
  if (!/^(the|all|its|their)$/.test(a.tokens[i]!.lower)) return null
  const n = a.tokens[i + 1] ? numberOf(a.tokens[i + 1]!) : null
  if (n === null || n < 6 || n > 500 || !/^points$/.test(a.tokens[i + 2]?.lower ?? '')) return null // six: fewer are a choice of points, not their count
  if (/^(on|where|that|of|left|remaining)$/.test(a.tokens[i + 3]?.lower ?? '')) return null
  return {
    from: i,
    to: i + 3,
    head: i + 2,
    lemma: 'count',
    points: n,
    order: null,
    ordinal: null,
    alternative: false,
    proposer: null,
    definite: true,
    possessed: false,
    generic: false,
    strong: false,
    deal: false,
  }
}

/** "from 28 points to 19", "cut to 19 points": the phrase is the mention. */
function shrunkAt(a: Article, i: number): Noticed[] | null {
  const t = a.tokens[i]!
  if (!/^(from|to)$/.test(t.lower)) return null
  const n = a.tokens[i + 1] ? numberOf(a.tokens[i + 1]!) : null
  if (n === null || n < 2) return null
  const noun = a.tokens[i + 2]?.lower ?? ''
  const made = (from: number, to: number, points: number, order: 'initial' | 'later'): Noticed => ({
    from,
    to,
    head: to - 1,
    lemma: 'points',
    points,
    order,
    ordinal: null,
    alternative: false,
    proposer: null,
    definite: true,
    possessed: false,
    generic: false,
    strong: true,
    deal: false,
  })
  if (t.lower === 'from' && /^(points|articles)$/.test(noun) && a.tokens[i + 3]?.lower === 'to') {
    const m = a.tokens[i + 4] ? numberOf(a.tokens[i + 4]!) : null
    return m === null
      ? null
      : [
          made(i + 1, i + 3, n, 'initial'),
          made(i + 4, /^(points|articles)$/.test(a.tokens[i + 5]?.lower ?? '') ? i + 6 : i + 5, m, 'later'),
        ]
  }
  if (t.lower === 'from' && a.tokens[i + 2]?.lower === 'to') {
    const m = a.tokens[i + 3] ? numberOf(a.tokens[i + 3]!) : null
    if (m !== null && /^(points|articles)$/.test(a.tokens[i + 4]?.lower ?? ''))
      return [made(i + 1, i + 2, n, 'initial'), made(i + 3, i + 5, m, 'later')]
  }
  if (
    t.lower === 'to' &&
    /^(points|articles)$/.test(noun) &&
    /^(cut|reduced|shrunk|down|trimmed|whittled|slimmed|pared)$/.test(a.tokens[i - 1]?.lower ?? '')
  )
    return [made(i + 1, i + 3, n, 'later')]
  return null
}

function cluster(noticed: readonly Noticed[]): Entity[] {
  const all: Entity[] = []
  let recent: Entity | null = null
  const clash = (e: Entity, n: Noticed): boolean =>
    (e.points !== null && n.points !== null && e.points !== n.points) ||
    (e.proposer !== null &&
      n.proposer !== null &&
      e.proposer !== n.proposer &&
      (e.alternative || n.alternative || !n.order))
  for (const n of noticed) {
    const last = (ok: (e: Entity) => boolean): Entity | null => {
      if (recent && ok(recent)) return recent
      for (let i = all.length - 1; i >= 0; i--) if (ok(all[i]!)) return all[i]!
      return null
    }
    if (n.lemma === 'count') {
      const only = all.filter((x) => !x.alternative)
      if (only.length === 1 && only[0]!.points === null) only[0]!.points = n.points
      continue
    }
    let e: Entity | null = null
    let fresh = false
    if (n.points !== null) {
      e = all.find((x) => x.points === n.points) ?? null
      if (!e)
        e = last(
          (x) =>
            x.points === null &&
            !clash(x, n) &&
            !x.alternative &&
            (x.order === n.order ||
              (n.order === null && (n.definite || x.order !== 'later')) ||
              (x.order === null && n.order === 'initial')) &&
            (n.definite || n.order === x.order),
        )
      fresh = e === null
    } else if (n.alternative) {
      e = last((x) => x.alternative && !clash(x, n) && (n.definite || n.proposer === x.proposer || n.proposer === null))
      fresh = e === null
    } else if (n.order === 'later') {
      e = last(
        (x) =>
          x.order === 'later' &&
          !clash(x, n) &&
          (n.proposer === null || x.proposer === null || n.proposer === x.proposer),
      )
      if (!e && n.definite && /^(latest|final|current)$/.test(n.ordinal ?? ''))
        e = last(
          (x) => x.order === null && !x.alternative && !clash(x, n) && n.proposer !== null && x.proposer === n.proposer,
        )
      fresh = e === null
    } else if (n.order === 'initial') {
      e =
        last((x) => x.order === 'initial' && !clash(x, n)) ??
        last((x) => x.order === null && !x.alternative && !clash(x, n) && n.ordinal === null && x.mentions.length > 0)
      fresh = e === null
    } else if (n.proposer !== null) {
      e =
        last((x) => x.proposer === n.proposer && !n.generic) ??
        last(
          (x) =>
            x.proposer === null && !x.alternative && x.order !== 'later' && n.definite && sameFamily(x.head, n.lemma),
        )
      fresh = e === null && !n.generic
    } else if (n.definite) {
      e = last((x) => sameFamily(x.head, n.lemma)) ?? (n.deal ? null : last(() => true))
      fresh = e === null && !n.generic
    } else {
      e = n.generic ? null : last((x) => !x.alternative && sameFamily(x.head, n.lemma))
      fresh = e === null && !n.generic
    }
    if (e === null && (!fresh || all.length >= MOST_DRAFTS)) continue
    if (e === null) {
      e = {
        id: all.length,
        points: null,
        order: null,
        alternative: false,
        proposer: null,
        head: n.lemma,
        mentions: [],
        basedOn: null,
        step: 0,
      }
      if (n.order === 'later' || n.alternative) {
        const basis = [...all].reverse().find((x) => !x.alternative && x.order !== 'later') ?? null
        if (n.order === 'later') e.basedOn = basis
      }
      all.push(e)
    }
    e.points ??= n.points
    if (e.order === null && n.order !== null && !(n.order === 'initial' && e.order)) e.order = n.order
    if (n.alternative) e.alternative = true
    e.proposer ??= n.proposer
    e.mentions.push({ from: n.from, to: n.to, head: n.head, strong: n.strong })
    recent = e
  }
  // A later text named before the one it follows: "the new version drops what the first had".
  for (const e of all)
    if (e.order === 'later' && !e.basedOn)
      e.basedOn = all.find((x) => x !== e && x.order === 'initial' && !x.alternative) ?? null
  return all
}

/** Whether one text may be called by both nouns: a contract is an offer, hardly a treaty. */
function sameFamily(x: string, y: string): boolean {
  if (x === y) return true
  const family = (s: string): number =>
    /^(offer|contract|counter-?offer|package|terms)$/.test(s)
      ? 1
      : /^(bill|directive|regulation|law|act|mandate)$/.test(s)
        ? 2
        : /^(treaty|convention|protocol|charter|pact|accord)$/.test(s)
          ? 3
          : /^(plan|proposal|proposals|blueprint|roadmap|counter-proposal)$/.test(s)
            ? 4
            : 0
  const [p, q] = [family(x), family(y)]
  if (p === q) return true
  // "the text", "the agreement", "the draft" may be any of them, but nobody calls a bill a contract, or a plan a treaty.
  if (p === 0 || q === 0)
    return !(
      (p === 1 || q === 1) &&
      /^(memorandum|communique|declaration|resolution|framework|non-paper)$/.test(p === 0 ? x : y)
    )
  return (p === 1 && q === 4) || (p === 4 && q === 1)
}

function describe(a: Article, e: Entity, ids: ReadonlyMap<Entity, string>, sides: Sides): ReadDraft {
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
    date: null,
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
    const around = a.text.slice(a.tokens[lo]!.start, a.tokens[hi - 1]!.end)
    const after = a.text.slice(a.tokens[m.head]!.end, a.tokens[hi - 1]!.end)
    const before = a.text.slice(a.tokens[lo]!.start, a.tokens[m.from]!.start)
    const own = a.text.slice(a.tokens[m.from]!.start, a.tokens[m.head]!.end)
    if (
      /\bleaked\b/i.test(own) ||
      /^\W*(?:was |were |that was |had been |has been |which was |made public [\w ]{0,40})?leaked\b/i.test(after)
    )
      weigh('leaked')
    else if (
      /\b(?:not|never)\b[\w ’']{0,12}\b(?:been )?(?:revealed|published|released|disclosed|made public|made available)\b|\bunpublished\b|\bnot (?:yet )?seen\b/i.test(
        around,
      )
    )
      weigh('unpublished')
    else if (
      /^[\w ,’']{0,40}\b(?:published|released|made public|unveiled|posted)\b/i.test(after) ||
      /\b(?:published|released|unveiled|announced)\b[\w ,’']{0,20}$/i.test(before)
    )
      weigh('published')
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

/** Names of a list that begins at token `k`: "Britain, France and Germany". */
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
