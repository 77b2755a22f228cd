import type { When } from '../time/when.ts'
import type { Attribution } from './attribution.ts'
import type { ActorKey, DraftKey, IssueKey } from './ids.ts'
import type { Passage } from './source.ts'

/** A number with its unit, as the source gives it: 600000 "personnel". A range has `to`. */
export interface Quantity {
  readonly value: number
  readonly to?: number
  readonly unit: string | null
  /** "no more than", "at least", "about": what the number is. Absent: exactly. */
  readonly bound?: 'at-most' | 'at-least' | 'about'
}

/** What is known of a clause's words. Blank, "unknown", "left to the leaders", "deleted" and "unchanged" are different values. */
export const KNOWN = ['verbatim', 'described', 'inferred', 'denied', 'withheld', 'unknown'] as const
export type Known = (typeof KNOWN)[number]

export const CHANGES = ['added', 'removed', 'reworded', 'quantity-changed', 'left-open'] as const
export type ChangeKind = (typeof CHANGES)[number]

export const POSITION_KINDS = [
  'demand',
  'offer',
  'limit',
  'conditional',
  'accepts',
  'rejects',
  'opposes',
  'denies',
  'interest',
  'undecided',
] as const
export type PositionKind = (typeof POSITION_KINDS)[number]

export const EVENT_TYPES = [
  'meeting',
  'talks',
  'call',
  'travel',
  'leak',
  'publication',
  'submission',
  'deadline',
  'vote',
  'summit',
  'signing',
  'speech',
  'other',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** `held` for whatever took place; `withdrawn` for what its setter took back; `cancelled` for what was foreseen and did not happen. */
export const EVENT_STATUSES = [
  'planned',
  'held',
  'cancelled',
  'withdrawn',
  'expected',
  'hypothetical',
  'denied',
] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

/** What every item of the record carries. */
interface Anchored {
  /** The words that support it; the first is the one to show. Never empty. */
  readonly passages: readonly Passage[]
}

/** What every claim carries besides. */
interface Claimed extends Anchored {
  readonly attribution: Attribution
  /** When it took place or held, if the source says. */
  readonly happened?: When
  /** When the source that carries it came out. */
  readonly reported?: When
  /** The claim in plain words, for a line of a brief; made of the source's words, adding none of its own. */
  readonly gist: string
}

/** Someone said something: the utterance itself. */
export interface Statement extends Claimed {
  readonly kind: 'statement'
  /** The words said or reported, without cue and outer quotation marks. */
  readonly content: string
}
/** Draft D says X on issue I. */
export interface Contents extends Claimed {
  readonly kind: 'contents'
  readonly draft: DraftKey
  readonly issue: IssueKey
  readonly known: Exclude<Known, 'verbatim'>
  /** Number the source gives for the point: "21", "Article 21". */
  readonly label?: string
  readonly quantity?: Quantity
}
/** From draft D1 to draft D2, issue I changed so. */
export interface Change extends Claimed {
  readonly kind: 'change'
  readonly from?: DraftKey
  readonly to?: DraftKey
  readonly issue: IssueKey
  readonly change: ChangeKind
  readonly before?: string
  readonly after?: string
  readonly quantity?: Quantity
  /** The source's own hedge: "appears to be willing to". */
  readonly hedge?: string
}
/** What a party wants on an issue. */
export interface Position extends Claimed {
  readonly kind: 'position'
  readonly party: ActorKey
  readonly issue: IssueKey
  readonly position: PositionKind
  readonly value?: string
  readonly quantity?: Quantity
  readonly condition?: string
}
/** Attitude to a draft, a point of one, or somebody's statement. */
export interface Stance extends Claimed {
  readonly kind: 'stance'
  readonly party: ActorKey
  readonly target: { readonly draft?: DraftKey; readonly issue?: IssueKey; readonly words?: string }
  readonly stance: 'for' | 'against' | 'conditional' | 'none-expressed'
}
/** Something that happens, or not, in the negotiation. */
export interface EventClaim extends Claimed {
  readonly kind: 'event'
  readonly type: EventType
  readonly status: EventStatus
  readonly participants: readonly ActorKey[]
  readonly place?: string
  readonly draft?: DraftKey
}
/** A moment set for an act, by someone, possibly moved or withdrawn later. */
export interface Deadline extends Claimed {
  readonly kind: 'deadline'
  readonly setBy?: ActorKey
  readonly for: string
  readonly status: 'set' | 'moved' | 'withdrawn' | 'passed'
}
/** Someone undertook to do something. */
export interface Commitment extends Claimed {
  readonly kind: 'commitment'
  readonly party: ActorKey
  readonly to: string
}
/** What the source says is not known or not decided. */
export interface Unknown extends Claimed {
  readonly kind: 'unknown'
  readonly what: string
  readonly issue?: IssueKey
  readonly draft?: DraftKey
}

/** That two passages cannot both hold, or a denial meets what it denies: first passage against second. Never settled by the program. */
export interface Contradiction extends Claimed {
  readonly kind: 'contradiction'
  readonly what: string
}

/** One attributed, anchored proposition. */
export type Claim =
  | Statement
  | Contents
  | Change
  | Position
  | Stance
  | EventClaim
  | Deadline
  | Commitment
  | Unknown
  | Contradiction

/** What kind of text a draft is, by the field's own words. */
export const DRAFT_KINDS = [
  'draft',
  'counter-proposal',
  'non-paper',
  'chairs-text',
  'mandate',
  'reply',
  'treaty',
] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]
export type Publication = 'published' | 'leaked' | 'unpublished' | 'withheld'

