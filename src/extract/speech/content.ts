import type { Span } from '../../text/span.ts'
import { SAYING } from '../grammar/speech-verbs.ts'
import { isDay, isMark } from '../names/noun-phrases.ts'
import { startsClause } from './phrases.ts'
import { CONNECTORS, commaBetween, finite, lower, set, spanOf, startsAt, tok, type Walk } from './walk.ts'

const CUT_BEFORE = set(
  'giving elaborating providing naming specifying saying explaining mentioning offering citing going adding disclosing identifying detailing',
)

/** Verbs that are hardly ever anything but saying. */
const PLAINLY = set(
  'say tell add note warn acknowledge concede admit insist stress claim argue announce caution deny complain declare explain',
)

/** The words said from token `p` to where they end. */
export function contentFrom(w: Walk, p: number, verb: number): Span | null {
  const { a } = w
  let i = p
  while (i < w.end && (tok(w, i)!.text === ',' || (i === p && lower(w, i) === 'that' && tok(w, i)!.pos === 'SCONJ')))
    i++
  const t = tok(w, i)
  if (!t) return null
  if (isMark(t) && t.quote >= 0 && a.quotes[t.quote]!.outer.start === t.start) {
    const q = a.quotes[t.quote]!
    // The whole of the content is the quotation when nothing but an end or a new cue follows it.
    let k = i
    while (k < w.end && tok(w, k)!.start < q.outer.end) k++
    if (q.outer.end >= a.sentences[w.s]!.end || k >= w.end || quoteEnds(w, k))
      return q.inner.end > q.inner.start ? q.inner : null
  }
  let last = w.end
  // "Although the union called for X, its members …": the main clause is the narrator's.
  const under =
    /^(?:while|although|though|whereas|after|when|because|since|as|once|before|even)$/.test(lower(w, w.from)) &&
    !commaBetween(w, w.from, verb)
  for (let k = i; k < w.end; k++) {
    const u = tok(w, k)!
    if (under && u.text === ',' && u.quote < 0 && k + 1 < w.end && startsAt(w, k + 1) && startsClause(w, k + 1)) {
      last = k
      break
    }
    if (u.quote >= 0 && tok(w, verb)!.quote !== u.quote) continue
    if (u.text === ';') {
      last = k
      break
    }
    if (k > i + 1 && cutsHere(w, k, i)) {
      last = k
      break
    }
  }
  if (tok(w, verb)!.quote >= 0)
    while (last > i && (tok(w, last - 1)!.quote !== tok(w, verb)!.quote || isMark(tok(w, last - 1)))) last--
  return spanOf(w, i, last)
}

/** After a quotation the sentence adds nothing to what is said. */
function quoteEnds(w: Walk, k: number): boolean {
  const t = tok(w, k)
  if (!t) return true
  if (/^[.!?;–—]$/.test(t.text)) return true
  let i = k
  if (t.text === ',') i++
  const u = tok(w, i)
  if (!u) return true
  if (t.text === ',' || t.pos === 'VERB' || t.pos === 'SCONJ') return true
  return (
    /^(?:as|while|when|after|before|during|following|referring|in|at|on)$/.test(u.lower) &&
    !/^(?:in|at|on)$/.test(u.lower)
  )
}

