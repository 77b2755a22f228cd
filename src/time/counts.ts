import { lone } from './calendar-dates.ts'
import type { Tokens } from './date-tokens.ts'
import type { Count, Unit } from './moment.ts'
import { glued, isDash, kindAt, rawAt, valueAt, wordAt } from './tokens-at.ts'

/** The unit a word names, in the singular. */
export const unitOf = (word: string): Unit => (word.endsWith('s') ? word.slice(0, -1) : word) as Unit

/** A single unit: "a week", "the day before". */
export const one = (unit: Unit): Count => ({ unit, least: 1, most: 1 })

const HEDGES = new Set(['about', 'around', 'nearly', 'almost', 'roughly', 'approximately', 'some', 'just'])

/** "three weeks", "a few days", "more than a month", "two to three years", "48 hours". */
export function countAt(t: Tokens, i: number): { readonly count: Count; readonly to: number } | undefined {
  let at = i
  let bound: Count['bound']
  if (HEDGES.has(wordAt(t, at))) at++
  if ((wordAt(t, at) === 'more' || wordAt(t, at) === 'less') && wordAt(t, at + 1) === 'than') {
    bound = wordAt(t, at) === 'more' ? 'more' : 'less'
    at += 2
  } else if (wordAt(t, at) === 'over' || wordAt(t, at) === 'under') bound = wordAt(t, at++) === 'over' ? 'more' : 'less'
  else if (wordAt(t, at) === 'at' && wordAt(t, at + 1) === 'least') {
    bound = 'more'
    at += 2
  }
  const n = amount(t, at)
  if (!n) return undefined
  at = n.to
  let { least, most } = n
  if (wordAt(t, at) === 'to' || wordAt(t, at) === 'or' || (isDash(t, at) && kindAt(t, at + 1) !== 'unit')) {
    const more = amount(t, at + 1)
    if (!more || more.most <= least) return undefined
    most = more.most
    at = more.to
  }
  if (wordAt(t, at) === 'more') at++
  if (kindAt(t, at) !== 'unit') return undefined
  if (valueAt(t, at) === 1 && most !== 1) return undefined
  const count: Count = { unit: unitOf(wordAt(t, at)), least, most, ...(bound && { bound }) }
  return { count, to: at + 1 }
}

/** A number of units. Few and several as a reader takes them: 2 to 6, 3 to 9; a couple 2 to 3. */
export function amount(
  t: Tokens,
  i: number,
): { readonly least: number; readonly most: number; readonly to: number } | undefined {
  const word = wordAt(t, i)
  if (kindAt(t, i) === 'cardinal') {
    let n = valueAt(t, i)
    let to = i + 1
    if (n >= 20 && isDash(t, to) && glued(t, to) && kindAt(t, to + 1) === 'cardinal' && valueAt(t, to + 1) < 10) {
      n += valueAt(t, to + 1)
      to += 2
    }
    return { least: n, most: n, to }
  }
  if (kindAt(t, i) === 'digits') {
    if (t.end[i]! - t.start[i]! > 3 || !lone(t, i)) return undefined
    const n = Number(rawAt(t, i))
    return { least: n, most: n, to: i + 1 }
  }
  if (word === 'a' && wordAt(t, i + 1) === 'few') return { least: 2, most: 6, to: i + 2 }
  if (word === 'a' && wordAt(t, i + 1) === 'couple' && wordAt(t, i + 2) === 'of')
    return { least: 2, most: 3, to: i + 3 }
  if (word === 'a' || word === 'an') return { least: 1, most: 1, to: i + 1 }
  if (word === 'few') return { least: 2, most: 6, to: i + 1 }
  if (word === 'couple' && wordAt(t, i + 1) === 'of') return { least: 2, most: 3, to: i + 2 }
  if (word === 'several') return { least: 3, most: 9, to: i + 1 }
  return undefined
}
