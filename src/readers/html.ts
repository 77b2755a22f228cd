import { type DefaultTreeAdapterMap, parse, parseFragment, serialize } from 'parse5'
import { decode } from './encoding.ts'
import { MEDIA_TYPES } from './format.ts'
import { type Block, blocksOf } from './html-blocks.ts'
import { type PageMeta, pageMeta } from './html-meta.ts'
import {
  attr,
  childrenOf,
  type Element,
  elements,
  isElement,
  type Parent,
  sizeOf,
  type TreeNode,
  textOf,
} from './html-tree.ts'
import type { Note } from './reader.ts'
import { counted, doubt, info, lost, type ReadLimits, type Rendition } from './rendition.ts'

type Page = DefaultTreeAdapterMap['document']

const MOST_MARKUP = 12_000_000 // characters parsed: 5 s of the parser's time; the longest consolidated acts have 8
// Readability's cost explodes on deep or broken trees (a minute for 200,000 nested divs): past these it is not asked.
const DEEPEST = 256
const LONGEST = 3_000_000 // characters
const MOST_ELEMENTS = 12_000 // a long report has 3,000; on a page of 28,000 it took 5 s

/**
 * A web page as text: title, byline and date from its structured data, then its article.
 *
 * Readability tells the article from the page around it. It is made for news, though, and throws most of some official
 * pages away: when it kept under half of the page's running text, or lost numbered points, the page's whole main text is
 * taken instead, with a note.
 */
export async function readHtml(bytes: Uint8Array, limits: ReadLimits, charset?: string): Promise<Rendition> {
  const notes: Note[] = []
  const decoding = await decode(bytes, charset ?? declaredCharset(bytes))
  notes.push(...decoding.notes)
  let markup = decoding.text.replace(/^\ufeff/, '')
  if (markup.length > MOST_MARKUP) {
    markup = markup.slice(0, MOST_MARKUP)
    notes.push(lost(`Only the first ${counted(MOST_MARKUP, 'character')} of the page were read.`))
  }
  const tree: Page = parse(markup)
  const meta = pageMeta(tree)
  const size = sizeOf(tree)
  const main = mainOf(tree)
  const whole = blocksOf(main, (e) => isFurniture(e, main))
  let blocks = whole.blocks
  if (size.depth > DEEPEST || markup.length > LONGEST || size.elements > MOST_ELEMENTS) {
    const why = size.depth > DEEPEST ? `nests ${counted(size.depth, 'level')} deep` : 'is very large'
    notes.push(doubt(`The page ${why}; its whole text was taken, menus and notices may stand in it.`))
  } else {
    const everything = blocksOf(tree).blocks
    const content = await articleOf(tree)
    const kept = content === undefined ? [] : among(everything, blocksOf(parseFragment(content)).blocks)
    if (content !== undefined && keepsEnough(kept, blocks)) blocks = kept
    else if (content !== undefined && blocks.length > kept.length && prose(blocks) >= LEAST_PROSE)
      notes.push(
        info(
          'The whole main text of the page was taken, since picking out an article would have lost much of it; menus and notices may stand in it.',
        ),
      )
  }
  if (whole.struck > 0) notes.push(info(`${counted(whole.struck, 'struck-out passage')} left out of the text.`))
  blocks = withHeadline(blocks, meta)
  const text = joined(blocks, limits.maxText + 1)
  if (text === '')
    notes.push(
      lost(
        'No text stands in this page; it may be built by a script in the browser. Save it as PDF or as a complete page and file that.',
      ),
    )
  return {
    text,
    title: meta.title,
    author: meta.author,
    publisher: meta.publisher,
    published: meta.published,
    language: meta.language,
    mediaType: MEDIA_TYPES.html,
    notes,
  }
}

/** Character encoding that the first bytes declare, as HTML asks browsers to look for it. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  let head = ''
  for (let i = 0; i < Math.min(bytes.length, 4096); i++) head += String.fromCharCode(bytes[i]!)
  return (
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1]
  )
}

/** The element that holds the page's own text: a lone article or main, else the body. */
function mainOf(tree: TreeNode): TreeNode {
  let body: Element | undefined
  let main: Element | undefined
  const articles: Element[] = []
  for (const e of elements(tree)) {
    if (e.tagName === 'body') body ??= e
    else if (e.tagName === 'main' || attr(e, 'role') === 'main') main ??= e
    else if (e.tagName === 'article') articles.push(e)
  }
  const all = body ?? tree
  const total = textOf(all, 200_000).length
  for (const candidate of articles.length === 1 ? [articles[0], main] : [main])
    if (candidate && textOf(candidate, 200_000).length > 0.5 * total) return candidate
  return all
}

const FURNITURE_ROLES = /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar)$/
const FURNITURE_NAMES =
  /(?:^|[\s_-])(?:cookies?|consent|breadcrumbs?|shar(?:e|ing)|social|related|newsletter|subscribe|advert(?:s|isement)?|promo|comments?|disqus|sidebar|menu|navbar|navigation|skip-?link)(?:[\s_-]|$)/i

/** Menus, banners, cookie notices, comments: what stands around a text on a page. */
function isFurniture(e: Element, main: TreeNode): boolean {
  if (e === main) return false
  if (/^doc-(?:foot|end)notes?$|^note$/.test(attr(e, 'role') ?? '')) return false
  if (e.tagName === 'nav' || e.tagName === 'aside' || e.tagName === 'dialog') return true
  if (FURNITURE_ROLES.test(attr(e, 'role') ?? '')) return true
  if ((e.tagName === 'footer' || e.tagName === 'header') && topLevel(e))
    return e.tagName === 'footer' || !holdsHeadline(e)
  if (e.tagName === 'body' || e.tagName === 'main' || e.tagName === 'article') return false
  return FURNITURE_NAMES.test(`${attr(e, 'class') ?? ''} ${attr(e, 'id') ?? ''}`)
}

