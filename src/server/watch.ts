import type { ChangeMessage } from './messages.ts'

const WATCH = 700 // milliseconds between looks at what other processes entered

/** Tells whoever listens how much there is, at once and whenever it grew. */
export interface Watch {
  /** Calls `told` soon and after each growth; gives back what ends it. */
  readonly listen: (told: (message: ChangeMessage) => void) => () => void
  /** Look now: we wrote ourselves. */
  readonly wake: () => void
}

/**
 * One look at the dossier for all who listen, however many; none while nobody does. A look that fails (the file is busy
 * or gone for a moment) is tried again at the next one.
 */
export function watch(look: () => Promise<ChangeMessage>, pause = WATCH): Watch {
  const listeners = new Set<(message: ChangeMessage) => void>()
  let last: ChangeMessage | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking = false
  let again = false

  async function go(): Promise<void> {
    clearTimeout(timer)
    if (looking) {
      again = true
      return
    }
    looking = true
    try {
      const now = await look()
      if (now.entries !== last?.entries || now.suggestions !== last.suggestions) {
        last = now
        for (const told of listeners) told(now)
      }
    } catch {
      // Told by the next look, or by the page's own next question.
    }
    looking = false
    if (listeners.size === 0) return
    if (again) {
      again = false
      void go()
    } else timer = setTimeout(() => void go(), pause)
  }

  return {
    listen(told) {
      listeners.add(told)
      if (last) told(last)
      void go()
      return () => {
        listeners.delete(told)
        if (listeners.size === 0) clearTimeout(timer)
      }
    },
    wake: () => {
      if (listeners.size > 0) void go()
    },
  }
}
