import { concordance, type ProvisionLink, redline } from '../drafts/index.ts'
import type { Change, Contents, Provision } from '../record/claim.ts'
import type { DraftKey, IssueKey } from '../record/ids.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import { borneOut, VERDICT_WORD, type Verdict } from './borne-out.ts'
import { keyOf, mark, type Sentence, type SentencePart, say, sentence, strong } from './citation.ts'
import { behind, CHANGE_WORD, contentsInWords, quoted } from './claims-in-words.ts'
import { textStatus } from './drafts-in-words.ts'
import { outlinedOf } from './held-texts.ts'
import { indexOf, placeOf } from './placing.ts'
import { provisionNames } from './provision-labels.ts'
import { type DraftOnRecord, Register } from './register.ts'
import { capital, count, listed, whenInWords } from './telling.ts'
import { LEAST_SURE } from './text-changes.ts'
import { type CellKnown, headOf, type SectionedView, type ViewCell, type ViewRow } from './view.ts'

/** One row: a point followed through the drafts, or an issue known only by report. */
export interface ComparisonRow {
  /** "6", "10(c)", or the issue's name. */
  readonly name: string
  readonly issues: readonly IssueKey[]
  readonly cells: readonly ComparisonCell[]
  readonly changed: boolean
  /** What changed, in plain words, a line for each later draft that changed it. */
  readonly summary: readonly string[]
}

export interface ComparisonCell {
  readonly draft: DraftKey
  readonly known: CellKnown
  /** Labels of the provisions that stand here, as a reader would call them. */
  readonly labels: readonly string[]
  readonly sentences: readonly Sentence[]
}

export interface ComparisonView extends SectionedView {
  readonly kind: 'comparison'
  readonly drafts: readonly {
    readonly key: DraftKey
    readonly name: string
    readonly status: string
    readonly dated: string | null
    readonly textHeld: boolean
  }[]
  readonly rows: readonly ComparisonRow[]
  /** What could not be compared, in words; empty when everything was. */
  readonly notCompared: readonly string[]
}

/**
 * N columns, one a draft, a row a point. Drafts whose text is held are compared word by word; one that nobody outside has
 * read takes its column from what reports say of it, joined to the rows by issue. Columns stand in time, or in `order`.
 */
export function comparison(state: StateOfPlay, order?: readonly DraftKey[]): ComparisonView {
  const r = new Register(state, order)
  const reports = [...r.claims('contents'), ...r.claims('change')]
  const drafts = r.drafts.filter((d) => d.provisions.length > 0 || reports.some((h) => draftOf(h) === d.key))
  // Before the rows: numbers of citations go up as one reads.
  const statuses = drafts.map((d) =>
    sentence(
      strong(`${capital(d.name)}: `),
      `${d.dated ? `${whenInWords(d.dated)}; ` : ''}${textStatus(d)}`,
      d.naming ? [{ kind: 'text', text: ' ' }, r.citations.of(d.naming)] : undefined,
    ),
  )
  const rows = rowsOf(r, drafts)
  const columns = ['Point', ...drafts.map((d) => d.short), 'What changed']
  const tableRows = rows.rows.map(
    (row): ViewRow => ({
      changed: row.changed,
      cells: [
        {
          sentences: [
            sentence(
              strong(row.name),
              row.issues.length > 0 && !row.issues.some((i) => r.issue(i) === row.name)
                ? ` ${row.issues.map((i) => r.issue(i)).join(', ')}`
                : '',
            ),
          ],
        },
        ...row.cells.map((c): ViewCell => ({ sentences: c.sentences, known: c.known })),
        { sentences: row.summary.map((s) => sentence(s)) },
      ],
    }),
  )
  return {
    kind: 'comparison',
    head: headOf(state, 'comparison'),
    drafts: drafts.map((d) => ({
      key: d.key,
      name: d.name,
      status: textStatus(d),
      dated: d.dated ? whenInWords(d.dated) : null,
      textHeld: d.provisions.length > 0,
    })),
    rows: rows.rows,
    notCompared: rows.notCompared,
    sections: [
      {
        id: 'drafts',
        heading: 'Drafts',
        blocks:
          drafts.length > 0
            ? [{ kind: 'points', items: statuses.map((s) => [s]) }]
            : [{ kind: 'nothing', text: 'No draft is on record. File a draft, or accept what a report says of one.' }],
      },
      {
        id: 'points',
        heading: 'Point by point',
        blocks: [
          ...(tableRows.length > 0
            ? [
                {
                  kind: 'table',
                  caption: `${rows.rows.filter((x) => x.changed).length} of ${count(rows.rows.length, 'row')} with changes`,
                  columns,
                  rows: tableRows,
                } as const,
              ]
            : []),
          ...rows.notCompared.map((text) => ({ kind: 'nothing', text }) as const),
        ],
      },
    ],
    citations: r.citations.all(),
  }
}

