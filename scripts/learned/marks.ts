import { CHANGES, EVENTS, KINDS, type Kind, STANCES } from '../../src/extract/learned/kinds.ts'
import type { Span } from '../../src/text/span.ts'

/** A clause that a person marked. */
export interface MarkedClause {
  readonly kind: Kind
  readonly span: Span
  /** The change, the stance, the step; null for contents. */
  readonly label: string | null
  /** A further telling of an event, or one that a careful reader may leave out. */
  readonly extra: boolean
}

/** A report with its marks taken out of the text. */
export interface MarkedReport {
  readonly name: string
  readonly published: string
  readonly text: string
  readonly clauses: readonly MarkedClause[]
}

const KIND: Readonly<Record<string, Kind>> = { p: 'provisions', c: 'changes', s: 'positions', e: 'events' }
const LABELS: Readonly<Record<Kind, readonly string[] | null>> = {
  provisions: null,
  changes: CHANGES,
  positions: STANCES,
  events: EVENTS,
}

/** Reads a report with marks in the form that test/gold/marked/README.md tells. Throws, naming the place, when the marks do not fit. */
export function readMarks(name: string, raw: string): MarkedReport {
  const head = /^# published (\d{4}-\d\d-\d\d)\n+/.exec(raw)
  if (!head) throw new Error(`${name}: the first line does not say when it was published`)
  const body = raw.slice(head[0].length)
  const open: { tag: string; at: ReadonlyMap<string, string>; start: number }[] = []
  const clauses: MarkedClause[] = []
  let text = ''
  let last = 0
  for (const m of body.matchAll(/<(\/?)(\w*)((?: \w+="[^"<>]*")*)>|[<>]/g)) {
    text += body.slice(last, m.index)
    last = m.index + m[0].length
    const [, close, tag = '', attributes = ''] = m
    const kind = KIND[tag]
    if (!kind) throw new Error(`${name}: stray mark ${m[0]} after "${text.slice(-30)}"`)
    if (!close) {
      const at = new Map([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map((x) => [x[1]!, x[2]!]))
      open.push({ tag, at, start: text.length })
      continue
    }
    const o = open.pop()
    if (o?.tag !== tag) throw new Error(`${name}: </${tag}> closes <${o?.tag}> after "${text.slice(-30)}"`)
    if (text.slice(o.start).includes('\n\n'))
      throw new Error(`${name}: a mark runs over a paragraph: "${text.slice(o.start, o.start + 30)}"`)
    const label = LABELS[kind] && (o.at.get('t') ?? o.at.get('k') ?? '')
    if (label !== null && !LABELS[kind]!.includes(label))
      throw new Error(`${name}: <${tag}> with ${label || 'no label'}`)
    clauses.push({ kind, span: { start: o.start, end: text.length }, label, extra: o.at.get('again') === '1' })
  }
  if (open.length > 0) throw new Error(`${name}: <${open.at(-1)!.tag}> is never closed`)
  text += body.slice(last)
  return { name, published: head[1]!, text, clauses: clauses.sort((x, y) => x.span.start - y.span.start) }
}

interface GoldItem {
  readonly span: Span
  readonly mentions?: readonly { readonly span: Span }[]
  readonly optional?: boolean
  readonly change?: string
  readonly stance?: string
  readonly type?: string
}

/** The same from a gold record, in which every kind stands in a list of its own. */
export function fromGold(
  name: string,
  text: string,
  gold: Readonly<Record<Kind, readonly GoldItem[]>> & { readonly published: { readonly date: string } },
): MarkedReport {
  const clauses = KINDS.flatMap((kind) =>
    gold[kind].flatMap((x) => {
      const label = kind === 'provisions' ? null : (x.change ?? x.stance ?? x.type ?? null)
      const one = { kind, label }
      return [
        { ...one, span: x.span, extra: x.optional === true },
        ...(x.mentions ?? []).map((m) => ({ ...one, span: m.span, extra: true })),
      ]
    }),
  )
  return { name, published: gold.published.date, text, clauses: clauses.sort((x, y) => x.span.start - y.span.start) }
}
