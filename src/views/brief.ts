import type { Change, Claim, Contents, EventClaim, Position, Provision, Statement } from '../record/claim.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import { byTime } from '../time/order.ts'
import { dayKnown } from '../time/when.ts'
import { inOneLine, type Sentence, type SentencePart, say, sentence, strong } from './citation.ts'
import {
  behind,
  changeInWords,
  contentsInWords,
  eventInWords,
  positionInWords,
  quoted,
  statementInWords,
} from './claims-in-words.ts'
import { disputes } from './disputed.ts'
import { disputeInWords } from './disputes-in-words.ts'
import { draftInWords, textStatus, theDraft } from './drafts-in-words.ts'
import { latestFirst, newest } from './latest.ts'
import { type DraftOnRecord, Register } from './register.ts'
import { ageInWords, capital, count, listed, sourceName, whenAsSaid, whenInWords } from './telling.ts'
import { baseOf, textChanges, weightiest } from './text-changes.ts'
import { headOf, type SectionedView, type ViewBlock, type ViewRow, type ViewSection } from './view.ts'

/** Id under which reactions to a draft as a whole stand, in the catalogue and in readings. */
const WHOLE = /^(the )?(plan|text|draft|deal|agreement|offer)( as a whole)?$|as a whole$/i

export interface Brief extends SectionedView {
  readonly kind: 'brief'
}

/** The state of play as prose under question headings, each sentence with its passage. Shape: DESIGN of the brief, §6. */
export function brief(state: StateOfPlay): Brief {
  const r = new Register(state)
  const sections: ViewSection[] = [
    { id: 'now', heading: 'Where things stand', blocks: whereThingsStand(r) },
    { id: 'first-draft', heading: 'What was in the first draft?', blocks: firstDraft(r) },
    { id: 'changes', heading: 'What changed, draft by draft?', blocks: changes(r) },
    { id: 'reactions', heading: 'Who reacted how?', blocks: reactions(r) },
    { id: 'positions', heading: 'What does each party want?', blocks: positions(r) },
    { id: 'next', heading: 'What comes next?', blocks: next(r) },
    { id: 'unknown', heading: 'What is not known?', blocks: unknown(r) },
    { id: 'disputed', heading: 'What is disputed?', blocks: disputed(r) },
    { id: 'sources', heading: 'Sources', blocks: sourceTable(r) },
  ]
  return { kind: 'brief', head: headOf(state, 'brief'), sections, citations: r.citations.all() }
}

/** A brief is read in minutes: of a longer list the newest so many; the rest is counted, and the view named that shows it. */
const MOST_IN_LIST = 40
const MOST_PARTIES = 12

const recent = <H extends Held<Claim>>(list: readonly H[]): readonly H[] =>
  newest(list, MOST_IN_LIST, (h) => h.item.reported)

const more = (all: number, shown: number, view: 'comparison' | 'matrix' | 'timeline' | 'unsettled'): ViewBlock[] =>
  all > shown ? nothing(`${count(all - shown, 'more entry', 'more entries')} on record; \`${view}\` shows them.`) : []

const nothing = (text: string): ViewBlock[] => [{ kind: 'nothing', text }]

/** Three to six lines: which drafts there are, what the newest changes, what is left open, what is next, who has not seen it. */
function whereThingsStand(r: Register): ViewBlock[] {
  const main = mainDrafts(r)
  const lines: Sentence[] =
    main.length > 1 ? [draftsInOneLine(r, main), ...newestChanges(r, main)] : main.map((d) => draftInWords(r, d))
  const open = r.claims('change').filter((h) => h.item.change === 'left-open')
  if (open.length > 0) {
    const issues = [...new Set(open.map((h) => r.issue(h.item.issue)))]
    lines.push(
      sentence(`Left open: ${listed(issues.slice(0, 4))}, ${behind(r, open[0]!)} `, r.citations.of(open[0]!), '.'),
    )
  }
  const ahead = upcoming(r).find((h) => h.item.happened?.earliest)
  if (ahead)
    lines.push(
      sentence(
        'Next on record: ',
        ahead.item.type === 'other' ? quoted(ahead.item.gist) : eventInWords(r, ahead.item),
        `, ${whenAsSaid(ahead.item.happened!)} `,
        r.citations.of(ahead),
        '.',
      ),
    )
  const denied = notSeen(r)[0]
  if (denied) lines.push(sentence(statementInWords(r, denied).parts, '.'))
  return lines.length > 0
    ? [{ kind: 'prose', sentences: lines.slice(0, 6) }]
    : r.state.claims.length > 0
      ? [{ kind: 'prose', sentences: tally(r) }]
      : nothing('Nothing is on record yet. File a draft or a report and accept what it says.')
}

