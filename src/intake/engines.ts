import { readFileSync } from 'node:fs'
import { type AttributionModel, loadModel } from '../extract/attribution/model.ts'
import { viewed } from '../extract/attribution/tables.ts'
import { type ClauseModel, loadClauses } from '../extract/learned/model.ts'
import { viewedClauses } from '../extract/learned/tables.ts'
import type { ReportEngines } from '../extract/read-report.ts'
import { tagger } from '../extract/tagger.ts'
import type { Inflate } from '../extract/weights-file.ts'

let loaded: Promise<ReportEngines> | undefined

/** The embedded reader's tagger and weights, loaded once and only when something is read. */
export const engines = (): Promise<ReportEngines> => (loaded ??= load())

async function load(): Promise<ReportEngines> {
  const tag = await tagger()
  const attribution = await weights()
  const clauses = await clauseWeights()
  return { tag, ...(attribution && { attribution }), ...(clauses && { clauses }) }
}

/**
 * The build lays finished tables beside the bundled command. Without them the weights file is unpacked, which takes ten times
 * as long; it lies in another place beside the source and the library. Without either the rules read alone.
 */
async function weights(): Promise<AttributionModel | undefined> {
  const tables = bytesAt('./attribution.tables')
  const model = tables && viewed(tables)
  if (model) return model
  const packed = bytesAt('../extract/model/attribution.bin') ?? bytesAt('../src/extract/model/attribution.bin')
  if (!packed) return undefined
  const read = loadModel(packed, await inflater())
  return read.ok ? read.model : undefined
}

async function clauseWeights(): Promise<ClauseModel | undefined> {
  const tables = bytesAt('./clauses.tables')
  const model = tables && viewedClauses(tables)
  if (model) return model
  const packed = bytesAt('../extract/model/clauses.bin') ?? bytesAt('../src/extract/model/clauses.bin')
  if (!packed) return undefined
  const read = loadClauses(packed, await inflater())
  return read.ok ? read.model : undefined
}

async function inflater(): Promise<Inflate> {
  const { inflateRawSync } = await import('node:zlib')
  return (bytes, size) => inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) })
}

function bytesAt(place: string): Uint8Array | undefined {
  try {
    return readFileSync(new URL(place, import.meta.url))
  } catch {
    return undefined // not there
  }
}
