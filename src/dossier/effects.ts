import type { MachineReading } from '../extract/machine-reading.ts'
import type { Suggester } from '../extract/suggester.ts'
import type { About, Reading } from '../readers/reader.ts'
import type { When } from '../time/when.ts'
import type { Dossier } from './dossier.ts'
import type { StreamLine } from './lines.ts'
import type { Refusal } from './reasons.ts'

/** The world, as the verbs see it. A test gives its own; nothing under `cli` looks at a clock or a disk by itself but stores. */
export interface Effects {
  /** ISO instant. */
  readonly now: () => string
  /** Who sits at the desk when no name is given: for filing and opening, not for accepting. */
  readonly account: () => Promise<string>
  /** The name to sign with, set once for a desk (`TRAVAUX_AS`). */
  readonly person: string | undefined
  /** Read a document from a path or an address, within limits. */
  readonly open: (where: string, about: About) => Promise<Opened>
  /** Bytes of a file the user named, unread. */
  readonly bytes: (path: string) => Promise<{ readonly ok: true; readonly bytes: Uint8Array } | NotOpened>
  /** Write a file the user named; all of it or none. */
  readonly save: (path: string, bytes: Uint8Array) => Promise<{ readonly ok: true } | NotOpened>
  readonly stdin: () => AsyncIterable<Uint8Array>
  /** Standard output; resolves when more may come. */
  readonly out: (piece: string | Uint8Array) => Promise<void>
  /** A line for the person at the terminal, never part of the result. */
  readonly note: (line: string) => void
  /** How far long work has come; shown on a terminal only. */
  readonly progress: (done: number, of: number, what: string) => void
  /** Who reads reports: the embedded reader, unless another is set. Loaded when asked for. */
  readonly suggester: () => Promise<Suggester>
  /** The embedded reader itself, for reading without a record. Loaded when asked for. */
  readonly reader: () => Promise<ReadReport>
  /** Several of it at work at once; absent where there is but one thread. */
  readonly crew?: (size: number) => Promise<Crew>
  /** A file of lines to write on in; without `resume` it must hold nothing yet. */
  readonly lineFile: (
    path: string,
    resume: boolean,
  ) => Promise<{ readonly ok: true; readonly file: LineFile } | NotOpened>
  /** Serve a dossier's desk on this machine until the person stops it; absent where nobody could. Without a port, the usual one. */
  readonly serve?: (
    path: string,
    port: number | undefined,
    person: string | undefined,
  ) => Promise<{ readonly ok: true; readonly value: unknown; readonly lines?: readonly string[] } | Refusal>
  /** A dossier that is held open already, to work on instead of opening the file anew; a desk holds the one it serves. */
  readonly held?: (path: string) => Dossier | undefined
  /** Lets the process see what came meanwhile, Ctrl-C above all; long work pauses between two steps. */
  readonly pause: () => Promise<void>
  /** Set when the user wants to stop; long work looks at it between two steps. */
  readonly signal: AbortSignal
}

/** Reads a normalised text; never throws on any. */
export type ReadReport = (
  text: string,
  about: {
    readonly published: When | null
    readonly publisher: string | null
    readonly language: string | null
    readonly title: string | null
  },
) => MachineReading

/** Readers of lines. */
export interface Crew {
  /** Lines worth asking for before the first of them is done. */
  readonly ahead: number
  /** The record of a line, as JSON without line ends; never fails. */
  readonly read: (line: StreamLine, n: number) => Promise<string>
  /** Ends the work, finished or not. */
  readonly close: () => void
}

/** A file of whole lines that grows at its end. */
export interface LineFile {
  /** The lines that were there when it was opened. */
  readonly kept: () => AsyncIterable<Uint8Array>
  /** One line with its end; all of it is with the system when this returns. */
  readonly write: (line: string) => void
  readonly close: () => void
}

export type Opened = { readonly ok: true; readonly reading: Reading; readonly bytes: Uint8Array } | NotOpened
export interface NotOpened {
  readonly ok: false
  readonly reason: string
}
