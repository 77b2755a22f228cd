// Quantities as Chinese and Japanese print them: without blanks, in figures or Chinese numbers, the unit right behind.
import { hanNumber } from './labels-east.ts'
import type { QuantityMention } from './quantity-mention.ts'

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?[十百千万萬亿億兆]*|[〇零一二两兩三四五六七八九十百千万萬亿億]{1,12})'
const UNIT =
  '(个百分点|個百分點|百分点|%|个月|個月|か月|ヶ月|カ月|小时|小時|時間|分钟|分鐘|星期|周|週間|日|天|年|美元|欧元|歐元|日元|人民币|元|円|人|名|个|個|位|艘|辆|架|枚|吨|噸|トン|公里|公斤|公顷|米|户|席|次|票|国|國|座|家|部|所)?'
const MENTION = new RegExp(`(?<![第\\d.,])${NUMBER}${UNIT}`, 'gu')
const DAY = new RegExp(`(?<!\\d)${NUMBER}年(?:${NUMBER}月(?:${NUMBER}日)?)?|(?<!\\d)${NUMBER}月${NUMBER}日`, 'gu')
const SHARE = new RegExp(`${NUMBER}分之${NUMBER}`, 'gu')
const PERIODS: Readonly<Record<string, string>> = {
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  週間: 'week',
  个月: 'month',
  個月: 'month',
  か月: 'month',
  ヶ月: 'month',
  カ月: 'month',
  年: 'year',
  小时: 'hour',
  小時: 'hour',
  時間: 'hour',
  分钟: 'minute',
  分鐘: 'minute',
}
const MONEY: Readonly<Record<string, string>> = {
  美元: 'usd',
  欧元: 'eur',
  歐元: 'eur',
  日元: 'jpy',
  円: 'jpy',
  元: 'cny',
  人民币: 'cny',
}

/** Chinese numerals, and whether a text may hold quantities of this kind at all. */
export const isHanNumeral = (c: string): boolean => /[一二两兩三四五六七八九十百千万萬亿億]/u.test(c)

/** Quantities among Chinese characters, those that are dates first. Near-linear in the text. */
export function hanQuantities(text: string): readonly QuantityMention[] {
  if (!/\p{Script=Han}/u.test(text)) return []
  const out: QuantityMention[] = []
  const spanOf = (m: RegExpMatchArray) => ({ start: m.index!, end: m.index! + m[0].length })
  for (const m of text.matchAll(DAY)) {
    const y = m[1] === undefined ? 0 : amountOf(m[1])
    const mo = m[2] ?? m[4]
    const d = m[3] ?? m[5]
    if (m[1] !== undefined && y < 1000) continue // "三年": a period
    const two = (n: string): string => String(amountOf(n)).padStart(2, '0')
    const day = [y > 0 ? String(y) : '', mo ? two(mo) : '', d ? two(d) : ''].filter((x) => x !== '').join('-')
    const value = y * 10_000 + (mo ? amountOf(mo) * 100 : 0) + (d ? amountOf(d) : 0)
    out.push({ span: spanOf(m), value, unit: null, kind: 'date', day })
  }
  for (const m of text.matchAll(SHARE)) {
    const whole = amountOf(m[1]!)
    if (whole <= 0) continue
    const value = amountOf(m[2]!)
    out.push(
      whole === 100
        ? { span: spanOf(m), value, unit: 'percent', kind: 'percent' }
        : { span: spanOf(m), value: value / whole, unit: 'share', kind: 'percent' },
    )
  }
  for (const m of text.matchAll(MENTION)) {
    const [, number, unit] = m
    const figures = /^\d/.test(number!)
    // Among Chinese words only what is counted is a count: 一致 and 统一 are none.
    if (!figures && !unit && !/[十百千万萬亿億]./u.test(number!)) continue
    if (
      figures &&
      !unit &&
      !/[十百千万萬亿億兆]$/u.test(number!) &&
      !/\p{Script=Han}/u.test(text[m.index + m[0].length] ?? '')
    )
      continue
    const value = amountOf(number!)
    if (value === 0 || (!figures && value === 1 && !(unit && PERIODS[unit]))) continue
    const bound = boundOf(
      text.slice(Math.max(0, m.index - 6), m.index),
      text.slice(m.index + m[0].length, m.index + m[0].length + 2),
    )
    const kind = !unit
      ? 'number'
      : PERIODS[unit]
        ? 'period'
        : MONEY[unit]
          ? 'money'
          : /%|分[点點]/.test(unit)
            ? 'percent'
            : 'number'
    const named = !unit
      ? null
      : (PERIODS[unit] ?? MONEY[unit] ?? (unit === '%' ? 'percent' : kind === 'percent' ? 'point' : unit))
    out.push({ span: spanOf(m), value, unit: named, kind, ...(bound ? { bound } : {}) })
  }
  return out
}

function boundOf(before: string, after: string): QuantityMention['bound'] {
  if (/(?:不(?:得)?超过|不(?:得)?超過|最多|至多|不多于|不高于)$/u.test(before) || /^以[内下]/u.test(after))
    return 'at-most'
  if (/(?:不(?:得)?少于|不(?:得)?低于|至少|最少)$/u.test(before) || /^以上/u.test(after)) return 'at-least'
  return /[约約]$/u.test(before) ? 'about' : undefined
}

const BIG: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 }

/** "60万" and 六十万 are 600,000. */
function amountOf(s: string): number {
  const figures = /^\d[\d,]*(?:\.\d+)?/.exec(s)
  if (figures) {
    let value = Number(figures[0].replaceAll(',', ''))
    for (const c of s.slice(figures[0].length)) value *= BIG[c] ?? 1
    return value
  }
  let sum = 0
  let rest = s.replace(/[两兩]/gu, '二')
  for (const big of ['亿億', '万萬']) {
    const at = [...rest].findIndex((c) => big.includes(c))
    if (at < 0) continue
    sum += (at === 0 ? 1 : hanNumber(rest.slice(0, at))) * BIG[rest[at]!]!
    rest = rest.slice(at + 1)
  }
  return sum + (rest === '' ? 0 : hanNumber(rest))
}
