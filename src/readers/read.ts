import { contentId, draftKey, type SourceId } from '../record/ids.ts'
import { FIDELITIES, SOURCE_KINDS, type Source } from '../record/source.ts'
import { sha256 } from '../text/digest.ts'
import { sourceText } from '../text/source-text.ts'
import { parseWhen } from '../time/when.ts'
import { byline } from './byline.ts'
import { type Format, formatOf, MEDIA_TYPES } from './format.ts'
import { guessKind } from './kind.ts'
import { languageOf } from './language.ts'
import type { About, Note, Reading } from './reader.ts'
import { doubt, lost, READ_LIMITS, type ReadLimits, type Rendition } from './rendition.ts'

/**
 * Bytes to source: the format is recognised by the bytes, the text read and normalised, and what the document says of
 * itself completed by what `about` tells, which outranks it. Never throws and never refuses; see `Reading`.
 *
 * It does not bound time and memory: for bytes from outside use `intake`, which runs it in a child process.
 */
export async function read(bytes: Uint8Array, about: About, limits: ReadLimits = READ_LIMITS): Promise<Reading> {
  const format = formatOf(bytes, about)
  const charset = /;\s*charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(about.mediaType ?? '')?.[1]
  let rendition: Rendition
  try {
    rendition = await renditionOf(format, bytes, limits, charset)
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : String(error)
    rendition = { text: '', mediaType: MEDIA_TYPES[format], notes: [lost(`The document could not be read (${why}).`)] }
  }
  return sourceOf(bytes, about, rendition, limits)
}

/** A reading without text, for a document that could not be read at all: the note says why. */
export function unread(bytes: Uint8Array, about: About, why: string): Promise<Reading> {
  const mediaType = MEDIA_TYPES[formatOf(bytes, about)]
  return sourceOf(bytes, about, { text: '', mediaType, notes: [lost(why)] }, READ_LIMITS)
}

async function renditionOf(
  format: Format,
  bytes: Uint8Array,
  limits: ReadLimits,
  charset?: string,
): Promise<Rendition> {
  switch (format) {
    case 'txt':
      return (await import('./txt.ts')).readTxt(bytes, limits, charset)
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(bytes, limits, charset)
    case 'html':
      return (await import('./html.ts')).readHtml(bytes, limits, charset)
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes, limits)
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes, limits)
    default:
      return { text: '', mediaType: MEDIA_TYPES[format], notes: [lost(UNREADABLE[format])] }
  }
}

const UNREADABLE: Readonly<Record<Exclude<Format, 'txt' | 'markdown' | 'html' | 'docx' | 'pdf'>, string>> = {
  zip: 'This is a zip archive, not a document. Unpack it and file what is in it.',
  'old-office':
    'This is a Word file from before 2007, or one locked with a password. Save it as DOCX or PDF without password and file that.',
  rtf: 'Rich text (RTF) is not read. Save it as DOCX or PDF and file that.',
  image: 'This is a picture. Run it through character recognition (OCR) and file the text with fidelity “ocr”.',
  binary: 'This is not a document of a known kind.',
}

async function sourceOf(bytes: Uint8Array, about: About, rendition: Rendition, limits: ReadLimits): Promise<Reading> {
  const notes: Note[] = [...rendition.notes]
  let raw = rendition.text
  if (raw.length > limits.maxText) {
    notes.push(
      lost(
        `The text has more than ${limits.maxText.toLocaleString('en-US')} characters; only so many are kept. Split the document and file its parts.`,
      ),
    )
    raw = raw.slice(0, limits.maxText)
  }
  const normal = sourceText(raw)
  const { text } = normal
  if (text.trim() === '' && !notes.some((n) => n.kind === 'lost')) notes.push(lost('The document is empty.'))
  const told = toldBy(about, notes)
  const own = byline(text)
  const dated = told.published
    ? { published: told.published, publishedBy: 'told' as const }
    : rendition.published
      ? { published: rendition.published, publishedBy: 'found' as const }
      : own.published
        ? { published: own.published, publishedBy: 'inferred' as const }
        : {}
  // The day a file was made says nothing of the day its text came out: a scan of an old treaty is of today.
  if (!dated.published && rendition.fileDated)
    notes.push(
      doubt(
        `No date of publication is known; the file itself was made on ${rendition.fileDated.earliest}. Give the date when filing it.`,
      ),
    )
  const title = tidy(about.title) ?? tidy(rendition.title)
  const kind = told.kind ?? guessed(text, title, notes)
  // The words outrank what a page declares: templates say English of pages in any language.
  const declared = tidy(rendition.language)?.toLowerCase().split('-')[0]
  const language = tidy(about.language) ?? (await languageOf(text)) ?? declared
  const head = {
    kind,
    ...defined({
      title,
      publisher: tidy(about.publisher) ?? tidy(rendition.publisher) ?? own.agency,
      author: tidy(about.author) ?? tidy(rendition.author) ?? own.author,
      language,
    }),
    ...dated,
    ...defined({ url: about.url }),
    sha256OfBytes: sha256(bytes),
    sha256OfText: sha256(text),
    length: text.length,
    fidelity: told.fidelity ?? ('text-layer' as const),
    handling: about.handling ?? { kind: 'public' as const },
    ...defined({ draft: about.draft ? draftKey(about.draft) : undefined, proposer: tidy(about.proposer) }),
  }
  // The same bytes filed twice with the same words about them are one source, from whatever folder and at whatever hour.
  const id = contentId('src', head) as SourceId
  const source: Source = {
    id,
    ...head,
    ...defined({ file: about.file, mediaType: rendition.mediaType, retrieved: about.retrieved }),
    text,
    ...(rendition.plain && normal.at.length > 0 && { rawMap: { at: normal.at, raw: normal.raw } }),
  }
  return { source, notes }
}

/** What `about` tells, as far as it can be taken: what cannot is told in a note, not dropped in silence. */
function toldBy(
  about: About,
  notes: Note[],
): Pick<Source, 'published'> & { kind?: Source['kind']; fidelity?: Source['fidelity'] } {
  const published = about.published === undefined ? undefined : parseWhen(about.published)
  if (about.published !== undefined && !published)
    notes.push(
      doubt(
        `“${about.published}” is no date (YYYY-MM-DD, YYYY-MM or YYYY); the document counts as undated unless it states its date.`,
      ),
    )
  const kind = about.kind !== undefined && SOURCE_KINDS.includes(about.kind) ? about.kind : undefined
  const fidelity = about.fidelity !== undefined && FIDELITIES.includes(about.fidelity) ? about.fidelity : undefined
  if (about.kind !== undefined && !kind)
    notes.push(doubt(`“${about.kind}” is no kind of source; the kind was guessed.`))
  if (about.fidelity !== undefined && !fidelity)
    notes.push(doubt(`“${about.fidelity}” is no fidelity; it was left at “text-layer”.`))
  return { published, kind, fidelity }
}

function guessed(text: string, title: string | undefined, notes: Note[]): Source['kind'] {
  const guess = guessKind(text, title)
  // A report is what most documents are: worth knowing, yet no doubt. Taking a text for a draft changes all that follows.
  const told = `Taken for ${guess.kind}: ${guess.because}. Say otherwise when filing it.`
  if (text.trim() !== '') notes.push(guess.kind === 'news' ? { kind: 'info', text: told } : doubt(told))
  return guess.kind
}

const tidy = (s: string | undefined): string | undefined =>
  s?.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 500) || undefined

function defined<T extends object>(o: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
