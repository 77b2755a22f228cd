import { useEffect, useRef, useState } from 'react'
import type { DraftKey } from '../../record/ids.ts'
import type { StateOfPlay } from '../../record/state-of-play.ts'
import { type ComparisonView, comparison } from '../../views/comparison.ts'
import { ofDrafts, weightOf } from './columns.ts'
import type { Answer, Asked } from './comparison-worker.ts'

const AT_ONCE = 60_000 // UTF-16 units of all drafts together, about 50 ms; more go to a thread of their own

const made = new WeakMap<StateOfPlay, Map<string, ComparisonView>>()

/**
 * The comparison of some drafts, made once for each state and choice. Long texts are compared in a worker; until that is
 * ready the view made before stays, and `working` says so.
 */
export function useComparison(
  state: StateOfPlay,
  keys: readonly DraftKey[],
): { readonly view: ComparisonView | undefined; readonly working: boolean } {
  const [, again] = useState(0)
  const last = useRef<ComparisonView | undefined>(undefined)
  const choice = keys.join(',')
  const kept = made.get(state) ?? new Map<string, ComparisonView>()
  made.set(state, kept)
  let now = kept.get(choice)
  if (!now) {
    const part = ofDrafts(state, keys)
    if (weightOf(part) <= AT_ONCE) {
      now = comparison(part, { order: keys })
      kept.set(choice, now)
    }
  }
  const missing = now === undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice stands for its keys
  useEffect(() => {
    if (!missing) return
    let awaited = true
    const asked: Asked = { state: ofDrafts(state, keys), order: keys }
    void inWorker(asked)
      .catch(() => comparison(asked.state, { order: asked.order })) // no worker here: late is better than never
      .then((view) => {
        if (!view) return
        made.get(state)?.set(choice, view)
        if (awaited) again((n) => n + 1)
      })
    return () => {
      awaited = false
    }
  }, [state, choice, missing])
  if (now) last.current = now
  return { view: now ?? last.current, working: missing }
}

let worker: Worker | undefined
let dropBefore: (() => void) | undefined

/** Asks the worker; undefined when a newer question came before the answer. */
async function inWorker(asked: Asked): Promise<ComparisonView | undefined> {
  dropBefore?.()
  let dropped = false
  let drop = (): void => {
    dropped = true
  }
  dropBefore = () => drop()
  const { address } = await import('./comparison-worker.ts')
  if (dropped) return undefined
  worker ??= new Worker(address, { type: 'module' })
  const at = worker
  return new Promise((resolve, reject) => {
    const end = (): void => {
      at.terminate()
      if (worker === at) worker = undefined
    }
    drop = () => {
      end() // it cannot be told to stop in the middle
      resolve(undefined)
    }
    at.onmessage = (e: MessageEvent<Answer>) => {
      dropBefore = undefined
      if (e.data.ok) resolve(e.data.view)
      else reject(new Error(e.data.reason))
    }
    at.onerror = (e) => {
      end()
      reject(new Error(e.message))
    }
    at.postMessage(asked)
  })
}
