import { bulletAt, numeral } from './numerals.ts'

/** One level of a numbering scheme, as `numbering.xml` describes it. */
export interface Level {
  start: number
  /** `decimal`, `lowerLetter`, `bullet`, `none` … */
  format: string
  /** Pattern with `%1` for the number of the first level: `Article %1`, `%1.%2`. */
  pattern: string
  /** All numbers in the pattern as Arabic figures ("legal"). */
  legal: boolean
  /** Level (from 1) after which it begins anew; 0 never, undefined after any level above it. */
  restart?: number
  /** Paragraph style that carries this level. */
  style?: string
}

export interface Numbering {
  /** Abstract scheme by its id: its levels. */
  readonly schemes: ReadonlyMap<string, ReadonlyMap<number, Level>>
  /** `numId` to the scheme and what it overrides. */
  readonly nums: ReadonlyMap<
    string,
    {
      readonly scheme: string
      readonly starts: ReadonlyMap<number, number>
      readonly levels: ReadonlyMap<number, Level>
    }
  >
}

export const NO_NUMBERING: Numbering = { schemes: new Map(), nums: new Map() }

/**
 * Counts through a document and gives each numbered paragraph the label Word shows: "Article 3", "2.1", "(b)". Call it
 * once a paragraph, in order. Lists that share a scheme share its counters, as in Word; a list with its own start begins
 * there the first time it is met.
 */
export function labeller(numbering: Numbering): (numId: string, level: number) => string {
  const counters = new Map<string, Map<number, number>>()
  const met = new Set<string>()
  return (numId, level) => {
    const num = numbering.nums.get(numId)
    const levels = num && numbering.schemes.get(num.scheme)
    if (!num || !levels) return ''
    const levelOf = (l: number): Level | undefined => num.levels.get(l) ?? levels.get(l)
    const current = levelOf(level)
    if (!current) return ''
    const count = counters.get(num.scheme) ?? new Map<number, number>()
    counters.set(num.scheme, count)
    if (!met.has(numId)) {
      met.add(numId)
      for (const [l, start] of num.starts) count.set(l, start - 1)
    }
    const startOf = (l: number): number => num.starts.get(l) ?? levelOf(l)?.start ?? 1
    count.set(level, (count.get(level) ?? startOf(level) - 1) + 1)
    for (const l of [...count.keys()]) if (l > level && restarts(levelOf(l), level)) count.delete(l)
    // Levels above that were passed over count as begun: "1.1" under no "1".
    for (let l = 0; l < level; l++) if (!count.has(l)) count.set(l, startOf(l))
    if (current.format === 'none' && !/%\d/.test(current.pattern)) return current.pattern.trim()
    if (current.format === 'bullet') return bulletAt(level)
    return current.pattern
      .replace(/%([1-9])/g, (_, d: string) => {
        const l = Number(d) - 1
        const at = levelOf(l)
        if (at?.format === 'none') return ''
        return numeral(count.get(l) ?? startOf(l), current.legal && l < level ? 'decimal' : (at?.format ?? 'decimal'))
      })
      .trim()
  }
}

/** Whether a deeper level begins anew when a paragraph of `passed` (from 0) comes by; one that restarts after level 0 never does. */
const restarts = (deeper: Level | undefined, passed: number): boolean =>
  deeper?.restart === undefined || passed < deeper.restart
