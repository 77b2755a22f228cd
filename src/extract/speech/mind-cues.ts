import type { Span } from '../../text/span.ts'
import type { Mention } from '../names/mention.ts'
import { contentBefore, contentFrom } from './content.ts'
import { subjectBefore } from './subjects.ts'
import { between, endsAt, finite, lower, opensQuote, type Saying, saying, startsAt, tok, type Walk } from './walk.ts'

/** What people are who have let it be known: "was adamant that", "is confident that". */
const SURE =
  /^(?:adamant|confident|convinced|certain|sure|hopeful|optimistic|pessimistic|categorical|insistent|sceptical|skeptical|doubtful|concerned|worried|afraid|proud|sorry|unaware|aware)$/
/** What people put in words: "voiced doubt that", "expressed the hope that". */
const FEELING =
  /^(?:hopes?|confidence|doubts?|concerns?|fears?|regrets?|alarm|views?|belief|opinion|satisfaction|conviction|expectations?|optimism|pessimism|scepticism|skepticism|disappointment|understanding)$/
const VOICING =
  /^(?:express|voice|convey|reiterate|restate|repeat|raise|air|register|share|state|offer|signal|indicate|underline)$/

/** "The envoy is adamant that the border stays shut"; "the co-chairs expressed the hope that a text could be signed". */
export function mindCue(w: Walk, k: number): Saying | null {
  if (lower(w, k + 1) !== 'that' || tok(w, k)!.quote >= 0) return null
  const word = lower(w, k)
  let verb = k - 1
  if (SURE.test(word)) {
    while (/^(?:ADV|ADJ)$/.test(tok(w, verb)?.pos ?? '') && k - verb < 4) verb--
    if (!/^(?:is|was|are|were|remains?|remained|['’]s|['’]re)$/.test(lower(w, verb))) return null
  } else if (FEELING.test(word)) {
    while (/^(?:DET|PRON|ADJ|ADV|NOUN)$/.test(tok(w, verb)?.pos ?? '') && k - verb < 5) verb--
    if (tok(w, verb)?.pos !== 'VERB' || !VOICING.test(tok(w, verb)!.lemma.toLowerCase())) return null
  } else if (/^(?:clear|plain|known)$/.test(word)) {
    // "Made it clear that", "let it be known that".
    verb = lower(w, k - 1) === 'it' ? k - 2 : lower(w, k - 1) === 'be' && lower(w, k - 2) === 'it' ? k - 3 : -1
    if (!/^(?:made|make|makes|let|lets)$/.test(lower(w, verb))) return null
  } else return null
  let first = verb
  while (first > w.from && /^(?:AUX|ADV)$/.test(tok(w, first - 1)!.pos)) first--
  for (let i = first; i < k; i++)
    if (/^(?:not|never|n['’]t|no)$/.test(lower(w, i)) || /n['’]t$/.test(lower(w, i))) return null
  const subject = subjectBefore(w, first)
  if (!subject || !SPEAKS.test(subject.mention.kind)) return null
  if (subject.mention.name === null && /^(?:i|we|you|it|this|that|there|which)$/i.test(subject.mention.form))
    return null
  const content = contentFrom(w, k + 2, k)
  if (!content) return null
  return saying(w, {
    verb,
    lemma: word,
    cue: between(w, subject.first, k + 1),
    speaker: subject.mention,
    others: subject.others,
    pieces: [content],
    clause: [between(w, w.from, k + 1)],
    plain: 0.7,
  })
}

const SPEAKS = /^(?:person|office|anonymous|crowd|body|state|group|media|pronoun)$/

/** How somebody puts it, or that they differ: what stands after the colon is theirs. */
const MANNER =
  /^(?:candid|blunt|blunter|frank|franker|clear|clearer|categorical|adamant|cautious|unequivocal|dismissive|curt|terse|direct|upbeat|scathing|sanguine|gloomy|gloomier|harsh|harsher|emphatic|unimpressed|unmoved|sceptical|skeptical|firm|explicit)$/
const DIFFERS =
  /^(?:disagree|differ|object|contest|dispute|contradict|counter|shrug|elaborate|explain|reply|respond|retort|answer|protest|insist|argue)$/

/** "A person close to him was more candid: the mandate would be revised"; "a diplomat contests this: it never was". */
export function colonCue(w: Walk, k: number): Saying | null {
  const who = w.mentions
    .filter((x) => x.first - w.from <= 3 && x.last < k && SPEAKS.test(x.kind))
    .sort((x, y) => x.first - y.first || y.last - x.last)
    .find((x) => tok(w, x.first - 1)?.pos !== 'ADP')
  if (!who || (who.name === null && (who.kind === 'pronoun' || who.kind === 'body'))) return null
  let v = who.last
  while (/^(?:ADV)$/.test(tok(w, v)?.pos ?? '')) v++
  const verb = tok(w, v)
  if (!verb || k - v > 6 || !/^(?:VERB|AUX)$/.test(verb.pos) || verb.quote >= 0) return null
  const said = opensQuote(w.a, tok(w, k + 1) ?? verb)
  const put =
    // "Asked about the fee, she shrugged: “Ask Lima.”": whatever somebody did before a colon and a quotation
    (said && verb.pos === 'VERB' && who.kind !== 'body' && k - v <= 3) ||
    DIFFERS.test(verb.lemma.toLowerCase()) ||
    (/^(?:is|was|are|were|remains|remained|sounded|sounds)$/.test(verb.lower) && MANNER.test(lower(w, k - 1))) ||
    (/^(?:go|went|goes)$/.test(verb.lower) && /^(?:further|on)$/.test(lower(w, v + 1))) ||
    (/^(?:put|puts|sees|saw)$/.test(verb.lower) && lower(w, v + 1) === 'it')
  if (!put || lower(w, k + 1) === '') return null
  if (!said && (!finite(w, k + 1, w.end) || tok(w, k + 1)!.quote >= 0)) return null
  const content = contentFrom(w, k + 1, k)
  if (!content) return null
  return saying(w, {
    verb: v,
    lemma: verb.lemma.toLowerCase(),
    cue: between(w, who.first, k),
    speaker: who,
    pieces: [content],
    clause: [between(w, w.from, k)],
    plain: 0.75,
  })
}

/** "Would neither confirm nor deny that the line was hers": what was left open, told as a denial is. */
export function neitherNor(w: Walk, k: number): Saying | null {
  if (!/^den(?:y|ied|ies)$/.test(lower(w, k)) || lower(w, k - 1) !== 'nor') return null
  let first = k - 2
  if (!/^confirm/.test(lower(w, first)) || lower(w, first - 1) !== 'neither') return null
  first -= 1
  while (first > w.from && /^(?:AUX|ADV)$/.test(tok(w, first - 1)!.pos)) first--
  const speaker = endsAt(w, first)
  if (!speaker || !SPEAKS.test(speaker.kind)) return null
  const from = lower(w, k + 1) === 'that' ? k + 2 : k + 1
  const content = startsAt(w, from) || lower(w, k + 1) === 'that' ? contentFrom(w, from, k) : null
  if (!content || !finite(w, from, w.end)) return null
  return saying(w, {
    verb: k,
    lemma: 'confirm or deny',
    cue: between(w, speaker.first, k + 1),
    speaker,
    pieces: [content],
    clause: [between(w, w.from, k + 1)],
    plain: 0.75,
  })
}

/** "The minister was said by two aides to favour a third draft": what they say of somebody else. */
export function saidBy(w: Walk, k: number): Saying | null {
  if (!/^(?:said|reported|understood|thought|believed)$/.test(lower(w, k)) || tok(w, k)!.quote >= 0) return null
  if (!/^(?:is|was|are|were|been)$/.test(lower(w, k - 1)) || lower(w, k + 1) !== 'by') return null
  const speaker = startsAt(w, k + 2)
  if (!speaker || !SPEAKS.test(speaker.kind) || lower(w, speaker.last) !== 'to') return null
  const content = contentFrom(w, speaker.last, k)
  if (!content) return null
  return saying(w, {
    verb: k,
    lemma: 'say',
    cue: between(w, k, speaker.last),
    speaker,
    pieces: [content],
    clause: [between(w, k, speaker.last)],
    plain: 0.8,
  })
}

/** "As the envoy put it, “nobody signs in the rain”". */
export function putsIt(w: Walk, k: number): Saying | null {
  if (!/^(?:put|puts|sees|saw|tells|told)$/.test(lower(w, k)) || lower(w, k + 1) !== 'it' || tok(w, k)!.quote >= 0)
    return null
  const speaker = endsAt(w, k)
  if (!speaker || !SPEAKS.test(speaker.kind) || lower(w, speaker.first - 1) !== 'as') return null
  if (speaker.first - 1 === w.from && lower(w, k + 2) === ',') {
    const content = contentFrom(w, k + 3, k)
    return content ? putting(w, k, speaker, content, 'after') : null
  }
  const pre = contentBefore(w, lower(w, speaker.first - 2) === ',' ? speaker.first - 1 : speaker.first - 1)
  return pre ? putting(w, k, speaker, pre.span, 'before') : null
}

const putting = (w: Walk, k: number, speaker: Mention, content: Span, place: Saying['place']): Saying =>
  saying(w, {
    verb: k,
    lemma: 'put it',
    cue: between(w, speaker.first - 1, k + 2),
    speaker,
    pieces: [content],
    place,
    clause: [between(w, speaker.first - 1, k + 2)],
    plain: 0.8,
  })
