import type { Span } from '../../text/span.ts'
import { SAYING } from '../grammar/speech-verbs.ts'
import { isDay, isMark } from '../names/noun-phrases.ts'
import { lower, set, startsAt, tok, type Walk } from './walk.ts'

export const ADJUNCT = set(
  'in on at after during before following by with from to through via about over under within outside inside near late early earlier later last this next yesterday today tonight again also once since ahead amid despite for without between alongside upon shortly soon just only of as',
)

export function skipTime(w: Walk, p: number): number {
  let i = p
  while (
    i < w.end &&
    (isDay(tok(w, i)) ||
      /^(?:late|early|earlier|later|last|next|this|on|morning|afternoon|evening|night|week|month|year|\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|in)$/.test(
        lower(w, i),
      ))
  ) {
    if (lower(w, i) === 'in' && !isDay(tok(w, i + 1))) break
    i++
  }
  return i
}

/** Past one prepositional phrase with what hangs on it by "of", "in", "on"; its own index when it is none. */
export function skipPhrase(w: Walk, p: number): number {
  let i = p + 1
  if (/^(?:a|as)$/.test(lower(w, i)) && lower(w, p) === 'as') i++
  if (isDay(tok(w, i)) || /^(?:late|early|last|next|this)$/.test(lower(w, i))) {
    const t = skipTime(w, i)
    if (t > i) i = t
    else i++
  } else if (/ing$/.test(lower(w, i)) && tok(w, i)?.pos === 'VERB') {
    i++
    const x = startsAt(w, i)
    if (x) i = x.last
  } else {
    const x = startsAt(w, i)
    if (x && x.kind !== 'pronoun') i = x.last
    else if (x) i = /^(?:his|her|its|their)$/i.test(x.form) ? plainPhrase(w, i) : x.last
    else i = plainPhrase(w, i)
    // "remarks that state media published", "a post on X": a relative clause that says where the words came out.
    if (
      /^(?:remarks|comments|interview|statement|post|letter|message|speech|words)$/.test(lower(w, i - 1)) &&
      /^(?:that|which)$/.test(lower(w, i))
    ) {
      for (let j = i + 1; j < Math.min(w.end, i + 12); j++)
        if (/^(?:published|broadcast|carried|aired|released|posted|reported|quoted|run|shown)$/.test(lower(w, j))) {
          i = j + 1
          break
        }
    }
  }
  if (i <= p + 1) return p
  while (i < w.end && /^(?:of|between|among)$/.test(lower(w, i))) {
    const x = startsAt(w, i + 1)
    const stop = x ? x.last : plainPhrase(w, i + 1)
    if (stop <= i + 1) break
    i = stop
    while (lower(w, i) === 'and' && startsAt(w, i + 1)) i = startsAt(w, i + 1)!.last
  }
  return i
}

function plainPhrase(w: Walk, i: number): number {
  let k = i
  while (
    k < w.end &&
    k - i < 10 &&
    (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART|SYM)$/.test(tok(w, k)!.pos) ||
      (k > i && /ed$/.test(lower(w, k)) && /^(?:NOUN|PROPN)$/.test(tok(w, k + 1)?.pos ?? ''))) &&
    lower(w, k) !== 'that' &&
    lower(w, k) !== 'to'
  )
    k++
  if (k === i && tok(w, k)?.pos === 'PRON' && /^(?:his|her|its|their|our|my)$/.test(lower(w, k))) {
    k++
    while (k < w.end && k - i < 10 && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(tok(w, k)!.pos)) k++
  }
  return k
}

/** Whether a clause with its own verb begins here: a subject, then a finite verb not far off. */
export function startsClause(w: Walk, p: number): boolean {
  const t = tok(w, p)!
  if (
    /^(?:NOUN|PROPN|PRON|DET|NUM|ADJ|SYM)$/.test(t.pos) ||
    t.lower === 'there' ||
    t.lower === 'both' ||
    isMark(t) ||
    t.pos === 'ADV' ||
    t.pos === 'VERB' ||
    t.lower === 'if'
  ) {
    for (let i = p + 1; i < Math.min(w.end, p + 28); i++) {
      const u = tok(w, i)!
      if (u.pos === 'AUX') return true
      if (u.pos === 'VERB' && !/ing$/.test(u.lower) && lower(w, i - 1) !== 'to') return true
      if (/^[.;:]$/.test(u.text)) return false
    }
  }
  return false
}

/** As above, with the verb right after the subject's phrase: "announced talks would resume", not "announced talks with". */
export function clauseNear(w: Walk, p: number): boolean {
  const x = startsAt(w, p)
  let i = x ? x.last : p + 1
  for (let n = 0; n < 3 && tok(w, i)?.pos === 'ADP'; n++) {
    const y = startsAt(w, i + 1)
    if (!y) break
    i = y.last
  }
  while (tok(w, i)?.pos === 'ADV') i++
  const t = tok(w, i)
  return (
    t !== undefined &&
    (t.pos === 'AUX' ||
      (t.pos === 'VERB' && !/(?:ing|ed|en)$/.test(t.lower)) ||
      (t.pos === 'VERB' && x?.kind === 'pronoun') ||
      (t.pos === 'VERB' && /ed$/.test(t.lower) && x !== null && x.kind !== 'thing' && x.kind !== 'document'))
  )
}

/** A complementiser ahead before any finite verb: "told a gathering of ministers from thirty states that". -1 for none. */
export function thatAhead(w: Walk, p: number): number {
  for (let i = p; i < Math.min(w.end, p + 30); i++) {
    const t = tok(w, i)!
    if (t.lower === 'that' && i > p && t.pos !== 'DET') return i
    if (t.pos === 'VERB' && /ing$/.test(t.lower) && SAYING.has(t.lemma.toLowerCase()) && lower(w, i - 1) === ',')
      return -1
    if (t.pos === 'AUX' || (t.pos === 'VERB' && !/(?:ing|ed|en)$/.test(t.lower)) || /^[.;:]$/.test(t.text) || isMark(t))
      return -1
  }
  return -1
}

/** A phrase, unlike a clause, does not go on past a comma outside quotation marks. */
export function upToComma(w: Walk, s: Span): Span {
  for (let i = w.from; i < w.end; i++) {
    const t = tok(w, i)!
    if (t.start > s.start && t.end <= s.end && t.text === ',' && t.quote < 0) return { start: s.start, end: t.start }
  }
  return s
}
