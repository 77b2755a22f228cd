import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BracketNode, brackets } from './brackets.ts'

const kinds = (text: string): string[] => brackets(text).nodes.map((n) => n.kind)

describe('brackets', () => {
  it('finds nothing in a clean text', () => {
    expect(brackets('The parties shall meet.')).toEqual({ nodes: [], count: 0, clean: true, strays: [] })
  })
  it('counts nested brackets one by one', () => {
    const found = brackets('[Each Party shall pay [half][a third] of the cost]')
    expect(found.count).toBe(3)
    expect(found.clean).toBe(false)
    expect(found.nodes[0]!.children).toHaveLength(2)
  })
  it('reads who put words forward', () => {
    const text = 'The force stays [Party A: for ten years] [Party B: not at all].'
    const [a, b] = brackets(text).nodes
    expect([a!.by, b!.by]).toEqual(['Party A', 'Party B'])
    expect(text.slice(a!.inner.start, a!.inner.end)).toBe('for ten years')
    expect(a!.set).not.toBeNull()
    expect(a!.set).toBe(b!.set)
  })
  it('takes brackets side by side for alternatives, brackets apart for none', () => {
    const [shall, should] = brackets('Parties [shall][should] meet').nodes
    expect(shall!.set).toBe(should!.set)
    expect(shall!.set).not.toBeNull()
    expect(brackets('Parties [shall] meet [yearly]').nodes.map((n) => n.set)).toEqual([null, null])
  })
  it('takes a number in brackets for one of several, and the mark of a note for none', () => {
    expect(brackets('Guns leave within [12] [20] days.').nodes.map((n) => n.kind)).toEqual(['bracketed', 'bracketed'])
    expect(brackets('The levy [5] per cent high is paid.').count).toBe(1)
    expect(brackets('The levy[5] is paid.[6]\n[7] A note.').count).toBe(0)
  })
  it('takes an address and its name for no bracket of the talks', () => {
    expect(brackets('See [https://example.org/faq][FAQ] for more.').count).toBe(0)
    expect(brackets('The sides [shall][should] meet.').count).toBe(2)
  })
  it('reads options that follow one another in a line', () => {
    const nodes = brackets('Option 1: The bank pays. Option 2: The board pays.').nodes
    expect(nodes.map((n) => n.label)).toEqual(['Option 1', 'Option 2'])
  })
  it('reads options as alternatives', () => {
    const text = 'Option 1: Troops leave at once.\nOption 2: Troops leave [within a year].'
    const nodes = brackets(text).nodes
    expect(nodes.map((n) => [n.kind, n.label])).toEqual([
      ['option', 'Option 1'],
      ['option', 'Option 2'],
    ])
    expect(nodes[0]!.set).toBe(nodes[1]!.set)
    expect(nodes[1]!.children).toHaveLength(1)
  })
  it('takes blanks to be filled for open', () => {
    expect(kinds('by [date] and within [XX] days, in [ ]')).toEqual(['blank', 'blank', 'blank'])
    expect(brackets('by [date]').clean).toBe(false)
  })
  it.each([
    'The text [...] goes on.',
    'As he [sic] said.',
    '[T]he parties meet.',
    'See [the site](https://example.org) for more.',
    '[Points 12 to 17: no text available.]',
    'A claim.[12]',
  ])('takes an editor’s brackets for no disagreement: %s', (text) => {
    expect(brackets(text).clean).toBe(true)
  })
  it('says where a bracket was never closed, and does not lose what follows', () => {
    const found = brackets('The parties [shall meet.\n\n\nArticle 2\nThey [may] part.')
    expect(found.nodes.map((n) => n.closed)).toEqual([false, true])
    expect(brackets('meet] now').strays).toEqual([4])
  })
  it('survives any string, with nodes inside the text and children inside their parents', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom('[', ']', '[[', 'Option 1: ', '\n', '\n\n', 'shall', ' / ', '...', 'Party A: '),
          fc.string({ maxLength: 4 }),
        ),
        { maxLength: 50 },
      )
      .map((p) => p.join(''))
    fc.assert(
      fc.property(text, (t) => {
        const inside = (nodes: readonly BracketNode[], from: number, to: number): void => {
          for (const n of nodes) {
            expect(n.start).toBeGreaterThanOrEqual(from)
            expect(n.end).toBeLessThanOrEqual(to)
            expect(n.inner.start).toBeLessThanOrEqual(n.inner.end)
            inside(n.children, n.start, n.end)
          }
        }
        const found = brackets(t)
        inside(found.nodes, 0, t.length)
        expect(found.clean).toBe(found.count === 0)
      }),
    )
  })
})
