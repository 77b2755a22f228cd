import { parseWhen } from '../time/when.ts'
import { type Story, storyListener } from './docx-body.ts'
import { readCore, readNumbering, readStyles, WORD } from './docx-parts.ts'
import { MEDIA_TYPES } from './format.ts'
import { raised } from './numerals.ts'
import type { Note } from './reader.ts'
import { counted, doubt, info, lost, type ReadLimits, type Rendition } from './rendition.ts'
import { readXml, type XmlEnd } from './xml.ts'
import { entryOf, openZip, type Zip } from './zip.ts'

const MOST_COMMENTS = 50 // shown in notes; more are counted

/**
 * A Word document as text: paragraphs with the numbers Word computes, tables a row a line, footnotes at the end, tracked
 * changes read as accepted and told in a note, comments in notes.
 */
export async function readDocx(bytes: Uint8Array, limits: ReadLimits): Promise<Rendition> {
  const zip = openZip(bytes)
  const notes: Note[] = []
  if (zip.mended) notes.push(doubt('The file is cut short or damaged; what could be found in it was read.'))
  const core = readCore(zip)
  const styles = readStyles(zip)
  const numbering = readNumbering(zip, styles)
  const main = mainPart(zip)
  if (!main) {
    notes.push(lost('No Word document was found in this file. Nothing was read.'))
    return { text: '', mediaType: MEDIA_TYPES.docx, notes }
  }
  const body = storyListener(styles, numbering, limits.maxText)
  tellEnd(notes, 'The text', readXml(zip, entryOf(zip, main)!, limits.maxUnpacked, WORD, body.listener))
  const read = (name: string): Story | undefined => {
    const entry = entryOf(zip, main.replace(/[^/]*$/, name))
    if (!entry) return undefined
    const { story, listener } = storyListener(styles, numbering, limits.maxText)
    tellEnd(notes, `The ${name.replace('.xml', '')} part`, readXml(zip, entry, limits.maxUnpacked, WORD, listener))
    return story
  }
  const { story } = body
  const blocks = story.blocks
  const feet = story.footnotes.length > 0 ? read('footnotes.xml') : undefined
  const ends = story.endnotes.length > 0 ? read('endnotes.xml') : undefined
  addNotes(blocks, story.footnotes, feet, 0)
  addNotes(blocks, story.endnotes, ends, story.footnotes.length)
  tellChanges(notes, [story, feet, ends])
  tellComments(notes, story, read('comments.xml'))
  if (story.hidden > 0) notes.push(lost(`Hidden text (${counted(story.hidden, 'character')}) was left out.`))
  if (story.pictures > 0)
    notes.push(
      info(
        `${counted(story.pictures, 'picture or drawing', 'pictures or drawings')} in the file; words inside pictures are not in the text.`,
      ),
    )
  tellHeaders(notes, zip, main, (entry) => {
    const header = storyListener(styles, numbering, 4000)
    readXml(zip, entry, 1_000_000, WORD, header.listener) // a letterhead; more is no header
    return header.story.blocks.join(' / ')
  })
  const text = blocks.join('\n\n')
  if (text === '' && !notes.some((n) => n.kind === 'lost'))
    notes.push(lost('The document holds no text; it may be a scan set as pictures.'))
  const dated = parseWhen(core.modified ?? '') ?? parseWhen(core.created ?? '')
  return {
    text,
    title: usefulTitle(core.title) ?? story.title ?? story.heading,
    author: core.creator,
    fileDated: dated,
    mediaType: MEDIA_TYPES.docx,
    notes,
  }
}

function mainPart(zip: Zip): string | undefined {
  return (
    ['word/document.xml', 'word/document2.xml'].find((n) => entryOf(zip, n)) ??
    zip.entries.find((e) => /^word\/document\d*\.xml$/i.test(e.name))?.name
  )
}

/** Titles that a program put there and nobody wrote. */
const usefulTitle = (t: string | undefined): string | undefined =>
  t && !/^(?:microsoft word\b|untitled|document\d*|word document|title|doc\d+|template)/i.test(t) ? t : undefined

function tellEnd(notes: Note[], what: string, end: XmlEnd): void {
  const why: Record<Exclude<XmlEnd, 'whole'>, string> = {
    'too-much':
      'unpacks to far more than a document holds, as a file made to exhaust memory does; reading stopped there',
    broken: 'is cut short or damaged; what stood before the damage was read',
    locked: 'is locked with a password; unlock it and file it again',
    entities: 'declares XML entities, which no Word document does; reading stopped there',
    deep: 'nests deeper than any document; reading stopped there',
    malformed: 'is not well-formed XML; what stood before the fault was read',
  }
  if (end !== 'whole') notes.push(lost(`${what} ${why[end]}.`))
}

function addNotes(blocks: string[], refs: readonly string[], story: Story | undefined, before: number): void {
  refs.forEach((id, i) => {
    const paragraphs = story?.notes.get(id)
    if (!paragraphs || paragraphs.length === 0) return
    blocks.push(`${raised(String(before + i + 1)) ?? ''} ${paragraphs.join('\n')}`.trim())
  })
}

function tellChanges(notes: Note[], stories: readonly (Story | undefined)[]): void {
  const by = new Map<string, { ins: number; del: number; move: number }>()
  for (const s of stories)
    for (const [author, c] of s?.changes ?? []) {
      const sum = by.get(author) ?? { ins: 0, del: 0, move: 0 }
      by.set(author, { ins: sum.ins + c.ins, del: sum.del + c.del, move: sum.move + c.move })
    }
  if (by.size === 0) return
  const told = [...by].map(([author, c]) => {
    const kinds = [
      c.ins > 0 && counted(c.ins, 'insertion'),
      c.del > 0 && counted(c.del, 'deletion'),
      c.move > 0 && counted(c.move, 'moved passage'),
    ]
    return `${author}: ${kinds.filter(Boolean).join(', ')}`
  })
  notes.push(
    doubt(
      `Tracked changes stand in the file and are not settled. The text reads as if all were accepted. ${told.join('; ')}.`,
    ),
  )
}

function tellComments(notes: Note[], story: Story, comments: Story | undefined): void {
  if (!comments) return
  const all = [...comments.notes]
  for (const [id, paragraphs] of all.slice(0, MOST_COMMENTS)) {
    const { author, date } = comments.authors.get(id) ?? { author: '', date: '' }
    const tied = story.comments.get(id)?.trim()
    const day = date.slice(0, 10)
    notes.push(
      info(
        `Comment by ${author || 'someone unnamed'}${day ? `, ${day}` : ''}${tied ? `, on “${tied}”` : ''}: ${paragraphs.join(' ').slice(0, 2000)}`,
      ),
    )
  }
  if (all.length > MOST_COMMENTS)
    notes.push(info(`${counted(all.length - MOST_COMMENTS, 'further comment')} in the file.`))
}

function tellHeaders(notes: Note[], zip: Zip, main: string, read: (entry: Zip['entries'][number]) => string): void {
  const folder = main.replace(/[^/]*$/, '')
  const seen = new Set<string>()
  for (const entry of zip.entries) {
    if (!entry.name.startsWith(folder) || !/\/(?:header|footer)\d*\.xml$/.test(entry.name) || seen.size >= 6) continue
    const text = read(entry).replace(/\s+/g, ' ').trim()
    if (/\p{L}/u.test(text) && !/^page\b.{0,20}$/i.test(text)) seen.add(text.slice(0, 300))
  }
  for (const text of seen) notes.push(info(`Page header or footer, not in the text: ${text}`))
}
