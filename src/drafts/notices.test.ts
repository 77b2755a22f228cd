import { describe, expect, it } from 'vitest'
import { noticeIn } from './notices.ts'

describe('a remark of a draft about its own points', () => {
  it.each([
    ['[Point 3 is to be removed.]', '3', '3'],
    ['[Le point 3 est supprimé.]', '3', '3'],
    ['[Se suprime el punto 3.]', '3', '3'],
    ['[Punkt 3 wird gestrichen.]', '3', '3'],
    ['[Пункт 3 исключается.]', '3', '3'],
    ['[Пункт 3 вилучено.]', '3', '3'],
    ['Sections 4 to 6 – Reserved', '4', '6'],
    ['§§ 3 bis 5 (entfallen)', '3', '5'],
  ])('names what is gone: %s', (line, from, to) => {
    expect(noticeIn(line)).toEqual({ known: 'deleted', covers: [{ from, to }] })
  })
  it.each(['3. [deleted]', '4.2 Reserved.', '5. [Intentionally left blank]', '(2) (weggefallen)', 'III. – (Supprimé)'])(
    'may be all that a label has: %s',
    (line) => {
      expect(noticeIn(line)?.known).toBe('deleted')
    },
  )
  it('may say that the text is not there', () => {
    expect(noticeIn('Paragraph 8: [no text yet]')?.known).toBe('unknown')
    expect(noticeIn('7. [texte non disponible]')?.known).toBe('unknown')
  })
  it('may stand alone under a bare label, and nowhere else', () => {
    expect(noticeIn('Reserved', true)?.known).toBe('deleted')
    expect(noticeIn('Reserved')).toBeUndefined()
  })
  it.each([
    '3. Customs duties shall be removed.',
    '4. All rights are reserved to the owner of the boat.',
    '[The tolls in Annex 2 shall be removed.]',
    '5. The number of missing boats is unknown to both sides.',
  ])('is not a rule: %s', (line) => {
    expect(noticeIn(line)).toBeUndefined()
  })
})
