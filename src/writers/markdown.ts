import type { Block, Cell, Inline, Page } from './page.ts'

/** A page as CommonMark with pipe tables and footnotes (GitHub's dialect). Source words are escaped: they cannot act as markup. */
export function markdownOf(page: Page): string {
  const out: string[] = [`# ${escaped(page.title)}`, '']
  for (const m of page.marks) out.push(m.kind === 'warning' ? `> **${escaped(m.text)}**` : `> ${escaped(m.text)}`, '>')
  if (out.at(-1) === '>') out.pop()
  for (const b of page.blocks) out.push('', ...linesOf(b, ''))
  if (page.notes.length > 0) {
    out.push('', '---', '')
    for (const n of page.notes) {
      const when = n.published && !n.chain.includes(n.published) ? `, ${n.published}` : ''
      const accepted = n.machine ? '' : ` · accepted by ${n.acceptedBy}`
      out.push(`[^${n.number}]: “${escaped(oneLine(n.quote))}” ${escaped(`${n.chain}${when}${accepted}`)}`)
    }
  }
  return `${out.join('\n')}\n`
}

function linesOf(block: Block, indent: string): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${indent}${'#'.repeat(block.level)} ${escaped(block.text)}`]
    case 'paragraph':
      return [indent + inline(block.inlines)]
    case 'quote':
      return [`${indent}> ${inline(block.inlines)}`]
    case 'empty':
      return [`${indent}*${escaped(block.text)}*`]
    case 'list':
      return block.items.flatMap((item, i) => {
        const lead = block.ordered ? `${i + 1}. ` : '- '
        return item.flatMap((b, k) =>
          k === 0 ? [indent + lead + linesOf(b, '').join(' ')] : linesOf(b, indent + ' '.repeat(lead.length)),
        )
      })
    case 'table':
      return [
        `${indent}*${escaped(block.caption)}*`,
        '',
        `${indent}| ${block.columns.map((c) => cellEscaped(escaped(c.title))).join(' | ')} |`,
        `${indent}|${block.columns.map(() => ' --- |').join('')}`,
        ...block.rows.map(
          (r) => `${indent}| ${block.columns.map((_, i) => (r.cells[i] ? cellText(r.cells[i]!) : '')).join(' | ')} |`,
        ),
      ]
  }
}

function cellText(cell: Cell): string {
  const text = cell.blocks
    .map((b) =>
      b.kind === 'paragraph' || b.kind === 'quote'
        ? inline(b.inlines)
        : b.kind === 'empty' || b.kind === 'heading'
          ? escaped(b.text)
          : '',
    )
    .join('<br>')
  return cellEscaped(text || (cell.known && cell.known !== 'verbatim' ? `*${cell.known}*` : ''))
}

const cellEscaped = (s: string): string => oneLine(s).replace(/(?<!\\)\|/g, '\\|')

const inline = (inlines: readonly Inline[]): string =>
  inlines
    .map((i) => {
      switch (i.kind) {
        case 'text':
        case 'source':
        case 'time':
          return escaped(oneLine(i.text))
        case 'strong':
          return wrapped('**', i.text)
        case 'emphasis':
          return wrapped('*', i.text)
        case 'cite':
          return `[^${i.number}]`
        case 'inserted':
          return `<ins>${escaped(oneLine(i.text))}</ins>`
        case 'deleted':
          return `<del>${escaped(oneLine(i.text))}</del>`
        case 'badge':
          return `*(${escaped(oneLine(i.text))})*`
      }
    })
    .join('')

/** Markers must touch the words: blanks at the edges go outside. */
function wrapped(marker: string, text: string): string {
  const m = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!
  return m[2] ? `${m[1]}${marker}${escaped(m[2])}${marker}${m[3]}` : text
}

const oneLine = (s: string): string => s.replace(/\s*\n\s*/g, ' ')

/** Characters that could begin markup or HTML in running text. A number and a stop at the start would make a list. */
const escaped = (s: string): string =>
  s
    .replace(/[\\`*_[\]<>#|~]/g, (c) => `\\${c}`)
    .replace(/&(?=[#\w]+;)/g, '&amp;')
    .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2')
