import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Item } from '../../src/record/claim.ts'
import type { Act } from '../../src/record/entry.ts'
import { actorKey } from '../../src/record/ids.ts'
import type { Source } from '../../src/record/source.ts'
import { onDay } from '../../src/time/when.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Served, served } from '../support/served.ts'
import { by, filed, GAZETTE, issue, PORT_SOURCES, passage, portItems, REPORTER } from '../support/talks.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const paper = filed(
  'Ledger',
  'The union asks for 9 percent. The company offers 2 to 3 percent. The company will go to at most 5 percent, Quill said. The company accepts crews above 14.',
  { on: '2031-05-18' },
)
const wage = (
  words: string,
  party: string,
  quantity: object,
  day: string,
  voice: 'own' | 'counterpart' = 'own',
): Item => ({
  kind: 'position',
  party: actorKey(party),
  issue: issue('wages'),
  position: 'offer',
  quantity: { value: 0, unit: '%', ...quantity },
  happened: onDay(day),
  gist: words,
  attribution: by(voice === 'own' ? party : 'Rosa Quill', { voice }),
  passages: [passage(paper, words)],
})
const items: Item[] = [
  ...portItems(),
  wage('The union asks for 9 percent', 'the union', { value: 9 }, '2031-05-03'),
  wage('The company offers 2 to 3 percent', 'the company', { value: 2, to: 3 }, '2031-05-05'),
  wage(
    'The company will go to at most 5 percent',
    'the company',
    { value: 5, bound: 'at-most' },
    '2031-05-14',
    'counterpart',
  ),
  {
    kind: 'position',
    party: actorKey('the company'),
    issue: issue('crane crews'),
    position: 'accepts',
    gist: 'The company accepts crews above 14',
    attribution: by('the company'),
    passages: [passage(paper, 'The company accepts crews above 14')],
  },
  {
    kind: 'contradiction',
    what: 'crews above 14',
    gist: 'crews above 14',
    attribution: REPORTER,
    passages: [
      passage(paper, 'The company accepts crews above 14'),
      passage(GAZETTE, 'The company refuses crews above 14'),
    ],
  },
]
const plainOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const all = [...PORT_SOURCES, paper]
const made = {
  sources: all.map((s) => plainOf({ ...s.head, text: s.text }) as Source),
  acts: [
    { kind: 'open', title: 'Port of Estuary' },
    ...all.map((s): Act => ({ kind: 'file', source: plainOf(s.head) })),
    ...items.map((item): Act => ({ kind: 'accept', item: plainOf(item) })),
  ] as Act[],
}

