import { foldName } from '../../actors/names.ts'
import type { Span } from '../../text/span.ts'
import { type Article, tokensOf } from '../article.ts'
import type { Mentions } from '../names/mention.ts'
import { type Making, sentenceAtOffset } from './making.ts'

/** One speaker's turn in a transcript: the label and what follows it up to the next. */
export interface Turn {
  readonly label: Span
  /** What is said, paragraphs without a label of their own included. */
  readonly words: Span
  readonly speaker: string
  /** Asks rather than tells: what such a turn claims is left to the verbs of saying in it. */
  readonly asks: boolean
}

const LABEL =
  /^(?:Q|A|(?:\p{Lu}[\p{L}.'’-]*|the|of|for|and)(?: (?:\p{Lu}[\p{L}.'’-]*|the|of|for|and)){0,5}(?: \d{1,2})?(?: \([^()\n]{1,40}\))?):\s+(?=\S)/u
const ASKS =
  /^(?:q|questions?|questioner|reporters?|journalists?|interviewer|moderator|host|anchor|press|the press|audience)$/
const ANSWERS = /^(?:a|answer)$/
const HONORIFIC = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady)\.? /i

/**
 * Turns of a transcript, in order; none where a text is no transcript. Paragraphs that open with a label and a colon make
 * one when at least four do, most paragraphs from the first of them on, and a label comes back: a list of headings with
 * colons ("Brussels: …") repeats none.
 */
export function turnsOf(a: Article, mentions: Mentions): Turn[] {
  const labels = a.paragraphs.map((p) => LABEL.exec(a.text.slice(p.start, Math.min(p.end, p.start + 90))))
  const first = labels.findIndex((m) => m !== null)
  const told = labels.filter((m) => m !== null).map((m) => nameIn(m[0]))
  if (told.length < 4 || told.length * 2 < labels.length - first || new Set(told).size === told.length) return []
  // "Q: … A: …" is also how a paper explains: its own voice answers, unless the text says that it prints an interview.
  const opening = a.text.slice(0, a.paragraphs[first]!.start)
  const known = new Map<string, string>()
  for (const x of mentions.actors)
    if (x.kind === 'person') for (const n of [x.name, ...x.aliases]) known.set(foldName(n).split(' ').at(-1)!, x.name)
  const answers = told.filter((n) => !isAsker(n))
  const asked = answers.length < told.length
  const someone = answers.some((n) => !ANSWERS.test(n.toLowerCase()) && isSpeaker(n, known, asked))
  if (
    !someone &&
    !(answers.length > 0 && answers.every((n) => ANSWERS.test(n.toLowerCase())) && CONVERSATION.test(opening))
  )
    return []
  const answering = mentions.all.find((x) => x.kind === 'person' && x.name !== null)?.name ?? 'anonymous: interviewee'
  const out: Turn[] = []
  a.paragraphs.forEach((p, i) => {
    const m = labels[i]
    const last = out.at(-1)
    if (!m) {
      if (last) out[out.length - 1] = { ...last, words: { start: last.words.start, end: p.end } }
      return
    }
    const name = nameIn(m[0])
    const asks = isAsker(name)
    const words = { start: p.start + m[0].length, end: p.end }
    const label = { start: p.start, end: p.start + m[0].trimEnd().length - 1 }
    out.push({ label, words, speaker: speakerOf(a, name, asks, words, known, answering), asks })
  })
  return out
}

const CONVERSATION = /\b(?:interview(?:ed|s)?|transcript|spoke (?:to|with)|talk(?:s|ed) to|in conversation)\b/i
const isAsker = (label: string): boolean => ASKS.test(label.toLowerCase().replace(/ \d+$/, ''))

/** "MS. HARLAND", or a name the text has elsewhere; "Pay:" and "The Courier:" head a paragraph and speak in no room. */
const isSpeaker = (label: string, known: ReadonlyMap<string, string>, asked: boolean): boolean =>
  (asked && /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(label)) ||
  HONORIFIC.test(label) ||
  /^(?:(?:first |second )?(?:vice )?president|prime minister|secretary|minister|senator|ambassador|chair\w*|commissioner|spokes\w+|under secretary|general|chancellor|representative)\b/i.test(
    label.replace(/^the /i, ''),
  ) ||
  known.has(foldName(label).split(' ').at(-1)!)

const nameIn = (label: string): string =>
  label
    .trim()
    .slice(0, -1)
    .replace(/ \([^()]*\)$/, '')

