import { describe, expect, it } from 'vitest'
import { changes } from './changes.ts'
import { quantitiesIn } from './quantities.ts'

const told = (a: string, b: string): readonly string[] =>
  changes(a, b).map((c) => `${c.kind} ${c.before}>${c.after} ${c.way ?? ''}`.trim())

describe('quantities in other scripts', () => {
  it.each([
    ['船队不超过六百艘。', 600, '艘', 'at-most'],
    ['兵力至少为60万人。', 600_000, '人', undefined],
    ['期限为三十日。', 30, 'day', undefined],
    ['关税为百分之十五。', 15, 'percent', undefined],
    ['三分之二的席位空着。', 2 / 3, 'share', undefined],
    ['拨款二亿三千万美元。', 230_000_000, 'usd', undefined],
    ['مدة الهدنة ٦٠ يوما.', 60, 'يوما', undefined],
    ['เรือ ๑๒ ลำ', 12, 'ลำ', undefined],
  ])('%s', (text, value, unit, bound) => {
    const [q, ...rest] = quantitiesIn(text)
    expect(q).toMatchObject({ value, unit })
    expect(q!.bound).toBe(bound)
    expect(rest).toEqual([])
  })
  it('days, and numbers in words that count nothing', () => {
    expect(quantitiesIn('协定于2031年5月3日生效。').map((q) => q.day)).toEqual(['2031-05-03'])
    expect(quantitiesIn('第三条 各方一致同意统一标准。')).toEqual([])
  })
  it('changes of them', () => {
    expect(told('款项在三十日内付清。', '款项在六十日内付清。')).toEqual(['deadline 三十日>六十日 raised'])
    expect(told('驻军60万人。', '驻军六十万人。')).toEqual([])
  })
})

describe('how often, and one for several', () => {
  it.each([
    [
      'The board meets at least once a year.',
      'The board meets at least twice a year.',
      ['quantity once a year>twice a year raised'],
    ],
    [
      'Der Rat tagt einmal im Jahr.',
      'Der Rat tagt zweimal im Jahr.',
      ['quantity einmal im Jahr>zweimal im Jahr raised'],
    ],
    ['Once the vote is held, boats sail.', 'Once the vote is over, boats sail.', []],
    ['Each side names two arbiters.', 'Each side names one arbiter.', ['quantity two arbiters>one arbiter lowered']],
    ['Each side names a judge.', 'Each side names three judges.', ['quantity a judge>three judges raised']],
    ['Pay rises by 2% a year.', 'Pay rises by 2% a quarter.', ['quantity 2% a year>2% a quarter']],
    [
      'Pay rises by 3% in spring and 4% in autumn.',
      'Pay rises by 4% in spring and 3% in autumn.',
      ['quantity 3%>4% raised', 'quantity 4%>3% lowered'],
    ],
    ['The zone is ten kilometres wide.', 'The zone is 10 km wide.', []],
    ['The zone is ten kilometres wide.', 'The zone is 10 miles wide.', ['quantity ten kilometres>10 miles']],
    [
      'The mine closes no earlier than 2035.',
      'The mine closes no later than 2035.',
      ['deadline no earlier than 2035>no later than 2035'],
    ],
  ])('%s > %s', (a, b, expected) => {
    expect(told(a, b)).toEqual(expected)
  })
})
