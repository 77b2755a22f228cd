/** What scrolls: the table's own region where it holds many columns, else the page. */
export const scrollerOf = (body: HTMLElement): Element =>
  (body.classList.contains('many') ? body.querySelector('.drafts-scroll') : null) ?? document.documentElement

const headBottom = (body: HTMLElement): number => body.querySelector('thead')?.getBoundingClientRect().bottom ?? 0

const FRAMES = 12 // enough for rows on the way to be laid out; a page that still shifts then shifts for other reasons

/**
 * Brings a row right under the heads of the columns. Rows above it may never have been laid out, and get their true
 * heights only as they come in sight: so it is put right frame by frame, until it stays.
 */
export function showRow(body: HTMLElement | null, row: number, focus: boolean): void {
  const there = body?.querySelector(`[data-row="${row}"]`)
  if (!body || !there) return
  let left = FRAMES
  let still = 0
  const bring = (): void => {
    const off = there.getBoundingClientRect().top - headBottom(body) - 4
    still = Math.abs(off) < 2 ? still + 1 : 0
    if (still === 0) scrollerOf(body).scrollBy({ top: off, behavior: 'instant' })
    if (still < 3 && --left > 0) requestAnimationFrame(bring)
  }
  there.scrollIntoView({ block: 'start' })
  bring()
  if (focus) there.querySelector<HTMLElement>('th')?.focus({ preventScroll: true })
}

/**
 * The row that a reader has before them: the first one under the heads. Of rows not laid out yet, the first of those laid
 * out together; undefined where there is none, as before the table was scrolled to.
 */
export function rowAtTop(body: HTMLElement | null): number | undefined {
  const table = body?.querySelector('table')
  if (!body || !table) return undefined
  const { left } = table.getBoundingClientRect()
  const y = Math.max(0, headBottom(body)) + 6
  for (const dy of [0, 16, 40]) {
    const there = document.elementFromPoint(Math.max(left, 0) + 12, y + dy)
    const row = there?.closest('[data-row]') ?? there?.closest('tbody')?.querySelector('[data-row]')
    if (row) return Number(row.getAttribute('data-row'))
  }
  return undefined
}
