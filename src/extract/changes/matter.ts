import type { Article } from '../article.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import type { Predication } from '../grammar/predications.ts'
import { isComma, isMark, STOPS, type Stretch, sentenceOf } from '../grammar/stretches.ts'
import type { ReadChange } from '../machine-reading.ts'
import { type Altered, altered } from './altered.ts'
import { mentionNear } from './passages.ts'

// What a clause of a comparing passage is about, and whether that can be a part of a text.

/** Who or what does things in talks: that these go, come or are dropped is no change of a text. */
export const NO_CLAUSE =
  /^(?:talks?|meetings?|sessions?|ceremony|summits?|rounds?|visits?|trips?|strikes?|stoppages?|walkouts?|negotiators?|delegat\p{L}+|ministers?|ministry|envoys?|officials?|spokes\p{L}+|leaders?|presidents?|chair\p{L}*|mediators?|diplomats?|governments?|parliaments?|unions?|parties|party|sides?|ambassadors?|lawyers?|members?|workers|troops|soldiers|rebels|guns|planes?|letters?|trilogues?|votes?|voting|ballots?|polls?|hearings?|conferences?|prices?|shares?|deadlines?|ultimatums?|time|hopes?|mood|patience|doubts?|demands?|objections?|lawsuits?|charges?|claims?|he|she|they|we|i|you|it|this|that|who|there|nobody|everyone|nothing|everything|mandate|drafts?|texts?|versions?|documents?|offers?|proposals?|plans?|deals?|agreements?|accords?|treaty|treaties|packages?)$/iu

/** A clause of a comparing passage, taken apart. */
export interface Clause {
  readonly a: Article
  readonly d: DraftReading
  readonly v: Predication
  /** All that stands before the verb and belongs to its matter. */
  readonly subject: Stretch
  /** The subject is that of the verb before. */
  readonly shared: boolean
  /** Head noun of the subject. */
  readonly head: number
  /** The text, where a text is the subject. */
  readonly draft: DraftMention | undefined
  readonly edge: number
  /** Words after the verb, up to the clause's edge. */
  readonly rest: string
  /** Told as so, not as wished or supposed. */
  readonly settled: boolean
  make(kind: ReadChange['change'], object: Stretch, reason: string, more?: Partial<Altered>): Altered
}

export function clauseOf(a: Article, d: DraftReading, verbs: readonly Predication[], n: number): Clause | null {
  const v = verbs[n]!
  const { group: g } = v
  const about = matterOf(a, v, verbs, n)
  if (!about) return null
  const { subject, shared } = about
  const head = phraseEnd(a, subject.from, subject.to) - 1
  if (head < subject.from) return null
  const named = mentionsWithin(d, subject.from, Math.min(subject.to, head + 1)).find((m) => m.head === head)
  const it = /^it$/.test(a.tokens[head]!.lower) ? textBefore(a, d, verbs, n) : undefined
  const draft = named ?? it
  const edge = rightEdge(a, g.to)
  const from = shared ? g.first : subject.from
  return {
    a,
    d,
    v,
    subject,
    shared,
    head,
    draft,
    edge,
    rest: g.to < edge ? a.text.slice(a.tokens[g.to]!.start, a.tokens[edge - 1]!.end) : '',
    settled: g.modal === null || (/^(?:would|can|may|must|will)$/.test(g.modal) && nowAt(a, g.first, g.to)),
    make(kind, object, reason, more = {}) {
      const mention = draft ?? mentionNear(d, a, g.first)
      return altered(a, { stretch: { from, to: edge }, kind, object, mention, confidence: 0.55, reason, ...more })
    },
  }
}

/** Whether an object is a part of a text: "the clause on shots", "the one on uniforms". */
export function actedOn(a: Article, from: number, to: number): boolean {
  let k = from
  if (/^(?:out|in|back|also)$/.test(a.tokens[k]!.lower)) k++
  const end = nounPhraseEnd(a, k, to)
  if (end === k) return false
  const noun = a.tokens[end - 1]!.lower
  return PART.test(noun) || (noun === 'one' && a.tokens[end]?.lower === 'on')
}

/** Sentences back over which "it" may still be the text its paragraph began with. */
const IT_REACH = 3

/**
 * The text that "it" stands for at the head of a sentence: the subject of the sentence before, or of one earlier in the
 * paragraph where only parts of the text were spoken of since.
 */
export function textBefore(
  a: Article,
  d: DraftReading,
  verbs: readonly Predication[],
  n: number,
): DraftMention | undefined {
  const s = verbs[n]!.sentence
  const subjects = new Map<number, NonNullable<Predication['subject']>[]>()
  // a sentence of forty verbs has lost its subject
  for (let m = n - 1; m >= Math.max(0, n - 40) && verbs[m]!.sentence >= s - IT_REACH; m--)
    if (verbs[m]!.subject)
      subjects.set(verbs[m]!.sentence, [verbs[m]!.subject!, ...(subjects.get(verbs[m]!.sentence) ?? [])])
  for (let k = s - 1; k >= Math.max(0, s - IT_REACH) && a.paragraphOf[k] === a.paragraphOf[s]; k--) {
    const all = subjects.get(k) ?? []
    for (const subject of all) {
      const text = mentionsWithin(d, subject.from, subject.to).find(
        (m) => m.head === subject.head || m.to === subject.to,
      )
      if (text) return text
    }
    const first = all[0] && a.tokens[all[0].head]!
    if (!first || first.lower === 'it' || (first.pos === 'NOUN' && !NO_CLAUSE.test(first.lower))) continue
    return undefined
  }
  return undefined
}

