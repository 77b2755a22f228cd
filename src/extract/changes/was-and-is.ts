import type { Article } from '../article.ts'
import { type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import type { Predication } from '../grammar/predications.ts'
import { type FoundQuantity, quantities } from '../grammar/quantities.ts'
import { isComma, STOPS, sentenceOf } from '../grammar/stretches.ts'
import { type Altered, altered, wordsOf } from './altered.ts'
import { someone } from './here-and-gone.ts'
import { type Clause, NO_CLAUSE, nowAt } from './matter.ts'
import { became } from './moved-numbers.ts'
import { mentionNear, ofOlder } from './passages.ts'

/** Words that put a state of things before the present text. */
const ONCE =
  /\b(?:originally|previously|formerly|initially|once|at first|until now|hitherto|used to|then|at the time|at that time|at that point)\b/i

/** "which was to have been elected", "which were to be held", "that had covered": a relative clause of how it was. */
const WAS = /^(?:which|that|who)\s+(?:was|were|had|would have|used to)\b/i

/**
 * A matter told with its old state in between: "Larisa's army, capped at 40,000 in the June text, could now number
 * 55,000", "Elections, which were to be held in spring, are now due …", "The transition, originally 24 months, is 18".
 */
export function wasAndIs(c: Clause): Altered | null {
  const { a, d, v, subject, shared, head, edge, draft, make } = c
  const { group: g } = v
  if (draft || shared || g.negated || someone(a, subject.from, head)) return null
  if (v.subject && v.subject.from > head) return null // a clause of its own within: "four where the older one had two"
  let open = -1
  for (let k = head + 1; k < subject.to && open < 0; k++)
    if (isComma(a.tokens[k]) || a.tokens[k]!.text === '(') open = k + 1
  if (open < 0 || open + 1 >= subject.to) return null
  // The verb is that of the matter, after the aside is closed, and not one within it.
  let close = subject.to - 1
  while (close > open && a.tokens[close]!.pos === 'ADV') close--
  if (!isComma(a.tokens[close]) && a.tokens[close]!.text !== ')') return null
  const aside = a.text.slice(a.tokens[open]!.start, a.tokens[subject.to - 1]!.end)
  const older = mentionsWithin(d, open, subject.to).some((m) => ofOlder(a, d, m))
  const was = WAS.test(aside)
  if (/^(?:which|that|who)\b/i.test(aside) && !was) return null // "the Commission, which tabled the first draft, is …"
  const dated = DATED.test(aside)
  if (!older && !was && !dated && !ONCE.test(aside)) return null
  const now = nowAt(a, g.first, g.to) || subjectNow(a, g.first)
  const p = quantities(a, open, subject.to).at(-1) ?? null
  const q = quantities(a, g.to, edge)[0]
  if (p && q && p.value !== q.value && alike(p, q))
    return make('quantity-changed', subject, 'an older number within the matter', became(a, p, q))
  if (dated && !older && !was && !ONCE.test(aside) && !now) return null
  // Without "now" a relative clause may only tell what the thing is: "The bridge, which was built in 1931, is closed".
  if (
    !now &&
    was &&
    !older &&
    !ONCE.test(aside) &&
    !/^(?:\S+) (?:was|were) to\b|^\S+ (?:would have|used to)\b/i.test(aside)
  )
    return null
  if (edge <= g.to && !g.passive) return null
  return make('reworded', { from: subject.from, to: head + 1 }, 'told with how it was before', {
    before: aside.replace(/[,)]\s*$/, ''),
    after: c.rest || null,
  })
}

/** A day or month of its own puts a number before the one of now: "200 in January". */
const DATED =
  /\b(?:in|on|of|since) (?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|spring|summer|autumn|winter)\b|\b(?:last (?:week|month|year|time|spring|summer|autumn|winter|night)|yesterday|earlier this|so far|to date)\b/

const alike = (p: FoundQuantity, q: FoundQuantity): boolean => p.unit === q.unit || p.unit === null || q.unit === null

