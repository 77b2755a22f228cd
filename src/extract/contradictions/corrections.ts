// A newsroom corrects itself: "An earlier version of this article said …". What stood there, and what holds now.
import type { Span } from '../../text/span.ts'
import type { Parsed } from '../events/clauses.ts'
import type { Found } from './assertions.ts'

const PIECE = '(?:article|story|report|post|page|item|piece|dispatch|headline|caption|summary|news ?letter|blog|entry)'
const EARLIER = new RegExp(
  `\\b(?:earlier|previous|original|first) (?:version|edition|draft)s? of (?:this|our|the) ${PIECE}\\b|\\bthis ${PIECE} (?:originally|initially|previously|earlier|wrongly|incorrectly|mistakenly)\\b|\\b(?:we|the ${PIECE}) (?:originally|wrongly|incorrectly|mistakenly|erroneously) (?:said|stated|reported|gave|wrote|named|identified)\\b`,
  'i',
)
const MISSTATED = /\b(?:misstated|misidentified|misspelled|misspelt|misattributed|mischaracteri[sz]ed|misquoted)\b/i
const HEAD = /^\W{0,3}(?:corrections?|clarifications?|corrects|corrected|correcting|erratum)\b/i
const HEADING = /^\W*(?:corrections?|clarifications?|corrected|erratum)\W*$/i
/** "An earlier dispatch said …": only under the word "correction" or beside "wrongly". */
const BEFORE = /\b(?:earlier|previous(?:ly)?|original(?:ly)?|first|yesterday|initially)\b/i
const WRONGLY =
  /\b(?:wrongly|incorrectly|mistakenly|erroneously|in error|(?:that|this|it|which) (?:is|was) (?:wrong|incorrect|not correct|an error|a mistake))\b/i
const STATED = /\b(?:said|stated|reported|gave|put|wrote|named|identified|claimed|listed|quoted|referred)\b/i
const REPORTS =
  /\b(?:we|this newspaper|this news agency|the agency|our (?:report|story|article|dispatch)|(?:article|story|report|dispatch|bulletin))\b/i
const NOW = /^\W*\p{L}/u
const LONGEST = 2000 // characters of a sentence that is read; a longer one is a list

/** What a report says it said wrongly before, set against what it says now. */
export function corrections(p: Parsed): Found[] {
  const { sentences, text, paragraphOf } = p.article
  const out: Found[] = []
  let headed = false
  let done = false
  let last = ''
  for (let s = 0; s < sentences.length; s++) {
    const start = sentences[s]!.start
    const words = text.slice(start, Math.min(sentences[s]!.end, start + LONGEST))
    const opens = s === 0 || paragraphOf[s - 1] !== paragraphOf[s]
    if (opens) {
      // the word may stand over its paragraph as a heading
      headed = HEAD.test(words) || HEADING.test(last)
      done = false
    }
    last = words
    if (HEADING.test(words)) continue
    if (headed && words.length < 60 && !STATED.test(words) && !MISSTATED.test(words)) continue // the word and its date
    if (done) continue
    const m = EARLIER.exec(words)
    const wrong = MISSTATED.exec(words)
    const news = BEFORE.test(words) && WRONGLY.test(words) && REPORTS.test(words)
    if (!m && !headed && !news) continue
    if (m && !headed && !wrong && !STATED.test(words.slice(m.index))) continue
    const verb = STATED.exec(words.slice(m ? m.index : 0)) ?? /^/.exec(words)!
    done = true
    const stop = start + words.trimEnd().replace(/[.!]+$/, '').length
    // "said 40; it is 14", "said 40, not 14", "said 40 instead of 14"
    const turn = /;|, (?:not|rather than|instead of|when|but)\b|\b(?:instead of|rather than)\b|[–—]/.exec(
      words.slice(verb.index + (m ? m.index : 0)),
    )
    let a: Span = { start, end: stop }
    let b: Span | null = null
    if (turn) {
      const at = start + (m ? m.index : 0) + verb.index + turn.index
      a = { start, end: text.slice(start, at).trimEnd().length + start }
      const from = at + turn[0].length - turn[0].replace(/^[;,\s–—]+/, '').length
      const lead = text.slice(from, stop).length - text.slice(from, stop).trimStart().length
      b = { start: from + lead, end: stop }
    } else {
      const next = sentences[s + 1]
      if (next && paragraphOf[s + 1] === paragraphOf[s]) {
        const after = text.slice(next.start, Math.min(next.end, next.start + LONGEST))
        if (NOW.test(after)) b = { start: next.start, end: next.start + after.trimEnd().length }
      }
    }
    if (b && b.end <= b.start) b = null
    if (a.end <= a.start) continue
    out.push({
      what: 'The report corrects what it said before',
      a,
      b,
      confidence: 0.7,
      reason: `"${(m?.[0] ?? words.slice(0, 20)).trim()}"`,
    })
  }
  return out
}
