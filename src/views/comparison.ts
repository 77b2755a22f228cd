import { concordance } from '../drafts/index.ts'
import type { Provision } from '../record/claim.ts'
import type { DraftKey, ItemId } from '../record/ids.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import { VERDICT_WORD, type Verdict } from './borne-out.ts'
import { mark, say, sentence, strong } from './citation.ts'
import { behind, CHANGE_WORD, quoted } from './claims-in-words.ts'
import {
  basesOf,
  type CheckedReport,
  type ComparisonRow,
  disputedReports,
  historyInWords,
  Pairs,
  rowInWords,
  type Shared,
} from './comparison-row.ts'
import { isFile, textStatus, theDraft } from './drafts-in-words.ts'
import { outlinedOf } from './held-texts.ts'
import { draftOf, type OpenRow, placeReports } from './placed-reports.ts'
import { provisionNames } from './provision-labels.ts'
import { type DraftOnRecord, Register } from './register.ts'
import { capital, count, inSentence, listed, whenInWords } from './telling.ts'
import { headOf, type SectionedView, type ViewBlock, type ViewCell, type ViewRow } from './view.ts'

export type { CellLink, CheckedReport, ComparisonCell, ComparisonRow } from './comparison-row.ts'

export interface ComparisonView extends SectionedView {
  readonly kind: 'comparison'
  readonly drafts: readonly {
    readonly key: DraftKey
    readonly name: string
    /** For heads of columns. */
    readonly short: string
    readonly draftKind: DraftOnRecord['kind']
    readonly status: string
    readonly dated: string | null
    readonly textHeld: boolean
    /** The draft whose words its own are compared with. */
    readonly comparedWith: DraftKey | null
  }[]
  readonly rows: readonly ComparisonRow[]
  /** Reports on drafts whose text is held, with what the text says of each. */
  readonly checked: readonly (Verdict & { readonly item: ItemId; readonly draft: DraftKey; readonly row: string })[]
  /** What could not be compared, in words; empty when everything was. */
  readonly notCompared: readonly string[]
}

export interface ComparisonOptions {
  /** Columns as somebody named the drafts, whatever their dates. */
  readonly order?: readonly DraftKey[]
  /** Whether wordings carry a citation; true without it. Where the columns are the documents themselves, they need none. */
  readonly cites?: boolean
}

/**
 * N columns, one a draft, a row a point. Drafts whose text is held are compared word by word, each with the draft it names
 * as its base or else carries on most; one that nobody outside has read takes its column from what reports say of it,
 * joined to the rows by issue. Columns stand in time, or in the order given.
 */
export function comparison(state: StateOfPlay, options: ComparisonOptions = {}): ComparisonView {
  const r = new Register(state, options.order)
  const reports = [...r.claims('contents'), ...r.claims('change')]
  const drafts = r.drafts.filter((d) => d.provisions.length > 0 || reports.some((h) => draftOf(h) === d.key))
  const held = drafts.filter((d) => d.provisions.length > 0)
  const bases = basesOf(r, held)
  const against = (d: DraftOnRecord): string => {
    const base = bases.get(d.key)
    return base ? `compared with ${theDraft(base.short)}` : ''
  }
  // Before the rows: numbers of citations go up as one reads.
  const statuses = drafts.map((d) =>
    sentence(
      strong(`${isFile(d.name) ? d.name : capital(d.name)}: `),
      [
        d.dated ? whenInWords(d.dated) : '',
        d.proposers.length > 0 ? `put forward by ${listed(d.proposers.map((p) => inSentence(r.actor(p))))}` : '',
        textStatus(d),
        against(d),
      ]
        .filter(Boolean)
        .join('; '),
      d.naming ? [{ kind: 'text', text: ' ' }, r.citations.of(d.naming)] : undefined,
    ),
  )
  const { rows, checked, notCompared } = rowsOf(r, drafts, held, bases, options.cites !== false)
  const tableRows = rows.map(
    (row): ViewRow => ({
      changed: row.changed,
      cells: [
        {
          sentences: [
            sentence(
              strong(row.name),
              otherDraft(row, held),
              row.issues.length > 0 && !row.issues.some((i) => r.issue(i) === row.name)
                ? ` ${row.issues.map((i) => r.issue(i)).join(', ')}`
                : '',
            ),
          ],
        },
        ...row.cells.map((c): ViewCell => ({ sentences: c.sentences, known: c.known })),
        { sentences: [...row.summary.map((s) => sentence(s)), ...historyInWords(r, row.history)] },
      ],
    }),
  )
  const byHand = held.reduce((n, d) => {
    const base = bases.get(d.key)
    return n + (base ? r.alignment(base, d).links.filter((l) => l.by === 'hand').length : 0)
  }, 0)
  const hands = [...new Set(state.links.flatMap((l) => (l.kind === 'link' ? [l.by.name] : [])))]
  const points: ViewBlock[] = [
    ...(byHand > 0
      ? [
          {
            kind: 'prose',
            sentences: [sentence(`${count(byHand, 'correspondence')} set by hand: ${listed(hands)}.`)],
          } as const,
        ]
      : []),
    ...(tableRows.length > 0
      ? [
          {
            kind: 'table',
            caption: `${rows.filter((x) => x.changed).length} of ${count(rows.length, 'row')} with changes`,
            columns: ['Point', ...drafts.map((d) => d.short), 'What changed'],
            notes: [
              '',
              ...drafts.map((d) =>
                [
                  d.dated ? whenInWords(d.dated) : '',
                  d.provisions.length > 0 ? 'text held' : 'known by report',
                  against(d),
                ]
                  .filter(Boolean)
                  .join(' · '),
              ),
              '',
            ],
            layout: 'parallel',
            rows: tableRows,
          } as const,
        ]
      : []),
    ...notCompared.map((text) => ({ kind: 'nothing', text }) as const),
  ]
  return {
    kind: 'comparison',
    head: headOf(state, 'comparison'),
    drafts: drafts.map((d) => ({
      key: d.key,
      name: d.name,
      short: d.short,
      draftKind: d.kind,
      status: textStatus(d),
      dated: d.dated ? whenInWords(d.dated) : null,
      textHeld: d.provisions.length > 0,
      comparedWith: bases.get(d.key)?.key ?? null,
    })),
    rows,
    checked: checked.map(({ report, ...c }) => ({ item: report.id, ...c })),
    notCompared,
    sections: [
      {
        id: 'drafts',
        heading: 'Drafts',
        blocks:
          drafts.length > 0
            ? [{ kind: 'points', items: statuses.map((s) => [s]) }]
            : [{ kind: 'nothing', text: 'No draft is on record. File a draft, or accept what a report says of one.' }],
      },
      { id: 'points', heading: 'Point by point', blocks: points },
      ...(checked.length > 0
        ? [{ id: 'checked', heading: 'Reports held against the text', blocks: checkedInWords(r, checked) }]
        : []),
    ],
    citations: r.citations.all(),
  }
}

