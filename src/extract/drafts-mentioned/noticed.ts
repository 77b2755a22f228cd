import { ownerOf, partyOf } from '../../actors/parties.ts'
import type { Article, Token } from '../article.ts'
import { wideSubject } from '../contents/wide-subject.ts'
import { DOES, JUDGES, TELLS, TELLS_THAT } from '../grammar/content-verbs.ts'
import { mended } from '../grammar/mended.ts'
import { nounPhraseEnd, nounPhraseStart } from '../grammar/phrases.ts'
import { predications } from '../grammar/predications.ts'
import { numberOf } from '../grammar/quantities.ts'
import { type Stretch, sentenceOf } from '../grammar/stretches.ts'
import type { Sides } from '../sides.ts'
import { DATING, datingOf, epithetOf } from './dating.ts'
import { giver, homeOf, makerAfter } from './makers.ts'
import { asForm, broughtHere, isBody, likened, ofTheirOwn } from './newcomers.ts'

const words = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/))

/** Nouns that name a negotiated text. */
const TEXTS = words(
  'plan proposal proposals counter-proposal counterproposal counter-proposals counterproposals draft blueprint roadmap non-paper nonpaper memorandum protocol offer counter-offer counteroffer mandate version framework contract document text package compromise communique communiqué declaration resolution charter bill directive paper amendments letter submission iteration counter-draft redraft sheet list note schedules schedule scheme outline',
)

/** Nouns that name one as often as a wish for one: "reach a deal". */
const DEALS = words(
  'deal agreement accord pact settlement treaty convention protocol regulation law act terms response reply answer statement approach position',
)

/** Nouns of sheets that may hold anything: texts under talks only where a version is told from others, or the sheet itself says what it holds. */
const CARRIERS = words('sheet list note schedules')

/** Words before the noun that make it something else. */
const OTHER_KIND = words(
  'pension retirement health healthcare savings insurance business travel marketing action contingency security bond trade ceasefire 401(k stock recovery rescue meal work lesson evacuation flight floor seating exit voice social press joint news written legal tax payment job employment ticket book strike newspaper cover resignation open thank-you',
)

/** Sides speak together in these; a joint paper or plan, though, is a text under talks. */
const SPOKEN = /^(statement|declaration|communique|communiqué|resolution|letter|response|reply|answer)$/

/** What a draft may become besides the nouns above. */
const TO_BE =
  /^(decision|conclusions|law|constitution|budget|outcome|rules|guidelines|goal|opinion|code|order|ordinance|statute|recommendation|recommendations|principles|compact|motion|position|decree|bylaws|standard|standards|legislation)$/

const INITIAL = words('older original initial first earlier previous prior old opening former preliminary')

const LATER = words(
  'revised new newer newest fresh recent shorter longer tougher softer stricter leaner fuller broader narrower weaker stronger simpler updated amended second third fourth latest final modified refined resulting current reworked rewritten redrafted trimmed slimmed slimmed-down shortened improved sweetened altered adjusted reduced watered-down softened toned-down clean renegotiated further later subsequent improved',
)

const ALTERNATIVE = words('alternative rival competing counter own separate parallel')

const STRONG = words(
  'draft tentative provisional proposed interim preliminary leaked unsigned unpublished confidential initialled initialed detailed written comprehensive phased three-phase two-phase peace negotiating compromise consolidated bracketed single joint',
)

const ORDINALS = words('first second third fourth fifth latest last final previous earlier')

const GENERIC = words(
  'any no every each some such possible potential future eventual another more lasting either neither fair better',
)

const MAKES = words(
  'draw put present table announce unveil publish release submit propose draft write negotiate sign initial circulate offer hand reject develop leak share reach strike conclude approve adopt agree prepare finalise finalize produce send deliver deliver accept tabled outline float broker hammer thrash',
)

