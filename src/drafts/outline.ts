import { eidPart, eids, numeralId } from './eids.ts'
import { furnitureIn } from './furniture.ts'
import { type PrintedLabel, printedLabel } from './labels.ts'
import { linesOf } from './lines.ts'
import { coveredBy, isRange, type Notice, noticeIn } from './notices.ts'
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
import { PART_RANK } from './part-words.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { OutlinedProvision, ProvisionKind } from './provision.ts'
import {
  agrees,
  blockEnd,
  dangles,
  endsDangling,
  figureGoesOn,
  goesOnBelow,
  midSentence,
  runsOn,
  startsAnew,
} from './run-on.ts'
import { followedByText, isAnnex, isAside, opensBullets, titlePageEnd } from './title-lines.ts'
import { isCapitals, isClosing, isPageMark, isRecital, isTitle, isTitleLine, isWhereas } from './titles.ts'

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

  const furniture = furnitureIn(text, lines)
  const sentenceBelow = (n: number): number | false => {
    const unfinished = out.at(-1)
    return unfinished !== undefined && unfinished.kind !== 'heading'
      ? goesOnBelow(text, lines, n, unfinished.end, furniture)
      : false
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
    const what = furniture.get(n) ?? (line.kind === 'text' && isPageMark(s) ? 'page' : undefined)
    if (what) {
      last = undefined
      bare = -1 // spans may not reach over the mark
      const upTo = what === 'page' ? sentenceBelow(n) : false
      if (upTo !== false) {
        // A page ends in the middle of a sentence: the span runs on over the mark.
        out.at(-1)!.end = lines[upTo]!.end
        n = upTo
        last = lines[n]
      } else
        push({
          label: null,
          heading: s,
          start: line.start,
          end: line.end,
          textStart: line.start,
          kind: 'heading',
          idPart: what,
        })
      continue
    }
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
        !endsDangling(text, line.start, end) &&
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

    if (!label && isRange(s)) {
      let k = n + 1
      while (lines[k]?.kind === 'blank') k++
      const below = lines[k]?.kind === 'text' ? noticeIn(text.slice(lines[k]!.start, lines[k]!.end), true) : undefined
      if (below) {
        // "§§ 4 to 6" over "(repealed)".
        pauseFrom(RANK_PARAGRAPH)
        push({
          label: null,
          heading: null,
          start: line.start,
          end: lines[k]!.end,
          textStart: line.start,
          kind: 'notice',
          known: below.known,
          covers: coveredBy(s),
          idPart: 'notice',
        })
        n = k
        last = lines[n]
        continue
      }
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

    const continues =
      !line.cut &&
      before !== undefined &&
      (runsOn(text, before, line, wrapped) || figureGoesOn(text, before, line, out.at(-1)?.kind === 'heading'))
    const breaksOff = continues && wrapped && midSentence(text, before!, lines, n)
    const taken =
      label && !breaksOff && !(before && !line.cut && dangles(text, before, label, s))
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
      const recital = kind === 'point' && !seenArticle && label.style === '(1)' && (inPreamble || isRecital(inner))
      if (recital) inPreamble = true
      const index = push({
        label: label.numeral ? label.label : null,
        heading:
          headed && inner.trim() && !(label.part === 'annex' && isAside(inner))
            ? inner.trim().replace(/(?:\*{1,3}|_{1,3})$/, '')
            : null,
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
      if (headed && (inner.trim() === '' || out[index]!.heading === null) && !stackedOver) bare = index
      if (isPart) inPreamble = false
      recitals = false
      continue
    }

    if ((continues || (before && label && dangles(text, before, label, s))) && out.length > 0) {
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
    const annex = isAnnex(s)
    const title =
      !line.cut &&
      (out.length === 0 || !endsDangling(text, line.start, end)) &&
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
          : seenArticle && !lone && !outranks(whole, out, open)
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
    if (chapeau && !seenArticle && isWhereas(whole)) inPreamble = true
    const top = topOf(open)
    if (isClosing(s)) closeTo(RANK_TITLE)
    else if (chapeau) closeTo(inPreamble && agrees(s) ? RANK_PARAGRAPH : RANK_CHAPEAU)
    else if (
      top &&
      top.style !== 'chapeau' &&
      !PROVISO.test(s) &&
      /[:：]$/.test(text.slice(out[top.index]!.start, out[top.index]!.end))
    )
      pauseFrom(top.rank + 0.01) // it opened what comes now
    else if (!defines(s, top)) pauseFrom(RANK_CHAPEAU)
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

const PROVISO =
  /^(?:and |always )?(?:provided|except)\b|^(?:à condition|siempre que|sous réserve|salvo|mit der maßgabe)/i // stands behind a colon and belongs to the whole

/** A title in capitals over articles whose own label is not: it stands above them. */
function outranks(title: string, out: readonly Draft[], open: readonly Open[]): boolean {
  const article = open.find((o) => o.rank === PART_RANK.article)
  const label = article && out[article.index]!.label
  return isCapitals(title) && label != null && /\p{L}{2}/u.test(label) && !isCapitals(label)
}

const MANY_TITLES = 3 // short lines in a row that head nothing but one another are a list without marks

/** Give back to the text what was taken for titles: lines in a row, except the title page at the start. */
function unmarkedLists(text: string, out: Draft[]): void {
  const isTitle = (d: Draft): boolean =>
    d.kind === 'heading' && d.label === null && d.idPart === 'hdg' && text[d.start] !== '#'
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

/** A definition under "In this agreement:" belongs to it though it has no label. */
const defines = (s: string, top: Open | undefined): boolean => top?.style === 'chapeau' && /^[“"«„]/.test(s)

/** The number a label ends with: "Article 4 bis" → "4 bis". */
const numberOf = (label: string): string => /[\p{N}IVXLC][\p{L}\p{N}. -]*$/u.exec(label)?.[0] ?? label

/** "A." or "1": the first of a list, which is no title for the label above it. */
const opensList = (label: PrintedLabel): boolean => label.numeral?.alpha === 1 || label.numeral?.arabic === 1

const labelAfter = (s: string, at: number): PrintedLabel | undefined => {
  const label = printedLabel(s.slice(at))
  return label?.numeral ? label : undefined
}
