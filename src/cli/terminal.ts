import type { Effects } from '../dossier/effects.ts'

/** What the terminal is like. */
export interface Terminal {
  /** Columns of standard output; 80 where it is none. */
  readonly columns: number
  readonly colour: boolean
  /** Both ends are a terminal, so that questions can be asked. */
  readonly interactive: boolean
}

/** The world of the verbs, and what the command needs besides. */
export interface CliEffects extends Effects {
  readonly terminal: Terminal
  /** Whether the person has asked to stop. Looking does not make a signal; whoever needs one takes `signal`. */
  readonly interrupted: () => boolean
  /** Help and reasons: standard error. */
  readonly err: (text: string) => void
  /** Asks a person at the terminal; loaded when asked for. */
  readonly asker: () => Promise<Asker>
}

/** Questions at the terminal. `undefined` comes back when the person breaks off (Ctrl-C, Escape). */
export interface Asker {
  choose(
    question: string,
    answers: readonly { readonly value: string; readonly label: string }[],
  ): Promise<string | undefined>
  ask(question: string, initial?: string): Promise<string | undefined>
  /** Something to read before the question. */
  show(text: string): void
}

/** Whether to write colours: NO_COLOR (no-color.org) and FORCE_COLOR outrank what the stream is. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTTY: boolean): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTTY && env.TERM !== 'dumb'
}