/** A comma or conjunction at which the narrator takes over again. */
function cutsHere(w: Walk, k: number, from: number): boolean {
  const l = lower(w, k)
  if (l === 'according' && lower(w, k + 1) === 'to') return true
  if (/^[,–—―]$/.test(l) || l === '--') {
    let n = k + 1
    if (/^(?:and|but)$/.test(lower(w, n))) n++
    if (/^(?:also|then|later|further)$/.test(lower(w, n))) n++
    const t = tok(w, n)
    if (!t) return false
    const lemma = t.lemma.toLowerCase()
    if (
      t.pos === 'VERB' &&
      /ing$/.test(t.lower) &&
      SAYING.has(lemma) &&
      !/^(?:going|reading|knowing|continuing)$/.test(t.lower)
    )
      return true
    if (t.pos === 'VERB' && /(?:ed|id|ote|ent)$/.test(t.lower) && SAYING.has(lemma) && n > k + 1) return true
    if (t.lower === 'according') return true
    // ", only for the union to reply": what came of it.
    if (t.lower === 'only' && /^(?:for|to)$/.test(lower(w, n + 1)) && n === k + 1) return true
    // ", which he declined to name", ", a figure that her office denied": the narrator's own.
    if (relative(w, n)) return true
    if (t.lower === 'without' && CUT_BEFORE.has(lower(w, n + 1))) return true
    if (/^(?:citing|quoting|referring|speaking|alluding|echoing)$/.test(t.lower)) return true
    if (
      t.lower === 'in' &&
      /^(?:a|an|his|her|their|its|comments|remarks|an)$/.test(lower(w, n + 1)) &&
      /^(?:statement|interview|post|letter|comments|remarks|speech|message|tweet|briefing)$/.test(lower(w, n + 2))
    )
      return true
    // ", though she acknowledged": the narrator goes on with the next thing said.
    const joins = /^(?:and|but|though|although|while|whereas)$/.test(lower(w, k + 1))
    // ", and a third believes that": another of those in view goes on.
    if (
      joins &&
      k - from > 2 &&
      /^(?:a|the)$/.test(lower(w, k + 2)) &&
      /^(?:second|third|fourth|other)$/.test(lower(w, k + 3)) &&
      SAYING.has(tok(w, k + 4)?.lemma.toLowerCase() ?? '')
    )
      return true
    const c = joins ? startsAt(w, k + 2) : null
    if (c && k - from > 2) {
      let v = c.last
      while (/^(?:AUX|ADV)$/.test(tok(w, v)?.pos ?? '')) v++
      if (tok(w, v)?.pos === 'VERB' && PLAINLY.has(tok(w, v)!.lemma.toLowerCase()) && w.end - v > 3) return true
    }
    // ", Mr X said": another's cue in commas closes the content.
    const x = startsAt(w, n)
    if (
      x &&
      n - from > 2 &&
      tok(w, x.last)?.pos === 'VERB' &&
      /^(?:say|tell|add|report|write|warn|note)$/.test(tok(w, x.last)!.lemma.toLowerCase())
    ) {
      const after = lower(w, x.last + 1)
      if (after === '' || /^[,.;]$/.test(after) || (after === 'on' && isDay(tok(w, x.last + 2)))) return true
    }
    return false
  }
  if ((l === 'and' || l === 'but') && tok(w, k + 1)?.pos === 'VERB') {
    const t = tok(w, k + 1)!
    const lemma = t.lemma.toLowerCase()
    if (
      /(?:ed|id|ote|ent|old|ook|ave)$/.test(t.lower) &&
      (SAYING.has(lemma) ||
        /^(?:instruct|order|call|urge|ask|sign|decide|refuse|decline|reject|leave|invite|thank|accuse|encourage|threaten|promise|vow|pledge|propose)$/.test(
          lemma,
        )) &&
      k - from > 2
    )
      return true
  }
  return false
}

/** "which she refused to name", "a charge that the union denied", from token `n`. */
function relative(w: Walk, n: number): boolean {
  let i = n
  if (/^an?$/.test(lower(w, i))) {
    i++
    while (/^(?:ADJ|NOUN)$/.test(tok(w, i)?.pos ?? '') && i - n < 4) i++
  }
  if (!/^(?:which|that|whom)$/.test(lower(w, i)) || (i === n && lower(w, i) === 'that')) return false
  const x = startsAt(w, i + 1)
  if (!x) return false
  let v = x.last
  while (tok(w, v)?.pos === 'ADV' || /^(?:has|have|had)$/.test(lower(w, v))) v++
  const verb = tok(w, v)
  if (verb?.pos !== 'VERB') return false
  // "…, a claim that the chair's office called puzzling": whatever others made of the claim is not part of it.
  const apposed =
    i > n &&
    /^(?:claim|charge|statement|boast|assertion|denial|version|account|suggestion|accusation|view|reading)$/.test(
      lower(w, i - 1),
    )
  return apposed || /^(?:deny|decline|refuse|dispute|reject|dismiss|contest)$/.test(verb.lemma.toLowerCase())
}

interface Before {
  readonly span: Span
  readonly quoted: boolean
}

