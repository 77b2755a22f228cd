import type { Span } from '../../text/span.ts'
import type { Article } from '../article.ts'
import { type Frame, frame, hash } from '../attribution/frame.ts'
import type { DraftReading } from '../drafts-mentioned.ts'
import { type Predication, predications } from '../grammar/predications.ts'
import { tokenFrom } from '../grammar/stretches.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { ReadAttribution } from '../machine-reading.ts'
import type { Mentions } from '../mentions.ts'
import type { Mention } from '../names/mention.ts'
import { duties } from './duties.ts'
import { KINDS, type Kind } from './kinds.ts'

/** Who or what a token names. */
const NAMES: Readonly<Record<Mention['kind'], number>> = {
  pronoun: 0,
  person: 1,
  office: 2,
  body: 3,
  state: 4,
  group: 5,
  media: 6,
  place: 7,
  document: 8,
  anonymous: 9,
  crowd: 10,
  thing: 11,
}

/** What features of a report's tokens are made of, as typed arrays; everything is an index or a small number. */
export interface Sight {
  readonly a: Article
  readonly f: Frame
  /** Bits of `duties`. */
  readonly bits: Int32Array
  /** 1 within the mention of a draft, 2 at its head. */
  readonly draft: Uint8Array
  readonly name: Uint8Array
  /** 1 what somebody says, 2 the cue, 3 the source. */
  readonly said: Uint8Array
  /** Heads of drafts before and after in the sentence; -1 for none. */
  readonly draftLeft: Int32Array
  readonly draftRight: Int32Array
  /** Verb groups: the one the token stands in, the nearest before and after in the sentence, that of which it is subject. */
  readonly verbAt: Int32Array
  readonly verbLeft: Int32Array
  readonly verbRight: Int32Array
  readonly subjectOf: Int32Array
  /** Last mark, conjunction or quotation mark before the token in its sentence; -1 for none. */
  readonly breakLeft: Int32Array
  readonly verbs: readonly Predication[]
  readonly verb: {
    readonly lemma: Int32Array
    readonly flags: Int32Array
    readonly modal: Int32Array
    readonly bits: Int32Array
    readonly subject: Uint8Array
  }
  /** By sentence: heads of drafts in it, and the bits of all its words. */
  readonly draftsIn: Uint8Array
  readonly bitsIn: Int32Array
  /** Heads of drafts in the sentence's paragraph. */
  readonly draftsAround: Uint8Array
  readonly drafts: number
  /** What the rules found, by kind. Null where nobody asked them. */
  readonly ruled: readonly RuledTokens[] | null
  /** By sentence, a bit for each kind that the rules found in it. */
  readonly ruledIn: Uint8Array | null
}

/** What the rules found of one kind, laid over the tokens. */
export interface RuledTokens {
  /** 0 outside, 1 first token, 2 further within. */
  readonly marks: Uint8Array
  /** Which rule, as a hash, and how sure it was, in tenths. */
  readonly rule: Int32Array
  readonly sure: Uint8Array
}

/** What the rules found, by kind. */
export type Ruled = Readonly<Record<Kind, readonly RuledClause[]>>

export interface RuledClause {
  readonly span: Span
  readonly mentions?: readonly Span[]
  readonly confidence: number
  readonly reason: string
}

/** `a` with the tagger's slips mended; drafts, names and attributions as read from it. */
export function sightOf(
  a: Article,
  drafts: DraftReading,
  mentions: Mentions,
  attributions: readonly ReadAttribution[],
  ruled: Ruled | null,
): Sight {
  const f = frame(a)
  const { n } = f
  const sentences = a.sentences.length
  const verbs = predications(a)
  const none = (): Int32Array => new Int32Array(n).fill(-1)
  const s: Sight = {
    a,
    f,
    bits: Int32Array.from(a.tokens, (t) => duties(t.lemma) | (t.lower === t.lemma ? 0 : duties(t.lower))),
    draft: new Uint8Array(n),
    name: new Uint8Array(n),
    said: new Uint8Array(n),
    draftLeft: none(),
    draftRight: none(),
    verbAt: none(),
    verbLeft: none(),
    verbRight: none(),
    subjectOf: none(),
    breakLeft: none(),
    verbs,
    verb: {
      lemma: new Int32Array(verbs.length),
      flags: new Int32Array(verbs.length),
      modal: new Int32Array(verbs.length),
      bits: new Int32Array(verbs.length),
      subject: new Uint8Array(verbs.length),
    },
    draftsIn: new Uint8Array(sentences),
    bitsIn: new Int32Array(sentences),
    draftsAround: new Uint8Array(sentences),
    drafts: drafts.drafts.length,
    ruled: ruled && KINDS.map((kind) => ruledTokens(a, ruled[kind])),
    ruledIn: ruled && new Uint8Array(sentences),
  }
  for (const m of drafts.mentions) for (let i = m.from; i < m.to; i++) s.draft[i] = i === m.head ? 2 : 1
  for (const m of mentions.all) for (let i = m.first; i < m.last; i++) s.name[i] = NAMES[m.kind]
  for (const x of attributions) {
    for (const span of x.content) cover(a, s.said, span.start, span.end, 1)
    for (const span of x.source) cover(a, s.said, span.start, span.end, 3)
    for (const span of x.cue) cover(a, s.said, span.start, span.end, 2)
  }
  verbFacts(s)
  sweep(s)
  return s
}

