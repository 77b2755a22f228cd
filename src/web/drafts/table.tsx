import { type CSSProperties, memo, useState } from 'react'
import type { DraftKey } from '../../record/ids.ts'
import type { Sentence, SentencePart } from '../../views/citation.ts'
import type { ComparisonView } from '../../views/comparison.ts'
import { chunksOf, type Run } from '../../views/folded-rows.ts'
import { Cite } from '../sentences.tsx'
import { foldInWords, type ShownCell, type ShownRow } from './rows.ts'
import { Wording } from './wording.tsx'

// Said again, since a table drawn as a grid loses them.
const AS = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

export type ComparedDraft = ComparisonView['drafts'][number]

/** A cell picked to be linked with another by hand. */
export interface Picked {
  readonly row: number
  readonly draft: DraftKey
}

interface TableProps {
  readonly caption: string
  readonly drafts: readonly ComparedDraft[]
  /** All drafts compared, of which `drafts` are the columns: a base may be out of sight. */
  readonly among: readonly ComparedDraft[]
  readonly runs: readonly Run<ShownRow>[]
  readonly current: number | undefined
  readonly unfolded: ReadonlySet<number>
  readonly picking: boolean
  readonly picked: readonly Picked[]
  /** Marks of the namings of the drafts, by key. */
  readonly cites: ReadonlyMap<DraftKey, SentencePart>
  readonly onPick: (cell: Picked) => void
  readonly onShow: (row: number) => void
  readonly onFold: (first: number) => void
}

/**
 * Texts side by side. A grid a row, so that what is out of sight need not be laid out; browsers then take a table for
 * boxes, so the roles are said.
 */
export function DraftsTable(props: TableProps) {
  const { caption, drafts, runs, cites, unfolded, onFold } = props
  return (
    <table {...AS.table} className="abreast" style={{ '--drafts': drafts.length } as CSSProperties}>
      <caption>{caption}</caption>
      <thead {...AS.rowgroup}>
        <tr {...AS.row}>
          <th {...AS.columnheader} scope="col" className="point">
            Point
          </th>
          <th {...AS.columnheader} scope="col" className="visually-hidden">
            What changed
          </th>
          {drafts.map((d) => (
            <th {...AS.columnheader} scope="col" key={d.key} className={d.textHeld ? 'held' : 'by-report'}>
              <DraftHead draft={d} among={props.among} cite={cites.get(d.key)} />
            </th>
          ))}
        </tr>
      </thead>
      {runs.map((run) => {
        const first = run.rows[0]!.index
        const open = run.folds === undefined || unfolded.has(first)
        return [
          run.folds !== undefined && (
            <tbody {...AS.rowgroup} key={`fold-${first}`} className="fold">
              <tr {...AS.row}>
                <td {...AS.cell} colSpan={drafts.length + 2} aria-colspan={drafts.length + 2}>
                  <button type="button" className="fold-button" aria-expanded={open} onClick={() => onFold(first)}>
                    {foldInWords(run.folds, run.rows)}
                  </button>
                </td>
              </tr>
            </tbody>
          ),
          open &&
            chunksOf(run.rows).map((chunk) => (
              <tbody {...AS.rowgroup} key={chunk[0]!.index} style={{ '--rows': chunk.length } as CSSProperties}>
                {chunk.map((r) => (
                  <Row
                    key={r.index}
                    shown={r}
                    current={props.current === r.index}
                    picking={props.picking}
                    picked={pickedIn(props.picked, r.index)}
                    onPick={props.onPick}
                    onShow={props.onShow}
                  />
                ))}
              </tbody>
            )),
        ]
      })}
    </table>
  )
}

/** The drafts picked in a row, as one string, so that rows without any are not drawn anew. */
const pickedIn = (picked: readonly Picked[], row: number): string =>
  picked
    .filter((p) => p.row === row)
    .map((p) => p.draft)
    .join(',')

const KIND_WORD: Readonly<Record<ComparedDraft['draftKind'], string>> = {
  draft: '',
  'counter-proposal': 'counter-proposal',
  'non-paper': 'non-paper',
  'chairs-text': 'chair’s text',
  mandate: 'mandate',
  reply: 'reply',
  treaty: 'treaty text',
}