const subjectNow = (a: Article, verb: number): boolean => a.tokens[verb - 1]?.lower === 'now'

/**
 * Two states in two clauses of one sentence: "In the earlier draft inspections were mandatory; now they are voluntary",
 * "Where there had been a referendum there was now a consultation".
 */
export function twoStates(
  a: Article,
  d: DraftReading,
  verbs: readonly Predication[],
  within: (sentence: number) => boolean,
): Altered[] {
  const out: Altered[] = []
  for (let n = 0; n + 1 < verbs.length; n++) {
    const x = verbs[n]!
    if (x.group.form !== 'finite' || x.subject?.relative || !within(x.sentence)) continue
    const y = verbs[n + 1]!
    if (y.sentence !== x.sentence || y.group.form !== 'finite' || !y.subject || y.subject.relative) continue
    const made = states(a, d, x, y)
    if (made) out.push(made)
  }
  return out
}

function states(a: Article, d: DraftReading, x: Predication, y: Predication): Altered | null {
  const { from: floor, to } = sentenceOf(a, x.group.first)
  if (/^\?/.test(a.tokens[to - 1]?.text ?? '')) return null
  let open = x.group.first
  while (open > floor && !STOPS.has(a.tokens[open - 1]!.text) && x.group.first - open < 25) open--
  while (/^(?:and|but|so|,)$/.test(a.tokens[open]!.lower)) open++
  const where = /^(?:where|while|whereas)$/.test(a.tokens[open]!.lower)
  // The second clause begins after a mark, or right at its "there".
  let turn = -1
  for (let k = y.group.first - 1; k > x.group.first; k--) {
    const t = a.tokens[k]!
    if (
      STOPS.has(t.text) ||
      (isComma(t) && (where || /^(?:and|but|now|in|under)$/.test(a.tokens[k + 1]?.lower ?? '')))
    ) {
      turn = k + 1
      break
    }
    if (where && /^there$/.test(t.lower) && k > x.group.to) {
      turn = k
      break
    }
  }
  if (turn < 0) return null
  const first = a.text.slice(a.tokens[open]!.start, a.tokens[turn - 1]!.end)
  const older = mentionsWithin(d, open, turn).some((m) => ofOlder(a, d, m))
  const pastTense = /^(?:was|were|had|did)$/.test(a.tokens[x.group.first]!.lower)
  const current = mentionsWithin(d, turn, y.group.to + 1).some((m) => !ofOlder(a, d, m))
  const now =
    nowAt(a, y.group.first, y.group.to) ||
    /^now$/.test(a.tokens[turn]!.lower) ||
    /\bnow\b/i.test(wordsBetween(a, turn, y.group.first))
  const then = wasThen(a, d, turn, y)
  if (
    !then &&
    (!(older || ((ONCE.test(first) || where || now) && pastTense)) ||
      !(
        now ||
        current ||
        (where && older && /^(?:this|that|the|its|it|another)$/.test(a.tokens[y.subject?.from ?? turn]!.lower))
      ))
  )
    return null
  if (/^(?:he|she|we|i|you)$/.test(a.tokens[y.subject?.head ?? turn]!.lower) || talks(a, x) || talks(a, y)) return null
  const edge = rightEdge(a, y.group.to)
  const stretch = { from: open, to: edge }
  const p = quantities(a, open, turn).at(-1)
  const q = quantities(a, turn, edge)[0]
  const moved = p && q && p.value !== q.value && alike(p, q)
  return altered(a, {
    stretch,
    kind: moved ? 'quantity-changed' : 'reworded',
    object: stretch,
    before: wordsOf(a, { from: open, to: turn }),
    after: wordsOf(a, { from: turn, to: edge }),
    mention: mentionNear(d, a, open),
    confidence: 0.6,
    reason: 'how it was and how it is now, in one sentence',
    ...(moved && became(a, p, q)),
  })
}

