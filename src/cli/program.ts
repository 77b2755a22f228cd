import { Command, CommanderError, Option as CommanderOption } from 'commander'
import type { Call, Option, Verb } from '../dossier/verb.ts'
import { VERBS } from '../dossier/verbs.ts'
import { VERSION } from '../dossier/version.ts'
import type { CliEffects } from './terminal.ts'

/** What a command line asks for; without a verb, everything was said already and only the exit code is left. */
export type Asked =
  | { readonly kind: 'verb'; readonly verb: Verb; readonly call: Call }
  | { readonly kind: 'over'; readonly exit: 0 | 2 }

/**
 * Read a command line. Only the verb that is named gets its options: help over all verbs needs none, and building them
 * all would cost each start.
 */
export async function asked(argv: readonly string[], effects: CliEffects): Promise<Asked> {
  let result: Asked = { kind: 'over', exit: 0 }
  const help: string[] = []
  const program = new Command('travaux')
    .description(
      'Keeps the sourced record of a negotiation: what was in each draft, what changed, who said so, and what is not known.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [verb]', 'print the help of a verb')
    .configureOutput({
      writeOut: (text) => help.push(text),
      writeErr: (text) => effects.err(text),
      getOutHelpWidth: () => effects.terminal.columns,
      getErrHelpWidth: () => effects.terminal.columns,
      getOutHasColors: () => effects.terminal.colour,
      getErrHasColors: () => effects.terminal.colour,
    })
    .configureHelp({ subcommandTerm: (c) => c.name() })
    .exitOverride()
  const named = argv[0] === 'help' ? argv[1] : argv[0]
  for (const verb of VERBS) {
    const command = program.command(verb.name).summary(verb.summary).helpGroup(`${verb.group}:`)
    if (verb.name !== named) continue
    fill(command, verb)
    command.action((...given: unknown[]) => {
      const values = given.slice(0, verb.args.length)
      result = { kind: 'verb', verb, call: callOf(verb, values, command.opts()) }
    })
  }
  program.addHelpText('after', AFTER)
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    result = { kind: 'over', exit: error.exitCode === 0 ? 0 : 2 }
  }
  if (help.length > 0) await effects.out(help.join(''))
  return result
}

const AFTER = `
DOSSIER is one file, usually NAME.travaux. Results go to standard output, notes to standard error.
Leaves with 0 when done, 1 when refused, 2 when asked wrongly, 3 when the dossier is damaged.

A first look:
  $ travaux new talks && travaux file talks report.html first-draft.txt && travaux suggest talks
  $ travaux review talks --as "Your Name"
  $ travaux brief talks
`

function fill(command: Command, verb: Verb): void {
  command.description(
    [`${verb.summary[0]!.toUpperCase()}${verb.summary.slice(1)}.`, ...(verb.detail ?? [])].join('\n\n'),
  )
  for (const a of verb.args) {
    const name = a.many ? `${a.name}...` : a.name
    command.argument(a.optional ? `[${name}]` : `<${name}>`, a.about)
  }
  for (const o of verb.options) command.addOption(optionOf(o))
  const examples = verb.examples.map((e) => `  $ ${e.line}\n      ${e.does}`).join('\n')
  command.addHelpText('after', `\nExamples:\n${examples}\n`)
}

function optionOf(o: Option): CommanderOption {
  const flags = `${o.short ? `-${o.short}, ` : ''}--${o.name}${o.value ? ` <${o.value}>` : ''}`
  const option = new CommanderOption(flags, o.default === undefined ? o.about : `${o.about} (${o.default})`)
  return o.value ? option.argParser((value, before: string[] | undefined) => [...(before ?? []), value]) : option
}

function callOf(verb: Verb, values: readonly unknown[], opts: Readonly<Record<string, unknown>>): Call {
  const args: Record<string, readonly string[]> = {}
  verb.args.forEach((a, i) => {
    const value = values[i]
    if (value !== undefined) args[a.name] = Array.isArray(value) ? (value as string[]) : [String(value)]
  })
  const options: Record<string, readonly string[] | true> = {}
  for (const o of verb.options) {
    const value = opts[camelCase(o.name)]
    if (value === true || Array.isArray(value)) options[o.name] = value === true ? true : (value as string[])
  }
  return { args, options }
}

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, c: string) => c.toUpperCase())
