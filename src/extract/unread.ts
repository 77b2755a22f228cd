// A report in a language that the rules do not read is said to be unread. What needs no grammar can still be taken from it,
// as it stands: names by their capitals, figures, and dates by the month names that the runtime knows for every language.
import type { Span } from '../text/span.ts'

/** A stretch as it stands, with the day it names where that is certain. */
export interface Taken {
  readonly span: Span
  readonly words: string
  /** `YYYY-MM-DD`; null where the year is missing or day and month could change places. */
  readonly day?: string | null
}

export interface UnreadText {
  /** Each once, the most frequent first. Scripts without capitals give none. */
  readonly names: readonly Taken[]
  readonly figures: readonly Taken[]
  readonly dates: readonly Taken[]
}

const MOST = 200_000 // characters looked through: a report has some thousands
const SHOWN = 8 // of each kind in a note

/** "French" for `fr`; the tag itself where the runtime does not know it. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** What can be taken from a text whose language is not read. */
export function takenFrom(text: string, language: string): UnreadText {
  const part = text.slice(0, MOST)
  const dates = datesIn(part, language)
  const figures = figuresIn(part, dates)
  return { names: namesIn(part, language), figures, dates }
}

/** The note for such a text. */
export function unreadNote(text: string, language: string): string {
  const { names, figures, dates } = takenFrom(text, language)
  const list = (what: string, all: readonly Taken[]): string => {
    const words = [...new Set(all.map((t) => t.words))]
    if (words.length === 0) return ''
    return `${what}: ${words.slice(0, SHOWN).join('; ')}${words.length > SHOWN ? `; and ${words.length - SHOWN} more` : ''}. `
  }
  const taken = `${list('Names', names)}${list('Figures', figures)}${list('Dates', dates)}`.trim()
  const name = languageName(language)
  const known = name === language ? '' : ` It is ${name}.`
  return `The text is in another language (${language}); this reader reads English only.${known} Nothing that it says was read.${
    taken ? ` As they stand in it, without knowing what is said of them: ${taken}` : ''
  }`
}

const NAME =
  /\p{Lu}[\p{L}\p{M}'’-]*(?: (?:(?:von der|van der|van den|de la|de los|de|del|della|dos|da|do|du|von|van|bin|al|el|la|le) )?\p{Lu}[\p{L}\p{M}'’-]*){0,5}/gu

