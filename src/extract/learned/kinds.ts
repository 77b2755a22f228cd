import type { ReadChange, ReadEvent, ReadPosition } from '../machine-reading.ts'

/** What the trained reader finds the clauses of, in the order of its columns. */
export const KINDS = ['provisions', 'changes', 'positions', 'events'] as const
export type Kind = (typeof KINDS)[number]

export const CHANGES: readonly ReadChange['change'][] = [
  'added',
  'removed',
  'reworded',
  'quantity-changed',
  'left-open',
]
export const STANCES: readonly ReadPosition['stance'][] = [
  'demands',
  'accepts',
  'rejects',
  'opposes',
  'open',
  'conditional',
  'offers',
]
export const EVENTS: readonly ReadEvent['type'][] = [
  'meeting',
  'talks',
  'call',
  'travel',
  'leak',
  'publication',
  'submission',
  'deadline',
  'vote',
  'summit',
  'signing',
  'speech',
  'other',
]
/** What is told of a clause beside its kind, each from a closed list. */
export const LABELS = { changes: CHANGES, positions: STANCES, events: EVENTS } as const
export type Label = keyof typeof LABELS
