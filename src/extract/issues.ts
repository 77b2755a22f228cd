import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'
import { issueById, type TriggerHit, triggerHits, WHOLE } from './catalogue/catalogue.ts'
import { mended } from './grammar/mended.ts'
import { nounPhraseEnd, nounPhraseStart } from './grammar/phrases.ts'
import { type FoundQuantity, quantities } from './grammar/quantities.ts'
import { tokenFrom } from './grammar/stretches.ts'
import type { ReadIssue } from './machine-reading.ts'
import { standsSmall } from './names/capitals.ts'

/** The issues of one article: names stay the same wherever a clause of it is filed. */
export interface IssueBook {
  /** Name of the issue that a clause is about, remembered as used. `around` helps when the clause itself names nothing. */
  nameFor(clause: Span, around?: Span): string
  /** Same, and null when nothing in the clause names an issue. */
  catalogued(clause: Span): string | null
  /** Whether the clause's words touch any issue but the talks as such; remembers nothing. */
  touches(clause: Span): boolean
  /** "the plan as a whole". */
  whole(): string
  /** Issues asked for so far, with the phrases of the article that stand for them. */
  all(): ReadIssue[]
}

/** How much a group says about what a clause is about: nearly every clause of a report touches on the talks themselves. */
const weightOf = (id: string): number =>
  id === WHOLE
    ? 0.1
    : id.startsWith('process.')
      ? 0.5
      : id.startsWith('law.')
        ? 0.7
        : id === 'trade.technology'
          ? 0.8
          : 1

/** Nouns that stand for a matter named before. */
const VAGUE: ReadonlySet<string> = new Set(
  'figure figures number numbers target targets goal amount sum level rate threshold condition conditions move moves issue issues point points demand demands proposal proposals idea clause clauses provision provisions article articles section paragraph reference references wording language text part parts framework draft text document package accord deal agreement treaty version contract pact compromise request requirement requirements term terms step measure measures change changes percent year years dollars euros pounds days weeks months tonnes people men offer plan deal question matter thing things side sides cent per-cent step element elements country countries state states party parties week weeks month hour hours metre metres percent percentage tenth tenths half third quarter share whole kind sort way number worker union one ones leave-taking heading line case cases time times today year round rounds metres kilometres km tons tonne trucks boats litres'.split(
    ' ',
  ),
)

/** Words by which a report calls the text on the table. */
const TEXTS: ReadonlySet<string> = new Set(
  'offer deal contract accord agreement treaty package draft text proposal framework compromise bill pact'.split(' '),
)

const EMPTY =
  /^(the|a|an|this|that|these|those|its|their|his|her|our|my|your|any|all|some|no|such|each|every|both|more|further|other|same|new|full|complete|certain)$/

/** Issues of the talks as such, and of law: what a bare number or "it" is about is hardly ever one of these. */
const general = (id: string): boolean => /^(?:process|law)\./.test(id)

