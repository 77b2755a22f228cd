import { type Phrase, type ProvisionLink, phrases, type Relation, redline, type TypedChange } from '../drafts/index.ts'
import type { Contents, Provision, Unknown } from '../record/claim.ts'
import type { DraftKey, IssueKey, ItemId } from '../record/ids.ts'
import type { Held } from '../record/state-of-play.ts'
import { borneOut, VERDICT_WORD, type Verdict } from './borne-out.ts'
import { keyOf, mark, type Sentence, type SentencePart, say, sentence, strong, words } from './citation.ts'
import { behind, CHANGE_WORD, contentsInWords, quoted } from './claims-in-words.ts'
import { disputes } from './disputed.ts'
import { theDraft } from './drafts-in-words.ts'
import { draftOf, type OpenRow, type Report } from './placed-reports.ts'
import type { DraftOnRecord, Register } from './register.ts'
import { listed } from './telling.ts'
import { baseOf, LEAST_SURE } from './text-changes.ts'
import type { CellKnown } from './view.ts'

/** One row: a point followed through the drafts, or an issue known only by report. */
export interface ComparisonRow {
  /** "6", "10(c)", or the issue's name. */
  readonly name: string
  readonly issues: readonly IssueKey[]
  readonly cells: readonly ComparisonCell[]
  readonly changed: boolean
  /** What changed, in plain words, a line for each later draft that changed it. */
  readonly summary: readonly string[]
  /** With three texts or more: phrases that came in with a later draft and stood or fell after it, or left and came back. */
  readonly history: readonly Phrase[]
}

export interface ComparisonCell {
  readonly draft: DraftKey
  readonly known: CellKnown
  /** Labels of the provisions that stand here, as a reader would call them. */
  readonly labels: readonly string[]
  /** The draft whose words this cell's are compared with; null when there is none. */
  readonly comparedWith: DraftKey | null
  /** The provisions themselves, in their order; empty where no words are held. */
  readonly provisions: readonly ItemId[]
  /** How they stand to the words they are compared with; null where nothing links them. */
  readonly link: CellLink | null
  /** Reports about this cell; where the draft's text is held, how each fared. */
  readonly claims: readonly ({ readonly id: ItemId } & Partial<Verdict>)[]
  readonly sentences: readonly Sentence[]
}

/** What an alignment says of a cell and the one it is compared with. */
export interface CellLink {
  readonly relation: Relation
  /** The other relations that hold as well. */
  readonly also: readonly Relation[]
  readonly changes: readonly Pick<TypedChange, 'kind' | 'before' | 'after' | 'way'>[]
  readonly by: ProvisionLink['by']
  /** A match that a reader should look at. */
  readonly unsure: boolean
}

/** An earlier report, held against the draft's own words. */
export interface CheckedReport extends Verdict {
  readonly report: Report
  readonly draft: DraftKey
  /** Name of the row it stands in. */
  readonly row: string
}

/** What the rows of one comparison have in common. */
export interface Shared {
  readonly r: Register
  readonly drafts: readonly DraftOnRecord[]
  /** What a reader calls each provision, by draft and eId. */
  readonly names: ReadonlyMap<DraftKey, ReadonlyMap<string, string>>
  readonly pairs: Pairs
  /** The draft that each one's text is compared with. */
  readonly bases: ReadonlyMap<DraftKey, DraftOnRecord>
  /** Reports that differ from another one, with the word for it. */
  readonly disputed: ReadonlyMap<ItemId, 'contested' | 'contradicted'>
  /** Whether wordings carry a citation: not where the columns are the documents themselves. */
  readonly cites: boolean
}

/** For each draft whose text is held, but the first, the one it is compared with: as the brief does. */
export const basesOf = (r: Register, held: readonly DraftOnRecord[]): ReadonlyMap<DraftKey, DraftOnRecord> =>
  new Map(
    held.slice(1).flatMap((d): [DraftKey, DraftOnRecord][] => {
      const base = baseOf(r, d)
      return base ? [[d.key, base]] : []
    }),
  )

export function disputedReports(r: Register): ReadonlyMap<ItemId, 'contested' | 'contradicted'> {
  const out = new Map<ItemId, 'contested' | 'contradicted'>()
  for (const d of disputes(r.state)) {
    if (d.what !== 'number' && d.what !== 'change') continue
    for (const h of d.sides) if (out.get(h.id) !== 'contradicted') out.set(h.id, d.kind)
  }
  return out
}

