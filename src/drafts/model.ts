// Weights of the evidence, fitted by logistic regression on hand-aligned drafts of eight kinds in four languages, each kind in
// turn left out to see that the weights carry over: scripts/fit-alignment.ts. Order: FEATURES in evidence.ts, JOINING in
// several.ts. `folded` came later: a fit of everything gives it 1.0 to 1.6 and the other weights no better figures on kinds left
// out than those in place, so that it alone was added.

/** What the matching goes by; a parameter so that it can be fitted and tried. */
export interface Model {
  /** Weights of what the words say, before any link is known. */
  readonly words: readonly number[]
  /** Weights of all evidence. */
  readonly all: readonly number[]
  readonly joining: readonly number[]
  /** A first-round link counts as safe from here. */
  readonly safe: number
  /** A link is made from here. */
  readonly least: number
  /** A provision joins a link from here. */
  readonly joins: number
}

export const MODEL: Model = {
  words: [-12.1, 0.99, 0.17, 4.11, 2.56, 2.62, 5.44, 0.95, -1.37, -0.08, 0.65, 5.5, 2.3, 3.92],
  all: [
    -9.7, 0.81, -2.05, 3.55, 1.34, 3.88, 4.09, 1.13, -2.0, 0.25, 1.78, 3.68, 2.38, 2.85, 0.91, 1.69, -1.41, 1.01, -1.3,
    3.66, 5.95, -1.13,
  ],
  joining: [
    -4.22, 0.59, -1.64, 6.17, -0.53, 0.54, 1.48, 1.78, 0.49, 3.07, 3.93, 0.13, -0.03, 0.37, -1.25, -2.3, -4.61, 1,
  ],
  safe: 0.5,
  least: 0.15,
  joins: 0.3,
}
