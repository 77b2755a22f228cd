import type { When } from './when.ts'

/**
 * Order for lists and timelines: by the first day it can have been, then the last, unbounded before bounded on the left
 * and after it on the right, then by the words. A total order, so equal records print equally.
 */
export function byTime(a: When | undefined, b: When | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0
  return (
    compare(a.earliest ?? '', b.earliest ?? '') ||
    compare(a.latest ?? '9999-12-31', b.latest ?? '9999-12-31') ||
    compare(a.said ?? '', b.said ?? '')
  )
}

/** Whether it had surely come by that day: only then may a view as of the day show it. */
export const surelyBy = (w: When, day: string): boolean => w.latest !== null && w.latest <= day

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
