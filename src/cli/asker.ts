import * as clack from '@clack/prompts'
import type { Asker } from './terminal.ts'

/** Questions by @clack/prompts, on standard error so that standard output stays the result. */
export const clackAsker = (): Asker => ({
  async choose(message, answers) {
    const answer = await clack.select({ message, options: [...answers], output: process.stderr })
    return clack.isCancel(answer) ? undefined : answer
  },
  async ask(message, initial) {
    const answer = await clack.text({ message, output: process.stderr, ...(initial ? { initialValue: initial } : {}) })
    return clack.isCancel(answer) ? undefined : (answer ?? '')
  },
  show(text) {
    process.stderr.write(`\n${text}\n`)
  },
})
