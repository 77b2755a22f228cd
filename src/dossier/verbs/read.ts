import { recordJson } from '../../extract/record-json.ts'
import { rawSpan, sourceText } from '../../text/source-text.ts'
import { parseWhen } from '../../time/when.ts'
import { sourceName } from '../../views/telling.ts'
import type { Block } from '../../writers/page.ts'
import type { Effects, ReadReport } from '../effects.ts'
import { linesOf, type StreamLine } from '../lines.ts'
import { ownCharacters } from '../own-characters.ts'
import { readingBlocks, readingPage } from '../reading-page.ts'
import { misused, refused } from '../reasons.ts'
import { args, given, type Outcome, option, type Run } from '../verb.ts'

export const read: Run = async (call, effects) => {
  const files = args(call, 'FILE')
  if (given(call, 'jsonl'))
    return files.length > 0 ? misused('--jsonl reads standard input and takes no files') : readLines(effects)
  if (files.length === 0) return misused('name a file to read, or pipe lines of JSON into: travaux read --jsonl')
  const reader = await effects.reader()
  const records: unknown[] = []
  const blocks: Block[] = []
  const failed: string[] = []
  for (const [i, file] of files.entries()) {
    await effects.pause()
    if (effects.signal.aborted) break
    effects.progress(i, files.length, file)
    const opened = await effects.open(file, {
      ...(option(call, 'published') ? { published: option(call, 'published') } : {}),
      ...(option(call, 'publisher') ? { publisher: option(call, 'publisher') } : {}),
    })
    if (!opened.ok) {
      failed.push(opened.reason)
      continue
    }
    const { source, notes } = opened.reading
    for (const n of notes) if (n.kind === 'lost') effects.note(`${file}: ${n.text}`)
    const reading = reader(source.text, {
      published: source.published ?? null,
      publisher: source.publisher ?? null,
      language: source.language ?? null,
      title: source.title ?? null,
    })
    const own = await ownCharacters(source, opened.bytes)
    records.push(recordJson(reading, source.file ?? file, own.text, own.map))
    blocks.push(...readingBlocks(sourceName(source), reading, source.text))
  }
  if (failed.length > 0) return refused(failed.join('\n'))
  return { ok: true, value: files.length === 1 ? records[0] : records, page: readingPage(blocks) }
}

const LONGEST = 32_000_000 // UTF-16 units of one line: three times the longest document read, escapes included

/** Line in, line out: memory holds one document at a time, and a reader of the output gets each as soon as it is done. */
async function readLines(effects: Effects): Promise<Outcome> {
  const reader = await effects.reader()
  let n = 0
  for await (const line of linesOf(effects.stdin(), LONGEST)) {
    n++
    await effects.pause()
    if (effects.signal.aborted) break
    if (line.text.trim() === '' && !line.cut) continue
    await effects.out(`${JSON.stringify(recordOfLine(line, n, reader))}\n`)
  }
  return { ok: true, written: true, value: null }
}

function recordOfLine(line: StreamLine, n: number, reader: ReadReport): object {
  const bad = (id: unknown, error: string): object => ({ id: id ?? null, line: n, error })
  if (line.cut) return bad(null, `a line of more than ${LONGEST} characters`)
  let asked: unknown
  try {
    asked = JSON.parse(line.text)
  } catch {
    return bad(null, 'not JSON')
  }
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return bad(null, 'not an object')
  const { id, text, published, publisher, language, title } = asked as { readonly [key: string]: unknown }
  if (typeof text !== 'string') return bad(id, '“text” is missing or no string')
  const when = typeof published === 'string' ? parseWhen(published) : undefined
  if (published !== undefined && published !== null && !when)
    return bad(id, '“published” is no date: 2031-05-02, 2031-05 or 2031')
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
    return bad(id, `the reader failed on this text: ${error instanceof Error ? error.message : String(error)}`)
  }
}
