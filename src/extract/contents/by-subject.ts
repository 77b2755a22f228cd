import type { Article } from '../article.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { clauseAt, rightEdge } from '../grammar/clause-edges.ts'
import { DOES, JUDGES, LEFT_TO, TELLS, TELLS_THAT } from '../grammar/content-verbs.ts'
import { conjuncts } from '../grammar/lists.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import { type Predication, type Subject, verbsWithin } from '../grammar/predications.ts'
import { mainQuantity, quantities } from '../grammar/quantities.ts'
import { isMark, isVerb, type Stretch, sentenceOf } from '../grammar/stretches.ts'
import { PARTY_NOUNS } from '../sides.ts'
import { clausesFrom } from './around-mentions.ts'
import { headsOf, labelAt, lastDraft, listAfter, mainDraft, type Piece, words } from './pieces.ts'
import { isTalker, NARRATES } from './talkers.ts'
import { wideSubject } from './wide-subject.ts'

/**
 * The draft a pronoun stands for: the subject of an earlier verb of the sentence; else, where the sentence opens with the
 * pronoun, the subject of the sentence before, or the only text it speaks of if the verb tells contents.
 */
function spokenOf(
  a: Article,
  d: DraftReading,
  i: number,
  verbs: readonly Predication[],
  v: Predication,
): DraftMention | null {
  const m = lastDraft(a, d, i)
  if (!m) return null
  const s = a.tokens[i]!.sentence
  const at = a.tokens[m.head]!.sentence
  const relative = /^(which|that)$/.test(a.tokens[i]!.lower)
  if (relative) return at === s && m.to >= i - 2 ? m : null
  const parted = a.tokens[v.group.head]!.lemma === 'have' && a.tokens[v.group.to]?.pos === 'NUM'
  const isSubject = (x: DraftMention): boolean =>
    verbsWithin(verbs, a.first[a.tokens[x.head]!.sentence]!, a.first[a.tokens[x.head]!.sentence + 1]!).some(
      (w) => w.subject !== null && (w.subject.head === x.head || w.subject.to - 1 === x.head),
    )
  // "Asked about the draft, she said it would scrap the levy"
  const does = DOES.has(a.tokens[v.group.head]!.lemma) && !v.group.passive && a.tokens[i]!.lower === 'it'
  if (at === s) return isSubject(m) || does ? m : null
  const opens = i - a.first[s]! <= 1
  if (!opens) return null
  const lemma = a.tokens[v.group.head]!.lemma
  return parted || isSubject(m) || TELLS.has(lemma) || (DOES.has(lemma) && !v.group.passive) ? m : null
}

/** "The plan Washington presented last week calls for …": a text with a clause on it and no "that". */
function presented(a: Article, d: DraftReading, v: Predication, verbs: readonly Predication[]): DraftMention | null {
  const { group: g } = v
  const lemma = a.tokens[g.head]!.lemma
  // "The draft we have seen says 1,050 warheads"
  const says = /^(say|read|put|name|speak)$/.test(lemma) && /^(NUM|SYM|ADP)$/.test(a.tokens[g.to]?.pos ?? '')
  if (
    g.form !== 'finite' ||
    !(says || TELLS.has(lemma) || DOES.has(lemma) || (g.modal === 'would' && !JUDGES.has(lemma)))
  )
    return null
  const from = Math.max(a.first[v.sentence]!, g.first - 16)
  const m = mentionsWithin(d, from, g.first).at(-1)
  if (!m) return null
  const open = /^(which|that)$/.test(a.tokens[m.to]?.lower ?? '') ? m.to + 1 : m.to
  for (let k = open; k < g.first; k++)
    if (/^(,|;|:|and|but|that|which|who|because|while)$/.test(a.tokens[k]!.lower)) return null
  const between = verbsWithin(verbs, m.to, g.first).filter((w) => w.group.form === 'finite')
  return between.length === 1 && between[0]!.subject !== null && between[0]!.subject.from === open ? m : null
}

/** Whether a pronoun that is the subject of a verb of telling stands for a text, not for a party. */
export const tellsOfText = (a: Article, d: DraftReading, v: Predication, verbs: readonly Predication[]): boolean =>
  v.subject !== null &&
  /^(it|they|which|that|this)$/.test(a.tokens[v.subject.head]!.lower) &&
  TELLS.has(a.tokens[v.group.head]!.lemma) &&
  spokenOf(a, d, v.subject.from, verbs, v) !== null

