import { align } from './align.ts'
import type { HandMade, Relation } from './alignment.ts'
import { RELATIONS } from './alignment.ts'
import { type CsvRow, readCsv } from './csv-rows.ts'
import { printedLabel } from './labels.ts'
import { isCompared, type Outlined, type OutlinedProvision } from './provision.ts'

/** One line of a correlation table: which provisions of the old text became which of the new. An empty side: removed, or new. */
export interface CorrelationRow {
  /** Labels as printed in the table: "Article 4(2)", "5.1–5.3". */
  readonly old: readonly string[]
  readonly new: readonly string[]
  readonly relation?: Relation
  readonly note?: string
  /** Line of the file, from 1. */
  readonly line: number
}

export type CorrelationTable =
  | { readonly ok: true; readonly rows: readonly CorrelationRow[] }
  | { readonly ok: false; readonly reason: string }

// Headings of such tables in the languages whose labels the outline knows; compared without case and marks.
const OLD =
  /^(?:old|from|a|before|previous|prior|repealed|existing|present|source|ancien|antiguo|anterior|alt|bisher|stary|старый|старий)(?:\b|$)/u
const NEW =
  /^(?:new|to|b|after|this|now|revised|consolidated|proposed|target|nouveau|nuevo|novo|neu|nowy|новый|новий)(?:\b|$)/u
const NOTE = /^(?:note|remark|comment|observation|bemerkung|remarque)/u
const RELATION = /^relation/u

/** How tables say that a side has nothing. */
const NOTHING =
  /^(?:[-–—−_.…\s]*|none|nil|n\/?a|deleted|removed|new|repealed|added|néant|entfällt|\(?(?:deleted|removed|new)\)?)$/iu

/**
 * Read a correlation table: a heading row, then a line for each correspondence. Columns may stand in any order and be
 * parted by commas, semicolons or tabs. A cell may hold several labels, parted by ";", a line end, or a comma before a
 * number; "4(1) to 4(3)" and "5–7" are ranges. Titles above the heading row are passed over.
 */
export function correlationTable(csv: string): CorrelationTable {
  const lines = readCsv(csv)
  const at = lines.findIndex((l) => columnsOf(l) !== undefined)
  if (at < 0)
    return { ok: false, reason: 'the table has no heading row with an “old” and a “new” column (or “from” and “to”)' }
  const columns = columnsOf(lines[at]!)!
  const rows: CorrelationRow[] = []
  const cell = (l: CsvRow, i: number): string => (i < 0 ? '' : (l.cells[i] ?? '').trim())
  for (const l of lines.slice(at + 1)) {
    if (l.cells.every((c) => c.trim() === '')) continue
    const said = cell(l, columns.relation).toLowerCase()
    const relation = RELATIONS.find((r) => r === said)
    const old = labelsIn(cell(l, columns.old))
    const fresh = labelsIn(cell(l, columns.new))
    if (old.length === 0 && fresh.length === 0) continue
    const note = cell(l, columns.note) || (relation ? '' : said)
    rows.push({ old, new: fresh, ...(relation ? { relation } : {}), ...(note ? { note } : {}), line: l.line })
  }
  return rows.length > 0
    ? { ok: true, rows }
    : { ok: false, reason: 'the table has a heading row and no lines under it' }
}

interface Columns {
  readonly old: number
  readonly new: number
  readonly relation: number
  readonly note: number
}

function columnsOf({ cells }: CsvRow): Columns | undefined {
  const heads = cells.map((c) =>
    c
      .toLowerCase()
      .replace(/[^\p{L}\p{N} ]+/gu, ' ')
      .trim(),
  )
  const find = (pattern: RegExp): number => heads.findIndex((h) => pattern.test(h))
  const old = find(OLD)
  const fresh = find(NEW)
  if (old < 0 || fresh < 0 || old === fresh) return undefined
  return { old, new: fresh, relation: find(RELATION), note: find(NOTE) }
}

