import type { MachineReading } from '../extract/machine-reading.ts'
import type { Span } from '../text/span.ts'
import type { When } from '../time/when.ts'
import { count, whenAsSaid, whenInWords } from '../views/telling.ts'
import type { Block, Page } from '../writers/page.ts'

/** What the machine read in one document, for a person: each finding with its words. Nothing here is on any record. */
export function readingBlocks(title: string, reading: MachineReading, text: string): readonly Block[] {
  const draftNames = new Map(reading.drafts.map((d) => [d.id, d.name]))
  const nameOf = (id: string): string => draftNames.get(id) ?? id
  const quote = (s: Span): string => `“${text.slice(s.start, s.end).replace(/\s+/g, ' ')}”`
  const day = (w: When | null): string => (w ? whenAsSaid(w) : '')
  const id = slugOf(title)

  const section = <F>(name: string, findings: readonly F[], told: (f: F) => Finding): readonly Block[] =>
    findings.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: `${name} (${findings.length})`, id: `${id}-${slugOf(name)}` },
          { kind: 'list', ordered: false, items: findings.map((f) => itemOf(told(f))) },
        ]
  const found = [
    ...section('Drafts', reading.drafts, (d) => ({
      lead: d.name,
      facts: [
        d.kind,
        d.points === null ? '' : count(d.points, 'point'),
        d.publication ?? '',
        d.proposers.length > 0 ? `proposed by ${d.proposers.join(', ')}` : '',
        day(d.date),
      ],
      words: d.spans.slice(0, 1).map(quote),
    })),
    ...section('Statements', reading.statements, (s) => ({
      lead: s.speaker,
      facts: [s.speakerRole, ...s.via.map((v) => `via ${v}`), s.medium, day(s.said)],
      words: [quote(s.content)],
    })),
    ...section('Contents of drafts', reading.provisions, (p) => ({
      lead: p.issue,
      facts: [nameOf(p.draft), p.label],
      words: [quote(p.span)],
    })),
    ...section('Changes', reading.changes, (c) => ({
      lead: `${c.issue}: ${c.change}`,
      facts: [[c.from, c.to].flatMap((d) => (d ? [nameOf(d)] : [])).join(' → ')],
      words: [quote(c.span)],
    })),
    ...section('Positions', reading.positions, (p) => ({
      lead: `${p.party} ${p.stance}`,
      facts: [p.issue, p.ownVoice ? '' : 'second-hand', day(p.when)],
      words: [quote(p.span)],
    })),
    ...section('Events', reading.events, (e) => ({
      lead: `${e.type}, ${e.status}`,
      facts: [e.participants.join(', '), e.place, day(e.date)],
      words: [quote(e.span)],
    })),
    ...section('Not known', reading.open, (o) => ({ lead: o.what, facts: [], words: [quote(o.span)] })),
    ...section('Contradictions', reading.contradictions, (c) => ({
      lead: c.what,
      facts: [],
      words: [c.a, c.b].flatMap((s) => (s ? [quote(s)] : [])),
    })),
  ]
  return [
    { kind: 'heading', level: 2, text: title, id },
    ...(reading.dateline ? [emphasised(`Published ${whenInWords(reading.dateline)}.`)] : []),
    ...reading.notes.map(emphasised),
    ...(found.length > 0 ? found : [{ kind: 'empty', text: 'Nothing about a negotiation was read here.' } as const]),
  ]
}

/** One thing found: what it is, what is known of it, the words it was read in. */
interface Finding {
  readonly lead: string
  readonly facts: readonly (string | null)[]
  readonly words: readonly string[]
}

function itemOf({ lead, facts, words }: Finding): readonly Block[] {
  const known = facts.filter((f) => f !== null && f !== '')
  const rest = `${known.length > 0 ? ` (${known.join('; ')})` : ''}: ${words.join(' against ')}`
  return [
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'strong', text: lead },
        { kind: 'text', text: rest },
      ],
    },
  ]
}

const emphasised = (text: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'emphasis', text }] })

export const readingPage = (blocks: readonly Block[]): Page => ({
  kind: 'page',
  title: 'What the machine reads',
  marks: [{ kind: 'warning', text: 'machine reading, not reviewed' }],
  blocks,
  notes: [],
  language: 'en',
})

const slugOf = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
