import { whyMisused } from '../dossier/check-call.ts'
import type { Refusal } from '../dossier/reasons.ts'
import { type Call, type Done, given, type Outcome, option, type Verb } from '../dossier/verb.ts'
import type { Format, LateFormat } from '../writers/write.ts'
import type { Exit } from './exit.ts'
import { jsonPieces } from './json-pieces.ts'
import type { CliEffects } from './terminal.ts'

/** Run a verb and show what came of it. */
export async function runVerb(verb: Verb, asked: Call, effects: CliEffects): Promise<Exit> {
  const call = withFormat(verb, asked)
  const misused = whyMisused(verb, call)
  if (misused) return refuse(verb, misused, effects)
  if (option(call, 'format') === 'docx' && !given(call, 'output') && effects.terminal.interactive)
    return refuse(
      verb,
      { ok: false, kind: 'usage', reason: 'a DOCX file is nothing for a terminal; add -o FILE.docx' },
      effects,
    )
  let outcome: Outcome
  try {
    outcome = await outcomeOf(verb, call, effects)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') throw error // the reader of our output has gone
    return ownMistake(verb, error, effects)
  }
  effects.progress(0, 0, '') // takes the progress line away
  const exit = outcome.ok ? await show(verb, call, outcome, effects) : refuse(verb, outcome, effects)
  return effects.interrupted() || (outcome.ok && outcome.stopped) ? 130 : exit
}

async function outcomeOf(verb: Verb, call: Call, effects: CliEffects): Promise<Outcome> {
  const asks =
    verb.name === 'review' &&
    effects.terminal.interactive &&
    !['accept', 'list', 'json', 'output', 'format'].some((o) => given(call, o))
  if (asks) return (await import('./review-session.ts')).reviewSession(call, effects)
  return (await verb.load())(call, effects)
}

/** Whatever is thrown is a mistake of ours: said so, with what someone who mends it needs, and what the user need not fear. */
function ownMistake(verb: Verb, error: unknown, effects: CliEffects): Exit {
  effects.progress(0, 0, '')
  const [first, ...where] = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n')
  effects.err(
    `travaux ${verb.name}: a mistake in Travaux itself, not in what you asked. Whatever was reported as done is kept.\n  ${first}\n${where
      .slice(0, 6)
      .map((l) => `  ${l.trim()}\n`)
      .join('')}`,
  )
  return 1
}

/** The format asked for: by name, by --json, or by the ending of the file to be written. */
function withFormat(verb: Verb, call: Call): Call {
  if (!verb.formats || given(call, 'format')) return call
  const ending = option(call, 'output')
    ?.match(/\.([a-z]+)$/i)?.[1]
    ?.toLowerCase()
  const byEnding = ending === 'txt' ? 'text' : ending === 'htm' ? 'html' : ending
  const format = given(call, 'json') ? 'json' : byEnding && verb.formats.includes(byEnding) ? byEnding : undefined
  return format ? { ...call, options: { ...call.options, format: [format] } } : call
}

function refuse(verb: Verb, refusal: Refusal, effects: CliEffects): Exit {
  effects.progress(0, 0, '')
  const [first, ...rest] = refusal.reason.split('\n')
  const reason = `${first}${rest.map((line) => `\n  ${line}`).join('')}`
  effects.err(`travaux ${verb.name}: ${reason}\n`)
  if (refusal.kind === 'usage') effects.err(`See: travaux help ${verb.name}\n`)
  return refusal.kind === 'damaged' ? 3 : refusal.kind === 'usage' ? 2 : 1
}

async function show(verb: Verb, call: Call, done: Done, effects: CliEffects): Promise<Exit> {
  const exit = done.damage ? 3 : 0
  if (done.written) return exit
  const json = given(call, 'json') || option(call, 'format') === 'json'
  const file = option(call, 'output')
  if (file === undefined && !done.bytes && isJson(done, json)) {
    for (const piece of jsonPieces(done.value)) await effects.out(piece)
    return exit
  }
  const result = done.bytes ?? (await resultOf(call, done, json, effects))
  if (file !== undefined) {
    const saved = await effects.save(file, result)
    if (!saved.ok) return refuse(verb, { ok: false, kind: 'refused', reason: saved.reason }, effects)
    if (done.bytes && json) await effects.out(jsonOf(done.value))
    else effects.note(done.bytes && done.lines ? done.lines.join('\n') : `written to ${file}`)
    return exit
  }
  await effects.out(result)
  return exit
}

async function resultOf(call: Call, done: Done, json: boolean, effects: CliEffects): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  if (isJson(done, json)) return encoder.encode(jsonOf(done.value))
  if (!done.page) return encoder.encode((done.lines ?? []).map((line) => `${line}\n`).join(''))
  const format = option(call, 'format') ?? 'text'
  if (format !== 'text') {
    const { writeAny } = await import('../writers/write.ts')
    return writeAny(done.page, format as Format | LateFormat)
  }
  const { textOf } = await import('../writers/text.ts')
  const { columns, colour } = effects.terminal
  const toFile = option(call, 'output') !== undefined
  return encoder.encode(textOf(done.page, { width: columns, colour: colour && !toFile }))
}

const isJson = (done: Done, asked: boolean): boolean => asked || !(done.page || done.lines)

const jsonOf = (value: unknown): string => [...jsonPieces(value)].join('')
