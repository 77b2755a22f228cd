// Writes docs/verbs.md from the table of verbs: npx tsx scripts/docs-verbs.ts. With --check it only says whether it is current.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { verbsPage } from '../src/cli/verbs-page.ts'

const file = fileURLToPath(new URL('../docs/verbs.md', import.meta.url))
const page = verbsPage()
if (process.argv.includes('--check')) {
  const current = readFileSync(file, 'utf8') === page
  console.log(
    current ? 'docs/verbs.md is current' : 'docs/verbs.md is not what the table says: npx tsx scripts/docs-verbs.ts',
  )
  process.exitCode = current ? 0 : 1
} else {
  mkdirSync(fileURLToPath(new URL('../docs', import.meta.url)), { recursive: true })
  writeFileSync(file, page)
}
