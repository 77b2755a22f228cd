import { lemmaOf } from '../grammar/verb-forms.ts'
import type { Parsed } from './clauses.ts'
import type { Finding } from './finding.ts'
import { GATHERING } from './words.ts'

// What of the findings of a sentence stays: one event is told once, by its verb or by its widest noun.

/** Verbs before nouns, wide before narrow: what a verb's clause already tells, its nouns do not tell again. */
export function settled(p: Parsed, found: Finding[]): Finding[] {
  const near = new Map<number, Finding[]>() // findings by the stretch of tokens their act stands in
  const kept: Finding[] = []
  const bucket = (f: Finding): number => Math.floor(f.trigger / BUCKET)
  const order = [...found].sort(
    (a, b) =>
      Number(a.noun) - Number(b.noun) ||
      Number(a.mentionOnly ?? false) - Number(b.mentionOnly ?? false) ||
      a.trigger - b.trigger,
  )
  const bound = new Set<number>() // tokens under a limit: "must be signed by March" tells the limit, not a signing
  for (const f of order) {
    const at = bucket(f)
    let absorbed = false
    for (let b = at - 1; b <= at + 1 && !absorbed; b++) absorbed = (near.get(b) ?? []).some((k) => absorbs(p, k, f))
    if (absorbed) continue
    const list = near.get(at)
    if (list) list.push(f)
    else near.set(at, [f])
    kept.push(f)
    if (f.limit === 'bound' || f.bounds) for (let k = f.start; k < f.end; k++) bound.add(k)
  }
  // "Talks that she had convened were scratched": the verb inside the relative clause tells nothing beside the noun
  const relatives = relativesOf(kept)
  return kept
    .filter((k) => k.noun || !GATHERING.has(k.type) || !(k.end <= (relatives.get(k.start) ?? -1)))
    .filter(
      (k) =>
        k.type === 'deadline' ||
        (k.standing.status === 'held' && p.at[k.trigger]?.form !== 'infinitive') ||
        !bound.has(k.trigger),
    )
    .sort((a, b) => a.trigger - b.trigger)
}
/** Where the relative clause of a gathering told with its own verb may begin, and where that telling ends. */
function relativesOf(kept: readonly Finding[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>()
  for (const f of kept)
    if (f.noun && f.verbal && GATHERING.has(f.type)) for (let k = 1; k <= 2; k++) out.set(f.trigger + k, f.end)
  return out
}

const BUCKET = 128 // tokens: no clause is longer than twice the reach of a walk

const AWAY = /^(?:before|after|following|ahead|since|until|despite|of)$/

function absorbs(p: Parsed, k: Finding, f: Finding): boolean {
  if (k.trigger === f.trigger) return true
  const inside = f.trigger >= k.start && f.trigger < k.end
  if (!inside) return false
  if (f.limit === 'bound' || k.limit === 'bound') return false
  if (f.type === 'deadline' || k.type === 'deadline') return f.type === k.type && overlapTokens(k, f) > 0.5
  if (k.mentionOnly) return false
  const related =
    (GATHERING.has(k.type) && GATHERING.has(f.type)) ||
    k.type === f.type ||
    (k.type === 'travel' && GATHERING.has(f.type) && f.end <= k.end + 1 && !ownMeeting(p, f)) ||
    (k.type === 'submission' && f.type === 'publication') ||
    (/^(?:vote|signing|submission|leak|publication)$/.test(k.type) &&
      GATHERING.has(f.type) &&
      /^(?:at|during|in|to)$/.test(p.article.tokens[f.start - 1]?.lower ?? ''))
  if (!related) return false
  const before = p.article.tokens[f.start - 1]?.lower ?? ''
  if (f.noun && AWAY.test(before) && before !== 'of' && !f.mentionOnly) return false
  if (!f.noun && k.type === f.type && !GATHERING.has(f.type)) return overlapTokens(k, f) > 0.6
  if (!f.noun && !k.noun && k.type !== 'travel') return overlapTokens(k, f) > 0.6
  return true
}

/** "travel to Oslo for a meeting with the envoy": a meeting with somebody is an event beside the journey. */
export function ownMeeting(p: Parsed, f: Finding): boolean {
  const { tokens } = p.article
  return (
    f.noun &&
    !f.definite &&
    !f.mentionOnly &&
    /^(?:meeting|summit)$/.test(lemmaOf(tokens[f.trigger]!)) &&
    /^(?:with|between)$/.test(tokens[f.trigger + 1]?.lower ?? '') &&
    tokens[f.start - 1]?.lower === 'for'
  )
}

const overlapTokens = (a: Finding, b: Finding): number => {
  const n = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return n <= 0 ? 0 : n / Math.min(a.end - a.start, b.end - b.start)
}
