import { type Span, trimmed } from '../../text/span.ts'
import { type Article, article as makeArticle, type Tagger } from '../article.ts'
import type { ReadAttribution } from '../machine-reading.ts'
import { adopt } from './adopt.ts'
import { choose, type Judged } from './choose.ts'
import { Chain, LABELS } from './crf.ts'
import { type Frame, frame } from './frame.ts'
import { EDGE_VIEWS, edgeView, LINK_EDGES, linkEdges, plainLinkEdges } from './link-features.ts'
import { LinkScores } from './link-scores.ts'
import { LinkSpace, prepareLink, WINDOW } from './link-space.ts'
import type { AttributionModel } from './model.ts'
import { overlapShare, type Proposal, proposals } from './proposals.ts'
import { HELD, type RuleReading, ruleReadings, type Stretch } from './rules.ts'
import { bins } from './shares.ts'
import { EDGE_FEATURES, edgeFeatures, SPOT_FEATURES, spotFeatures } from './spot-features.ts'
import { type Spotted, spotted } from './spotted.ts'
import { STEP_SUM, stepScores } from './step-scores.ts'
import { type Surroundings, surroundings } from './surroundings.ts'
import { treesScore } from './trees.ts'
import { scoreUnary } from './weights.ts'

/**
 * Who said, thinks or wants what, in the order of the text: source, cue, content of each, with a confidence that is the
 * share of such readings that held on articles kept back in training. Without a model only the plain forms of reported
 * speech are read.
 */
export function attributions(article: Article, model?: AttributionModel): readonly ReadAttribution[] {
  const f = frame(article)
  if (f.n === 0) return []
  if (model === undefined) {
    const ruled = ruleReadings(f).map((r) => ({
      source: r.source === null ? [] : [r.source],
      cue: [r.cue],
      content: r.content,
      sure: HELD[r.how],
    }))
    return adopt(f, ruled).map((r) => reading(f, r.source, r.cue, r.content, r.sure))
  }
  const judged = judgedReadings(f, model)
  const chosen = choose(f.n, judged, model.least, LEAST_QUOTED).map(({ proposal: p, score }) => ({
    source: p.source,
    cue: p.cue,
    content: p.content,
    sure: confidence(model, score),
  }))
  return adopt(f, chosen)
    .map((r) => reading(f, r.source, r.cue, r.content, r.sure))
    .sort((a, b) => firstOf(a) - firstOf(b))
}

/** The same from a bare text: for measuring, and for whoever needs nothing else of the article. */
export const readAttributions = (text: string, tag: Tagger, model?: AttributionModel): readonly ReadAttribution[] =>
  attributions(makeArticle(text, tag), model)

const firstOf = (a: ReadAttribution): number =>
  Math.min(a.content[0]?.start ?? Infinity, a.source[0]?.start ?? Infinity, a.cue[0]?.start ?? Infinity)

const reading = (
  f: Frame,
  source: readonly Stretch[],
  cue: readonly Stretch[],
  content: readonly Stretch[],
  sure: number,
): ReadAttribution => ({
  source: spans(f, source),
  cue: spans(f, cue),
  content: spans(f, content),
  confidence: sure,
})

const spans = (f: Frame, stretches: readonly Stretch[]): Span[] => {
  const { tokens, text } = f.article
  return stretches.map(([a, b]) => trimmed(text, { start: tokens[a]!.start, end: tokens[b - 1]!.end }))
}

/** Quoted words are somebody's: readings of quotes are given out from a chance of one in eight, ranked by confidence. */
const LEAST_QUOTED = Math.log(0.12 / 0.88)

/** A cue under this is not read further: doing so changes the development figures by less than a tenth of a point. */
const UNLIKELY = 0.12

export const LONGEST = 400 // tokens a sequence: longer paragraphs are cut, so that work space stays small

let kept: { readonly spot: Chain; readonly link: Chain } | undefined
/** Work space of half a megabyte, made once: each article fills it anew. */
const chains = (): { readonly spot: Chain; readonly link: Chain } =>
  (kept ??= { spot: new Chain(LONGEST, true), link: new Chain(WINDOW, true) })

