// Turns of phrase by which a text changes hands without the plain verbs for it.

import { lemmaOf } from '../grammar/verb-forms.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { clauseOf, type Parsed, QUOTE } from './clauses.ts'
import type { Finding } from './finding.ts'
import { type At, isObject, recipient, type Told, told } from './frame.ts'
import { findWord, namesParty, nounPhraseStart } from './phrases.ts'
import { DRAFT_NOUNS, REPLIES } from './words.ts'

const done = (g: VerbGroup): boolean => g.modal === null && (g.tense === 'past' || g.perfect)

/** "slid a sheet of paper across the table", "laid two drafts on the table on Monday". */
export function overTable({ p, g, c, object, subject, dated }: At): Told | null {
  const thing = g.passive ? subject : object
  if (!thing || !done(g)) return null
  const paper =
    DRAFT_NOUNS.has(thing.lemma) ||
    (/^(?:sheet|piece|page|pile|stack|folder|envelope)s?$/.test(thing.lemma) &&
      findWord(p, thing.end, Math.min(c.end, thing.end + 3), /^papers?$|^pages?$/) >= 0)
  if (!paper) return null
  const table = findWord(p, thing.end, c.end, /^table$/)
  const across = table >= 0 && findWord(p, Math.max(g.to, table - 4), table, /^(?:across|over)$/) >= 0
  const on =
    table >= 0 && /^(?:the)$/.test(p.article.tokens[table - 1]!.lower) && p.article.tokens[table - 2]?.lower === 'on'
  return across || (on && dated(c.start, c.end)) ? told('submission', 0.6, 'a text over the table') : null
}

/** "accepted it in writing on Monday": the answer was handed over. */
export function inWriting({ p, g, c }: At): Told | null {
  if (!done(g) || g.negated) return null
  const at = findWord(p, g.to, Math.min(c.end + 2, g.to + 8), /^writing$/)
  return at >= 0 && p.article.tokens[at - 1]!.lower === 'in'
    ? { ...told('submission', 0.6, `"${g.lemma}" in writing`), end: Math.max(c.end, clauseOf(p, p.at[at] ?? g).end) }
    : null
}

/** "filed an unfair practice charge on Thursday", "lodged a complaint with the panel in May". */
export function claimFiled({ g, c, object, subject, dated }: At): Told | null {
  const thing = g.passive || g.form === 'participle' ? subject : object
  if (!thing || !dated(c.start, c.end)) return null
  return /^(?:charge|complaint|notice|claim|grievance|petition|objection|appeal|bid|application|motion|reservation|comment|complaints)$/.test(
    thing.lemma,
  )
    ? told('submission', 0.55, `"${g.lemma}" a claim on a day`)
    : null
}

/** "exchanged revised schedules on Monday": lists and offers of a trade or a swap. */
export const listsExchanged = ({ g, c, object, dated }: At): Told | null =>
  object !== null && !g.passive && dated(c.start, c.end)
    ? /^(?:schedule|list|comment|request|note|tender|reservation|position|instrument)$/.test(object.lemma)
      ? told('submission', 0.55, 'exchanged lists')
      : /^(?:view|opinion)$/.test(object.lemma)
        ? told('talks', 0.55, 'exchanged views')
        : null
    : null

/** "The paper which the envoy handed to both", "the list they passed to the rebels", "what Oslo sent back on Sunday". */
export function frontedText({ p, g, c, dated }: At): Told | null {
  if (g.passive || g.form !== 'finite' || !done(g) || g.negated) return null
  const { tokens, first } = p.article
  const back = tokens[g.to]?.lower === 'back'
  const gives = recipient(p, g.to, c.end)
  if (!gives && !(dated(g.to, c.end) && (back || /^(?:over|in|round)$/.test(tokens[g.to]?.lower ?? '')))) return null
  const next = tokens[g.to]
  if (!next || !/^(?:ADP|ADV|PART|ADJ|PUNCT)$/.test(next.pos)) return null // another object follows
  const from = first[g.sentence]!
  for (let k = g.first - 1; k >= from && k > g.first - 10; k--) {
    const t = tokens[k]!
    if (p.at[k] || (t.pos === 'PUNCT' && t.text !== '-')) return null
    if (t.lower === 'what') return back ? { ...told('submission', 0.6, 'what was sent back'), start: k } : null
    const relative = /^(?:which|that)$/.test(t.lower)
    const subject = /^(?:they|we|he|she|it|the|its|his|her|their|an?)$/.test(t.lower)
    const head = tokens[k - 1]
    if ((relative || subject) && k > from && head?.pos === 'NOUN' && DRAFT_NOUNS.has(lemmaOf(head)))
      return { ...told('submission', 0.65, `a text that was "${g.lemma}"`), start: nounPhraseStart(p, k - 1, from) }
    if (relative) return null
  }
  return null
}

