import { HONORIFICS } from './roles.ts'

/** A person's name taken apart. Titles and forms of address are in `honorifics`, never in the name. */
export interface NameParts {
  readonly honorifics: readonly string[]
  readonly given: readonly string[]
  /** With its particles: "von der Leyen", "al-Sharaa", "bin Salman". */
  readonly surname: string
  /** "Jr.", "III". */
  readonly suffix: string | null
}

const PARTICLES = new Set(
  'von van der den de del della di da do dos das du la le el al bin ibn bint ben abu zu zum zur ter ten af av y e ould'.split(
    ' ',
  ),
)
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** Whether the word may stand in lower case inside a name: "von", "bin", "al". */
export const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase())

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
}

/** Folded forms already worked out: the same few names come again and again. Emptied when full. */
const folded = new Map<string, string>()
const KEPT = 20_000 // forms; about two megabytes

/** Lower case, without accents, apostrophes and stops; hyphens and blanks become one blank. */
export function foldName(s: string): string {
  const known = folded.get(s)
  if (known !== undefined) return known
  const plain = /^[a-z]+$/.test(s) ? s : /^[A-Za-z]+$/.test(s) ? s.toLowerCase() : fold(s)
  if (s.length < 80) {
    if (folded.size >= KEPT) folded.clear()
    folded.set(s, plain)
  }
  return plain
}

