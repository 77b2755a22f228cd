import type { Span } from '../text/span.ts'
import { noticeIn } from './notices.ts'

/**
 * A stretch of a draft that is not agreed. `bracketed`: words in square brackets. `blank`: a place still to be filled ("[ ]",
 * "[date]", "[X]"). `option`: one of several wordings, labelled "Option 1" or "Alt 2". `editorial`: brackets of whoever edited
 * the text ("[...]", "[sic]", a note that no text is available, a link); these are no sign of disagreement.
 */
export interface BracketNode {
  readonly kind: 'bracketed' | 'blank' | 'option' | 'editorial'
  /** With the marks. */
  readonly start: number
  readonly end: number
  /** The words alone, without marks, party and label. */
  readonly inner: Span
  /** Who put the words forward, as printed inside: "[Party A: …]". */
  readonly by: string | null
  readonly label: string | null
  /** Alternatives to one another share a number; null when a node stands alone. */
  readonly set: number | null
  readonly children: readonly BracketNode[]
  /** Whether a closing bracket was found. */
  readonly closed: boolean
}

export interface Brackets {
  readonly nodes: readonly BracketNode[]
  /** Nodes at any depth that are not editorial. */
  readonly count: number
  /** No bracket is open to negotiation. Clean is not adopted. */
  readonly clean: boolean
  /** Closing brackets that nothing opened. */
  readonly strays: readonly number[]
}

const DEEPEST = 64 // levels of brackets in brackets; no draft comes near, and a torn file must not exhaust the stack

interface Growing {
  readonly start: number
  readonly children: BracketNode[]
}

const OPTION =
  /(?:^|(?<=[.;:]\s))[ \t]*(?:\[[ \t]*)?((?:option|alternative|alt\.?|variant|variante|alternativa|opción|вариант|варіант)[ \t]*(?:\d{1,2}|[A-Z])(?:[ \t]?bis)?)[ \t]*[:.)–—\]-]+[ \t]*/gimu
const EDITORIAL = /^(?:\.{2,}|…|\s*sic!?\s*|\^\d{1,3}|note:.*|translator.*|emphasis .*|ed\..*|footnote.*)$/isu
const BLANK =
  /^(?:[\s_.…]*|[XxYyZzNn]{1,3}|\d{0,4}[XxYy]{1,4}|(?:(?:date|place|name|number|amount|figure|percentage)(?: to be [a-z]+)?|insert\b.{0,60}|to be (?:determined|decided|completed|confirmed|inserted|agreed)|tbd|tbc|date à déterminer|fecha|datum|дата))$/iu
const ADDRESS = /^(?:https?:|mailto:)\S*$/i
const BY = /^\s*([\p{Lu}][\p{L}\p{N}.'’&+/ ,-]{0,60}?)\s*:\s+(?=\S)/u

/**
 * The brackets and options of a draft as a tree. Any string goes through; a bracket that is never closed ends with its line's
 * paragraph, for a lost mark must not swallow the rest of a draft.
 */
export function brackets(text: string): Brackets {
  const roots: BracketNode[] = []
  const stack: Growing[] = []
  const strays: number[] = []
  let over = 0 // brackets open beyond the deepest level read
  const add = (node: BracketNode): void => {
    const inside = stack.at(-1)?.children ?? roots
    inside.push(node)
  }
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 91) {
      if (stack.length < DEEPEST) stack.push({ start: i, children: [] })
      else over++
    } else if (c === 93) {
      if (over > 0) {
        over--
        continue
      }
      const g = stack.pop()
      if (!g) strays.push(i)
      else add(nodeOf(text, g, i + 1, true))
    } else if (
      c === 10 &&
      stack.length > 0 &&
      /^\n[ \t]*\n[ \t]*\n|^\n\s*\n(?:\s*(?:Article|Chapter|Section|ARTICLE)\b)/.test(text.slice(i, i + 40))
    ) {
      while (stack.length > 0) add(nodeOf(text, stack.pop()!, i, false))
    }
  }
  while (stack.length > 0) add(nodeOf(text, stack.pop()!, text.length, false))
  const nodes = alternatives(text, withOptions(text, roots))
  const count = counted(nodes)
  return { nodes, count, clean: count === 0, strays }
}

const counted = (nodes: readonly BracketNode[]): number =>
  nodes.reduce((n, node) => n + (node.kind === 'editorial' ? 0 : 1) + counted(node.children), 0)

