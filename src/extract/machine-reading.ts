import type { Span } from '../text/span.ts'
import type { When } from '../time/when.ts'

/**
 * What the machine reads in one report, in the vocabulary of reading research rather than of the record: spans into the
 * source's normalised text, names as strings, ids local to the reading. `travaux read` prints it; `suggestions.ts` turns
 * it into suggestions.
 */
export interface MachineReading {
  readonly language: string
  readonly title: string | null
  /** The day against which relative dates were resolved; null when nobody gave one and the text has none. */
  readonly dateline: When | null
  readonly statements: readonly ReadStatement[]
  readonly events: readonly ReadEvent[]
  readonly drafts: readonly ReadDraft[]
  readonly provisions: readonly ReadProvision[]
  readonly changes: readonly ReadChange[]
  readonly positions: readonly ReadPosition[]
  readonly issues: readonly ReadIssue[]
  readonly actors: readonly ReadActor[]
  readonly open: readonly ReadOpen[]
  readonly contradictions: readonly ReadContradiction[]
  readonly attributions: readonly ReadAttribution[]
  /** What the reader did not read and why: another language, a text too long. */
  readonly notes: readonly string[]
}

/** Every finding says how sure it is and why. */
export interface Found {
  readonly id: string
  /** 0 to 1. */
  readonly confidence: number
  readonly reason: string
}

/** Source, cue and content of one attribution, PolNeAR's split; each may be in several pieces, source and cue may be none. */
export interface ReadAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly confidence: number
}

export interface ReadStatement extends Found {
  /** Canonical name, never the pronoun; `anonymous: <role as given>` for unnamed persons. */
  readonly speaker: string
  readonly speakerRole: string | null
  readonly speakers?: readonly string[]
  readonly onBehalfOf: string | null
  /** From nearest the speaker to the reporter. */
  readonly via: readonly string[]
  readonly medium: string | null
  readonly quoteType: 'direct' | 'indirect' | 'mixed'
  readonly content: Span
  readonly contentParts?: readonly Span[]
  readonly sourceSpan: Span
  readonly cue: string | null
  readonly said: When | null
  /** "did not say", "declined to comment", "denied". */
  readonly negated?: boolean
}

export interface ReadEvent extends Found {
  readonly type:
    | 'meeting'
    | 'talks'
    | 'call'
    | 'travel'
    | 'leak'
    | 'publication'
    | 'submission'
    | 'deadline'
    | 'vote'
    | 'summit'
    | 'signing'
    | 'speech'
    | 'other'
  readonly status: 'planned' | 'held' | 'cancelled' | 'withdrawn' | 'expected'
  readonly participants: readonly string[]
  readonly place: string | null
  readonly date: When | null
  readonly span: Span
  readonly mentions: readonly Span[]
  readonly draft: string | null
  /** Id of the statement whose content tells it, when somebody else than the reporter does. */
  readonly within: string | null
}

export interface ReadDraft extends Found {
  readonly name: string
  readonly points: number | null
  readonly proposers: readonly string[]
  readonly authors: readonly string[]
  readonly date: When | null
  readonly publication: 'published' | 'leaked' | 'unpublished' | null
  /** Id of another draft of this reading. */
  readonly basedOn: string | null
  readonly kind: 'draft' | 'counter-proposal' | 'non-paper' | 'chairs-text' | 'mandate' | 'reply' | 'treaty'
  readonly spans: readonly Span[]
}

export interface ReadQuantity {
  readonly value: number
  readonly unit: string | null
  readonly bound?: 'at-most' | 'at-least' | 'about'
}

export interface ReadProvision extends Found {
  /** Id of a draft of this reading. */
  readonly draft: string
  readonly issue: string
  readonly summary: string
  readonly label: string | null
  readonly quantity: ReadQuantity | null
  readonly span: Span
  readonly mentions: readonly Span[]
  readonly reportedBy: string | null
  readonly within: string | null
}

export interface ReadChange extends Found {
  readonly from: string | null
  readonly to: string | null
  readonly issue: string
  readonly change: 'added' | 'removed' | 'reworded' | 'quantity-changed' | 'left-open'
  readonly before: string | null
  readonly after: string | null
  readonly quantity: ReadQuantity | null
  readonly hedge: string | null
  readonly span: Span
  readonly mentions: readonly Span[]
  readonly reportedBy: string | null
  readonly within: string | null
}

export interface ReadPosition extends Found {
  readonly party: string
  readonly issue: string
  readonly stance: 'demands' | 'accepts' | 'rejects' | 'opposes' | 'open' | 'conditional' | 'offers'
  readonly value: string | null
  readonly quantity: ReadQuantity | null
  readonly condition: string | null
  readonly when: When | null
  readonly span: Span
  /** Other places that tell the same position. */
  readonly mentions?: readonly Span[]
  /** Whether the party speaks for itself here. */
  readonly ownVoice: boolean
  readonly within: string | null
}

export interface ReadIssue {
  readonly name: string
  readonly synonyms: readonly string[]
  /** Id in the catalogue, when it is one of its issues. */
  readonly catalogue: string | null
}

export interface ReadActor {
  readonly name: string
  readonly kind: 'person' | 'office' | 'body' | 'state' | 'group' | 'media'
  readonly role: string | null
  readonly affiliation: string | null
  /** As spelt in the text. */
  readonly aliases: readonly string[]
  readonly spans: readonly Span[]
}

export interface ReadOpen extends Found {
  readonly what: string
  readonly issue: string | null
  readonly draft: string | null
  readonly span: Span
  readonly within: string | null
}

export interface ReadContradiction extends Found {
  readonly what: string
  readonly a: Span
  readonly b: Span | null
}

/** A reading in which nothing was found: of a text that was not read, or to begin from. */
export const nothingFound = (
  of: Pick<MachineReading, 'language' | 'title' | 'dateline'>,
  notes: readonly string[] = [],
): MachineReading => ({
  ...of,
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
  notes,
})
