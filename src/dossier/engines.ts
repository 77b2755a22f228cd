import type { ReportEngines } from '../extract/read-report.ts'
import { tagger } from '../extract/tagger.ts'

/** What the embedded reader runs on in Node. Loaded once, on first use. */
export const engines = async (): Promise<ReportEngines> => ({ tag: await tagger() })
