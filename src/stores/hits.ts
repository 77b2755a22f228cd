import { type Span, trimmed } from '../text/span.ts'

/** One thing a search asks for: words in order, the last of which may be only the beginning of one. */
export interface Term {
  readonly words: readonly string[]
  readonly prefix: boolean
}

const WORD = /[\p{L}\p{N}\p{Co}\p{M}]+/gu // what SQLite's unicode61 takes for a word

/** Lower case without accents: how words are compared. */
export const folded = (s: string): string => s.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** What someone typed, taken apart; empty when it holds no word. */
export function termsOf(typed: string): readonly Term[] {
  const terms: Term[] = []
  for (const m of typed.matchAll(/"([^"]*)"?|(\S+)/g)) {
    const words = [...(m[1] ?? m[2]!).matchAll(WORD)].map((w) => folded(w[0]))
    if (words.length > 0) terms.push({ words, prefix: (m[2] ?? '').endsWith('*') })
  }
  return terms
}

export interface Word extends Span {
  readonly folded: string
}

export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map((m) => ({ start: m.index, end: m.index + m[0].length, folded: folded(m[0]) }))

/** Where each term stands among the words of a paragraph; undefined when one of them is missing. */
export function placesOf(words: readonly Word[], terms: readonly Term[]): readonly (readonly Span[])[] | undefined {
  const places = terms.map((term) => {
    const found: Span[] = []
    for (let i = 0; i + term.words.length <= words.length; i++) {
      if (term.words.every((w, k) => same(words[i + k]!.folded, w, term.prefix && k === term.words.length - 1)))
        found.push({ start: words[i]!.start, end: words[i + term.words.length - 1]!.end })
    }
    return found
  })
  return places.some((p) => p.length === 0) ? undefined : places
}

const same = (word: string, wanted: string, prefix: boolean): boolean =>
  prefix ? word.startsWith(wanted) : word === wanted

/** The shortest stretch that holds one place of each term: one sweep over all places in order. */
export function shortest(places: readonly (readonly Span[])[]): Span {
  const all = places.flatMap((list, term) => list.map((s) => ({ ...s, term }))).sort((a, b) => a.start - b.start)
  const latest: (Span | undefined)[] = places.map(() => undefined)
  let best: Span = { start: all[0]!.start, end: all.at(-1)!.end }
  for (const place of all) {
    latest[place.term] = place
    if (latest.some((s) => s === undefined)) continue
    const start = Math.min(...latest.map((s) => s!.start))
    const end = Math.max(...latest.map((s) => s!.end))
    if (end - start < best.end - best.start) best = { start, end }
  }
  return best
}

const AROUND = 60 // characters of neighbours on each side: a hit with both fits two lines of a terminal

/** The stretch with some neighbours, cut between words, on one line. */
export function snippetOf(text: string, s: Span): string {
  let start = Math.max(0, s.start - AROUND)
  let end = Math.min(text.length, s.end + AROUND)
  if (start > 0) {
    const blank = text.slice(start, s.start).search(/\s/)
    start = blank < 0 ? s.start : start + blank + 1
  }
  if (end < text.length) {
    const tail = text.slice(s.end, end).search(/\s\S*$/)
    end = tail < 0 ? s.end : s.end + tail
  }
  const cut = trimmed(text, { start, end })
  return (
    (cut.start > 0 ? '…' : '') +
    text.slice(cut.start, cut.end).replace(/\s+/g, ' ') +
    (cut.end < text.length ? '…' : '')
  )
}
