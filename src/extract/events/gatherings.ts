// Frames of verbs by which people come together or speak with one another.

import { lemmaOf } from '../grammar/verb-forms.ts'
import type { Parsed } from './clauses.ts'
import type { Finding } from './finding.ts'
import { type At, AUDIENCE, IN, isObject, type Told, told } from './frame.ts'
import { findWord, isTimeWord, namesParty, nounPhraseAt } from './phrases.ts'
import { placeIn } from './places.ts'
import { DRAFT_NOUNS, EVENT_NOUNS, NOT_MET, PARTIES } from './words.ts'

const PHONE = /^(?:phone|telephone|videoconference|videolink|zoom|call|calls|teleconference)$/

/** What a gathering is called in its own clause: "met for a fourth round of talks" tells talks. */
export function gatheringType(p: Parsed, from: number, to: number, otherwise: Finding['type']): Finding['type'] {
  const { tokens } = p.article
  for (let i = from; i < to; i++) {
    if (p.at[i] && p.at[i]!.form !== 'finite' && i > from) break // "to break a deadlock in the talks" names no gathering
    const w = tokens[i]!.lower
    if (/^(?:talks|negotiations|consultations|trilogue|trialogue|mediation)$/.test(w)) {
      // "ahead of talks", "after talks", "the talks venue" are other things
      for (let k = i - 1; k >= from && k > i - 9; k--) {
        const v = tokens[k]!.lower
        if (v === 'for' || v === 'in' || v === 'hold') return 'talks'
        if (
          /^(?:of|ahead|before|after|following|since|on|during)$/.test(v) &&
          !/^(?:round|session|day|days|hours|series)$/.test(tokens[k - 1]?.lower ?? '')
        )
          break
      }
    }
    if (w === 'round' && findWord(p, from, i, /^for$/) >= 0) return 'talks'
    if (w === 'summit' && findWord(p, Math.max(from, i - 5), i, /^(?:for|in)$/) >= 0) return 'summit'
  }
  return otherwise
}

/** "will host the two leaders in Amman": the hosted are people, and a place or a day is told. */
export function hosting({ p, g, c, object, subject, dated }: At): Told | null {
  const guest = g.passive ? subject : object
  if (!guest || (!g.passive && !isObject(p, g, guest)) || DRAFT_NOUNS.has(guest.lemma) || NOT_MET.has(guest.lemma))
    return null
  const { tokens } = p.article
  const people =
    tokens.slice(guest.first, guest.end).some((t) => PARTIES.has(lemmaOf(t)) && t.pos === 'NOUN') ||
    tokens[guest.head]!.pos === 'PROPN' ||
    (g.lemma === 'receive' && /^(?:them|him|her|us)$/.test(tokens[guest.head]!.lower))
  return people && (dated(c.start, c.end) || placeIn(p, g.to, c.end, IN) !== null)
    ? told('meeting', 0.6, `"${g.lemma}" people`)
    : null
}

export function gathering({ p, g, c, object, dated }: At): Told | null {
  if (
    object &&
    isObject(p, g, object) &&
    !namesParty(p, object.first, object.end) &&
    !/^(?:meeting|summit|session|talk|council)$/.test(object.lemma)
  )
    return null
  if (!namesParty(p, c.start, g.first)) return null
  if (findWord(p, c.start, g.first, /^(?:protesters|demonstrators|crowds?|thousands|hundreds|fans|mourners)$/) >= 0)
    return null
  if (!placeIn(p, g.to, c.end) && !dated(c.start, c.end) && findWord(p, g.to, c.end, /^(?:for|over|to|around)$/) < 0)
    return null
  const over = findWord(p, g.to, c.end, /^(?:over|proposal|plan|deal|agreement|text)$/) >= 0
  return told(gatheringType(p, g.to, c.end, over ? 'talks' : 'meeting'), 0.7, `verb "${g.lemma}"`)
}

export function working({ p, g, c, dated }: At): Told | null {
  if (g.form !== 'finite' && g.form !== 'ing') return null
  if (!namesParty(p, c.start, g.first) || !dated(c.start, c.end)) return null
  return told('talks', 0.6, `"${g.lemma}" on a day`)
}

