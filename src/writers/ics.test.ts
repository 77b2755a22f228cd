import { describe, expect, it } from 'vitest'
import { filed, ledgerOf, passage, portLedger, REPORTER } from '../../test/support/talks.ts'
import type { Item } from '../record/claim.ts'
import { stateOfPlay } from '../record/state-of-play.ts'
import { between, type When } from '../time/when.ts'
import { calendar } from '../views/calendar.ts'
import { icsOf } from './ics.ts'

const TEXT = 'Talks are expected next week, in Estuary; or later.\nTalks will be held one day.'
const paper = filed('Courier', TEXT, { on: '2031-05-02' })
const event = (words: string, status: 'expected' | 'planned', happened?: When): Item => ({
  kind: 'event',
  type: 'talks',
  status,
  participants: [],
  ...(happened ? { happened } : {}),
  gist: words,
  attribution: REPORTER,
  passages: [passage(paper, words)],
})
const port = calendar(stateOfPlay(portLedger(), { today: '2031-05-20' }))
const unfolded = (ics: string): string => ics.replace(/\r\n /g, '')

describe('a calendar file', () => {
  it('has whole days, the meeting planned and the deadline called off', () => {
    const ics = unfolded(icsOf(port))
    const events = ics.split('BEGIN:VEVENT').slice(1)
    expect(events).toHaveLength(2)
    expect(events[0]).toContain('DTSTART;VALUE=DATE:20310516\r\nDTEND;VALUE=DATE:20310517\r\n')
    expect(events[0]).toContain('SUMMARY:Meeting of the company and the union in Estuary\r\n')
    expect(events[0]).toContain('LOCATION:Estuary')
    expect(events[0]).not.toContain('STATUS')
    expect(events[1]).toContain('DTSTART;VALUE=DATE:20310601')
    expect(events[1]).toContain('STATUS:CANCELLED')
  })

  it('stamps what was recorded, so that one record gives one file', () => {
    expect(icsOf(port)).toContain('DTSTAMP:20310520T090000Z')
    expect(icsOf(port)).toBe(icsOf(port))
  })

  it('spans the days it may fall on, says so, and folds long lines and escapes what the format needs', () => {
    const state = stateOfPlay(
      ledgerOf(
        [paper],
        [event('Talks are expected next week, in Estuary; or later', 'expected', between('2031-05-05', '2031-05-11'))],
      ),
    )
    const ics = icsOf(calendar(state))
    expect(ics).toContain('DTSTART;VALUE=DATE:20310505\r\nDTEND;VALUE=DATE:20310512\r\n')
    expect(unfolded(ics)).toContain('SUMMARY:Talks (some time in 5–11 May 2031)')
    expect(unfolded(ics)).toContain('next week\\, in Estuary\\; or later')
    expect(ics).toContain('STATUS:TENTATIVE')
    for (const line of ics.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })

  it('leaves out what has no day, and names it', () => {
    const state = stateOfPlay(ledgerOf([paper], [event('Talks will be held one day', 'planned')]))
    expect(calendar(state)).toMatchObject({ dates: [], left: ['Talks'] })
    expect(icsOf(calendar(state))).not.toContain('VEVENT')
  })
})