/** "MS. HARLAND" is Ann Harland where the text names her, else Harland; an asker who gives a name goes by it. */
function speakerOf(
  a: Article,
  label: string,
  asks: boolean,
  words: Span,
  known: ReadonlyMap<string, string>,
  answering: string,
): string {
  if (asks) {
    const own =
      /^(?:[^.?!]{0,40}[.!] )?(\p{Lu}\p{L}+(?: \p{Lu}[\p{L}'’-]+){1,2}),? (?:from |with |of )?(?:the )?\p{Lu}[\p{L} ]{1,40}\./u.exec(
        a.text.slice(words.start, Math.min(words.end, words.start + 140)),
      )
    return own ? own[1]! : 'anonymous: questioner'
  }
  if (ANSWERS.test(label.toLowerCase())) return answering
  const bare = label.replace(HONORIFIC, '')
  const shouted = bare === bare.toUpperCase()
  const surname = foldName(bare).split(' ').at(-1)!
  const full = known.get(surname)
  if (full !== undefined && full !== full.toUpperCase()) return full
  return shouted ? bare.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (c) => c.toUpperCase()) : bare
}

/** Words by which a speaker leads into a claim: they are the cue, what follows is the claim. */
const LEADS =
  /^(?:(?:well|look|so|again|and|but|no|yes|yeah|sure|first|second|third|fourth|finally|as i said|frankly|of course|obviously|to be clear|let me be clear)[,:]? +)*(?:(?:what )?(?:i|we) (?:can|would|will|want to|'d|’d|must|have to)?\s*(?:just |also |only )?(?:tell you|say|confirm|add|stress|think|believe|emphasi[sz]e|note)(?: again)?(?: is)?(?: that|:|,)? +)?/i

/** What one says of the talk itself: greetings, giving the floor, passing the question on. */
const TALK =
  /^(?:good (?:morning|afternoon|evening|day)|hello|hi|thank|thanks|welcome|please|go ahead|over to|next|last (?:one|question)|with that|let me|let['’]s|let us|nice try|sorry|okay|ok|all right|yes,? \p{Lu}\p{L}+\W*$)\b/iu
/** What speakers say of themselves as speakers. */
const OWN =
  /^(?:and |but |so |well,? |no,? |again,? |look,? )*(?:i|we)(?:['’](?:d|ll|m|ve|re))?(?: (?:would|will|am|are|have|do|does|did|can|could|had))?(?: ?n['’]t|not)?(?: not)? (?:just |also |really |already |simply |going to |have to )*(?:refer|point|defer|let|leave|see|seen|saw|hear|heard|read|get into|speculate|comment|characteri[sz]e|take (?:that|the|your|one|a)|get back|come back|go to|turn to|have (?:anything|nothing|a comment|any comment)|know|negotiate|mean|understand (?:the|your)|appreciate (?:the|your))\b/i

/** Every claim of those who answer, one a sentence. What they hand on from others is read from their verbs. */
export function turnStatements(a: Article, turns: readonly Turn[], made: readonly Making[]): Making[] {
  const out: Making[] = []
  const nested = new Map<number, Making[]>()
  for (const m of made) nested.set(m.sentence, [...(nested.get(m.sentence) ?? []), m])
  for (const turn of turns) {
    if (turn.asks) continue
    for (let s = sentenceAtOffset(a, turn.words.start); s >= 0 && s < a.sentences.length; s++) {
      const sentence = a.sentences[s]!
      if (sentence.start >= turn.words.end) break
      const start = Math.max(sentence.start, turn.words.start)
      const words = a.text.slice(start, sentence.end)
      if (/\?["”’']?$/.test(words) || TALK.test(words) || OWN.test(words)) continue
      const lead = LEADS.exec(words)![0].length
      const end = sentence.end - (/[.!…]$/.test(words) ? 1 : 0)
      const piece = { start: start + lead, end }
      if (a.text.slice(piece.start, piece.end).split(/\s+/).length < 3) continue
      const tokens = tokensOf(a, s).filter((t) => t.start >= piece.start)
      const verb = tokens.findIndex((t) => t.pos === 'AUX' || (t.pos === 'VERB' && !/ing$/.test(t.lower)))
      // Without a verb no claim, and with the bare verb first an order: "Ask the minister."
      if (verb < 0 || (verb === 0 && tokens[0]!.lower === tokens[0]!.lemma.toLowerCase())) continue
      const half = (piece.end - piece.start) / 2
      const handed = (nested.get(s) ?? []).some(
        (m) => m.speaker !== turn.speaker && m.pieces.reduce((n, p) => n + p.end - p.start, 0) > half,
      )
      if (handed) continue
      out.push({
        saying: null,
        sentence: s,
        speaker: turn.speaker,
        speakers: null,
        mention: null,
        pieces: [piece],
        cueSpan: turn.label,
        cue: null,
        via: [],
        medium: null,
        said: null,
        leans: false,
        confidence: 0.85,
        reason: 'a turn in a transcript',
        turn: true,
      })
    }
  }
  return out
}

/** The turn whose words hold the offset, by halving: turns stand in the order of the text. */
function turnAt(turns: readonly Turn[], at: number): Turn | undefined {
  let lo = 0
  let hi = turns.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (turns[mid]!.words.end <= at) lo = mid + 1
    else hi = mid
  }
  const turn = turns[lo]
  return turn && turn.words.start <= at ? turn : undefined
}

/** Whoever hands on another's words in a turn stands between them and the page. */
export function relayTurns(turns: readonly Turn[], made: readonly Making[]): void {
  if (turns.length === 0) return
  for (const m of made) {
    const at = m.cueSpan.start
    const turn = turnAt(turns, at)
    if (turn && turn.speaker !== m.speaker && !m.via.includes(turn.speaker)) m.via.push(turn.speaker)
  }
}
