import type { MachineReading } from '../extract/machine-reading.ts'
import type { Span } from '../text/span.ts'
import type { When } from '../time/when.ts'
import { count, whenAsSaid, whenInWords } from '../views/telling.ts'
import type { Block, Inline, Page } from '../writers/page.ts'

/** What the machine read in one document, for a person: each finding with its words. Nothing here is on any record. */
export function readingBlocks(title: string, reading: MachineReading, text: string): readonly Block[] {
  const drafts = new Map(reading.drafts.map((d) => [d.id, d.name]))
  const quote = (s: Span): string => `“${text.slice(s.start, s.end).replace(/\s+/g, ' ')}”`
  const when = (w: When | null): string => (w ? ` · ${whenAsSaid(w)}` : '')
  const line = (lead: string, rest: string): Block[] => {
    const inlines: Inline[] = [
      { kind: 'strong', text: lead },
      { kind: 'text', text: ` ${rest}` },
    ]
    return [{ kind: 'paragraph', inlines }]
  }
  const draftsOf = (from: string | null, to: string | null): string =>
    [from && (drafts.get(from) ?? from), to && (drafts.get(to) ?? to)].filter(Boolean).join(' → ')
  const section = (name: string, items: readonly Block[][]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: `${name} (${items.length})`, id: `${slugOf(title)}-${slugOf(name)}` },
          { kind: 'list', ordered: false, items },
        ]
  const found = [
    ...section(
      'Drafts',
      reading.drafts.map((d) =>
        line(
          d.name,
          [
            d.kind,
            d.points === null ? '' : count(d.points, 'point'),
            d.publication ?? '',
            d.proposers.length > 0 ? `proposed by ${d.proposers.join(', ')}` : '',
          ]
            .filter(Boolean)
            .join(' · ') + (d.spans[0] ? ` · ${quote(d.spans[0])}` : ''),
        ),
      ),
    ),
    ...section(
      'Statements',
      reading.statements.map((s) =>
        line(
          s.speaker,
          `${[s.speakerRole, ...s.via.map((v) => `via ${v}`), s.medium].filter(Boolean).join(' · ')}${when(s.said)}: ${quote(s.content)}`,
        ),
      ),
    ),
    ...section(
      'Contents of drafts',
      reading.provisions.map((p) => line(p.issue, `${drafts.get(p.draft) ?? p.draft}: ${quote(p.span)}`)),
    ),
    ...section(
      'Changes',
      reading.changes.map((c) => line(`${c.issue}: ${c.change}`, `${draftsOf(c.from, c.to)} ${quote(c.span)}`)),
    ),
    ...section(
      'Positions',
      reading.positions.map((p) => line(`${p.party} ${p.stance}`, `${p.issue}${when(p.when)}: ${quote(p.span)}`)),
    ),
    ...section(
      'Events',
      reading.events.map((e) =>
        line(
          `${e.type}, ${e.status}`,
          `${e.participants.join(', ')}${e.place ? `, ${e.place}` : ''}${when(e.date)}: ${quote(e.span)}`,
        ),
      ),
    ),
    ...section(
      'Not known',
      reading.open.map((o) => line(o.what, quote(o.span))),
    ),
    ...section(
      'Contradictions',
      reading.contradictions.map((c) =>
        line(c.what, [c.a, c.b].flatMap((s) => (s ? [quote(s)] : [])).join(' against ')),
      ),
    ),
  ]
  return [
    { kind: 'heading', level: 2, text: title, id: slugOf(title) },
    {
      kind: 'paragraph',
      inlines: [
        {
          kind: 'emphasis',
          text: [
            reading.dateline ? `of ${whenInWords(reading.dateline)}` : 'no date known: “next week” cannot be placed',
            ...reading.notes,
          ].join(' · '),
        },
      ],
    },
    ...(found.length > 0 ? found : [{ kind: 'empty', text: 'Nothing about a negotiation was read here.' } as const]),
  ]
}

export const readingPage = (blocks: readonly Block[]): Page => ({
  kind: 'page',
  title: 'What the machine reads',
  marks: [{ kind: 'warning', text: 'machine reading, not reviewed' }],
  blocks,
  notes: [],
  language: 'en',
})

const slugOf = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