/** What a row asks of two held drafts. */
interface Pair {
  readonly links: ReadonlyMap<string, ProvisionLink>
  readonly uncompared: ReadonlySet<string>
  /** The two are in different languages: their words say nothing of one another. */
  readonly translated: boolean
}

/** Alignments between held drafts, each computed once and only when a row asks. */
export class Pairs {
  readonly #register: Register
  readonly #cache = new Map<string, Pair>()
  /** Drafts of which one is in another language than the one it is compared with, with both languages' tags. */
  readonly translations = new Map<DraftKey, { readonly base: DraftKey; readonly a: string; readonly b: string }>()
  /** Provisions that could not be compared, by draft. */
  readonly uncompared = new Map<DraftKey, Set<string>>()

  constructor(register: Register) {
    this.#register = register
  }

  between(from: DraftOnRecord, to: DraftOnRecord): Pair {
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
        if (alignment.languages) continue
        this.uncompared.set(d.key, (this.uncompared.get(d.key) ?? new Set()).add(n.id))
      }
      if (alignment.languages) this.translations.set(to.key, { base: from.key, ...alignment.languages })
      pair = { links, uncompared, translated: alignment.languages !== undefined }
      this.#cache.set(key, pair)
    }
    return pair
  }
}

export function rowInWords(
  shared: Shared,
  row: OpenRow,
): { readonly row: ComparisonRow; readonly checked: readonly CheckedReport[] } {
  const { r, drafts, names, pairs, bases } = shared
  const cells: ComparisonCell[] = []
  const summary: string[] = []
  const checked: CheckedReport[] = []
  const held = drafts.filter((d) => d.provisions.length > 0)
  const issues = [...new Set(row.reports.map((h) => h.item.issue))]
  const open = r.claims('unknown').filter((h) => h.item.issue !== undefined && issues.includes(h.item.issue))
  const line = (d: DraftOnRecord, text: string): void => {
    const told = `${drafts.length > 2 ? `${d.short}: ` : ''}${text}`
    if (!summary.includes(told)) summary.push(told)
  }
  let changed = false
  for (const d of drafts) {
    const reports = row.reports.filter((h) => draftOf(h) === d.key)
    const blanks = open.filter((h) => h.item.draft === d.key)
    if (d.provisions.length === 0) {
      const cell = reportedCell(shared, d, reports, blanks)
      if (reports.some((h) => h.item.kind === 'change')) changed = true
      for (const text of changesTold(r, reports)) line(d, text)
      if (cell.disputed) line(d, 'reports differ')
      cells.push(cell.cell)
      continue
    }
    const here = row.provisions.get(d.key)
    const base = bases.get(d.key)
    const earlier = held.slice(0, held.indexOf(d)).filter((x) => row.provisions.has(x.key))
    // Its base, else one on the base's own line, else the nearest to the left that has the point.
    let onLine = base
    while (onLine && !row.provisions.has(onLine.key)) onLine = bases.get(onLine.key)
    const other = onLine ?? earlier.at(-1)
    const before = other && row.provisions.get(other.key)
    const missing = (x: DraftOnRecord, y: DraftOnRecord): boolean =>
      (row.provisions.get(x.key) ?? []).some((p) => pairs.between(x, y).uncompared.has(p.item.eId))
    const unknown = here === undefined && other !== undefined && missing(other, d)
    // The base itself says nothing of the point where its own text is not available.
    const baseSilent = base !== undefined && other !== undefined && other !== base && missing(other, base)
    const verdicts = reports.map((h) => borneOut(h, here ?? [], before !== undefined, here !== undefined || !unknown))
    reports.forEach((h, i) => checked.push({ report: h, draft: d.key, row: row.name, ...verdicts[i]! }))
    const told = distinct(reports.map((h, i) => reportInWords(r, h, verdicts[i])))
    const claims = reports.map((h, i) => ({ id: h.id, ...verdicts[i]! }))
    if (!here) {
      const known: CellKnown = unknown ? 'unknown' : other !== undefined && other === base ? 'deleted' : 'absent'
      if (known === 'deleted') {
        changed = true
        line(d, struckBy(d, before ?? []) ?? 'no counterpart found')
      }
      cells.push({
        draft: d.key,
        known: told.length > 0 && known !== 'deleted' ? 'described' : known,
        labels: [],
        comparedWith: other?.key ?? null,
        provisions: [],
        link: null,
        claims,
        sentences: [
          sentence(
            unknown && pairs.between(other, d).translated
              ? 'not told: another language'
              : unknown
                ? 'text not available'
                : known === 'deleted' || earlier.length > 0
                  ? 'not in this draft'
                  : '–',
          ),
          ...told,
        ].slice(told.length > 0 && known !== 'deleted' ? 1 : 0),
      })
      continue
    }
    const labels = here.map((p) => names.get(d.key)!.get(p.item.eId)!)
    const links = other && before ? pairs.between(other, d).links : undefined
    const link = here.map((p) => links?.get(p.item.eId)).find((l) => l !== undefined)
    if (!before) {
      if (held.indexOf(d) > 0) {
        changed = true
        line(d, base && pairs.between(base, d).translated ? 'not told: another language' : 'new')
      }
    } else {
      const differs = !sameWords(before, here)
      const what =
        link && link.relation !== 'same' ? `${link.summary}${unsureOf(link)}` : differs ? howSet(before, here) : ''
      if (other === base || baseSilent) {
        if (differs || what !== '') changed = true
        if (what !== '') line(d, what)
      } else {
        changed = true
        const how = onLine
          ? `back, as in ${theDraft(other!.short)}`
          : `not in ${theDraft(base?.short ?? 'earlier drafts')}; as in ${theDraft(other!.short)}`
        line(d, what === '' ? how : `${how}, but ${what}`)
      }
    }
    const translated = other !== undefined && pairs.between(other, d).translated
    cells.push({
      draft: d.key,
      known: knownOf(here),
      labels,
      comparedWith: other?.key ?? null,
      provisions: here.map((p) => p.id),
      link: link ? linkOf(link) : null,
      claims,
      // A label that heads the row is not said again in its cells.
      sentences: [
        wordsInFull(shared, translated ? undefined : before, here, listed(labels) === row.name ? [] : labels),
        ...told,
      ],
    })
  }
  return {
    row: { name: row.name, issues, cells, changed, summary, history: historyOf(shared, row, held) },
    checked,
  }
}