export function issueBook(given: Article): IssueBook {
  const a = mended(given)
  const hits = triggerHits(a.text)
  const used = new Map<string, { catalogue: string | null; synonyms: Set<string> }>()
  const own: { name: string; words: Set<string> }[] = []

  const note = (id: string): string => {
    const issue = issueById(id)!
    if (!used.has(issue.name)) used.set(issue.name, { catalogue: id, synonyms: new Set() })
    return issue.name
  }
  const best = (s: Span): string | null => {
    const scores = new Map<string, number>()
    for (let i = lowerBound(hits, s.start); i < hits.length && hits[i]!.start < s.end; i++) {
      const h = hits[i]!
      if (h.end > s.end) continue
      // Longer phrases are surer than single words, and what comes first is more often the subject.
      const place = 1 - 0.3 * ((h.start - s.start) / Math.max(1, s.end - s.start))
      const score = weightOf(h.issue.id) * place * (0.6 + 0.4 * Math.min(3, h.words))
      const held = scores.get(h.issue.id) ?? 0
      // A second word for the same issue confirms it, and counts less than a first word for another.
      scores.set(h.issue.id, Math.max(held, score) + 0.25 * Math.min(held, score))
    }
    let top: string | null = null
    for (const [id, score] of scores) if (top === null || score > scores.get(top)!) top = id
    return top
  }
  /** The clause names its matter only by "it", "the figure", "such conditions". */
  const refersBack = (s: Span): boolean => {
    const from = tokenFrom(a, s.start)
    for (let i = from; i < a.tokens.length && a.tokens[i]!.start < s.end; i++) {
      const t = a.tokens[i]!
      if (t.pos === 'NOUN' && !VAGUE.has(t.lower) && !/[\d$€£]/.test(t.text)) return false
      if (t.pos === 'PROPN' && i > from) return false
    }
    return true
  }
  /** The issue spoken of last before the clause, four sentences back at most. */
  const before = (s: Span): string | null => {
    const n = a.tokens[tokenFrom(a, s.start)]?.sentence ?? 0
    const own = a.sentences[n]
    const head = own && own.start < s.start ? best({ start: own.start, end: s.start }) : null
    if (head !== null && !general(head)) return head
    for (let k = n - 1; k >= Math.max(0, n - 4); k--) {
      const id = best(a.sentences[k]!)
      if (id !== null && !general(id)) return id
    }
    return null
  }
  const ownName = (s: Span, afterVerb = false): string | null => {
    const phrase = topicOf(a, s, afterVerb)
    if (phrase === null) return null
    const words = new Set(
      phrase
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((w) => w.length > 2)
        .map((w) => w.replace(/s$/, '')),
    )
    if (words.size === 0) return null
    for (const o of own) {
      let common = 0
      for (const w of words) if (o.words.has(w)) common++
      if (common > 0 && common / Math.min(words.size, o.words.size) >= 0.5) {
        used.get(o.name)!.synonyms.add(phrase)
        return o.name
      }
    }
    own.push({ name: phrase, words })
    used.set(phrase, { catalogue: null, synonyms: new Set() })
    return phrase
  }
  /** What was filed before: by the label it named, by its numbers. */
  const filed: { at: number; name: string; labels: readonly string[]; numbers: readonly FoundQuantity[] }[] = []
  const remember = (clause: Span, name: string): string => {
    if (name !== issueById(WHOLE)!.name && filed.length < 2000) {
      // two thousand clauses are a book
      const labels = labelsIn(a.text.slice(clause.start, clause.end))
      const numbers = numbersIn(clause)
      if (labels.length > 0 || numbers.length > 0) filed.push({ at: clause.start, name, labels, numbers })
    }
    return name
  }
  const numbersIn = (s: Span): FoundQuantity[] => {
    const from = tokenFrom(a, s.start)
    let to = from
    while (to < a.tokens.length && a.tokens[to]!.start < s.end) to++
    return quantities(a, from, to)
  }
  /** The matter told earlier under the same label, with the same number, or measured alike. */
  const asBefore = (clause: Span, bare: boolean): string | null => {
    const labels = labelsIn(a.text.slice(clause.start, clause.end))
    const numbers = bare ? numbersIn(clause) : []
    let near: string | null = null
    for (const f of filed.toReversed()) {
      if (f.at >= clause.start) continue
      if (labels.some((l) => f.labels.includes(l))) return f.name
      if (numbers.some((n) => f.numbers.some((m) => m.value === n.value && (m.unit === n.unit || n.unit === null))))
        return f.name
      if (
        near === null &&
        numbers.some((n) => n.unit !== null && MEASURES.test(n.unit) && f.numbers.some((m) => m.unit === n.unit))
      )
        near = f.name
    }
    return near
  }
  return {
    nameFor(clause, around) {
      const told = a.text.slice(clause.start, clause.end)
      const bare = /\d/.test(told) && refersBack(clause)
      if (bare || (LABELLED.test(told) && best(clause) === null && topicOf(a, clause) === null)) {
        const again = asBefore(clause, bare)
        if (again !== null && (best(clause) === null || best(clause) === WHOLE)) return again
      }
      return remember(clause, named(clause, around))
    },
    catalogued(clause) {
      const id = best(clause)
      return id === null ? null : note(id)
    },
    touches: (clause) => best(clause) !== null,
    whole: () => note(WHOLE),
    all() {
      for (const h of hits) {
        const entry = used.get(h.issue.name)
        if (!entry || entry.synonyms.size >= 8) continue // eight phrases are plenty to find an issue by
        const phrase = phraseAround(a, h)
        // "the offer as a whole": by the word that this report has for its text.
        const noun = h.issue.id === WHOLE ? (/\p{L}+$/u.exec(phrase)?.[0].toLowerCase() ?? '') : ''
        if (TEXTS.has(noun)) entry.synonyms.add(`the ${noun} as a whole`)
        if (phrase.toLowerCase() !== h.issue.name) entry.synonyms.add(phrase)
      }
      return [...used].map(([name, { catalogue, synonyms }]) => ({ name, synonyms: [...synonyms], catalogue }))
    },
  }
  function named(clause: Span, around?: Span): string {
    const id = best(clause)
    // A word of the talks ("the mediators' share plan") is not what a clause with a topic of its own is about.
    if (id !== null && id !== WHOLE && /^(?:process|law)\./.test(id)) {
      const mine = ownName(clause, true)
      if (mine !== null) return mine
    }
    if (id !== null && id !== WHOLE) return note(id)
    if (id === WHOLE) {
      // "The package lifts minimum pay": the text's own name is not its matter.
      const mine = /\d/.test(a.text.slice(clause.start, clause.end)) ? ownName(clause, true) : null
      if (mine !== null) return mine
      // "The first offer was 25%": a number without a noun is about what was spoken of before.
      const earlier = /\d/.test(a.text.slice(clause.start, clause.end)) && refersBack(clause) ? before(clause) : null
      return note(earlier ?? WHOLE)
    }
    if (refersBack(clause)) {
      const earlier = before(clause)
      if (earlier !== null) return note(earlier)
    }
    const mine = ownName(clause)
    if (mine !== null) return mine
    const wider = around ? best(around) : null
    return note(wider ?? WHOLE)
  }
}

