/** What stands at a token: the questions the grammar of dates asks. */
import type { Tokens } from './date-tokens.ts'
import type { Moment } from './moment.ts'

/** A moment read, and the token after it. */
export interface Found {
  readonly time: Moment
  readonly to: number
}

/** The lexicon's word at a token, in lower case; empty for words it does not know and past the end. */
export const wordAt = (t: Tokens, i: number): string => t.lexeme[i]?.word ?? ''
export const kindAt = (t: Tokens, i: number): string => t.lexeme[i]?.kind ?? 'break'
export const valueAt = (t: Tokens, i: number): number => t.lexeme[i]?.value ?? 0
/** Whether no blank stands before the token. */
export const glued = (t: Tokens, i: number): boolean => i > 0 && t.end[i - 1] === t.start[i]
/** Whether the token is written with a capital. */
export const capital = (t: Tokens, i: number): boolean =>
  /^\p{Lu}/u.test(t.text.slice(t.start[i], (t.start[i] ?? 0) + 2))
/** The token as written. */
export const rawAt = (t: Tokens, i: number): string => t.text.slice(t.start[i], t.end[i])
/** A word with a capital that the lexicon does not know: as a rule, a name. */
export const isName = (t: Tokens, i: number): boolean => kindAt(t, i) === 'other' && capital(t, i)
export const isDash = (t: Tokens, i: number): boolean =>
  wordAt(t, i) === '-' || wordAt(t, i) === '–' || wordAt(t, i) === '—'
export const isApostrophe = (t: Tokens, i: number): boolean => wordAt(t, i) === "'" || wordAt(t, i) === '’'
/** Whether an apostrophe with its s stands here: "Sunday’s". */
export const possessive = (t: Tokens, i: number): boolean => isApostrophe(t, i) && glued(t, i) && glued(t, i + 1)
/** Whether a sentence or a quotation begins here, where any word has a capital. */
export const opens = (t: Tokens, i: number): boolean =>
  i === 0 || kindAt(t, i - 1) === 'break' || /[.!?:“"‘([…]/.test(wordAt(t, i - 1) || ' ')

/** Words after a day that tell its hour and are kept as words only. */
export const DAYPARTS = new Set(['morning', 'afternoon', 'evening', 'night', 'noon', 'midnight', 'dawn'])

/** Whether what was said stops here, so that "before" and "after" govern nothing: "the day before, …". */
export const closesHere = (t: Tokens, i: number): boolean =>
  i >= t.lexeme.length ||
  kindAt(t, i) === 'break' ||
  /^[.,;:)!?—–”"]$/.test(wordAt(t, i)) ||
  wordAt(t, i) === 'and' ||
  wordAt(t, i) === 'or'

/** Whether a sentence ends with this mark; the stop of an initial, "U.S. Secretary", is none. */
export const sentenceEnds = (t: Tokens, i: number): boolean =>
  /^[.!?]$/.test(wordAt(t, i)) &&
  !glued(t, i + 1) &&
  capital(t, i + 1) &&
  !(glued(t, i) && t.end[i - 1]! - t.start[i - 1]! === 1)
