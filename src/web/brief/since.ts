import type { StateOfPlay } from '../../record/state-of-play.ts'
import type { Sentence, SentencePart } from '../../views/citation.ts'
import type { SectionedView, ViewBlock, ViewSection } from '../../views/view.ts'

/** A view with a word on what was first reported after a day, and how many passages that are. */
export interface MarkedNew<V extends SectionedView> {
  readonly view: V
  readonly fresh: number
}

const NEW: SentencePart = { kind: 'mark', text: 'new' }

/**
 * Mark what is new since a day: sentences all of whose passages came out after it carry the word in front, of others each
 * new passage carries it behind its figure. A source of unknown date is not called new: nobody can say so.
 */
export function markedNew<V extends SectionedView>(view: V, state: StateOfPlay, since: string): MarkedNew<V> {
  const late = new Set<string>(
    state.sources.filter((s) => s.published?.earliest && s.published.earliest > since).map((s) => s.id),
  )
  const fresh = new Set(view.citations.filter((c) => late.has(c.source)).map((c) => c.number))
  if (fresh.size === 0) return { view, fresh: 0 }
  const sections = view.sections.map(
    (s): ViewSection => ({ ...s, blocks: s.blocks.map((b) => inBlock(b, (x) => inSentence(x, fresh))) }),
  )
  return { view: { ...view, sections }, fresh: fresh.size }
}

function inSentence(s: Sentence, fresh: ReadonlySet<number>): Sentence {
  const cites = s.parts.filter((p) => p.kind === 'cite')
  if (!cites.some((c) => fresh.has(c.number))) return s
  if (cites.every((c) => fresh.has(c.number))) return { parts: [NEW, { kind: 'text', text: ' ' }, ...s.parts] }
  return {
    parts: s.parts.flatMap((p) =>
      p.kind === 'cite' && fresh.has(p.number) ? [p, { kind: 'text', text: ' ' }, NEW] : [p],
    ),
  }
}

function inBlock(b: ViewBlock, of: (s: Sentence) => Sentence): ViewBlock {
  switch (b.kind) {
    case 'prose':
      return { ...b, sentences: b.sentences.map(of) }
    case 'points':
      return { ...b, items: b.items.map((i) => i.map(of)) }
    case 'table':
      return {
        ...b,
        rows: b.rows.map((r) => ({ ...r, cells: r.cells.map((c) => ({ ...c, sentences: c.sentences.map(of) })) })),
      }
    default:
      return b
  }
}

const isNew = (s: Sentence): boolean => s.parts.some((p) => p.kind === 'mark' && p.text === NEW.text)

/** Of a marked view, only what is new: sections and lists with nothing new in them go. */
export function onlyNew<V extends SectionedView>(view: V): V {
  const sections = view.sections.flatMap((s): ViewSection[] => {
    const blocks: ViewBlock[] = []
    let head: ViewBlock | undefined
    for (const b of s.blocks) {
      if (b.kind === 'subhead') head = b
      const kept = keptNew(b)
      if (!kept) continue
      if (head) blocks.push(head)
      head = undefined
      blocks.push(kept)
    }
    return blocks.length > 0 ? [{ ...s, blocks }] : []
  })
  return { ...view, sections }
}

function keptNew(b: ViewBlock): ViewBlock | undefined {
  switch (b.kind) {
    case 'prose': {
      const sentences = b.sentences.filter(isNew)
      return sentences.length > 0 ? { ...b, sentences } : undefined
    }
    case 'points': {
      const items = b.items.filter((i) => i.some(isNew))
      return items.length > 0 ? { ...b, items } : undefined
    }
    case 'table': {
      const rows = b.rows.filter((r) => r.cells.some((c) => c.sentences.some(isNew)))
      return rows.length > 0 ? { ...b, rows } : undefined
    }
    default:
      return undefined
  }
}
