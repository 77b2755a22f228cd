import type { DraftKey } from '../../record/ids.ts'
import { type Column, shifted, toggled } from './columns.ts'

/** Which drafts stand as columns, and in which order from the left. */
export function ChooseColumns({
  all,
  chosen,
  onChoose,
}: {
  all: readonly Column[]
  chosen: readonly Column[]
  onChoose: (columns: readonly Column[] | undefined) => void
}) {
  const rest = all.filter((c) => !chosen.some((x) => x.key === c.key))
  const line = (c: Column, place: number | undefined) => (
    <li key={c.key}>
      <label>
        <input
          type="checkbox"
          checked={place !== undefined}
          disabled={place !== undefined && chosen.length === 1}
          onChange={() => onChoose(toggled(all, chosen, c.key))}
        />{' '}
        {c.name} <span className="draft-note">{c.held ? 'text held' : 'known by report'}</span>
      </label>
      {place !== undefined && chosen.length > 1 && (
        <span className="shift">
          <Shift c={c} by={-1} off={place === 0} chosen={chosen} onChoose={onChoose} />
          <Shift c={c} by={1} off={place === chosen.length - 1} chosen={chosen} onChoose={onChoose} />
        </span>
      )}
    </li>
  )
  return (
    <details className="choose-columns">
      <summary>
        Columns: {chosen.length} of {all.length}
      </summary>
      <div className="choices">
        <p className="draft-note">From the left. Each draft is compared with one that stands before it.</p>
        <ol>{chosen.map((c, i) => line(c, i))}</ol>
        {rest.length > 0 && <ul aria-label="Drafts that are not shown">{rest.map((c) => line(c, undefined))}</ul>}
        <button type="button" className="quiet" onClick={() => onChoose(undefined)}>
          As at first
        </button>
      </div>
    </details>
  )
}

function Shift({
  c,
  by,
  off,
  chosen,
  onChoose,
}: {
  c: Column
  by: -1 | 1
  off: boolean
  chosen: readonly Column[]
  onChoose: (columns: readonly Column[]) => void
}) {
  const move = (key: DraftKey): void => onChoose(shifted(chosen, key, by))
  return (
    <button
      type="button"
      className="quiet"
      disabled={off}
      aria-label={`${by < 0 ? 'left' : 'right'}: move ${c.name}`}
      onClick={() => move(c.key)}
    >
      {by < 0 ? 'left' : 'right'}
    </button>
  )
}