function DraftHead({
  draft: d,
  among,
  cite,
}: {
  draft: ComparedDraft
  among: readonly ComparedDraft[]
  cite: SentencePart | undefined
}) {
  const base = among.find((x) => x.key === d.comparedWith)
  const kind = d.name.toLowerCase().includes(d.draftKind.split('-')[0]!) ? '' : KIND_WORD[d.draftKind]
  return (
    <>
      <span className="draft-name">
        {d.name}
        {cite?.kind === 'cite' && <Cite number={cite.number} />}
      </span>
      <span className="draft-note">{[kind, d.dated ?? 'date not known'].filter(Boolean).join(' · ')}</span>
      <span className="draft-note">
        <span className="draft-known">{d.textHeld ? 'text held' : 'known by report'}</span>
        {d.textHeld ? (base ? `, compared with ${base.short}` : '') : `; ${d.status}`}
      </span>
    </>
  )
}

const Row = memo(function Row({
  shown,
  current,
  picking,
  picked,
  onPick,
  onShow,
}: {
  shown: ShownRow
  current: boolean
  picking: boolean
  picked: string
  onPick: (cell: Picked) => void
  onShow: (row: number) => void
}) {
  const { row, index, about, what, cells } = shown
  return (
    <tr
      {...AS.row}
      id={`point-${index}`}
      data-row={index}
      className={`${row.changed ? 'changed' : 'unchanged'}${current ? ' current' : ''}`}
    >
      <th {...AS.rowheader} scope="row" className="point" tabIndex={-1}>
        {row.name}
        {about && <span className="about"> {about}</span>}
      </th>
      <td {...AS.cell} className="what">
        {what.map((s, i) => (
          <Wording key={`${i}`} sentence={s} />
        ))}
      </td>
      {cells.map((c) => (
        <td {...AS.cell} key={c.cell.draft} className={`text known-${c.cell.known}${blank(c) ? ' blank' : ''}`}>
          {c.badges.length > 0 && (
            <ul className="badges" aria-label="Changes">
              {c.badges.map((b) => (
                <li key={b.words}>
                  {b.place && c.otherPlace !== undefined ? (
                    <button type="button" onClick={() => onShow(c.otherPlace!)}>
                      <span aria-hidden="true">↕ </span>
                      {b.words}
                    </button>
                  ) : (
                    <span className={b.place ? 'badge place' : 'badge'}>{b.words}</span>
                  )}
                </li>
              ))}
            </ul>
          )}
          <Told sentences={c.cell.sentences} />
          {picking && c.cell.provisions.length > 0 && (
            <button
              type="button"
              className="quiet pick"
              aria-pressed={picked.split(',').includes(c.cell.draft)}
              onClick={() => onPick({ row: index, draft: c.cell.draft })}
            >
              {picked.split(',').includes(c.cell.draft) ? 'Chosen' : 'Choose'}{' '}
              <span className="visually-hidden">{c.cell.labels.join(', ')}</span>
            </button>
          )}
          {c.left.map((l) => (
            <p key={l.row} className="stood">
              <button type="button" onClick={() => onShow(l.row)}>
                <span aria-hidden="true">↕ </span>
                {l.label} stands here in this draft: show it
              </button>
            </p>
          ))}
        </td>
      ))}
    </tr>
  )
})

const TOLD_AT_ONCE = 5 // sentences of a cell: its wording and some reports; of more the row would fill the screen

/** What stands in a cell; of many reports the first, the others when asked for. */
function Told({ sentences }: { sentences: readonly Sentence[] }) {
  const [all, setAll] = useState(false)
  const rest = sentences.length - TOLD_AT_ONCE
  const shown = all || rest <= 1 ? sentences : sentences.slice(0, TOLD_AT_ONCE)
  return (
    <>
      {shown.map((s, i) => (
        <Wording key={`${i}`} sentence={s} />
      ))}
      {rest > 1 && (
        <button type="button" className="fold-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer reports' : `${rest} more reports`}
        </button>
      )}
    </>
  )
}

/** Nothing is known of the point here: the cell is hatched. */
const blank = ({ cell }: ShownCell): boolean => cell.known === 'unknown' && cell.claims.length === 0