const NUMBER_WORD = ['no', 'one', 'two', 'three', 'four']

function draftsInOneLine(r: Register, main: readonly DraftOnRecord[]): Sentence {
  const left = r.drafts.length - main.length
  const parts: SentencePart[] = []
  main.forEach((d, i) => {
    const facts = [
      d.dated ? (dayKnown(d.dated) ? whenAsSaid(d.dated) : whenInWords(d.dated)) : '',
      d.provisions.length > 0
        ? 'text held'
        : d.publication === undefined || d.publication === 'published'
          ? 'text not held'
          : d.publication,
    ].filter(Boolean)
    parts.push(say(`${i === 0 ? '' : i === main.length - 1 ? ' and ' : ', '}${theDraft(d.name)} (${facts.join(', ')})`))
    if (d.naming) parts.push(say(' '), r.citations.of(d.naming))
  })
  return sentence(
    `${left > 0 ? 'The drafts most is known of' : `${capital(NUMBER_WORD[main.length]!)} drafts are on record`}: `,
    parts,
    '.',
  )
}

const MOST_CHANGES = 3 // a lead is read in a breath

/** What the newest draft of which that is known changes: by its own words if they are held, else as reported. */
function newestChanges(r: Register, main: readonly DraftOnRecord[]): Sentence[] {
  for (const d of [...main].reverse().filter((x) => x !== main[0])) {
    const reported = [...r.changesTo(d.key)]
      .filter((h) => h.item.change !== 'left-open')
      .sort((a, b) => Number(b.item.change === 'quantity-changed') - Number(a.item.change === 'quantity-changed'))
      .slice(0, MOST_CHANGES)
    if (reported.length > 0)
      return [
        sentence(
          `In ${theDraft(d.name)}, as reported: `,
          inOneLine(reported.map((h) => changeInWords(r, h))).parts,
          '.',
        ),
      ]
    const base = d.provisions.length > 0 ? baseOf(r, d) : undefined
    const told = base ? weightiest(r, base, d, MOST_CHANGES) : []
    if (base && told.length > 0)
      return [sentence(`Against ${theDraft(base.name)}, ${theDraft(d.name)}: `, inOneLine(told).parts, '.')]
  }
  return []
}

/** Where nothing is known of what drafts contain: which there are, and what else is on record, in numbers. */
function tally(r: Register): Sentence[] {
  const kinds = [
    count(r.claims('position').length, 'position'),
    count(r.claims('statement').length, 'statement'),
    count(r.claims('event').length, 'event'),
  ].filter((x) => !x.startsWith('no '))
  return [
    ...(r.drafts.length > 0
      ? r.drafts.slice(0, 4).map((d) => draftInWords(r, d))
      : [sentence('No draft is on record.')]),
    ...(kinds.length > 0 ? [sentence(`On record: ${listed(kinds)}.`)] : []),
  ]
}

/** At most four drafts make the lead: those most is known of, in their order in time. */
function mainDrafts(r: Register): readonly DraftOnRecord[] {
  const weight = (d: DraftOnRecord): number =>
    d.provisions.length + d.namings.length + 3 * r.reportsOn(d.key).length + (d.points ? 5 : 0)
  const known = r.drafts.filter(
    (d) => d.provisions.length > 0 || d.points !== undefined || r.reportsOn(d.key).length > 0,
  )
  const chosen = new Set([...known].sort((a, b) => weight(b) - weight(a)).slice(0, 4))
  return r.drafts.filter((d) => chosen.has(d))
}

