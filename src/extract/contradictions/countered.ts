// The writer's own signs that two accounts do not fit: "that is not what X says", "claims the opposite", "contrary to what".
import type { Span } from '../../text/span.ts'
import { canStandIn, canStandInSentence } from '../article.ts'
import { clauseOf, type Parsed } from '../events/clauses.ts'
import { type Found, spanOf } from './assertions.ts'

interface Sign {
  readonly pattern: RegExp
  readonly says: string
}

/** What points back at the account before it, be it told by another or only judged otherwise. No pattern nests a repetition. */
const BACKWARD: readonly Sign[] = [
  {
    pattern:
      /\b(?:that|this|it) (?:is|was|isn[’']t|wasn[’']t) (?:not )?(?:quite )?(?:what|how) [^.,;:]{2,60}\b(?:say|says|said|tell|tells|told|remembers?|recalls?|sees?|saw|puts?|claims?|heard)\b/i,
    says: 'not what the other says',
  },
  {
    pattern:
      /\b(?:tell|tells|told|gave|gives|give|offers?|offered|has|have|had|painted|paints|paint) (?:\w+ ){0,2}(?:(?:very|quite|rather) )?(?:different|differing|contrary|conflicting|contradictory|opposite) (?:\w+ )?(?:story|account|version|picture|view|explanation|tale|reading|tally)\b/i,
    says: 'a different account',
  },
  {
    pattern:
      /\b(?:claim|claims|claimed|say|says|said|suggest|suggests|suggested|state|states|stated|assert|asserts|asserted|insist|insists|insisted|told) (?:\w+ ){0,3}(?:the (?:very |exact )?(?:opposite|contrary|reverse)|otherwise)\b/i,
    says: 'the opposite',
  },
  {
    pattern:
      /\b(?:remembers?|remembered|recalls?|recalled|tells?|told|sees?|saw|describes?|described) (?:it|that|things|the (?:meeting|evening|talks|conversation|call|events?|day)) (?:rather |quite |very |somewhat )?(?:differently|otherwise)\b/i,
    says: 'told otherwise',
  },
  {
    pattern:
      /\bbeg(?:s|ged)? to differ\b|\b(?:takes?|took|had|has|have|holds?|held) an? (?:\w+ )?(?:different|dimmer|darker|bleaker|rosier|gloomier|brighter|less \w+) (?:view|line|reading|assessment)\b|\b(?:puts?) it (?:\w+ )?(?:less \w+ly|(?:rather |quite |very |somewhat )?differently)\b|\b(?:would have|was having|were having|wanted) none of (?:it|that|this)\b|\bnothing of the (?:kind|sort)\b/i,
    says: 'judged otherwise',
  },
  {
    pattern:
      /\b(?:been|was|were|is|are) (?:misquoted|misunderstood|misinterpreted|misrepresented|mistranslated|(?:taken|quoted) out of context)\b/i,
    says: 'called misquoted',
  },
  {
    pattern: /\b(?:attribut|credit|ascrib)(?:es|ed) (?:it|them|this) to\b/i,
    says: 'called the work of another',
  },
  {
    pattern: /\b(?:is|was|isn[’']t|wasn[’']t) (?:not )?(?:quite |exactly )?the (?:right )?(?:word|term)\b/i,
    says: 'not the word',
  },
  {
    pattern:
      /\b(?:is|was|are|were|sits?|sat|stands?|stood|seem(?:s|ed)?|appear(?:s|ed)?) (?:\w+ ){0,3}(?:at odds|in contradiction|hard to square|difficult to square|difficult to reconcile|hard to reconcile|inconsistent|incompatible) with\b/i,
    says: 'at odds',
  },
  {
    pattern:
      /\b(?:no such (?!thing as\b)\w+|(?:know|knows|knew|heard) nothing (?:of|about) (?:any|such|it|that|the)|(?:is|was|were|are) (?:not|un)\s?aware of any(?: such)?|never (?:happened|took place|existed))\b/i,
    says: 'no such thing',
  },
  {
    pattern:
      /\baccus(?:ed|es|ing) (?:\w+ ){1,4}of (?:lying|misrepresenting|distorting|misquoting|twisting|inventing|misleading|fabricating)\b/i,
    says: 'called untrue',
  },
  {
    pattern:
      /\b(?:walk(?:ed|s)? back|backtrack(?:ed|s)|row(?:ed|s) back|retract(?:ed|s) (?:\w+ ){0,3}(?:claim|statement|remarks?|comments?|words)|soften(?:ed|s) (?:the|his|her|its|their) (?:tone|line|stance|language)|(?:struck|sounded|strikes|sounds) a (?:\w+ ){0,2}(?:milder|softer|different|harder|harsher) (?:tone|note)|something (?:rather |quite |much )?(?:milder|softer|different))\b/i,
    says: 'then otherwise',
  },
  {
    pattern:
      /\b(?:disputes?|disputed|contests?|contested|denies|questions?|rejects?|rejected) (?:the|that|this|those|these|such) (?:figures?|claims?|numbers?|accounts?|versions?|allegations?|assertions?|characteri[sz]ations?)\b/i,
    says: 'disputed',
  },
  {
    pattern:
      /,["”’]? (?:which (?!it |they |he |she |[^,.;:]{0,60} (?:after|in|over|during|before|since|to) )(?:[\w’'-]+ ){1,5}(?:disputes?|disputed|den(?:y|ies|ied)|contests?|contested)\b|an? (?:\w+ )?(?:figure|claim|boast|charge|number|count|account|assertion|suggestion|allegation|version|reading|view) (?:that |which )?[^.,;:]{2,60}\b(?:disputes?|disputed|den(?:y|ies|ied)|rejects?|rejected|contests?|contested|questions?|questioned)\b)/i,
    says: 'disputed at once',
  },
]
const AND_YET =
  /,? (?:although|though|even though|despite|after|yet|but) (?:\w+ ){0,5}?(?:(?:earlier|previously|once|repeatedly|initially|long) (?:having )?|having (?:earlier|previously|once|repeatedly|initially|long) )(?:said|insisted|promised|vowed|ruled out|denied|claimed|told|pledged|declared|maintained|stated)\b/i
const FORWARD =
  /\b(?:contrary to|contradicting|in contradiction (?:to|of)|belying|despite (?:earlier )?(?:claims?|denials?|assurances?|reports?) (?:by|from|that|of|to))\b/i
const TELLS =
  /\b(?:what|claim|claims|report|reports|denial|denials|assurance|assurances|statement|statements|account|assertion|assertions|version|remarks|comments)\b/i
/** The writer answers what somebody said: "It has not: …", "In fact, …". */
const ANSWERED =
  /^["“]?(?:(?:It|He|She|They|That|There) (?:has|have|had|did|do|does|is|are|was|were|will|would|can|could)(?: not|n[’']t)\s?[:.;]|(?:In fact|In reality|In truth|Not so|Not true|Not quite|Wrong|False)\b[,.:])/
const TOLD =
  /\b(?:says?|said|insists?|insisted|claims?|claimed|told|maintains?|maintained|asserts?|asserted|announced|denies|denied|boasts?|boasted)\b/i
/** "insists that …, but the minutes show …": somebody's word against a paper. */
const ON_PAPER =
  /,? (?:but|yet|although|though|while|whereas|however) (?:\w+ ){0,4}(?:documents?|papers?|minutes|memos?|letters?|e-?mails?|texts?|annex(?:es)?|drafts?|figures|records?|tables?|transcripts?|recordings?|footage|communiqu[eé]s?|treat(?:y|ies)) (?:[^,.;:]{0,60} )?(?:shows?|showed|says?|said|lists?|listed|names?|named|describes?|described|suggests?|suggested|tells?|told|proves?|contradicts?|gives?|gave|speaks?|spoke|puts?)\b/i
const ONLY_FOR =
  /, only for [^.;:]{2,60}? to (?:reply|say|deny|answer|respond|insist|announce|counter|retort|learn|find)\b/i
const LONGEST = 2000 // characters of a sentence that is read; a longer one is a list

/** Pairs that the writer himself sets against one another. */
export function countered(p: Parsed): Found[] {
  const out: Found[] = []
  const { sentences, text, first, paragraphOf } = p.article
  const signs = BACKWARD.filter((sign) => canStandIn(p.article, sign.pattern))
  for (let s = 0; s < sentences.length; s++) {
    if (first[s] === first[s + 1]) continue
    const from = sentences[s]!.start
    const words = text.slice(from, Math.min(sentences[s]!.end, from + LONGEST))
    const met = (re: RegExp): RegExpExecArray | null => (canStandInSentence(p.article, s, re) ? re.exec(words) : null)
    for (const sign of signs) {
      const m = met(sign.pattern)
      if (!m || /\?\W*$/.test(words) || conditional(words.slice(0, m.index))) continue
      if (sign.says === 'not what the other says' && !/not|n[’']t/.test(m[0])) continue
      if (sign.says === 'not the word' && !/not|n[’']t/.test(m[0])) continue
      const inside =
        sign.says === 'disputed at once'
          ? m.index
          : /^(?:no such|disputed|called)/.test(sign.says)
            ? splitBefore(words, m.index)
            : 0
      // "the text was drafted by X; another paper attributes it to Y"
      if (sign.says === 'called the work of another' && !(inside > 0 && /\bby\b/.test(words.slice(0, inside)))) continue
      if (inside > 0) {
        out.push(
          pair(
            { start: from, end: from + inside },
            {
              start: from + inside + 1 + lead(words.slice(inside + 1)),
              end: from + words.replace(/[.\s]+$/, '').length,
            },
            sign.says,
            m[0],
          ),
        )
        break
      }
      if (s === 0 || paragraphOf[s]! - paragraphOf[s - 1]! > 1) continue
      if (sign.says === 'judged otherwise' && !judged(p, s - 1)) continue
      const word = sign.says === 'not the word'
      const against = word ? using(p, s, words.slice(0, m.index)) : lastTold(p, s - 1)
      if (!against) continue
      const own =
        word || /^(?:no such|disputed|called)/.test(sign.says)
          ? sentenceAt(p, s)
          : forwardOf(p, s, from + m.index + m[0].length)
      out.push(pair(against, own, sign.says, m[0]))
      break
    }
    out.push(...byItself(p, s, words))
    const f = met(FORWARD)
    if (f && (TELLS.test(words.slice(f.index, f.index + 60)) || /contradicting/i.test(f[0]))) {
      const told = spanUpToComma(text, from + f.index, from + words.length)
      const rest =
        f.index > 2
          ? { start: from, end: from + words.slice(0, f.index).replace(/[\s,;–—-]+$/, '').length }
          : { start: Math.min(told.end + 2, from + words.length - 1), end: from + words.replace(/[.\s]+$/, '').length }
      if (rest.end > rest.start) out.push(pair(told, rest, 'contrary', f[0]))
    }
    const y = met(AND_YET)
    if (y && y.index > 10)
      out.push(
        pair(
          { start: from, end: from + y.index },
          {
            start: from + y.index + (/^,? /.exec(y[0])?.[0].length ?? 0),
            end: from + words.replace(/[.\s]+$/, '').length,
          },
          'then otherwise',
          y[0],
        ),
      )
    const d = met(ON_PAPER)
    if (d && d.index > 20 && TOLD.test(words.slice(0, d.index)))
      out.push(
        pair(
          { start: from, end: from + d.index },
          {
            start: from + d.index + (/^,? /.exec(d[0])?.[0].length ?? 0),
            end: from + words.replace(/[.\s]+$/, '').length,
          },
          'a word against a paper',
          d[0].slice(0, 40),
        ),
      )
    if (s > 0 && paragraphOf[s] === paragraphOf[s - 1] && ANSWERED.test(words)) {
      const said = lastTold(p, s - 1)
      if (TOLD.test(text.slice(said.start, said.end)))
        out.push(pair(said, sentenceAt(p, s), 'answered by the report', words.slice(0, 20)))
    }
    const o = met(ONLY_FOR)
    if (o)
      out.push(
        pair(
          { start: from, end: from + o.index },
          { start: from + o.index + 2, end: from + words.replace(/[.\s]+$/, '').length },
          'answered at once',
          'only for',
        ),
      )
  }
  out.push(...answers(p), ...recast(p))
  return out
}

/** Words that say of themselves that accounts differ, or that one passage answers another though no word is shared. */
const DIFFER =
  /\b(?:conflicting|contradictory|differing|diverging|competing|two versions|rival) (?:\w+ )?(?:accounts?|versions?|reports?|claims?|statements?|stories|signals)? ?(?:of|about|on|as to|over)\b|\b(?:accounts?|versions?|reports|stories|tallies|recollections) (?:of [^.,;:]{2,50} )?(?:differ(?:s|ed)?|diverge[sd]?|var(?:y|ies|ied)|conflict(?:s|ed)?)\b|\b(?:account|version|claim|figure|statement|story)s? [^.,;:]{0,60}\b(?:differs? from|differed from|(?:do|does|did)(?: not|n[’']t) (?:match|tally with|fit|square with|agree with)|(?:is|was|are|were) (?:directly |flatly )?(?:contradicted|disputed|contested|challenged) by)\b|\bblam(?:e|es|ed|ing) (?:each other|one another)\b|\baccus(?:e|es|ed|ing) (?:each other|one another) of (?:(?:having|first|repeatedly|deliberately) )?(?:break|broken|violat|breach|start|fir|attack|shell|delay|block|caus|sabotag|reneg|obstruct|stall|walk|leak)\w*|\beach (?:side|party|camp|delegation|of them|government) (?:has )?blam(?:es|ed) the other\b/i
const ASKED =
  /^Asked (?:\w+ ){0,4}(?:how (?:that|this|it|the two|these) (?:\w+ ){0,2}(?:fit(?:s|ted)?|squared?s?|tall(?:y|ies|ied)|could be reconciled|went together|sat)\b|(?:to explain|about) (?:the|this|that|an?) (?:\w+ )?(?:contradiction|discrepancy|change|difference|inconsistency|reversal|turn(?:about)?)\b)/i
const NOT_EVEN = /^["“]?(?:It|They|He|She|That|This|There) \w+(?: not|n[’']t) even\b/
const ASSURED =
  /\b(?:assur(?:ed|es)|insist(?:ed|s)|promis(?:ed|es)|boast(?:ed|s)|claim(?:ed|s)|said|says|maintain(?:ed|s))\b/i
const REVISED =
  /\b(?:first|initially|originally|at first|earlier) (?:reported|said|put|gave|announced|claimed|spoke|counted|told)\b[^;]{5,120}?(?:[;,]|,? (?:but|and|before)) (?:\w+ )?(?:later|then|subsequently|afterwards|has since|have since|had since)? ?(?:lowered|raised|corrected|revised|changed|cut|withdrew|retracted|amended|lowering|raising|correcting|revising)\b/i
const PAPER =
  /^(?:(?:Yet|But|However|Still),? )?(?:(?:An?|The|Its|His|Her|Their|Two|Three|Several|Internal|Minutes|Documents|Papers) ?)(?:[\w’'-]+ ){0,4}?(?:documents?|papers?|minutes|memos?|letters?|e-?mails?|copy|copies|annex(?:es)?|drafts?|records?|transcripts?|recordings?|text|communiqu[eé])\b[^.;]{0,80}?\b(?:shows?|showed|says?|lists?|listed|names?|named|suggests?|contradicts?|gives?|gave|has it|have it|is dated|are dated|contains?|contained|bears?|bore|speaks?|mentions?|provides?)\b/
/** "The port blames a storm; the crew says that nobody was called": two grounds for one thing. */
const GROUNDS =
  /\b(blam(?:es|ed) [^.,;:]{3,60})(?:; |, (?:while |whereas |but )?)((?:the|a|an|its|his|her|their|\p{Lu})[^.,;:]{2,60} (?:blam(?:es|ed)|says? (?:that )?(?:it|he|she|they|nobody)|cit(?:es|ed)|puts? it down to|point(?:s|ed) to)\b)/iu
const NO_SUCH = /\b(?:no|not|never|none|n[’']t|nothing)\b/i

function byItself(p: Parsed, s: number, words: string): Found[] {
  const { text, paragraphOf } = p.article
  const before = s > 0 && paragraphOf[s] === paragraphOf[s - 1] ? lastTold(p, s - 1) : null
  const own = sentenceAt(p, s)
  const wordsOf = (x: Span): string => text.slice(x.start, Math.min(x.end, x.start + LONGEST))
  const met = (re: RegExp): RegExpExecArray | null => (canStandInSentence(p.article, s, re) ? re.exec(words) : null)
  const d = met(DIFFER)
  if (d && !/\?\W*$/.test(words) && !conditional(words.slice(0, d.index)))
    return [{ ...pair(own, own, 'accounts differ', d[0]), b: null }]
  const g = met(GROUNDS)
  if (g) {
    const cut = own.start + g.index + g[0].indexOf(g[2]!, g[1]!.length)
    return [
      pair(
        { start: own.start, end: own.start + g.index + g[1]!.length },
        { start: cut, end: own.end },
        'two grounds',
        g[1]!,
      ),
    ]
  }
  const r = met(REVISED)
  if (r) {
    const at = /[;,]|,? (?:but|and|before) /.exec(r[0].slice(24)) // past the verb and the first words it reports
    const cut = own.start + r.index + 24 + (at?.index ?? 0)
    if (at && cut < own.end - 2)
      return [
        pair(
          { start: own.start, end: cut },
          { start: cut + at[0].length + lead(text.slice(cut + at[0].length, own.end)), end: own.end },
          'revised',
          'first … later',
        ),
      ]
  }
  if (!before) return []
  const a = met(ASKED)
  if (a) {
    const earlier = s > 1 && paragraphOf[s - 2] === paragraphOf[s] ? sentenceAt(p, s - 2) : null
    const two =
      earlier &&
      earlier.start < before.start &&
      /change|contradict|discrep|differ|inconsis|revers|turn|two|these/i.test(a[0])
    return [two ? pair(earlier, before, 'asked to explain', a[0]) : { ...pair(before, own, 'asked to explain', a[0]) }]
  }
  if (NOT_EVEN.test(words) && ASSURED.test(wordsOf(before)))
    return [pair(before, own, 'not even that', words.slice(0, 24))]
  if (met(PAPER) && TOLD.test(wordsOf(before)) && NO_SUCH.test(wordsOf(before)) && !NO_SUCH.test(words)) {
    const nouns = new Set(longWords(wordsOf(before)))
    if (longWords(words).some((w) => nouns.has(w)))
      return [pair(before, own, 'a denial against a paper', words.slice(0, 24))]
  }
  return []
}

const longWords = (t: string): string[] =>
  (t.toLowerCase().match(/[\p{L}]{5,}/gu) ?? []).filter((w) => !COMMON.test(w)).map((w) => w.slice(0, 6)) // six letters join most inflections
const COMMON =
  /^(?:there|their|would|could|should|about|after|before|which|where|while|these|those|never|other|first|minister|spokes\w*|government|party|parties)$/

/** Whether a sentence tells somebody's word or judgement: "said", "called the text a breakthrough". */
function judged(p: Parsed, s: number): boolean {
  const { sentences, text } = p.article
  const words = text.slice(sentences[s]!.start, Math.min(sentences[s]!.end, sentences[s]!.start + LONGEST))
  return (
    TOLD.test(words) ||
    /\b(?:call(?:ed|s)|describ(?:ed|es)|hail(?:ed|s)|prais(?:ed|es)|dismiss(?:ed|es)|labell?ed)\b/i.test(words)
  )
}

/** Where "…; Y knew of no such thing" begins within its sentence; 0 where the sentence before is meant. */
const splitBefore = (words: string, at: number): number => {
  const i = Math.max(words.lastIndexOf('; ', at), words.lastIndexOf(', but ', at), words.lastIndexOf(', while ', at))
  return i > 20 ? i : 0 // fewer characters are no account
}

/** Blanks and closing marks before the first word. */
const lead = (t: string): number => t.length - t.replace(/^["”’,;\s]+/, '').length

const conditional = (before: string): boolean => /\b(?:if|whether|unless)\b[^,]*$/i.test(before)

function pair(x: Span, y: Span, says: string, words: string): Found {
  const [a, b] = x.start <= y.start ? [x, y] : [y, x]
  return {
    what: 'Two accounts, which the report itself sets against one another',
    a,
    b,
    confidence: 0.55,
    reason: `"${words.trim().replace(/\s+/g, ' ')}": ${says}`,
  }
}

/** What is said otherwise: behind the colon, or the next sentence where the sign ends its own, else the sentence itself. */
function forwardOf(p: Parsed, s: number, end: number): Span {
  const { sentences, text, paragraphOf } = p.article
  const own = sentences[s]!
  const trimmed = own.start + text.slice(own.start, own.end).trimEnd().length
  const rest = text.slice(end, trimmed)
  const colon = rest.indexOf(':')
  if (colon >= 0 && colon < 60 && rest.length - colon > 8) return { start: end + colon + 2, end: trimmed }
  const next = sentences[s + 1]
  if (rest.replace(/\W/g, '').length < 12 && next && paragraphOf[s + 1] === paragraphOf[s])
    return { start: next.start, end: next.start + text.slice(next.start, next.end).trimEnd().length }
  return { start: own.start, end: trimmed }
}

/** The sentence that is countered: the last before that does not merely quote on, within its paragraph. */
function lastTold(p: Parsed, s: number): Span {
  const { sentences, text, paragraphOf } = p.article
  let i = s
  // a quotation with its own teller is an account of its own
  const quotesOn = (k: number): boolean => /^["“‘'«„]/.test(text.slice(sentences[k]!.start, sentences[k]!.start + 1))
  const tells = (k: number): boolean => {
    const cue = text.slice(sentences[k]!.start, sentences[k]!.end).replace(/["“][^"”]{0,1000}["”]/g, '')
    return TOLD.test(cue) && !/\b(?:he|she|they|it)\b/i.test(cue) // "he told a briefing" quotes on
  }
  while (i > 0 && paragraphOf[i - 1] === paragraphOf[s] && quotesOn(i) && !tells(i)) i--
  const own = sentences[i]!
  return { start: own.start, end: own.start + text.slice(own.start, own.end).trimEnd().length }
}

const sentenceAt = (p: Parsed, s: number): Span => {
  const own = p.article.sentences[s]!
  return { start: own.start, end: own.start + p.article.text.slice(own.start, own.end).trimEnd().length }
}

/** "unconditional is not quite the word": the sentence a few back that uses it. */
function using(p: Parsed, s: number, before: string): Span | null {
  const { sentences, text } = p.article
  const word = /([\p{L}-]{3,})["”’'“‘]*\s*$/u.exec(before)?.[1]?.toLowerCase()
  if (!word || /^(?:that|this|it|which)$/.test(word)) return null
  for (let i = s - 1; i >= 0 && i >= s - 4; i--) {
    const words = text.slice(sentences[i]!.start, Math.min(sentences[i]!.end, sentences[i]!.start + LONGEST))
    if (words.toLowerCase().includes(word))
      return { start: sentences[i]!.start, end: sentences[i]!.start + words.trimEnd().length }
  }
  return null
}

function spanUpToComma(text: string, start: number, stop: number): Span {
  const comma = text.indexOf(',', start)
  const end = comma > 0 && comma < stop ? comma : stop
  return { start, end: start + text.slice(start, end).replace(/[.\s]+$/, '').length }
}

const ASKS = /^(?:Q|QUESTION|Question|REPORTER|Reporter|JOURNALIST|Journalist)\s*[:.]/
const DENIAL_FIRST =
  /^(?:[“"‘']?(?:No|Not at all|Never|Absolutely not)\b[,.]|(?:That|This|It)(?:[’']s| is| was|[’']s just| has)? ?(?:simply |just )?(?:n[’']t|not|never|false|untrue|wrong|nonsense)\b|(?:That|It) (?:isn|wasn|hasn|didn)[’']t\b|There (?:is|was|has been|were|are)(?:n[’']t| no| not)\b)/

/** A transcript: a question that reports something, and an answer that begins with its denial. */
function answers(p: Parsed): Found[] {
  const out: Found[] = []
  const { paragraphs, text, sentences, paragraphOf } = p.article
  let s = 0
  for (let q = 0; q + 1 < paragraphs.length; q++) {
    const asked = text.slice(paragraphs[q]!.start, Math.min(paragraphs[q]!.end, paragraphs[q]!.start + LONGEST))
    if (!ASKS.test(asked)) continue
    const next = paragraphs[q + 1]!
    const answer = text.slice(next.start, Math.min(next.end, next.start + 400)) // the denial stands at the head
    const label = /^[\p{Lu}][\p{L}.'’ -]{0,40}:\s*/u.exec(answer)?.[0].length ?? 0
    if (!DENIAL_FIRST.test(answer.slice(label))) continue
    while (s < sentences.length && paragraphOf[s]! < q) s++
    const told = reportedIn(p, s, q)
    if (!told) continue
    const stop = /[.!?](?=\s|$)/.exec(answer.slice(label))
    out.push(
      pair(
        told,
        { start: next.start + label, end: next.start + label + (stop ? stop.index : answer.length - label) },
        'a question and its answer',
        answer.slice(label, label + 30),
      ),
    )
  }
  return out
}

const REPORTED =
  /\b(?:is it true|is it correct|said|says|told|reported|reports|according to|claims?|claimed|suggested)\b/i

/** What the question tells as others' word: the clause behind "that", where one is. */
function reportedIn(p: Parsed, s: number, paragraph: number): Span | null {
  const { sentences, text, paragraphOf, first, tokens } = p.article
  for (let i = s; i < sentences.length && paragraphOf[i] === paragraph; i++) {
    const words = text.slice(sentences[i]!.start, sentences[i]!.end)
    const m = REPORTED.exec(words)
    if (!m) continue
    const at = sentences[i]!.start + m.index
    const that = tokens.findIndex((t, k) => k >= first[i]! && k < first[i + 1]! && t.start > at && t.lower === 'that')
    const g = that < 0 ? undefined : p.groups[i]!.find((o) => o.first > that)
    if (!g) return { start: sentences[i]!.start, end: sentences[i]!.start + words.trimEnd().length }
    return spanOf(p, that + 1, Math.max(clauseOf(p, g).end, that + 2))
  }
  return null
}

const EARLIER =
  /\b(?:earlier|previously|once|had|at first|initially|originally)\b[^.,;]{0,40}\b(?:described|called|dubbed|termed|labell?ed|hailed)\b/i
const RECAST = /\b(?:described|called|dubbed|termed|labell?ed) (?:it|them|him|her|this|that)\b/i

/** "Earlier she called it a wall; on Thursday she called it a hedge": one speaker, two words for one thing. */
function recast(p: Parsed): Found[] {
  const out: Found[] = []
  const { sentences, text, paragraphOf } = p.article
  for (let s = 1; s < sentences.length; s++) {
    if (paragraphOf[s] !== paragraphOf[s - 1]) continue
    const now = text.slice(sentences[s]!.start, Math.min(sentences[s]!.end, sentences[s]!.start + LONGEST))
    const m = canStandInSentence(p.article, s, RECAST) ? RECAST.exec(now) : null
    if (!m) continue
    const was = text.slice(sentences[s - 1]!.start, Math.min(sentences[s - 1]!.end, sentences[s - 1]!.start + LONGEST))
    if (!EARLIER.test(was)) continue
    out.push(pair(lastTold(p, s - 1), lastTold(p, s), 'one speaker, then otherwise', m[0]))
  }
  return out
}
