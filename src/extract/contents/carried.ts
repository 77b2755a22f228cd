import type { Article } from '../article.ts'
import { clauseAt, rightEdge } from '../clause-edges.ts'
import { DOES, JUDGES, TELLS } from '../content-verbs.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { conjuncts } from '../lists.ts'
import { type Predication, verbsWithin } from '../predications.ts'
import { mainQuantity, quantities } from '../quantities.ts'
import { PARTY_NOUNS } from '../sides.ts'
import { sentenceOf } from '../stretches.ts'
import { clausesFrom } from './around-mentions.ts'
import { listAfter, type Piece } from './pieces.ts'
import { wideSubject } from './wide-subject.ts'

/** What parties do at a table: no clause of a text, though told with "would". */
const TABLE =
  /^(sign|accept|reject|agree|refuse|say|tell|meet|return|travel|resume|decide|vote|continue|talk|negotiate|discuss|withdraw|resign|walk|consider|support|back|oppose|veto|recommend|welcome|prefer|like|want|insist|ask|urge|hope|expect|attend|visit|leave|study|respond|reply|answer|convene|hold|try|seek|open|begin|start|end|mark|mean|publish|present|table|circulate|announce|brief|host|ratify|approve|adopt|debate|lapse|expire|wait|stay|give|know|see|believe|think|find|speak|work|help|press|push|fight|strike|report|warn|threaten|complain|confirm|deny|comment|doubt|argue|fear|sit|miss|lose|win|survive)$/

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
  const starts = new Map<number, number>()
  for (const p of pieces) {
    const s = a.tokens[p.stretch.from]!.sentence
    starts.set(s, Math.min(starts.get(s) ?? p.stretch.from, p.stretch.from))
  }
  let theme: string | null = null
  let lastTold = -2
  for (let s = 0; s < a.sentences.length; s++) {
    const from = a.first[s]!
    const to = a.first[s + 1]!
    if (s === 0 || a.paragraphOf[s] !== a.paragraphOf[s - 1]) theme = s > 0 ? askedAbout(a, d, s - 1) : null
    const here = told.get(s)
    if (here) {
      // "Interest is fixed at 3 per cent; the earlier sheet had 4": the first half goes on about the text before
      const first = theme === null ? null : halfBefore(a, from, to, starts.get(s) ?? from)
      const opening =
        first === null ? undefined : verbsWithin(verbs, from, first).find((x) => x.group.form === 'finite')
      if (theme !== null && opening?.subject && a.tokens[from]!.quote < 0)
        out.push(...laidDown(a, opening, theme, from, s === lastTold + 1).filter((p) => p.stretch.from < first!))
      lastTold = s
      theme = themeOf(a, d, s, verbs) ?? (here.size === 1 ? [...here][0]! : null)
      continue
    }
    const spoken = mainMentions(a, d, from, to)
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
    const finite = verbsWithin(verbs, begins ?? from, to).filter((x) => x.group.form === 'finite')
    const v = finite[0]
    if (!v || a.tokens[v.group.head]!.quote >= 0) continue
    if (begins !== null) {
      if (v.subject) out.push(...clausesFrom(a, begins, theme, 'a part of the text told after it'))
      continue
    }
    const more = comesNext(a, from, to)
    if (more !== null) {
      out.push(...listAfter(a, more, theme, null, 0.5, 'added to the contents told before'))
      continue
    }
    for (const x of finite.slice(0, MOST_VERBS)) {
      const wide = wideSubject(a, x.group)
      const subject =
        wide && (wide.from - from <= 3 || x !== v) ? { ...wide, relative: false } : x === v ? x.subject : null
      if (!subject || subject.relative) continue
      const found = laidDown(a, { ...x, subject }, theme, Math.max(from, subject.from - 3), s === lastTold + 1)
      out.push(...found)
      if (found.length > 0) {
        lastTold = s
        break
      }
    }
  }
  return out
}

/** What a text makes somebody or something. */
const BINDING =
  /^(exempt|free|binding|subject|eligible|entitled|liable|voluntary|mandatory|compulsory|optional|illegal|unlawful|legal|public|responsible|obliged|barred|due|permanent|temporary|conditional)$/

