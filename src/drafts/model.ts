// Weights of the evidence, fitted by logistic regression on hand-aligned drafts of several kinds, each kind in turn left
// out to see that the weights carry over. Order: FEATURES in evidence.ts, JOINING in several.ts.
export const MODEL = {
  words: [-12.24, 0.13, -0.38, 5.69, 5.73, 3.07, 9.56, 1.35, -1.33, 0.44],
  all: [-9.07, 0.21, 0.41, 4.62, 3.82, 1.99, 7.37, 0.33, -1.04, 0.11, 0.91, 0.97, -1.76, 1.03, -1.03, 2.49, 0.67, 0.61],
  joining: [-2.91, 0.6, 0.3, 2.51, 1.63, 1.17, 1.18, 1.13, 0.22, 0.81, 3, 0.12, -0.13, -0.18, -0.6, -1.69, -1.73],
  /** A first-round link counts as safe from here. */
  safe: 0.5,
  /** A link is made from here. */
  least: 0.25,
  /** A provision joins a link from here. */
  joins: 0.35,
}
