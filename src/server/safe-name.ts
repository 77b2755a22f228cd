import { basename } from 'node:path'

const LONGEST = 180 // bytes of a name in UTF-8; file systems take 255, and some add to it while writing

// Control characters, what Windows takes for more than a name, and marks that turn the direction of what follows: with one
// of those a name shows another ending than it has.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f<>:"|?*\u202a-\u202e\u2066-\u2069]/g

const LONE = /\p{Cs}/gu // half of a pair: no file system holds it

/** A file's own name without a path and without what a file system or a reader takes for more than a name. */
export function safeName(name: string): string {
  const own = basename(name.replaceAll('\\', '/'))
    .replace(UNSAFE, '_')
    .replace(/^[.\s]+/, '')
    .replace(LONE, '_')
    .trim()
  if (own === '') return 'document'
  const dot = own.lastIndexOf('.')
  const ending = dot > 0 && own.length - dot <= 10 ? own.slice(dot) : '' // the reader of its format goes by it
  let stem = own.slice(0, own.length - ending.length)
  while (Buffer.byteLength(stem + ending) > LONGEST)
    stem = stem.slice(0, -Math.ceil(stem.length / 20)).replace(LONE, '')
  return stem + ending
}
