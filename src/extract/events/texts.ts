// Frames of verbs by which a text is sent, handed over or made public.

import { lemmaOf } from '../grammar/verb-forms.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { clauseOf, isPossessive, type Parsed } from './clauses.ts'
import { type At, isObject, recipient, type Told, told } from './frame.ts'
import { findWord, isThing, type NounPhrase, namesParty, nounPhraseAt } from './phrases.ts'
import { placeIn } from './places.ts'
import { DRAFT_NOUNS, REPLIES } from './words.ts'

/** A text by its noun, or by "draft" before any noun: "the draft decision". */
const isText = (p: Parsed, np: NounPhrase): boolean =>
  DRAFT_NOUNS.has(np.lemma) || p.article.tokens.slice(np.first, np.head).some((t) => t.lower === 'draft')

export function dispatching(at: At): Told | null {
  const { p, g, c, object, subject } = at
  const thing = g.passive || g.form === 'participle' ? subject : object
  if (!thing) return null
  if (DRAFT_NOUNS.has(thing.lemma) || REPLIES.has(thing.lemma) || thing.lemma === 'letter') return submitting(at)
  const second = g.passive ? null : nounPhraseAt(p, thing.end, c.end)
  if (second && second.first === thing.end && DRAFT_NOUNS.has(second.lemma) && namesParty(p, thing.first, thing.end))
    return told('submission', 0.65, 'sent somebody a text')
  if (isThing(p, thing) || !namesParty(p, thing.first, thing.end)) return null
  return placeIn(p, g.passive ? g.to : thing.end - 1, c.end, new Set(['to']))
    ? told('travel', 0.75, 'somebody sent to a place')
    : null
}

const NOT_PUBLISHED =
  /^(?:statement|demand|list|bid|article|answer|feedback|resolution|contract|protocol|term|letter|response|reply|order|audio|note)$/
/** Words for a bargain that is struck as much as for its text: published only where the verb is about paper. */
const BARGAIN = /^(?:agreement|deal|accord|pact)$/

export function publishing({ p, g, c, object, subject, dated }: At): Told | null {
  const { tokens } = p.article
  const thing = passive(g) ? subject : object
  // "It is to be circulated on 22 July": the text of the sentence before
  if (g.passive && thing && /^(?:it|they)$/.test(thing.lemma))
    return dated(c.start, c.end) && textBefore(p, g.sentence)
      ? told('publication', 0.55, `verb "${g.lemma}" with a text told before`)
      : null
  if (!thing) return null
  // "Details of the plan were published on 3 May"
  const inner =
    /^(?:detail|content|excerpt|extract|part|summary|outline)$/.test(thing.lemma) && tokens[thing.end]?.lower === 'of'
      ? nounPhraseAt(p, thing.end + 1, thing.end + 8)
      : null
  if (inner && isText(p, inner) && dated(c.start, c.end) && /^(?:publish|release|disclose|reveal|print)$/.test(g.lemma))
    return told('publication', 0.6, `verb "${g.lemma}" with parts of a text`)
  if (!isText(p, thing)) return null
  if (!passive(g) && !isObject(p, g, thing)) return null
  const announce = g.lemma === 'announce' || g.lemma === 'issue' || g.lemma === 'reveal'
  if (
    g.lemma === 'announce' &&
    /^(?:deal|agreement|accord|truce|ceasefire)$/.test(thing.lemma) &&
    dated(c.start, c.end) &&
    g.tense === 'past' &&
    !g.passive &&
    namesParty(p, c.start, g.first)
  )
    if (/^the$/.test(tokens[thing.first]!.lower)) return told('other', 0.45, 'announced an agreement on a day')
  if (announce) {
    const novel = tokens
      .slice(thing.first, thing.end)
      .some((t) => /^(?:a|an|new|alternative|own|revised|its|their|his|her|rival)$/.test(t.lower))
    // "The text, issued overnight by the co-chairs": known, and now in the open
    if (
      g.lemma === 'issue' &&
      passive(g) &&
      /^(?:text|draft|version|document|report)$/.test(thing.lemma) &&
      dated(c.start, c.end)
    )
      return told('publication', 0.6, `verb "${g.lemma}" with a text`)
    if (
      !/^(?:plan|proposal|deal|framework|roadmap|blueprint|draft|text|document|version|offer|package|counterproposal|counter-proposal)$/.test(
        thing.lemma,
      ) ||
      !novel
    )
      return null
    if (g.lemma === 'announce' && tokens[thing.end]?.lower === 'to' && p.at[thing.end]) return null // "announced a plan to build"
    return told('publication', 0.6, `verb "${g.lemma}" with a new text`)
  }
  const answer = /^(?:answer|letter|response|reply|resolution|protocol)$/.test(thing.lemma)
  if (NOT_PUBLISHED.test(thing.lemma) && !(answer && g.lemma === 'publish')) return null
  if (BARGAIN.test(thing.lemma) && !/^(?:publish|release|print|post)$/.test(g.lemma)) return null
  // a text sent round to those at the table is handed over; one sent into the world is published
  const handed =
    /^(?:circulate|unveil|disclose|release)$/.test(g.lemma) && recipient(p, passive(g) ? g.to : thing.end, c.end)
  if (handed) return told('submission', 0.7, `verb "${g.lemma}" with a text and its receivers`)
  return told('publication', 0.75, `verb "${g.lemma}" with a text`)
}

