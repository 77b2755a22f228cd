import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicationTold } from './publication.ts'

/** What is told of the text marked with brackets. */
const told = (text: string): ReturnType<typeof publicationTold> => {
  const [head = '', rest = ''] = text.split('[')
  const [own = '', tail = ''] = rest.split(']')
  const [after = '', next = ''] = tail.split(/(?<=\.) /)
  return publicationTold({ before: head, own, after, next })
}
const check = (text: string, is: ReturnType<typeof publicationTold>): void => expect(told(text)).toBe(is)

describe('a text that is out', () => {
  it('is published where it was printed, posted or read out', () => {
    check('The palace published [the draft pact] on Monday.', 'published')
    check('[The draft pact], posted on the ministry’s website, has four parts.', 'published')
    check('They signed [a pact]. It was read out to the crowd.', 'published')
  })
  it('is leaked where a paper has it', () => {
    check('[The draft pact], obtained by the Lantern, has four parts.', 'leaked')
    check('The Evening Post has seen a copy of [the draft pact].', 'leaked')
    check('[The draft pact] surfaced on Sunday.', 'leaked')
    check('Somebody leaked [the draft pact].', 'leaked')
  })
  it('is not leaked where those at the table have it', () => {
    check('Chad has seen [the draft pact].', null)
    check('[The draft pact] was handed to the ministers.', null)
  })
})

describe('a text that is kept back', () => {
  it('is unpublished where it is said not to be public', () => {
    check('[The draft pact], which is not public, has four parts.', 'unpublished')
    check('The contents of [the draft pact] have not been disclosed.', 'unpublished')
    check('[The draft pact] remains confidential.', 'unpublished')
    check('Officials declined to share [the draft pact].', 'unpublished')
    check('They agreed [a draft pact]. Its text has not been made public.', 'unpublished')
  })
  it('is unpublished while it is yet to be published', () => {
    check('[The draft pact] will be published after the vote.', 'unpublished')
    check('[A draft pact] that was due to be published on Friday is late.', 'unpublished')
  })
  it('says nothing where nothing is said', () => check('[The draft pact] has four parts.', null))
})

it('reads any words fast and without harm', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (before, after) => {
      expect([null, 'published', 'leaked', 'unpublished']).toContain(
        publicationTold({ before, own: 'the draft', after, next: after }),
      )
    }),
    { numRuns: 60 },
  )
})
