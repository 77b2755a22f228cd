#!/usr/bin/env node
import { nodeEffects } from './node-effects.ts'
import { run } from './run.ts'

let stop: AbortController | undefined

/** Made when a verb first asks for it. A verb that does not, needs no way to be stopped but the system's. */
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

run(
  process.argv.slice(2),
  nodeEffects(stopSignal, () => stop?.signal.aborted === true),
).then(
  (exit) => {
    process.exitCode = exit
  },
  (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`travaux brief … | head`) is no fault.
    if (error.code !== 'EPIPE') throw error
  },
)
