import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PassageShown } from '../../src/dossier/verbs/passage.ts'
import type { Verified } from '../../src/dossier/verify.ts'
import { openDriver } from '../../src/stores/sql-driver.ts'
import { ceilingIn, draftIn, suggested } from '../made-up.ts'
import { type Desk, desk } from './desk.ts'

const REPORT = `Envoys met in Elmport on Monday.

The second draft holds the fleet at 40 vessels, a minister said. “We can live with it,” he added.`
const LATER = `Ministers met in Sundby.

The new text holds the fleet at 60 vessels.`

interface Listed {
  readonly pending: readonly { readonly id: string; readonly kind: string; readonly contradicting: readonly string[] }[]
}
interface Cited {
  readonly head: { readonly unreviewed: boolean }
  readonly citations: readonly { readonly machine: boolean }[]
}
interface Entered {
  readonly entered: readonly { readonly id: string; readonly by: { readonly name: string } }[]
}

let d: Desk
beforeEach(() => {
  d = desk()
})
afterEach(() => d.clear())

const begun = async (): Promise<void> => {
  d.put('report.txt', REPORT)
  await d.json('new', 'talks.travaux', '--title', 'Straits talks')
  await d.json('file', 'talks.travaux', 'report.txt', '--published', '2031-05-01', '--publisher', 'Harbour Daily')
  await d.json('suggest', 'talks.travaux')
}
const pending = async (...more: string[]): Promise<Listed['pending']> =>
  (await d.json<Listed>('review', 'talks.travaux', ...more)).pending

describe('beginning a dossier', () => {
  it('makes one file, and refuses to make it twice', async () => {
    expect(await d.travaux('new', 'talks.travaux', '--as', 'Ana')).toMatchObject({ exit: 0, err: '' })
    expect(existsSync(join(d.folder, 'talks.travaux'))).toBe(true)
    expect(await d.travaux('new', 'talks.travaux')).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining('already exists'),
    })
  })

  it('is signed by the account when nobody gives a name', async () => {
    expect(await d.json('new', 'talks.travaux')).toMatchObject({
      by: { kind: 'person', name: 'desk-account' },
      title: 'talks',
    })
  })
})

describe('filing', () => {
  it('keeps what the person says of a document, and files it once', async () => {
    d.put('report.txt', REPORT)
    await d.json('new', 'talks.travaux')
    const words = [
      'file',
      'talks.travaux',
      'report.txt',
      '--kind',
      'statement',
      '--publisher',
      'Harbour Daily',
    ] as const
    expect(await d.json(...words)).toMatchObject({
      filed: [{ fresh: true, kind: 'statement', publisher: 'Harbour Daily', length: REPORT.length }],
    })
    expect(await d.json(...words)).toMatchObject({ filed: [{ fresh: false }] })
    expect((await d.json<Verified>('verify', 'talks.travaux')).checked).toMatchObject({ entries: 2, sources: 1 })
  })

  it('files what can be had and says what could not, leaving with 1', async () => {
    d.put('report.txt', REPORT)
    await d.json('new', 'talks.travaux')
    const said = await d.travaux('file', 'talks.travaux', 'report.txt', 'none.txt')
    expect(said.exit).toBe(1)
    expect(said.err).toContain('1 document filed, 1 not')
    expect((await d.json<Verified>('verify', 'talks.travaux')).checked.sources).toBe(1)
  })

  it('says how to begin when there is no dossier', async () => {
    expect(await d.travaux('file', 'none.travaux', 'x.txt')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('travaux new'),
    })
  })

  it('refuses a handling it does not know', async () => {
    await d.json('new', 'talks.travaux')
    expect((await d.travaux('file', 'talks.travaux', 'x.txt', '--handling', 'secret')).exit).toBe(2)
    expect((await d.travaux('file', 'talks.travaux', 'x.txt', '--handling', 'embargo:tomorrow')).exit).toBe(2)
  })
})

