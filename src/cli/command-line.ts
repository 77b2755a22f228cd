import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Call, Verb } from '../dossier/verb.ts'
import { VERBS, verbNamed } from '../dossier/verbs.ts'

/** What a command line asks for. */
export type Asked =
  | { readonly kind: 'verb'; readonly verb: Verb; readonly call: Call }
  | { readonly kind: 'help'; readonly verb?: Verb }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly reason: string; readonly verb?: Verb }

/**
 * Read a command line by the verbs' table. Node's own parser does the splitting; a parser from npm cost a tenth of Node's
 * start, more than all the rest of `--help`.
 */
export function asked(argv: readonly string[]): Asked {
  const [first, ...rest] = argv
  if (first === undefined) return { kind: 'wrong', reason: 'say what to do' }
  if (first === '--version' || first === '-V') return { kind: 'version' }
  if (first === '--help' || first === '-h' || first === 'help') return helpOn(rest[0])
  const verb = verbNamed(first)
  if (!verb) {
    const what = first.startsWith('-') ? 'option' : 'verb'
    return {
      kind: 'wrong',
      reason: `there is no ${what} “${first}”${guess(first, what === 'verb' ? VERBS.map((v) => v.name) : ['--help', '--version'])}`,
    }
  }
  return verbAsked(verb, rest)
}

function helpOn(word: string | undefined): Asked {
  if (word === undefined || word.startsWith('-')) return { kind: 'help' }
  const verb = verbNamed(word)
  if (verb) return { kind: 'help', verb }
  return {
    kind: 'wrong',
    reason: `there is no verb “${word}”${guess(
      word,
      VERBS.map((v) => v.name),
    )}`,
  }
}

function verbAsked(verb: Verb, words: readonly string[]): Asked {
  const wrong = (reason: string): Asked => ({ kind: 'wrong', reason, verb })
  const config: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } }
  for (const o of verb.options)
    config[o.name] = {
      type: o.value ? 'string' : 'boolean',
      ...(o.value ? { multiple: true } : {}),
      ...(o.short ? { short: o.short } : {}),
    }
  let parsed: { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] }
  try {
    parsed = parseArgs({ args: [...words], options: config, allowPositionals: true, strict: true })
  } catch (error) {
    return wrong(whyNot(error, verb))
  }
  if (parsed.values.help === true) return { kind: 'help', verb }
  const args: Record<string, readonly string[]> = {}
  const left = [...parsed.positionals]
  for (const a of verb.args) {
    const taken = a.many ? left.splice(0) : left.splice(0, 1)
    if (taken.length > 0) args[a.name] = taken
    else if (!a.optional) return wrong(`${a.name} is missing: ${a.about}`)
  }
  if (left.length > 0) return wrong(`“${left[0]}” is one word too many`)
  const options: Record<string, readonly string[] | true> = {}
  for (const o of verb.options) {
    const value = parsed.values[o.name]
    if (value === true) options[o.name] = true
    else if (Array.isArray(value)) options[o.name] = value as string[]
  }
  return { kind: 'verb', verb, call: { args, options } }
}

/** Node's complaint in our words, with the option that may have been meant. */
function whyNot(error: unknown, verb: Verb): string {
  const { code, message } = error as { readonly code?: string; readonly message: string }
  const word = /'((?:[^'\\]|\\.)*?)(?:'| <| argument)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `there is no option ${word}${guess(word, ['--help', ...verb.options.map((o) => `--${o.name}`)])}`
  const option = /--[a-z-]+/.exec(message)?.[0] ?? word
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return message.includes('does not take')
      ? `${option} takes no value`
      : `${option} needs a value; one that begins with a dash is written ${option}=VALUE`
  return message
}

/** ", did you mean …?" when one of the words is near enough to be meant. */
export function guess(word: string, among: readonly string[]): string {
  const [best] = among
    .map((w) => ({ w, far: distance(word.slice(0, 64), w) }))
    .filter(({ w, far }) => far <= Math.max(1, Math.floor(w.length / 3))) // a third of the letters wrong is another word
    .sort((a, b) => a.far - b.far)
  return best ? `. Did you mean ${best.w}?` : ''
}

/** Letters to change, add, drop or swap with the next: Damerau's distance in its restricted form. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
