import type { Span } from '../text/span.ts'
import { countsTimes, oftenIn, TIMES, timesAYear } from './how-often.ts'
import { inAscii } from './labels-east.ts'
import { isDigit, isLatin, isLettered } from './letters.ts'
import { CURRENCY, HALF, PARTS, SCALE, WORDS } from './number-words.ts'
import { hanQuantities, isHanNumeral } from './quantities-han.ts'
import type { QuantityMention } from './quantity-mention.ts'
import { yearParts } from './year-parts.ts'

export type { QuantityMention }

const POINTS =
  /^(?:percentage[ -]points?|p\.p\.|pp|points? de pourcentage|puntos? porcentuales|prozentpunkten?|процентн\p{L}* пункт\p{L}*|відсотков\p{L}* пункт\p{L}*)(?!\p{L})/iu
const PERCENT =
  /^(?:%|‰|percent|per[ -]cent|pour cent|por ciento|prozent|процент\p{L}*|відсот\p{L}*|v\.\s?h\.|p\.c\.)/iu
/** Words for spans of time; a stroke closes a stem that stands before any ending. */
const PERIODS: readonly (readonly [string, string])[] = [
  ['day', 'day days jour jours día días dia dias tag tage tagn tagen дней дня днів дні день giorni dni'],
  ['week', 'week weeks semaine semaines semana semanas woche wochen недел- тижн- settimane'],
  ['month', 'month months mois mes meses monate monaten месяц- місяц- mesi'],
  ['year', 'year years an ans année années año años jahre jahren лет год- рок- anni anos'],
  ['hour', 'hour hours heure heures hora horas stunde stunden час часа часов годин- ore'],
  ['minute', 'minute minutes minuto minutos minuten минут-'],
  ['decade', 'decade decades'],
]
const PERIOD = new Map<string, string>()
const PERIOD_STEMS: (readonly [string, string])[] = []
for (const [unit, words] of PERIODS)
  for (const w of words.split(' ')) {
    if (w.endsWith('-')) PERIOD_STEMS.push([w.slice(0, -1), unit])
    else PERIOD.set(w, unit)
  }

/** The span of time a word names; undefined for other words. */
function periodOf(printed: string): string | undefined {
  const w = printed.toLowerCase()
  const whole = PERIOD.get(w)
  if (whole !== undefined || w.charCodeAt(0) < 128) return whole
  for (const [stem, unit] of PERIOD_STEMS) if (w.startsWith(stem) && isLettered(w)) return unit
  return undefined
}

