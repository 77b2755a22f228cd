import { describe, expect, it } from 'vitest'
import { ceilingIn, sourceOf } from '../../../test/made-up.ts'
import { chain } from '../../record/ledger.ts'
import { headOf } from '../../record/source.ts'
import { stateOfPlay } from '../../record/state-of-play.ts'
import { onDay } from '../../time/when.ts'
import type { Brief } from '../../views/brief.ts'
import { brief } from '../../views/brief.ts'
import { markedNew, onlyNew } from './since.ts'

const early = sourceOf('The second draft allows 120 vessels.', { published: onDay('2031-05-12') })
const late = sourceOf('The second draft allows 140 vessels.', { published: onDay('2031-05-16') })
const undated = sourceOf('The second draft allows 150 vessels.')
const entries = chain([], { kind: 'person', name: 'Ana' }, '2031-05-20T09:00:00Z', [
  { kind: 'open', title: 'Lake talks' },
  ...[early, late, undated].flatMap((s, i) => [
    { kind: 'file', source: headOf(s) } as const,
    { kind: 'accept', item: ceilingIn(s, s.text, [120, 140, 150][i]!) } as const,
  ]),
])
const state = stateOfPlay({ entries }, { today: '2031-05-20' })

/** The words after which, or before which, a mark stands: each sentence with a mark, in plain letters. */
const marked = (view: Brief): string[] =>
  view.sections.flatMap((s) =>
    s.blocks.flatMap((b) => {
      const all =
        b.kind === 'prose'
          ? b.sentences
          : b.kind === 'points'
            ? b.items.flat()
            : b.kind === 'table'
              ? b.rows.flatMap((r) => r.cells.flatMap((c) => c.sentences))
              : []
      return all
        .filter((x) => x.parts.some((p) => p.kind === 'mark' && p.text === 'new'))
        .map((x) => x.parts.map((p) => ('text' in p ? p.text : '')).join(''))
    }),
  )

describe('what is new since a day', () => {
  it('is what came out after it, and not what bears no date', () => {
    const { view, fresh } = markedNew(brief(state), state, '2031-05-12')
    expect(fresh).toBe(1)
    expect(marked(view).length).toBeGreaterThan(0)
    for (const line of marked(view)) expect(line).toContain('140')
  })

  it('is nothing after the last report, and the view stays the very same', () => {
    const plain = brief(state)
    expect(markedNew(plain, state, '2031-05-16')).toEqual({ view: plain, fresh: 0 })
  })

  it('can be had alone, without sections that hold nothing new', () => {
    const { view } = markedNew(brief(state), state, '2031-05-12')
    const only = onlyNew(view)
    expect(only.sections.length).toBeGreaterThan(0)
    expect(only.sections.length).toBeLessThan(view.sections.length)
    expect(marked(only)).toEqual(marked(view))
    expect(only.sections.map((s) => s.id)).not.toContain('sources')
  })
})
