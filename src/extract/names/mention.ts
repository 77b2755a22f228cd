import type { Span } from '../../text/span.ts'
import type { ReadActor } from '../machine-reading.ts'
import type { Reading } from './naming.ts'

/**
 * Somebody or something that a text speaks of. `office`: a role without its bearer's name ("the prime minister");
 * `anonymous`: one unnamed person ("a senior diplomat"); `crowd`: several ("critics"); `document`: a text or utterance;
 * `thing`: any other common noun.
 */
export type MentionKind = ReadActor['kind'] | 'anonymous' | 'crowd' | 'document' | 'place' | 'thing' | 'pronoun'

export interface Mention {
  /** The whole phrase, determiner and what describes the head included ("a source briefed on the matter"). */
  readonly span: Span
  /** Token indices, half-open. */
  readonly first: number
  readonly last: number
  /** Token of the head word. */
  readonly head: number
  readonly kind: MentionKind
  /** As written, without determiner. */
  readonly form: string
  /** Who is meant, in the canonical form of this reading; null when the text does not tell. Several, joined by " and ". */
  readonly name: string | null
  readonly role: string | null
  /** Canonical name of the party or body they act for. */
  readonly affiliation: string | null
  readonly plural: boolean
  readonly determiner: Reading['determiner'] | 'pronoun'
  /** A place by its syntax: "in Moscow", not "Moscow rejected". */
  readonly inPlace: boolean
}

export interface Mentions {
  /** In the order of the text; a possessor comes before the phrase that holds it. */
  readonly all: readonly Mention[]
  readonly actors: readonly ReadActor[]
  /** Those whose head stands in the sentence. */
  inSentence(sentence: number): readonly Mention[]
  /** The mention that fits the stretch best: the largest inside it, else the smallest around it. */
  at(start: number, end: number): Mention | undefined
  /** Canonical name of whoever the stretch speaks of; null for nobody known. */
  resolve(start: number, end: number): string | null
  /** The actor of a canonical name or of a form met in the text. */
  actor(name: string): ReadActor | undefined
  /** The party for whom the named one speaks: a person's state or body, a state itself. Null when the text does not say. */
  speaksFor(name: string): string | null
}

/** A mention still being made. Not for use outside extract/. */
export interface Draft extends Omit<Mention, 'name' | 'kind' | 'role' | 'affiliation'> {
  kind: MentionKind
  name: string | null
  role: string | null
  affiliation: string | null
  readonly reading: Reading | null
  readonly sentence: number
  /** "Mr", "Ms": kept for gender. */
  readonly honorific: string | null
  /** A person's name by what stands around it. */
  named: boolean
  last: number
  span: Span
}
