import { foldName } from '../../actors/names.ts'
import type { Span } from '../../text/span.ts'
import { timeExpressions } from '../../time/expressions.ts'
import { resolve } from '../../time/resolve.ts'
import type { When } from '../../time/when.ts'
import type { Article } from '../article.ts'
import type { Mention, Mentions } from '../mention.ts'
import { called, isMedia, isOurs } from './chain.ts'
import type { Making } from './making.ts'

/** A stretch of a press review that retells one outlet. */
export interface Retold {
  readonly outlet: string
  readonly words: Span
  /** The outlet's day, where its opening tells it. */
  readonly day: When | null
}

/** "Morgenbladet, Friday:", "Het Volk (12 May)": a name with a day, at the head of a paragraph. */
const HEAD =
  /^(?:The |In the |From the )?(\p{Lu}[\p{L}’'-]*(?: (?:of |the |de |la |le )?\p{Lu}[\p{L}’'-]*){0,4})(?:, | \()(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+|\p{Lu}\p{L}{2,8}\.? \d{1,2}\b)[^:.\n–—]{0,25}(?:\)|:|[.]?$|\s[–—])/u

/** "Saturday's Kustbladet", "the Nordmark Post of Monday". */
const DATED =
  /^(?:According to |In |From )?(?:the )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s (\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})|(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}) (?:of|on) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)/iu
/** A paper that speaks of itself in what follows a heading makes the heading its name. */
const PAPER = /\b(?:the|this) (?:paper|newspaper|daily|weekly|tabloid|broadsheet|magazine|broadcaster|station)\b/i

/** "Friday, 12 May": the page's own date line. */
const NO_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:last )?updated|published|posted)\b/i

const FAR = 8 // tokens into a paragraph: further on, an outlet is one voice among others
const FEWEST = 3 // outlets: two are an ordinary report that quotes both

/**
 * The stretches of a text that goes through what several outlets wrote, one after another; none in any other text. An
 * outlet opens a stretch when it stands at the head of its paragraph; a heading's stretch runs on to the next, another's
 * ends with its paragraph.
 */
export function retold(a: Article, mentions: Mentions): Retold[] {
  const out: Retold[] = []
  let running: { outlet: string; day: When | null } | null = null
  let s = 0
  a.paragraphs.forEach((p, i) => {
    while (s < a.sentences.length && a.paragraphOf[s]! < i) s++
    if (s >= a.sentences.length || a.paragraphOf[s] !== i) return
    const opening = a.text.slice(p.start, Math.min(p.end, p.start + 120))
    const head = HEAD.exec(opening)
    const x = mentions
      .inSentence(s)
      .find(
        (y) => isMedia(y) && /\p{Lu}/u.test(called(a, y)) && y.first - a.first[s]! < FAR && a.tokens[y.head]!.quote < 0,
      )
    const dated = DATED.exec(opening)
    const next = a.paragraphs[i + 1]
    const bare = p.end - p.start < 40 && /^\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,4}$/u.test(opening)
    const titled = bare && next && PAPER.test(a.text.slice(next.start, Math.min(next.end, next.start + 400)))
    const outlet: string | null = x
      ? called(a, x)
      : (head?.[1] ?? dated?.[1] ?? dated?.[2] ?? (titled ? opening.replace(/^The /, '') : null))
    if (outlet === null || isOurs(a, outlet) || NO_NAME.test(outlet) || isKnownElse(mentions, outlet, x)) {
      if (running) out.push({ ...running, words: p })
      return
    }
    const until = x ? Math.min(p.end, x.span.end + 28) : p.start + (head ?? dated ?? [''])[0].length
    const day = dayIn(a, { start: p.start, end: until })
    out.push({ outlet, words: p, day })
    const heading = p.end - p.start < 70 && !/[.!?…”"’']$/.test(opening)
    running = heading ? { outlet, day } : null
  })
  const outlets = new Set(out.map((r) => foldName(r.outlet)))
  const first = out[0] ? a.paragraphs.findIndex((p) => p.start === out[0]!.words.start) : 0
  return outlets.size >= FEWEST && out.length * 2 >= a.paragraphs.length - first ? out : []
}

/** A person or a party at the head of a paragraph with a day is no outlet: "Ann Lee, Friday:" signs a letter. */
const isKnownElse = (mentions: Mentions, name: string, x: Mention | undefined): boolean => {
  if (x) return false
  const kind = mentions.actor(name)?.kind
  return kind !== undefined && kind !== 'media'
}

function dayIn(a: Article, s: Span): When | null {
  for (const t of timeExpressions(a.text.slice(s.start, s.end))) {
    const w = resolve(t, a.dateline ?? undefined, 'past')
    if (w && (w.earliest !== null || w.latest !== null)) return w
  }
  return null
}

/** What an outlet retells comes through it, and is dated by its day; "the paper" in its stretch is the outlet. */
export function throughOutlets(a: Article, stretches: readonly Retold[], made: readonly Making[]): void {
  if (stretches.length === 0) return
  for (const m of made) {
    const at = m.pieces[0]!.start
    const r = stretches.find((x) => x.words.start <= at && at < x.words.end)
    if (!r) continue
    const form = m.mention ? a.tokens[m.mention.head]!.lower : ''
    if (/^(?:paper|newspaper|daily|weekly|tabloid|broadsheet|magazine|broadcaster|station|channel)$/.test(form))
      m.speaker = r.outlet
    if (foldName(m.speaker) !== foldName(r.outlet) && !m.via.some((v) => foldName(v) === foldName(r.outlet)))
      m.via.push(r.outlet)
    m.said ??= r.day
  }
}
