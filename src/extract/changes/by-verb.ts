import type { Article } from '../article.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { LEFT_TO } from '../grammar/content-verbs.ts'
import { nounPhraseEnd, nounPhraseStart } from '../grammar/phrases.ts'
import type { Predication } from '../grammar/predications.ts'
import { type FoundQuantity, quantities } from '../grammar/quantities.ts'
import { type Stretch, sentenceOf } from '../grammar/stretches.ts'
import type { ReadChange, ReadQuantity } from '../machine-reading.ts'
import { type Altered, altered, wordsOf } from './altered.ts'

type Kind = ReadChange['change']

const words = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/))

const REMOVES = words('remove strike drop delete scrap strip omit excise eliminate cut axe jettison ditch shelve')

const ADDS = words('add insert incorporate append')

const REWORDS = words(
  'rewrite reword revise amend soften dilute modify change alter adjust redraft rephrase tighten strengthen weaken narrow broaden overhaul recast reformulate tweak rework trim water',
)

const MOVES = words(
  'raise increase lift cut lower reduce up double triple halve extend shorten hike boost sweeten bring push',
)

const LEAVES = words('leave bracket defer postpone reserve park shelve')

/** Nouns that are parts of a text, so that their removal is a change of it. */
const PARTS = words(
  'clause clauses provision provisions article articles point points section sections paragraph paragraphs wording language reference references requirement requirements restriction restrictions cap limit limits ceiling ban proposal proposals text numbers number figure figures demand passage passages sentence line commitment commitments obligation obligations exemption deadline threshold duty duties rule rules safeguard safeguards mention target term terms amnesty guarantee guarantees issue issues question questions topic topics',
)

/** For each sentence, the draft it or the sentence before speaks of. */
export type Near = (sentence: number, reach: number) => DraftMention | null

