import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { About, Reading } from '../readers/reader.ts'
import { INTAKE_LIMITS, type IntakeLimits, readWithin } from './limits.ts'

/** A document as it came in, or why it did not. */
export type Taken =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly reading: Reading }
  | { readonly ok: false; readonly reason: string }

/**
 * Open a file and read it within limits. A file that cannot be had is refused with a reason; one that can be had but not
 * understood still gives a reading, with notes.
 */
export async function openFile(
  path: string,
  about: About = {},
  limits: IntakeLimits = INTAKE_LIMITS,
  signal?: AbortSignal,
): Promise<Taken> {
  let bytes: Uint8Array
  try {
    const found = await stat(path)
    if (found.isDirectory()) return { ok: false, reason: `${path} is a folder; name the files in it.` }
    if (!found.isFile()) return { ok: false, reason: `${path} is not a file.` }
    if (found.size > limits.maxBytes)
      return {
        ok: false,
        reason: `${path} has ${(found.size / 1e6).toFixed(1)} MB; at most ${(limits.maxBytes / 1e6).toFixed(0)} MB are read. Split it, or save it without pictures.`,
      }
    bytes = await readFile(path)
  } catch (error) {
    return { ok: false, reason: `${path} ${whyNot(error)}.` }
  }
  return { ok: true, bytes, reading: await readWithin(bytes, { file: basename(path), ...about }, limits, signal) }
}

function whyNot(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'does not exist'
    case 'EACCES':
    case 'EPERM':
      return 'may not be read by this user'
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return 'is no name a file can have'
    default:
      return `could not be read (${(error as Error).message})`
  }
}