/** "…; in April's text they carried light arms": the older text told second. */
function wasThen(a: Article, d: DraftReading, turn: number, y: Predication): boolean {
  // "It is worth 9 per cent; the last one was worth 7"
  if (
    y.subject &&
    y.subject.from === turn &&
    /^(?:was|were|had|did)$/.test(a.tokens[y.group.first]!.lower) &&
    /^the (?:last|previous|first|old|earlier|original|other|former) (?:one|offer|draft|text|version|paper|deal|plan|proposal)$/i.test(
      wordsBetween(a, y.subject.from, y.subject.to),
    )
  )
    return true
  if (!/^(?:in|under)$/.test(a.tokens[turn]!.lower) || y.group.modal !== null) return false
  const m = mentionsWithin(d, turn, y.group.first)[0]
  const past =
    /^(?:was|were|had|did)$/.test(a.tokens[y.group.first]!.lower) || /ed$/.test(a.tokens[y.group.head]!.lower)
  return m !== undefined && m.from === turn + 1 && past
}

const talks = (a: Article, v: Predication): boolean =>
  v.subject !== null &&
  v.subject !== undefined &&
  a.tokens[v.subject.head]!.pos !== 'PRON' &&
  NO_CLAUSE.test(a.tokens[v.subject.head]!.lower)

const wordsBetween = (a: Article, from: number, to: number): string =>
  to > from ? a.text.slice(a.tokens[from]!.start, a.tokens[to - 1]!.end) : ''

/**
 * What the older text had, told in the tail of a clause: "take up one line where the January draft had two pages", "on the
 * first day and not, as in the proposal, on the seventh".
 */
export function tailOfOld(a: Article, d: DraftReading, within: (sentence: number) => boolean): Altered[] {
  const out: Altered[] = []
  for (const m of d.mentions) {
    const { sentence } = a.tokens[m.head]!
    if (!within(sentence)) continue
    const { from: floor, to } = sentenceOf(a, m.from)
    const lead = a.tokens[m.from - 1]?.lower ?? ''
    let turn = -1
    let edge = m.to
    if (/^(?:where|whereas|while)$/.test(lead) && m.from - 1 - floor >= 4 && ofOlder(a, d, m)) {
      turn = m.from - 1
      edge = rightEdge(a, m.to + 1)
    } else if (/^(?:in|under|by)$/.test(lead) && /^as$/.test(a.tokens[m.from - 2]?.lower ?? '')) {
      // "and not, as in the proposal, on the seventh"; "not, as in the first draft, 90"
      let k = m.from - 3
      if (isComma(a.tokens[k])) k--
      if (a.tokens[k]?.lower === 'not' && k - floor >= 4) {
        turn = /^(?:and|,)$/.test(a.tokens[k - 1]!.lower) ? k - 1 : k
        edge = rightEdge(a, isComma(a.tokens[m.to]) ? m.to + 1 : m.to)
      }
    }
    // "a quota of 35,000 tonnes, half of what the February text held"
    const before = a.tokens[m.from - 2]?.lower ?? ''
    const part =
      lead === 'what' &&
      (/^(?:half|twice|double|triple)$/.test(before) ||
        (before === 'of' &&
          /^(?:half|third|quarter|fifth|tenth|thirds|quarters|part|fraction)$/.test(a.tokens[m.from - 3]?.lower ?? '')))
    if (turn < 0 && part && ofOlder(a, d, m)) {
      let k = m.from - 2
      while (k > floor && m.from - k < 7 && !isComma(a.tokens[k])) k--
      if (k > floor + 2 && isComma(a.tokens[k])) {
        turn = k
        edge = rightEdge(a, m.to)
      }
    }
    if (turn < 0) continue
    let open = turn
    while (
      open > floor &&
      turn - open < 30 &&
      !STOPS.has(a.tokens[open - 1]!.text) &&
      !/^(?:that)$/.test(a.tokens[open - 1]!.lower) &&
      !(/^(?:and|but)$/.test(a.tokens[open - 1]!.lower) && isComma(a.tokens[open - 2]))
    )
      open--
    // "a single line – “…” – where the January draft had two": the matter stands before the dashes.
    if (open === turn && /^[–—]$/.test(a.tokens[open - 1]?.text ?? '')) {
      open--
      while (open > floor && !/^[–—]$/.test(a.tokens[open - 1]!.text)) open--
      open = open > floor ? floor : turn
    }
    while (open < turn && isComma(a.tokens[open])) open++
    if (turn - open < 2) continue
    const p = quantities(a, turn, Math.min(edge, to)).at(-1)
    const q = quantities(a, open, turn).at(-1)
    const moved = p && q && p.value !== q.value && alike(p, q)
    out.push(
      altered(a, {
        stretch: { from: open, to: edge },
        kind: moved || part ? 'quantity-changed' : 'reworded',
        object: { from: open, to: turn },
        before: wordsOf(a, { from: turn, to: edge }),
        after: wordsOf(a, { from: open, to: turn }),
        mention: m,
        confidence: 0.55,
        reason: 'told against what the older text had',
        ...(moved && became(a, p, q)),
      }),
    )
  }
  return out
}

