// How a comparison of two long drafts feels in a real browser: `npx tsx bench/browser.ts [words …] [--runs 3]`.
// The page is written by the program itself and opened from disk, as a reader would; drafts are made by mutate.ts. Told are
// the size of the page, the times to first paint and to loaded, a filter on and off until the next painted frame, the
// worst frame while scrolling through the whole page, and a jump to the last change by key.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { launchBrowser } from '../test/support/browser.ts'
import { median } from './median.ts'
import { mutate } from './mutate.ts'

const here = dirname(fileURLToPath(import.meta.url))
const args = process.argv.slice(2)
const at = args.indexOf('--runs')
const runs = at < 0 ? 3 : Number(args.splice(at, 2)[1])
const sizes = args.length > 0 ? args.map(Number) : [100_000] // words: about 300 pages

const scratch = join(here, '..', 'out', 'bench')
mkdirSync(scratch, { recursive: true })
const dir = mkdtempSync(join(scratch, 'browser-'))

// Runs in the page: as text, for the page has no compiler.
const PAINT = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`
const LOADED = `performance.getEntriesByType('navigation')[0].loadEventEnd`
const frames = (act: string): string => `new Promise((done) => {
  const from = performance.now()
  ${act}
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - from), 0))
})`
const click = (id: string): string => frames(`document.getElementById('${id}').click()`)
const SCROLL = `new Promise((done) => {
  const gaps = []
  let last = performance.now()
  let y = 0
  const step = () => {
    const now = performance.now()
    gaps.push(now - last)
    last = now
    y += 2000
    scrollTo(0, y)
    if (y < document.documentElement.scrollHeight && gaps.length < 600) requestAnimationFrame(step)
    else { gaps.sort((a, b) => a - b); done({ frames: gaps.length, median: gaps[gaps.length >> 1], worst: gaps.at(-1), late: gaps.filter((g) => g > 50).length }) }
  }
  requestAnimationFrame(step)
})`

const browser = await launchBrowser()
try {
  for (const words of sizes) {
    const { a, b } = mutate({ words, seed: 7 })
    const [fileA, fileB, out] = ['a.txt', 'b.txt', 'page.html'].map((f) => join(dir, f)) as [string, string, string]
    writeFileSync(fileA, a)
    writeFileSync(fileB, b)
    const started = performance.now()
    execFileSync(
      process.execPath,
      [join(here, '..', 'dist/bin/travaux.js'), 'compare', fileA, fileB, '-f', 'html', '-o', out],
      {
        stdio: 'ignore',
      },
    )
    const written = performance.now() - started
    const figures: Record<string, number[]> = {}
    const add = (name: string, ms: unknown): void => {
      figures[name] = [...(figures[name] ?? []), Number(ms)]
    }
    let rows: unknown
    for (let run = 0; run < runs; run++) {
      const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await tab.goto(pathToFileURL(out).href, { waitUntil: 'load' })
      await tab.waitForFunction(`performance.getEntriesByName('first-contentful-paint').length > 0`)
      add('first paint', await tab.evaluate(PAINT))
      add('loaded', await tab.evaluate(LOADED))
      rows = await tab.evaluate(`document.querySelectorAll('.parallel tr').length`)
      add('filter on', await tab.evaluate(click('only-changes')))
      add('filter off', await tab.evaluate(click('only-changes')))
      add('redline off', await tab.evaluate(click('no-redline')))
      add('redline on', await tab.evaluate(click('no-redline')))
      add('unfold all', await tab.evaluate(click('unfold')))
      add('fold all', await tab.evaluate(click('unfold')))
      add('next change', await tab.evaluate(click('next')))
      const scroll = (await tab.evaluate(SCROLL)) as { frames: number; median: number; worst: number; late: number }
      add('scroll, median frame', scroll.median)
      add('scroll, worst frame', scroll.worst)
      add('scroll, frames over 50 ms', scroll.late)
      await tab.close()
    }
    const size = statSync(out).size
    const packed = gzipSync(readFileSync(out)).length
    console.log(
      `\n${words.toLocaleString('en')} words: page of ${(size / 1e6).toFixed(1)} MB (${(packed / 1e6).toFixed(1)} packed), ${rows} rows, written in ${(written / 1000).toFixed(1)} s; median of ${runs}`,
    )
    for (const [name, list] of Object.entries(figures))
      console.log(
        `  ${name.padEnd(28)}${median(list)
          .toFixed(name.includes('frames') ? 0 : 1)
          .padStart(8)}${name.includes('frames') ? '' : ' ms'}`,
      )
  }
} finally {
  await browser.close()
  rmSync(dir, { recursive: true, force: true })
}
