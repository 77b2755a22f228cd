import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'
import { clauseAt, rightEdge } from './clause-edges.ts'
import { DOES, JUDGES, LEFT_TO, TELLS, TELLS_THAT } from './content-verbs.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from './drafts-mentioned.ts'
import type { IssueBook } from './issues.ts'
import { conjuncts } from './lists.ts'
import type { ReadProvision } from './machine-reading.ts'
import { mended } from './mended.ts'
import { nounPhraseEnd } from './phrases.ts'
import { type Predication, predications, verbGroupAt, verbGroups, verbsWithin } from './predications.ts'
import { mainQuantity, numberOf } from './quantities.ts'
import { isNominal, isVerb, type Stretch, sentenceOf, spanOf } from './stretches.ts'

const words = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/))

const LABELS = /^(article|point|clause|section|paragraph|annex|chapter|recital|item|art)$/
const CLAUSE_NOUNS = words(
  'restriction restrictions cap limit limits ban ceiling clause provision provisions requirement requirements guarantee guarantees promise pledge commitment commitments target targets rule rules demand demands call prohibition threshold deadline exemption exemptions quota tariff obligation obligations penalty penalties safeguard safeguards',
)

/** A piece of text that is one clause of a draft, before it is filed. */
interface Piece {
  readonly stretch: Stretch
  readonly draft: string
  readonly label: string | null
  readonly confidence: number
  readonly reason: string
}

export interface ContentsRules {
  /** Who tells the words at a span, if anybody but the reporter. */
  readonly reporter?: (s: Span) => string | null
  /** Id of the statement that holds the span. */
  readonly within?: (s: Span) => string | null
}

/** Clauses that the article says its drafts contain, one provision each. */
export function provisionsOf(
  given: Article,
  drafts: DraftReading,
  issues: IssueBook,
  rules: ContentsRules = {},
  verbs: readonly Predication[] = predications(given),
): ReadProvision[] {
  const a = mended(given)
  const pieces = [
    ...toldBySubject(a, drafts, verbs),
    ...toldUnder(a, drafts),
    ...toldAfter(a, drafts, issues),
    ...toldByOwner(a, drafts),
    ...standsIn(a, drafts, verbs),
    ...aboutPoints(a, drafts, verbs),
    ...numbered(a, drafts),
  ]
  pieces.push(...alsoSaid(a, pieces, verbs))
  const out: ReadProvision[] = []
  const seen: { span: Span; draft: string }[] = []
  const found = pieces
    .map((p) => ({ p, span: spanOf(a, p.stretch) }))
    .filter((x): x is { p: Piece; span: Span } => x.span !== null && worth(a, x.p.stretch, x.span))
    .sort((x, y) => x.span.start - y.span.start || y.p.confidence - x.p.confidence)
  for (const { p, span } of found) {
    if (seen.some((s) => s.draft === p.draft && mostlySame(s.span, span))) continue
    seen.push({ span, draft: p.draft })
    out.push({
      id: `p${out.length + 1}`,
      draft: p.draft,
      issue: issues.nameFor(span, a.sentences[a.tokens[p.stretch.from]!.sentence]),
      summary: a.text.slice(span.start, span.end).replace(/\s+/g, ' '),
      label: p.label,
      quantity: mainQuantity(a, p.stretch.from, p.stretch.to),
      span,
      mentions: [],
      reportedBy: rules.reporter?.(span) ?? a.publisher,
      within: rules.within?.(span) ?? null,
      confidence: p.confidence,
      reason: p.reason,
    })
  }
  return out
}

const mostlySame = (a: Span, b: Span): boolean => {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common > 0 && common / Math.min(a.end - a.start, b.end - b.start) > 0.7
}

/** A clause says something: a noun at least, and not only that there are things in it. */
function worth(a: Article, s: Stretch, span: Span): boolean {
  let nouns = 0
  for (let i = s.from; i < s.to; i++) if (/^(NOUN|PROPN|NUM)$/.test(a.tokens[i]!.pos)) nouns++
  return (
    nouns > 0 &&
    span.end - span.start >= 4 &&
    !/^(?:among other|other things|a lot|changes?|points?|elements?|some|many|several|a number of)\b[\w ]{0,14}$/i.test(
      a.text.slice(span.start, span.end),
    )
  )
}

