import { calendar as calendarOf } from '../../views/calendar.ts'
import { count } from '../../views/telling.ts'
import { arg, option, type Run } from '../verb.ts'
import { cutOf, withDossier } from './with-dossier.ts'

/** What is planned and the deadlines, as a calendar file. */
export const calendar: Run = async (call, effects) => {
  const cut = cutOf(call)
  if (!cut.ok) return cut
  return withDossier(arg(call, 'DOSSIER'), effects, async (d) => {
    const value = calendarOf(await d.state(cut.asOf))
    if (option(call, 'format') === 'json') return { ok: true, value }
    const { icsOf } = await import('../../writers/ics.ts')
    const left = value.left.length > 0 ? [`left out, no day known: ${value.left.join('; ')}`] : []
    return {
      ok: true,
      value,
      bytes: new TextEncoder().encode(icsOf(value)),
      lines: [`${count(value.dates.length, 'date')} written`, ...left],
    }
  })
}
