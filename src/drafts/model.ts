// Weights of the evidence, fitted by logistic regression on hand-aligned drafts of several kinds, each kind in turn left
// out to see that the weights carry over. Order: FEATURES in evidence.ts, JOINING in several.ts.
export const MODEL = {
  words: [-12.29, -0.42, -0.69, 6.15, 5.49, 3.98, 9.24, 1.44, -1.44, 0.52],
  all: [
    -9.28, -0.23, -0.06, 5.51, 3.58, 2.74, 7.24, 0.27, -1.13, 0.21, 1.35, 0.66, -1.76, 0.98, -0.98, 2.63, 0.42, 0.36,
  ],
  joining: [-1.32, 0.8, -0.05, 2.48, 1.18, 1.1, 1.01, 1.07, -0.25, 0.36, 3.26, 0.22, -0.56, 0.53, -1.68, -1.69, -1.7],
  /** A first-round link counts as safe from here. */
  safe: 0.5,
  /** A link is made from here. */
  least: 0.35,
  /** A provision joins a link from here. */
  joins: 0.45,
}
