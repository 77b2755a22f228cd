import type { Chain } from './crf.ts'
import {
  chanceFeatures,
  DISTANCES,
  distanceFeatures,
  FAR,
  LINK_FEATURES,
  LinkView,
  look,
  nearestFeatures,
  otherFeatures,
  ownFeatures,
  ownInside,
  ROLES,
  roleFeatures,
  ruleFeatures,
  SIDES,
  STRONGS,
  stretchFeatures,
  wayFeatures,
  wordFeatures,
} from './link-features.ts'
import type { LinkSpace } from './link-space.ts'
import type { Spotted } from './spotted.ts'
import { addRows, addSum, type ChainWeights, type RowSum, rowSum, SUM, setUnary } from './weights.ts'

/** The sum of one group of features as last taken, and what it was taken for. */
interface Last {
  key: number
  key2: number
  key3: number
  readonly sum: RowSum
}
const last = (): Last => ({ key: -1, key2: 0, key3: 0, sum: rowSum() })

/**
 * Label scores of the second reading. They are sums over some sixty features, and looking up a feature's row costs more than
 * all else; but in most of what they see the tokens of a window look alike, and far tokens look the same from every cue. So
 * the sums of a group of features are kept, by all that the group sees, and a third of the rows is looked up.
 */
export class LinkScores {
  private readonly weights: ChainWeights
  private readonly sp: Spotted
  private readonly hashes = new Int32Array(LINK_FEATURES)
  private readonly sum = rowSum()
  private readonly v = new LinkView()
  /** The anchor that what is kept was taken for; features of the token alone are kept for all. */
  private anchor = -1
  private readonly roleFor = new Int32Array(SIDES * ROLES * STRONGS).fill(-1)
  private readonly roles = rowSum(SIDES * ROLES * STRONGS)
  private readonly distanceFor = new Int32Array(SIDES * ROLES * DISTANCES).fill(-1)
  private readonly distances = rowSum(SIDES * ROLES * DISTANCES)
  private readonly way = last()
  private readonly nearest = last()
  private readonly chance = last()
  private readonly stretch = last()
  private readonly rule = last()
  /** Of far tokens, by token and direction. */
  private readonly hasOwn: Uint8Array
  private readonly owns: RowSum

  constructor(weights: ChainWeights, sp: Spotted) {
    this.weights = weights
    this.sp = sp
    this.hasOwn = new Uint8Array(2 * sp.s.f.n)
    this.owns = rowSum(2 * sp.s.f.n)
  }

  /** Token i's label scores into the chain; `w` is prepared, and its tokens are asked for from left to right. */
  score(w: LinkSpace, i: number, chain: Chain): void {
    const { sp, v, sum, hashes } = this
    const { unary } = this.weights
    if (this.anchor !== w.index) {
      this.anchor = w.index
      this.way.key = this.nearest.key = this.chance.key = this.stretch.key = this.rule.key = -1
    }
    look(sp, w, i, v)
    sum.fill(0)
    this.addRoles(w)
    this.addDistances(w)
    this.addWay(w)
    this.addNearest(w)
    this.addChances(w)
    this.addStretches(w)
    this.addRules(w)
    this.addOwn(w)
    addRows(unary, hashes, otherFeatures(sp, w, v, hashes, 0), sum)
    setUnary(unary, sum, chain, i - w.from)
  }

  private addRoles(w: LinkSpace): void {
    const { v, roles } = this
    const k = (v.side * ROLES + v.role) * STRONGS + v.strong
    if (this.roleFor[k] !== w.index) {
      this.roleFor[k] = w.index
      roles.fill(0, k * SUM, k * SUM + SUM)
      addRows(this.weights.unary, this.hashes, roleFeatures(w, v, this.hashes, 0), roles, k * SUM)
    }
    addSum(this.sum, roles, k * SUM)
  }

