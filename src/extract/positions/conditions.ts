import type { Article } from '../article.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import type { Predication } from '../grammar/predications.ts'
import { sentenceOf } from '../grammar/stretches.ts'
import { partiesOf, type Reading, type Taken, tellsSomething } from './taken.ts'
import { obliged } from './told-as-fact.ts'
import { FIGURE } from './verdicts.ts'

/** What a party holds out, or holds over the other, on a condition. */
const HELD_OUT =
  /^(sign|live|leave|walk|recommend|withdraw|halt|suspend|resume|return|accept|agree|support|back|vote|resign|quit|consider|lift|drop|free|release|stop|strike|pull|go|end|join|come|give|pay|open|close|ratify|endorse|approve|settle|cut|raise|abandon|retaliate|block|veto|swallow|stomach|move|host|send|buy|sell|extend|grant|recognise|recognize|reopen|suspend|reduce|limit|allow|sit|hand|put|come|talk|discuss|negotiate|recommend|defend|sell|budge|drop|trade|swap|tolerate|contemplate|disarm|dismantle|cede|share|fund|finance|provide|guarantee|rejoin|remain|stay)$/

/** Openers of a condition that hangs on the clause before. */
const IF = /^(if|unless|provided|providing|once|should)$/

/** "could live with a cap if …", "would leave the talks unless …", "threatened to stop the exchange if …". */
export function onCondition(r: Reading, v: Predication, before: Predication | undefined): Taken | null {
  const { a } = r
  const { group: g } = v
  const lemma = a.tokens[g.head]!.lemma
  if (g.passive || !HELD_OUT.test(lemma) || obliged(g)) return null
  const threat =
    g.form === 'infinitive' &&
    before !== undefined &&
    before.group.to === g.first &&
    /^(threaten|vow|pledge|promise|warn|offer|swear)$/.test(a.tokens[before.group.head]!.lemma)
  const subject = threat ? before.subject : v.subject
  if (!subject || (!threat && !/^(would|could|might|will)$/.test(g.modal ?? ''))) return null
  const { from, to } = sentenceOf(a, g.first)
  const edge = rightEdge(a, g.to, { keepCondition: true })
  let condition = -1
  for (let k = g.to; k < Math.min(to, edge + 6); k++) {
    // ", she says, if" and ", but only if" begin up to five tokens after the clause ends
    const t = a.tokens[k]!
    if (t.lower === 'were' && k > g.to && inverted(a, k, to)) condition = k
    if (t.lower === 'only' && /^(when|after|once|if)$/.test(a.tokens[k + 1]?.lower ?? '')) condition = k
    if (/^(exchange|return)$/.test(t.lower) && a.tokens[k - 1]!.lower === 'in' && a.tokens[k + 1]?.lower === 'for')
      condition = k - 1
    if (IF.test(t.lower) || (t.lower === 'as' && a.tokens[k + 1]?.lower === 'long')) condition = k
  }
  // "If the cap goes, Chad would sign"
  const opens = IF.test(a.tokens[from]!.lower) && subject.from - from > 3
  if (condition < 0 && !opens) return null
  // "will only lift it in exchange for": a plain "will" foretells, with "only" it bargains.
  let only = false
  for (let k = g.first; k < g.head; k++) only ||= a.tokens[k]!.lower === 'only'
  if (!threat && g.modal === 'will' && a.tokens[g.head]!.quote < 0 && !only) return null
  const { parties, own } = partiesOf(r, subject, g.head)
  if (parties.length === 0) return null
  const end = condition < 0 ? edge : Math.max(edge, rightEdge(a, condition + 1, { keepCondition: true }))
  return {
    stretch: { from: threat || v.inherited ? (threat ? before.group.first : g.first) : subject.from, to: end },
    parties,
    stance: 'conditional',
    object: { from: g.to, to: end },
    ownVoice: own,
    statement: r.voices.at(g.head)?.statement ?? null,
    confidence: 0.6,
    reason: 'held out on a condition',
  }
}

/** "denies that it once agreed to X", "would quit rather than sign Y": against, whatever the words within say. */
export function turnedAgainst(r: Reading, v: Predication): Taken | null {
  const { a } = r
  const { group: g, subject } = v
  if (!subject || g.form !== 'finite' || g.passive || g.negated) return null
  const edge = rightEdge(a, g.to, { keepConjuncts: true })
  let stance: Taken['stance'] | null = null
  let object = -1
  if (a.tokens[g.head]!.lemma === 'deny') {
    for (let k = g.to; k < Math.min(edge, g.to + 9); k++)
      if (/^(agree|accept|offer|approve|concede|promise|consent)$/.test(a.tokens[k]!.lemma)) {
        stance = 'rejects'
        object = k + 1
      }
  } else if (/^(offer|prefer|choose|resign|go|strike|fight|wait|die|leave|threaten)$/.test(a.tokens[g.head]!.lemma)) {
    for (let k = g.to; k + 2 < edge; k++)
      if (
        a.tokens[k]!.lower === 'rather' &&
        a.tokens[k + 1]!.lower === 'than' &&
        /^(sign|accept|agree|give|cede|approve|vote|swallow|take)$/.test(a.tokens[k + 2]!.lemma)
      ) {
        stance = 'opposes'
        object = k + 3
      }
  }
  if (stance === null || object >= edge) return null
  const { parties, own } = partiesOf(r, subject, g.head)
  if (parties.length === 0) return null
  return {
    stretch: { from: v.inherited ? g.first : subject.from, to: edge },
    parties,
    stance,
    object: { from: object, to: edge },
    ownVoice: own,
    statement: r.voices.at(g.head)?.statement ?? null,
    confidence: 0.65,
    reason: `“${a.text.slice(a.tokens[g.first]!.start, a.tokens[g.to - 1]!.end)}” turns the words within`,
  }
}