const LABELLED = /\b(?:article|point|option|chapter|annex|paragraph|clause|section|item)s? (?:\d+|[IVX]+)\b/i

/** "Article 7", "option 3": the labels a clause names, in one spelling. */
const labelsIn = (text: string): string[] =>
  (
    text.match(/\b(?:article|point|option|chapter|annex|paragraph|clause|section|item) (?:\d+(?:\.\d+)*|[IVX]+)\b/gi) ??
    []
  ).map((l) => l.toLowerCase())

/** Units that one matter of a report is measured in: a rise in per cent, a sum. Days and years measure anything. */
const MEASURES = /^(?:%|[A-Z]{3})$/

/** Issues that the article's words point to, whether or not any clause was read about them. */
export function issuesOf(a: Article): ReadIssue[] {
  const book = issueBook(a)
  for (const s of a.sentences) book.catalogued(s)
  return book.all()
}

function lowerBound(hits: readonly TriggerHit[], start: number): number {
  let lo = 0
  let hi = hits.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (hits[mid]!.start < start) lo = mid + 1
    else hi = mid
  }
  return lo
}

const bare = (a: Article, from: number, to: number): string => {
  let f = from
  while (f < to && (EMPTY.test(a.tokens[f]!.lower) || /^(DET|PUNCT|NUM|SYM)$/.test(a.tokens[f]!.pos))) f++
  return f < to ? a.text.slice(a.tokens[f]!.start, a.tokens[to - 1]!.end).replace(/[“”"]/g, '') : ''
}

/** The base noun phrase that holds a trigger's words, without its article; the words themselves when it is long. */
function phraseAround(a: Article, h: TriggerHit): string {
  const text = a.text.slice(h.start, h.end)
  const first = tokenFrom(a, h.start)
  const last = tokenFrom(a, h.end - 1)
  if (first >= a.tokens.length || last >= a.tokens.length) return text
  const { sentence } = a.tokens[first]!
  const to = a.first[sentence + 1]!
  const end = Math.max(last + 1, nounPhraseEnd(a, last, to))
  const start = nounPhraseStart(a, first, a.first[sentence]!)
  const phrase = bare(a, start, end)
  return phrase !== '' && phrase.split(/\s+/).length <= 5 ? phrase : text
}

/** Nouns that only hold the matter named after them: "the paragraph on mines", "an increase in fees", "the end of the embargo". */
const HOLDS =
  /^(?:paragraph|clause|passage|section|chapter|article|point|sentence|wording|language|reference|mention|text|proposal|plan|idea|question|issue|matter|topic|demand|request|call|offer|promise|pledge|insistence|increase|rise|reduction|cut|decrease|deletion|removal|inclusion|return|end|lack|absence|change|changes|amendment|right|option|form|kind|sort|type|level|rate|number|amount|size|length|date|list|use|role|role|principle|possibility|prospect|need|word|words|figure|share|cap|limit|ceiling|ban|restriction|restrictions|opposition|resistance|rejection|refusal|solution|talks|discussion|step|steps|progress|version|part|rest|majority|guarantee|definition|scope|heart|room)s?$/

/** Nouns that name nobody's matter by themselves: times, places of talks, whole companies of people. */
const LIGHT: ReadonlySet<string> = new Set(
  'room government camp camps agency agencies capital capitals morning evening night tomorrow today yesterday end resistance rejection deletion increase decrease reduction removal return change step steps line lines permanent watch watches break committee members people side leader leaders reason price way time first second third opening version attempt answer reply reaction response signature mood hope promise need right option principle form level heading difference differences ground grounds doubt doubts iteration paper sheet draft word words majority minority midnight noon dawn dusk noon weekend hours quarters thirds halves outset beginning start course moment period stage stages phase phases date dates day days matters matter semblance centrality trace sign signs say order orders effect result purpose basis sake extent degree aspect sense nature essence spirit view opinion belief feeling attitude tone manner means fact truth reality situation circumstances context background past future sources source reporters journalists partners partner colleagues outside inside top bottom middle front back door doors table hand hands mind eyes heart paper papers satisfaction concern concerns unease take place role bit lot rest plenty kilo gap gaps blank blanks brackets bracket gold words letter letters phone telephone email fax video series west east north south northwest northeast southwest southeast centre center centerpiece centrepiece decade decades century centuries season seasons race chance chances chunk direction directions name names rank ranks person persons president premier minister ministers official officials officer officers employee employees adviser advisers advisor advisors aide aides staff team teams ally allies audience audiences crowd supporters opponents critics advocates rivals candidate candidates lawmakers legislators voters company companies colleague friend friends crack cracks bells daylight anytime world globe heart movement events'.split(
    ' ',
  ),
)

/** "the return of bodies" for "the paragraph on the return of bodies"; "bodies" alone would say less, "paragraph" nothing. */
function matterWithin(a: Article, p: { from: number; to: number }, limit: number): { from: number; to: number } {
  let at = p
  for (let hops = 0; hops < 3; hops++) {
    const head = a.tokens[at.to - 1]!.lower
    const prep = a.tokens[at.to]?.lower ?? ''
    if (at.to >= limit || !HOLDS.test(head) || !/^(?:of|on|about|for|in|to|against|over|from)$/.test(prep)) return at
    const end = nounPhraseEnd(a, at.to + 1, limit)
    if (end <= at.to + 1 || a.tokens[end - 1]!.pos !== 'NOUN') return at
    at = { from: at.to + 1, to: end }
  }
  return at
}

/** "Research gets more": a common noun whose capital only opens the sentence. */
const opensOnly = (a: Article, p: { from: number; to: number }): boolean =>
  p.to - p.from === 1 &&
  a.tokens[p.from]!.pos === 'PROPN' &&
  p.from === a.first[a.tokens[p.from]!.sentence] &&
  /^\p{Lu}\p{Ll}+$/u.test(a.tokens[p.from]!.text) &&
  standsSmall(a, a.tokens[p.from]!.lower)

/** The noun phrase a clause turns on: the one after its verb, else the first; without articles, at most five words. */
function topicOf(a: Article, s: Span, afterVerb = false): string | null {
  const from = tokenFrom(a, s.start)
  let to = from
  while (to < a.tokens.length && a.tokens[to]!.start < s.end) to++
  const phrases: { from: number; to: number; afterVerb: boolean }[] = []
  let verb = false
  for (let i = from; i < to; ) {
    const t = a.tokens[i]!
    const end = nounPhraseEnd(a, i, to)
    if (end > i && a.tokens[i]!.pos !== 'ADV') {
      phrases.push({ ...matterWithin(a, { from: i, to: end }, to), afterVerb: verb })
      i = end
    } else {
      if (t.pos === 'VERB') verb = true
      i++
    }
  }
  const worth = (p: { from: number; to: number }): boolean => {
    const text = bare(a, p.from, p.to)
    return (
      text.length > 2 &&
      (a.tokens[p.to - 1]!.pos === 'NOUN' || opensOnly(a, p)) &&
      !VAGUE.has(a.tokens[p.to - 1]!.lower) &&
      !LIGHT.has(a.tokens[p.to - 1]!.lower) &&
      !/[\d$€£]/.test(text) &&
      text.split(/\s+/).length <= 6
    )
  }
  const good = phrases.filter(worth)
  const pick = good.find((p) => p.afterVerb) ?? (afterVerb ? undefined : good[0])
  return pick ? bare(a, pick.from, pick.to) : null
}
