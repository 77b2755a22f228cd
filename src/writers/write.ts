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

/** Formats made by a library that is loaded only then. */
export const LATE_FORMATS = ['docx', 'csv'] as const
export type LateFormat = (typeof LATE_FORMATS)[number]

/** A page in any format. */
export async function writeAny(
  page: Page,
  format: Format | LateFormat,
  options: TextOptions = {},
): Promise<Uint8Array> {
  if (format === 'docx') return (await import('./docx.ts')).docxOf(page)
  if (format === 'csv') return new TextEncoder().encode(await (await import('./csv.ts')).csvOf(page))
  return write(page, format, options)
}

/** A view as JSON with a line end: complete, for programs. */
export const jsonOf = (view: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(view, null, 2)}\n`)
