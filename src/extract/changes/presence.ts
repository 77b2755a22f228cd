import type { Article } from '../article.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import { type Predication, predications } from '../grammar/predications.ts'
import { isComma, STOPS, type Stretch, sentenceOf } from '../grammar/stretches.ts'
import type { ReadChange, ReadProvision } from '../machine-reading.ts'
import { type Altered, altered } from './altered.ts'
import type { Near } from './by-verb.ts'
import { tokenIndex } from './side-by-side.ts'

type Kind = ReadChange['change']

const GONE =
  /^(gone|missing|absent|dropped|deleted|removed|scrapped|cut|struck|omitted|out|lost|excised|axed|abandoned|shelved|ditched)$/
const CAME = /^(new|added|inserted|included|in|back|restored)$/
const GOES = /^(?:disappear|vanish|go|drop|fall)$/
const WENT = /^(disappear|vanish|go|drop|fall|remove|delete|scrap|cut|strike|miss|lose)$/

/** What a text has or lacks, told by its presence alone: "Gone, too, is …", "The fee is new", "X was not in the March paper". */
export function presence(a: Article, d: DraftReading, near: Near): Altered[] {
  const out: Altered[] = []
  for (let s = 0; s < a.sentences.length; s++)
    for (let i = a.first[s]!; i < a.first[s + 1]!; i++) {
      const opens = i === a.first[s]! || STOPS.has(a.tokens[i - 1]!.text) || opensConjunct(a, i)
      const x = opens && turnedRound(a, s, i, near)
      if (x) out.push(x)
    }
  for (const v of predications(a)) {
    const x =
      isNew(a, d, v, near) ??
      inOther(a, d, v, near) ??
      unmentioned(a, d, v) ??
      reads(a, d, v, near) ??
      clauseGone(a, v, near)
    if (x) out.push(x)
  }
  return out
}

/** "…, and in its place stands": a clause that follows another. */
const opensConjunct = (a: Article, i: number): boolean =>
  isComma(a.tokens[i - 1]) ? false : /^(?:and|but)$/.test(a.tokens[i - 1]!.lower) && isComma(a.tokens[i - 2])

const made = (
  a: Article,
  kind: Kind,
  stretch: Stretch,
  object: Stretch,
  mention: DraftMention | null,
  reason: string,
  more: Partial<Altered> = {},
): Altered => altered(a, { stretch, kind, object, mention, confidence: 0.65, reason, ...more })