/** Index from head token to mention, for asking whether a subject is a draft. */
const headsOf = (d: DraftReading): ReadonlyMap<number, DraftMention> => new Map(d.mentions.map((m) => [m.head, m]))

/** The draft last spoken of before token `i`: in its sentence, else in the one before it of the same paragraph. */
function lastDraft(a: Article, d: DraftReading, i: number, back = 1): DraftMention | null {
  const s = a.tokens[i]!.sentence
  let lo = 0
  let hi = d.mentions.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (d.mentions[mid]!.from < i) lo = mid + 1
    else hi = mid
  }
  const m = d.mentions[lo - 1]
  if (!m) return null
  const at = a.tokens[m.head]!.sentence
  if (at === s) return m
  if (at < s - back) return null
  // Of the sentence before, its subject is meant rather than the last text it names.
  return mentionsWithin(d, a.first[at]!, a.first[at + 1]!)[0] ?? m
}

/**
 * The draft a pronoun stands for: the subject of an earlier verb of the sentence; else, where the sentence opens with the
 * pronoun, the subject of the sentence before, or the only text it speaks of if the verb tells contents.
 */
function spokenOf(
  a: Article,
  d: DraftReading,
  i: number,
  verbs: readonly Predication[],
  v: Predication,
): DraftMention | null {
  const m = lastDraft(a, d, i)
  if (!m) return null
  const s = a.tokens[i]!.sentence
  const at = a.tokens[m.head]!.sentence
  const relative = /^(which|that)$/.test(a.tokens[i]!.lower)
  if (relative) return at === s && m.to >= i - 2 ? m : null
  const isSubject = (x: DraftMention): boolean =>
    verbsWithin(verbs, a.first[a.tokens[x.head]!.sentence]!, a.first[a.tokens[x.head]!.sentence + 1]!).some(
      (w) => w.subject !== null && (w.subject.head === x.head || w.subject.to - 1 === x.head),
    )
  if (at === s) return isSubject(m) ? m : null
  const opens = i - a.first[s]! <= 1
  if (!opens) return null
  return isSubject(m) || TELLS.has(a.tokens[v.group.head]!.lemma) ? m : null
}

function labelAt(a: Article, s: Stretch): string | null {
  for (let i = s.from; i < s.to; i++)
    if (LABELS.test(a.tokens[i]!.lower) && a.tokens[i + 1] && numberOf(a.tokens[i + 1]!) !== null)
      return a.text.slice(a.tokens[i]!.start, a.tokens[i + 1]!.end)
  return null
}

/** Whether a pronoun that is the subject of a verb of telling stands for a text, not for a party. */
export const tellsOfText = (a: Article, d: DraftReading, v: Predication, verbs: readonly Predication[]): boolean =>
  v.subject !== null &&
  /^(it|they|which|that|this)$/.test(a.tokens[v.subject.head]!.lower) &&
  TELLS.has(a.tokens[v.group.head]!.lemma) &&
  spokenOf(a, d, v.subject.from, verbs, v) !== null

