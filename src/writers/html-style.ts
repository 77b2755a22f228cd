/** Style of written pages: source words in serif, our own in sans; meaning has a shape beside its colour; prints well. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d1c1a;--soft:#57534b;--rule:#d8d3c8;--accent:#1f4f82;--warn:#7a4a00;--warn-back:#fdf3dc;--ins:#12572b;--ins-back:#e2f2e4;--del:#8c1c1c;--del-back:#f9e4e2;--lit:#fff0b8;--grey:#eeebe4;
--serif:Charter,"Iowan Old Style","Source Serif 4","Source Serif Pro",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
@media(prefers-color-scheme:dark){:root{--paper:#191817;--ink:#e9e5dd;--soft:#b3ada2;--rule:#3d3a36;--accent:#9cc4ee;--warn:#f0c36d;--warn-back:#33291260;--ins:#9fdcae;--ins-back:#16361f;--del:#f2a9a2;--del-back:#421d1b;--lit:#5a4a10;--grey:#262422}}
*{box-sizing:border-box}
html{font:17px/1.5 var(--sans);background:var(--paper);color:var(--ink);scroll-padding-top:4rem}
body{margin:0 auto;padding:32px 24px 96px;max-width:1200px}
header,main>p,main>ul,main>ol,main>h2,main>h3,main>h4,main>blockquote,.notes{max-width:70ch}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 8px;font-weight:650}
h2{font-size:1.25rem;margin:48px 0 8px;padding-top:8px;border-top:1px solid var(--rule)}
h3{font-size:1rem;margin:28px 0 4px}
p{margin:0 0 10px}
ul,ol{padding-left:1.2em;margin:0 0 12px}
li{margin:0 0 8px}
li>p{margin:0}
a{color:var(--accent);text-underline-offset:2px}
a:focus-visible,input:focus-visible,.table:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999em}
.skip:focus{left:8px;top:8px;background:var(--paper);padding:8px}
.marks{list-style:none;padding:0;margin:0 0 16px;color:var(--soft);font-size:.88rem}
.marks li{display:inline}
.marks li+li::before{content:" · "}
.marks .warning{display:inline-block;margin-left:.6em;color:var(--warn);background:var(--warn-back);border:1px solid currentColor;padding:0 8px;font-weight:600}
.marks .warning::before{content:"" !important}
nav ol{list-style:none;padding:0;margin:0;font-size:.88rem;columns:2}
nav li{margin:0 0 2px}
.controls{font-size:.88rem;margin:8px 0 0}
q.source{font-family:var(--serif);quotes:none}
q.source::before,q.source::after{content:none}
.cite{font-size:.7em;line-height:0;margin-left:.1em}
.cite a{text-decoration:none;padding:0 .1em}
.cite+.cite{margin-left:.25em}
.hidden{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.empty,.blank{color:var(--soft);font-style:italic}
.badge{font-size:.8em;color:var(--soft);border-bottom:1px dotted currentColor}
.badge.change{color:var(--ink);border:1px solid var(--rule);padding:0 .4em;white-space:nowrap;font-weight:600}
ins{color:var(--ins);background:var(--ins-back);text-decoration:underline;text-decoration-thickness:1px}
del{color:var(--del);background:var(--del-back);text-decoration:line-through}
body:has(#no-redline:checked) del{display:none}
body:has(#only-changes:checked) tr.unchanged{display:none}
.table{overflow-x:auto;margin:12px 0 20px;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);font-size:.88rem;padding:0 0 6px}
th,td{text-align:left;vertical-align:top;padding:8px 16px 8px 8px;border-bottom:1px solid var(--rule);min-width:5.5em;overflow-wrap:anywhere}
thead th{border-bottom:2px solid var(--ink);position:sticky;top:0;background:var(--paper);font-weight:650}
thead .note{display:block;font-weight:400;color:var(--soft);font-size:.85em}
tbody th{font-weight:600}
td p:last-child,th p:last-child{margin-bottom:0}
td,td p,td li,td div{unicode-bidi:plaintext;text-align:start}
td.verbatim{border-left:2px solid var(--ink);padding-left:12px;font-family:var(--serif)}
td.described{border-left:2px dotted var(--soft);padding-left:12px}
td.inferred,td.denied,td.withheld,td.unknown,td.absent,td.deleted,td.left-open,td.none{color:var(--soft)}
td.unknown,td.withheld{background:repeating-linear-gradient(135deg,transparent 0 7px,var(--grey) 7px 9px)}
.notes{margin-top:64px;font-size:.88rem}
.notes li{padding:4px 8px}
.notes li:target{background:var(--lit)}
.passage{font-family:var(--serif);margin:0}
.passage .around{color:var(--soft)}
.passage mark{background:none;color:inherit;border-bottom:2px solid var(--accent)}
.chain{color:var(--soft);margin:0}
cite{font-style:normal}
blockquote{margin:0 0 12px;padding-left:16px;border-left:2px solid var(--rule)}
@media(max-width:640px){body{padding:16px 16px 64px}nav ol{columns:1}caption{display:block}
table.columns-4,table.columns-5,table.columns-3{display:block}
table.columns-4 thead,table.columns-5 thead,table.columns-3 thead{position:absolute;left:-999em}
table.columns-4 :is(tbody,tr,td,th),table.columns-5 :is(tbody,tr,td,th),table.columns-3 :is(tbody,tr,td,th){display:block;width:100%}
table.columns-4 td::before,table.columns-5 td::before,table.columns-3 td::before{content:attr(data-title);display:block;font:600 .78rem var(--sans);color:var(--soft)}
table.columns-4 tr,table.columns-5 tr,table.columns-3 tr{padding:8px 0;border-bottom:2px solid var(--rule)}
tbody :is(th,td){border-bottom:0}}
@media print{html{font-size:11pt;background:#fff;color:#000}body{max-width:none;padding:0}nav,.controls,.skip{display:none}thead{display:table-header-group}tr{break-inside:avoid}h2,h3{break-after:avoid}.table{overflow:visible}a{color:inherit}}
`