/** "Gone, too, is the ban on …", "New is a levy on …", "What vanished was a scheme for …". */
function turnedRound(a: Article, s: number, opens: number, near: Near): Altered | null {
  let from = opens
  const to = a.first[s + 1]!
  while (from < to && /^(and|but|also|yet|:|-|–|—)$/.test(a.tokens[from]!.lower)) from++
  if (to - from < 4 || /^\?/.test(a.tokens[to - 1]!.text)) return null
  const first = a.tokens[from]!.lower
  let k = from + 1
  let kind: Kind | null = null
  // "Out goes the rota; in comes an extra crew"
  if (/^(?:out|in|back)$/.test(first) && /^(?:goes|go|went|comes|come|came)$/.test(a.tokens[from + 1]!.lower)) {
    const kindOf: Kind = first === 'out' ? 'removed' : 'added'
    const at = near(s, 3)
    if (!at || nounPhraseEnd(a, from + 2, to) === from + 2) return null
    const end = rightEdge(a, from + 2)
    return made(a, kindOf, { from, to: end }, { from: from + 2, to: end }, at, 'named as out or in')
  }
  const inPlace = /^(?:in|instead)$/.test(first) && /^(?:its|their|place)$/.test(a.tokens[from + 1]!.lower)
  if (!inPlace && (GONE.test(first) || CAME.test(first))) {
    kind = GONE.test(first) ? 'removed' : 'added'
    while (k < to && k < from + 6 && /^(,|too|also|now|from|altogether|entirely|as|well)$/.test(a.tokens[k]!.lower)) k++
    if (a.tokens[k - 1]?.lower === 'from') k = nounPhraseEnd(a, k, to)
    else if (/^(in|to|for)$/.test(a.tokens[k]?.lower ?? '')) k = nounPhraseEnd(a, k + 1, to)
    if (!/^(is|are|was|were)$/.test(a.tokens[k]?.lower ?? '')) return null
  } else if (first === 'what') {
    while (k < to && k < from + 5 && /^(has|had|have|is|was|been|also|then|now|since)$/.test(a.tokens[k]!.lower)) k++
    const t = a.tokens[k]
    if (!t) return null
    const passive = /^(?:was|were|been|is|are)$/.test(a.tokens[k - 1]!.lower)
    // "What strikes one is …": only what was struck is gone.
    if (GONE.test(t.lower) || (WENT.test(t.lemma) && (passive || GOES.test(t.lemma)))) kind = 'removed'
    else if (CAME.test(t.lower) && t.lower !== 'in') kind = 'added'
    else return null
    const limit = Math.min(to, k + 12)
    while (k < limit && !/^(is|are|was|were)$/.test(a.tokens[k]!.lower)) k++
    if (k >= limit) return null
  } else if (
    /^(in|instead)$/.test(first) &&
    /^(its|their|place)$/.test(a.tokens[from + 1]!.lower) &&
    a.tokens[from + 2]!.lower === 'place'
  ) {
    k = from + 3
    if (!/^(stands|stand|is|are|comes|come|stood|was|were)$/.test(a.tokens[k]?.lower ?? '')) return null
    kind = 'added'
  } else return null
  const mention = near(s, 3)
  if (!mention || kind === null || k + 1 >= to) return null
  const edge = rightEdge(a, k + 1)
  return made(
    a,
    kind,
    { from, to: edge },
    { from: k + 1, to: edge },
    mention,
    kind === 'added' ? 'named as new' : 'named as gone',
  )
}

/** "the Sunday clause is new", where a text is spoken of. */
function isNew(a: Article, d: DraftReading, v: Predication, near: Near): Altered | null {
  const { group: g, subject } = v
  if (!subject || g.lemma !== 'be' || g.negated || g.modal !== null || subject.relative) return null
  let k = g.to
  while (a.tokens[k]?.pos === 'ADV' && a.tokens[k]!.lower !== 'new') k++
  const next = a.tokens[k + 1]
  if (
    a.tokens[k]?.lower !== 'new' ||
    !next ||
    !/^(PUNCT|ADP|CCONJ|ADV)$/.test(next.pos) ||
    /^(to|for)$/.test(next.lower)
  )
    return null
  if (a.tokens[g.head]!.quote >= 0 || /^(this|that|it|he|she|nothing|what|there)$/.test(a.tokens[subject.head]!.lower))
    return null
  if (mentionsWithin(d, subject.from, subject.to).some((m) => m.head === subject.head)) return null
  const mention = near(v.sentence, 2)
  return mention && made(a, 'added', { from: subject.from, to: k + 1 }, subject, current(d, mention), 'said to be new')
}

/** "The leave was not in the March paper", "X is missing from the new text", "Z was absent from the first draft". */
function inOther(a: Article, d: DraftReading, v: Predication, near: Near): Altered | null {
  const { group: g, subject } = v
  if (
    !subject ||
    g.form !== 'finite' ||
    !/^(be|appear|figure|feature|stand|include|mention|find|contain)$/.test(a.tokens[g.head]!.lemma)
  )
    return null
  let k = g.to
  while (k < g.to + 3 && /^(too|also|anywhere|entirely|,)$/.test(a.tokens[k]?.lower ?? '')) k++
  const lacks = /^(absent|missing|gone)$/.test(a.tokens[k]?.lower ?? '')
  if (lacks) k++
  const not = g.negated || (a.tokens[k]?.lower === 'not' && ++k > 0) || (a.tokens[k]?.lower === 'nowhere' && ++k > 0)
  if (lacks === not || !/^(in|from|part)$/.test(a.tokens[k]?.lower ?? '')) return null
  if (a.tokens[k]!.lower === 'part') k++
  if (/^(neither|either|both)$/.test(a.tokens[k + 1]?.lower ?? '')) return null
  const it = /^(it|them)$/.test(a.tokens[k + 1]?.lower ?? '') ? near(v.sentence, 1) : null
  const m = it ? { ...current(d, it), to: k + 2 } : d.mentions.find((x) => x.from === k + 1)
  if (!m || mentionsWithin(d, subject.from, subject.to).some((x) => x.head === subject.head)) return null
  const newer = laterOf(d, m.draft)
  const kind: Kind = newer !== null ? 'added' : 'removed'
  return made(a, kind, { from: subject.from, to: m.to }, subject, m, 'said to be missing from a text', ends(d, m.draft))
}

