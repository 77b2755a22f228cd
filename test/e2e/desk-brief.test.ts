import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headOf } from '../../src/record/source.ts'
import { onDay } from '../../src/time/when.ts'
import { ceilingIn, meetingIn, positionIn, sourceOf, suggested } from '../made-up.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Served, served } from '../support/served.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const early = sourceOf('The second draft allows 120 vessels. Norland met Sudmark.', {
  title: 'Early report',
  published: onDay('2031-05-12'),
})
const late = sourceOf('The second draft allows 140 vessels.\n\nSudmark accepts the closure. Norland met nobody.', {
  title: 'Late report',
  published: onDay('2031-05-16'),
})
const waiting = [
  suggested(late, positionIn(late, 'Sudmark accepts the closure'), 0.9),
  suggested(late, meetingIn(late, 'Norland met nobody'), 0.7),
]
const at = { reported: onDay('2031-05-12') }

async function faults(tab: Tab): Promise<readonly string[]> {
  await tab.evaluate(axe)
  const found = await tab.evaluate(() =>
    (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run(),
  )
  return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)
}

describe('the brief and what is unsettled, on the desk', () => {
  let browser: Browser
  let desk: Served
  let empty: Served
  beforeAll(async () => {
    browser = await launchBrowser()
    desk = await served({
      sources: [early, late],
      acts: [
        { kind: 'open', title: 'Lake talks' },
        { kind: 'file', source: headOf(early) },
        { kind: 'file', source: headOf(late) },
        { kind: 'accept', item: ceilingIn(early, 'allows 120 vessels', 120, at) },
        { kind: 'accept', item: ceilingIn(late, 'allows 140 vessels', 140, { reported: onDay('2031-05-16') }) },
      ],
      suggestions: waiting,
    })
    empty = await served({ acts: [{ kind: 'open', title: 'New talks' }] })
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.clear()
    await empty?.clear()
  })

  async function opened(at: Served, path: string, colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<Tab> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
    const tab = await context.newPage()
    await tab.goto(at.url)
    await tab.goto(`${at.base}${path}`)
    await tab.waitForSelector('main h1')
    return tab
  }

  it('leads from an empty dossier to the page that fills it', async () => {
    const tab = await opened(empty, '/brief')
    expect(await tab.locator('main ol li').allInnerTexts()).toHaveLength(3)
    expect(await tab.locator('[aria-current=step]').innerText()).toContain('File')
    await tab.getByRole('link', { name: 'File a report or a draft' }).click()
    await tab.waitForSelector('h1:text("Sources")')
    await tab.context().close()
  })

  it('marks what came out after a day, keeps the day in the address, and shows only that when asked', async () => {
    const tab = await opened(desk, '/brief')
    expect(await tab.locator('.mark:text-is("new")').count()).toBe(0)
    await tab.getByLabel('New since').selectOption('2031-05-12')
    expect(new URL(tab.url()).searchParams.get('since')).toBe('2031-05-12')
    expect(await tab.locator('.mark:text-is("new")').count()).toBeGreaterThan(0)
    expect(await tab.locator('main').innerText()).toContain('allows 120 vessels')
    const sections = await tab.locator('main h2').count()
    await tab.getByLabel('only what is new').check()
    expect(await tab.locator('main h2').count()).toBeLessThan(sections)
    await tab.context().close()
  })

  it('gives the brief as a file', async () => {
    const tab = await opened(desk, '/brief')
    const [file] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('link', { name: 'Markdown' }).click(),
    ])
    expect(readFileSync(await file.path(), 'utf8')).toContain('allows 140 vessels')
    await tab.context().close()
  })

  it('puts the passages under their figures at the end of what is printed', async () => {
    const tab = await opened(desk, '/brief')
    expect(await tab.locator('.passages').count()).toBe(0)
    await tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(await tab.locator('.passages li').first().innerText()).toContain('vessels')
    await tab.evaluate("dispatchEvent(new Event('afterprint'))")
    await tab.waitForSelector('.passages', { state: 'detached' })
    await tab.context().close()
  })

  it('sets both accounts of a contradiction side by side, each with its figure', async () => {
    const tab = await opened(desk, '/unsettled')
    const accounts = tab.locator('#contradicted .dispute li')
    expect(await accounts.count()).toBe(2)
    const [a, b] = [await accounts.nth(0).boundingBox(), await accounts.nth(1).boundingBox()]
    expect(a!.y).toBe(b!.y)
    expect(await accounts.locator('.cite button').count()).toBe(2)
    await tab.context().close()
  })

  it('leads from what waits to its review', async () => {
    const tab = await opened(desk, '/unsettled')
    await tab.locator('#waiting').getByRole('link', { name: 'Late report' }).click()
    await tab.waitForSelector('.card')
    expect(new URL(tab.url()).searchParams.get('source')).toBe(late.id)
    await tab.context().close()
  })

  it.each(['light', 'dark'] as const)(
    'shows no fault of access and needs no sideways scrolling (%s)',
    async (scheme) => {
      for (const [where, path] of [
        [desk, '/brief?since=2031-05-12'],
        [desk, '/unsettled'],
        [desk, '/review'],
        [empty, '/brief'],
        [empty, '/unsettled'],
      ] as const) {
        const tab = await opened(where, path, scheme, 375)
        expect(await faults(tab), path).toEqual([])
        const wide = await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        expect(wide, path).toBeLessThanOrEqual(0)
        await tab.context().close()
      }
    },
  )

  it('decides nothing by a key that falls beside an open form, and closes the form on Escape', async () => {
    const tab = await opened(desk, '/review')
    await tab.waitForSelector('.card')
    await tab.getByLabel('Signing as').fill('Ana')
    await tab.keyboard.press('Enter')
    await tab.keyboard.press('e')
    await tab.waitForSelector('form.amend')
    await tab.locator('.review-text p').first().click({ clickCount: 3 })
    expect(await tab.locator('form.amend textarea.words').inputValue()).toBe('The second draft allows 140 vessels.')
    await tab.keyboard.press('a')
    expect(await tab.locator('form.amend').count()).toBe(1)
    await tab.keyboard.press('Escape')
    await tab.waitForSelector('form.amend', { state: 'detached' })
    await tab.waitForSelector('text=0 of 2 decided')
    await tab.context().close()
  })

  it('accepts all of a paragraph with one key, and takes all of it back with another', async () => {
    const tab = await opened(desk, '/review')
    await tab.waitForSelector('.card')
    await tab.getByLabel('Signing as').fill('Ana')
    await tab.keyboard.press('Enter')
    await tab.waitForSelector('text=Accept all 2')
    await tab.keyboard.press('A')
    await tab.waitForSelector('text=Every suggestion is decided')
    await tab.getByRole('button', { name: /^Undo/ }).click()
    await tab.waitForSelector('text=0 of 2 decided')
    await tab.context().close()
  })
})