const fold = (s: string): string =>
  s
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœıðþ]/g, (c) => LETTERS[c]!)
    .replace(/['’‘ʼ`.]/g, '')
    .replace(/[\s\-‐‑–_]+/g, ' ')
    .trim()

export function nameParts(full: string): NameParts {
  const words = full.trim().split(/\s+/).filter(Boolean)
  let i = 0
  while (i < words.length - 1 && HONORIFICS.has(words[i]!.toLowerCase().replace(/\.$/, ''))) i++
  let end = words.length
  if (end - i > 1 && SUFFIXES.has(words[end - 1]!.toLowerCase().replace(/[.,]/g, ''))) end--
  let s = Math.max(i, end - 1)
  // A particle opens the surname unless nothing would be left before it; two names joined by "bin" belong together.
  while (s > i && PARTICLES.has(words[s - 1]!.toLowerCase()) && /^\p{Ll}/u.test(words[s - 1]!)) s--
  return {
    honorifics: words.slice(0, i),
    given: words.slice(i, s),
    surname: words.slice(s, end).join(' ').replace(/,$/, ''),
    suffix: end < words.length ? words[end]! : null,
  }
}

/**
 * What is left of a name when spellings that transliterate the same sound are made one: Zelensky, Zelenskyy and
 * Zelenskiy give the same string. Not a hash for looking people up by: short names collide.
 */
export function skeleton(name: string): string {
  const known = skeletons.get(name)
  if (known !== undefined) return known
  const bones = bonesOf(name)
  if (skeletons.size >= KEPT) skeletons.clear()
  skeletons.set(name, bones)
  return bones
}

const skeletons = new Map<string, string>()

function bonesOf(name: string): string {
  return foldName(name)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?:off|of|ow|ov)$/, 'ov')
    .replace(/(?:eff|ef|ew|ev)$/, 'ev')
    .replace(/shch|sch|sh|sz/g, 'S')
    .replace(/tch|ch|cz|tsch/g, 'C')
    .replace(/ts|tz/g, 'Q')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/zh/g, 'z')
    .replace(/kh/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/ou|oo/g, 'u')
    .replace(/[yji]+e?(?=[yji])|[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1')
}

const VOWELS = 'aeiou'
const ALIKE = ['szQSC', 'vfb', 'kgh', 'dt', 'mn']
const isVowel = (c: string): boolean => VOWELS.includes(c)
const swap = (a: string, b: string): number => {
  if (a === b) return 0
  if (isVowel(a) && isVowel(b)) return 0.7 // vowels are what transliterations differ in most
  return ALIKE.some((g) => g.includes(a) && g.includes(b)) ? 1 : 3 // another consonant is another name
}
const drop = (c: string): number => (isVowel(c) ? 0.7 : c === 'h' ? 1 : 2)

/** How far apart two spellings are, counted in letters on their skeletons; 0 for the same sound, Infinity when hopeless. */
export function spellingDistance(a: string, b: string): number {
  const x = skeleton(a)
  const y = skeleton(b)
  if (x === y) return 0
  if (x[0] !== y[0] || Math.abs(x.length - y.length) > 3 || x.length > 40 || y.length > 40)
    return Number.POSITIVE_INFINITY
  let row: number[] = [0]
  for (let j = 1; j <= y.length; j++) row.push(row[j - 1]! + drop(y[j - 1]!))
  for (let i = 1; i <= x.length; i++) {
    const next = [row[0]! + drop(x[i - 1]!)]
    for (let j = 1; j <= y.length; j++)
      next.push(
        Math.min(row[j - 1]! + swap(x[i - 1]!, y[j - 1]!), row[j]! + drop(x[i - 1]!), next[j - 1]! + drop(y[j - 1]!)),
      )
    row = next
  }
  return row[y.length]!
}

/** A surname without its particles. */
function bare(s: string): string {
  const i = s.indexOf(' ')
  return i > 0 && PARTICLES.has(s.slice(0, i)) ? bare(s.slice(i + 1)) : s
}

/** Whether two surnames can be one person's in two spellings: Witkoff and Witkov, but not Ivanov and Ivanova. */
export function sameSurname(a: string, b: string): boolean {
  const x = foldName(a)
  const y = foldName(b)
  if (x === y) return true
  if (bare(x) === bare(y)) return true
  if (`${x}a` === y || `${y}a` === x) return false // Slavic feminine
  const sx = skeleton(bare(x))
  const sy = skeleton(bare(y))
  if (sx === sy) return sx.length > 3
  const n = Math.min(sx.length, sy.length)
  if (n < 5) return false
  return spellingDistance(bare(x), bare(y)) <= (Math.max(sx.length, sy.length) >= 7 ? 2 : 1) // one slip, two in a long name
}

/** Whether two given names can be one person's: equal, an initial, a short form by its first letters (Dan, Daniel). */
export function givenAgree(a: readonly string[], b: readonly string[]): boolean {
  const x = a[0]
  const y = b[0]
  if (x === undefined || y === undefined) return true
  const fx = foldName(x)
  const fy = foldName(y)
  if (skeleton(fx)[0] !== skeleton(fy)[0]) return false // Caroline and Karoline
  if (fx.length === 1 || fy.length === 1 || fx.startsWith(fy) || fy.startsWith(fx)) return true
  if (fx.slice(0, 3) === fy.slice(0, 3)) return true
  return spellingDistance(fx, fy) <= 2.1 // Binyamin and Benjamin are three vowels apart
}

/** Whether two names as written can name one person. A surname alone agrees with every bearer of it. */
export function sameName(a: string, b: string): boolean {
  if (foldName(a) === foldName(b)) return true
  const x = nameParts(a)
  const y = nameParts(b)
  if (x.surname === '' || y.surname === '') return false
  if (sameSurname(x.surname, y.surname)) return givenAgree(x.given, y.given)
  // Surname first: Xi and Xi Jinping, Dominic and Dominic Raab; a lone word may be the first of the other's words.
  const lone = x.given.length === 0 ? x.surname : y.given.length === 0 ? y.surname : undefined
  const other = x.given.length === 0 ? y : x
  return lone !== undefined && other.given.length > 0 && foldName(other.given[0]!) === foldName(lone)
}

/** The fullest of several forms of one person's name, titles left off; among equals the most frequent, then the first. */
export function fullest(forms: readonly string[]): string {
  const seen = new Map<string, { words: number; n: number; first: number }>()
  forms.forEach((f, i) => {
    const p = nameParts(f)
    const name = [...p.given, p.surname].join(' ')
    const s = seen.get(name)
    if (s) s.n++
    else
      seen.set(name, {
        words: p.given.filter((g) => g.replace('.', '').length > 1).length + (p.given.length ? 1.5 : 1),
        n: 1,
        first: i,
      })
  })
  let best = ''
  let score = { words: 0, n: 0, first: 0 }
  for (const [name, s] of seen)
    if (
      s.words > score.words ||
      (s.words === score.words && (s.n > score.n || (s.n === score.n && s.first < score.first)))
    ) {
      best = name
      score = s
    }
  return best
}
