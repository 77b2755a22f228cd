import { whyMisused } from '../dossier/check-call.ts'
import type { Call, Verb } from '../dossier/index.ts'
import type { VerbMessage } from './messages.ts'

type Asked = { readonly ok: true; readonly call: Call } | { readonly ok: false; readonly reason: string }

/**
 * What a page asks of a verb, as a call on the served dossier, if it is one that the verb's own table allows.
 *
 * Stricter than the command line: nothing is taken that the table does not name, since a verb might one day read it.
 */
export function callOf(verb: Verb, asked: unknown, path: string): Asked {
  const no = (reason: string): Asked => ({ ok: false, reason })
  if (!isObject(asked)) return no('what is asked is not an object')
  const { args = {}, options = {} } = asked as VerbMessage
  if (!isObject(args) || !isObject(options)) return no('arguments and options are lists of words')
  const mine = verb.args.filter((a) => a.name !== 'DOSSIER')
  for (const [name, words] of Object.entries(args)) {
    if (name === 'DOSSIER') return no('the desk works on its own dossier only')
    const known = mine.find((a) => a.name === name)
    if (!known) return no(`${verb.name} takes no ${name}`)
    if (!isWords(words)) return no('arguments and options are lists of words')
    if (words.length > 1 && !known.many) return no(`${verb.name} takes one ${name}`)
  }
  for (const a of mine)
    if (!a.optional && !a.many && (args[a.name]?.[0] ?? '') === '') return no(`${verb.name} needs ${a.name}`)
  for (const [name, words] of Object.entries(options)) {
    const known = verb.options.find((o) => o.name === name)
    if (!known || name === 'json') return no(`${verb.name} has no option ${name}`)
    if (known.value === undefined ? words !== true : !isWords(words) || words.length === 0)
      return no(`${name} is ${known.value === undefined ? 'a switch: true' : 'a list of words'}`)
  }
  const call: Call = { args: { ...args, DOSSIER: [path] }, options: { ...options } }
  const misused = whyMisused(verb, call)
  return misused ? no(misused.reason) : { ok: true, call }
}

/**
 * Whether every place is one that a page may have filed: a web address, never a path. What lies on the disk comes as an
 * upload, which the person picked; the address itself is checked by whoever fetches it.
 */
export const areAddresses = (places: readonly string[]): boolean => places.every((p) => /^https?:\/\/[^/]/i.test(p))

const isObject = (v: unknown): v is Readonly<Record<string, unknown>> =>
  typeof v === 'object' && v !== null && !Array.isArray(v)
const isWords = (v: unknown): v is readonly string[] => Array.isArray(v) && v.every((w) => typeof w === 'string')