/** "The plan proposes …", "It also called for …", "Article 21 … provides …". */
export function toldBySubject(a: Article, d: DraftReading, verbs: readonly Predication[]): Piece[] {
  const heads = headsOf(d)
  const out: Piece[] = []
  let labelled: { sentence: number; label: string } | null = null
  // "It also …" goes on with the text of the sentence before, if that spoke of one by a pronoun itself.
  let spoken: { sentence: number; mention: DraftMention } | null = null
  for (const v of verbs) {
    const wide = widened(a, heads, v)
    const subject = wide ?? v.subject
    if (!subject) continue
    const label = wide === null ? labelAt(a, subject) : null
    if (label !== null) labelled = { sentence: v.sentence, label }
    let mention = heads.get(subject.head) ?? (label !== null ? heads.get(subject.to - 1) : null) ?? null
    let sure = 0.8
    const head = a.tokens[subject.head]!
    let point = label
    if (!mention && label !== null) {
      mention = lastDraft(a, d, subject.to, 3) ?? mainMention(d, subject.to)
    } else if (!mention && /^(it|they|which|that|this)$/.test(head.lower) && head.pos !== 'NOUN') {
      mention =
        spokenOf(a, d, subject.from, verbs, v) ??
        (spoken && spoken.sentence === v.sentence - 1 && subject.from - a.first[v.sentence]! <= 1
          ? spoken.mention
          : null)
      if (labelled && labelled.sentence === v.sentence) point = labelled.label
      if (mention === null && point !== null) mention = lastDraft(a, d, subject.from, 3)
      sure = 0.65
    }
    // "Its fourth paragraph invites …", "A footnote says that …": a part stands for the text spoken of
    if (
      mention === null &&
      PART.test(head.lower) &&
      !isReport(a, subject) &&
      a.tokens[subject.from - 1]?.lower !== 'of' &&
      !subject.relative
    ) {
      mention = lastDraft(a, d, subject.from, 3)
      sure = 0.6
    }
    const put: DraftMention | null = mention === null ? presented(a, d, v, verbs) : null
    mention ??= put
    // "The amnesty in the draft covers …", "The agreement's chapter on water promises …"
    if (mention === null) {
      mention = partOf(a, d, v)
      sure = 0.6
    }
    if (!mention) continue
    spoken = { sentence: v.sentence, mention }
    const told = toldByVerb(a, wide ? { ...v, subject: wide } : v, mention.draft, point, sure)
    // "the draft both are to sign on Monday would cut fees": the clause begins at its verb
    out.push(
      ...told.map((p) =>
        put && p.stretch.from < v.group.first ? { ...p, stretch: { from: v.group.first, to: p.stretch.to } } : p,
      ),
    )
  }
  return out
}

/** The text the article is about, where a part is told of far from any mention. */
function mainMention(d: DraftReading, before: number): DraftMention | null {
  const id = mainDraft(d)
  return d.mentions.findLast((m) => m.draft === id && m.from < before) ?? null
}

/** "The article also said": of a paper, unless something tells it from the others of a text. */
const isReport = (a: Article, subject: { from: number; head: number }): boolean =>
  /^(article|section|clause)$/.test(a.tokens[subject.head]!.lower) &&
  subject.head - subject.from === 1 &&
  /^(the|this|an)$/.test(a.tokens[subject.from]!.lower)