const SPEAKERS =
  /^(spokesman|spokeswoman|spokesperson|official|diplomat|aide|adviser|advisor|source|negotiator|minister|mediator|envoy|ambassador|lawyer|analyst|critic|expert|president|chairman|chair|secretary|leader|commander)s?$/

/** Verbs of a sentence that are tried: past the sixth it tells a story. */
const MOST_VERBS = 6

/** By sentence, the text that is spoken of there: named in it, or told about just before in the same paragraph. */
export function themesOf(
  a: Article,
  d: DraftReading,
  pieces: readonly Piece[],
  verbs: readonly Predication[],
): readonly (string | null)[] {
  const told = new Map<number, Set<string>>()
  for (const p of pieces) {
    const s = a.tokens[p.stretch.from]!.sentence
    told.set(s, (told.get(s) ?? new Set()).add(p.draft))
  }
  let theme: string | null = null
  return a.sentences.map((_, s) => {
    const [from, to] = [a.first[s]!, a.first[s + 1]!]
    const goesOn =
      from < to && STEPS.test(a.text.slice(a.tokens[from]!.start, a.tokens[Math.min(to, from + 3) - 1]!.end))
    if (s > 0 && a.paragraphOf[s] !== a.paragraphOf[s - 1] && !goesOn) theme = null
    const here = told.get(s)
    const current = mainMentions(a, d, from, to)
    if (current.length > 0 || here)
      theme = themeOf(a, d, s, verbs, current) ?? (here?.size === 1 ? [...here][0]! : theme)
    return theme
  })
}

/** Openings by which a report goes on through a text. */
const STEPS =
  /^(?:(?:article|chapter|section|clause|annex|point|option|paragraph)\s+\d|gone\b|missing\b|new in\b|new is\b|also (?:new|gone)\b|what (?:remains|survives)\b)/i

/** The texts a sentence is about, without those it only measures against: "more than in the March paper". */
function mainMentions(a: Article, d: DraftReading, from: number, to: number): readonly DraftMention[] {
  return mentionsWithin(d, from, to).filter((m) => {
    const [x, y] = [a.tokens[m.from - 1]?.lower ?? '', a.tokens[m.from - 2]?.lower ?? '']
    const against =
      /^(than|against|unlike|versus)$/.test(x) ||
      (/^(in|under|by|of|with|to|from|on)$/.test(x) &&
        /^(than|as|from|unlike|compared|contrast|against|instead)$/.test(y))
    const number = /^(in|under)$/.test(x) && quantities(a, Math.max(from, m.from - 6), m.from - 1).length > 0
    return !against && !number
  })
}

/** A proper name; not a plural that only opens its sentence with a capital, which the tagger takes for one ("Wages would …"). */
const isName = (a: Article, s: { from: number; head: number }): boolean =>
  a.tokens[s.head]!.pos === 'PROPN' &&
  !(s.head === a.first[a.tokens[s.head]!.sentence] && /[a-z]s$/.test(a.tokens[s.head]!.text))

/** The semicolon before the first thing told of a text in a sentence; null when none stands there. */
function halfBefore(a: Article, from: number, to: number, first: number): number | null {
  for (let k = Math.min(first, to) - 1; k > from + 2; k--) if (a.tokens[k]!.text === ';') return k
  return null
}

