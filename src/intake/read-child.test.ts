import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { column, madePdf } from '../../test/support/made-pdf.ts'
import { read } from '../readers/index.ts'
import { READ_LIMITS } from '../readers/rendition.ts'

// The child is bundled for release. A bundle has its own ways to lose a named export, and a reader that breaks would only
// show as a note; so the bundle reads each format here.
const root = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''
beforeAll(async () => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  folder = mkdtempSync(join(root, 'node_modules/.cache/travaux-child-')) // under the root, where packages are found
  await build({
    absWorkingDir: root,
    entryPoints: { 'read-child': 'src/intake/read-child.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['linkedom', 'unpdf', 'tinyld', 'canvas'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    outExtension: { '.js': '.mjs' },
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const prose = 'The two ports agreed on a timetable for the ferry, the harbour master said after a long night. '
const samples: Readonly<Record<string, Uint8Array>> = {
  'page.html': strToU8(
    `<html><body><nav><a href="/">Home</a></nav><div class="x"><h1>Ferry</h1><p>${prose.repeat(5)}</p><p>${prose.repeat(4)}</p></div><div class="y"><p><a href="/a">Another story that is not this one at all</a></p></div></body></html>`,
  ),
  'word.docx': zipSync({
    'word/document.xml': strToU8(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Ferry draft</w:t></w:r></w:p></w:body></w:document>',
    ),
  }),
  'print.pdf': madePdf({ pages: [column(prose.repeat(3), 60, 700, 400)] }),
  'koi8.txt': Uint8Array.from('оЕПЕЦНБНПШ Н ОЮПНЛЕ Х П', (c) =>
    c === ' ' ? 32 : (c.charCodeAt(0) - 0x410 + 0xc0) & 0xff,
  ),
  'german.txt': strToU8(
    'Die Verhandlungen über die Fähre wurden am Mittwoch fortgesetzt, und beide Seiten zeigten sich zufrieden.',
  ),
}

describe('the bundled child', () => {
  for (const [file, bytes] of Object.entries(samples))
    it(`reads ${file} as the source does`, async () => {
      const about = { file, retrieved: '2024-05-02T00:00:00Z' }
      const head = strToU8(JSON.stringify({ about, limits: { ...READ_LIMITS, seconds: 20 } }))
      const size = new Uint8Array(4)
      new DataView(size.buffer).setUint32(0, head.length, true)
      const done = spawnSync(process.execPath, [join(folder, 'read-child.mjs')], {
        input: Buffer.concat([size, head, bytes]),
        encoding: 'utf8',
      })
      expect(done.stderr).toBe('')
      expect(JSON.parse(done.stdout)).toEqual(JSON.parse(JSON.stringify(await read(bytes, about))))
    })
})
