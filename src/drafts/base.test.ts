import { describe, expect, it } from 'vitest'
import { align } from './align.ts'
import { baseAmong } from './base.ts'
import { outline } from './outline.ts'

const drafted = (text: string) => ({ text, provisions: outline(text) })
const base = (later: string, ...earlier: string[]): number => baseAmong(drafted(later), earlier.map(drafted), align)

const BILL = `1. Operators keep a record of every test for ten years.
2. The authority may inspect any plant on working days.
3. Fines go to the fund for rivers and lakes.`
const UPPER = `1. Operators keep a record of every test for ten years and hand it to the authority each spring.
2. The authority shall inspect each plant twice a year, by day or by night, without notice.
3. Fines go to the fund for rivers and lakes.
4. Wells are sealed when a plant closes.`
const LOWER = `1. Operators keep a record of every test for five years.
2. The authority may inspect any plant on working days.
3. Fines go to the fund for rivers and lakes.
4. Wells are sealed by the last operator.`

describe('baseAmong', () => {
  it('takes for the base of an answer the draft it answers, though the other answer has as many of its points', () => {
    expect(base(LOWER, BILL, UPPER)).toBe(0)
  })
  it('takes the issue just before of a rolling text', () => {
    const third = UPPER.replace('each spring', 'each autumn')
    expect(base(third, BILL, UPPER)).toBe(1)
  })
  it('takes the later of two equal drafts, and the only one without looking', () => {
    expect(base(LOWER, BILL, BILL)).toBe(1)
    expect(base('Nothing in common here.', BILL)).toBe(0)
    expect(base(BILL)).toBe(-1)
  })
})