/** "The earlier draft did not mention the crossing": what the later one has and it had not. */
function unmentioned(a: Article, d: DraftReading, v: Predication): Altered | null {
  const { group: g, subject } = v
  const none = /^(no|neither|nothing|none)$/.test(a.tokens[g.to]?.lower ?? '')
  if (!subject || !(g.negated || none) || g.form !== 'finite') return null
  if (
    !/^(include|contain|mention|foresee|provide|cover|address|have|set|cap|limit|require|touch|refer|envisage)$/.test(
      a.tokens[g.head]!.lemma,
    )
  )
    return null
  const m = mentionsWithin(d, subject.from, subject.to)[0]
  if (!m || m.head !== subject.head || laterOf(d, m.draft) === null) return null
  const edge = rightEdge(a, g.to)
  if (edge <= g.to) return null
  return made(
    a,
    'added',
    { from: v.inherited ? g.first : subject.from, to: edge },
    { from: g.to, to: edge },
    m,
    'not yet in the earlier text',
    ends(d, m.draft),
  )
}

/** "The clause that lets owners sell is gone": a part of the text with a clause on it, so that its verb finds no subject. */
function clauseGone(a: Article, v: Predication, near: Near): Altered | null {
  const { group: g } = v
  if (g.negated || !/^(is|are|was|were|has|have)$/.test(a.tokens[g.first]!.lower)) return null
  const gone =
    g.lemma === 'be' ? GONE.test(a.tokens[g.to]?.lower ?? '') : g.passive && GONE.test(a.tokens[g.head]!.lower)
  if (!gone) return null
  const { from } = sentenceOf(a, g.first)
  const noun = nounPhraseEnd(a, from, g.first) - 1
  if (noun <= from || !/^(that|which|on|under|for|to)$/.test(a.tokens[noun + 1]?.lower ?? '')) return null
  if (
    !/^(clause|paragraph|article|passage|provision|section|promise|pledge|cap|limit|ban|reference|sentence|option|point|levy|tax|requirement|right|duty)s?$/.test(
      a.tokens[noun]!.lower,
    )
  )
    return null
  const mention = near(v.sentence, 2)
  return (
    mention && made(a, 'removed', { from, to: rightEdge(a, g.to) }, { from, to: g.first }, mention, 'said to be gone')
  )
}

/** "The paragraph on coal now reads …", "has come back reading …", "was moved to the preamble". */
function reads(a: Article, d: DraftReading, v: Predication, near: Near): Altered | null {
  const { group: g, subject } = v
  if (!subject || g.negated || g.form !== 'finite' || subject.relative) return null
  const lemma = a.tokens[g.head]!.lemma
  const said = a.text
    .slice(a.tokens[g.first]!.start, a.tokens[Math.min(a.tokens.length, g.to + 4) - 1]!.end)
    .toLowerCase()
  const early = a.tokens[g.first - 1]?.lower === 'now'
  const now =
    ((early || /\bnow\b/.test(said)) && /^(read|say|speak|run|state)$/.test(lemma)) ||
    /\b(?:come|came) back (?:as |with |reading )/.test(said)
  const moved =
    g.passive &&
    /^(move|relegate|shift|transfer|banish|demote|push)$/.test(lemma) &&
    /\bto (?:the|an?) (?:preamble|annex|footnote|appendix|recitals?|protocol|side letter)\b/.test(said)
  if (!now && !moved) return null
  if (
    /^(he|she|they|we|i|you|who)$/.test(a.tokens[subject.head]!.lower) ||
    (/^\p{Lu}/u.test(a.tokens[subject.head]!.text) &&
      !/^(Article|Point|Paragraph|Section|Clause|Annex|Chapter)$/.test(a.tokens[subject.head]!.text))
  )
    return null
  const mention = near(v.sentence, 3)
  return (
    mention &&
    made(
      a,
      'reworded',
      { from: opening(a, subject.from), to: rightEdge(a, g.to) },
      subject,
      current(d, mention),
      moved ? 'moved within the text' : 'given in its new wording',
    )
  )
}

