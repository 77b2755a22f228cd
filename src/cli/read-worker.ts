import { parentPort } from 'node:worker_threads'
import { recordOfLine } from '../dossier/read-line.ts'
import type { Asked } from './read-crew.ts'

// One worker of the crew: reads what it is handed, a line at a time.

const ready = (async () => {
  const [{ readReport }, { engines }] = await Promise.all([
    import('../extract/read-report.ts'),
    import('../intake/engines.ts'),
  ])
  const loaded = await engines()
  return (text: string, about: Parameters<typeof readReport>[1]) => readReport(text, about, loaded)
})()

parentPort?.on('message', async ({ line, n }: Asked) => {
  parentPort?.postMessage(recordOfLine(line, n, await ready))
})