describe('reviewing', () => {
  it('lists suggestions, and takes them into the record in the name of whoever accepts', async () => {
    await begun()
    const [first, second] = await pending()
    const done = await d.json<Entered>('accept', 'talks.travaux', first!.id, '--as', 'Ana')
    expect(done.entered).toMatchObject([{ by: { name: 'Ana' } }])
    expect((await pending()).map((p) => p.id)).toEqual([second!.id])
    const shown = await d.json<PassageShown>('passage', 'talks.travaux', done.entered[0]!.id)
    expect(shown).toMatchObject({
      is: 'item',
      accepted: { by: { name: 'Ana' } },
      passages: [{ quote: 'Envoys met in Elmport' }],
    })
  })

  it('wants a name before it accepts anything', async () => {
    await begun()
    const [first] = await pending()
    for (const words of [
      ['accept', first!.id],
      ['review', '--accept', 'all'],
    ]) {
      const said = await d.travaux(words[0]!, 'talks.travaux', ...words.slice(1))
      expect(said).toMatchObject({ exit: 2, err: expect.stringContaining('--as') })
    }
    expect(await pending()).toHaveLength(2)
  })

  it('understands the beginning of an id, and asks for more where it fits several', async () => {
    await begun()
    const [first] = await pending()
    expect((await d.travaux('passage', 'talks.travaux', first!.id.slice(0, 12))).exit).toBe(0)
    expect(await d.travaux('passage', 'talks.travaux', 'sug-')).toMatchObject({ exit: 1 })
    expect(await d.travaux('accept', 'talks.travaux', 'sug-zzzz', '--as', 'Ana')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('no suggestion'),
    })
  })

  it('decides on all of the ids or on none', async () => {
    await begun()
    const [first, second] = await pending()
    await d.json('accept', 'talks.travaux', first!.id, '--as', 'Ana')
    const said = await d.travaux('accept', 'talks.travaux', second!.id, first!.id, '--as', 'Bo')
    expect(said).toMatchObject({ exit: 1, err: expect.stringContaining('already accepted by Ana') })
    expect(await pending()).toHaveLength(1)
  })

  it('accepts all of a kind, or all that is sure enough', async () => {
    await begun()
    expect(
      await d.json('review', 'talks.travaux', '--accept', 'all', '--at-least', '0.8', '--as', 'Ana'),
    ).toMatchObject({ accepted: 1 })
    expect(await d.json('review', 'talks.travaux', '--accept', 'contents', '--as', 'Ana')).toMatchObject({
      accepted: 1,
    })
    expect(await pending()).toEqual([])
  })

  it('marks suggestions that contradict one another', async () => {
    await begun()
    d.put('later.txt', LATER)
    await d.json('file', 'talks.travaux', 'later.txt')
    await d.json('suggest', 'talks.travaux')
    const [a, b] = (await pending()).filter((p) => p.kind === 'contents')
    expect(a!.contradicting).toEqual([b!.id])
  })

  it('declines, amends, withdraws; and reading again brings nothing back', async () => {
    await begun()
    const [meeting, ceiling] = await pending()
    await d.json('decline', 'talks.travaux', meeting!.id, '--reason', 'a caption', '--as', 'Ana')
    const first = await d.json<Entered>(
      'amend',
      'talks.travaux',
      ceiling!.id,
      '--set',
      'quantity=at most 40 vessels',
      '--as',
      'Ana',
    )
    const again = await d.json<Entered>(
      'amend',
      'talks.travaux',
      first.entered[0]!.id,
      '--quote',
      'holds the fleet at 40 vessels',
      '--as',
      'Bo',
    )
    const shown = await d.json<PassageShown>('passage', 'talks.travaux', again.entered[0]!.id)
    expect(shown.passages[0]!.quote).toBe('holds the fleet at 40 vessels')
    expect((await d.travaux('passage', 'talks.travaux', first.entered[0]!.id)).exit).toBe(1)
    expect((await d.travaux('withdraw', 'talks.travaux', again.entered[0]!.id, '--as', 'Ana')).exit).toBe(2)
    await d.json(
      'withdraw',
      'talks.travaux',
      again.entered[0]!.id,
      '--reason',
      'the outlet corrected it',
      '--as',
      'Ana',
    )
    await d.json('suggest', 'talks.travaux', 'report.txt')
    expect(await pending()).toEqual([])
    expect((await d.json<Verified>('verify', 'talks.travaux')).sound).toBe(true)
  })

  it('says of an amendment it cannot make why, and leaves the record as it was', async () => {
    await begun()
    const [, ceiling] = await pending()
    const refused = async (...words: string[]) =>
      d.travaux('amend', 'talks.travaux', ceiling!.id, ...words, '--as', 'Ana')
    expect(await refused('--set', 'quantity=plenty')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('not a number'),
    })
    expect(await refused('--quote', 'words nobody wrote')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('does not stand'),
    })
    expect(await refused()).toMatchObject({ exit: 2 })
    expect(await refused('--set', 'nonsense')).toMatchObject({ exit: 2 })
    expect(await pending()).toHaveLength(2)
  })
})

