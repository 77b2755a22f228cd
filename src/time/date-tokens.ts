/** What a word can be in a date expression. `word`: known to the grammar for itself ("of", "ago"); `other`: any other word. */
export type TokenKind =
  | 'weekday'
  | 'month'
  | 'cardinal'
  | 'ordinal'
  | 'digits'
  | 'unit'
  | 'season'
  | 'holiday'
  | 'word'
  | 'mark'
  | 'break'
  | 'other'

/** One entry of the lexicon: the word in lower case, its kind, and its number (Monday 1, January 1, "three" 3). */
export interface Lexeme {
  readonly word: string
  readonly kind: TokenKind
  readonly value: number
  /** "Nov", "Tue": needs a number beside it, for such short forms are also names. */
  readonly short?: boolean
  /** Whether an expression can begin with it. */
  readonly begins?: boolean
}

/** A text cut into words, runs of digits and marks, in parallel arrays for speed. */
export interface Tokens {
  readonly text: string
  readonly lexeme: readonly Lexeme[]
  readonly start: readonly number[]
  readonly end: readonly number[]
}

const LEXICON = new Map<string, Lexeme>()
let longest = 0

function add(words: string, kind: TokenKind, value: (i: number) => number, more: Partial<Lexeme> = {}): void {
  words.split(' ').forEach((word, i) => {
    const lexeme: Lexeme = { word, kind, value: value(i), ...more }
    for (const form of [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]) LEXICON.set(form, lexeme)
    longest = Math.max(longest, word.length)
  })
}

const first = (i: number): number => i + 1
add('monday tuesday wednesday thursday friday saturday sunday', 'weekday', first, { begins: true })
add('mon tue wed thu fri sat sun', 'weekday', first, { short: true, begins: true })
add('tues weds thur thurs', 'weekday', (i) => [2, 3, 4, 4][i]!, { short: true, begins: true })
add('january february march april may june july august september october november december', 'month', first, {
  begins: true,
})
add('jan feb mar apr jun jul aug sep oct nov dec', 'month', (i) => (i < 4 ? i + 1 : i + 2), {
  short: true,
  begins: true,
})
add('sept', 'month', () => 9, { short: true, begins: true })
add(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'cardinal',
  first,
  { begins: true },
)
add('thirty forty fifty sixty seventy eighty ninety', 'cardinal', (i) => 30 + 10 * i, { begins: true })
add(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  'ordinal',
  first,
  { begins: true },
)
add('thirtieth', 'ordinal', () => 30, { begins: true })
add('hour day week weekend fortnight month quarter year decade', 'unit', () => 1, { begins: true })
add('hours days weeks weekends fortnights months quarters years decades', 'unit', () => 2, { begins: true })
add('spring summer autumn winter', 'season', (i) => i, { begins: true })
add('fall', 'season', () => 2, { begins: true })
add(
  'christmas thanksgiving easter ramadan eid passover nowruz diwali hanukkah halloween pentecost whitsun',
  'holiday',
  () => 0,
  { begins: true },
)
add(
  'the a an last past previous next coming upcoming following that same recent current this early mid middle late earlier later end beginning start close today yesterday tomorrow tonight overnight few several couple about around nearly almost roughly approximately some just more less at no not by until till before after since from between within in over under up good orthodox boxing new q1 q2 q3 q4 h1 h2',
  'word',
  () => 0,
  { begins: true },
)
add(
  'of on to through thru and or during for ago now hence onwards onward than least s morning afternoon evening night noon midnight dawn ahead half latter latest th st nd rd am pm m p o clock eve local ended ending concluded concluding finished wrapped culminated',
  'word',
  () => 0,
)

const OTHER: Lexeme = { word: '', kind: 'other', value: 0 }
const BREAK: Lexeme = { word: '\n', kind: 'break', value: 0 }
const DIGITS: Lexeme = { word: '0', kind: 'digits', value: 0, begins: true }
const MARKS = new Map<number, Lexeme>()
for (const c of '-–—/.,:;()[]\'’‘“”"$€£%&!?…') MARKS.set(c.charCodeAt(0), { word: c, kind: 'mark', value: 0 })
const MARK: Lexeme = { word: '·', kind: 'mark', value: 0 }

const LETTER = 1
const DIGIT = 2
const SPACE = 3
const CLASS = new Uint8Array(128)
for (let c = 0; c < 128; c++) {
  if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122)) CLASS[c] = LETTER
  else if (c >= 48 && c <= 57) CLASS[c] = DIGIT
  else if (c <= 32) CLASS[c] = SPACE
}

/** Above ASCII: blanks and general punctuation apart, everything counts as a letter of some word. */
function classOf(c: number): number {
  if (c < 128) return CLASS[c]!
  if (c === 0xa0 || c === 0x2028 || c === 0x2029 || c === 0x202f || (c >= 0x2000 && c <= 0x200a)) return SPACE
  if (c <= 0xbf || (c >= 0x2010 && c <= 0x206f) || (c >= 0x20a0 && c <= 0x20cf) || (c >= 0x3000 && c <= 0x303f))
    return 0
  return LETTER
}

/** Cut `text[from, to)` into tokens; blanks are left out, a blank line is one `break`. Time and memory grow with the length only. */
export function dateTokens(text: string, from: number, to: number): Tokens {
  const lexeme: Lexeme[] = []
  const start: number[] = []
  const end: number[] = []
  let i = from
  let lines = 0
  while (i < to) {
    const c = text.charCodeAt(i)
    const cls = classOf(c)
    if (cls === SPACE) {
      if (c === 10 && ++lines === 2) {
        lexeme.push(BREAK)
        start.push(i)
        end.push(i)
      }
      i++
      continue
    }
    lines = 0
    const s = i++
    let found: Lexeme
    if (cls === LETTER) {
      while (i < to && classOf(text.charCodeAt(i)) === LETTER) i++
      found = i - s > longest ? OTHER : (LEXICON.get(text.slice(s, i)) ?? withDigit(text, s, i, to) ?? OTHER)
      if (found.word.length > i - s) i = s + found.word.length
    } else if (cls === DIGIT) {
      while (i < to && classOf(text.charCodeAt(i)) === DIGIT) i++
      found = DIGITS
    } else found = MARKS.get(c) ?? MARK
    lexeme.push(found)
    start.push(s)
    end.push(i)
  }
  return { text, lexeme, start, end }
}

/** "Q3", "H1": a letter with one digit after it. */
function withDigit(text: string, s: number, e: number, to: number): Lexeme | undefined {
  if (e - s !== 1 || e >= to || classOf(text.charCodeAt(e)) !== DIGIT) return undefined
  if (e + 1 < to && classOf(text.charCodeAt(e + 1)) !== 0 && classOf(text.charCodeAt(e + 1)) !== SPACE) return undefined
  return LEXICON.get(text.slice(s, e + 1))
}
