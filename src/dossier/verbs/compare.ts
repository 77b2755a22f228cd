import {
  type Alignment,
  align,
  baseAmong,
  type Cell,
  type Comparison,
  type ConcordanceRow,
  compare as compared,
  concordance,
  type HandMade,
  handMade,
  type KeyedDraft,
  type OutlinedProvision,
  outline,
  type Phrase,
  phrases,
  redline,
  resolveCorrelation,
  type TypedChange,
  wordingOf,
} from '../../drafts/index.ts'
import { formatOf } from '../../readers/format.ts'
import { READ_LIMITS } from '../../readers/rendition.ts'
import { readTxt } from '../../readers/txt.ts'
import { slug } from '../../record/ids.ts'
import type { Source } from '../../record/source.ts'
import { rawSpan, sourceText } from '../../text/source-text.ts'
import type { Span } from '../../text/span.ts'
import { sourceName } from '../../views/telling.ts'
import type { Effects } from '../effects.ts'
import { asItIs, type OwnCharacters, ownCharacters } from '../own-characters.ts'
import { misused, type Refusal, refused } from '../reasons.ts'
import { args, given, type Outcome, option, type Run } from '../verb.ts'
import { correlationCsv, tableRows, unknownLabels } from './correlation-table.ts'

interface DraftFile {
  readonly key: string
  readonly file: string
  /** Normalised. */
  readonly text: string
  readonly own: OwnCharacters
}

type Read<T> = { readonly ok: true; readonly one: T } | Refusal

export const compare: Run = async (call, effects) => {
  const files = args(call, 'FILE')
  if (files.length < 2) return misused('compare takes two drafts or more')
  const keys = keysFor(files)
  const table = option(call, 'links')
  const asTable = !given(call, 'json') && option(call, 'format') === 'correlation'
  if (files.length > 2 && (table !== undefined || asTable))
    return misused('a correlation table leads from one draft to one other: name two files')
  if (asTable || given(call, 'json') || option(call, 'format') === 'json') {
    const drafts: DraftFile[] = []
    for (const [i, file] of files.entries()) {
      const read = (await plainDraft(file, keys[i]!, effects)) ?? (await anyDraft(file, keys[i]!, effects))
      if (!read.ok) return read
      drafts.push(read.one)
    }
    const hand = table === undefined ? { ok: true as const, hand: [] } : await handFrom(table, drafts, effects)
    if (!hand.ok) return hand
    if (asTable) return correlation(drafts, hand.hand, effects)
    return { ok: true, value: fixedShape(drafts, hand.hand) }
  }
  const sources: Source[] = []
  for (const [i, file] of files.entries()) {
    const read = await draftSource(file, keys[i]!, effects)
    if (!read.ok) return read
    sources.push(read.one.source)
  }
  if (option(call, 'format') === 'tracked') return tracked(sources, effects)
  const { comparePage } = await import('./compare-page.ts')
  const rows = table === undefined ? undefined : await tableRows(table, effects)
  if (rows && !rows.ok) return rows
  const page = comparePage(sources, effects.now(), rows && { name: table!, rows: rows.rows })
  return page.ok ? { ok: true, value: null, page: page.page } : page
}

/** What a correlation table says of two drafts. */
async function handFrom(
  table: string,
  drafts: readonly DraftFile[],
  effects: Effects,
): Promise<{ readonly ok: true; readonly hand: readonly HandMade[] } | Refusal> {
  const read = await tableRows(table, effects)
  if (!read.ok) return read
  const [a, b] = drafts.map((d) => ({ text: d.text, provisions: outline(d.text) }))
  const resolved = resolveCorrelation(read.rows, a!, b!)
  if (!resolved.ok) return refused(unknownLabels(resolved.unknown, [drafts[0]!.file, drafts[1]!.file]))
  return { ok: true, hand: handMade(resolved, a!, b!) }
}

/** The correspondences of two drafts as a correlation table. */
function correlation(drafts: readonly DraftFile[], hand: readonly HandMade[], effects: Effects): Outcome {
  const [a, b] = drafts.map((d) => ({ text: d.text, provisions: outline(d.text) }))
  const { csv, left } = correlationCsv(align(a!, b!, { hand }), a!, b!)
  if (left.length > 0) effects.note(`${left.length} correspondences have no label to name them by and are left out`)
  return { ok: true, value: null, bytes: new TextEncoder().encode(csv) }
}

/** The two texts in one Word document; changes are ascribed to whoever sits at the desk. */
async function tracked(sources: readonly Source[], effects: Effects): Promise<Outcome> {
  const [a, b, ...more] = sources
  if (!a || !b || more.length > 0) return misused('tracked changes lead from one draft to one other: name two files')
  const { trackedDocx } = await import('../../writers/tracked-docx.ts')
  const author = effects.person ?? (await effects.account())
  const title = `${sourceName(a)} → ${sourceName(b)}`
  const bytes = await trackedDocx(redline(a.text, b.text), { title, author, date: effects.now() })
  return { ok: true, value: null, bytes }
}

