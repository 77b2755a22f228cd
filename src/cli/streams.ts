import { fstatSync, writeSync } from 'node:fs'

/**
 * Write all of it before going on. Node's own stream for a pipe loads its network layer first, which costs as much as all
 * of our help; and what was written here cannot be lost by a process that ends.
 */
export function writeAll(fd: 1 | 2, piece: string | Uint8Array): void {
  let rest = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest))
    } catch (error) {
      // A pipe that somebody set not to block, and whose reader is slow: wait for the reader.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** Whether a stream is a terminal. Only a character device can be one, and only then is Node's stream made to ask. */
export function isTerminal(fd: 0 | 1 | 2): boolean {
  try {
    if (!fstatSync(fd).isCharacterDevice()) return false
  } catch {
    return false // a stream that was closed
  }
  return (fd === 0 ? process.stdin : fd === 1 ? process.stdout : process.stderr).isTTY === true
}
