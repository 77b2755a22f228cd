import type { ReadEvent } from '../machine-reading.ts'
import type { Standing } from './tense.ts'

/** One place of the text that tells an event, before mentions of one event are put together. Ends are exclusive token indices. */
export interface Finding {
  readonly type: ReadEvent['type']
  readonly sentence: number
  /** The token that names the act. */
  readonly trigger: number
  readonly start: number
  readonly end: number
  readonly standing: Standing
  /** Where takers-part are named, as token stretches. */
  readonly parties: readonly (readonly [number, number])[]
  /** Where its place and date are looked for. */
  readonly around: readonly [number, number]
  /** Points back by itself: "the talks", "the meeting". */
  readonly definite: boolean
  /** "a meeting", "another round": brings in something new. */
  readonly indefinite?: boolean
  readonly confidence: number
  readonly reason: string
  /** What kind of limit a deadline is: only like limits are one. */
  readonly limit?: 'deadline' | 'effect' | 'expiry' | 'bound'
  /** Read from a noun ("a summit in Alaska") rather than a verb. */
  readonly noun: boolean
  /** Names nothing of its own: attached to an event told elsewhere, or dropped. */
  readonly mentionOnly?: boolean
  /** … but an event of its own when nothing told elsewhere fits. */
  readonly promote?: boolean
  /** Acts inside are what the limit is set for, not events: "given until May to answer". */
  readonly bounds?: boolean
  /** The token next to which its date is looked for, when that is not the trigger: the verb of the noun. */
  readonly dateNear?: number
  /** Dates before this token do not count: the day it was moved from. */
  readonly dateFrom?: number
  /** Dates from this token on do not count: the day on which it was called off. */
  readonly dateTo?: number
  /** A noun with a verb of its own: "the talks resumed". */
  readonly verbal?: boolean
}
