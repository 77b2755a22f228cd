import { quantitiesIn } from '../drafts/index.ts'
import type { Change, Contents, Provision } from '../record/claim.ts'
import type { Held } from '../record/state-of-play.ts'
import { stems } from './placing.ts'

/**
 * What a draft's own words, once they are held, say of an earlier report about it. The report stays either way; a reader
 * sees how it fared. `undecidable` whenever the words neither show nor rule out what was reported.
 */
export interface Verdict {
  readonly verdict: 'borne-out' | 'not-borne-out' | 'undecidable'
  readonly reason: string
}

const AGREE = 0.6 // share of the report's telling words that must stand in the provision

/**
 * Check one report against the provisions of its draft that stand in its row. `earlier` says whether the draft before had
 * the point; `known` is false where the text at hand says that it is incomplete here.
 */
export function borneOut(
  report: Held<Contents> | Held<Change>,
  here: readonly Held<Provision>[],
  earlier: boolean,
  known: boolean,
): Verdict {
  const { item } = report
  if (item.kind === 'contents' && item.known !== 'described' && item.known !== 'inferred')
    return { verdict: 'undecidable', reason: 'nobody said what the text contains' }
  if (!known) return { verdict: 'undecidable', reason: 'the text at hand is incomplete here' }
  if (item.kind === 'change' && item.change === 'removed') {
    if (here.length > 0) return { verdict: 'not-borne-out', reason: 'the text still has the point' }
    return earlier
      ? { verdict: 'borne-out', reason: 'the text no longer has the point' }
      : { verdict: 'undecidable', reason: 'no earlier text has the point' }
  }
  if (here.length === 0) return { verdict: 'undecidable', reason: 'no provision of the text was found to be about it' }
  if (item.kind === 'change' && item.change === 'added' && !earlier && !item.quantity)
    return { verdict: 'borne-out', reason: 'the text has the point, the draft before had not' }
  if (item.kind === 'change' && item.change === 'left-open')
    return { verdict: 'undecidable', reason: 'the text has words on it; whether they settle it a reader must judge' }
  if (item.quantity) return byNumber(item.quantity, readOf(here))
  return byWords(item.kind === 'change' ? (item.after ?? item.gist) : item.gist, readOf(here))
}

interface ReadWording {
  readonly wording: string
  readonly quantities: ReturnType<typeof quantitiesIn>
  readonly stems: ReadonlySet<string>
}

/** The words of a row's provisions, read once for all reports about them. */
const readings = new WeakMap<readonly Held<Provision>[], ReadWording>()

function readOf(here: readonly Held<Provision>[]): ReadWording {
  let read = readings.get(here)
  if (!read) {
    const wording = here.map((p) => p.item.wording).join('\n')
    read = { wording, quantities: quantitiesIn(wording), stems: new Set(stems(wording)) }
    readings.set(here, read)
  }
  return read
}

function byNumber(quantity: NonNullable<Contents['quantity']>, { wording, quantities: found }: ReadWording): Verdict {
  const { value, unit } = quantity
  const most = quantity.to ?? value
  const within = found.filter((q) => q.value >= value && (q.to ?? q.value) <= most && mayCountTheSame(unit, q.unit))
  if (within.length > 0)
    return {
      verdict: 'borne-out',
      reason: `the text gives ${quantity.to === undefined ? `the number ${value.toLocaleString('en-GB')}` : wording.slice(within[0]!.span.start, within[0]!.span.end)}`,
    }
  // Only a number of the very same thing speaks against a report: any other may count something else.
  const same = found.filter((q) => unit !== null && q.unit !== null && unitOf(q.unit) === unitOf(unit))
  if (same.length === 1 && !figureStands(value, wording))
    return {
      verdict: 'not-borne-out',
      reason: `the text gives ${wording.slice(same[0]!.span.start, same[0]!.span.end)}`,
    }
  return {
    verdict: 'undecidable',
    reason: same.length > 1 ? 'the text gives several numbers of the kind' : 'the text gives no number to compare with',
  }
}

/** Whether the figure is printed there at all, whatever it counts: a number we did not read must not make a report wrong. */
const figureStands = (value: number, wording: string): boolean =>
  (wording.match(/\p{N}[\p{N}.,]*/gu) ?? []).some(
    (n) => Number(n.replace(/[.,]$/, '').replace(/,(?=\p{N}{3})/gu, '')) === value,
  )

const unitOf = (unit: string): string => (/^(?:%|per ?cent)/i.test(unit) ? 'percent' : (stems(unit)[0] ?? unit))

/** Shares, spans of time and money count nothing else; "troops" and "personnel" may be the same people. */
const MEASURE =
  /^(?:%|per ?cent|second|minute|hour|day|week|month|quarter|year|usd|eur|gbp|dollar|euro|pound|km|kilomet|mile)/i

function mayCountTheSame(a: string | null, b: string | null): boolean {
  if (a === null || b === null || unitOf(a) === unitOf(b)) return true
  return !MEASURE.test(a) && !MEASURE.test(b)
}

const NEGATION = /\b(?:not|no|never|neither|nor|without|cannot|un(?:less|til))\b|n['’]t\b/i

function byWords(told: string, { wording, stems: theirs }: ReadWording): Verdict {
  const mine = new Set(stems(told))
  const shared = [...mine].filter((w) => theirs.has(w)).length
  if (mine.size < 3 || shared / mine.size < AGREE)
    return { verdict: 'undecidable', reason: 'the words are too different to tell' }
  if (NEGATION.test(told) !== NEGATION.test(wording))
    return { verdict: 'undecidable', reason: 'one has a “not” that the other has not' }
  return { verdict: 'borne-out', reason: 'the text has the same words' }
}

/** For a cell: how the report fared. */
export const VERDICT_WORD: Readonly<Record<Verdict['verdict'], string>> = {
  'borne-out': 'borne out by the text',
  'not-borne-out': 'not borne out by the text',
  undecidable: 'the text does not decide it',
}