/** "were the arms handed in": a condition told by its word order. */
function inverted(a: Article, k: number, to: number): boolean {
  if (/^(?:NOUN|PROPN|PRON)$/.test(a.tokens[k - 1]!.pos)) return false
  const end = nounPhraseEnd(a, k + 1, to)
  return end > k + 1 && end < to && /^(?:VERB|PART)$/.test(a.tokens[end]!.pos)
}

const GOOD = /^(?:["“‘'] ?)?(?:acceptable|workable|fair|reasonable|welcome|a good basis|a basis)\b/i
const BAD =
  /^(?:["“‘'] ?)?(?:(?:simply|just|plainly|wholly|totally|completely|utterly|far too|too) )*(?:unacceptable|unworkable|unfair|unrealistic|unreasonable|excessive|inadequate|insufficient|unaffordable|unjustified|disproportionate|derisory|not acceptable|not enough|not good enough|an? (?:wish ?list|insult|joke|provocation|non-?starter|dead letter|step back))\b/i

/** "The list was “acceptable”", "the paper was a wish list", told by a party: a verdict on what is on the table. */
export function verdictTold(r: Reading, v: Predication): Taken | null {
  const { a, voices } = r
  const { group: g, subject } = v
  if (!subject || !/^(?:be|amount|represent)$/.test(g.lemma) || g.negated || g.form !== 'finite') return null
  if (g.modal !== null && g.modal !== 'would') return null
  const party = voices.at(g.head)?.party
  if (!party || !/^(NOUN|PRON|PROPN)$/.test(a.tokens[subject.head]!.pos) || subject.relative) return null
  let edge = rightEdge(a, g.to)
  for (let k = g.to; k + 1 < edge; k++) if (a.tokens[k]!.lower === 'and' && a.tokens[k + 1]!.lower === 'that') edge = k
  if (edge <= g.to) return null
  const words = a.text.slice(a.tokens[g.to]!.start, a.tokens[edge - 1]!.end)
  // The fund amounted to “robbery with a notary”: of a matter of the talks, a figure of speech is seldom praise.
  const figure =
    a.tokens[subject.head]!.pos === 'NOUN' &&
    FIGURE.test(words) &&
    /^(?:to |no (?:more|less) than )?["“‘'](?:an? |the )?\p{L}+/u.test(words) &&
    tellsSomething(r, subject)
  const stance = GOOD.test(words) ? 'accepts' : BAD.test(words) || figure ? 'opposes' : null
  if (stance === null || r.sides.of(subject) !== null) return null
  return {
    stretch: { from: subject.from, to: edge },
    parties: [party],
    stance,
    object: { from: subject.from, to: subject.to },
    ownVoice: true,
    statement: voices.at(g.head)?.statement ?? null,
    confidence: 0.6,
    reason: `a verdict told by ${party}`,
  }
}

/** "We can live with the quota", "Chad could live with six months". */
export function livesWith(r: Reading, v: Predication): Taken | null {
  const { a } = r
  const { group: g, subject } = v
  if (!subject || a.tokens[g.head]!.lemma !== 'live' || a.tokens[g.to]?.lower !== 'with') return null
  if (!/^(can|could|will|would)$/.test(g.modal ?? '')) return null
  const { parties, own } = partiesOf(r, subject, g.head)
  if (parties.length === 0) return null
  const edge = rightEdge(a, g.to)
  return {
    stretch: { from: subject.from, to: edge },
    parties,
    stance: g.negated ? 'rejects' : g.modal === 'can' || g.modal === 'will' ? 'accepts' : 'open',
    object: { from: g.to + 1, to: edge },
    ownVoice: own,
    statement: r.voices.at(g.head)?.statement ?? null,
    confidence: 0.65,
    reason: `“${g.negated ? 'not ' : ''}live with”`,
  }
}

/** "Chad wants it prolonged by a year, Mali by three months": the second party's wish without its verb. */
export function gapped(r: Reading, taken: readonly Taken[]): Taken[] {
  const { a } = r
  const out: Taken[] = []
  for (const t of taken) {
    if (!/^(demands|offers)$/.test(t.stance)) continue
    const { to } = sentenceOf(a, t.stretch.from)
    let at = -1
    for (let k = t.stretch.from; k < Math.min(to, t.stretch.to + 2); k++) if (a.tokens[k]!.text === ',') at = k
    if (at < 0) continue
    let k = at + 1
    while (k < to && /^(the|and|while|but)$/.test(a.tokens[k]!.lower)) k++
    const start = k
    while (k < to && k < start + 4 && /^(NOUN|PROPN|ADJ)$/.test(a.tokens[k]!.pos)) k++
    if (k === start || k + 1 >= to) continue
    const next = a.tokens[k]!
    const rest = next.lower === 'only' || next.lower === 'just' ? k + 1 : k
    const lead = a.tokens[rest]!
    if (
      !(/^(by|to|for|until)$/.test(lead.lower) && /^(NUM|SYM|DET)$/.test(a.tokens[rest + 1]?.pos ?? '')) &&
      !/^(NUM|SYM)$/.test(lead.pos)
    )
      continue
    const party = r.sides.of({ from: start, to: k })
    if (party === null || t.parties.includes(party)) continue
    const edge = rightEdge(a, rest + 1)
    out.push({
      ...t,
      stretch: { from: start, to: edge },
      parties: [party],
      object: t.object.to > at ? { from: t.object.from, to: at } : t.object,
      ownVoice: false,
      confidence: 0.55,
      reason: 'shares the verb of the clause before',
    })
  }
  return out
}
