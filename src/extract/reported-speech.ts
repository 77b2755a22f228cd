import type { Span } from '../text/span.ts'
import { timeExpressions } from '../time/expressions.ts'
import type { Article, Token } from './article.ts'
import type { Mention, Mentions } from './mentions.ts'
import { isDay, isMark, isSpeechNoun } from './noun-phrases.ts'
import { JUDGING, SAYING, TELLING, THINKING } from './speech-verbs.ts'

/**
 * Clauses in which somebody says something, found from the verb outwards: who speaks, to whom, and where the words said
 * begin and end. A shallow walk over tags and marks, no tree; bounded in each sentence.
 */
export interface Saying {
  readonly sentence: number
  /** Token of the cue verb (or of "according", "words"). */
  readonly verb: number
  readonly lemma: string
  /** The shortest stretch that holds the cue and the speaker beside it. */
  readonly cue: Span
  readonly speaker: Mention | null
  /** Those named with it: "A and B said". */
  readonly others: readonly Mention[]
  /** No subject of its own: "…, adding that". */
  readonly inherits: boolean
  readonly addressee: Mention | null
  /** The words said, without complementiser and outer marks; more than one piece when the cue stands inside. */
  readonly pieces: readonly Span[]
  readonly place: 'after' | 'before' | 'around'
  /** Tokens of the cue's own clause outside what is said: adjuncts of time and place stand here. */
  readonly clause: readonly Span[]
  readonly nested: boolean
  /** 0 to 1: how plainly the construction is one of saying. */
  readonly plain: number
}

const set = (s: string): ReadonlySet<string> => new Set(s.split(' '))
const INVERTING = set(
  'say ask add write reply answer explain tell warn note insist declare announce conclude continue joke quip respond recall observe remark argue tweet shout report claim agree state admit exclaim',
)
/** Take an object and an infinitive or "for": what is asked of somebody. */
const ASKING = set('urge call ask demand appeal beg press request recommend')
const VOWING = set('pledge promise vow threaten')
/** Verbs of saying in two words. */
const PHRASAL: Readonly<Record<string, RegExp>> = {
  point: /^out$/,
  make: /^clear$/,
  spell: /^out$/,
  hit: /^back$/,
  shoot: /^back$/,
  fire: /^back$/,
  chime: /^in$/,
  set: /^out$/,
  let: /^slip$/,
}
/** Verbs that are hardly ever anything but saying. */
const PLAINLY = set(
  'say tell add note warn acknowledge concede admit insist stress claim argue announce caution deny complain declare explain',
)
/** Take a clause and hardly ever a bare object: "said the talks with the others on grain had failed". */
const FREE = set('say tell believe think add insist hope expect argue complain')
const WH = set('how whether what why if when where who which')
const CONNECTORS = set(
  'however meanwhile separately but and also still yet so then later earlier moreover furthermore instead importantly nevertheless nonetheless additionally elsewhere afterwards or',
)
const CUT_BEFORE = set(
  'giving elaborating providing naming specifying saying explaining mentioning offering citing going adding disclosing identifying detailing',
)
const ADJUNCT = set(
  'in on at after during before following by with from to through via about over under within outside inside near late early earlier later last this next yesterday today tonight again also once since ahead amid despite for without between alongside upon shortly soon just only of as',
)

export function sayings(a: Article, m: Mentions): Saying[] {
  const bySentence: Mention[][] = a.sentences.map(() => [])
  for (const x of m.all) bySentence[a.tokens[x.head]!.sentence]!.push(x)
  const times = new Map<number, number>()
  const timeStarts = new Map<number, number>()
  for (const t of timeExpressions(a.text)) {
    times.set(t.start, t.end)
    timeStarts.set(t.end, t.start)
  }
  const out: Saying[] = []
  for (let s = 0; s < a.sentences.length; s++) {
    const here: Saying[] = []
    const walk: Walk = {
      a,
      s,
      from: a.first[s]!,
      end: a.first[s + 1]!,
      mentions: bySentence[s]!,
      found: here,
      times,
      timeStarts,
    }
    if (walk.end - walk.from > MOST) continue
    for (let k = walk.from; k < walk.end; k++) {
      const t = a.tokens[k]!
      if (t.lower === 'according') here.push(...some(accordingTo(walk, k)))
      else if (t.lower === 'words') here.push(...some(inTheWords(walk, k)))
      else if (t.pos === 'VERB' || isSpeechNoun(a, k)) here.push(...saying(walk, k))
    }
    out.push(...trim(walk, here))
  }
  return out
}

const some = <T>(x: T | null): T[] => (x === null ? [] : [x])
const MOST = 400 // tokens; a "sentence" longer than this is a table or a list, not speech

interface Walk {
  readonly a: Article
  readonly s: number
  readonly from: number
  readonly end: number
  readonly mentions: readonly Mention[]
  readonly found: Saying[]
  /** Ends of date expressions by their starts. */
  readonly times: ReadonlyMap<number, number>
  readonly timeStarts: ReadonlyMap<number, number>
}

const tok = (w: Walk, i: number): Token | undefined => (i >= w.from && i < w.end ? w.a.tokens[i] : undefined)
const lower = (w: Walk, i: number): string => tok(w, i)?.lower ?? ''

/** The largest mention that begins at the token. */
function startsAt(w: Walk, i: number): Mention | null {
  let best: Mention | null = null
  for (const x of w.mentions) if (x.first === i && (!best || x.last > best.last)) best = x
  return best
}
/** The largest mention that ends right before the token. */
function endsAt(w: Walk, i: number): Mention | null {
  let best: Mention | null = null
  for (const x of w.mentions) if (x.last === i && (!best || x.first < best.first)) best = x
  return best
}

interface Subject {
  readonly mention: Mention
  readonly others: readonly Mention[]
  /** First token of the whole subject, relative clauses and list included. */
  readonly first: number
}

