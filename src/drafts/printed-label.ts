import type { PartWord } from './part-words.ts'

export interface Numeral {
  /** As printed, without the marks around it: "12", "4 bis", "iv". */
  readonly printed: string
  readonly arabic?: number
  /** `a` = 1. Doubled letters ("aa" after "a") are an insertion: alpha 1 with suffix "a". */
  readonly alpha?: number
  readonly roman?: number
  /** Parts of "1.2.3" after the first. */
  readonly deeper?: readonly number[]
  /** "bis", "a" in "4a": what was put in after the number. */
  readonly suffix: string
}

export interface PrintedLabel {
  readonly label: string
  /** The looks of the label without its number: "1.", "(a)", "§", "article", "•". Labels of one list share it. */
  readonly style: string
  readonly part?: PartWord
  readonly numeral?: Numeral
  /** Offset in the line where the words after the label begin. */
  readonly textStart: number
  /** The characters alone do not settle it: "1 Scope", "I. Smith". Taken only where it continues a list. */
  readonly doubtful?: boolean
}