/**
 * The labels of a cell. A comma parts labels only where what follows can stand alone: "Articles 4, 5" and "Article 4, Annex I",
 * not "Article 4, point (a)" or "Article 4, Paragraph 2".
 */
function labelsIn(cell: string): string[] {
  if (NOTHING.test(cell)) return []
  const out: string[] = []
  for (const piece of cell.split(PARTED)) {
    const label = piece.trim().replace(/^,\s*/, '')
    if (label === '' || NOTHING.test(label)) continue
    const before = out.at(-1)
    // "Chapter II, Article 1" is one label.
    if (piece.startsWith(',') && before !== undefined && isPartOnly(before)) out[out.length - 1] = `${before}, ${label}`
    else out.push(label)
  }
  return out
}

const isPartOnly = (label: string): boolean => {
  const steps = stepsOf(label)
  return steps.length === 1 && (isHigh(steps[0]!) || wordOf(steps[0]!) === 'annex')
}

const PARTED =
  /[;\n|]|(?=,(?!\s*(?:[Pp]ara|[Pp]oint|[Pp]unkt|[Ss]ub|[Ll]it|Abs|Nr|Ziff))\s*(?:\d|§|[Aa]rt|\p{Lu}\p{Ll}+\.? [\dIVX]))|\s(?:and|und|et|y|e|и|та)\s(?=\s*(?:\d|[Aa]rt))/u

/** A label of the table that the draft does not have, or has more than once. */
export interface UnknownLabel {
  readonly line: number
  readonly side: 'old' | 'new'
  readonly label: string
  readonly why: 'not in the draft' | 'there more than once' | 'a range that is not in the draft'
}

export type Resolved =
  | {
      readonly ok: true
      /** In the table's order; `origin` is the line's own words. */
      readonly links: readonly (HandMade & { readonly origin: string })[]
      /** Provisions that the table says have no counterpart, and that are in no other line. */
      readonly removed: readonly string[]
      readonly added: readonly string[]
    }
  | { readonly ok: false; readonly unknown: readonly UnknownLabel[] }

/**
 * What a table says of two drafts, as hand-made links. All or nothing: one label that a draft does not have, and nothing
 * is resolved, for half a table would look like a whole one. A label that heads a part ("Article 4" over its paragraphs)
 * stands for all that is compared under it; of two such parts the table does not say which paragraph became which, so
 * within them the words decide.
 */
export function resolveCorrelation(rows: readonly CorrelationRow[], a: Outlined, b: Outlined): Resolved {
  const inA = new Labels(a)
  const inB = new Labels(b)
  const unknown: UnknownLabel[] = []
  const found = rows.map((row) => {
    const side = (of: 'old' | 'new', labels: Labels): readonly OutlinedProvision[] =>
      row[of].flatMap((label) => {
        const hit = labels.find(label)
        if (typeof hit !== 'string') return hit
        unknown.push({ line: row.line, side: of, label, why: hit })
        return []
      })
    return { row, a: side('old', inA), b: side('new', inB) }
  })
  if (unknown.length > 0) return { ok: false, unknown }
  // A point with a line of its own is not meant again by the line of the part it stands in.
  inA.leaveOut(found.flatMap((f) => f.a))
  inB.leaveOut(found.flatMap((f) => f.b))
  const links: (HandMade & { origin: string })[] = []
  const removed = new Set<string>()
  const added = new Set<string>()
  // Lines that share a provision are one correspondence: "4 → 5" and "4 → 6" is a split.
  for (const group of joined(found.filter((f) => f.a.length > 0 && f.b.length > 0))) {
    const origin = group.map(({ row }) => `${row.old.join('; ')} → ${row.new.join('; ')}`).join(' · ')
    const relation = group.length === 1 ? group[0]!.row.relation : undefined
    const idsA = [...new Set(group.flatMap((f) => f.a.flatMap((p) => inA.under(p))))]
    const idsB = [...new Set(group.flatMap((f) => f.b.flatMap((p) => inB.under(p))))]
    if (idsA.length === 0 || idsB.length === 0) continue
    const parts = idsA.length > 1 && idsB.length > 1 && group.some((f) => headsPart(f, inA, inB))
    const within = parts ? align(cutOut(a, idsA), cutOut(b, idsB)).links : []
    for (const m of within.length > 0 ? within : [{ a: idsA, b: idsB }])
      links.push({ kind: 'link', a: m.a, b: m.b, ...(relation ? { relation } : {}), origin })
    if (within.length > 0) {
      for (const id of idsA) removed.add(id)
      for (const id of idsB) added.add(id)
    }
  }
  for (const f of found) {
    if (f.b.length === 0) for (const p of f.a) for (const id of inA.under(p)) removed.add(id)
    if (f.a.length === 0) for (const p of f.b) for (const id of inB.under(p)) added.add(id)
  }
  for (const l of links) {
    for (const id of l.a) removed.delete(id)
    for (const id of l.b) added.delete(id)
  }
  return { ok: true, links, removed: [...removed], added: [...added] }
}

