import { type Proposal, sizeOf } from './proposals.ts'

/** A proposal with its log-odds of being right. */
export interface Judged {
  readonly proposal: Proposal
  readonly score: number
}

/** A word stands in one attribution: a reading that shares more of its content with better ones is left out. */
const SHARED = 0.3

/**
 * The best readings that do not stand in one another's way, the best first. One anchor is read once.
 * `leastQuoted` is the least score of a reading with a source whose content is quoted for the greater part.
 */
export function choose(n: number, judged: readonly Judged[], least: number, leastQuoted = least): Judged[] {
  const taken = new Uint8Array(n)
  const cues = new Uint8Array(n)
  const used = new Set<number>()
  const out: Judged[] = []
  for (const j of [...judged].sort((a, b) => b.score - a.score || a.proposal.anchor - b.proposal.anchor)) {
    const { anchor, content, cue, source, quoted } = j.proposal
    if (j.score < (quoted >= 0.5 && source.length > 0 ? leastQuoted : least)) continue
    if (used.has(anchor)) continue
    let shared = 0
    for (const [a, b] of content) for (let i = a; i < b; i++) shared += taken[i]!
    if (shared > SHARED * sizeOf(content)) continue
    let inCue = false
    for (const [a, b] of cue) for (let i = a; i < b; i++) if (cues[i]! > 0) inCue = true
    if (inCue) continue
    used.add(anchor)
    for (const [a, b] of content) for (let i = a; i < b; i++) taken[i] = 1
    for (const [a, b] of cue) for (let i = a; i < b; i++) cues[i] = 1
    out.push(j)
  }
  return out
}
