import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stateOfPlay } from '../../src/record/state-of-play.ts'
import { brief } from '../../src/views/brief.ts'
import { comparison } from '../../src/views/comparison.ts'
import { matrix } from '../../src/views/matrix.ts'
import { timeline } from '../../src/views/timeline.ts'
import { unsettled } from '../../src/views/unsettled.ts'
import { htmlOf } from '../../src/writers/html.ts'
import type { Cell, Page } from '../../src/writers/page.ts'
import { pageOf } from '../../src/writers/pages.ts'
import { launchBrowser } from '../support/browser.ts'
import { MACHINE, portLedger } from '../support/talks.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const state = stateOfPlay(portLedger(MACHINE), { today: '2031-05-20' })
const pages = {
  brief: brief(state),
  comparison: comparison(state),
  matrix: matrix(state),
  timeline: timeline(state),
  unsettled: unsettled(state),
}

/** Two texts of 26 points of which the 13th and the last differ. */
function longComparison(): Page {
  const text = (words: string): Cell => ({
    known: 'verbatim',
    blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: words }] }],
  })
  return {
    kind: 'page',
    title: 'Two texts',
    language: 'en',
    marks: [],
    notes: [],
    blocks: [
      {
        kind: 'table',
        layout: 'parallel',
        caption: '2 of 26 rows with changes',
        columns: ['Point', 'first', 'second', 'What changed'].map((title) => ({ title })),
        rows: Array.from({ length: 26 }, (_, i) => {
          const changed = i === 12 || i === 25
          return {
            changed,
            cells: [
              { blocks: [{ kind: 'paragraph', inlines: [{ kind: 'strong', text: String(i + 1) }] }] },
              text('The mill pays rent in flour at Easter and at harvest.'),
              text(`The mill pays rent in ${changed ? 'coin' : 'flour'} at Easter and at harvest.`),
              changed
                ? { blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'coin for flour' }] }] }
                : { blocks: [] },
            ],
          }
        }),
      },
    ],
  }
}

describe('written pages in a real browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  /** axe itself is a script, which the page's own policy forbids: only this test may pass by it. */
  async function opened(html: string, width: number, colorScheme: 'light' | 'dark', bypassCSP: boolean): Promise<Tab> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP,
      offline: true,
    })
    const tab = await context.newPage()
    await tab.setContent(html)
    return tab
  }

  for (const scheme of ['light', 'dark'] as const) {
    it.each(Object.entries(pages))(`finds no fault of access on the page %s (${scheme})`, async (_, view) => {
      const tab = await opened(htmlOf(pageOf(view)), 1200, scheme, true)
      await tab.evaluate(axe)
      const found = await tab.evaluate(() =>
        (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
          }
        ).axe.run(),
      )
      expect(found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([])
      await tab.context().close()
    })
  }

  it.each(Object.entries(pages))('needs no sideways scrolling of the page %s at 375 px', async (_, view) => {
    const tab = await opened(htmlOf(pageOf(view)), 375, 'light', false)
    const wide = await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide).toBeLessThanOrEqual(0)
    await tab.context().close()
  })

  it('folds runs of unchanged rows, unfolds each where it stands, and all of them at once, without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const tab = await context.newPage()
    await tab.setContent(htmlOf(longComparison()))
    expect(await tab.locator('.steps').isVisible()).toBe(false)
    const folds = tab.locator('tbody.fold')
    expect(await folds.count()).toBe(2)
    expect(await folds.first().innerText()).toContain('12 points unchanged: 1 – 12')
    const [first, second] = [tab.locator('tbody.same').nth(0), tab.locator('tbody.same').nth(1)]
    expect(await first.isVisible()).toBe(false)
    await tab.check('#fold-0')
    expect(await first.isVisible()).toBe(true)
    expect(await second.isVisible()).toBe(false)
    await tab.check('#unfold')
    expect(await second.isVisible()).toBe(true)
    await context.close()
  })

  it('steps from change to change by key, and keeps the heads in sight', async () => {
    const context = await browser.newContext({ viewport: { width: 1200, height: 500 } })
    const tab = await context.newPage()
    const refused: string[] = []
    tab.on('console', (m) => m.type() === 'error' && refused.push(m.text()))
    await tab.setContent(htmlOf(longComparison()))
    const at = () => tab.locator('tr.current th').innerText()
    await tab.keyboard.press('n')
    expect(await at()).toBe('13')
    await tab.keyboard.press('n')
    expect(await at()).toBe('26')
    expect(await tab.locator('#where').innerText()).toBe('2 of 2')
    await tab.keyboard.press('n')
    expect(await at()).toBe('26')
    await tab.keyboard.press('p')
    expect(await at()).toBe('13')
    await tab.check('#unfold')
    await tab.evaluate('scrollTo(0, document.documentElement.scrollHeight / 2)')
    const head = await tab.locator('.parallel thead').boundingBox()
    expect(head!.y).toBeGreaterThanOrEqual(0)
    expect(head!.y).toBeLessThan(100)
    expect(refused).toEqual([])
    await context.close()
  })

  it('hides unchanged rows and deleted words when asked, without a script', async () => {
    const tab = await opened(htmlOf(pageOf(pages.comparison)), 1200, 'light', false)
    const unchanged = tab.locator('tr.unchanged').first()
    expect(await unchanged.isVisible()).toBe(true)
    await tab.check('#only-changes')
    expect(await unchanged.isVisible()).toBe(false)
    expect(await tab.locator('del').first().isVisible()).toBe(true)
    await tab.check('#no-redline')
    expect(await tab.locator('del').first().isVisible()).toBe(false)
    await tab.context().close()
  })

  it('lights the passage that a citation leads to', async () => {
    const tab = await opened(htmlOf(pageOf(pages.brief)), 1200, 'light', false)
    await tab.locator('sup.cite a').first().focus()
    await tab.keyboard.press('Enter')
    const lit = tab.locator('.notes li:target')
    expect(await lit.count()).toBe(1)
    await tab.context().close()
  })
})
