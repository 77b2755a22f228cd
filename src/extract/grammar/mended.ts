import type { Article, Token } from '../article.ts'

const words = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/))

/** Base forms that the tagger takes for nouns where a plural subject stands right before them. */
const EITHER = words(
  'support demand offer cut raise limit cap ban lift drop release return halt freeze fund pay share transfer reform pledge control honor honour end start leave vote review veto exchange increase decrease rise fall favour favor question approach request protest strike hope fear want need call plan back oppose reject accept seek insist',
)
const COUNTERPARTS =
  /^(?:match|work|deal|talk|draft|visit|attack|report|budget|market|price|trade|travel|tax|border|name|state|process|conflict|address|check|watch|test)$/
const memory = new WeakMap<Article, Article>()

/**
 * The article with the tagger's commonest slips put right, token by token; offsets and counts stay. What counts here:
 * a name at the head of a sentence taken for a verb ("Ford agreed"), a verb after a plural taken for a noun ("workers
 * demand a raise"), a noun after an article or a per cent sign taken for a verb ("a 40% cut").
 */
export function mended(a: Article): Article {
  const known = memory.get(a)
  if (known) return known
  const tokens = [...a.tokens]
  // Left to right, each with those before it already put right.
  for (let i = 0; i < tokens.length; i++) {
    const pos = mend(tokens, i)
    const t = tokens[i]!
    // A noun's lemma keeps the s that a verb's loses.
    if (pos !== t.pos)
      tokens[i] = {
        ...t,
        pos,
        lemma: pos === 'VERB' ? verbLemma(t) : t.lemma,
      }
    // Of "leaves" the tagger knows only the tree's.
    else if (pos === 'VERB' && t.lower === 'leaves' && t.lemma !== 'leave') tokens[i] = { ...t, lemma: 'leave' }
  }
  const out: Article = { ...a, tokens }
  memory.set(a, out)
  memory.set(out, out)
  return out
}

const verbLemma = (t: Token): string =>
  /s$/.test(t.lower)
    ? t.lower.replace(/ies$/, 'y').replace(/s$/, '')
    : t.pos === 'ADJ'
      ? t.lower.replace(/ed$/, '')
      : t.lemma

const finite = (t: Token | undefined): boolean =>
  t !== undefined && (t.pos === 'AUX' || (t.pos === 'VERB' && (/(?:ed|s)$/.test(t.lower) || t.lower !== t.lemma)))

