import { attr, childrenOf, type Element, isElement, isTextNode, type TreeNode } from './html-tree.ts'
import { bulletAt, isBullet, numeral, raised } from './numerals.ts'
import { rowText } from './table-row.ts'

/** A paragraph, heading, list item or table row of a page, as text. */
export interface Block {
  readonly text: string
  /** Characters of it that are links: menus are nearly all link. */
  readonly linked: number
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row'
  /** The page's own characters in it without blanks, labels and cell marks: the same in any rendering of the same words. */
  readonly key: string
}

export interface Blocks {
  readonly blocks: readonly Block[]
  /** Struck passages (`del`, `s`, `strike`) that were left out. */
  readonly struck: number
}

const DROPPED = new Set(
  'script style noscript template svg iframe object embed canvas audio video select option button textarea input datalist map head title rp rt annotation'.split(
    ' ',
  ),
)
const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)

interface List {
  readonly ordered: boolean
  readonly type: string
  readonly step: 1 | -1
  next: number
}

/** What stands open while walking: a cell collects its own blocks until its row is complete. Too deep, it is a plain block. */
type Cell = { readonly outer: Block[] } | undefined

const DEEPEST_TABLE = 24 // tables within tables; every level copies its rows, and mail newsletters have ten

/**
 * A page as blocks of text, in document order.
 *
 * Items of ordered lists carry the number a browser would show; rows are one line; footnote marks are raised figures;
 * scripts, controls and whatever is hidden stay out. Walks with its own stack, so depth costs nothing but memory.
 */
export function blocksOf(root: TreeNode, leaveOut: (e: Element) => boolean = () => false): Blocks {
  let out: Block[] = []
  // Pieces, not one growing string: looking at its end would copy it each time.
  let line: string[] = []
  let last = ''
  let linked = 0
  let label = ''
  let kind: Block['kind'] = 'paragraph'
  let inLink = 0
  let inPre = 0
  let struck = 0
  const lists: List[] = []
  const cells: Cell[] = []
  const rows: Block[][][] = []
  let own = ''

  const flush = (): void => {
    const text = tidy(line.join(''))
    if (text !== '') {
      const shown = label !== '' && !ownLabel(text, label) ? `${label} ${text}` : text
      out.push({
        text: shown,
        linked: Math.min(linked, shown.length),
        kind: label !== '' ? 'item' : kind,
        key: bare(own),
      })
      label = ''
    }
    line = []
    last = ''
    own = ''
    linked = 0
  }
  const say = (text: string): void => {
    const piece = inPre > 0 ? text : text.replace(/[ \t\n\r\f]+/g, ' ')
    if (inLink > 0) linked += piece.length
    own += piece
    const added =
      inPre === 0 && piece.startsWith(' ') && (last === '' || last === ' ' || last === '\n') ? piece.slice(1) : piece
    if (added === '') return
    line.push(added)
    last = added.slice(-1)
  }

  const enter = (e: Element): boolean => {
    const tag = e.tagName
    if (DROPPED.has(tag) || isHidden(e) || leaveOut(e)) return false
    if (tag === 'del' || tag === 's' || tag === 'strike') {
      struck++
      return false
    }
    if (tag === 'br') {
      if (last === '\n') flush()
      else {
        line.push('\n')
        last = '\n'
      }
      return false
    }
    if (
      tag === 'sup' ||
      (tag === 'a' && /\bfootnote|\bfnref/i.test(`${attr(e, 'class') ?? ''} ${attr(e, 'id') ?? ''}`))
    ) {
      const printed = shortText(e)
      const mark = raised(printed)
      if (mark) {
        own += printed
        if (last === ' ') line.push(line.pop()!.slice(0, -1))
        line.push(mark)
        last = mark
        return false
      }
    }
    if (tag === 'q') say('“')
    if (tag === 'a' && attr(e, 'href') !== undefined) inLink++
    if (!BLOCK.has(tag)) return true
    flush()
    if (tag === 'hr') return false
    if (tag === 'pre') inPre++
    else if (/^h[1-6]$/.test(tag)) kind = 'heading'
    else if (tag === 'ol' || tag === 'ul' || tag === 'menu') lists.push(listOf(e))
    else if (tag === 'li') label = labelFor(e, lists)
    else if (tag === 'tr') rows.push([])
    else if ((tag === 'td' || tag === 'th') && rows.length > 0) {
      const deep = cells.length >= DEEPEST_TABLE
      cells.push(deep ? undefined : { outer: out })
      if (!deep) out = []
    }
    return true
  }
  const leave = (e: Element): void => {
    const tag = e.tagName
    if (tag === 'q') say('”')
    if (tag === 'a' && attr(e, 'href') !== undefined) inLink--
    if (!BLOCK.has(tag)) return
    flush()
    if (tag === 'pre') inPre--
    else if (/^h[1-6]$/.test(tag)) kind = 'paragraph'
    else if (tag === 'ol' || tag === 'ul' || tag === 'menu') lists.pop()
    else if (tag === 'li') label = ''
    else if ((tag === 'td' || tag === 'th') && rows.length > 0 && cells.length > 0) {
      const cell = cells.pop()
      if (cell) {
        rows.at(-1)!.push(out)
        out = cell.outer
      }
    } else if (tag === 'tr') {
      for (const b of rowBlocks(rows.pop() ?? [])) out.push(b)
    }
  }

  const stack: { node: TreeNode; done: boolean }[] = [{ node: root, done: false }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node } = top
    if (top.done) {
      leave(node as Element)
      continue
    }
    if (isTextNode(node)) {
      say(node.value)
      continue
    }
    if (isElement(node)) {
      if (!enter(node)) continue
      stack.push({ node, done: true })
    }
    const below = childrenOf(node)
    for (let i = below.length - 1; i >= 0; i--) stack.push({ node: below[i]!, done: false })
  }
  flush()
  return { blocks: out, struck }
}

