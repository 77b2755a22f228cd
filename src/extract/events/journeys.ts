// Frames of verbs by which somebody goes somewhere for the talks.

import { type At, isObject, TO, type Told, told } from './frame.ts'
import { findWord, isThing, namesParty, nounPhraseAt } from './phrases.ts'
import { nameAt, placeIn } from './places.ts'
import { REPLIES } from './words.ts'

export function travelling({ p, g, c, object, subject, dated }: At): Told | null {
  const { tokens } = p.article
  if (g.passive) return null
  if (subject && isThing(p, subject) && !(g.form === 'infinitive' && subject.end === g.first)) return null
  const after = tokens[g.to]?.lower ?? ''
  if (
    (g.lemma === 'return' || g.lemma === 'go' || g.lemma === 'come' || g.lemma === 'get') &&
    findWord(p, g.to, Math.min(c.end, g.to + 2), /^(?:to|back)$/) >= 0
  ) {
    const table = findWord(p, g.to, Math.min(c.end, g.to + 7), /^(?:table|talks|negotiations)$/)
    if (table >= 0 && !placeIn(p, g.to, table, TO))
      return (dated(c.start, c.end) || g.tense === 'past') && namesParty(p, c.start, g.first)
        ? told('talks', 0.6, 'back to the table')
        : null
  }
  // "going along with the plan" is a consent, and nothing is brought
  if (/^(?:return|come|go)$/.test(g.lemma) && after !== 'along') {
    const w = findWord(p, g.to, Math.min(c.end, g.to + 6), /^with$/)
    const np = w >= 0 ? nounPhraseAt(p, w + 1, c.end) : null
    if (np && (REPLIES.has(np.lemma) || /^(?:offer|proposal|draft|text|paper|amendment)$/.test(np.lemma)))
      return told('submission', 0.6, 'back with a reply')
  }
  if (c.subjectEnd > c.subjectStart && g.form === 'finite' && !namesParty(p, c.subjectStart, g.first)) return null
  if (g.lemma === 'visit' || g.lemma === 'tour') {
    const named = nameAt(p, g.to, c.end)
    const person =
      object !== null &&
      isObject(p, g, object) &&
      namesParty(p, object.first, object.end) &&
      placeIn(p, object.end, c.end) !== null
    return named || person || (object && /^(?:capital|region|headquarters|country)$/.test(object.lemma))
      ? told('travel', 0.75, `verb "${g.lemma}"`)
      : null
  }
  if (
    (g.lemma === 'leave' || g.lemma === 'depart') &&
    !/^(?:for|to)$/.test(after) &&
    !(nameAt(p, g.to, c.end) || /^(?:capital|city|country|venue)$/.test(object?.lemma ?? ''))
  )
    return null
  if ((g.lemma === 'leave' || g.lemma === 'depart') && !/^(?:for|to)$/.test(after))
    return told('travel', 0.6, 'left a place')
  const needTo = /^(?:go|come|head|return|fly|travel|journey|jet|shuttle)$/.test(g.lemma)
  const place = placeIn(
    p,
    g.to,
    Math.min(c.end, g.to + 14),
    g.lemma === 'leave' || g.lemma === 'depart' ? FOR : needTo ? TO_ONLY : ARRIVE,
  )
  const homeward = g.tense !== 'present' || g.perfect || g.progressive || dated(c.start, c.end)
  const home =
    (homeward && /^(?:home)$/.test(after)) || (homeward && after === 'back' && tokens[g.to + 1]?.lower === 'home')
  // "will arrive on Thursday for talks": the place is left out
  if (!place && !home && /^(?:arrive|travel|fly|return|come)$/.test(g.lemma) && dated(c.start, c.end)) {
    const goal = findWord(
      p,
      g.to,
      c.end,
      /^(?:talks|meetings?|negotiations|consultations|summit|conference|session|round|signing|ceremony)$/,
    )
    if (goal >= 0 && findWord(p, g.to, goal, /^for$/) >= 0) return told('travel', 0.6, `verb "${g.lemma}" for talks`)
  }
  if (!place && !home) return null
  if (place && (g.lemma === 'come' || g.lemma === 'go') && place.preposition !== 'to') return null
  if (home && g.lemma !== 'fly' && g.lemma !== 'return' && g.lemma !== 'head' && g.lemma !== 'go') return null
  return told('travel', home ? 0.5 : 0.75, `verb "${g.lemma}" to a place`)
}

const TO_ONLY: ReadonlySet<string> = new Set(['to', 'into', 'for', 'between'])

const FOR: ReadonlySet<string> = new Set(['for', 'to'])

const ARRIVE: ReadonlySet<string> = new Set(['in', 'at', 'to', 'from'])
