import type { StateOfPlay } from '../../record/state-of-play.ts'
import type { Suggestion } from '../../record/suggestion.ts'
import { count } from '../../views/telling.ts'

/** One of the steps from an empty dossier to a brief. */
export interface Step {
  readonly title: string
  readonly text: string
  readonly page: 'sources' | 'review'
  readonly link: string
  readonly standing: 'done' | 'next' | 'later'
}

/** The three steps to a first brief, and which is next; undefined once something is on record. */
export function stepsOf(state: StateOfPlay, suggestions: readonly Suggestion[]): readonly Step[] | undefined {
  if (state.claims.length + state.provisions.length + state.drafts.length > 0) return undefined
  const filed = state.sources.length
  const waiting = suggestions.filter((s) => !state.decided.has(s.id)).length
  const next = filed === 0 ? 0 : waiting === 0 ? 1 : 2
  const standing = (i: number): Step['standing'] => (i < next ? 'done' : i === next ? 'next' : 'later')
  return [
    {
      title: 'File',
      text:
        filed > 0
          ? `${count(filed, 'source')} filed.`
          : 'Put in reports, statements and drafts: drop files, or paste a text. Say when each came out.',
      page: 'sources',
      link: filed > 0 ? 'File more' : 'File a report or a draft',
      standing: standing(0),
    },
    {
      title: 'Let the machine read',
      text:
        waiting > 0
          ? `${count(waiting, 'suggestion')} found.`
          : 'It marks what a report says of drafts, positions and meetings. It only suggests; nothing is on record by it.',
      page: 'sources',
      link: 'To the sources',
      standing: standing(1),
    },
    {
      title: 'Review',
      text: 'Accept, correct or decline each suggestion. What is accepted makes the brief.',
      page: 'review',
      link: waiting > 0 ? `Review ${count(waiting, 'suggestion')}` : 'To the review',
      standing: standing(2),
    },
  ]
}
