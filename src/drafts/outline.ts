import { type Numeral, PART_RANK, type PrintedLabel, printedLabel } from './labels.ts'
import { type Line, linesOf } from './lines.ts'
import { type Notice, noticeIn } from './notices.ts'
import type { OutlinedProvision, ProvisionKind } from './provision.ts'

const RECITAL =
  /^(?:whereas|recalling|considering|recognizing|recognising|noting|having regard|reaffirming|mindful|desiring|convinced|determined|bearing in mind|acknowledging|emphasizing|emphasising|taking note|welcoming|concerned|guided by|conscious|considérant|vu\b|rappelant|reconnaissant|soucieux|désireux|considerando|visto|recordando|reconociendo|deseando|in der erwägung|in anbetracht|eingedenk|gestützt auf|учитывая|принимая во внимание|признавая|подтверждая|ссылаясь|руководствуясь|враховуючи|беручи до уваги|визнаючи|підтверджуючи)(?![\p{L}])/iu

/** A part that is still open while the lines go by: what the next label may continue or go under. */
interface Open {
  readonly style: string
  /** Parts and headings hold everything below them; a list ends where an unlabelled paragraph begins. */
  readonly rank: number
  numeral: Numeral | undefined
  /** How the numeral is read: the series the list counts in. */
  series: Series
  readonly index: number
}
type Series = 'arabic' | 'alpha' | 'roman' | 'none'

// Ranks of what is not a named part. Headings without a label stand under the named parts that hold them.
const RANK_TITLE = -2
const RANK_MARKDOWN = -1 // below title; "#" count adds tenths so that deeper headings stand under shallower ones
const RANK_HEADING = 6.5
const RANK_PARAGRAPH = 7 // numbered "1." or "(1)"
const RANK_ITEM = 8 // "(a)", "(i)", bullets: deeper by the order in which they open
const RANK_CHAPEAU = 7.5

interface Draft {
  label: string | null
  heading: string | null
  parent: number
  level: number
  start: number
  end: number
  textStart: number
  kind: ProvisionKind
  known: OutlinedProvision['known']
  covers?: Notice['covers']
  idPart: string
}

/**
 * Read a draft's own structure from its looks.
 *
 * Knows "1." "1)" "(1)" "1.1" "(a)" "a)" "(i)" "Article 4" "Art. 4 bis" "§ 5", chapters and annexes in ten languages, recitals,
 * bullets, Markdown, tables, bare paragraphs, hard-wrapped lines, and the remarks a draft makes about points it drops or does
 * not give. Every character that is neither blank nor a drawn rule lies in exactly one span. Any string goes through.
 */