/** That there is such a draft, and what it is called and said to be. Each field is a claim of the passage. */
export interface DraftNaming extends Anchored {
  readonly kind: 'draft'
  readonly key: DraftKey
  readonly name: string
  readonly draftKind: DraftKind
  /** "28-point plan": a claim about the draft, never its id. */
  readonly points?: number
  readonly proposers: readonly ActorKey[]
  readonly authors: readonly ActorKey[]
  readonly dated?: When
  readonly basedOn?: DraftKey
  readonly publication?: Publication
  readonly reported?: When
}
export const ACTOR_KINDS = ['person', 'office', 'body', 'state', 'group', 'media'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]
/** That someone is called so, holds such an office, acts for such a party. */
export interface ActorNaming extends Anchored {
  readonly kind: 'actor'
  readonly key: ActorKey
  readonly name: string
  readonly actorKind: ActorKind
  readonly role?: string
  /** The party or body they act for. */
  readonly affiliation?: ActorKey
  /** Forms as spelt in the source. */
  readonly aliases: readonly string[]
  readonly reported?: When
}
export const SCALES = ['numeric', 'ordinal', 'yes-no', 'text'] as const
export type Scale = (typeof SCALES)[number]
/** A question on which the parties differ, standing across drafts. */
export interface IssueNaming extends Anchored {
  readonly kind: 'issue'
  readonly key: IssueKey
  readonly name: string
  /** Id in the shipped catalogue, when it is one of its issues. */
  readonly catalogue?: string
  readonly scale: Scale
  readonly unit?: string
  readonly synonyms: readonly string[]
  readonly reported?: When
}
/** What a unit of a draft is in its outline. `notice` is the text speaking of itself: "[Point 3 is to be removed.]". */
export type ProvisionUnit = 'heading' | 'point' | 'paragraph' | 'chapeau' | 'recital' | 'notice' | 'bullet' | 'table'
/** One numbered or headed unit of a draft whose words we hold. */
export interface Provision extends Anchored {
  readonly kind: 'provision'
  readonly draft: DraftKey
  /** Place in the draft's outline, from 0: the order of the text. */
  readonly order: number
  /** Unique within the draft, in the manner of Akoma Ntoso eIds: `pt_10__b`. */
  readonly eId: string
  readonly parent?: string
  /** Depth in the outline, 0 at the top. */
  readonly level?: number
  readonly unit?: ProvisionUnit
  /** As printed: "10", "(aa)"; missing when the text gives none. */
  readonly label?: string
  readonly heading?: string
  readonly known: 'verbatim' | 'deleted' | 'withheld' | 'unknown'
  /** Of a notice: the labels it speaks of, first to last. */
  readonly covers?: readonly { readonly from: string; readonly to: string }[]
  /** The words after the label. */
  readonly wording: string
  readonly issue?: IssueKey
  readonly reported?: When
}

export type Naming = DraftNaming | ActorNaming | IssueNaming
/** Whatever the record can hold once a person, or the machine by a marked entry, accepted it. */
export type Item = Claim | Naming | Provision
export type ItemKind = Item['kind']

export const CLAIM_KINDS = [
  'statement',
  'contents',
  'change',
  'position',
  'stance',
  'event',
  'deadline',
  'commitment',
  'unknown',
  'contradiction',
] as const
export const ITEM_KINDS = [...CLAIM_KINDS, 'draft', 'actor', 'issue', 'provision'] as const

export const isClaim = (item: Item): item is Claim => (CLAIM_KINDS as readonly string[]).includes(item.kind)
