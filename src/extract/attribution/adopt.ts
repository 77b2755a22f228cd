import { CLOSE, type Frame, OPEN, STOP } from './frame.ts'
import type { Stretch } from './rules.ts'

/** What a reading needs for `adopt`. */
export interface Adopting {
  readonly source: readonly Stretch[]
  readonly cue: readonly Stretch[]
  readonly content: readonly Stretch[]
}

/**
 * Gives a quote that nobody was found to say to the last speaker before it in the paragraph: "She called the map a
 * mistake. “It must be drawn anew.”" Only a quote that is a sentence or more by itself; a quoted phrase stays alone.
 */
export function adopt<T extends Adopting>(f: Frame, readings: readonly T[]): T[] {
  const owned = new Uint8Array(f.n)
  for (const r of readings) for (const s of [...r.content, ...r.cue, ...r.source]) owned.fill(1, s[0], s[1])
  const out = [...readings]
  const speaks = new Int32Array(f.n) // at a cue with a source: 1 + its reading
  readings.forEach((r, k) => {
    if (r.source.length > 0 && r.cue.length > 0) speaks[r.cue[0]![0]] = k + 1
  })
  for (let i = 0; i < f.n; i++) {
    if (f.mark[i] !== OPEN || f.from[i] !== i || f.paraFrom[i] === i) continue
    let e = i
    let taken = 0
    while (e < f.paraTo[i]! && f.quote[e] === f.quote[i]) taken += owned[e++]!
    if (taken > 0 || e - i < 5) continue
    const whole = f.mark[e - 1] === CLOSE && f.mark[e - 2] === STOP && (e >= f.paraTo[i]! || f.from[e] === e)
    if (!whole) continue
    let c = i - 1
    while (c >= f.paraFrom[i]! && i - c <= FAR && speaks[c] === 0) c--
    const last = c >= f.paraFrom[i]! && i - c <= FAR ? speaks[c]! - 1 : -1
    if (last < 0) continue
    const r = out[last]!
    out[last] = { ...r, content: [...r.content, [i, e] as const].sort((a, b) => a[0] - b[0]) }
    owned.fill(1, i, e)
  }
  return out
}

const FAR = 80 // tokens from cue to quote: two sentences; farther on, others may have spoken
