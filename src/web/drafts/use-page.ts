import { type RefObject, useEffect, useState } from 'react'

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
