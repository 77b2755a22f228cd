import type { Article } from '../article.ts'
import { clauseAt, rightEdge } from '../clause-edges.ts'
import { DOES, JUDGES, TELLS } from '../content-verbs.ts'
import { type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { conjuncts } from '../lists.ts'
import { type Predication, verbsWithin } from '../predications.ts'
import { quantities } from '../quantities.ts'
import { sentenceOf } from '../stretches.ts'
import { clausesFrom } from './around-mentions.ts'
import { listAfter, type Piece } from './pieces.ts'

/** What parties do at a table: no clause of a text, though told with "would". */
const TABLE =
  /^(sign|accept|reject|agree|refuse|say|tell|meet|return|travel|resume|decide|vote|continue|talk|negotiate|discuss|withdraw|resign|walk|consider|support|back|oppose|veto|recommend|welcome|prefer|like|want|insist|ask|urge|hope|expect|attend|visit|leave|study|respond|reply|answer|convene|hold|try|seek|open|begin|start|end|mark|mean|publish|present|table|circulate|announce|brief|host|ratify|approve|adopt|debate|lapse|expire|wait|stay|give|know|see|believe|think|find|speak|work|help|press|push|fight|strike|report|warn|threaten|complain)$/

/** Parts by which a text is gone through: "In the second phase …", "Option 2 raises …". */
const PARTS =
  /^(phase|stage|step|tier|option|variant|pillar|part|track|article|point|chapter|clause|annex|section|protocol|leg)s?$/

/**
 * The sentence after contents of a text goes on about the same text, within the paragraph, while its verb is what a text
 * lays down ("Fines would be capped at …") and its subject is nobody who talks at the table; or while it steps through
 * the text's parts ("In the second phase …").
 */
export function carriedOn(
  a: Article,
  d: DraftReading,
  pieces: readonly Piece[],
  verbs: readonly Predication[],
): Piece[] {
  const out: Piece[] = []
  const told = new Map<number, Set<string>>()
  for (const p of pieces) {
    const s = a.tokens[p.stretch.from]!.sentence
    told.set(s, (told.get(s) ?? new Set()).add(p.draft))
  }
  let theme: string | null = null
  for (let s = 0; s < a.sentences.length; s++) {
    const from = a.first[s]!
    const to = a.first[s + 1]!
    if (s === 0 || a.paragraphOf[s] !== a.paragraphOf[s - 1]) theme = null
    const here = told.get(s)
    if (here) {
      theme = themeOf(a, d, s, verbs) ?? (here.size === 1 ? [...here][0]! : null)
      continue
    }
    const spoken = mentionsWithin(d, from, to)
    if (spoken.length > 0) {
      theme = themeOf(a, d, s, verbs)
      continue
    }
    if (theme === null || from >= to || a.tokens[from]!.quote >= 0) continue
    const open = leftTo(a, from, to)
    if (open !== null) {
      out.push({
        stretch: { from, to: open },
        draft: theme,
        label: null,
        confidence: 0.5,
        reason: 'left open by the text told before',
      })
      continue
    }
    const begins = partBefore(a, from, to)
    const v = verbsWithin(verbs, begins ?? from, to).find((x) => x.group.form === 'finite')
    if (!v?.subject || a.tokens[v.group.head]!.quote >= 0) {
      continue
    }
    const found =
      begins !== null ? clausesFrom(a, begins, theme, 'a part of the text told after it') : laidDown(a, v, theme, from)
    if (found.length > 0) out.push(...found)
  }
  return out
}

/** "Whether ports are covered is left to …": one past the clause. */
function leftTo(a: Article, from: number, to: number): number | null {
  if (!/^(whether|how|what|who|which)$/.test(a.tokens[from]!.lower)) return null
  for (let k = from + 2; k + 2 < to; k++)
    if (
      /^(left|leaves)$/.test(a.tokens[k]!.lower) &&
      /^(to|open|for)$/.test(a.tokens[k + 1]!.lower) &&
      a.tokens[k - 1]!.pos === 'AUX'
    )
      return rightEdge(a, k + 1)
  return null
}

/** "The paper which Chad handed over on Monday would limit A, forbid B and let C": the verbs after the relative clause. */
export function afterRelative(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  for (const m of d.mentions) {
    const { to } = sentenceOf(a, m.head)
    const open = /^(which|that)$/.test(a.tokens[m.to]?.lower ?? '') ? m.to + 1 : m.to
    if (open >= to || !clauseAt(a, open, to)) continue
    const [inner, outer] = verbsWithin(verbs, open, to).filter((x) => x.group.form === 'finite')
    if (!inner || !outer || outer.subject !== null) continue
    const { group: g } = outer
    if (a.tokens.slice(open, g.first).some((t) => /^(,|;|:|and|but)$/.test(t.lower)) || g.passive || g.negated) continue
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

/** One past "In the second phase", "In the second" with a comma or without; null when the sentence opens otherwise. */
function partBefore(a: Article, from: number, to: number): number | null {
  if (!/^(in|during|under)$/.test(a.tokens[from]!.lower)) return null
  let k = from + 1
  let part = false
  while (k < to && k < from + 5) {
    const w = a.tokens[k]!.lower
    if (PARTS.test(w) || /^(first|second|third|fourth|last)$/.test(w)) part = true
    else if (part && /^(two|three|four|five|\d+)$/.test(w)) {
      k++
      break
    } else if (part || !/^(the|a|each|its|both|\d+)$/.test(w)) break
    k++
  }
  if (!part || k >= to) return null
  if (a.tokens[k]!.text === ',') k++
  return clauseAt(a, k, to) ? k : null
}

function laidDown(a: Article, v: Predication, draft: string, from: number): Piece[] {
  const { group: g } = v
  const subject = v.subject!
  const lemma = a.tokens[g.head]!.lemma
  const head = a.tokens[subject.head]!
  if (subject.relative || subject.from - from > 3 || /^(he|she|we|i|you|they|who|this|that|there)$/.test(head.lower))
    return []
  const ordinal = /^(first|second|third|fourth|last)$/.test(head.lower)
  const part =
    ordinal || PARTS.test(head.lower) || (PARTS.test(a.tokens[subject.from]!.lower) && subject.to - subject.from <= 2)
  if (part && g.modal === null && !g.passive && (DOES.has(lemma) || TELLS.has(lemma) || /^(see|name)$/.test(lemma)))
    return [
      {
        stretch: { from: subject.from, to: rightEdge(a, g.to) },
        draft,
        label: null,
        confidence: 0.55,
        reason: 'a part of the text told after it',
      },
    ]
  // "is to open", "are to receive" lay down as much as "would".
  const due = g.modal === 'will' && /^(is|are)$/.test(a.tokens[g.first]!.lower)
  // "The pension age stays at 65", "For cheese the quota grows by 4,000 tonnes"
  const present =
    g.modal === null &&
    !g.passive &&
    !g.perfect &&
    /^(stay|remain|rise|grow|fall|apply|increase)$/.test(lemma) &&
    /s$|^(?:stay|remain|rise|grow|fall|apply|increase)$/.test(a.tokens[g.head]!.lower)
  if (
    present &&
    !/^\p{Lu}/u.test(head.text) &&
    !/^(talks|negotiations|sides|parties|tensions|hopes|fears|prices|inflation)$/.test(head.lower)
  )
    return clausesFrom(a, from, draft, 'goes on about the text of the sentence before')
  // "Each party may inspect ten sites": leave given to everybody alike.
  const leave =
    /^(may|can)$/.test(g.modal ?? '') && /^(each|either|neither|both|every|no)$/.test(a.tokens[subject.from]!.lower)
  if (!leave && !/^(would|shall|must)$/.test(g.modal ?? '') && !(g.modal === 'will' && g.passive) && !due) return []
  if (!g.passive && (TABLE.test(lemma) || JUDGES.has(lemma)) && !(lemma === 'get' || /^(have|be)$/.test(lemma)))
    return []
  if (lemma === 'be' && !g.passive && quantities(a, g.to, rightEdge(a, g.to)).length === 0) return []
  if (
    g.passive &&
    /^(sign|hold|publish|circulate|present|put|announce|ask|discuss|resume|take|ratify|see)$/.test(lemma)
  )
    return []
  // "Streaming payments would": the tagger's participle belongs to the noun.
  const start = subject.from === from + 1 && /ing$/.test(a.tokens[from]!.lower) ? from : subject.from
  return clausesFrom(a, start, draft, 'goes on about the text of the sentence before')
}

/** The text a sentence is about: the subject's, else the only one it names. */
function themeOf(a: Article, d: DraftReading, s: number, verbs: readonly Predication[]): string | null {
  const [from, to] = [a.first[s]!, a.first[s + 1]!]
  for (const v of verbsWithin(verbs, from, to))
    if (v.subject && v.group.form === 'finite') {
      const m = mentionsWithin(d, v.subject.from, v.subject.to)[0]
      if (m) return m.draft
    }
  const all = new Set(mentionsWithin(d, from, to).map((m) => m.draft))
  return all.size === 1 ? [...all][0]! : null
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
      : (mentionsWithin(d, from, i).find((x) => x.to === i || x.from === from) ?? null)
    if (!m || v?.group.negated) continue
    const items = listAfter(a, i + 1, m.draft, null, 0.6, 'listed after a colon')
    if (items.length > 1) out.push(...items)
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
