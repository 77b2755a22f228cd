import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addDays } from '../time/when.ts'
import type { Calendar, CalendarDate } from '../views/calendar.ts'

const STATUS: Readonly<Record<CalendarDate['status'], ICalEventStatus | null>> = {
  planned: null, // a plan that a report tells of is not confirmed
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

/** A calendar as an iCalendar file (RFC 5545): whole days, the same bytes for the same record. */
export function icsOf({ title, dates }: Calendar): string {
  const out = ical({
    name: title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Travaux', product: 'Travaux' },
  })
  for (const d of dates) {
    out.createEvent({
      id: `${d.id}@travaux`,
      allDay: true,
      start: new Date(`${d.from}T00:00:00Z`),
      end: new Date(`${addDays(d.to, 1)}T00:00:00Z`), // RFC 5545 3.6.1: the end is the first day no longer in it
      timezone: 'UTC', // else the machine's own zone would move days
      stamp: new Date(d.recorded),
      summary: d.title,
      status: STATUS[d.status],
      location: d.place,
      description: d.lines.join('\n'),
    })
  }
  return `${out.toString()}\r\n`
}
