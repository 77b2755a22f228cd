import type { Article } from '../article.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import { type Predication, verbsWithin } from '../grammar/predications.ts'
import { mainQuantity } from '../grammar/quantities.ts'
import { type Stretch, sentenceOf } from '../grammar/stretches.ts'
import { listAfter, nominalItems, type Piece } from './pieces.ts'
import { isTalker } from './talkers.ts'

// Contents told by a copula or by no verb at all, with the text in another place than before its verb.

/** Words by which a sentence opens on a text and turns to what stands in it. */
const OPENS =
  /^(?:also |still |only |new )?(?:key to|central to|crucial to|essential to|core to|at the (?:heart|core|centre|center) of|at (?:its|their) (?:heart|core)|among|included|contained|buried|hidden|enshrined|written|set out|laid down|foreseen|proposed|listed|tucked|in|inside|under|part of|missing from|absent from|new in|also in)\b/i

/** What is missing is no content. */
const LACKS = /^(?:missing|absent|gone|dropped|deleted|removed|lost)\b/i

/** What the best part of a text is called. */
const CORE =
  /^(?:centrepiece|centerpiece|core|heart|kernel|crux|cornerstone|backbone|essence|gist|key|main|central|pillar|element|provision|point|condition|component|demand|promise|proposal|feature|part|concession|novelty|innovation|idea|thrust|core|clause|term|content|requirement|pledge)s?$/

const BE = /^(?:is|are|was|were)$/

/** "Key to the accord is a strip …", "Among the plan's points are …", "The plan's centrepiece is …", "In the package: …". */
export function turned(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  for (const m of d.mentions) {
    const { from, to } = sentenceOf(a, m.head)
    if (a.tokens[m.head]!.quote >= 0) continue
    out.push(
      ...opened(a, d, m, from, to),
      ...core(a, m, from, to),
      ...thereIs(a, m, from),
      ...seen(a, m, to, verbs),
      ...measured(a, m, to),
      ...whatItDoes(a, m, from, to),
      ...dashed(a, m, to),
      ...offeredIn(a, m, from, verbs),
      ...givenBy(a, m, from, verbs),
    )
  }
  return out
}

/** Tokens between a verb and the text its clause ends with; farther off another clause has begun. */
const NEAR = 50

const pieces = (xs: readonly Stretch[], draft: string, reason: string, confidence = 0.6): Piece[] =>
  xs.map((stretch) => ({ stretch, draft, label: null, confidence, reason }))

/** "Key to the accord is X", "Among its 14 points are X", "Also in the package: X". */
function opened(a: Article, d: DraftReading, m: DraftMention, from: number, to: number): Piece[] {
  const text = a.text.slice(a.tokens[from]!.start, a.tokens[m.head]!.end)
  if (m.head - from > 12 || !OPENS.test(text) || LACKS.test(text)) return []
  if (verbBetween(a, from, m.from)) return []
  for (let k = from; k < m.from; k++) if (isTalker(a.tokens[k]!.lower)) return []
  let k = m.to
  while (k < to && k < m.to + 7 && !BE.test(a.tokens[k]!.lower) && a.tokens[k]!.text !== ':') {
    if (a.tokens[k]!.pos === 'VERB' || a.tokens[k]!.text === ',') return []
    k++
  }
  if (k >= to || k >= m.to + 7) return []
  if (a.tokens[k]!.text === ':') return pieces(nominalItems(a, k + 1, to) ?? [], m.draft, 'listed after a colon')
  const next = a.tokens[k + 1]
  if (
    !next ||
    nounPhraseEnd(a, k + 1, to) <= k + 1 ||
    /^(it|this|they|he|she|there|that|how|whether|what|who|the)$/.test(next.lower)
  ) {
    if (next?.lower !== 'the' || !/^of$/.test(a.tokens[nounPhraseEnd(a, k + 1, to)]?.lower ?? '')) return []
  }
  if (mentionsWithin(d, k + 1, nounPhraseEnd(a, k + 1, to)).length > 0) return []
  return listAfter(a, k + 1, m.draft, null, 0.6, 'said to stand in the text')
}