export function byVerb(a: Article, d: DraftReading, v: Predication, near: Near): Altered | null {
  const { group: g, subject } = v
  const { from: floor, to: limit } = sentenceOf(a, g.first)
  if (/^\?/.test(a.tokens[limit - 1]?.text ?? '')) return null
  const head = a.tokens[g.head]!
  const lemma = head.lemma
  // "the employers' revised offer": the word only names the text.
  if (
    mentionsWithin(d, Math.max(floor, g.head - 4), Math.min(limit, g.head + 6)).some(
      (m) => m.from <= g.head && g.head < m.to - 1,
    )
  )
    return null
  const here = near(v.sentence, 0)
  const close = here ?? near(v.sentence, 2)
  if (!close) return null
  const after = a.tokens[g.to]?.lower ?? ''
  const edge = rightEdge(a, g.to)
  const subjectIs = subject
    ? mentionsWithin(d, subject.from, subject.to).find((m) => m.head === subject.head)
    : undefined
  const subjectPart =
    subject !== null && (PARTS.has(a.tokens[subject.head]!.lower) || PARTS.has(a.tokens[subject.to - 1]!.lower))
  const clause = (object: Stretch, kind: Kind, more: Partial<Altered> = {}): Altered =>
    altered(a, {
      stretch: { from: subject && !v.inherited ? subject.from : g.first, to: edge },
      kind,
      object,
      ...(kind === 'quantity-changed' && { before: null }),
      mention: subjectIs ?? here ?? close,
      confidence: here ? 0.7 : 0.55,
      reason: `“${a.text.slice(a.tokens[g.first]!.start, a.tokens[g.to - 1]!.end)}” said of the text`,
      ...more,
    })
  const objectAfter: Stretch = { from: g.to, to: edge }
  const asObject = g.passive && subject ? { from: subject.from, to: subject.to } : objectAfter

  // "no longer includes", "no longer on the table", "does away with", "nor does the new draft mention"
  const said = a.text.slice(a.tokens[Math.max(floor, g.first - 2)]!.start, a.tokens[Math.min(edge, g.to + 6) - 1]!.end)
  const gone =
    /\b(?:no longer|off the table)\b/i.test(said) ||
    /\b(?:is|are|was|were) (?:now |also )?(?:gone|missing|absent)\b/i.test(said)
  // "The envoy who led the talks is gone": a person, no clause.
  const someone = subject !== null && a.tokens.slice(floor, g.first).some((t) => t.lower === 'who')
  if (gone && subject && !someone) {
    if (/\b(?:on the table|part of|in (?:the|it)|off the table|gone|missing|absent|there)\b/i.test(said) && !g.passive)
      return clause({ from: subject.from, to: subject.to }, 'removed')
    if (
      subjectIs &&
      /^(include|contain|mention|have|feature|require|call|demand|provide|set|impose|cap|bar|deal|foresee|envisage|propose)$/.test(
        lemma,
      )
    )
      return clause(objectAfter, 'removed')
    if (g.passive && (subjectPart || here) && /^(include|mention|contain|require|foresee|envisage|find)$/.test(lemma))
      return clause({ from: subject.from, to: subject.to }, 'removed')
  }
  if (lemma === 'do' && after === 'away') return clause({ from: g.to + 2, to: edge }, 'removed')
  if (
    subjectIs &&
    g.negated &&
    g.form === 'finite' &&
    /^(include|contain|mention|deal|feature|refer|cover|address|touch|cap|limit|require|ban)$/.test(lemma) &&
    later(d, subjectIs)
  )
    return clause(objectAfter, 'removed', { confidence: 0.6 })
  const nor = a.tokens[floor]!.lower === 'nor' && subjectIs && later(d, subjectIs)
  if (nor && /^(include|contain|mention|deal|feature|refer|cover|address|touch|cap|limit|require|ban)$/.test(lemma))
    return clause(objectAfter, 'removed', { stretch: { from: floor, to: edge } })
  // "every party would have to revise it": what somebody is bound to do is not done yet
  if (g.negated || (g.semi === 'have to' && g.tense !== 'past')) return null

  // "changes were made to X"
  if (
    lemma === 'make' &&
    subject &&
    /^(change|changes|amendments|adjustments|revisions|modifications|concessions)$/.test(
      a.tokens[subject.to - 1]!.lower,
    ) &&
    after === 'to'
  )
    return clause({ from: g.to + 1, to: edge }, 'reworded', {
      whole: mentionsWithin(d, g.to + 1, edge).some((m) => m.head === edge - 1 && m.from === g.to + 1),
    })

  if (
    /^(place|put|keep|enclose|set)$/.test(lemma) &&
    /^in (?:square )?brackets\b/i.test(
      a.text.slice(a.tokens[g.to - 1]!.end, a.tokens[Math.max(g.to, edge) - 1]!.end).trim(),
    ) &&
    (g.passive ? subject : true)
  )
    return clause(g.passive && subject ? { from: subject.from, to: subject.to } : objectAfter, 'left-open')
  const counts = /^(shrink|cut|reduce|trim|slim|pare|whittle|go|grow|fall|shorten|condense|boil)$/.test(lemma)
    ? mentionsWithin(d, g.to, edge + 1).filter((m) => d.drafts.find((x) => x.id === m.draft)?.points != null)
    : []
  const [was, is] = counts
  if (was && is && was.draft !== is.draft)
    return clause(subject ? { from: subject.from, to: subject.to } : objectAfter, 'reworded', {
      whole: true,
      before: wordsOf(a, was),
      after: wordsOf(a, is),
      from: was.draft,
      to: is.draft,
    })
  // "What becomes of the tolls is to be settled later"
  if (
    g.passive &&
    /^(settle|decide|negotiate|agree|determine|resolve|discuss|address|tackle)$/.test(lemma) &&
    (g.modal === 'will' || g.modal === 'would') &&
    /\b(?:later|separately|next|subsequent|in (?:the )?coming|after|by (?:the|an?|\p{Lu})|between)\b/u.test(
      a.text.slice(a.tokens[g.to - 1]!.end, a.tokens[Math.max(g.to, edge) - 1]!.end),
    )
  ) {
    const opens = /^(what|whether|how|when|who|which)$/.test(a.tokens[floor]!.lower)
    if (subject || opens) {
      const object = opens ? { from: floor, to: g.first } : { from: subject!.from, to: subject!.to }
      return clause(object, 'left-open', { stretch: { from: object.from, to: edge } })
    }
  }
  if (LEAVES.has(lemma)) return leftOpen(a, v, edge, here, clause, subjectPart)
  if (
    /^(remain|be|stay)$/.test(lemma) &&
    subject &&
    !subjectIs &&
    g.modal === null &&
    /^(?:still |now )?(?:bracketed|in (?:square )?brackets)\b/i.test(
      a.text.slice(a.tokens[g.to - 1]!.end, a.tokens[edge - 1]!.end).trim(),
    )
  )
    return clause({ from: subject.from, to: subject.to }, 'left-open', { confidence: 0.6 })
  if (/^(remain|be|stay)$/.test(lemma) && subject && (subjectPart || here) && !subjectIs) {
    if (
      /^(?:[\s\w]{0,8}\b)?(?:open|unresolved|undecided|bracketed|in (?:square )?brackets|to be (?:settled|decided|negotiated|agreed|determined|worked out)|unsettled|blank)\b/i.test(
        a.text.slice(a.tokens[g.to - 1]!.end, a.tokens[edge - 1]!.end).trim(),
      ) &&
      here
    )
      return clause({ from: subject.from, to: subject.to }, 'left-open', { confidence: 0.6 })
  }
  if (g.form === 'ing' && !subject) return null
  const byHow = /^(?:cut|drop)$/.test(lemma) && after === 'by' // "drops by half a point"
  if (REMOVES.has(lemma) && !byHow && !(lemma === 'cut' && quantitiesMoved(a, g.to, edge))) {
    const dropped = a.tokens[g.passive && subject ? subject.head : nounPhraseEnd(a, g.to, edge) - 1]?.lower ?? ''
    if (/^(demand|objection|insistence|opposition|plan|hint|bomb|veto|reservation)s?$/.test(dropped)) return null
    if (!textual(a, d, asObject, edge, here, subjectIs, subjectPart && g.passive)) return null
    if (g.form === 'infinitive') return governed(a, d, v, edge, 'removed', { from: g.to, to: edge }, close)
    if (subjectIs && !later(d, subjectIs) && !g.passive) return null
    if (subjectIs && g.passive) return null // "the plan was dropped": given up, not changed
    return clause(asObject, 'removed')
  }
  if (
    ADDS.has(lemma) ||
    (subjectIs &&
      later(d, subjectIs) &&
      /^(include|contain|introduce|feature|have)$/.test(lemma) &&
      // The word must stand with the verb or after it: every new draft is called new.
      /\b(?:now|new)\b/i.test(
        `${a.tokens[g.first - 1]?.lower ?? ''} ${a.text.slice(a.tokens[g.first]!.start, a.tokens[Math.max(g.to, edge) - 1]!.end)}`.replace(
          /^new /,
          '',
        ),
      ))
  ) {
    if (lemma === 'add' && /^(that|,|:|“|")$/.test(after)) return null
    if (!g.passive && !(subjectIs && later(d, subjectIs))) return null
    // "A brake was added", and no more: to the text spoken of just before.
    const bare = g.passive && lemma === 'add' && edge - g.to <= 2 && near(v.sentence, 1) !== null
    if (!bare && !textual(a, d, asObject, edge, here, subjectIs, subjectPart && g.passive)) return null
    return clause(asObject, 'added')
  }
  if (REWORDS.has(lemma)) {
    if (lemma === 'water' && !/^down$/.test(after)) return null
    if (g.form === 'infinitive' && !/^(agree|willing|ready)$/.test(a.tokens[g.first - 1]?.lemma ?? '')) return null
    const whole =
      // "the proposal for a blanket pardon was rewritten" is about the pardon.
      (g.passive && subjectIs !== undefined && subject !== null && subject.to - 1 === subject.head) ||
      (!g.passive && mentionsWithin(d, g.to, edge).some((m) => m.head === nounPhraseEnd(a, g.to, edge) - 1))
    if (
      /^(change|alter|adjust|modify|strengthen|weaken|narrow|tighten)$/.test(lemma) &&
      !(whole && g.passive) &&
      !(subjectPart && g.passive) &&
      !(subjectIs && later(d, subjectIs))
    )
      return null
    // "The mandate would be revised on Friday" is a plan.
    if (whole && g.passive && g.modal !== null) return null
    if (!whole && !textual(a, d, asObject, edge, here, subjectIs, subjectPart && g.passive)) return null
    const to = /^(to|as|into|so)$/.test(after) ? wordsOf(a, { from: g.to + 1, to: edge }) : null
    const moved = quantitiesMoved(a, g.to, edge)
    if (g.form === 'infinitive') return governed(a, d, v, edge, 'reworded', { from: g.to, to: edge }, close)
    return clause(
      whole && subject && g.passive ? { from: subject.from, to: subject.to } : asObject,
      moved ? 'quantity-changed' : 'reworded',
      { whole, after: moved ? moved.after : to, ...(moved && { before: moved.before, quantity: moved.quantity }) },
    )
  }
  if (/^(shrink|fall|rise|grow|slim|pare|whittle|trim)$/.test(lemma) || MOVES.has(lemma)) {
    const moved = quantitiesMoved(a, g.to, edge)
    if (!moved) return null
    const points = mentionsWithin(d, g.to, edge + 1).some(
      (m) => a.tokens[m.head]!.pos !== 'PROPN' && d.drafts.find((x) => x.id === m.draft)?.points != null,
    )
    if (!here && !subjectPart) return null
    // "the deal raises pay from 9 to 12": what a text does to the world is no change of the text, unless it follows another.
    if (subjectIs && !g.passive && !later(d, subjectIs)) return null
    if (moved.before === null && !subjectIs && !subjectPart && !(here && g.passive)) return null
    return clause(
      subject ? { from: subject.from, to: edge } : objectAfter,
      points && subjectIs ? 'reworded' : 'quantity-changed',
      { before: moved.before, after: moved.after, quantity: moved.quantity, whole: points && subjectIs !== undefined },
    )
  }
  return null
}

const later = (d: DraftReading, m: DraftMention): boolean => {
  const x = d.drafts.find((y) => y.id === m.draft)
  return (
    x !== undefined &&
    (x.basedOn !== null ||
      x.kind === 'counter-proposal' ||
      /\b(?:new|newer|revised|amended|updated|latest|final|second|modified|watered-down|slimmed-down|reworked|rewritten)\b/i.test(
        x.name,
      ))
  )
}

/** Whether what is removed or reworded belongs to a text: a part of one by its noun, or said to be in one. */
function textual(
  a: Article,
  d: DraftReading,
  object: Stretch,
  edge: number,
  here: DraftMention | null,
  subjectIs: DraftMention | undefined,
  part: boolean,
): boolean {
  if (part || subjectIs) return true
  for (let i = object.from; i < object.to; i++) if (PARTS.has(a.tokens[i]!.lower)) return true
  for (let i = object.from; i < edge; i++)
    if (
      /^(from|in|of|to)$/.test(a.tokens[i]!.lower) &&
      mentionsWithin(d, i + 1, Math.min(i + 30, a.tokens.length)).some((m) => m.from === i + 1)
    )
      return true
  return here !== null && object.to > object.from && mentionsWithin(d, object.from, object.to).length > 0
}

/** "X seems ready to drop the cap": the clause that governs the infinitive is the span. */
function governed(
  a: Article,
  d: DraftReading,
  v: Predication,
  edge: number,
  kind: Kind,
  object: Stretch,
  mention: DraftMention,
): Altered | null {
  const { group: g } = v
  const { from: floor } = sentenceOf(a, g.first)
  const before = a.tokens[g.first - 1]?.lower ?? ''
  if (!/^(willing|ready|agreed|agree|agrees|prepared|set|expected|appears|seems|decided|offered)$/.test(before))
    return null
  let start = g.first - 1
  for (let k = g.first - 2; k >= Math.max(floor, g.first - 14); k--) {
    if (/^[,;:]$/.test(a.tokens[k]!.text) || a.tokens[k]!.lower === 'that') break
    start = k
  }
  if (d.drafts.length === 0) return null
  return altered(a, {
    stretch: { from: start, to: edge },
    kind,
    object,
    mention,
    confidence: 0.55,
    reason: `“${before} ${a.text.slice(a.tokens[g.first]!.start, a.tokens[g.to - 1]!.end)}”`,
  })
}

function leftOpen(
  a: Article,
  v: Predication,
  edge: number,
  here: DraftMention | null,
  clause: (o: Stretch, k: Kind, m?: Partial<Altered>) => Altered,
  part: boolean,
): Altered | null {
  const { group: g, subject } = v
  const lemma = a.tokens[g.head]!.lemma
  const rest = a.text.slice(a.tokens[g.to - 1]!.end, a.tokens[Math.max(g.to, edge) - 1]!.end).trim()
  const toWhom =
    /^(?:up )?(?:to|for|until|till)\b/i.test(rest) ||
    /^(?:open|blank|unresolved|undecided|aside|unanswered|vague|out of)\b/i.test(rest)
  // "Whether coal is covered is left to ministers."
  const { from: opening } = sentenceOf(a, g.first)
  if (
    g.passive &&
    /^(whether|how|when|what|who|which)$/.test(a.tokens[opening]!.lower) &&
    toWhom &&
    (!subject || subject.from > opening)
  )
    return clause({ from: opening, to: g.first }, 'left-open', { stretch: { from: opening, to: edge } })
  if (g.passive && subject) {
    if (lemma === 'leave' && !toWhom) return null
    if (lemma === 'leave' && /^(?:out|behind)\b/i.test(rest))
      return here ? clause({ from: subject.from, to: subject.to }, 'removed') : null
    if (!part && !here && lemma !== 'leave') return null
    // Dashes inside the subject belong to it.
    const { from: floor } = sentenceOf(a, g.first)
    let { from } = subject
    if (/^[–—]$/.test(a.tokens[g.first - 1]?.text ?? '')) {
      let k = g.first - 2
      while (k > floor && !/^[–—]$/.test(a.tokens[k]!.text)) k--
      if (k > floor) from = nounPhraseStart(a, k - 1, floor)
    }
    return clause({ from, to: g.first }, 'left-open', { stretch: { from, to: edge } })
  }
  if (!g.passive && lemma === 'leave' && LEFT_TO.test(rest) && here && !/\bdoors?\b/i.test(rest))
    return clause({ from: g.to, to: Math.max(g.to + 1, nounPhraseEnd(a, g.to, edge)) }, 'left-open')
  return null
}

/** "from X to Y", "to Y", "by Y": what a number became. */
function quantitiesMoved(
  a: Article,
  from: number,
  to: number,
): { before: string | null; after: string | null; quantity: ReadQuantity | null } | null {
  const all = quantities(a, from, Math.min(a.tokens.length, to)).filter(
    (q) => !/^(days?|weeks?|months?|hours?)$/.test(q.unit ?? ''),
  )
  const text = (q: FoundQuantity): string => a.text.slice(q.span.start, q.span.end)
  const lead = (q: FoundQuantity): string => a.text.slice(Math.max(0, q.span.start - 16), q.span.start)
  const toQ = all.find((q) => /\bto (?:about |around |some |roughly |nearly |only |just |[$€£])?\s*$/i.test(lead(q)))
  const fromQ = all.find((q) => /\bfrom (?:about |around |some |the |[$€£])?\s*$/i.test(lead(q)))
  if (!toQ && !(fromQ && all.length > 1)) return null
  const after = toQ ?? all.find((q) => q !== fromQ)!
  return {
    before: fromQ ? text(fromQ) : null,
    after: text(after),
    quantity: {
      value: after.value,
      unit: after.unit ?? fromQ?.unit ?? null,
      ...(after.bound && { bound: after.bound }),
    },
  }
}

/** "Little is left of the first version." */
export function nothingLeft(a: Article, d: DraftReading, v: Predication): Altered | null {
  const { group: g, subject } = v
  if (!subject || !/^(remain|survive|be|leave)$/.test(a.tokens[g.head]!.lemma)) return null
  const who = a.text.slice(a.tokens[subject.from]!.start, a.tokens[subject.to - 1]!.end)
  if (!/^(?:very |so |too )?(?:little|nothing|not much|hardly anything|few)\b/i.test(who)) return null
  const edge = rightEdge(a, g.to)
  const m = mentionsWithin(d, subject.from, edge)[0]
  if (!m) return null
  return altered(a, {
    stretch: { from: subject.from, to: edge },
    kind: 'reworded',
    object: { from: m.from, to: m.to },
    mention: m,
    whole: true,
    confidence: 0.7,
    reason: 'little is said to be left of the earlier text',
  })
}