export function speaking({ p, g, c, dated }: At): Told | null {
  const { tokens } = p.article
  const phone = findWord(p, c.start, c.end, PHONE)
  const withWord = findWord(p, g.to, Math.min(c.end, g.to + 8), /^(?:with|to)$/)
  if (withWord >= 0) {
    const np = nounPhraseAt(p, withWord + 1, c.end)
    if (np && AUDIENCE.test(np.lemma)) return null
    if (np && AUDIENCE.test(tokens[np.end - 1]!.lower)) return null
    const person = np !== null && namesParty(p, np.first, np.end)
    if (person && tokens[withWord]!.lower === 'with' && (phone >= 0 || dated(c.start, c.end)) && g.form !== 'ing')
      return told(phone >= 0 ? 'call' : 'talks', 0.65, `"${g.lemma} with"`)
    if (person && phone >= 0) return told('call', 0.75, `"${g.lemma}" by phone`)
  }
  // "the premier and the president talked about the deal on Monday"
  const two =
    c.subjectEnd > c.subjectStart &&
    tokens
      .slice(c.subjectStart, g.first)
      .some((t) => t.pos === 'CCONJ' || /^(?:two|both|sides|leaders|ministers)$/.test(t.lower))
  if (
    two &&
    withWord < 0 &&
    g.form === 'finite' &&
    dated(c.start, c.end) &&
    !/^(?:at|before|in|out|of)$/.test(tokens[g.to]?.lower ?? '') &&
    namesParty(p, c.subjectStart, g.first)
  )
    return told(phone >= 0 ? 'call' : 'talks', 0.55, `"${g.lemma}" with one another`)
  if (
    phone >= 0 &&
    /^(?:by|on|over)$/.test(
      tokens[phone - 1]?.lower === 'the' ? (tokens[phone - 2]?.lower ?? '') : (tokens[phone - 1]?.lower ?? ''),
    )
  )
    return told('call', 0.75, `"${g.lemma}" by phone`)
  if (g.lemma === 'speak' && g.form === 'ing' && g.first === p.article.first[g.sentence]! && dated(g.to, c.end)) {
    const at = placeIn(p, g.to, c.end, new Set(['in', 'at', 'before', 'to']))
    if (
      at &&
      /(?:Parliament|Assembly|Council|Congress|Forum|Conference|Senate|House|Commons|Knesset|Duma|Rada|Nations|Summit|COP)/.test(
        at.name,
      )
    ) {
      const next = p.groups[g.sentence]!.find((o) => o.first >= c.end && o.form === 'finite')
      return { ...told('speech', 0.5, 'speaking before a body'), end: next ? next.to : c.end }
    }
  }
  return null
}

export function phoning({ p, g, c, object, dated }: At): Told | null {
  const { tokens } = p.article
  if (!object || g.passive || !isObject(p, g, object)) return null
  if (!tokens.slice(object.first, object.end).some((t) => t.pos === 'PROPN') && !PARTIES.has(object.lemma)) return null
  if (AUDIENCE.test(object.lemma) || Object.hasOwn(EVENT_NOUNS, object.lemma)) return null
  if (g.lemma !== 'call') return told('call', 0.75, `verb "${g.lemma}"`)
  const next = tokens[object.end]
  if (/^(?:an?|fresh|new|early|another|further)$/.test(tokens[object.first]!.lower)) return null // "called a congress"
  if (object.lemma === 'it' || object.lemma === 'him' || object.lemma === 'them' || object.lemma === 'they') return null
  // "called the plan a capitulation", "called Tehran reckless": a noun or adjective follows
  if (
    next &&
    object.end < c.end &&
    (next.pos === 'DET' || next.pos === 'ADJ' || next.pos === 'NOUN' || QUOTEISH.test(next.text)) &&
    !isTimeWord(next)
  )
    return null
  return dated(object.end, c.end) || /^(?:to|after|before)$/.test(next?.lower ?? '')
    ? told('call', 0.55, 'called somebody')
    : null
}

const QUOTEISH = /^["“”‘’']$/
