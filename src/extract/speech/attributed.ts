import { type Span, touches, trimmed } from '../../text/span.ts'
import { type Article, tokensOf } from '../article.ts'
import { SAYING } from '../grammar/speech-verbs.ts'
import type { ReadAttribution } from '../machine-reading.ts'
import type { Mentions } from '../names/mention.ts'
import { type Making, sentenceAtOffset } from './making.ts'

/**
 * Surer than this an attribution must be to stand where no cue was found by rule. PolNeAR, from which it is learned,
 * marks beliefs and intentions as well; most of what a reader wants was found already, so little but error lies below.
 */
const SURE = 0.9

/** Statements out of attributions that claim words nobody was yet found to have said, by a cue of saying. */
export function attributed(
  a: Article,
  attributions: readonly ReadAttribution[],
  made: readonly Making[],
  mentions: Mentions,
): Making[] {
  const out: Making[] = []
  for (const t of attributions) {
    if (t.confidence < SURE || t.source.length === 0 || t.cue.length === 0) continue
    const cue = a.text.slice(t.cue[0]!.start, t.cue.at(-1)!.end)
    if (!isSaying(a, t.cue)) continue
    const pieces = t.content.map((c) => bare(a.text, c)).filter((c) => c.end > c.start)
    if (pieces.length === 0 || a.text.slice(pieces[0]!.start, pieces.at(-1)!.end).split(/\s+/).length < 4) continue
    const taken = (m: Making): boolean => m.pieces.some((p) => pieces.some((q) => touches(p, q)))
    if (made.some(taken) || out.some(taken)) continue
    const source = { start: t.source[0]!.start, end: t.source.at(-1)!.end }
    const who = mentions.at(source.start, source.end)
    if (!who || who.name === null || who.kind === 'document' || who.kind === 'thing' || who.kind === 'place') continue
    out.push({
      saying: null,
      sentence: Math.max(0, sentenceAtOffset(a, t.cue[0]!.start)),
      speaker: who.name,
      speakers: null,
      mention: who,
      pieces,
      cueSpan: { start: Math.min(source.start, t.cue[0]!.start), end: Math.max(source.end, t.cue.at(-1)!.end) },
      cue,
      via: [],
      medium: null,
      said: null,
      leans: who.kind === 'pronoun',
      confidence: t.confidence * 0.8, // no rule saw it: what two ways of looking agree on is surer
      reason: 'attribution by the trained reader',
    })
  }
  return out
}

function isSaying(a: Article, cue: readonly Span[]): boolean {
  const words = cue
    .map((c) => a.text.slice(c.start, c.end))
    .join(' ')
    .toLowerCase()
  if (/\baccording to\b/.test(words)) return true
  if (/\b(?:not|never|declined?|refused?)\b|n['’]t\b/.test(words)) return false
  return cue.some((c) => {
    const n = sentenceAtOffset(a, c.start)
    return (
      n >= 0 &&
      tokensOf(a, n).some(
        (t) => t.pos === 'VERB' && SAYING.has(t.lemma.toLowerCase()) && c.start <= t.start && t.end <= c.end,
      )
    )
  })
}

/** The content without complementiser, outer marks and final stop. */
function bare(text: string, c: Span): Span {
  let { start, end } = trimmed(text, c)
  const that = /^that\s+/i.exec(text.slice(start, Math.min(end, start + 8)))
  if (that) start += that[0].length
  const open = text[start]
  if (open !== undefined && '“"«'.includes(open)) {
    const inner = text.slice(start + 1, end)
    const close = Math.max(inner.lastIndexOf('”'), inner.lastIndexOf('"'), inner.lastIndexOf('»'))
    if (close >= 0 && inner.slice(close + 1).trim().length === 0 && !/[“”"«»]/.test(inner.slice(0, close)))
      return { start: start + 1, end: start + 1 + close }
  } else if (/[.]$/.test(text.slice(start, end))) end--
  return trimmed(text, { start, end })
}
