import { clauseOf, type Parsed } from '../events/clauses.ts'
import { type DatedWords, datesWithin } from '../events/dates.ts'
import type { Finding } from '../events/finding.ts'
import { findWord, namesParty } from '../events/phrases.ts'
import { standingOf } from '../events/tense.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { shape } from './shape.ts'

/** What runs for a term. */
const TERM =
  /^(?:contract|truce|ceasefire|cease-fire|program|programme|mandate|moratorium|agreement|pact|treaty|extension|licence|license|lease|armistice|freeze|waiver|deadline|period|pause)$/
const ENDS = /^(?:expire|lapse|elapse)$/

/** "expires on 1 March", "enters into force", "has until Friday to", "gave them ten days". */
export function byVerb(
  p: Parsed,
  g: VerbGroup,
  to: number,
  dates: readonly DatedWords[],
  taken: Set<DatedWords>,
): Finding | null {
  const { tokens } = p.article
  if (!ENDS.test(g.lemma) && !/^(?:run|enter|come|go|take|have|give|end|draw)$/.test(g.lemma)) return null
  const c = clauseOf(p, g)
  const dated = datesWithin(dates, g.first, c.end).find((d) => d.first >= g.first && d.first < c.end && !taken.has(d))
  if (!dated) return null
  const s = standingOf(p, g, c.opener)
  if (s.status === 'none') return null
  const after = tokens[g.to]?.lower ?? ''
  const parties: [number, number][] = [[c.subjectStart, c.end]]
  const make = (why: string, confidence: number, limit: Finding['limit'] = 'deadline'): Finding => {
    taken.add(dated)
    const lapsed = s.status === 'held' && s.tense === 'past' && limit !== 'deadline'
    return {
      // "have a draft, a row about it and until Sunday to sort it out": the limit alone
      ...shape(
        g.head,
        tokens[dated.first - 1]?.lower === 'and' && g.lemma === 'have' ? dated.first : c.start,
        Math.max(c.end, dated.end),
        g.sentence,
      ),
      noun: false,
      standing: lapsed ? { ...s, why } : { status: 'planned', tense: 'future', why },
      confidence,
      reason: why,
      parties,
      limit,
      ...(g.lemma === 'have' || g.lemma === 'give' ? { bounds: true } : {}),
    }
  }
  // a contract, a truce, a programme ends; a meeting that ends is no limit
  const lapse =
    (g.lemma === 'end' || (g.lemma === 'draw' && findWord(p, g.to, g.to + 3, /^close$/) >= 0)) &&
    findWord(p, c.subjectStart, g.first, TERM) >= 0 &&
    !g.passive
  if (lapse) return make(`"${g.lemma}"`, 0.6, 'expiry')
  if (ENDS.test(g.lemma) || (g.lemma === 'run' && after === 'out')) {
    if (dated.first - g.to > 4) return null
    return make(`"${g.lemma}"`, 0.75, 'expiry')
  }
  if (
    (g.lemma === 'enter' || g.lemma === 'come' || g.lemma === 'go') &&
    after === 'into' &&
    /^(?:force|effect|operation)$/.test(tokens[g.to + 1]?.lower ?? '')
  )
    return make('entry into force', 0.7, 'effect')
  if (g.lemma === 'take' && after === 'effect') return make('takes effect', 0.65, 'effect')
  if (
    (g.lemma === 'have' || g.lemma === 'give') &&
    (dated.bound === 'until' || findWord(p, g.to, dated.first, /^until$/) >= 0) &&
    (namesParty(p, c.start, c.end) || findWord(p, c.subjectStart, g.first, /^(?:talks|negotiations)$/) >= 0)
  )
    return make(`"${g.lemma} until"`, 0.75)
  if (
    g.lemma === 'give' &&
    dated.length &&
    !g.passive &&
    findWord(p, dated.end, Math.min(to, dated.end + 2), /^to$/) >= 0 &&
    namesParty(p, g.to, dated.first)
  )
    return make('given a time', 0.7)
  if (
    g.lemma === 'have' &&
    dated.length &&
    dated.first - g.to <= 2 &&
    findWord(p, dated.end, Math.min(to, dated.end + 2), /^to$/) >= 0 &&
    p.at[dated.end]?.form === 'infinitive' &&
    namesParty(p, c.start, g.first)
  )
    return make('has a time', 0.65)
  return null
}