type Report = Held<Contents> | Held<Change>
const draftOf = (h: Report): DraftKey | undefined => (h.item.kind === 'contents' ? h.item.draft : h.item.to)

interface OpenRow {
  name: string
  readonly provisions: Map<DraftKey, Held<Provision>[]>
  readonly reports: Report[]
}

function rowsOf(r: Register, drafts: readonly DraftOnRecord[]): { rows: ComparisonRow[]; notCompared: string[] } {
  const held = drafts.filter((d) => d.provisions.length > 0)
  const names = new Map(held.map((d) => [d.key, provisionNames(d.provisions)]))
  const open = provisionRows(r, held, names)
  placeReports(r, open, names)
  const pairs = new Pairs(r)
  held.slice(1).forEach((to, i) => pairs.between(held[i]!, to))
  const rows = open.map((row) => rowInWords(r, row, drafts, names, pairs))
  const notCompared = [...pairs.uncompared].map(([key, ids]) => {
    const d = drafts.find((x) => x.key === key)!
    return `Not compared: ${count(ids.size, 'provision')} of the ${d.name} (${[...ids]
      .slice(0, 12)
      .map((id) => names.get(key)?.get(id) ?? id)
      .join(', ')}${ids.size > 12 ? ' …' : ''}), since another draft gives no text for them.`
  })
  return { rows, notCompared }
}

function provisionRows(
  r: Register,
  held: readonly DraftOnRecord[],
  names: ReadonlyMap<DraftKey, ReadonlyMap<string, string>>,
): OpenRow[] {
  const byId = new Map(held.map((d) => [d.key, new Map(d.provisions.map((p) => [p.item.eId, p]))]))
  const byKey = new Map<string, DraftOnRecord>(held.map((d) => [d.key, d]))
  const table = concordance(
    held.map((d) => ({ key: d.key, ...outlinedOf(d.provisions) })),
    (a, b) => r.alignment(byKey.get(a.key)!, byKey.get(b.key)!),
  )
  return table.rows.map((row) => {
    const provisions = new Map<DraftKey, Held<Provision>[]>()
    row.cells.forEach((cell, i) => {
      if (!cell) return
      const key = table.drafts[i] as DraftKey
      provisions.set(
        key,
        cell.ids.flatMap((id) => byId.get(key)!.get(id) ?? []),
      )
    })
    const [key, list] = [...provisions].sort(
      (a, b) => held.findIndex((d) => d.key === a[0]) - held.findIndex((d) => d.key === b[0]),
    )[0]!
    return { name: listed(list.map((p) => names.get(key)!.get(p.item.eId)!)), provisions, reports: [] }
  })
}

/** Reports of one issue go together: to the row they name or fit, else to a row of the issue's own. */
function placeReports(r: Register, rows: OpenRow[], names: ReadonlyMap<DraftKey, ReadonlyMap<string, string>>): void {
  const byIssue = new Map<IssueKey, Report[]>()
  for (const h of [...r.claims('contents'), ...r.claims('change')]) {
    const list = byIssue.get(h.item.issue)
    if (list) list.push(h)
    else byIssue.set(h.item.issue, [h])
  }
  const placed = rows.map((row, id) => ({
    id,
    text: [...row.provisions.values()]
      .flat()
      .map((p) => p.item.wording)
      .join(' '),
  }))
  const index = indexOf(placed)
  const namings = new Map(r.state.issues.map((i) => [i.key, i]))
  for (const [issue, reports] of byIssue) {
    const naming = namings.get(issue)
    const name = [r.issue(issue), ...(naming?.namings.flatMap((n) => n.item.synonyms) ?? [])].join(' ')
    // "Left to the leaders" says nothing of what the point is about.
    const telling = reports.filter((h) => !(h.item.kind === 'change' && h.item.change === 'left-open'))
    const words = telling
      .map((h) => `${h.item.gist} ${h.item.kind === 'change' ? (h.item.before ?? '') : ''}`)
      .join(' ')
    const at = byLabel(rows, reports, names) ?? placeOf(name, words, placed, index)
    if (at !== undefined) rows[at]!.reports.push(...reports)
    else rows.push({ name: r.issue(issue), provisions: new Map(), reports })
  }
}

