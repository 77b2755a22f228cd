import type { Stretch } from './edit-script.ts'
import { printed, type Worded, wordAt } from './hunks.ts'
import { spans } from './spans.ts'
import type { Compared, TypedChange } from './typed-change.ts'
import { beginnings, wordList } from './word-list.ts'

// How soon a thing must be done where no day is set, from now to some day; each line one degree.
const DEGREES: readonly string[] = [
  'immediately|at once|forthwith|instantly|with immediate effect|immédiatement|sur-le-champ|sans délai|inmediatamente|de inmediato|sin demora|sofort|umgehend|unverzüglich|немедленно|незамедлительно|безотлагательно|негайно|невідкладно|without(?: any| undue)? delay|promptly|subito|immediatamente|imediatamente',
  'as soon as (?:possible|practicable|feasible)|(?:at|on) the earliest (?:possible )?(?:date|moment|opportunity)|as early as possible|dès que possible|dans les meilleurs délais|le plus tôt possible|lo antes posible|cuanto antes|so bald wie möglich|schnellstmöglich|как можно скорее|в кратчайший срок|в кратчайшие сроки|якнайшвидше|у найкоротший строк',
  'within a reasonable (?:time|period)|in a timely manner|in good time|dans un délai raisonnable|en un plazo razonable|in angemessener frist|innerhalb angemessener frist|в разумный срок|у розумний строк',
  'in due (?:course|time)|at an appropriate time|in the future|when circumstances permit|en temps (?:utile|voulu)|a su debido tiempo|zu gegebener zeit|в надлежащее время|своевременно|у належний час',
]
const PATTERNS = DEGREES.map((any) => wordList(any, (all) => new RegExp(`(?<!\\p{L})(?:${all})(?!\\p{L})`, 'u')))
let openings: ReadonlySet<string> | undefined

/** Whether a word begins as one of these phrases does, by its first letters. Few words do. */
function mayOpen(word: string): boolean {
  openings ??= new Set(DEGREES.flatMap(beginnings).map((x) => x.split(' ')[0]!.slice(0, LETTERS)))
  return openings.has(word.slice(0, LETTERS).toLowerCase())
}
const LETTERS = 3 // no phrase opens with a word that has fewer before its first choice of letters

const SHORT = 5 // words: the phrase and a comma

/** "without delay" that became "within a reasonable time": a deadline moved though neither has a day. */
export function vagueTime(c: Compared, s: Stretch, out: TypedChange[]): void {
  if (s.fromA === s.toA || s.fromB === s.toB) {
    const came = s.fromA === s.toA
    const [w, from, to] = came ? [c.b, s.fromB, s.toB] : [c.a, s.fromA, s.toA]
    // "without delay" put in or taken out as it stands
    if (to - from <= SHORT && degreeOf(w, from, to) >= 0 && degreeOf(w, from, to - 1) < 0)
      out.push({ kind: 'deadline', ...(came ? spans(c, -1, -1, from, to) : spans(c, from, to, -1, -1)) })
    return
  }
  if (s.fromA === s.toA || s.fromB === s.toB || s.toA - s.fromA > 12 || s.toB - s.fromB > 12) return
  const a = degreeOf(c.a, s.fromA, s.toA)
  const b = a < 0 ? a : degreeOf(c.b, s.fromB, s.toB)
  if (a < 0 || b < 0 || a === b) return
  out.push({ kind: 'deadline', way: b > a ? 'weaker' : 'stronger', ...spans(c, s.fromA, s.toA, s.fromB, s.toB) })
}

function degreeOf(w: Worded, from: number, to: number): number {
  let any = false
  for (let i = from; i < to && !any; i++) any = mayOpen(wordAt(w, i))
  if (!any) return -1
  const words = printed(w, from, to).toLowerCase()
  return PATTERNS.findIndex((list) => list.test(words))
}
