import { memo, useState } from 'react'
import type { ViewBlock } from '../../views/view.ts'
import { Block } from '../sectioned.tsx'

const FOLDS_FROM = 14 // rows; a fold that would hide two or three is more trouble than they are
const MOST = 50 // rows; longer tables are folded by what draws them

/** A table of which a brief shows the beginning: all rows stand in the page, so that paper has them. */
export const FoldedTable = memo(function FoldedTable({
  block,
  open: open0,
}: {
  block: Extract<ViewBlock, { kind: 'table' }>
  open: boolean
}) {
  const [open, setOpen] = useState(open0)
  const { length } = block.rows
  if (length < FOLDS_FROM || length > MOST) return <Block block={block} />
  return (
    <div className={open ? 'folds' : 'folds shut'}>
      <Block block={block} />
      <p className="folded">
        <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show the first 8 only' : `Show all ${length} ${block.columns[0] === 'Point' ? 'points' : 'rows'}`}
        </button>
      </p>
    </div>
  )
})