/** A row's blocks, each with the keys of the cells it was made of. */
function rowBlocks(cells: readonly (readonly Block[])[]): Block[] {
  const flat = cells.flat()
  const texts = rowText(cells.map((c) => c.map((b) => b.text)))
  const linked = flat.reduce((n, b) => n + b.linked, 0)
  const whole = flat.map((b) => b.key).join('')
  const labelled = texts.length > 1 && texts.length === flat.length - 1
  return texts
    .map((text, i): Block => {
      if (texts.length === 1) return { text, linked, kind: 'row', key: whole }
      if (!labelled) return flat[i]!
      return i === 0 ? { text, linked: 0, kind: 'row', key: flat[0]!.key + flat[1]!.key } : flat[i + 1]!
    })
    .filter((b) => b.text !== '')
}

const bare = (s: string): string => s.replace(/\s+/g, '')

/** Blanks at the ends of lines go, and more than one empty line. Line by line: a pattern over long runs of blanks is quadratic. */
const tidy = (s: string): string =>
  s
    .split('\n')
    .map((l) => l.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

function listOf(e: Element): List {
  const ordered = e.tagName === 'ol'
  const reversed = attr(e, 'reversed') !== undefined
  const items = childrenOf(e).filter((n) => isElement(n) && n.tagName === 'li').length
  const start = Number.parseInt(attr(e, 'start') ?? '', 10)
  const style = attr(e, 'style') ?? ''
  const named =
    /list-style(?:-type)?\s*:[^;]*\b(lower-alpha|upper-alpha|lower-latin|upper-latin|lower-roman|upper-roman|none)\b/i
      .exec(style)?.[1]
      ?.toLowerCase()
  const byStyle: Record<string, string> = {
    'lower-alpha': 'a',
    'lower-latin': 'a',
    'upper-alpha': 'A',
    'upper-latin': 'A',
    'lower-roman': 'i',
    'upper-roman': 'I',
    none: 'none',
  }
  return {
    ordered,
    type: (named && byStyle[named]) || attr(e, 'type') || '1',
    step: reversed ? -1 : 1,
    next: Number.isFinite(start) ? start : reversed ? items : 1,
  }
}

function labelFor(e: Element, lists: readonly List[]): string {
  const list = lists.at(-1)
  if (!list || list.type === 'none') return ''
  if (!list.ordered) return bulletAt(lists.filter((l) => !l.ordered).length - 1)
  const own = Number.parseInt(attr(e, 'value') ?? '', 10)
  if (Number.isFinite(own)) list.next = own
  const n = list.next
  list.next += list.step
  // A list inside one that counts alike is set in, or its "1." could not be told from the other's.
  const inside = lists.filter((l) => l.ordered && l.type === list.type).length - 1
  return `${'  '.repeat(Math.min(inside, DEEPEST_TABLE))}${numeral(n, list.type)}.`
}

/** Whether the words already begin with that label, or with one of their own kind: "1.", "(1)", "Article 1". */
function ownLabel(text: string, label: string): boolean {
  if (isBullet(label)) return /^[•·‣▪–—*-]\s/.test(text)
  const core = label.trim().slice(0, -1)
  return new RegExp(
    `^(?:\\p{L}{2,10}\\.?\\s)?[(\\[]?${core.replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?:[.)\\]:]|\\s?[–—-]\\s)`,
    'iu',
  ).test(text)
}

function isHidden(e: Element): boolean {
  for (const a of e.attrs) {
    if (a.name === 'hidden' && a.value !== 'until-found') return true
    if (a.name === 'style' && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(a.value)) return true
  }
  return false
}

function shortText(e: Element): string {
  let out = ''
  const stack: TreeNode[] = [e]
  for (let n = stack.pop(); n && out.length < 12; n = stack.pop()) {
    if (isTextNode(n)) out += n.value
    else {
      const below = childrenOf(n)
      for (let i = below.length - 1; i >= 0; i--) stack.push(below[i]!)
    }
  }
  return out
}