describe('views', () => {
  it.each(['brief', 'comparison', 'matrix', 'timeline', 'unsettled'])(
    '%s comes as text, Markdown, HTML and JSON',
    async (view) => {
      await begun()
      await d.json('review', 'talks.travaux', '--accept', 'all', '--as', 'Ana')
      expect((await d.travaux(view, 'talks.travaux')).out).toContain('Straits talks')
      expect((await d.travaux(view, 'talks.travaux', '--format', 'md')).out).toMatch(/^# /)
      expect((await d.travaux(view, 'talks.travaux', '-f', 'html')).out).toMatch(/^<!doctype html>/i)
      expect(await d.json(view, 'talks.travaux')).toMatchObject({ kind: view, head: { unreviewed: false } })
    },
  )

  it('take the format from the ending of the file they are written to', async () => {
    await begun()
    const said = await d.travaux('brief', 'talks.travaux', '-o', 'brief.html')
    expect(said).toMatchObject({ exit: 0, out: '', err: 'written to brief.html\n' })
    expect(d.get('brief.html')).toMatch(/^<!doctype html>/i)
    await d.travaux('brief', 'talks.travaux', '-o', 'brief.docx')
    expect(readFileSync(join(d.folder, 'brief.docx')).subarray(0, 2).toString()).toBe('PK')
    await d.travaux('brief', 'talks.travaux', '-o', 'brief.json')
    expect(JSON.parse(d.get('brief.json')).kind).toBe('brief')
  })

  it('write no DOCX to a terminal', async () => {
    const terminal = desk({ interactive: true })
    await terminal.json('new', 'talks.travaux')
    expect(await terminal.travaux('brief', 'talks.travaux', '--format', 'docx')).toMatchObject({ exit: 2, out: '' })
    terminal.clear()
  })

  it('are cut by what was public, and by what the desk had entered', async () => {
    await begun()
    await d.json('review', 'talks.travaux', '--accept', 'all', '--as', 'Ana')
    const citations = async (...cut: string[]): Promise<number> =>
      (await d.json<{ citations: unknown[] }>('timeline', 'talks.travaux', ...cut)).citations.length
    expect(await citations()).toBeGreaterThan(0)
    expect(await citations('--as-of', '2031-05-01')).toBe(await citations())
    expect(await citations('--as-of', '2031-04')).toBe(0)
    expect(await citations('--recorded-by', '2031-05-02T09:00:00Z')).toBe(0)
    expect(await citations('--recorded-by', '2031-05-02')).toBe(await citations())
  })

  it('leave out what is under embargo until its day, and so does search', async () => {
    d.put('report.txt', REPORT)
    await d.json('new', 'talks.travaux')
    await d.json('file', 'talks.travaux', 'report.txt', '--handling', 'embargo:2031-06-01')
    await d.json('suggest', 'talks.travaux')
    await d.json('review', 'talks.travaux', '--accept', 'all', '--as', 'Ana')
    expect((await d.travaux('brief', 'talks.travaux')).out).not.toContain('Elmport')
    expect(await d.json('search', 'talks.travaux', 'vessels')).toMatchObject({ hits: [] })
  })
})

describe('search', () => {
  it('says where the words stand, in the characters of the text', async () => {
    await begun()
    const { hits } = await d.json<{ hits: { start: number; end: number }[] }>(
      'search',
      'talks.travaux',
      'VESSELS',
      'fleet',
    )
    expect(hits.map((h) => REPORT.slice(h.start, h.end))).toEqual(['fleet at 40 vessels'])
    expect((await d.travaux('search', 'talks.travaux', 'vessels', '--limit', '0')).exit).toBe(2)
    expect((await d.travaux('search', 'talks.travaux', 'nothing here')).out).toContain('Try fewer')
  })
})

describe('names that stand for one thing', () => {
  it('are shown as one, and apart again', async () => {
    const two = desk({
      suggester: {
        name: 'names 1',
        async suggest(source) {
          return ['first text', 'second text'].map((w) => suggested(source, draftIn(source, w)))
        },
      },
    })
    two.put('report.txt', 'A first text and a second text were tabled.')
    await two.json('new', 'talks.travaux')
    await two.json('file', 'talks.travaux', 'report.txt')
    await two.json('suggest', 'talks.travaux')
    await two.json('review', 'talks.travaux', '--accept', 'all', '--as', 'Ana')
    expect((await two.travaux('same', 'talks.travaux', 'first-text', 'second text', '--as', 'Ana')).out).toBe(
      'draft second-text is the same as first-text\n',
    )
    expect((await two.travaux('same', 'talks.travaux', 'first-text', 'second-text', '--as', 'Ana')).exit).toBe(1)
    expect((await two.travaux('apart', 'talks.travaux', 'first-text', 'second-text', '--as', 'Ana')).exit).toBe(0)
    expect((await two.travaux('apart', 'talks.travaux', 'first-text', 'second-text', '--as', 'Ana')).exit).toBe(1)
    expect((await two.travaux('same', 'talks.travaux', 'first-text', 'third', '--as', 'Ana')).err).toContain(
      'no draft “third”',
    )
    two.clear()
  })
})

describe('verify', () => {
  const file = (): string => join(d.folder, 'talks.travaux')
  const edited = async (sql: string): Promise<void> => {
    const db = await openDriver(file())
    db.exec(sql)
    db.close()
  }
  const found = async (): Promise<string> => {
    const said = await d.travaux('verify', 'talks.travaux', '--json')
    expect(said.exit).toBe(3)
    const { sound, findings } = JSON.parse(said.out) as Verified
    expect(sound).toBe(false)
    return findings.map((f) => `${f.where}: ${f.what}`).join('\n')
  }
  beforeEach(async () => {
    await begun()
    await d.json('review', 'talks.travaux', '--accept', 'all', '--as', 'Ana')
  })

  it('finds nothing in a sound dossier and says how much it looked at', async () => {
    expect(await d.travaux('verify', 'talks.travaux')).toMatchObject({
      exit: 0,
      out: 'sound: 4 entries, 1 source, 2 quotes, 2 suggestions\n',
    })
  })

  it('finds one changed character in the text of a source, and each quote it breaks', async () => {
    await edited("DROP TRIGGER source_never_changed; UPDATE source SET text = replace(text, 'at 40', 'at 41')")
    const what = await found()
    expect(what).toContain('the text is not the one that was filed')
    expect(what).toContain('quote: “at 40 vessels” does not stand in the source')
  })

  it('finds changed bytes', async () => {
    await edited("DROP TRIGGER source_never_changed; UPDATE source SET bytes = x'00'")
    expect(await found()).toContain('the bytes are not those that were filed')
  })

  it('finds a changed word in the history', async () => {
    await edited("DROP TRIGGER entry_never_changed; UPDATE entry SET json = replace(json, 'Ana', 'Bob') WHERE seq = 3")
    expect(await found()).toContain('history: entry 3: the entry was changed')
  })

  it('shows no view of a dossier in which an entry was changed', async () => {
    await edited("DROP TRIGGER entry_never_changed; UPDATE entry SET json = replace(json, 'Ana', 'Bob') WHERE seq = 3")
    for (const verb of ['brief', 'comparison', 'export'])
      expect(await d.travaux(verb, 'talks.travaux')).toMatchObject({ exit: 3, out: '' })
  })

  it('finds an entry that was taken out', async () => {
    await edited('DROP TRIGGER entry_never_removed; PRAGMA foreign_keys = OFF; DELETE FROM entry WHERE seq = 2')
    expect(await found()).toContain('follows one that is not there')
  })

  it('finds a filed source that is gone', async () => {
    await edited('DROP TRIGGER source_never_removed; PRAGMA foreign_keys = OFF; DELETE FROM source')
    expect(await found()).toContain('the source was filed, and is not kept')
  })

  it('leaves with 3 for a file whose pages are overwritten, whatever the verb', async () => {
    const bytes = readFileSync(file())
    writeFileSync(file(), bytes.fill(0xab, 4096))
    expect(await d.travaux('verify', 'talks.travaux')).toMatchObject({
      exit: 3,
      out: expect.stringContaining('DAMAGED'),
    })
    expect(await d.travaux('brief', 'talks.travaux')).toMatchObject({ exit: 3, out: '' })
  })

  it('mentions a source that was kept and never entered, which is no damage', async () => {
    await edited(
      `INSERT INTO source (id, head, text, bytes) SELECT 'src-x', replace(head, id, 'src-x'), text, bytes FROM source`,
    )
    const said = await d.travaux('verify', 'talks.travaux')
    expect(said).toMatchObject({
      exit: 0,
      out: expect.stringContaining('src-x is kept, and its filing was never entered'),
    })
  })
})

describe('export and import', () => {
  it('give the same dossier in another file', async () => {
    await begun()
    await d.json('review', 'talks.travaux', '--accept', 'all', '--as', 'Ana')
    await d.json('export', 'talks.travaux', '-o', 'talks.jsonl')
    await d.json('import', 'copy.travaux', 'talks.jsonl')
    expect((await d.travaux('export', 'copy.travaux')).out).toBe(d.get('talks.jsonl'))
    expect((await d.travaux('brief', 'copy.travaux')).out).toBe((await d.travaux('brief', 'talks.travaux')).out)
    expect((await d.travaux('import', 'copy.travaux', 'talks.jsonl')).exit).toBe(1)
  })

  it('make nothing of an export in which anything was changed', async () => {
    await begun()
    await d.json('export', 'talks.travaux', '-o', 'talks.jsonl')
    const whole = d.get('talks.jsonl')
    const cases: readonly (readonly [string, number])[] = [
      [whole.replace('Straits talks', 'Straits walks'), 3],
      [whole.replace('Envoys met in Elmport on', 'Envoys met in Elmport, on'), 3],
      [whole.split('\n').toSpliced(1, 1).join('\n'), 1],
      [whole.split('\n').slice(0, -2).join('\n'), 1], // cut off before its closing line
      [whole.slice(0, -40), 1],
      ['{"travaux":"export","version":9}\n', 1],
      ['Minutes.', 1],
    ]
    for (const [text, exit] of cases) {
      d.put('bad.jsonl', text)
      expect(await d.travaux('import', 'bad.travaux', 'bad.jsonl')).toMatchObject({ exit, out: '' })
      expect(existsSync(join(d.folder, 'bad.travaux'))).toBe(false)
    }
  })

  it('refuse to carry internal sources unless told to', async () => {
    d.put('report.txt', REPORT)
    await d.json('new', 'talks.travaux')
    await d.json('file', 'talks.travaux', 'report.txt', '--handling', 'internal')
    expect(await d.travaux('export', 'talks.travaux')).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining('--internal'),
    })
    expect((await d.travaux('export', 'talks.travaux', '--internal')).out).toContain('Elmport')
  })
})