/** "The first, sent round on 28 April, offered 4 per cent": the text of the sentence before, left out. */
export function ordinalText({ p, g, c, dated }: At): Told | null {
  const { tokens, first } = p.article
  const k = g.first - 2
  if (k - 1 < first[g.sentence]! || tokens[k + 1]!.text !== ',' || g.passive || g.to - g.first !== 1) return null
  if (!/^(?:first|second|third|latter|former|other|latest)$/.test(tokens[k]!.lower) || tokens[k - 1]!.lower !== 'the')
    return null
  return dated(g.to, c.end) && textNear(p, g.sentence)
    ? { ...told('submission', 0.55, 'a text told before'), start: k - 1 }
    : null
}

function textNear(p: Parsed, sentence: number): boolean {
  const { tokens, first } = p.article
  for (let i = first[Math.max(0, sentence - 1)]!; i < first[sentence]!; i++)
    if (tokens[i]!.pos === 'NOUN' && (DRAFT_NOUNS.has(lemmaOf(tokens[i]!)) || tokens[i]!.lower === 'attempt'))
      return true
  return false
}

/** "made it clear in a letter on Friday", "set out in a submission of 3 May": the paper by which it was said. */
export function lettersIn(p: Parsed, sentence: number, dated: (from: number, to: number) => boolean): Finding[] {
  const { tokens, first } = p.article
  const to = first[sentence + 1]!
  const out: Finding[] = []
  for (let i = first[sentence]! + 2; i < to; i++) {
    if (!/^(?:letter|submission|note|memo|memorandum|cable|e-mail|email|communication)$/.test(tokens[i]!.lower))
      continue
    let k = i - 1
    while (k > first[sentence]! && k > i - 5 && /^(?:ADJ|NOUN|NUM)$/.test(tokens[k]!.pos) && !p.at[k]) k--
    if (
      !/^(?:an?|its|his|her|their|another)$/.test(tokens[k]!.lower) ||
      !/^(?:in|by|with)$/.test(tokens[k - 1]?.lower ?? '')
    )
      continue
    let end = i + 1
    const near = Math.min(to, i + 12)
    while (end < near && !p.at[end] && !/^[,.;:]$/.test(tokens[end]!.text) && tokens[end]!.pos !== 'SCONJ') end++
    if (p.at[end]?.lemma === 'date' && end < near) end = Math.min(to, end + 4)
    if (!dated(i, end)) continue
    out.push({
      type: 'submission',
      sentence,
      trigger: i,
      start: k - 1,
      end,
      standing: { status: 'held', tense: 'past', why: 'a letter' },
      parties: [[k, end]],
      around: [k - 1, end],
      definite: false,
      confidence: 0.5,
      reason: 'a letter with its day',
      noun: true,
    })
  }
  return out
}

/** "The text came out on Tuesday", "the draft went public in May". */
export const cameOut = ({ p, g, c, subject, dated }: At): boolean =>
  subject !== null &&
  done(g) &&
  DRAFT_NOUNS.has(subject.lemma) &&
  /^(?:out|to|from)$/.test(p.article.tokens[g.to]?.lower ?? '') &&
  (/^(?:out|from)$/.test(p.article.tokens[g.to]!.lower) || p.article.tokens[g.to + 1]?.lower === 'light') &&
  !/^(?:of|in|for|against|with)$/.test(p.article.tokens[g.to + 1]?.lower ?? '') &&
  dated(c.start, c.end)

/** "landed on the delegates' desks at dawn on Tuesday". */
export const landed = ({ p, g, c, subject, dated }: At): Told | null =>
  subject !== null &&
  DRAFT_NOUNS.has(subject.lemma) &&
  findWord(p, g.to, Math.min(c.end, g.to + 8), /^(?:desks?|tables?|inbox|inboxes|doormats?)$/) >= 0 &&
  dated(c.start, c.end)
    ? told('submission', 0.55, 'a text landed with its readers')
    : null

/** What was written is quoted: a statement, told as one. */
function quotedBefore(p: Parsed, g: VerbGroup): boolean {
  for (let k = g.first - 1; k >= p.article.first[g.sentence]! && k > g.first - 40; k--)
    if (QUOTE.test(p.article.tokens[k]!.text)) return true
  return false
}

