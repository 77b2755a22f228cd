import type { When } from '../../time/when.ts'
import type { Article } from '../article.ts'
import { type DatedWords, datedWords, datesWithin, whenOf } from '../events/dates.ts'
import { clauseAt } from '../grammar/clause-edges.ts'
import { type Stretch, sentenceOf } from '../grammar/stretches.ts'
import { type VerbGroup, verbGroupAt } from '../grammar/verb-groups.ts'

/** Participles by which a text comes about or comes to the others. */
const GIVEN =
  /^(?:dated|sent|tabled|circulated|presented|published|submitted|issued|handed|put|drafted|drawn|written|leaked|unveiled|agreed|signed|initialled|initialed|released|distributed|delivered|adopted|printed|passed|finalised|finalized|completed|made|announced|forwarded|shared|seen|reached|struck|concluded|sealed|filed|posted|approved|obtained|outlined|offered|proposed|laid|unsealed|unwrapped|deposited|lodged)$/

const GIVES =
  /^(?:send|table|circulate|present|publish|submit|issue|hand|draft|leak|unveil|sign|initial|release|distribute|deliver|give|pass|slide|show|forward|make|put|produce|float|offer|propose|announce|share|adopt|reach|strike|conclude|finish|finalise|finalize|complete|agree|write|draw|post|file)$/

const APPEARS = /^(?:appear|emerge|arrive|surface|date|come|land|go)$/

/** Where a text may lie from a day on. */
const LIES =
  /\b(?:been with|on the table|circulating|in circulation|in (?:the )?hands|in front of|before the|under (?:discussion|review|negotiation)|public|online|doing the rounds|going round)\b/i

/** Farthest a date stands from the participle or the text it dates: past that it belongs to something else. */
const REACH = 12

/**
 * The day by which a text is told or on which it came out, as the words around its mentions say: "the March version",
 * "a text dated 9 June", "the offer, tabled in November", "gave the other side a paper on Monday". Of several the most
 * exact is taken, and its own dating before the day on which somebody handed it on.
 */
export function appearances(
  a: Article,
): (mentions: readonly { from: number; to: number; head: number }[]) => When | null {
  let dates: readonly (readonly DatedWords[])[] | null = null
  return (mentions) => {
    const found: { when: When; own: boolean }[] = []
    for (const m of mentions.slice(0, 30)) {
      dates ??= datedWords(a)
      const here = (dates[a.tokens[m.head]!.sentence] ?? []).filter((d) => !d.length)
      if (here.length === 0) continue
      const own = namedBy(a, m, here)
      const d = own ?? givenOn(a, m, here)
      const when = d && whenOf(a, d, isToCome(a, m, d) ? 'future' : 'past')
      if (when) found.push({ when, own: own !== null })
    }
    const days = (w: When): number =>
      w.earliest !== null && w.latest !== null ? Date.parse(w.latest) - Date.parse(w.earliest) : Number.MAX_VALUE
    return found.sort((x, y) => days(x.when) - days(y.when) || Number(y.own) - Number(x.own))[0]?.when ?? null
  }
}

/** "the March version", "Tuesday's draft", "the version of 12 November", "a text dated 9 June". */
function namedBy(a: Article, m: Stretch, here: readonly DatedWords[]): DatedWords | null {
  const within = datesWithin(here, m.from, m.to).find((d) => d.first >= m.from && d.end <= m.to)
  if (within) return within
  let k = m.to
  if (a.tokens[k]?.text === '(') return here.find((d) => d.first === k + 1 || d.first === k + 2) ?? null
  if (a.tokens[k]?.text === ',') k++
  const word = a.tokens[k]?.lower ?? ''
  if (!/^(?:of|from|dated|in|for)$/.test(word)) return null
  return (
    here.find((d) => d.first >= k && d.first <= k + (word === 'dated' ? 2 : 1) && (word !== 'in' || k === m.to)) ?? null
  )
}

