import { describe, expect, it } from 'vitest'
import { read } from './told.test-source.ts'

const lead = 'The envoys had the revised draft of 6 June before them, which replaces the draft of last winter.\n\n'
const told = (text: string): [string, string][] =>
  read(lead + text).map((c) => [c.change, (lead + text).slice(c.span.start, c.span.end)])

describe('changes told in a list under the name of a text', () => {
  it('reads entries that are predicates of the text', () =>
    expect(
      told(
        'Compared with the winter draft, the June draft:\n(a) raises the catch from 40 to 55 tonnes;\n(b) introduces a fund for ports;\n(c) no longer provides for inspections at sea.',
      ),
    ).toEqual([
      ['quantity-changed', 'raises the catch from 40 to 55 tonnes'],
      ['added', 'introduces a fund for ports'],
      ['removed', 'no longer provides for inspections at sea'],
    ]))
  it('takes no deed of those who met for one of the text', () =>
    expect(told('After the round, the host:\n(a) introduces a fund for ports;\n(b) raises the flag.')).toEqual([]))
})