export function outline(text: string): readonly OutlinedProvision[] {
  const out: Draft[] = []
  const open: Open[] = []
  const { lines, wrapped } = linesOf(text)
  let seenLabel = false
  let onlyHeadings = true
  let seenArticle = false
  let inPreamble = false

  const push = (d: Omit<Draft, 'parent' | 'level' | 'known'> & { known?: Draft['known'] }): number => {
    const top = open.at(-1)
    const parent = top ? top.index : -1
    if (d.kind !== 'heading') onlyHeadings = false
    out.push({ known: 'verbatim', ...d, parent, level: parent < 0 ? 0 : out[parent]!.level + 1 })
    return out.length - 1
  }
  const closeTo = (rank: number): void => {
    while (open.length > 0 && open.at(-1)!.rank >= rank) open.pop()
  }

  let bare = -1 // index of a label alone on its line, whose title may be the next line
  let last: Line | undefined
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n]!
    if (line.kind === 'blank') {
      last = undefined
      continue
    }
    if (line.kind === 'rule') {
      last = undefined
      bare = -1
      continue
    }
    const s = text.slice(line.start, line.end)
    const before = last
    last = line

    // A title under its label: "Article 5" / "Right of withdrawal".
    if (bare >= 0) {
      const b = bare
      bare = -1
      const head = out[b]!
      const label = printedLabel(s)
      const end = blockEnd(text, lines, n, wrapped)
      const whole = text.slice(line.start, end)
      if (
        (!label || (label.doubtful && !opensList(label))) &&
        !noticeIn(s) &&
        isTitleLine(whole) &&
        followedByText(text, lines, n, end)
      ) {
        head.end = end
        head.heading = whole
        head.textStart = line.start
        while (n + 1 < lines.length && lines[n + 1]!.start < end) n++
        last = lines[n]
        continue
      }
    }

    const markdown = /^(#{1,6})[ \t]+/.exec(s)
    if (markdown) {
      closeTo(RANK_MARKDOWN + markdown[1]!.length / 10)
      const title = s.slice(markdown[0].length).replace(/[ \t]+#+$/, '')
      const at = printedLabel(title)
      const textStart = line.start + markdown[0].length + (at && !/^[-*•]/.test(at.style) ? at.textStart : 0)
      const index = push({
        label: at?.numeral ? at.label : null,
        heading: text.slice(textStart, line.end),
        start: line.start,
        end: line.end,
        textStart,
        kind: 'heading',
        idPart: at?.numeral ? eid(at, 'arabic') : 'hdg',
      })
      open.push({
        style: `#${markdown[1]!.length}`,
        rank: RANK_MARKDOWN + markdown[1]!.length / 10,
        numeral: undefined,
        series: 'none',
        index,
      })
      seenLabel = true
      continue
    }

    const notice = noticeIn(s)
    if (notice) {
      const label = printedLabel(s)
      if (label?.numeral) settle(open, label)
      else closeTo(RANK_PARAGRAPH)
      push({
        label: label?.numeral ? label.label : null,
        heading: null,
        start: line.start,
        end: line.end,
        textStart: line.start,
        kind: 'notice',
        known: notice.known,
        covers:
          notice.covers.length === 0 && label?.numeral
            ? [{ from: label.numeral.printed, to: label.numeral.printed }]
            : notice.covers,
        idPart: 'notice',
      })
      continue
    }

    if (line.kind === 'table') {
      push({
        label: null,
        heading: null,
        start: line.start,
        end: line.end,
        textStart: line.start,
        kind: 'table',
        idPart: 'row',
      })
      continue
    }

    const label = printedLabel(s)
    const continues = before !== undefined && runsOn(text, before, s, wrapped)
    const taken = label && takes(open, label, s, continues)
    if (label && taken) {
      const isPart = label.part !== undefined
      const inner = s.slice(label.textStart)
      seenLabel = true
      if (label.part === 'article') seenArticle = true
      const series = taken
      const rank = isPart ? PART_RANK[label.part!] : rankOf(open, label, series)
      closeTo(rank)
      const headed = isPart && (inner.trim() === '' || isTitle(inner))
      const kind: ProvisionKind = headed ? 'heading' : label.numeral ? 'point' : 'bullet'
      const recital = kind === 'point' && inPreamble && !seenArticle && label.style === '(1)'
      const index = push({
        label: label.numeral ? label.label : null,
        heading: headed && inner.trim() ? inner.trim() : null,
        start: line.start,
        end: line.end,
        textStart: Math.min(line.end, line.start + label.textStart),
        kind: recital ? 'recital' : kind,
        idPart: recital ? `rec_${numeralId(label.numeral!)}` : eid(label, series),
      })
      open.push({ style: styleIn(label, series), rank, numeral: label.numeral, series, index })
      if (headed && inner.trim() === '') bare = index
      if (isPart) inPreamble = false
      continue
    }

    if (continues && out.length > 0) {
      out.at(-1)!.end = line.end
      if (out.at(-1)!.kind === 'heading' && out.at(-1)!.heading !== null) {
        const d = out.at(-1)!
        d.heading = text.slice(d.textStart, d.end)
      }
      continue
    }

    const lone = /^(?:[IVXLC]{1,6}|[A-Z])\.?$/.exec(s)
    const end = blockEnd(text, lines, n, wrapped)
    const whole = text.slice(line.start, end)
    const title = lone !== null || (isTitleLine(whole) && followedByText(text, lines, n, end))
    if (title) {
      const preamble = /^\P{L}*(?:preamble|préambule|preámbulo|präambel|преамбула)\P{L}*$/iu.test(s)
      if (preamble) inPreamble = true
      const first = out.length === 0 || (onlyHeadings && !seenLabel && !preamble)
      const rank = first ? RANK_TITLE : seenArticle && !lone ? RANK_HEADING : PART_RANK.section - 0.5
      closeTo(rank)
      const index = push({
        label: lone ? lone[0].replace('.', '') : null,
        heading: lone ? null : whole,
        start: line.start,
        end: line.end,
        textStart: lone ? line.end : line.start,
        kind: 'heading',
        idPart: lone ? `hdg_${lone[0].replace('.', '')}` : 'hdg',
      })
      // The draft's own title heads everything and parts nothing.
      if (!first) open.push({ style: 'heading', rank, numeral: undefined, series: 'none', index })
      while (n + 1 < lines.length && lines[n + 1]!.start < end) n++
      last = lines[n]
      out[index]!.end = end
      if (lone) bare = index
      if (!preamble && !first) inPreamble = false
      continue
    }

    // A bare paragraph ends the lists before it.
    closeTo(RANK_CHAPEAU)
    const isRecital = RECITAL.test(s.replace(/^[\P{L}]+/u, '')) && (inPreamble || !seenArticle)
    const chapeau = /[:：][*_]*$/.test(whole)
    const kind: ProvisionKind = isRecital ? 'recital' : chapeau ? 'chapeau' : 'paragraph'
    const index = push({
      label: null,
      heading: null,
      start: line.start,
      end: line.end,
      textStart: line.start,
      kind,
      idPart: isRecital ? 'rec' : chapeau ? 'intro' : 'para',
    })
    if (chapeau) open.push({ style: 'chapeau', rank: RANK_CHAPEAU, numeral: undefined, series: 'none', index })
  }
  unmarkedLists(text, out)
  return named(out)
}

