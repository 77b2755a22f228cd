import type { ReadPosition } from '../machine-reading.ts'

export type StanceWord = ReadPosition['stance']

/** What a verb with its helpers says of its subject's will, and where its object begins. */
export interface FoundStance {
  readonly stance: StanceWord
  /** First token of what is wanted, refused, offered. */
  readonly object: number
  readonly hedged: boolean
  readonly why: string
  /** Says a stance whatever the object is. */
  readonly strong: boolean
}