const DATELINE =
  /^(?:\p{Lu}{3,}[\p{Lu} .'’/-]*|\p{Lu}[\p{L} .'’-]{2,30}(?=[,(]))(?:,? \p{Lu}[\p{L}.]*)?(?:,? \d{1,2}(?: \p{Lu}\p{L}+)?)?(?:,? \d{4})?\s?(?:\([\p{L} ./]{2,30}\)\s?)?(?:--|[-–—])\s/u

/** First token after "GENEVA, May 3 (Agency) - ", where the paragraph opens so. */
function afterDateline(w: Walk): number {
  const start = tok(w, w.from)!.start
  const p = w.a.paragraphs[w.a.paragraphOf[w.s]!]
  if (!p || p.start !== start) return w.from
  const m = DATELINE.exec(w.a.text.slice(start, Math.min(p.end, start + 90)))
  if (!m) return w.from
  let i = w.from
  while (i < w.end && tok(w, i)!.start < start + m[0].length) i++
  return i
}

/** What stands before the cue in the sentence, if it can be what was said. */
export function contentBefore(w: Walk, limit: number, bare = false): Before | null {
  const { a } = w
  let k = limit - 1
  while (k >= w.from && tok(w, k)!.pos === 'ADV' && tok(w, k)!.quote < 0) k--
  const p = tok(w, k)
  if (!p) return null
  const mark = isMark(p) || ((p.text === '’' || p.text === "'") && /^[,.!?]$/.test(lower(w, k - 1)))
  if (!mark && p.text !== ',' && p.text !== '–' && p.text !== '—' && p.text !== '?' && p.text !== '!') return null
  let i = afterDateline(w)
  // Where the last narrator's stretch before this cue ended.
  for (const f of w.found) {
    const stop = Math.max(...f.pieces.map((x) => x.end), f.cue.end)
    // "The treaty bars it, she warned" after an earlier cue of its own; but all of "A called for B, sources said" is theirs.
    if (f.place === 'after' && !f.inherits) continue
    if (stop <= p.end) while (i < k && tok(w, i)!.start < stop) i++
  }
  while (
    i < k &&
    (/^[,;:–—]$/.test(tok(w, i)!.text) ||
      (CONNECTORS.has(lower(w, i)) &&
        (lower(w, i + 1) === ',' || /^(?:but|and)$/.test(lower(w, i)) || lower(w, i) === 'separately')))
  )
    i++
  for (let n = k - 1; n > i; n--)
    if (tok(w, n)!.quote < 0 && /^[;:]$/.test(tok(w, n)!.text)) {
      i = n + 1
      break
    }
  let q = p.quote
  if (p.text === ',' && q < 0) q = tok(w, k - 1)?.quote ?? -1
  if (q >= 0) {
    const quote = a.quotes[q]!
    const opensAt = quote.outer.start
    if (opensAt <= tok(w, i)!.start || tok(w, i)!.quote === q) {
      if (quote.inner.end <= quote.inner.start) return null
      // Several sentences in one pair of marks are one content.
      return { span: quote.inner, quoted: true }
    }
  }
  // "Parliament, she said, could accept it": a lone subject before the cue.
  if (bare && k > i && p.text === ',') {
    const lone = startsAt(w, i)
    const goes = w.a.tokens.slice(limit, limit + 6).findIndex((t) => t.text === ',')
    const after = goes > 0 ? tok(w, limit + goes + 1) : undefined
    const next = isMark(after) ? tok(w, limit + goes + 2) : after
    if (lone && lone.last === k && lone.kind !== 'pronoun' && /^(?:AUX|VERB)$/.test(next?.pos ?? ''))
      return spanOf(w, i, k) && { span: spanOf(w, i, k)!, quoted: false }
  }
  if (k - i < 2) return null
  // A name, a comma and the verb: "Ann Lee, said" is no content; an opening adverbial is none either.
  if (
    /^(?:in|on|at|after|during|speaking|with|asked|according|following|before|as|by|for|from|since|calling|despite|amid|over|earlier|later|last|under|while|when)$/.test(
      lower(w, i),
    ) &&
    !finite(w, i, k) &&
    !(bare && !/^(?:speaking|asked|calling|according)$/.test(lower(w, i)))
  )
    return null
  const opener = tok(w, i)!
  if (opener.pos === 'VERB' && /(?:ed|ing)$/.test(opener.lower)) return null // "Asked whether …, she replied"
  if (!bare && !finite(w, i, k)) return null
  const span = spanOf(w, i, k + (p.text === '?' || p.text === '!' || isMark(p) ? 1 : 0))
  return span ? { span, quoted: false } : null
}

/** What goes on after a cue in commas. */
export function pieceAfter(w: Walk, p: number, quoted: boolean, outlet = false): Span | null {
  const { a } = w
  let i = p
  const t = tok(w, i)
  if (!t) return null
  if (isMark(t) && t.quote >= 0) {
    const q = a.quotes[t.quote]!
    return q.inner.end > q.inner.start ? q.inner : null
  }
  if (/ing$/.test(t.lower) && t.pos === 'VERB') return null
  if (/^(?:who|which|citing|while|as|in|after|before|during|when|speaking|referring|according)$/.test(t.lower))
    return null
  if (quoted) {
    // After a whole quotation the narrator goes on; only another quotation belongs to it.
    if (!(t.lower === 'and' || t.lower === 'but' || t.lower === 'that')) return null
    let has = false
    for (let k = i; k < w.end; k++) if (tok(w, k)!.quote >= 0) has = true
    return has && isMark(tok(w, i + 1)) ? spanOf(w, i + 1, w.end) : null
  }
  if (!outlet && /^(?:and|but)$/.test(t.lower) && tok(w, i + 1)?.pos === 'VERB' && !/ing$/.test(lower(w, i + 1)))
    return null
  while (i < w.end && tok(w, i)!.text === ',') i++
  if (!finite(w, i, w.end) && (w.times.has(t.start) || /^(?:ADV|ADP)$/.test(t.pos) || isDay(t))) return null
  let last = w.end
  for (let k = i + 1; k < w.end; k++)
    if (tok(w, k)!.quote < 0 && cutsHere(w, k, i)) {
      last = k
      break
    }
  return spanOf(w, i, last)
}

/** The quotation that closes right before this sentence, in the same paragraph. */
export function quoteBefore(w: Walk): Span | null {
  const { a } = w
  const t = a.tokens[w.from - 1]
  if (!t || !isMark(t) || t.quote < 0 || a.paragraphOf[t.sentence] !== a.paragraphOf[w.s]) return null
  const q = a.quotes[t.quote]!
  // A quotation inside another's sentence is that one's already: `"Never."` after "Lee said:".
  const whole = a.sentences.some((s) => s.start === q.outer.start)
  return whole && q.outer.end === t.end && q.inner.end > q.inner.start ? q.inner : null
}
