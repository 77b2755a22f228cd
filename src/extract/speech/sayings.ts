import type { Span } from '../../text/span.ts'
import { type Article, timesIn } from '../article.ts'
import { JUDGING, SAYING, TELLING, THINKING } from '../grammar/speech-verbs.ts'
import { isPhrasal } from '../names/focus.ts'
import type { Mention, Mentions } from '../names/mention.ts'
import { uttered } from '../names/name-words.ts'
import { isMark, isSpeechNoun } from '../names/noun-phrases.ts'
import { afterVerb } from './after-verb.ts'
import { contentBefore, pieceAfter, quoteBefore } from './content.ts'
import { estimates } from './estimates.ts'
import { colonCue, mindCue, neitherNor, putsIt, saidBy } from './mind-cues.ts'
import { accordingTo, inTheWords, judgedBy, nounCue, quotedAs, toldBy } from './other-cues.ts'
import { lead, priorSubject, subjectBefore } from './subjects.ts'
import type { Turn } from './turns.ts'
import {
  between,
  clauseSpan,
  commaAfter,
  endsAt,
  hasQuote,
  lower,
  opensQuote,
  opensSentence,
  type Saying,
  set,
  startsAt,
  tok,
  type Walk,
} from './walk.ts'

const INVERTING = set(
  'say ask add write reply answer explain tell warn note insist declare announce conclude continue joke quip respond recall observe remark argue tweet shout report claim agree state admit exclaim complain concede acknowledge stress boast lament fume grumble mutter thunder caution counter confirm assert allege maintain predict suggest muse reckon recount opine scoff sigh',
)

export function sayings(a: Article, m: Mentions, turns: readonly Turn[] = []): Saying[] {
  const times = new Map<number, number>()
  const timeStarts = new Map<number, number>()
  for (const t of timesIn(a)) {
    times.set(t.start, t.end)
    timeStarts.set(t.end, t.start)
  }
  const out: Saying[] = []
  let turn = 0
  for (let s = 0; s < a.sentences.length; s++) {
    while (turn < turns.length && turns[turn]!.words.start < a.sentences[s]!.start) turn++
    const here: Saying[] = []
    const walk: Walk = {
      a,
      s,
      from: turns[turn] ? pastLabel(a, s, turns[turn]!) : a.first[s]!,
      end: a.first[s + 1]!,
      mentions: m.inSentence(s),
      found: here,
      times,
      timeStarts,
    }
    if (walk.end - walk.from > MOST || isHeadline(a, s) || isQuestion(a, s)) continue
    for (let k = walk.from; k < walk.end; k++) {
      const t = a.tokens[k]!
      const mind = mindCue(walk, k) ?? saidBy(walk, k) ?? putsIt(walk, k)
      const put = estimates(walk, k)
      if (mind) here.push(mind)
      else if (put.length > 0) here.push(...put)
      else if (t.lower === 'according' || (t.lower === 'by' && /^accounts?$/.test(a.tokens[k + 2]?.lower ?? '')))
        here.push(...some(accordingTo(walk, k)))
      else if (t.lower === 'words') here.push(...some(inTheWords(walk, k)))
      else if (t.pos === 'NOUN' && !isGerund(a, k) && nounCue(walk, k)) here.push(...some(nounCue(walk, k)))
      else if (t.pos === 'VERB' || isSpeechNoun(a, k) || isGerund(a, k) || uttered(a, k)) here.push(...saying(walk, k))
    }
    const kept = trim(walk, here)
    // What the colon leads to goes to the clause before it, unless it names a speaker of its own.
    const colon = colonIn(a, walk)
    if (colon >= 0 && !kept.some((x) => x.pieces.at(-1)!.end > a.tokens[colon]!.start))
      kept.push(...some(colonCue(walk, colon)))
    out.push(...kept.flatMap((x) => twoThats(a, closed(a, x))))
  }
  return out
}

