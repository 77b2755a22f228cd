import type { DraftKey } from '../../record/ids.ts'
import type { StateOfPlay } from '../../record/state-of-play.ts'
import { type ComparisonView, comparison } from '../../views/comparison.ts'

// Long texts are aligned on a thread of their own, so that the page goes on answering. This file is both sides' script: the
// page takes its own address from it, and a worker started from that address answers.

/** Where a worker is started from: this piece of script, under the name the bundle gave it. */
export const address = import.meta.url

export interface Asked {
  readonly state: StateOfPlay
  readonly order: readonly DraftKey[]
}

export type Answer =
  | { readonly ok: true; readonly view: ComparisonView }
  | { readonly ok: false; readonly reason: string }

if (typeof document === 'undefined' && typeof self !== 'undefined')
  self.onmessage = (e: MessageEvent<Asked>): void => {
    let answer: Answer
    try {
      answer = { ok: true, view: comparison(e.data.state, { order: e.data.order }) }
    } catch (error) {
      answer = { ok: false, reason: error instanceof Error ? error.message : String(error) }
    }
    self.postMessage(answer)
  }