const MANY_TITLES = 3 // short lines in a row that head nothing but one another are a list without marks

/** Give back to the text what was taken for titles: lines in a row, except the title page at the start. */
function unmarkedLists(text: string, out: Draft[]): void {
  const isTitle = (d: Draft): boolean => d.kind === 'heading' && d.label === null && text[d.start] !== '#'
  const nothingElse = out.every(isTitle)
  for (let k = 0; k < out.length; ) {
    let end = k
    while (end < out.length && isTitle(out[end]!)) end++
    const from = k === 0 && nothingElse ? 1 : k
    if (end - from >= MANY_TITLES && (k > 0 || nothingElse)) {
      // The last of them may head what follows.
      const to = end < out.length ? end - 1 : end
      for (let i = from; i < to; i++) {
        const d = out[i]!
        d.kind = 'paragraph'
        d.heading = null
        d.idPart = 'para'
      }
    }
    k = Math.max(end, k + 1)
  }
}

/** End of the unlabelled paragraph that begins with line `n`, for a look at its last character. */
function blockEnd(text: string, lines: readonly Line[], n: number, wrapped: boolean): number {
  let k = n
  while (k + 1 < lines.length && k < n + 40) {
    const next = lines[k + 1]!
    if (next.kind !== 'text') break
    const s = text.slice(next.start, next.end)
    if (printedLabel(s) || !runsOn(text, lines[k]!, s, wrapped)) break
    k++
  }
  return lines[k]!.end
}

