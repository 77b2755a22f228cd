// Labels of scripts that set their numbers in other ways: round the number (第三条, 제3조), with a stop of their own (一、), in
// a circle (③), or in letters that count (Hebrew and Arabic).
import type { PartWord } from './part-words.ts'
import type { PrintedLabel } from './printed-label.ts'

const CHINESE =
  /^第[ \t　]*(\d{1,4}|[〇零一二三四五六七八九十百千]{1,7})[ \t　]*([条條章節节編编部款项項])(之[一二三四五六七八九十])?(?![\p{L}\p{N}]{0,2}(?:规定|規定|所述|第))/u
const KOREAN = /^제[ \t]?(\d{1,4})[ \t]?([조장절편관항호])((?:의[ \t]?\d{1,2})?)(?![\p{L}\p{N}])/u
const AROUND: Readonly<Record<string, PartWord>> = {
  条: 'article',
  條: 'article',
  조: 'article',
  章: 'chapter',
  장: 'chapter',
  节: 'section',
  節: 'section',
  절: 'section',
  관: 'subsection',
  編: 'part',
  编: 'part',
  部: 'part',
  편: 'part',
  款: 'point',
  项: 'point',
  項: 'point',
  항: 'point',
  호: 'point',
}
/** Annexes: 附件一, 別表第二, 별표 3. */
const ANNEX =
  /^(附件|附录|附錄|附表|附則|附则|別表|別紙|별표|별지|부록|부속서)[ \t　]*(第?(\d{1,3}|[一二三四五六七八九十]{1,3})?)(?![\p{L}\p{N}])/u
const HAN_LIST = /^([(]?)([〇零一二三四五六七八九十百]{1,5})([)、.])/u
const CIRCLED = /^[①-⑳]/u
const HEBREW_LETTERS = 'אבגדהוזחטיכלמנסעפצקרשת'
const ARABIC_LETTERS = 'ابجدهوزحطيكلمنسعفصقرشت' // in the order of counting, which laws use, not that of the dictionary
const SEMITIC = new RegExp(
  `^(\\(?)([${HEBREW_LETTERS}]{1,3}|[أ${ARABIC_LETTERS}]|هـ)(\\)(?=[\\s\\p{Lo}]|$)|[ \\t]?[.–—/-](?=\\s|$))`,
  'u',
)
const HAN_DIGITS = '零一二三四五六七八九'
const BLANKS = /^[ \t　:：、]+/

/** A label as Chinese, Japanese, Korean, Hebrew and Arabic drafts print theirs, or undefined. */
export function eastern(s: string): PrintedLabel | undefined {
  return around(s) ?? annex(s) ?? hanList(s) ?? semitic(s)
}

const after = (s: string, length: number): number => length + (BLANKS.exec(s.slice(length))?.[0].length ?? 0)

function around(s: string): PrintedLabel | undefined {
  const m = CHINESE.exec(s) ?? KOREAN.exec(s)
  const word = m && AROUND[m[2]!]
  if (!m || !word) return undefined
  return {
    label: m[0],
    style: word,
    part: word,
    numeral: { printed: m[1]! + (m[3] ?? ''), arabic: hanNumber(m[1]!), suffix: m[3] ?? '' },
    textStart: after(s, m[0].length),
  }
}

function annex(s: string): PrintedLabel | undefined {
  const m = ANNEX.exec(s)
  if (!m?.[3]) return undefined
  return {
    label: m[0],
    style: 'annex',
    part: 'annex',
    numeral: { printed: m[2]!, arabic: hanNumber(m[3]), suffix: '' },
    textStart: after(s, m[0].length),
  }
}

/** 一、 and (一) and ①: lists of their own, each with its own looks. */
function hanList(s: string): PrintedLabel | undefined {
  const c = CIRCLED.exec(s)
  if (c)
    return {
      label: c[0],
      style: '①',
      numeral: { printed: c[0], arabic: c[0].charCodeAt(0) - 0x245f, suffix: '' }, // ① is U+2460
      textStart: after(s, 1),
    }
  const m = HAN_LIST.exec(s)
  if (!m || (m[1] === '(') !== (m[3] === ')')) return undefined
  return {
    label: m[1] ? m[0] : m[2]!,
    style: m[1] ? '(一)' : '一、',
    numeral: { printed: m[2]!, arabic: hanNumber(m[2]!), suffix: '' },
    textStart: after(s, m[0].length),
  }
}

function semitic(s: string): PrintedLabel | undefined {
  const m = SEMITIC.exec(s)
  if (!m || (m[1] === '(' && m[3] !== ')')) return undefined
  const value = letterValue(m[2]!)
  if (value === undefined) return undefined
  return {
    label: m[1] ? `(${m[2]})` : m[2]!,
    style: m[1] ? 'א()' : `א${m[3]!.trim()}`,
    numeral: { printed: m[2]!, alpha: value, suffix: '' },
    textStart: after(s, m[0].length),
  }
}

/** Place in the order in which the letters count: Hebrew letters add up (יב is 12), Arabic ones stand alone. */
function letterValue(word: string): number | undefined {
  const arabic = ARABIC_LETTERS.indexOf(word[0]!.replace('أ', 'ا'))
  if (arabic >= 0) return arabic + 1
  let sum = 0
  let last = 1000
  for (const c of word) {
    const k = HEBREW_LETTERS.indexOf(c)
    const v = k < 10 ? k + 1 : k < 19 ? (k - 8) * 10 : (k - 17) * 100
    if (v > last) return undefined // a word: numbers set the greater letter first
    sum += v
    last = v
  }
  return sum
}

/** 213 or 二百一十三; Chinese digits in a row, 二〇, count by place. */
export function hanNumber(s: string): number {
  if (/^\d/.test(s)) return Number(s)
  let sum = 0
  let last = 0
  for (const ch of s.replaceAll('〇', '零')) {
    const unit = ch === '十' ? 10 : ch === '百' ? 100 : ch === '千' ? 1000 : 0
    if (unit === 0) last = last * 10 + HAN_DIGITS.indexOf(ch)
    else {
      sum += (last || 1) * unit
      last = 0
    }
  }
  return sum + last
}

/**
 * Figures of other scripts, full-width marks and Roman numbers set in Cyrillic letters, in ASCII; as long as before, so that
 * offsets stay. Undefined where there is nothing to change.
 */
export function inAscii(s: string): string | undefined {
  if (!/[^\u0000-\u024F]/.test(s)) return undefined
  const out = s
    .replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９（）．：]/gu, (c) => {
      const code = c.charCodeAt(0)
      for (const [zero, first] of ZEROS)
        if (code >= zero && code <= zero + 9) return String.fromCharCode(first + code - zero)
      return String.fromCharCode(code - 0xfee0) // full-width forms stand in the order of ASCII
    })
    .replace(/(?<!\p{L})[IVXІХ]{1,8}(?!\p{L})/gu, (w) => w.replaceAll('І', 'I').replaceAll('Х', 'X'))
  return out === s ? undefined : out
}

/** First figure of a script, and the ASCII nought. */
const ZEROS: readonly (readonly [number, number])[] = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10].map((z) => [z, 48])
