import type { Span } from '../text/span.ts'
import { between, type When } from '../time/when.ts'
import type { MachineReading } from './machine-reading.ts'

/** A date as the printed record gives it. */
interface JsonDate {
  readonly from: string | null
  readonly to: string | null
  readonly words: string | null
}

/**
 * A machine reading in the fixed shape of `travaux read --json`: spans `{start, end}` in the file's own characters, with
 * the words beside each. `map` leads a span of the normalised text to the file's; `raw` is the file's text.
 */
export function recordJson(reading: MachineReading, file: string | null, raw: string, map: (s: Span) => Span): unknown {
  const at = (s: Span): { span: Span; quote: string } => {
    const m = map(s)
    return { span: { start: m.start, end: m.end }, quote: raw.slice(m.start, m.end) }
  }
  const pairs = (list: readonly Span[]): [number, number][] => list.map(map).map((s) => [s.start, s.end])
  const date = (w: When | null): JsonDate | null =>
    w ? { from: w.earliest, to: w.latest, words: w.said ?? null } : null
  return {
    file,
    title: reading.title,
    language: reading.language,
    published: reading.dateline
      ? {
          date: reading.dateline.latest,
          ...date(between(reading.dateline.earliest, reading.dateline.latest, reading.dateline.said)),
        }
      : null,
    statements: reading.statements.map(({ content, contentParts, sourceSpan, said, ...s }) => ({
      ...s,
      content: at(content).span,
      contentText: at(content).quote,
      ...(contentParts ? { contentParts: contentParts.map((p) => at(p).span) } : {}),
      sourceSpan: at(sourceSpan).span,
      sourceText: at(sourceSpan).quote,
      said: date(said),
    })),
    events: reading.events.map(({ span, mentions, date: d, ...e }) => ({
      ...e,
      date: date(d),
      ...at(span),
      mentions: mentions.map(at),
    })),
    drafts: reading.drafts.map(({ spans, date: d, ...x }) => ({ ...x, date: date(d), spans: spans.map(at) })),
    provisions: reading.provisions.map(({ span, mentions, ...p }) => ({
      ...p,
      ...at(span),
      mentions: mentions.map(at),
    })),
    changes: reading.changes.map(({ span, mentions, ...c }) => ({ ...c, ...at(span), mentions: mentions.map(at) })),
    positions: reading.positions.map(({ span, when, mentions, ...p }) => ({
      ...p,
      when: date(when),
      ...at(span),
      mentions: (mentions ?? []).map(at),
    })),
    issues: reading.issues,
    actors: reading.actors.map(({ spans, ...a }) => ({ ...a, spans: spans.map((s) => at(s).span) })),
    open: reading.open.map(({ span, ...o }) => ({ ...o, ...at(span) })),
    contradictions: reading.contradictions.map(({ a, b, ...x }) => ({ ...x, a: at(a), b: b ? at(b) : null })),
    attributions: reading.attributions.map((x) => ({
      source: pairs(x.source),
      cue: pairs(x.cue),
      content: pairs(x.content),
      confidence: x.confidence,
    })),
    notes: reading.notes,
  }
}
