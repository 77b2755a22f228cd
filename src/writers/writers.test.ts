import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { MACHINE, portLedger } from '../../test/support/talks.ts'
import { stateOfPlay } from '../record/state-of-play.ts'
import { brief } from '../views/brief.ts'
import { comparison } from '../views/comparison.ts'
import type { Block, Inline, Page } from './page.ts'
import { pageOf } from './pages.ts'
import { lengthOf, wrap } from './wrap.ts'
import { FORMATS, jsonOf, write } from './write.ts'

const utf8 = (b: Uint8Array): string => new TextDecoder().decode(b)
const state = stateOfPlay(portLedger(MACHINE))
const pages = { brief: pageOf(brief(state)), comparison: pageOf(comparison(state)) }

/** A page whose every text is the given one: what a hostile source could put into titles, names and quotations. */
function pageFullOf(s: string): Page {
  const inlines: Inline[] = [
    { kind: 'text', text: s },
    { kind: 'source', text: s },
    { kind: 'strong', text: s },
    { kind: 'inserted', text: s },
    { kind: 'deleted', text: s },
    { kind: 'badge', text: s, of: 'status' },
    { kind: 'time', text: s, from: s, to: s },
    { kind: 'cite', number: 1 },
  ]
  const paragraph: Block = { kind: 'paragraph', inlines }
  return {
    kind: 'page',
    title: s,
    language: s,
    marks: [{ kind: 'warning', text: s }],
    blocks: [
      { kind: 'heading', level: 2, text: s, id: s },
      paragraph,
      { kind: 'list', ordered: false, items: [[paragraph]] },
      {
        kind: 'table',
        caption: s,
        columns: [{ title: s, head: true }, { title: s }],
        rows: [{ id: s, cells: [{ blocks: [paragraph] }, { blocks: [paragraph], known: 'verbatim' }], changed: true }],
      },
      { kind: 'empty', text: s },
    ],
    notes: [
      {
        number: 1,
        id: s,
        quote: s,
        before: s,
        after: s,
        chain: s,
        source: s,
        published: s,
        acceptedBy: s,
        machine: false,
        selector: { exact: s, prefix: '', suffix: '', start: 0, end: s.length },
      },
    ],
  }
}

interface Element {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Element[]
}

function elements(html: string): Element[] {
  const out: Element[] = []
  const walk = (n: Element): void => {
    if (!n.nodeName.startsWith('#')) out.push(n)
    for (const c of n.childNodes ?? []) walk(c)
  }
  walk(parse(html) as unknown as Element)
  return out
}

const VECTORS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  'javascript:alert(1)',
  '<svg/onload=alert(1)>',
  '--><b>',
  ']]>',
  '&lt;script&gt;',
  '\u0000<scr\u0000ipt>',
]

describe('every format', () => {
  it.each(FORMATS)('says in %s that nobody reviewed the machine’s reading', (format) => {
    expect(utf8(write(pages.brief, format))).toContain('machine reading, not reviewed')
  })

  it.each(FORMATS)('shows in %s every passage with its words and its road', (format) => {
    const out = utf8(write(pages.brief, format)).replace(/\\(.)/g, '$1').replace(/\s+/g, ' ')
    for (const n of pages.brief.notes) {
      expect(out).toContain(n.quote.replace(/\s+/g, ' '))
      expect(out).toContain(n.chain)
    }
  })

  it.each(FORMATS)('takes any string in %s', (format) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (s) => write(pageFullOf(s), format).length > 0),
      { numRuns: 60 },
    )
  })
})

