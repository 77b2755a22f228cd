import { recordJson } from '../extract/record-json.ts'
import { rawSpan, sourceText } from '../text/source-text.ts'
import { parseWhen } from '../time/when.ts'
import type { ReadReport } from './effects.ts'
import type { StreamLine } from './lines.ts'

export const LONGEST_LINE = 32_000_000 // UTF-16 units of one line: three times the longest document read, escapes included

/** The record of one line `{"id", "text", "published"?}` as one line of JSON; a line that cannot be read gives `{"id", "line", "error"}`. */
export const recordOfLine = (line: StreamLine, n: number, reader: ReadReport): string =>
  JSON.stringify(recordOf(line, n, reader))

/** How the record of a line begins, whatever was read in it: its id. */
export function beginningOf(line: StreamLine): string {
  const asked = line.cut ? undefined : parsed(line.text)
  return `{"id":${JSON.stringify(isObject(asked) ? (asked.id ?? null) : null)},`
}

export const failure = (id: unknown, n: number, error: string): object => ({ id: id ?? null, line: n, error })

function recordOf(line: StreamLine, n: number, reader: ReadReport): object {
  if (line.cut) return failure(null, n, `a line of more than ${LONGEST_LINE} characters`)
  const asked = parsed(line.text)
  if (asked === undefined) return failure(null, n, 'not JSON')
  if (!isObject(asked)) return failure(null, n, 'not an object')
  const { id, text, published, publisher, language, title } = asked
  if (typeof text !== 'string') return failure(id, n, '“text” is missing or no string')
  const when = typeof published === 'string' ? parseWhen(published) : undefined
  if (published !== undefined && published !== null && !when)
    return failure(id, n, '“published” is no date: 2031-05-02, 2031-05 or 2031')
  try {
    const normal = sourceText(text)
    const reading = reader(normal.text, {
      published: when ?? null,
      publisher: typeof publisher === 'string' ? publisher : null,
      language: typeof language === 'string' ? language : null,
      title: typeof title === 'string' ? title : null,
    })
    return { id: id ?? null, ...(recordJson(reading, null, text, (s) => rawSpan(normal, s)) as object) }
  } catch (error) {
    // The reader owes an answer to any text. Should it fail on one, the other lines are not to suffer.
    return failure(id, n, `the reader failed on this text: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (x: unknown): x is { readonly [key: string]: unknown } =>
  typeof x === 'object' && x !== null && !Array.isArray(x)