/** What to say of words that no link calls changed: quotation marks, dashes and blanks are no rewording. */
const howSet = (before: readonly Held<Provision>[], here: readonly Held<Provision>[]): string =>
  redline(joinWords(before), joinWords(here)).every((p) => p.kind === 'same')
    ? 'same words, set in another way'
    : 'reworded'

/** The draft's own remark that a point is taken out, in its words. */
function struckBy(d: DraftOnRecord, before: readonly Held<Provision>[]): string | undefined {
  const numbers = new Set(before.flatMap((p) => (p.item.label ? [bareLabel(p.item.label)] : [])))
  const notice = d.provisions.find(
    ({ item }) =>
      item.unit === 'notice' &&
      item.known === 'deleted' &&
      item.covers?.some(({ from, to }) => {
        if (numbers.has(bareLabel(from)) || numbers.has(bareLabel(to))) return true
        const [x, y] = [Number(from), Number(to)]
        return [...numbers].some((n) => x <= Number(n) && Number(n) <= y)
      }),
  )
  return notice && `taken out, the draft says: ${`“${notice.item.wording.replace(/\s+/g, ' ').slice(0, MOST_REMARK)}”`}`
}

const MOST_REMARK = 120 // characters of a remark: longer ones are not read in a line
const bareLabel = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const isUnsure = (link: ProvisionLink): boolean => link.by === 'machine' && link.score < LEAST_SURE
const unsureOf = (link: ProvisionLink): string => (isUnsure(link) ? ' (unsure match)' : '')

const linkOf = (link: ProvisionLink): CellLink => ({
  relation: link.relation,
  also: link.also,
  changes: link.changes.map(({ kind, before, after, way }) => ({ kind, before, after, ...(way ? { way } : {}) })),
  by: link.by,
  unsure: isUnsure(link),
})