/** The links of a table together with what it says has no counterpart: for `align`. */
export function handMade(resolved: Extract<Resolved, { ok: true }>, a: Outlined, b: Outlined): readonly HandMade[] {
  const all = (d: Outlined): string[] => d.provisions.filter((p) => isCompared(d.text, p)).map((p) => p.id)
  return [
    ...(resolved.removed.length > 0 ? [{ kind: 'unlink', a: resolved.removed, b: all(b) } as const] : []),
    ...(resolved.added.length > 0 ? [{ kind: 'unlink', a: all(a), b: resolved.added } as const] : []),
    ...resolved.links,
  ]
}

interface Found {
  readonly row: CorrelationRow
  readonly a: readonly OutlinedProvision[]
  readonly b: readonly OutlinedProvision[]
}

/** Lines that name a common provision, together; in the table's order. */
function joined(found: readonly Found[]): Found[][] {
  const groups: Found[][] = []
  const at = new Map<string, Found[]>()
  for (const f of found) {
    const keys = [...f.a.map((p) => `a${p.id}`), ...f.b.map((p) => `b${p.id}`)]
    const into = [...new Set(keys.flatMap((k) => at.get(k) ?? []))]
    const group = [...new Set(keys.flatMap((k) => (at.has(k) ? [at.get(k)!] : [])))]
    const first = group[0] ?? []
    if (into.length === 0) groups.push(first)
    for (const other of group.slice(1)) {
      first.push(...other)
      groups.splice(groups.indexOf(other), 1)
      for (const [k, g] of at) if (g === other) at.set(k, first)
    }
    first.push(f)
    for (const k of keys) at.set(k, first)
  }
  return groups
}

/** Whether a line names whole parts rather than every provision by itself. */
const headsPart = ({ a, b }: Found, inA: Labels, inB: Labels): boolean =>
  a.some((p) => inA.under(p).length > 1) || b.some((p) => inB.under(p).length > 1)

/** Some provisions of a draft as a draft of their own. */
function cutOut(d: Outlined, ids: readonly string[]): Outlined {
  const inside = new Set(ids)
  const some = d.provisions.filter((p) => inside.has(p.id))
  let from = Number.POSITIVE_INFINITY
  let to = 0
  for (const p of some) {
    from = Math.min(from, p.start)
    to = Math.max(to, p.end)
  }
  return {
    text: d.text.slice(from, to),
    provisions: some.map((p) => ({
      ...p,
      parent: p.parent !== null && inside.has(p.parent) ? p.parent : null,
      start: p.start - from,
      end: p.end - from,
      textStart: p.textStart - from,
    })),
  }
}