const QUALIFIER = new Set(
  'calendar working business consecutive clear full further additional more other successive ouvrables naturales hábiles календарных рабочих календарних робочих'.split(
    ' ',
  ),
)
/** Small words that a number does not count. */
const JOINS = new Set(
  'of and or to in by for from the with et de und der y и по at on is are shall will per'.split(' '),
)
// These three are asked of small letters: V8 compiles patterns that heed no case four times as slowly.
const BOUND: readonly (readonly [NonNullable<QuantityMention['bound']>, RegExp])[] = [
  [
    'at-most',
    /(?:\b(?:up to|no more than|not more than|not exceed(?:ing)?|at (?:the )?most|(?:a )?maximum(?: of)?|limited to|capped at|cap(?: of)?|ceiling of|(?<!\bnot? )(?:fewer|less) than|below|under|within|no later than|not later than|jusqu'à|au plus|pas plus de|hasta|como máximo|höchstens|bis zu|maximal|innerhalb von)|(?:не более|не більше|до|в течение|протягом))\s*(?:of\s+|a\s+|an\s+)?$/u,
  ],
  [
    'at-least',
    /(?:\b(?:at least|no less than|not less than|no (?:earlier|sooner) than|not (?:earlier than|before)|no fewer than|(?:a )?minimum(?: of)?|more than|over|above|exceeding|au moins|al menos|por lo menos|mindestens|wenigstens|frühestens|pas avant(?: le)?|no antes del?)|(?:не ранее|не раніше|не менее|не менше|по меньшей мере|щонайменше))\s*(?:of\s+|a\s+)?$/u,
  ],
  [
    'about',
    /(?:\b(?:about|around|approximately|approx\.|some|roughly|nearly|almost|environ|près de|alrededor de|cerca de|etwa|rund|ungefähr)|(?:около|примерно|близько|приблизно))\s*$/u,
  ],
]
/** Before a number that names a part, an act or a person's rank, not an amount. */
const REFERS =
  /(?:\b(?:articles?|arts?\.?|points?|paras?\.?|paragraphs?|subparagraphs?|annex(?:es)?|sections?|sect?s?\.|chapters?|titles?|parts?|clauses?|recitals?|items?|rules?|steps?|phases?|stages?|tables?|figures?|footnotes?|pages?|pp?\.|nos?\.|number|directives?|regulations?|decisions?|resolutions?|res\.|protocols?|treaty|conventions?|schedules?|appendix|options?|alt|versions?|rev\.?|categor(?:y|ies)|class|grade|level|tier|group|type|column|row|line|lines|artículos?|apartados?|puntos?|alinéas?|artikeln?|absatz|abs\.|ziffer|nummer|nr\.|anhang|kapitel|punkte?)|(?:стать[еияюё][а-яёіїєґ]*|пункт[а-яёіїєґ]*|част[иьі][а-яёіїєґ]*|статт[а-яёіїєґ]*|приложени[а-яёіїєґ]*|додатк[а-яёіїєґ]*|пп?\.|ст\.|абз[а-яёіїєґ]*\.?|№)|§|#)\s*(?:n[°ºo]\s*)?$/u
const AGAIN = /[\d)\]]\p{L}{0,2}\s*(?:,|and|or|to|-|–|et|ou|y|o|und|oder|bis|и|или|та|або)\s*$/u
const NUMBER =
  /(?<![\p{L}\p{N}./_]|[\p{L}]-)(?:(US\$|U\.S\.\$|[$€£¥₽₴]|USD|EUR|GBP|CHF)\s?)?(\d{1,3}(?:[,. \u00a0\u202f'’]\d{3})+(?![\d])|\d+)((?:[.,]\d+)?)(?![\p{L}\d/_]*\/\d)/gu
const MONTHS =
  'january|janvier|enero|januar|января|січня february|février|febrero|februar|февраля|лютого march|mars|marzo|märz|марта|березня april|avril|abril|апреля|квітня may|mai|mayo|мая|травня june|juin|junio|juni|июня|червня july|juillet|julio|juli|июля|липня august|août|agosto|августа|серпня september|septembre|septiembre|сентября|вересня october|octobre|octubre|oktober|октября|жовтня november|novembre|noviembre|ноября|листопада december|décembre|diciembre|dezember|декабря|грудня'
    .split(' ')
    .map((m) => m.split('|'))
const MONTH = new Map(MONTHS.flatMap((names, k) => names.map((m) => [m, k + 1] as const)))
const MONTH_NAME = [...MONTH.keys()].sort((x, y) => y.length - x.length).join('|')
const DAY_MONTH = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:of\\s+|de\\s+)?(${MONTH_NAME})(?:,?\\s+(?:de\\s+)?(\\d{4}))?(?![\\p{L}\\p{N}])`,
  'giu',
)
const MONTH_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(${MONTH_NAME})\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?|(\\d{4}))(?![\\p{L}\\p{N}])`,
  'giu',
)
const ISO = /(?<![\p{L}\p{N}-])(\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{N}-])/gu
const DOTTED_DATE = /(?<![\p{L}\p{N}.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\p{L}\p{N}])/gu
const RATIO = /(?<![\p{L}\p{N}:])(\d{1,3})\s?:\s?(\d{1,3})(?![\p{N}:])/gu
const WORD = /[\p{L}][\p{L}\u2019ʼ-]*/gu
/**
 * Numbers with what they count: amounts, money, shares, periods, ratios, dates, in figures or words. Numbers that only name
 * an article, a point or an act are left out. In order of text, never overlapping.
 */
export function quantitiesIn(text: string): readonly QuantityMention[] {
  return quantities(text, true)
}

/** The same; without number words where the caller knows that there are none. */
export function quantities(printed: string, words: boolean): readonly QuantityMention[] {
  const text = inAscii(printed) ?? printed // figures of other scripts, in their places
  const out: QuantityMention[] = words || /\d/.test(text) ? [...hanQuantities(text)] : []
  const add = (q: QuantityMention): void => {
    out.push(q)
  }
  const spanOf = (m: RegExpMatchArray): Span => ({ start: m.index!, end: m.index! + m[0].length })
  const date = (s: Span, y: number | undefined, mo: number, d: number | undefined): void => {
    if (mo < 1 || mo > 12 || (d !== undefined && (d < 1 || d > 31))) return
    const two = (n: number): string => String(n).padStart(2, '0')
    const day = `${y === undefined ? '' : `${y}-`}${two(mo)}${d === undefined ? '' : `-${two(d)}`}`
    add({ span: s, value: (y ?? 0) * 10_000 + mo * 100 + (d ?? 0), unit: null, kind: 'date', day })
  }
  if (/\d/.test(text)) {
    if (/\d{4}/.test(text)) out.push(...yearParts(text))
    // Each costly pattern is asked only where a cheap look finds what it cannot do without.
    if (/\d-\d\d-\d/.test(text))
      for (const m of text.matchAll(ISO)) date(spanOf(m), Number(m[1]), Number(m[2]), Number(m[3]))
    if (/\d\.\d\d?\.\d/.test(text))
      for (const m of text.matchAll(DOTTED_DATE)) date(spanOf(m), Number(m[3]), Number(m[2]), Number(m[1]))
    if (mayNameAMonth(text)) {
      for (const m of text.matchAll(DAY_MONTH))
        date(spanOf(m), m[3] ? Number(m[3]) : undefined, MONTH.get(m[2]!.toLowerCase())!, Number(m[1]))
      for (const m of text.matchAll(MONTH_DAY)) {
        const year = m[3] ?? m[4]
        date(
          spanOf(m),
          year ? Number(year) : undefined,
          MONTH.get(m[1]!.toLowerCase())!,
          m[2] ? Number(m[2]) : undefined,
        )
      }
    }
    if (text.includes(':'))
      for (const m of text.matchAll(RATIO))
        add({ span: spanOf(m), value: Number(m[1]), to: Number(m[2]), unit: null, kind: 'ratio' })
    for (const m of text.matchAll(NUMBER)) inFigures(text, m, add)
  }
  if (words) inWords(text, add)
  return ranges(text, apart(out))
}

/** Words for a number, but for those that count times. */
const SAID = new Set([...WORDS.keys(), 'fortnight', ...TIMES.keys(), ...Object.keys(HALF)])

const MONTH_BEGINNINGS = new Set([...MONTH.keys()].map((m) => m.slice(0, 3)))

/** First two letters of months, of ASCII letters: a place for each pair of 32 by 32. */
const MONTH_PAIRS = new Uint8Array(1024)
for (const m of MONTH_BEGINNINGS) MONTH_PAIRS[((m.charCodeAt(0) & 31) << 5) | (m.charCodeAt(1) & 31)] = 1

const mayBeginMonth = (c: number, d: number): boolean =>
  c > 127 || d > 127 || MONTH_PAIRS[((c & 31) << 5) | (d & 31)] === 1

/** Whether a word begins as the name of a month does. */
function mayNameAMonth(text: string): boolean {
  let inWord = false
  for (let k = 0; k + 3 <= text.length; k++) {
    const c = text.charCodeAt(k)
    const letter = isLatin(c) || c > 127
    if (letter && (!inWord || c > 127) && mayBeginMonth(c, text.charCodeAt(k + 1)))
      if (MONTH_BEGINNINGS.has(text.slice(k, k + 3).toLowerCase())) return true
    inWord = letter
  }
  return false
}

/** In small letters, as long as before: the few letters that grow are left alone with all beside them. */
function lower(s: string): string {
  const small = s.toLowerCase()
  return small.length === s.length ? small : s
}

function inFigures(text: string, m: RegExpMatchArray, add: (q: QuantityMention) => void): void {
  const start = m.index!
  const lead = text.slice(Math.max(0, start - 40), start)
  const before = lead.endsWith('[') ? unbracketed(lead) : lead
  if (REFERS.test(lower(before))) return
  if (AGAIN.test(lower(before)) && refersBack(before)) return
  let whole = m[2]!
  let decimals = m[3]!
  // "1.500" and "600 000": thousands; "2,5": a decimal.
  const grouped = /[,. \u00a0\u202f'’]\d{3}/.test(whole)
  if (grouped) whole = whole.replace(/\D/g, '')
  let end = start + m[0].length
  if (decimals && !/^\s?(?:[\p{L}%$€£]|$)|^[.,;)]?\s/u.test(text.slice(end, end + 3)) && text[end] !== '%')
    decimals = decimals.slice(0)
  const value = Number(whole) + (decimals ? Number(`0.${decimals.slice(1)}`) : 0)
  if (!Number.isFinite(value)) return
  const after = text.slice(end, end + 60)
  // A label in brackets "(4)" or at the start of a line "4." counts nothing.
  if (/\($/.test(before) && /^\)/.test(after) && !/\p{L}\s\($/u.test(before)) return
  if (/(?:^|\n)\s*$/.test(before) && /^[.)]\s/.test(after)) return
  if (/^\)/.test(after) && /(?:\d|\p{L}{3}\s)\($/u.test(before)) return // "5(1)", "thirty (30)"
  const year = /^\d{4}$/.test(m[0]) && value >= 1800 && value < 2200
  // "[12] [20] days": the unit comes after all alternatives.
  const alternatives = /^\](?:\s*(?:\/|or|-|–)?\s*\[[^\]\n]{0,20}\])*/.exec(after)
  const u = unitAfter(alternatives ? after.slice(alternatives[0].length) : after, m[1])
  if (!alternatives) end += u.length
  if (year && (u.kind === 'number' || u.unit === null)) {
    add({ span: { start, end: start + 4 }, value: value * 10_000, unit: null, kind: 'date', day: m[0] })
    return
  }
  add({ span: { start, end }, value: value * u.scale, unit: u.unit, kind: u.kind, ...boundOf(before, after) })
}

