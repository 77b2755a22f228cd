import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { draftTextSuggestions } from '../../src/extract/draft-text.ts'
import type { Suggester } from '../../src/extract/suggester.ts'
import { type Desk, desk } from './desk.ts'

const OLD = `Article 1
Scope
1. This Convention applies to ferries.
2. It does not apply to rowing boats.

Article 2
Fees
The fee is 40 crowns.

Article 3
Lamps
Lamps are inspected each spring.
`
const NEW = `Article 1
Words
Ferry means a boat for hire.

Article 2
Scope
1. This Convention applies to ferries and tugs.
2. It does not apply to rowing boats.

Article 4
Fees
The fee is 60 crowns.
`
// The lamps became the words, says this table: nobody would guess it from what they say.
const TABLE = 'New;Old;Remarks\r\nArticle 2;Article 1;\r\n4;2;\r\n1;3;the lamps became the words\r\n'

interface Compared {
  readonly links: readonly { readonly a: readonly string[]; readonly b: readonly string[]; readonly by: string }[]
}
interface Taken {
  readonly entered: readonly { readonly act: { readonly kind: string; readonly origin?: string } }[]
  readonly links: number
}

/** Reads the provisions of a draft and nothing else. */
const outliner: Suggester = { name: 'outline 1', suggest: async (source) => draftTextSuggestions(source, 'outline 1') }

let d: Desk
beforeEach(() => {
  d = desk({ suggester: outliner })
  d.put('old.txt', OLD)
  d.put('new.txt', NEW)
  d.put('table.csv', TABLE)
})
afterEach(() => d.clear())

async function begun(): Promise<void> {
  await d.json('new', 'boats.travaux')
  for (const name of ['old', 'new']) await d.json('file', 'boats.travaux', `${name}.txt`, '--draft', name)
  await d.json('suggest', 'boats.travaux')
  await d.json('review', 'boats.travaux', '--accept', 'all', '--as', 'Ana')
}

const lamps = (c: Compared): readonly string[] =>
  c.links.filter((l) => l.a.includes('art_3__para_1')).map((l) => `${l.b.join('+')} by ${l.by}`)

describe('compare with a correlation table', () => {
  it('goes by the table where the words would not', async () => {
    expect(lamps(await d.json<Compared>('compare', 'old.txt', 'new.txt'))).toEqual([])
    expect(lamps(await d.json<Compared>('compare', 'old.txt', 'new.txt', '--links', 'table.csv'))).toEqual([
      'art_1__para_1 by hand',
    ])
    const page = (await d.travaux('compare', 'old.txt', 'new.txt', '--links', 'table.csv', '--format', 'md')).out
    expect(page).toMatch(/Lamps are inspected each spring\..*Ferry means/)
  })

  it('writes such a table, which leads back to the same links', async () => {
    const { out } = await d.travaux('compare', 'old.txt', 'new.txt', '--links', 'table.csv', '--format', 'correlation')
    d.put('again.csv', out)
    const first = await d.json<Compared>('compare', 'old.txt', 'new.txt', '--links', 'table.csv')
    const again = await d.json<Compared>('compare', 'old.txt', 'new.txt', '--links', 'again.csv')
    const pairs = (c: Compared): string[] => c.links.map((l) => `${l.a.join('+')} > ${l.b.join('+')} ${l.by}`).sort()
    expect(pairs(again)).toEqual(pairs(first))
  })

  it('refuses a table with labels the drafts do not have, and lists them', async () => {
    d.put('wrong.csv', 'old,new\n1,2\n9,4\n')
    const said = await d.travaux('compare', 'old.txt', 'new.txt', '--links', 'wrong.csv')
    expect(said).toMatchObject({ exit: 1, out: '' })
    expect(said.err).toMatch(/line 3: “9” is not in the draft/)
    expect((await d.travaux('compare', 'old.txt', 'new.txt', 'old.txt', '--links', 'table.csv')).exit).toBe(2)
  })
})

