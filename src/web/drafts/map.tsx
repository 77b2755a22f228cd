import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { bandsOf, gradientOf } from '../../views/folded-rows.ts'
import type { ShownRow } from './rows.ts'
import { rowAtTop } from './scroll.ts'

/**
 * A slim picture of the whole document, dark where points changed, with a mark where the reader is; a click leads there.
 * A convenience of the mouse: keys go from change to change.
 */
export function DraftsMap({
  rows,
  body,
  onShow,
}: {
  rows: readonly ShownRow[]
  body: RefObject<HTMLElement | null>
  onShow: (row: number, focus: boolean) => void
}) {
  const here = useRef<HTMLElement>(null)
  const picture = useMemo(() => gradientOf(bandsOf(rows.map((r) => ({ changed: r.row.changed })))), [rows])
  useEffect(() => {
    let asked = 0
    const look = (): void => {
      asked = 0
      const at = rowAtTop(body.current)
      if (at === undefined) return // between two: the mark stays where it was
      const place = rows.findIndex((r) => r.index >= at)
      here.current?.style.setProperty('top', `${(100 * Math.max(0, place)) / Math.max(1, rows.length)}%`)
    }
    const onScroll = (): void => {
      if (asked === 0) asked = requestAnimationFrame(look)
    }
    look()
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      document.removeEventListener('scroll', onScroll, { capture: true })
      cancelAnimationFrame(asked)
    }
  }, [rows, body])
  return (
    <div
      className="drafts-map"
      aria-hidden="true"
      style={{ backgroundImage: picture }}
      onClick={(e) => {
        const { top, height } = e.currentTarget.getBoundingClientRect()
        const row = rows[Math.min(rows.length - 1, Math.floor((rows.length * (e.clientY - top)) / height))]
        if (row) onShow(row.index, false)
      }}
    >
      <i ref={here} />
    </div>
  )
}
