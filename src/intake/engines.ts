import type { ReportEngines } from '../extract/read-report.ts'
import { tagger } from '../extract/tagger.ts'

let loaded: Promise<ReportEngines> | undefined

/** The embedded reader's tagger and weights, loaded once and only when something is read. */
export const engines = (): Promise<ReportEngines> => (loaded ??= load())

async function load(): Promise<ReportEngines> {
  return { tag: await tagger() }
}