/** A draft that nobody outside has read: what is said of it on the row's issues, each with who says so. */
function reportedCell(
  { r, disputed }: Shared,
  d: DraftOnRecord,
  reports: readonly Report[],
  blanks: readonly Held<Unknown>[],
): { readonly cell: ComparisonCell; readonly disputed: boolean } {
  const differ = reports.filter((h) => disputed.has(h.id))
  const told = distinct([
    ...(differ.length > 1
      ? [
          sentence(
            mark(
              differ.some((h) => disputed.get(h.id) === 'contradicted')
                ? 'contradicted: reports cannot both hold'
                : 'contested: reports differ',
            ),
          ),
        ]
      : []),
    ...reports.map((h) => reportInWords(r, h, undefined)),
    ...blanks.map((h) => sentence('not known: ', quoted(h.item.gist), ' ', r.citations.of(h))),
  ])
  const known = knownByReport(d, reports, blanks)
  return {
    disputed: differ.length > 1,
    cell: {
      draft: d.key,
      known,
      labels: reports.flatMap((h) => (h.item.kind === 'contents' && h.item.label ? [h.item.label] : [])),
      comparedWith: null,
      provisions: [],
      link: null,
      claims: reports.map((h) => ({ id: h.id })),
      sentences:
        told.length > 0 ? told : [sentence(known === 'withheld' ? 'withheld; nothing on record' : 'nothing on record')],
    },
  }
}

function knownByReport(d: DraftOnRecord, reports: readonly Report[], blanks: readonly Held<Unknown>[]): CellKnown {
  if (reports.length === 0) return blanks.length === 0 && d.publication === 'withheld' ? 'withheld' : 'unknown'
  const changes = reports.flatMap((h) => (h.item.kind === 'change' ? [h.item.change] : []))
  if (changes.includes('left-open')) return 'left-open'
  if (changes.length === reports.length && changes.every((c) => c === 'removed')) return 'deleted'
  const kinds = new Set(reports.map((h) => (h.item.kind === 'contents' ? knownAs(h.item) : 'described')))
  return kinds.size === 1 ? [...kinds][0]! : 'described'
}

