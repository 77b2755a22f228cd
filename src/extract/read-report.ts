import { lengthOf, type Span } from '../text/span.ts'
import type { When } from '../time/when.ts'
import { type Article, article, type Tagger } from './article.ts'
import { attributions } from './attribution/attributions.ts'
import type { AttributionModel } from './attribution/model.ts'
import { calibrated } from './calibration.ts'
import { changesOf } from './changes.ts'
import { fromChanges } from './contents/from-changes.ts'
import { provisionsOf } from './contents.ts'
import { contradictionsOf } from './contradictions.ts'
import { datedDrafts, momentsIn } from './dated.ts'
import { type DraftReading, draftReading } from './drafts-mentioned.ts'
import { eventsOf } from './events.ts'
import { issueBook } from './issues.ts'
import {
  type MachineReading,
  nothingFound,
  type ReadPosition,
  type ReadProvision,
  type ReadStatement,
} from './machine-reading.ts'
import { type Mentions, mentionsOf } from './mentions.ts'
import { openOf } from './open.ts'
import { positionsOf } from './positions.ts'
import { type Sides, sidesOf } from './sides.ts'
import { statementsOf } from './statements.ts'
import { unreadNote } from './unread.ts'
import { voicesOf } from './voices.ts'

/** What the reader needs from outside: a tagger, and the trained weights where they are at hand. */
export interface ReportEngines {
  readonly tag: Tagger
  /** Trained weights of the attribution tagger; without them its rules read alone. */
  readonly attribution?: AttributionModel
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
  const events = read('events', () => eventsOf(a, mentions, { within, draft, proposers }), [])
  const provisions = read('contents', () => provisionsOf(a, drafts, issues, { reporter, within }), [])
  const changes = read('changes', () => changesOf(a, drafts, issues, provisions, { reporter, within }), [])
  const positions = read('positions', () => {
    const voices = voicesOf(a, statements, (speaker) => mentions.speaksFor(speaker))
    const taken = positionsOf(a, drafts, issues, sides, { voices, when: momentsIn(a, telling) })
    return taken.filter((p) => !isClauseOfDraft(p, provisions, drafts))
  }, [])
  const open = read('open questions', () => openOf(a, { within, issue: (s) => issues.catalogued(s), draft }), [])
  const contradictions = read('contradictions', () => contradictionsOf(a, mentions, events), [])
  return {
    language,
    title: about.title,
    dateline: about.published,
    statements: calibrated('statements', statements),
    events: calibrated('events', events),
    drafts: calibrated('drafts', datedDrafts(drafts.drafts, events)),
    provisions: calibrated('provisions', fromChanges(a.text, provisions, changes)),
    changes: calibrated('changes', changes),
    positions: calibrated('positions', positions),
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
