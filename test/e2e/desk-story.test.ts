import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page as Tab } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { headOf } from '../../src/record/source.ts'
import { openSqlite } from '../../src/stores/sqlite.ts'
import { onDay } from '../../src/time/when.ts'
import { meetingIn, sourceOf, suggested } from '../made-up.ts'
import { launchBrowser } from '../support/browser.ts'
import { madeDossier, servedFrom } from '../support/served.ts'
import { desk as commandLine } from './desk.ts'

/** Polled for as long as a busy machine may need. */
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000 })

// Made up: a dispute over water between two valleys.
const FIRST = `Offer of the upper valley

1. The lower valley takes water on 3 days a week.
2. A joint gauge stands at the old bridge.
`
const SECOND = `Counter-offer of the lower valley

1. The lower valley takes water on 5 days a week.
2. A joint gauge stands at the old bridge.
3. A council of six settles disputes.
`
const REPORT = `ESTUARY, 12 May 2031 - The mayors of the two valleys met in Estuary on Monday, the Valley Post reported.
“We cannot accept three days,” Mayor Ida Brook of the lower valley told the Valley Post on Monday.
`

const many = sourceOf(
  Array.from({ length: 12 }, (_, i) => `Delegates of Norland met number ${i} in Estuary.`).join('\n'),
  { title: 'Minutes', published: onDay('2031-05-02') },
)
const waiting = Array.from({ length: 12 }, (_, i) =>
  suggested(many, meetingIn(many, `Delegates of Norland met number ${i} in Estuary.`), 0.9),
)

