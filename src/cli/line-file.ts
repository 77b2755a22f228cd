import { closeSync, createReadStream, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import type { LineFile, NotOpened } from '../dossier/effects.ts'

const PIECE = 65_536 // bytes read at a time while looking for the last line's end

/**
 * A file of lines that grows at its end. What follows its last line's end is a line cut short, by a kill or a full disk, and
 * is dropped. A file that holds something is only taken to go on with.
 */
export function lineFile(path: string, resume: boolean): { readonly ok: true; readonly file: LineFile } | NotOpened {
  let fd: number
  try {
    fd = openSync(path, 'a+')
  } catch (error) {
    return { ok: false, reason: `${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? error})` }
  }
  if (!fstatSync(fd).isFile()) {
    closeSync(fd)
    return { ok: false, reason: `${path} is not a file` }
  }
  const { size } = fstatSync(fd)
  if (size > 0 && !resume) {
    closeSync(fd)
    return {
      ok: false,
      reason: `${path} holds something already; add --resume to go on behind it, or name another file`,
    }
  }
  const end = lastEnd(fd, size)
  if (end < size) ftruncateSync(fd, end)
  return {
    ok: true,
    file: {
      kept: () => (end === 0 ? nothing() : createReadStream(path, { end: end - 1 })),
      write(line) {
        let rest: Uint8Array = new TextEncoder().encode(line)
        while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest))
      },
      close: () => closeSync(fd),
    },
  }
}

/** Where the last line's end ends; 0 when there is none. */
function lastEnd(fd: number, size: number): number {
  const piece = new Uint8Array(PIECE)
  for (let to = size; to > 0; ) {
    const from = Math.max(0, to - PIECE)
    const read = readSync(fd, piece, 0, to - from, from)
    const at = piece.lastIndexOf(10, read - 1) // "\n"
    if (at >= 0) return from + at + 1
    to = from
  }
  return 0
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
