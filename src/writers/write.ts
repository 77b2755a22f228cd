import { htmlOf } from './html.ts'
import { markdownOf } from './markdown.ts'
import type { Page } from './page.ts'
import { type TextOptions, textOf } from './text.ts'

/** Formats in which a page can be written. JSON of a view is the view itself (`jsonOf`), not its page. */
export const FORMATS = ['text', 'md', 'html'] as const
export type Format = (typeof FORMATS)[number]

/** A page as bytes of UTF-8. */
export function write(page: Page, format: Format, options: TextOptions = {}): Uint8Array {
  const text = format === 'text' ? textOf(page, options) : format === 'md' ? markdownOf(page) : htmlOf(page)
  return new TextEncoder().encode(text)
}

/** A view as JSON with a line end: complete, for programs. */
export const jsonOf = (view: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(view, null, 2)}\n`)