/** The provisions of a draft by what a table may call them. */
class Labels {
  readonly #draft: Outlined
  readonly #byKey = new Map<string, OutlinedProvision[]>()
  readonly #children = new Map<string, OutlinedProvision[]>()
  readonly #paths = new Map<string, readonly string[]>()
  readonly #byId: ReadonlyMap<string, OutlinedProvision>
  #named: ReadonlySet<string> = new Set()

  constructor(draft: Outlined) {
    this.#draft = draft
    this.#byId = new Map(draft.provisions.map((p) => [p.id, p]))
    for (const p of draft.provisions) {
      if (p.parent === null) continue
      const beside = this.#children.get(p.parent)
      if (beside) beside.push(p)
      else this.#children.set(p.parent, [p])
    }
    for (const p of draft.provisions) {
      if (p.kind === 'notice') continue
      const path = this.#pathOf(p)
      if (path.length === 0) continue
      // From the article on, with the chapters above it, and with every part of them: a table may say more or less.
      const keys = new Set<string>()
      const low = path.findIndex((step) => !isHigh(step))
      for (let from = 0; from <= (low < 0 ? path.length - 1 : low); from++)
        keys.add(path.slice(from).map(bare).join('/'))
      for (let from = 0; from <= (low < 0 ? path.length - 1 : low); from++) keys.add(path.slice(from).join('/'))
      for (const key of keys) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), p])
    }
  }

  /** Numbers from the top down to a provision: "article 4", "2", "a". Empty for what has no label. */
  #pathOf(p: OutlinedProvision, depth = 0): readonly string[] {
    const known = this.#paths.get(p.id)
    if (known) return known
    const parent = p.parent !== null && depth < 30 ? this.#byId.get(p.parent) : undefined
    const above = parent ? this.#pathOf(parent, depth + 1) : []
    let path: readonly string[] = []
    const own =
      p.label === null
        ? this.#implied(p, above)
        : stepsOf(p.kind === 'recital' && /^\W*\d/.test(p.label) ? `recital ${p.label}` : p.label)
    if (own.length > 0) {
      // "4.2" under "4" repeats the number above; it is its own whole path.
      const repeats = own.length > 1 && above.length > 0 && bare(own[0]!) === bare(above.find((s) => !isHigh(s)) ?? '')
      path = repeats ? [...above.filter(isHigh), ...own] : [...above, ...own]
    }
    this.#paths.set(p.id, path)
    return path
  }

  /** Paragraphs without numbers under a numbered part are counted, where none beside them has a number of its own. */
  #implied(p: OutlinedProvision, above: readonly string[]): string[] {
    if (above.length === 0 || p.kind === 'heading') return []
    let n = 0
    let at = 0
    for (const q of this.#children.get(p.parent ?? '') ?? []) {
      if (q.label !== null && /[\p{L}\p{N}]/u.test(q.label)) return []
      n++
      if (q.id === p.id) at = n
    }
    return [String(at)]
  }

  /** What the label names, or why nothing can be told. */
  find(label: string): readonly OutlinedProvision[] | UnknownLabel['why'] {
    const one = this.#one(label)
    if (typeof one !== 'string') return one
    const range = this.#range(label)
    return range ?? one
  }

  #one(label: string): readonly OutlinedProvision[] | UnknownLabel['why'] {
    const steps = stepsOf(label)
    if (steps.length === 0) return 'not in the draft'
    const hits =
      this.#byKey.get(steps.join('/')) ??
      (this.#byKey.get(steps.map(bare).join('/')) ?? []).filter((p) => mayBeCalled(this.#pathOf(p), steps))
    if (hits.length === 1) return hits
    if (hits.length === 0) return 'not in the draft'
    // An article and a chapter of the same number: the word said which, or the article is meant.
    const tops = hits.filter((p) => !isHigh(this.#pathOf(p).at(-1)!))
    return tops.length === 1 ? tops : 'there more than once'
  }

  /** "5–7", "4(1) to (3)", "Articles 10-12": from the first to the last, with all between on the same level. */
  #range(label: string): readonly OutlinedProvision[] | UnknownLabel['why'] | undefined {
    const m = /^(.*?[\p{L}\p{N})])\s*(?:[-–—−]|\bto\b|\bbis\b|\ba\b|\bà\b|\bdo\b|\bпо\b)\s*([\p{L}\p{N}(§].*)$/iu.exec(
      label,
    )
    if (!m) return undefined
    const first = this.#one(m[1]!)
    if (typeof first === 'string') return 'a range that is not in the draft'
    const start = first[0]!
    const own = stepsOf(m[2]!)
    // The end may be told whole ("4(3)") or by its last step ("(3)").
    const path = this.#pathOf(start)
    const ends = [this.#one(m[2]!), this.#byKey.get([...path.slice(0, -1), ...own].map(bare).join('/'))]
    const siblings = this.#draft.provisions.filter((p) => p.parent === start.parent && this.#pathOf(p).length > 0)
    const from = siblings.indexOf(start)
    for (const end of ends) {
      if (end === undefined || typeof end === 'string') continue
      const to = siblings.findIndex((p) => end.includes(p))
      if (to >= from) return siblings.slice(from, to + 1)
    }
    return 'a range that is not in the draft'
  }

  /** Provisions that `under` gives only when they themselves are asked for. */
  leaveOut(named: readonly OutlinedProvision[]): void {
    this.#named = new Set(named.map((p) => p.id))
  }

  /** Whether a provision only heads what is compared under it. */
  heads(id: string): boolean {
    const p = this.#byId.get(id)
    return p?.kind === 'heading' && this.under(p).some((x) => x !== id)
  }

  /** Ids that are compared: the provision itself, or what stands under it where it is only a title. */
  under(p: OutlinedProvision): readonly string[] {
    const below = (this.#children.get(p.id) ?? []).flatMap((c) => (this.#named.has(c.id) ? [] : this.under(c)))
    return isCompared(this.#draft.text, p) && (p.kind !== 'heading' || below.length === 0) ? [p.id, ...below] : below
  }

  /** The label a table of ours gives a provision: such that `find` leads back to it alone. Undefined for what has none. */
  nameOf(id: string): string | undefined {
    const p = this.#byId.get(id)
    const path = p ? this.#pathOf(p) : []
    if (path.length === 0) return undefined
    const low = path.findIndex((s) => !isHigh(s))
    for (let from = low < 0 ? path.length - 1 : low; from >= 0; from--) {
      const label = printedPath(path.slice(from))
      const hit = this.#one(label)
      if (typeof hit !== 'string' && hit.length === 1 && hit[0]!.id === id) return label
    }
    return undefined
  }
}

const HIGH = new Set(['part', 'title', 'chapter', 'section'])
const isHigh = (step: string): boolean => HIGH.has(step.split(' ')[0]!)
const wordOf = (step: string): string => (step.includes(' ') ? step.slice(0, step.indexOf(' ')) : '')
/** "Point 4" may be a bare "4."; it is not "Article 4". */
function mayBeCalled(path: readonly string[], steps: readonly string[]): boolean {
  for (let k = 1; k <= Math.min(path.length, steps.length); k++) {
    const [theirs, mine] = [wordOf(path.at(-k)!), wordOf(steps.at(-k)!)]
    if (theirs !== '' && mine !== '' && theirs !== mine) return false
  }
  return true
}
/** A step without the word for what it is, unless that word makes it another series. */
const bare = (step: string): string => step.replace(/^(?:article|clause|point) /, '')

/** "Art. 4 para. 2, point (a)" and "4.2(a)" as "4", "2", "a"; words of parts kept where they tell series apart. */
function stepsOf(label: string): string[] {
  const out: string[] = []
  const text = label
    .slice(0, 200) // no label is longer
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(bis|ter|quater|quinquies|sexies|septies|octies)\b/g, '~$1')
    .replace(/\s+~/g, '~')
  let word = ''
  for (const [piece] of text.matchAll(/§+|\p{L}+(?:~\p{L}+)?|\p{N}+(?:~\p{L}+|\p{L}{1,2}(?![\p{L}]))?/gu)) {
    const part = /^\p{L}{3,}$/u.test(piece) ? partOf(piece) : undefined
    if (part !== undefined && !(word !== '' && ROMAN_ONLY.test(piece))) {
      word = part
      continue
    }
    if (piece.startsWith('§')) {
      word = 'article'
      continue
    }
    if (/^\p{L}{5,}$/u.test(piece) && !ROMAN_ONLY.test(piece)) continue // "first", "subparagraph": words that say nothing we can follow
    out.push(word === '' || (out.length > 0 && (word === 'point' || word === 'clause')) ? piece : `${word} ${piece}`)
    word = ''
  }
  return out
}

const ROMAN_ONLY = /^[ivxlcdm]+$/

function partOf(word: string): string | undefined {
  if (/^recital|^considérant|^erwägungsgr/.test(word)) return 'recital'
  if (/^(?:sub)?para/.test(word)) return 'point'
  const singular = word.replace(/s$/, '')
  for (const w of [word, singular]) {
    const part = printedLabel(`${w} 1`)?.part
    if (part !== undefined) return part
  }
  return undefined
}

const printedPath = (path: readonly string[]): string =>
  path
    .map((step, i) => {
      const [word, number] = step.includes(' ') ? (step.split(' ') as [string, string]) : ['', step]
      const n = number.replace('~', ' ')
      if (word !== '' && (i === 0 || isHigh(step) || word === 'annex'))
        return `${i > 0 ? ', ' : ''}${word[0]!.toUpperCase()}${word.slice(1)} ${/^[ivxlcdm]+$/.test(n) ? n.toUpperCase() : n}`
      if (word !== '') return `, ${word[0]!.toUpperCase()}${word.slice(1)} ${n}`
      return i === 0 ? n : `${isHigh(path[i - 1]!) ? ', ' : ''}${isHigh(path[i - 1]!) ? n : `(${n})`}`
    })
    .join('')

/** A correspondence to be written down. */
export interface Corresponding {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly relation?: string
  readonly note?: string
}

/**
 * Correspondences as a correlation table that `correlationTable` reads back: a line each, removed and new provisions with
 * a dash on the other side. What has no label that names it alone is counted in `unnamed` and left out of the table.
 */
export function writeCorrelation(
  list: readonly Corresponding[],
  draftA: Outlined,
  draftB: Outlined,
): { readonly csv: string; readonly unnamed: readonly Corresponding[] } {
  const inA = new Labels(draftA)
  const inB = new Labels(draftB)
  const unnamed: Corresponding[] = []
  const lines = ['old,new,relation,note']
  for (const c of list) {
    // Titles go where what stands under them goes.
    const a = c.a.filter((id) => !inA.heads(id))
    const b = c.b.filter((id) => !inB.heads(id))
    if (a.length === 0 && b.length === 0) continue
    const old = a.map((id) => inA.nameOf(id))
    const fresh = b.map((id) => inB.nameOf(id))
    if ([...old, ...fresh].includes(undefined)) {
      unnamed.push(c)
      continue
    }
    const cells = [old.join('; ') || '—', fresh.join('; ') || '—', c.relation ?? '', c.note ?? '']
    lines.push(cells.map(csvCell).join(','))
  }
  return { csv: `\ufeff${lines.join('\r\n')}\r\n`, unnamed }
}

/** Quoted where needed; what a spreadsheet would take for a formula is disarmed. */
function csvCell(s: string): string {
  const safe = /^[=+@\t\r]/.test(s) ? `'${s}` : s
  return /[",;\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
