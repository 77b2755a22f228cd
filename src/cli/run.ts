import { asked } from './command-line.ts'
import type { Exit } from './exit.ts'
import { helpOn, helpOnAll } from './help.ts'
import type { CliEffects } from './terminal.ts'

/**
 * One command line, from words to exit code. All that it does to the world it does through `effects`, dossier files
 * excepted. Help and complaints need nothing but the verbs' table; whatever runs a verb is loaded when one runs.
 */
export async function run(argv: readonly string[], effects: CliEffects): Promise<Exit> {
  const what = asked(argv)
  switch (what.kind) {
    case 'help': {
      const { columns } = effects.terminal
      await effects.out(what.verb ? helpOn(what.verb, columns) : helpOnAll(columns))
      return 0
    }
    case 'version':
      await effects.out(`${(await import('../dossier/version.ts')).VERSION}\n`)
      return 0
    case 'wrong': {
      if (argv.length === 0) {
        effects.err(helpOnAll(effects.terminal.columns))
        return 2
      }
      const name = what.verb ? ` ${what.verb.name}` : ''
      effects.err(`travaux${name}: ${what.reason}\nSee: travaux help${name}\n`)
      return 2
    }
    case 'verb':
      return (await import('./run-verb.ts')).runVerb(what.verb, what.call, effects)
  }
}
