import type { ReadAttribution } from '../../src/extract/machine-reading.ts'
import type { Marked } from './corpus.ts'
import { goldRoles, rightFor, sharesContent } from './right.ts'

export interface Measure {
  readonly gold: number
  readonly read: number
  readonly content: number
  readonly partial: number
  /** By confidence, in tenths: readings, and how many were right. */
  readonly calibration: readonly (readonly [sum: number, n: number, right: number])[]
}

/** Content and content-with-source (PARTIAL), each gold attribution found once. */
export function measure(all: readonly Marked[], found: readonly (readonly ReadAttribution[])[]): Measure {
  let gold = 0
  let read = 0
  let content = 0
  let partial = 0
  const calibration = Array.from({ length: 10 }, (): [number, number, number] => [0, 0, 0])
  all.forEach((m, k) => {
    const roles = goldRoles(m)
    gold += roles.length
    read += found[k]!.length
    const seen = new Set<number>()
    const seenContent = new Set<number>()
    for (const a of found[k]!) {
      const r = { source: m.stretches(a.source), content: m.stretches(a.content) }
      const g = rightFor(m, roles, r)
      if (g >= 0 && !seen.has(g)) seen.add(g)
      const c = g >= 0 ? g : sharesContent(m, roles, r)
      if (c >= 0) seenContent.add(c)
      const bin = calibration[Math.min(9, Math.floor(a.confidence * 10))]!
      bin[0] += a.confidence
      bin[1]++
      if (g >= 0) bin[2]++
    }
    content += seenContent.size
    partial += seen.size
  })
  return { gold, read, content, partial, calibration }
}

export function printMeasure(m: Measure): void {
  const line = (name: string, right: number): void => {
    const p = right / m.read
    const r = right / m.gold
    console.log(
      `${name.padEnd(10)} P ${(100 * p).toFixed(1)}  R ${(100 * r).toFixed(1)}  F1 ${((200 * p * r) / (p + r)).toFixed(1)}`,
    )
  }
  line('content', m.content)
  line('PARTIAL', m.partial)
  console.log('confidence  stated  held  readings')
  m.calibration.forEach(([sum, n, right], k) => {
    if (n > 0)
      console.log(
        `${(k / 10).toFixed(1)}–${((k + 1) / 10).toFixed(1)}     ${(sum / n).toFixed(2)}    ${(right / n).toFixed(2)}  ${n}`,
      )
  })
}
