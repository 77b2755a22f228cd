import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

const page = async (html: string) => {
  const { source, notes } = await read(new TextEncoder().encode(html), { mediaType: 'text/html' })
  return { source, notes, blocks: source.text.split('\n\n') }
}
const PROSE = 'The two sides met again by the river and went through the text line by line, an aide said afterwards. '
const article = (inner: string, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav><article>${inner}<p>${PROSE.repeat(4)}</p></article><aside><p>Sign up for our letter, which comes every morning to your door.</p></aside><footer>All rights reserved.</footer></body></html>`

describe('a news page', () => {
  it('gives the article without menus, scripts and footer', async () => {
    const { blocks } = await page(
      article(
        `<h1>River talks resume</h1><script>var x = 'not text'</script><style>p{}</style><p>${PROSE.repeat(3)}</p>`,
      ),
    )
    expect(blocks).toEqual(['River talks resume', PROSE.repeat(3).trim(), PROSE.repeat(4).trim()])
  })

  it('takes title, author, publisher and date from structured data', async () => {
    const json = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': ['NewsArticle'],
          headline: 'River talks resume',
          datePublished: '2024-05-02T23:30:00-04:00',
          author: [{ '@type': 'Person', name: 'Ana Lind' }, { name: 'Bo Ek' }],
          publisher: { name: 'The River Post' },
        },
      ],
    })
    const { source } = await page(
      article(
        `<h1>River talks resume</h1><p>${PROSE}</p>`,
        `<title>River talks resume - Post</title><script type="application/ld+json">${json}</script><meta property="article:published_time" content="2024-05-04">`,
      ),
    )
    expect(source).toMatchObject({
      title: 'River talks resume',
      author: 'Ana Lind, Bo Ek',
      publisher: 'The River Post',
      language: 'en',
      publishedBy: 'found',
      published: { earliest: '2024-05-02', latest: '2024-05-02' },
    })
  })

  it('takes them from meta and time elements, and survives broken structured data', async () => {
    const head =
      '<title>T | Post</title><meta property="og:title" content="River talks"><meta property="og:site_name" content="Post"><meta name="author" content="By Ana Lind"><meta property="article:author" content="https://post.example/ana"><script type="application/ld+json">{"@type": </script>'
    const { source } = await page(article(`<time datetime="2024-05-02" pubdate>2 May</time><p>${PROSE}</p>`, head))
    expect(source).toMatchObject({
      title: 'River talks',
      author: 'Ana Lind',
      publisher: 'Post',
      published: { earliest: '2024-05-02' },
    })
  })

  it('takes a date from the text when the page tells none, and calls it inferred', async () => {
    const { source } = await page(
      article(`<h1>River talks</h1><p>Published on 2 May 2024</p><p>${PROSE.repeat(3)}</p>`),
    )
    expect(source).toMatchObject({ publishedBy: 'inferred', published: { earliest: '2024-05-02' } })
  })
})

describe('lists, tables and marks', () => {
  it('keep the number a browser would show', async () => {
    const { blocks } = await page(
      '<html><ol start="3"><li>Three<li value="7">Seven<li>Eight<ol type="a"><li>Inner</ol></ol><ol reversed><li>b<li>a</ol><ol style="list-style-type: upper-roman"><li>One</ol><ul><li>Dot</ul>',
    )
    expect(blocks).toEqual(['3. Three', '7. Seven', '8. Eight', 'a. Inner', '2. b', '1. a', 'I. One', '• Dot'])
  })
  it('do not number twice what numbers itself', async () => {
    const { blocks } = await page(
      '<html><ol><li>1. First<li>(2) Second<li>Article 3. Third<li><p>Fourth</p><p>and its second paragraph</p></ol>',
    )
    expect(blocks).toEqual(['1. First', '(2) Second', 'Article 3. Third', '4. Fourth', 'and its second paragraph'])
  })
  it('set a row a line, and labels in a cell before their text', async () => {
    const { blocks } = await page(
      '<html><table><tr><th>Party<th>Seats<tr><td>North<td>12<tr><td colspan=2>Total is open</table><table><tr><td><p>(a)</p><td><p>the north bank;</p><p>its islands;</p><table><tr><td>(i)<td>the small one</table></table>',
    )
    expect(blocks).toEqual([
      'Party | Seats',
      'North | 12',
      'Total is open',
      '(a) the north bank;',
      'its islands;',
      '(i) the small one',
    ])
  })
  it('raise footnote marks so that they join no number, and keep the notes', async () => {
    const { blocks } = await page(
      '<html><p>A cap of 600,000<sup><a href="#f1">[1]</a></sup> holds; the 5<sup>th</sup> point of m<sup>2</sup> stands.</p><ol><li id="f1">Of all ranks.</ol>',
    )
    expect(blocks).toEqual(['A cap of 600,000¹ holds; the 5th point of m² stands.', '1. Of all ranks.'])
  })
  it('leave struck and hidden text out, and tell of the struck', async () => {
    const { source, notes } = await page(
      '<html><p>The sides <del>shall</del><ins>may</ins> meet<span hidden>x</span><span style="display:none">y</span>.<br>Next line.</p>',
    )
    expect(source.text).toBe('The sides may meet.\nNext line.')
    expect(notes.some((n) => /1 struck-out passage/.test(n.text))).toBe(true)
  })
  it('keep blanks and line ends as a browser would', async () => {
    const { blocks } = await page('<html><p>One\n  two&nbsp;three <b> four</b><br><br>five</p><pre>a\n  b</pre>')
    expect(blocks).toEqual(['One two three four', 'five', 'a\n  b'])
  })
})

describe('a page that is a draft', () => {
  it('keeps every numbered point', async () => {
    const points = Array.from(
      { length: 30 },
      (_, i) => `<div class="c${i}"><span>${i + 1}.</span> <span>Short point ${i + 1}.</span></div>`,
    ).join('')
    const { source } = await page(
      `<html><body><div id="x"><div>${points}</div><div><p>${PROSE.repeat(5)}</p><p>${PROSE.repeat(5)}</p></div></div>`,
    )
    for (let i = 1; i <= 30; i++) expect(source.text).toContain(`${i}. Short point ${i}.`)
  })
  it('is a draft by kind', async () => {
    const { source } = await page(
      `<html><h1>Plan for the river</h1>${Array.from({ length: 6 }, (_, i) => `<h2>Article ${i + 1}</h2><p>The sides shall keep bank ${i + 1} clear.</p>`).join('')}`,
    )
    expect(source.kind).toBe('draft-text')
    expect(source.text).toContain('Article 4\n\nThe sides shall keep bank 4 clear.')
  })
})

describe('the language of a page', () => {
  it('is that of its words; what the page declares counts only where they do not tell', async () => {
    const german =
      'Die beiden Häfen einigten sich auf einen Fahrplan für die Fähre, sagte der Hafenmeister nach einer langen Nacht. '.repeat(
        3,
      )
    expect((await page(`<html lang="en"><p>${german}</p>`)).source.language).toBe('de')
    expect((await page('<html lang="fr-CA"><p>Oui.</p>')).source.language).toBe('fr')
  })
})

describe('encodings of pages', () => {
  it('follow the meta element and the media type', async () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('<html><meta charset="windows-1251"><p>'),
      0xcc,
      0xe8,
      0xf0,
      0x2e,
    ])
    expect((await read(bytes, {})).source.text).toBe('Мир.')
    const bare = Uint8Array.from([...new TextEncoder().encode('<html><p>'), 0xcc, 0xe8, 0xf0, 0x2e])
    expect((await read(bare, { mediaType: 'text/html; charset=windows-1251' })).source.text).toBe('Мир.')
  })
})

describe('pages that mean harm', () => {
  const check = async (html: string, text: RegExp): Promise<void> => {
    const { source, notes } = await page(html)
    expect(source.text).toMatch(text)
    expect(notes.some((n) => /levels deep|very large/.test(n.text))).toBe(true)
  }
  it('nest without end', () => check(`<html>${'<div>'.repeat(200_000)}The end.`, /^The end\.$/))
  it('leave tags open', () => check(`<html>${'<b><i><p>word '.repeat(12_000)}`, /^word/))
  it('nest tables', () => check(`<html>${'<table><tr><td>x'.repeat(5000)}`, /x/))
  it('run on in one paragraph without end', async () => {
    const { source } = await page(
      `<html><p>${'word <b>bold</b><br>'.repeat(60_000)}</p><pre>a${' '.repeat(300_000)}b</pre>`,
    )
    expect(source.length).toBeGreaterThan(600_000)
  })
  it('hold more attributes than words', async () => {
    const { source } = await page(`<html><p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=x`).join(' ')}>The text.`)
    expect(source.text).toBe('The text.')
  })
  it('say that a page built by scripts holds nothing', async () => {
    const { notes } = await page('<html><body><div id=root></div><script>go()</script></body></html>')
    expect(notes.some((n) => n.kind === 'lost' && /No text/.test(n.text))).toBe(true)
  })
  it('break off anywhere', async () => {
    const whole = article(
      `<h1>River talks</h1><ol><li>One<li>Two</ol><table><tr><td>a<td>b</table><p>${PROSE}</p>`,
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    )
    for (let n = 0; n < whole.length; n += 97)
      expect((await page(whole.slice(0, n))).source.text.includes('@type')).toBe(false)
  })
})
