import { align } from './align.ts'
import type { HandMade } from './alignment.ts'
import { CitedLabels, type NotPlaced } from './cited-labels.ts'
import type { CorrelationRow } from './correlation-table.ts'
import { isCompared, type Outlined, type OutlinedProvision } from './provision.ts'

/** A label of the table that the draft does not have, or has more than once. */
export interface UnknownLabel {
  readonly line: number
  readonly side: 'old' | 'new'
  readonly label: string
  readonly why: NotPlaced
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
  const inA = new CitedLabels(a)
  const inB = new CitedLabels(b)
  const unknown: UnknownLabel[] = []
  const found = rows.map((row) => {
    const side = (of: 'old' | 'new', labels: CitedLabels): readonly OutlinedProvision[] =>
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
const headsPart = ({ a, b }: Found, inA: CitedLabels, inB: CitedLabels): boolean =>
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
  const inA = new CitedLabels(draftA)
  const inB = new CitedLabels(draftB)
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
