import { sha256 } from '../text/digest.ts'
import { NEIGHBOURS } from '../text/selector.ts'
import { PARALLEL_SCRIPT, PARALLEL_STYLE, parallelHtml, titlesStyle } from './html-parallel.ts'
import { STYLE } from './html-style.ts'
import type { Block, Cell, Inline, Page, PageNote } from './page.ts'

/**
 * A page as one HTML file that needs nothing else: no font, no request. Everything from a source is text, and a policy in
 * the head forbids the rest. Tables with changed rows get a filter made of a checkbox and CSS alone. Texts side by side get
 * one script of ours besides, allowed by its hash, for steps from change to change; the page is whole without it.
 */
export function htmlOf(page: Page): string {
  const notes = new Map(page.notes.map((n) => [n.number, n]))
  const parallel = page.blocks.find((b) => b.kind === 'table' && b.layout === 'parallel')
  const filters =
    !parallel && page.blocks.some((b) => b.kind === 'table' && b.rows.some((r) => r.changed !== undefined))
  const redline = !parallel && JSON.stringify(page.blocks).includes('"kind":"inserted"')
  const script = parallel ? `script-src 'sha256-${base64(sha256(PARALLEL_SCRIPT))}'; ` : ''
  const more = parallel?.kind === 'table' ? `${PARALLEL_STYLE}${titlesStyle(parallel.columns)}` : ''
  return `<!doctype html>
<html lang="${attr(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${script}style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="generator" content="Travaux">
<title>${text(page.title)}</title>
<style>${STYLE}${more}</style>
</head>
<body${parallel ? ' class="wide"' : ''}>
<a class="skip" href="#main">Skip to the text</a>
<header>
<h1>${text(page.title)}</h1>
<ul class="marks">${page.marks.map((m) => `<li class="${m.kind}">${text(m.text)}</li>`).join('')}</ul>
${contents(page)}
${filters ? '<p class="controls"><label><input type="checkbox" id="only-changes"> Only rows with changes</label></p>' : ''}${redline ? '<p class="controls"><label><input type="checkbox" id="no-redline"> Hide deleted words</label></p>' : ''}
</header>
<main id="main">
${page.blocks.map((b) => blockHtml(b, notes)).join('\n')}
</main>
${page.notes.length > 0 ? notesHtml(page.notes) : ''}
${parallel ? `<script>${PARALLEL_SCRIPT}</script>\n` : ''}</body>
</html>
`
}

function contents(page: Page): string {
  const heads = page.blocks.flatMap((b) => (b.kind === 'heading' && b.level === 2 ? [b] : []))
  if (heads.length < 3) return ''
  return `<nav aria-label="On this page"><ol>${heads.map((h) => `<li><a href="#${attr(h.id)}">${text(h.text)}</a></li>`).join('')}</ol></nav>`
}

