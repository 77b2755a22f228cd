import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

/**
 * A real Chromium: the one that comes inside the npm package on Linux x64, the developer's own Chrome elsewhere.
 * The package unpacks itself into the temp folder under a fixed name, so each version gets a folder of its own.
 */
export async function launchBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' })
  // On a bare Debian some libraries are missing; asked like this, the package brings its own.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const folder = join(tmpdir(), 'travaux-chromium-147.0.0')
  mkdirSync(folder, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return await chromium.launch({
      executablePath: await packed.executablePath(),
      args: ['--headless=shell', '--no-sandbox'],
    })
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