const passive = (g: VerbGroup): boolean => g.passive || g.form === 'participle'

/** "Norland's, nine points on three sheets, was …": a possessive with nothing behind it. */
function endsInPossessive(p: Parsed, from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 4; i++)
    if (isPossessive(p.article.tokens[i]) && (i + 1 === to || p.article.tokens[i + 1]!.text === ',')) return true
  return false
}

/** The sentence before names a text that is being worked on. */
function textBefore(p: Parsed, sentence: number): boolean {
  const { tokens, first } = p.article
  if (sentence === 0) return false
  for (let i = first[sentence - 1]!; i < first[sentence]!; i++)
    if (tokens[i]!.pos === 'NOUN' && DRAFT_NOUNS.has(lemmaOf(tokens[i]!))) return true
  return false
}

export function submitting(at: At): Told | null {
  const { p, g, c, object, subject, dated } = at
  const { tokens } = p.article
  if (g.lemma === 'offer' || g.lemma === 'issue') return null
  if (g.lemma === 'give' && tokens[g.to]?.lower === 'up') return null // "gave up its demand"
  if (
    g.lemma === 'put' &&
    !/^(?:forward|forth)$/.test(tokens[g.to]?.lower ?? '') &&
    findWord(p, g.to, c.end, /^(?:forward|forth)$/) < 0
  )
    return null
  // "handed the ministers a list of options": the receiver before the text
  if (/^(?:hand|give|send|pass|offer)$/.test(g.lemma) && !g.passive && object && isObject(p, g, object)) {
    const second = nounPhraseAt(p, object.end, c.end)
    if (
      second &&
      second.first === object.end &&
      isText(p, second) &&
      second.lemma !== 'answer' &&
      namesParty(p, object.first, object.end) &&
      !DRAFT_NOUNS.has(object.lemma)
    )
      return g.lemma === 'hand' || g.lemma === 'send' || dated(c.start, c.end)
        ? told('submission', 0.6, `"${g.lemma}" somebody a text`)
        : null
  }
  if ((g.lemma === 'hand' || g.lemma === 'pass') && findWord(p, g.to, c.end, /^(?:over|in|to|on)$/) < 0) return null
  const passive = g.passive || (g.form === 'participle' && g.lemma !== 'receive')
  const thing = passive ? subject : object
  // "Norland's was presented on Monday", "It was handed over on Friday": the text is left out or told before
  const elliptic =
    passive &&
    (endsInPossessive(p, p.article.first[g.sentence]!, g.first) ||
      (subject !== null && /^(?:it|they|both|each)$/.test(subject.lemma))) &&
    /^(?:submit|present|table|hand|lodge|file|deliver|transmit|forward|put|send)$/.test(g.lemma)
  if (elliptic && dated(c.start, c.end) && textBefore(p, g.sentence))
    return told('submission', 0.55, `verb "${g.lemma}" with a text told before`)
  if (!thing) return null
  const pronoun = /^(?:it|them|they|one|which|that)$/.test(thing.lemma) && !passive
  const report =
    thing.lemma === 'report' &&
    /^(?:hand|submit|deliver|present)$/.test(g.lemma) &&
    recipient(p, passive ? g.to : thing.end, c.end)
  const text = report || isText(p, thing) || REPLIES.has(thing.lemma)
  if (!text && !pronoun && !(thing.lemma === 'letter' && /^(?:send|deliver|hand)$/.test(g.lemma))) return null
  if (!passive && !isObject(p, g, thing)) return null
  if (thing.lemma === 'list' && g.lemma === 'hand' && dated(c.start, c.end))
    return told('submission', 0.6, 'handed over a list')
  // "the coalition agreement will be presented on Tuesday": to everybody
  if (
    g.lemma === 'present' &&
    g.passive &&
    /^(?:agreement|programme|accord|treaty)$/.test(thing.lemma) &&
    dated(c.start, c.end)
  )
    return recipient(p, g.to, c.end)
      ? told('submission', 0.6, 'presented to somebody')
      : told('publication', 0.5, 'presented on a day')
  if (/^(?:agreement|deal|pact|accord|list|contract|term|treaty)$/.test(thing.lemma) && !recipient(p, thing.end, c.end))
    return null
  const to = recipient(p, passive ? g.to : thing.end, c.end)
  if (thing.lemma === 'letter')
    return to || tokens[thing.end]?.lower === 'to' ? told('submission', 0.55, 'a letter sent') : null
  const strong = /^(?:submit|table|transmit|lodge|hand|resubmit|file)$/.test(g.lemma) || REPLIES.has(thing.lemma)
  if (g.lemma === 'receive') {
    const from = findWord(p, thing.end, c.end, /^from$/) >= 0
    return !pronoun && (from || dated(c.start, c.end) || REPLIES.has(thing.lemma)) && g.tense === 'past' && !passive
      ? told('submission', 0.6, 'received a text')
      : null
  }
  if (pronoun && !to) return null
  const antecedent = pronoun ? earlierText(p, g.first, g.sentence) : -1
  // "Who wrote it? Two envoys, who handed it to both sides on 3 May"
  if (pronoun && antecedent < 0)
    return dated(c.start, c.end) && textBefore(p, g.sentence)
      ? told('submission', 0.55, `"${g.lemma}" a text told before`)
      : null
  if (pronoun && to) {
    const maker = verbBefore(p, antecedent, g.sentence)
    return {
      ...told('submission', 0.65, 'handed over what it had made'),
      ...(maker ? { start: Math.min(c.start, clauseOf(p, maker).start) } : {}),
    }
  }
  if (REPLIES.has(thing.lemma) || to || strong)
    return told('submission', to ? 0.75 : 0.65, `verb "${g.lemma}" with a text`)
  if (/^(?:present|deliver|put|send|give|forward|convey|communicate)$/.test(g.lemma) && dated(c.start, c.end))
    return told('submission', 0.55, `verb "${g.lemma}" with a text, dated`)
  if (!to && g.lemma !== 'present' && object) {
    // "gave the union a new offer": the receiver before the text
    const second = nounPhraseAt(p, object.end, c.end)
    if (second && DRAFT_NOUNS.has(second.lemma) && namesParty(p, object.first, object.end))
      return told('submission', 0.6, `"${g.lemma}" somebody a text`)
  }
  return null
}