/** What stands before alternatives in brackets: "within " of "within [12] [". */
export const unbracketed = (lead: string): string => lead.replace(/(?:\[[^\][\n]{0,20}\]\s?)*\[$/, '')

/** How a word can be part of a quantity: as a figure or the month of a date, or as a number word, a share, "annual". */
export function numberIn(word: string): 'figure' | 'word' | null {
  const c = word.charCodeAt(0)
  if (c >= 48 && c <= 57) return 'figure'
  const small = word.toLowerCase()
  const w = small.includes("'") || small.includes('\u2019') ? small.replace(/['\u2019]/g, 'ʼ') : small
  if (SAID.has(w) || oftenIn(w) !== undefined || countsTimes(w)) return 'word'
  if (c > 0x2e7f && isHanNumeral(word)) return 'word' // Chinese characters stand behind that
  return MONTH.has(w) || holdsDigit(word) ? 'figure' : null
}

function holdsDigit(word: string): boolean {
  let plain = true
  for (let k = 0; k < word.length; k++) {
    const c = word.charCodeAt(k)
    if (isDigit(c)) return true
    if (c > 127) plain = false
  }
  return !plain && /\p{Nd}/u.test(word)
}

/** "points 3 and 4", "Articles 5, 6 and 7": the last of a list of labels. */
function refersBack(before: string): boolean {
  const back = before.replace(
    /(?:[\d(][\p{L}\d()]*\s*(?:,|and|or|to|-|–|et|ou|y|o|und|oder|bis|и|или|та|або)\s*)+$/iu,
    '',
  )
  return REFERS.test(lower(back))
}

interface Unit {
  readonly unit: string | null
  readonly kind: 'number' | 'money' | 'percent' | 'period'
  readonly scale: number
  /** Characters of the text after the number that belong to it. */
  readonly length: number
}

function unitAfter(after: string, symbol: string | undefined): Unit {
  let at = 0
  let scale = 1
  const word = (): { w: string; from: number; to: number } | undefined => {
    const m = /^(?:[ \u00a0\u202f-]|\n)?([\p{L}][\p{L}\u2019']*(?:\.[\p{L}]+)*\.?|[$€£¥₽₴%‰])/u.exec(after.slice(at))
    if (!m) return undefined
    const to = at + m[0].length
    // The stop of an abbreviation stays with it, that of the sentence does not.
    const stops = m[1]!.endsWith('.') && !/^\s*[\p{Ll}]/u.test(after.slice(to))
    return { w: m[1]!.replace(/\.$/, ''), from: to - m[1]!.length, to: stops ? to - 1 : to }
  }
  let w = word()
  if (w && SCALE[w.w.toLowerCase()] !== undefined && (w.w.length > 1 || symbol !== undefined)) {
    if (!(w.w.toLowerCase() === 'cent')) {
      scale = SCALE[w.w.toLowerCase()]!
      at = w.to
      w = word()
    }
  }
  if (symbol !== undefined) return { unit: CURRENCY[symbol.toLowerCase()]!, kind: 'money', scale, length: at }
  const rest = after.slice(at).replace(/^[ \u00a0\u202f-]/, '')
  const mayBeShare = '%‰pPvVпПвВ'.includes(rest[0] ?? ' ') // no word for it begins otherwise
  const points = mayBeShare ? POINTS.exec(rest) : null
  if (points) return { unit: 'point', kind: 'percent', scale, length: after.indexOf(points[0], at) + points[0].length }
  const percent = mayBeShare ? PERCENT.exec(rest) : null
  if (percent)
    return { unit: 'percent', kind: 'percent', scale, length: after.indexOf(percent[0], at) + percent[0].length }
  if (!w) return { unit: null, kind: 'number', scale, length: at }
  const currency =
    CURRENCY[w.w.toLowerCase()] ??
    (/^(?:US|U\.S)$/.test(w.w) && /^\s+dollars/.test(after.slice(w.to)) ? 'usd' : undefined)
  if (currency) return { unit: currency, kind: 'money', scale, length: w.from + w.w.length }
  const first = w
  for (let k = 0; k < 2 && w; k++) {
    const period = periodOf(w.w)
    if (period) return { unit: period, kind: 'period', scale, length: w.from + w.w.length }
    if (!QUALIFIER.has(w.w.toLowerCase())) break
    at = w.to
    w = word()
  }
  if (JOINS.has(first.w.toLowerCase())) return { unit: null, kind: 'number', scale, length: scale > 1 ? at : 0 }
  // "120 cubic metres": the adjective alone measures nothing.
  const whole = isOfMeasure(first.w) ? /^\s+\p{L}+/u.exec(after.slice(first.to)) : null
  return {
    unit: `${first.w}${whole?.[0].replace(/\s+/, ' ') ?? ''}`.toLowerCase(),
    kind: 'number',
    scale,
    length: first.from + first.w.length + (whole?.[0].length ?? 0),
  }
}

const OF_MEASURE = new Set(['cubic', 'square', 'nautical', 'metric'])
const OF_MEASURE_SLAVIC = /^(?:кубичес|кубічн|квадратн|морск|морськ)\p{L}+$/u
const isOfMeasure = (word: string): boolean =>
  word.charCodeAt(0) < 128 ? OF_MEASURE.has(word.toLowerCase()) : OF_MEASURE_SLAVIC.test(word.toLowerCase())

/** Where the words that bound a number begin: "no more than" before "30 days"; the number's own start where there are none. */
export function boundStart(text: string, start: number): number {
  const from = Math.max(0, start - 40)
  const before = lower(text.slice(from, start))
  for (const [, re] of BOUND) {
    const m = re.exec(before)
    if (m) return from + m.index + (m[0].length - m[0].trimStart().length)
  }
  return start
}

/** The bound of a number that is printed at a span, whether its words are in the span or before it. */
export const boundIn = (text: string, start: number, end: number): QuantityMention['bound'] => {
  const at = start + (quantities(text.slice(start, end), true)[0]?.span.start ?? 0)
  return boundOf(text.slice(Math.max(0, at - 40), at), text.slice(end, end + 60)).bound
}

function boundOf(before: string, after: string): { bound?: NonNullable<QuantityMention['bound']> } {
  const said = lower(before)
  for (const [bound, re] of BOUND) if (re.test(said)) return { bound }
  if (/^[^.,;:]{0,24}\bor (?:more|above)\b/i.test(after)) return { bound: 'at-least' }
  if (/^[^.,;:]{0,24}\bor (?:less|fewer|below)\b/i.test(after)) return { bound: 'at-most' }
  return {}
}

function inWords(text: string, add: (q: QuantityMention) => void): void {
  let skipTo = 0
  for (const m of text.matchAll(WORD)) {
    if (m.index < skipTo) continue
    const w = m[0].toLowerCase().replace(/\u2019/g, 'ʼ')
    const often = oftenIn(w)
    if (often !== undefined) {
      add({ span: { start: m.index, end: m.index + m[0].length }, value: often, unit: 'per year', kind: 'period' })
      continue
    }
    const yearly = timesAYear(w, text.slice(m.index + m[0].length, m.index + m[0].length + 40))
    if (yearly) {
      skipTo = m.index + m[0].length + yearly.length
      add({ span: { start: m.index, end: skipTo }, value: yearly.value, unit: 'per year', kind: 'period' })
      continue
    }
    const joined = w.split('-')
    const [head, tail] = (joined.length === 2 ? joined : [w]) as [string, string?]
    const times = TIMES.get(w)
    if (times !== undefined) {
      add({ span: { start: m.index, end: m.index + m[0].length }, value: times, unit: 'times', kind: 'ratio' })
      continue
    }
    if (w === 'fortnight') {
      add({ span: { start: m.index, end: m.index + 9 }, value: 2, unit: 'week', kind: 'period' })
      continue
    }
    let value =
      WORDS.get(w) ??
      (tail !== undefined && WORDS.has(head) && WORDS.has(tail) ? WORDS.get(head)! + WORDS.get(tail)! : undefined)
    const part = tail === undefined ? undefined : PARTS[tail]
    const count = WORDS.get(head)
    let end = m.index + m[0].length
    if (value === undefined && part !== undefined && count !== undefined) {
      add({ span: { start: m.index, end }, value: count / part, unit: 'share', kind: 'percent' })
      continue
    }
    if (
      value === undefined &&
      HALF[w] !== undefined &&
      (w === 'half' ? /^\s+(?:of|the)\b/i : /^(?:\s+(?:de|des|der|del)\b|\s*(?:[.,;:]|$))/i).test(
        text.slice(end, end + 8),
      )
    ) {
      add({
        span: { start: m.index, end },
        value: 0.5,
        unit: 'share',
        kind: 'percent',
        ...boundOf(text.slice(Math.max(0, m.index - 40), m.index), ''),
      })
      continue
    }
    if (value === undefined) continue
    if (value === 100 && /(?:per|pour|por)\s$/i.test(text.slice(Math.max(0, m.index - 5), m.index))) continue
    const before = text.slice(Math.max(0, m.index - 40), m.index)
    let after = text.slice(end, end + 60)
    const share = /^\s+([\p{L}]+)/u.exec(after)
    if (share && PARTS[share[1]!.toLowerCase()] !== undefined && (w !== 'one' || !/^(?:second)$/i.test(share[1]!))) {
      end += share[0].length
      add({
        span: { start: m.index, end },
        value: value / PARTS[share[1]!.toLowerCase()]!,
        unit: 'share',
        kind: 'percent',
        ...boundOf(before, ''),
      })
      skipTo = end
      continue
    }
    // "two hundred thousand", "thirty (30) days"
    for (let k = 0; k < 3; k++) {
      const more = /^[\s-]+(?:and\s+)?([\p{L}]+)/u.exec(after)
      const scale = more ? SCALE[more[1]!.toLowerCase()] : undefined
      const next = more ? WORDS.get(more[1]!.toLowerCase()) : undefined
      if (more && scale !== undefined && more[1]!.length > 2) value *= scale
      else if (more && next !== undefined && value >= 20 && next < 100 && value % 100 === 0) value += next
      else break
      end += more[0].length
      after = text.slice(end, end + 60)
    }
    const fraction = /^\s+and\s+(?:an?|one)[-\s](half|quarter|third)\b/i.exec(after)
    if (fraction) {
      value += 1 / PARTS[fraction[1]!.toLowerCase()]!
      end += fraction[0].length
      after = text.slice(end, end + 60)
    }
    const echo = /^\s*\((\d[\d,.]*)\)/.exec(after)
    if (echo) {
      end += echo[0].length
      after = text.slice(end, end + 60)
    }
    if (REFERS.test(lower(before))) continue
    const u = unitAfter(after, undefined)
    // "one" is an article or a pronoun unless something measured follows: "one year", "one million".
    if (value === 1 && u.kind === 'number' && !fraction) continue
    skipTo = end + u.length
    add({
      span: { start: m.index, end: end + u.length },
      value: value * u.scale,
      unit: u.unit,
      kind: u.kind,
      ...boundOf(before, after),
    })
  }
}

/** In order of text; of two readings of the same characters the one found first stands, as the more exact. */
function apart(found: readonly QuantityMention[]): readonly QuantityMention[] {
  const order = found.map((q, k) => ({ q, k })).sort((x, y) => x.q.span.start - y.q.span.start || x.k - y.k)
  const out: { q: QuantityMention; k: number }[] = []
  for (const next of order) {
    const last = out.at(-1)
    if (!last || last.q.span.end <= next.q.span.start) out.push(next)
    else if (next.k < last.k) out[out.length - 1] = next
  }
  return out.map((o) => o.q)
}

/** "5 to 10 days", "10–15 %": two numbers joined are one range, in the second one's unit. */
function ranges(text: string, list: readonly QuantityMention[]): readonly QuantityMention[] {
  const out: QuantityMention[] = []
  for (const q of list) {
    const last = out.at(-1)
    // "six per cent (6%)": said twice.
    if (
      last &&
      text[q.span.end] === ')' &&
      /^\s*\($/.test(text.slice(last.span.end, q.span.start)) &&
      last.kind === q.kind &&
      last.value === q.value
    )
      continue
    if (
      last &&
      last.to === undefined &&
      q.to === undefined &&
      q.kind !== 'date' &&
      last.kind !== 'date' &&
      (last.unit === null || last.unit === q.unit) &&
      last.value < q.value &&
      /^\s?(?:to|-|–|—|à|a|bis|до)\s?$/u.test(text.slice(last.span.end, q.span.start))
    ) {
      out[out.length - 1] = { ...q, span: { start: last.span.start, end: q.span.end }, value: last.value, to: q.value }
    } else out.push(q)
  }
  return out
}