/** Statements that a party has not seen or received the text: they bound what its other words are worth. */
const notSeen = (r: Register): readonly Held<Statement>[] =>
  r
    .claims('statement')
    .filter((h) =>
      /\b(?:had|has|have)(?: not|n['’]t)(?: yet)? (?:been shown|seen|received|read)\b/i.test(h.item.content),
    )

function firstDraft(r: Register): ViewBlock[] {
  const d = r.drafts.find((x) => x.provisions.length > 0 || r.reportsOn(x.key).length > 0)
  if (!d) {
    const named = r.drafts[0]
    if (!named) return nothing('No draft is on record. Name one by accepting a suggestion, or file its text.')
    return [
      { kind: 'prose', sentences: [draftInWords(r, named)] },
      { kind: 'nothing', text: 'What it contains is not on record.' },
    ]
  }
  const blocks: ViewBlock[] = [{ kind: 'prose', sentences: [draftInWords(r, d)] }]
  const said = r.once(r.contentsOf(d.key))
  if (d.provisions.length > 0) blocks.push(...ownWords(r, d))
  if (said.length > 0) blocks.push(...saidToContain(r, d, said))
  return blocks
}

/** A brief shows the wording of a draft of this many points at most; a treaty's stands in the comparison. */
const MOST_POINTS = 40

/** The points of a draft whose text is held, as they stand; what lies below a point stands with it. */
function ownWords(r: Register, d: DraftOnRecord): ViewBlock[] {
  const headings = new Set(d.provisions.filter((p) => p.item.unit === 'heading').map((p) => p.item.eId))
  // A point under a heading is a point of its own, not a part of one.
  const isPart = (p: Held<Provision>): boolean => p.item.parent !== undefined && !headings.has(p.item.parent)
  const top = d.provisions.filter((p) => !isPart(p) && p.item.unit !== 'heading')
  if (top.length > MOST_POINTS) {
    return [
      {
        kind: 'nothing',
        text: `Its ${count(top.length, 'point')} are too many for a brief; \`comparison\` shows them word by word.`,
      },
    ]
  }
  const rows: ViewRow[] = []
  for (const p of d.provisions) {
    if (p.item.unit === 'heading' && !p.item.label) continue
    const own =
      p.item.known === 'verbatim'
        ? sentence({ kind: 'words', text: p.item.wording }, ' ', r.citations.of(p))
        : sentence(`no text: ${p.item.known}`, ' ', r.citations.of(p))
    const known = p.item.known
    if (isPart(p) && rows.length > 0) {
      const last = rows.at(-1)!
      const body = last.cells[1]!
      const labelled =
        p.item.label && /^[\p{L}\p{N}(]/u.test(p.item.label) ? sentence(`${p.item.label} `, own.parts) : own
      rows[rows.length - 1] = { cells: [last.cells[0]!, { ...body, sentences: [...body.sentences, labelled] }] }
    } else
      rows.push({
        cells: [{ sentences: [sentence(p.item.label ?? p.item.heading ?? '–')] }, { sentences: [own], known }],
      })
  }
  return [
    {
      kind: 'table',
      caption: `Wording of ${theDraft(d.short)}: ${count(rows.length, 'point')}`,
      columns: ['Point', 'Wording'],
      rows,
    },
  ]
}

function saidToContain(r: Register, d: DraftOnRecord, all: readonly Held<Contents>[]): ViewBlock[] {
  const said = recent(all)
  const rows = byIssue(said).map(
    ([issue, list]): ViewRow => ({
      cells: [
        { sentences: [sentence(capital(r.issue(issue)))] },
        { sentences: list.map((h) => contentsInWords(r, h)), known: list[0]!.item.known },
      ],
    }),
  )
  const caption =
    d.provisions.length > 0
      ? `What reports say ${theDraft(d.short)} contains`
      : `What ${theDraft(d.short)} is said to contain`
  return [
    { kind: 'table', caption, columns: ['Issue', 'Said to contain'], rows },
    ...more(all.length, said.length, 'comparison'),
  ]
}

function changes(r: Register): ViewBlock[] {
  const blocks: ViewBlock[] = []
  for (const d of r.drafts.slice(1)) {
    const reported = r.changesTo(d.key)
    const said = r.once(r.contentsOf(d.key))
    const base = d.provisions.length > 0 ? baseOf(r, d) : undefined
    if (reported.length === 0 && said.length === 0 && !base) continue
    blocks.push({ kind: 'subhead', text: capital(d.name) }, { kind: 'prose', sentences: [draftInWords(r, d)] })
    if (base) blocks.push(...textChanges(r, base, d))
    if (reported.length > 0) {
      blocks.push({
        kind: 'points',
        items: byIssue(recent(reported)).map(([issue, list]) => [
          sentence(strong(`${capital(r.issue(issue))}: `), inOneLine(list.map((h) => changeInWords(r, h))).parts),
        ]),
      })
      blocks.push(...more(reported.length, recent(reported).length, 'comparison'))
    }
    if (said.length > 0) blocks.push(...saidToContain(r, d, said))
    if (d.provisions.length === 0)
      blocks.push({
        kind: 'nothing',
        text: `On every other point of ${theDraft(d.short)}: nothing on record.`,
      })
  }
  const loose = r.claims('change').filter((h) => h.item.to === undefined)
  if (loose.length > 0) {
    blocks.push({ kind: 'subhead', text: 'Changes whose draft the source does not name' })
    blocks.push({
      kind: 'points',
      items: recent(loose).map((h) => [
        sentence([strong(`${capital(r.issue(h.item.issue))}: `)], changeInWords(r, h).parts),
      ]),
    })
  }
  blocks.push(...more(loose.length, recent(loose).length, 'comparison'))
  return blocks.length > 0 ? blocks : nothing('No later draft and no change is on record.')
}

function reactions(r: Register): ViewBlock[] {
  const lines: Sentence[][] = []
  const toWhole = r.once(r.claims('position').filter((h) => WHOLE.test(r.issue(h.item.issue))))
  for (const [, list] of groupBy(toWhole, (h) => h.item.party))
    lines.push([inOneLine(list.map((h, i) => positionInWords(r, h, i === 0)))])
  for (const h of r.claims('stance')) {
    const target = h.item.target.draft
      ? r.draftName(h.item.target.draft)
      : h.item.target.issue
        ? r.issue(h.item.target.issue)
        : (h.item.target.words ?? 'the draft')
    lines.push([
      sentence(
        `${capital(r.actor(h.item.party))}, on ${target}: ${h.item.stance}, `,
        quoted(h.item.gist),
        ' ',
        r.citations.of(h),
      ),
    ])
  }
  // A quotation is a reaction when it speaks of a draft; everything else a person said stays in the record, a search away.
  const shown = new Set(toWhole.map((h) => passageOf(h)))
  const onText = r.once(
    r
      .claims('statement')
      .filter((h) => h.item.attribution.speaker && !shown.has(passageOf(h)))
      .filter(
        (h) =>
          ABOUT_TEXT.test(h.item.content) && (h.item.attribution.form !== 'indirect' || REACTS.test(h.item.content)),
      ),
  )
  const speakers = groupBy(onText, (h) => h.item.attribution.speaker!.actor).slice(0, MOST_SPEAKERS)
  for (const [, said] of speakers)
    lines.push([inOneLine(said.slice(0, MOST_LINES).map((h, i) => statementInWords(r, h, i === 0)))])
  return lines.length > 0 ? [{ kind: 'points', items: lines }] : nothing('No reaction is on record.')
}

/** A brief is read in minutes: so many speakers, so many sentences each; the timeline and search have the rest. */
const MOST_SPEAKERS = 10
const MOST_LINES = 3

const ABOUT_TEXT =
  /\b(?:plan|draft|proposals?|text|deal|agreement|offer|version|framework|terms|document|accord|treaty|package|compromise)\b/i
const REACTS =
  /\b(?:accept|reject|welcom|oppos|support|satisf|unacceptable|capitulat|progress|disappoint|concern|positive|constructive|insult|good|bad|balanced|fair|unfair|vulnerable|basis|starting point|willing|ready)/i

function positions(r: Register): ViewBlock[] {
  const list = r.once(r.claims('position').filter((h) => !WHOLE.test(r.issue(h.item.issue))))
  if (list.length === 0) return nothing('No position is on record.')
  const blocks: ViewBlock[] = []
  const all = parties(r, list)
  let shown = 0
  for (const { names, theirs } of all.slice(0, MOST_PARTIES)) {
    const latest = recent(theirs)
    shown += latest.length
    blocks.push({ kind: 'subhead', text: capital(listed(names)) })
    blocks.push({
      kind: 'points',
      items: groupBy(latest, (h) => h.item.issue).map(([issue, ps]) => [
        sentence(
          strong(`${capital(r.issue(issue))}: `),
          inOneLine(ownFirst(ps).map((h) => positionInWords(r, h, false))).parts,
        ),
      ]),
    })
  }
  const total = all.reduce((n, { theirs }) => n + theirs.length, 0)
  return [...blocks, ...more(total, shown, 'matrix')]
}

/** Parties by how much is on record of each; those that the same passages give the same positions share a heading. */
function parties(
  r: Register,
  list: readonly Held<Position>[],
): { names: string[]; theirs: readonly Held<Position>[] }[] {
  const same = groupBy(
    groupBy(list, (h) => h.item.party),
    ([, theirs]) => theirs.map((h) => `${passageOf(h)}|${h.item.issue}|${h.item.position}`).join(),
  )
  return same
    .map(([, group]) => ({ names: group.map(([party]) => r.actor(party)), theirs: group[0]![1] }))
    .sort((a, b) => b.theirs.length - a.theirs.length)
}

const ownFirst = (list: readonly Held<Position>[]): Held<Position>[] =>
  [...list].sort((a, b) => Number(b.item.attribution.voice === 'own') - Number(a.item.attribution.voice === 'own'))

/** Planned, expected and withdrawn events and deadlines, those still possible on the newest reported day first. */
function upcoming(r: Register): readonly Held<EventClaim>[] {
  const now = newestDay(r)
  const ahead = r.once(
    r
      .claims('event')
      .filter((h) => h.item.status === 'planned' || h.item.status === 'expected' || h.item.status === 'hypothetical'),
  )
  return [...ahead]
    .filter((h) => !now || !h.item.happened?.latest || h.item.happened.latest >= now)
    .sort((a, b) => byTime(a.item.happened, b.item.happened))
}

const newestDay = (r: Register): string | undefined =>
  r.state.asOf.reported ??
  r.state.sources
    .flatMap((s) => s.published?.latest ?? [])
    .sort()
    .at(-1)

const STATE_WORD: Readonly<Record<string, string>> = {
  planned: 'planned',
  expected: 'expected',
  hypothetical: 'only if',
  withdrawn: 'withdrawn',
  cancelled: 'called off',
  denied: 'denied',
}

function next(r: Register): ViewBlock[] {
  const ahead = upcoming(r)
  const dropped = r.once(
    r.claims('event').filter((h) => h.item.status === 'withdrawn' || h.item.status === 'cancelled'),
  )
  // What is nearest comes first; of what was dropped, the newest counts.
  const events = [...ahead.slice(0, MOST_IN_LIST), ...recent(dropped)]
  const rows = events.map((h): ViewRow => {
    const gone = h.item.status === 'withdrawn' || h.item.status === 'cancelled'
    const when = h.item.happened ? whenAsSaid(h.item.happened) : 'no date given'
    return {
      cells: [
        { sentences: [sentence(eventInWords(r, h.item))] },
        {
          sentences: [
            gone && h.item.happened
              ? sentence({ kind: 'deleted', text: when })
              : sentence({
                  kind: 'time',
                  text: when,
                  from: h.item.happened?.earliest ?? null,
                  to: h.item.happened?.latest ?? null,
                }),
          ],
        },
        { sentences: [sentence(STATE_WORD[h.item.status] ?? h.item.status)] },
        { sentences: [sentence(quoted(h.item.gist), ' ', r.citations.of(h))] },
      ],
    }
  })
  const deadlines = recent(r.claims('deadline')).map(
    (h): ViewRow => ({
      cells: [
        { sentences: [sentence(`Deadline: ${h.item.for}`)] },
        { sentences: [sentence(h.item.happened ? whenAsSaid(h.item.happened) : 'no date given')] },
        { sentences: [sentence(h.item.status)] },
        { sentences: [sentence(quoted(h.item.gist), ' ', r.citations.of(h))] },
      ],
    }),
  )
  const all = [...rows, ...deadlines]
  return all.length > 0
    ? [
        {
          kind: 'table',
          caption: 'Planned, expected and dropped',
          columns: ['What', 'When', 'State', 'In the words of the source'],
          rows: all,
        },
        ...more(ahead.length + dropped.length + r.claims('deadline').length, all.length, 'timeline'),
      ]
    : nothing('Nothing ahead is on record.')
}

function unknown(r: Register): ViewBlock[] {
  const all = r.once(r.claims('unknown'))
  const items = recent(all).map((h) => [
    sentence(quoted(h.item.gist), `, ${r.chainOf(h)}${r.also(h)} `, r.citations.of(h)),
  ])
  const unheld = r.drafts
    .filter((d) => d.provisions.length === 0 && d.naming)
    .map((d) => [sentence(`${capital(theDraft(d.name))}: ${textStatus(d)} `, r.citations.of(d.naming!))])
  return items.length + unheld.length > 0
    ? [{ kind: 'points', items: [...unheld, ...items] }, ...more(all.length, items.length, 'unsettled')]
    : nothing('No source on record says that something is not known.')
}

function disputed(r: Register): ViewBlock[] {
  const all = disputes(r.state)
  return all.length > 0
    ? [
        { kind: 'points', items: all.slice(0, MOST_IN_LIST).map((d) => disputeInWords(r, d)) },
        ...more(all.length, MOST_IN_LIST, 'unsettled'),
      ]
    : nothing('No two entries on record contradict each other, as far as the rules can see.')
}

function sourceTable(r: Register): ViewBlock[] {
  if (r.state.sources.length === 0) return nothing('No source is filed.')
  const today = r.state.asOf.today
  const rows = [...r.state.sources].sort(latestFirst((s) => s.published)).map(
    (s): ViewRow => ({
      cells: [
        { sentences: [sentence(sourceName(s))] },
        { sentences: [sentence(s.publisher ?? '–')] },
        { sentences: [sentence(s.published ? whenInWords(s.published) : 'date not known')] },
        { sentences: [sentence((today && s.published ? ageInWords(s.published, today) : undefined) ?? '–')] },
        { sentences: [sentence(`${s.kind}, ${s.fidelity}`)] },
      ],
    }),
  )
  return [
    {
      kind: 'table',
      caption: 'What this rests on, newest first',
      columns: ['Title', 'Publisher', 'Published', 'Age', 'Kind'],
      rows,
    },
  ]
}

const passageOf = (h: Held): string => `${h.item.passages[0]!.source}:${h.item.passages[0]!.selector.start}`

const byIssue = <H extends Held<Change | Contents>>(list: readonly H[]): [H['item']['issue'], H[]][] =>
  groupBy(list, (h) => h.item.issue)

function groupBy<H, K>(list: readonly H[], key: (h: H) => K): [K, H[]][] {
  const by = new Map<K, H[]>()
  for (const h of list) {
    const group = by.get(key(h))
    if (group) group.push(h)
    else by.set(key(h), [h])
  }
  return [...by]
}
