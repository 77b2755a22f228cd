import type { Article } from '../article.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { clauseAt, rightEdge } from '../grammar/clause-edges.ts'
import { JUDGES } from '../grammar/content-verbs.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import { type Predication, verbsWithin } from '../grammar/predications.ts'
import { quantities } from '../grammar/quantities.ts'
import type { Stretch } from '../grammar/stretches.ts'
import { PARTY_NOUNS } from '../sides.ts'
import { clausesFrom } from './around-mentions.ts'
import { type Hold, laidDown, PARTS } from './laid-down.ts'
import { listAfter, mainDraft, nominalItems, type Piece } from './pieces.ts'
import { sectionThemes } from './sections.ts'
import { isTalker } from './talkers.ts'
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
  const sections = sectionThemes(a, d)
  const main = mainDraft(d)
  let theme: string | null = null
  let over = false // the theme comes from the paragraph before
  let lastTold = -2
  let quotedTelling = false // what was told last stood within quotation marks
  for (let s = 0; s < a.sentences.length; s++) {
    const from = a.first[s]!
    const to = a.first[s + 1]!
    if (s > 0 && a.paragraphOf[s] !== a.paragraphOf[s - 1]) {
      const held: string | null = lastTold === s - 1 || subjectText(a, d, s - 1, verbs) !== null ? theme : null
      theme = sections[s] ?? held
      over = sections[s] === null
    } else if (sections[s] !== null && theme === null) {
      theme = sections[s]!
      over = false
    }
    const here = told.get(s)
    if (here) {
      // "Interest is fixed at 3 per cent; the earlier sheet had 4": the first half goes on about the text before
      const first = theme === null ? null : halfBefore(a, from, to, starts.get(s) ?? from)
      const opening =
        first === null ? undefined : verbsWithin(verbs, from, first).find((x) => x.group.form === 'finite')
      const part = first === null ? null : partBefore(a, from, first)
      if (theme !== null && part !== null)
        out.push(
          ...clausesFrom(a, part, theme, 'a part of the text told after it').filter((p) => p.stretch.from < first!),
        )
      else if (theme !== null && opening?.subject && a.tokens[from]!.quote < 0)
        out.push(
          ...laidDown(a, opening, theme, from, s === lastTold + 1 ? 'told' : 'spoken').filter(
            (p) => p.stretch.from < first!,
          ),
        )
      lastTold = s
      quotedTelling = a.tokens[starts.get(s)!]!.quote >= 0
      theme = themeOf(a, d, s, verbs) ?? (here.size === 1 ? [...here][0]! : null)
      over = false
      continue
    }
    const spoken = mainMentions(a, d, from, to)
    if (spoken.length > 0) {
      // "Bondholders would get a tenth, which the creditors had asked for in their own paper"
      if (theme !== null && s === lastTold + 1 && !over && a.tokens[from]!.quote < 0) {
        const first = verbsWithin(verbs, from, to).find((x) => x.group.form === 'finite')
        const opener = first ? afterOpener(a, from, first.group.first) : null
        const late = first && spoken.every((m) => m.from > first.group.to + 2)
        const subject = opener ? { ...opener, relative: false } : first?.subject
        if (late && subject && /^(would|shall|will|must)$/.test(first.group.modal ?? ''))
          out.push(...laidDown(a, { ...first, subject }, theme, Math.max(from, subject.from - 3), 'told'))
      }
      theme = themeOf(a, d, s, verbs)
      over = false
      if (theme !== null && INTRODUCES.test(a.text.slice(a.sentences[s]!.start, a.sentences[s]!.end))) lastTold = s
      continue
    }
    if (theme === null && from < to) {
      out.push(...farOff(a, verbs, s, main))
      continue
    }
    if (theme === null || from >= to) continue
    // Somebody may go on quoting from the text, but nobody's opinion follows on what the report itself tells of it.
    if (a.tokens[from]!.quote >= 0 && !(s === lastTold + 1 && quotedTelling)) continue
    const hold: Hold = sections[s] !== null || s === lastTold + 1 ? (over ? 'over' : 'told') : over ? 'over' : 'spoken'
    const found: Piece[] = goesOn(a, verbs, s, theme, hold, sections[s] !== null)
    out.push(...found)
    if (found.length > 0) {
      lastTold = s
      over = false
    }
  }
  return out
}

/** What a report says of a text before it goes through it. */
const INTRODUCES =
  /\b(?:terms|contents|details|provisions|main points|key points|in full|(?:has|have|had|contains?|consists? of|comes? in|is in|divided into|runs? to) (?:only |just )?(?:\w+) (?:main |short )?(?:chapters|parts|points|stages|phases|articles|sections|pillars|elements|steps|clauses|pages|paragraphs)|(?:is|was) (?:short|simple|brief|plain|clear)|agreed (?:on )?the text|text of)\b/i

