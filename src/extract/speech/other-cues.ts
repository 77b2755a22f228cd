import type { Span } from '../../text/span.ts'
import type { Mention } from '../names/mention.ts'
import { isMark } from '../names/noun-phrases.ts'
import { afterVerb } from './after-verb.ts'
import { contentBefore, contentFrom, pieceAfter } from './content.ts'
import { countedAt, firstOfGroup, subjectBefore } from './subjects.ts'
import {
  between,
  CONNECTORS,
  commaAfter,
  endsAt,
  finite,
  hasQuote,
  lower,
  type Saying,
  saying,
  spanOf,
  startsAt,
  tok,
  type Walk,
} from './walk.ts'

/** "The agency was told by a delegate". */
export function toldBy(w: Walk, k: number, first: number, lemma: string): Saying | null {
  const subject = subjectBefore(w, first)
  let by = -1
  for (let i = k + 1; i < Math.min(w.end, k + 14); i++) {
    if (lower(w, i) === 'by') {
      by = i
      break
    }
    if (/^[,.;:]$/.test(lower(w, i))) break
  }
  if (by < 0) return null
  const speaker = startsAt(w, by + 1)
  if (!speaker) return null
  const start = subject?.first ?? first
  const pre = contentBefore(w, start)
  const base = {
    sentence: w.s,
    verb: k,
    lemma,
    cue: between(w, start, speaker.last),
    speaker,
    others: [],
    inherits: false,
    addressee: subject?.mention ?? null,
    nested: false,
    plain: 0.95,
  }
  const clause = [between(w, start, speaker.last)]
  let p = speaker.last
  if (lower(w, p) === 'that' || lower(w, p) === ':') {
    const content = contentFrom(w, p + 1, k)
    if (content) return { ...base, pieces: [content], place: 'after', clause }
  }
  if (pre) return { ...base, pieces: [pre.span], place: 'before', clause }
  p = k + 1
  return null
}

/** "The demand was dismissed by Washington as a non-starter". */
export function judgedBy(w: Walk, k: number, first: number, lemma: string): Saying | null {
  if (lower(w, k + 1) !== 'by') return null
  const speaker = startsAt(w, k + 2)
  if (!speaker || lower(w, speaker.last) !== 'as') return null
  const content = contentFrom(w, speaker.last + 1, k)
  if (!content) return null
  return saying(w, {
    verb: k,
    lemma,
    cue: between(w, first, speaker.last + 1),
    speaker,
    pieces: [content],
    clause: [between(w, first, speaker.last)],
    nested: tok(w, k)!.quote >= 0,
    plain: 0.75,
  })
}

/** Lemma of a cue that hands on another's words. */
export const QUOTED = 'quote as saying'

/** "Agencies quoted X as saying that", "X was quoted as saying": the verb of saying in third hand. */
export function quotedAs(w: Walk, k: number): Saying | null {
  let q = -1
  for (let i = k - 2; i >= w.from && k - i < 20; i--)
    if (/^(?:quoted|cited|quotes|cites|quoting|citing)$/.test(lower(w, i))) {
      q = i
      break
    }
  if (q < 0) return null
  const object = startsAt(w, q + 1)
  const passive = !object || object.last > k - 1
  const subject = subjectBefore(w, firstOfGroup(w, q))
  const speaker = passive ? subject?.mention : object
  if (!speaker) return null
  const start = subject ? subject.first : q
  const after = afterVerb(w, k, k + 1, null, lower(w, k) === 'telling' ? 'tell' : 'say', false, false)
  const base = {
    sentence: w.s,
    verb: k,
    lemma: QUOTED,
    speaker,
    others: [],
    inherits: false,
    addressee: passive ? null : (subject?.mention ?? null),
    nested: tok(w, k)!.quote >= 0,
    plain: 0.9,
    cue: between(w, start, k + 1),
  }
  if (after?.content)
    return { ...base, pieces: [after.content], place: 'after', clause: [between(w, start, after.from)] }
  const pre = contentBefore(w, start)
  return pre ? { ...base, pieces: [pre.span], place: 'before', clause: [between(w, start, w.end)] } : null
}

