// Reads the label a line of a draft begins with. Which series an "(i)" belongs to is for the outline to say, which knows
// what came before: here every reading that the characters allow is given.

/** Structural words by rank, widest part first; a part of a lower rank holds those of a higher one. */
export type PartWord = 'annex' | 'part' | 'title' | 'chapter' | 'section' | 'article' | 'clause' | 'point'

export const PART_RANK: Readonly<Record<PartWord, number>> = {
  annex: 0,
  part: 1,
  title: 2,
  chapter: 3,
  section: 4,
  article: 5,
  clause: 6,
  point: 6,
}

// English, French, Spanish, Portuguese, Italian, German, Dutch, Polish, Russian, Ukrainian; lower case, without stops.
const WORDS: Readonly<Record<PartWord, string>> = {
  annex:
    'annex annexe anexo allegato anhang anlage bijlage załącznik приложение додаток appendix apéndice appendice schedule protocol protocole protocolo protokoll протокол attachment exhibit addendum',
  part: 'part partie parte teil deel część часть частина book livre libro buch księga книга',
  title: 'title titre título titolo titel tytuł',
  chapter: 'chapter chapitre capítulo capitulo capitolo capo kapitel hoofdstuk rozdział глава розділ',
  section: 'section sec sect sección seção sezione abschnitt afdeling oddział раздел секция підрозділ',
  article: 'article art articles artículo articulo artigo articolo artikel artykuł статья стаття',
  clause: 'clause clausula cláusula clausola klausel rule règle regla regel principle phase stage step',
  point: 'point punto ponto punkt пункт paragraph paragraphe párrafo paragrafo absatz абзац параграф item para',
}
const PART_OF = new Map<string, PartWord>()
for (const [part, words] of Object.entries(WORDS)) for (const w of words.split(' ')) PART_OF.set(w, part as PartWord)

// Numbers written out after a part's word: "Part Two", "Article premier", "Título primero".
const WRITTEN = new Map<string, number>()
for (const list of [
  'one two three four five six seven eight nine ten',
  'first second third fourth fifth sixth seventh eighth ninth tenth',
  'premier deuxième troisième quatrième cinquième',
  'première',
  'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo',
  'primera segunda tercera cuarta quinta',
  'erster zweiter dritter vierter',
  'первая вторая третья четвертая',
  'перша друга третя четверта',
])
  list.split(' ').forEach((w, k) => {
    WRITTEN.set(w, k + 1)
  })

export interface Numeral {
  /** As printed, without the marks around it: "12", "4 bis", "iv". */
  readonly printed: string
  readonly arabic?: number
  /** `a` = 1. Doubled letters ("aa" after "a") are an insertion: alpha 1 with suffix "a". */
  readonly alpha?: number
  readonly roman?: number
  /** Parts of "1.2.3" after the first. */
  readonly deeper?: readonly number[]
  /** "bis", "a" in "4a": what was put in after the number. */
  readonly suffix: string
}

export interface PrintedLabel {
  readonly label: string
  /** The looks of the label without its number: "1.", "(a)", "§", "article", "•". Labels of one list share it. */
  readonly style: string
  readonly part?: PartWord
  readonly numeral?: Numeral
  /** Offset in the line where the words after the label begin. */
  readonly textStart: number
  /** The characters alone do not settle it: "1 Scope", "I. Smith". Taken only where it continues a list. */
  readonly doubtful?: boolean
}