interface Shown {
  readonly rows: readonly { readonly cells: readonly { readonly labels: readonly string[] }[] }[]
}

describe('correlate', () => {
  const from = ['--from', 'old', '--to', 'new'] as const
  const lampRow = async (): Promise<readonly (readonly string[])[] | undefined> =>
    (await d.json<Shown>('comparison', 'boats.travaux')).rows
      .find((r) => r.cells[0]!.labels.includes('Article 3, paragraph 1'))
      ?.cells.map((c) => c.labels)

  it('enters each line as a link in a person’s name that outranks the computed one', async () => {
    await begun()
    expect(await lampRow()).toEqual([['Article 3, paragraph 1'], []])
    const taken = await d.json<Taken>('correlate', 'boats.travaux', 'table.csv', ...from, '--as', 'Ana Ruiz')
    expect(taken.links).toBe(4)
    expect(
      taken.entered.every((e) => e.act.kind === 'link' && e.act.origin?.startsWith('correlation table table.csv')),
    ).toBe(true)
    expect(await lampRow()).toEqual([['Article 3, paragraph 1'], ['Article 1, paragraph 1']])
    expect((await d.travaux('verify', 'boats.travaux')).exit).toBe(0)
  })

  it('enters nothing twice, and keeps what was entered when the drafts are read again', async () => {
    await begun()
    await d.json('correlate', 'boats.travaux', 'table.csv', ...from, '--as', 'Ana Ruiz')
    const again = await d.json<Taken>('correlate', 'boats.travaux', 'table.csv', ...from, '--as', 'Ana Ruiz')
    expect(again.entered).toEqual([])
    await d.json('suggest', 'boats.travaux')
    expect(await lampRow()).toEqual([['Article 3, paragraph 1'], ['Article 1, paragraph 1']])
  })

  it('lets a later link --not take a line of the table back', async () => {
    await begun()
    interface Items {
      readonly entered: readonly { readonly act: { readonly a: readonly string[]; readonly b: readonly string[] } }[]
    }
    const { entered } = await d.json<Items>('correlate', 'boats.travaux', 'table.csv', ...from, '--as', 'Ana Ruiz')
    const { a, b } = entered.at(-1)!.act
    await d.json('link', 'boats.travaux', a.join(), b.join(), '--not', '--as', 'Ben')
    expect(await lampRow()).toEqual([['Article 3, paragraph 1'], []])
  })

  it('takes over nothing of a table with a label it cannot place', async () => {
    await begun()
    d.put('wrong.csv', 'old,new\n1,2\n3,17\n')
    const said = await d.travaux('correlate', 'boats.travaux', 'wrong.csv', ...from, '--as', 'Ana Ruiz')
    expect(said.exit).toBe(1)
    expect(said.err).toContain('line 3: “17” is not in the draft (new)')
    expect(await lampRow()).toEqual([['Article 3, paragraph 1'], []])
  })

  it('wants a name for what it enters, and both drafts', async () => {
    await begun()
    expect((await d.travaux('correlate', 'boats.travaux', 'table.csv', ...from)).exit).toBe(2)
    expect((await d.travaux('correlate', 'boats.travaux', 'table.csv', '--from', 'old', '--as', 'Ana')).exit).toBe(2)
    expect(
      (await d.travaux('correlate', 'boats.travaux', 'table.csv', '--from', 'old', '--to', 'old', '--as', 'Ana')).exit,
    ).toBe(2)
  })

  it('writes the concordance as a table that can be taken over elsewhere', async () => {
    await begun()
    await d.json('correlate', 'boats.travaux', 'table.csv', ...from, '--as', 'Ana Ruiz')
    const { out } = await d.travaux('correlate', 'boats.travaux', ...from)
    expect(out).toContain('Article 3(1),Article 1(1),moved,by hand')
    d.put('out.csv', out)
    const back = await d.json<Taken>('correlate', 'boats.travaux', 'out.csv', ...from, '--as', 'Ana Ruiz')
    expect(back.entered).toEqual([])
  })
})
