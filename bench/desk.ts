/**
 * The desk on a large dossier in a real browser: 200 sources with texts, 10,000 claims, 2,000 suggestions, all made up.
 * Run: npx tsx bench/desk.ts [claims] [--runs 5]
 *
 * Told are: the first view from an empty browser to words on screen, each page from the click to the painted frame, the
 * cut moved by a day, a review decision until the next suggestion stands there, the heap, and the packed script.
 * Wall time, medians and worst; the server, the browser and this script share the machine.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Item } from '../src/record/claim.ts'
import type { Act } from '../src/record/entry.ts'
import type { SourceId } from '../src/record/ids.ts'
import { headOf, type Passage, type Source } from '../src/record/source.ts'
import { type Suggestion, suggestion } from '../src/record/suggestion.ts'
import { sha256 } from '../src/text/digest.ts'
import { describe } from '../src/text/selector.ts'
import { launchBrowser } from '../test/support/browser.ts'
import { builtPages, type Made, served } from '../test/support/served.ts'
import { largeLedger } from './large.ts'
import { median } from './median.ts'

const PAGES = 'drafts positions timeline unsettled sources people brief'.split(' ')

/** The large ledger with texts to it: each passage's words are put into the text of its source, between filler. */
function largeDossier(claims: number): Made {
  const { entries } = largeLedger(200, claims)
  const texts = new Map<SourceId, string>()
  const spans: { readonly source: SourceId; readonly start: number; readonly end: number }[] = []
  const put = (source: SourceId, words: string): number => {
    const text = `${texts.get(source) ?? ''}The round went on in the old hall, and no word of it was read out.\n`
    texts.set(source, `${text}${words}. `)
    spans.push({ source, start: text.length, end: text.length + words.length })
    return spans.length - 1
  }
  const places = new Map<Item, number>()
  for (const { act } of entries)
    if (act.kind === 'accept')
      places.set(act.item, put(act.item.passages[0]!.source, act.item.passages[0]!.selector.exact))
  const placed = (item: Item): Item => {
    const { source, start, end } = spans[places.get(item)!]!
    const passage: Passage = { source, selector: describe(texts.get(source)!, { start, end }) }
    return { ...item, passages: [passage] }
  }
  const sources: Source[] = []
  const acts: Act[] = []
  const suggestions: Suggestion[] = []
  for (const { act } of entries) {
    if (act.kind === 'file') {
      const text = texts.get(act.source.id) ?? 'Nothing.'
      const sum = sha256(text)
      const source = { ...act.source, text, length: text.length, sha256OfText: sum, sha256OfBytes: sum }
      sources.push(source)
      acts.push({ kind: 'file', source: headOf(source) })
    } else if (act.kind === 'accept') {
      const item = placed(act.item)
      acts.push({ kind: 'accept', item })
      if ('gist' in item && suggestions.length < 2000)
        suggestions.push(
          suggestion(item.passages[0]!.source, { ...item, gist: `${item.gist}, again` }, 0.7, 'made up', 'bench 1'),
        )
    } else acts.push(act)
  }
  return { sources, acts, suggestions }
}

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '5' } },
  allowPositionals: true,
})
const claims = Number(positionals[0] ?? 10_000)
const runs = Number(values.runs)
const figures = new Map<string, number[]>()
const add = (name: string, ms: number): void => void figures.set(name, [...(figures.get(name) ?? []), ms])

const desk = await served(largeDossier(claims))
const browser = await launchBrowser()
try {
  for (let i = 0; i < runs; i++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const tab = await context.newPage()
    const begun = performance.now()
    await tab.goto(desk.url)
    await tab.locator('main h1').waitFor()
    add('first view, cold', performance.now() - begun)
    await tab.evaluate(`localStorage.setItem('travaux-person', 'Ana')`)
    /** From an act in the page to the frame in which what it leads to is painted. */
    const until = (act: string, there: string): Promise<number> =>
      tab.evaluate(`new Promise((resolve) => {
        const begun = performance.now()
        const look = () => {
          if (${there}) { const c = new MessageChannel(); c.port1.onmessage = () => resolve(performance.now() - begun); requestAnimationFrame(() => c.port2.postMessage(0)) }
          else if (performance.now() - begun > 5000) resolve(NaN)
          else setTimeout(look, 1)
        }
        ${act}
        look()
      })`)
    for (const again of ['first', 'again'])
      for (const page of PAGES) {
        const title = `document.title.toLowerCase().startsWith('${page}') && document.querySelector('main h1') !== before && document.querySelector('main h1')`
        add(
          `page ${page}, ${again}`,
          await until(
            `const before = document.querySelector('main h1'); document.querySelector('nav a[href^="/${page}"]').click()`,
            title,
          ),
        )
      }
    const move = (to: number): string => `
      const range = document.getElementById('as-of')
      const before = document.querySelector('.view-head .as-of-line').textContent
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(range, String(${to}))
      range.dispatchEvent(new Event('input', { bubbles: true }))`
    const moved = `document.querySelector('.view-head .as-of-line').textContent !== before`
    for (const day of [150, 120, 90]) add('as of another day', await until(move(day), moved))
    add('as of a day seen before', await until(move(120), moved))
    await tab.locator('.as-of button').click()
    await tab.evaluate(`document.querySelector('nav a[href^="/review"]').click()`)
    await tab.locator('.card .gist').waitFor()
    await tab.locator('.review-text mark').first().waitFor()
    for (let k = 0; k < 5; k++)
      add(
        'review: accept, next in sight',
        await until(
          `const before = document.querySelector('.card .gist').textContent
           document.querySelector('.card').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))`,
          `document.querySelector('.card .gist') && document.querySelector('.card .gist').textContent !== before`,
        ),
      )
    await tab.waitForTimeout(500)
    const session = await context.newCDPSession(tab)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    add('heap, MB', usedSize / 2 ** 20)
    await context.close()
  }
} finally {
  await browser.close()
  await desk.clear()
}
console.log(`\n${claims.toLocaleString('en')} claims; ${runs} runs: median, worst`)
for (const [name, list] of figures)
  console.log(
    `  ${name.padEnd(32)}${median(list).toFixed(0).padStart(7)}${Math.max(...list)
      .toFixed(0)
      .padStart(7)}`,
  )
const assets = join(await builtPages(), 'assets')
for (const f of readdirSync(assets).filter((n) => /\.(?:js|css)$/.test(n)))
  console.log(
    `  ${f.padEnd(32)}${(gzipSync(readFileSync(join(assets, f))).length / 1000).toFixed(1).padStart(7)} kB packed`,
  )
