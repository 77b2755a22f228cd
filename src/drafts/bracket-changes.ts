import { type BracketNode, brackets } from './brackets.ts'
import type { Worded } from './hunks.ts'
import type { TypedChange } from './typed-change.ts'

interface Open {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly key: string
}

/** Brackets put round words, and brackets taken away, whether their words stayed or went. */
export function bracketChanges(a: Worded, b: Worded): readonly TypedChange[] {
  const before = openIn(a)
  const after = openIn(b)
  if (before.length === 0 && after.length === 0) return []
  const spare = new Map<string, number>()
  for (const o of after) spare.set(o.key, (spare.get(o.key) ?? 0) + 1)
  const closed = before.filter((o) => {
    const n = spare.get(o.key) ?? 0
    if (n > 0) spare.set(o.key, n - 1)
    return n === 0
  })
  const opened: Open[] = []
  for (const o of after) {
    const n = spare.get(o.key) ?? 0
    if (n > 0) {
      spare.set(o.key, n - 1)
      opened.push(o)
    }
  }
  return [
    ...opened.map(
      (o): TypedChange => ({
        kind: 'bracket-opened',
        before: null,
        after: o.words,
        beforeSpan: null,
        afterSpan: { start: o.start, end: o.end },
      }),
    ),
    ...closed.map(
      (o): TypedChange => ({
        kind: 'bracket-closed',
        before: o.words,
        after: null,
        beforeSpan: { start: o.start, end: o.end },
        afterSpan: null,
      }),
    ),
  ]
}

const LONGEST = 600 // characters by which a bracket is shown and known again

function openIn(w: Worded): Open[] {
  const out: Open[] = []
  for (let k = 0; k < w.ranges.length; k += 2) {
    const from = w.ranges[k]!
    const to = w.ranges[k + 1]!
    if (to <= from) continue
    const start = w.tokens.starts[from]!
    const text = w.text.slice(start, w.tokens.ends[to - 1]!)
    if (!text.includes('[') && !/^(?:option|alt)/im.test(text)) continue
    const visit = (nodes: readonly BracketNode[]): void => {
      for (const n of nodes) {
        if (n.kind !== 'editorial') {
          out.push({
            start: start + n.start,
            end: start + n.end,
            words: text.slice(n.start, Math.min(n.end, n.start + LONGEST)).replace(/\s+/g, ' '),
            key: text
              .slice(n.inner.start, Math.min(n.inner.end, n.inner.start + LONGEST))
              .toLowerCase()
              .replace(/[^\p{L}\p{N}[\]]+/gu, ' '),
          })
        }
        visit(n.children)
      }
    }
    visit(brackets(text).nodes)
  }
  return out
}
