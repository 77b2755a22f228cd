import type { Article, Token } from '../article.ts'
import { type VerbGroup, verbGroups } from '../grammar/verb-groups.ts'

/** An article with its verbs found: what the event reader walks over. */
export interface Parsed {
  readonly article: Article
  readonly groups: readonly (readonly VerbGroup[])[]
  /** For each token the verb group it belongs to; undefined outside. */
  readonly at: readonly (VerbGroup | undefined)[]
  /** Names that stand behind "in" somewhere in the text, in lower case. */
  readonly places: ReadonlySet<string>
}

const NAME = /^\p{Lu}[\p{L}.]*(?:-\p{Lu}\p{L}*)*$/u
const memory = new WeakMap<Article, Parsed>()

/** Finds the verbs of an article; computed once an article. */
export function parsed(article: Article): Parsed {
  const known = memory.get(article)
  if (known) return known
  const groups = article.sentences.map((_, s) =>
    verbGroups(article, { from: article.first[s]!, to: article.first[s + 1]! }),
  )
  const at = new Array<VerbGroup | undefined>(article.tokens.length)
  for (const list of groups) for (const g of list) for (let i = g.first; i < g.to; i++) at[i] = g
  const places = new Set<string>()
  article.tokens.forEach((t, i) => {
    if (t.pos === 'PROPN' && article.tokens[i - 1]?.lower === 'in' && NAME.test(t.text)) places.add(t.lower)
  })
  const made = { article, groups, at, places }
  memory.set(article, made)
  return made
}

/** Tokens `[start, end)` of the clause about a verb; its subject lies in `[subjectStart, subjectEnd)`, empty when another verb lends it. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly subjectStart: number
  readonly subjectEnd: number
  /** The word that joins it to the sentence: "if", "that", "who", "and"; null at the sentence's start. */
  readonly opener: string | null
}

