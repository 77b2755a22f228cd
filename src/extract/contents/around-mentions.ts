import type { Article } from '../article.ts'
import type { DraftReading } from '../drafts-mentioned.ts'
import { clauseAt, rightEdge } from '../grammar/clause-edges.ts'
import { TELLS } from '../grammar/content-verbs.ts'
import { conjuncts } from '../grammar/lists.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import { mainQuantity, numberOf } from '../grammar/quantities.ts'
import { isNominal, type Stretch, sentenceOf, spanOf } from '../grammar/stretches.ts'
import { type VerbGroup, verbGroupAt, verbGroups } from '../grammar/verb-groups.ts'
import type { IssueBook } from '../issues.ts'
import { LABELS, lastDraft, listAfter, mainDraft, type Piece, words } from './pieces.ts'
import { isTalker } from './talkers.ts'

const CLAUSE_NOUNS = words(
  'restriction restrictions cap limit limits ban ceiling clause provision provisions requirement requirements guarantee guarantees promise pledge commitment commitments target targets rule rules demand demands call prohibition threshold deadline exemption exemptions quota tariff obligation obligations penalty penalties safeguard safeguards',
)

/** "Under the deal, X would …", "In the first draft X …", "a plan under which X …", "X gets Y under the plan". */
export function toldUnder(a: Article, d: DraftReading): Piece[] {
  const out: Piece[] = []
  const owner = new Map(d.mentions.map((m) => [m.from, m.draft]))
  // "Article 12, under which …": a point of the text spoken of.
  for (let i = 2; i + 2 < a.tokens.length; i++) {
    if (
      a.tokens[i]!.lower !== 'under' ||
      a.tokens[i + 1]!.lower !== 'which' ||
      a.tokens[i]!.sentence !== a.tokens[i + 1]!.sentence
    )
      continue
    const n = a.tokens[i - 1]!.text === ',' ? i - 2 : i - 1
    if (n < 1 || numberOf(a.tokens[n]!) === null || !LABELS.test(a.tokens[n - 1]!.lower)) continue
    const m = lastDraft(a, d, n, 4)
    if (m)
      out.push(
        ...clausesFrom(a, i + 2, m.draft, 'told as standing under a point of the text').map((p) => ({
          ...p,
          label: a.text.slice(a.tokens[n - 1]!.start, a.tokens[n]!.end),
        })),
      )
  }
  // "…, according to its last page"
  const main = mainDraft(d)
  for (let i = 4; main !== null && i + 3 < a.tokens.length; i++) {
    if (a.tokens[i]!.lower !== 'according' || a.tokens[i - 1]!.text !== ',' || a.tokens[i + 1]!.lower !== 'to') continue
    if (!/^(its|the|an|a)$/.test(a.tokens[i + 2]!.lower)) continue
    const end = nounPhraseEnd(a, i + 2, sentenceOf(a, i).to)
    if (
      !/^(page|clause|article|annex|chapter|paragraph|footnote|preamble|appendix|section)$/.test(
        a.tokens[end - 1]?.lower ?? '',
      )
    )
      continue
    const start = clauseStart(a, i - 1)
    if (start !== null)
      out.push({
        stretch: { from: start, to: i - 1 },
        draft: lastDraft(a, d, i, 3)?.draft ?? main,
        label: null,
        confidence: 0.55,
        reason: 'told as standing in a part of the text',
      })
  }
  for (const m of d.mentions) {
    const { from, to } = sentenceOf(a, m.head)
    const before = a.tokens[m.from - 1]
    const reason = 'told as standing under the text'
    const according = before?.lower === 'to' && m.from - 2 === from && a.tokens[from]!.lower === 'according'
    if (before && m.from - 1 >= from && (according || /^(under|in|per)$/.test(before.lower))) {
      const opens =
        according ||
        m.from - 1 === from ||
        (/^(but|and|yet|however|,|\(|;|while|that|“|")$/.test(a.tokens[m.from - 2]?.lower ?? '') &&
          m.from - 2 >= from - 1)
      let k = m.to
      if (opens || /^(under)$/.test(before.lower)) {
        while (k < to && k < m.to + 8 && a.tokens[k]!.text !== ',' && !clauseAt(a, k, to)) k++
        if (a.tokens[k]?.text === ',') k++
        // "Under the deal, signed in May, X would …"
        // and "Under the deal, which both signed in May, X would …"
        const aside = opens && k < to && /^(which|that|who|whose)$/.test(a.tokens[k]!.lower)
        if (aside || (opens && k < to && !clauseAt(a, k, to) && a.tokens[k]!.pos === 'VERB'))
          for (let c = k; c < Math.min(to, k + 24); c++)
            if (a.tokens[c]!.text === ',' && clauseAt(a, c + 1, to)) {
              k = c + 1
              break
            }
        if (opens && k < to && clauseAt(a, k, to) && !/^(which|that|who|whose)$/.test(a.tokens[k]!.lower)) {
          // "…; the other side's redraft allows 1,200": that clause tells of another text
          out.push(
            ...clausesFrom(a, k, m.draft, reason).filter((x) => (owner.get(x.stretch.from) ?? m.draft) === m.draft),
          )
          continue
        }
        const late = a.tokens[m.from - 2]?.text === ','
        if (before.lower === 'under' && m.from - 1 > from && (!opens || late)) {
          const end = late ? m.from - 2 : m.from - 1
          const start = clauseStart(a, end)
          if (start !== null)
            out.push({ stretch: { from: start, to: end }, draft: m.draft, label: null, confidence: 0.6, reason })
          // "…under the plan, and subsidies would be capped"
          let next = a.tokens[m.to]?.text === ',' ? m.to + 1 : m.to
          if (start !== null && /^(and|while)$/.test(a.tokens[next]?.lower ?? '') && clauseAt(a, next + 1, to)) {
            next++
            if (verbGroups(a, { from: next, to }).find((g) => g.form === 'finite')?.modal === 'would')
              out.push(...clausesFrom(a, next, m.draft, reason))
          }
        }
      }
    }
    // "…, according to the draft", "…, the document says": the clause before is the text's
    const late =
      (before?.lower === 'to' && a.tokens[m.from - 2]?.lower === 'according' && !according ? m.from - 2 : null) ??
      (/^(says|states|said|reads|provides|notes|specifies)$/.test(a.tokens[m.to]?.lower ?? '') &&
      /^[.;,]?$/.test(a.tokens[m.to + 1]?.text ?? '') &&
      before?.text === ','
        ? m.from
        : null)
    if (late !== null && late - 1 > from && a.tokens[late - 1]!.text === ',') {
      const start = clauseStart(a, late - 1)
      if (start !== null)
        out.push({ stretch: { from: start, to: late - 1 }, draft: m.draft, label: null, confidence: 0.6, reason })
    }
    // "If the draft is adopted, farmers would …": what comes of the text is what it lays down
    if (before && m.from - 1 === from && /^(if|once|should)$/.test(before.lower)) {
      let k = m.to
      while (k < to && k < m.to + 10 && a.tokens[k]!.text !== ',') k++
      const adopted = a.tokens
        .slice(m.to, k)
        .some((t) =>
          /^(adopted|signed|passed|passes|approved|accepted|ratified|holds|enacted|implemented|agreed|force|stands)$/.test(
            t.lower,
          ),
        )
      if (adopted && a.tokens[k]?.text === ',' && clauseAt(a, k + 1, to)) {
        const next = verbGroups(a, { from: k + 1, to }).find((g) => g.form === 'finite')
        if (next?.modal && /^(would|will|shall|must|could|may)$/.test(next.modal))
          out.push(...clausesFrom(a, k + 1, m.draft, 'what comes of the text'))
      }
    }
    // "a plan, under which X …"
    let k = m.to
    while (k < to && k < m.to + 6 && !/^(under|by|in)$/.test(a.tokens[k]!.lower)) k++
    if (k + 2 < to && a.tokens[k + 1]!.lower === 'which' && /^(under|by|in)$/.test(a.tokens[k]!.lower))
      out.push(...clausesFrom(a, k + 2, m.draft, reason))
  }
  return out
}

/** The clauses told from token `k` on, each with its verb: "Chad gives up X and Mali pays Y" gives two. */
export function clausesFrom(a: Article, k: number, draft: string, reason: string, known?: VerbGroup): Piece[] {
  const out: Piece[] = []
  let at = k
  for (let n = 0; n < 6; n++) {
    while (a.tokens[at] && /^["“‘']$/.test(a.tokens[at]!.text)) at++
    if (at >= a.tokens.length) break
    // From the verb on, so that "the government and the rebels would" keeps both.
    const { to: end } = sentenceOf(a, at)
    const verb =
      (n === 0 ? known : undefined) ??
      verbGroups(a, { from: at, to: Math.min(end, at + 40) }).find((g) => g.form === 'finite')
    const edge = sameMood(a, verb, rightEdge(a, verb ? verb.to : at + 1, { keepCondition: true }))
    const span = { from: at, to: edge }
    const lost =
      /\b(?:is|are|was|were) (?:now |also )?(?:gone|missing|absent|dropped|deleted|removed|scrapped|no longer)\b/.test(
        a.text.slice(a.tokens[at]!.start, a.tokens[edge - 1]!.end),
      ) // a change, not a clause
    // "when neither was independent" dates the text; "the talks must end" is about the table.
    const idle =
      /^(when|as|because|although|since|where|whichever|whatever|however|whether)$/.test(a.tokens[at]!.lower) ||
      /^the (?:talks|negotiations)\b/i.test(a.text.slice(a.tokens[at]!.start, a.tokens[edge - 1]!.end))
    if (edge - at >= 3 && !lost && !idle)
      out.push(...itemsOf(a, span, verb?.to ?? at, { draft, label: null, confidence: 0.7, reason }))
    const price = exchangedFor(a, edge)
    if (price && !lost)
      out.push({ stretch: price, draft, label: null, confidence: 0.6, reason: 'what the text asks in exchange' })
    const { to } = sentenceOf(a, at)
    let go = edge
    // "…, among them seven soldiers; the other side releases 900": on to the next clause of the row
    if (
      a.tokens[edge]?.text === ',' &&
      !clauseAt(a, edge + 1, to) &&
      !/^(and|while|but)$/.test(a.tokens[edge + 1]?.lower ?? '')
    )
      for (let k = edge + 1; k < Math.min(to, edge + 12); k++)
        if (a.tokens[k]!.text === ';') {
          go = k
          break
        }
    // "…, beginning with the sick, and the other side would release 900"
    const resumed = verb?.modal && a.tokens[go]?.text === ',' ? goesOnAfter(a, go, to, verb.modal) : null
    if (resumed !== null) {
      at = resumed
      continue
    }
    const next = a.tokens[go]
    if (go >= to || !next) break
    if (next.text === ',' || next.text === ';') go++
    // "; after that a levy would be due"
    if (next.text === ';' && /^(then|thereafter|later|afterwards)$/.test(a.tokens[go]?.lower ?? '')) go++
    else if (next.text === ';' && a.tokens[go]?.lower === 'after' && a.tokens[go + 1]?.lower === 'that') go += 2
    if (
      !/^(and|while|;)$/.test(a.tokens[go]?.lower ?? '') &&
      next.text !== ';' &&
      !(next.text === ',' && (clauseAt(a, go, to) || verbGroupAt(a, go, to)?.form === 'finite'))
    )
      break
    if (/^(and|while)$/.test(a.tokens[go]?.lower ?? '')) go++
    if (go >= to || !(clauseAt(a, go, to) || verbGroupAt(a, go, to))) break
    const who = nounPhraseEnd(a, go, to)
    if (who > go && isTalker(a.tokens[who - 1]!.lower)) break // "…, and ministers would meet"
    at = go
  }
  return out
}

/** Start of the next clause of the same mood after "and" or "while": past what only describes the clause before. */
function goesOnAfter(a: Article, comma: number, to: number, modal: string): number | null {
  for (let k = comma + 1; k < Math.min(to, comma + RESUMES); k++) {
    if (!/^(and|while)$/.test(a.tokens[k]!.lower) || a.tokens[k - 1]!.text !== ',') continue
    const g = verbGroups(a, { from: k + 1, to: Math.min(to, k + 14) })[0]
    if (g?.form !== 'finite' || g.modal !== modal) return null
    if (
      !/^(DET|NOUN|PROPN|NUM|ADJ|PRON)$/.test(a.tokens[k + 1]!.pos) ||
      /^(which|who|that|it)$/.test(a.tokens[k + 1]!.lower)
    )
      return null
    for (let n = k + 1; n < g.first; n++) if (a.tokens[n]!.text === ',') return null
    return k + 1
  }
  return null
}

/** Tokens that may stand between two clauses of one mood. */
const RESUMES = 18

/** "A would receive X, B would settle Y and C …": clauses of one mood in a row part at their commas. */
function sameMood(a: Article, verb: VerbGroup | undefined, edge: number): number {
  if (!verb?.modal) return edge
  for (let k = verb.to + 1; k < edge; k++)
    if (
      a.tokens[k]!.text === ',' &&
      /^(and|while)$/.test(a.tokens[k + 1]?.lower ?? '') &&
      goesOnAfter(a, k, edge, verb.modal) === k + 2
    )
      return k
    else if (a.tokens[k]!.text === ',' && clauseAt(a, k + 1, edge)) {
      const next = verbGroups(a, { from: k + 1, to: edge }).find((g) => g.form === 'finite')
      if (next?.modal === verb.modal) return k
    }
  return edge
}

/** "would get 5% this year, a bonus of £400 and two days": the clause with its first object, then the others. */
function itemsOf(a: Article, s: Stretch, verbEnd: number, p: Omit<Piece, 'stretch'>): Piece[] {
  if (verbEnd <= s.from || verbEnd >= s.to) return [{ ...p, stretch: s }]
  // "will cut the tax, build homes and close the mine": one clause for each verb.
  const verbs = conjuncts(a, { from: verbEnd - 1, to: s.to })
  if (
    verbs.length > 1 &&
    verbs
      .slice(1)
      .every((x) => x.to - x.from > 1 && !/^(PART|SCONJ)$/.test(a.tokens[x.from]!.pos) && isVerbLike(a, x.from))
  )
    return verbs.map((x, n) => ({ ...p, stretch: n === 0 ? { from: s.from, to: x.to } : x }))
  const parts: Stretch[] = []
  for (const x of conjuncts(a, { from: verbEnd, to: s.to })) {
    const held = parts.at(-1)
    // "5% this year and 3% next": the same measure again, and no noun of its own.
    const bare = !a.tokens
      .slice(x.from, x.to)
      .some((t) => t.pos === 'NOUN' && !/^(cent|percent|year|years|month|months)$/.test(t.lower))
    const verbal = isVerbLike(a, x.from)
    if (held && (bare || verbal || x.to - x.from < 2)) parts[parts.length - 1] = { from: held.from, to: x.to }
    else parts.push(x)
  }
  return parts.map((x, n) => ({ ...p, stretch: n === 0 ? { from: s.from, to: x.to } : x }))
}

const isVerbLike = (a: Article, i: number): boolean => /^(VERB|AUX|PART|SCONJ)$/.test(a.tokens[i]!.pos)

/** "…, in exchange for X", "in return for X" at token `k`. */
function exchangedFor(a: Article, k: number): Stretch | null {
  if (k >= a.tokens.length) return null
  const { to } = sentenceOf(a, k)
  const i = a.tokens[k]!.text === ',' ? k + 1 : k
  if (
    i + 3 >= to ||
    a.tokens[i]!.lower !== 'in' ||
    !/^(exchange|return)$/.test(a.tokens[i + 1]!.lower) ||
    a.tokens[i + 2]!.lower !== 'for'
  )
    return null
  return { from: i + 3, to: Math.min(to, Math.max(i + 4, rightEdge(a, i + 4))) }
}

/** Start of the clause that ends before token `i`; null when it has no finite verb with a subject. */
function clauseStart(a: Article, i: number): number | null {
  const { from } = sentenceOf(a, i)
  let start = i
  for (let k = i - 1; k >= Math.max(from, i - 40); k--) {
    const t = a.tokens[k]!
    if (/^(,|;|:|—|–|that|because|while|but|said|says)$/.test(t.lower) && (t.lower !== ',' || clauseAt(a, k + 1, i)))
      break
    start = k
  }
  return start < i && clauseAt(a, start, i) ? start : null
}

/** "a plan calling for …", "an offer that includes …", "a contract with a 6% rise, …", "the proposal to cut …". */
export function toldAfter(a: Article, d: DraftReading, issues: IssueBook): Piece[] {
  const out: Piece[] = []
  for (const m of d.mentions) {
    const { to } = sentenceOf(a, m.head)
    let k = m.to
    const t = a.tokens[k]
    if (!t || k >= to) continue
    if (
      t.lower === 'with' &&
      /^(offer|contract|deal|agreement|package|proposal|plan|draft|pact|accord)s?$/.test(a.tokens[m.head]!.lower)
    ) {
      const items = listAfter(a, k + 1, m.draft, null, 0.65, 'contents listed after “with”').filter(
        (p) => !hasFinite(a, p.stretch),
      )
      // "a contract with the teachers" is no list of contents: something in it must be a number or a known issue.
      const real = items.filter((p) => {
        const span = spanOf(a, p.stretch)
        return mainQuantity(a, p.stretch.from, p.stretch.to) !== null || (span !== null && issues.touches(span))
      })
      if (real.some((p) => a.tokens[p.stretch.from]!.pos !== 'PROPN'))
        out.push(...items.filter((p) => a.tokens[p.stretch.from]!.pos !== 'PROPN'))
      continue
    }
    // "a proposal by Britain to cut the share to 10 percent": an aim with a number or an issue of its own.
    if (/^(proposal|offer|counter-?proposal|counter-?offer)$/.test(a.tokens[m.head]!.lower)) {
      let p = m.to
      if (/^(by|from)$/.test(a.tokens[p]?.lower ?? '')) p = nounPhraseEnd(a, p + 1, to)
      // "a proposal overnight to end all levies"
      if (
        /^(overnight|yesterday|today|late|earlier|separately|again|formally|instead|jointly)$/.test(
          a.tokens[p]?.lower ?? '',
        )
      )
        p++
      if (p < to && a.tokens[p]!.lower === 'to' && a.tokens[p]!.pos === 'PART') {
        const stretch = { from: p, to: rightEdge(a, p + 2) }
        const span = spanOf(a, stretch)
        if (span && (mainQuantity(a, stretch.from, stretch.to) !== null || issues.touches(span)))
          out.push({ stretch, draft: m.draft, label: null, confidence: 0.6, reason: 'what the text is to do' })
        continue
      }
    }
    if (t.text === ',') k++
    // "an alternative deal over the weekend proposing …": a short phrase may stand between.
    let hops = 0
    while (
      k < to &&
      hops < 6 &&
      !/ing$/.test(a.tokens[k]!.lower) &&
      /^(ADP|DET|NOUN|PROPN|ADJ|NUM|ADV)$/.test(a.tokens[k]!.pos)
    ) {
      k++
      hops++
    }
    const g = a.tokens[k]
    if (!g || k >= to || !/ing$/.test(g.lower)) continue
    if (
      TELLS.has(g.lemma) ||
      /^(calling|proposing|including|containing|requiring|stipulating|envisaging|providing|demanding|offering|outlining|setting|laying)$/.test(
        g.lower,
      )
    ) {
      if (g.lower === 'including' && a.tokens[k - 1]?.text !== ',' && hops > 0) continue
      out.push(...listAfter(a, k + 1, m.draft, null, 0.7, `contents told after “${g.text}”`))
    } else if (
      /^(allowing|banning|barring|capping|limiting|granting|giving|cutting|raising|guaranteeing|prohibiting|obliging|forcing|permitting|ending)$/.test(
        g.lower,
      ) &&
      hops === 0
    ) {
      out.push({
        stretch: { from: k, to: rightEdge(a, k + 1) },
        draft: m.draft,
        label: null,
        confidence: 0.65,
        reason: `the text is said to be ${g.text}`,
      })
    }
  }
  return out
}

const hasFinite = (a: Article, s: Stretch): boolean => {
  for (let i = s.from; i < s.to; i++) {
    const g = verbGroupAt(a, i, s.to)
    if (g && g.form === 'finite') return true
    if (g) i = g.to - 1
  }
  return false
}

/** "the plan's cap on troops", "the agreement's restrictions on …". */
export function toldByOwner(a: Article, d: DraftReading): Piece[] {
  const out: Piece[] = []
  for (const m of d.mentions) {
    const mark = a.tokens[m.to]
    if (!mark || !/^['’]s?$/.test(mark.text) || mark.pos !== 'PART') continue
    const { to } = sentenceOf(a, m.head)
    const end = nounPhraseEnd(a, m.to + 1, to)
    if (end <= m.to + 1 || !CLAUSE_NOUNS.has(a.tokens[end - 1]!.lower)) continue
    let k = end
    for (let hops = 0; hops < 3 && k < to && /^(on|of|for|in|against|to|from)$/.test(a.tokens[k]!.lower); hops++) {
      const next = nounPhraseEnd(a, k + 1, to)
      if (next === k + 1) break
      k = next
    }
    out.push({
      stretch: { from: m.from, to: k },
      draft: m.draft,
      label: null,
      confidence: 0.6,
      reason: 'a clause named as the text’s own',
    })
  }
  return out
}

/** "6. The army is capped at …": numbered paragraphs of a report that goes through a text point by point. */
export function numbered(a: Article, d: DraftReading): Piece[] {
  const marked = a.paragraphs
    .map((p, i) => ({
      p,
      i,
      m: /^\(?(\d{1,3})[.)]\s+(?=\S)/.exec(a.text.slice(p.start, Math.min(p.end, p.start + 12))),
    }))
    .filter((x) => x.m !== null)
  if (marked.length < 2) return []
  const out: Piece[] = []
  const firstAt = marked[0]!.p.start
  const named = d.mentions.filter((m) => a.tokens[m.head]!.start < firstAt)
  const before = named.length === 0 && d.drafts.length === 1 ? d.mentions : named
  if (before.length === 0) return []
  // The text gone through: a counter-proposal or revision named at the head, else the text named most.
  const title =
    d.drafts.find((x) => x.kind === 'counter-proposal' && before.some((m) => m.draft === x.id)) ??
    d.drafts.find((x) => x.basedOn !== null && before.some((m) => m.draft === x.id))
  const counts = new Map<string, number>()
  for (const m of before) counts.set(m.draft, (counts.get(m.draft) ?? 0) + 1)
  const draft = title?.id ?? [...counts].sort((x, y) => y[1] - x[1])[0]![0]
  for (const { i, m } of marked) {
    const s = a.paragraphOf.indexOf(i)
    if (s < 0) continue
    let sentence = s
    let from = a.first[sentence]!
    const textStart = a.paragraphs[i]!.start + m![0].length
    while (from < a.first[sentence + 1]! && a.tokens[from]!.start < textStart) from++
    if (from >= a.first[sentence + 1]! && a.paragraphOf[sentence + 1] === i) {
      sentence++
      from = a.first[sentence]!
    }
    const to = a.first[sentence + 1]!
    if (from >= to || !isNominalStart(a, from)) continue
    out.push({
      stretch: { from, to },
      draft,
      label: m![1]!,
      confidence: 0.75,
      reason: `numbered ${m![1]} in a text gone through point by point`,
    })
  }
  return out
}

const isNominalStart = (a: Article, i: number): boolean =>
  isNominal(a.tokens[i]) || /^(DET|ADJ|ADP|SCONJ|PRON|VERB|ADV|AUX|NUM)$/.test(a.tokens[i]!.pos)
