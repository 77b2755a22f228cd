import { GIVEN_NAMES } from '../../actors/given-names.ts'
import { foldName } from '../../actors/names.ts'
import type { Span } from '../../text/span.ts'
import { timeExpressions } from '../../time/expressions.ts'
import { resolve } from '../../time/resolve.ts'
import type { When } from '../../time/when.ts'
import { type Article, canStandIn } from '../article.ts'
import type { Mention, Mentions } from '../names/mention.ts'
import { called, isMedia, isOurs } from './chain.ts'
import { type Making, sentenceAtOffset } from './making.ts'

/** A stretch of a press review that retells one outlet. */
export interface Retold {
  readonly outlet: string
  readonly words: Span
  /** The outlet's day, where its opening tells it. */
  readonly day: When | null
  /** Where the words after its label begin, when it opens with one ("Het Volk (12 May): …"). */
  readonly label?: number
}

const NAME = "(\\p{Lu}[\\p{L}\\d’'-]*(?: (?:of |the |de |la |le |van )?(?:\\p{Lu}[\\p{L}\\d’'-]*|\\d{1,3})){0,4})"
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
/** What an outlet is called for its kind. */
const KIND =
  '(?:paper|newspaper|daily|weekly|tabloid|broadsheet|magazine|broadcaster|station|channel|news agency|agency|news site|news website|website|radio|television)'
const DAY = `(?:${WEEKDAY}|yesterday|today|\\d{1,2}(?:st|nd|rd|th)? \\p{Lu}\\p{L}+|\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}\\b)`

/** "Morgenbladet, Friday:", "2. Het Volk (12 May)": a name with a day, at the head of a paragraph. */
const HEAD = new RegExp(
  `^(?:[•*·–—-] ?|\\d{1,2}[.)] )?(?:The |In the |From the )?${NAME}(?:, | \\(| [–—|·/-] |: )(?:[\\p{L} -]{2,30}, )?(?:on )?${DAY}[^:.\\n–—]{0,25}(?:\\)|:|[.]?$|\\s[–—])`,
  'u',
)
/** "Friday – Morgenbladet: …", "12 May, Het Volk": the day before the name. */
const DAY_HEAD = new RegExp(`^${DAY}(?:,? ${DAY})?(?:,| [–—|·-]|:) (?:The |the )?${NAME}(?::| [–—] |[.]?$)`, 'u')
/** "Saturday's Kustbladet", "the Nordmark Post of Monday". */
const DATED = new RegExp(
  `^(?:According to |In |From )?(?:[Tt]he )?(?:${WEEKDAY}['’]s ${NAME}|${NAME} (?:of|on) ${WEEKDAY}\\b)`,
  'u',
)
/** "Het Volk: …", "• The Herald: …", "Borsen — Business daily …": a name before a colon or a dash. */
const LABEL = new RegExp(`^(?:[•*·–—-] ?|\\d{1,2}[.)] )?(?:The )?${NAME}(?::| [–—]) +(?=\\S)`, 'u')
const DOES =
  '(?:writes|wrote|reports|reported|leads (?:with|on)|splashes|headlines|quotes|quoted|carries|carried|prints|printed|publishes|runs|has (?:learn(?:ed|t)|seen|obtained)|claims to (?:know|have)|comments|editorialises|knows (?:of|that|more)|has (?:an interview|a conversation) with)'
