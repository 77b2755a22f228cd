import type { Article } from '../article.ts'
import { type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import type { Predication } from '../grammar/predications.ts'
import { labelAt, lastDraft, listAfter, type Piece } from './pieces.ts'

// What parts of a text are about, what is said to stand in it, and what is told of it with "also".

/** "The two open articles concern A and B", "Chapter 3 deals with C": what parts of a text are about. */
export function aboutPoints(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  for (const v of verbs) {
    const { group: g, subject } = v
    if (!subject || subject.relative || g.negated || g.passive || g.form !== 'finite') continue
    const lemma = a.tokens[g.head]!.lemma
    const two = `${lemma} ${a.tokens[g.to]?.lower ?? ''}`
    const with2 = /^(?:deal with|relate to|bear on|touch on|refer to)$/.test(two)
    if (!with2 && !/^(concern|cover|address|govern|regulate|discuss)$/.test(lemma)) continue
    const part = (i: number): boolean =>
      /^(articles?|points?|clauses?|provisions?|chapters?|sections?|paragraphs?|annex(?:es)?|protocols?)$/.test(
        a.tokens[i]?.lower ?? '',
      )
    const ones = a.tokens[subject.head]!.lower === 'ones' && partsBefore(subject.from, part)
    if (!part(subject.head) && !part(subject.to - 1) && !ones && labelAt(a, subject) === null) continue
    const within = mentionsWithin(d, subject.from, subject.to)[0]
    const m = within ?? lastDraft(a, d, subject.from, 4) ?? d.mentions[0]
    if (!m) continue
    out.push(
      ...listAfter(a, with2 ? g.to + 1 : g.to, m.draft, labelAt(a, subject), 0.6, 'what a part of the text is about'),
    )
  }
  return out
}

const partsBefore = (i: number, part: (k: number) => boolean): boolean => {
  for (let k = i - 1; k >= Math.max(0, i - 40); k--) if (part(k)) return true
  return false
}

/** "Fines of up to 5% remain in the text", "a ban on X is part of the deal". */
export function standsIn(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  const starts = new Map(d.mentions.map((m) => [m.from, m]))
  for (const v of verbs) {
    const { group: g, subject } = v
    if (!subject || subject.relative || g.negated || g.form !== 'finite' || a.tokens[g.first]!.lower === 'be') continue
    const said = `${a.tokens[g.head]!.lemma} ${a.tokens[g.to]?.lower ?? ''} ${a.tokens[g.to + 1]?.lower ?? ''}`
    const at =
      /^(?:remain|be|stay|appear|feature|survive|figure|return|reappear|persist|include|contain|enshrine|stand|keep|write|set|lay) (?:also |still )?(?:in|into)\b/.test(
        said,
      )
        ? g.to + (/^(in|into)$/.test(a.tokens[g.to]!.lower) ? 1 : 2)
        : /^be part of/.test(said)
          ? g.to + 2
          : -1
    const m = at >= 0 ? starts.get(at) : undefined
    if (!m || (/^(include|contain|enshrine|keep|write|set|lay)/.test(said) && !g.passive)) continue
    if (
      /^(it|they|this|that|there|he|she|what|who|which|nothing|much|all)$/.test(a.tokens[subject.head]!.lower) ||
      mentionsWithin(d, subject.from, subject.to).some((x) => x.head === subject.head)
    )
      continue
    out.push({
      stretch: { from: subject.from, to: m.to },
      draft: m.draft,
      label: labelAt(a, subject),
      confidence: 0.65,
      reason: 'said to stand in the text',
    })
  }
  return out
}

/** "They also said that X should be Y", right after contents of a text were told: more of the same text. */
export function alsoSaid(a: Article, pieces: readonly Piece[], verbs: readonly Predication[]): Piece[] {
  const out: Piece[] = []
  const told = new Map(pieces.map((p) => [a.tokens[p.stretch.from]!.sentence, p.draft]))
  for (const v of verbs) {
    const { group: g, subject } = v
    if (
      !subject ||
      g.negated ||
      g.form !== 'finite' ||
      !/^(say|propose|suggest|demand|call|ask|recommend)$/.test(a.tokens[g.head]!.lemma)
    )
      continue
    if (a.tokens[g.first - 1]?.lower !== 'also' && a.tokens[g.head - 1]?.lower !== 'also') continue
    const draft = told.get(v.sentence - 1)
    if (draft === undefined || told.has(v.sentence)) continue
    const items = listAfter(a, g.to, draft, null, 0.5, 'told with “also” after contents of the text')
    out.push(
      ...items.filter((p) =>
        /\b(?:should|would|must|be)\b/.test(
          a.text.slice(a.tokens[p.stretch.from]!.start, a.tokens[p.stretch.to - 1]!.end),
        ),
      ),
    )
  }
  return out
}
