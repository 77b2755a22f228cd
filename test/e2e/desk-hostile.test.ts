import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Item } from '../../src/record/claim.ts'
import type { Act } from '../../src/record/entry.ts'
import { actorKey, draftKey, issueKey } from '../../src/record/ids.ts'
import { headOf } from '../../src/record/source.ts'
import { suggestion } from '../../src/record/suggestion.ts'
import { onDay } from '../../src/time/when.ts'
import { passageIn, sourceOf } from '../made-up.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Served, served } from '../support/served.ts'

/** What has got scripts to run on other pages. Each sets a flag if it ever does here. */
const VECTORS = [
  '<script>ran()</script>',
  '<img src=x onerror=ran()>',
  '"><svg onload=ran()>',
  "'-ran()-'",
  '</title><script>ran()</script>',
  '<iframe srcdoc="<script>parent.ran()</script>">',
  '<a href="javascript:ran()">x</a>',
  '<style>*{display:none}</style>',
  `{{ran()}}$${'{ran()}'}`,
  '\u202Egnp.exe',
]
const all = VECTORS.join(' ')
const text = `Report ${all}\n\n${VECTORS.map((v) => `He said “${v}” today.`).join('\n')}\n`
const source = sourceOf(text, {
  title: `Title ${all}`,
  publisher: `Paper ${all}`,
  author: all,
  file: `${VECTORS[1]}.txt`,
  url: 'javascript:ran()',
  language: '"><script>ran()</script>',
  published: onDay('2031-05-02'),
})
const at = (words: string) => [passageIn(source, words)]
const named = { kind: 'named', actor: actorKey(VECTORS[0]!), name: VECTORS[0]! } as const
const base = (words: string) =>
  ({
    gist: words,
    passages: at(words),
    attribution: {
      speaker: named,
      voice: 'own',
      form: 'direct',
      cue: words,
      via: [{ name: words, actor: actorKey(words) }],
    },
  }) as const
const draft = draftKey(VECTORS[3]!)
const issue = issueKey(VECTORS[4]!)
const items = [
  ...VECTORS.map((v): Item => ({ ...base(v), kind: 'statement', content: v })),
  {
    kind: 'actor',
    key: actorKey(VECTORS[0]!),
    name: VECTORS[0]!,
    actorKind: 'person',
    role: VECTORS[2]!,
    aliases: [VECTORS[1]!],
    passages: at(VECTORS[0]!),
  },
  {
    kind: 'issue',
    key: issue,
    name: VECTORS[4]!,
    scale: 'numeric',
    synonyms: [VECTORS[1]!],
    passages: at(VECTORS[4]!),
  },
  {
    kind: 'draft',
    key: draft,
    name: VECTORS[3]!,
    draftKind: 'draft',
    proposers: [actorKey(VECTORS[0]!)],
    authors: [],
    dated: onDay('2031-05-01'),
    passages: at(VECTORS[3]!),
  },
  {
    kind: 'provision',
    draft,
    order: 0,
    eId: 'pt_1',
    label: VECTORS[1]!,
    level: 0,
    unit: 'point',
    known: 'verbatim',
    wording: VECTORS[2]!,
    passages: at(VECTORS[2]!),
  },
  {
    ...base(VECTORS[5]!),
    kind: 'contents',
    draft,
    issue,
    known: 'described',
    quantity: { value: 3, unit: VECTORS[1]! },
  },
  { ...base(VECTORS[6]!), kind: 'position', party: actorKey(VECTORS[0]!), issue, position: 'rejects' },
  {
    ...base(VECTORS[7]!),
    kind: 'event',
    type: 'meeting',
    status: 'held',
    participants: [actorKey(VECTORS[0]!), actorKey(VECTORS[1]!)],
    place: VECTORS[1]!,
    happened: onDay('2031-05-01'),
  },
  { ...base(VECTORS[8]!), kind: 'unknown', what: VECTORS[8]! },
] as unknown as Item[]

describe('a dossier made to do harm', () => {
  let desk: Served
  let browser: Browser
  beforeAll(async () => {
    desk = await served({
      sources: [source],
      acts: [
        { kind: 'open', title: `Talks ${all}` },
        { kind: 'file', source: headOf(source) },
        ...items.map((item): Act => ({ kind: 'accept', item })),
      ],
      suggestions: VECTORS.map((v) =>
        suggestion(source.id, { ...base(v), kind: 'statement', content: `${v} again` }, 0.7, v, v),
      ),
    })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.clear()
  })

  it.each('brief drafts positions timeline unsettled review sources people'.split(' '))(
    'is text and nothing else on the page %s, with a passage open too',
    async (page) => {
      const context = await browser.newContext()
      const wrong: string[] = []
      await context.exposeFunction('ran', () => void wrong.push('a script of the record ran'))
      const tab = await context.newPage()
      tab.on('dialog', (d) => {
        wrong.push(`dialog: ${d.message()}`)
        void d.dismiss()
      })
      tab.on('console', (m) => m.type() === 'error' && wrong.push(`console: ${m.text()}`))
      tab.on('pageerror', (e) => wrong.push(`error: ${e.message}`))
      const asked: string[] = []
      tab.on('request', (r) => asked.push(r.url()))
      await tab.goto(desk.url)
      const p = encodeURIComponent(`${source.id}:8-30`)
      const i = encodeURIComponent('"><img src=x onerror=ran()>')
      await tab.goto(`${desk.base}/${page}?p=${p}&i=${i}&q=${encodeURIComponent(all)}`)
      await tab.locator('main h1').waitFor()
      await tab.locator('.drawer mark').waitFor()
      for (const mark of (await tab.locator('main .cite button').all()).slice(0, 3)) await mark.hover()
      expect(await tab.locator('.negotiation').textContent()).toBe(`Talks ${all}`)
      expect(await tab.locator('.drawer .source-text').textContent()).toContain(VECTORS[0])
      const made = (await tab.evaluate(`({
        scripts: [...document.scripts].filter((s) => !/^\\/assets\\//.test(s.getAttribute('src') ?? '')).length,
        foreign: document.querySelectorAll('main iframe, main img[src=x], main style, [onerror], [onload], main object, main embed').length,
        links: [...document.querySelectorAll('a[href]')].filter((a) => !/^(\\/|#|https?:)/.test(a.getAttribute('href'))).length,
        shown: getComputedStyle(document.querySelector('main h1')).display,
      })`)) as Record<string, unknown>
      expect(made).toEqual({ scripts: 0, foreign: 0, links: 0, shown: 'block' })
      expect(asked.filter((u) => !u.startsWith(desk.base) && !u.startsWith('data:'))).toEqual([])
      expect(wrong).toEqual([])
      await context.close()
    },
  )

  it('is found as text by the search', async () => {
    const context = await browser.newContext()
    const tab = await context.newPage()
    const wrong: string[] = []
    tab.on('pageerror', (e) => wrong.push(e.message))
    await context.exposeFunction('ran', () => void wrong.push('ran'))
    await tab.goto(desk.url)
    await tab.locator('main h1').waitFor()
    await tab.keyboard.press('/')
    await tab.keyboard.type('onerror')
    await tab.locator('dialog li, dialog [role=option]').first().waitFor()
    expect(await tab.locator('dialog').innerText()).toContain('<img src=x onerror=ran()>')
    expect(wrong).toEqual([])
    await context.close()
  })
})