/** What marks a name anywhere in a text as that of an outlet: what only outlets are called, do, and have done with them. */
const OUTLETS: readonly RegExp[] = [
  new RegExp(`\\b${KIND} ${NAME}`, 'gu'),
  new RegExp(`${NAME}, (?:an?|the|its|our) (?:[\\p{L}-]+ ){0,4}${KIND}\\b`, 'gu'),
  new RegExp(`\\b(?:writes|reports|reported) (?:the )?${NAME}`, 'gu'),
  new RegExp(
    `${NAME}(?:, on ${WEEKDAY},| on ${WEEKDAY}| of ${WEEKDAY}| \\([^()]{3,40}\\)|,)? (?:also |itself |even |now )?${DOES}\\b`,
    'gu',
  ),
  new RegExp(
    `\\b(?:[Ww]riting in|[Ii]nterview (?:with|in)|wrote in|quoted (?:by|in)|saying by|[Oo]ver at|front page of|headlines? (?:in|of)) (?:the )?${NAME}`,
    'gu',
  ),
  new RegExp(`\\b${WEEKDAY}['’]s ${NAME}`, 'gu'),
  new RegExp(
    `${NAME}['’]s? (?:own |political |chief |financial )?(?:editor|correspondent|reporter|columnist|leader writer|editorial|front page|readers|newsroom|cartoonist)s?\\b`,
    'gu',
  ),
  new RegExp(`${NAME}(?: of| \\((?:[\\p{L} -]{2,30}, )?) ?${DAY}`, 'gu'),
  new RegExp(`\\b[Aa]ccording to (?:the )?${NAME}`, 'gu'),
]
/** "Het Volk hears that …", in a text that says it goes through the papers. */
const OPENS = new RegExp(
  `^(?:The |In the |For the )?${NAME}(?:, for its part,|, too,|, however,| also| again| meanwhile)? (?:hears|says|has it|believes|argues|asks|warns|notes|sees|speaks|counts|claims|insists|expects|devotes|opens|features|calculates|concludes|recalls|wonders|is told|was told)\\b`,
  'u',
)
/** "… (Het Volk, 12 May)": the source in brackets behind what was taken from it. */
const TRAILING = new RegExp(`[(\\[](?:Source: )?(?:The )?${NAME}(?:, [^()\\[\\]]{3,30})?[)\\]]\\.?$`, 'u')
/** A paper that speaks of itself in what follows a heading makes the heading its name. */
const PAPER = new RegExp(`\\b(?:the|this) (?:\\p{L}+ )?${KIND}\\b`, 'iu')
const GOES_ON = new RegExp(`\\b[Tt]he (?:same |\\p{Ll}+ )?${KIND}\\b`, 'u')
/** What a text calls itself that goes through the papers. */
const DIGEST =
  /\b(?:digest|round-?up|(?:press|media) (?:review|watch)|review of the (?:press|papers)|(?:papers|press|media|newspapers|outlets|front pages|others) (?:say|said|write|wrote|report|are (?:saying|writing|reporting))|(?:in|of) the (?:\p{L}+ )?(?:press|papers|media)|front pages?|headlines|(?:the|these) (?:\p{L}+ )?(?:newspapers|dailies)|(?:morning|evening|weekend|sunday|daily) papers|(?:two|three|four|five|six|seven|eight|nine|ten) (?:\p{L}+ )?(?:newspapers|dailies))\b/iu
/** "Monday 11 May": a line that dates the entries under it. */
const DAY_LINE = new RegExp(`^(?:${DAY}|${WEEKDAY},? ${DAY})(?:,? \\d{4})?:?$`, 'u')

/** "Friday, 12 May": the page's own date line. */
const NO_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:last )?updated|published|posted)\b/i

const ALL_OF = new RegExp(
  `\\b(?:${WEEKDAY}|today|yesterday|this morning|the weekend|last weekend)['’]s (?:\\p{L}+ )?(?:papers|newspapers|press|dailies|front pages|editions|headlines)`,
  'iu',
)

const FAR = 8 // tokens into a paragraph: further on, an outlet is one voice among others, unless the text says it is a digest
const FEWEST = 3 // outlets: two are an ordinary report that quotes both, again unless it says what it is
const LEAD = 400 // characters in which a text says what it is

/**
 * The stretches of a text that goes through what several outlets wrote, one after another; none in any other text. An
 * outlet opens a stretch when it stands at the head of its paragraph, or closes one in brackets; a heading's stretch runs
 * on to the next, another's ends with its paragraph.
 */
