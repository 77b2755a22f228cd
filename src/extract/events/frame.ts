// What every verb frame is given and what it answers.

import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { Clause, Parsed } from './clauses.ts'
import type { Finding } from './finding.ts'
import { findWord, isTimeWord, type NounPhrase, namesParty, nounPhraseAt } from './phrases.ts'

export interface At {
  readonly p: Parsed
  readonly g: VerbGroup
  readonly c: Clause
  /** Object or, in the passive and the participle, subject: what the act is done to. */
  readonly object: NounPhrase | null
  readonly subject: NounPhrase | null
  readonly dated: (from: number, to: number) => boolean
}

export type Told = Pick<Finding, 'type' | 'confidence' | 'reason'> & {
  readonly end?: number
  readonly start?: number
  readonly held?: boolean
}

export const AUDIENCE =
  /^(?:reporters?|journalists?|press|media|newspaper|television|tv|radio|magazine|agency|broadcaster|newsmen|crowd|supporters|audience)$/

export const TO: ReadonlySet<string> = new Set(['to', 'into', 'toward', 'towards', 'for', 'in', 'at'])

export const IN: ReadonlySet<string> = new Set(['in', 'at'])

export const told = (type: Finding['type'], confidence: number, reason: string): Told => ({ type, confidence, reason })

export const particleEnd = (p: Parsed, g: VerbGroup): number =>
  (/^(?:up|out|over|forward|down|off|back)$/.test(p.article.tokens[g.to]?.lower ?? '') ||
    (/^(?:turn|hand|bring)$/.test(g.lemma) && p.article.tokens[g.to]?.lower === 'in')) &&
  p.article.tokens[g.to + 1]?.pos !== 'PROPN'
    ? g.to + 1
    : g.to

/** Whether the noun phrase stands right behind the verb, not in a date or under a preposition. */
export const isObject = (p: Parsed, g: VerbGroup, np: NounPhrase): boolean =>
  np.first <= particleEnd(p, g) + 1 &&
  p.article.tokens[np.first]!.pos !== 'ADP' &&
  !isTimeWord(p.article.tokens[np.head]!) &&
  !/^(?:last|next|this)$/.test(p.article.tokens[np.first]!.lower)

export function withParty(p: Parsed, from: number, to: number): boolean {
  const w = findWord(p, from, to, /^with$/)
  if (w < 0) return false
  const np = nounPhraseAt(p, w + 1, to)
  return np !== null && namesParty(p, np.first, np.end)
}

export function recipient(p: Parsed, from: number, to: number): boolean {
  for (let w = findWord(p, from, to, /^to$/); w >= 0; w = findWord(p, w + 1, to, /^to$/)) {
    if (p.at[w]) continue
    const np = nounPhraseAt(p, w + 1, to)
    if (np && namesParty(p, np.first, np.end) && !AUDIENCE.test(np.lemma)) return true
  }
  return false
}
