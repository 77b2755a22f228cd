import { recordJson } from '../../extract/record-json.ts'
import { sourceName } from '../../views/telling.ts'
import type { Block } from '../../writers/page.ts'
import { ownCharacters } from '../own-characters.ts'
import { readingBlocks, readingPage } from '../reading-page.ts'
import { misused, refused } from '../reasons.ts'
import { args, given, option, type Run } from '../verb.ts'
import { readLines } from './read-lines.ts'

export const read: Run = async (call, effects) => {
  const files = args(call, 'FILE')
  if (given(call, 'jsonl'))
    return files.length > 0 ? misused('--jsonl reads standard input and takes no files') : readLines(call, effects)
  for (const o of ['jobs', 'resume']) if (given(call, o)) return misused(`--${o} belongs to --jsonl`)
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
