import { eidPart, eids, numeralId } from './eids.ts'
import { type PrintedLabel, printedLabel } from './labels.ts'
import { linesOf } from './lines.ts'
import { type Notice, noticeIn } from './notices.ts'
import {
  atIndent,
  type Open,
  RANK_CHAPEAU,
  RANK_HEADING,
  RANK_MARKDOWN,
  RANK_PARAGRAPH,
  RANK_TITLE,
  rankOf,
  settle,
  styleIn,
  takes,
  topOf,
} from './open-lists.ts'
import { PART_RANK, partWord } from './part-words.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { OutlinedProvision, ProvisionKind } from './provision.ts'
import { isCapitals, isContentsLine, isPageMark, isRecital, isTitle, isTitleLine, words } from './titles.ts'

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
 * Knows "1." "1)" "(1)" "1:" "1.1" "(a)" "a)" "(i)" "aa)" "Article 4" "Art. 4 bis" "Art. L. 121-1" "§ 5", numbers in words,
 * chapters and annexes in ten languages, recitals, bullets, lists that run on in a paragraph, Markdown, tables, bare
 * paragraphs, hard-wrapped lines, page marks, and the remarks a draft makes about points it drops or does not give. Every
 * character that is neither blank nor a drawn rule lies in exactly one span. Any string goes through.
 */