function nodeOf(text: string, g: Growing, end: number, closed: boolean): BracketNode {
  const from = g.start + 1
  const to = closed ? end - 1 : end
  const inside = text.slice(from, Math.min(to, from + 500)) // kinds are told from the first words
  const whole = to - from <= 500
  const linked = text[end] === '(' || text[end] === '[' // Markdown: [words](address), [words][name]
  const names = text[g.start - 1] === ']' && /^\[(?:https?:|mailto:)/.test(openingBefore(text, g.start - 1)) // … and the name after an address
  const inWord = /\p{L}/u.test(text[end] ?? '') && to - from === 1 // "[T]he"
  let kind: BracketNode['kind'] = 'bracketed'
  if (whole && (EDITORIAL.test(inside) || (/^\d{1,3}$/.test(inside) && isNoteMark(text, g.start, end))))
    kind = 'editorial'
  else if (names || (whole && ADDRESS.test(inside))) kind = 'editorial'
  else if (
    linked &&
    /^\((?:https?:|#|mailto:|\/)|^\[[\w .-]*\]/.test(text.slice(end, end + 40)) &&
    !/^\[(?:shall|should|may|must|will)\b/i.test(text.slice(end, end + 12)) &&
    isLink(text, end)
  )
    kind = 'editorial'
  else if (inWord || (whole && noticeIn(`[${inside}]`))) kind = 'editorial'
  else if (whole && BLANK.test(inside)) kind = 'blank'
  const by = kind === 'bracketed' ? BY.exec(inside) : null
  const option = by && /^(?:option|alt|alternative|variant)/i.test(by[1]!)
  let start = from + (by?.[0].length ?? 0)
  let stop = to
  while (start < stop && /\s/.test(text[start]!)) start++
  while (stop > start && /\s/.test(text[stop - 1]!)) stop--
  return {
    kind,
    start: g.start,
    end,
    inner: { start, end: stop },
    by: by && !option ? by[1]! : null,
    label: option ? by[1]! : null,
    set: null,
    children: g.children,
    closed,
  }
}

/** "[12]" at the end of a word, of a sentence or at the head of a line is the mark of a note; "within [12] days" is not. */
const isNoteMark = (text: string, start: number, end: number): boolean => {
  if (/^\s*(?:\/|or\b)?\s*\[/.test(text.slice(end, end + 8)) && /^\s*\]?\s*$/.test(text[start - 1] ?? '')) return false
  if (text[start - 1] === ']') return false
  const before = text.slice(Math.max(0, start - 3), start)
  return (
    /[^\s([/]$/.test(before) ||
    /[.;:!?”"»]\s*$/.test(before) ||
    /(?:^|\n)\s*$/.test(before) ||
    /^\s*(?:[.,;:]|$)/.test(text.slice(end, end + 2))
  )
}

/** The opening of the bracket that closes at `at`, as far as it is near. */
const openingBefore = (text: string, at: number): string => {
  const near = text.slice(Math.max(0, at - 300), at) // no address that people write is longer
  return near.slice(near.lastIndexOf('['))
}

/** "[words](https://…" is a link; "[words](except …" is not; "[one][two]" is a link only when nothing else is bracketed so. */
const isLink = (text: string, end: number): boolean =>
  text[end] === '(' || /https?:/.test(text.slice(end - 200 < 0 ? 0 : end - 200, end))

/** Lines that begin "Option 1:" run to the next option or the end of their paragraph. */
function withOptions(text: string, roots: readonly BracketNode[]): BracketNode[] {
  const found = [...text.matchAll(OPTION)]
  if (found.length === 0) return [...roots]
  const out: BracketNode[] = []
  let r = 0
  found.forEach((m, k) => {
    const start = m.index + (m[0].length - m[0].trimStart().length)
    while (r < roots.length && roots[r]!.end <= start) out.push(roots[r++]!)
    // "[Option 1: …]" is read as a bracket already.
    if (r < roots.length && roots[r]!.start <= start) return
    const next = found[k + 1]?.index ?? text.length
    const paragraph = text.slice(start, next).indexOf('\n\n')
    let end = paragraph < 0 ? next : start + paragraph
    while (end > start && /\s/.test(text[end - 1]!)) end--
    const inner = { start: Math.min(m.index + m[0].length, end), end }
    const children: BracketNode[] = []
    while (r < roots.length && roots[r]!.end <= end) children.push(roots[r++]!)
    out.push({ kind: 'option', start, end, inner, by: null, label: m[1]!, set: null, children, closed: true })
  })
  out.push(...roots.slice(r))
  return out
}

/** Mark neighbours that stand for one another: "[shall][should]", "[three] / [five]", options in a row. */
function alternatives(text: string, nodes: readonly BracketNode[], counter = { n: 0 }): BracketNode[] {
  const out: BracketNode[] = []
  let open: number | null = null
  nodes.forEach((node, k) => {
    const before = out.at(-1)
    const children = alternatives(text, node.children, counter)
    let set: number | null = null
    if (before && before.kind !== 'editorial' && node.kind !== 'editorial' && nodes[k - 1]) {
      const gap = text.slice(before.end, node.start)
      const bySide =
        /^\s*(?:\/|\||or|ou|oder|или|або)?\s*$/iu.test(gap) &&
        (before.kind === 'option') === (node.kind === 'option') &&
        (gap.trim() !== '' || gap === '' || node.kind === 'option' || (before.by === null) === (node.by === null))
      if (bySide) {
        if (open === null) {
          open = counter.n++
          out[out.length - 1] = { ...before, set: open }
        }
        set = open
      } else open = null
    }
    out.push({ ...node, children, set })
  })
  return out
}