/** Whether a line goes on with the sentence of the line right above it. */
function runsOn(text: string, before: Line, s: string, wrapped: boolean): boolean {
  if (before.kind !== 'text') return false
  if (wrapped) return true
  const ended = /[.:;!?।。»”"’)\]|][*_]*$/.test(text.slice(Math.max(before.start, before.end - 3), before.end))
  return !ended && /^\p{Ll}/u.test(s) && before.end - before.start > 30 // shorter lines are items of an unmarked list
}

const words = (s: string): number => {
  let n = 0
  for (const _ of s.matchAll(/[\p{L}\p{N}]+/gu)) if (++n > 40) break
  return n
}

/** A title reads as one: short, begins with a capital or a digit, and no sentence ends it. */
function isTitle(s: string): boolean {
  const t = s.trim().replace(/^[*_([“"«.:–—-]+\s*|[*_]+$/g, '')
  if (t === '' || t.length > 240) return false
  if (/[.;:,]$/.test(t)) return false
  return /^[\p{Lu}\p{N}\p{Lo}]/u.test(t) && words(t) <= 30
}

function isTitleLine(s: string): boolean {
  if (s.length > 240) return false // three lines of a title page
  const bare = s.replace(/^[*_([]+|[*_)\]]+$/g, '')
  if (bare === '') return false
  const capitals = bare === bare.toUpperCase() && bare !== bare.toLowerCase()
  if (/[.;:,!?][*_)\]]*$/.test(s) && !(capitals && s.length < 80)) return false
  return capitals || (/^[\p{Lu}\p{N}\p{Lo}]/u.test(bare) && words(bare) <= (/[)\]]$/.test(s) ? 24 : 16)) // titles with their date are longer
}

/** Whether anything stands under a would-be title: a heading heads something. */
function followedByText(text: string, lines: readonly Line[], n: number, end: number): boolean {
  for (let k = n + 1; k < lines.length; k++) {
    const line = lines[k]!
    if (line.start < end) continue
    if (line.kind === 'rule') return true
    if (line.kind !== 'blank') return !/^\p{Ll}/u.test(text.slice(line.start, line.start + 2))
  }
  return false
}

const styleIn = (label: PrintedLabel, series: Series): string =>
  series === 'roman' && !label.part ? label.style.replace('a', 'i').replace('A', 'I') : label.style

/** The list in `open` that a label may continue, read in the series the list counts in. */
function listFor(open: readonly Open[], label: PrintedLabel, series: Series): Open | undefined {
  const style = styleIn(label, series)
  for (let k = open.length - 1; k >= 0; k--) if (open[k]!.style === style) return open[k]
  return undefined
}

const valueIn = (n: Numeral | undefined, series: Series): number | undefined =>
  n === undefined ? undefined : series === 'alpha' ? n.alpha : series === 'roman' ? n.roman : n.arabic

/** Whether `n` comes right after what the list counted last: the next number, or an insertion after the same one. */
function follows(list: Open, n: Numeral, series: Series): boolean {
  const was = valueIn(list.numeral, series)
  const is = valueIn(n, series)
  if (was === undefined || is === undefined) return false
  return is === was + 1 || (is === was && n.suffix !== '' && n.suffix !== list.numeral!.suffix)
}

/** How a label is to be read where it stands, or undefined when it is no label there. */
function takes(open: readonly Open[], label: PrintedLabel, s: string, continues: boolean): Series | undefined {
  const n = label.numeral
  if (!n) {
    // A dash in the middle of a hard-wrapped sentence is no bullet; an asterisk or a dot is.
    return continues && /^[-–—―+]$/.test(label.style) && !open.some((o) => o.style === label.style) ? undefined : 'none'
  }
  const inner = s.slice(label.textStart)
  if (label.part) {
    if (continues && inner.trim() !== '') return undefined
    return n.roman !== undefined && n.arabic === undefined ? 'roman' : n.arabic !== undefined ? 'arabic' : 'alpha'
  }
  const candidates: Series[] = []
  if (n.arabic !== undefined) candidates.push('arabic')
  if (n.alpha !== undefined) candidates.push('alpha')
  if (n.roman !== undefined) candidates.push('roman')
  let chosen: Series | undefined
  let surest = -1
  for (const series of candidates) {
    const list = listFor(open, label, series)
    const value = valueIn(n, series)!
    let sure = 0
    if (list && follows(list, n, series))
      sure = 4 + (open.indexOf(list) + 1) / 100 // the innermost list wins
    else if (list && valueIn(list.numeral, series)! < value && value - valueIn(list.numeral, series)! < 4) sure = 2
    else if (value === 1 && n.suffix === '') sure = series === 'roman' ? 1.5 : 3
    if (series === 'alpha' && n.printed.length > 1 && sure < 3 && n.roman !== undefined) sure -= 1
    if (series === 'roman' && n.printed.length > 1) sure += 0.5
    if (sure > surest) {
      surest = sure
      chosen = series
    }
  }
  if (chosen === undefined) return undefined
  if (label.doubtful) {
    const inserted = n.suffix !== '' && /^[\p{Lu}\p{N}]/u.test(inner) && n.arabic !== undefined && !continues
    if (surest < 3 && !inserted) return undefined
    if (n.arabic !== undefined && n.suffix === '' && !(n.deeper && surest >= 3)) {
      if (surest < 4 && n.arabic !== 1) return undefined
    }
  }
  if (continues && surest < 3) return undefined
  return chosen
}

/** Rank of a numbered label that is no named part: as the list it goes on with, else one below what is open. */
function rankOf(open: readonly Open[], label: PrintedLabel, series: Series): number {
  const list = listFor(open, label, series)
  if (list) return list.rank
  const top = open.at(-1)
  const n = label.numeral
  if (n?.deeper && !label.style.startsWith('(')) return RANK_PARAGRAPH + n.deeper.length / 10
  const base = series === 'arabic' ? RANK_PARAGRAPH : RANK_ITEM
  return top && top.rank >= base ? top.rank + 0.05 : base
}

/** "A." or "1": the first of a list, which is no title for the label above it. */
const opensList = (label: PrintedLabel): boolean => label.numeral?.alpha === 1 || label.numeral?.arabic === 1

/** A dropped or missing point still counts: the list goes on after it. */
function settle(open: Open[], label: PrintedLabel): void {
  for (let k = open.length - 1; k >= 0; k--) {
    if (open[k]!.style === label.style) {
      open[k]!.numeral = label.numeral
      return
    }
  }
}

const ABBREVIATION: Record<string, string> = {
  annex: 'annex',
  part: 'part',
  title: 'title',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  clause: 'cl',
  point: 'point',
}

const numeralId = (n: Numeral): string =>
  n.printed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.-]+/gu, '')
    .replace(/\./g, '-')