describe('merging two copies that were worked on apart', () => {
  it('brings both desks to the same state, whichever takes over the other', async () => {
    await begun()
    copyFileSync(join(d.folder, 'talks.travaux'), join(d.folder, 'geneva.travaux'))
    const [meeting, ceiling] = await pending()
    await d.json('accept', 'talks.travaux', meeting!.id, '--as', 'Ana')
    d.put('later.txt', LATER)
    await d.json('file', 'geneva.travaux', 'later.txt')
    await d.json('accept', 'geneva.travaux', ceiling!.id, '--as', 'Bo')
    expect(await d.json('merge', 'talks.travaux', 'geneva.travaux')).toEqual({ entries: 2, sources: 1 })
    expect(await d.json('merge', 'talks.travaux', 'geneva.travaux')).toEqual({ entries: 0, sources: 0 })
    await d.json('merge', 'geneva.travaux', 'talks.travaux')
    for (const view of ['brief', 'timeline'])
      expect((await d.travaux(view, 'geneva.travaux')).out).toBe((await d.travaux(view, 'talks.travaux')).out)
    await d.json('suggest', 'talks.travaux')
    await d.json('review', 'talks.travaux', '--accept', 'all', '--as', 'Ana')
    expect((await d.json<Verified>('verify', 'talks.travaux')).sound).toBe(true)
  })

  it('is refused for dossiers that did not begin as one', async () => {
    await begun()
    await d.json('new', 'other.travaux')
    expect(await d.travaux('merge', 'talks.travaux', 'other.travaux')).toMatchObject({ exit: 1 })
  })
})

