import type { Article } from '../article.ts'
import { type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import { quantities } from '../grammar/quantities.ts'
import { isComma, STOPS, type Stretch, sentenceOf, spanOf } from '../grammar/stretches.ts'
import type { ReadChange } from '../machine-reading.ts'
import { type Altered, altered } from './altered.ts'
import { mentionNear } from './passages.ts'

type Kind = ReadChange['change']

const OUT = /^(?:out|gone|dropped|scrapped|deleted|struck|removed|abandoned|cut|axed)$/
const IN = /^(?:new|added|inserted|in|back|restored)$/
const ANEW =
  /^(?:softened|weakened|tightened|strengthened|rewritten|reworded|redrafted|amended|simplified|narrowed|broadened|shortened|merged|split|watered|diluted|clarified|replaced|moved|reworked)$/
const LATER = /^(?:open|bracketed|postponed|deferred|undecided|blank|unresolved|tbd|tbc)$/

/** Lists of a comparison often have no verbs: "Wealth tax: out.", "Child benefit – added at the request of the Greens". */
export function listed(a: Article, d: DraftReading, within: (sentence: number) => boolean): Altered[] {
  const out: Altered[] = []
  for (let s = 0; s < a.sentences.length; s++) {
    if (!within(s)) continue
    let from = a.first[s]!
    const to = a.first[s + 1]!
    while (from < to && /^[-–—•*·▪]$/.test(a.tokens[from]!.text)) from++
    if (to - from > 24) continue
    let k = from
    while (k < to && k - from < 8 && !parts(a, k)) k++
    if (k >= to || k === from || !parts(a, k) || nounPhraseEnd(a, from, k) === from) continue
    let w = k + 1
    while (w < to && /^(?:now|still|also|left|again)$/.test(a.tokens[w]!.lower)) w++
    const word = a.tokens[w]?.lower ?? ''
    const next = a.tokens[w + 1]
    // "Public procurement: to be completed", "Digital services: new chapter"
    const yet = word === 'to' && next?.lower === 'be' && a.tokens[w + 2]?.pos === 'VERB'
    const fresh = word === 'new' && next?.pos === 'NOUN' && to - w <= 4
    if (yet || fresh) {
      const object = { from, to: k }
      const reason = yet ? 'an entry of a list still to be filled' : 'an entry of a list that is new'
      out.push(verbless(a, d, object, rightEdge(a, w + 2), yet ? 'left-open' : 'added', reason))
      continue
    }
    if (next && !/^(?:PUNCT|ADP|CCONJ|ADV|SCONJ)$/.test(next.pos)) continue
    const kind: Kind | null = OUT.test(word)
      ? 'removed'
      : IN.test(word)
        ? 'added'
        : LATER.test(word)
          ? 'left-open'
          : ANEW.test(word)
            ? 'reworded'
            : null
    if (kind === null) continue
    const object = { from, to: k }
    out.push(verbless(a, d, object, rightEdge(a, w + 1), kind, `an entry of a list that says “${word}”`))
  }
  return out
}

/** A change told of a bare thing, without a verb of its own. */
export function verbless(
  a: Article,
  d: DraftReading,
  object: Stretch,
  end: number,
  kind: Kind,
  reason: string,
): Altered {
  return altered(a, {
    stretch: { from: object.from, to: end },
    kind,
    object,
    mention: mentionNear(d, a, object.from),
    confidence: 0.5,
    reason,
  })
}

/** A colon or a dash, not the hyphen of "carve-out". */
const parts = (a: Article, k: number): boolean =>
  /^[:–—]$/.test(a.tokens[k]!.text) ||
  (a.tokens[k]!.text === '-' &&
    a.tokens[k - 1]?.end !== a.tokens[k]!.start &&
    a.tokens[k + 1]?.start !== a.tokens[k]!.end)

/** "Monitors, absent from the first plan, get a chapter": told in passing of what the older text had not. */
export function inPassing(a: Article, d: DraftReading): Altered[] {
  const out: Altered[] = []
  for (const m of d.mentions) {
    const k = m.from - 2
    if (
      k < 2 ||
      !/^(?:from|in)$/.test(a.tokens[m.from - 1]!.lower) ||
      !/^(?:absent|missing|found|included)$/.test(a.tokens[k]!.lower)
    )
      continue
    const not = /^(?:absent|missing)$/.test(a.tokens[k]!.lower) ? k : /^not$/.test(a.tokens[k - 1]!.lower) ? k - 1 : -1
    const floor = a.first[a.tokens[k]!.sentence]!
    if (not < floor + 2 || !isComma(a.tokens[not - 1])) continue
    if (/^(?:all|both|every|any|either|each)$/.test(a.tokens[m.from]!.lower)) continue
    const newer = d.drafts.find((x) => x.basedOn === m.draft && x.kind !== 'counter-proposal')
    if (!newer) continue
    let from = not - 1
    while (
      from > floor &&
      not - from < 16 &&
      !isComma(a.tokens[from - 1]) &&
      !STOPS.has(a.tokens[from - 1]!.text) &&
      !/^(?:VERB|AUX)$/.test(a.tokens[from - 1]!.pos)
    )
      from--
    const object = { from, to: not - 1 }
    out.push(
      altered(a, {
        stretch: { from, to: m.to },
        kind: 'added',
        object,
        mention: m,
        confidence: 0.6,
        reason: 'said to be missing from an older text',
        from: m.draft,
        to: newer.id,
      }),
    )
  }
  return out
}

/** "a year earlier than in the first deal", "150 fewer than before": the old state is what the comparison is with. */
export function thanBefore(a: Article, d: DraftReading, within: (sentence: number) => boolean): Altered[] {
  const out: Altered[] = []
  for (let i = 2; i + 1 < a.tokens.length; i++) {
    const t = a.tokens[i]!
    if (!/^(?:than|as)$/.test(t.lower) || t.quote >= 0 || !within(t.sentence)) continue
    const more = a.tokens[i - 1]!.lower
    // "twice as many as before", "half as long as in the first deal"
    const times =
      t.lower === 'as' && /^(?:twice|half|times)$/.test(a.tokens[i - 3]?.lower ?? '') && a.tokens[i - 2]!.lower === 'as'
    if (t.lower === 'as' && !times) continue
    if (
      !times &&
      !/^(?:more|less|fewer|earlier|later|longer|shorter|higher|lower|larger|smaller|tougher|weaker|broader|narrower|stricter|softer|closer|wider|stronger)$/.test(
        more,
      )
    )
      continue
    const prep = a.tokens[i + 1]!.lower
    const m = mentionsWithin(d, i + 1, i + 9)[0]
    if (prep !== 'before' && !(m && m.from <= i + 3 && (/^(?:in|under|by)$/.test(prep) || m.from === i + 1))) continue
    const { from: floor } = sentenceOf(a, i)
    let from = i
    while (
      from > floor &&
      i - from < 22 &&
      !STOPS.has(a.tokens[from - 1]!.text) &&
      !(/^(?:and|but)$/.test(a.tokens[from - 1]!.lower) && isComma(a.tokens[from - 2]))
    )
      from--
    const to = prep === 'before' ? i + 2 : m!.to
    if (to - from < 5) continue
    const q = quantities(a, from, i)[0]
    const span = spanOf(a, { from, to })
    out.push({
      stretch: { from, to },
      kind: q || times ? 'quantity-changed' : 'reworded',
      object: { from, to: i },
      before: null,
      after: span ? a.text.slice(span.start, span.end).slice(0, 160) : null, // two lines of a table cell
      quantity: q ? { value: q.value, unit: q.unit } : null,
      mention: m ?? mentionNear(d, a, i),
      whole: false,
      confidence: 0.5,
      reason: `“${more} than” the older text`,
    })
  }
  return out
}

/** "so is", "so too is", "as has", "so will". */
function sharesAt(a: Article, k: number): boolean {
  const w = a.tokens[k]?.lower ?? ''
  const n = w === 'so' && /^(?:too|also)$/.test(a.tokens[k + 1]?.lower ?? '') ? k + 2 : k + 1
  return (
    /^(?:so|as)$/.test(w) && /^(?:is|are|was|were|has|have|had|do|does|did|will|would)$/.test(a.tokens[n]?.lower ?? '')
  )
}

/** "X is out; so is Y", "X has disappeared, as has any mention of Y": Y shares what is said of X. */
export function soIs(a: Article, x: Altered): Altered | null {
  const s = a.tokens[x.stretch.from]!.sentence
  const to = a.first[s + 1]!
  const next = a.first[s + 2] ?? to
  let k = x.stretch.to
  while (k < to && (isComma(a.tokens[k]) || STOPS.has(a.tokens[k]!.text) || a.tokens[k]!.lower === 'and')) k++
  if (!sharesAt(a, k)) {
    // "Gone is A. So too is B."
    if (to >= next || !/^so$/.test(a.tokens[to]!.lower) || !sharesAt(a, to)) return null
    k = to
  }
  const at = /^(?:too|also)$/.test(a.tokens[k + 1]!.lower) ? k + 3 : k + 2
  const edge = rightEdge(a, at)
  if (edge <= at || a.tokens[at]!.pos === 'VERB') return null
  const span = spanOf(a, { from: at, to: edge })
  const words = span ? a.text.slice(span.start, span.end) : null
  return {
    ...x,
    stretch: { from: k, to: edge },
    object: { from: at, to: edge },
    before: x.kind === 'added' ? null : words,
    after: x.kind === 'added' ? words : null,
    reason: `${x.reason}, and the same of this`,
  }
}
