// Words, numbers and marks of a text, as integers: what every comparison below this line counts with.

/** Where tokens begin and end, and what each one is, in step. */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Equal keys: same token, give or take the looks of quotation marks and dashes. */
  readonly keys: Int32Array
}

/** Gives the same integer to the same string, for as many texts as share it. */
export interface Lexicon {
  readonly ids: Map<string, number>
  readonly words: string[]
  /** Stretches of text met so far, found by hash without cutting them out: place in `seen` plus one, 0 for none. */
  table: Int32Array
  readonly seen: string[]
  readonly seenIds: number[]
  readonly hashes: number[]
}

export const lexicon = (): Lexicon => ({
  ids: new Map(),
  words: [],
  table: new Int32Array(1 << 12), // doubled whenever half full
  seen: [],
  seenIds: [],
  hashes: [],
})

export function idOf(lexicon: Lexicon, word: string): number {
  const known = lexicon.ids.get(word)
  if (known !== undefined) return known
  const id = lexicon.words.length
  lexicon.ids.set(word, id)
  lexicon.words.push(word)
  return id
}

/** Id of the token that stands at `[from, to)`. Most tokens were met before, and cost no new string. */
function idAt(lex: Lexicon, text: string, from: number, to: number, hash: number): number {
  const mask = lex.table.length - 1
  let slot = hash & mask
  for (;;) {
    const k = lex.table[slot]! - 1
    if (k < 0) break
    if (lex.hashes[k] === hash && standsAt(lex.seen[k]!, text, from, to)) return lex.seenIds[k]!
    slot = (slot + 1) & mask
  }
  const raw = text.slice(from, to)
  const id = idOf(lex, plain(raw))
  lex.seen.push(raw)
  lex.seenIds.push(id)
  lex.hashes.push(hash)
  lex.table[slot] = lex.seen.length
  if (lex.seen.length * 2 > lex.table.length) widen(lex)
  return id
}

function standsAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let k = 0; k < word.length; k++) if (word.charCodeAt(k) !== text.charCodeAt(from + k)) return false
  return true
}

function widen(lex: Lexicon): void {
  const table = new Int32Array(lex.table.length * 2)
  const mask = table.length - 1
  for (let k = 0; k < lex.hashes.length; k++) {
    let slot = lex.hashes[k]! & mask
    while (table[slot] !== 0) slot = (slot + 1) & mask
    table[slot] = k + 1
  }
  lex.table = table
}

const BLANK = 0
const WORD = 1
const MARK = 2
const DIGIT = 3
const JOINER = 4 // inside a word: apostrophe; inside a number: comma, stop

const CLASS = new Uint8Array(128)
for (let c = 0; c < 128; c++) {
  const ch = String.fromCharCode(c)
  CLASS[c] = /\s/.test(ch) || c < 32 || c === 127 ? BLANK : /[A-Za-z]/.test(ch) ? WORD : /\d/.test(ch) ? DIGIT : MARK
}
CLASS[39] = JOINER

const LETTER = /[\p{L}\p{M}\p{Pc}]/u
const NUMBER = /\p{N}/u
const SPACE = /\s/
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function classOf(text: string, i: number): number {
  const c = text.charCodeAt(i)
  if (c < 128) return CLASS[c]!
  if (c === 0x2019) return JOINER
  if (c >= 0xc0 && c < 0x250 && c !== 0xd7 && c !== 0xf7) return WORD
  if (c >= 0x400 && c < 0x482) return WORD
  if (c >= 0xd800 && c < 0xdc00 && i + 1 < text.length) {
    const pair = text.slice(i, i + 2)
    return LETTER.test(pair) ? WORD : NUMBER.test(pair) ? DIGIT : MARK
  }
  const ch = text[i]!
  if (SPACE.test(ch) || c === 0xfeff || c === 0x200b) return BLANK
  if (LETTER.test(ch)) return WORD
  return NUMBER.test(ch) ? DIGIT : MARK
}

const widthAt = (text: string, i: number): number => {
  const c = text.charCodeAt(i)
  if (c < 0xd800 || c > 0xdbff || i + 1 >= text.length) return 1
  const d = text.charCodeAt(i + 1)
  return d >= 0xdc00 && d <= 0xdfff ? 2 : 1
}

/**
 * Cut a text, or a stretch of it, into words, numbers and single marks; blanks lie between tokens and belong to none.
 * "Ukraine’s" and "600,000" are one token each; scripts that write no blanks give one token a character.
 */