/** What a sentence that names no text goes on to tell of the text held in view. */
function goesOn(
  a: Article,
  verbs: readonly Predication[],
  s: number,
  theme: string,
  hold: Hold,
  section: boolean,
): Piece[] {
  const from = answerStart(a, a.first[s]!)
  const to = a.first[s + 1]!
  if (from >= to) return [] // a dash alone
  const begins = partBefore(a, from, to)
  const finite = verbsWithin(verbs, begins ?? from, to).filter((x) => x.group.form === 'finite')
  const piece = (stretch: Stretch, reason: string): Piece => ({
    stretch,
    draft: theme,
    label: null,
    confidence: 0.5,
    reason,
  })
  if (section && finite.length === 0) {
    const items = nominalItems(a, from, to)
    // Under a bullet stands one thing, commas or not.
    if (items && from > a.first[s]! && a.tokens[from - 1]!.text !== ':')
      return [piece({ from, to: items.at(-1)!.to }, 'an item under a heading that promised the contents')]
    if (items) return items.map((x) => piece(x, 'listed under a heading that promised the contents'))
  }
  const open = leftTo(a, from, to)
  if (open !== null) return [piece({ from, to: open }, 'left open by the text told before')]
  const v = finite[0]
  if (!v || (a.tokens[v.group.head]!.quote >= 0 && a.tokens[from]!.quote < 0)) return []
  if (
    begins !== null &&
    /^(undertake|pledge|commit|promise|agree|vow)$/.test(a.tokens[v.group.head]!.lemma) &&
    a.tokens[v.group.to]?.lower === 'to'
  )
    return listAfter(a, v.group.to, theme, null, 0.55, 'undertaken in the text')
  if (begins !== null) return v.subject ? clausesFrom(a, begins, theme, 'a part of the text told after it') : []
  // "The farmers walked away with untaxed diesel and an end to the ceiling"
  const won =
    hold !== 'over' && v.subject && !v.group.negated && !v.group.passive && v.group.modal === null
      ? winnings(a, v.group.head, v.group.to)
      : null
  if (won !== null) return listAfter(a, won, theme, null, 0.5, 'what a party got out of the text')
  const more = comesNext(a, from, to)
  if (more !== null) return listAfter(a, more, theme, null, 0.5, 'added to the contents told before')
  const conditional = hold === 'told' ? afterCondition(a, from, to) : null
  if (conditional !== null) {
    const main = finite.find((x) => x.group.first > conditional)
    if (
      main &&
      (/^(would|will|shall|must|may)$/.test(main.group.modal ?? '') ||
        a.tokens[main.group.to]?.lower === 'to' ||
        section)
    )
      return [piece({ from, to: rightEdge(a, main.group.to) }, 'a condition of the text told before')]
    return []
  }
  // "The fund survives, but it would be paid for by a levy": what the first clause has no object for, the second lays down
  const second = finite[1]
  if (second?.subject && v.group.to + 1 >= second.subject.from - 1 && takenUp(a, v, second, second.subject))
    return clausesFrom(a, second.subject.from, theme, 'said of a thing the text told before holds')
  for (const x of finite.slice(0, MOST_VERBS)) {
    const wide = x === v ? (afterOpener(a, from, x.group.first) ?? wideSubject(a, x.group)) : wideSubject(a, x.group)
    const subject =
      wide && (wide.from - from <= 3 || x !== v) ? { ...wide, relative: false } : x === v ? x.subject : null
    if (!subject || subject.relative) continue
    const found = laidDown(a, { ...x, subject }, theme, Math.max(from, subject.from - 3), hold)
    if (found.length > 0) return found
  }
  return []
}

/** Bodies that a text sets up as often as they sit at a table. */
const FOUNDED = /^(fund|court|board|committee|commission|council|team|force)$/

/** "The fund survives, but it would be paid for by a levy": the thing that was the subject before. */
const takenUp = (a: Article, v: Predication, x: Predication, subject: Stretch & { readonly head: number }): boolean =>
  a.tokens[subject.head]!.lower === 'it' &&
  /^(would|shall)$/.test(x.group.modal ?? '') &&
  a.tokens[x.group.head]!.lemma !== 'be' &&
  !JUDGES.has(a.tokens[x.group.head]!.lemma) &&
  v.subject !== null &&
  a.tokens[v.subject.head]!.pos === 'NOUN' &&
  !isTalker(a.tokens[v.subject.head]!.lower) &&
  (!PARTY_NOUNS.has(a.tokens[v.subject.head]!.lower) || FOUNDED.test(a.tokens[v.subject.head]!.lower)) &&
  /^(and|but|:|;|,)$/.test(a.tokens[subject.from - 1]?.lower ?? '')

/** "In fact bondholders would …", "In return farmers would …": the subject after words that only join the sentence to the last. */
function afterOpener(a: Article, from: number, verb: number): (Stretch & { readonly head: number }) | null {
  const two = `${a.tokens[from]?.lower ?? ''} ${a.tokens[from + 1]?.lower ?? ''}`
  if (!JOINERS.test(two)) return null
  let start = from + 2
  if (/^(same|then)$/.test(a.tokens[start]?.lower ?? '') && a.tokens[start + 1]?.pos !== 'AUX')
    start += a.tokens[start]!.lower === 'same' ? 2 : 1
  if (a.tokens[start]?.text === ',') start++
  const end = nounPhraseEnd(a, start, verb)
  return end > start && end <= verb ? { from: start, to: verb, head: end - 1 } : null
}

