import type { StateOfPlay } from '../record/state-of-play.ts'
import type { Citation, Sentence } from './citation.ts'
import { count, dayInWords, whenInWords } from './telling.ts'

/** What stands over every view: what it is, as of when, on what it rests, and whether a person has reviewed it. */
export interface ViewHead {
  readonly title: string
  /** "state of play as reported up to Wed 26 Nov 2025". */
  readonly asOf: string
  readonly sources: string
  /** Says so when anything shown was accepted by a machine. */
  readonly unreviewed: boolean
  /** What the cut left out, in words; empty when nothing. */
  readonly leftOut: readonly string[]
}

export type ViewBlock =
  | { readonly kind: 'prose'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'points'; readonly items: readonly (readonly Sentence[])[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      /** What a reader must know of a column, under its title; '' for nothing. */
      readonly notes?: readonly string[]
      /** Texts side by side, a row a point: unchanged rows may be folded. */
      readonly layout?: 'parallel'
      readonly rows: readonly ViewRow[]
    }
  | { readonly kind: 'subhead'; readonly text: string }
  /** Said when the record holds nothing: what is missing, and how it would get there. */
  | { readonly kind: 'nothing'; readonly text: string }

export interface ViewRow {
  readonly cells: readonly ViewCell[]
  readonly changed?: boolean
}

/** What a cell holds, or which kind of blank it is. */
export type CellKnown =
  | 'verbatim'
  | 'described'
  | 'inferred'
  | 'denied'
  | 'withheld'
  | 'unknown'
  | 'absent'
  | 'deleted'
  | 'left-open'
  | 'none'

export interface ViewCell {
  readonly sentences: readonly Sentence[]
  readonly known?: CellKnown
}

export interface ViewSection {
  readonly id: string
  readonly heading: string
  readonly blocks: readonly ViewBlock[]
}

/** A view that is read from top to bottom. Complete and JSON-ready: titles and citations inside. */
export interface SectionedView {
  readonly kind: string
  readonly head: ViewHead
  readonly sections: readonly ViewSection[]
  readonly citations: readonly Citation[]
}

export function headOf(state: StateOfPlay, what: string): ViewHead {
  const { asOf, sources, leftOut } = state
  const newest = sources
    .flatMap((s) => (s.published?.latest ? [s.published] : []))
    .sort((a, b) => (a.latest! < b.latest! ? 1 : -1))[0]
  const undated = sources.filter((s) => !s.published).length
  // With undated sources in it a page cannot say up to when it goes.
  const reported = asOf.reported
    ? `as reported up to ${dayInWords(asOf.reported)}`
    : newest
      ? `${undated > 0 ? 'the newest dated source is of' : 'as reported up to'} ${whenInWords(newest)}`
      : 'sources undated'
  const recorded = asOf.recorded ? `, as entered by ${asOf.recorded}` : ''
  return {
    title: state.title ? `${state.title}: ${what}` : what[0]!.toUpperCase() + what.slice(1),
    asOf: reported + recorded,
    sources: `${count(sources.length, 'source')}${newest && undated === 0 ? `, the newest of ${whenInWords(newest)}` : ''}${undated > 0 ? `, ${undated} without date` : ''}`,
    unreviewed: state.unreviewed,
    leftOut: [
      ...(leftOut.later > 0
        ? [`${count(leftOut.later, 'source')} published later ${leftOut.later === 1 ? 'is' : 'are'} left out`]
        : []),
      ...(leftOut.undated > 0
        ? [`${count(leftOut.undated, 'source')} of unknown date ${leftOut.undated === 1 ? 'is' : 'are'} left out`]
        : []),
      ...(leftOut.embargoed > 0
        ? [`${count(leftOut.embargoed, 'source')} under embargo ${leftOut.embargoed === 1 ? 'is' : 'are'} left out`]
        : []),
    ],
  }
}