function eid(label: PrintedLabel, series: Series): string {
  if (!label.numeral) return 'indent'
  const kind = label.part ? ABBREVIATION[label.part]! : series === 'arabic' ? 'para' : 'point'
  return `${kind}_${numeralId(label.numeral)}`
}

/** Give every provision its id: labels where printed, a count where not, and a count again where labels repeat. */
function named(out: readonly Draft[]): readonly OutlinedProvision[] {
  const ids: string[] = []
  const used = new Set<string>()
  const counts = new Map<string, number>()
  return out.map((d, i) => {
    const under = d.parent < 0 ? '' : `${ids[d.parent]!}__`
    let id = under + d.idPart
    if (!/_/.test(d.idPart)) {
      const k = (counts.get(id) ?? 0) + 1
      counts.set(id, k)
      id = `${id}_${k}`
    }
    if (used.has(id)) {
      let k = counts.get(`${id}*`) ?? 1
      do k++
      while (used.has(`${id}-${k}`))
      counts.set(`${id}*`, k)
      id = `${id}-${k}`
    }
    used.add(id)
    ids[i] = id
    return {
      id,
      label: d.label,
      heading: d.heading,
      parent: d.parent < 0 ? null : ids[d.parent]!,
      level: d.level,
      start: d.start,
      end: d.end,
      textStart: d.textStart,
      kind: d.kind,
      known: d.known,
      ...(d.covers && d.covers.length > 0 ? { covers: d.covers } : {}),
    }
  })
}
