import type { ActorKey } from './ids.ts'
import type { Passage } from './source.ts'

/** To whom words are ascribed: someone named, or someone described in the source's own words. */
export type Speaker =
  | { readonly kind: 'named'; readonly actor: ActorKey; readonly name: string; readonly role?: string }
  | { readonly kind: 'described'; readonly description: string; readonly actor: ActorKey }

/** One link of the chain by which words reached the page: an outlet or a person who relayed them. */
export interface Relay {
  readonly name: string
  readonly actor: ActorKey
}

/**
 * Who says so, and by what road it reached the page.
 *
 * `voice`: `own` when the speaker speaks for the party the claim is about, `counterpart` when another party does,
 * `third-party` for anyone else who is quoted, `reporter` when the source says it without attributing it.
 */
export interface Attribution {
  readonly speaker?: Speaker
  readonly onBehalfOf?: { readonly actor: ActorKey; readonly name: string }
  readonly voice: 'own' | 'counterpart' | 'third-party' | 'reporter'
  readonly form: 'direct' | 'indirect' | 'mixed' | 'document'
  /** The ascribing words, as written: "told the FT". */
  readonly cue?: string
  /** Outlets and persons from the speaker to the page, nearest the speaker first; the source's own publisher is not in it. */
  readonly via: readonly Relay[]
  /** "statement", "Truth Social", "news conference": a form or platform, not a relay. */
  readonly medium?: string
  /** On the record, background, deep background: only if the source states it. */
  readonly terms?: string
  /** Words of the attribution itself, when they stand apart from the claim's passage. */
  readonly passage?: Passage
}
