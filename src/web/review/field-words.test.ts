import { describe, expect, it } from 'vitest'
import { ITEM_KINDS } from '../../record/claim.ts'
import { FIELDS } from '../../review/fields.ts'
import { fieldInWords } from './field-words.ts'

describe('labels of fields', () => {
  it('are words, whatever field can be amended', () => {
    for (const kind of ITEM_KINDS)
      for (const field of Object.keys(FIELDS[kind])) expect(fieldInWords(field), field).toMatch(/^[a-z][a-z ]*$/)
  })

  it('say what a date or a ground is for', () => {
    expect(fieldInWords('basedOn')).toBe('based on')
    expect(fieldInWords('attribution.cue')).toBe('cue')
  })
})