/** Header or footer of the page, not of an article or section in it. */
function topLevel(e: Element): boolean {
  let up: Parent | null = e.parentNode
  for (let steps = 0; up && steps < 12; steps++) {
    if (!isElement(up)) return true
    if (/^(?:article|main|section)$/.test(up.tagName)) return false
    up = up.parentNode
  }
  return true
}

function holdsHeadline(e: Element): boolean {
  let looked = 0
  for (const x of elements(e)) {
    if (x.tagName === 'h1') return true
    if (++looked > 500) return false // a page's header is small; headers nested by the thousand are not to be walked each anew
  }
  return false
}

/** Serialised anew for the second parser, which then sees the tree whose depth was measured, not one of its own making. */
async function articleOf(tree: Page): Promise<string | undefined> {
  const { articleIn } = await import('./html-article.ts')
  return articleIn(serialize(withoutScripts(tree)), MOST_ELEMENTS)
}

const NOT_TEXT = /^(?:script|style|template|svg|iframe)$/
const NEEDED = /^(?:class|id|href|src|rel|role|style|hidden|aria-hidden|itemprop|name|property|content|lang|dir)$/

/** The tree without scripts and without the attributes that Readability has no use for. Changes the tree given. */
function withoutScripts(tree: Page): Page {
  for (const e of [tree, ...elements(tree)]) {
    if ('attrs' in e) e.attrs = e.attrs.filter((a) => NEEDED.test(a.name) && a.value.length < 4000) // longer ones are pictures written out
    if (childrenOf(e).some((n) => isElement(n) && NOT_TEXT.test(n.tagName)))
      e.childNodes = e.childNodes.filter((n) => !isElement(n) || !NOT_TEXT.test(n.tagName))
  }
  return tree
}

const SLACK = 2000 // characters an extract may hold that the page's own blocks do not, before the two are taken to be out of step
const PROBE = 40 // characters that make a passage certain

/**
 * The page's own blocks whose words an extract kept. The extract itself is not shown: Readability rebuilds tables and
 * drops styles, and labels and rows would go with them.
 */
function among(blocks: readonly Block[], extract: readonly Block[]): Block[] {
  const kept: Block[] = []
  const words = extract.map((b) => b.key).join('')
  let at = 0
  for (const b of blocks) {
    const { key } = b
    if (key === '') continue
    // Short words ("World") may stand in a menu as well: they count only where the extract has come to them.
    const near = words.slice(at, at + (key.length < PROBE ? 2 * PROBE : SLACK) + key.length)
    let found = near.indexOf(key)
    let length = key.length
    if (found < 0 && key.length > 2 * PROBE) {
      // A control or a share link was cut out of the paragraph: its beginning and its end vouch for it.
      found = near.indexOf(key.slice(0, PROBE))
      const end = near.indexOf(key.slice(-PROBE), found)
      if (found >= 0 && end >= 0) length = end + PROBE - found
      else found = -1
    }
    if (found < 0) continue
    kept.push(b)
    at += found + length
  }
  return kept
}

const NUMBERED =
  /^(?:\(?[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[.)]|\([a-z]{1,4}\)|(?:article|art\.|section|chapter|point)\s[0-9ivxlc]{1,6}\b)/i

const LEAST_PROSE = 500 // characters under which Readability itself finds too little to judge by

/** Whether an extract keeps at least half of the running text and nine in ten of the numbered points. */
function keepsEnough(kept: readonly Block[], whole: readonly Block[]): boolean {
  if (kept.length === 0) return whole.length === 0
  const numberedKept = kept.filter((b) => NUMBERED.test(b.text)).length
  const numbered = whole.filter((b) => NUMBERED.test(b.text) && b.linked < 0.5 * b.text.length).length
  if (numbered >= 4 && numberedKept < 0.9 * numbered) return false
  const rows = whole.filter((b) => b.kind === 'row' && b.linked < 0.5 * b.text.length).length
  if (rows >= 3 && kept.filter((b) => b.kind === 'row').length < 0.5 * rows) return false
  const all = prose(whole)
  return all >= LEAST_PROSE && prose(kept) >= 0.5 * all
}

const prose = (blocks: readonly Block[]): number => {
  let n = 0
  for (const b of blocks)
    if (b.linked < 0.5 * b.text.length && (b.text.length >= 60 || NUMBERED.test(b.text))) n += b.text.length
  return n
}

/** The headline as the first block, so that the title too has a passage to stand on. */
function withHeadline(blocks: readonly Block[], meta: PageMeta): readonly Block[] {
  const { headline } = meta
  if (!headline || blocks.slice(0, 6).some((b) => b.text.replace(/\s+/g, ' ') === headline)) return blocks
  if (blocks.length === 0) return blocks
  return [{ text: headline, linked: 0, kind: 'heading', key: '' }, ...blocks]
}

function joined(blocks: readonly Block[], most: number): string {
  const out: string[] = []
  let length = 0
  for (const b of blocks) {
    if (length > most) break
    out.push(b.text)
    length += b.text.length + 2
  }
  return out.join('\n\n')
}
