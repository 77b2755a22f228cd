import { isDay, parseWhen } from '../time/when.ts'
import { misused, type Refusal } from './reasons.ts'
import type { Call, Option, Verb } from './verb.ts'

/** Whether the options of a call are what the verb's table says; every door asks this before it runs a verb. */
export function whyMisused(verb: Verb, call: Call): Refusal | undefined {
  for (const o of verb.options) {
    const value = call.options[o.name]
    if (value === undefined || value === true) continue
    for (const v of value) {
      const why = whyNot(o, v)
      if (why) return misused(`--${o.name} ${v}: ${why}`)
    }
  }
  return undefined
}

function whyNot({ is = 'text' }: Option, value: string): string | undefined {
  if (typeof is === 'object') return is.includes(value) ? undefined : `is none of ${is.join(', ')}`
  switch (is) {
    case 'date':
      return parseWhen(value) ? undefined : 'is not a date; write 2031-05-02, 2031-05 or 2031'
    case 'instant':
      return isDay(value) || (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)))
        ? undefined
        : 'is neither a day (2031-05-02) nor an instant in UTC (2031-05-02T10:00:00Z)'
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value)) ? undefined : 'is not a number'
    case 'text':
      return value.includes('\0') ? 'holds a NUL character' : undefined
  }
}