function givenOn(
  a: Article,
  m: { from: number; to: number; head: number },
  here: readonly DatedWords[],
): DatedWords | null {
  const { from, to } = sentenceOf(a, m.head)
  const after = (k: number): DatedWords | null => {
    const d = here.find((x) => x.first >= k && x.first <= k + REACH && x.first < to)
    return d && plain(a, k, d.first) ? d : null
  }
  // "the text, drawn up by the mediator and handed to both on 7 July"; "the list they passed to the rebels at noon"
  const relative = /^(?:which|that)$/.test(a.tokens[m.to]?.lower ?? '') ? m.to + 1 : m.to
  const told = relative < to && clauseAt(a, relative, to)
  // "with the two governments since Tuesday", "on the table since March"
  for (let k = m.to; k < Math.min(to, m.to + REACH); k++)
    if (a.tokens[k]!.lower === 'since')
      return LIES.test(a.text.slice(a.tokens[m.to]!.start, a.tokens[k]!.start))
        ? (here.find((d) => d.first === k + 1 || d.first === k) ?? null)
        : null
  let clause = 0
  for (let k = m.to; k < Math.min(to, m.to + 26); k++) {
    const t = a.tokens[k]!
    if (t.text === ';') break
    const g = verbGroupAt(a, k, to)
    if (!g) continue
    const word = a.tokens[g.head]!
    const gives = GIVES.test(word.lemma) && (g.form === 'finite' || g.form === 'participle')
    if (told && clause === 0 && gives && !g.passive) return after(g.to)
    if (
      GIVEN.test(word.lower) &&
      (g.form === 'participle' ||
        g.passive ||
        (g.head === g.first && /^(?:,|and)$/.test(a.tokens[k - 1]!.lower)) ||
        k === m.to)
    ) {
      const d = after(g.to)
      if (d) return d
      // "On Tuesday the draft was circulated"
      if (g.passive && clause === 0) return fronted(from, m.from, here)
    } else if (g.form === 'finite' && !g.passive && clause === 0 && APPEARS.test(word.lemma)) {
      return after(g.to) ?? fronted(from, m.from, here)
    } else if (g.form === 'finite' && !(told && clause === 0)) break
    if (g.form === 'finite') clause++
    k = g.to - 1
  }
  // "gave the other side a paper on Monday", "plans to circulate a third draft by Thursday"
  for (let k = m.from - 1; k >= Math.max(from, m.from - 8); k--) {
    const g = verbBefore(a, k, from)
    if (!g) continue
    if (g.to > m.from || !GIVES.test(a.tokens[g.head]!.lemma) || g.negated || g.passive) return null
    return after(m.to) ?? fronted(from, g.first, here)
  }
  return null
}

const verbBefore = (a: Article, k: number, from: number): VerbGroup | null => {
  if (a.tokens[k]!.pos !== 'VERB') return null
  let first = k
  while (first > from && /^(?:AUX|PART)$/.test(a.tokens[first - 1]!.pos)) first--
  return verbGroupAt(a, first, k + 3) ?? verbGroupAt(a, k, k + 1)
}

const fronted = (from: number, before: number, here: readonly DatedWords[]): DatedWords | null =>
  here.find((d) => d.first <= from + 2 && d.end <= before) ?? null

/** Whether no other clause begins between a verb and the date. */
function plain(a: Article, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const t = a.tokens[k]!
    if (/^(?:;|:|—|–|who|which|that|but|because|while|if|although)$/.test(t.lower)) return false
    if (t.pos === 'AUX' || (t.pos === 'VERB' && !/ing$/.test(t.lower) && !GIVEN.test(t.lower))) return false
  }
  return true
}

/** "plans to circulate", "will table", "is to publish": a text still to come. */
export function isToCome(a: Article, m: Stretch, d: { readonly first: number }): boolean {
  const said = a.tokens
    .slice(Math.max(0, m.from - 7), Math.min(a.tokens.length, Math.max(m.to + 5, Math.min(d.first, m.to + REACH))))
    .map((t) => t.lower)
    .join(' ')
  return COMING.test(said)
}

const COMING =
  /\b(?:plans? to|intends? to|will|is (?:due )?to|are (?:due )?to|hopes? to|expects? to|expected to|wants? to) (?:be )?(?:circulate|publish|table|present|submit|put forward|release|issue|send|hand over|hand|share|unveil)(?:d|ed)?\b/