/** "The plan proposes …", "It also called for …", "Article 21 … provides …". */
function toldBySubject(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  const heads = headsOf(d)
  const out: Piece[] = []
  let labelled: { sentence: number; label: string } | null = null
  // "It also …" goes on with the text of the sentence before, if that spoke of one by a pronoun itself.
  let spoken: { sentence: number; mention: DraftMention } | null = null
  for (const v of verbs) {
    const { subject } = v
    if (!subject) continue
    const label = labelAt(a, subject)
    if (label !== null) labelled = { sentence: v.sentence, label }
    let mention = heads.get(subject.head) ?? (label !== null ? heads.get(subject.to - 1) : null) ?? null
    let sure = 0.8
    const head = a.tokens[subject.head]!
    let point = label
    if (!mention && label !== null) {
      mention = lastDraft(a, d, subject.to, 3)
    } else if (!mention && /^(it|they|which|that|this)$/.test(head.lower) && head.pos !== 'NOUN') {
      mention =
        spokenOf(a, d, subject.from, verbs, v) ??
        (spoken && spoken.sentence === v.sentence - 1 && subject.from - a.first[v.sentence]! <= 1
          ? spoken.mention
          : null)
      if (labelled && labelled.sentence === v.sentence) point = labelled.label
      if (mention === null && point !== null) mention = lastDraft(a, d, subject.from, 3)
      sure = 0.65
    }
    if (!mention) continue
    spoken = { sentence: v.sentence, mention }
    out.push(...toldByVerb(a, v, mention.draft, point, sure))
  }
  return out
}

function toldByVerb(a: Article, v: Predication, draft: string, label: string | null, sure: number): Piece[] {
  const { group: g } = v
  if (g.passive || g.form !== 'finite') return []
  const lemma = a.tokens[g.head]!.lemma
  const quoted = a.tokens[g.head]!.quote >= 0
  if (TELLS.has(lemma) && !g.negated) {
    if (/^(be|have)$/.test(lemma)) return []
    return listAfter(a, g.to, draft, label, sure, `contents told after “${a.tokens[g.head]!.text}”`)
  }
  if (TELLS_THAT.has(lemma) && !g.negated && /^that$/.test(a.tokens[g.to]?.lower ?? ''))
    return listAfter(a, g.to, draft, label, sure - 0.1, `contents told after “${a.tokens[g.head]!.text} that”`)
  const subject = v.subject!
  if (/^(be|is|was|were|are)$/.test(lemma) && g.modal === null && !g.negated) {
    // "The first offer was 25%", "the offer is worth $1bn"
    const to = rightEdge(a, g.to)
    const next = a.tokens[g.to]
    if (
      next &&
      (/^(NUM|SYM)$/.test(next.pos) ||
        (/^(a|an|worth)$/.test(next.lower) && /^(NUM|SYM)$/.test(a.tokens[g.to + 1]?.pos ?? ''))) &&
      mainQuantity(a, g.to, to)
    )
      return [
        {
          stretch: { from: subject.from, to },
          draft,
          label,
          confidence: sure - 0.1,
          reason: 'the text is put as a number',
        },
      ]
    return []
  }
  if (quoted && g.modal !== null) return []
  const part = nounPhraseEnd(a, g.to, sentenceOf(a, g.head).to)
  if (
    /^leave$/.test(lemma) &&
    LEFT_TO.test(a.text.slice(a.tokens[g.to - 1]!.end, a.tokens[Math.max(g.to, rightEdge(a, g.to)) - 1]!.end))
  )
    return []
  if (
    /^(drop|remove|scrap|add|move|strip|delete)$/.test(lemma) &&
    /^(provision|clause|article|reference|section|paragraph|point|passage|mention|language|wording|line|requirement|cap|limit|ceiling|ban|obligation|duty|guarantee|commitment|target|rule)s?$/.test(
      a.tokens[part - 1]?.lower ?? '',
    )
  )
    return []
  const makes =
    lemma === 'make' &&
    a.tokens
      .slice(part, part + 2)
      .some((t) =>
        /^(mandatory|voluntary|conditional|binding|illegal|permanent|compulsory|optional|obligatory|subject|dependent|possible|impossible|easier|harder|unlawful|legal|public|free|available)$/.test(
          t.lower,
        ),
      )
  if (makes || DOES.has(lemma) || (g.modal === 'would' && !JUDGES.has(lemma) && !g.negated)) {
    const edge = rightEdge(a, g.to, { keepConjuncts: true })
    const parts = conjuncts(a, { from: g.head, to: edge }).filter(
      (p, n) => n === 0 || isVerb(a.tokens[p.from]) || kindVerb(a, p),
    )
    return parts.map((p, n) => ({
      stretch:
        n === 0
          ? { from: v.inherited ? g.first : subject.from, to: Math.min(p.to, rightEdge(a, g.to)) }
          : { from: p.from, to: Math.min(p.to, rightEdge(a, p.from + 1)) },
      draft,
      label,
      confidence: sure - (DOES.has(lemma) ? 0.1 : 0.2),
      reason: `the text is said to ${lemma}`,
    }))
  }
  return []
}

