import { type Worded, wordAt } from './hunks.ts'
import type { Mark } from './marks.ts'

/** A mark of a wording, with its place. */
export interface Found extends Mark {
  readonly at: number
}

/** The word at a place; '' outside the wording. */
export const word = (w: Worded, i: number): string => (i >= 0 && i < w.at.length ? wordAt(w, i) : '')
