import { memo, useMemo } from 'react'

/** A stretch of the text that something stands on. */
export interface LitSpan {
  readonly id: string
  readonly start: number
  readonly end: number
}

interface Line {
  readonly start: number
  readonly text: string
}

/** A text cut at its line ends, each line with the place where it starts. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ start, text: line })
    start += line.length + 1
  }
  return lines
}

/** The pieces of a line, cut wherever a lit stretch begins or ends, each with the stretches it lies in. */
export function piecesOf(
  line: Line,
  lit: readonly LitSpan[],
): readonly { readonly start: number; readonly text: string; readonly ids: readonly string[] }[] {
  const end = line.start + line.text.length
  const here = lit.filter((s) => s.start < end && s.end > line.start)
  const cuts = new Set([line.start, end])
  for (const s of here) {
    cuts.add(Math.max(s.start, line.start))
    cuts.add(Math.min(s.end, end))
  }
  const at = [...cuts].sort((a, b) => a - b)
  return at.slice(0, -1).map((from, i) => ({
    start: from,
    text: line.text.slice(from - line.start, at[i + 1]! - line.start),
    ids: here.filter((s) => s.start <= from && s.end >= at[i + 1]!).map((s) => s.id),
  }))
}

const LineOfText = memo(
  function LineOfText({ line, lit, current }: { line: Line; lit: readonly LitSpan[]; current: string | undefined }) {
    return (
      <p data-start={line.start}>
        {line.text === ''
          ? '\u00a0'
          : piecesOf(line, lit).map((p) =>
              p.ids.length === 0 ? (
                p.text
              ) : p.ids.includes(current ?? '') ? (
                <mark key={p.start} className="current" data-ids={p.ids.join(' ')}>
                  {p.text}
                </mark>
              ) : (
                <span key={p.start} className="waiting-words" data-ids={p.ids.join(' ')}>
                  {p.text}
                </span>
              ),
            )}
      </p>
    )
  },
  // A line is drawn anew only when what is lit in it changes: a decision touches one line of a long text, not all.
  (a, b) => a.line === b.line && a.current === b.current && sameSpans(a.lit, b.lit),
)

const sameSpans = (a: readonly LitSpan[], b: readonly LitSpan[]): boolean =>
  a.length === b.length && a.every((s, i) => s.id === b[i]!.id && s.start === b[i]!.start && s.end === b[i]!.end)

/** A source's text as text, whatever it contains, with stretches lit. */
export function SourceLines({
  text,
  lit,
  current,
}: {
  text: string
  lit: readonly LitSpan[]
  current: string | undefined
}) {
  const lines = useMemo(() => linesOf(text), [text])
  return lines.map((line) => {
    const end = line.start + line.text.length
    const here = lit.filter((s) => s.start < end && s.end > line.start)
    return (
      <LineOfText
        key={line.start}
        line={line}
        lit={here}
        current={here.some((s) => s.id === current) ? current : undefined}
      />
    )
  })
}