function blockHtml(block: Block, notes: ReadonlyMap<number, PageNote>): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${attr(block.id)}">${text(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${inlineHtml(block.inlines, notes)}</p>`
    case 'quote':
      return `<blockquote><p>${inlineHtml(block.inlines, notes)}</p></blockquote>`
    case 'empty':
      return `<p class="empty">${text(block.text)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${item.map((b) => blockHtml(b, notes)).join('')}</li>`).join('')}</${tag}>`
    }
    case 'table':
      return block.layout === 'parallel'
        ? parallelHtml(block, (cell) => cellInner(cell, notes), text)
        : tableHtml(block, notes)
  }
}

function tableHtml(table: Extract<Block, { kind: 'table' }>, notes: ReadonlyMap<number, PageNote>): string {
  const head = table.columns
    .map((c) => `<th scope="col">${text(c.title)}${c.note ? `<span class="note">${text(c.note)}</span>` : ''}</th>`)
    .join('')
  const rows = table.rows
    .map((r) => {
      const cells = r.cells
        .map((c, i) => cellHtml(c, table.columns[i]?.head === true, table.columns[i]?.title ?? '', notes))
        .join('')
      const state = r.changed === undefined ? '' : r.changed ? ' class="changed"' : ' class="unchanged"'
      return `<tr${r.id ? ` id="${attr(r.id)}"` : ''}${state}>${cells}</tr>`
    })
    .join('\n')
  // Focusable, so that a wide table can be scrolled by keyboard.
  return `<div class="table" role="region" aria-label="${attr(table.caption)}" tabindex="0"><table class="columns-${table.columns.length}"><caption>${text(table.caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${rows}
</tbody></table></div>`
}

const BLANK: Readonly<Record<string, string>> = {
  unknown: 'unknown',
  withheld: 'withheld',
  absent: 'no counterpart',
  deleted: 'deleted',
  'left-open': 'left open',
  none: 'nothing on record',
  denied: 'denied',
  inferred: 'inferred',
  described: 'reported',
}

function cellHtml(cell: Cell, head: boolean, title: string, notes: ReadonlyMap<number, PageNote>): string {
  const inner = cellInner(cell, notes)
  const known = cell.known ? ` class="${cell.known}"` : ''
  return head ? `<th scope="row"${known}>${inner}</th>` : `<td${known} data-title="${attr(title)}">${inner}</td>`
}

function cellInner(cell: Cell, notes: ReadonlyMap<number, PageNote>): string {
  const inner = cell.blocks.map((b) => blockHtml(b, notes)).join('')
  return inner === '' && cell.known && BLANK[cell.known] ? `<p class="blank">${BLANK[cell.known]}</p>` : inner
}

/** Of a digest in hexadecimal digits. */
const base64 = (hex: string): string =>
  btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((d) => Number.parseInt(d, 16))))

/** A passage longer than this is read in place or among the passages, not in a floating line. */
const LONGEST_TITLE = 240

const shortened = (s: string): string => (s.length > LONGEST_TITLE ? `${s.slice(0, LONGEST_TITLE)} …` : s)

function inlineHtml(inlines: readonly Inline[], notes: ReadonlyMap<number, PageNote>): string {
  return inlines
    .map((i) => {
      switch (i.kind) {
        case 'text':
          return text(i.text)
        case 'source':
          return `<q class="source">${text(i.text)}</q>`
        case 'strong':
          return `<strong>${text(i.text)}</strong>`
        case 'emphasis':
          return `<em>${text(i.text)}</em>`
        case 'cite': {
          const n = notes.get(i.number)
          return `<sup class="cite"><a href="#note-${i.number}" title="${attr(n ? `“${shortened(n.quote)}” ${n.chain}` : '')}"><span class="hidden">passage </span>${i.number}</a></sup>`
        }
        case 'inserted':
          return `<ins>${text(i.text)}</ins>`
        case 'deleted':
          return `<del>${text(i.text)}</del>`
        case 'badge':
          return `<span class="badge ${i.of}">${text(i.text)}</span>`
        case 'time':
          return i.from && i.from === i.to
            ? `<time datetime="${attr(i.from)}">${text(i.text)}</time>`
            : `<span class="time">${text(i.text)}</span>`
      }
    })
    .join('')
    .replace(/ (?=<sup class="cite">)/g, '') // a mark never stands alone on a line; its margin keeps it off the word
}

function notesHtml(notes: readonly PageNote[]): string {
  const items = notes
    .map((n) => {
      const when = n.published && !n.chain.includes(n.published) ? `, ${text(n.published)}` : ''
      const by = n.machine ? 'read by the machine, not reviewed' : `accepted by ${text(n.acceptedBy)}`
      return `<li id="note-${n.number}" value="${n.number}"><p class="passage"><span class="around">${text(wholeBefore(n))}</span><mark>${text(n.quote)}</mark><span class="around">${text(wholeAfter(n))}</span></p><p class="chain">${text(n.chain)}${when} · <cite>${text(n.source)}</cite> · ${by}</p></li>`
    })
    .join('\n')
  return `<section class="notes" aria-labelledby="passages"><h2 id="passages">Passages</h2><ol>
${items}
</ol></section>`
}

/** Words around a quote are cut by length: a half word at the edge gives way to dots. */
const wholeBefore = ({ before, selector }: PageNote): string =>
  selector.start <= before.length ? before : `… ${before.replace(/^\S*\s*/, '')}`
const wholeAfter = ({ after }: PageNote): string =>
  after.length < NEIGHBOURS ? after : `${after.replace(/\s*\S*$/, '')} …`

const text = (s: string): string =>
  s
    .replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ')
const attr = (s: string): string => text(s).replace(/"/g, '&quot;').replace(/\n/g, ' ')
