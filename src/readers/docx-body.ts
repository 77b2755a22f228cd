import { labeller, type Numbering } from './docx-numbering.ts'
import { inherited, on, type Style } from './docx-parts.ts'
import { isBullet, raised } from './numerals.ts'
import { rowText } from './table-row.ts'
import type { XmlListener } from './xml.ts'

/** What a story (body, footnotes, comments) of a document gave, gathered while its XML goes by. */
export interface Story {
  readonly blocks: string[]
  /** First paragraph in a style called Title, else the first heading. */
  title?: string
  heading?: string
  /** Tracked changes by their author: insertions, deletions, moves. */
  readonly changes: Map<string, { ins: number; del: number; move: number }>
  /** Ids of footnotes, endnotes and comments in the order in which the text refers to them. */
  readonly footnotes: string[]
  readonly endnotes: string[]
  /** Comment id to the words it is tied to, up to 80 characters. */
  readonly comments: Map<string, string>
  pictures: number
  hidden: number
  /** Notes of a notes part by id: their paragraphs. */
  readonly notes: Map<string, string[]>
  /** Author and day of each comment of a comments part. */
  readonly authors: Map<string, { author: string; date: string }>
  length: number
}

interface Open {
  text: string
  style: string
  numId: string | undefined
  level: number | undefined
  /** Who deleted the paragraph's end, when someone did. */
  markDeleted?: Readonly<Record<string, string>>
  /** Words of it were deleted too, and counted. */
  deletions: boolean
}

interface Table {
  rows: number
  cells: string[][]
  rowDeleted: boolean
}

const HIDDEN_NOTE = new Set(['separator', 'continuationSeparator', 'continuationNotice'])

/**
 * Listens to WordprocessingML and gathers text as if every tracked insertion were in and every deletion out, counting
 * both. Paragraphs get the label that numbering computes. Stops gathering past `most` characters.
 */