/** "said the view was “unchanged”, which the ministry took as support": what follows the marks is the reporter's. */
function closed(a: Article, s: Saying): Saying {
  const [piece] = s.pieces
  if (s.pieces.length !== 1 || !piece || s.place !== 'after' || s.nested) return s
  const text = a.text.slice(piece.start, piece.end)
  const m = /(?:[”»"’],|,[”»"’]) which /u.exec(text)
  if (!m || m.index < 2 || !/[“«"‘]/.test(text.slice(0, m.index))) return s
  return { ...s, pieces: [{ start: piece.start, end: piece.start + m.index + (m[0].startsWith(',') ? 2 : 1) }] }
}

/** "asked that the troops leave, and that the words be cut": two claims under one cue. */
function twoThats(a: Article, s: Saying): Saying[] {
  const [piece] = s.pieces
  if (s.pieces.length !== 1 || !piece || s.place !== 'after' || s.nested) return [s]
  if (!/\bthat $/.test(a.text.slice(piece.start - 5, piece.start))) return [s]
  const text = a.text.slice(piece.start, piece.end)
  const at = text.search(/, (?:and|but) that (?!of |was |is |were |are )/)
  if (at < 8 || a.quotes.some((q) => q.outer.start < piece.start + at && piece.start + at < q.outer.end)) return [s]
  const next = piece.start + at + /^, (?:and|but) that /.exec(text.slice(at))![0].length
  return [
    { ...s, pieces: [{ start: piece.start, end: piece.start + at }] },
    { ...s, pieces: [{ start: next, end: piece.end }] },
  ]
}

/** The first colon of a sentence outside quotation marks; -1 for none. */
function colonIn(a: Article, w: Walk): number {
  for (let k = w.from; k < w.end; k++) if (a.tokens[k]!.text === ':' && a.tokens[k]!.quote < 0) return k
  return -1
}

/** First token of the sentence after the label of the turn that opens in it. */
function pastLabel(a: Article, s: number, turn: Turn): number {
  let i = a.first[s]!
  if (turn.words.start >= a.sentences[s]!.end) return i
  while (i + 1 < a.first[s + 1]! && a.tokens[i]!.start < turn.words.start) i++
  return i
}

export /** The first line without a stop at its end: what it says the report says again. */
function isHeadline(a: Article, s: number): boolean {
  const p = a.paragraphs[0]
  return (
    p !== undefined &&
    a.paragraphs.length > 1 &&
    a.paragraphOf[s] === 0 &&
    !/[.!?:;,…”"'’)]$/.test(a.text.slice(p.start, p.end))
  )
}

/** "What would he say?": the narrator asks, nobody has said it. */
function isQuestion(a: Article, s: number): boolean {
  const from = a.tokens[a.first[s]!]
  const last = a.tokens[a.first[s + 1]! - 1]
  return (
    from !== undefined &&
    last?.text === '?' &&
    last.quote < 0 &&
    /^(?:what|who|why|how|when|where|which|would|will|could|can|should|did|does|do|is|are|was|were|has|have|had|but|and)$/.test(
      from.lower,
    )
  )
}

/** "…, before warning that": a verb that taggers take for a noun. */
const isGerund = (a: Article, k: number): boolean =>
  // "Harvest Radio, quoting a source, reports that".
  (/^(?:reports|claims|demands)$/.test(a.tokens[k]!.lower) &&
    a.tokens[k + 1]?.lower === 'that' &&
    a.tokens[k - 1]?.text === ',') ||
  (/^(?:warning|saying|adding|claiming)$/.test(a.tokens[k]!.lower) &&
    a.tokens[k + 1]?.lower === 'that' &&
    /^(?:,|before|after|while|by)$/.test(a.tokens[k - 1]?.lower ?? ''))

const some = <T>(x: T | null): T[] => (x === null ? [] : [x])

const MOST = 400 // tokens; a "sentence" longer than this is a table or a list, not speech

/** "A third believes": an adjective by its tag, and the subject. */
const ORDINAL = /^(?:second|third|fourth|fifth)$/

const SKIP_BEFORE = set('to refused declined failed')

export function saying(w: Walk, k: number): Saying[] {
  const t = tok(w, k)!
  const lemma = t.pos === 'NOUN' && !/ed$/.test(t.lower) ? t.lower.replace(/s$|ing$/, '') : t.lemma.toLowerCase()
  const left = neitherNor(w, k)
  if (left) return [left]
  const phrasal = isPhrasal(w.a, k)
  const cries = uttered(w.a, k) || cried(w, k)
  const judging = !cries && JUDGING.has(lemma)
  const thinking = !cries && THINKING.has(lemma)
  if (!phrasal && !cries && !SAYING.has(lemma) && !judging && !thinking) return []
  if (phrasal && (lemma === 'speak' || lemma === 'talk') && !opensQuote(w.a, tok(w, k + 2) ?? t)) return []
  if (modal(w, k) && !quoteAhead(w, k)) return []
  if (lemma === 'go' && !(lower(w, k + 1) === 'on' && /^(?::|,|to|["“«])$/.test(lower(w, k + 2)))) return []
  const before = lower(w, k - 1)
  // "went on television on Friday to say that": done in order to say it, and said.
  // "only for the council to reply that": so it did.
  const turned = before === 'to' ? onlyFor(w, k - 1) : null
  const aimed = before === 'to' && lemma === 'say' && lower(w, k + 1) === 'that' && wentTo(w, k - 1)
  if (SKIP_BEFORE.has(before) && !aimed && !turned && !(before === 'to' && lower(w, k - 2) === 'on')) return []
  if (
    (tok(w, k - 1)?.pos === 'DET' && !endsAt(w, k)) ||
    (tok(w, k - 1)?.pos === 'ADJ' && tok(w, k - 2)?.pos === 'DET' && !ORDINAL.test(before))
  )
    return []
  // "said to be", "reported missing": nobody is told to have said it.
  let first = k
  let passive = false
  for (let i = k - 1; i >= w.from && k - i <= 5; i--) {
    const u = tok(w, i)!
    if (ORDINAL.test(u.lower) && lower(w, i - 1) === 'a') break
    if (u.pos === 'AUX' || u.pos === 'ADV' || u.lower === 'not') {
      if (
        /^(?:be|been|is|was|were|are|being)$/.test(u.lower) &&
        /(?:ed|en|told|said|wn|id)$/.test(t.lower) &&
        !/ing$/.test(t.lower)
      )
        passive = true
      if (u.lower === 'not' || u.lower === 'never' || /n['’]t$/.test(u.lower)) if (lemma !== 'deny') return []
      first = i
      continue
    }
    break
  }
  if (t.lower === 'said' && lower(w, k + 1) === 'to' && tok(w, k + 2)?.pos !== 'DET' && !startsAt(w, k + 2)) return []
  if (/^(?:when|if|once|while|unless)$/.test(before) && /ed$/.test(t.lower)) return [] // "said Lee when asked"
  if (passive && judging) return some(judgedBy(w, k, first, lemma))
  if (passive) return TELLING.has(lemma) ? some(toldBy(w, k, first, lemma)) : []
  if (/^(?:saying|telling)$/.test(t.lower) && before === 'as') return some(quotedAs(w, k))
  if (
    /(?:ed|en)$/.test(t.lower) &&
    tok(w, k + 1)?.pos === 'NOUN' &&
    (tok(w, k - 1)?.pos === 'DET' || tok(w, k - 1)?.pos === 'PART')
  )
    return []

  if (/^(?:accuse|blame)$/.test(lemma) && /^(?:of|for)$/.test(lower(w, k + 1))) return []
  const nested = t.quote >= 0
  let subject = turned ? { mention: turned, others: [], first: turned.first } : subjectBefore(w, first)
  let inherits = false
  let inverted = false
  let right = lemma === 'go' || phrasal ? k + 2 : k + 1
  if (subject && subject.mention.last > first) subject = null
  if (!subject && (cries || INVERTING.has(lemma)) && !/ing$/.test(t.lower)) {
    const x = startsAt(w, k + 1)
    const p = tok(w, k - 1)
    if (
      x &&
      x.kind !== 'thing' &&
      x.kind !== 'document' &&
      p &&
      (isMark(p) || /^[,’'–—]$/.test(p.text)) &&
      (x.kind !== 'pronoun' || /^(?:he|she|they)$/.test(x.form.toLowerCase()))
    ) {
      subject = { mention: x, others: [], first: x.first }
      inverted = true
      right = x.last
      // "said Tolle, who is 51": the clause about the speaker belongs to the cue.
      if (
        lower(w, right) === ',' &&
        /^(?:who|an?|the|whose|\d+|chief|president|head|director|speaking|co-.*)$/.test(lower(w, right + 1))
      ) {
        const stop = commaAfter(w, right + 1)
        right = stop
      }
    }
  }
  if (!subject) {
    const cc = lower(w, first - 1)
    const gerund = /ing$/.test(t.lower) && !/^(?:be|been|is|was|were|are|’s|'s)$/.test(cc)
    if (
      gerund ||
      aimed ||
      cc === 'and' ||
      cc === 'but' ||
      cc === 'then' ||
      (cc === ',' && !nested) ||
      tok(w, first - 1)?.pos === 'ADV'
    ) {
      inherits = true
    } else return []
    if (inherits && !gerund && w.found.length === 0 && !priorSubject(w, first)) return []
  }
  if (
    nested &&
    (!subject ||
      subject.mention.kind === 'pronoun' ||
      !/^(?:say|tell|announce|warn|claim|insist|promise|inform|confirm|deny)$/.test(lemma))
  )
    return []
  // “What we ask is that the paper says …”: quoted words tell what a text says, nobody has said it here
  if (nested && subject && !/\p{Lu}/u.test(subject.mention.form) && WRITTEN.test(lower(w, subject.mention.head)))
    return []
  if (
    subject &&
    /^(?:i|we|you|it|which|that|this|there|what)$/i.test(subject.mention.form) &&
    subject.mention.name === null
  )
    return []
  if (subject && subject.mention.kind === 'thing') return []
  if (subject && /^(?:neither|no)$/.test(lower(w, subject.first))) return []

  if (
    subject &&
    !inverted &&
    /^(?:what|whatever|whom)$/.test(lower(w, subject.first - 1)) &&
    lemma !== 'call' &&
    lemma !== 'describe'
  )
    return []
  // What follows the verb.
  const heard = afterVerb(w, k, right, inverted ? null : subject, lemma, judging, thinking)
  // After "said the envoy" only another quotation can follow.
  const after =
    inverted && heard?.content && heard.by === 'other'
      ? { ...heard, content: null, from: right, stop: right, rest: null }
      : heard
  const limit = subject && !inverted ? subject.first : first
  const rest0 = after?.content == null ? (after?.rest ?? null) : null
  // `The draft, Berg said, "is a bridge to nowhere"`: the quotation goes on from the subject.
  const joined = after?.by === 'quote' && after.content !== null && /^\p{Ll}/u.test(w.a.text.slice(after.content.start))
  const pre = contentBefore(w, limit, rest0 !== null || joined)
  const speakerStart = subject && !inverted ? subject.first : first
  const cue = cueSpan(
    w,
    speakerStart,
    k,
    inverted && subject ? subject.mention.last : 0,
    after ? (after.content ? after.from : after.stop) : k + 1,
  )
  const base = {
    sentence: w.s,
    verb: k,
    lemma,
    cue,
    speaker: subject?.mention ?? (inherits ? priorSubject(w, first) : null),
    others: subject?.others ?? [],
    inherits,
    addressee: after?.addressee ?? null,
    nested,
  }
  if (after?.content) {
    const { content } = after
    const clause = [between(w, speakerStart, after.from), ...lead(w, speakerStart)]
    if (thinking && !hasQuote(w.a, content)) return []
    const said: Saying = {
      ...base,
      pieces: [content],
      place: 'after',
      clause,
      plain: after.plain * (judging ? 0.75 : 1),
    }
    if (!pre || inherits || after.by === 'other') return [said]
    // "A," he said, "B": one claim around its cue; "A", he said: "B": two.
    if (after.by === 'quote') return [{ ...said, pieces: [pre.span, content], place: 'around' }]
    return [{ ...said, pieces: [pre.span], place: 'before' }, said]
  }
  if (inherits || judging || nested || thinking) return []
  // "because, he said, the offer met its aims": only what follows is said.
  const joint = tok(w, limit - 2)
  if (
    rest0 !== null &&
    lower(w, limit - 1) === ',' &&
    joint &&
    joint.quote < 0 &&
    /^(?:SCONJ|CCONJ)$/.test(joint.pos) &&
    limit - 2 > w.from
  ) {
    const piece = pieceAfter(w, rest0, false)
    return piece ? [{ ...base, pieces: [piece], place: 'after', clause: [between(w, limit, rest0)], plain: 0.85 }] : []
  }
  if (!pre && rest0 !== null && opensSentence(w, limit)) {
    const piece = pieceAfter(w, rest0, false)
    if (piece && clauseSpan(w, piece))
      return [{ ...base, pieces: [piece], place: 'after', clause: [between(w, limit, rest0)], plain: 0.8 }]
  }
  if (!pre) {
    // `"Will it hold?" Lee asked.`: the stop inside the marks made a sentence of its own.
    const start = inverted ? k : limit
    const quoted = start === w.from ? quoteBefore(w) : null
    return quoted
      ? [{ ...base, pieces: [quoted], place: 'before', clause: [between(w, start, after?.stop ?? k + 1)], plain: 0.95 }]
      : []
  }
  const rest = after?.rest ?? null
  const clause = [between(w, limit, after?.stop ?? k + 1)]
  const opens = w.a.tokens[w.from]!.start
  if (pre.span.start > opens && w.a.sentences[w.s]!.start <= opens) clause.push({ start: opens, end: pre.span.start })
  if (rest !== null) clause.push(between(w, rest, Math.min(commaAfter(w, rest), w.end)))
  // "…," she said as she left the hall on Friday.
  const stop = right
  if (rest === null && /^(?:ADP|SCONJ|ADV)$/.test(tok(w, stop)?.pos ?? '') && !quoteAhead(w, stop - 1))
    clause.push(between(w, stop, Math.min(commaAfter(w, stop), w.end)))
  const restSpan = rest !== null ? pieceAfter(w, rest, pre.quoted, subject?.mention.kind === 'media') : null
  if (restSpan) return [{ ...base, pieces: [pre.span, restSpan], place: 'around', clause, plain: 0.95 }]
  return [{ ...base, pieces: [pre.span], place: 'before', clause, plain: 0.95 }]
}

const WRITTEN =
  /^(?:paper|text|draft|plan|proposal|report|deal|agreement|accord|treaty|contract|letter|clause|article|document|charter|list)s?$/

/** Whoever stands between "only for" and "to". */
function onlyFor(w: Walk, to: number): Mention | null {
  const x = endsAt(w, to)
  return x && lower(w, x.first - 1) === 'for' && lower(w, x.first - 2) === 'only' ? x : null
}

const wentTo = (w: Walk, p: number): boolean => {
  for (let i = p - 1; i >= Math.max(w.from, p - 12); i--) {
    if (/^[,;:.]$/.test(lower(w, i)) || /^(?:not|never)$/.test(lower(w, i))) return false
    if (tok(w, i)!.pos === 'VERB')
      return /^(?:went|took|came|appeared|stepped|returned|called|rang|phoned|wrote|used)$/.test(lower(w, i))
  }
  return false
}

/** "Either party may declare": what somebody could say, nobody has said. "Would" reports what was said of the future. */
function modal(w: Walk, k: number): boolean {
  for (let i = k - 1; i >= w.from && k - i <= 4; i--) {
    if (/^(?:may|might|can|could|should|must|shall)$/.test(lower(w, i))) return true
    if (!/^(?:ADV|AUX)$/.test(tok(w, i)!.pos)) return false
  }
  return false
}

/** `"No way," she fumed.`: a name between the quotation and any verb in the past that ends the clause. */
function cried(w: Walk, k: number): boolean {
  const t = tok(w, k)!
  if (t.pos !== 'VERB' || t.quote >= 0 || !/ed$/.test(t.lower)) return false
  // "…,” its leader, Ann Lee, mocked."
  const set = lower(w, k - 1) === ',' ? subjectBefore(w, k) : null
  const x = set?.mention ?? endsAt(w, k)
  if (!x || !/^(?:person|office|anonymous|pronoun|crowd|body|state|group)$/.test(x.kind)) return false
  if (!/^(?:[.,:;]|as|in|at|on|to|before|after|while|when|)$/.test(lower(w, k + 1))) return false
  const mark = tok(w, (set?.first ?? x.first) - 1)
  if (!isMark(mark) || mark!.quote < 0) return false
  const q = w.a.quotes[mark!.quote]!
  return q.outer.end === mark!.end && /[,?!]$/.test(w.a.text.slice(q.inner.start, q.inner.end))
}

const quoteAhead = (w: Walk, k: number): boolean => {
  for (let i = k + 1; i < Math.min(w.end, k + 12); i++) if (opensQuote(w.a, tok(w, i)!)) return true
  return false
}

function cueSpan(w: Walk, start: number, verb: number, inverted: number, to: number): Span {
  const from = Math.min(start, verb)
  let end = Math.max(verb + 1, inverted, Math.min(to, verb + 16))
  while (end > verb + 1 && /^(?:[,:;.–—]|that|["“«])$/.test(lower(w, end - 1))) end--
  return between(w, from, end)
}

/** Keeps, of two cues that claim the same words, the one that fits better; drops cues inside another's indirect content. */
function trim(w: Walk, here: readonly Saying[]): Saying[] {
  const out: Saying[] = []
  for (const s of here) {
    const inside = here.find(
      (o) =>
        o !== s && !s.nested && o.pieces.some((p) => p.start <= tok(w, s.verb)!.start && tok(w, s.verb)!.end <= p.end),
    )
    if (
      inside &&
      !(inside.lemma === 'according to' && s.speaker?.name !== inside.speaker?.name && s.lemma !== 'according to')
    ) {
      const same =
        s.speaker === null ||
        s.speaker.kind === 'pronoun' ||
        s.speaker.name === inside.speaker?.name ||
        s.speaker.name === null
      if (same || THINKING.has(s.lemma) || s.place !== 'after' || s.inherits) continue
    }
    // "A diplomat doubts this: it failed, he says": one claim, and its own cue stands beside it.
    const start = s.pieces[0]?.start
    if (
      s.place === 'after' &&
      here.some((o) => o !== s && o.verb > s.verb && o.place !== 'after' && o.pieces[0]?.start === start)
    )
      continue
    out.push(s)
  }
  return out
}