function mend(tokens: readonly Token[], i: number): string {
  const t = tokens[i]!
  const same = (n: number): Token | undefined => {
    const x = tokens[i + n]
    return x && x.sentence === t.sentence ? x : undefined
  }
  const prev = same(-1)
  const next = same(1)
  // "Option A keeps the reserve": a letter, no article
  if (
    t.text === 'A' &&
    prev &&
    /^(?:option|annex|variant|schedule|scenario|model|track|plan|article|chapter|section|appendix)$/.test(prev.lower)
  )
    return 'PROPN'
  // "the reference to coal was dropped": no infinitive, for a verb follows.
  if (t.lower === 'to' && t.pos === 'PART' && next?.pos === 'VERB' && same(2)?.pos === 'AUX') return 'ADP'
  // "the firm's improved pay offer": after an owner a participle describes what is owned.
  if (
    t.pos === 'VERB' &&
    /(?:ed|en|wn)$/.test(t.lower) &&
    prev?.pos === 'PART' &&
    /^['’]s?$/.test(prev.text) &&
    offered(tokens, i + 1)
  )
    return 'ADJ'
  if (
    t.pos === 'VERB' &&
    t.lower === 'pay' &&
    prev &&
    /^(?:ADJ|PART|DET)$/.test(prev.pos) &&
    prev.lower !== 'to' &&
    next?.lower === 'offer'
  )
    return 'NOUN'
  // "the first sets no minimum, the second guarantees 20": an ordinal alone is the subject.
  if (
    t.pos === 'NOUN' &&
    /s$/.test(t.lower) &&
    prev &&
    /^(?:first|second|third|former|latter|other|one|latest)$/.test(prev.lower) &&
    (same(-2)?.lower === 'the' || (prev.lower === 'one' && same(-3)?.lower === 'the')) &&
    next &&
    ((THIRD.test(t.lower) && /^(?:DET|NUM|SYM|PRON|ADP|SCONJ)$/.test(next.pos) && next.lower !== 'of') ||
      (/^(?:raises|stretches|trims|drops|puts|runs|asks|leaves|limits|offers)$/.test(t.lower) &&
        (/^(?:DET|NUM|SYM)$/.test(next.pos) || next.lower === 'to')))
  )
    return 'VERB'
  if (t.pos === 'VERB' || t.pos === 'AUX') {
    if (t.pos === 'VERB' && /ing$/.test(t.lower) && prev?.pos === 'DET' && next?.lower === 'of') return 'NOUN' // "the delisting of"
    if (t.pos === 'VERB' && !prev && /^\p{Lu}/u.test(t.text) && !/(?:ing|ed)$/.test(t.lower)) {
      const after = next?.pos === 'ADV' ? same(2) : next
      if (finite(after)) return 'PROPN'
    }
    if (t.lower === 'full') return 'ADJ'
    if (t.pos === 'VERB' && prev && prev.pos !== 'PUNCT' && /^\p{Lu}\p{Ll}/u.test(t.text)) return 'PROPN' // a capital inside a sentence
    if (t.pos === 'VERB' && t.lower === t.lemma && prev) {
      if (prev.pos === 'VERB' && /^(?:raise|rise|cut|increase)$/.test(t.lower) && same(-2)?.text === '-') return 'NOUN' // "a cost-of-living raise"
      if (prev.text === '%' || (prev.pos === 'DET' && !/^(?:all|both|some|these|those|that)$/.test(prev.lower)))
        return 'NOUN'
      if (prev.pos === 'PRON' && /^(?:its|their|his|her|our|my|your)$/.test(prev.lower)) return 'NOUN'
      if (
        (prev.pos === 'ADV' || prev.pos === 'ADJ' || prev.pos === 'NUM') &&
        same(-2)?.pos === 'DET' &&
        prev.lower !== 'not'
      )
        return 'NOUN'
      if (prev.lower === 'to' && prev.pos === 'ADP') return 'NOUN'
      if (prev.lower === 'of') return 'NOUN' // "two days of leave"
      if (prev.pos === 'ADJ' && same(-2)?.pos !== 'AUX') return 'NOUN'
      if (
        prev.pos === 'NOUN' &&
        prev.lower === prev.lemma &&
        (EITHER.has(t.lower) || COUNTERPARTS.test(t.lower)) &&
        !turned(tokens, i)
      )
        return 'NOUN' // "a company match"
      if (prev.pos === 'ADP' && next?.pos === 'NOUN' && prev.lower !== 'to' && !/ing$/.test(t.lower)) return 'NOUN' // "of hedge funds"
      if (prev.text === '’s' || prev.text === "'s") return prev.pos === 'PART' ? 'NOUN' : t.pos
    }
    return t.pos
  }
  if (t.pos === 'NOUN' && prev && next && t.lower === t.lemma && EITHER.has(t.lower)) {
    const plural =
      (prev.pos === 'NOUN' && prev.lower !== prev.lemma && /s$/.test(prev.lower)) ||
      /^(?:we|they|people|police|countries)$/.test(prev.lower)
    const joined = prev.pos === 'PROPN' && (same(-2)?.lower === 'and' || /s$/.test(prev.lower))
    const object =
      (next.pos === 'DET' && next.lower !== 'of') ||
      next.pos === 'SCONJ' ||
      (next.pos === 'PRON' && /^(?:its|their|his|her|our|it|them)$/.test(next.lower)) ||
      (next.lower === 'to' && next.pos === 'PART')
    if ((plural || joined) && object && !verbBefore(tokens, i)) return 'VERB'
  }
  // "the earlier draft"
  if (
    t.pos === 'ADV' &&
    prev?.pos === 'DET' &&
    /^(?:earlier|later|then|early|late|once|previously|interim)$/.test(t.lower) &&
    next &&
    (next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'VERB')
  )
    return 'ADJ'
  // "the proposal caps interest", "little remains from": an -s form after a singular noun that has no verb yet.
  if (
    t.pos === 'NOUN' &&
    prev &&
    next &&
    THIRD.test(t.lower) &&
    (/^(?:DET|ADJ|NOUN|NUM|PROPN|SYM|ADP|PRON|PART|SCONJ)$/.test(next.pos) || /^(?:either|both)$/.test(next.lower)) &&
    next.lower !== 'of'
  ) {
    const singular =
      (prev.pos === 'NOUN' && prev.lower === prev.lemma) ||
      prev.pos === 'PROPN' ||
      prev.lower === 'little' ||
      prev.lower === 'it'
    const listed = (prev.text === ',' || prev.lower === 'and') && verbLike(tokens, i)
    if ((singular && !verbBefore(tokens, i) && startsClause(tokens, i)) || listed) return 'VERB'
  }
  // "Nor will the text touch on it": turned round, the verb follows its subject.
  if (
    t.pos === 'NOUN' &&
    t.lower === t.lemma &&
    prev?.pos === 'NOUN' &&
    next &&
    /^(?:DET|ADP|PRON|NOUN|ADJ)$/.test(next.pos) &&
    turned(tokens, i)
  )
    return 'VERB'
  // "Option 2 raises it"
  if (
    t.pos === 'NOUN' &&
    THIRD.test(t.lower) &&
    prev?.pos === 'NUM' &&
    /^(?:option|variant|article|point|phase|stage|step|clause|chapter|section)$/.test(same(-2)?.lower ?? '') &&
    next &&
    (/^(?:DET|PRON|NUM|SYM|SCONJ)$/.test(next.pos) || /^(?:up|out|down|aside)$/.test(next.lower))
  )
    return 'VERB'
  // "a treaty that halves the number"
  if (
    t.pos === 'NOUN' &&
    THIRD.test(t.lower) &&
    /^(?:that|which)$/.test(prev?.lower ?? '') &&
    next &&
    /^(?:DET|NUM|SYM|PRON|ADJ|NOUN)$/.test(next.pos) &&
    next.lower !== 'of'
  )
    return 'VERB'
  // "build homes and close the mine"
  if (
    t.pos === 'ADJ' &&
    /^(?:close|open|free|clear|empty|dry)$/.test(t.lower) &&
    /^(?:,|and|or|to)$/.test(prev?.lower ?? '') &&
    next?.pos === 'DET'
  )
    return 'VERB'
  if (t.lower === 'deal' && next?.lower === 'with' && prev?.pos === 'NOUN' && !verbBefore(tokens, i)) return 'VERB' // "points of the paper deal with"
  if (t.lower === 'objects' && next?.lower === 'to' && t.pos === 'NOUN') return 'VERB'
  if (
    t.pos === 'DET' &&
    t.lower === 'that' &&
    next &&
    (next.pos === 'PROPN' ||
      next.pos === 'DET' ||
      (next.pos === 'NOUN' && next.lower !== next.lemma && /s$/.test(next.lower)))
  )
    return 'SCONJ'
  // "the open articles concerned a waiver"
  if (
    t.pos === 'ADJ' &&
    /^(?:concerned|related|limited|opposed|supported|favoured|favored|addressed)$/.test(t.lower) &&
    prev?.pos === 'NOUN' &&
    next?.pos === 'DET' &&
    !verbBefore(tokens, i)
  )
    return 'VERB'
  if (
    t.pos === 'ADJ' &&
    /^(?:public|opposition|military|executive|rich|poor)$/.test(t.lower) &&
    finite(next) &&
    prev &&
    /^(?:DET|ADJ)$/.test(prev.pos)
  )
    return 'NOUN'
  return t.pos
}

/** Whether a noun follows, at most three words on, before anything else than words that describe it. */
function offered(tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < from + 3; k++) {
    const t = tokens[k]
    if (!t || t.sentence !== tokens[from - 1]?.sentence) return false
    if (t.pos === 'NOUN' || t.lower === 'offer') return true
    if (t.pos !== 'ADJ' && t.pos !== 'VERB' && t.text !== '-') return false
  }
  return false
}