/** Read as any document is, within limits. Its language does not matter here, and finding it takes longer than comparing. */
async function draftSource(
  file: string,
  key: string,
  effects: Effects,
): Promise<Read<{ readonly source: Source; readonly bytes: Uint8Array }>> {
  const opened = await effects.open(file, { kind: 'draft-text', draft: key, language: 'und' })
  if (!opened.ok) return refused(opened.reason)
  for (const n of opened.reading.notes) effects.note(`${file}: ${n.text}`)
  return { ok: true, one: { source: opened.reading.source, bytes: opened.bytes } }
}

async function anyDraft(file: string, key: string, effects: Effects): Promise<Read<DraftFile>> {
  const read = await draftSource(file, key, effects)
  if (!read.ok) return read
  const { source, bytes } = read.one
  return { ok: true, one: { key, file, text: source.text, own: await ownCharacters(source, bytes) } }
}

const SMALL = READ_LIMITS.maxText // bytes: a plain text unpacks to no more than it is, and reading it is one pass

/** A small plain text needs no date, no kind and no language to be compared: only its characters. Undefined for all else. */
async function plainDraft(file: string, key: string, effects: Effects): Promise<Read<DraftFile> | undefined> {
  const read = await effects.bytes(file)
  if (!read.ok || read.bytes.length > SMALL || formatOf(read.bytes, { file }) !== 'txt') return undefined
  const { text: raw, plain, notes } = await readTxt(read.bytes, READ_LIMITS)
  if (!plain) return undefined
  for (const n of notes) effects.note(`${file}: ${n.text}`)
  const normal = sourceText(raw)
  const map = normal.at.length === 0 ? asItIs : (s: Span): Span => rawSpan(normal, s)
  return { ok: true, one: { key, file, text: normal.text, own: { text: raw, map } } }
}

/** Keys from the files' names; a second file of the same name gets a number. */
function keysFor(files: readonly string[]): readonly string[] {
  const keys: string[] = []
  for (const file of files) {
    const base = slug(fileName(file).replace(/\.[^.]+$/, ''))
    let key = base
    for (let n = 2; keys.includes(key); n++) key = `${base}-${n}`
    keys.push(key)
  }
  return keys
}

const fileName = (path: string): string => path.replace(/^.*[\\/]/, '')

/** The fixed shape, in each file's own characters; with more than two drafts the rows that run through all of them besides. */
function fixedShape(drafts: readonly DraftFile[], hand: readonly HandMade[]): unknown {
  const pairs = drafts.slice(1).map((b, i) => {
    const a = drafts[i]!
    return { a: a.key, b: b.key, ...inOwnCharacters(compared(a.text, b.text, { hand }), a.own, b.own) }
  })
  const { a: _a, b: _b, ...first } = pairs[0]!
  if (drafts.length === 2) return first
  const { rows, bases } = rowsThrough(drafts)
  return {
    ...first,
    drafts: drafts.map((d, i) => ({
      key: d.key,
      file: fileName(d.file),
      base: bases[i] === undefined ? null : drafts[bases[i]]!.key,
      provisions: i === 0 ? first.provisionsA : pairs[i - 1]!.provisionsB,
    })),
    rows,
    pairs,
  }
}

/** Rows over all drafts, each with the phrases that have a history; and for each draft the place of the one it was made from. */
function rowsThrough(drafts: readonly DraftFile[]): {
  readonly rows: readonly (ConcordanceRow & { readonly history: readonly Phrase[] })[]
  readonly bases: readonly (number | undefined)[]
} {
  const outlined = drafts.map((d) => ({ key: d.key, text: d.text, provisions: outline(d.text) }))
  const known = new Map<string, Alignment>()
  const between = (a: KeyedDraft, b: KeyedDraft): Alignment => {
    const key = JSON.stringify([a.key, b.key])
    const found = known.get(key) ?? align(a, b)
    known.set(key, found)
    return found
  }
  const { rows } = concordance(outlined, between)
  const bases = outlined.map((d, i) => (i === 0 ? undefined : baseAmong(d, outlined.slice(0, i), between)))
  const byId = outlined.map((d) => new Map(d.provisions.map((p) => [p.id, wordingOf(d.text, p)])))
  const wordsOf = (cell: Cell | null, i: number): string =>
    (cell?.ids ?? []).map((id) => byId[i]!.get(id) ?? '').join('\n')
  // Said by the draft itself: no text is available of what an earlier one has here.
  const unread = ({ cells }: ConcordanceRow, i: number): boolean =>
    cells.slice(0, i).some((cell, k) => {
      if (cell === null) return false
      const { notCompared } = between(outlined[k]!, outlined[i]!)
      return notCompared.some((n) => n.side === 'a' && cell.ids.includes(n.id))
    })
  return {
    bases,
    rows: rows.map((row) => ({
      ...row,
      history: phrases(
        row.cells.map((cell, i) => ({
          draft: drafts[i]!.key,
          text: cell === null && unread(row, i) ? null : wordsOf(cell, i),
          ...(bases[i] === undefined ? {} : { base: bases[i] }),
        })),
      ),
    })),
  }
}

function inOwnCharacters(c: Comparison, a: OwnCharacters, b: OwnCharacters): Comparison {
  if (a.map === asItIs && b.map === asItIs) return c
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