describe('a day at the desk', () => {
  let browser: Browser
  let context: BrowserContext
  let folder: string
  let path: string
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'travaux-story-'))
    path = join(folder, 'water.travaux')
    context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1440, height: 900 } })
  })
  afterEach(async () => {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const signed = async (tab: Tab, name: string): Promise<void> => {
    await tab.locator('#person').fill(name)
    await tab.locator('.card').focus()
  }
  const onRecord = async (): Promise<readonly string[]> => {
    const opened = await openSqlite(path)
    if (!opened.ok) throw new Error(opened.reason)
    const entries = await opened.store.entries()
    await opened.store.close()
    return entries.flatMap(({ act }) => (act.kind === 'accept' && act.suggestion ? [act.suggestion] : []))
  }

  it('goes from files to a brief with its passages, and back in time', async () => {
    await madeDossier(path, { acts: [{ kind: 'open', title: 'Water of the two valleys' }] })
    const desk = await servedFrom(path)
    const tab = await context.newPage()
    await tab.goto(desk.url)
    await tab.locator('nav').getByText('Sources').click()
    await tab.locator('details summary').first().click()
    const file = async (name: string, text: string, fields: Readonly<Record<string, string>>): Promise<void> => {
      for (const [label, value] of Object.entries(fields))
        await tab.locator('.file-more').getByLabel(label).first().fill(value)
      await tab.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
      await tab.locator('main table tbody tr').nth(filed++).waitFor()
    }
    let filed = 0
    await file('first.txt', FIRST, { Published: '2031-05-05', 'Carries the words': 'first offer' })
    await file('second.txt', SECOND, { Published: '2031-05-09', 'Carries the words': 'counter-offer' })
    await file('report.txt', REPORT, { Published: '2031-05-12', 'Carries the words': '', Publisher: 'Valley Post' })

    await tab.getByRole('button', { name: /Let the machine read/ }).click()
    await tab
      .locator('.said')
      .getByText(/The machine read/)
      .waitFor()
    await tab.locator('nav').getByText('Review').click()
    await tab.locator('.card .gist').waitFor()
    await signed(tab, 'Ana')
    for (let left = 60; left > 0 && (await tab.locator('.card .gist').count()) > 0; left--) {
      const before = await tab.locator('.as-of-line').first().innerText()
      await tab.keyboard.press('a')
      await eventually(() => tab.locator('.as-of-line').first().innerText()).not.toBe(before)
    }

    await tab.locator('nav').getByText('Brief').click()
    const brief = tab.locator('main')
    await brief
      .getByText(/three days/)
      .first()
      .waitFor()
    await brief.locator('.sentence', { hasText: 'three days' }).first().locator('.cite button').first().click()
    expect(await tab.locator('.drawer mark').innerText()).toMatch(/three days/)
    expect(await tab.locator('.drawer').innerText()).toContain('Ana')
    await tab.keyboard.press('Escape')
    await tab.locator('.drawer').waitFor({ state: 'detached' })

    await tab.locator('nav').getByText('Drafts').click()
    await tab.locator('main h1').waitFor()
    await eventually(() => tab.locator('main').innerText()).toMatch(/council of six/)
    expect(await tab.locator('main ins, main .inserted').count()).toBeGreaterThan(0)

    const exported = await tab.evaluate(async () => {
      const r = await fetch('/api/pages/brief?format=md')
      return { status: r.status, text: await r.text() }
    })
    expect(exported.status).toBe(200)
    expect(exported.text).toContain('three days')

    await tab.locator('nav').getByText('Brief').click()
    await tab.locator('#as-of').focus()
    await tab.keyboard.press('ArrowLeft')
    await tab.keyboard.press('ArrowLeft')
    await eventually(() => tab.url()).toContain('asof=2031-05-09')
    await eventually(() => tab.locator('main').innerText()).not.toMatch(/cannot accept three days/)
    await tab.reload()
    await tab.locator('main h1').waitFor()
    expect(tab.url()).toContain('asof=2031-05-09')
    expect(await tab.locator('main').innerText()).not.toMatch(/cannot accept three days/)
    await tab.locator('.as-of button').click()
    await eventually(() => tab.locator('main').innerText()).toMatch(/three days/)
    await desk.close()
  })

  const minutes = () =>
    madeDossier(path, {
      sources: [many],
      acts: [
        { kind: 'open', title: 'Talks' },
        { kind: 'file', source: headOf(many) },
      ],
      suggestions: waiting,
    })
  const atReview = async (url: string): Promise<Tab> => {
    const tab = await context.newPage()
    await tab.goto(url)
    await tab.locator('nav').getByText('Review').click()
    await tab.locator('.card .gist').waitFor()
    await signed(tab, 'Ana')
    return tab
  }

  it('lets two tabs and the command line decide at once, loses nothing, and shows each what the others did', async () => {
    await minutes()
    const desk = await servedFrom(path)
    const first = await atReview(desk.url)
    const second = await atReview(desk.url)
    for (let i = 0; i < 6; i++) await second.keyboard.press('j') // one begins at the top, one in the middle
    const decide = async (tab: Tab): Promise<void> => {
      for (let i = 0; i < 4; i++) await tab.keyboard.press('a')
    }
    const cli = commandLine({ person: 'Bea' })
    await Promise.all([decide(first), decide(second), cli.travaux('accept', path, waiting[11]!.id)])
    await eventually(async () => new Set(await onRecord()).size).toBe(9)
    // Each decided what stood before it, though the list grew shorter under its hand.
    const meant = [0, 1, 2, 3, 6, 7, 8, 9, 11].map((i) => waiting[i]!.id)
    expect(new Set(await onRecord())).toEqual(new Set<string>(meant))
    for (const tab of [first, second])
      await eventually(() => tab.locator('.review-head .as-of-line').innerText()).toMatch(/^9 of 12 decided/)
    expect(await cli.travaux('decline', path, waiting[10]!.id)).toMatchObject({ exit: 0 })
    for (const tab of [first, second])
      await eventually(() => tab.locator('.review-head .as-of-line').innerText()).toMatch(/^10 of 12 decided/)
    await first.locator('nav').getByText('Timeline').click()
    await eventually(() => first.locator('main').innerText()).toMatch(/met/)
    cli.clear()
    await desk.close()
  })

  it('says so when the server goes during review, and keeps what it had acknowledged', async () => {
    await minutes()
    const desk = await servedFrom(path)
    const tab = await atReview(desk.url)
    await tab.keyboard.press('a')
    await tab
      .locator('.said')
      .getByText(/Accepted/)
      .waitFor()
    const kept = await onRecord()
    expect(kept).toHaveLength(1)
    await desk.close()
    await tab.getByRole('alert').first().waitFor()
    await tab.keyboard.press('a')
    await eventually(() => tab.getByRole('alert').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/does not answer.*(?:safe|lost)/s)]),
    )
    await eventually(() => tab.locator('.review-head .as-of-line').innerText()).toMatch(/^1 of 12 decided/)
    expect(await onRecord()).toEqual(kept)
    const again = await servedFrom(path)
    const back = await atReview(again.url)
    expect(await back.locator('.review-head .as-of-line').innerText()).toMatch(/^1 of 12 decided/)
    expect(readFileSync(path).length).toBeGreaterThan(0)
    await again.close()
  })
})