export function outline(text: string): readonly OutlinedProvision[] {
  const out: Draft[] = []
  const open: Open[] = []
  const { lines: drawn, wrapped } = linesOf(text)
  const lines = piecesOf(text, drawn, wrapped)
  let seenLabel = false
  let onlyHeadings = true
  let seenArticle = false
  let inPreamble = false
  let recitals = false // the paragraph before was one
  let footnotes = false // below a drawn rule, "1 …" is a note

  const push = (d: Omit<Draft, 'parent' | 'level' | 'known'> & { known?: Draft['known'] }): number => {
    const top = topOf(open)
    const parent = top ? top.index : -1
    if (d.kind !== 'heading') onlyHeadings = false
    out.push({ known: 'verbatim', ...d, parent, level: parent < 0 ? 0 : out[parent]!.level + 1 })
    return out.length - 1
  }
  const closeTo = (rank: number): void => {
    while (open.length > 0 && open.at(-1)!.rank >= rank) open.pop()
    for (const o of open) delete o.paused
  }
  const pauseFrom = (rank: number): void => {
    for (const o of open) if (o.rank >= rank) o.paused = true
  }

  let bare = -1 // index of a label alone on its line, whose title may be the next line
  let last: Piece | undefined
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n]!
    if (line.kind === 'blank') {
      last = undefined
      continue
    }
    if (line.kind === 'rule') {
      footnotes = true
      last = undefined
      bare = -1
      continue
    }
    const s = text.slice(line.start, line.end)
    const before = last
    last = line
    const label =
      !line.label || (footnotes && line.label.style === '1') ? undefined : atIndent(open, line.label, line.indent)
    if (line.label && label) footnotes = false

    // A title under its label: "Article 5" / "Right of withdrawal".
    const under = bare >= 0 ? out[bare]! : undefined
    if (under && line.kind !== 'text') bare = -1
    else if (under) {
      bare = -1
      const end = blockEnd(text, lines, n, wrapped)
      const whole = text.slice(line.start, end)
      const aside = under.idPart.startsWith('annex') && isAside(s)
      if (
        (!label || (label.doubtful && !opensList(label))) &&
        !noticeIn(s, true) &&
        (isTitleLine(whole) || aside) &&
        followedByText(text, lines, n, end) &&
        !opensBullets(text, lines, n, end)
      ) {
        under.end = end
        under.textStart = line.start
        if (aside)
          bare = out.length - 1 // its title may still come
        else under.heading = whole
        while (n + 1 < lines.length && lines[n + 1]!.start < end) n++
        last = lines[n]
        continue
      }
    }

    const markdown = /^(#{1,6})[ \t]+/.exec(s)
    if (markdown) {
      const rank = RANK_MARKDOWN + markdown[1]!.length / 10
      closeTo(rank)
      const at = labelAfter(s, markdown[0].length)
      const textStart = line.start + markdown[0].length + (at?.numeral ? at.textStart : 0)
      const index = push({
        label: at?.numeral ? at.label : null,
        heading: text.slice(textStart, line.end).replace(/[ \t]+#+$/, ''),
        start: line.start,
        end: line.end,
        textStart,
        kind: 'heading',
        idPart: at?.numeral ? eidPart(at, true) : 'hdg',
      })
      open.push({ style: `#${markdown[1]!.length}`, rank, numeral: undefined, series: 'none', index })
      seenLabel = true
      continue
    }

    if (isContentsLine(s)) {
      push({
        label: null,
        heading: s,
        start: line.start,
        end: line.end,
        textStart: line.start,
        kind: 'heading',
        idPart: 'toc',
      })
      continue
    }
    if (line.kind === 'text' && isPageMark(s)) {
      const sentenceGoesOn =
        out.length > 0 && out.at(-1)!.kind !== 'heading' && goesOnBelow(text, lines, n, out.at(-1)!.end)
      if (sentenceGoesOn !== undefined && sentenceGoesOn !== false) {
        // A page ends in the middle of a sentence: the span runs on over the mark.
        out.at(-1)!.end = lines[sentenceGoesOn]!.end
        n = sentenceGoesOn
        last = lines[n]
      } else
        push({
          label: null,
          heading: s,
          start: line.start,
          end: line.end,
          textStart: line.start,
          kind: 'heading',
          idPart: 'page',
        })
      continue
    }

    const notice = line.cut
      ? undefined
      : noticeIn(s, under !== undefined, lines[n + 1]?.cut ? undefined : (line.label ?? null))
    if (notice) {
      const numeral = label?.numeral
      const covers =
        notice.covers.length > 0
          ? notice.covers
          : numeral
            ? [{ from: numeral.printed, to: numeral.printed }]
            : under?.label
              ? [{ from: numberOf(under.label), to: numberOf(under.label) }]
              : []
      const series = label && numeral ? takes(open, label, s, false, line.near) : undefined
      if (label && numeral && series) closeTo(rankOf(open, label, series, false, false))
      else if (label && numeral) settle(open, label)
      else if (!under) {
        // The list goes on after the points it speaks of.
        const to = Number(covers.at(-1)?.to)
        for (const o of open)
          if (
            o.numeral?.arabic !== undefined &&
            o.numeral.arabic + 1 === Number(covers[0]?.from) &&
            to >= o.numeral.arabic
          )
            o.numeral = { ...o.numeral, arabic: to, suffix: '' }
        pauseFrom(RANK_PARAGRAPH)
      }
      const index = push({
        label: numeral ? label.label : null,
        heading: null,
        start: line.start,
        end: line.end,
        textStart: line.start,
        kind: 'notice',
        known: notice.known,
        covers,
        idPart: 'notice',
      })
      if (label && numeral && series && !label.part) {
        const rank = rankOf(open, label, series, false, false)
        open.push({ style: styleIn(label, series), rank, numeral, series, index, paused: true })
      }
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

    const continues = !line.cut && before !== undefined && runsOn(text, before, line, wrapped)
    const breaksOff = continues && wrapped && midSentence(text, before!, lines, n)
    const taken =
      label && !breaksOff && !(before && !line.cut && dangles(text, before, label))
        ? takes(open, label, s, continues && !startsAnew(before!, label, s), line.near)
        : undefined
    if (label && taken) {
      const isPart = label.part !== undefined
      const inner = s.slice(label.textStart)
      seenLabel = true
      if (label.part === 'article') seenArticle = true
      const headed = isPart && (inner.trim() === '' || isTitle(inner) || (label.part === 'annex' && isAside(inner)))
      const titled = !line.cut && inner.trim() !== '' && isTitleLine(inner)
      const stackedOver = inner === '' && lines[n + 1]?.cut === 'stacked'
      const rank = rankOf(open, label, taken, titled, headed)
      closeTo(rank)
      const kind: ProvisionKind = headed || stackedOver ? 'heading' : label.numeral ? 'point' : 'bullet'
      const recital = kind === 'point' && inPreamble && !seenArticle && label.style === '(1)'
      const index = push({
        label: label.numeral ? label.label : null,
        heading: headed && inner.trim() ? inner.trim().replace(/(?:\*{1,3}|_{1,3})$/, '') : null,
        start: line.start,
        end: line.end,
        textStart: Math.min(line.end, line.start + label.textStart),
        kind: recital ? 'recital' : kind,
        idPart: recital ? `rec_${numeralId(label.numeral!.printed)}` : eidPart(label, taken === 'arabic'),
      })
      open.push({
        style: styleIn(label, taken),
        rank,
        numeral: label.numeral,
        series: taken,
        index,
        titled,
        base: line.label!.style,
        indent: line.indent,
      })
      if (headed && inner.trim() === '' && !stackedOver) bare = index
      if (isPart) inPreamble = false
      recitals = false
      continue
    }

    if ((continues || (before && label && dangles(text, before, label))) && out.length > 0) {
      out.at(-1)!.end = line.end
      if (out.at(-1)!.kind === 'heading' && out.at(-1)!.heading !== null) {
        const d = out.at(-1)!
        d.heading = text.slice(d.textStart, d.end)
      }
      continue
    }

    const lone = /^(?:[IVXLC]{1,6}|[A-Z])\.?$/.exec(s)
    const end = line.cut
      ? line.end
      : out.length === 0
        ? titlePageEnd(text, lines, n, wrapped)
        : blockEnd(text, lines, n, wrapped)
    const whole = text.slice(line.start, end)
    const annex = partWord(s) === 'annex' && (isCapitals(s) || /^\p{Lu}/u.test(s))
    const title =
      !line.cut &&
      (lone !== null || annex || end > blockEnd(text, lines, n, wrapped) || isTitleLine(whole)) &&
      ((followedByText(text, lines, n, end) && !opensBullets(text, lines, n, end)) ||
        (out.length === 0 && isCapitals(s)))
    if (title) {
      const preamble = isPreamble(s)
      if (preamble) inPreamble = true
      const first = out.length === 0 || (onlyHeadings && !seenLabel && !preamble)
      const rank = annex
        ? PART_RANK.annex
        : first
          ? RANK_TITLE
          : seenArticle && !lone
            ? RANK_HEADING
            : PART_RANK.section - 0.5
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
      recitals = recitals || isRecital(s)
      continue
    }

    // A bare paragraph ends the lists before it, unless their next number comes after all.
    const beforeLabels = !seenArticle && (inPreamble || !seenLabel)
    const isRec: boolean =
      (inPreamble || !seenArticle) &&
      (isRecital(s) || (recitals && beforeLabels && /[,;]$|[;,] (?:and|et|y|und|и|та|і)$/u.test(whole)))
    const chapeau = /[:：][*_]*$/.test(whole) || (/[—–]$/.test(whole) && !/ [—–] .*[—–]$/.test(whole.slice(-240)))
    const kind: ProvisionKind = isRec && !chapeau ? 'recital' : chapeau ? 'chapeau' : 'paragraph'
    recitals = isRec || (recitals && kind === 'recital')
    if (chapeau) closeTo(RANK_CHAPEAU)
    else if (!defines(s, topOf(open))) pauseFrom(RANK_CHAPEAU)
    const index = push({
      label: null,
      heading: null,
      start: line.start,
      end: line.end,
      textStart: line.start,
      kind,
      idPart: kind === 'recital' ? 'rec' : chapeau ? 'intro' : 'para',
    })
    if (chapeau) open.push({ style: 'chapeau', rank: RANK_CHAPEAU, numeral: undefined, series: 'none', index })
  }
  unmarkedLists(text, out)
  const ids = eids(out)
  return out.map((d, i) => ({
    id: ids[i]!,
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
  }))
}

const isPreamble = (s: string): boolean =>
  /[aá]mb(?:l|u|el)|амбул/.test(s.toLowerCase()) && // few titles are asked the costly pattern
  /^\P{L}*(?:preamble|préambule|preámbulo|präambel|преамбула)\P{L}*$/iu.test(s)

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
function blockEnd(text: string, lines: readonly Piece[], n: number, wrapped: boolean): number {
  let k = n
  while (k + 1 < lines.length && k < n + 40) {
    const next = lines[k + 1]!
    if (next.kind !== 'text' || next.cut || next.label) break
    if (!runsOn(text, lines[k]!, next, wrapped)) break
    k++
  }
  return lines[k]!.end
}

const FULL = 30 // characters; shorter lines are items of an unmarked list

/** Whether a line goes on with the sentence of the line right above it. */
function runsOn(text: string, before: Piece, line: Piece, wrapped: boolean): boolean {
  if (before.kind !== 'text') return false
  if (wrapped) return true
  const s = text.slice(line.start, line.end)
  // A hanging indent: set in under the words of a label, as far as the line before it.
  const hangs = line.indent > 1 && (before.label ? line.indent > before.indent : line.indent === before.indent)
  if (hangs && before.open && before.end - before.start > FULL) return true
  const ended = /[.:;!?।。»”"’)\]|][*_]*$/.test(text.slice(Math.max(before.start, before.end - 3), before.end))
  // Lines of a preamble end with commas.
  if (text[before.end - 1] === ',' && (isRecital(s) || agrees(s))) return false
  return !ended && /^[(«]?\p{Ll}/u.test(s) && before.end - before.start > FULL
}

/** "(zu § 4)", "к Соглашению", "to the Convention": what an annex belongs to. */
const isAside = (s: string): boolean =>
  s.length < 80 && !/[.;:,]$/.test(s) && /^[ \t]*(?:\(|(?:to|of|к|до|zu[rm]?|à|al?|de[ls]?|du)[ \t])/u.test(s)

/** Whether the next line is a bullet in small letters: then what stands over it is the beginning of a sentence. */
function opensBullets(text: string, lines: readonly Piece[], n: number, end: number): boolean {
  for (let k = n + 1; k < lines.length; k++) {
    const line = lines[k]!
    if (line.start < end || line.kind === 'blank') continue
    return (
      line.label?.numeral === undefined &&
      line.label !== undefined &&
      /^\p{Ll}/u.test(text.slice(line.start + line.label.textStart, line.end))
    )
  }
  return false
}

const DANGLING =
  /(?<!\p{L})(?:by|on|of|the|in|to|from|at|with|for|until|before|after|under|since|an?|bis|am|vom|zum|dem|der|den|im|ab|le|la|du|de|des|au|aux|el|los|las|del|al|до|від|від|по|в|у|от|на|з|с|со|за|ст\.|статт\p{L}|стать\p{L}|articles?|art\.|artikel|paragraphs?|points?|no\.|nr\.)$/u

/** "… in accordance with" / "5. The …" on the next line: what looks like a label goes on with the sentence, unless it is a first one. */
function dangles(text: string, before: Piece, label: PrintedLabel): boolean {
  const n = label.numeral
  if (!n || n.arabic === 1 || n.alpha === 1 || n.roman === 1 || before.kind !== 'text' || !before.open) return false
  return DANGLING.test(text.slice(Math.max(before.start, before.end - 20), before.end).toLowerCase())
}

const LIST_GOES_ON = /(?:[,—–-]|(?<!\p{L})(?:and|or|et|ou|y|o|und|oder|и|или|та|або))$/u

/** In hard-wrapped text: a full line above that breaks off in the middle of its sentence. */
function midSentence(text: string, before: Piece, lines: readonly Piece[], n: number): boolean {
  if (!before.open || lines[n]!.label?.numeral === undefined || lines[n]!.label?.part) return false
  const after = lines[n + 1]
  const width = Math.max(40, after?.kind === 'text' ? (after.end - after.start) * 0.8 : 0) // shorter lines end paragraphs and titles
  return (
    before.end - before.start >= width &&
    !LIST_GOES_ON.test(text.slice(Math.max(before.start, before.end - 8), before.end))
  )
}

/** The words that lead from a preamble to what is agreed. */
const agrees = (s: string): boolean =>
  /^(?:ha(?:ve|s) (?:hereby )?agreed|hereby agree|agree|(?:sont|ont) convenu|conviennent|han (?:acordado|convenido)|acuerdan|convienen|sind .{0,20}übereingekommen|haben .{0,30}vereinbart|vereinbaren|договорил|согласил|домовил|погодил)/iu.test(
    s,
  )

/** Whether anything stands under a would-be title: a heading heads something. */
function followedByText(text: string, lines: readonly Piece[], n: number, end: number): boolean {
  for (let k = n + 1; k < lines.length; k++) {
    const line = lines[k]!
    if (line.start < end) continue
    if (line.kind === 'rule') return true
    if (line.kind !== 'blank') return !/^\p{Ll}/u.test(text.slice(line.start, line.start + 2))
  }
  return false
}

const MOST_TITLE = 320 // characters of a title page's first block

/** "COLLECTIVE AGREEMENT" / "between" / "the Harbour": a first block in which no line is a sentence is one title. */
function titlePageEnd(text: string, lines: readonly Piece[], n: number, wrapped: boolean): number {
  const usual = blockEnd(text, lines, n, wrapped)
  const first = text.slice(lines[n]!.start, lines[n]!.end)
  if (!isCapitals(first) || !isTitleLine(first)) return usual
  let k = n
  while (k + 1 < lines.length && lines[k + 1]!.kind === 'text') {
    k++
    const s = text.slice(lines[k]!.start, lines[k]!.end)
    if (
      lines[k]!.label ||
      /[;:,]$/.test(s) ||
      words(s) > (s.endsWith('.') ? 5 : 16) ||
      lines[k]!.end - lines[n]!.start > MOST_TITLE
    )
      return usual
  }
  return k > n && lines[k]!.end > usual ? lines[k]!.end : usual
}

const MOST_FURNITURE = 4 // lines between the pages: a number, a running head or two, a page mark

/** Below a page mark in an unfinished sentence: the line on which the sentence goes on, past the running heads. */
function goesOnBelow(text: string, lines: readonly Piece[], n: number, end: number): number | false {
  if (/[.:;!?][”"’»)\]]*$/.test(text.slice(Math.max(0, end - 4), end))) return false
  let looked = 0
  for (let k = n + 1; k < lines.length && looked <= MOST_FURNITURE; k++) {
    const line = lines[k]!
    if (line.kind === 'blank') continue
    if (line.kind !== 'text' || line.label?.part) return false
    looked++
    if (/^\p{Ll}/u.test(text.slice(line.start, line.start + 2)) && !line.label) return k
    const s = text.slice(line.start, line.end)
    // Only what repeats or counts stands between: a line of the text begins with a small letter or is not there.
    if (!isPageMark(s) && (line.label || /[.;:,]$/.test(s) || s.length > 80)) {
      // Running text with a capital: a name or a noun goes on with the sentence.
      return looked > 1 || line.label ? (line.label ? false : k) : s.length > 30 && !line.label ? k : false
    }
  }
  return false
}

/** A definition under "In this agreement:" belongs to it though it has no label. */
const defines = (s: string, top: Open | undefined): boolean => top?.style === 'chapeau' && /^[“"«„]/.test(s)

/** The number a label ends with: "Article 4 bis" → "4 bis". */
const numberOf = (label: string): string => /[\p{N}IVXLC][\p{L}\p{N}. -]*$/u.exec(label)?.[0] ?? label

/** "A." or "1": the first of a list, which is no title for the label above it. */
const opensList = (label: PrintedLabel): boolean => label.numeral?.alpha === 1 || label.numeral?.arabic === 1

/** In hard-wrapped text without empty lines: a part's label after a finished sentence begins a paragraph of its own. */
const startsAnew = (before: Piece, label: PrintedLabel, s: string): boolean =>
  label.part !== undefined && !before.open && /^\p{Lu}|^§/u.test(s)

const labelAfter = (s: string, at: number): PrintedLabel | undefined => {
  const label = printedLabel(s.slice(at))
  return label?.numeral ? label : undefined
}