/** 1 at the first token of each span, 2 at the others. */
export function marked(a: Article, spans: readonly Span[]): Uint8Array {
  const out = new Uint8Array(a.tokens.length)
  for (const { start, end } of spans) {
    const from = tokenFrom(a, start)
    for (let i = from; i < out.length && a.tokens[i]!.start < end; i++) out[i] = i === from ? 1 : 2
  }
  return out
}

function ruledTokens(a: Article, clauses: readonly RuledClause[]): RuledTokens {
  const spans = clauses.flatMap((c) => [c.span, ...(c.mentions ?? [])])
  const n = a.tokens.length
  const out = { marks: marked(a, spans), rule: new Int32Array(n), sure: new Uint8Array(n) }
  for (const c of clauses) {
    const rule = hash(c.reason.replace(/["“][^"”]*["”]/g, '')) // the word that a rule met says little about the rule
    for (const { start, end } of [c.span, ...(c.mentions ?? [])])
      for (let i = tokenFrom(a, start); i < n && a.tokens[i]!.start < end; i++) {
        out.rule[i] = rule
        out.sure[i] = Math.round(10 * c.confidence)
      }
  }
  return out
}

function cover(a: Article, to: Uint8Array, start: number, end: number, as: number): void {
  for (let i = tokenFrom(a, start); i < a.tokens.length && a.tokens[i]!.start < end; i++) to[i] = as
}

const FORMS: Readonly<Record<VerbGroup['form'], number>> = { finite: 0, infinitive: 1, ing: 2, participle: 3 }

function verbFacts(s: Sight): void {
  const { verbs, verb, verbAt, subjectOf } = s
  const { n } = s.f
  verbs.forEach((v, k) => {
    const { group, subject } = v
    for (let i = group.first; i < group.to; i++) verbAt[i] = k
    if (subject) for (let i = subject.from; i < Math.min(subject.to, n); i++) if (subjectOf[i]! < 0) subjectOf[i] = k
    verb.lemma[k] = hash(group.lemma)
    verb.flags[k] =
      (group.negated ? 1 : 0) | (group.passive ? 2 : 0) | (group.perfect ? 4 : 0) | (FORMS[group.form] << 3)
    verb.modal[k] = group.modal === null ? 0 : hash(group.modal)
    verb.bits[k] = duties(group.lemma)
    verb.subject[k] = subjectKind(s, v)
  })
}

const THING = new Set(['it', 'this', 'that', 'which'])
const PERSON = new Set(['they', 'we', 'he', 'she', 'i', 'who'])
const PARTY_NOUN = 256
const DRAFT_NOUN = 128

/** What kind of thing a verb's subject is: a small number, 0 for none. */
function subjectKind(s: Sight, v: Predication): number {
  const { subject } = v
  if (!subject) return 1
  for (let i = subject.from; i < subject.to; i++) if (s.draft[i] !== 0) return 2
  const head = s.a.tokens[subject.head]!
  if (head.pos === 'PRON') return THING.has(head.lower) ? 3 : PERSON.has(head.lower) ? 4 : 5
  const named = s.name[subject.head]!
  if (named !== 0) return 6 + named
  const bits = s.bits[subject.head]!
  return bits & PARTY_NOUN ? 20 : bits & DRAFT_NOUN ? 21 : 22
}

/** Everything that is found by going through each sentence once from either side. */
function sweep(s: Sight): void {
  const { a, f, bits, draft, draftLeft, draftRight, verbAt, verbLeft, verbRight, breakLeft } = s
  const inParagraph = new Int32Array(a.paragraphs.length + 1)
  for (let k = 0; k < a.sentences.length; k++) {
    const from = a.first[k]!
    const to = a.first[k + 1]!
    let verb = -1
    let head = -1
    let edge = -1
    let all = 0
    let heads = 0
    for (let i = from; i < to; i++) {
      verbLeft[i] = verb
      draftLeft[i] = head
      breakLeft[i] = edge
      if (verbAt[i]! >= 0) verb = verbAt[i]!
      if (draft[i] === 2) {
        head = i
        heads++
      }
      if (isBreak(f, i)) edge = i
      all |= bits[i]!
    }
    verb = -1
    head = -1
    for (let i = to - 1; i >= from; i--) {
      verbRight[i] = verb
      draftRight[i] = head
      if (verbAt[i]! >= 0) verb = verbAt[i]!
      if (draft[i] === 2) head = i
    }
    s.draftsIn[k] = Math.min(255, heads)
    s.bitsIn[k] = all
    inParagraph[a.paragraphOf[k]!]! += heads
  }
  s.ruled?.forEach(({ marks }, c) => {
    for (let i = 0; i < marks.length; i++) if (marks[i] !== 0) s.ruledIn![a.tokens[i]!.sentence]! |= 1 << c
  })
  for (let k = 0; k < a.sentences.length; k++) s.draftsAround[k] = Math.min(255, inParagraph[a.paragraphOf[k]!]!)
}

const CCONJ = 5
const SCONJ = 13
const BREAKS = 0b11111010 // comma, colon, semicolon, dash, quotation marks

const isBreak = (f: Frame, i: number): boolean =>
  f.pos[i] === CCONJ || f.pos[i] === SCONJ || (f.mark[i]! < 8 && ((BREAKS >> f.mark[i]!) & 1) === 1)