export function retold(a: Article, mentions: Mentions): Retold[] {
  const out: Retold[] = []
  const lead = canStandIn(a, DIGEST) ? DIGEST.exec(a.text.slice(0, LEAD)) : null
  const said = lead !== null
  const outlets = outletsIn(a, mentions)
  // "What Tuesday's papers say": the day of all of them, where an entry gives none
  const whole = said ? ALL_OF.exec(a.text.slice(0, LEAD)) : null
  const common = whole ? dayIn(a, { start: whole.index, end: whole.index + whole[0].length }) : null
  let running: { outlet: string; day: When | null } | null = null
  let under: When | null = common // the day of the line above
  let s = 0
  a.paragraphs.forEach((p, i) => {
    while (s < a.sentences.length && a.paragraphOf[s]! < i) s++
    if (s >= a.sentences.length || a.paragraphOf[s] !== i) return
    if (p.end - p.start < 40 && DAY_LINE.test(a.text.slice(p.start, p.end))) {
      under = dayIn(a, p)
      running = null
      return
    }
    if (lead && p.start <= lead.index && p.end > lead.index && p.end - p.start < 120) return // the title
    const close = TRAILING.exec(a.text.slice(Math.max(p.start, p.end - 90), p.end))
    if (close && close.index > 0 && !isOurs(a, close[1]!) && !isSomebody(mentions, close[1]!)) {
      out.push({ outlet: close[1]!, words: p, day: dayIn(a, { start: p.end - close[0].length, end: p.end }) ?? under })
      running = null
      return
    }
    const found = outletAt(a, mentions, i, s, said, outlets)
    const last = out.at(-1)
    if (!found) {
      if (running) out.push({ ...running, words: p })
      // "The paper adds that …": the outlet of the paragraph before goes on
      else if (last && GOES_ON.test(a.text.slice(p.start, Math.min(p.end, p.start + 400))))
        out.push({ outlet: last.outlet, day: last.day, words: p })
      return
    }
    const day: When | null = dayIn(a, found.near) ?? under
    out.push({ outlet: found.outlet, words: p, day, ...(found.label > 0 && { label: found.label }) })
    const heading = p.end - p.start < 70 && !/[.!?…”"’']$/.test(a.text.slice(p.start, p.end))
    running = heading ? { outlet: found.outlet, day } : null
  })
  const met = new Set(out.map((r) => foldName(r.outlet)))
  const first = out[0] ? a.paragraphs.findIndex((p) => p.start === out[0]!.words.start) : 0
  const share = said ? 3 : 2
  if (met.size < (said ? FEWEST - 1 : FEWEST) || out.length * share < a.paragraphs.length - first) return []
  return out.flatMap((r) => turnedTo(a, mentions, r))
}

/** What stands under lines that give a day, in a text that goes day by day: a week's diary, a digest. */
export function underDays(a: Article): { readonly words: Span; readonly day: When }[] {
  const out: { words: Span; day: When }[] = []
  let under: When | null = null
  let lines = 0
  for (const p of a.paragraphs) {
    const line = a.text.slice(p.start, Math.min(p.end, p.start + HEADING))
    if (p.end - p.start < 40 && DAY_LINE.test(line)) {
      under = dayIn(a, p)
      lines++
    } else if (p.end - p.start < HEADING && !/[.!?…:,;”"’')]$/.test(line)) under = null
    else if (under) out.push({ words: p, day: under })
  }
  return lines >= 3 ? out : [] // lines: the date line of a page and one more are no diary
}
const HEADING = 70 // characters; a line that long without a stop is a sentence cut off

/** "Channel Nine, for its part, quotes …": further on in a paragraph another outlet takes over. */
function turnedTo(a: Article, mentions: Mentions, r: Retold): Retold[] {
  const out = [r]
  for (let s = sentenceAtOffset(a, r.words.start) + 1; s > 0 && s < a.sentences.length; s++) {
    const { start, end } = a.sentences[s]!
    if (start >= r.words.end) break
    const x = mentions
      .inSentence(s)
      .find(
        (y) => isMedia(y) && /^\p{Lu}/u.test(called(a, y)) && y.first - a.first[s]! < 3 && y.first === leading(a, s),
      )
    const last = out.at(-1)!
    if (!x || isOurs(a, called(a, x)) || foldName(called(a, x)) === foldName(last.outlet)) continue
    out[out.length - 1] = { ...last, words: { start: last.words.start, end: start } }
    const day = dayIn(a, { start: x.span.end, end: Math.min(end, x.span.end + BESIDE) })
    out.push({ outlet: called(a, x), words: { start, end: r.words.end }, day: day ?? r.day })
  }
  return out
}
const leading = (a: Article, s: number): number =>
  /^(?:but|and|yet)$/.test(a.tokens[a.first[s]!]!.lower) ? a.first[s]! + 1 : a.first[s]!

/** Names that the text shows to be outlets, by the folded name. */
function outletsIn(a: Article, mentions: Mentions): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  for (const re of OUTLETS.filter((re) => canStandIn(a, re)))
    for (const m of a.text.matchAll(re)) {
      const name = m[1]!.replace(/^(?:But|And|Yet|While|As|When|Even|Only|In|On|At|For|The|So|If) /, '')
      if (out.size >= MOST_OUTLETS || isOurs(a, name) || NO_NAME.test(name) || out.has(foldName(name))) continue
      if (isSomebody(mentions, name)) continue
      if (re === OUTLETS.at(-1) && mentions.actor(name)?.kind === 'person') continue
      out.set(foldName(name), name)
    }
  return out
}

interface Opening {
  readonly outlet: string
  /** Where its day is looked for. */
  readonly near: Span
  /** Where the words behind a label begin; 0 without one. */
  readonly label: number
}

/** The outlet whose account the paragraph opens with. */
function outletAt(
  a: Article,
  mentions: Mentions,
  i: number,
  s: number,
  said: boolean,
  outlets: ReadonlyMap<string, string>,
): Opening | null {
  const p = a.paragraphs[i]!
  const opening = a.text.slice(p.start, Math.min(p.end, p.start + 120))
  const usable = (name: string, x?: Mention): boolean =>
    !isOurs(a, name) && !NO_NAME.test(name) && !isKnownElse(mentions, name, x)
  const beside = (start: number, end: number): Span => ({
    // a day before the name is the outlet's where it opens the paragraph: "On Monday the Kurier wrote"
    start:
      start - p.start <= BESIDE && !/\b(?:until|till|by|before|after)\b/i.test(a.text.slice(p.start, start))
        ? p.start
        : start,
    end: Math.min(p.end, end + BESIDE, a.sentences[sentenceAtOffset(a, start)]?.end ?? p.end),
  })
  const behind = (at: number): number => at + /^:?\s*/.exec(a.text.slice(at, at + 4))![0].length
  const dayFirst = DAY_HEAD.exec(opening)
  if (dayFirst && usable(dayFirst[1]!)) {
    const end = p.start + dayFirst[0].length
    return { outlet: dayFirst[1]!, near: { start: p.start, end }, label: /:$/.test(dayFirst[0]) ? behind(end) : 0 }
  }
  const head = HEAD.exec(opening)
  if (head && usable(head[1]!)) {
    const end = p.start + head[0].length
    const label = /:$/.test(head[0]) || a.text[end] === ':'
    return { outlet: head[1]!, near: { start: p.start, end }, label: label ? behind(end) : 0 }
  }
  const label = said ? LABEL.exec(opening) : null
  if (label && usable(label[1]!)) {
    const end = p.start + label[0].length
    return { outlet: label[1]!, near: { start: p.start, end: a.sentences[s]!.end }, label: end }
  }
  const x = mentions
    .inSentence(s)
    .find(
      (y) =>
        isMedia(y) &&
        !y.plural &&
        /\p{Lu}/u.test(called(a, y)) &&
        (said || y.first - a.first[s]! < FAR) &&
        a.tokens[y.head]!.quote < 0,
    )
  if (x && usable(called(a, x), x))
    return {
      outlet: called(a, x),
      near: said ? beside(x.span.start, x.span.end) : { start: p.start, end: Math.min(p.end, x.span.end + BESIDE) },
      label: 0,
    }
  const dated = DATED.exec(opening)
  const byDay = dated?.[1] ?? dated?.[2]
  if (byDay && usable(byDay))
    return { outlet: byDay, near: { start: p.start, end: p.start + dated![0].length }, label: 0 }
  const bare = p.end - p.start < 40 && /^\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,4}$/u.test(opening)
  const next = a.paragraphs[i + 1]
  if (bare && next && PAPER.test(a.text.slice(next.start, Math.min(next.end, next.start + 400)))) {
    const name = opening.replace(/^The /, '')
    if (usable(name)) return { outlet: name, near: p, label: 0 }
  }
  if (bare) {
    const name = opening.replace(/^The /, '')
    return outlets.has(foldName(name)) ? { outlet: name, near: p, label: 0 } : null
  }
  const opens = said ? OPENS.exec(opening) : null
  if (opens && usable(opens[1]!)) {
    const at = p.start + opens.index
    return { outlet: opens[1]!, near: beside(at, at + opens[0].length), label: 0 }
  }
  const from = a.sentences[s]!.start
  const sentence = a.text.slice(from, Math.min(a.sentences[s]!.end, from + 300))
  let best: { readonly at: number; readonly name: string } | null = null
  for (const name of outlets.values()) {
    const at = sentence.indexOf(name)
    if (at < 0 || (!said && at > EARLY) || (best && best.at <= at)) continue
    best = { at, name }
  }
  return best ? { outlet: best.name, near: beside(from + best.at, from + best.at + best.name.length), label: 0 } : null
}
const EARLY = 40 // characters into a sentence of a text that does not say it is a digest
const MOST_OUTLETS = 40 // names looked for in each paragraph; no digest goes through so many
const BESIDE = 28 // characters about a name in which its day stands: "reported on Tuesday evening"

/** A state, a party or somebody with an office is no outlet, whatever stands beside the name. */
function isSomebody(mentions: Mentions, name: string): boolean {
  const actor = mentions.actor(name)
  if (actor === undefined) return false
  return /^(?:state|group)$/.test(actor.kind) || (actor.kind === 'person' && Boolean(actor.role || actor.affiliation))
}

/** A person or a party at the head of a paragraph with a day is no outlet: "Ann Lee, Friday:" signs a letter. */
const isKnownElse = (mentions: Mentions, name: string, x: Mention | undefined): boolean =>
  !x &&
  (isSomebody(mentions, name) ||
    (mentions.actor(name)?.kind === 'person' && GIVEN_NAMES.has(name.split(' ')[0]!.toLowerCase())))

function dayIn(a: Article, s: Span): When | null {
  for (const t of timeExpressions(a.text.slice(s.start, s.end))) {
    const w = resolve(t, a.dateline ?? undefined, 'past')
    if (w && (w.earliest !== null || w.latest !== null)) return w
  }
  return null
}

const GENERIC = new RegExp(`^(?:\\p{L}+ )?${KIND}s?$`, 'iu')

/**
 * What an outlet retells comes through it, and is dated by its day; "the paper" in its stretch is the outlet. What stands
 * behind its label and nobody else is said to have told is its own claim.
 */
export function throughOutlets(a: Article, stretches: readonly Retold[], made: Making[]): void {
  if (stretches.length === 0) return
  const starts = new Map<number, Making[]>()
  for (const m of made) {
    const at = m.pieces[0]!.start
    const r = stretches.find((x) => x.words.start <= at && at < x.words.end)
    if (!r) continue
    starts.set(r.words.start, [...(starts.get(r.words.start) ?? []), m])
    const form = m.mention ? a.tokens[m.mention.head]!.lower : ''
    if (GENERIC.test(form) && m.mention?.kind !== 'person') {
      m.speaker = r.outlet
      m.speakers = null
      m.mention = null
    }
    const others = m.via.filter((v) => !GENERIC.test(v) && foldName(v) !== foldName(r.outlet))
    m.via = foldName(m.speaker) === foldName(r.outlet) ? others : [...others, r.outlet]
    m.said ??= r.day
  }
  for (const r of stretches) {
    if (r.label === undefined) continue
    const s = sentenceAtOffset(a, r.label)
    if (s < 0) continue
    const end = a.sentences[s]!.end - (/[.!…]$/.test(a.text.slice(r.label, a.sentences[s]!.end)) ? 1 : 0)
    if ((starts.get(r.words.start) ?? []).some((m) => m.cueSpan.start < end)) continue
    if (a.text.slice(r.label, end).split(/\s+/).length < 4 || /\?$/.test(a.text.slice(r.label, end))) continue
    made.push({
      saying: null,
      sentence: s,
      speaker: r.outlet,
      speakers: null,
      mention: null,
      pieces: [{ start: r.label, end }],
      cueSpan: { start: r.words.start, end: a.text.slice(0, r.label).trimEnd().length },
      cue: null,
      via: [],
      medium: null,
      said: r.day,
      leans: false,
      confidence: 0.7,
      reason: "an outlet's label in a digest",
    })
  }
  made.sort((x, y) => x.pieces[0]!.start - y.pieces[0]!.start || x.cueSpan.start - y.cueSpan.start)
}
