import type { Holiday } from './holidays.ts'

/** Names of feasts in lower-case words, longest first. Null: a feast without a day we could compute. */
const NAMES: readonly (readonly [string, Holiday | null])[] = [
  ["new year's eve", 'new-years-eve'],
  ["new year's day", 'new-year'],
  ['new year', 'new-year'],
  ['orthodox christmas', 'orthodox-christmas'],
  ['orthodox easter', 'orthodox-easter'],
  ['christmas eve', 'christmas-eve'],
  ['christmas day', 'christmas'],
  ['christmas', 'christmas'],
  ['boxing day', 'boxing-day'],
  ['good friday', 'good-friday'],
  ['easter monday', 'easter-monday'],
  ['easter sunday', 'easter'],
  ['easter', 'easter'],
  ['thanksgiving day', 'thanksgiving'],
  ['thanksgiving', 'thanksgiving'],
  ['halloween', 'halloween'],
  ['pentecost', 'pentecost'],
  ['whitsun', 'pentecost'],
  ['ramadan', null],
  ['eid', null],
  ['passover', null],
  ['nowruz', null],
  ['diwali', null],
  ['hanukkah', null],
]
const SPLIT = NAMES.map(([name, holiday]) => ({ words: name.replace("'s", " ' s").split(' '), holiday }))

/** The feast that begins a row of lower-case tokens, with the number of tokens it takes. */
export function holidayAt(
  words: readonly string[],
): { readonly holiday: Holiday | null; readonly length: number } | undefined {
  for (const { words: name, holiday } of SPLIT) {
    if (name.every((n, i) => (words[i] === '’' ? "'" : words[i]) === n)) return { holiday, length: name.length }
  }
  return undefined
}