const kindVerb = (a: Article, p: Stretch): boolean =>
  a.tokens[p.from]!.pos === 'NOUN' || a.tokens[p.from]!.pos === 'ADV' || a.tokens[p.from]!.pos === 'PART'

/** The items told from token `i` on: what follows "calls for", "includes", "provides that". */
function listAfter(
  a: Article,
  i: number,
  draft: string,
  label: string | null,
  confidence: number,
  reason: string,
): Piece[] {
  const { to: end } = sentenceOf(a, i - 1)
  let k = i
  // "proposed, among other things, a buffer zone"; "calls for"; "lays down"; "provides, inter alia, that"
  if (a.tokens[k]?.text === ',') {
    let close = k + 1
    while (close < end && close < k + 9 && a.tokens[close]!.text !== ',') close++
    if (close < end && a.tokens[close]!.text === ',') k = close + 1
    else return []
  }
  while (k < end && /^(for|down|out|up|forth|on|also|notably|explicitly|:)$/.test(a.tokens[k]!.lower)) k++
  if (k >= end) return []
  const to = listEdge(a, k)
  if (to <= k) return []
  return conjuncts(a, { from: k, to })
    .map((p) => withoutLead(a, p))
    .filter((p) => p.to > p.from)
    .map((stretch) => ({ stretch, draft, label, confidence, reason }))
}

/** Where a list of contents ends: at a clause that is no item of it. */
function listEdge(a: Article, k: number): number {
  const edge = rightEdge(a, k, { keepConjuncts: true, keepCondition: true })
  const opening = a.tokens[k]!
  const clauses = opening.lower === 'that' || clauseAt(a, k, edge)
  for (let i = k + 1; i < edge; i++) {
    const t = a.tokens[i]!
    if (!/^(and|but)$/.test(t.lower)) continue
    let n = i + 1
    while (n < edge && a.tokens[n]!.pos === 'ADV') n++
    if (a.tokens[n]?.lower === 'that') continue
    const g = n < edge ? verbGroupAt(a, n, edge) : null
    if (g && g.form === 'finite' && !clauses && a.tokens[n]!.lower !== a.tokens[n]!.lemma) return i
    if (g && g.form === 'finite' && TELLS.has(a.tokens[g.head]!.lemma) && a.tokens[n]!.lower !== a.tokens[n]!.lemma)
      return i
    if (!clauses && clauseAt(a, n, edge) && !relativeInside(a, k, i)) return i
  }
  return edge
}

const relativeInside = (a: Article, from: number, to: number): boolean => {
  for (let i = to - 1; i > Math.max(from, to - 8); i--)
    if (/^(that|which|who|where)$/.test(a.tokens[i]!.lower)) return true
  return false
}

function withoutLead(a: Article, p: Stretch): Stretch {
  let { from } = p
  while (
    from < p.to &&
    /^(that|and|also|or|,|both)$/.test(a.tokens[from]!.lower) &&
    !(a.tokens[from]!.lower === 'that' && a.tokens[from]!.pos === 'DET' && !clauseAt(a, from + 1, p.to))
  )
    from++
  return { from, to: p.to }
}

