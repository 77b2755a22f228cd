#!/usr/bin/env node
import { nodeEffects } from './node-effects.ts'
import { run } from './run.ts'

// A reader that has seen enough (`travaux brief … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const stop = new AbortController()
process.on('SIGINT', () => {
  if (stop.signal.aborted) process.exit(130)
  stop.abort()
  process.stderr.write('\nStopping. Whatever was reported as done is kept.\n')
  // Work that looks at the signal ends by itself; the rest, which is reading only, may be left where it is.
  setTimeout(() => process.exit(130), 1000).unref()
})

process.exitCode = await run(process.argv.slice(2), nodeEffects(stop.signal))
