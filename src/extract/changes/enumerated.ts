import type { Article } from '../article.ts'
import { type DraftMention, type DraftReading, mentionsWithin } from '../drafts-mentioned.ts'
import { rightEdge } from '../grammar/clause-edges.ts'
import type { Predication } from '../grammar/predications.ts'
import { type Altered, altered } from './altered.ts'
import { type Clause, nowAt } from './matter.ts'
import { textDoes } from './text-does.ts'

/** "(a) ", "2. ", "iv) ", "– ": what opens an entry of a list. */
const MARK = /^\s*(?:\(?(?:\p{L}|\d{1,2}|[ivx]{2,4})[).]|[-–—•*·▪])\s/u

/** Entries of a list over which its opening line is looked for; communiqués seldom list more under one line. */
const MOST_ENTRIES = 24

/**
 * What a text does, told in entries of a list under a line that ends on the text: "the May draft: (a) raises the cap to
 * 12; (b) no longer provides for …". The entries are predicates without a subject of their own.
 */
export function enumerated(a: Article, d: DraftReading, verbs: readonly Predication[]): Altered[] {
  const out: Altered[] = []
  let last = -1
  for (const v of verbs) {
    const s = v.sentence
    if (s === last) continue
    last = s
    const g = v.group
    if (v.subject || g.form !== 'finite' || g.passive) continue
    const from = a.first[s]!
    const mark = MARK.exec(a.text.slice(a.tokens[from]!.start, a.tokens[g.head]!.end))
    // Nothing but "no longer", "now", "also" between the mark and its verb.
    if (!mark || a.text.slice(a.tokens[from]!.start + mark[0].length, a.tokens[g.first]!.start).length > 12) continue // "no longer" and a blank
    const subject = headOf(a, d, s)
    const edge = rightEdge(a, g.to)
    if (!subject || edge <= g.to) continue
    const clause: Clause = {
      a,
      d,
      v,
      subject: { from: subject.from, to: subject.to },
      shared: true,
      head: subject.head,
      draft: subject,
      edge,
      rest: a.text.slice(a.tokens[g.to]!.start, a.tokens[edge - 1]!.end),
      settled: g.modal === null || nowAt(a, g.first, g.to),
      make(kind, object, reason, more = {}) {
        const longer = a.tokens[g.first - 1]?.lower === 'longer' && a.tokens[g.first - 2]?.lower === 'no'
        return altered(a, {
          stretch: { from: longer ? g.first - 2 : g.first, to: edge },
          kind,
          object,
          mention: subject,
          confidence: 0.6,
          reason: `${reason}, in a list under its name`,
          ...more,
        })
      },
    }
    const x = textDoes(clause)
    if (x) out.push(x)
  }
  return out
}

/** The text on whose name the opening line of an entry's list ends. */
function headOf(a: Article, d: DraftReading, sentence: number): DraftMention | null {
  for (let s = sentence - 1; s >= Math.max(0, sentence - MOST_ENTRIES); s--) {
    const end = a.first[s + 1]! - 1
    if (a.tokens[end]!.text === ':')
      return mentionsWithin(d, a.first[s]!, end).findLast((m) => m.to === end || m.head === end - 1) ?? null
    if (!MARK.test(a.text.slice(a.sentences[s]!.start, a.sentences[s]!.end))) return null
  }
  return null
}
