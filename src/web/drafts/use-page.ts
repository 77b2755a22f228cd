import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { scrollerOf } from './scroll.ts'

const NARROW = '(max-width: 760px)' // as in desk.css: two columns of text do not fit
const COLUMN = 200 // px that a column needs, about 30 letters a line
const POINT = 96 // px of the labels and the map

/** Whether one draft at a time is read, and whether the columns are more than fit side by side. */
export function usePage(body: RefObject<HTMLElement | null>, drafts: number): { narrow: boolean; many: boolean } {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY)
  useEffect(() => {
    const media = matchMedia(NARROW)
    const onChange = (): void => setNarrow(media.matches)
    media.addEventListener('change', onChange)
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width)
    })
    if (body.current) watch.observe(body.current)
    return () => {
      media.removeEventListener('change', onChange)
      watch.disconnect()
    }
  }, [body])
  return { narrow, many: width < POINT + drafts * COLUMN }
}

/**
 * Keeps the row that was pointed at where it is while the columns get narrower or wider, as when a passage opens beside
 * them: every row above gets another height then, and what is being read would be gone.
 */
export function useSteady(body: RefObject<HTMLElement | null>, drawer: boolean): void {
  const held = useRef<{ readonly row: Element; readonly y: number } | undefined>(undefined)
  useEffect(() => {
    const hold = (e: Event): void => {
      const row = e.target instanceof Element ? e.target.closest('.abreast [data-row]') : null
      if (row) held.current = { row, y: row.getBoundingClientRect().top }
      // Elsewhere, as on the drawer's own buttons: what was held stays, at the place it has now.
      else if (held.current) held.current = { row: held.current.row, y: held.current.row.getBoundingClientRect().top }
    }
    document.addEventListener('pointerdown', hold, true)
    document.addEventListener('keydown', hold, true)
    return () => {
      document.removeEventListener('pointerdown', hold, true)
      document.removeEventListener('keydown', hold, true)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer is what changes the width
  useLayoutEffect(() => {
    const was = held.current
    if (!was?.row.isConnected || !body.current || was.y < 0 || was.y > innerHeight) return
    const scroller = scrollerOf(body.current)
    const back = (): void =>
      scroller.scrollBy({ top: was.row.getBoundingClientRect().top - was.y, behavior: 'instant' })
    back()
    const later = requestAnimationFrame(back) // rows that were never laid out get their height only now
    return () => cancelAnimationFrame(later)
  }, [drawer])
}