function namesIn(text: string, language: string): Taken[] {
  const nounsToo = /^(?:de|lb|nds|gsw)\b/i.test(language) // every noun has a capital there: only two in a row may be a name
  const lower = new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}'’-]*/gu) ?? [])
  const found = new Map<string, { taken: Taken; times: number }>()
  for (const m of text.matchAll(NAME)) {
    let { 0: words, index } = m
    const opens = /(?:^|[.!?…:\n«»“”"„‹(—–-])\s*$/u.test(text.slice(Math.max(0, index - 3), index))
    // "Le ministre", "Der Präsident": the first word of a sentence has its capital from there
    if (opens) {
      const first = words.split(' ', 1)[0]!
      const rest = words.slice(first.length + 1)
      if (first.length <= 3 || lower.has(first.toLowerCase())) {
        index += first.length + 1
        words = rest
      } else if (rest === '' && !nounsToo) {
        const elsewhere = found.get(words)
        if (elsewhere) elsewhere.times++
        continue
      }
    }
    words = words.trim()
    if (words.length < 3 || !/^\p{Lu}/u.test(words) || (nounsToo && !words.includes(' '))) continue
    const known = found.get(words)
    if (known) known.times++
    else found.set(words, { taken: { span: { start: index, end: index + words.length }, words }, times: 1 })
  }
  return [...found.values()].sort((a, b) => b.times - a.times).map((f) => f.taken)
}

const FIGURE =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}.,/-])[$€£¥₴₽]? ?\p{Nd}{1,15}(?:[.,'’٬٫\u00a0\u202f ]\p{Nd}{3}){0,5}(?:[.,٫]\p{Nd}{1,4})?(?! ?[./:-]\p{Nd})(?: ?(?:%|٪|‰|[$€£¥₴₽]|\p{L}[\p{L}\p{M}]{0,20}))?/gu

function figuresIn(text: string, dates: readonly Taken[]): Taken[] {
  const out: Taken[] = []
  let d = 0
  for (const m of text.matchAll(FIGURE)) {
    const words = m[0].trim()
    const start = m.index + m[0].indexOf(words)
    const end = start + words.length
    while (d < dates.length && dates[d]!.span.end <= start) d++
    if (d < dates.length && dates[d]!.span.start < end) continue
    if (/^\p{Nd}{4}$/u.test(words)) continue // a year by itself
    out.push({ span: { start, end }, words })
  }
  return out
}

const months = new Map<string, ReadonlyMap<string, number>>()

/** Names of the months, by themselves and as they stand behind a day ("травня"), from the runtime. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = months.get(language)
  if (known) return known
  const out = new Map<string, number>()
  for (const how of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
    try {
      const format = new Intl.DateTimeFormat(language, { ...how, timeZone: 'UTC', calendar: 'gregory' })
      for (let m = 0; m < 12; m++) {
        const name = format
          .formatToParts(Date.UTC(2001, m, 5))
          .find((x) => x.type === 'month')
          ?.value.toLowerCase()
        if (name && /\p{L}{3}/u.test(name)) out.set(name, m + 1)
      }
    } catch {
      // a tag the runtime does not know has no names here; dates in figures are still found
    }
  }
  months.set(language, out)
  return out
}

const inDigits = (s: string): string =>
  s.replace(/\p{Nd}/gu, (c) => {
    // every script has its ten digits in order; the first of them is a multiple of its block away
    for (let zero = c.codePointAt(0)!; ; zero--)
      if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) || c.codePointAt(0)! - zero === 9)
        return String(c.codePointAt(0)! - zero)
  })

function datesIn(text: string, language: string): Taken[] {
  const out: Taken[] = []
  const put = (start: number, words: string, y: string | undefined, m: number, d: string): void => {
    const [year, day] = [y === undefined ? Number.NaN : Number(inDigits(y)), Number(inDigits(d))]
    if (m < 1 || m > 12 || day < 1 || day > 31) return
    const two = (n: number): string => String(n).padStart(2, '0')
    out.push({
      span: { start, end: start + words.length },
      words,
      day: Number.isNaN(year) ? null : `${year}-${two(m)}-${two(day)}`,
    })
  }
  for (const m of text.matchAll(
    /(?<!\p{Nd})(\p{Nd}{4})\s?[年년-]\s?(\p{Nd}{1,2})\s?[月월-]\s?(\p{Nd}{1,2})(?!\p{Nd})[日일]?/gu,
  ))
    put(m.index, m[0], m[1], Number(inDigits(m[2]!)), m[3]!)
  for (const m of text.matchAll(/(?<![\p{Nd}年])(\p{Nd}{1,2})月(\p{Nd}{1,2})日/gu))
    put(m.index, m[0], undefined, Number(inDigits(m[1]!)), m[2]!)
  for (const m of text.matchAll(/(?<![\p{Nd}./])(\p{Nd}{1,2})([./])(\p{Nd}{1,2})\2(\p{Nd}{4})(?!\p{Nd})/gu)) {
    const second = Number(inDigits(m[3]!))
    const certain = m[2] === '.' || Number(inDigits(m[1]!)) > 12
    put(m.index, m[0], certain ? m[4] : undefined, second, m[1]!)
  }
  const names = monthsOf(language)
  if (names.size > 0) {
    const any = [...names.keys()]
      .sort((a, b) => b.length - a.length)
      .map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|')
    const written = new RegExp(
      `(?<!\\p{Nd})(\\p{Nd}{1,2})(?:er|º|\\.)? (?:de |d['’])?(${any})(?!\\p{L})(?:,? (?:de |del )?(\\p{Nd}{4}))?`,
      'giu',
    )
    for (const m of text.matchAll(written)) put(m.index, m[0], m[3], names.get(m[2]!.toLowerCase()) ?? 0, m[1]!)
  }
  return out.sort((a, b) => a.span.start - b.span.start)
}