/** "Under the deal, X would …", "In the first draft X …", "a plan under which X …", "X gets Y under the plan". */
function toldUnder(a: Article, d: DraftReading): Piece[] {
  const out: Piece[] = []
  // "Article 12, under which …": a point of the text spoken of.
  for (let i = 2; i + 2 < a.tokens.length; i++) {
    if (
      a.tokens[i]!.lower !== 'under' ||
      a.tokens[i + 1]!.lower !== 'which' ||
      a.tokens[i]!.sentence !== a.tokens[i + 1]!.sentence
    )
      continue
    const n = a.tokens[i - 1]!.text === ',' ? i - 2 : i - 1
    if (n < 1 || numberOf(a.tokens[n]!) === null || !LABELS.test(a.tokens[n - 1]!.lower)) continue
    const m = lastDraft(a, d, n, 4)
    if (m)
      out.push(
        ...clausesFrom(a, i + 2, m.draft, 'told as standing under a point of the text').map((p) => ({
          ...p,
          label: a.text.slice(a.tokens[n - 1]!.start, a.tokens[n]!.end),
        })),
      )
  }
  for (const m of d.mentions) {
    const { from, to } = sentenceOf(a, m.head)
    const before = a.tokens[m.from - 1]
    const reason = 'told as standing under the text'
    if (before && m.from - 1 >= from && /^(under|in|per)$/.test(before.lower)) {
      const opens =
        m.from - 1 === from ||
        (/^(but|and|yet|however|,|\(|;|while|that|“|")$/.test(a.tokens[m.from - 2]?.lower ?? '') &&
          m.from - 2 >= from - 1)
      let k = m.to
      if (opens || /^(under)$/.test(before.lower)) {
        while (k < to && k < m.to + 8 && a.tokens[k]!.text !== ',' && !clauseAt(a, k, to)) k++
        if (a.tokens[k]?.text === ',') k++
        if (opens && k < to && clauseAt(a, k, to)) {
          out.push(...clausesFrom(a, k, m.draft, reason))
          continue
        }
        if (before.lower === 'under' && !opens) {
          const start = clauseStart(a, m.from - 1)
          if (start !== null)
            out.push({ stretch: { from: start, to: m.from - 1 }, draft: m.draft, label: null, confidence: 0.6, reason })
        }
      }
    }
    // "a plan, under which X …"
    let k = m.to
    while (k < to && k < m.to + 6 && !/^(under|by|in)$/.test(a.tokens[k]!.lower)) k++
    if (k + 1 < to && a.tokens[k + 1]!.lower === 'which' && /^(under|by|in)$/.test(a.tokens[k]!.lower))
      out.push(...clausesFrom(a, k + 2, m.draft, reason))
  }
  return out
}

/** The clauses told from token `k` on, each with its verb: "Ukraine renounced X and NATO undertook Y" gives two. */
function clausesFrom(a: Article, k: number, draft: string, reason: string): Piece[] {
  const out: Piece[] = []
  let at = k
  for (let n = 0; n < 6; n++) {
    while (a.tokens[at] && /^["“‘']$/.test(a.tokens[at]!.text)) at++
    // From the verb on, so that "the government and the rebels would" keeps both.
    const { to: end } = sentenceOf(a, at)
    const verb = verbGroups(a, { from: at, to: Math.min(end, at + 40) }).find((g) => g.form === 'finite')
    const edge = rightEdge(a, verb ? verb.to : at + 1, { keepCondition: true })
    const span = { from: at, to: edge }
    const lost =
      /\b(?:is|are|was|were) (?:now |also )?(?:gone|missing|absent|dropped|deleted|removed|scrapped|no longer)\b/.test(
        a.text.slice(a.tokens[at]!.start, a.tokens[edge - 1]!.end),
      ) // a change, not a clause
    if (edge - at >= 3 && !lost) out.push({ stretch: span, draft, label: null, confidence: 0.7, reason })
    const next = a.tokens[edge]
    const { to } = sentenceOf(a, at)
    if (edge >= to || !next) break
    let go = edge
    if (next.text === ',' || next.text === ';') go++
    if (
      !/^(and|while|;)$/.test(a.tokens[go]?.lower ?? '') &&
      next.text !== ';' &&
      !(next.text === ',' && clauseAt(a, go, to))
    )
      break
    if (/^(and|while)$/.test(a.tokens[go]?.lower ?? '')) go++
    if (go >= to || !(clauseAt(a, go, to) || verbGroupAt(a, go, to))) break
    at = go
  }
  return out
}

/** Start of the clause that ends before token `i`; null when it has no finite verb with a subject. */
function clauseStart(a: Article, i: number): number | null {
  const { from } = sentenceOf(a, i)
  let start = i
  for (let k = i - 1; k >= Math.max(from, i - 40); k--) {
    const t = a.tokens[k]!
    if (/^(,|;|:|—|–|that|because|while|but|said|says)$/.test(t.lower) && (t.lower !== ',' || clauseAt(a, k + 1, i)))
      break
    start = k
  }
  return start < i && clauseAt(a, start, i) ? start : null
}

/** "a plan calling for …", "an offer that includes …", "a contract with a 35% rise, …", "the proposal to cut …". */
function toldAfter(a: Article, d: DraftReading, issues: IssueBook): Piece[] {
  const out: Piece[] = []
  for (const m of d.mentions) {
    const { to } = sentenceOf(a, m.head)
    let k = m.to
    const t = a.tokens[k]
    if (!t || k >= to) continue
    if (
      t.lower === 'with' &&
      /^(offer|contract|deal|agreement|package|proposal|plan|draft|pact|accord)s?$/.test(a.tokens[m.head]!.lower)
    ) {
      const items = listAfter(a, k + 1, m.draft, null, 0.65, 'contents listed after “with”').filter(
        (p) => !hasFinite(a, p.stretch),
      )
      // "a contract with the teachers" is no list of contents: something in it must be a number or a known issue.
      const real = items.filter((p) => {
        const span = spanOf(a, p.stretch)
        return mainQuantity(a, p.stretch.from, p.stretch.to) !== null || (span !== null && issues.touches(span))
      })
      if (real.some((p) => a.tokens[p.stretch.from]!.pos !== 'PROPN'))
        out.push(...items.filter((p) => a.tokens[p.stretch.from]!.pos !== 'PROPN'))
      continue
    }
    // "a proposal by Britain to cut the share to 10 percent": an aim with a number or an issue of its own.
    if (/^(proposal|offer|counter-?proposal|counter-?offer)$/.test(a.tokens[m.head]!.lower)) {
      let p = m.to
      if (/^(by|from)$/.test(a.tokens[p]?.lower ?? '')) p = nounPhraseEnd(a, p + 1, to)
      if (p < to && a.tokens[p]!.lower === 'to' && a.tokens[p]!.pos === 'PART') {
        const stretch = { from: p, to: rightEdge(a, p + 2) }
        const span = spanOf(a, stretch)
        if (span && (mainQuantity(a, stretch.from, stretch.to) !== null || issues.touches(span)))
          out.push({ stretch, draft: m.draft, label: null, confidence: 0.6, reason: 'what the text is to do' })
        continue
      }
    }
    if (t.text === ',') k++
    // "an alternative deal over the weekend proposing …": a short phrase may stand between.
    let hops = 0
    while (
      k < to &&
      hops < 6 &&
      !/ing$/.test(a.tokens[k]!.lower) &&
      /^(ADP|DET|NOUN|PROPN|ADJ|NUM|ADV)$/.test(a.tokens[k]!.pos)
    ) {
      k++
      hops++
    }
    const g = a.tokens[k]
    if (!g || k >= to || !/ing$/.test(g.lower)) continue
    if (
      TELLS.has(g.lemma) ||
      /^(calling|proposing|including|containing|requiring|stipulating|envisaging|providing|demanding|offering|outlining|setting|laying)$/.test(
        g.lower,
      )
    ) {
      if (g.lower === 'including' && a.tokens[k - 1]?.text !== ',' && hops > 0) continue
      out.push(...listAfter(a, k + 1, m.draft, null, 0.7, `contents told after “${g.text}”`))
    } else if (
      /^(allowing|banning|barring|capping|limiting|granting|giving|cutting|raising|guaranteeing|prohibiting|obliging|forcing|permitting|ending)$/.test(
        g.lower,
      ) &&
      hops === 0
    ) {
      out.push({
        stretch: { from: k, to: rightEdge(a, k + 1) },
        draft: m.draft,
        label: null,
        confidence: 0.65,
        reason: `the text is said to be ${g.text}`,
      })
    }
  }
  return out
}

const hasFinite = (a: Article, s: Stretch): boolean => {
  for (let i = s.from; i < s.to; i++) {
    const g = verbGroupAt(a, i, s.to)
    if (g && g.form === 'finite') return true
    if (g) i = g.to - 1
  }
  return false
}

/** "The two open articles concern A and B", "Chapter 3 deals with C": what parts of a text are about. */
function aboutPoints(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  for (const v of verbs) {
    const { group: g, subject } = v
    if (!subject || subject.relative || g.negated || g.passive || g.form !== 'finite') continue
    const lemma = a.tokens[g.head]!.lemma
    const two = `${lemma} ${a.tokens[g.to]?.lower ?? ''}`
    const with2 = /^(?:deal with|relate to|bear on|touch on|refer to)$/.test(two)
    if (!with2 && !/^(concern|cover|address|govern|regulate|discuss)$/.test(lemma)) continue
    const part = (i: number): boolean =>
      /^(articles?|points?|clauses?|provisions?|chapters?|sections?|paragraphs?|annex(?:es)?|protocols?)$/.test(
        a.tokens[i]?.lower ?? '',
      )
    const ones = a.tokens[subject.head]!.lower === 'ones' && partsBefore(subject.from, part)
    if (!part(subject.head) && !part(subject.to - 1) && !ones && labelAt(a, subject) === null) continue
    const within = mentionsWithin(d, subject.from, subject.to)[0]
    const m = within ?? lastDraft(a, d, subject.from, 4) ?? d.mentions[0]
    if (!m) continue
    out.push(
      ...listAfter(a, with2 ? g.to + 1 : g.to, m.draft, labelAt(a, subject), 0.6, 'what a part of the text is about'),
    )
  }
  return out
}

const partsBefore = (i: number, part: (k: number) => boolean): boolean => {
  for (let k = i - 1; k >= Math.max(0, i - 40); k--) if (part(k)) return true
  return false
}

/** "Fines of up to 5% remain in the text", "a ban on X is part of the deal". */
function standsIn(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  const starts = new Map(d.mentions.map((m) => [m.from, m]))
  for (const v of verbs) {
    const { group: g, subject } = v
    if (!subject || g.negated || g.form !== 'finite') continue
    const said = `${a.tokens[g.head]!.lemma} ${a.tokens[g.to]?.lower ?? ''} ${a.tokens[g.to + 1]?.lower ?? ''}`
    const at =
      /^(?:remain|be|stay|appear|feature|include|contain|enshrine|stand|keep|write|set|lay) (?:also |still )?(?:in|into)\b/.test(
        said,
      )
        ? g.to + (/^(in|into)$/.test(a.tokens[g.to]!.lower) ? 1 : 2)
        : /^be part of/.test(said)
          ? g.to + 2
          : -1
    const m = at >= 0 ? starts.get(at) : undefined
    if (!m || (/^(include|contain|enshrine|keep|write|set|lay)/.test(said) && !g.passive)) continue
    if (
      /^(it|they|this|that|there|he|she)$/.test(a.tokens[subject.head]!.lower) ||
      mentionsWithin(d, subject.from, subject.to).some((x) => x.head === subject.head)
    )
      continue
    out.push({
      stretch: { from: subject.from, to: m.to },
      draft: m.draft,
      label: labelAt(a, subject),
      confidence: 0.65,
      reason: 'said to stand in the text',
    })
  }
  return out
}

/** "the plan's cap on troops", "the agreement's restrictions on …". */
function toldByOwner(a: Article, d: DraftReading): Piece[] {
  const out: Piece[] = []
  for (const m of d.mentions) {
    const mark = a.tokens[m.to]
    if (!mark || !/^['’]s?$/.test(mark.text) || mark.pos !== 'PART') continue
    const { to } = sentenceOf(a, m.head)
    const end = nounPhraseEnd(a, m.to + 1, to)
    if (end <= m.to + 1 || !CLAUSE_NOUNS.has(a.tokens[end - 1]!.lower)) continue
    let k = end
    for (let hops = 0; hops < 3 && k < to && /^(on|of|for|in|against|to|from)$/.test(a.tokens[k]!.lower); hops++) {
      const next = nounPhraseEnd(a, k + 1, to)
      if (next === k + 1) break
      k = next
    }
    out.push({
      stretch: { from: m.from, to: k },
      draft: m.draft,
      label: null,
      confidence: 0.6,
      reason: 'a clause named as the text’s own',
    })
  }
  return out
}

/** "They also said that X should be Y", right after contents of a text were told: more of the same text. */
function alsoSaid(a: Article, pieces: readonly Piece[], verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  const told = new Map(pieces.map((p) => [a.tokens[p.stretch.from]!.sentence, p.draft]))
  for (const v of verbs) {
    const { group: g, subject } = v
    if (
      !subject ||
      g.negated ||
      g.form !== 'finite' ||
      !/^(say|propose|suggest|demand|call|ask|recommend)$/.test(a.tokens[g.head]!.lemma)
    )
      continue
    if (a.tokens[g.first - 1]?.lower !== 'also' && a.tokens[g.head - 1]?.lower !== 'also') continue
    const draft = told.get(v.sentence - 1)
    if (draft === undefined || told.has(v.sentence)) continue
    const items = listAfter(a, g.to, draft, null, 0.5, 'told with “also” after contents of the text')
    out.push(
      ...items.filter((p) =>
        /\b(?:should|would|must|be)\b/.test(
          a.text.slice(a.tokens[p.stretch.from]!.start, a.tokens[p.stretch.to - 1]!.end),
        ),
      ),
    )
  }
  return out
}

/** "6. The army is capped at …": numbered paragraphs of a report that goes through a text point by point. */
function numbered(a: Article, d: DraftReading): Piece[] {
  const marked = a.paragraphs
    .map((p, i) => ({
      p,
      i,
      m: /^\(?(\d{1,3})[.)]\s+(?=\S)/.exec(a.text.slice(p.start, Math.min(p.end, p.start + 12))),
    }))
    .filter((x) => x.m !== null)
  if (marked.length < 2) return []
  const out: Piece[] = []
  const firstAt = marked[0]!.p.start
  const named = d.mentions.filter((m) => a.tokens[m.head]!.start < firstAt)
  const before = named.length === 0 && d.drafts.length === 1 ? d.mentions : named
  if (before.length === 0) return []
  // The text gone through: a counter-proposal or revision named at the head, else the text named most.
  const title =
    d.drafts.find((x) => x.kind === 'counter-proposal' && before.some((m) => m.draft === x.id)) ??
    d.drafts.find((x) => x.basedOn !== null && before.some((m) => m.draft === x.id))
  const counts = new Map<string, number>()
  for (const m of before) counts.set(m.draft, (counts.get(m.draft) ?? 0) + 1)
  const draft = title?.id ?? [...counts].sort((x, y) => y[1] - x[1])[0]![0]
  for (const { i, m } of marked) {
    const s = a.paragraphOf.indexOf(i)
    if (s < 0) continue
    let sentence = s
    let from = a.first[sentence]!
    const textStart = a.paragraphs[i]!.start + m![0].length
    while (from < a.first[sentence + 1]! && a.tokens[from]!.start < textStart) from++
    if (from >= a.first[sentence + 1]! && a.paragraphOf[sentence + 1] === i) {
      sentence++
      from = a.first[sentence]!
    }
    const to = a.first[sentence + 1]!
    if (from >= to || !isNominalStart(a, from)) continue
    out.push({
      stretch: { from, to },
      draft,
      label: m![1]!,
      confidence: 0.75,
      reason: `numbered ${m![1]} in a text gone through point by point`,
    })
  }
  return out
}

const isNominalStart = (a: Article, i: number): boolean =>
  isNominal(a.tokens[i]) || /^(DET|ADJ|ADP|SCONJ|PRON|VERB|ADV|AUX|NUM)$/.test(a.tokens[i]!.pos)
