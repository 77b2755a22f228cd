import {
  type Comparison,
  compare as compared,
  concordance,
  type OutlinedProvision,
  outline,
  type TypedChange,
} from '../../drafts/index.ts'
import { draftTextSuggestions } from '../../extract/draft-text.ts'
import type { Act, Author } from '../../record/entry.ts'
import { slug } from '../../record/ids.ts'
import { chain } from '../../record/ledger.ts'
import { headOf, type Source } from '../../record/source.ts'
import { stateOfPlay } from '../../record/state-of-play.ts'
import type { Span } from '../../text/span.ts'
import type { Page } from '../../writers/page.ts'
import type { Effects } from '../effects.ts'
import { type OwnCharacters, ownCharacters } from '../own-characters.ts'
import { misused, refused } from '../reasons.ts'
import { args, given, option, type Run } from '../verb.ts'
import { VERSION } from '../version.ts'

interface DraftFile {
  readonly key: string
  readonly source: Source
  readonly own: OwnCharacters
}

export const compare: Run = async (call, effects) => {
  const files = args(call, 'FILE')
  if (files.length < 2) return misused('compare takes two drafts or more')
  const drafts: DraftFile[] = []
  for (const file of files) {
    // The language does not matter here, and finding it takes longer than comparing.
    const key = keyFor(file, drafts)
    const opened = await effects.open(file, { kind: 'draft-text', draft: key, language: 'und' })
    if (!opened.ok) return refused(opened.reason)
    for (const n of opened.reading.notes) effects.note(`${file}: ${n.text}`)
    const { source } = opened.reading
    drafts.push({ key, source, own: await ownCharacters(source, opened.bytes) })
  }
  const json = given(call, 'json') || option(call, 'format') === 'json'
  if (json) return { ok: true, value: fixedShape(drafts) }
  return { ok: true, value: null, page: await pageFor(drafts, effects) }
}

/** A key from the file's name; a second file of the same name gets a number. */
function keyFor(file: string, before: readonly DraftFile[]): string {
  const base = slug(file.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''))
  const taken = new Set(before.map((d) => d.key))
  let key = base
  for (let n = 2; taken.has(key); n++) key = `${base}-${n}`
  return key
}

/** The fixed shape, in each file's own characters; with more than two drafts the rows that run through all of them besides. */
function fixedShape(drafts: readonly DraftFile[]): unknown {
  const pairs = drafts.slice(1).map((b, i) => {
    const a = drafts[i]!
    return { a: a.key, b: b.key, ...inOwnCharacters(compared(a.source.text, b.source.text), a.own, b.own) }
  })
  const { a: _a, b: _b, ...first } = pairs[0]!
  if (drafts.length === 2) return first
  const { rows } = concordance(
    drafts.map((d) => ({ key: d.key, text: d.source.text, provisions: outline(d.source.text) })),
  )
  return {
    ...first,
    drafts: drafts.map((d, i) => ({
      key: d.key,
      file: d.source.file ?? null,
      provisions: i === 0 ? first.provisionsA : pairs[i - 1]!.provisionsB,
    })),
    rows,
    pairs,
  }
}

function inOwnCharacters(c: Comparison, a: OwnCharacters, b: OwnCharacters): Comparison {
  const provisions = (list: readonly OutlinedProvision[], { map }: OwnCharacters): OutlinedProvision[] =>
    list.map((p) => ({ ...p, ...map(p), textStart: map({ start: p.textStart, end: p.end }).start }))
  const within = (s: Span | null, { map }: OwnCharacters): Span | null => s && map(s)
  const change = (t: TypedChange): TypedChange => ({
    ...t,
    beforeSpan: within(t.beforeSpan, a),
    afterSpan: within(t.afterSpan, b),
  })
  return {
    ...c,
    provisionsA: provisions(c.provisionsA, a),
    provisionsB: provisions(c.provisionsB, b),
    apartA: provisions(c.apartA, a),
    apartB: provisions(c.apartB, b),
    links: c.links.map((l) => ({ ...l, changes: l.changes.map(change) })),
  }
}

/** For people: the drafts as a record that the machine made and nobody reviewed, seen through the one view of comparisons. */
async function pageFor(drafts: readonly DraftFile[], effects: Effects): Promise<Page> {
  const [{ comparison }, { pageOf }] = await Promise.all([
    import('../../views/comparison.ts'),
    import('../../writers/pages.ts'),
  ])
  const machine: Author = { kind: 'machine', name: `travaux ${VERSION}` }
  const acts = drafts.flatMap(({ source }): Act[] => [
    { kind: 'file', source: headOf(source) },
    ...draftTextSuggestions(source, machine.name).map((s): Act => ({ kind: 'accept', item: s.item, suggestion: s.id })),
  ])
  const entries = chain([], machine, effects.now(), [{ kind: 'open', title: '' }, ...acts])
  return pageOf(comparison(stateOfPlay({ entries })))
}