const THIRD =
  /^(?:caps|bars|bans|limits|raises|cuts|lifts|drops|sets|grants|demands|offers|calls|plans|remains|guarantees|extends|restricts|ends|funds|leaves|places|puts|protects|pledges|releases|freezes|increases|reduces|requires|supports|rejects|promises|exempts|excludes|contains|mentions|mandates|requests|seeks|wants|leads|forces|allows|permits|prohibits|provides|stipulates|envisages|proposes|includes|doubles|triples|halves|delays|phases|scraps|keeps|stands|reads|survives|states|notes|hands|gives|obliges|opens|tightens|eases|lowers|widens|commits|binds|trims|stretches|abolishes|transfers|entitles|spares|records|reaffirms|affirms|declares|fixes|waives|replaces|creates|entails|imposes|recognises|recognizes|amounts|ties|splits|names|reserves|sends)$/

/** Whether the sentence opens with "nor", "neither" and a helper, and has had no verb since. */
function turned(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 8); k--) {
    const t = tokens[k]!
    if (t.sentence !== tokens[i]!.sentence || t.pos === 'VERB') return false
    if (t.pos === 'AUX') return /^(?:nor|neither)$/.test(tokens[k - 1]?.lower ?? '')
  }
  return false
}

/** Whether an earlier verb of the sentence is an -s form too: "caps A, bars B". */
function verbLike(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 2; k >= Math.max(0, i - 14); k--) {
    const t = tokens[k]!
    if (t.sentence !== tokens[i]!.sentence) return false
    if (t.pos === 'VERB') return THIRD.test(t.lower)
  }
  return false
}

