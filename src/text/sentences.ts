import { type Span, trimmed } from './span.ts'

/**
 * Paragraphs of a text, without the blanks around them. A blank line always parts two; a single line end does so too,
 * unless the text is hard-wrapped (most lines run on to about one same width), where lines are joined.
 */
export function paragraphs(text: string): Span[] {
  const wrapped = isHardWrapped(text)
  const out: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const s = trimmed(text, { start, end })
    if (s.end > s.start) out.push(s)
  }
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
    if (wrapped && !isBlankLineAt(text, i + 1)) continue
    close(i)
    start = i + 1
  }
  close(text.length)
  return out
}

function isBlankLineAt(text: string, i: number): boolean {
  while (i < text.length && text[i] !== '\n') if (!/\s/.test(text[i++]!)) return false
  return true
}

/** Whether line ends are only the width of somebody's page: most inner lines end between 55 and 85 characters, mid-sentence. */
export function isHardWrapped(text: string): boolean {
  const lines = text.slice(0, 50_000).split('\n')
  let inner = 0
  let full = 0
  let open = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i]!.trim() === '' || lines[i + 1]!.trim() === '') continue
    inner++
    const n = lines[i]!.trimEnd().length
    if (n >= 50 && n <= 90) full++
    if (!/[.:;!?”"’)\]]$/.test(lines[i]!.trimEnd())) open++
  }
  return inner >= 3 && full / inner > 0.6 && open / inner > 0.6
}

/** Abbreviations that a name, a number or a title follows: their stop never ends a sentence. */
const LEADING = new Set(
  'mr mrs ms messrs dr prof gen col lt maj capt sgt adm cmdr sen rep gov pres amb sec hon rev st ste mt ft fr supt dep det insp brig no nos art arts para paras sec secs pp vol ch cf vs v eg ie viz al approx est fig ann rec cl subpara reg dir jr sr'.split(
    ' ',
  ),
)
/** Abbreviations that may end a sentence as well as stand inside one: the next word decides. */
const EITHER = new Set(
  'inc corp co ltd llc plc etc dept univ assn bros jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
)
const DOTTED = /(?:^|[^\p{L}\p{N}])((?:\p{L}\.){2,}|\p{Lu}\.)$/u // U.S., e.g., p.m.; J. in "J. Smith"
const CLOSING = /["'”’»)\]⁰¹²³⁴-⁹]/ // raised figures are footnote marks
const OPENING = /["'“‘«„‚([¿¡]/
/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
const STARTERS = new Set(
  'the a an he she it they we i you this that these those there in on at but and or so yet if when while as after before since for from with by to however meanwhile although though what who how why where his her their its our my your not no both each many some most all one two'.split(
    ' ',
  ),
)

/**
 * Sentences of a text, in order, without the blanks between them. Covers every character that is not blank.
 *
 * Survives "U.S.", "Gen.", "Mr.", initials, "Art. 21 para. 3", decimals, ellipses and stops inside quotation marks:
 * a stop before a closing quotation mark ends a sentence only if a new one begins after it.
 */
export function sentences(text: string, within: readonly Span[] = paragraphs(text)): Span[] {
  const out: Span[] = []
  for (const p of within) {
    let start = p.start
    for (let i = p.start; i < p.end; i++) {
      const c = text[i]!
      if (c !== '.' && c !== '!' && c !== '?' && c !== '…' && c !== '。') continue
      const end = stopEnd(text, i, p.end)
      if (endsSentence(text, start, i, end, p.end)) {
        const s = trimmed(text, { start, end })
        if (s.end > s.start) out.push(s)
        start = end
      }
      i = end - 1
    }
    const s = trimmed(text, { start, end: p.end })
    if (s.end > s.start) out.push(s)
  }
  return out
}

/** Past the stop, its repeats, and the quotation marks and brackets that close after it. */
function stopEnd(text: string, i: number, limit: number): number {
  let end = i + 1
  while (end < limit && /[.!?…]/.test(text[end]!)) end++
  while (end < limit && CLOSING.test(text[end]!) && !opensHere(text, end)) end++
  // „…“ closes with the mark that opens elsewhere, « … » after a blank; a blank or the end then follows.
  if (end < limit && text[end] === '“' && endsAt(text, end + 1, limit)) return end + 1
  if (/\s/.test(text[end] ?? '') && text[end + 1] === '»' && end + 1 < limit && endsAt(text, end + 2, limit))
    return end + 2
  return end
}

const endsAt = (text: string, i: number, limit: number): boolean => i === limit || (i < limit && /\s/.test(text[i]!))

/** A straight quotation mark with a blank before it opens; one that touches the stop closes. */
const opensHere = (text: string, i: number): boolean =>
  (text[i] === '"' || text[i] === "'") && /\s/.test(text[i - 1] ?? ' ')

function endsSentence(text: string, start: number, stop: number, end: number, limit: number): boolean {
  if (end >= limit) return true
  if (text[stop] === '。') return true
  if (!/\s/.test(text[end]!)) {
    // No blank after the stop: "U.S.-led", "3.5", "example.org"; a footnote mark may touch the stop.
    return false
  }
  let n = end
  while (n < limit && /\s/.test(text[n]!)) n++
  let first = n
  while (first < limit && OPENING.test(text[first]!)) first++
  const next = text.slice(first, Math.min(limit, first + 24))
  const closed = end > stop + 1 && (CLOSING.test(text[end - 1]!) || text[end - 1] === '“')
  if (/^[\p{Ll}]/u.test(next)) return false // “… final.” he said; "p.m. on Tuesday"
  if (text[stop] !== '.') return true
  if (/^[,;:.]/.test(next)) return false // ". . .": the dots of a spaced ellipsis are one stop
  const before = text.slice(Math.max(start, stop - 24), stop + 1)
  const word = /([\p{L}\p{N}’']+)\.$/u.exec(before)?.[1] ?? ''
  const lower = word.toLowerCase()
  const nextWord = /^[\p{L}’']+/u.exec(next)?.[0] ?? ''
  if (closed) return true
  const acronym = word.length > 1 && word === word.toUpperCase() // FT., not Ft.
  if (!acronym && LEADING.has(lower) && /^[\p{Lu}\p{N}(]/u.test(next)) {
    // "No. 3" but "He said no. The talks": such words are abbreviations before numbers, and in lower case only there.
    if (lower === 'no' || lower === 'art' || lower === 'sec' || lower === 'rec' || lower === 'fig' || lower === 'al')
      return !/^\p{N}/u.test(next)
    return false
  }
  if (EITHER.has(lower)) return !/^\p{N}/u.test(next) && STARTERS.has(nextWord.toLowerCase())
  if (DOTTED.test(before)) {
    if (/(?:^|[^\p{L}])\p{Lu}\.$/u.test(before)) return STARTERS.has(nextWord.toLowerCase()) && !/^[AI]$/.test(nextWord) // J. Smith
    return STARTERS.has(nextWord.toLowerCase()) || nextWord === ''
  }
  if (/^\d+$/.test(word) && text.slice(start, stop - word.length).trim() === '') return false // "1. The first point": a label, not a sentence
  return true
}

/** The sentence that holds the offset, by binary search; undefined between sentences. */
export function sentenceAt(all: readonly Span[], offset: number): Span | undefined {
  let lo = 0
  let hi = all.length - 1
  while (lo <= hi) {
    const mid = (lo + hi) >> 1
    const s = all[mid]!
    if (offset < s.start) hi = mid - 1
    else if (offset >= s.end) lo = mid + 1
    else return s
  }
  return undefined
}
