import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Item } from '../../src/record/claim.ts'
import type { Act } from '../../src/record/entry.ts'
import { headOf, type Source } from '../../src/record/source.ts'
import { openSqlite } from '../../src/stores/sqlite.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Served, served } from '../support/served.ts'
import { COUNTER, draft, type Filed, filed, GAZETTE, HERALD, OFFER, passage, portItems } from '../support/talks.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const sourceOf = (f: Filed): Source => ({ ...f.head, text: f.text })

/** The talks in the port, with an earlier and a later rule book of so many articles beside them. */
function portTalks(articles: number): { sources: Source[]; acts: Act[] } {
  const article = (i: number, tons: number): string =>
    `Berth ${i} takes at most ${tons} tons a day, and its crane stands ${i} paces from the quay of house ${i * 7}.`
  const changed = (i: number): boolean => i % 10 === 4
  const books = [0, 1].map((v) =>
    filed(
      `Rule book ${v + 1}`,
      Array.from({ length: articles }, (_, i) => `${i + 1}. ${article(i, v === 1 && changed(i) ? 900 : 500)}`).join(
        '\n',
      ),
      { kind: 'draft-text', on: `2031-04-0${v + 1}`, publisher: undefined },
    ),
  )
  const items = books.flatMap((book, v): Item[] => {
    if (articles === 0) return []
    const key = draft(`rule book ${v + 1}`)
    return [
      {
        kind: 'draft',
        key,
        name: `rule book ${v + 1}`,
        draftKind: 'draft',
        proposers: [],
        authors: [],
        passages: [passage(book, '1.')],
      },
      ...Array.from({ length: articles }, (_, i): Item => {
        const wording = article(i, v === 1 && changed(i) ? 900 : 500)
        return {
          kind: 'provision',
          draft: key,
          order: i,
          eId: `art_${i + 1}`,
          label: String(i + 1),
          level: 0,
          unit: 'point',
          known: 'verbatim',
          wording,
          passages: [passage(book, `${i + 1}. ${wording}`)],
        }
      }),
    ]
  })
  const sources = [OFFER, COUNTER, GAZETTE, HERALD, ...(articles > 0 ? books : [])].map(sourceOf)
  return {
    sources,
    acts: [
      { kind: 'open', title: 'Port of Estuary' },
      ...sources.map((s): Act => ({ kind: 'file', source: headOf(s) })),
      ...[...portItems(), ...items].map((item): Act => ({ kind: 'accept', item })),
    ],
  }
}

