/**
 * Pictures of every page of the desk at three widths in both themes, with the example dossier, into out/screens.
 * Run: npx tsx scripts/screens.ts [page …] [--dossier FILE]
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { desk as commandLine } from '../test/e2e/desk.ts'
import { launchBrowser } from '../test/support/browser.ts'
import { servedFrom } from '../test/support/served.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'out/screens')
const ALL = 'brief drafts positions timeline unsettled review sources people'.split(' ')
const WIDTHS = [1440, 1024, 375] // pixels: a screen, a small laptop, a telephone
const TALLEST = 2400 // pixels of a picture; what is further down looks like what is above it

const { values, positionals } = parseArgs({ options: { dossier: { type: 'string' } }, allowPositionals: true })
mkdirSync(out, { recursive: true })
const cli = commandLine({ person: 'Ana' })
let path = values.dossier && resolve(values.dossier)
if (!path) {
  path = join(cli.folder, 'example.travaux')
  const said = await cli.travaux('import', path, join(root, 'example/dossier.jsonl'))
  if (said.exit !== 0) throw new Error(said.err)
}
const desk = await servedFrom(path)
const browser = await launchBrowser()
try {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      const tab = await context.newPage()
      await tab.goto(desk.url)
      for (const page of positionals.length > 0 ? positionals : ALL) {
        await tab.goto(`${desk.base}/${page}`)
        await tab.locator('main h1').waitFor()
        await tab.waitForTimeout(400) // milliseconds, for texts that come after the page and for the fonts
        const tall = Number(await tab.evaluate('document.documentElement.scrollHeight'))
        await tab.setViewportSize({ width, height: Math.max(900, Math.min(TALLEST, tall)) })
        await tab.screenshot({ path: join(out, `${page.replace(/\W+/g, '-')}-${width}-${colorScheme}.png`) })
        await tab.setViewportSize({ width, height: 900 })
      }
      await context.close()
    }
} finally {
  await browser.close()
  await desk.close()
  cli.clear()
}
console.log(`Pictures lie in ${out}`)
process.exit(0) // the reader's engines would keep the process
