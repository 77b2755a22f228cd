import type { Parsed } from '../events/clauses.ts'
import type { Standing } from '../events/tense.ts'

/** Where a limit stands: set for later, moved, missed or taken back, and by which words. */
export const standsAs = (status: Standing['status'], why: string): Standing => ({ status, tense: 'future', why })

export const sentenceOf = (p: Parsed, i: number): number => p.article.tokens[i]!.sentence

/** What all findings of a limit have in common; the noun or verb that tells it is the `trigger`. */
export function shape(trigger: number, start: number, end: number, sentence: number) {
  return {
    type: 'deadline' as const,
    sentence,
    trigger,
    start,
    end,
    parties: [[start, end]] as [number, number][],
    around: [start, end] as [number, number],
    noun: true,
    definite: false,
  }
}