const REACH = 60 // tokens a clause may run either way; longer ones are lists, of which the beginning suffices
export const HARD: ReadonlySet<string> = new Set([';', ':', '(', ')', '—', '–', '[', ']', '…', '!', '?', '•', '|'])
export const QUOTE = /^["“”«»„]$/
const SUBORDINATORS = new Set(
  'that if while because although though whereas unless when where whether why how once lest whenever wherever'.split(
    ' ',
  ),
)
const TEMPORAL = new Set(['after', 'before', 'until', 'till', 'since', 'as', 'than', 'like'])
const RELATIVE = new Set(['who', 'which', 'whom', 'whose', 'what'])
export const NOMINAL = /^(?:NOUN|PROPN|NUM|DET|ADJ|PRON|SYM)$/
/** Verbs that take an object which then acts: "directed the envoy to meet". */
const CONTROLS =
  /^(?:direct|order|instruct|ask|urge|invite|expect|want|allow|tell|persuade|send|dispatch|authori[sz]e|appoint|permit|encourage|require|oblige|assign|schedule|plan|set|be|get|need|call)$/
const GERUND_BEHIND = /^(?:before|after|without|by|while|since|when|of|from|for|instead)$/
const SAYING = /^(?:say|tell|announce|add|confirm|warn|report|write|declare|insist|claim|argue|suggest)$/
const SPEECH_PAST = /^(?:said|told|announced|added|confirmed|warned|reported|agreed|wrote)$/
export const isPossessive = (t: Token | undefined): boolean =>
  t !== undefined && /^['’]s?$/.test(t.text) && t.pos === 'PART'

/** A dash between blanks ends a clause; one inside a word does not. */
export const isHard = (tokens: readonly Token[], i: number): boolean => {
  const t = tokens[i]!
  // "the European Parliament (EP) and": a short form in brackets interrupts nothing
  if (t.text === '(' && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.text === ')') return false
  if (t.text === ')' && /^\p{Lu}/u.test(tokens[i - 1]?.text ?? '') && tokens[i - 2]?.text === '(') return false
  if (HARD.has(t.text)) return true
  return (
    t.text === '-' &&
    i > 0 &&
    tokens[i - 1]!.end < t.start &&
    tokens[i + 1] !== undefined &&
    t.end < tokens[i + 1]!.start
  )
}

/** "that" before a name or a title opens a clause though the tagger takes it for a determiner. */
function subordinates(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]!
  if (!SUBORDINATORS.has(t.lower) || t.pos === 'NOUN') return false
  if (tokens[i + 1]?.lower === 'to') return false // "a vote on whether to accept"
  if (t.pos !== 'DET') return true
  const next = tokens[i + 1]
  return (
    t.lower === 'that' &&
    next !== undefined &&
    (next.pos === 'PROPN' || next.pos === 'DET' || /^\p{Lu}/u.test(next.text))
  )
}

const finite = (g: VerbGroup | undefined): boolean =>
  g !== undefined && (g.form === 'finite' || g.form === 'participle')
export const bareParticiple = (g: VerbGroup): boolean =>
  g.modal === null && !g.passive && !g.perfect && g.tense === 'past' && g.to - g.first === 1

/** Whether a subject and its finite verb stand between `i` and the next comma, at most `far` tokens away. */
function clauseAhead(p: Parsed, i: number, to: number, far = 14, joined = true): boolean {
  const { tokens } = p.article
  for (let k = i; k < to && k < i + far; k++) {
    const t = tokens[k]!
    if (t.text === ',' || HARD.has(t.text)) return false
    if (k > i && (RELATIVE.has(t.lower) || t.lower === 'that')) return false
    if (!joined && t.pos === 'CCONJ') return false
    const g = p.at[k]
    if (g && g.first === k && k > i && tokens[k - 1]!.pos === 'CCONJ') return false
    if (g && g.form === 'finite' && g.first === k) return k > i || g.modal !== null || g.tense === 'past'
    if (g) k = g.to - 1
  }
  return false
}

/** Whether what follows the comma at `i` still belongs to the clause before it. */
function commaContinues(p: Parsed, i: number, to: number): boolean {
  const { tokens } = p.article
  const next = tokens[i + 1]
  if (i + 1 >= to || !next || QUOTE.test(next.text)) return false
  if (RELATIVE.has(next.lower) || SUBORDINATORS.has(next.lower)) return false
  if (/^(?:including|such|but|or|yet|so|then|according)$/.test(next.lower)) return false
  for (let k = i + 1; k < to && k < i + 20; k++) {
    const t = tokens[k]!
    if (t.text === ',' || isHard(tokens, k) || QUOTE.test(t.text)) return true
    if (p.at[k]) return false
    if (SUBORDINATORS.has(t.lower) || RELATIVE.has(t.lower)) return k > i + 2
  }
  return true
}

/**
 * One past the last token of the clause or, with `relative`, of the noun phrase that goes on at `from`. `chained`
 * infinitives may belong to it. A noun phrase keeps what stands before its own verb and a relative clause with "that".
 */
export function rightEdge(p: Parsed, from: number, sentenceEnd: number, chained = 2, relative = true): number {
  const { tokens } = p.article
  const to = Math.min(sentenceEnd, from + REACH)
  let infinitives = 0
  for (let i = from; i < to; i++) {
    const t = tokens[i]!
    const w = t.lower
    if (isHard(tokens, i)) return i
    if (QUOTE.test(t.text)) {
      if (insideShortQuote(tokens, i, Math.max(0, from - 12), to)) continue
      return i
    }
    if (t.text === ',') {
      if (commaContinues(p, i, to)) continue
      const beyond = overParticiple(p, i, to)
      if (beyond < 0) return i
      i = beyond
      continue
    }
    const g = p.at[i]
    if (g && g.first === i) {
      const prev = tokens[i - 1]
      if (g.form === 'infinitive') {
        if (++infinitives > chained) return i
        i = g.to - 1
        continue
      }
      if (g.form === 'ing') {
        if (prev && TEMPORAL.has(prev.lower) && prev.lower !== 'as') return i - 1
        if (prev && (prev.pos === 'ADP' || prev.pos === 'SCONJ' || prev.pos === 'DET')) {
          i = g.to - 1
          continue
        }
        return i
      }
      // "the plan leaked last week": a participle that looks finite
      if (bareParticiple(g) && !SPEECH_PAST.test(tokens[g.head]!.lower)) {
        i = g.to - 1
        continue
      }
      return relative ? i : backOverSubject(p, i, from)
    }
    if (
      relative &&
      (w === 'that' || (w === 'which' && tokens[i - 1]?.text !== ',')) &&
      finite(p.at[i + 1]) &&
      p.at[i + 1]!.lemma !== 'be' &&
      t.pos !== 'DET'
    ) {
      i = p.at[i + 1]!.to - 1 // "talks in Geneva that ended on Sunday"
      continue
    }
    if (subordinates(tokens, i)) return i
    if (RELATIVE.has(w)) return i
    if (TEMPORAL.has(w) && t.pos !== 'NOUN') {
      if (clauseAhead(p, i + 1, to, 14, false)) return i
      continue
    }
    if (t.pos === 'CCONJ' && conjoinsClause(p, i, to)) return i
  }
  return to
}

/** "the delegation, led by X, in Doha": beyond the comma that closes a participle, when the clause goes on; else -1. */
function overParticiple(p: Parsed, i: number, to: number): number {
  const { tokens } = p.article
  const g = p.at[i + 1]
  if (!g || g.first !== i + 1 || !bareParticiple(g) || tokens[g.to]?.pos !== 'ADP') return -1
  for (let k = g.to; k < to && k < i + 16; k++) {
    if (isHard(tokens, k) || (p.at[k] && p.at[k] !== g)) return -1
    if (tokens[k]!.text === ',') return tokens[k + 1]?.pos === 'ADP' && k + 1 < to && !p.at[k + 2] ? k : -1
  }
  return -1
}

const QUOTED_AT_MOST = 6 // words between marks inside a clause: a term, not an utterance

/** Whether the mark at `i` belongs to a few quoted words within the clause: “sensitive” issues. */
function insideShortQuote(tokens: readonly Token[], i: number, from: number, to: number): boolean {
  const q = tokens[i]!.quote
  if (q < 0) return false
  let first = i
  while (first > from && tokens[first - 1]!.quote === q) first--
  let last = i
  while (last + 1 < to && last - first < 12 && tokens[last + 1]!.quote === q) last++
  if (last - first - 1 > QUOTED_AT_MOST || last === first) return false
  return !/^[,.!?]$/.test(tokens[last - 1]?.text ?? '')
}

/** "and" before a verb, or before a subject with its verb. */
export function conjoinsClause(p: Parsed, i: number, to: number): boolean {
  const { tokens } = p.article
  let k = i + 1
  while (k < to && tokens[k]!.pos === 'ADV') k++
  const g = p.at[k]
  if (g && g.first === k) return g.form !== 'ing'
  return clauseAhead(p, k, to, 12)
}

const WHEN =
  /^(?:\d{1,4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|morning|evening|afternoon|night|noon|midnight|dawn|[ap]m)$/

/** An unmarked clause starts: give its subject back. */
function backOverSubject(p: Parsed, i: number, from: number): number {
  const { tokens } = p.article
  let k = i
  while (k > from && (NOMINAL.test(tokens[k - 1]!.pos) || tokens[k - 1]!.pos === 'ADV' || isPossessive(tokens[k - 1])))
    k--
  if (k < i && tokens.slice(k, i).every((t) => WHEN.test(t.text))) return i // "that came into force on Wednesday is holding"
  if (tokens[k - 1]?.lower === 'by') return i // "put forward by the envoy last month": the agent is nobody's subject
  return k > from ? k : i
}

/** The clause about a verb group, with its subject. */
export function clauseOf(p: Parsed, g: VerbGroup, chained = 2): Clause {
  const a = p.article
  const from = Math.max(a.first[g.sentence]!, g.first - REACH)
  const end = rightEdge(p, g.to, a.first[g.sentence + 1]!, chained, false)
  return { ...leftPart(p, g, from), end: Math.max(end, g.to) }
}

function leftPart(p: Parsed, g: VerbGroup, from: number): Omit<Clause, 'end'> {
  const { tokens } = p.article
  let i = g.first
  let opener: string | null = null
  const before0 = tokens[g.first - 1]
  if (
    (g.form === 'participle' ||
      (g.form === 'ing' &&
        NOMINAL.test(tokens[g.first - 2]?.pos ?? '') &&
        !TIME_NOUN.test(tokens[g.first - 2]!.text))) &&
    g.first - 2 > from &&
    before0?.text === ','
  )
    return withAntecedent(p, g.first - 1, from, ',')
  // "before meeting the mediators": the gerund tells it by itself
  if (g.form === 'ing' && before0 && g.first > from && GERUND_BEHIND.test(before0.lower))
    return { start: g.first, subjectStart: g.first, subjectEnd: g.first, opener: before0.lower }
  let governed = g.form === 'infinitive' || (g.form === 'ing' && before0?.lower === 'to')
  while (i > from) {
    const t = tokens[i - 1]!
    const w = t.lower
    if (isHard(tokens, i - 1)) break
    if (QUOTE.test(t.text)) {
      if (!insideShortQuote(tokens, i - 1, from, g.first)) break
      i--
      continue
    }
    if (t.text === ',') {
      const k = overComma(p, i - 1, from, g)
      if (k < 0) break
      i = k
      continue
    }
    const other = p.at[i - 1]
    if (other && other !== g) {
      // "flew to Oslo to meet": a purpose is told by itself, with the subject it shares
      if (governed && purpose(p, other, i, g)) {
        i = g.first
        break
      }
      const joined = governed && (other.to === i || other.form !== 'finite' || !finiteBetween(p, other.to, g.first))
      if (joined) {
        i = other.first
        if (other.form === 'finite') governed = false
        continue
      }
      if (
        other.form === 'ing' ||
        other.form === 'infinitive' ||
        (bareParticiple(other) && followedByAdposition(p, other))
      ) {
        i = other.first
        continue
      }
      break
    }
    if (RELATIVE.has(w) && w !== 'what') return withAntecedent(p, i - 1, from, w)
    if (w === 'that' && t.pos !== 'DET' && i === g.first) return withAntecedent(p, i - 1, from, w)
    if (subordinates(tokens, i - 1) || w === 'what') {
      opener = w
      break
    }
    if (TEMPORAL.has(w) && t.pos !== 'NOUN' && (w === 'as' || clauseAhead(p, i, Math.min(g.to + 1, tokens.length)))) {
      if (g.form !== 'infinitive') {
        opener = w
        break
      }
    }
    if (t.pos === 'CCONJ' && (i === g.first || joinsVerbs(p, i - 1, from))) {
      opener = w
      break
    }
    i--
  }
  let start = i
  while (
    start < g.first &&
    (tokens[start]!.pos === 'CCONJ' || tokens[start]!.text === ',' || QUOTE.test(tokens[start]!.text))
  )
    start++
  // "said Monday he expects": the day belongs to the verb of saying
  if (start > from && start < g.first && SAYING.test(p.at[start - 1]?.lemma ?? ''))
    while (
      start + 1 < g.first &&
      (TIME_NOUN.test(tokens[start]!.text) || /^(?:late|early|on)$/.test(tokens[start]!.lower))
    )
      start++
  const before = start > from ? tokens[start - 1]!.lower : null
  return { start, subjectStart: start, subjectEnd: g.first, opener: opener ?? (g.form === 'ing' ? before : null) }
}

/** Whether the infinitive only says what another act was for: words other than adverbs stand between, and no verb of control rules it. */
function purpose(p: Parsed, other: VerbGroup, i: number, g: VerbGroup): boolean {
  if (g.form !== 'infinitive' || other.form !== 'finite' || CONTROLS.test(other.lemma)) return false
  const { tokens } = p.article
  let k = g.first - 1
  while (
    k >= i &&
    (tokens[k]!.pos === 'ADV' ||
      TIME_NOUN.test(tokens[k]!.text) ||
      /^(?:on|late|early|last|this)$/.test(tokens[k]!.lower))
  )
    k--
  if (other.to > k) return false
  const t = tokens[k]!
  return !(
    t.pos === 'ADJ' ||
    /^(?:plan|plans|deadline|invitation|offer|decision|agreement|intention|proposal|time|date|due|set|ready|effort|efforts|attempt)$/.test(
      t.lower,
    )
  )
}

function finiteBetween(p: Parsed, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (p.at[k]?.form === 'finite') return true
  return false
}

const followedByAdposition = (p: Parsed, g: VerbGroup): boolean =>
  !SPEECH_PAST.test(p.article.tokens[g.head]!.lower) && p.article.tokens[g.to]?.pos === 'ADP'

const TIME_NOUN =
  /^(?:week|month|year|weekend|night|morning|evening|afternoon|days?|hours?|today|yesterday|tomorrow|\d{4}|\d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i

/** Comma at `c` left of the verb: where to go on, beyond a parenthesis or through a list; -1 when the clause begins after it. */
function overComma(p: Parsed, c: number, from: number, g: VerbGroup): number {
  const { tokens } = p.article
  let k = c + 1
  while (k < g.first && tokens[k]!.pos === 'ADV') k++
  if (k >= g.first) {
    // Nothing between comma and verb: it closes a parenthesis; go where that opens.
    for (let i = c - 1; i > from && i > c - 40; i--) {
      if (HARD.has(tokens[i]!.text)) return -1
      if (tokens[i]!.text !== ',') continue
      const item = tokens[i + 1]!.pos === 'PROPN' && c - i <= 3 && p.at[i + 1] === undefined
      if (item) continue // "Cairo, Egypt, …": an item, look further left
      return NOMINAL.test(tokens[i - 1]!.pos) ? i : -1
    }
    return -1
  }
  const before = tokens[c - 1]
  const next = tokens[c + 1]!
  if (!before) return -1
  if (TIME_NOUN.test(before.text)) return leadingAdverbial(p, c, from) ? c : -1
  if (next.pos === 'CCONJ' && NOMINAL.test(before.pos)) {
    let n = c + 2
    while (n < g.first && (!p.at[n] || p.at[n]!.form === 'ing') && !isHard(tokens, n) && !subordinates(tokens, n)) n++
    return n >= g.first ? c : -1
  }
  if (!NOMINAL.test(before.pos) || !NOMINAL.test(next.pos)) return -1
  // "Britain, France and Germany announced": the comma of a list
  for (let i = c + 1; i < g.first && i < c + 12; i++) {
    if (tokens[i]!.text === ',') return p.at[i - 1] ? -1 : c
    if (tokens[i]!.pos === 'CCONJ') {
      let n = i + 1
      while (n < g.first && (NOMINAL.test(tokens[n]!.pos) || isPossessive(tokens[n]))) n++
      return n >= g.first || tokens[n]!.text === ',' ? c : -1
    }
  }
  return -1
}

/** "On Sunday, the ministers met": a date phrase at the head of the sentence stays with its clause. */
function leadingAdverbial(p: Parsed, c: number, from: number): boolean {
  for (let k = c - 1; k >= from && k > c - 10; k--) {
    if (p.at[k]) return false
    if (k === from || p.article.tokens[k - 1]!.text === ',' || HARD.has(p.article.tokens[k - 1]!.text)) return true
  }
  return false
}

/** Whether the conjunction joins clauses: a finite verb stands before it, and none before it takes the noun after it. */
function joinsVerbs(p: Parsed, c: number, from: number): boolean {
  const { tokens } = p.article
  for (let k = c - 1; k >= from && k > c - 25; k--) {
    const other = p.at[k]
    if (other && (other.form === 'finite' || other.form === 'participle')) return true
    const w = tokens[k]!.lower
    if (!other && k < c - 1 && (w === 'that' || SUBORDINATORS.has(w) || RELATIVE.has(w)) && tokens[k]!.pos !== 'NOUN')
      return false
    if (other && other.form === 'ing') return false
    if (HARD.has(tokens[k]!.text)) return false
  }
  return false
}

/** "the envoy, who attended the talks": the noun before the pronoun is the subject. */
function withAntecedent(p: Parsed, pronoun: number, from: number, opener: string): Omit<Clause, 'end'> {
  const { tokens } = p.article
  let end = pronoun
  while (end > from && (tokens[end - 1]!.text === ',' || tokens[end - 1]!.pos === 'ADP')) end--
  let start = end
  while (start > from && start > end - 12) {
    const t = tokens[start - 1]!
    if (p.at[start - 1]) break
    if (!NOMINAL.test(t.pos) && !isPossessive(t) && t.text !== '-' && t.lower !== 'of') break
    start--
  }
  return { start, subjectStart: start, subjectEnd: end, opener }
}