/** "A paragraph on loss and damage was …": from the head of the sentence, where no clause stands before. */
function opening(a: Article, i: number): number {
  const { from } = sentenceOf(a, i)
  if (i - from > 6) return i
  for (let k = from; k < i; k++) if (/^(VERB|AUX|PUNCT)$/.test(a.tokens[k]!.pos)) return i
  return a.tokens[from]!.pos === 'DET' ? from : i
}

/** The newer version of the same line, if the text has one. */
export function laterOf(d: DraftReading, id: string): string | null {
  const x = d.drafts.find((y) => y.id === id)
  if (!x) return null
  const own = d.drafts.find((y) => y.basedOn === id && y.kind !== 'counter-proposal')
  return own?.id ?? null
}

const ends = (d: DraftReading, id: string): { from: string | null; to: string | null } => {
  const newer = laterOf(d, id)
  return newer !== null ? { from: id, to: newer } : { from: d.drafts.find((y) => y.id === id)?.basedOn ?? null, to: id }
}

/** What is new is new in the current text, though the older was named last. */
const current = (d: DraftReading, m: DraftMention): DraftMention => {
  const newer = laterOf(d, m.draft)
  return newer === null ? m : { ...m, draft: newer }
}

/** "Where the one speaks of X, the other speaks of Y": neighbouring clauses of two texts. */
export function whereOther(a: Article, d: DraftReading, provisions: readonly ReadProvision[]): Altered[] {
  const out: Altered[] = []
  for (let j = 1; j < provisions.length; j++) {
    const x = provisions[j - 1]!
    const y = provisions[j]!
    if (x.draft === y.draft) continue
    const gap = a.text.slice(x.span.end, y.span.start)
    if (!/^(?:, |; |, while |, whereas |, but |; by contrast, )$/.test(gap)) continue
    const lead = /\b(where|while|whereas)\s+$/i.exec(a.text.slice(Math.max(0, x.span.start - 9), x.span.start))
    if (!lead && gap.length < 5) continue
    const first = tokenIndex(a, x.span.start)
    const last = tokenIndex(a, y.span.end - 1) + 1
    const none = (p: ReadProvision): boolean => /\b(?:no|none|nothing|not|neither)\b/i.test(p.summary)
    const kind: Kind =
      none(x) && !none(y)
        ? 'added'
        : none(y) && !none(x)
          ? 'removed'
          : x.quantity && y.quantity
            ? 'quantity-changed'
            : 'reworded'
    const older = d.drafts.find((z) => z.id === x.draft)?.basedOn === y.draft
    const { from: floor } = sentenceOf(a, first)
    out.push({
      stretch: { from: lead && first - 1 >= floor ? first - 1 : first, to: last },
      kind,
      object: { from: tokenIndex(a, y.span.start), to: last },
      before: older ? y.summary : x.summary,
      after: older ? x.summary : y.summary,
      quantity: kind === 'quantity-changed' ? (older ? x.quantity : y.quantity) : null,
      mention: null,
      whole: false,
      confidence: 0.7,
      reason: 'two texts set against each other',
      from: older ? y.draft : x.draft,
      to: older ? x.draft : y.draft,
    })
  }
  return out
}
