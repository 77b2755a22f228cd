import type { Page } from '../writers/page.ts'
import type { Effects } from './effects.ts'
import type { Refusal } from './reasons.ts'

/** A thing a verb works on, given by its place. */
export interface Argument {
  /** As shown: "DOSSIER", "FILE". */
  readonly name: string
  readonly about: string
  readonly optional?: boolean
  /** The last argument may come many times. */
  readonly many?: boolean
}

/** What kind of value an option takes; the doors check it before the verb runs. A list is a choice. */
export type ValueKind = 'text' | 'date' | 'instant' | 'number' | readonly string[]

export interface Option {
  /** Long form without dashes: "as-of". */
  readonly name: string
  readonly short?: string
  /** As shown: "DATE". Without it the option is a switch. */
  readonly value?: string
  readonly is?: ValueKind
  readonly many?: boolean
  readonly default?: string
  readonly about: string
}

export interface Example {
  readonly line: string
  readonly does: string
}

/** What was asked of a verb, checked against its table: arguments and options by name. */
export interface Call {
  readonly args: Readonly<Record<string, readonly string[]>>
  readonly options: Readonly<Record<string, readonly string[] | true>>
}

/**
 * What came of a verb. `value` is JSON-ready and complete, for programs; `page` is the same for people, in any format;
 * `lines` stand in for a page where a few words are enough. `bytes` is a result that is a file by itself.
 */
export interface Done {
  readonly ok: true
  readonly value: unknown
  readonly page?: Page
  readonly lines?: readonly string[]
  readonly bytes?: Uint8Array
  /** The verb has written its result itself, piece by piece. */
  readonly written?: boolean
  /** The person broke off before the end; what is told was done. */
  readonly stopped?: boolean
  /** The verb did its work, and what it found is damage. */
  readonly damage?: boolean
}

export type Outcome = Done | Refusal
export type Run = (call: Call, effects: Effects) => Promise<Outcome>

/** One thing Travaux can do. The CLI, its help and `docs/verbs.md` are made of this table; other doors are to be too. */
export interface Verb {
  readonly name: string
  readonly group: 'Keeping the record' | 'Reading the record' | 'Moving and checking' | 'Without a dossier'
  readonly summary: string
  /** More than the summary says: paragraphs for help and docs. */
  readonly detail?: readonly string[]
  readonly args: readonly Argument[]
  readonly options: readonly Option[]
  readonly examples: readonly Example[]
  /** What `--json` prints, in a line or two. Fields may be added to it, never taken away. */
  readonly json: string
  /** Formats its page can be written in; none when it has no page. The first is the default. */
  readonly formats?: readonly string[]
  /** Loads what the verb needs and nothing else. */
  readonly load: () => Promise<Run>
}

export const arg = (call: Call, name: string): string => call.args[name]?.[0] ?? ''
export const args = (call: Call, name: string): readonly string[] => call.args[name] ?? []
export const given = (call: Call, name: string): boolean => call.options[name] !== undefined

/** An option's value; the last, when it came several times. */
export function option(call: Call, name: string): string | undefined {
  const value = call.options[name]
  return value === undefined || value === true ? undefined : value.at(-1)
}

export function options(call: Call, name: string): readonly string[] {
  const value = call.options[name]
  return value === undefined || value === true ? [] : value
}
