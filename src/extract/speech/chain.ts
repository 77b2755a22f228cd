import { foldName } from '../../actors/names.ts'
import { partyNamed } from '../../actors/parties.ts'
import type { Article } from '../article.ts'
import type { Mention, Mentions } from '../mention.ts'
import type { Making } from './making.ts'
import { QUOTED } from './other-cues.ts'

/** An outlet, by its kind, by name or by the noun for it. */
export const isMedia = (m: Mention): boolean =>
  m.kind === 'media' ||
  (m.name !== null && partyNamed(m.name)?.kind === 'media') ||
  (m.kind !== 'person' &&
    m.kind !== 'anonymous' &&
    m.kind !== 'office' &&
    m.kind !== 'document' &&
    /\b(?:media|newspapers?|outlets?|broadcasters?|television|tv|radio|papers?|tabloids?|dail(?:y|ies)|weekl(?:y|ies)|magazines?|website|news agenc(?:y|ies)|\p{Lu}\p{L}+ agencies)$/iu.test(
      m.form,
    ) &&
    !/\bsocial media$/i.test(m.form))

/** "This newspaper": the page itself, no relay. */
const ours = (a: Article, x: Mention): boolean => /^(?:this|our)$/.test(a.tokens[x.first]?.lower ?? '')

/** An outlet's name; with the word before it where the noun alone says nothing: "state TV". */
export const called = (a: Article, x: Mention): string => {
  const name = x.name ?? x.form
  return /^(?:tv|radio|television)$/i.test(name) ? a.text.slice(x.span.start, x.span.end).replace(/^the\s+/i, '') : name
}

/** The page's own publisher, also by a part of its name: the Evening Echo is "the Echo" to itself. */
export function isOurs(a: Article, name: string): boolean {
  if (a.publisher === null) return false
  const own = foldName(a.publisher).split(' ')
  return foldName(name)
    .split(' ')
    .every((w) => w === 'the' || own.includes(w))
}

/** "The paper" is the outlet named last; where none was, it may be the page itself and is nobody's relay. */
function outletMeant(a: Article, x: Mention, sentence: number, mentions: Mentions): string | null {
  if (x.kind === 'pronoun') return x.name
  if (x.name !== null || x.determiner !== 'the' || /\p{Lu}/u.test(x.form)) return called(a, x)
  for (let n = sentence; n >= Math.max(0, sentence - 4); n--) {
    const named = mentions
      .inSentence(n)
      .findLast((y) => y.last <= x.first && isMedia(y) && /\p{Lu}/u.test(called(a, y)))
    if (named) return called(a, named)
  }
  return null
}