/** "wrote to both governments on Tuesday": a letter went out. */
export const wroteTo = ({ p, g, c, dated }: At): Told | null =>
  !g.passive &&
  done(g) &&
  !quotedBefore(p, g) &&
  p.article.tokens[g.to]?.lower === 'to' &&
  recipient(p, g.to, c.end) &&
  dated(g.to, c.end)
    ? told('submission', 0.5, 'wrote to a party on a day')
    : null

/** "was shown to the parties in April": a text laid before those who deal with it. */
export const showing = ({ p, g, c, object, subject, dated }: At): Told | null => {
  const thing = g.passive || g.form === 'participle' ? subject : object
  return thing && DRAFT_NOUNS.has(thing.lemma) && recipient(p, g.to, c.end) && dated(c.start, c.end)
    ? told('submission', 0.5, 'a text shown to a party')
    : null
}

/** "took the plan to the capital on 4 May", "took the offer to his cabinet on Sunday". */
export const bringingText = ({ p, g, c, object, dated }: At): Told | null =>
  object !== null &&
  !g.passive &&
  /^(?:plan|proposal|draft|text|offer|document|paper|letter|message|reply|answer|response)$/.test(object.lemma) &&
  p.article.tokens[object.end]?.lower === 'to' &&
  dated(c.start, c.end)
    ? told('submission', 0.55, 'took a text to somebody')
    : null

/** "expects an answer in the coming days", "awaits the rebels' reply this week". */
export const expectingReply = ({ p, g, c, object, dated }: At): Told | null =>
  object !== null &&
  !g.passive &&
  !g.negated &&
  REPLIES.has(object.lemma) &&
  findWord(p, object.end, c.end, /^by$/) < 0 &&
  dated(object.end, c.end)
    ? told('submission', 0.5, 'a reply is expected')
    : null

/** "A revised text is promised for Friday", "a new draft is due on Monday". */
export const textAhead = ({ p, g, c, subject, dated }: At): Told | null =>
  subject !== null &&
  /^(?:draft|text|version|document|iteration|proposal)$/.test(subject.lemma) &&
  /^(?:an?|another|the)$/.test(p.article.tokens[subject.first]!.lower) &&
  (p.article.tokens[subject.first]!.lower !== 'the' ||
    /^(?:next|revised|new|final)$/.test(p.article.tokens[subject.first + 1]!.lower)) &&
  dated(g.to, c.end)
    ? told('publication', 0.5, 'a text is promised')
    : null

/** "reported to the king on Friday". */
export const reporting = ({ p, g, c, subject, dated }: At): Told | null =>
  !g.passive &&
  subject !== null &&
  p.article.tokens[g.to]?.lower === 'to' &&
  namesParty(p, subject.first, subject.end) &&
  (recipient(p, g.to, c.end) ||
    /^(?:palace|parliament|throne|king|queen)$/.test(p.article.tokens[g.to + 2]?.lower ?? '')) &&
  dated(g.to, c.end)
    ? told('submission', 0.5, 'reported to somebody on a day')
    : null

/** "Negotiators were handed a new text on Wednesday", "ministers get a new draft on Friday": told of those who receive it. */
export const givenText = ({ p, g, c, object, subject, dated }: At): Told | null =>
  (g.passive || /^(?:get|receive|obtain)$/.test(g.lemma)) &&
  object !== null &&
  subject !== null &&
  isObject(p, g, object) &&
  DRAFT_NOUNS.has(object.lemma) &&
  !/^(?:deal|agreement|contract|term|bid|demand|annex|article)$/.test(object.lemma) &&
  namesParty(p, subject.first, subject.end) &&
  dated(g.to, c.end)
    ? told('submission', 0.55, 'was given a text')
    : null

/** "The plan was put to the rebels on 3 May", "the text goes back to the negotiators on Thursday". */
export const putTo = ({ p, g, c, object, subject, dated }: At): Told | null => {
  const thing = g.passive || g.lemma === 'go' ? subject : object
  if (!thing || !/^(?:plan|proposal|draft|text|paper|document|version|offer|file|compromise)$/.test(thing.lemma))
    return null
  const from = thing === subject ? g.to : thing.end
  const to = findWord(p, from, Math.min(c.end, from + 2), /^to$/)
  if (to < 0 || !recipient(p, from, c.end)) return null
  if (dated(from, c.end)) return told('submission', 0.55, `"${g.lemma}" to a party on a day`)
  // "The liberals have put a joint paper to the greens": new, so this sentence tells of it
  const novel = thing === object && /^an?$/.test(p.article.tokens[thing.first]!.lower)
  return g.lemma === 'put' && novel && done(g) && !g.negated && namesParty(p, c.start, g.first)
    ? told('submission', 0.5, '"put" a new text to a party')
    : null
}