const OPEN_MARKS = /^(?:[[{]|\*{1,3}|_{1,3}(?=[(\dA-Za-z])|[“"«„](?=\(?\d{1,3}[.)]))+/
const BULLET = /^(?:[-–—―•·▪▫◦●○■□►➢➤✓✔‣⁃*+]|\uF0B7|\uF0A7)(?:[ \t]+|(?<=[•●▪■►➢‣])(?=\S))/
const PART =
  /^(\p{L}+)(\.?)[ \t]+(?:n[°ºo]\.?[ \t]*)?(\(?(?:\d{1,4}|[IVXLCDM]{1,8}|[A-Z]|\p{L}{3,9})\)?[º°ª]?)((?:[.\-–]\d{1,3}){0,4})((?:[ \t]?(?:bis|ter|quater|quinquies|sexies|septies|octies)|[ \t]?[a-z]{1,2}|[ \t][A-Z])?)(?![\p{L}\p{N}])[.:)]?(?:\*{1,3}|_{1,3})?/u
const SECTION_SIGN = /^(§{1,2})[ \t]*(\d{1,4})((?:\.\d{1,3}){0,4})([ \t]?[a-z]{1,2}(?![\p{L}]))?[.):]?(?![\p{L}\p{N}])/u
const ARABIC =
  /^([([]?)(-?\d{1,3})((?:\.\d{1,3}){0,5})((?:[ \t]?(?:bis|ter|quater|quinquies|sexies|septies|octies)(?![\p{L}]))|[a-z]{1,2}(?![\p{L}\p{N}])|[ \t][a-z](?=[.)])|[ \t][a-z](?=[ \t]\p{Lu})|[A-Z](?![\p{L}\p{N}]))?([.)\]]{0,2}|°|º)(?:\*{1,3}|_{1,3})?(?=\s|$|[\p{Lu}“"«(])/u
const LETTERS =
  /^(\(?)([a-zA-Z]{1,5}|[а-яіїєґА-ЯІЇЄҐ]|[α-ω])(?:[ \t]?(bis|ter|quater))?(\)|\.\)|\.|°)(?:\*{1,3}|_{1,3})?(?=\s|$)/u
const ROMAN = /^(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/
const MONTH =
  /^(?:jan|feb|f[ée]v|mar|m[äa]r|apr|avr|abr|ma[iyj]|jun|jui|jul|aug|ao[uû]|ago|sep|okt|oct|nov|dec|d[ée]z|d[ée]c|dic|ene|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)/i

/** Value of a Roman numeral in lower case; undefined for any other word. */
export function romanValue(s: string): number | undefined {
  if (!ROMAN.test(s)) return undefined
  const value: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
  let sum = 0
  for (let k = 0; k < s.length; k++) {
    const v = value[s[k]!]!
    sum += v < (value[s[k + 1] ?? ''] ?? 0) ? -v : v
  }
  return sum
}

const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя'
const alphaValue = (c: string): number | undefined => {
  if (/^[a-z]$/.test(c)) return c.charCodeAt(0) - 96
  const k = CYRILLIC.indexOf(c)
  if (k >= 0) return k + 1
  return /^[α-ω]$/.test(c) ? c.charCodeAt(0) - 944 : undefined
}

/** The label at the start of a line (blanks before it already skipped by the caller), or undefined. */
export function printedLabel(line: string): PrintedLabel | undefined {
  const bullet = BULLET.exec(line)
  if (bullet && !/^[-–—*_ \t]+$/.test(line)) {
    return { label: bullet[0].trim(), style: bullet[0].trim(), textStart: bullet[0].length }
  }
  const opened = OPEN_MARKS.exec(line)?.[0].length ?? 0
  const found = numbered(line.slice(opened, opened + 120)) // no label is longer than 120 characters
  if (!found) return undefined
  let textStart = opened + found.textStart
  while (textStart < line.length && (line[textStart] === ' ' || line[textStart] === '\t')) textStart++
  return { ...found, textStart }
}

function numbered(s: string): PrintedLabel | undefined {
  return part(s) ?? sectionSign(s) ?? resolved(s) ?? arabic(s) ?? letters(s)
}

function part(s: string): PrintedLabel | undefined {
  const m = PART.exec(s)
  if (!m) return undefined
  const word = PART_OF.get(m[1]!.toLowerCase())
  if (!word) return undefined
  const raw = m[3]!.replace(/[()º°ª]/g, '')
  const written = WRITTEN.get(raw.toLowerCase())
  const roman = /^[IVXLCDM]+$/.test(raw) ? romanValue(raw.toLowerCase()) : undefined
  if (raw.length > 1 && !/^\d+$/.test(raw) && written === undefined && roman === undefined) return undefined
  const deeper = [...m[4]!.matchAll(/\d+/g)].map((d) => Number(d[0]))
  const rest = s.slice(m[0].length)
  // "Article 5 shall not apply", "Section 3(2) of": a sentence about a part, not its label.
  if (!/^\s*$/.test(rest) && !/[.:)]$/.test(m[0]) && !/^[ \t]*[–—:(«“"[-]|^[ \t]+\p{Lu}|^\t/u.test(rest))
    return undefined
  if (/^\(\d|^[ \t]*\(\d+\)[ \t]+\p{Ll}|^[ \t]+(?:Absatz|Abs|Nummer|Satz)\b/u.test(rest)) return undefined
  const numeral: Numeral = {
    printed: `${raw}${m[4]}${m[5]!.trim() ? m[5] : ''}`.trim(),
    ...(/^\d+$/.test(raw) ? { arabic: Number(raw) } : {}),
    ...(roman !== undefined ? { roman } : {}),
    ...(written !== undefined ? { arabic: written } : {}),
    ...(/^[A-Z]$/.test(raw) ? { alpha: raw.charCodeAt(0) - 64 } : {}),
    ...(deeper.length > 0 ? { deeper } : {}),
    suffix: m[5]!.trim(),
  }
  const dash = /^[ \t]*[-–—][ \t]*(?=\S)/.exec(rest)?.[0].length ?? 0 // "Article 5 - Hours", "Artículo 1.- Todos"
  return { label: `${m[1]}${m[2]} ${numeral.printed}`, style: word, part: word, numeral, textStart: m[0].length + dash }
}

function sectionSign(s: string): PrintedLabel | undefined {
  const m = SECTION_SIGN.exec(s)
  if (!m) return undefined
  const deeper = [...m[3]!.matchAll(/\d+/g)].map((d) => Number(d[0]))
  const suffix = (m[4] ?? '').trim()
  const printed = `${m[2]}${m[3]}${m[4] ?? ''}`
  return {
    label: `${m[1]} ${printed}`,
    style: '§',
    part: 'article',
    numeral: { printed, arabic: Number(m[2]), ...(deeper.length > 0 ? { deeper } : {}), suffix },
    textStart: m[0].length,
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

function arabic(s: string): PrintedLabel | undefined {
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
  const deeper = [...dotted.matchAll(/\d+/g)].map((d) => Number(d[0]))
  const suffix = (after ?? '').trim()
  const printed = `${number}${dotted}${after ?? ''}`
  const numeral: Numeral = {
    printed,
    arabic: Number(number),
    ...(deeper.length > 0 ? { deeper } : {}),
    suffix,
  }
  const style = deeper.length > 0 ? `1${'.1'.repeat(deeper.length)}` : `${open}1${open ? ')' : (close ?? '')}`
  // "3 parties", "2.5 percent", "5 May": a number that opens a sentence.
  const decimal = deeper.length > 0 && !open
  const doubtful = decimal ? !/^\s+[\p{Lu}\p{Lo}“"«([]/u.test(rest) : !close
  if (!close && /^\s*$/.test(rest) && deeper.length === 0) return undefined
  if (!close && MONTH.test(rest.trimStart()) && /^\s*\p{L}+\s/u.test(rest)) return undefined
  return {
    label: open ? `(${printed})` : printed,
    style: doubtful && !close && deeper.length === 0 ? '1' : style,
    numeral,
    textStart: all.length,
    ...(doubtful ? { doubtful } : {}),
  }
}

function letters(s: string): PrintedLabel | undefined {
  const m = LETTERS.exec(s)
  if (!m) return undefined
  const [all, open, word, bis, close] = m as unknown as [string, string, string, string | undefined, string]
  if (open && close === '.') return undefined
  const lower = word.toLowerCase()
  if (word !== lower && word !== word.toUpperCase()) return undefined
  const roman = romanOf(lower)
  const first = alphaValue(lower[0]!)
  const alpha = lower.length === 1 || lower.length === 2 ? first : undefined
  if (roman === undefined && alpha === undefined) return undefined
  const upper = word !== lower
  const numeral: Numeral = {
    printed: word + (bis ? ` ${bis}` : ''),
    ...(alpha !== undefined ? { alpha } : {}),
    ...(roman !== undefined ? { roman: roman.value } : {}),
    suffix: bis ?? (lower.length === 2 && roman?.suffix === undefined ? lower[1]! : (roman?.suffix ?? '')),
  }
  const shape = open ? '()' : close === '.' ? '.' : ')'
  return {
    label: open ? `(${numeral.printed})` : numeral.printed,
    style: `${upper ? 'A' : 'a'}${shape}`,
    numeral,
    textStart: all.length,
    // "A. Smith", "I. think", "etc.": capitals and words with a stop are names as often as labels.
    ...(close === '.' || lower.length > 2 ? { doubtful: true } : {}),
  }
}

/** "iv" or, with an insertion after it, "iva" and "iiib". */
function romanOf(lower: string): { value: number; suffix: string } | undefined {
  const whole = romanValue(lower)
  if (whole !== undefined) return { value: whole, suffix: '' }
  const value = lower.length >= 2 && /[a-h]$/.test(lower) ? romanValue(lower.slice(0, -1)) : undefined
  return value === undefined ? undefined : { value, suffix: lower.slice(-1) }
}