/** Fills the chain: who was told, who quoted, whose account the sentence follows. */
export function relay(a: Article, made: Making[], mentions: Mentions): void {
  const add = (m: Making, name: string | null): void => {
    if (name === null || isOurs(a, name) || name === m.speaker || m.via.includes(name)) return
    m.via.push(name)
  }
  for (let i = made.length - 1; i >= 0; i--) {
    const m = made[i]!
    const s = m.saying!
    if (!m.mention || !isMedia(m.mention) || s.nested) continue
    // "…, according to the Times"; "…, Reuters reported": an outlet that carries another's words is a relay.
    const inner = made.filter(
      (x) =>
        x !== m &&
        x.sentence === m.sentence &&
        !isMedia(x.mention!) &&
        m.pieces.some((p) => p.start <= x.cueSpan.start && x.cueSpan.end <= p.end),
    )
    if (inner.length > 0) {
      for (const x of inner) add(x, m.speaker)
      made.splice(i, 1)
      continue
    }
    const beside = made.filter(
      (x) => x !== m && x.sentence === m.sentence && !isMedia(x.mention!) && s.lemma === 'according to',
    )
    if (beside.length > 0) {
      for (const x of beside) add(x, m.speaker)
      made.splice(i, 1)
    }
  }
  for (const m of made) {
    const s = m.saying!
    if (s.addressee && !ours(a, s.addressee) && (isMedia(s.addressee) || s.lemma === QUOTED))
      add(m, outletMeant(a, s.addressee, s.sentence, mentions))
    for (const x of mentions.inSentence(s.sentence)) {
      // "On television" is where, not who.
      if (/^(?:television|tv|radio)$/i.test(x.form) && a.tokens[x.first - 1]?.lower === 'on') continue
      if (
        !isMedia(x) ||
        ours(a, x) ||
        x === m.mention ||
        m.pieces.some((p) => p.start < x.span.end && x.span.start < p.end)
      )
        continue
      if (m.mention && x.span.start < m.mention.span.end && m.mention.span.start < x.span.end) continue
      if (s.clause.some((c) => c.start <= x.span.start && x.span.end <= c.end))
        add(m, outletMeant(a, x, s.sentence, mentions))
    }
  }
  for (const m of made) {
    // "…, he was quoted as saying by the Ledger"; "she wrote in the Gazette": an outlet by its place.
    const verb = m.saying!.verb
    const by =
      m.saying!.lemma === QUOTED ? 'by' : m.saying!.lemma === 'write' || m.saying!.lemma === 'argue' ? 'in' : ''
    if (by !== '' && a.tokens[verb + 1]?.lower === by) {
      const x = mentions.inSentence(m.sentence).find((y) => y.first === verb + 2)
      if (
        x &&
        x.name !== null &&
        /^(?:place|body|media|person)$/.test(x.kind) &&
        (by === 'by' || x.determiner === 'the')
      )
        add(m, x.name)
    }
    // "The Ledger reported, citing two officials, that": they said it.
    if (m.mention && isMedia(m.mention)) {
      for (let i = m.mention.last; i < a.first[m.sentence + 1]! && i < verb + 40; i++) {
        if (!/^(?:citing|quoting)$/.test(a.tokens[i]!.lower) || a.tokens[i]!.quote >= 0) continue
        const x = mentions
          .inSentence(m.sentence)
          .filter((y) => y.first === i + 1)
          .sort((y, z) => z.last - y.last)[0]
        if (!x || x.name === null || !/^(?:person|office|anonymous|crowd|body|state|group)$/.test(x.kind)) break
        const outlet = m.speaker
        m.speaker = x.name
        m.mention = x
        add(m, outlet)
        break
      }
    }
  }
  for (const m of made) {
    // "a copy seen by the Guardian": the outlet stands between the paper and the page.
    for (const x of mentions.inSentence(m.sentence))
      if (
        isMedia(x) &&
        a.tokens[x.first - 1]?.lower === 'by' &&
        /^(?:seen|obtained|reviewed|published|released|reported|cited|quoted|verified|viewed)$/.test(
          a.tokens[x.first - 2]?.lower ?? '',
        )
      )
        add(m, x.name)
  }
  // "its envoy told colleagues, according to three people in the room": they stand between.
  for (const m of made) {
    if (m.saying!.lemma !== 'according to') continue
    for (const x of made)
      if (
        x !== m &&
        x.sentence === m.sentence &&
        x.saying!.lemma !== 'according to' &&
        m.pieces.some((p) => p.start <= x.cueSpan.start && x.cueSpan.end <= p.end)
      )
        add(x, m.speaker)
  }
  for (const m of made) {
    if (!m.saying!.nested) continue
    const q = a.tokens[m.saying!.verb]!.quote
    const outer = made.find(
      (x) =>
        x !== m &&
        !x.saying!.nested &&
        q >= 0 &&
        x.pieces.some((p) => p.start <= a.quotes[q]!.inner.start && a.quotes[q]!.inner.end <= p.end),
    )
    if (!outer) continue
    m.via = []
    add(m, outer.speaker)
    for (const v of outer.via) add(m, v)
  }
}
