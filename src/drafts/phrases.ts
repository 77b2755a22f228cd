import { EXCEPTS } from './conditions.ts'
import { boundIn, quantities } from './quantities.ts'
import type { TypedChange } from './typed-change.ts'

/** Words in quotation marks, the middle of long ones left out. */
export const quoted = (words: string): string => inMarks(words.replace(/^[\s,;:]+|[\s,;:]+$/g, '') || words)

const inMarks = (printed: string): string =>
  clipped(printed.length > OPEN ? printed.replace(/\s*\([^()]{0,20}$/, '') : printed)

const OPEN = 30 // characters; in longer quotations a bracket left open at the end is cut away

const clipped = (s: string): string =>
  `“${s.length > 90 ? `${wholeWords(s.slice(0, 60), /\s\S{0,20}$/u)} … ${wholeWords(s.slice(-25), /^\S{0,20}\s/u)}` : s}”` // a line of a table

/** Less a word that was cut through; scripts without blanks stay as they are. */
const wholeWords = (s: string, torn: RegExp): string => s.replace(torn, '').trim() || s.trim()

/** The words of a bracket without its marks, and without the party or label they open with. */
export const innerOf = (s: string): string =>
  s.replace(/^\[\s*(?:[,;]\s*)?|\s*\]$/g, '').replace(/^\p{Lu}[\p{L}\p{N}.'’&+/ ,-]{0,60}?:\s+/u, '')

/** One change in plain words; the drafts' own stand in quotation marks. */
export function phrase(c: TypedChange, textA: string, textB: string): string {
  const before = c.before ?? ''
  const after = c.after ?? ''
  switch (c.kind) {
    case 'quantity':
      return quantity(c, textA, textB)
    case 'deadline':
      return deadline(c, textB)
    case 'modality':
      return isNow(...withNext(c, textA, textB))
    case 'polarity':
      if (!c.before) return `${c.way === 'negated' ? 'now denied' : 'no longer denied'}: ${quoted(after)}`
      if (!c.after) return `${c.way === 'negated' ? 'now denied' : 'no longer denied'}: ${quoted(before)}`
      return `turned round: ${isNow(before, after)}`
    case 'party':
      if (!c.before) return `${quoted(after)} added`
      if (!c.after) return `${quoted(before)} dropped`
      if (c.way === 'exchanged') return `${quoted(before)} and ${quoted(after)} change places`
      return `${quoted(after)} in the place of ${quoted(before)}`
    case 'condition-added':
      return EXCEPTS.test(after)
        ? `new exception: ${quoted(after)}`
        : `now ${ONLY.test(after) ? '' : 'only '}${quoted(after)}`
    case 'condition-dropped':
      return EXCEPTS.test(before)
        ? `exception dropped: ${quoted(before)}`
        : `no longer ${ONLY.test(before) ? '' : 'only '}${quoted(before)}`
    case 'scope': {
      if (!c.way) return c.before ? `drops ${quoted(before)}` : `adds ${quoted(after)}`
      if (!c.before)
        return `${EXCEPTS.test(after) ? 'new exception: ' : 'narrower: '}${quoted(after)}${EXCEPTS.test(after) ? '' : ' added'}`
      if (!c.after)
        return EXCEPTS.test(before) ? `exception dropped: ${quoted(before)}` : `wider: ${quoted(before)} dropped`
      return `${c.way === 'wider' ? 'wider' : 'narrower'}: ${isNow(...withNext(c, textA, textB))}`
    }
    case 'legal-force': {
      const way = c.way === 'stronger' ? 'firmer' : 'softer'
      if (!c.before) return `${way}: ${quoted(after)} added`
      if (!c.after) return `${way}: ${quoted(before)} dropped`
      return `${way}: ${isNow(before, after)}`
    }
    case 'bracket-opened': {
      const who = c.by ? ` (${c.by})` : ''
      if (c.way === 'wider') return `brackets widened from ${quoted(before)} to ${quoted(after)}${who}`
      return c.before ? `now in brackets${who}: ${quoted(before)}` : `new in brackets${who}: ${quoted(innerOf(after))}`
    }
    case 'bracket-closed': {
      const who = c.by ? ` (${c.by})` : ''
      if (!c.after) return `bracketed words dropped${who}: ${quoted(innerOf(before))}`
      if (!before.includes(after)) return `blank ${quoted(before)} filled: ${quoted(after)}`
      return `brackets gone, words stay${who}: ${quoted(after)}`
    }
    case 'bracket-narrowed':
      return `brackets narrowed from ${quoted(before)} to ${quoted(after)}`
    case 'moved':
      return 'moved'
    case 'renumbered':
      return before ? `now ${after} (was ${before})` : `now ${after}`
  }
}

const ONLY = /^(?:only|nur|seulement|sólo|solo|только|лише|тільки)\s/iu

const isNow = (before: string, after: string): string => `${quoted(before)} is now ${quoted(after)}`

const GERMAN = /^(?:muss|müssen|soll|sollen|sollte|sollten|kann|können|könnte|darf|dürfen|wird|werden)$/i

/** Both sides with the word that follows, when it is one word: "shall report", "should report". */
function withNext(c: TypedChange, textA: string, textB: string): [string, string] {
  const next = (text: string, end: number | undefined): string =>
    end === undefined
      ? ''
      : (
          /^\s+(?:(?:be|not|also|only|both|each|jointly|immediately)\s+)*[\p{L}'’-]+/u.exec(
            text.slice(end, end + 60),
          )?.[0] ?? ''
        ).replace(/\s+/g, ' ')
  if (GERMAN.test(c.before ?? '')) return [c.before ?? '', c.after ?? ''] // the verb stands at the end of its clause
  const a = next(textA, c.beforeSpan?.end)
  const b = next(textB, c.afterSpan?.end)
  // Where the verb changed too, "will be agreed" and "must be signed" are read, and "will" and "must" are not.
  const alone = !/\s/.test(`${c.before}${c.after}`)
  return a !== '' && b !== '' && alone && (a === b || c.kind === 'modality')
    ? [`${c.before}${a}`, `${c.after}${b}`]
    : [c.before ?? '', c.after ?? '']
}

const isDate = (s: string): boolean => quantities(s, false)[0]?.kind === 'date'

function quantity(c: TypedChange, textA: string, textB: string): string {
  const a = c.beforeSpan ? boundIn(textA, c.beforeSpan.start, c.beforeSpan.end) : undefined
  const b = c.afterSpan ? boundIn(textB, c.afterSpan.start, c.afterSpan.end) : undefined
  if (!c.before || !c.after) {
    const bound = c.before ? a : b
    const words = quoted((c.before ?? c.after)!)
    if (bound === 'at-most') return c.before ? `cap dropped: ${words}` : `new cap: ${words}`
    if (bound === 'at-least') return c.before ? `minimum dropped: ${words}` : `new minimum: ${words}`
    return c.before ? `without ${words}` : `now with ${words}`
  }
  if (isDate(c.before) && isDate(c.after))
    return c.way
      ? `date ${c.way === 'raised' ? 'put off' : 'brought forward'} from ${c.before} to ${c.after}`
      : isNow(c.before, c.after)
  const noun = a === b && a === 'at-most' ? 'cap ' : a === b && a === 'at-least' ? 'minimum ' : ''
  if (!c.way) return isNow(c.before, c.after)
  return `${noun}${c.way} from ${short(c.before, c.after)} to ${c.after}`
}

/** Before a day from which or on which something holds, rather than one by which it must be done. */
const STARTS =
  /(?<!\p{L})(?:from|as of|starting|beginning|effective|on|in|à partir du?|dès|ab|vom|am|desde|с|з|від)\s+(?:the\s+)?$/iu

function deadline(c: TypedChange, text: string): string {
  if (!c.before) return `new deadline: ${quoted(c.after ?? '')}`
  if (!c.after) return `deadline dropped: ${quoted(c.before)}`
  const period =
    /(?:day|week|month|year|hour|minute|jour|semaine|mois|ans?\b|année|día|semana|mes|año|tag|woche|monat|jahr|stunde|дн|день|недел|тижд|тижн|месяц|місяц|год|лет|рок|час)/iu
  const span = period.test(c.before) && period.test(c.after)
  if (!c.way) return `deadline ${isNow(c.before, c.after)}`
  const way = span
    ? c.way === 'raised'
      ? 'lengthened'
      : 'shortened'
    : c.way === 'raised'
      ? 'put off'
      : 'brought forward'
  const lead = text.slice(Math.max(0, (c.afterSpan?.start ?? 0) - 16), c.afterSpan?.start ?? 0)
  const noun = !span && STARTS.test(lead) ? 'date' : 'deadline'
  return `${noun} ${way} from ${short(c.before, c.after)} to ${c.after}`
}

/** "600,000 personnel" beside "800,000 personnel": the first without its unit. */
function short(before: string, after: string): string {
  const x = /^([^\s$€£]+)\s(.+)$/u.exec(before)
  const y = /^([^\s$€£]+)\s(.+)$/u.exec(after)
  return x && y && x[2] === y[2] && !/\d/.test(x[2]!) ? x[1]! : before
}
