/** The middle of a list of figures, the upper of two; not a number when the list is empty. */
export const median = (list: readonly number[]): number =>
  [...list].sort((x, y) => x - y)[list.length >> 1] ?? Number.NaN