export interface Noticed extends Stretch {
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
  /** Month, season, weekday or year by which the version is told from others: “july”. */
  dating: string | null
  /** Set beside the mention before it, as another name of the same text. */
  readonly apposed?: boolean
  /** "the leaked plan": the earlier one, unless a newer was told of before. */
  readonly leaked?: boolean
  /** "a shorter paper": set against another one. */
  readonly comparative?: boolean
  /** A name by which it is told from the others: the blue text, the Doha draft. */
  epithet: string | null
  /** Whether the noun alone opens no text: "the list" is one only after "the first list". */
  carried?: boolean
  /** Whether another text is named as this one's matter: the accord in “a draft of the accord”. */
  matter: boolean
  /** Whether an indefinite phrase makes it one text out of several: “a single text”. */
  merged: boolean
  /** Whether it is called a compromise. */
  compromise: boolean
  /** "submitted a proposal": handed in by somebody just now. */
  readonly brought?: boolean
  /** Named in a question or in a heading that asks: the answer may yet introduce it. */
  readonly asked?: boolean
}

const baseForm = (t: Token): string => {
  const s = t.lower.replace(/^["“‘']|["”’']$/g, '').replace(/^counter-?(draft|plan|text)/, 'counter-proposal')
  if (s === 'terms' || s === 'proposals' || s === 'amendments') return s
  // Of the plural only what is put forward in numbers: "five resolutions" are decisions taken, not a text under talks.
  return /^(?:counter-proposals|counterproposals|drafts|offers|versions|agreements|accords)$/.test(s)
    ? s.slice(0, -1)
    : s
}

/** Head tokens of subjects of which contents are told: "the proposal caps …", "a deal that gives …". */
export function speakingTexts(a: Article): ReadonlySet<number> {
  const out = new Set<number>()
  for (const v of predications(a)) {
    if (v.group.passive || v.group.form !== 'finite') continue
    const lemma = mended(a).tokens[v.group.head]!.lemma
    if (!v.subject) {
      // "The draft, tabled in May, would cap …", "The draft we have seen says 900"
      if (TELLS.has(lemma) || DOES.has(lemma) || v.group.modal === 'would' || lemma === 'say') {
        const wide = wideSubject(mended(a), v.group)
        if (wide) out.add(wide.head)
      }
      continue
    }
    const that = TELLS_THAT.has(lemma) && a.tokens[v.group.to]?.lower === 'that'
    if (NAMES.has(lemma) && !v.group.negated) out.add(v.subject.head).add(v.subject.to - 1)
    if (that || TELLS.has(lemma) || DOES.has(lemma) || (v.group.modal === 'would' && !JUDGES.has(lemma)))
      out.add(v.subject.head).add(v.subject.to - 1)
  }
  return out
}

/** Verbs by which a text is said to speak of a thing. */
const NAMES = words('name mention specify list')

/** Number of points a phrase gives its text: "28-point plan", "a plan of 20 points", "its 17 articles". */
function pointsOf(a: Article, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const t = a.tokens[i]!
    const joined = /^(\d+|[a-z]+)-(?:point|article|clause|paragraph|page)s?$/.exec(t.lower)
    if (joined && /point|article|clause|paragraph/.test(t.lower)) {
      const n = numberOf({ ...t, lower: joined[1]! })
      if (n !== null) return n
    }
    const n = numberOf(t)
    if (n === null || n < 2 || n > 5000) continue
    const dash = a.tokens[i + 1]?.text === '-' ? i + 2 : i + 1
    if (
      dash < to + 1 &&
      /^(point|article|clause|paragraph)s?$/.test(a.tokens[dash]?.lower ?? '') &&
      (dash > i + 1 || i + 1 < to)
    )
      return n
  }
  const tail = a.tokens[to]
  if (!tail || tail.sentence !== a.tokens[to - 1]!.sentence) return null
  // "a plan of 20 points", "the draft, nine articles", "the second draft: 31 articles", "their version has only 26 articles"
  let k = to
  if (/^(of|with|in|,|:|\()$/.test(tail.lower)) k++
  else if (/^(has|have|had|contains|contained|counts|counted|comprises|comprised|holds|held)$/.test(tail.lower)) k++
  else if (
    /^(runs|ran|stretches|stretched|running|stretching|amounting)$/.test(tail.lower) &&
    a.tokens[k + 1]?.lower === 'to'
  )
    k += 2
  else if (/^(comprising|containing|numbering|counting|comprises)$/.test(tail.lower)) k++
  else if (/^(divided|split)$/.test(tail.lower) && a.tokens[k + 1]?.lower === 'into') k += 2
  else if (/^consist/.test(tail.lower) && a.tokens[k + 1]?.lower === 'of') k += 2
  else return null
  if (/^(only|just|now|some|its)$/.test(a.tokens[k]?.lower ?? '')) k++
  const n = a.tokens[k] ? numberOf(a.tokens[k]!) : null
  const counted = a.tokens[k + 1]?.lower ?? ''
  if (n === null || n < 2 || !/^(points|articles|clauses|paragraphs)$/.test(counted)) return null
  // "the plan, 12 points of which are open", "in two articles on water": a choice out of more
  return /^(of|on|about|where|that|which|in)$/.test(a.tokens[k + 2]?.lower ?? '') && !/^(of|in)$/.test(tail.lower)
    ? null
    : n
}

export function notice(a: Article, h: number, sides: Sides, speaks: ReadonlySet<number>): Noticed | null {
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
    (homeOf(a, a.tokens[h - 1]?.text ?? '') !== null ||
      (a.tokens[h - 1]?.pos === 'ADJ' && partyOf(a.tokens[h - 1]!.text) !== undefined) ||
      INITIAL.has(a.tokens[h - 1]?.lower ?? '') ||
      LATER.has(a.tokens[h - 1]?.lower ?? ''))
  // "a draft decision", "the draft conclusions": a draft of whatever it is to become
  const toBe = /^(draft|zero-draft|cover)$/.test(a.tokens[h - 1]?.lower ?? '') && TO_BE.test(t.lower)
  // "the Council's general approach", "a common position": what the Union's bodies call the text they negotiate from
  const stand = /^(?:general approach|(?:common|negotiating) position)$/.test(
    `${a.tokens[h - 1]?.lower ?? ''} ${t.lower}`,
  )
  const lemma = elided ? 'text' : toBe ? 'draft' : stand ? 'mandate' : baseForm(t)
  if (/^(approach|position)$/.test(lemma)) return null
  const deal = DEALS.has(lemma)
  // "her annotated copy": what one side made of the text it was given
  const marked = lemma === 'copy' && MARKED.test(a.tokens[h - 1]?.lower ?? '')
  if (!deal && !TEXTS.has(lemma) && !marked) return null
  if (deal && isBody(a, h)) return null
  if (lemma === 'paper' && a.tokens[h - 1]?.lower === 'of' && a.tokens[h - 2]?.lower === 'sheet') return null
  // "an earlier version of this report": of the paper's own article
  if (
    /^(version|draft|edition)$/.test(lemma) &&
    a.tokens[h + 1]?.lower === 'of' &&
    /^(this|our)$/.test(a.tokens[h + 2]?.lower ?? '') &&
    /^(article|report|story|piece|post|page|item|column)$/.test(a.tokens[h + 3]?.lower ?? '')
  )
    return null
  // "the Homeland List", a party
  if (CARRIERS.has(lemma) && /^\p{Lu}/u.test(t.text)) return null
  const { from: floor, to: end } = sentenceOf(a, h)
  const next = a.tokens[h + 1]
  // The noun only qualifies the next: "contract talks", "deal makers"; but "contract offer" is read at "offer".
  if (h + 1 < end && next && next.pos === 'NOUN' && !marked && !/^(on|for|to|in)$/.test(next.lower)) return null
  if (/^plans$/.test(t.lower) || (lemma === 'offer' && t.pos === 'VERB')) return null
  const from = ownStart(a, nounPhraseStart(a, h, floor), h)
  const before: Token[] = a.tokens.slice(from, h)
  const lowers = before.map((x) => x.lower)
  const adjacent = a.tokens[h - 1]?.lower ?? ''
  const strongWord = lowers.some((w) => STRONG.has(w))
  const points = pointsOf(a, from, h + 1)
  if (
    OTHER_KIND.has(adjacent) &&
    (adjacent !== 'joint' || SPOKEN.test(lemma)) &&
    from < h &&
    points === null &&
    !(adjacent === 'pay' && lemma === 'offer') &&
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
    /^(response|reply|answer|statement|law|act|regulation|letter|submission)$/.test(lemma) &&
    points === null &&
    !/^(draft|proposed|provisional|written|formal)$/.test(adjacent) &&
    !(
      /^(response|reply|answer|submission)$/.test(lemma) &&
      (sheets(a, from, h) ||
        handedOver(a, h, end) ||
        (before.length > 0 &&
          (/^(its|their)$/.test(lowers[0]!) || lowers.some((w) => /^['’]s?$/.test(w))) &&
          (speaks.has(h) || a.tokens[from - 1]?.lower === 'in')))
    )
  )
    return null
  const det = lowers[0] ?? ''
  let possessed = false
  let ofDay = false
  let proposer: string | null = null
  // "the firm's latest offer", "Chad's first plan", "their counter-proposal"
  for (let i = h - 1; i > from; i--) {
    if (/^['’]s?$/.test(a.tokens[i]!.text) && a.tokens[i]!.pos === 'PART') {
      possessed = true
      const owner = a.tokens[i - 1]!.pos === 'PROPN' ? i - 1 : nounPhraseStart(a, i - 1, from)
      proposer = sides.of({ from: nounPhraseStart(a, i - 1, from), to: i }) ?? sides.of({ from: owner, to: i })
      // "Thursday's draft": a day owns nothing
      if (DATING.test(a.tokens[i - 1]!.lower)) {
        possessed = false
        proposer = null
        ofDay = true
      }
      break
    }
  }
  if (!possessed)
    for (let i = from; i < h; i++) {
      const x = a.tokens[i]!
      if (x.pos !== 'PROPN' && x.pos !== 'ADJ' && x.pos !== 'NOUN') continue
      // "a presidency compromise", "the management offer"
      if (i + 1 === h && MAKERS.test(x.lower)) {
        proposer = sides.of({ from: i, to: i + 1 })
        if (proposer !== null) break
      }
      if (!/^\p{Lu}/u.test(x.text) && !/^(union|management|employer)/.test(x.lower)) continue
      const two = i + 1 < h ? partyOf(a.text.slice(x.start, a.tokens[i + 1]!.end)) : undefined
      const one = two ?? partyOf(x.text.replace(/-(?:led|backed|drafted|brokered|mediated|proposed|sponsored)$/i, ''))
      if (one && one.party.kind !== 'media') {
        proposer = ownerOf(one.party.name)
        break
      }
      const native = x.pos === 'NOUN' ? null : (sides.of({ from: i, to: i + 1 }) ?? homeOf(a, x.text))
      if (native !== null && !DATING.test(x.lower) && (x.pos === 'ADJ' || i + 1 === h) && homeOf(a, x.text)) {
        proposer = homeOf(a, x.text)
        break
      }
    }
  const ofOwn = ofTheirOwn(a, h)
  // "Chad had put forward its own paper": the giver's
  if (proposer === null && (ofOwn || /^(its|their)$/.test(det))) proposer = giver(a, from, floor, sides)
  const merged = !definite0(det) && lowers.some((w) => /^(single|joint|consolidated|common|merged|bridging)$/.test(w))
  const order = lowers.some((w) => LATER.has(w)) ? 'later' : lowers.some((w) => INITIAL.has(w)) ? 'initial' : null
  const alternative =
    marked || ofOwn || lowers.some((w) => ALTERNATIVE.has(w)) || /^counter-?(?:proposal|offer)s?$/.test(lemma)
  const definite = possessed || ofDay || /^(the|this|that|these|those|its|their|his|her|our|my|your|both)$/.test(det)
  const under =
    from > floor &&
    (/^under$/.test(a.tokens[from - 1]!.lower) ||
      (a.tokens[from - 1]!.lower === 'in' && a.tokens[from - 2]?.lower === 'agreed'))
  // "the pandemic accord", "the grain deal": a name for one agreement, not a wish for any.
  const named = deal && /^(the|this)$/.test(det) && h - from >= 2 && /^(NOUN|PROPN)$/.test(a.tokens[h - 1]!.pos)
  const byWhom =
    /^(by|from)$/.test(a.tokens[h + 1]?.lower ?? '') && h + 2 < end
      ? sides.of({ from: h + 2, to: nounPhraseEnd(a, h + 2, end) })
      : null
  if (byWhom !== null && !deal && !DATING.test(byWhom.toLowerCase())) proposer ??= byWhom
  if (!deal || /^(accord|pact|treaty|agreement)$/.test(lemma)) proposer ??= makerAfter(a, h, end, sides)
  if (!definite && (ruledOut(a, from, floor) || likened(a, from, floor) || asForm(a, from, lemma))) return null
  const matter = definite && a.tokens[from - 1]?.lower === 'of' && TEXTS.has(a.tokens[from - 2]?.lower ?? '')
  const epithet = proposer === null && !deal ? epithetOf(a, from, h) : null
  const dating = matter ? null : datingOf(a, from, h, end)
  const generic =
    GENERIC.has(det) ||
    lowers.some((w) => GENERIC.has(w) && w !== 'better') ||
    (deal &&
      !definite &&
      points === null &&
      !strongWord &&
      order === null &&
      !alternative &&
      proposer === null &&
      !madeHere(a, from, h, floor, end)) ||
    (!definite &&
      points === null &&
      order === null &&
      !alternative &&
      !possessed &&
      proposer === null &&
      !strongWord &&
      !under &&
      dating === null &&
      !(speaks.has(h) && !deal) &&
      !(/^(paper|sheet|document)$/.test(lemma) && givenHere(a, from, floor)) &&
      !madeHere(a, from, h, floor, end))
  const passedOver =
    lemma === 'sheet' &&
    a.tokens[h + 1]?.lower === 'of' &&
    a.tokens[h + 2]?.lower === 'paper' &&
    givenHere(a, from, floor)
  return {
    from,
    to: passedOver ? h + 3 : h + 1,
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
      possessed ||
      dating !== null ||
      epithet !== null ||
      /^(response|reply|answer|submission)$/.test(lemma) ||
      (!deal && (definite || OWN.test(lemma)) && madeHere(a, from, h, floor, end)),
    carried: CARRIERS.has(lemma) && order === null && !(possessed && speaks.has(h)) && !passedOver,
    deal,
    dating,
    matter,
    leaked: lowers.includes('leaked'),
    comparative: lowers.some((w) => COMPARATIVE.test(w)),
    epithet,
    merged,
    compromise: lemma === 'compromise' || lowers.includes('compromise'),
    brought: !definite && broughtHere(a, from, floor),
    asked: a.tokens[end - 1]?.text === '?',
  }
}

const definite0 = (det: string): boolean => /^(the|this|that|these|those|its|their|his|her|our|my|your|both)$/.test(det)

const COMPARATIVE =
  /^(?:shorter|longer|tougher|softer|stricter|leaner|fuller|broader|narrower|weaker|stronger|simpler)$/

/** Nouns that name nothing else than what lies on a table: declarations and letters are made on many occasions. */
const OWN =
  /^(?:text|draft|proposal|plan|paper|offer|counter-?\w+|compromise|blueprint|roadmap|non-?paper|memorandum|version|redraft)$/

/** Bodies and offices that go before the noun of their text. */
const MAKERS =
  /^(presidency|commission|council|parliament|management|government|union|company|employer|chair|mediator|opposition|secretariat|cabinet|ministry)$/

const MARKED = /^(annotated|marked|marked-up|corrected|amended|edited)$/

/** "a six-page reply": so long an answer is a text. */
function sheets(a: Article, from: number, h: number): boolean {
  for (let i = from; i < h; i++) if (/^(?:[\w]+-)?(page|sheet|line)$/.test(a.tokens[i]!.lower)) return true
  return false
}

/** "a reply handed to the mediators". */
const handedOver = (a: Article, h: number, end: number): boolean =>
  h + 2 < end && /^(handed|sent|submitted|delivered|passed)$/.test(a.tokens[h + 1]!.lower)

/** "ruled out a third offer", "asked for a fresh mandate": no such text is there. */
function ruledOut(a: Article, from: number, floor: number): boolean {
  const said = a.text.slice(a.tokens[Math.max(floor, from - 4)]!.start, a.tokens[from]!.start).toLowerCase()
  return /\b(?:rul\w+ out|exclud\w+|ask\w* (?:[\w ]{0,24} )?for|hop\w+ for|wait\w* for|wish\w* for|without|expect\w*|refus\w+ to (?:make|table))\s*$/.test(
    said,
  )
}

/** "On sugar exports Chad's paper …": the owner's name begins the phrase, not the noun before it. */
function ownStart(a: Article, from: number, h: number): number {
  let mark = h - 1
  while (mark > from && !/^['’]s?$/.test(a.tokens[mark]!.text)) mark--
  if (mark <= from) return from
  let k = mark - 1
  if (a.tokens[k]!.pos !== 'PROPN') return from
  while (k - 1 >= from && a.tokens[k - 1]!.pos === 'PROPN') k--
  return k > from && a.tokens[k - 1]!.pos === 'NOUN' && !/^(DET|ADJ)$/.test(a.tokens[from]!.pos) ? k : from
}

/** Whether the sentence makes, shows or settles the text: "drew up a plan", "a plan was published". */
function madeHere(a: Article, from: number, h: number, floor: number, end: number): boolean {
  for (let i = Math.max(floor, from - 4); i < from; i++)
    if (a.tokens[i]!.pos === 'VERB' && MAKES.has(a.tokens[i]!.lemma))
      return a.tokens[i]!.lower !== a.tokens[i]!.lemma || isPastPut(a, i)
  for (let i = h + 1; i < Math.min(end, h + 6); i++)
    if (a.tokens[i]!.pos === 'VERB' && MAKES.has(a.tokens[i]!.lemma))
      return /(ed|en|wn|ut|nt|ck|ld)$/.test(a.tokens[i]!.lower)
  return false
}

/** "slid a sheet of paper across the table", "gave the Chadian side a paper": handed to the others at the table. */
function givenHere(a: Article, from: number, floor: number): boolean {
  for (let i = Math.max(floor, from - 6); i < from; i++)
    if (
      a.tokens[i]!.pos === 'VERB' &&
      /^(slide|pass|push|hand|give|send|slip|deliver|show|bring|put|lay|place)$/.test(a.tokens[i]!.lemma) &&
      (a.tokens[i]!.lower !== a.tokens[i]!.lemma || isPastPut(a, i))
    )
      return true
  return false
}

/** "put" after its subject is past or present; after "to" or a helper it tells only of what may come. */
const isPastPut = (a: Article, i: number): boolean =>
  a.tokens[i]!.lower === 'put' && a.tokens[i - 1]?.pos !== 'AUX' && a.tokens[i - 1]?.lower !== 'to'
