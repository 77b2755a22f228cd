import { describe, expect, it } from 'vitest'
import { wantsColour } from './terminal.ts'

describe('colour', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('with %j on a terminal: %s, is %s', (env, tty, wanted) => {
    expect(wantsColour(env, tty)).toBe(wanted)
  })
})