  private addDistances(w: LinkSpace): void {
    const { v, distances } = this
    const k = (v.side * ROLES + v.role) * DISTANCES + v.d
    if (this.distanceFor[k] !== w.index) {
      this.distanceFor[k] = w.index
      distances.fill(0, k * SUM, k * SUM + SUM)
      addRows(this.weights.unary, this.hashes, distanceFeatures(w, v, this.hashes, 0), distances, k * SUM)
    }
    addSum(this.sum, distances, k * SUM)
  }

  private addWay(w: LinkSpace): void {
    const { v, way } = this
    const key = v.role * 2 + v.q
    if (way.key !== key || way.key2 !== v.way) {
      way.key = key
      way.key2 = v.way
      this.take(way, wayFeatures(w, v, this.hashes, 0))
    }
    addSum(this.sum, way.sum)
  }

  private addNearest(w: LinkSpace): void {
    const { v, nearest } = this
    const key = v.side * ROLES + v.role
    if (nearest.key !== key || nearest.key2 !== v.left || nearest.key3 !== v.right) {
      nearest.key = key
      nearest.key2 = v.left
      nearest.key3 = v.right
      this.take(nearest, nearestFeatures(this.sp, w, v, this.hashes, 0))
    }
    addSum(this.sum, nearest.sum)
  }

  private addChances(w: LinkSpace): void {
    const { v, chance } = this
    const own = (v.source << 7) | (v.content << 4) | (v.cue << 1) | v.inCue // three bits each but the last
    const key = (v.side << 13) | (v.strong << 11) | ((v.others > 0 ? 1 : 0) << 10) | own
    if (chance.key !== key) {
      chance.key = key
      this.take(chance, chanceFeatures(w, v, this.hashes, 0))
    }
    addSum(this.sum, chance.sum)
  }

  private addStretches(w: LinkSpace): void {
    const { v, sp, stretch } = this
    const { i } = v
    const inside = i > w.from
    // Steps of chance take three bits; of the token before four, for there may be none.
    const begins = (sp.beginsSource[i]! << 11) | (sp.beginsContent[i]! << 8)
    const before = ((inside ? sp.source[i - 1]! : 9) << 4) | (inside ? sp.content[i - 1]! : 9)
    const place = (v.dir << 8) | (v.role << 6) | (v.first << 5) | (v.spans << 2) | v.strong
    const key = (place << 14) | begins | before
    if (stretch.key !== key) {
      stretch.key = key
      this.take(stretch, stretchFeatures(sp, w, v, this.hashes, 0))
    }
    addSum(this.sum, stretch.sum)
  }

  private addRules(w: LinkSpace): void {
    const { v, rule } = this
    // Within a subject the token counts too: a key that no other token has.
    const seen = (v.dir << 22) | (v.role << 20) | (v.strong << 18) | (v.source << 15) | (v.content << 12) | (v.q << 11)
    const key = v.subject > 0 ? (1 << 24) + v.i : seen | (v.subjectBefore << 6) | (v.ruled << 3) | v.ruledBefore
    if (rule.key !== key) {
      rule.key = key
      this.take(rule, ruleFeatures(this.sp, w, v, this.hashes, 0))
    }
    addSum(this.sum, rule.sum)
  }

  private addOwn(w: LinkSpace): void {
    const { v, owns, hasOwn, hashes, sp } = this
    const { unary } = this.weights
    const far = Math.abs(v.i - w.anchor) >= FAR && ownInside(sp.s.f, w, v.i)
    const k = 2 * v.i + v.dir - 1
    if (!far) {
      addRows(unary, hashes, wordFeatures(sp, w, v, hashes, ownFeatures(sp, w, v, hashes, 0)), this.sum)
      return
    }
    if (hasOwn[k] === 0) {
      hasOwn[k] = 1
      addRows(unary, hashes, wordFeatures(sp, w, v, hashes, ownFeatures(sp, w, v, hashes, 0)), owns, k * SUM)
    }
    addSum(this.sum, owns, k * SUM)
  }

  private take(into: Last, n: number): void {
    into.sum.fill(0)
    addRows(this.weights.unary, this.hashes, n, into.sum)
  }
}
