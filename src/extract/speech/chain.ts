import { foldName } from '../../actors/names.ts'
import { partyNamed } from '../../actors/parties.ts'
import type { Span } from '../../text/span.ts'
import type { Article } from '../article.ts'
import type { Mention, Mentions } from '../names/mention.ts'
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
  if (/^(?:tv|radio|television)$/i.test(name) && a.tokens[x.first - 1]?.lower === 'state') return `state ${name}`
  return /^(?:tv|radio|television)$/i.test(name) ? a.text.slice(x.span.start, x.span.end).replace(/^the\s+/i, '') : name
}

/** The page's own publisher, also by a part of its name: the Evening Echo is "the Echo" to itself. */
export function isOurs(a: Article, name: string): boolean {
  return [a.publisher, SENT_BY.exec(a.text.slice(0, HEAD))?.[1] ?? null].some((ours) => {
    if (ours === null) return false
    const own = foldName(ours).split(' ')
    return foldName(name)
      .split(' ')
      .every((w) => w === 'the' || own.includes(w))
  })
}
/** "PORT ANN, May 14 (Coast Press) –": the agency that sent the report. */
const SENT_BY = /(?:^|\n)\p{Lu}[^\n()]{2,88}\(([^()\n]{2,40})\) ?[–—-]/u
const HEAD = 600 // characters: a title, a line below it and the dateline

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
    if (name !== null && !/\p{Lu}/u.test(name) && NO_RELAY.test(name)) return
    if (name === null || isOurs(a, name) || name === m.speaker || m.via.includes(name)) return
    m.via.push(name)
  }
  const beside = bySentence(made)
  const handing = new Set<Making>() // outlets that only hand on what another says
  for (let i = made.length - 1; i >= 0; i--) {
    const m = made[i]!
    const s = m.saying!
    if (!m.mention || !isMedia(m.mention) || s.nested) continue
    const others = beside.get(m.sentence)!.filter((x) => x !== m && !handing.has(x) && !isMedia(x.mention!))
    // "…, according to the Times"; "…, Reuters reported": an outlet that carries another's words is a relay.
    const inner = others.filter((x) => holds(m, x.cueSpan))
    const carried = inner.length === 0 && s.lemma === 'according to' ? others : inner
    if (carried.length === 0) continue
    for (const x of carried) add(x, m.speaker)
    handing.add(m)
  }
  let kept = 0
  for (const m of made) if (!handing.has(m)) made[kept++] = m
  made.length = kept
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
  for (const m of made) {
    const s = m.saying!
    for (const c of s.clause) {
      const words = a.text.slice(c.start, c.end)
      // "in an interview with the Faro": whoever gives the interview, the one who prints it is an outlet
      const printed = INTERVIEW.exec(words)
      if (printed && !m.pieces.some((p) => p.start <= c.start + printed.index && c.start + printed.index < p.end))
        add(m, printed[1]!)
      // "told the Faro in an interview"
      const to = s.addressee
      if (
        to &&
        /\p{Lu}/u.test(to.form) &&
        /\b(?:in an|in a rare|in his first|in her first) interview\b/.test(words) &&
        to.name
      )
        add(m, called(a, to))
    }
    // "said through a relative", "through the mediators": who carried the words
    for (const x of mentions.inSentence(s.sentence)) {
      if (a.tokens[x.first - 1]?.lower !== 'through' || !/^(?:anonymous|crowd|person|office|body|state)$/.test(x.kind))
        continue
      if (!s.clause.some((c) => c.start <= x.span.start && x.span.end <= c.end)) continue
      if (/^(?:interpreters?|translators?|channels?|gritted|tears)$/.test(a.tokens[x.head]!.lower)) continue
      add(m, x.name ?? x.form)
    }
  }
  // "Alder said Priddy had assured her that …": whoever tells of it stands between
  for (const m of made)
    for (const x of beside.get(m.sentence)!)
      if (
        x !== m &&
        !handing.has(x) &&
        !x.saying!.nested &&
        !/^(?:ask|call|demand|urge|want|press|request)$/.test(m.saying!.lemma) &&
        holds(m, x.cueSpan) &&
        !sameOne(m.speaker, x.speaker)
      )
        add(x, m.speaker)
  // "one of them says", "the other said": told to whom the two had told theirs
  made.forEach((m, i) => {
    const last = made[i - 1]
    if (!last || last.via.length === 0 || m.via.length > 0 || m.sentence - last.sentence > 2 || !m.mention) return
    if (
      !/^(?:one|another|both|the other|the second|the first)(?: of (?:them|the two))?$/i.test(
        a.text.slice(m.mention.span.start, m.mention.span.end),
      )
    )
      return
    if (last.mention?.plural) for (const v of last.via) add(m, v)
  })
  // "its envoy told colleagues, according to three people in the room": they stand between.
  for (const m of made) {
    if (m.saying!.lemma !== 'according to') continue
    for (const x of beside.get(m.sentence)!)
      if (x !== m && !handing.has(x) && x.saying!.lemma !== 'according to' && holds(m, x.cueSpan)) add(x, m.speaker)
  }
  const around = quoting(a, made)
  for (const m of made) {
    const outer = m.saying!.nested ? around.get(a.tokens[m.saying!.verb]!.quote) : undefined
    if (!outer) continue
    m.via = []
    add(m, outer.speaker)
    for (const v of outer.via) add(m, v)
  }
}

/** A medium without a name, nor the state's own: where something was said, not through whom. */
const NO_RELAY =
  /^(?!state\b)(?:(?:a|an|the|local|regional|breakfast|morning|evening|public|national|foreign|several|some) )*(?:radio|television|tv)$/i

const INTERVIEW =
  /\b(?:interview|conversation) with (?:the )?(?:\p{Ll}+ ){0,3}(\p{Lu}[\p{L}\d’'-]*(?: \p{Lu}[\p{L}\d’'-]*){0,3})/u

const sameOne = (x: string, y: string): boolean => foldName(x) === foldName(y)

const holds = (m: Making, s: Span): boolean => m.pieces.some((p) => p.start <= s.start && s.end <= p.end)

function bySentence(made: readonly Making[]): ReadonlyMap<number, readonly Making[]> {
  const out = new Map<number, Making[]>()
  for (const m of made) {
    const list = out.get(m.sentence)
    if (list) list.push(m)
    else out.set(m.sentence, [m])
  }
  return out
}

/** By quotation, the first statement whose words hold it whole. A quotation once taken is stepped over from then on. */
function quoting(a: Article, made: readonly Making[]): ReadonlyMap<number, Making> {
  const out = new Map<number, Making>()
  const order = a.quotes.map((_, q) => q).sort((x, y) => a.quotes[x]!.inner.start - a.quotes[y]!.inner.start)
  const next = order.map((_, k) => k) // the first place from here on that is not taken
  const free = (k: number): number => {
    let at = k
    while (at < next.length && next[at] !== at) {
      next[at] = next[next[at]!] ?? next.length
      at = next[at]!
    }
    return at
  }
  for (const m of made) {
    if (m.saying!.nested) continue
    for (const p of m.pieces) {
      let lo = 0
      let hi = order.length
      while (lo < hi) {
        const mid = (lo + hi) >> 1
        if (a.quotes[order[mid]!]!.inner.start < p.start) lo = mid + 1
        else hi = mid
      }
      for (let k = free(lo); k < order.length; k = free(k + 1)) {
        const { inner } = a.quotes[order[k]!]!
        if (inner.start >= p.end) break
        if (inner.end > p.end) continue
        out.set(order[k]!, m)
        next[k] = k + 1
      }
    }
  }
  return out
}