describe('the page Drafts of the desk, in a real browser', () => {
  let browser: Browser
  let port: Served
  let books: Served
  beforeAll(async () => {
    const world = { now: () => '2031-05-21T09:00:00Z' }
    ;[browser, port, books] = await Promise.all([
      launchBrowser(),
      served(portTalks(0), world),
      served(portTalks(40), world),
    ])
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await port?.clear()
    await books?.clear()
  })

  /** axe itself is a script, which the page's own policy forbids: only its test may pass by it. */
  async function opened(
    desk: Served,
    address: string,
    { width = 1440, scheme = 'light' as 'light' | 'dark', bypassCSP = false } = {},
  ): Promise<Tab> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP })
    const tab = await context.newPage()
    await tab.goto(desk.url)
    await tab.goto(`${desk.base}${address}`)
    await tab.waitForSelector('table.abreast')
    return tab
  }
  const shut = (tab: Tab) => tab.context().close()
  const heads = (tab: Tab): Promise<string[]> => tab.locator('table.abreast .draft-name').allInnerTexts()
  const bare = (list: readonly string[]): string[] => list.map((s) => s.replace(/\d+$/, '').trim())
  const BOTH = '/drafts?drafts=rule-book-1,rule-book-2'

  for (const scheme of ['light', 'dark'] as const) {
    it.each([
      [1440, ''],
      [375, ''],
      [1440, 'linking'],
    ])(`has no fault of access at %i px, ${scheme} %s`, async (width, mode) => {
      const tab = await opened(port, '/drafts', { width, scheme, bypassCSP: true })
      if (mode === 'linking') {
        await tab.getByRole('button', { name: 'Link by hand' }).click()
        await tab.locator('.choose-columns summary').click()
        await tab.locator('.take-along summary').click()
      }
      await tab.evaluate(axe)
      const found = await tab.evaluate(() =>
        (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
          }
        ).axe.run(),
      )
      expect(found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([])
      await shut(tab)
    })
  }

  it('says of each column whether its words are held, and shows reported points otherwise than words', async () => {
    const tab = await opened(port, '/drafts')
    const notes = await tab.locator('table.abreast .draft-known').allInnerTexts()
    expect(new Set(notes)).toEqual(new Set(['text held', 'known by report']))
    expect(await tab.locator('td.known-verbatim').count()).toBeGreaterThan(3)
    expect(await tab.locator('td.known-described .told-as').first().innerText()).toBe('reported')
    const rules = await tab.evaluate(
      `['td.known-verbatim', 'td.known-described'].map((q) => getComputedStyle(document.querySelector(q)).borderLeftStyle)`,
    )
    expect(rules).toEqual(['solid', 'dotted'])
    await shut(tab)
  })

  it('folds unchanged points, unfolds them, and leaves them out when only changes are asked for', async () => {
    const tab = await opened(books, BOTH)
    const rows = tab.locator('tr[data-row]:visible')
    expect(await rows.count()).toBe(4)
    await tab.getByRole('button', { name: '4 points unchanged: 1 – 4' }).click()
    expect(await rows.count()).toBe(8)
    await tab.getByRole('button', { name: 'Unfold all' }).click()
    expect(await rows.count()).toBe(40)
    await tab.getByLabel('Only changes').check()
    expect(await rows.count()).toBe(4)
    expect(await tab.locator('tr.unchanged:visible').count()).toBe(0)
    await shut(tab)
  })

  it('steps from change to change by key, says where, and brings the row under the heads', async () => {
    const tab = await opened(books, BOTH)
    await tab.getByRole('button', { name: 'Unfold all' }).click()
    const where = tab.locator('.drafts-bar [role=status]')
    for (const expected of ['1 of 4: 5', '2 of 4: 15', '3 of 4: 25']) {
      await tab.keyboard.press('n')
      expect(await where.innerText()).toBe(expected)
    }
    await tab.waitForTimeout(100)
    const [head, row] = [await tab.locator('thead').boundingBox(), await tab.locator('tr.current').boundingBox()]
    expect(Math.abs(row!.y - (head!.y + head!.height))).toBeLessThan(24)
    expect(await tab.evaluate('document.activeElement.innerText')).toBe('25')
    await tab.keyboard.press('p')
    expect(await where.innerText()).toBe('2 of 4: 15')
    await shut(tab)
  })

  it('marks what changed as it was and is, and without redline shows the later words alone', async () => {
    const tab = await opened(books, BOTH)
    expect(await tab.locator('.badge').first().innerText()).toMatch(/^500 tons? → 900 tons?/)
    const changed = tab.locator('tr.changed td.text').nth(1)
    expect(await changed.innerText()).toMatch(/500\s+900/)
    await tab.getByLabel('Redline').uncheck()
    expect(await changed.locator('p').first().innerText()).not.toContain('500')
    await shut(tab)
  })

  it('keeps in the address which drafts are columns and in which order', async () => {
    const tab = await opened(books, '/drafts?drafts=rule-book-2,rule-book-1')
    expect(bare(await heads(tab))).toEqual(['rule book', 'rule book'])
    expect(await tab.locator('.badge').first().innerText()).toMatch(/^900 tons? → 500 tons?/)
    await tab.locator('.choose-columns summary').click()
    await tab.getByRole('button', { name: 'right: move rule book 2' }).click()
    await expect.poll(() => tab.evaluate(`location.search.includes('rule-book-1%2Crule-book-2')`)).toBe(true)
    expect(await tab.locator('.badge').first().innerText()).toMatch(/^500 tons? → 900 tons?/)
    await tab.getByRole('checkbox', { name: 'rule book 2' }).uncheck()
    await expect
      .poll(() => tab.evaluate(`document.querySelectorAll('table.abreast .draft-name').length === 1`))
      .toBe(true)
    await tab.getByRole('button', { name: 'As at first' }).click()
    await expect.poll(() => tab.evaluate(`!location.search.includes('drafts=')`)).toBe(true)
    await shut(tab)
  })

  it('leads by a click on the map to that part of the document', async () => {
    const tab = await opened(books, BOTH)
    await tab.getByRole('button', { name: 'Unfold all' }).click()
    const box = (await tab.locator('.drafts-map').boundingBox())!
    await tab.mouse.click(box.x + 5, box.y + box.height * 0.9)
    await tab.waitForTimeout(200)
    expect(await tab.evaluate('scrollY')).toBeGreaterThan(500)
    expect(Number(await tab.locator('tr.current').getAttribute('data-row'))).toBeGreaterThan(30)
    await shut(tab)
  })

  it('enters in a person’s name that two cells do not correspond, and takes it back', async () => {
    const desk = await served(portTalks(0), { now: () => '2031-05-21T09:00:00Z' })
    const tab = await opened(desk, '/drafts')
    await tab.getByRole('button', { name: 'Link by hand' }).click()
    const wages = tab.locator('tr[data-row]', { hasText: 'Wages rise' }).first()
    await wages.getByRole('button', { name: 'Choose' }).first().click()
    await wages.getByRole('button', { name: 'Choose' }).first().click()
    expect(await tab.getByRole('button', { name: 'These correspond' }).isDisabled()).toBe(true)
    await tab.getByLabel('In the name of').fill('Rosa Desk')
    await tab.getByRole('button', { name: 'These do not correspond' }).click()
    await tab.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await tab.locator('tr[data-row]', { hasText: 'Wages rise' }).count()).toBe(2)
    await tab.getByRole('button', { name: 'Undo' }).click()
    await expect
      .poll(() =>
        tab.evaluate(
          `[...document.querySelectorAll('tr[data-row]')].filter((r) => r.textContent.includes('Wages rise')).length === 1`,
        ),
      )
      .toBe(true)
    await shut(tab)
    const store = await openSqlite(desk.path)
    if (!store.ok) throw new Error(store.reason)
    const entries = await store.store.entries(0)
    await store.store.close()
    expect(entries.slice(-2).map((e) => [e.act.kind, e.by.name])).toEqual([
      ['unlink', 'Rosa Desk'],
      ['withdraw', 'Rosa Desk'],
    ])
    await desk.clear()
  })

  it('gives the comparison as files, and tracked changes between two texts', async () => {
    const tab = await opened(port, '/drafts')
    await tab.locator('.take-along summary').click()
    const [html] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('link', { name: 'HTML' }).click()])
    expect(html.suggestedFilename()).toBe('talks-comparison.html')
    const [tracked] = await Promise.all([
      tab.waitForEvent('download'),
      tab
        .getByRole('button', { name: /^Word with tracked changes/ })
        .first()
        .click(),
    ])
    expect(tracked.suggestedFilename()).toMatch(/^talks-tracked-.*\.docx$/)
    expect(
      readFileSync((await tracked.path())!)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await shut(tab)
  })

  it('writes the columns chosen, and no others, when they are not all there are', async () => {
    const tab = await opened(books, BOTH)
    await tab.locator('.take-along summary').click()
    const [file] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('button', { name: 'Markdown' }).click(),
    ])
    const text = readFileSync((await file.path())!, 'utf8')
    expect(text).toContain('rule book 2')
    expect(text).not.toContain('Night work')
    await shut(tab)
  })

  it('leaves the row being read where it is when its passage opens beside it and closes again', async () => {
    const tab = await opened(books, BOTH)
    await tab.getByRole('button', { name: 'Unfold all' }).click()
    for (let i = 0; i < 3; i++) await tab.keyboard.press('n')
    await tab.waitForTimeout(100)
    const current = tab.locator('tr.current')
    const before = (await current.boundingBox())!
    await current.locator('.cite button').first().click()
    await tab.waitForSelector('.drawer')
    await tab.waitForTimeout(100)
    const open = (await current.boundingBox())!
    expect(open.width).toBeLessThan(before.width)
    expect(Math.abs(open.y - before.y)).toBeLessThan(3)
    await tab.keyboard.press('Escape')
    await tab.waitForSelector('.drawer', { state: 'detached' })
    await tab.waitForTimeout(100)
    expect(Math.abs((await current.boundingBox())!.y - before.y)).toBeLessThan(3)
    await shut(tab)
  })

  it('compares long texts on a thread of their own, and finds the same', async () => {
    const long = await served(portTalks(400), { now: () => '2031-05-21T09:00:00Z' })
    const tab = await opened(long, BOTH)
    expect(tab.workers()).toHaveLength(1)
    expect(await tab.locator('caption').innerText()).toBe('40 points of 400 changed')
    expect(await tab.locator('.drafts-body').getAttribute('aria-busy')).toBe('false')
    await shut(tab)
    await long.clear()
  })

  it('reads one draft at a time at 375 px, with its change against its base, and nothing sideways', async () => {
    const tab = await opened(books, BOTH, { width: 375 })
    expect(await tab.locator('table.abreast .draft-name').count()).toBe(1)
    expect(await tab.locator('tr.changed del').first().isVisible()).toBe(true)
    expect(await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
    await tab.locator('.one-draft select').selectOption({ label: 'rule book 1' })
    await expect.poll(() => tab.evaluate(`document.querySelectorAll('tr.changed').length === 0`)).toBe(true)
    await shut(tab)
  })
})