describe('positions and timeline at the desk', () => {
  let browser: Browser
  let desk: Served
  beforeAll(async () => {
    browser = await launchBrowser()
    desk = await served(made, { now: () => '2031-05-20T09:00:00Z' })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await desk?.clear()
  })

  async function at(path: string, more: object = {}): Promise<Tab> {
    const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, ...more })
    const tab = await context.newPage()
    await tab.goto(desk.url)
    await tab.waitForSelector('h1')
    await tab.goto(`${desk.base}/${path}`)
    await tab.waitForSelector('table, .moment-list')
    return tab
  }

  it('tells whose voice it is, what is contested, and where nothing is on record', async () => {
    const tab = await at('positions')
    const table = tab.locator('table.positions')
    expect(await table.locator('.second-hand').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('says Rosa Quill')]),
    )
    expect((await table.locator('.against .words').allInnerTexts()).sort()).toEqual([
      '“The company accepts crews above 14”',
      '“The company refuses crews above 14”',
    ])
    expect(await table.locator('td.known-none').first().innerText()).toBe('nothing on record')
    await tab.context().close()
  })

  it('filters by words and by party, and keeps the filter in the address', async () => {
    const tab = await at('positions')
    await tab.getByLabel('Words').fill('crews')
    await expect.poll(() => tab.locator('table.positions > tbody > tr').count()).toBe(1)
    expect(tab.url()).toContain('words=crews')
    await tab.getByLabel('Words').fill('')
    await tab.getByRole('combobox', { name: /^Party/ }).selectOption({ label: 'The union' })
    await expect.poll(() => tab.locator('table.positions > thead th').allInnerTexts()).toEqual(['Issue', 'The union'])
    await tab.context().close()
  })

  it('unfolds numbers into a line with each mark labelled, and the passage opens from its table', async () => {
    const tab = await at('positions')
    await tab.getByRole('button', { name: 'numbers on wages' }).press('Enter')
    const labels = await tab.locator('.number-line .value text').allTextContents()
    expect(labels).toEqual([
      'The union · offers 9 % · Sat 3 May 2031',
      'The company · offers 2–3 % · Mon 5 May 2031',
      'The company · offers at most 5 % · Wed 14 May 2031',
    ])
    const xs = await tab
      .locator('.number-line .value circle')
      .evaluateAll((c) => c.map((e) => Number(e.getAttribute('cx'))))
    expect(xs[0]! - xs[1]!).toBeCloseTo(((9 - 2) / (5 - 2)) * (xs[2]! - xs[1]!), 0)
    await tab.locator('.number-line .cite button').first().press('Enter')
    await expect.poll(() => tab.locator('.drawer mark').innerText()).toBe('The union asks for 9 percent')
    await tab.context().close()
  })

  it('draws two lanes with what is planned hollow and what fell away struck, today and the cut as edges', async () => {
    const tab = await at('timeline?asof=2031-05-16')
    expect(await tab.locator('.moment.hollow').count()).toBe(1)
    expect(await tab.locator('.moment.struck').count()).toBe(1)
    expect(await tab.locator('.edge text').allTextContents()).toEqual(['today', 'as of Fri 16 May 2031'])
    expect(await tab.locator('.deadlines s').innerText()).toBe('Sun 1 Jun 2031')
    await tab.context().close()
  })

  it('zooms and moves by button and by key', async () => {
    const tab = await at('timeline')
    const told = () => tab.locator('.lane-buttons [role=status]').innerText()
    const before = await told()
    await tab.getByRole('button', { name: 'Closer' }).press('Enter')
    await expect.poll(told).not.toBe(before)
    const closer = await told()
    await tab.locator('.lanes [role=region]').press('ArrowRight')
    await expect.poll(told).not.toBe(closer)
    await tab.locator('.lanes [role=region]').press('0')
    await expect.poll(told).toBe(before)
    await tab.context().close()
  })

  it('filters by kind, and shows a list first where the screen is narrow', async () => {
    const tab = await at('timeline', { viewport: { width: 375, height: 800 } })
    expect(await tab.locator('.lanes').count()).toBe(0)
    const listed = tab.locator('.moment-list > li')
    expect(await listed.count()).toBe(2)
    expect(await listed.first().innerText()).toContain('planned')
    await tab.getByLabel('Kind').selectOption('meeting')
    await expect.poll(() => listed.count()).toBe(1)
    await tab.getByRole('button', { name: 'Lanes' }).click()
    await expect.poll(() => tab.locator('.lanes svg').count()).toBe(1)
    await tab.context().close()
  })

  it('gives a calendar file', async () => {
    const tab = await at('timeline')
    const coming = tab.waitForEvent('download')
    await tab.getByRole('link', { name: 'Calendar file' }).click()
    const file = await coming
    expect(file.suggestedFilename()).toBe('talks-calendar.ics')
    expect(readFileSync((await file.path())!, 'utf8')).toContain('BEGIN:VEVENT')
    await tab.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1300, 375])
      it.each(['positions?line=wages', 'timeline?form=lanes'])(
        `finds no fault of access on %s, and nothing to scroll sideways (${colorScheme}, ${width} px)`,
        async (path) => {
          const tab = await at(path, { colorScheme, bypassCSP: true, viewport: { width, height: 900 } })
          await tab.evaluate(axe)
          const found = (await tab.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] }
          expect(found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([])
          const wide = await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
          expect(wide).toBeLessThanOrEqual(0)
          await tab.context().close()
        },
      )
})
