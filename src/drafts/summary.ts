import type { Relation } from './alignment.ts'
import type { Stretch } from './edit-script.ts'
import { printed, type Worded } from './hunks.ts'
import type { TypedChange } from './typed-change.ts'

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
  const substance = changes.filter((c) => c.kind !== 'moved' && c.kind !== 'renumbered').map(phrase)
  parts.push(...new Set(substance.slice(0, 4))) // more than four make no line
  if (substance.length > 4) parts.push(`${substance.length - 4} more changes`)
  if (substance.length === 0 && relation !== 'same') {
    const words = wordsChanged(a, b, cut)
    if (words) parts.push(words)
  }
  if (parts.length === 0) {
    const renumbered = changes.find((c) => c.kind === 'renumbered')
    return renumbered
      ? `same words, now ${renumbered.after ?? 'without a number'}`
      : relation === 'same'
        ? 'same words'
        : 'reworded'
  }
  return parts.join(', ')
}

const quoted = (s: string): string =>
  `“${s.length > 90 ? `${s.slice(0, 60).trimEnd()} … ${s.slice(-25).trimStart()}` : s}”` // a line of a table

const bare = (s: string): string => s.replace(/^(?:up to|at least|no more than|not more than)\s+/i, '')

function phrase(c: TypedChange): string {
  const before = c.before ?? ''
  const after = c.after ?? ''
  switch (c.kind) {
    case 'quantity':
      if (!c.before) return `now with ${quoted(after)}`
      if (!c.after) return `without ${quoted(before)}`
      return `${c.way ? `${c.way} from` : 'from'} ${bare(before)} to ${bare(after)}`
    case 'deadline':
      if (!c.before) return `new deadline: ${after}`
      if (!c.after) return `deadline dropped: ${before}`
      return `deadline ${c.way === 'raised' ? 'later' : c.way === 'lowered' ? 'earlier' : 'changed'}: from ${before} to ${after}`
    case 'modality':
      return `${quoted(before)} is now ${quoted(after)}`
    case 'polarity':
      return c.way === 'negated'
        ? `now denied: ${quoted(after || before)}`
        : `no longer denied: ${quoted(before || after)}`
    case 'party':
      return `${quoted(after)} in the place of ${quoted(before)}`
    case 'condition-added':
      return `now only ${quoted(after)}`
    case 'condition-dropped':
      return `no longer ${quoted(before)}`
    case 'scope':
      if (!c.before) return `narrowed by ${quoted(after)}`
      if (!c.after) return `${quoted(before)} dropped`
      return `${c.way === 'wider' ? 'widened' : 'narrowed'} from ${quoted(before)} to ${quoted(after)}`
    case 'legal-force':
      return `${c.way === 'stronger' ? 'firmer' : 'softer'}: ${quoted(before)} is now ${quoted(after)}`
    case 'bracket-opened':
      return `now in brackets: ${quoted(after)}`
    case 'bracket-closed':
      return `bracket closed: ${quoted(before)}`
    case 'moved':
      return 'moved'
    case 'renumbered':
      return `now ${after}`
  }
}

function wordsChanged(a: Worded, b: Worded, cut: readonly Stretch[]): string | undefined {
  const edits = cut.filter((s) => !s.same)
  if (edits.length === 0) return undefined
  let kept = 0
  for (const s of cut) if (s.same) kept += s.toA - s.fromA
  if (edits.length > 3 || kept * 3 < a.at.length + b.at.length - 2 * kept) return 'reworded throughout' // less than about two fifths of the words stay
  return edits
    .slice(0, 2)
    .map((s) => {
      const out = printed(a, s.fromA, s.toA)
      const into = printed(b, s.fromB, s.toB)
      if (!/[\p{L}\p{N}]/u.test(out + into)) return 'punctuation'
      if (out === '') return `adds ${quoted(into)}`
      if (into === '') return `drops ${quoted(out)}`
      return `${quoted(out)} becomes ${quoted(into)}`
    })
    .join(', ')
}
