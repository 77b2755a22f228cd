import { parseWhen, type When } from '../time/when.ts'
import { explicitDate } from './explicit-date.ts'
import { attr, elements, type TreeNode, textOf } from './html-tree.ts'

/** What a page says of itself in its head, its structured data and its time elements. */
export interface PageMeta {
  readonly title?: string
  /** The headline as it stands on the page. */
  readonly headline?: string
  readonly author?: string
  readonly publisher?: string
  readonly published?: When
  readonly language?: string
  /** Whether the page calls itself a news item (JSON-LD type, `og:type article`). */
  readonly article: boolean
}

const MOST_JSON = 400_000 // characters of structured data looked at: real pages have under 50,000

const TITLES = ['og:title', 'twitter:title', 'citation_title', 'dc.title', 'dcterms.title', 'parsely-title']
const AUTHORS = [
  'author',
  'article:author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'parsely-author',
  'sailthru.author',
]
const PUBLISHERS = [
  'og:site_name',
  'application-name',
  'dc.publisher',
  'dcterms.publisher',
  'citation_publisher',
  'twitter:site',
]
const DATES = [
  'article:published_time',
  'article:published',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'pubdate',
  'publication_date',
  'citation_publication_date',
  'citation_date',
  'og:published_time',
]

export function pageMeta(root: TreeNode): PageMeta {
  const meta = new Map<string, string>()
  const found: Linked = {}
  let title: string | undefined
  let headline: string | undefined
  let time: string | undefined
  let language: string | undefined
  let json = 0
  let authorLink: string | undefined
  for (const e of elements(root)) {
    switch (e.tagName) {
      case 'html':
        language ??= attr(e, 'lang') || attr(e, 'xml:lang')
        break
      case 'title':
        title ??= textOf(e, 400) || undefined
        break
      case 'h1':
        headline ??= textOf(e, 400) || undefined
        break
      case 'meta': {
        const name = (attr(e, 'property') ?? attr(e, 'name') ?? attr(e, 'itemprop') ?? '').toLowerCase()
        const content = (attr(e, 'content') ?? '').trim()
        if (name && content && !meta.has(name)) meta.set(name, content.slice(0, 1000))
        break
      }
      case 'time':
        if (attr(e, 'pubdate') !== undefined || /datepublished/i.test(attr(e, 'itemprop') ?? ''))
          time ??= attr(e, 'datetime') ?? textOf(e, 60)
        break
      case 'a':
        if (/(?:^|\s)author(?:\s|$)/i.test(attr(e, 'rel') ?? '')) authorLink ??= textOf(e, 100) || undefined
        break
      case 'script':
        if (/^application\/ld\+json/i.test(attr(e, 'type') ?? '')) {
          const raw = e.childNodes.map((n) => ('value' in n ? n.value : '')).join('')
          json += raw.length
          if (json <= MOST_JSON) fromJson(raw, found)
        }
        break
    }
  }
  const first = (names: readonly string[]): string | undefined => {
    for (const n of names) {
      const v = meta.get(n)
      if (v) return v
    }
    return undefined
  }
  const published = dateOf(found.date) ?? dateOf(first(DATES)) ?? dateOf(time)
  const author = personOf(found.author) ?? personOf(first(AUTHORS)) ?? personOf(authorLink)
  const site = found.publisher ?? first(PUBLISHERS)
  return {
    title: found.headline ?? first(TITLES) ?? headline ?? title,
    headline,
    author,
    publisher: site?.replace(/^@/, '').trim() || undefined,
    published,
    language: /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i.test(language ?? '')
      ? language!.replaceAll('_', '-')
      : undefined,
    article: found.article === true || /^article$/i.test(meta.get('og:type') ?? ''),
  }
}

interface Linked {
  headline?: string
  date?: string
  author?: string
  publisher?: string
  article?: boolean
}

/** JSON-LD: the first object that is an article of any kind. Broken JSON is passed over. */
function fromJson(raw: string, into: Linked): void {
  let value: unknown
  try {
    value = JSON.parse(raw.replace(/^\s*<!--|-->\s*$/g, ''))
  } catch {
    return
  }
  const queue: unknown[] = [value]
  for (let i = 0; i < queue.length && i < 500; i++) {
    const v = queue[i]
    if (Array.isArray(v)) queue.push(...v.slice(0, 100))
    else if (typeof v === 'object' && v !== null) {
      const o = v as Readonly<Record<string, unknown>>
      if (Array.isArray(o['@graph'])) queue.push(...o['@graph'].slice(0, 100))
      if (o.mainEntity) queue.push(o.mainEntity)
      const types = [o['@type']].flat().filter((t): t is string => typeof t === 'string')
      if (
        !types.some((t) => /(?:Article|BlogPosting|Report|LiveBlogPosting|Legislation|NewsStory|PressRelease)$/.test(t))
      )
        continue
      into.article ||= types.some((t) => /Article$|Posting$|NewsStory$/.test(t))
      into.headline ??= str(o.headline) ?? str(o.name)
      into.date ??= str(o.datePublished) ?? str(o.legislationDate) ?? str(o.dateCreated)
      into.author ??= names(o.author ?? o.creator)
      into.publisher ??= names(o.publisher ?? o.sourceOrganization)
    }
  }
}

const str = (v: unknown): string | undefined =>
  typeof v === 'string' && v.trim() !== '' ? v.trim().slice(0, 500) : undefined

function names(v: unknown): string | undefined {
  const all = [v]
    .flat()
    .slice(0, 12)
    .map(
      (x) =>
        str(x) ??
        (typeof x === 'object' && x !== null ? str((x as Readonly<Record<string, unknown>>).name) : undefined),
    )
  const kept = all.filter((x): x is string => x !== undefined)
  return kept.length > 0 ? kept.join(', ') : undefined
}

function dateOf(s: string | undefined): When | undefined {
  if (!s) return undefined
  return parseWhen(s) ?? explicitDate(s)?.when
}

/** An author's name; addresses and profile links are none. */
function personOf(s: string | undefined): string | undefined {
  const t = s
    ?.replace(/^by\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  return t && !/^https?:|^@|^\/|@.*\./.test(t) ? t.slice(0, 200) : undefined
}