/** Who does what the verb at `k` says, standing before it. */
function subjectBefore(w: Walk, k: number): Subject | null {
  let i = k - 1
  while (
    i >= w.from &&
    (/^(?:AUX|ADV|PART)$/.test(tok(w, i)!.pos) ||
      /^(?:also|itself|himself|herself|themselves|later|earlier|long|both|all|has|have|had|did|does|do)$/.test(
        lower(w, i),
      ))
  ) {
    if (startsAt(w, i)?.kind === 'pronoun' && !/self|selves/.test(lower(w, i))) break
    i--
  }
  if (i < w.from) return null
  // "X on Tuesday said", "the union this month announced".
  const dated = w.timeStarts.get(tok(w, i)!.end)
  if (dated !== undefined) {
    let n = i
    while (n > w.from && tok(w, n)!.start > dated) n--
    if (/^(?:on|in|at)$/.test(lower(w, n - 1))) n--
    if (n > w.from && n < k) return subjectBefore(w, n)
  }
  if (lower(w, i) === ',' || lower(w, i) === ')' || lower(w, i) === '–' || lower(w, i) === '—') {
    // A clause in commas between subject and verb: who attended, reporting from, aged 51, the chair of.
    const close = i
    const opener = lower(w, i) === ')' ? '(' : lower(w, i)
    for (let j = close - 1; j > w.from && close - j <= 32; j--) {
      if (lower(w, j) !== opener || tok(w, j)!.quote >= 0) continue
      const x = endsAt(w, lower(w, j - 1) === ')' ? openBracket(w, j - 1) : j)
      if (!x || x.kind === 'thing' || x.kind === 'place') continue
      const next = tok(w, j + 1)
      if (!next) return null
      const inner = startsAt(w, j + 1)
      const describes =
        opener !== ',' ||
        /^(?:of|from|who|whose|which|speaking|reporting|citing|quoting|writing|himself|herself|itself|also|then|now|once|formerly|a|an|the|one|aged|in|on|at|after|during|for|through|\d+)$/.test(
          next.lower,
        ) ||
        /(?:ing|ed)$/.test(next.lower) ||
        inner?.kind === 'office' ||
        inner?.kind === 'anonymous' ||
        inner?.kind === 'crowd' ||
        next.pos === 'NOUN' ||
        next.pos === 'NUM' ||
        next.pos === 'ADV' ||
        (inner !== null && inner.kind !== 'pronoun')
      if (!describes) continue
      // Nothing of the sentence before the name may still be wanting it: "met Mr X, who …, said" has no other reading.
      return subjectOf(w, x)
    }
    return null
  }
  const x = endsAt(w, i + 1)
  if (!x) return null
  return subjectOf(w, x)
}

const openBracket = (w: Walk, i: number): number => {
  for (let k = i - 1; k > w.from && i - k < 8; k--) if (lower(w, k) === '(') return k
  return i + 1
}

/** Hops from the noun of a prepositional phrase to the one it belongs to, and gathers "A and B". */
function subjectOf(w: Walk, at: Mention): Subject | null {
  let x = at
  for (let hops = 0; hops < 5; hops++) {
    const before = tok(w, x.first - 1)
    if (
      before &&
      before.pos === 'ADP' &&
      !/^(?:with|that|as|for|if|since|because|after|before|until|according)$/.test(before.lower)
    ) {
      const up = endsAt(w, x.first - 1)
      if (!up || up.kind === 'pronoun')
        return hops === 0 && /^(?:in|at|on|to|of|by|from)$/.test(before.lower)
          ? null
          : { mention: x, others: [], first: x.first }
      x = up
      continue
    }
    break
  }
  const others: Mention[] = []
  let first = x.first
  for (let n = 0; n < 6; n++) {
    const before = lower(w, first - 1)
    if (before !== 'and' && !(before === ',' && (others.length > 0 || n > 0))) break
    const prior = endsAt(w, first - 1) ?? (lower(w, first - 2) === ',' ? endsAt(w, first - 2) : null)
    if (!prior || prior.kind === 'thing' || prior.kind === 'document' || prior.kind === 'pronoun') break
    const gate = tok(w, prior.first - 1)
    if (gate && gate.pos === 'ADP' && n === 0) break
    others.unshift(prior)
    first = prior.first
  }
  return { mention: x, others, first }
}

const SKIP_BEFORE = set('to refused declined failed')

