import { useEffect, useState } from 'react'

const KEY = 'travaux-keys'

/** Whether a key is one of the desk's shortcuts of one letter or mark: pressed alone, and not while typing. */
export const isShortcut = (
  e: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  typing: boolean,
): boolean => e.key.length === 1 && e.key !== ' ' && !e.ctrlKey && !e.metaKey && !e.altKey && !typing

/** Whether a key falls into a field, where it is written rather than obeyed. */
export const isTyping = (e: KeyboardEvent): boolean =>
  e.target instanceof HTMLElement && e.target.matches('input, textarea, select, [contenteditable]')

/** Turns all shortcuts of one key off, for whoever speaks to the machine or presses keys by chance (WCAG 2.1.4). */
export function SingleKeys() {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off')
  useEffect(() => {
    localStorage.setItem(KEY, on ? 'on' : 'off')
    if (on) return
    const swallow = (e: KeyboardEvent): void => {
      if (isShortcut(e, isTyping(e))) e.stopImmediatePropagation()
    }
    addEventListener('keydown', swallow, { capture: true }) // before any page hears it
    return () => removeEventListener('keydown', swallow, { capture: true })
  }, [on])
  return (
    <label className="single-keys">
      <input type="checkbox" checked={on} onChange={(e) => setOn(e.target.checked)} /> One-key shortcuts
    </label>
  )
}