/** Every reading of every cue, with its log-odds of being right. */
export function judgedReadings(f: Frame, model: AttributionModel): Judged[] {
  const s = surroundings(f, bins(f, model.shares.of))
  const sp = spot(s, model)
  const out: Judged[] = []
  const chain = chains().link
  const w = new LinkSpace()
  const scores = new LinkScores(model.link, sp)
  const edges = new Int32Array(LINK_EDGES)
  const ruleAt = new Map(s.rules.map((r) => [r.anchor, r]))
  const steps = stepScores(model.link.edge)
  // Edge sums that do not depend on the anchor are taken once a token, the others once for each view there is.
  const plain = new Int32Array(f.n * STEP_SUM)
  let summed = 0
  const seen = new Uint8Array(EDGE_VIEWS)
  const views = new Int32Array(EDGE_VIEWS * STEP_SUM)
  for (let k = 0; k < sp.anchors.length; k++) {
    prepareLink(sp, k, ruleAt, w)
    if (sp.anchors[k]!.p < UNLIKELY && w.rule === null) continue
    chain.n = w.to - w.from
    for (summed = Math.max(summed, w.from); summed < w.to; summed++)
      steps.add(edges, plainLinkEdges(sp, summed, edges), plain, summed * STEP_SUM)
    for (let i = w.from; i < w.to; i++) {
      scores.score(w, i, chain)
      if (i === w.from) continue
      const view = edgeView(sp, w, i)
      if (seen[view] === 0) {
        seen[view] = 1
        steps.add(edges, linkEdges(view, edges), views, view * STEP_SUM)
      }
      steps.set(plain, i * STEP_SUM, views, view * STEP_SUM, chain, i - w.from)
    }
    for (const proposal of proposals(sp, w, chain, chain.forward()))
      out.push({ proposal, score: Math.max(treesScore(model.rank, proposal.features), byForm(w.rule, proposal)) })
  }
  return out
}

/** A quote, a dash and a name: a form too rare in news for the trees to have learned; the rule's own share stands. */
function byForm(rule: RuleReading | null, p: Proposal): number {
  if (rule === null || rule.how !== 'quote-dash' || rule.source === null) return -Infinity
  if (overlapShare(p.content, rule.content) < 0.95 || overlapShare(p.source, [rule.source]) < 0.95) return -Infinity
  return Math.log(HELD[rule.how] / (1 - HELD[rule.how]))
}

/** The first reading of a whole article. */
function spot(s: Surroundings, model: AttributionModel): Spotted {
  const { f } = s
  const p = new Float32Array(f.n * LABELS)
  const path = new Uint8Array(f.n)
  const chain = chains().spot
  const hashes = new Int32Array(SPOT_FEATURES)
  const edges = new Int32Array(EDGE_FEATURES)
  const steps = stepScores(model.spot.edge)
  const sum = new Int32Array(STEP_SUM)
  const nothing = new Int32Array(STEP_SUM)
  for (let from = 0; from < f.n; ) {
    const to = Math.min(f.paraTo[from]!, from + LONGEST)
    chain.n = to - from
    for (let i = from; i < to; i++) {
      scoreUnary(model.spot, hashes, spotFeatures(s, i, hashes), chain, i - from)
      if (i === from) continue
      sum.fill(0)
      steps.add(edges, edgeFeatures(f, i, edges), sum, 0)
      steps.set(sum, 0, nothing, 0, chain, i - from)
    }
    chain.sums()
    p.set(chain.p.subarray(0, chain.n * LABELS), from * LABELS)
    chain.path(best(chain.paths()), path.subarray(from, to))
    from = to
  }
  return spotted(s, p, path)
}

/** Which of the four kinds of path scores best. */
export function best(scores: readonly number[]): number {
  let b = 0
  for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[b]!) b = k
  return b
}

/** The share of readings with such a score that held, by the model's table. */
function confidence(model: AttributionModel, score: number): number {
  const { knots, share } = model.confidence
  const n = knots.length
  if (n === 0) return 1 / (1 + Math.exp(-score))
  if (score <= knots[0]!) return share[0]!
  for (let k = 1; k < n; k++) {
    if (score > knots[k]!) continue
    const part = (score - knots[k - 1]!) / (knots[k]! - knots[k - 1]!)
    return share[k - 1]! + part * (share[k]! - share[k - 1]!)
  }
  return share[n - 1]!
}
