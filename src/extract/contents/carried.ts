import type { Article } from '../article.ts'
import { clauseAt, rightEdge } from '../clause-edges.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { type Predication, verbsWithin } from '../predications.ts'
import { quantities } from '../quantities.ts'
import { clausesFrom } from './around-mentions.ts'
import { laidDown, PARTS } from './laid-down.ts'
import { listAfter, type Piece } from './pieces.ts'
import { wideSubject } from './wide-subject.ts'

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
