import { lengthOf, type Span } from '../text/span.ts'
import type { When } from '../time/when.ts'
import { type Article, article, type Tagger } from './article.ts'
import { attributions } from './attribution/attributions.ts'
import type { AttributionModel } from './attribution/model.ts'
import { calibrated } from './calibration.ts'
import { changesOf, withLearned as changesWithLearned } from './changes.ts'
import { fromChanges } from './contents/from-changes.ts'
import { withLearned as contentsWithLearned } from './contents/learned.ts'
import { provisionsOf } from './contents.ts'
import { contradictionsOf } from './contradictions.ts'
import { datedDrafts, momentsIn } from './dated.ts'
import { type DraftReading, draftReading } from './drafts-mentioned.ts'
import { type EventReading, eventReading } from './events.ts'
import { mended } from './grammar/mended.ts'
import { issueBook } from './issues.ts'
import { type Clause, clausesOf } from './learned/clauses.ts'
import type { Kind } from './learned/kinds.ts'
import type { ClauseModel } from './learned/model.ts'
import { type Ruled, sightOf } from './learned/sight.ts'
import {
  type MachineReading,
  nothingFound,
  type ReadAttribution,
  type ReadEvent,
  type ReadPosition,
  type ReadProvision,
  type ReadStatement,
} from './machine-reading.ts'
import { type Mentions, mentionsOf } from './mentions.ts'
import { openOf } from './open.ts'
import { positionsOf, withLearned as positionsWithLearned } from './positions.ts'
import { type Sides, sidesOf } from './sides.ts'
import { statementsOf } from './statements.ts'
import { unreadNote } from './unread.ts'
import { voicesOf } from './voices.ts'

/** What the reader needs from outside: a tagger, and the trained weights where they are at hand. */
export interface ReportEngines {
  readonly tag: Tagger
  /** Trained weights of the attribution tagger; without them its rules read alone. */
  readonly attribution?: AttributionModel
  /** Trained weights of the clause reader; without them contents, changes, positions and events are read by rules alone. */
  readonly clauses?: ClauseModel
}

export interface ReportAbout {
  /** The day from which relative dates count; null when nobody knows it, and then they stay unresolved. */
  readonly published: When | null
  readonly publisher: string | null
  /** BCP 47; null when not recognised, and then English is tried. */
  readonly language: string | null
  readonly title: string | null
}

/** Longer texts are read up to here: no report is a million characters long, and a book would hold the desk for minutes. */
const MOST = 1_000_000

/** Read one report. Any text is read; what was not read, and why, stands in `notes`. */
export function readReport(text: string, about: ReportAbout, engines: ReportEngines): MachineReading {
  const language = about.language ?? 'en'
  if (!/^en\b/i.test(language))
    return nothingFound({ language, title: about.title, dateline: about.published }, [unreadNote(text, language)])
  const notes: string[] = []
  if (text.length > MOST) notes.push(`Only the first ${MOST} of ${text.length} characters were read.`)
  if (!about.published)
    notes.push(
      'No date of publication is known, so relative dates ("Tuesday", "next week") stay unresolved; give one with --published.',
    )
  const read = guarded(notes)
  const a = article(text.slice(0, MOST), engines.tag, { dateline: about.published, publisher: about.publisher })
  const mentions = read('names', () => mentionsOf(a), NOBODY)
  const sides = read('parties', () => sidesOf(a), NO_SIDES)
  const drafts = read<DraftReading>('drafts', () => draftReading(a, sides), { drafts: [], mentions: [] })
  const issues = issueBook(a)
  const found = read('attributions', () => attributions(a, engines.attribution), [])
  const statements = read('statements', () => statementsOf(a, found, mentions), [])
  const telling = tellers(statements)
  const within = (s: Span): string | null => telling(s)?.id ?? null
  const reporter = (s: Span): string | null => tellerName(telling(s)) ?? about.publisher
  const draft = (s: Span): string | null => draftIn(a, drafts, s)
  const proposers = (id: string): readonly string[] => drafts.drafts.find((d) => d.id === id)?.proposers ?? []
  const happened = read('events', () => eventReading(a, mentions, { within, draft, proposers }), NO_EVENTS)
  const contents = read('contents', () => provisionsOf(a, drafts, issues, { reporter, within }), [])
  const altered = read('changes', () => changesOf(a, drafts, issues, contents, { reporter, within }), [])
  const voices = voicesOf(a, statements, (speaker) => mentions.speaksFor(speaker))
  const stances = { voices, when: momentsIn(a, telling) }
  const taken = read('positions', () => positionsOf(a, drafts, issues, sides, stances), [])
  const ruled = {
    provisions: calibrated('provisions', fromChanges(a.text, contents, altered)),
    changes: calibrated('changes', altered),
    positions: calibrated('positions', ownWill(taken, contents, drafts)),
    events: calibrated('events', happened.ruled),
  }
  const clauses = read<readonly Clause[]>(
    'clauses',
    () => learnedClauses(a, drafts, mentions, found, ruled, engines.clauses),
    [],
  )
  const of = (kind: Kind): readonly Clause[] => clauses.filter((c) => c.kind === kind)
  const told = { reporter, within }
  const provisions = read(
    'contents',
    () => contentsWithLearned(a, drafts, issues, ruled.provisions, of('provisions'), told),
    ruled.provisions,
  )
  const changes = read(
    'changes',
    () => changesWithLearned(a, drafts, issues, ruled.changes, of('changes'), told),
    ruled.changes,
  )
  const positions = read(
    'positions',
    () =>
      ownWill(
        positionsWithLearned(a, drafts, issues, sides, ruled.positions, of('positions'), stances),
        provisions,
        drafts,
      ),
    ruled.positions,
  )
  const events = read('events', () => eventsWithLearned(happened, ruled.events, of('events')), ruled.events)
  const open = read('open questions', () => openOf(a, { within, issue: (s) => issues.catalogued(s), draft }), [])
  const contradictions = read('contradictions', () => contradictionsOf(a, mentions, events), [])
  return {
    language,
    title: about.title,
    dateline: about.published,
    statements: calibrated('statements', statements),
    events,
    drafts: calibrated('drafts', datedDrafts(drafts.drafts, events)),
    provisions,
    changes,
    positions,
    issues: issues.all(),
    actors: mentions.actors,
    open,
    contradictions,
    attributions: found,
    notes,
  }
}

