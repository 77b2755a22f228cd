import { bandsOf, chunksOf, gradientOf, runsOf } from '../views/folded-rows.ts'
import type { Cell, Column, Row } from './page.ts'

// Texts side by side: a grid a row, so that the browser can leave out what is not in sight, the heads stay in sight, and
// the words of what changed stand over the texts instead of taking a column from them.

export interface Parallel {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** The table; `inner` writes what stands in a cell. The last column is what changed. */
export function parallelHtml(table: Parallel, inner: (cell: Cell) => string, text: (s: string) => string): string {
  const heads = table.columns
    .map((c) => `<th scope="col">${text(c.title)}${c.note ? `<span class="note">${text(c.note)}</span>` : ''}</th>`)
    .join('')
  const drafts = table.columns.length - 2
  const body = runsOf(table.rows, (r) => (r.changed === false ? 'unchanged' : undefined))
    .map((run, n) => {
      const rows = chunksOf(run.rows).map((list) => list.map((r) => rowHtml(r, inner)).join('\n'))
      if (!run.folds) return rows.map((r) => `<tbody>\n${r}\n</tbody>`).join('\n')
      const label = `<tbody class="fold"><tr><td colspan="${table.columns.length}"><label><input type="checkbox" id="fold-${n}"> ${run.rows.length} points unchanged${text(rangeOf(run.rows))}</label></td></tr></tbody>`
      return `${label}\n<tbody class="same">\n${rows.join('\n')}\n</tbody>`
    })
    .join('\n')
  return `<div class="parallel${drafts > MOST_ABREAST ? ' many' : ''}" role="region" aria-label="${text(table.caption).replace(/"/g, '&quot;')}" tabindex="0">${mapOf(table.rows)}${CONTROLS}<table style="--drafts:${drafts}"><caption>${text(table.caption)}</caption><thead><tr>${heads}</tr></thead>
${body}
</table></div>`
}

const MOST_ABREAST = 5 // more drafts than that scroll sideways within the table

function rowHtml(row: Row, inner: (cell: Cell) => string): string {
  const state = row.changed === undefined ? '' : row.changed ? ' class="changed"' : ' class="unchanged"'
  const last = row.cells.length - 1
  const cells = row.cells.map((c, i) => {
    if (i === 0) return `<th scope="row">${inner(c)}</th>`
    if (i === last) return `<td class="what">${inner(c)}</td>`
    return `<td${c.known ? ` class="${c.known}"` : ''}>${inner(c)}</td>`
  })
  return `<tr${state}>${cells.join('')}</tr>`
}

/** ": 4–9": from the first row of a fold to its last. */
function rangeOf(rows: readonly Row[]): string {
  const nameOf = (r: Row): string =>
    r.cells[0]?.blocks
      .flatMap((b) => (b.kind === 'paragraph' ? b.inlines : []))
      .flatMap((i) => (i.kind === 'strong' ? [i.text] : []))
      .join(' ') ?? ''
  const first = nameOf(rows[0]!)
  const last = nameOf(rows.at(-1)!)
  return first && last ? `: ${first} – ${last}` : ''
}

/** A slim picture of the whole document, dark where rows changed; with the script a click leads there. */
function mapOf(rows: readonly Row[]): string {
  if (rows.length < 60) return '' // fits on a few screens
  return `<div class="map" aria-hidden="true" style="background-image:${gradientOf(bandsOf(rows))}"></div>`
}

const CONTROLS = `<p class="controls"><label><input type="checkbox" id="only-changes"> Only rows with changes</label> <label><input type="checkbox" id="unfold"> Unfold unchanged rows</label> <label><input type="checkbox" id="no-redline"> Without redline</label> <span class="steps" hidden><button type="button" id="previous">Previous change <kbd>p</kbd></button> <button type="button" id="next">Next change <kbd>n</kbd></button> <span id="where" role="status"></span></span></p>`

/** Titles of the columns for narrow screens, where the heads are out of sight; every letter that could end the string is escaped. */
export const titlesStyle = (columns: readonly Column[]): string =>
  columns
    .slice(1, -1)
    .map(
      (c, i) =>
        `.parallel tr>:nth-child(${i + 2})::before{--title:"${[...c.title]
          .map((l) => (/[\p{L}\p{N} .,-]/u.test(l) ? l : `\\${l.codePointAt(0)!.toString(16)} `))
          .join('')}"}`,
    )
    .join('\n')

export const PARALLEL_STYLE = `
body.wide{max-width:1720px}
.parallel{position:relative;margin:12px 0 20px}
.parallel.many{overflow:auto;max-height:96vh}
.parallel table,.parallel thead,.parallel tbody{display:block}
.parallel caption{display:block}
.parallel tr{display:grid;grid-template-columns:5.5rem repeat(var(--drafts),minmax(0,1fr));column-gap:20px;padding:0 6px;border-bottom:1px solid var(--rule)}
.parallel.many tr{grid-template-columns:5.5rem repeat(var(--drafts),17rem);width:max-content}
.parallel tbody{content-visibility:auto;contain-intrinsic-size:auto 1800px}
.parallel tbody.fold{content-visibility:visible}
.parallel .controls{position:sticky;top:0;z-index:3;background:var(--paper);margin:0;padding:4px 6px;min-height:2.8rem;display:flex;align-items:center;gap:4px 1.2em;font-size:.85rem}
.parallel.many .controls{left:0}
.parallel thead{position:sticky;top:2.75rem;z-index:2;background:var(--paper);border-bottom:2px solid var(--ink)}
.parallel thead tr{border:0}
.parallel thead th{position:static;border:0;padding:8px 0 6px 12px;background:none}
.parallel thead th:last-child{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.parallel :is(td,th){border-bottom:0;padding:8px 0 10px;min-width:0;grid-row:2}
.parallel tbody th{grid-column:1;grid-row:1/3;font-size:.85rem;font-weight:400;overflow-wrap:break-word}
.parallel td.what{grid-column:2/-1;grid-row:1;padding:10px 0 0 12px;font-size:.85rem}
.parallel td.what p{margin:0 0 2px}
.parallel td.what:empty{display:none}
.parallel td:not(.what){padding-left:12px;border-left:2px solid transparent}
.parallel td.verbatim{border-left:2px solid var(--ink)}
.parallel td.verbatim p{white-space:pre-line}
.parallel td.verbatim p:first-of-type>strong:first-child{font:600 .8rem var(--sans);color:var(--soft)}
.parallel tr.unchanged td.verbatim{border-left-color:var(--rule)}
.parallel td:not(.verbatim,.what):has(.cite){border-left:2px dotted var(--soft);color:var(--ink)}
.parallel .fold td{grid-column:1/-1;padding:6px 0;color:var(--soft);font-size:.85rem}
.parallel tr.current{outline:2px solid var(--accent);outline-offset:-1px}
.parallel tr{scroll-margin-top:7rem}
.parallel tbody.fold:not(:has(:checked))+tbody.same{display:none}
body:has(#unfold:checked) .parallel tbody.same{display:block!important}
body:has(#unfold:checked) .parallel tbody.fold,body:has(#only-changes:checked) .parallel :is(tbody.fold,tbody.same){display:none!important}
body:has(#no-redline:checked) ins{color:inherit;background:none;text-decoration:none}
.controls label{white-space:nowrap}
.controls button{font:inherit;color:inherit;background:none;border:1px solid var(--rule);padding:2px 8px;cursor:pointer}
kbd{font:inherit;color:var(--soft);border:1px solid var(--rule);padding:0 .3em}
.map{position:fixed;right:4px;top:8px;bottom:8px;width:10px;z-index:3;background-color:var(--grey);background-repeat:no-repeat;background-size:100% 100%}
@media(max-width:760px){.map{display:none}
.parallel .controls{position:static;flex-wrap:wrap}
.parallel tr{display:flex;flex-direction:column;padding:8px 6px;border-bottom:2px solid var(--rule)}
.parallel td:not(.what){order:2}
.parallel thead{position:absolute;left:-999em}
.parallel :is(td,th){display:block}
.parallel td.what{padding:0 0 6px}
.parallel td:not(.what):not([colspan])::before{content:var(--title);display:block;font:600 .78rem var(--sans);color:var(--soft)}}
@media print{.map,.parallel .fold input{display:none}.parallel tbody{content-visibility:visible}.parallel thead{position:static}.parallel tr{break-inside:avoid}.parallel tr.current{outline:0}}
`

/**
 * Steps from change to change by key, and a map that can be clicked. The page is whole without it. What it finds in the
 * page it only moves to: nothing of a source is read or written by it.
 */
export const PARALLEL_SCRIPT = `(function(){
var rows=document.querySelectorAll('tr.changed'),at=-1,steps=document.querySelector('.steps'),where=document.getElementById('where');
if(!steps||!rows.length)return;steps.hidden=false;
function show(i){if(i<0||i>=rows.length)return;if(rows[at])rows[at].classList.remove('current');at=i;var r=rows[i];r.classList.add('current');
r.scrollIntoView({block:'start'});requestAnimationFrame(function(){r.scrollIntoView({block:'start'})});where.textContent=(i+1)+' of '+rows.length}
function near(){var i=0,y=130;while(i<rows.length&&rows[i].getBoundingClientRect().bottom<y)i++;return i}
function step(d){if(at<0){show(d>0?near():near()-1);return}show(at+d)}
document.getElementById('next').onclick=function(){step(1)};document.getElementById('previous').onclick=function(){step(-1)};
document.addEventListener('keydown',function(e){if(e.ctrlKey||e.metaKey||e.altKey||/^(?:TEXTAREA|SELECT)$/.test(e.target.tagName))return;
if(e.key==='n'||e.key==='j')step(1);else if(e.key==='p'||e.key==='k')step(-1);
else if(e.key==='c')document.getElementById('only-changes').click();else if(e.key==='r')document.getElementById('no-redline').click();else return;e.preventDefault()});
var map=document.querySelector('.map'),all=document.querySelectorAll('.parallel tr.changed,.parallel tr.unchanged');
if(map){map.style.cursor='pointer';map.onclick=function(e){var b=map.getBoundingClientRect(),k=Math.floor(all.length*(e.clientY-b.top)/b.height);
while(k<all.length&&all[k].getClientRects().length===0)k++;var r=all[Math.min(k,all.length-1)];r.scrollIntoView();requestAnimationFrame(function(){r.scrollIntoView()})}}
})()`
