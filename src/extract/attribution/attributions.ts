import { type Span, trimmed } from '../../text/span.ts'
import type { Article } from '../article.ts'
import type { ReadAttribution } from '../machine-reading.ts'
import { type Frame, frame } from './frame.ts'
import { HOLDS, ruleReadings, type Stretch } from './rules.ts'

/**
 * Who said, thinks or wants what, in the order of the cues: source, cue, content of each, with a confidence.
 * Without a model only the plain forms of reported speech are found.
 */
export function attributions(article: Article): readonly ReadAttribution[] {
  const f = frame(article)
  return ruleReadings(f).map((r) => ({
    source: r.source === null ? [] : spans(f, [r.source]),
    cue: spans(f, [r.cue]),
    content: spans(f, r.content),
    confidence: HOLDS[r.how] / 100,
  }))
}

const spans = (f: Frame, stretches: readonly Stretch[]): Span[] => {
  const { tokens, text } = f.article
  return stretches.map(([a, b]) => trimmed(text, { start: tokens[a]!.start, end: tokens[b - 1]!.end }))
}