/**
 * Runs one part of the reading. Should it fail, which is a mistake of ours, the rest is still read and a note says what is
 * missing: a report lost whole would be worse, and one that lacks its events in silence worst.
 */
const guarded =
  (notes: string[]) =>
  <T>(what: string, part: () => T, without: T): T => {
    try {
      return part()
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      notes.push(`The ${what} of this text were not read: a mistake in Travaux itself (${why}).`)
      return without
    }
  }

const NOBODY: Mentions = {
  all: [],
  actors: [],
  inSentence: () => [],
  at: () => undefined,
  resolve: () => null,
  actor: () => undefined,
  speaksFor: () => null,
}
const NO_SIDES: Sides = { of: () => null, each: () => [] }

const NO_EVENTS: EventReading = { ruled: [], with: () => [] }

/** What the trained reader finds; nothing without its weights. */
function learnedClauses(
  given: Article,
  drafts: DraftReading,
  mentions: Mentions,
  found: readonly ReadAttribution[],
  ruled: Ruled,
  model: ClauseModel | undefined,
): readonly Clause[] {
  return model ? clausesOf(sightOf(mended(given), drafts, mentions, found, ruled), model).clauses : []
}

/** Confidences of the rules' own events stay calibrated; those of the trained reader are shares already. */
function eventsWithLearned(
  happened: EventReading,
  ruled: readonly ReadEvent[],
  clauses: readonly Clause[],
): readonly ReadEvent[] {
  if (clauses.length === 0) return ruled
  const known = new Map(ruled.map((e) => [e.span.start, e.confidence]))
  return happened
    .with(clauses)
    .map((e) => ({ ...e, confidence: known.get(e.span.start) ?? Math.round(100 * e.confidence) / 100 }))
}

/** The statement whose content holds a span; the shortest where one lies within another. */
function tellers(statements: readonly ReadStatement[]): (s: Span) => ReadStatement | null {
  const byLength = [...statements].sort((x, y) => lengthOf(x.content) - lengthOf(y.content))
  // A clause may begin with the cue that its statement leaves out, so most of it inside is enough.
  return (s) =>
    byLength.find((t) => 2 * (Math.min(t.content.end, s.end) - Math.max(t.content.start, s.start)) > lengthOf(s)) ??
    null
}

/**
 * Whether a position is only what some draft would have the party do: "the plan calls for X to renounce Y" says nothing of
 * what X wants, unless X itself put the draft forward.
 */
const ownWill = (
  taken: readonly ReadPosition[],
  contents: readonly ReadProvision[],
  drafts: DraftReading,
): readonly ReadPosition[] => taken.filter((p) => !isClauseOfDraft(p, contents, drafts))

function isClauseOfDraft(p: ReadPosition, provisions: readonly ReadProvision[], drafts: DraftReading): boolean {
  if (p.within !== null) return false
  return provisions.some((v) => {
    if (v.span.start > p.span.start || p.span.end > v.span.end) return false
    const draft = drafts.drafts.find((d) => d.id === v.draft)
    return !(draft?.proposers ?? []).includes(p.party) && !(draft?.authors ?? []).includes(p.party)
  })
}

const tellerName = (s: ReadStatement | null): string | null =>
  s ? (s.via.length > 0 ? `${s.speaker} (${s.via.join(', ')})` : s.speaker) : null

function draftIn(a: Article, drafts: DraftReading, s: Span): string | null {
  const hit = drafts.mentions.find(
    (m) => a.tokens[m.head] && s.start <= a.tokens[m.head]!.start && a.tokens[m.head]!.end <= s.end,
  )
  return hit?.draft ?? null
}
