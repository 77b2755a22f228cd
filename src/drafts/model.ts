// Weights of the evidence, fitted by logistic regression on hand-aligned drafts of several kinds, each kind in turn left
// out to see that the weights carry over. Order: FEATURES in evidence.ts, JOINING in several.ts.
export const MODEL = {
  words: [-12.23, -0.73, 0.03, 4.43, 4.63, 2.95, 6.26, 1.89, -2.25, 0.14, 2.89, -0.56],
  all: [
    -8.18, -0.79, 0.31, 3.5, 2.36, 2.45, 4.48, 1.18, -2.18, 0.03, 3.39, -0.81, 1.09, -0.86, -2.97, 0.93, -1.01, 2.9,
    1.77, -0.12,
  ],
  joining: [-1.24, 0.72, 0.26, 3.87, 0.31, 0.39, 0.97, 1.02, 0.11, 0.54, 3.02, -0.2, -0.86, 0.57, -0.9, -2.05, -1.81],
  /** A first-round link counts as safe from here. */
  safe: 0.5,
  /** A link is made from here. */
  least: 0.25,
  /** A provision joins a link from here. */
  joins: 0.35,
}
