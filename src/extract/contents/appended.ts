import type { Article } from '../article.ts'
import { type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { clauseAt, rightEdge } from '../grammar/clause-edges.ts'
import { DOES, JUDGES, TELLS } from '../grammar/content-verbs.ts'
import { conjuncts } from '../grammar/lists.ts'
import { type Predication, verbsWithin } from '../grammar/predications.ts'
import { mainQuantity, quantities } from '../grammar/quantities.ts'
import { sentenceOf } from '../grammar/stretches.ts'
import { clausesFrom } from './around-mentions.ts'
import { laidDown } from './laid-down.ts'
import { listAfter, nominalItems, type Piece } from './pieces.ts'

// Contents that hang on to a mention of their text: after its relative clause, after a colon, as an amount set beside.

/** "The paper which Chad handed over on Monday would limit A, forbid B and let C": the verbs after the relative clause. */
export function afterRelative(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  for (const m of d.mentions) {
    const { to } = sentenceOf(a, m.head)
    const open = /^(which|that)$/.test(a.tokens[m.to]?.lower ?? '') ? m.to + 1 : m.to
    if (open >= to || !clauseAt(a, open, to)) continue
    const [inner, outer] = verbsWithin(verbs, open, to).filter((x) => x.group.form === 'finite')
    // "the schedule that both are to initial on Monday would cut duties": the day is no subject
    const day = outer?.subject && a.tokens[outer.subject.from - 1]?.pos === 'ADP'
    if (!inner || !outer || (outer.subject !== null && !day)) continue
    const { group: g } = outer
    const parted = a.tokens
      .slice(open, g.first)
      .some((t, n) => /^(,|;|:|but)$/.test(t.lower) || (t.lower === 'and' && clauseAt(a, open + n + 1, g.first + 2)))
    if (parted || g.passive || g.negated) continue
    const lemma = a.tokens[g.head]!.lemma
    if (!DOES.has(lemma) && !TELLS.has(lemma) && !(g.modal === 'would' && !JUDGES.has(lemma))) continue
    if (TELLS.has(lemma) && !DOES.has(lemma)) {
      out.push(...listAfter(a, g.to, m.draft, null, 0.65, 'told after a clause on the text'))
      continue
    }
    const parts = conjuncts(a, { from: g.head, to: rightEdge(a, g.to, { keepConjuncts: true }) })
    for (const [n, x] of parts.entries())
      out.push({
        stretch: n === 0 ? { from: g.first, to: x.to } : x,
        draft: m.draft,
        label: null,
        confidence: 0.65,
        reason: 'told after a clause on the text',
      })
  }
  return out
}

/** "…, with fines of up to 4 per cent": an amount hung on to a clause of the text, or on to what is said of the text. */
export function withAmounts(
  a: Article,
  d: DraftReading,
  pieces: readonly Piece[],
  verbs: readonly Predication[],
): Piece[] {
  const out: Piece[] = []
  const told = new Map<number, string>()
  for (const p of pieces) told.set(a.tokens[p.stretch.from]!.sentence, p.draft)
  for (let i = 1; i + 2 < a.tokens.length; i++) {
    if (a.tokens[i]!.lower !== 'with' || a.tokens[i - 1]!.text !== ',' || a.tokens[i]!.quote >= 0) continue
    const s = a.tokens[i]!.sentence
    const subject = verbsWithin(verbs, a.first[s]!, i).find((x) => x.group.form === 'finite')?.subject
    const own = subject
      ? mentionsWithin(d, subject.from, subject.to).find((m) => m.head === subject.head || m.head === subject.to - 1)
      : undefined
    const draft = own?.draft ?? told.get(s)
    if (draft === undefined) continue
    const items = listAfter(a, i + 1, draft, null, 0.55, 'an amount told with the clause')
    const first = items[0]?.stretch
    // "…, with elections to be held by 2029"
    const due = first && a.text.slice(a.tokens[first.from]!.start, a.tokens[first.to - 1]!.end).includes(' to be ')
    // "…, with nothing for trainees", "…, with half of the rents going to ports", after contents in the same sentence
    const more =
      first &&
      told.has(s) &&
      /^(no|nothing|a|an|half|part|most|each|both|all|priority|preference)$/.test(a.tokens[first.from]!.lower)
    if (first && (due || more || mainQuantity(a, first.from, first.to))) out.push(...items)
  }
  return out
}

/** "The plan is simple: A, B and no C": the list after a colon, where the text is the subject before it. */
export function afterColon(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  for (let i = 1; i + 2 < a.tokens.length; i++) {
    if (a.tokens[i]!.text !== ':' || a.tokens[i]!.quote >= 0) continue
    const { from, to } = sentenceOf(a, i)
    if (i + 2 >= to || i === from || a.tokens[i + 1]!.quote >= 0) continue
    const v = verbsWithin(verbs, from, i)
      .filter((x) => x.group.form === 'finite')
      .at(-1)
    if (v && /^(say|add|tell|ask|warn|write|note|explain)$/.test(a.tokens[v.group.head]!.lemma)) continue
    const m = v?.subject
      ? mentionsWithin(d, v.subject.from, v.subject.to).find(
          (x) => x.head === v.subject!.head || x.head === v.subject!.to - 1,
        )
      : (mentionsWithin(d, from, i).find((x) => x.to === i || x.from === from || x.from === from + 1) ?? null)
    if (!m || v?.group.negated) continue
    const row = nominalItems(a, i + 1, to)
    if (row !== null && row.length > 1) {
      out.push(
        ...row.map((stretch) => ({
          stretch,
          draft: m.draft,
          label: null,
          confidence: 0.6,
          reason: 'listed after a colon',
        })),
      )
      continue
    }
    const items = listAfter(a, i + 1, m.draft, null, 0.6, 'listed after a colon')
    const only = items[0]?.stretch
    if (items.length > 1 || (only && mainQuantity(a, only.from, only.to) && !clauseAt(a, i + 1, to))) out.push(...items)
    else if (clauseAt(a, i + 1, to)) out.push(...clausesFrom(a, i + 1, m.draft, 'told after a colon'))
  }
  return out
}

/**
 * "5%, against 3% in the July version": the other text's number is a clause of that text. Spans from the opposing word on.
 */
export function opposedNumber(a: Article, d: DraftReading): Piece[] {
  const out: Piece[] = []
  for (const m of d.mentions) {
    const before = a.tokens[m.from - 1]
    if (!before || !/^(in|under|of|from)$/.test(before.lower)) continue
    const { from } = sentenceOf(a, m.head)
    const q = quantities(a, Math.max(from, m.from - 8), m.from - 1).at(-1)
    if (!q) continue
    let k = m.from - 2
    while (k > from && a.tokens[k]!.start >= q.span.start) k--
    while (k > from && /^(a|an|the|only|just|some|about|[$€£])$/.test(a.tokens[k]!.lower)) k--
    const w = a.tokens[k]!.lower
    const w0 = a.tokens[k - 1]?.lower ?? ''
    const opposes =
      /^(against|versus|not|instead)$/.test(w) ||
      (w === 'from' && /^(up|down)$/.test(w0)) ||
      (w === 'of' && w0 === 'instead') ||
      (w === 'than' && w0 === 'rather') ||
      (/^(with|to)$/.test(w) && w0 === 'compared')
    // "became 15 in the Council text", "20 articles in the first draft and 31 in the second"
    const beside =
      !opposes &&
      before.lower === 'in' &&
      quantities(a, Math.max(from, k - 60), k + 1).length > 0 &&
      k - from > 1 &&
      k + 4 > m.from - 4
    if (beside) {
      out.push({
        stretch: { from: k + 1, to: m.to },
        draft: m.draft,
        label: null,
        confidence: 0.55,
        reason: 'its number told beside another text’s',
      })
      continue
    }
    if (!opposes) continue
    const start = /^(against|versus|not)$/.test(w) ? k : k - 1
    let s = start
    while (s > from && !/^[;:—–]$/.test(a.tokens[s - 1]!.text)) s--
    while (s < start && /^(but|and|yet)$/.test(a.tokens[s]!.lower)) s++
    out.push({
      stretch: { from: start, to: m.to },
      draft: m.draft,
      label: null,
      confidence: 0.65,
      reason: 'its number set against another text’s',
      about: { from: s, to: start },
    })
    const current = d.drafts.find((x) => x.basedOn === m.draft)
    if (current && start - s < 40 && quantities(a, s, start).length > 0)
      out.push({
        stretch: { from: s, to: start },
        draft: current.id,
        label: null,
        confidence: 0.5,
        reason: 'its number set against an earlier text’s',
      })
  }
  return out
}

/**
 * "The plan bars A, and B would be shared", "…; commanders would be barred": the clauses that follow on what is told of a
 * text in the same sentence, and those that hang on it by "under which", "on which", "whereby".
 */
export function followingOn(a: Article, pieces: readonly Piece[], verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  const last = new Map<number, Piece>()
  for (const p of pieces) {
    const s = a.tokens[p.stretch.from]!.sentence
    const held = last.get(s)
    if (!held || held.stretch.to < p.stretch.to) last.set(s, p)
  }
  for (const [s, p] of last) {
    const to = a.first[s + 1]!
    if (a.tokens[p.stretch.from]!.quote >= 0) continue
    for (let k = p.stretch.to; k + 2 < to; k++) {
      const word = a.tokens[k]!.lower
      if (BREAKS.test(word)) break
      const which = /^(under|on|by|of|for|in|through)$/.test(word) && a.tokens[k + 1]!.lower === 'which'
      const opens = which || word === 'whereby' ? (which ? k + 2 : k + 1) : JOINS.test(word) ? k + 1 : -1
      if (opens < 0 || opens >= to - 2) continue
      let from = opens
      while (from < to && (a.tokens[from]!.pos === 'ADV' || /^(,|and|while|but|instead)$/.test(a.tokens[from]!.lower)))
        from++
      const v = verbsWithin(verbs, from, to).find((x) => x.group.form === 'finite')
      if (!v?.subject || v.subject.relative || v.subject.from < from || v.subject.from > from + 1) continue
      if (which || word === 'whereby') {
        if (v.group.modal !== null)
          out.push(...clausesFrom(a, v.subject.from, p.draft, 'hangs on what is told of the text', v.group))
        break
      }
      const found = v.group.modal === null ? [] : laidDown(a, v, p.draft, from, 'told')
      out.push(...found)
      if (found.length > 0) break
    }
  }
  return out
}

const JOINS = /^(and|while|but|;)$/
/** Words that end what is told: somebody's saying or doing follows. */
const BREAKS = /^(said|says|because|although|though|whereas|according|which|who|:|—|–)$/

/** Not only how an amount is parted over time: "three this year, the rest next". */
const namesThing = (a: Article, s: { from: number; to: number }): boolean =>
  !/^(?:the )?(?:rest|remainder|balance)\b|^\S+ (?:this|next|last|the (?:first|second|third|following)) (?:year|month|week)$/i.test(
    a.text.slice(a.tokens[s.from]!.start, a.tokens[s.to - 1]!.end),
  )

/** "Power would lie with a council of five: two members named by the army, two by the rebels and one by the north": the row behind a clause. */
export function rowBehind(a: Article, pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const p of pieces) {
    const colon = a.tokens[p.stretch.to]
    if (colon?.text !== ':' || colon.sentence !== a.tokens[p.stretch.from]!.sentence || colon.quote >= 0) continue
    const items = nominalItems(a, p.stretch.to + 1, sentenceOf(a, p.stretch.to).to)
    if (items && items.length > 1 && items.every((x) => namesThing(a, x)))
      out.push(
        ...items.map((stretch) => ({ ...p, stretch, confidence: 0.5, reason: 'a row behind a clause of the text' })),
      )
  }
  return out
}
