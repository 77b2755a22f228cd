import type { QuantityMention } from './quantity-mention.ts'

// Months in which the parts of a year begin.
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:first|1st) (?:quarter|half|semester)$|^q1$|^early$|^(?:the )?(?:beginning|start) of$|^début$|^anfang$|^principios de$/,
    1,
  ],
  [/^(?:spring|printemps|frühjahr|frühling|primavera)$/, 3],
  [/^(?:second|2nd) quarter$|^q2$/, 4],
  [/^(?:summer|été|sommer|verano|mid|mi|mitte|mediados de|(?:the )?middle of)$/, 6],
  [/^(?:second|2nd) (?:half|semester)$|^(?:third|3rd) quarter$|^q3$/, 7],
  [/^(?:autumn|fall|automne|herbst|otoño)$/, 9],
  [/^(?:fourth|4th|last|final) quarter$|^q4$/, 10],
  [/^(?:winter|hiver|invierno|late|fin|ende|finales de)$/, 12],
  [/^(?:the )?end of$/, 12],
]
const PART =
  /(?<![\p{L}\p{N}])((?:first|second|third|fourth|last|final|1st|2nd|3rd|4th) (?:quarter|half|semester)|q[1-4]|spring|summer|autumn|fall|winter|printemps|été|automne|hiver|frühjahr|frühling|sommer|herbst|primavera|verano|otoño|invierno|early|late|mid|mi|début|fin|anfang|mitte|ende|principios de|mediados de|finales de|(?:the )?(?:beginning|start|middle|end) of)(?:[ -]|,? (?:of |de |in )(?:the year )?)(\d{4})(?![\p{L}\p{N}])/giu

/** "the second quarter of 2030", "autumn 2031", "mid-2031": parts of years, as days known to their month at best. */
export function yearParts(text: string): readonly QuantityMention[] {
  const out: QuantityMention[] = []
  for (const m of text.matchAll(PART)) {
    const year = Number(m[2])
    const month = MONTHS.find(([re]) => re.test(m[1]!.toLowerCase()))?.[1]
    if (month === undefined || year < 1800 || year > 2199) continue
    const span = { start: m.index, end: m.index + m[0].length }
    out.push({
      span,
      value: year * 10_000 + month * 100,
      unit: null,
      kind: 'date',
      day: `${m[2]} ${m[1]!.toLowerCase()}`,
    })
  }
  return out
}
