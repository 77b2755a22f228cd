/** What scrolls: the table's own region where it holds many columns, else the page. */
export const scrollerOf = (body: HTMLElement): Element =>
  (body.classList.contains('many') ? body.querySelector('.drafts-scroll') : null) ?? document.documentElement

const headBottom = (body: HTMLElement): number => body.querySelector('thead')?.getBoundingClientRect().bottom ?? 0

/** Brings a row right under the heads of the columns. Rows above may never have been laid out, so it is done twice. */
export function showRow(body: HTMLElement | null, row: number, focus: boolean): void {
  const there = body?.querySelector(`[data-row="${row}"]`)
  if (!body || !there) return
  const bring = (): void => {
    there.scrollIntoView({ block: 'start' })
    scrollerOf(body).scrollBy({ top: there.getBoundingClientRect().top - headBottom(body) - 4, behavior: 'instant' })
  }
  bring()
  requestAnimationFrame(bring)
  if (focus) there.querySelector<HTMLElement>('th')?.focus({ preventScroll: true })
}

/** The row that a reader has before them: the first one under the heads; 0 before any was scrolled to. */
export function rowAtTop(body: HTMLElement | null): number {
  const table = body?.querySelector('table')
  if (!body || !table) return 0
  const { left } = table.getBoundingClientRect()
  const y = Math.max(0, headBottom(body)) + 6
  for (const dy of [0, 16, 40]) {
    const row = document.elementFromPoint(Math.max(left, 0) + 12, y + dy)?.closest('[data-row]')
    if (row) return Number(row.getAttribute('data-row'))
  }
  return 0
}