/** "Article 21", said of a draft whose text is held, is its provision 21. */
function byLabel(
  rows: readonly OpenRow[],
  reports: readonly Report[],
  names: ReadonlyMap<DraftKey, ReadonlyMap<string, string>>,
): number | undefined {
  for (const h of reports) {
    if (h.item.kind !== 'contents' || !h.item.label) continue
    const wanted = bareLabel(h.item.label)
    const key = h.item.draft
    const at = rows.findIndex((row) =>
      (row.provisions.get(key) ?? []).some((p) => bareLabel(names.get(key)?.get(p.item.eId) ?? '') === wanted),
    )
    if (at >= 0) return at
  }
  return undefined
}

const bareLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/^(?:point|article|art\.?|section|clause|paragraph|para\.?)\s+/, '')
    .replace(/[.\s]+$/, '')

/** Alignments between held drafts, each computed once and only when a row asks. */
class Pairs {
  readonly #register: Register
  readonly #cache = new Map<
    string,
    { readonly links: ReadonlyMap<string, ProvisionLink>; readonly uncompared: ReadonlySet<string> }
  >()
  /** Provisions that could not be compared, by draft. */
  readonly uncompared = new Map<DraftKey, Set<string>>()

  constructor(register: Register) {
    this.#register = register
  }

  between(
    from: DraftOnRecord,
    to: DraftOnRecord,
  ): { readonly links: ReadonlyMap<string, ProvisionLink>; readonly uncompared: ReadonlySet<string> } {
    const key = `${from.key}|${to.key}`
    let pair = this.#cache.get(key)
    if (!pair) {
      const alignment = this.#register.alignment(from, to)
      const links = new Map(alignment.links.flatMap((l) => l.b.map((id): [string, ProvisionLink] => [id, l])))
      const uncompared = new Set<string>()
      for (const n of alignment.notCompared) {
        const d = n.side === 'a' ? from : to
        if (d.provisions.find((p) => p.item.eId === n.id)?.item.unit === 'notice') continue
        if (n.side === 'a') uncompared.add(n.id)
        this.uncompared.set(d.key, (this.uncompared.get(d.key) ?? new Set()).add(n.id))
      }
      pair = { links, uncompared }
      this.#cache.set(key, pair)
    }
    return pair
  }
}

function rowInWords(
  r: Register,
  row: OpenRow,
  drafts: readonly DraftOnRecord[],
  names: ReadonlyMap<DraftKey, ReadonlyMap<string, string>>,
  pairs: Pairs,
): ComparisonRow {
  const cells: ComparisonCell[] = []
  const summary: string[] = []
  let changed = false
  let before: readonly Held<Provision>[] | undefined
  let beforeDraft: DraftOnRecord | undefined
  let seen = false // a draft to the left whose text is held
  for (const d of drafts) {
    const here = row.provisions.get(d.key)
    const reports = row.reports.filter((h) => draftOf(h) === d.key)
    const unknown =
      before?.some((p) => pairs.between(beforeDraft!, d).uncompared.has(p.item.eId)) === true && d.provisions.length > 0
    const told = distinct(
      reports.map((h) =>
        reportInWords(
          r,
          h,
          d.provisions.length > 0
            ? borneOut(h, here ?? [], before !== undefined, here !== undefined || !unknown)
            : undefined,
        ),
      ),
    )
    if (d.provisions.length > 0) {
      const labels = (here ?? []).map((p) => names.get(d.key)!.get(p.item.eId)!)
      if (here) {
        const link =
          before && here.map((p) => pairs.between(beforeDraft!, d).links.get(p.item.eId)).find((l) => l !== undefined)
        if (before && !sameWords(before, here)) changed = true
        if (seen && !before) changed = true
        if (link && link.relation !== 'same') {
          changed = true
          const line = `${drafts.length > 2 ? `${d.short}: ` : ''}${link.summary}${link.by === 'machine' && link.score < LEAST_SURE ? ' (unsure match)' : ''}`
          if (!summary.includes(line)) summary.push(line)
        } else if (seen && !before) summary.push(`${drafts.length > 2 ? `${d.short}: ` : ''}new`)
        cells.push({
          draft: d.key,
          known: knownOf(here),
          labels,
          // A label that heads the row is not said again in its cells.
          sentences: [wordsInFull(r, before, here, listed(labels) === row.name ? [] : labels), ...told],
        })
        before = here
        beforeDraft = d
      } else {
        const known: CellKnown = unknown ? 'unknown' : before ? 'deleted' : 'absent'
        if (known === 'deleted') {
          changed = true
          summary.push(`${drafts.length > 2 ? `${d.short}: ` : ''}no counterpart`)
          before = undefined
        }
        cells.push({
          draft: d.key,
          known: told.length > 0 ? 'described' : known,
          labels: [],
          sentences:
            told.length > 0
              ? told
              : [sentence(unknown ? 'text not available' : known === 'deleted' ? 'not in this draft' : '–')],
        })
      }
      seen = true
    } else {
      const left = reports.some((h) => h.item.kind === 'change' && h.item.change === 'left-open')
      const gone = reports.length > 0 && reports.every((h) => h.item.kind === 'change' && h.item.change === 'removed')
      if (reports.some((h) => h.item.kind === 'change')) changed = true
      for (const h of reports) {
        if (h.item.kind !== 'change') continue
        const line = `${d.short}: ${CHANGE_WORD[h.item.change]}, ${behind(r, h)}`
        if (!summary.includes(line)) summary.push(line)
      }
      cells.push({
        draft: d.key,
        known: told.length === 0 ? 'unknown' : left ? 'left-open' : gone ? 'deleted' : 'described',
        labels: [],
        sentences: told.length > 0 ? told : [sentence('nothing on record')],
      })
    }
  }
  return { name: row.name, issues: [...new Set(row.reports.map((h) => h.item.issue))], cells, changed, summary }
}

