// Weights of the evidence, fitted by logistic regression on hand-aligned drafts of several kinds, each kind in turn left
// out to see that the weights carry over. Order: FEATURES in evidence.ts, JOINING in several.ts.
export const MODEL = {
  words: [-13.76, -0.89, -0.5, 5.27, 5.7, 2.87, 6.14, 2.16, -2.15, 0.23, 3.01, 3.7],
  all: [
    -9.51, -0.87, -0.06, 4.09, 2.98, 2.15, 4.38, 1.42, -2.1, 0.06, 3.75, 1.47, 0.95, -0.38, -2.68, 0.96, -1.1, 3.01,
    2.04, -0.29,
  ],
  joining: [-0.52, 0.72, 0.34, 3.81, 0.31, 0.28, 1.01, 1.16, 0.17, -0.55, 2.96, -0.3, -0.42, 0.6, -0.55, -2.24, -1.7],
  /** A first-round link counts as safe from here. */
  safe: 0.5,
  /** A link is made from here. */
  least: 0.25,
  /** A provision joins a link from here. */
  joins: 0.35,
}
