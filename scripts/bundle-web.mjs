// Bundles the desk's pages for the browser: one piece of script a page, names that change with the content, nothing fetched
// from elsewhere.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'

export async function bundleWeb(root, out) {
  mkdirSync(out, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { desk: 'src/web/main.tsx' },
    outdir: join(out, 'assets'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2022'],
    jsx: 'automatic',
    loader: { '.woff2': 'file' },
    minify: true,
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
  const made = Object.entries(metafile.outputs).find(([, o]) => o.entryPoint === 'src/web/main.tsx')
  const name = (file) => `/${relative(out, join(root, file)).replaceAll('\\', '/')}`
  const [script, { cssBundle }] = made
  const page = readFileSync(join(root, 'src/web/index.html'), 'utf8')
    .replace('<!--style-->', `<link rel="stylesheet" href="${name(cssBundle)}" />`)
    .replace('<!--script-->', `<script type="module" src="${name(script)}"></script>`)
  writeFileSync(join(out, 'index.html'), page)
  // The license of the serif goes wherever its files go.
  const license = join(root, 'node_modules/@fontsource-variable/source-serif-4/LICENSE')
  writeFileSync(join(out, 'assets/source-serif-4-LICENSE.txt'), readFileSync(license))
  return metafile
}
