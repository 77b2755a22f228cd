import type { Store } from '../stores/store.ts'
import { Dossier } from './dossier.ts'
import type { Effects } from './effects.ts'

export { type Decide, type Desk, Dossier, type Entered } from './dossier.ts'
export type { Effects, NotOpened, Opened, ReadReport } from './effects.ts'
export type { Refusal } from './reasons.ts'
export type { Argument, Call, Done, Example, Option, Outcome, Run, Verb } from './verb.ts'
export { VERBS, verbNamed } from './verbs.ts'
export { type Finding, type Verified, verified } from './verify.ts'
export { VERSION } from './version.ts'

/** A dossier over any store. The store stays the caller's to close, or `close` on the dossier does it. */
export const openDossier = (store: Store, effects: Pick<Effects, 'now'>): Dossier => new Dossier(store, effects.now)
