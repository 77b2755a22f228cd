// Loaded only where a page is read. Static imports on purpose: what a bundler makes of `import()` of a CommonJS package
// has no named exports.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** Readability's pick of a page's article, as HTML; undefined when it finds none or breaks down. */
export function articleIn(html: string, mostElements: number): string | undefined {
  try {
    const { document } = parseHTML(html)
    const page = document as unknown as ConstructorParameters<typeof Readability>[0]
    return new Readability(page, { maxElemsToParse: mostElements }).parse()?.content ?? undefined
  } catch {
    return undefined // the whole main text stands in for it
  }
}