/** The end of a noun phrase whose first words may be joined by hyphens: "the own-risk payment". */
export function phraseEnd(a: Article, from: number, to: number): number {
  let end = nounPhraseEnd(a, from, to)
  if (end === from && isMark(a.tokens[from])) return to - 1
  for (let hops = 0; hops < 3 && end > from && end + 1 < to && /^[-‑]$/.test(a.tokens[end]!.text); hops++)
    end = Math.max(end + 2, nounPhraseEnd(a, end + 1, to))
  return Math.min(end, to)
}

/** Nouns for a part of a text, as a text is cut up. */
export const PART =
  /^(?:clause|paragraph|article|passage|provision|section|annex|chapter|sentence|wording|reference|footnote|line|point|recital|schedule|appendix|preamble|protocol|cap|quota|limit|levy|fund|mechanism)s?$/

export const labelled = (a: Article, from: number, head: number): boolean =>
  /^(?:article|chapter|annex|point|section|paragraph|clause|title|part|protocol|schedule)$/.test(
    a.tokens[from]!.lower,
  ) || head - from > 1

/** "Now it is two years": the word opens the sentence. */
export const nowFirst = (a: Article, i: number): boolean =>
  a.tokens[i - 1]?.lower === 'now' ||
  (isComma(a.tokens[i - 1]) && a.tokens[i - 2]?.lower === 'now') ||
  (a.tokens[i - 1]?.lower === 'time' && a.tokens[i - 2]?.lower === 'this')

export const nowAt = (a: Article, from: number, to: number): boolean => {
  for (let k = Math.max(0, from - 1); k < to; k++) if (a.tokens[k]!.lower === 'now') return true
  return a.tokens[to]?.lower === 'now'
}

const SAYS = /^(?:say|tell|add|report|write|confirm|note|explain|complain|claim|believe|reveal|show|announce|admit)$/

/**
 * The matter a verb speaks of: all from the head of its clause to the verb, with what hangs on the noun ("the ban that
 * they tabled", "the referendum, which both texts had fixed"); the subject the verb shares with another, where it has none.
 */
export function matterOf(
  a: Article,
  v: Predication,
  verbs: readonly Predication[],
  n: number,
): { subject: Stretch; shared: boolean } | null {
  const { group: g } = v
  if (v.subject?.relative) return null
  // "a number that appears nowhere in it": a clause on a noun.
  if (!v.subject && /^(?:that|which|who)$/.test(a.tokens[g.first - 1]?.lower ?? '')) return null
  const { from: floor } = sentenceOf(a, g.first)
  let verb = g.first
  while (verb - 1 >= floor && (a.tokens[verb - 1]!.pos === 'ADV' || a.tokens[verb - 1]!.lower === 'now')) verb--
  const lead = a.tokens[verb - 1]
  if (v.inherited || (lead && verb > floor && /^(?:and|but|or)$/.test(lead.lower)))
    return v.subject ? { subject: { from: v.subject.from, to: v.subject.to }, shared: true } : null
  let from = floor
  for (let k = verb - 1; k >= floor; k--) {
    if (verb - k > 40) return null // a matter told in forty words is none
    const t = a.tokens[k]!
    if (STOPS.has(t.text) && t.text !== '–' && t.text !== '—') {
      from = k + 1
      break
    }
    if (/^(?:and|but|while|whereas)$/.test(t.lower) && k > floor && isComma(a.tokens[k - 1]) && k < verb - 1) {
      from = k + 1
      break
    }
  }
  while (
    from < verb &&
    /^(?:and|but|also|yet|instead|meanwhile|however|,|then|finally|so)$/.test(a.tokens[from]!.lower)
  )
    from++
  // "According to the Herald, the cap …": what stands in front of the comma is whence, not what.
  if (/^(?:according|speaking)$/.test(a.tokens[from]?.lower ?? ''))
    for (let k = from; k < verb - 1; k++)
      if (isComma(a.tokens[k])) {
        from = k + 1
        break
      }
  // "In the new draft, a call to …": what stands in front of the comma is where, not what.
  if (
    /^(?:in|under|on|for|at|with|by|from|compared|since|against|unlike|despite|after|before|besides|beyond|among)$/.test(
      a.tokens[from]?.lower ?? '',
    )
  ) {
    const end = nounPhraseEnd(a, from + 1, verb)
    if (end > from + 1 && isComma(a.tokens[end])) from = end + 1
    else if (v.subject && v.subject.from > from) from = v.subject.from
  }
  if (from >= verb || verb - from > 30) return null
  // "could support it if the rule, now 60%, were brought down": nothing has changed yet.
  for (let k = from; k < verb; k++) if (/^(?:if|unless|whether)$/.test(a.tokens[k]!.lower)) return null
  // “Shall refrain” has become …: words of the text are the matter.
  const quoted = isMark(a.tokens[from]) && isMark(a.tokens[verb - 1]) && verb - from > 2
  const start = quoted ? verb : nounPhraseEnd(a, from, verb)
  if (start === from) return null
  // A verb before it whose subject opens the clause is the clause's own: "Officials said the cap was dropped".
  for (let m = n - 1; m >= 0 && verbs[m]!.sentence === v.sentence && verbs[m]!.group.first >= from; m--) {
    const u = verbs[m]!
    if (u.group.form === 'finite' && u.subject && !u.subject.relative && u.subject.from === from) {
      if (v.subject)
        return v.subject.from > u.group.first
          ? { subject: { from: v.subject.from, to: v.subject.to }, shared: false }
          : null
      // "Another said the carve-out for boats had grown": all after the verb of saying.
      const open = a.tokens[u.group.to]?.lower === 'that' ? u.group.to + 1 : u.group.to
      return SAYS.test(a.tokens[u.group.head]!.lemma) && nounPhraseEnd(a, open, verb) > open
        ? { subject: { from: open, to: verb }, shared: false }
        : null
    }
  }
  return { subject: { from, to: verb }, shared: false }
}