describe('html', () => {
  it('needs nothing but itself and forbids the rest', () => {
    const html = utf8(write(pages.brief, 'html'))
    expect(html).toContain("default-src 'none'")
    expect(elements(html).some((e) => ['script', 'link', 'img', 'iframe'].includes(e.nodeName))).toBe(false)
  })

  it('allows beside texts side by side one script of its own, by its hash, and nothing else', () => {
    const html = utf8(write(pages.comparison, 'html'))
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((m) => m[1]!)
    expect(scripts).toHaveLength(1)
    const hash = createHash('sha256').update(scripts[0]!).digest('base64')
    expect(html).toContain(`default-src 'none'; script-src 'sha256-${hash}';`)
    expect(elements(html).some((e) => ['link', 'img', 'iframe'].includes(e.nodeName))).toBe(false)
  })

  it('lets no source act: no element, handler or address comes from its words', () => {
    for (const v of VECTORS) {
      const calm = elements(utf8(write(pageFullOf('calm'), 'html'))).map((e) => e.nodeName)
      const found = elements(utf8(write(pageFullOf(v), 'html')))
      expect(
        found.map((e) => e.nodeName),
        v,
      ).toEqual(calm)
      for (const e of found)
        for (const a of e.attrs ?? []) {
          expect(a.name.startsWith('on'), `${v}: ${a.name}`).toBe(false)
          if (a.name === 'href') expect(a.value.startsWith('#')).toBe(true)
        }
    }
  })

  it('gives tables heads, captions and row headings', () => {
    const found = elements(utf8(write(pages.comparison, 'html')))
    expect(found.filter((e) => e.nodeName === 'caption')).toHaveLength(
      found.filter((e) => e.nodeName === 'table').length,
    )
    expect(
      found.some((e) => e.nodeName === 'th' && e.attrs?.some((a) => a.name === 'scope' && a.value === 'row')),
    ).toBe(true)
  })

  it('leads every citation to a passage on the page', () => {
    const found = elements(utf8(write(pages.brief, 'html')))
    const ids = new Set(found.flatMap((e) => e.attrs?.filter((a) => a.name === 'id').map((a) => `#${a.value}`) ?? []))
    const links = found.flatMap((e) =>
      e.nodeName === 'a' ? (e.attrs?.filter((a) => a.name === 'href').map((a) => a.value) ?? []) : [],
    )
    expect(links.length).toBeGreaterThan(20)
    for (const l of links) expect(ids.has(l), l).toBe(true)
  })

  it('gives no id twice', () => {
    const ids = elements(utf8(write(pages.brief, 'html'))).flatMap(
      (e) => e.attrs?.filter((a) => a.name === 'id').map((a) => a.value) ?? [],
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('markdown', () => {
  it('keeps each table row on one line with as many cells as columns', () => {
    const rows = utf8(write(pages.comparison, 'md'))
      .split('\n')
      .filter((l) => l.startsWith('|'))
    const cells = (l: string): number => l.replace(/\\\|/g, '').split('|').length
    expect(new Set(rows.map(cells)).size).toBe(1)
  })

  it('keeps a row on its line when the words of a cell run over several', () => {
    const md = utf8(write(pageFullOf('first\nsecond'), 'md'))
    const rows = md.split('\n').filter((l) => l.startsWith('|'))
    expect(rows).toHaveLength(3)
    for (const r of rows) expect(r.endsWith('|')).toBe(true)
  })

  it('escapes what would be markup', () => {
    const out = utf8(write(pageFullOf('*a* <b> [c](d) | # e'), 'md'))
    expect(out).not.toMatch(/(?<!\\)<b>/)
    expect(out).not.toMatch(/(?<!\\)\[c/)
  })
})

describe('text', () => {
  it.each([40, 60, 80, 110])('keeps lines within %i columns', (width) => {
    for (const page of Object.values(pages)) {
      for (const line of utf8(write(page, 'text', { width })).split('\n'))
        expect(lengthOf(line), line).toBeLessThanOrEqual(width)
    }
  })

  it('sets texts side by side where the terminal is wide enough, else one under the other, with what changed over them', () => {
    const lines = (width: number): string[] => utf8(write(pages.comparison, 'text', { width })).split('\n')
    const wide = lines(160)
    const wages = wide.findIndex((l) => /Wages rise.*Wages rise/.test(l))
    expect(wages).toBeGreaterThan(0)
    expect(wide[wages - 1]).toMatch(/^ +▸ .*4/)
    expect(wide.some((l) => l.includes('What changed'))).toBe(false)
    const narrow = lines(60)
    expect(narrow.some((l) => /Wages rise.*Wages rise/.test(l))).toBe(false)
    expect(narrow.join('\n')).toMatch(/1\n {2}▸ [^\n]*4[\s\S]*company offer: Wages rise/)
  })

  it('shows the same words in every width, with and without colour', () => {
    const words = (o: { width: number; colour?: boolean }): string =>
      [
        ...utf8(write(pages.brief, 'text', o))
          .replace(/\u001b\[\d+m|\{\+|\+\}|\[-|-\]/g, '')
          .matchAll(/\w+/g),
      ]
        .map((m) => m[0])
        .sort()
        .join(' ')
    expect(words({ width: 110, colour: true })).toBe(words({ width: 110 }))
  })

  it('lets no control code of a source reach the terminal', () => {
    expect(utf8(write(pageFullOf('a\u001b[2Jb\u0007\u009bc'), 'text'))).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
    )
  })

  it('measures wide letters as two columns and marks as none', () => {
    expect(lengthOf('日本')).toBe(4)
    expect(lengthOf('e\u0301')).toBe(1)
    expect(wrap([{ text: 'aaa bbb ccc' }], 7)).toEqual(['aaa bbb', 'ccc'])
  })
})

describe('json', () => {
  it('is the view, whole', () => {
    const view = brief(state)
    expect(JSON.parse(utf8(jsonOf(view)))).toEqual(JSON.parse(JSON.stringify(view)))
  })
})
