import type { Span } from '../text/span.ts'
import type { Relation } from './alignment.ts'
import type { Stretch } from './edit-script.ts'
import type { Worded } from './hunks.ts'
import { innerOf, phrase, quoted } from './phrases.ts'
import { besides, inItsPlace, isRewritten, rewordingOf } from './reworded.ts'
import type { TypedChange } from './typed-change.ts'

const TELLING: ReadonlySet<string> = new Set(['quantity', 'deadline', 'modality', 'polarity'])
const CROWD = 60 // changes of one row; beyond that it is a page, and no line tells which stood beside which
const MOST = 4 // changes that still make a line

/** What changed, in one line of plain words that uses the drafts' own. */
export function summaryOf(
  relation: Relation,
  also: readonly Relation[],
  changes: readonly TypedChange[],
  names: { readonly a: () => string; readonly b: () => string },
  a: Worded,
  b: Worded,
  cut: readonly Stretch[],
): string {
  const parts: string[] = []
  if (relation === 'split') parts.push(`split into ${names.b()}`)
  if (relation === 'merged') parts.push(`${names.a()} merged into ${names.b()}`)
  if (relation === 'moved' || also.includes('moved')) parts.push('moved')
  const substance = [...new Set(substanceOf(changes, a, b, cut))]
  parts.push(...substance.slice(0, MOST))
  const more = substance.length - MOST
  if (more > 0) parts.push(more === 1 ? 'one more change' : `${more} more changes`)
  if (substance.length > 0 && substance.length < MOST) {
    // A condition or a name that changed does not tell what a point of new words now says.
    const tells = changes.some((c) => TELLING.has(c.kind))
    const words = !tells && isRewritten(a, b, cut) ? rewordingOf(a, b, cut, changes) : undefined
    if (words) parts.push(words)
    else parts.push(...besides(a, b, cut, changes, MOST - substance.length))
  }
  if (substance.length === 0 && relation !== 'same') {
    const words = rewordingOf(a, b, cut)
    if (words) parts.push(cut.every((s) => s.same) && parts.length > 0 ? 'same words' : words)
  }
  if (parts.length === 0) {
    const renumbered = changes.find((c) => c.kind === 'renumbered')
    return renumbered
      ? `same words, ${renumbered.after ? phrase(renumbered, a.text, b.text) : 'now without a number'}`
      : relation === 'same'
        ? 'same words'
        : 'reworded'
  }
  return parts.join(', ')
}

const holds = (x: Span | null, y: Span | null): boolean =>
  x !== null && y !== null && x.start <= y.start && y.end <= x.end

/** Each change in words; alternatives that were opened side by side are told as one. */
function substanceOf(changes: readonly TypedChange[], a: Worded, b: Worded, cut: readonly Stretch[]): string[] {
  const textA = a.text
  const textB = b.text
  const out: string[] = []
  const told = new Set<TypedChange>()
  for (const c of changes) {
    if (told.has(c) || c.kind === 'moved' || c.kind === 'renumbered') continue
    if (c.kind === 'modality' && changes.some((x) => x.kind === 'polarity' && holds(x.beforeSpan, c.beforeSpan)))
      continue // quoted there
    // Words that came in brackets are not agreed: they bind nothing yet, and are told as brackets.
    if (
      /^(?:condition-added|scope|party|quantity|deadline)$/.test(c.kind) &&
      c.before === null &&
      changes.some((x) => x.kind === 'bracket-opened' && x.before === null && holds(x.afterSpan, c.afterSpan))
    )
      continue
    const set = changes.length > CROWD ? [c] : besideIt(c, changes, textA, textB)
    if (set.length < 2) {
      const other = c.kind === 'quantity' || c.kind === 'deadline' ? inItsPlace(a, b, cut, c) : undefined
      out.push(other ?? phrase(c, textA, textB))
      continue
    }
    for (const x of set) told.add(x)
    if (c.kind === 'bracket-opened') {
      const was = set.find((x) => x.before)?.before
      const open = set.map((x) => x.after).join(' ')
      out.push(was ? `${quoted(was)} is now open: ${quoted(open)}` : `new in brackets: ${quoted(open)}`)
    } else {
      const stay = set.filter((x) => x.after).map((x) => quoted(x.after!))
      const go = set.filter((x) => !x.after).map((x) => quoted(innerOf(x.before ?? '')))
      if (stay.length === 0) out.push(`bracketed words dropped: ${go.join(' and ')}`)
      else out.push(`brackets closed: ${stay.join(' and ')} stays${go.length > 0 ? `, ${go.join(' and ')} goes` : ''}`)
    }
  }
  return out
}

function besideIt(
  c: TypedChange,
  changes: readonly TypedChange[],
  textA: string,
  textB: string,
): readonly TypedChange[] {
  if (c.kind === 'bracket-opened' && c.way === undefined) return sideBySide(c, changes, 'afterSpan', textB)
  if (c.kind === 'bracket-closed') return sideBySide(c, changes, 'beforeSpan', textA)
  return [c]
}

/** Changes of the same kind whose brackets stand next to one another, with at most an "or" or a stroke between them. */
function sideBySide(
  c: TypedChange,
  changes: readonly TypedChange[],
  side: 'beforeSpan' | 'afterSpan',
  text: string,
): readonly TypedChange[] {
  const list = changes
    .filter((x) => x.kind === c.kind && x.way === c.way && x[side])
    .sort((x, y) => x[side]!.start - y[side]!.start)
  const out = [c]
  for (const x of list) {
    const last = out.at(-1)!
    if (x[side]!.start < last[side]!.end || x === c) continue
    if (!/^\s*(?:\/|\||or|ou|o|oder|или|або)?\s*$/iu.test(text.slice(last[side]!.end, x[side]!.start))) break
    out.push(x)
  }
  return out
}
