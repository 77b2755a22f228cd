import { describe, expect, it } from 'vitest'
import { isShortcut } from './single-keys.tsx'

const pressed = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })

describe('shortcuts of one key', () => {
  it('are letters and marks pressed alone', () => {
    for (const key of ['a', 'A', '/', '0', '+']) expect(isShortcut(pressed(key), false)).toBe(true)
  })
  it('are not what moves about, what is typed, and what is pressed together', () => {
    for (const key of ['Tab', 'Enter', 'Escape', 'ArrowDown', ' ']) expect(isShortcut(pressed(key), false)).toBe(false)
    expect(isShortcut(pressed('a'), true)).toBe(false)
    expect(isShortcut(pressed('a', { ctrlKey: true }), false)).toBe(false)
  })
})