/** Token of the text that "it" stands for, earlier in the sentence; -1 when there is none. */
function earlierText(p: Parsed, at: number, sentence: number): number {
  const { tokens, first } = p.article
  for (let i = at - 1; i >= first[sentence]! && i > at - 40; i--)
    if (tokens[i]!.pos === 'NOUN' && DRAFT_NOUNS.has(lemmaOf(tokens[i]!))) return i
  return -1
}

function verbBefore(p: Parsed, at: number, sentence: number): VerbGroup | null {
  for (let i = at - 1; i >= p.article.first[sentence]! && i > at - 12; i--) if (p.at[i]) return p.at[i]!
  return null
}

export function replying({ p, g, c, dated }: At): Told | null {
  // "The rebels are expected to reply this week"
  if ((g.form === 'infinitive' || (g.modal === 'will' && g.semi === null)) && dated(g.to, Math.min(c.end, g.to + 4)))
    return told('submission', 0.5, `to "${g.lemma}" on a day`)
  if (
    g.form === 'finite' &&
    g.modal === null &&
    (g.tense === 'past' || g.perfect) &&
    !g.passive &&
    namesParty(p, c.start, g.first) &&
    dated(g.to, Math.min(c.end, g.to + 2))
  )
    return told('submission', 0.5, `"${g.lemma}" on a day`)
  const to = findWord(p, g.to, Math.min(c.end, g.to + 5), /^to$/)
  if (to < 0 || p.at[to]) return null
  const np = nounPhraseAt(p, to + 1, c.end)
  if (!np || !DRAFT_NOUNS.has(np.lemma)) return null
  return dated(c.start, c.end) || g.perfect || g.form === 'infinitive' || g.modal !== null
    ? told('submission', 0.6, `"${g.lemma}" to a text`)
    : null
}

export function channels({ p, g, c }: At): Told | null {
  const via = findWord(p, g.to, c.end, /^(?:channels?|intermediary|intermediaries|mediators?)$/)
  if (via < 0 || findWord(p, g.to, via, /^(?:through|via|by)$/) < 0) return null
  return { ...told('submission', 0.65, 'through channels'), end: claimAfter(p, c.end, g.sentence) }
}

/** End of the that-clause that follows at `at`: what was told. */
export function claimAfter(p: Parsed, at: number, sentence: number): number {
  const { tokens, first } = p.article
  const to = first[sentence + 1]!
  if (tokens[at]?.lower !== 'that' || at >= to) return at
  const next = p.groups[sentence]!.find((o) => o.first > at)
  return next ? clauseOf(p, next).end : at
}