export function storyListener(
  styles: ReadonlyMap<string, Style>,
  numbering: Numbering,
  most: number,
): { readonly story: Story; readonly listener: XmlListener } {
  const story: Story = {
    blocks: [],
    changes: new Map(),
    footnotes: [],
    endnotes: [],
    comments: new Map(),
    pictures: 0,
    hidden: 0,
    notes: new Map(),
    authors: new Map(),
    length: 0,
  }
  const labelOf = labeller(numbering)
  const open: Open[] = []
  const tables: Table[] = []
  const cells: string[][] = []
  let note: string[] | undefined
  let carried = '' // text of a paragraph whose end was deleted: it runs on into the next
  let gone = 0 // inside deleted or moved-away text
  let silent = 0 // inside old properties, fallbacks, field codes
  let inText = 0
  let inRun = 0
  let runHidden = false
  let skipNote = false
  let isProperty = 0 // inside properties, where `del` speaks of a paragraph's end or a row, not of words
  let inRowProperties = false
  const openComments = new Set<string>()

  const change = (a: Readonly<Record<string, string>>, kind: 'ins' | 'del' | 'move'): void => {
    const author = a['w:author'] || 'someone unnamed'
    const c = story.changes.get(author) ?? { ins: 0, del: 0, move: 0 }
    story.changes.set(author, c)
    c[kind]++
  }
  const say = (s: string): void => {
    const p = open.at(-1)
    if (!p || gone > 0 || silent > 0 || skipNote) return
    if (runHidden) {
      story.hidden += s.length
      return
    }
    p.text += s
    for (const id of openComments) {
      const tied = story.comments.get(id) ?? ''
      if (tied.length < 80) story.comments.set(id, (tied + s).slice(0, 80))
    }
  }
  const put = (text: string): void => {
    if (story.length > most) return
    story.length += text.length + 2
    const cell = cells.at(-1)
    if (cell) cell.push(text)
    else if (note) note.push(text)
    else story.blocks.push(text)
  }
  const endParagraph = (p: Open): void => {
    if (p.markDeleted) {
      if (!p.deletions) change(p.markDeleted, 'del')
      carried += p.text
      return
    }
    const text = (carried + p.text)
      .split('\n')
      .map((l) => l.trimEnd())
      .join('\n')
      .trim()
    carried = ''
    const numId = p.numId ?? inherited(styles, p.style, 'numId')
    const level = p.level ?? (p.numId === undefined ? levelByStyle(styles, numbering, p.style, numId) : 0)
    // An empty numbered paragraph shows its number and takes its place in the count.
    const label = numId && numId !== '0' ? labelOf(numId, level) : ''
    if (text === '' && (label === '' || isBullet(label))) return
    const shown = label === '' ? text : `${label} ${text}`.trim()
    const name = styles.get(p.style)?.name.toLowerCase() ?? p.style.toLowerCase()
    if (text !== '' && name === 'title') story.title ??= text
    if (text !== '' && /^heading 1$/.test(name)) story.heading ??= shown
    put(shown)
  }

  const listener: XmlListener = {
    open(name, a) {
      if (silent > 0) {
        if (SILENT.test(name)) silent++
        return
      }
      switch (name) {
        case 'p':
          open.push({ text: '', style: '', numId: undefined, level: undefined, deletions: false })
          return
        case 'pStyle':
          if (open.length > 0) open.at(-1)!.style = a['w:val'] ?? ''
          return
        case 'numId':
          if (open.length > 0) open.at(-1)!.numId = a['w:val'] ?? ''
          return
        case 'ilvl':
          if (open.length > 0) open.at(-1)!.level = Number(a['w:val']) || 0
          return
        case 'r':
          inRun++
          runHidden = false
          return
        case 'rStyle':
          if (inherited(styles, a['w:val'], 'vanish')) runHidden = true
          return
        case 'vanish':
          if (inRun > 0) runHidden = on(a)
          return
        case 't':
        case 'm:t':
          inText++
          return
        case 'tab':
        case 'ptab':
          if (inRun > 0) say(' ')
          return
        case 'br':
          if (a['w:type'] === undefined || a['w:type'] === 'textWrapping') say('\n')
          else say(' ')
          return
        case 'cr':
          say('\n')
          return
        case 'noBreakHyphen':
          say('-')
          return
        case 'sym':
          say(symbol(a['w:char'] ?? ''))
          return
        case 'ins':
          if (isProperty === 0 || inRowProperties) change(a, 'ins')
          return
        case 'del':
          if (isProperty > 0) {
            if (inRowProperties && tables.length > 0) {
              change(a, 'del')
              tables.at(-1)!.rowDeleted = true
            } else if (open.length > 0) open.at(-1)!.markDeleted = a
          } else {
            change(a, 'del')
            gone++
            if (open.length > 0) open.at(-1)!.deletions = true
          }
          return
        case 'moveFrom':
          if (isProperty > 0) {
            if (open.length > 0) open.at(-1)!.markDeleted = a
          } else {
            gone++
            if (open.length > 0) open.at(-1)!.deletions = true
          }
          return
        case 'moveTo':
          if (isProperty === 0) change(a, 'move')
          return
        case 'rPr':
        case 'pPr':
        case 'tcPr':
        case 'tblPr':
          isProperty++
          return
        case 'trPr':
          isProperty++
          inRowProperties = true
          return
        case 'tbl':
          tables.push({ rows: 0, cells: [], rowDeleted: false })
          return
        case 'tr':
          if (tables.length > 0) {
            tables.at(-1)!.cells = []
            tables.at(-1)!.rowDeleted = false
          }
          return
        case 'tc':
          cells.push([])
          return
        case 'footnoteReference':
        case 'endnoteReference': {
          if (gone > 0 || a['w:customMarkFollows'] === '1') return
          const list = name === 'footnoteReference' ? story.footnotes : story.endnotes
          list.push(a['w:id'] ?? '')
          say(raised(String(list.length + (name === 'footnoteReference' ? 0 : story.footnotes.length))) ?? '')
          return
        }
        case 'commentRangeStart':
          openComments.add(a['w:id'] ?? '')
          return
        case 'commentRangeEnd':
          openComments.delete(a['w:id'] ?? '')
          return
        case 'footnote':
        case 'endnote':
        case 'comment':
          skipNote = HIDDEN_NOTE.has(a['w:type'] ?? '')
          note = []
          if (!skipNote) story.notes.set(a['w:id'] ?? '', note)
          if (name === 'comment')
            story.authors.set(a['w:id'] ?? '', { author: a['w:author'] ?? '', date: a['w:date'] ?? '' })
          return
        case 'drawing':
        case 'pict':
        case 'object':
          story.pictures++
          return
      }
      if (SILENT.test(name)) silent++
    },
    close(name) {
      if (silent > 0) {
        if (SILENT.test(name)) silent--
        return
      }
      switch (name) {
        case 'p': {
          const p = open.pop()
          if (p) endParagraph(p)
          return
        }
        case 'r':
          inRun--
          runHidden = false
          return
        case 't':
        case 'm:t':
          inText--
          return
        case 'del':
        case 'moveFrom':
          if (isProperty === 0) gone--
          return
        case 'rPr':
        case 'pPr':
        case 'tcPr':
        case 'tblPr':
          isProperty--
          return
        case 'trPr':
          isProperty--
          inRowProperties = false
          return
        case 'tc': {
          const cell = cells.pop()
          if (cell && tables.length > 0) tables.at(-1)!.cells.push(cell)
          return
        }
        case 'tr': {
          const table = tables.at(-1)
          if (table && !table.rowDeleted) for (const row of rowText(table.cells)) if (row !== '') put(row)
          if (table) table.cells = []
          return
        }
        case 'tbl':
          tables.pop()
          return
        case 'footnote':
        case 'endnote':
        case 'comment':
          note = undefined
          skipNote = false
          return
      }
    },
    text(t) {
      if (inText > 0) say(t)
    },
  }
  return { story, listener }
}

/** Elements whose content is not text of the document: former properties, alternatives for old programs, readings of characters. */
const SILENT =
  /^(?:pPrChange|rPrChange|sectPrChange|tblPrChange|tcPrChange|trPrChange|numberingChange|mc:Fallback|rt|tblGridChange|tblPrExChange)$/

/** A paragraph whose style carries numbering may stand at the level that the scheme ties to the style. */
function levelByStyle(
  styles: ReadonlyMap<string, Style>,
  numbering: Numbering,
  style: string,
  numId: string | undefined,
): number {
  const own = inherited(styles, style, 'level')
  if (own !== undefined) return own
  const num = numId === undefined ? undefined : numbering.nums.get(numId)
  for (const [at, level] of (num && numbering.schemes.get(num.scheme)) ?? []) if (level.style === style) return at
  return 0
}

/** Character of a symbol font: private-use codes are shown by the few signs they most often stand for. */
function symbol(hex: string): string {
  const code = Number.parseInt(hex, 16)
  if (!Number.isFinite(code)) return ''
  if (code >= 0xf000 && code <= 0xf0ff) return code === 0xf0b7 || code === 0xf0a7 ? '•' : ''
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
