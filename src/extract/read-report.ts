import type { When } from '../time/when.ts'
import { article, type Tagger } from './article.ts'
import { attributions } from './attribution/attributions.ts'
import { provisionsOf } from './contents.ts'
import { draftReading } from './drafts-mentioned.ts'
import { eventsOf } from './events.ts'
import { issueBook } from './issues.ts'
import type { MachineReading } from './machine-reading.ts'
import { mentionsOf } from './mentions.ts'
import { positionsOf } from './positions.ts'
import { sidesOf } from './sides.ts'

/** What the reader needs from outside: a tagger, and the trained weights where they are at hand. */
export interface ReportEngines {
  readonly tag: Tagger
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
    return unread(about, language, `The text is in another language (${language}); this reader reads English only.`)
  const notes: string[] = []
  if (text.length > MOST) notes.push(`Only the first ${MOST} of ${text.length} characters were read.`)
  if (!about.published)
    notes.push(
      'No date of publication is known, so relative dates ("Tuesday", "next week") stay unresolved; give one with --published.',
    )
  const a = article(text.slice(0, MOST), engines.tag, { dateline: about.published, publisher: about.publisher })
  const sides = sidesOf(a)
  const mentions = mentionsOf(a)
  const drafts = draftReading(a, sides)
  const issues = issueBook(a)
  const found = attributions(a)
  const names = (s: { start: number; end: number }): readonly string[] => {
    const name = mentions.resolve(s.start, s.end)
    return name ? name.split(' and ') : []
  }
  const events = eventsOf(a, { names })
  const provisions = provisionsOf(a, drafts, issues)
  const positions = positionsOf(a, drafts, issues, sides)
  return {
    language,
    title: about.title,
    dateline: about.published,
    statements: [],
    events,
    drafts: drafts.drafts,
    provisions,
    changes: [],
    positions,
    issues: issues.all(),
    actors: mentions.actors,
    open: [],
    contradictions: [],
    attributions: found,
    notes,
  }
}

function unread(about: ReportAbout, language: string, note: string): MachineReading {
  return {
    language,
    title: about.title,
    dateline: about.published,
    statements: [],
    events: [],
    drafts: [],
    provisions: [],
    changes: [],
    positions: [],
    issues: [],
    actors: [],
    open: [],
    contradictions: [],
    attributions: [],
    notes: [note],
  }
}