/** A label is the first draft's; where that has no such point, a reader must know whose number it is. */
function otherDraft(row: ComparisonRow, held: readonly DraftOnRecord[]): string {
  const having = held.find((d) => row.cells.some((c) => c.draft === d.key && c.labels.length > 0))
  return having && having !== held[0] ? ` of ${theDraft(having.short)}` : ''
}

/** Which reports a text bears out, which it does not, and which it cannot decide; what is wrong first. */
function checkedInWords(r: Register, checked: readonly CheckedReport[]): ViewBlock[] {
  const of = (verdict: Verdict['verdict']): readonly CheckedReport[] => checked.filter((c) => c.verdict === verdict)
  const tally = (['borne-out', 'not-borne-out', 'undecidable'] as const).map(
    (v) => `${of(v).length} ${v === 'undecidable' ? 'not decided by it' : VERDICT_WORD[v].replace(' by the text', '')}`,
  )
  const sorted = [...of('not-borne-out'), ...of('borne-out'), ...of('undecidable')]
  return [
    { kind: 'prose', sentences: [sentence(`What was reported of a draft whose text is held: ${tally.join(', ')}.`)] },
    {
      kind: 'points',
      items: sorted.map((c) => [
        sentence(
          strong(`${c.row}, ${theDraft(r.draftName(c.draft))}: `),
          c.report.item.kind === 'change' ? `${CHANGE_WORD[c.report.item.change]}: ` : '',
          quoted(c.report.item.gist),
          `, ${behind(r, c.report)} `,
          r.citations.of(c.report),
          say(' '),
          mark(`${VERDICT_WORD[c.verdict]}: ${c.reason}`),
        ),
      ]),
    },
  ]
}

function rowsOf(
  r: Register,
  drafts: readonly DraftOnRecord[],
  held: readonly DraftOnRecord[],
  bases: Shared['bases'],
  cites: boolean,
): { rows: ComparisonRow[]; checked: CheckedReport[]; notCompared: string[] } {
  const names = new Map(held.map((d) => [d.key, provisionNames(d.provisions)]))
  const open = provisionRows(r, held, names)
  placeReports(r, open, names)
  const pairs = new Pairs(r)
  for (const d of held) {
    const base = bases.get(d.key)
    if (base) pairs.between(base, d)
  }
  const shared: Shared = { r, drafts, names, pairs, bases, disputed: disputedReports(r), cites }
  const made = open.map((row) => rowInWords(shared, row))
  const notCompared = [...pairs.uncompared].map(([key, ids]) => {
    const d = drafts.find((x) => x.key === key)!
    return `Not compared: ${count(ids.size, 'provision')} of ${theDraft(d.name)} (${[...ids]
      .slice(0, 12)
      .map((id) => names.get(key)?.get(id) ?? id)
      .join(', ')}${ids.size > 12 ? ' …' : ''}), since another draft gives no text for them.`
  })
  const nameOf = (key: DraftKey): string => theDraft(drafts.find((x) => x.key === key)!.name)
  const translated = [...pairs.translations].map(
    ([key, { base, a, b }]) =>
      `Words not compared: ${nameOf(base)} is in ${languageInWords(a)} and ${nameOf(key)} in ${languageInWords(b)}. Figures and names were; a point without any has no counterpart here even if it was only translated.`,
  )
  return {
    rows: made.map((m) => m.row),
    checked: made.flatMap((m) => m.checked),
    notCompared: [...translated, ...notCompared],
  }
}

/** "French" for "fr". */
const languageInWords = (tag: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag

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