export function tokens(text: string, lex: Lexicon, from = 0, to = text.length): Tokens {
  let capacity = Math.max(16, ((to - from) >> 2) + 16)
  let starts = new Int32Array(capacity)
  let ends = new Int32Array(capacity)
  let keys = new Int32Array(capacity)
  let count = 0
  let i = from
  while (i < to) {
    const first = text.charCodeAt(i)
    const kind = first < 128 ? CLASS[first]! : classOf(text, i)
    if (kind === BLANK) {
      i++
      continue
    }
    let end = i + (first < 0xd800 ? 1 : widthAt(text, i))
    let hash = Math.imul(0x811c9dc5 ^ first, 0x01000193) // FNV-1a over the UTF-16 units
    if (kind === WORD || kind === DIGIT) {
      const unspaced = kind === WORD && first > 0xdff && UNSPACED.test(text.slice(i, end))
      while (end < to) {
        const c = text.charCodeAt(end)
        const next = c < 128 ? CLASS[c]! : classOf(text, end)
        if (!unspaced && (next === WORD || next === DIGIT)) {
          hash = Math.imul(hash ^ c, 0x01000193)
          end += c < 0xd800 ? 1 : widthAt(text, end)
          continue
        }
        if (unspaced) {
          if (next !== WORD || !/\p{M}/u.test(text[end]!)) break
        } else if (next === JOINER) {
          if (end + 1 >= to || classOf(text, end + 1) !== WORD || kind === DIGIT) break
        } else if (next === MARK && kind === DIGIT) {
          // A comma or stop between digits; "5-year" and "50:50" stay apart.
          if ((c !== 44 && c !== 46) || end + 1 >= to || classOf(text, end + 1) !== DIGIT) break
        } else break
        hash = Math.imul(hash ^ c, 0x01000193)
        end += widthAt(text, end)
      }
      // "U.S.", "e.g.": single letters with stops are one word.
      if (end === i + 1 && kind === WORD && text.charCodeAt(end) === 46) {
        let dotted = end
        while (dotted + 2 < to + 1 && text.charCodeAt(dotted) === 46 && isSingle(text, dotted + 1, to)) dotted += 2
        if (dotted > end) {
          if (text.charCodeAt(dotted) === 46 && dotted < to) dotted++
          for (let k = end; k < dotted; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193)
          end = dotted
        }
      }
      if (end > to) end = to
    }
    if (kind === MARK && first >= 0x2000) {
      const whole = pictureEnd(text, end, to)
      for (; end < whole; end++) hash = Math.imul(hash ^ text.charCodeAt(end), 0x01000193)
    }
    hash ^= hash >>> 15
    if (count === capacity) {
      capacity *= 2
      starts = grown(starts, capacity)
      ends = grown(ends, capacity)
      keys = grown(keys, capacity)
    }
    starts[count] = i
    ends[count] = end
    keys[count] = idAt(lex, text, i, end, hash)
    count++
    i = end
  }
  return { text, count, starts, ends, keys }
}

const BIND = 0x200d // joins two pictures into one
const SHAPE = 0xfe0f // asks for the picture of a sign

/** Where a picture of several code points ends: joined ones, with their shape and shade of skin, and flags of two letters. */
function pictureEnd(text: string, from: number, to: number): number {
  let end = from
  const flag = (i: number): boolean =>
    text.charCodeAt(i) === 0xd83c && text.charCodeAt(i + 1) >= 0xdde6 && text.charCodeAt(i + 1) <= 0xddff
  if (from >= 2 && flag(from - 2) && flag(end) && end + 2 <= to) return end + 2
  for (;;) {
    const c = text.charCodeAt(end)
    const skin = c === 0xd83c && text.charCodeAt(end + 1) >= 0xdffb && text.charCodeAt(end + 1) <= 0xdfff
    if (end < to && c === SHAPE) end++
    else if (end + 2 <= to && skin) end += 2
    else if (end + 2 <= to && c === BIND && !SPACE.test(text[end + 1]!)) end += 1 + widthAt(text, end + 1)
    else return Math.min(end, to)
  }
}

/** A letter that stands alone before a stop. */
const isSingle = (text: string, i: number, to: number): boolean =>
  i + 1 < to && classOf(text, i) === WORD && text.charCodeAt(i + 1) === 46

/** A longer copy. */
export function grown(a: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const b = new Int32Array(capacity)
  b.set(a)
  return b
}

/** Quotation marks and dashes each in one shape; letters composed. Case and words stay. */
function plain(word: string): string {
  if (word.length === 1) {
    const c = word.charCodeAt(0)
    if (c < 128) return c === 39 ? '"' : word
    if ((c >= 0x2018 && c <= 0x201f) || c === 0xab || c === 0xbb || c === 0x2039 || c === 0x203a) return '"'
    if (c >= 0x2010 && c <= 0x2015) return '-'
    if (c === 0x2212) return '-'
    return word.normalize('NFC')
  }
  for (let k = 0; k < word.length; k++) {
    if (word.charCodeAt(k) > 127) return word.replace(/\u2019/g, "'").normalize('NFC')
  }
  return word
}
