// Entry of the process that reads one document for `limits.ts`: on stdin the length of a JSON head, the head, the bytes;
// on stdout the reading as JSON. Whatever libraries print goes to stderr.
import { read } from '../readers/index.ts'
import type { About } from '../readers/reader.ts'
import type { ReadLimits } from '../readers/rendition.ts'

console.log = console.error
console.info = console.error
console.warn = console.error
console.debug = console.error

// A function and no top-level await: the bundle is CommonJS, which starts faster.
async function answer(): Promise<void> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece as Buffer)
  const input = Buffer.concat(pieces)
  pieces.length = 0
  const headLength = input.readUInt32LE(0)
  const { about, limits } = JSON.parse(input.toString('utf8', 4, 4 + headLength)) as {
    about: About
    limits: ReadLimits & { readonly seconds: number }
  }
  const hurry = (): boolean => process.cpuUsage().user > 600_000 * limits.seconds // microseconds: six tenths of the time, the rest is for what follows the last page
  const reading = await read(new Uint8Array(input.subarray(4 + headLength)), about, { ...limits, hurry })
  process.stdout.write(JSON.stringify(reading), () => process.exit(0))
}

void answer()
