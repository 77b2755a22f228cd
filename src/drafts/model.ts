// Weights of the evidence, fitted by logistic regression on hand-aligned drafts of several kinds, each kind in turn left
// out to see that the weights carry over. Order: FEATURES in evidence.ts, JOINING in several.ts.
export const MODEL = {
  words: [-11.55, -0.59, -1.17, 5.59, 5.47, 5.94, 8.54, 1.91, -2.22, 0.58],
  all: [-7.48, -1.73, -0.74, 4.77, 3.18, 6.38, 6.8, 0.34, -1.15, 0.27, 1.11, 0.3, -2.21, 1.29, -0.39, 3.49, 1.03, 0.28],
  joining: [-1.4, 0.81, -0.29, 2.85, 1.18, 1.03, 1.14, 1.13, -0.31, 0.06, 3.04, 0.12, -0.33, -0.2, -2.07, -0.65, -1.52],
  /** A first-round link counts as safe from here. */
  safe: 0.5,
  /** A link is made from here. */
  least: 0.35,
  /** A provision joins a link from here. */
  joins: 0.5,
}
