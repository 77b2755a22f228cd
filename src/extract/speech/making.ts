import type { Span } from '../../text/span.ts'
import type { When } from '../../time/when.ts'
import type { Article } from '../article.ts'
import type { Mention } from '../names/mention.ts'
import type { Saying } from './walk.ts'

/** A statement still being made. */
export interface Making {
  saying: Saying | null
  sentence: number
  speaker: string
  speakers: readonly string[] | null
  mention: Mention | null
  pieces: readonly Span[]
  cueSpan: Span
  cue: string | null
  via: string[]
  medium: string | null
  said: When | null
  /** The speaker is told only by a pronoun, a short form or the sentence before: what came with the last cue still holds. */
  leans: boolean
  confidence: number
  reason: string
  /** Said in a turn of a transcript: direct without marks. */
  readonly turn?: boolean
}

/** Index of the sentence that holds the offset; -1 between sentences. */
export function sentenceAtOffset(a: Article, offset: number): number {
  let lo = 0
  let hi = a.sentences.length - 1
  while (lo <= hi) {
    const mid = (lo + hi) >> 1
    const s = a.sentences[mid]!
    if (offset < s.start) hi = mid - 1
    else if (offset >= s.end) lo = mid + 1
    else return mid
  }
  return -1
}
