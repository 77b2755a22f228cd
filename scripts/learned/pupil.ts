import { article } from '../../src/extract/article.ts'
import { attributions } from '../../src/extract/attribution/attributions.ts'
import { draftReading } from '../../src/extract/drafts-mentioned.ts'
import { mended } from '../../src/extract/grammar/mended.ts'
import { tokenFrom } from '../../src/extract/grammar/stretches.ts'
import { KINDS, type Kind, LABELS, type Label } from '../../src/extract/learned/kinds.ts'
import { marked, type Ruled, type Sight, sightOf } from '../../src/extract/learned/sight.ts'
import { mentionsOf } from '../../src/extract/mentions.ts'
import { type ReportEngines, readReport } from '../../src/extract/read-report.ts'
import { sidesOf } from '../../src/extract/sides.ts'
import { parseWhen } from '../../src/time/when.ts'
import type { Example } from './learn-labels.ts'
import type { MarkedReport } from './marks.ts'

/** A report made ready for training: what the reader sees of it, and what a person marked. */
export interface Pupil {
  readonly report: MarkedReport
  readonly s: Sight
  /** By kind: 0 outside, 1 first token, 2 further within. */
  readonly marks: readonly Uint8Array[]
}

/** `asked`: whether what the rules find is among what the reader sees. */
export function pupil(report: MarkedReport, engines: ReportEngines, asked: boolean): Pupil {
  const published = parseWhen(report.published) ?? null
  const given = article(report.text, engines.tag, { dateline: published, publisher: null })
  const a = mended(given)
  const drafts = draftReading(given, sidesOf(given))
  const said = attributions(given, engines.attribution)
  const s = sightOf(a, drafts, mentionsOf(given), said, asked ? ruledIn(report, engines) : null)
  const of = (kind: Kind): Uint8Array =>
    marked(
      a,
      report.clauses.filter((c) => c.kind === kind).map((c) => c.span),
    )
  return { report, s, marks: KINDS.map(of) }
}

/** What the rules alone find. */
function ruledIn(report: MarkedReport, { tag, attribution }: ReportEngines): Ruled {
  const about = { published: parseWhen(report.published) ?? null, publisher: null, language: 'en', title: null }
  return readReport(report.text, about, attribution ? { tag, attribution } : { tag })
}

/** Clauses whose label is known. */
export function examplesOf(p: Pupil, label: Label): Example[] {
  const list: readonly string[] = LABELS[label]
  return p.report.clauses
    .filter((c) => c.kind === label)
    .map((c) => {
      const from = tokenFrom(p.s.a, c.span.start)
      const to = Math.max(from + 1, tokenFrom(p.s.a, c.span.end))
      return { s: p.s, at: { from, to }, label: list.indexOf(c.label ?? '') }
    })
    .filter((e) => e.label >= 0 && e.at.from < p.s.f.n)
}
