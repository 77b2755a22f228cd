import type { Crew, Effects, LineFile } from '../effects.ts'
import { linesOf, type StreamLine } from '../lines.ts'
import { beginningOf, LONGEST_LINE, recordOfLine } from '../read-line.ts'
import { misused, refused } from '../reasons.ts'
import { type Call, given, type Outcome, option } from '../verb.ts'

const SEEN = 4096 // UTF-16 units of a kept record that are looked at: its id stands at the beginning
const MOST_JOBS = 64
const TOLD = 1000 // records between two lines of progress where no terminal shows it

/**
 * Line in, line out, in the order they came: memory holds a document a worker and the few that wait for one, and a reader of
 * the output gets each as soon as those before it are done. With a file to write to, work that was broken off goes on behind
 * the last whole record in it, once the records in it are seen to be those of the same lines.
 */
export async function readLines(call: Call, effects: Effects): Promise<Outcome> {
  const jobs = Number(option(call, 'jobs') ?? 1)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    return misused(`--jobs is a whole number from 1 to ${MOST_JOBS}`)
  const path = option(call, 'output')
  if (given(call, 'resume') && path === undefined) return misused('--resume goes on in a file: name it with -o')
  const opened = path === undefined ? undefined : await effects.lineFile(path, given(call, 'resume'))
  if (opened && !opened.ok) return refused(opened.reason)
  const file = opened?.file
  let crew: Crew | undefined
  try {
    crew = jobs > 1 && effects.crew ? await effects.crew(jobs) : await alone(effects)
    return await readAll(crew, effects, file, path ?? '')
  } finally {
    crew?.close()
    file?.close()
  }
}

async function readAll(crew: Crew, effects: Effects, file: LineFile | undefined, path: string): Promise<Outcome> {
  const write = async (line: string): Promise<void> => (file ? file.write(line) : effects.out(line))
  const kept = file && linesOf(file.kept(), SEEN)[Symbol.asyncIterator]()
  let skipping = kept !== undefined
  let skipped = 0
  let n = 0
  let done = 0
  const waiting: Promise<void>[] = []
  let last = Promise.resolve()
  for await (const line of linesOf(effects.stdin(), LONGEST_LINE)) {
    n++
    await effects.pause()
    if (effects.signal.aborted) break
    if (line.text.trim() === '' && !line.cut) continue
    if (kept && skipping) {
      const record = await kept.next()
      if (record.done) skipping = false
      else {
        if (!beginsAlike(record.value.text, beginningOf(line)))
          return refused(
            `${path} does not go with this input: its record ${skipped + 1} is not that of line ${n}. Nothing was added.`,
          )
        skipped++
        continue
      }
    }
    const record = crew.read(line, n)
    last = last.then(async () => {
      const text = await record
      if (effects.signal.aborted) return // those behind it may be done: the order is kept, the rest is left to the next run
      await write(`${text}\n`)
      done++
      if (done % TOLD === 0) effects.note(`${skipped + done} read`)
      else effects.progress(skipped + done, Number.POSITIVE_INFINITY, 'read')
    })
    last.catch(() => {}) // whoever waits for it sees it
    waiting.push(last)
    if (waiting.length >= crew.ahead) await waiting.shift()
  }
  if (effects.signal.aborted) crew.close()
  else await last
  if (kept && skipping && !effects.signal.aborted && !(await kept.next()).done)
    return refused(`${path} holds more records than the input has lines. Nothing was added.`)
  if (file)
    effects.note(`${done} records written to ${path}${skipped > 0 ? `, behind ${skipped} that were there` : ''}`)
  return { ok: true, written: true, value: null }
}

/** What is seen of a kept record may end within a long id. */
const beginsAlike = (record: string, beginning: string): boolean =>
  record.startsWith(beginning.slice(0, Math.min(beginning.length, SEEN)))

/** The embedded reader in this process, a line at a time. */
async function alone(effects: Effects): Promise<Crew> {
  const reader = await effects.reader()
  return {
    ahead: 1,
    read: async (line: StreamLine, n: number) => recordOfLine(line, n, reader),
    close: () => {},
  }
}