/** "according to X": before, after or around what X is said to hold. */
export function accordingTo(w: Walk, k: number): Saying | null {
  // "by the account of three participants"
  const account = lower(w, k) === 'by' && /^accounts?$/.test(lower(w, k + 2)) && lower(w, k + 3) === 'of'
  if (lower(w, k + 1) !== 'to' && !account) return null
  if (account && k > w.from && !/^[,;:(–—-]$/.test(lower(w, k - 1))) return null // "paid by the account of …"
  const at = account ? k + 4 : k + 2
  const speaker = countedAt(w, at) ?? startsAt(w, at)
  if (!speaker) return null
  const stop = speaker.last
  const base = {
    sentence: w.s,
    verb: k,
    lemma: 'according to',
    cue: between(w, k, stop),
    speaker,
    others: [],
    inherits: false,
    addressee: null,
    nested: tok(w, k)!.quote >= 0,
    plain: 0.9,
    clause: [between(w, k, stop)],
  }
  const before = lower(w, k - 1)
  if (k === w.from || (k === w.from + 1 && CONNECTORS.has(before)) || (before === ',' && k - w.from <= 3)) {
    let p = stop
    if (lower(w, p) !== ',') p = commaAfter(w, p)
    // "According to Channel 4, which quoted two ministers, …": they said it, through the outlet.
    const close = commaAfter(w, p + 1)
    const citing = /^(?:citing|quoting)$/.test(lower(w, p + 1))
    if ((citing || /^(?:which|who)$/.test(lower(w, p + 1))) && close < w.end) {
      const verb = lower(w, p + 2)
      const quoted = citing
        ? startsAt(w, p + 2)
        : /^(?:quoted|cited|quotes|cites)$/.test(verb)
          ? startsAt(w, p + 3)
          : null
      const content = contentFrom(w, close + 1, k)
      if (content)
        return quoted
          ? {
              ...base,
              lemma: QUOTED,
              speaker: quoted,
              addressee: speaker,
              cue: between(w, k, quoted.last),
              pieces: [content],
              place: 'after',
            }
          : { ...base, pieces: [content], place: 'after' }
    }
    // "According to the commissioner, Ann Lee, …", "According to Ann Lee, the commissioner, …".
    const beside = startsAt(w, p + 1)
    if (
      beside &&
      beside.last === close &&
      close + 2 < w.end &&
      (beside.kind === 'person' || beside.kind === 'office' || beside.kind === 'anonymous') &&
      (speaker.kind === 'person' || speaker.kind === 'office' || speaker.kind === 'anonymous')
    )
      p = close
    const content = contentFrom(w, p + 1, k)
    return content ? { ...base, pieces: [content], place: 'after' } : null
  }
  const edge = before === ',' ? k - 1 : k
  const whole = before === ',' || isMark(tok(w, k - 1)) ? contentBefore(w, k) : null
  const pre =
    whole && !whole.quoted && lower(w, stop) === ',' ? { ...whole, span: lastClause(w, whole.span, k) } : whole
  if (pre) {
    const rest = lower(w, stop) === ',' ? pieceAfter(w, stop + 1, pre.quoted) : null
    return rest
      ? { ...base, pieces: [pre.span, rest], place: 'around' }
      : { ...base, pieces: [pre.span], place: 'before' }
  }
  let i = w.from
  while (i < edge && CONNECTORS.has(lower(w, i))) i++
  while (i < edge && lower(w, i) === ',') i++
  if (!finite(w, i, edge)) return null
  const span = spanOf(w, i, edge)
  return span ? { ...base, pieces: [span], place: 'before' } : null
}

/** "The vote was moved, though the date, according to X, is soft": only the last clause goes on past the cue. */
function lastClause(w: Walk, s: Span, k: number): Span {
  for (let i = k - 2; i > w.from && tok(w, i)!.start > s.start; i--)
    if (
      lower(w, i - 1) === ',' &&
      /^(?:though|although|while|whereas|but|and)$/.test(lower(w, i)) &&
      !finite(w, i, k - 1)
    )
      return { start: tok(w, i + 1)!.start, end: s.end }
  return s
}

const CLAIMS =
  /^(?:claims?|warnings?|allegations?|assertions?|pledges?|promises?|complaints?|insistence|threats?|contentions?|accusations?|admissions?|predictions?|announcements?|remarks?|assurances?|hints?|suggestions?|statements?|denials?)$/
const VIEWS = /^(?:position|reply|view|line|argument|message|answer|verdict|response|point|complaint|fear|demand)$/

/** "The union's claim that jobs would go", "a warning by the opposition that": a noun that ascribes what follows. */
export function nounCue(w: Walk, k: number): Saying | null {
  const noun = lower(w, k)
  const claims = CLAIMS.test(noun)
  const views = VIEWS.test(noun)
  const reports = /^(?:reports?|rumou?rs?)$/.test(noun)
  if ((!claims && !views && !reports) || tok(w, k)!.pos === 'VERB') return null
  const phrase = endsAt(w, k + 1)
  let p = k + 1
  let speaker: Mention | null = null
  const link = reports ? /^(?:by|from|in|on)$/ : /^(?:by|from|of)$/
  if (link.test(lower(w, p)) && startsAt(w, p + 1)) {
    speaker = startsAt(w, p + 1)!
    p = speaker.last
  } else if (phrase && phrase.determiner === 'possessive' && !reports)
    speaker =
      w.mentions.find(
        (x) => x.first === phrase.first && x.last < phrase.last && (x.kind === 'pronoun' || x.last === k - 1),
      ) ??
      w.mentions.find((x) => x.first === phrase.first && x.last < phrase.last) ??
      null
  if (!speaker || !/^(?:person|office|anonymous|body|state|group|crowd|media|pronoun)$/.test(speaker.kind)) return null
  if (
    reports &&
    speaker.kind !== 'media' &&
    !/websites?|newspapers?|media|outlets?|channels?|papers?$/i.test(speaker.form)
  )
    return null
  if (views && lower(w, p) === ',' && commaAfter(w, p + 1) < w.end) p = commaAfter(w, p + 1) + 1
  if (views) {
    if (!/^(?:is|was|remains|remained)$/.test(lower(w, p))) return null
    p++
    // "Her answer was blunt: the fleet would stay."
    let colon = p
    while (colon < p + 4 && /^(?:ADJ|ADV|CCONJ|DET|NOUN)$/.test(tok(w, colon)?.pos ?? '')) colon++
    if (lower(w, colon) === ':' && finite(w, colon + 1, w.end) && !isMark(tok(w, colon + 1))) {
      const blunt = contentFrom(w, colon + 1, k)
      if (blunt) return nounSaying(w, k, phrase?.first ?? k, colon, speaker, blunt)
    }
  }
  if (lower(w, p) !== 'that' || (!views && (tok(w, p + 1)?.pos === 'AUX' || tok(w, p + 1)?.pos === 'VERB'))) return null
  const all = contentFrom(w, p + 1, k)
  if (!all) return null
  const content = views ? all : claimed(w, p + 1, all)
  if (!content) return null
  return nounSaying(w, k, phrase?.first ?? k, p, speaker, content)
}

const nounSaying = (w: Walk, k: number, start: number, p: number, speaker: Mention, content: Span): Saying =>
  saying(w, {
    verb: k,
    lemma: lower(w, k),
    cue: between(w, Math.min(start, k), Math.max(k + 1, p)),
    speaker,
    pieces: [content],
    clause: [between(w, start, p)],
    nested: tok(w, k)!.quote >= 0,
    plain: 0.8,
  })

/** The clause after "that" up to the verb of the sentence whose subject the noun is: "… had been signed | was called". */
function claimed(w: Walk, from: number, all: Span): Span | null {
  let verbs = 0
  for (let i = from; i < w.end && tok(w, i)!.end <= all.end; i++) {
    const t = tok(w, i)!
    if (t.quote >= 0) continue
    const group = t.pos === 'AUX' || (t.pos === 'VERB' && !/ing$/.test(t.lower))
    if (!group || /^(?:AUX|ADV)$/.test(tok(w, i - 1)?.pos ?? '') || lower(w, i - 1) === 'to') continue
    verbs++
    if (verbs === 2 && (t.pos === 'AUX' || !/^(?:,|and|or|that|which|who|if|when|unless)$/.test(lower(w, i - 1))))
      return spanOf(w, from, i)
  }
  return verbs > 0 ? all : null
}

/** "in the words of X". */
export function inTheWords(w: Walk, k: number): Saying | null {
  // "In his words, …", "in the minister's words": the possessor speaks.
  const own = endsAt(w, k + 1)
  if (own?.determiner === 'possessive' && lower(w, own.first - 1) === 'in' && lower(w, k + 1) === ',') {
    const who = w.mentions.find((x) => x.first === own.first && x.last < own.last && x.name !== null)
    const content = who && own.first - 1 === w.from ? contentFrom(w, k + 2, k) : null
    if (who && content && hasQuote(w.a, { start: content.start - 1, end: content.end + 1 }))
      return saying(w, {
        verb: k,
        lemma: 'in the words of',
        cue: between(w, own.first - 1, k + 1),
        speaker: who,
        pieces: [content],
        clause: [between(w, own.first - 1, k + 1)],
        plain: 0.9,
      })
  }
  if (lower(w, k - 1) !== 'the' || lower(w, k - 2) !== 'in' || lower(w, k + 1) !== 'of') return null
  const speaker = startsAt(w, k + 2)
  if (!speaker) return null
  const base = {
    sentence: w.s,
    verb: k,
    lemma: 'in the words of',
    cue: between(w, k - 2, speaker.last),
    speaker,
    others: [],
    inherits: false,
    addressee: null,
    nested: false,
    plain: 0.9,
    clause: [between(w, k - 2, speaker.last)],
  }
  if (k - 2 === w.from) {
    const content = contentFrom(
      w,
      Math.min(commaAfter(w, speaker.last), w.end - 1) + (lower(w, speaker.last) === ':' ? 0 : 1),
      k,
    )
    return content ? { ...base, pieces: [content], place: 'after' } : null
  }
  const pre = contentBefore(w, k - 2)
  if (pre) return { ...base, pieces: [pre.span], place: 'before' }
  const span = spanOf(w, w.from, k - 2)
  return span && finite(w, w.from, k - 2) ? { ...base, pieces: [span], place: 'before' } : null
}