/** Reported changes of one kind in one line: "removed, says A; says B". */
function changesTold(r: Register, reports: readonly Report[]): string[] {
  const byKind = new Map<string, Set<string>>()
  for (const h of reports) {
    if (h.item.kind !== 'change') continue
    const who = byKind.get(CHANGE_WORD[h.item.change]) ?? new Set<string>()
    byKind.set(CHANGE_WORD[h.item.change], who.add(behind(r, h)))
  }
  return [...byKind].map(([kind, who]) => `${kind}, ${[...who].join('; ')}`)
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

/** The words of a cell with what left and came since the draft it is compared with. */
function wordsInFull(
  { r, cites: withCites }: Shared,
  before: readonly Held<Provision>[] | undefined,
  here: readonly Held<Provision>[],
  labels: readonly string[],
): Sentence {
  const cites = withCites ? [say(' '), ...here.map((p) => r.citations.of(p))] : undefined
  const lead = labels.length > 0 ? [strong(listed(labels)), say(' ')] : undefined
  const now = joinWords(here)
  if (!before || joinWords(before) === now) return sentence(lead, words(now), cites)
  const parts = redline(joinWords(before), now).flatMap((p): SentencePart[] =>
    p.kind === 'same'
      ? [{ kind: 'words', text: p.textB }]
      : p.kind === 'inserted'
        ? [{ kind: 'inserted', text: p.textB }]
        : [{ kind: 'deleted', text: p.textA }],
  )
  return sentence(lead, spaced(parts), cites)
}

/** Blanks at the end of a change stand behind it: a mark under a blank looks like a slip, and two changes must not touch. */
function spaced(parts: readonly SentencePart[]): SentencePart[] {
  return parts.flatMap((p, i): SentencePart[] => {
    if (p.kind !== 'deleted' && p.kind !== 'inserted') return [p]
    const bare = p.text.trimEnd()
    const blank = p.text.slice(bare.length)
    if (bare !== '' && blank !== '') return [{ ...p, text: bare }, p.kind === 'deleted' ? say(' ') : words(blank)]
    const next = parts[i + 1]
    return p.kind === 'deleted' && next?.kind === 'inserted' && !/^\s/.test(next.text) ? [p, say(' ')] : [p]
  })
}

/** What somebody denies is not reported as so, whatever the claim was entered as. */
const knownAs = (item: Contents): Contents['known'] =>
  item.known === 'described' && /\bden(?:y|ie[sd]|ying)\b/i.test(item.attribution.cue ?? '') ? 'denied' : item.known

/** How a cell leads in what a report says a draft contains. */
const TOLD_AS: Readonly<Record<Contents['known'], string>> = {
  described: 'reported: ',
  inferred: 'inferred: ',
  denied: 'denied: ',
  withheld: 'withheld: ',
  unknown: 'not known: ',
}

function reportInWords(r: Register, h: Report, verdict: Verdict | undefined): Sentence {
  const fate = verdict ? [say(' '), mark(`${VERDICT_WORD[verdict.verdict]}: ${verdict.reason}`)] : undefined
  if (h.item.kind === 'contents' && knownAs(h.item) === 'denied')
    return sentence(
      'denied: ',
      quoted(h.item.gist),
      `, ${behind(r, h).replace(/^says? /, 'by ')} `,
      r.citations.of(h),
      fate,
    )
  if (h.item.kind === 'contents')
    return sentence(TOLD_AS[knownAs(h.item)], contentsInWords(r, h as Held<Contents>).parts, fate)
  const hedge = h.item.hedge ? ` (hedged: “${h.item.hedge}”)` : ''
  return sentence(
    strong(`${CHANGE_WORD[h.item.change]}: `),
    quoted(h.item.gist),
    `${hedge}, ${behind(r, h)} `,
    r.citations.of(h),
    fate,
  )
}

/** Which words came in with which draft and what became of them; with fewer than three texts one redline says it all. */
function historyOf({ bases, pairs }: Shared, row: OpenRow, held: readonly DraftOnRecord[]): readonly Phrase[] {
  const having = held.filter((d) => row.provisions.has(d.key))
  if (held.length < 3 || having.length < 2) return []
  const words = (d: DraftOnRecord): string => joinWords(row.provisions.get(d.key) ?? [])
  const unread = (d: DraftOnRecord): boolean =>
    !row.provisions.has(d.key) &&
    having.some(
      (x) =>
        held.indexOf(x) < held.indexOf(d) &&
        row.provisions.get(x.key)!.some((p) => pairs.between(x, d).uncompared.has(p.item.eId)),
    )
  if (new Set(held.map(words)).size === 1) return []
  return phrases(
    held.map((d) => {
      const base = bases.get(d.key)
      return {
        draft: d.key,
        text: unread(d) ? null : words(d),
        ...(base ? { base: held.indexOf(base) } : {}),
      }
    }),
  )
}

const MOST_PHRASES = 3 // lines of one cell; the JSON has all
const MOST_WORDS = 90 // characters of a phrase in such a line

/** "“…” came in with the union's offer, out in the second draft, back in the third". */
export function historyInWords(r: Register, history: readonly Phrase[]): Sentence[] {
  const named = (list: readonly string[]): string =>
    listed(list.map((k) => theDraft(r.draft(k as DraftKey)?.short ?? k)))
  // Returns first: they are what a reader would miss.
  const sorted = [...history].sort((x, y) => y.back.length - x.back.length)
  const lines = sorted.slice(0, MOST_PHRASES).map((p) => {
    const whole = p.words.replace(/\s+/g, ' ').replace(/^[,;:. ]+|[,;:. ]+$/g, '')
    const cut = whole.length > MOST_WORDS ? `${whole.slice(0, MOST_WORDS).replace(/\s\S*$/, '')} …` : whole
    const fate = [
      p.left.length > 0 ? `out in ${named(p.left)}` : '',
      p.back.length > 0 ? `back in ${named(p.back)}` : '',
      p.taken.length > 0 ? `also in ${named(p.taken)}` : '',
    ].filter(Boolean)
    const stands = p.standsIn.filter((k) => k !== p.came && !p.back.includes(k) && !p.taken.includes(k))
    if (fate.length === 0 && stands.length > 0) fate.push(`kept in ${named(stands)}`)
    return sentence(quoted(cut), ` came in with ${named([p.came])}${fate.length > 0 ? `, ${fate.join(', ')}` : ''}`)
  })
  const more = history.length - MOST_PHRASES
  return more > 0 ? [...lines, sentence(`${more} more phrases with a history`)] : lines
}