describe('without a dossier', () => {
  it('compares drafts in the characters of the files', async () => {
    const a = '\ufeff1. The fleet is held at 40 vessels.\r\n2. Nets are counted in port.\r\n'
    d.put('a.txt', a)
    d.put('b.txt', '1. Nets are counted in port.\n2. The fleet is held at 60 vessels.\n')
    interface Compared {
      readonly provisionsA: readonly { readonly id: string; readonly start: number; readonly end: number }[]
      readonly links: readonly { readonly relation: string; readonly a: readonly string[] }[]
    }
    const { provisionsA, links } = await d.json<Compared>('compare', 'a.txt', 'b.txt')
    expect(provisionsA.map((p) => a.slice(p.start, p.end))).toEqual([
      '1. The fleet is held at 40 vessels.',
      '2. Nets are counted in port.',
    ])
    expect(links.find((l) => l.a[0] === provisionsA[0]!.id)!.relation).toBe('quantity-changed')
  })

  it('gives rows through more than two drafts besides', async () => {
    for (const [name, n] of [
      ['a', 40],
      ['b', 50],
      ['c', 60],
    ] as const)
      d.put(`${name}.txt`, `1. The fleet is held at ${n} vessels.\n`)
    const value = await d.json<{ drafts: { key: string }[]; rows: { cells: unknown[] }[]; links: unknown[] }>(
      'compare',
      'a.txt',
      'b.txt',
      'c.txt',
    )
    expect(value.drafts.map((x) => x.key)).toEqual(['a', 'b', 'c'])
    expect(value.rows[0]!.cells).toHaveLength(3)
    expect(value.links).toHaveLength(1)
  })

  it('shows a comparison to people, as a machine reading', async () => {
    d.put('a.txt', '1. The fleet is held at 40 vessels.\n')
    d.put('b.txt', '1. The fleet is held at 60 vessels.\n')
    const { out } = await d.travaux('compare', 'a.txt', 'b.txt')
    expect(out).toContain('not reviewed')
    expect(out).toContain('60')
    expect((await d.travaux('compare', 'a.txt')).exit).toBe(2)
    expect((await d.travaux('compare', 'a.txt', 'none.txt')).exit).toBe(1)
  })

  it('says so when the same bytes are filed under another date, and wants a name for a new dossier', async () => {
    const d = desk()
    d.put('report.txt', REPORT)
    await d.json('new', 'talks.travaux')
    await d.json('file', 'talks.travaux', 'report.txt', '--published', '2031-05-02')
    const again = await d.travaux('file', 'talks.travaux', 'report.txt', '--published', '2031-05-03')
    expect(again).toMatchObject({ exit: 0, err: expect.stringContaining('the same bytes are on file already') })
    expect((await d.travaux('new', '')).exit).toBe(2)
    d.clear()
  })

  it('compares in the order in which the files are named, whatever dates stand in them', async () => {
    d.put('first.txt', 'Offer of the port, 9 May 2031\n\n1. Wages rise by 4 percent.\n2. Crews have 12 workers.\n')
    d.put('second.txt', 'Offer of the port\n\n1. Wages rise by 7 percent.\n2. Crews have 12 workers.\n')
    expect((await d.travaux('compare', 'first.txt', 'second.txt')).out).toMatch(/raised from 4/)
    expect((await d.travaux('compare', 'second.txt', 'first.txt')).out).toMatch(/lowered from 7/)
  })

  it('tells drafts of one title apart by their files, and refuses a file without a word', async () => {
    const d = desk()
    d.put(
      'spring.txt',
      'Treaty of the Ports of Mirn and Oster\n\n1. Wages rise by 4 percent.\n2. “Crews” have 12 workers.\n',
    )
    d.put(
      'autumn.txt',
      'Treaty of the Ports of Mirn and Oster\n\n1. Wages rise by 7 percent.\n2. "Crews" have 12 workers.\n',
    )
    d.put('empty.txt', '')
    const { out } = await d.travaux('compare', 'spring.txt', 'autumn.txt')
    expect(out).toContain('Treaty of the Ports of Mirn and Oster (spring.txt)')
    expect(out).toMatch(/Point\s+spring\.txt\s+autumn\.txt/)
    expect(out).toContain('same words, set in another way')
    expect(out).not.toContain('reworded')
    const refused = await d.travaux('compare', 'empty.txt', 'spring.txt')
    expect(refused.exit).toBe(1)
    expect(refused.err).toContain('no text to compare in empty.txt')
    d.clear()
  })

  it('gives the words in which a draft takes a point out', async () => {
    const d = desk()
    d.put('a.txt', '1. Wages rise by 4 percent.\n2. Crews have 12 workers.\n3. Night work ends.\n')
    d.put('b.txt', '1. Wages rise by 4 percent.\n[Point 2 of the port plan is to be removed.]\n3. Night work ends.\n')
    const { out } = await d.travaux('compare', 'a.txt', 'b.txt')
    expect(out.replace(/\s+/g, ' ')).toContain(
      'taken out, the draft says: “[Point 2 of the port plan is to be removed.]”',
    )
    expect(out).not.toContain('no counterpart')
    d.clear()
  })

  it('gives a Word document with tracked changes for two drafts, and for two only', async () => {
    const d = desk()
    d.put('a.txt', '1. Wages rise by 4 percent.\n2. Crews have 12 workers.\n')
    d.put('b.txt', '1. Wages rise by 7 percent.\n2. Crews have 12 workers.\n')
    const said = await d.travaux('compare', 'a.txt', 'b.txt', '--format', 'tracked', '-o', 'changes.docx')
    expect(said).toMatchObject({ exit: 0, out: '' })
    const bytes = new Uint8Array(readFileSync(join(d.folder, 'changes.docx')))
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
    expect(xml).toMatch(/<w:del [^>]*w:author="desk-account"/)
    expect(xml).toMatch(/<w:ins [^>]*w:author="desk-account"/)
    expect((await d.travaux('compare', 'a.txt', 'b.txt', 'a.txt', '--format', 'tracked')).exit).toBe(2)
    d.clear()
  })

  it('makes a brief straight from files, marked as not reviewed, and leaves no dossier behind', async () => {
    const other = desk({
      suggester: {
        name: 'drafts 1',
        suggest: async (source) => [
          suggested(source, draftIn(source, 'second draft')),
          suggested(source, ceilingIn(source, 'at 40 vessels', 40)),
        ],
      },
    })
    other.put('report.txt', REPORT)
    const { exit, out } = await other.travaux('brief', 'report.txt', '--published', '2031-05-01', '--format', 'md')
    expect(exit).toBe(0)
    expect(out).toContain('machine reading, not reviewed')
    expect(out).toContain('at 40 vessels')
    const { head, citations } = await other.json<Cited>('brief', 'report.txt')
    expect(head.unreviewed).toBe(true)
    expect(citations.length).toBeGreaterThan(0)
    expect(citations.every((c) => c.machine)).toBe(true)
    expect(readdirSync(other.folder)).toEqual(['report.txt'])
    expect((await other.travaux('brief', 'none.txt')).exit).toBe(1)
    other.clear()
  })
})