/** "So what is in the offer?", "What would change under the deal?": the text that a question, a paragraph by itself, asks the contents of. */
function askedAbout(a: Article, d: DraftReading, s: number): string | null {
  const [from, to] = [a.first[s]!, a.first[s + 1]!]
  const text = a.text.slice(a.sentences[s]!.start, a.sentences[s]!.end).trimEnd()
  if (
    text.length > 120 ||
    !/\?["”’]?$/.test(text) ||
    !/\bwhat\b[^?]{0,60}\b(?:in|on|say|says|contain|contains|change|changes|provide|offer|mean|involve|do|under)\b/i.test(
      text,
    )
  )
    return null
  return mentionsWithin(d, from, to)[0]?.draft ?? null
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

/** "On top of that comes a bonus", "Added to this is a levy": where the thing added begins. */
function comesNext(a: Article, from: number, to: number): number | null {
  if (
    !/^(?:on top|in addition|added|beyond|besides|to (?:this|that|it)|with it)\b/i.test(
      a.text.slice(a.tokens[from]!.start, a.tokens[from]!.start + 14),
    )
  )
    return null
  for (let k = from + 1; k < Math.min(to - 1, from + 7); k++)
    if (/^(comes|come|is|are|goes)$/.test(a.tokens[k]!.lower))
      return /^(DET|NUM|SYM|NOUN|ADJ)$/.test(a.tokens[k + 1]!.pos) ? k + 1 : null
  return null
}

/** One past "In the second phase", "In the second" with a comma or without; null when the sentence opens otherwise. */
function partBefore(a: Article, from: number, to: number): number | null {
  if (!/^(in|during|under)$/.test(a.tokens[from]!.lower)) return null
  // "Under it, rich states pledge …"
  if (a.tokens[from + 1]?.lower === 'it' && a.tokens[from + 2]?.text === ',' && from + 3 < to)
    return clauseAt(a, from + 3, to) ? from + 3 : null
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

function laidDown(a: Article, v: Predication, draft: string, from: number, told: boolean): Piece[] {
  const { group: g } = v
  const subject = v.subject!
  // "is to open", "are to receive" lay down as much as "would".
  const due = g.modal === 'will' && /^(is|are)$/.test(a.tokens[g.first]!.lower)
  const lemma =
    due && !g.passive && a.tokens[g.head]!.lower === 'to' ? (a.tokens[g.to]?.lemma ?? '') : a.tokens[g.head]!.lemma
  const head = a.tokens[subject.head]!
  if (subject.relative || subject.from - from > 3 || /^(he|she|we|i|you|they|who|this|that)$/.test(head.lower))
    return []
  // "There would be no change to pensions"
  if (head.lower === 'there')
    return lemma === 'be' &&
      /^(would|shall|will)$/.test(g.modal ?? '') &&
      !/^(talks|vote|meeting|deal|agreement|delay|war|war)$/.test(a.tokens[rightEdge(a, g.to) - 1]?.lower ?? '')
      ? clausesFrom(a, subject.from, draft, 'goes on about the text of the sentence before')
      : []
  // "A spokesman would neither confirm …", "Her party would not put its name under it": people at the table
  if (SPEAKERS.test(head.lower) && !g.passive) return []
  if (g.negated && g.modal === 'would' && (PARTY_NOUNS.has(head.lower) || head.pos === 'PROPN')) return []
  const ordinal = /^(first|second|third|fourth|last)$/.test(head.lower)
  const part =
    ordinal ||
    head.lower === 'another' ||
    PARTS.test(head.lower) ||
    (PARTS.test(a.tokens[subject.from]!.lower) && subject.to - subject.from <= 2)
  if (
    part &&
    g.modal === null &&
    !g.passive &&
    (DOES.has(lemma) || TELLS.has(lemma) || /^(see|name|speak|read|mention|say)$/.test(lemma))
  )
    return [
      {
        stretch: { from: subject.from, to: rightEdge(a, g.to) },
        draft,
        label: null,
        confidence: 0.55,
        reason: 'a part of the text told after it',
      },
    ]
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
  // "Research gets 400 million more", "the allowance goes up from 14 to 17", "verification now includes the depots"
  const right = rightEdge(a, g.to)
  const plain =
    g.modal === null &&
    !g.passive &&
    !g.perfect &&
    !g.negated &&
    /(?:[^s]s|sses|shes|ches)$|^(?:get|go|run|last|cost|rise|fall|receive|pay|cover|now)$/.test(a.tokens[g.head]!.lower)
  const now = [a.tokens[g.first - 1], a.tokens[g.first + 1], a.tokens[g.to]].some((t) => t?.lower === 'now')
  const amount =
    /^(get|receive|go|run|last|cost|drop|climb|reach|start|begin|expire|double|cover|become|come|amount|stand|total|extend)$/.test(
      lemma,
    ) && quantities(a, g.to, right).length > 0
  const anew = now && (DOES.has(lemma) || TELLS.has(lemma) || /^(carry|read|apply|need|cover|say|run)$/.test(lemma))
  // "The airport reopens after thirty days": right after contents were told, what a text does as well as what it sets
  const acts =
    told &&
    !now &&
    (DOES.has(lemma) ||
      /^(reopen|release|withdraw|pay|cede|disarm|dissolve|surrender|free|send|pull|resume|evacuate|renounce|supply|deliver|sell|buy)$/.test(
        lemma,
      )) &&
    !/^(already|still|always|today|currently)$/.test(a.tokens[g.first - 1]?.lower ?? '')
  if (
    plain &&
    a.tokens[g.to]?.lower !== 'no' &&
    (amount || anew || acts) &&
    !/^(talks|negotiations|sides|parties|round|meeting|session|strike)$/.test(head.lower)
  )
    return clausesFrom(a, subject.from, draft, 'goes on about the text of the sentence before')
  // "Rice is excluded", "Imported steel is covered": how the text treats a thing, right after its contents were told
  if (
    told &&
    g.passive &&
    g.modal === null &&
    !g.perfect &&
    /^(is|are)$/.test(a.tokens[g.first]!.lower) &&
    /^(exclude|include|cover|exempt|ban|bar|prohibit|forbid|allow|permit|require|oblige|cap|limit|set|fix|guarantee|abolish|protect|raise|lower|cut|reduce|double|halve|keep|leave|spare|recognise|recognize|grant|give|merge|split|share|extend|shorten|phase|lift|freeze|entitle|delay|defer|treat|define|reserve|establish|create|abolish|ring|earmark|pay)$/.test(
      lemma,
    )
  )
    return clausesFrom(a, subject.from, draft, 'goes on about the text of the sentence before')
  // "The Parties undertake to notify one another"
  if (
    told &&
    g.modal === null &&
    !g.perfect &&
    /^(undertake|pledge|commit|promise)$/.test(lemma) &&
    /^(undertakes?|pledges?|commits?|promises?|are|is)$/.test(a.tokens[g.first]!.lower) &&
    a.tokens[g.to]?.lower === 'to'
  )
    return clausesFrom(a, subject.from, draft, 'goes on about the text of the sentence before')
  // "Each party may inspect ten sites": leave given to everybody alike.
  const leave =
    /^(may|can)$/.test(g.modal ?? '') && /^(each|either|neither|both|every|no)$/.test(a.tokens[subject.from]!.lower)
  if (!leave && !/^(would|shall|must)$/.test(g.modal ?? '') && !(g.modal === 'will' && g.passive) && !due) return []
  const next = a.tokens[g.to]?.lower ?? ''
  // "Revenue would go to ports", "shipowners would be exempt"
  const goes =
    /^(go|come)$/.test(lemma) &&
    /^(to|into|from|up|down|out)$/.test(next) &&
    !PARTY_NOUNS.has(head.lower) &&
    !isName(a, subject)
  const ruled = lemma === 'be' && BINDING.test(next)
  if (goes || ruled) return clausesFrom(a, subject.from, draft, 'goes on about the text of the sentence before')
  if (
    !g.passive &&
    ((TABLE.test(lemma) && !(due && lemma === 'leave')) || JUDGES.has(lemma)) &&
    !(lemma === 'get' || /^(have|be)$/.test(lemma))
  )
    return []
  if (
    lemma === 'be' &&
    !g.passive &&
    !(due && a.tokens[g.to + 1]?.pos === 'ADJ') &&
    quantities(a, g.to, rightEdge(a, g.to)).length === 0
  )
    return []
  if (
    g.passive &&
    /^(sign|hold|publish|circulate|draw|tempt|force|swayed|present|put|announce|ask|discuss|resume|take|ratify|see)$/.test(
      lemma,
    )
  )
    return []
  // "Streaming payments would": the tagger's participle belongs to the noun.
  const start = subject.from === from + 1 && /ing$/.test(a.tokens[from]!.lower) ? from : subject.from
  return clausesFrom(a, start, draft, 'goes on about the text of the sentence before')
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
    if (items[0] && mainQuantity(a, items[0].stretch.from, items[0].stretch.to)) out.push(...items)
  }
  return out
}

/** The text a sentence is about: the subject's, else the only one it names. */
function themeOf(
  a: Article,
  d: DraftReading,
  s: number,
  verbs: readonly Predication[],
  named: readonly DraftMention[] = mainMentions(a, d, a.first[s]!, a.first[s + 1]!),
): string | null {
  const [from, to] = [a.first[s]!, a.first[s + 1]!]
  for (const v of verbsWithin(verbs, from, to))
    if (v.subject && v.group.form === 'finite') {
      const m = mentionsWithin(d, v.subject.from, v.subject.to)[0]
      if (m) return m.draft
    }
  const all = new Set(named.map((m) => m.draft))
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
