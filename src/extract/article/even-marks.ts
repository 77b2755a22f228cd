/** Marks typed as two: two apostrophes, or two graves and two apostrophes; a single mark may stand inside at their edge. */
const TWICE = /``|'''?/g

/**
 * The text with quotations in doubled single marks (`''…''` of wire and archive feeds, ``` ``…'' ``` of typesetting) put in
 * double curly marks, each twice, so that every offset stays. A pair that closes nothing, as of inches, is left as it is.
 */
export function evenMarks(text: string): string {
  if (!text.includes("''") && !text.includes('``')) return text
  let open = false
  return text.replace(TWICE, (mark, at: number) => {
    if (mark === '``') {
      open = true
      return '““'
    }
    const before = text[at - 1] ?? ' '
    const after = text[at + mark.length] ?? ' '
    const opens = /[\s([{—–-]/.test(before) && /[\p{L}\p{N}“(£$€[….]/u.test(after)
    const closes = open && !/\s/.test(before)
    if (!opens && !closes) return mark
    open = opens
    if (mark === "'''") return opens ? '““‘' : '’””'
    return opens ? '““' : '””'
  })
}
