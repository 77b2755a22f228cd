import { createContext, useContext, useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import type { StateOfPlay } from '../record/state-of-play.ts'
import type { DeskMessage } from '../server/messages.ts'
import type { Desk, Snapshot } from './desk.ts'
import { usePlace } from './place.ts'

export const DeskContext = createContext<Desk | undefined>(undefined)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('no desk around this page')
  return desk
}

export function useSnapshot(): Snapshot {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, desk.snapshot)
}

/** The state of play as of the day in the address. While it is folded for another day the old one stays on screen. */
export function useStateOfPlay(): StateOfPlay {
  const desk = useDesk()
  const { ledger } = useSnapshot()
  const { asOf } = usePlace()
  const cut = useDeferredValue(asOf)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ledger is what the desk folds
  return useMemo(() => desk.state(cut), [desk, ledger, cut])
}

const views = new WeakMap<StateOfPlay, Map<(state: StateOfPlay) => unknown, unknown>>()

/** A view of the state, made once for each state. */
export function useView<V>(view: (state: StateOfPlay) => V): V {
  const state = useStateOfPlay()
  let made = views.get(state)
  if (!made) {
    made = new Map()
    views.set(state, made)
  }
  if (!made.has(view)) made.set(view, view(state))
  return made.get(view) as V
}

const NAME = 'travaux-person'

/** Who signs at this browser: the name kept in it, or else the one the desk was started with; empty when nobody has said. */
export const signer = (about: DeskMessage | undefined): string => localStorage.getItem(NAME) || about?.person || ''
export const storePerson = (name: string): void => localStorage.setItem(NAME, name)