/** "The plan's centrepiece is X", "The centrepiece of the plan is X", "The plan's main points: X". */
function core(a: Article, m: DraftMention, from: number, to: number): Piece[] {
  let end = 0
  const owns = /^['’]s?$/.test(a.tokens[m.to]?.text ?? '') && a.tokens[m.to]!.pos === 'PART'
  if (owns) {
    end = nounPhraseEnd(a, m.to + 1, to)
    if (end <= m.to + 1 || !CORE.test(a.tokens[end - 1]!.lower)) return []
  } else {
    const of = m.from - 1
    if (of - 1 < from || !/^(of|in)$/.test(a.tokens[of]!.lower) || !CORE.test(a.tokens[of - 1]!.lower)) return []
    end = m.to
  }
  const at = a.tokens[end]
  if (at === undefined || end >= to) return []
  if (at.text === ':') return pieces(nominalItems(a, end + 1, to) ?? [], m.draft, 'listed after a colon')
  const tells = at.pos === 'VERB' && /^(include|comprise|provide)$/.test(at.lemma)
  if (!tells && !BE.test(at.lower)) return []
  const next = a.tokens[end + 1]
  if (!next || end + 1 >= to) return []
  // "The plan's main points were new: a common coin, a joint fleet"
  for (let k = end + 1; k < Math.min(to, end + 5); k++)
    if (a.tokens[k]!.text === ':') return pieces(nominalItems(a, k + 1, to) ?? [], m.draft, 'listed after a colon')
  if (next.lower === 'that') return listAfter(a, end + 1, m.draft, null, 0.6, 'told as what the text comes to')
  if (/^(?:the|a|an|to|its|no|NUM)$/.test(next.lower) || /^(?:NUM|SYM|NOUN|DET)$/.test(next.pos)) {
    if (nounPhraseEnd(a, end + 1, to) <= end + 1 && next.lower !== 'to') return []
    return listAfter(a, end + 1, m.draft, null, 0.6, 'told as what the text comes to')
  }
  return []
}

/** "There is a clause on night work in the contract". */
function thereIs(a: Article, m: DraftMention, from: number): Piece[] {
  if (!/^(in|under)$/.test(a.tokens[m.from - 1]?.lower ?? '')) return []
  for (let k = m.from - 3; k >= Math.max(from, m.from - 30); k--) {
    if (a.tokens[k]!.text === ';' || /^(but|which|who)$/.test(a.tokens[k]!.lower)) return []
    if (a.tokens[k]!.lower !== 'there') continue
    let at = k + 1
    while (at < m.from && /^(is|are|was|were|would|will|be|also|still|to)$/.test(a.tokens[at]!.lower)) at++
    if (
      at === k + 1 ||
      at >= m.from - 1 ||
      (/^(no|not|nothing|little|much|something)$/.test(a.tokens[at]!.lower) &&
        !/^would|will$/.test(a.tokens[k + 1]!.lower))
    )
      return []
    const future = /^(would|will)$/.test(a.tokens[k + 1]!.lower)
    return pieces([{ from: future ? k : at, to: m.from - 1 }], m.draft, 'said to stand in the text')
  }
  return []
}

/** "The deal would see the port leased", "The plan has Orland giving up its bases". */
function seen(a: Article, m: DraftMention, to: number, verbs: readonly Predication[]): Piece[] {
  const v = verbsWithin(verbs, m.to, Math.min(to, m.to + 20)).find((x) => x.group.form === 'finite')
  if (!v?.subject || (v.subject.head !== m.head && v.subject.to - 1 !== m.head) || v.group.negated || v.group.passive)
    return []
  const { group: g } = v
  const lemma = a.tokens[g.head]!.lemma
  if (!/^(see|have)$/.test(lemma) || (lemma === 'see' && g.modal === null)) return []
  const object = nounPhraseEnd(a, g.to, to)
  if (object <= g.to || object >= to) return []
  const next = a.tokens[object]!
  if (next.pos !== 'VERB' && !/(?:ed|ing)$/.test(next.lower)) return []
  return pieces(
    [{ from: g.to, to: rightEdge(a, object + 1, { keepConjuncts: true }) }],
    m.draft,
    'what the text would bring about',
  )
}

/** "The offer amounted to 8 per cent", "The deal comes with a loan", "The proposal was for a buffer of 25 metres". */
function measured(a: Article, m: DraftMention, to: number): Piece[] {
  let k = m.to
  while (k < to && /^(would|will|also|only|has|had|reportedly|now|itself)$/.test(a.tokens[k]!.lower)) k++
  const said = `${a.tokens[k]?.lower ?? ''} ${a.tokens[k + 1]?.lower ?? ''}`
  if (
    !/^(?:amount(?:s|ed)? to|com(?:es|ing|e) with|came with|add(?:s|ed)? up to|boil(?:s|ed)? down|run(?:s)? to|(?:is|was) for|hing(?:es|ed) on|rest(?:s|ed) on|built on|centr(?:es|ed) on|center(?:s|ed) on|revolv(?:es|ed) around|start(?:s|ed)? (?:with|from)|begin(?:s)? with|end(?:s|ed)? with)$/.test(
      said,
    )
  )
    return []
  const at = /down$/.test(said) ? k + 3 : k + 2
  const end = rightEdge(a, at, { keepConjuncts: true })
  if (end <= at || (a.tokens[at]?.lower === 'the' && mainQuantity(a, at, end) === null)) return []
  if (/^run/.test(said) || /^(?:is|was) for/.test(said)) if (!/^(DET|NUM|SYM)$/.test(a.tokens[at]!.pos)) return []
  // "runs to nine pages" measures the paper, not what it says
  if (
    /^(pages?|lines?|points?|articles?|chapters?|words?|paragraphs?|sheets?|sides?)$/.test(
      a.tokens[nounPhraseEnd(a, at, to) - 1]?.lower ?? '',
    )
  )
    return []
  return listAfter(a, at, m.draft, null, 0.6, 'told as what the text comes to')
}

/** "What the offer does is raise pay". */
function whatItDoes(a: Article, m: DraftMention, from: number, to: number): Piece[] {
  if (a.tokens[m.from - 1]?.lower !== 'what' || m.from - 1 > from + 1) return []
  let k = m.to
  while (k < Math.min(to, m.to + 3) && a.tokens[k]!.pos === 'AUX' && !BE.test(a.tokens[k]!.lower)) k++
  const verb = a.tokens[k]
  if (!verb || !/^(do|offer|propose|provide|promise|contain|say|demand|require)$/.test(verb.lemma)) return []
  if (!BE.test(a.tokens[k + 1]?.lower ?? '') || k + 2 >= to) return []
  return listAfter(a, k + 2, m.draft, null, 0.6, 'told as what the text does')
}

/** "Varna's proposal — a tax of $5 on every tonne — has …". */
function dashed(a: Article, m: DraftMention, to: number): Piece[] {
  // "The first offer, 4 per cent over two years, was refused"
  if (a.tokens[m.to]?.text === ',' && /^(NUM|SYM)$/.test(a.tokens[m.to + 1]?.pos ?? '')) {
    let end = m.to + 1
    while (end < to && end < m.to + 14 && a.tokens[end]!.text !== ',') end++
    const said = a.text.slice(a.tokens[m.to]!.end, a.tokens[end - 1]!.end)
    return a.tokens[end]?.text === ',' && /%|per cent|percent|[$€£¥]/.test(said)
      ? pieces([{ from: m.from, to: end }], m.draft, 'set beside the text')
      : []
  }
  if (!/^[—–]$|^--$/.test(a.tokens[m.to]?.text ?? '')) return []
  let close = m.to + 1
  while (close < to && close < m.to + 40 && !/^[—–]$|^--$/.test(a.tokens[close]!.text)) close++
  if (close >= Math.min(to, m.to + 40)) return []
  const items = nominalItems(a, m.to + 1, close)
  const real = items?.some(
    (x) => /^(DET|NUM|SYM)$/.test(a.tokens[x.from]!.pos) && mainQuantity(a, x.from, x.to) !== null,
  )
  return real && items ? pieces(items, m.draft, 'set beside the text') : []
}

/** "Management offered 7 per cent in its latest proposal"; "proposed, in a paper sent at dawn, to push the target back". */
function offeredIn(a: Article, m: DraftMention, from: number, verbs: readonly Predication[]): Piece[] {
  if (a.tokens[m.from - 1]?.lower !== 'in') return []
  const v = verbsWithin(verbs, Math.max(from, m.from - NEAR), m.from).findLast((x) => x.group.form === 'finite')
  if (!v || v.group.passive || v.group.negated) return []
  if (!/^(offer|propose|promise|suggest|demand|pledge|concede)$/.test(a.tokens[v.group.head]!.lemma)) return []
  const at = v.group.to
  if (a.tokens[at]?.text === ',') return listAfter(a, at, m.draft, null, 0.55, 'offered in the text')
  if (m.from - 1 <= at) return []
  const items = nominalItems(a, at, m.from - 1)
  return items ? pieces(items, m.draft, 'offered in the text', 0.55) : []
}

/** "Farmers are granted ten years by the draft", "Miners were promised 12 per cent in the settlement". */
function givenBy(a: Article, m: DraftMention, from: number, verbs: readonly Predication[]): Piece[] {
  const link = a.tokens[m.from - 1]?.lower ?? ''
  if (!/^(by|in|through)$/.test(link)) return []
  const v = verbsWithin(verbs, Math.max(from, m.from - NEAR), m.from).findLast((x) => x.group.form === 'finite')
  if (!v?.group.passive || v.group.negated || !v.subject || v.subject.relative) return []
  const lemma = a.tokens[v.group.head]!.lemma
  if (!GIVES.test(lemma) || mentionsHead(m, v)) return []
  for (let k = v.group.to; k < m.from; k++) if (/^(,|;|which|that|who)$/.test(a.tokens[k]!.lower)) return []
  return pieces([{ from: v.subject.from, to: m.from - 1 }], m.draft, 'told as given by the text', 0.55)
}

const mentionsHead = (m: DraftMention, v: Predication): boolean => v.subject!.from <= m.head && m.head < v.subject!.to

/** What a text does to somebody. */
const GIVES =
  /^(grant|promise|give|offer|guarantee|allow|permit|exempt|exclude|bar|ban|oblige|require|force|bind|spare|protect|cap|limit|set|fix|award|allot|assign|allocate|entitle|free|cut|raise|foresee|envisage|provide|forbid|prohibit|restrict|abolish)$/

const verbBetween = (a: Article, from: number, to: number): boolean => {
  for (let k = from + 1; k < to; k++) {
    const t = a.tokens[k]!
    if (t.pos === 'AUX' || (t.pos === 'VERB' && !/(?:ed|ing|en)$/.test(t.lower))) return true
  }
  return false
}
