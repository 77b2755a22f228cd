import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { loadModel } from '../extract/attribution/model.ts'
import type { ReportEngines } from '../extract/read-report.ts'
import { tagger } from '../extract/tagger.ts'

let loaded: Promise<ReportEngines> | undefined

/** The embedded reader's tagger and weights, loaded once and only when something is read. */
export const engines = (): Promise<ReportEngines> => (loaded ??= load())

async function load(): Promise<ReportEngines> {
  const [tag, bytes] = await Promise.all([tagger(), weights()])
  if (!bytes) return { tag }
  const read = loadModel(bytes, (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }))
  return read.ok ? { tag, attribution: read.model } : { tag }
}

/** The weights lie in another place beside the source and the library than beside the bundled command; without them the rules read alone. */
async function weights(): Promise<Uint8Array | undefined> {
  for (const place of ['../extract/model/attribution.bin', '../src/extract/model/attribution.bin']) {
    try {
      return new Uint8Array(await readFile(new URL(place, import.meta.url)))
    } catch {
      // not there: the next place
    }
  }
  return undefined
}
