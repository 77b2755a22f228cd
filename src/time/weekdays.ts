import { dayDate, SHIFTS } from './calendar-dates.ts'
import type { Tokens } from './date-tokens.ts'
import { capital, DAYPARTS, type Found, glued, isApostrophe, kindAt, rawAt, wordAt } from './tokens-at.ts'

/** "Black Friday", "Bloody Sunday": names of days that came once, or feasts. */
const NOT_A_WEEKDAY_BEFORE = /^(?:black|good|bloody|super|ash|palm|holy|maundy|cyber|casual|giving|shrove|whit|man)$/i
const PAPERS =
  /^(?:times|telegraph|mirror|express|post|mail|herald|star|tribune|world|agreement|people|independent|club|sport)$/i

/** A weekday, with its date, its week, or its hour: "Tuesday, 2 December", "Friday last week", "Tuesday night". */
export function weekday(t: Tokens, i: number, split: boolean): Found | undefined {
  const lexeme = t.lexeme[i]!
  if (lexeme.short && !capital(t, i)) return undefined // "sat" and "sun" are other words
  if (kindAt(t, i - 1) === 'other' && NOT_A_WEEKDAY_BEFORE.test(rawAt(t, i - 1)) && capital(t, i - 1)) return undefined
  if (kindAt(t, i + 1) === 'other' && capital(t, i + 1) && PAPERS.test(rawAt(t, i + 1))) return undefined
  if (wordAt(t, i - 1) === 'on' && kindAt(t, i - 2) === 'other' && /^Mail$/.test(rawAt(t, i - 2))) return undefined
  let at = i + 1
  if (wordAt(t, at) === '.' && glued(t, at) && lexeme.short) at++
  const plain = at
  if (wordAt(t, at) === ',') at++
  if (wordAt(t, at) === 'the') at++
  const date = dayDate(t, at, split)
  if (date) {
    const { time } = date
    if (time.kind === 'day') return { time: { ...time, weekday: lexeme.value, name: undefined }, to: date.to }
    if (time.kind === 'range' && time.from.kind === 'day')
      return { time: { ...time, from: { ...time.from, weekday: lexeme.value } }, to: date.to }
  }
  if (lexeme.short) return undefined
  const afternoon = DAYPARTS.has(wordAt(t, plain)) ? plain + 1 : plain
  return (
    weekdayWeek(t, lexeme.value, afternoon) ?? {
      time: { kind: 'weekday', weekday: lexeme.value },
      to: clockAfter(t, afternoon),
    }
  )
}

/** What follows "Monday last": nothing that "last" or "next" could belong to. */
const GOES_ON = /^(?:|[,.;:)?!]|was|were|is|had|has|have|when|at|in|by|to|and|but|that|which|with|for|from|on)$/

/** "Friday last week", "Tuesday of next week", "Monday week", "Monday last". */
function weekdayWeek(t: Tokens, day: number, i: number): Found | undefined {
  if (wordAt(t, i) === 'week' && !isApostrophe(t, i + 1) && kindAt(t, i + 1) !== 'other')
    return { time: { kind: 'weekday', weekday: day, side: 'coming', weeks: 1 }, to: i + 1 }
  const at = wordAt(t, i) === 'of' ? i + 1 : i
  const shift = SHIFTS.get(wordAt(t, at))
  if (shift !== undefined && wordAt(t, at + 1) === 'week')
    return { time: { kind: 'weekday', weekday: day, weeks: shift }, to: at + 2 }
  if ((wordAt(t, i) === 'last' || wordAt(t, i) === 'next') && GOES_ON.test(rawAt(t, i + 1).toLowerCase()))
    return { time: { kind: 'weekday', weekday: day, side: wordAt(t, i) === 'last' ? 'past' : 'coming' }, to: i + 1 }
  return undefined
}

/** Past "at 4 p.m." after a day: part of the words, not of the meaning. */
function clockAfter(t: Tokens, i: number): number {
  if (wordAt(t, i) !== 'at') return i
  if (wordAt(t, i + 1) === 'noon' || wordAt(t, i + 1) === 'midnight') return i + 2
  return clock(t, i + 1) ?? i
}

/** The token after a clock time, "4 a.m.", "16:30", "4:30pm"; undefined when there is none. */
export function clock(t: Tokens, i: number): number | undefined {
  if (kindAt(t, i) !== 'digits' || t.end[i]! - t.start[i]! > 4) return undefined
  let at = i + 1
  let sure = false
  if (
    (wordAt(t, at) === ':' || wordAt(t, at) === '.') &&
    glued(t, at) &&
    glued(t, at + 1) &&
    kindAt(t, at + 1) === 'digits'
  ) {
    sure = wordAt(t, at) === ':'
    at += 2
  }
  if (wordAt(t, at) === 'am' || wordAt(t, at) === 'pm') return at + 1
  if ((wordAt(t, at) === 'a' || wordAt(t, at) === 'p') && wordAt(t, at + 1) === '.' && wordAt(t, at + 2) === 'm')
    return wordAt(t, at + 3) === '.' && glued(t, at + 3) ? at + 4 : at + 3
  if (wordAt(t, at) === 'o' && isApostrophe(t, at + 1) && wordAt(t, at + 2) === 'clock') return at + 3
  return sure ? at : undefined
}