/** "floated an earlier draft on Sunday": shown to the others to see what they say. */
export const floating = ({ g, c, object, subject, dated, p }: At): Told | null => {
  const thing = g.passive || object === null || !isObject(p, g, object) ? subject : object // a text floats nothing itself
  return thing !== null &&
    DRAFT_NOUNS.has(thing.lemma) &&
    (thing === subject || isObject(p, g, thing)) &&
    !g.negated &&
    dated(c.start, c.end)
    ? told('submission', 0.55, `"${g.lemma}" a text on a day`)
    : null
}

/** "countered the June offer in December", "countered with a plan of its own on Friday": an offer for an offer. */
export const countering = ({ p, g, c, object, dated }: At): Told | null => {
  if (g.passive || !done(g) || g.negated || !namesParty(p, c.start, g.first)) return null
  const over = object !== null && isObject(p, g, object) && BID.test(object.lemma)
  const own = p.article.tokens[g.to]?.lower === 'with' && findWord(p, g.to, Math.min(c.end, g.to + 8), BID) >= 0
  return own || (over && dated(object.end, c.end)) ? told('submission', 0.6, 'countered an offer') : null
}
const BID = /^(?:offer|proposal|plan|bid|draft|text|paper|counter-?offer|counter-?proposal)$/

/** "The employers improved their offer on Friday". */
export const improving = ({ p, g, c, object, dated }: At): Told | null =>
  object !== null && !g.passive && isObject(p, g, object) && object.lemma === 'offer' && dated(object.end, c.end)
    ? told('submission', 0.5, `"${g.lemma}" an offer on a day`)
    : null

/** "The lawyers delivered an opinion in May", "will submit its report on 1 June": papers that others wait for. */
export const opinion = ({ p, g, c, object, subject, dated }: At): Told | null => {
  const thing = g.passive || g.form === 'participle' ? subject : object
  return thing !== null &&
    /^(?:opinion|report|assessment|recommendation|advice|finding|comment|observation)$/.test(thing.lemma) &&
    (thing === subject || isObject(p, g, thing)) &&
    dated(thing === subject ? g.to : thing.end, c.end)
    ? told('submission', 0.55, `"${g.lemma}" a paper on a day`)
    : null
}

/** "Kenya's reply is expected on Thursday", "a reply was promised for Monday": told by the one who waits. */
export const replyAwaited = ({ p, g, c, subject, dated }: At): Told | null =>
  subject !== null &&
  g.passive &&
  REPLIES.has(subject.lemma) &&
  findWord(p, g.to, c.end, /^by$/) < 0 && // "expected by Monday" is a limit
  dated(g.to, c.end) &&
  !g.negated
    ? told('submission', 0.55, 'a reply is expected')
    : null

/** "A third version followed on 9 May". */
export const followed = ({ g, c, subject, object, dated }: At): Told | null =>
  subject !== null &&
  !g.passive &&
  !(object && object.first <= g.to) &&
  DRAFT_NOUNS.has(subject.lemma) &&
  dated(g.to, c.end)
    ? told('publication', 0.5, 'a text followed on a day')
    : null

/** "A copy of the draft appeared on a website on Monday". */
export const copyOf = ({ p, subject }: At): boolean =>
  subject !== null &&
  /^(?:cop(?:y|ies)|extracts?|excerpts?|details?|pages?|photographs?|screenshots?)$/.test(subject.lemma) &&
  p.article.tokens[subject.head + 1]?.lower === 'of' &&
  findWord(p, subject.head + 2, Math.min(subject.head + 7, p.article.tokens.length), TEXT) >= 0
const TEXT = /^(?:draft|text|plan|proposal|paper|document|agreement|version|accord|treaty|letter|memo|offer)$/

/** "The full version went up on the website on Friday", "the text went online on Monday". */
export const postedUp = ({ p, g, c, subject, dated }: At): Told | null =>
  subject !== null &&
  DRAFT_NOUNS.has(subject.lemma) &&
  (/^(?:online|live|public)$/.test(p.article.tokens[g.to]?.lower ?? '') ||
    (p.article.tokens[g.to]?.lower === 'up' &&
      findWord(p, g.to, Math.min(c.end, g.to + 8), /^(?:web)?(?:site|page|pages|online|portal)$/) >= 0)) &&
  dated(c.start, c.end)
    ? told('publication', 0.6, 'a text was put up')
    : null
