import { useEffect, useState } from 'react'

const KEY = 'travaux-theme'
const THEMES = ['system', 'light', 'dark'] as const
type ThemeName = (typeof THEMES)[number]

/** The colours chosen at this browser. */
export const storedTheme = (): ThemeName => THEMES.find((t) => t === localStorage.getItem(KEY)) ?? 'system'

export function showTheme(theme: ThemeName): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Light, dark, or as the system has it; kept in this browser. */
export function Theme() {
  const [theme, setTheme] = useState(storedTheme)
  useEffect(() => {
    showTheme(theme)
    localStorage.setItem(KEY, theme)
  }, [theme])
  return (
    <label className="theme">
      <span className="visually-hidden">Colours</span>
      <select value={theme} onChange={(e) => setTheme(e.target.value as ThemeName)}>
        <option value="system">As the system</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  )
}
