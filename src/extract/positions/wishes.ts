import type { Article } from '../article.ts'
import { clauseAt, rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import { type Predication, verbsWithin } from '../grammar/predications.ts'
import { type Stretch, sentenceOf, spanOf } from '../grammar/stretches.ts'
import { conditionOf, type Reading, supposed, type Taken, tellsSomething, textBefore } from './taken.ts'

/** "It was possible for X to agree to Y": what X could live with. */
export function possibleFor(r: Reading, v: Predication): Taken | null {
  const { a, voices } = r
  const { group: g } = v
  if (g.negated || !/^(be|is|was|were|are|’s|'s|remain)$/.test(a.tokens[g.head]!.lemma)) return null
  const { from: floor, to } = sentenceOf(a, g.first)
  let k = g.to
  while (k < to && k < g.to + 4 && (/^["“”‘’']$/.test(a.tokens[k]!.text) || a.tokens[k]!.pos === 'ADV')) k++
  if (!/^(possible|acceptable|conceivable|thinkable|feasible)$/.test(a.tokens[k]?.lower ?? '')) return null
  k++
  while (k < to && /^["”’']$/.test(a.tokens[k]!.text)) k++
  if (a.tokens[k]?.lower !== 'for') return null
  const end = nounPhraseEnd(a, k + 1, to)
  const parties = r.sides.each({ from: k + 1, to: end })
  if (parties.length === 0 || a.tokens[end]?.lower !== 'to') return null
  const edge = rightEdge(a, end + 2, { keepCondition: true })
  const from = v.subject ? v.subject.from : Math.max(floor, g.first)
  const voice = voices.at(g.head)
  return {
    stretch: { from, to: edge },
    parties,
    stance: conditionOf(a, { from, to: edge }) === null ? 'open' : 'conditional',
    object: { from: end + 1, to: edge },
    ownVoice: voice?.party === parties[0],
    statement: voice?.statement ?? null,
    confidence: 0.6,
    reason: `called possible for ${parties.join(', ')}`,
  }
}

/** "Any deal must X", "the number should be limited to Y", said by a party: it demands it. */
export function deontic(r: Reading, v: Predication, before: Predication | undefined): Taken | null {
  const { a, voices, issues } = r
  const { group: g, subject } = v
  if (g.form !== 'finite') return null
  const lemma = a.tokens[g.head]!.lemma
  const next = a.tokens[g.to]?.lower ?? ''
  const must =
    g.modal === 'must' ||
    g.modal === 'should' ||
    g.modal === 'ought' ||
    g.semi === 'have to' ||
    (/^(have|need|get)$/.test(lemma) && next === 'to')
  const refused = g.negated && g.passive && (g.modal === 'will' || g.modal === 'would')
  const cannot = (g.negated && (g.modal === 'can' || g.modal === 'must' || g.modal === 'should')) || refused
  if (!must && !cannot) return null
  const voice = voices.at(g.head)
  if (!voice?.party) return null
  const { from: floor } = sentenceOf(a, g.first)
  const there = a.tokens[g.first - 1]?.lower === 'there'
  const from = subject && !v.inherited ? subject.from : there ? g.first - 1 : g.first
  if (subject && (supposed(a, subject.from) || /^(i|you)$/.test(a.tokens[subject.head]!.lower))) return null
  // "we need to sit down and talk"
  let head = lemma
  if (/^(have|need|get)$/.test(lemma)) head = a.tokens[g.to + 1]?.lemma ?? ''
  if (
    /^(say|note|see|be|wait|know|admit|remember|look|ask|think|hope|meet|talk|continue|go|find|understand|recognise|do|become|happen|discuss)$/.test(
      head,
    ) &&
    !g.passive &&
    head !== 'be'
  )
    return null
  const edge = rightEdge(a, g.to, { keepCondition: true })
  const whole: Stretch = { from: conditionBefore(a, from, floor), to: edge }
  // "It should reflect what was agreed": the text itself is what the demand is about.
  const onText =
    subject !== null &&
    textBefore(r, g.first) &&
    (r.heads.has(subject.head) || /^(it|they|this)$/.test(a.tokens[subject.head]!.lower))
  if (!tellsSomething(r, whole) && whole.from === from && !onText) return null
  if (before && before.sentence === v.sentence && v.inherited && /^(must|should)$/.test(before.group.modal ?? ''))
    return null
  const ifs = conditionOf(a, whole) !== null
  return {
    stretch: whole,
    parties: [voice.party],
    stance: cannot ? 'rejects' : ifs ? 'conditional' : 'demands',
    object: { from, to: edge },
    ownVoice: true,
    whole: onText && !issues.touches(spanOf(a, { from: g.to, to: edge }) ?? { start: 0, end: 0 }),
    statement: voice.statement,
    confidence: 0.55,
    reason: `“${a.text.slice(a.tokens[g.first]!.start, a.tokens[g.to - 1]!.end)}”, said for ${voice.party}`,
  }
}

/** "If they will not give it, we have got to …": the condition in front belongs to the clause. */
function conditionBefore(a: Article, from: number, floor: number): number {
  if (a.tokens[from - 1]?.text !== ',') return from
  for (let k = from - 2; k >= Math.max(floor, from - 20); k--) {
    if (/^(if|unless|provided)$/.test(a.tokens[k]!.lower)) return k
    if (/^[,;:]$/.test(a.tokens[k]!.text)) return from
  }
  return from
}

/** "The administration's aim is X", "our demand is Y", "what workers want is Z". */
export function aimIs(r: Reading, v: Predication): Taken | null {
  const { a, voices, sides } = r
  const { group: g, subject } = v
  if (!/^(be|is|was|are|were|remain|include)$/.test(a.tokens[g.head]!.lemma) || g.negated) return null
  const { from: floor } = sentenceOf(a, g.first)
  const edge = rightEdge(a, g.to)
  if (edge <= g.to) return null
  const voice = voices.at(g.head)
  if (
    subject &&
    /^(aim|goal|demand|demands|objective|requirement|requirements|priority|expectation|expectations|position|condition|conditions|line)$/.test(
      a.tokens[subject.head]!.lower,
    )
  ) {
    let owner: readonly string[] = []
    for (let k = subject.from; k < subject.to; k++)
      if (/^['’]s?$/.test(a.tokens[k]!.text) && a.tokens[k]!.pos === 'PART')
        owner = sides.each({ from: subject.from, to: k })
    const det = a.tokens[subject.from]!.lower
    if (owner.length === 0 && /^(our|my|its|their|his|her)$/.test(det) && voice?.party) owner = [voice.party]
    if (owner.length === 0) return null
    let said = g.to
    while (said < edge && a.tokens[said]!.pos === 'ADV') said++
    if (a.tokens[said]?.pos === 'ADJ' && edge - said < 3) return null
    return {
      stretch: { from: subject.from, to: edge },
      parties: owner,
      stance: 'demands',
      object: { from: g.to, to: edge },
      ownVoice: voice?.party === owner[0],
      statement: voice?.statement ?? null,
      confidence: 0.65,
      reason: `named as the ${a.tokens[subject.head]!.lower} of ${owner.join(', ')}`,
    }
  }
  if (a.tokens[floor]!.lower === 'what' && clauseAt(a, floor + 1, g.first)) {
    const end = nounPhraseEnd(a, floor + 1, g.first)
    const owner = sides.each({ from: floor + 1, to: end })
    const wish = a.text.slice(a.tokens[end]!.start, a.tokens[g.first]!.start)
    if (
      !/\b(?:want|wants|wanted|seek|seeks|ask|asks|asked|demand|demands|need|needs|holding out|asking|looking for|insist|matters to|cares? about|hopes? for|is after|are after)\b/.test(
        wish,
      )
    )
      return null
    const who = owner.length > 0 ? owner : voice?.party ? [voice.party] : []
    if (who.length === 0) return null
    return {
      stretch: { from: floor, to: edge },
      parties:
        voice?.party && owner.length > 0 && /^(workers|members|we)$/.test(a.tokens[end - 1]!.lower)
          ? [voice.party]
          : who,
      stance: 'demands',
      object: { from: g.to, to: edge },
      ownVoice: voice?.party != null,
      statement: voice?.statement ?? null,
      confidence: 0.7,
      reason: 'told as what the party wants',
    }
  }
  return null
}

/** "If they give nothing, we will strike", said by a party: what it will do hangs on the other side. */
export function ifThen(r: Reading, verbs: readonly Predication[]): Taken[] {
  const { a, voices } = r
  const out: Taken[] = []
  for (let s = 0; s < a.sentences.length; s++) {
    let from = a.first[s]!
    const to = a.first[s + 1]!
    while (from < to && /^["“‘'(]$|^(but|and|so)$/i.test(a.tokens[from]!.text)) from++
    if (from >= to || !/^(if|unless|should)$/.test(a.tokens[from]!.lower) || /^\?/.test(a.tokens[to - 1]!.text))
      continue
    const main = verbsWithin(verbs, from, to).find(
      (v) =>
        v.group.first > from + 2 &&
        v.subject !== null &&
        v.group.form === 'finite' &&
        /^(will|would|must|shall)$/.test(v.group.modal ?? '') &&
        commaBetween(a, from, v.subject.from),
    )
    if (!main?.subject) continue
    const voice = voices.at(main.group.head)
    if (!voice?.party) continue
    const edge = rightEdge(a, main.group.to)
    const stretch = { from, to: edge }
    if (!tellsSomething(r, stretch) && !r.heads.has(main.subject.head)) continue
    out.push({
      stretch,
      parties: [voice.party],
      stance: 'conditional',
      object: { from: main.subject.from, to: edge },
      ownVoice: true,
      statement: voice.statement,
      confidence: 0.5,
      reason: `hung on a condition by ${voice.party}`,
    })
  }
  return out
}

const commaBetween = (a: Article, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (a.tokens[k]!.text === ',') return true
  return false
}

/** "Unless X, there will be no deal", "no deal without X", said by a party. */
export function withoutWhich(r: Reading, verbs: readonly Predication[]): Taken[] {
  const { a, voices } = r
  const out: Taken[] = []
  for (const v of verbs) {
    const { group: g } = v
    const { from, to } = sentenceOf(a, g.first)
    const there = a.tokens[g.first - 1]?.lower === 'there'
    if (!there || !/^(be|is|was)$/.test(a.tokens[g.head]!.lemma)) continue
    const deal = (i: number): boolean =>
      /^(deal|agreement|treaty|peace|accord|contract|talks|ceasefire|settlement|signing|pact|progress|negotiations)$/.test(
        a.tokens[i]?.lower ?? '',
      )
    const none = g.negated || a.tokens[g.to]?.lower === 'no'
    if (!none || !(deal(g.to) || deal(g.to + 1) || deal(g.to + 2) || deal(g.to + 3))) continue
    let open = -1
    for (let k = from; k < to; k++) {
      const w = a.tokens[k]!.lower
      if (/^(unless|without|until)$/.test(w) || (w === 'with' && a.tokens[k + 1]?.lower === 'no')) open = k
    }
    if (open < 0) continue
    const party = voices.at(g.head)?.party ?? voices.at(open)?.party
    if (!party) continue
    const stretch =
      open < g.first
        ? { from: open, to: rightEdge(a, g.to) }
        : { from: g.first - 1, to: rightEdge(a, open + 1, { keepCondition: true }) }
    out.push({
      stretch,
      parties: [party],
      stance: 'demands',
      object: open < g.first ? { from: open + 1, to: g.first - 1 } : { from: open + 1, to: stretch.to },
      ownVoice: true,
      statement: voices.at(g.head)?.statement ?? null,
      confidence: 0.7,
      reason: 'without it no agreement',
    })
  }
  return out
}

/** "The clause was deleted at the insistence of the creditors", "was written in at Norway's request": whose will was done. */
export function atRequest(r: Reading, v: Predication): Taken | null {
  const { a, sides } = r
  const { group: g, subject } = v
  if (!subject || g.form !== 'finite' || g.negated || g.modal !== null) return null
  const edge = rightEdge(a, g.to)
  for (let at = g.to; at < edge; at++) {
    if (a.tokens[at]!.lower !== 'at') continue
    const end = nounPhraseEnd(a, at + 1, edge)
    if (!/^(?:insistence|request|behest|urging|demand)$/.test(a.tokens[end - 1]?.lower ?? '')) continue
    const of = a.tokens[end]?.lower === 'of'
    const owner = of ? { from: end + 1, to: nounPhraseEnd(a, end + 1, edge) } : { from: at + 1, to: end - 1 }
    const parties = owner.to > owner.from ? sides.each(owner) : []
    if (parties.length === 0) return null
    return {
      stretch: { from: subject.from, to: of ? owner.to : end },
      parties,
      stance: 'demands',
      object: { from: subject.from, to: at },
      ownVoice: false,
      statement: r.voices.at(g.head)?.statement ?? null,
      confidence: 0.6,
      reason: `done at the ${a.tokens[end - 1]!.lower} of ${parties.join(', ')}`,
    }
  }
  return null
}
