#!/usr/bin/env node
import { nodeEffects } from './node-effects.ts'
import { run } from './run.ts'

let stop: AbortController | undefined

/** Made when a verb first asks for it: help needs no way to be stopped. */
function stopSignal(): AbortSignal {
  if (stop) return stop.signal
  const controller = new AbortController()
  stop = controller
  process.on('SIGINT', () => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
    process.stderr.write('\nStopping. Whatever was reported as done is kept.\n')
    // Work that looks at the signal ends by itself; the rest only reads, and may be left where it is.
    setTimeout(() => process.exit(130), 1000).unref()
  })
  return controller.signal
}

try {
  process.exitCode = await run(process.argv.slice(2), nodeEffects(stopSignal))
} catch (error) {
  // A reader that has seen enough (`travaux brief … | head`) is no fault.
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
}