function saying(w: Walk, k: number): Saying[] {
  const t = tok(w, k)!
  const lemma = t.pos === 'NOUN' ? t.lower.replace(/s$/, '') : t.lemma.toLowerCase()
  const judging = JUDGING.has(lemma)
  const thinking = THINKING.has(lemma)
  const phrasal = PHRASAL[lemma]?.test(lower(w, k + 1)) ?? false
  if (!phrasal && !SAYING.has(lemma) && !judging && !thinking) return []
  if (lemma === 'go' && !(lower(w, k + 1) === 'on' && /^(?::|,|to|["“«])$/.test(lower(w, k + 2)))) return []
  const before = lower(w, k - 1)
  if (SKIP_BEFORE.has(before) && !(before === 'to' && lower(w, k - 2) === 'on')) return []
  if (tok(w, k - 1)?.pos === 'DET' || (tok(w, k - 1)?.pos === 'ADJ' && tok(w, k - 2)?.pos === 'DET')) return []
  // "said to be", "reported missing": nobody is told to have said it.
  let first = k
  let passive = false
  for (let i = k - 1; i >= w.from && k - i <= 5; i--) {
    const u = tok(w, i)!
    if (u.pos === 'AUX' || u.pos === 'ADV' || u.lower === 'not') {
      if (
        /^(?:be|been|is|was|were|are|being)$/.test(u.lower) &&
        /(?:ed|en|told|said|wn|id)$/.test(t.lower) &&
        !/ing$/.test(t.lower)
      )
        passive = true
      if (u.lower === 'not' || u.lower === 'never' || /n['’]t$/.test(u.lower)) if (lemma !== 'deny') return []
      first = i
      continue
    }
    break
  }
  if (t.lower === 'said' && lower(w, k + 1) === 'to' && tok(w, k + 2)?.pos !== 'DET' && !startsAt(w, k + 2)) return []
  if (passive) return lemma === 'tell' || lemma === 'inform' ? some(toldBy(w, k, first)) : []
  if (lemma === 'say' && t.lower === 'saying' && before === 'as') return some(quotedAs(w, k))
  if (
    /(?:ed|en)$/.test(t.lower) &&
    tok(w, k + 1)?.pos === 'NOUN' &&
    (tok(w, k - 1)?.pos === 'DET' || tok(w, k - 1)?.pos === 'PART')
  )
    return []

  if (/^(?:accuse|blame)$/.test(lemma) && /^(?:of|for)$/.test(lower(w, k + 1))) return []
  const nested = t.quote >= 0
  let subject = subjectBefore(w, first)
  let inherits = false
  let inverted = false
  let right = lemma === 'go' || phrasal ? k + 2 : k + 1
  if (subject && subject.mention.last > first) subject = null
  if (!subject && INVERTING.has(lemma) && !/ing$/.test(t.lower)) {
    const x = startsAt(w, k + 1)
    const p = tok(w, k - 1)
    if (
      x &&
      x.kind !== 'thing' &&
      x.kind !== 'document' &&
      p &&
      (isMark(p) || /^[,’'–—]$/.test(p.text)) &&
      (x.kind !== 'pronoun' || /^(?:he|she|they)$/.test(x.form.toLowerCase()))
    ) {
      subject = { mention: x, others: [], first: x.first }
      inverted = true
      right = x.last
      // "said Tolle, who is 51": the clause about the speaker belongs to the cue.
      if (
        lower(w, right) === ',' &&
        /^(?:who|an?|the|whose|\d+|chief|president|head|director|speaking|co-.*)$/.test(lower(w, right + 1))
      ) {
        const stop = commaAfter(w, right + 1)
        right = stop
      }
    }
  }
  if (!subject) {
    const cc = lower(w, first - 1)
    const gerund = /ing$/.test(t.lower) && !/^(?:be|been|is|was|were|are|’s|'s)$/.test(cc)
    if (
      gerund ||
      cc === 'and' ||
      cc === 'but' ||
      cc === 'then' ||
      (cc === ',' && !nested) ||
      tok(w, first - 1)?.pos === 'ADV'
    ) {
      inherits = true
    } else return []
    if (inherits && !gerund && w.found.length === 0 && !priorSubject(w, first)) return []
  }
  if (
    nested &&
    (!subject ||
      subject.mention.kind === 'pronoun' ||
      !/^(?:say|tell|announce|warn|claim|insist|promise|inform|confirm|deny)$/.test(lemma))
  )
    return []
  if (
    subject &&
    /^(?:i|we|you|it|which|that|this|there|what)$/i.test(subject.mention.form) &&
    subject.mention.name === null
  )
    return []
  if (subject && subject.mention.kind === 'thing') return []

  if (
    subject &&
    !inverted &&
    /^(?:what|whatever|whom)$/.test(lower(w, subject.first - 1)) &&
    lemma !== 'call' &&
    lemma !== 'describe'
  )
    return []
  // What follows the verb.
  const after = afterVerb(w, k, right, inverted ? null : subject, lemma, judging, thinking)
  const limit = subject && !inverted ? subject.first : first
  const rest0 = after?.content == null ? (after?.rest ?? null) : null
  const pre = before0(w, limit, rest0 !== null)
  const speakerStart = subject && !inverted ? subject.first : first
  const cue = cueSpan(
    w,
    speakerStart,
    k,
    inverted && subject ? subject.mention.last : 0,
    after ? (after.content ? after.from : after.stop) : k + 1,
  )
  const base = {
    sentence: w.s,
    verb: k,
    lemma,
    cue,
    speaker: subject?.mention ?? (inherits ? priorSubject(w, first) : null),
    others: subject?.others ?? [],
    inherits,
    addressee: after?.addressee ?? null,
    nested,
  }
  if (after?.content) {
    const { content } = after
    const clause = [between(w, speakerStart, after.from), ...lead(w, speakerStart)]
    if (thinking && !hasQuote(w.a, content)) return []
    const said: Saying = {
      ...base,
      pieces: [content],
      place: 'after',
      clause,
      plain: after.plain * (judging ? 0.75 : 1),
    }
    if (!pre || inherits || after.by === 'other') return [said]
    // "A," he said, "B": one claim around its cue; "A", he said: "B": two.
    if (after.by === 'quote') return [{ ...said, pieces: [pre.span, content], place: 'around' }]
    return [{ ...said, pieces: [pre.span], place: 'before' }, said]
  }
  if (inherits || judging || nested || thinking) return []
  // "because, he said, the offer met its aims": only what follows is said.
  const joint = tok(w, limit - 2)
  if (
    rest0 !== null &&
    lower(w, limit - 1) === ',' &&
    joint &&
    joint.quote < 0 &&
    /^(?:SCONJ|CCONJ)$/.test(joint.pos) &&
    limit - 2 > w.from
  ) {
    const piece = pieceAfter(w, rest0, false)
    return piece ? [{ ...base, pieces: [piece], place: 'after', clause: [between(w, limit, rest0)], plain: 0.85 }] : []
  }
  if (!pre && rest0 !== null && opensSentence(w, limit)) {
    const piece = pieceAfter(w, rest0, false)
    if (piece && clauseSpan(w, piece))
      return [{ ...base, pieces: [piece], place: 'after', clause: [between(w, limit, rest0)], plain: 0.8 }]
  }
  if (!pre) {
    // `"Will it hold?" Lee asked.`: the stop inside the marks made a sentence of its own.
    const start = inverted ? k : limit
    const quoted = start === w.from ? quoteBefore(w) : null
    return quoted
      ? [{ ...base, pieces: [quoted], place: 'before', clause: [between(w, start, after?.stop ?? k + 1)], plain: 0.95 }]
      : []
  }
  const rest = after?.rest ?? null
  const clause = [between(w, limit, after?.stop ?? k + 1)]
  if (rest !== null) clause.push(between(w, rest, Math.min(commaAfter(w, rest), w.end)))
  const restSpan = rest !== null ? pieceAfter(w, rest, pre.quoted, subject?.mention.kind === 'media') : null
  if (restSpan) return [{ ...base, pieces: [pre.span, restSpan], place: 'around', clause, plain: 0.95 }]
  return [{ ...base, pieces: [pre.span], place: 'before', clause, plain: 0.95 }]
}

const between = (w: Walk, from: number, to: number): Span => {
  const last = Math.min(to, w.end) - 1
  return { start: tok(w, from)?.start ?? 0, end: last >= from ? endOf(w, last) : (tok(w, from)?.start ?? 0) }
}

/** End of a token; the tagger leaves a sentence's stop on some last words ("told the FT."). */
function endOf(w: Walk, i: number): number {
  const t = tok(w, i)!
  return i === w.end - 1 && t.text.length > 2 && /[\p{L}\d]\.$/u.test(t.text) && !/\..*\./.test(t.text)
    ? t.end - 1
    : t.end
}

/** Opening adverbials before the subject: "In December 2024 President X had said". */
function lead(w: Walk, subject: number): Span[] {
  return subject > w.from ? [between(w, w.from, subject)] : []
}

function priorSubject(w: Walk, k: number): Mention | null {
  for (let i = w.found.length - 1; i >= 0; i--)
    if (w.found[i]!.speaker && w.found[i]!.verb < k) return w.found[i]!.speaker
  // The sentence's subject: the first one no preposition governs, before the first verb.
  for (const x of [...w.mentions].sort((p, q) => p.first - q.first || q.last - p.last)) {
    if (x.first >= k) break
    const before = tok(w, x.first - 1)
    if (before && before.pos === 'ADP') continue
    if (x.kind === 'thing' || x.kind === 'place' || x.kind === 'document') {
      if (/^(?:VERB|AUX)$/.test(tok(w, x.last)?.pos ?? '')) return null
      continue
    }
    if (/^['’]s?$/.test(lower(w, x.last))) continue
    return x
  }
  return null
}

interface After {
  readonly from: number
  readonly content: Span | null
  readonly addressee: Mention | null
  /** Where the cue's own words end. */
  readonly to: number
  readonly stop: number
  /** The sentence ends with the cue and its adjuncts. */
  readonly ends: boolean
  /** Token at which the sentence goes on after a cue in commas. */
  readonly rest: number | null
  readonly plain: number
  readonly by: 'colon' | 'quote' | 'other'
}

function afterVerb(
  w: Walk,
  k: number,
  right: number,
  subject: Subject | null,
  lemma: string,
  judging: boolean,
  thinking: boolean,
): After | null {
  let p = right
  let to = Math.max(k + 1, right)
  let addressee: Mention | null = null
  const nothing = (stop: number, ends: boolean, rest: number | null = null): After => ({
    from: stop,
    content: null,
    addressee,
    to,
    stop,
    ends,
    rest,
    plain: 0,
    by: 'other',
  })
  const content = (from: number, plain: number, by: After['by'] = 'other'): After => {
    const span = contentFrom(w, from, k)
    return span
      ? { from, content: span, addressee, to, stop: from, ends: false, rest: null, plain, by }
      : nothing(from, false)
  }
  let adjuncts = 0
  for (let guard = 0; guard < 60 && p < w.end; guard++) {
    const t = tok(w, p)!
    const l = t.lower
    if (l === 'that' && !(tok(w, p + 1)?.pos === 'VERB' || tok(w, p + 1)?.pos === 'AUX')) return content(p + 1, 1)
    if (l === 'that' && p === right) return content(p + 1, 0.8)
    if (t.text === ':') {
      if (p + 1 < w.end) return content(p + 1, 0.95, 'colon')
      // "He went on:" and the words in a paragraph of their own.
      const next = w.a.tokens[p + 1]
      const q = next && isMark(next) && next.quote >= 0 ? w.a.quotes[next.quote]! : null
      if (q && q.outer.start === next!.start && q.inner.end > q.inner.start)
        return { ...nothing(p, true), content: q.inner, plain: 0.9, by: 'colon' }
      return nothing(p, true)
    }
    if (opensQuote(w.a, t)) return content(p, judging ? 0.8 : 1, 'quote')
    if (t.text === '.' || t.text === '?' || t.text === '!' || t.text === '…' || isMark(t)) return nothing(p, true)
    if (t.text === ';' || t.text === '–' || t.text === '—') return nothing(p, true)
    if (t.text === ',') {
      const next = tok(w, p + 1)
      if (next && opensQuote(w.a, next)) return content(p + 1, 1, 'quote')
      if (next && next.lower === 'that' && adjuncts + guard < 40) return content(p + 2, 0.95)
      // A clause in commas, then "that" or a quotation: ", without evidence, that".
      const close = commaAfter(w, p + 1)
      if (close < w.end && close - p <= 30) {
        const u = tok(w, close + 1)
        if (u?.lower === 'that') return content(close + 2, 0.9)
        if (
          u &&
          isMark(u) &&
          lower(w, close) === ',' &&
          /(?:ing|ed)$|^(?:in|on|at|during|after|without|with|as|who|a|an|the)$/.test(next?.lower ?? '')
        )
          return content(close + 1, 0.9)
      }
      return nothing(p, false, p + 1)
    }
    if (
      WH.has(l) &&
      (SAYING.has(lemma) || TELLING.has(lemma)) &&
      !thinking &&
      !judging &&
      guard <= 3 &&
      (/^(?:how|whether|why|what)$/.test(l) || (l === 'if' && lemma === 'ask'))
    )
      return content(p, 0.75)
    if (
      TELLING.has(lemma) &&
      !addressee &&
      startsAt(w, p) &&
      (tok(w, p)!.pos !== 'PRON' || /^(?:him|her|them|us|me|it|you)$/.test(l))
    ) {
      const x = startsAt(w, p)!
      addressee = x
      p = x.last
      to = p
      if (ASKING.has(lemma) && lower(w, p) === 'to') return content(x.first, 0.7)
      continue
    }
    if (l === 'to' && startsAt(w, p + 1) && !addressee && tok(w, p)!.pos !== 'PART') {
      const x = startsAt(w, p + 1)!
      addressee = x
      p = x.last
      continue
    }
    if (thinking && l === 'to' && guard === 0) return content(p, 0.8)
    if (VOWING.has(lemma) && l === 'to' && tok(w, p + 1)?.pos === 'VERB') return content(p, 0.55)
    if (
      ASKING.has(lemma) &&
      ((l === 'for' && /^(?:call|appeal|beg)$/.test(lemma)) || (l === 'on' && (lemma === 'call' || lemma === 'press')))
    ) {
      const asked = startsAt(w, p + 1)
      if (l === 'on' && (!asked || lower(w, asked.last) !== 'to')) return nothing(p, false)
      to = p + 1
      return content(p + 1, 0.6)
    }
    if (ASKING.has(lemma) && lemma !== 'call' && lemma !== 'appeal' && guard === 0 && startsAt(w, p)) {
      const x = startsAt(w, p)!
      if (lower(w, x.last) === 'to') return content(p, 0.7)
    }
    const dated = w.times.get(t.start)
    if (dated !== undefined) {
      while (p < w.end && tok(w, p)!.start < dated) p++
      adjuncts++
      continue
    }
    // "a deal which critics warned would fail": what is said begins at its verb.
    if (t.pos === 'AUX' && guard === 0 && subject && /^(?:which|that|who)$/.test(lower(w, subject.first - 1)))
      return content(p, 0.8)
    if (judging) return judged(w, k, p, lemma, content, nothing)
    if (t.pos === 'ADV' && !startsClause(w, p)) {
      p++
      continue
    }
    if (isDay(t) || /^(?:late|early|earlier|later|last|next|this)$/.test(l)) {
      const skipped = skipTime(w, p)
      if (skipped > p) {
        p = skipped
        adjuncts++
        continue
      }
    }
    if ((t.pos === 'ADP' || t.pos === 'SCONJ') && ADJUNCT.has(l)) {
      const skipped = skipPhrase(w, p)
      if (skipped > p) {
        p = skipped
        adjuncts++
        continue
      }
      return nothing(p, false)
    }
    const that = thatAhead(w, p)
    if (that > 0 && (adjuncts > 0 || addressee || guard > 0)) return content(that + 1, 0.85)
    // A verb the tagger took for a noun: after "say" three words are a claim all the same.
    if (
      lemma === 'say' &&
      /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(t.pos) &&
      p + 3 < w.end &&
      !/^(?:nothing|something|anything|much|little|yes|no|so)$/.test(l)
    )
      return content(p, startsClause(w, p) ? (adjuncts > 0 ? 0.85 : 0.95) : 0.7)
    if (startsClause(w, p) && (FREE.has(lemma) || clauseNear(w, p))) return content(p, adjuncts > 0 ? 0.85 : 0.95)
    return nothing(p, false)
  }
  return nothing(p, true)
}

/** "called the plan a gift", "described it as", "accused X of": what the judgement says. */
function judged(
  w: Walk,
  k: number,
  p: number,
  lemma: string,
  content: (from: number, plain: number) => After,
  nothing: (stop: number, ends: boolean) => After,
): After {
  const link = lemma === 'accuse' ? 'of' : lemma === 'blame' ? 'for' : 'as'
  for (let i = p; i < Math.min(w.end, k + 14); i++) {
    const l = lower(w, i)
    if (l === ',' || l === '.' || l === ';' || l === ':') break
    if (l === link) {
      const said = content(lemma === 'accuse' || lemma === 'blame' ? p : i + 1, 0.75)
      return said.content ? { ...said, content: upToComma(w, said.content) } : said
    }
    const t = tok(w, i)!
    // "called the offer “an insult”": both make the claim; after "as" only what follows does.
    if (
      opensQuote(w.a, t) &&
      /^(?:call|brand|label|dub|describe|characterise|characterize|denounce|dismiss)$/.test(lemma)
    ) {
      return content(startsAt(w, p)?.kind !== 'pronoun' ? p : i, 0.8)
    }
  }
  return nothing(p, false)
}

/** A complementiser ahead before any finite verb: "told a gathering of ministers from thirty states that". -1 for none. */
function thatAhead(w: Walk, p: number): number {
  for (let i = p; i < Math.min(w.end, p + 30); i++) {
    const t = tok(w, i)!
    if (t.lower === 'that' && i > p && t.pos !== 'DET') return i
    if (t.pos === 'VERB' && /ing$/.test(t.lower) && SAYING.has(t.lemma.toLowerCase()) && lower(w, i - 1) === ',')
      return -1
    if (t.pos === 'AUX' || (t.pos === 'VERB' && !/(?:ing|ed|en)$/.test(t.lower)) || /^[.;:]$/.test(t.text) || isMark(t))
      return -1
  }
  return -1
}

/** A phrase, unlike a clause, does not go on past a comma outside quotation marks. */
function upToComma(w: Walk, s: Span): Span {
  for (let i = w.from; i < w.end; i++) {
    const t = tok(w, i)!
    if (t.start > s.start && t.end <= s.end && t.text === ',' && t.quote < 0) return { start: s.start, end: t.start }
  }
  return s
}

/** Whether a clause with its own verb begins here: a subject, then a finite verb not far off. */
function startsClause(w: Walk, p: number): boolean {
  const t = tok(w, p)!
  if (
    /^(?:NOUN|PROPN|PRON|DET|NUM|ADJ|SYM)$/.test(t.pos) ||
    t.lower === 'there' ||
    t.lower === 'both' ||
    isMark(t) ||
    t.pos === 'ADV' ||
    t.pos === 'VERB' ||
    t.lower === 'if'
  ) {
    for (let i = p + 1; i < Math.min(w.end, p + 28); i++) {
      const u = tok(w, i)!
      if (u.pos === 'AUX') return true
      if (u.pos === 'VERB' && !/ing$/.test(u.lower) && lower(w, i - 1) !== 'to') return true
      if (/^[.;:]$/.test(u.text)) return false
    }
  }
  return false
}

/** As above, with the verb right after the subject's phrase: "announced talks would resume", not "announced talks with". */
function clauseNear(w: Walk, p: number): boolean {
  const x = startsAt(w, p)
  let i = x ? x.last : p + 1
  for (let n = 0; n < 3 && tok(w, i)?.pos === 'ADP'; n++) {
    const y = startsAt(w, i + 1)
    if (!y) break
    i = y.last
  }
  while (tok(w, i)?.pos === 'ADV') i++
  const t = tok(w, i)
  return (
    t !== undefined &&
    (t.pos === 'AUX' ||
      (t.pos === 'VERB' && !/(?:ing|ed|en)$/.test(t.lower)) ||
      (t.pos === 'VERB' && x?.kind === 'pronoun') ||
      (t.pos === 'VERB' && /ed$/.test(t.lower) && x !== null && x.kind !== 'thing' && x.kind !== 'document'))
  )
}

function skipTime(w: Walk, p: number): number {
  let i = p
  while (
    i < w.end &&
    (isDay(tok(w, i)) ||
      /^(?:late|early|earlier|later|last|next|this|on|morning|afternoon|evening|night|week|month|year|\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|in)$/.test(
        lower(w, i),
      ))
  ) {
    if (lower(w, i) === 'in' && !isDay(tok(w, i + 1))) break
    i++
  }
  return i
}

/** Past one prepositional phrase with what hangs on it by "of", "in", "on"; its own index when it is none. */
function skipPhrase(w: Walk, p: number): number {
  let i = p + 1
  if (/^(?:a|as)$/.test(lower(w, i)) && lower(w, p) === 'as') i++
  if (isDay(tok(w, i)) || /^(?:late|early|last|next|this)$/.test(lower(w, i))) {
    const t = skipTime(w, i)
    if (t > i) i = t
    else i++
  } else if (/ing$/.test(lower(w, i)) && tok(w, i)?.pos === 'VERB') {
    i++
    const x = startsAt(w, i)
    if (x) i = x.last
  } else {
    const x = startsAt(w, i)
    if (x && x.kind !== 'pronoun') i = x.last
    else if (x) i = /^(?:his|her|its|their)$/i.test(x.form) ? plainPhrase(w, i) : x.last
    else i = plainPhrase(w, i)
    // "remarks that state media published", "a post on X": a relative clause that says where the words came out.
    if (
      /^(?:remarks|comments|interview|statement|post|letter|message|speech|words)$/.test(lower(w, i - 1)) &&
      /^(?:that|which)$/.test(lower(w, i))
    ) {
      for (let j = i + 1; j < Math.min(w.end, i + 12); j++)
        if (/^(?:published|broadcast|carried|aired|released|posted|reported|quoted|run|shown)$/.test(lower(w, j))) {
          i = j + 1
          break
        }
    }
  }
  if (i <= p + 1) return p
  while (i < w.end && /^(?:of|between|among)$/.test(lower(w, i))) {
    const x = startsAt(w, i + 1)
    const stop = x ? x.last : plainPhrase(w, i + 1)
    if (stop <= i + 1) break
    i = stop
    while (lower(w, i) === 'and' && startsAt(w, i + 1)) i = startsAt(w, i + 1)!.last
  }
  return i
}

function plainPhrase(w: Walk, i: number): number {
  let k = i
  while (
    k < w.end &&
    k - i < 10 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|SYM)$/.test(tok(w, k)!.pos) &&
    lower(w, k) !== 'that' &&
    lower(w, k) !== 'to'
  )
    k++
  if (k === i && tok(w, k)?.pos === 'PRON' && /^(?:his|her|its|their|our|my)$/.test(lower(w, k))) {
    k++
    while (k < w.end && k - i < 10 && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(tok(w, k)!.pos)) k++
  }
  return k
}

/** The next comma outside quotations; the sentence's end when there is none. */
function commaAfter(w: Walk, p: number): number {
  for (let i = p; i < w.end; i++) if (tok(w, i)!.text === ',' && tok(w, i)!.quote < 0) return i
  return w.end
}

/** The words said from token `p` to where they end. */
function contentFrom(w: Walk, p: number, verb: number): Span | null {
  const { a } = w
  let i = p
  while (i < w.end && tok(w, i)!.text === ',') i++
  const t = tok(w, i)
  if (!t) return null
  if (isMark(t) && t.quote >= 0 && a.quotes[t.quote]!.outer.start === t.start) {
    const q = a.quotes[t.quote]!
    // The whole of the content is the quotation when nothing but an end or a new cue follows it.
    let k = i
    while (k < w.end && tok(w, k)!.start < q.outer.end) k++
    if (q.outer.end >= a.sentences[w.s]!.end || k >= w.end || quoteEnds(w, k))
      return q.inner.end > q.inner.start ? q.inner : null
  }
  let last = w.end
  // "Although the union called for X, its members …": the main clause is the narrator's.
  const under =
    /^(?:while|although|though|whereas|after|when|because|since|as|once|before|even)$/.test(lower(w, w.from)) &&
    !commaBetween(w, w.from, verb)
  for (let k = i; k < w.end; k++) {
    const u = tok(w, k)!
    if (under && u.text === ',' && u.quote < 0 && k + 1 < w.end && startsAt(w, k + 1) && startsClause(w, k + 1)) {
      last = k
      break
    }
    if (u.quote >= 0 && tok(w, verb)!.quote !== u.quote) continue
    if (u.text === ';') {
      last = k
      break
    }
    if (k > i + 1 && cutsHere(w, k, i)) {
      last = k
      break
    }
  }
  if (tok(w, verb)!.quote >= 0)
    while (last > i && (tok(w, last - 1)!.quote !== tok(w, verb)!.quote || isMark(tok(w, last - 1)))) last--
  return spanOf(w, i, last)
}

const commaBetween = (w: Walk, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (tok(w, i)!.text === ',' && tok(w, i)!.quote < 0) return true
  return false
}

/** After a quotation the sentence adds nothing to what is said. */
function quoteEnds(w: Walk, k: number): boolean {
  const t = tok(w, k)
  if (!t) return true
  if (/^[.!?;–—]$/.test(t.text)) return true
  let i = k
  if (t.text === ',') i++
  const u = tok(w, i)
  if (!u) return true
  if (t.text === ',' || t.pos === 'VERB' || t.pos === 'SCONJ') return true
  return (
    /^(?:as|while|when|after|before|during|following|referring|in|at|on)$/.test(u.lower) &&
    !/^(?:in|at|on)$/.test(u.lower)
  )
}

/** A comma or conjunction at which the narrator takes over again. */
function cutsHere(w: Walk, k: number, from: number): boolean {
  const l = lower(w, k)
  if (l === 'according' && lower(w, k + 1) === 'to') return true
  if (/^[,–—―]$/.test(l) || l === '--') {
    let n = k + 1
    if (/^(?:and|but)$/.test(lower(w, n))) n++
    if (/^(?:also|then|later|further)$/.test(lower(w, n))) n++
    const t = tok(w, n)
    if (!t) return false
    const lemma = t.lemma.toLowerCase()
    if (
      t.pos === 'VERB' &&
      /ing$/.test(t.lower) &&
      SAYING.has(lemma) &&
      !/^(?:going|reading|knowing|continuing)$/.test(t.lower)
    )
      return true
    if (t.pos === 'VERB' && /(?:ed|id|ote|ent)$/.test(t.lower) && SAYING.has(lemma) && n > k + 1) return true
    if (t.lower === 'according') return true
    if (t.lower === 'without' && CUT_BEFORE.has(lower(w, n + 1))) return true
    if (/^(?:citing|quoting|referring|speaking|alluding|echoing)$/.test(t.lower)) return true
    if (
      t.lower === 'in' &&
      /^(?:a|an|his|her|their|its|comments|remarks|an)$/.test(lower(w, n + 1)) &&
      /^(?:statement|interview|post|letter|comments|remarks|speech|message|tweet|briefing)$/.test(lower(w, n + 2))
    )
      return true
    // ", though she acknowledged": the narrator goes on with the next thing said.
    const c = /^(?:and|but|though|although|while|whereas)$/.test(lower(w, k + 1)) ? startsAt(w, k + 2) : null
    if (c && k - from > 2) {
      let v = c.last
      while (/^(?:AUX|ADV)$/.test(tok(w, v)?.pos ?? '')) v++
      if (tok(w, v)?.pos === 'VERB' && PLAINLY.has(tok(w, v)!.lemma.toLowerCase()) && w.end - v > 3) return true
    }
    // ", Mr X said": another's cue in commas closes the content.
    const x = startsAt(w, n)
    if (
      x &&
      n - from > 2 &&
      tok(w, x.last)?.pos === 'VERB' &&
      /^(?:say|tell|add|report|write|warn|note)$/.test(tok(w, x.last)!.lemma.toLowerCase())
    ) {
      const after = lower(w, x.last + 1)
      if (after === '' || /^[,.;]$/.test(after)) return true
    }
    return false
  }
  if ((l === 'and' || l === 'but') && tok(w, k + 1)?.pos === 'VERB') {
    const t = tok(w, k + 1)!
    const lemma = t.lemma.toLowerCase()
    if (
      /(?:ed|id|ote|ent|old|ook|ave)$/.test(t.lower) &&
      (SAYING.has(lemma) ||
        /^(?:instruct|order|call|urge|ask|sign|decide|refuse|decline|reject|leave|invite|thank|accuse|encourage|threaten|promise|vow|pledge|propose)$/.test(
          lemma,
        )) &&
      k - from > 2
    )
      return true
  }
  return false
}

function spanOf(w: Walk, from: number, to: number): Span | null {
  let i = from
  let k = to
  while (i < k && /^[,;:–—]$/.test(tok(w, i)!.text)) i++
  while (k > i && /^(?:[,;:–—.]|and|but)$/i.test(tok(w, k - 1)!.text)) k--
  if (k <= i) return null
  const end = endOf(w, k - 1)
  const start = tok(w, i)!.start
  return end > start ? { start, end } : null
}

interface Before {
  readonly span: Span
  readonly quoted: boolean
}

/** What stands before the cue in the sentence, if it can be what was said. */
function before0(w: Walk, limit: number, bare = false): Before | null {
  const { a } = w
  let k = limit - 1
  while (k >= w.from && tok(w, k)!.pos === 'ADV' && tok(w, k)!.quote < 0) k--
  const p = tok(w, k)
  if (!p) return null
  const mark = isMark(p) || ((p.text === '’' || p.text === "'") && /^[,.!?]$/.test(lower(w, k - 1)))
  if (!mark && p.text !== ',' && p.text !== '–' && p.text !== '—' && p.text !== '?' && p.text !== '!') return null
  let i = w.from
  // Where the last narrator's stretch before this cue ended.
  for (const f of w.found) {
    const stop = Math.max(...f.pieces.map((x) => x.end), f.cue.end)
    // "The treaty bars it, she warned" after an earlier cue of its own; but all of "A called for B, sources said" is theirs.
    if (f.place === 'after' && !f.inherits) continue
    if (stop <= p.end) while (i < k && tok(w, i)!.start < stop) i++
  }
  while (
    i < k &&
    (/^[,;:–—]$/.test(tok(w, i)!.text) ||
      (CONNECTORS.has(lower(w, i)) &&
        (lower(w, i + 1) === ',' || /^(?:but|and)$/.test(lower(w, i)) || lower(w, i) === 'separately')))
  )
    i++
  for (let n = k - 1; n > i; n--)
    if (tok(w, n)!.quote < 0 && /^[;:]$/.test(tok(w, n)!.text)) {
      i = n + 1
      break
    }
  let q = p.quote
  if (p.text === ',' && q < 0) q = tok(w, k - 1)?.quote ?? -1
  if (q >= 0) {
    const quote = a.quotes[q]!
    const opensAt = quote.outer.start
    if (opensAt <= tok(w, i)!.start || tok(w, i)!.quote === q) {
      if (quote.inner.end <= quote.inner.start) return null
      // Several sentences in one pair of marks are one content.
      return { span: quote.inner, quoted: true }
    }
  }
  if (k - i < 2) return null
  // A name, a comma and the verb: "Ann Lee, said" is no content; an opening adverbial is none either.
  if (
    /^(?:in|on|at|after|during|speaking|with|asked|according|following|before|as|by|for|from|since|calling|despite|amid|over|earlier|later|last|under|while|when)$/.test(
      lower(w, i),
    ) &&
    !finite(w, i, k) &&
    !(bare && !/^(?:speaking|asked|calling|according)$/.test(lower(w, i)))
  )
    return null
  if (!bare && !finite(w, i, k)) return null
  const span = spanOf(w, i, k + (p.text === '?' || p.text === '!' || isMark(p) ? 1 : 0))
  return span ? { span, quoted: false } : null
}

const finite = (w: Walk, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const t = tok(w, i)!
    if (t.pos === 'AUX' || (t.pos === 'VERB' && !/ing$/.test(t.lower))) return true
  }
  return false
}

/** What goes on after a cue in commas. */
function pieceAfter(w: Walk, p: number, quoted: boolean, outlet = false): Span | null {
  const { a } = w
  let i = p
  const t = tok(w, i)
  if (!t) return null
  if (isMark(t) && t.quote >= 0) {
    const q = a.quotes[t.quote]!
    return q.inner.end > q.inner.start ? q.inner : null
  }
  if (/ing$/.test(t.lower) && t.pos === 'VERB') return null
  if (/^(?:who|which|citing|while|as|in|after|before|during|when|speaking|referring|according)$/.test(t.lower))
    return null
  if (quoted) {
    // After a whole quotation the narrator goes on; only another quotation belongs to it.
    if (!(t.lower === 'and' || t.lower === 'but' || t.lower === 'that')) return null
    let has = false
    for (let k = i; k < w.end; k++) if (tok(w, k)!.quote >= 0) has = true
    return has && isMark(tok(w, i + 1)) ? spanOf(w, i + 1, w.end) : null
  }
  if (!outlet && /^(?:and|but)$/.test(t.lower) && tok(w, i + 1)?.pos === 'VERB' && !/ing$/.test(lower(w, i + 1)))
    return null
  while (i < w.end && tok(w, i)!.text === ',') i++
  if (!finite(w, i, w.end) && (w.times.has(t.start) || /^(?:ADV|ADP)$/.test(t.pos) || isDay(t))) return null
  let last = w.end
  for (let k = i + 1; k < w.end; k++)
    if (tok(w, k)!.quote < 0 && cutsHere(w, k, i)) {
      last = k
      break
    }
  return spanOf(w, i, last)
}

const opensQuote = (a: Article, t: Token): boolean =>
  isMark(t) && t.quote >= 0 && a.quotes[t.quote]!.outer.start === t.start

const hasQuote = (a: Article, s: Span): boolean => /["“”«»]/.test(a.text.slice(s.start, s.end))

function cueSpan(w: Walk, start: number, verb: number, inverted: number, to: number): Span {
  const from = Math.min(start, verb)
  let end = Math.max(verb + 1, inverted, Math.min(to, verb + 16))
  while (end > verb + 1 && /^(?:[,:;.–—]|that|["“«])$/.test(lower(w, end - 1))) end--
  return between(w, from, end)
}

/** "Reuters was told early on Tuesday by an official briefed on the talks". */
function toldBy(w: Walk, k: number, first: number): Saying | null {
  const subject = subjectBefore(w, first)
  let by = -1
  for (let i = k + 1; i < Math.min(w.end, k + 14); i++) {
    if (lower(w, i) === 'by') {
      by = i
      break
    }
    if (/^[,.;:]$/.test(lower(w, i))) break
  }
  if (by < 0) return null
  const speaker = startsAt(w, by + 1)
  if (!speaker) return null
  const start = subject?.first ?? first
  const pre = before0(w, start)
  const base = {
    sentence: w.s,
    verb: k,
    lemma: 'tell',
    cue: between(w, start, speaker.last),
    speaker,
    others: [],
    inherits: false,
    addressee: subject?.mention ?? null,
    nested: false,
    plain: 0.95,
  }
  const clause = [between(w, start, speaker.last)]
  let p = speaker.last
  if (lower(w, p) === 'that' || lower(w, p) === ':') {
    const content = contentFrom(w, p + 1, k)
    if (content) return { ...base, pieces: [content], place: 'after', clause }
  }
  if (pre) return { ...base, pieces: [pre.span], place: 'before', clause }
  p = k + 1
  return null
}

/** "Agencies quoted X as saying that", "X was quoted as saying": the verb of saying in third hand. */
function quotedAs(w: Walk, k: number): Saying | null {
  let q = -1
  for (let i = k - 2; i >= w.from && k - i < 20; i--)
    if (/^(?:quoted|cited|quotes|cites|quoting|citing)$/.test(lower(w, i))) {
      q = i
      break
    }
  if (q < 0) return null
  const object = startsAt(w, q + 1)
  const passive = !object || object.last > k - 1
  const subject = subjectBefore(w, firstOfGroup(w, q))
  const speaker = passive ? subject?.mention : object
  if (!speaker) return null
  const start = subject ? subject.first : q
  const after = afterVerb(w, k, k + 1, null, 'say', false, false)
  const base = {
    sentence: w.s,
    verb: k,
    lemma: 'say',
    speaker,
    others: [],
    inherits: false,
    addressee: passive ? null : (subject?.mention ?? null),
    nested: tok(w, k)!.quote >= 0,
    plain: 0.9,
    cue: between(w, start, k + 1),
  }
  if (after?.content)
    return { ...base, pieces: [after.content], place: 'after', clause: [between(w, start, after.from)] }
  const pre = before0(w, start)
  return pre ? { ...base, pieces: [pre.span], place: 'before', clause: [between(w, start, w.end)] } : null
}

/** Nothing but a connector, an adverb or a comma stands before the token in its sentence. */
function opensSentence(w: Walk, i: number): boolean {
  for (let k = w.from; k < i; k++) {
    const t = tok(w, k)!
    if (t.text !== ',' && t.pos !== 'ADV' && !CONNECTORS.has(t.lower)) return false
  }
  return true
}

/** The quotation that closes right before this sentence, in the same paragraph. */
function quoteBefore(w: Walk): Span | null {
  const { a } = w
  const t = a.tokens[w.from - 1]
  if (!t || !isMark(t) || t.quote < 0 || a.paragraphOf[t.sentence] !== a.paragraphOf[w.s]) return null
  const q = a.quotes[t.quote]!
  return q.outer.end === t.end && q.inner.end > q.inner.start ? q.inner : null
}

/** Whether the stretch has a finite verb. */
function clauseSpan(w: Walk, s: Span): boolean {
  let i = w.from
  while (i < w.end && tok(w, i)!.start < s.start) i++
  let k = i
  while (k < w.end && tok(w, k)!.end <= s.end) k++
  return finite(w, i, k)
}

function firstOfGroup(w: Walk, k: number): number {
  let i = k
  while (i > w.from && /^(?:AUX|ADV)$/.test(tok(w, i - 1)!.pos)) i--
  return i
}

/** "according to X": before, after or around what X is said to hold. */
function accordingTo(w: Walk, k: number): Saying | null {
  if (lower(w, k + 1) !== 'to') return null
  const speaker = startsAt(w, k + 2)
  if (!speaker) return null
  const stop = speaker.last
  const base = {
    sentence: w.s,
    verb: k,
    lemma: 'according to',
    cue: between(w, k, stop),
    speaker,
    others: [],
    inherits: false,
    addressee: null,
    nested: tok(w, k)!.quote >= 0,
    plain: 0.9,
    clause: [between(w, k, stop)],
  }
  const before = lower(w, k - 1)
  if (k === w.from || (k === w.from + 1 && CONNECTORS.has(before)) || (before === ',' && k - w.from <= 3)) {
    let p = stop
    if (lower(w, p) !== ',') p = commaAfter(w, p)
    const content = contentFrom(w, p + 1, k)
    return content ? { ...base, pieces: [content], place: 'after' } : null
  }
  const edge = before === ',' ? k - 1 : k
  const pre = before === ',' || isMark(tok(w, k - 1)) ? before0(w, k) : null
  if (pre) {
    const rest = lower(w, stop) === ',' ? pieceAfter(w, stop + 1, pre.quoted) : null
    return rest
      ? { ...base, pieces: [pre.span, rest], place: 'around' }
      : { ...base, pieces: [pre.span], place: 'before' }
  }
  let i = w.from
  while (i < edge && CONNECTORS.has(lower(w, i))) i++
  while (i < edge && lower(w, i) === ',') i++
  if (!finite(w, i, edge)) return null
  const span = spanOf(w, i, edge)
  return span ? { ...base, pieces: [span], place: 'before' } : null
}

/** "in the words of X". */
function inTheWords(w: Walk, k: number): Saying | null {
  if (lower(w, k - 1) !== 'the' || lower(w, k - 2) !== 'in' || lower(w, k + 1) !== 'of') return null
  const speaker = startsAt(w, k + 2)
  if (!speaker) return null
  const base = {
    sentence: w.s,
    verb: k,
    lemma: 'in the words of',
    cue: between(w, k - 2, speaker.last),
    speaker,
    others: [],
    inherits: false,
    addressee: null,
    nested: false,
    plain: 0.9,
    clause: [between(w, k - 2, speaker.last)],
  }
  if (k - 2 === w.from) {
    const content = contentFrom(
      w,
      Math.min(commaAfter(w, speaker.last), w.end - 1) + (lower(w, speaker.last) === ':' ? 0 : 1),
      k,
    )
    return content ? { ...base, pieces: [content], place: 'after' } : null
  }
  const pre = before0(w, k - 2)
  if (pre) return { ...base, pieces: [pre.span], place: 'before' }
  const span = spanOf(w, w.from, k - 2)
  return span && finite(w, w.from, k - 2) ? { ...base, pieces: [span], place: 'before' } : null
}

/** Keeps, of two cues that claim the same words, the one that fits better; drops cues inside another's indirect content. */
function trim(w: Walk, here: readonly Saying[]): Saying[] {
  const out: Saying[] = []
  for (const s of here) {
    const inside = here.find(
      (o) =>
        o !== s && !s.nested && o.pieces.some((p) => p.start <= tok(w, s.verb)!.start && tok(w, s.verb)!.end <= p.end),
    )
    if (inside) {
      const same =
        s.speaker === null ||
        s.speaker.kind === 'pronoun' ||
        s.speaker.name === inside.speaker?.name ||
        s.speaker.name === null
      if (same || s.place !== 'after' || s.inherits) continue
    }
    out.push(s)
  }
  return out
}