/** Whether the noun before opens its clause with an article or a name: "the proposal", "Paris". */
function startsClause(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    const t = tokens[k]!
    if (t.sentence !== tokens[i]!.sentence || /^[;:]$/.test(t.text)) return true
    if (t.pos === 'ADP') {
      const owner = tokens[k - 1]?.pos === 'NUM' ? tokens[k - 2] : tokens[k - 1] // "Article 5 of the draft limits"
      if (
        tokens[k - 1]?.pos !== 'VERB' &&
        !/^(?:draft|version|text|point|article|clause|section|chapter|paragraph|annex|option)$/.test(owner?.lower ?? '')
      )
        return false // "the text published by the palace caps …"
    }
    if (t.pos === 'DET' || t.pos === 'PRON') {
      const before = tokens[k - 1]
      return (
        !before ||
        before.sentence !== t.sentence ||
        /^(?:phase|stage|step|round|second|third)$/.test(before.lower) || // "in the second phase the army frees"
        before.pos === 'SCONJ' ||
        before.pos === 'CCONJ' ||
        before.pos === 'PUNCT'
      )
    }
  }
  return true
}

/** Whether the clause has its verb already. */
function verbBefore(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 12); k--) {
    const t = tokens[k]!
    if (t.sentence !== tokens[i]!.sentence || /^[,;:]$/.test(t.text) || t.pos === 'SCONJ' || t.lower === 'but')
      return false
    if (finite(t)) return true
  }
  return false
}
