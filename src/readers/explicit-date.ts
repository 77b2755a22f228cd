import { type Day, isDay, onDay, type When } from '../time/when.ts'

/** Month names and usual abbreviations in the languages drafts and reports most often come in, each to its number. */
const MONTHS = new Map<string, number>()
for (const row of [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  '- - - - - - - - sept - - -',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
])
  row.split(' ').forEach((name, i) => {
    if (name !== '-') MONTHS.set(name, i + 1)
  })

const NAMES = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')
const DAY_FIRST = `(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s{0,2}(?:of\\s|de\\s)?\\s{0,2}(${NAMES})\\.?,?\\s{0,2}(?:de\\s|del\\s)?(\\d{4})`
const MONTH_FIRST = `(${NAMES})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(\\d{4})`
const ISO = '(\\d{4})-(\\d{2})-(\\d{2})(?=$|[^\\d-])'
const DOTTED = '(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})' // always day first where stops are used
const SLASHED = '(\\d{1,2})\\/(\\d{1,2})\\/(\\d{4})' // day or month first: told only if one of them cannot be a month
// Asked of small letters: V8 compiles a pattern that heeds no case four times as slowly, and this one is long.
const EXPLICIT = new RegExp(
  `(?<![\\p{L}\\d/.-])(?:${ISO}|${DAY_FIRST}|${MONTH_FIRST}|${DOTTED}|${SLASHED})(?![\\p{L}\\d])`,
  'u',
)

export interface FoundDate {
  readonly when: When
  /** Where it stands in the string given. */
  readonly start: number
  readonly end: number
}

/**
 * The first date in a string that names day, month and year. `03/04/2025` is nobody's date until someone says which half
 * is the month, so it is passed over; so is a day without its year.
 */
export function explicitDate(text: string): FoundDate | undefined {
  if (!/\d{4}/.test(text)) return undefined // no year
  const lower = text.toLowerCase()
  const small = lower.length === text.length ? lower : text // a few letters grow in small; dates among them are rare
  let from = 0
  for (;;) {
    const m = EXPLICIT.exec(small.slice(from))
    if (!m) return undefined
    const start = from + m.index
    const end = start + m[0].length
    const day = dayOf(m)
    if (day) return { when: onDay(day, text.slice(start, end)), start, end }
    from = end
  }
}

function dayOf(m: RegExpExecArray): Day | undefined {
  const [, y, mo, d, d2, n2, y2, n3, d3, y3, d4, m4, y4, a5, b5, y5] = m
  if (y) return made(y, mo!, d!)
  if (n2) return made(y2!, MONTHS.get(n2.toLowerCase())!, d2!)
  if (n3) return made(y3!, MONTHS.get(n3.toLowerCase())!, d3!)
  if (d4) return made(y4!, m4!, d4)
  const a = Number(a5)
  const b = Number(b5)
  if (a > 12 && b <= 12) return made(y5!, b, a)
  if (b > 12 && a <= 12) return made(y5!, a, b)
  return a === b ? made(y5!, a, b) : undefined
}

function made(year: string, month: string | number, day: string | number): Day | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return year >= '1500' && isDay(iso) ? iso : undefined
}