/** The same words with the same citations once. */
function distinct(sentences: readonly Sentence[]): readonly Sentence[] {
  const seen = new Set<string>()
  return sentences.filter((s) => {
    const key = keyOf(s)
    return !seen.has(key) && seen.add(key)
  })
}

const knownOf = (list: readonly Held<Provision>[]): CellKnown =>
  list.every((p) => p.item.known === 'verbatim') ? 'verbatim' : list[0]!.item.known

const joinWords = (list: readonly Held<Provision>[]): string => list.map((p) => p.item.wording).join('\n')
const sameWords = (a: readonly Held<Provision>[], b: readonly Held<Provision>[]): boolean =>
  joinWords(a) === joinWords(b)

/** The words of a cell with what left and came since the nearest earlier draft that has the point. */
function wordsInFull(
  r: Register,
  before: readonly Held<Provision>[] | undefined,
  here: readonly Held<Provision>[],
  labels: readonly string[],
): Sentence {
  const cites = here.map((p) => r.citations.of(p))
  const lead = labels.length > 0 ? `${listed(labels)} ` : ''
  if (!before) return sentence(lead, { kind: 'words', text: joinWords(here) }, ' ', cites)
  const parts = redline(joinWords(before), joinWords(here)).flatMap((p): SentencePart[] =>
    p.kind === 'same'
      ? [{ kind: 'words', text: p.textB }]
      : p.kind === 'inserted'
        ? [{ kind: 'inserted', text: p.textB }]
        : [{ kind: 'deleted', text: p.textA }],
  )
  return sentence(lead, spaced(parts), ' ', cites)
}

/** A deletion that touches the insertion after it would read as one word. */
function spaced(parts: readonly SentencePart[]): SentencePart[] {
  return parts.flatMap((p, i): SentencePart[] => {
    const next = parts[i + 1]
    const touch = p.kind === 'deleted' && next?.kind === 'inserted' && !/\s$/.test(p.text) && !/^\s/.test(next.text)
    return touch ? [p, { kind: 'text', text: ' ' }] : [p]
  })
}

function reportInWords(r: Register, h: Report, verdict: Verdict | undefined): Sentence {
  const fate = verdict ? [say(' '), mark(`${VERDICT_WORD[verdict.verdict]}: ${verdict.reason}`)] : undefined
  if (h.item.kind === 'contents') return sentence('reported: ', contentsInWords(r, h as Held<Contents>).parts, fate)
  const hedge = h.item.hedge ? ` (hedged: “${h.item.hedge}”)` : ''
  return sentence(
    strong(`${CHANGE_WORD[h.item.change]}: `),
    quoted(h.item.gist),
    `${hedge}, ${behind(r, h)} `,
    r.citations.of(h),
    fate,
  )
}
