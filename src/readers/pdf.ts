import { parseWhen, type When } from '../time/when.ts'
import { MEDIA_TYPES } from './format.ts'
import { type Line, linesOf, type Piece } from './pdf-layout.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import type { Note } from './reader.ts'
import { counted, doubt, info, lost, type ReadLimits, type Rendition } from './rendition.ts'

const MOST_PAGES = 5000 // the longest consolidated acts have some 2,000

/** A PDF's text layer as paragraphs in reading order. Scans have none: the text is then empty and a note says so. */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<Rendition> {
  const notes: Note[] = []
  const { getDocumentProxy } = await import('unpdf')
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    // A copy, since the parser takes the buffer for itself. No code of the document is run, no font is loaded.
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
      stopAtErrors: false,
    })
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    notes.push(
      lost(
        locked
          ? 'The PDF is locked with a password; unlock it and file it again.'
          : 'The PDF is cut short or damaged and could not be opened. Nothing was read.',
      ),
    )
    return { text: '', mediaType: MEDIA_TYPES.pdf, notes }
  }
  try {
    const pages: Line[][] = []
    let length = 0
    let unread = 0
    const count = Math.min(pdf.numPages, MOST_PAGES)
    for (let n = 1; n <= count && length <= limits.maxText && !(n > 1 && limits.hurry?.()); n++) {
      try {
        const page = await pdf.getPage(n)
        const lines = linesOf(piecesOf((await page.getTextContent()).items), page.view[2]! - page.view[0]!)
        for (const l of lines) length += l.text.length + 1
        pages.push(lines)
        page.cleanup()
      } catch {
        unread++
        pages.push([])
      }
    }
    if (unread > 0) notes.push(lost(`${counted(unread, 'page')} could not be read.`))
    if (pdf.numPages > pages.length)
      notes.push(
        lost(`Only the first ${counted(pages.length, 'page')} of ${pdf.numPages.toLocaleString('en-US')} were read.`),
      )
    const empty = pages.filter((p) => p.length === 0).length - unread
    const { paragraphs, removed, rejoined } = paragraphsOf(pages)
    const text = paragraphs.join('\n\n')
    if (text === '')
      notes.push(
        lost(
          'The PDF has no text layer; it is a scan or a picture. Run it through character recognition (OCR) and file the result with fidelity “ocr”.',
        ),
      )
    else if (empty > 0)
      notes.push(
        lost(
          `${counted(empty, 'page')} ${empty === 1 ? 'has' : 'have'} no text layer and ${empty === 1 ? 'is' : 'are'} missing.`,
        ),
      )
    if (removed.length > 0)
      notes.push(
        info(
          `Left out as running heads and page numbers: ${removed
            .slice(0, 6)
            .map((r) => `“${r}”`)
            .join(', ')}${removed.length > 6 ? ' and others' : ''}.`,
        ),
      )
    if (rejoined > 0)
      notes.push(
        info(`${counted(rejoined, 'word')} broken at a line’s end ${rejoined === 1 ? 'was' : 'were'} put together.`),
      )
    const meta = await metadata(pdf)
    if (/\b(?:abbyy|finereader|tesseract|ocrmypdf|paper capture|omnipage|readiris)\b/i.test(meta.producer))
      notes.push(doubt('The text layer was made by character recognition; letters and numbers may be wrong.'))
    return {
      text,
      title: meta.title ?? headingOf(pages),
      author: meta.author,
      fileDated: meta.dated,
      mediaType: MEDIA_TYPES.pdf,
      notes,
    }
  } finally {
    await pdf.destroy().catch(() => {})
  }
}

function piecesOf(items: readonly unknown[]): Piece[] {
  const out: Piece[] = []
  for (const item of items) {
    const { str, transform, width } = item as { str?: string; transform?: readonly number[]; width?: number }
    if (typeof str !== 'string' || str === '' || !transform) continue
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
    if (Math.abs(b) > Math.abs(a) || ![x, y, a, d].every(Number.isFinite)) continue // set upright along the margin
    const size = Math.hypot(c, d) || Math.hypot(a, b) || 1
    out.push({ text: str, x, y, width: width ?? 0, size })
  }
  return out
}

/** The largest line near the top of the first page, when it is clearly larger than the rest. */
function headingOf(pages: readonly (readonly Line[])[]): string | undefined {
  const first = pages[0] ?? []
  const sizes = first.map((l) => l.size).sort((a, b) => a - b)
  const usual = sizes[sizes.length >> 1] ?? 0
  const top = first.slice(0, 12)
  const largest = Math.max(0, ...top.map((l) => l.size))
  if (top.length === 0 || largest < 1.15 * usual) return undefined
  const at = top.findIndex((l) => l.size === largest)
  const lines: string[] = []
  for (let i = at; i < top.length && top[i]!.size === largest && lines.length < 4; i++) lines.push(top[i]!.text)
  return lines.join(' ')
}

async function metadata(pdf: {
  getMetadata(): Promise<{ info: object }>
}): Promise<{ title?: string; author?: string; producer: string; dated?: When }> {
  try {
    const { info: about } = await pdf.getMetadata()
    const get = (key: string): string => {
      const v = (about as Readonly<Record<string, unknown>>)[key]
      return typeof v === 'string' ? v.trim().slice(0, 500) : ''
    }
    const title = get('Title').replace(/^Microsoft (?:Word|PowerPoint) - /i, '')
    const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(get('CreationDate') || get('ModDate'))
    return {
      title:
        title && !/\.(?:docx?|rtf|odt|indd|pdf|pptx?|qxp)$|^(?:untitled|document\d*|title|unknown)\b/i.test(title)
          ? title
          : undefined,
      author: get('Author') || undefined,
      producer: `${get('Producer')} ${get('Creator')}`,
      dated: made ? parseWhen(`${made[1]}-${made[2]}-${made[3]}`) : undefined,
    }
  } catch {
    return { producer: '' }
  }
}
