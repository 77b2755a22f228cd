import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { suggestion } from '../../src/record/suggestion.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Served, served } from '../support/served.ts'
import { GAZETTE, HERALD, PORT_SOURCES, passage, portLedger, REPORTER } from '../support/talks.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PAGES = 'brief drafts positions timeline unsettled review sources people'.split(' ')
const WIDTHS = [1440, 1024, 375] as const // pixels: a screen, a small laptop, a telephone

describe('every page of the desk', () => {
  let desk: Served
  let browser: Browser
  beforeAll(async () => {
    desk = await served({
      sources: PORT_SOURCES.map((s) => ({ ...s.head, text: s.text })),
      entries: portLedger().entries,
      suggestions: [GAZETTE, HERALD].map((s, i) =>
        suggestion(
          s.head.id,
          {
            kind: 'statement',
            content: `waiting ${i}`,
            gist: `waiting ${i}`,
            passages: [passage(s, i === 0 ? 'The company refuses crews above 14' : 'training pay')],
            attribution: REPORTER,
          },
          0.7,
          'made up',
          'rules 1',
        ),
      ),
    })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.clear()
  })

  /** axe itself is a script from elsewhere, which the desk's own policy forbids: only this test may pass by it. */
  async function opened(page: string, width: number, colorScheme: 'light' | 'dark', bypassCSP = false): Promise<Tab> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP })
    const tab = await context.newPage()
    await tab.goto(desk.url)
    await tab.goto(`${desk.base}/${page}`)
    await tab.locator('main h1').waitFor()
    if (page.startsWith('review')) await tab.locator('.review-text mark').first().waitFor()
    return tab
  }

  async function faults(tab: Tab): Promise<readonly string[]> {
    await tab.evaluate(axe)
    const found = (await tab.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
    )) as { violations: { id: string; nodes: { html: string }[] }[] }
    return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 200)).join(' | ')}`)
  }

  for (const scheme of ['light', 'dark'] as const)
    it.each(PAGES)(`shows no fault of access: %s (${scheme})`, async (page) => {
      const tab = await opened(page, 1440, scheme, true)
      expect(await faults(tab)).toEqual([])
      await tab.context().close()
    })

  it.each(PAGES)('shows no fault of access on a telephone: %s', async (page) => {
    const tab = await opened(page, 375, 'light', true)
    expect(await faults(tab)).toEqual([])
    await tab.context().close()
  })

  it.each(['light', 'dark'] as const)('shows no fault of access with a passage open (%s)', async (scheme) => {
    const tab = await opened('brief', 1440, scheme, true)
    await tab.locator('main .cite button').first().click()
    await tab.locator('.drawer mark').waitFor()
    expect(await faults(tab)).toEqual([])
    await tab.context().close()
  })

  for (const width of WIDTHS)
    it.each(PAGES)(`needs no sideways scrolling at ${width} px: %s`, async (page) => {
      const tab = await opened(page, width, 'light')
      const wide = await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      expect(wide).toBeLessThanOrEqual(0)
      await tab.context().close()
    })

  it.each(PAGES)('has one first heading, and no heading skips a level: %s', async (page) => {
    const tab = await opened(page, 1024, 'light')
    const levels = (await tab.evaluate(
      `[...document.querySelectorAll('main h1, main h2, main h3, main h4')].map((h) => Number(h.tagName[1]))`,
    )) as number[]
    expect(levels.filter((l) => l === 1)).toHaveLength(1)
    levels.forEach((l, i) => {
      if (i > 0) expect(l - levels[i - 1]!).toBeLessThanOrEqual(1)
    })
    await tab.context().close()
  })
})