/** "Unlike the first draft, the new one …", "in contrast to the second, it placed …": a clause set against an older text. */
export function unlike(a: Article, d: DraftReading, within: (sentence: number) => boolean): Altered[] {
  const out: Altered[] = []
  for (const m of d.mentions) {
    const { sentence } = a.tokens[m.head]!
    if (!within(sentence) || !ofOlder(a, d, m) || !isComma(a.tokens[m.to])) continue
    const one = a.tokens[m.from - 1]?.lower ?? ''
    const three = `${a.tokens[m.from - 3]?.lower ?? ''} ${a.tokens[m.from - 2]?.lower ?? ''} ${one}`
    if (one !== 'unlike' && !/^(?:in contrast (?:to|with)|as opposed to|by comparison with)$/.test(three)) continue
    const from = m.to + 1
    const { to } = sentenceOf(a, m.from)
    const g =
      from < to
        ? a.tokens.slice(from, Math.min(to, from + 12)).findIndex((t) => t.pos === 'VERB' || t.pos === 'AUX')
        : -1
    if (g < 1) continue
    const edge = rightEdge(a, from + g + 1)
    const object = { from, to: edge }
    out.push(
      altered(a, {
        stretch: object,
        kind: 'reworded',
        object,
        before: null,
        after: wordsOf(a, object),
        mention: m,
        confidence: 0.5,
        reason: 'set against an older text',
      }),
    )
  }
  return out
}

/** "What was a right to refuse is now a right to be consulted": the old state as the subject of the new. */
export function whatWas(a: Article, d: DraftReading, s: number): Altered | null {
  let from = a.first[s]!
  const { to } = sentenceOf(a, from)
  while (from < to && /^(?:and|but|so|,)$/.test(a.tokens[from]!.lower)) from++
  if (a.tokens[from]?.lower !== 'what' || to - from > 45) return null // a sentence of forty-five words tells more than one change
  if (!/^(?:was|were|had|used)$/.test(a.tokens[from + 1]?.lower ?? '')) return null
  for (let k = from + 3; k + 1 < to; k++) {
    const w = a.tokens[k]!.lower
    const next = a.tokens[k + 1]!.lower
    if (
      !(/^(?:is|are)$/.test(w) && next === 'now') &&
      !(/^(?:has|have)$/.test(w) && next === 'become') &&
      w !== 'becomes'
    )
      continue
    const edge = rightEdge(a, k + 2)
    return altered(a, {
      stretch: { from, to: edge },
      kind: 'reworded',
      object: { from, to: k },
      before: wordsOf(a, { from: from + 2, to: k }),
      after: wordsOf(a, { from: k + 2, to: edge }),
      mention: mentionNear(d, a, from),
      confidence: 0.55,
      reason: 'what was one thing is said to be another',
    })
  }
  return null
}