/** The text that what is the subject stands in. */
function partOf(a: Article, d: DraftReading, v: Predication): DraftMention | null {
  const wide = v.subject ?? wideSubject(a, v.group)
  if (wide === null || v.group.form !== 'finite') return null
  const m = mentionsWithin(d, wide.from, wide.to).at(-1)
  if (!m || m.head === wide.head) return null
  const head = a.tokens[wide.head]!
  if (head.pos !== 'NOUN' || isTalker(head.lower) || PARTY_NOUNS.has(head.lower)) return null
  const link = a.tokens[m.from - 1]?.lower ?? ''
  const part = PART.test(head.lower) || PIECE.test(head.lower)
  if (/^['’]s?$/.test(a.tokens[m.to]?.text ?? '')) return part ? m : null
  if (link === 'of') return part ? m : null
  return /^(in|under)$/.test(link) && !PROCESS.test(head.lower) ? m : null
}

const PIECE =
  /^(point|term|wording|language|text|line|part|version|rule|guarantee|amnesty|ceiling|cap|passage|phase|stage|step|pillar|option|core|body|promise|pledge|commitment|formula|condition|list)s?$/

/** What happens to a text, or is done about it: nothing that stands in it. */
const PROCESS =
  /^(change|gap|hole|flaw|weakness|loophole|problem|difference|contradiction|mistake|error|role|interest|stake|part|confidence|trust|faith|progress|delay|place|seat|hand|share|point|word|detail|pause|name|ambiguity|silence|belief|bracket|support|vote|\w+(?:tion|ance|ence|ing|sion))s?$/

/** "The first, sent round in May, offered …", "the text, dated 9 June and seen by us, brings …": the text with what hangs on it as the subject. */
function widened(a: Article, heads: ReadonlyMap<number, DraftMention>, v: Predication): Subject | null {
  const { group: g, subject } = v
  if (g.form !== 'finite' || g.passive || (subject !== null && (subject.relative || heads.has(subject.head))))
    return null
  const lemma = a.tokens[g.head]!.lemma
  if (!TELLS.has(lemma) && !DOES.has(lemma) && g.modal !== 'would' && !/^(say|put|read|name)$/.test(lemma)) return null
  const wide = wideSubject(a, g)
  if (wide === null || !heads.has(wide.head)) return null
  // "the paper which Chad handed over would …" is read where relative clauses are
  for (let k = wide.from; k < wide.to; k++) if (/^(which|that|who|whom|whose)$/.test(a.tokens[k]!.lower)) return null
  // A long aside is no part of the clause.
  return { from: wide.to - wide.from > 8 ? g.first : wide.from, to: wide.to, head: wide.head, relative: false }
}

/** Tokens between a text and its verb past which the clause begins at the verb: the rest tells how the text came about. */
const LONG_ASIDE = 8

function toldByVerb(a: Article, v: Predication, draft: string, label: string | null, sure: number): Piece[] {
  const { group: g } = v
  if (g.passive || g.form !== 'finite') return []
  // "what the paper gives, and to whom" asks or announces
  const [x, y] = v.subject ? [a.tokens[v.subject.from - 1]?.lower, a.tokens[v.subject.from - 2]?.lower] : []
  if (/^(what|how|why|whether|whom)$/.test(x ?? '') || /^(nor|neither)$/.test(y ?? '')) return []
  const lemma = a.tokens[g.head]!.lemma
  const quoted = a.tokens[g.head]!.quote >= 0
  if (TELLS.has(lemma) && !g.negated) {
    if (/^(be|have)$/.test(lemma)) return []
    // "terms offered to holders", "a text proposed by Chad"
    if (/^(to|by)$/.test(a.tokens[g.to]?.lower ?? '') && a.tokens[g.to]!.pos === 'ADP' && g.head === g.first) return []
    return listAfter(
      a,
      lemma === 'consist' ? g.to + 1 : g.to,
      draft,
      label,
      sure,
      `contents told after “${a.tokens[g.head]!.text}”`,
    )
  }
  if (/^(name|mention|specify|cite|list|repeat)$/.test(lemma) && !g.negated && g.modal === null)
    return listAfter(a, g.to, draft, label, sure - 0.1, `contents told after “${a.tokens[g.head]!.text}”`)
  // "It says the siege ends at once"; "Its last clause reads: “…”"
  if (/^(say|read|state|provide)$/.test(lemma) && !g.negated) {
    const own = quotedAt(a, g.to)
    if (own) return [{ stretch: own, draft, label, confidence: sure - 0.1, reason: 'the words of the text' }]
    if (lemma === 'say' && !quoted && clauseAt(a, g.to, sentenceOf(a, g.head).to))
      return clausesFrom(a, g.to, draft, 'what the text is said to say')
  }
  if (TELLS_THAT.has(lemma) && !g.negated && /^that$/.test(a.tokens[g.to]?.lower ?? ''))
    return listAfter(a, g.to, draft, label, sure - 0.1, `contents told after “${a.tokens[g.head]!.text} that”`)
  const subject = v.subject!
  // "The one text speaks of X", "The amendments had said 30 days"
  const next = a.tokens[g.to]
  if (
    !g.negated &&
    !(lemma === 'have' && parts(a, g.to)) &&
    ((/^(speak|talk)$/.test(lemma) &&
      (next?.lower === 'of' ||
        (/^(only|instead|merely|just)$/.test(next?.lower ?? '') && a.tokens[g.to + 1]?.lower === 'of'))) ||
      (lemma === 'have' && holds(a, g.to)) ||
      (/^(say|read|put|name|have|see)$/.test(lemma) &&
        next &&
        (/^(NUM|SYM)$/.test(next.pos) ||
          (/^(only|just|still)$/.test(next.lower) && /^(NUM|SYM)$/.test(a.tokens[g.to + 1]?.pos ?? '')) ||
          (/^(say|read)$/.test(lemma) && /^["“]$/.test(next.text)))))
  )
    return [
      {
        stretch: { from: subject.from, to: rightEdge(a, g.to, { keepConjuncts: lemma === 'say' }) },
        draft,
        label,
        confidence: sure - 0.1,
        reason: `the text is said to ${lemma}`,
      },
    ]
  if (/^(be|is|was|were|are)$/.test(lemma) && g.modal === null && !g.negated) {
    // "The first offer was 25%", "the offer is worth $1bn"
    const to = rightEdge(a, g.to)
    if (
      next &&
      a.tokens[subject.from - 1]?.lower !== 'of' &&
      (/^(NUM|SYM)$/.test(next.pos) ||
        (/^(a|an|worth)$/.test(next.lower) && /^(NUM|SYM)$/.test(a.tokens[g.to + 1]?.pos ?? ''))) &&
      mainQuantity(a, g.to, to)
    )
      return [
        {
          stretch: { from: subject.from, to },
          draft,
          label,
          confidence: sure - 0.1,
          reason: 'the text is put as a number',
        },
      ]
    return []
  }
  if (quoted && g.modal !== null && !DOES.has(lemma)) return []
  const part = nounPhraseEnd(a, g.to, sentenceOf(a, g.head).to)
  if (
    /^put$/.test(lemma) &&
    /\bin (?:square )?brackets\b/.test(
      a.text.slice(a.tokens[g.to - 1]!.end, a.tokens[Math.max(g.to, rightEdge(a, g.to)) - 1]!.end),
    )
  )
    return []
  if (
    /^leave$/.test(lemma) &&
    (/^(out|off|aside)$/.test(next?.lower ?? '') ||
      LEFT_TO.test(a.text.slice(a.tokens[g.to - 1]!.end, a.tokens[Math.max(g.to, rightEdge(a, g.to)) - 1]!.end)))
  )
    return []
  if (
    /^(drop|remove|scrap|add|move|strip|delete)$/.test(lemma) &&
    /^(provision|clause|article|reference|section|paragraph|point|passage|mention|language|wording|line|requirement|cap|limit|ceiling|ban|obligation|duty|guarantee|commitment|target|rule)s?$/.test(
      a.tokens[part - 1]?.lower ?? '',
    )
  )
    return []
  // "writes off 28 per cent", "wipes out half"
  const wipes = /^(write|wipe|sign|hive|sell)$/.test(lemma) && next?.lower === 'off'
  const makes =
    lemma === 'make' &&
    a.tokens
      .slice(part, part + 2)
      .some((t) =>
        /^(mandatory|voluntary|conditional|binding|illegal|permanent|compulsory|optional|obligatory|subject|dependent|possible|impossible|easier|harder|unlawful|legal|public|free|available)$/.test(
          t.lower,
        ),
      )
  // "brings the date forward", "would take steel off the list"
  const moves =
    /^(bring|take)$/.test(lemma) &&
    !g.negated &&
    a.tokens
      .slice(part, part + 7)
      .some((t) => /^(forward|back|down|up|off|out|under|into|within|home)$/.test(t.lower) && t.pos !== 'NOUN') &&
    a.tokens[g.to]?.pos !== 'ADV'
  // "The agreement lapses if the banks refuse", "The truce lasts for ten days"
  const term = a.text.slice(
    a.tokens[g.head]!.end,
    a.tokens[Math.max(g.to, rightEdge(a, g.to, { keepCondition: true })) - 1]!.end,
  )
  const ends = /^(lapse|expire)$/.test(lemma)
    ? /^ (?:if|unless|once|after|as soon as)\b/i.test(term)
    : lemma === 'last' && /\d|\b(?:years?|months?|weeks?|days?)\b/.test(term)
  if (
    ends &&
    g.modal === null &&
    !g.perfect &&
    !g.negated &&
    /^(lapses?|expires?|lasts?)$/.test(a.tokens[g.head]!.lower)
  )
    return [
      {
        stretch: { from: subject.from, to: rightEdge(a, g.to, { keepCondition: true }) },
        draft,
        label,
        confidence: sure - 0.2,
        reason: 'how long the text holds',
      },
    ]
  // "the third text put before members": a participle on the noun
  const reduced =
    g.first === g.head &&
    /(?:ed|en|wn|put|set|sent|made|held)$/.test(a.tokens[g.head]!.lower) &&
    a.tokens[g.to]?.pos === 'ADP' &&
    /^(before|to|by|in|on|at|under|from|between|with|for)$/.test(a.tokens[g.to]!.lower)
  if (reduced) return []
  // "replaces a schedule", "merges two papers": which texts it takes the place of, not what it says
  const object = a.tokens[part - 1]?.lower ?? ''
  if (
    part > g.to &&
    /^(replace|merge|follow|succeed|supersede|amend|combine|revise|join|accompany|supplement|bear|repeat)$/.test(
      lemma,
    ) &&
    /(?:text|draft|plan|proposal|schedule|paper|version|agreement|offer|treaty|deal|accord|framework|document|protocol)s?$/.test(
      object,
    )
  )
    return []
  // "made them wait 36 months", "makes ports pay"
  const compels =
    lemma === 'make' &&
    !g.negated &&
    a.tokens.slice(g.to + 1, g.to + 5).some((t) => t.pos === 'VERB' && t.lower === t.lemma)
  const handed =
    /^(given|handed|returned|sent|put|opened|closed|cut|raised|lifted)$/.test(a.tokens[g.head]!.lower) &&
    a.tokens[g.to]?.lower === 'to' &&
    g.first === g.head
  if (handed) return []
  if (
    makes ||
    compels ||
    wipes ||
    moves ||
    rules(a, v, lemma) ||
    DOES.has(lemma) ||
    (g.modal === 'would' && !JUDGES.has(lemma) && !g.negated)
  ) {
    const edge = rightEdge(a, g.to, { keepConjuncts: true })
    const parts = conjuncts(a, { from: g.head, to: edge }).filter(
      (p, n) => n === 0 || isVerb(a.tokens[p.from]) || kindVerb(a, p),
    )
    return parts.map((p, n) => ({
      stretch:
        n === 0
          ? {
              from: v.inherited || g.first - subject.to > LONG_ASIDE ? g.first : subject.from,
              to: Math.min(p.to, rightEdge(a, g.to)),
            }
          : { from: p.from, to: Math.min(p.to, rightEdge(a, p.from + 1)) },
      draft,
      label,
      confidence: sure - (DOES.has(lemma) ? 0.1 : 0.2),
      reason: `the text is said to ${lemma}`,
    }))
  }
  return []
}

/**
 * "ties the rise to a roster", "splits the fund": a text that acts on a thing lays something down, whatever the verb, unless it
 * tells the text's own fate or what the text does to people's minds.
 */
function rules(a: Article, v: Predication, lemma: string): boolean {
  const { group: g } = v
  if (g.negated || g.perfect || g.modal !== null || a.tokens[g.head]!.quote >= 0) return false
  const t = a.tokens[g.head]!
  if (t.pos !== 'VERB' || /ing$/.test(t.lower) || FATE.has(lemma) || NARRATES.has(lemma) || JUDGES.has(lemma))
    return false
  const next = a.tokens[g.to]
  if (
    !next ||
    !/^(DET|NUM|SYM|ADJ|NOUN|PRON)$/.test(next.pos) ||
    /^(that|what|how|it|them|him|her|us)$/.test(next.lower)
  )
    return false
  const end = nounPhraseEnd(a, g.to, sentenceOf(a, g.head).to)
  return end > g.to && !MINDS.test(a.tokens[end - 1]!.lower)
}

/** What becomes of a text, and what it stirs. */
const FATE = words(
  'appear emerge arrive reach gain win draw face meet get receive attract suffer lose lack take follow precede anger please disappoint surprise alarm enrage infuriate provoke trigger spark prompt cause raise hit split divide unite shock upset dismay delight satisfy irk annoy rattle unsettle fuel stoke dominate overshadow top survive pass clear near approach enter mark celebrate owe echo resemble mirror match contradict beat miss stun drive push shape inspire ignore overlook neglect forget avoid dodge skirt circulate travel date cross spend land rest sit stand stay remain reward undermine test strain poison ruin save kill wreck end begin start open close rekindle revive renew signal suggest use bear carry wear hold run leave put answer address resolve solve settle leak concern govern regulate discuss',
)

/** "raised eyebrows", "drew fire". */
const MINDS =
  /^(question|eyebrow|concern|fear|hope|doubt|anger|fire|criticism|praise|attention|support|opposition|tension|talk|talks|headline|people|critic|union|minister|leader|reaction|outrage|protest|alarm)s?$/

/** "reads: “This accord expires …”": the quoted words after a verb of saying. */
function quotedAt(a: Article, i: number): Stretch | null {
  const k = /^[:,]$/.test(a.tokens[i]?.text ?? '') ? i + 1 : i
  const mark = a.tokens[k]
  if (k === i || !mark || !isMark(mark) || mark.quote < 0) return null
  let to = k + 1
  while (to < a.tokens.length && a.tokens[to]!.quote === mark.quote && to < k + 60) to++
  return to - k > 5 ? { from: k + 1, to: isMark(a.tokens[to - 1]) ? to - 1 : to } : null
}

/** "has a “reference value” of 12 million", "has no cap": something that stands in a text, not what is thought of it. */
function holds(a: Article, i: number): boolean {
  if (!/^(a|an|no)$/.test(a.tokens[i]?.lower ?? '')) return false
  const head = a.tokens[nounPhraseEnd(a, i, sentenceOf(a, i).to) - 1]?.lower ?? ''
  return (
    !/^(chance|hope|support|backing|problem|flaw|weakness|strength|merit|advantage|future|purpose|goal|aim|effect|impact|meaning|place|role|price|cost|point|risk|title|name|way|lot|number|value|majority|history|life|bearing|force|legal|status|critic|friend|supporter|date|core|heart|structure|shape|form|logic|author|father)s?$/.test(
      head,
    ) || quantities(a, i, rightEdge(a, i)).length > 0
  )
}

/** The draft that the pronoun before a verb stands for, if it is one. */
export const draftMeant = (
  a: Article,
  d: DraftReading,
  v: Predication,
  verbs: readonly Predication[],
): string | null => {
  if (!v.subject || !/^(it|this|they)$/.test(a.tokens[v.subject.head]!.lower)) return null
  const m = lastDraft(a, d, v.subject.from)
  return m && v.subject.from - a.first[v.sentence]! <= 1 ? (spokenOf(a, d, v.subject.from, verbs, v) ?? m).draft : null
}

const PART =
  /^(paragraph|article|chapter|section|clause|annex|appendix|footnote|preamble|recital|subparagraph|provision)s?$/

/** "has three main elements", "has 14 articles": how many there are, and nothing of what they say. */
const parts = (a: Article, i: number): boolean =>
  i < a.tokens.length &&
  /^(elements|parts|pillars|components|points|articles|chapters|sections|phases|stages|pages|clauses|paragraphs|goals|aims|options|square|brackets|two|versions)$/.test(
    a.tokens[nounPhraseEnd(a, i, sentenceOf(a, i).to) - 1]?.lower ?? '',
  )

const kindVerb = (a: Article, p: Stretch): boolean =>
  (a.tokens[p.from]!.pos === 'NOUN' && !(isTalker(a.tokens[p.from]!.lower) && clauseAt(a, p.from, p.to))) ||
  a.tokens[p.from]!.pos === 'ADV' ||
  a.tokens[p.from]!.pos === 'PART'