const JOINERS =
  /^(?:in (?:fact|addition|return|exchange|turn|practice|future|all|time|parallel|effect)|after (?:that|this|which)|from (?:then|now)|by then|at (?:the|that)|until then|for (?:example|instance)|as (?:well)|on top)$/

/** Where what was got begins: after "walked away with", "won", "secured". */
function winnings(a: Article, head: number, to: number): number | null {
  const lemma = a.tokens[head]!.lemma
  const away = /^(walk|come)$/.test(lemma) && a.tokens[to]?.lower === 'away' && a.tokens[to + 1]?.lower === 'with'
  const at = away ? to + 2 : /^(win|secure|extract|obtain|wrest|wring)$/.test(lemma) ? to : null
  return at !== null && /^(DET|NUM|SYM|ADJ|NOUN)$/.test(a.tokens[at]?.pos ?? '') ? at : null
}

/** Past the label of an answer: "A: …", "Answer: …". */
function answerStart(a: Article, from: number): number {
  if (/^[-•*–—‣▪]$/.test(a.tokens[from]?.text ?? '')) return from + 1
  for (let k = from + 1; k < from + 6; k++) {
    const t = a.tokens[k]
    if (!t || t.sentence !== a.tokens[from]!.sentence) return from
    if (t.text === ':')
      return /^[\p{Lu} .’'-]+$/u.test(a.text.slice(a.tokens[from]!.start, t.start)) ||
        /^answer$/.test(a.tokens[from]!.lower)
        ? k + 1
        : from
  }
  return from
}

/** "If prices fall, they would …", "Should copper stay above 9,000, they would …": the comma that closes the condition. */
function afterCondition(a: Article, from: number, to: number): number | null {
  if (!/^(if|should|unless|once)$/.test(a.tokens[from]?.lower ?? '')) return null
  for (let k = from + 2; k < Math.min(to, from + 24); k++) if (a.tokens[k]!.text === ',') return k
  return null
}

/**
 * "Harbour dues would be frozen for two years", far from any mention: told in the reporter's own words, with no condition,
 * of the text the whole article is about.
 */
function farOff(a: Article, verbs: readonly Predication[], s: number, main: string | null): Piece[] {
  const from = a.first[s]!
  if (main === null || s === 0 || a.tokens[from]!.quote >= 0 || a.tokens[from - 1]!.text === '?') return []
  const v = verbsWithin(verbs, from, a.first[s + 1]!)
    .filter((x) => x.group.form === 'finite')
    .slice(0, 3) // past the third it tells a story
    .find((x) => x.group.passive && /^(would|shall)$/.test(x.group.modal ?? ''))
  const wide = v ? wideSubject(a, v.group) : null
  if (!v || !wide || v.group.negated || v.group.perfect) return []
  if (wide.from > from + 3 && !/^[:;]$/.test(a.tokens[wide.from - 1]!.text)) return []
  return laidDown(a, { ...v, subject: { ...wide, relative: false } }, main, Math.max(from, wide.from - 3), 'over')
}

/** The text that is the subject of a sentence's first verb. */
function subjectText(a: Article, d: DraftReading, s: number, verbs: readonly Predication[]): string | null {
  const v = verbsWithin(verbs, a.first[s]!, a.first[s + 1]!).find((x) => x.group.form === 'finite')
  return v?.subject ? (mentionsWithin(d, v.subject.from, v.subject.to)[0]?.draft ?? null) : null
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
    // "The posts, which the older text had not touched, would …"
    const aside = /^(which|whose|that)$/.test(x) && a.tokens[m.from - 2]?.text === ','
    const number = /^(in|under)$/.test(x) && quantities(a, Math.max(from, m.from - 6), m.from - 1).length > 0
    return !against && !number && !aside
  })
}

/** The semicolon before the first thing told of a text in a sentence; null when none stands there. */
function halfBefore(a: Article, from: number, to: number, first: number): number | null {
  for (let k = Math.min(first, to) - 1; k > from + 2; k--) if (a.tokens[k]!.text === ';') return k
  return null
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
  // "Under it, rich states pledge …", "In it the three parties undertake …"
  if (/^(it|this)$/.test(a.tokens[from + 1]?.lower ?? '') && from + 3 < to) {
    const open = a.tokens[from + 2]?.text === ',' ? from + 3 : from + 2
    return clauseAt(a, open, to) ? open : null
  }
  let k = from + 1
  let part = false
  while (k < to && k < from + 5) {
    const w = a.tokens[k]!.lower
    if (PARTS.test(w) || /^(first|second|third|fourth|last)$/.test(w)) part = true
    else if (part && /^(one|two|three|four|five|\d+|[a-h])$/.test(w)) {
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
