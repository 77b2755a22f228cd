import { OFFICERS } from '../../actors/roles.ts'
import type { Article } from '../article.ts'
import { gazetteer, isCapital, isNameLike } from './name-words.ts'

/** Heads that take "of X" or "for X" into their own name where both are written with capitals. */
const HEADS: ReadonlySet<string> = new Set(
  (
    'federation confederation union association alliance league front movement party coalition congress council commission committee ' +
    'board group society brotherhood sisterhood sons daughters friends mothers fathers brothers sisters children army forces brigade brigades ' +
    'guard guards guardians assembly forum network centre center institute institution college university academy bureau agency authority ' +
    'organisation organization community chamber guild club foundation fund bank court ministry department directorate ' +
    'secretariat observatory tribunal church campaign citizens doctors lawyers reporters parents voices defenders bloc ' +
    'partnership trust corps column legion convention consortium platform cooperative bench'
  ).split(' '),
)
const LONGEST = 14 // tokens; longer names are shortened by every report

/**
 * One past the last token of a body's name of the kind "Alliance of Inland Ports", "National Front for the Renewal of
 * the Coast" that begins at token `i`; 0 where none does. "The Parliament of Norway" is none: what follows "of" is a party
 * of its own, and the reader of phrases knows what to do with it.
 */
export function compoundName(a: Article, i: number, end: number): number {
  const stop = Math.min(end, i + LONGEST)
  let head = i
  while (head < stop && !HEADS.has(a.tokens[head]!.lower)) {
    if (!isNameLike(a, head) || OFFICERS.has(a.tokens[head]!.lower)) return 0
    head = afterWord(a, head, stop)
  }
  if (head >= stop || !isCapital(a.tokens[head])) return 0
  let k = head + 1
  for (let links = 0; links < 4 && k < stop; links++) {
    const next = link(a, k, stop)
    if (next === 0) break
    k = next
  }
  return k > head + 1 ? k : 0
}

/** Past "of the Railway Workers", "for Unity and Peace", "of 24 Lenders" at `k`; 0 when nothing of the kind stands there. */
function link(a: Article, k: number, stop: number): number {
  if (!/^(?:of|for|against)$/.test(a.tokens[k]!.lower)) return 0
  let p = k + 1
  if (a.tokens[p]?.lower === 'the') p++
  if (p < stop && a.tokens[p]!.pos === 'NUM' && isCapital(a.tokens[p + 1])) p++
  const first = a.tokens[p]
  if (p >= stop || first === undefined || !isNameLike(a, p) || OFFICERS.has(first.lower)) return 0
  if (/^(?:mr|mrs|ms|dr)\.?$/.test(first.lower)) return 0
  const from = p
  while (p < stop && isNameLike(a, p)) {
    p = afterWord(a, p, stop)
    const and = a.tokens[p]
    // "of Ports and Docks", "for Trade and Industry": what the body is for, not somebody beside it.
    if (
      (and?.lower === 'and' || and?.text === '&') &&
      p + 1 < stop &&
      isNameLike(a, p + 1) &&
      /(?:[^s]s|ing|ion|ment|ity|try|ure|ice|ace|ism|dom|ship|th|gy)$/.test(a.tokens[p + 1]!.lower) &&
      gazetteer(a, p + 1, stop) === null
    )
      p++
  }
  const known = gazetteer(a, from, p)
  if (known && known.last === p && known.match.by !== 'people' && known.match.party.kind !== 'media') return 0
  return p
}

/** Past the word at `i` with what a hyphen joins to it: "Low-lying". */
function afterWord(a: Article, i: number, stop: number): number {
  let k = i + 1
  while (
    k + 1 < stop &&
    /^[-‐‑–&/]$/.test(a.tokens[k]!.text) &&
    a.tokens[k - 1]!.end === a.tokens[k]!.start &&
    a.tokens[k + 1]!.start === a.tokens[k]!.end
  )
    k += 2
  return k
}
