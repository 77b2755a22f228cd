// Reads the label a line of a draft begins with. Which series an "(i)" belongs to is for the outline to say, which knows
// what came before: here every reading that the characters allow is given.

import { eastern, inAscii } from './labels-east.ts'
import { isDigit, isLatin } from './letters.ts'
import { alphaValue, romanValue } from './numeral-values.ts'
import { writtenNumber } from './ordinals.ts'
import { partWord } from './part-words.ts'
import type { Numeral, PrintedLabel } from './printed-label.ts'

export type { Numeral, PrintedLabel }

const OPEN_MARKS =
  /^(?:[[{]|#(?=\d)|№[ \t]?(?=\d)|[Nn][°º][ \t]?(?=\d)|\*{1,3}|_{1,3}(?=[(\dA-Za-z])|[“"«„](?=\(?\d{1,3}[.)]))+/
const BULLET = /^(?:[-–—―•·▪▫◦●○■□►➢➤✓✔‣⁃*+]|\uF0B7|\uF0A7|o(?=\t| {2}))(?:[ \t]+|(?<=[•●▪■►➢‣])(?=\S))/
const NUMBER_SIGN = '(?:(?:[Nn](?:[°ºoOr]|úm|um)\\.?|№|#|رقم)[ \\t]*)?'
const BIS = '(?:bis|ter|quater|quinquies|sexies|septies|octies)'
const PART = new RegExp(
  `^(\\p{L}[\\p{L}\\p{M}]*(?:-\\p{L}+)?)(\\.?)[ \\t]+${NUMBER_SIGN}(\\(?(?:\\d{1,4}|[IVXLCDM]{1,8}|[A-ZА-ЯІЇЄҐ]|\\p{L}{3,14})\\)?)((?:[º°ª]|er|re|ère|ER|RE|ÈRE)?)((?:[.\\-–]\\d{1,3}){0,4})((?:[ \\t]?${BIS}|[a-z]{1,2}|[ \\t][a-z]|[ \\t-]?[A-Z]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})?)(?![\\p{L}\\p{N}])[.:)]?(?:\\*{1,3}|_{1,3})?`,
  'u',
)
/** Articles of French codes: "Art. L. 121-1", "Article R. 214-3-1", "Article LO 12". */
const CODE =
  /^(art(?:icle)?)(\.?)[ \t]+((?:LO|L\.O|L|R|D|A)\.?\*?[ \t]?)(\d{1,5})((?:-\d{1,3}){0,5})(?![\p{L}\p{N}])[.:)]?/iu
/** The number before its word: "Erster Abschnitt", "FIRST SCHEDULE", "2. Kapitel", "IV. fejezet". */
const ORDINAL_PART = /^(\d{1,3}\.|[IVXLC]{1,6}\.|\p{L}+(?:[ -]\p{L}+)?)[ \t]+(\p{L}+)(?=\s*$|[ \t]*[:–—(]|\.)[.:]?/u
/** Numbers as words that open a point: "First: …", "PRIMERO.- …", "Erstens, …". */
const ORDINAL = /^(\p{L}[\p{L}'’-]{1,20}(?:[ ]\p{L}{4,10})?)(\.[-–—]|[:.,)])(?=\s)/u
/** "Disposición transitoria primera", "Disposición final única". */
const DISPOSITION =
  /^(disposici(?:ón|on)(?:es)?)[ \t]+(adicional|transitoria|derogatoria|final)[ \t]+(única|\p{L}+(?:[ ]\p{L}+)?)(?=\s*$|[.:])[.:]?/iu
/** Papers put beside a collective agreement: "Letter of Understanding No. 2", "Side Letter A". */
const LETTER =
  /^((?:letter|memorandum|minute)s?[ \t]of[ \t](?:understanding|agreement|intent|settlement)|side[ \t]letter)[ \t]+(?:(?:no\.?|number|#)[ \t]*)?(\d{1,3}|[A-Z])(?![\p{L}\p{N}])[.:)]?/iu
const SECTION_SIGN =
  /^(§{1,2})[ \t]*(\d{1,4})[º°ª]?((?:\.\d{1,3}){0,4})([ \t]?[a-z]{1,2}(?![\p{L}]))?[.):]?(?![\p{L}\p{N}])/u
const ARABIC =
  /^([([]?)(-?\d{1,4})((?:\.\d{1,3}){0,5})((?:[ \t]?(?:bis|ter|quater|quinquies|sexies|septies|octies)(?![\p{L}]))|[a-z]{1,2}(?![\p{L}\p{N}])|[ \t][a-z](?=[.)])|[ \t][a-z](?=[ \t]\p{Lu})|[A-Z](?![\p{L}\p{N}]))?(\.[-–—]|[-–—](?=[\s(])|[:/](?=\s)|[ \t][-–—](?=[ \t]+\p{L})|[.)\]]{0,2}|[°º、])(?:\*{1,3}|_{1,3})?(?=\s|$|[\p{Lu}“"«(]|(?<=[.)、])(?![ºª])\p{Lo})/u
/** Numbers that change their kind on the way down: "A.1.2.b.iii", "II.3", "1.a". */
const MIXED =
  /^(\(?)([A-Z]|[IVXLC]{2,6}|\d{1,3})((?:\.(?:\d{1,3}|[a-z]|[ivx]{2,5}|[A-Z](?=[.\s)]))){1,6})([.)]{0,2})(?=\s|$)/u
const LETTERS =
  /^(\(?)([a-zA-Z]{1,5}|[а-яёіїєґА-ЯЁІЇЄҐ]|[α-ω])(?:[ \t]?(bis|ter|quater))?(\)|\.\)|\.[-–—]?|°|[ \t]?[-–—](?=[ \t]+\p{L}))(?:\*{1,3}|_{1,3})?(?=\s|$|[ \t]*[-–—][ \t])/u
const MONTH =
  /^(?:jan|feb|f[ée]v|mar|m[äa]r|apr|avr|abr|ma[iyj]|jun|jui|jul|aug|ao[uû]|ago|sep|okt|oct|nov|dec|d[ée]z|d[ée]c|dic|ene|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)/i

/** Whether a day is told: words after a number that begin with the name of a month. */
export const isDay = (rest: string): boolean => MONTH.test(rest.slice(0, 12)) && /^\p{L}+(?:[\s.,;:)]|$)/u.test(rest)

/** The label at the start of a line (blanks before it already skipped by the caller), or undefined. */
export function printedLabel(line: string): PrintedLabel | undefined {
  const plain = opensPlainly(line)
  const bullet = plain ? null : BULLET.exec(line)
  if (bullet && !/^[-–—*_ \t]+$/.test(line)) {
    return { label: bullet[0].trim(), style: bullet[0].trim(), textStart: bullet[0].length }
  }
  const opened = plain ? 0 : (OPEN_MARKS.exec(line)?.[0].length ?? 0)
  const found = numbered(line.slice(opened, opened + 120)) // no label is longer than 120 characters
  if (!found) return undefined
  let textStart = opened + found.textStart
  const blanks = (): void => {
    while (textStart < line.length && (line[textStart] === ' ' || line[textStart] === '\t')) textStart++
  }
  blanks()
  if (/^[-–—][ \t]/.test(line.slice(textStart, textStart + 2))) {
    textStart++ // "I. – Le préfet": the dash belongs to the label
    blanks()
  }
  return { ...found, textStart }
}

/** Whether a line begins with a digit or a letter that is no mark: neither "N°" nor "o" for a bullet. */
function opensPlainly(line: string): boolean {
  const c = line.charCodeAt(0)
  return isDigit(c) || (isLatin(c) && c !== 110 && c !== 78 && c !== 111)
}

function numbered(raw: string): PrintedLabel | undefined {
  const s = inAscii(raw) ?? raw
  const found = byFirst(s)
  if (!found || s === raw || !found.numeral) return found
  // As printed, in the letters of the draft.
  const at = s.indexOf(found.numeral.printed)
  const printed = raw.slice(at, at + found.numeral.printed.length)
  const label = found.label.replace(found.numeral.printed, printed)
  return { ...found, label, numeral: { ...found.numeral, printed } }
}

/** The readings in their order, less those that the first character rules out: most lines are asked two or three patterns. */
function byFirst(s: string): PrintedLabel | undefined {
  const c = s.charCodeAt(0)
  if (c >= 48 && c <= 57) return ordinalPart(s) ?? mixed(s) ?? arabic(s)
  if (c === 40) return arabic(s) ?? letters(s) ?? eastern(s)
  if (c === 91 || c === 45) return arabic(s)
  const small = c | 32 // of a letter A to Z
  if (small < 97 || small > 122)
    return (
      (c > 0x590 ? eastern(s) : undefined) ?? // Hebrew and all that stands behind it
      code(s) ??
      part(s) ??
      ordinalPart(s) ??
      beside(s) ??
      sectionSign(s) ??
      arabic(s) ??
      letters(s) ??
      ordinal(s)
    )
  return (
    (small === 97 ? code(s) : undefined) ?? // "art"
    (mayNameAPart(s) ? part(s) : undefined) ??
    ordinalPart(s) ??
    ('dmls'.includes(s[0]!.toLowerCase()) ? beside(s) : undefined) ?? // "disposición", "memorandum", "minutes", "letter", "side letter"
    (small === 111 || small === 112 ? resolved(s) : undefined) ?? // "OP", "PP"
    (s.charCodeAt(1) < 97 ? mixed(s) : undefined) ?? // "A.1", "II.3"
    letters(s) ??
    ordinal(s)
  )
}

/** False where the first word is of the letters a to z and names no part. */
function mayNameAPart(s: string): boolean {
  let k = 0
  while (k < s.length && isPlainLetter(s.charCodeAt(k))) k++
  return (k < s.length && s.charCodeAt(k) > 127) || partWord(s.slice(0, k)) !== undefined
}

const isPlainLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 45

const DASH = /^[ \t]*[-–—][ \t]*(?=\S)/ // "Article 5 - Hours", "Artículo 1.- Todos", "I. – Le préfet"
const dashed = (rest: string): number => DASH.exec(rest)?.[0].length ?? 0

/** Whether what stands after a part's word and number leaves it a label: "Article 5 shall not apply" is a sentence. */
function opensPart(all: string, rest: string, annex = false): boolean {
  // "Appendix 1 to Annex C", "Приложение 2 к Соглашению"
  if (
    annex &&
    rest.length < 80 &&
    /^[ \t]+(?:to|of|к|до|zu[rm]?|à|al?|de[ls]?|du)[ \t]+[\p{Lu}§]/u.test(rest) &&
    !/[.;,]$/.test(rest)
  )
    return true
  if (
    !/^\s*$/.test(rest) &&
    !/[.:)]$/.test(all) &&
    !/^[ \t]*[–—:(«“"[-]|^[ \t]+\p{Lu}|^\t|^[ \t]+\p{Script=Thai}/u.test(rest)
  )
    return false
  return !/^\(\d|^[ \t]*\(\d+\)[ \t]+\p{Ll}|^[ \t]+(?:Absatz|Abs|Nummer|Satz)\b/u.test(rest)
}

function code(s: string): PrintedLabel | undefined {
  const m = CODE.exec(s)
  if (!m || !opensPart(m[0], s.slice(m[0].length))) return undefined
  const deeper = [...m[5]!.matchAll(/\d+/g)].map((d) => Number(d[0]))
  const printed = `${m[3]}${m[4]}${m[5]}`
  return {
    label: `${m[1]}${m[2]} ${printed}`,
    style: 'article',
    part: 'article',
    numeral: { printed, arabic: Number(m[4]), ...(deeper.length > 0 ? { deeper } : {}), suffix: '' },
    textStart: m[0].length + dashed(s.slice(m[0].length)),
  }
}

function part(s: string): PrintedLabel | undefined {
  const m = PART.exec(s)
  if (!m) return undefined
  const word = partWord(m[1]!)
  if (!word) return undefined
  const bare = m[3]!.replace(/[()]/g, '')
  let all = m[0]
  let raw = bare
  let written = /^\p{L}{3,}$/u.test(bare) ? writtenNumber(bare) : undefined
  // "Décimo primero" is one number.
  const second = written === undefined ? undefined : /^[ -](\p{L}{3,9})(?!\p{L})[.:)]?/u.exec(s.slice(all.length))
  const both = second && writtenNumber(`${bare} ${second[1]}`)
  if (both) {
    written = both
    raw = `${bare}${second[0].replace(/[.:)]$/, '')}`
    all += second[0]
  }
  const roman = /^[IVXLCDM]+$/.test(raw) ? romanValue(raw.toLowerCase()) : undefined
  if (raw.length > 1 && !/^\d+$/.test(raw) && written === undefined && roman === undefined) return undefined
  const deeper = [...m[5]!.matchAll(/\d+/g)].map((d) => Number(d[0]))
  const rest = s.slice(all.length)
  if (!opensPart(all, rest, word === 'annex')) return undefined
  const after = m[6]!.trim()
  const numeral: Numeral = {
    printed: `${raw}${m[4]}${m[5]}${after ? m[6] : ''}`.replace(/[º°ª]/g, '').trim(),
    ...(/^\d+$/.test(raw) ? { arabic: Number(raw) } : {}),
    ...(roman !== undefined ? { roman } : {}),
    ...(written !== undefined ? { arabic: written } : {}),
    ...(/^\p{Lu}$/u.test(raw) ? { alpha: alphaValue(raw.toLowerCase()) ?? 1 } : {}),
    ...(deeper.length > 0 ? { deeper } : {}),
    suffix: after,
  }
  return {
    label: `${m[1]}${m[2]} ${numeral.printed}`,
    style: word,
    part: word,
    numeral,
    textStart: all.length + dashed(rest),
  }
}

/** Whether the second or the third word names a part; a cheap look before the pattern. */
function namesAPartLater(s: string): boolean {
  let k = 0
  for (let n = 0; n < 2; n++) {
    while (k < s.length && !isGap(s.charCodeAt(k))) k++
    while (k < s.length && isGap(s.charCodeAt(k))) k++
    let end = k
    while (end < s.length && !closesWord(s.charCodeAt(end))) end++
    if (end > k && partWord(s.slice(k, end))) return true
  }
  return false
}

const isGap = (c: number): boolean => c === 32 || c === 9 || c === 45
const closesWord = (c: number): boolean =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 45 ||
  c === 46 ||
  c === 58 ||
  c === 40 ||
  c === 0x2013 ||
  c === 0x2014 ||
  c === 0xa0

function ordinalPart(s: string): PrintedLabel | undefined {
  const m = namesAPartLater(s) ? ORDINAL_PART.exec(s) : null
  if (!m) return undefined
  const word = partWord(m[2]!)
  if (!word) return undefined
  const raw = m[1]!.replace('.', '')
  const roman = /^[IVXLC]+$/.test(raw) ? romanValue(raw.toLowerCase()) : undefined
  const arabic = /^\d+$/.test(raw) ? Number(raw) : roman === undefined ? writtenNumber(raw) : undefined
  if (arabic === undefined && roman === undefined) return undefined
  const rest = s.slice(m[0].length)
  return {
    label: `${m[1]} ${m[2]}`,
    style: word,
    part: word,
    numeral: { printed: raw, ...(arabic !== undefined ? { arabic } : { roman: roman! }), suffix: '' },
    textStart: m[0].length + dashed(rest),
  }
}

/** Provisions that stand beside the articles, with a number of their own. */
function beside(s: string): PrintedLabel | undefined {
  const first = s.slice(0, 9).toLowerCase() // few lines need the patterns, which cost more to make than a short draft to outline
  const d = first === 'disposici' ? DISPOSITION.exec(s) : null
  if (d) {
    const arabic = d[3]!.toLowerCase() === 'única' ? 1 : writtenNumber(d[3]!)
    if (arabic === undefined) return undefined
    return {
      label: d[0].replace(/[.:]$/, ''),
      style: `disp-${d[2]!.toLowerCase()}`,
      part: 'article',
      numeral: { printed: `${d[2]!.slice(0, 2).toLowerCase()}-${d[3]}`, arabic, suffix: '' },
      textStart: d[0].length + dashed(s.slice(d[0].length)),
    }
  }
  const l = /^(?:letter|memorand|minute|side[ \t])/.test(first) ? LETTER.exec(s) : null
  if (!l || !opensPart(l[0], s.slice(l[0].length))) return undefined
  const arabic = /^\d+$/.test(l[2]!) ? { arabic: Number(l[2]) } : { alpha: l[2]!.toLowerCase().charCodeAt(0) - 96 }
  return {
    label: l[0].replace(/[.:)]$/, ''),
    style: l[1]!.toLowerCase(),
    part: 'annex',
    numeral: { printed: l[2]!, ...arabic, suffix: '' },
    textStart: l[0].length + dashed(s.slice(l[0].length)),
  }
}

/** Whether the first word or two are closed by a mark, as numbers in words are. */
function closesEarly(s: string): boolean {
  let blanks = 0
  for (let k = 0; k < s.length && k < 34; k++) {
    const c = s.charCodeAt(k)
    if (c === 46 || c === 58 || c === 44 || c === 41) return true
    if (c === 32 && ++blanks > 1) return false
  }
  return false
}

function ordinal(s: string): PrintedLabel | undefined {
  const m = closesEarly(s) ? ORDINAL.exec(s) : null
  if (!m) return undefined
  const arabic = writtenNumber(m[1]!)
  // "One." and "Two," are answers and names of numbers; "Firstly," and "First:" count.
  if (arabic === undefined || (m[2] === ',' && !/ly$|ens$|ment$|[-]/iu.test(m[1]!))) return undefined
  return {
    label: m[1]!,
    style: `first${m[2]}`,
    numeral: { printed: m[1]!, arabic, suffix: '' },
    textStart: m[0].length,
    doubtful: true,
  }
}

function sectionSign(s: string): PrintedLabel | undefined {
  const m = SECTION_SIGN.exec(s)
  if (!m) return undefined
  let rest = s.slice(m[0].length)
  if (m[1] === '§§' && /^[ \t]*(?:bis|und|u\.|to|and|[-–—,])/u.test(rest)) return undefined // several
  const deeper = [...m[3]!.matchAll(/\d+/g)].map((d) => Number(d[0]))
  const suffix = (m[4] ?? '').trim()
  // "§ 12 Abs. 2" is one label, or the subject of a sentence: "§ 12 Abs. 2 gilt entsprechend."
  const below = /^[ \t]+(?:Abs\.|Absatz|Nr\.|Nummer)[ \t]*(\d{1,3})[a-z]?(?![\p{L}\d])[.:)]?/u.exec(rest)
  if (below) {
    deeper.push(Number(below[1]))
    rest = rest.slice(below[0].length)
  }
  if (/^[ \t]+(?:Abs|S\.|Satz|Nr|Nummer|Buchst)/u.test(rest)) return undefined
  if (/^[ \t]+\p{Ll}/u.test(rest) && !/[.:)]$/.test(below?.[0] ?? m[0])) return undefined
  const printed = `${m[2]}${m[3]}${m[4] ?? ''}${below ? below[0].replace(/[.:)]$/, '') : ''}`
  return {
    label: `${m[1]} ${printed}`,
    style: '§',
    part: 'article',
    numeral: { printed, arabic: Number(m[2]), ...(deeper.length > 0 ? { deeper } : {}), suffix },
    textStart: m[0].length + (below?.[0].length ?? 0) + dashed(rest),
  }
}

function mixed(s: string): PrintedLabel | undefined {
  const stop = s.indexOf('.')
  if (stop < 1 || stop > 7 || s.charCodeAt(stop + 1) <= 32) return undefined // a bracket and six signs stand before the first stop
  const m = MIXED.exec(s)
  if (!m || !/\d/.test(m[0]) || !/[a-z]/i.test(m[0]) || (m[1] === '(') !== m[4]!.startsWith(')')) return undefined
  const parts = [m[2]!, ...m[3]!.slice(1).split('.')]
  const value = (x: string): number =>
    /^\d/.test(x) ? Number(x) : x.length > 1 ? (romanValue(x.toLowerCase()) ?? 0) : (alphaValue(x.toLowerCase()) ?? 0)
  return {
    label: parts.join('.'),
    style: `A${'.1'.repeat(parts.length - 1)}`,
    numeral: { printed: parts.join('.'), arabic: value(parts[0]!), deeper: parts.slice(1).map(value), suffix: '' },
    textStart: m[0].length,
    // "B.1 visas" of two parts may be a name; three parts are a label.
    ...(parts.length < 3 ? { doubtful: true } : {}),
  }
}

/** Paragraphs of a resolution as its drafters call them: preambular "PP3", operative "OP12 bis". */
function resolved(s: string): PrintedLabel | undefined {
  const m = /^([OP]P)[ \t]?(\d{1,3})((?:[ \t]?(?:bis|ter|quater))|[a-z])?[.:)]?(?=\s)/i.exec(s)
  if (!m) return undefined
  const suffix = (m[3] ?? '').trim()
  return {
    label: `${m[1]}${m[2]}${m[3] ?? ''}`,
    style: m[1]!.toUpperCase(),
    numeral: { printed: `${m[1]}${m[2]}${suffix}`, arabic: Number(m[2]), suffix },
    textStart: m[0].length,
  }
}

/** "12. The", "12) The", "(12) The": most labels there are, read without the pattern. Undefined for all others. */
function plainArabic(s: string): PrintedLabel | undefined {
  const from = s.charCodeAt(0) === 40 ? 1 : 0
  let end = from
  while (end < s.length && isDigit(s.charCodeAt(end))) end++
  const close = s[end]
  if (end === from || end - from > 3 || s[end + 1] !== ' ' || !(close === ')' || (close === '.' && from === 0)))
    return undefined
  let k = end + 1
  while (s[k] === ' ') k++
  if (!isLatin(s.charCodeAt(k))) return undefined
  if (close === '.') {
    // "23. November 2025" may be a date
    while (k < s.length && s[k] !== ' ') k++
    while (s[k] === ' ') k++
    if (!isLatin(s.charCodeAt(k))) return undefined
  }
  const printed = s.slice(from, end)
  return {
    label: from === 1 ? `(${printed})` : printed,
    style: from === 1 ? '(1)' : `1${close}`,
    numeral: { printed, arabic: Number(printed), suffix: '' },
    textStart: end + 1,
  }
}

function arabic(s: string): PrintedLabel | undefined {
  const plain = plainArabic(s)
  if (plain) return plain
  const m = ARABIC.exec(s)
  if (!m) return undefined
  const [all, open, number, dotted, after, close] = m as unknown as [string, string, string, string, string?, string?]
  if (open && !close) return undefined
  if (open === '[' && close !== ']') return undefined
  if (!open && (close === ']' || close === '.]')) return undefined
  const rest = s.slice(all.length)
  if (close === '.' && /^\s/.test(rest) && MONTH.test(rest.trimStart())) {
    const month = /^\s*\p{L}+\.?\s+\d{4}/u.test(rest)
    if (month) return undefined // "23. November 2025": a date
  }
  const deeper = dotted === '' ? [] : [...dotted.matchAll(/\d+/g)].map((d) => Number(d[0]))
  const suffix = (after ?? '').trim()
  const printed = `${number}${dotted}${after ?? ''}`
  const numeral: Numeral = {
    printed,
    arabic: Number(number),
    ...(deeper.length > 0 ? { deeper } : {}),
    suffix,
  }
  const closer = (close ?? '')
    .trim()
    .replace(/^\.[-–—]$/, '.')
    .replace(/^[–—/]$/, '-')
  const loose = closer === ':' || closer === '-' || closer === '.)' // seen in the press; doubtful until a neighbour bears it out
  const style = deeper.length > 0 ? `1${'.1'.repeat(deeper.length)}` : `${open}1${open ? ')' : closer}`
  // "3 parties", "2.5 percent", "5 May": a number that opens a sentence.
  const decimal = deeper.length > 0 && !open
  const long = Number(number) > 999 // a year, an amount, or a list that has come so far: its neighbours tell
  const closed = /[.)]/.test(closer)
  const doubtful = decimal ? !closed && !/^\s+[\p{Lu}\p{Lo}“"«([]/u.test(rest) : !close || loose || long
  if (!close && /^\s*$/.test(rest) && deeper.length === 0) return undefined
  if (!close && MONTH.test(rest.trimStart()) && /^\s*\p{L}+(?:[\s.,;:)]|$)/u.test(rest)) return undefined
  return {
    label: open ? `(${printed})` : printed,
    style: doubtful && !close && deeper.length === 0 ? '1' : style,
    numeral,
    textStart: all.length,
    ...(doubtful ? { doubtful } : {}),
  }
}

/** Whether a first word of the letters A to Z is closed as a label is; a cheap look before the pattern. */
function closesAsLetter(s: string): boolean {
  let k = s.charCodeAt(0) === 40 ? 1 : 0
  while (k < s.length && isLatin(s.charCodeAt(k))) k++
  const blank = s[k] === ' ' || s[k] === '\t'
  // "a) bis", "a bis)", "A – Fisheries"
  return blank ? 'btq-–—'.includes(s[k + 1] ?? '') : s.charCodeAt(k) > 127 || ').°-'.includes(s[k] ?? '')
}

function letters(s: string): PrintedLabel | undefined {
  const m = closesAsLetter(s) ? LETTERS.exec(s) : null
  if (!m) return undefined
  const [all, open, word, bis, close] = m as unknown as [string, string, string, string | undefined, string]
  const closer = close.trim().replace(/^\.[-–—]$/, '.')
  const loose = closer === '.' || /^[-–—]$/.test(closer)
  if (open && loose) return undefined
  const lower = word.toLowerCase()
  if (word !== lower && word !== word.toUpperCase()) return undefined
  const roman = romanOf(lower)
  const first = alphaValue(lower[0]!)
  const alpha = lower.length === 1 || lower.length === 2 ? first : undefined
  if (roman === undefined && alpha === undefined) return undefined
  const upper = word !== lower
  if (/[-–—]/.test(closer) && (!upper || word.length > 4)) return undefined // "a - b" is a thought, "A – Fisheries" a heading
  const numeral: Numeral = {
    printed: word + (bis ? ` ${bis}` : ''),
    ...(alpha !== undefined ? { alpha } : {}),
    ...(roman !== undefined ? { roman: roman.value } : {}),
    suffix: bis ?? (lower.length === 2 && roman?.suffix === undefined ? lower[1]! : (roman?.suffix ?? '')),
  }
  const shape = open ? '()' : closer === '.' ? '.' : loose ? '-' : ')'
  return {
    label: open ? `(${numeral.printed})` : numeral.printed,
    style: `${upper ? 'A' : 'a'}${shape}`,
    numeral,
    textStart: all.length,
    // "A. Smith", "I. think", "etc.": capitals and words with a stop are names as often as labels.
    ...(loose || lower.length > 2 ? { doubtful: true } : {}),
  }
}

/** "iv" or, with an insertion after it, "iva" and "iiib". */
function romanOf(lower: string): { value: number; suffix: string } | undefined {
  const whole = romanValue(lower)
  if (whole !== undefined) return { value: whole, suffix: '' }
  const value = lower.length >= 2 && /[a-h]$/.test(lower) ? romanValue(lower.slice(0, -1)) : undefined
  return value === undefined ? undefined : { value, suffix: lower.slice(-1) }
}
