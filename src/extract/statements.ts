import { partyNamed } from '../actors/parties.ts'
import { UTTERANCES } from '../actors/roles.ts'
import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'
import type { ReadAttribution, ReadStatement } from './machine-reading.ts'
import type { Mention, Mentions } from './mentions.ts'
import { actingFor, namedFor, publishersParty } from './speech/acting-for.ts'
import { attributed } from './speech/attributed.ts'
import { relay } from './speech/chain.ts'
import { retold, throughOutlets, underDays } from './speech/digest.ts'
import type { Making } from './speech/making.ts'
import { settle } from './speech/occasion.ts'
import { sayings } from './speech/sayings.ts'
import { relayTurns, turnStatements, turnsOf } from './speech/turns.ts'
import { unclaimed } from './speech/unclaimed.ts'
import type { Saying } from './speech/walk.ts'

/**
 * Who said what in a report, one item for each cue and claim, in the order of the text.
 *
 * The claim goes without cue, complementiser and outer quotation marks. `attributions` may add what the walk from the
 * verbs did not find; every item says by its reason which of the two it comes from.
 */
export function statementsOf(
  a: Article,
  attributions: readonly ReadAttribution[],
  mentions: Mentions,
): ReadStatement[] {
  const turns = turnsOf(a, mentions)
  const found = sayings(a, mentions, turns)
  const made: Making[] = []
  for (const s of found) {
    const m = making(a, s, mentions)
    if (m) made.push(m)
  }
  relay(a, made, mentions)
  relayTurns(turns, made)
  const plain = [...made, ...turnStatements(a, turns, made)]
  const own = [...plain, ...unclaimed(a, plain, mentions)]
  const all = [...own, ...attributed(a, attributions, own, mentions)].sort(
    (x, y) => x.pieces[0]!.start - y.pieces[0]!.start || x.cueSpan.start - y.cueSpan.start,
  )
  settle(a, all, mentions)
  throughOutlets(a, retold(a, mentions), all)
  for (const { words, day } of underDays(a))
    for (const m of all) if (words.start <= m.pieces[0]!.start && m.pieces[0]!.start < words.end) m.said ??= day
  const office = turns.length > 0 ? publishersParty(a, mentions) : null
  return all.map((m, i) => statement(a, m, i, mentions, office))
}

function statement(a: Article, m: Making, i: number, mentions: Mentions, office: string | null): ReadStatement {
  const content = { start: m.pieces[0]!.start, end: m.pieces.at(-1)!.end }
  const negated = m.saying?.lemma === 'deny'
  const actor = mentions.actor(m.speaker)
  return {
    id: `s${i + 1}`,
    speaker: m.speaker,
    speakerRole: m.speaker.startsWith('anonymous: ') ? m.speaker.slice(11) : (actor?.role ?? null),
    ...(m.speakers && { speakers: m.speakers }),
    onBehalfOf: partyOfSpeaker(a, m, mentions, office),
    via: m.via,
    medium: m.medium,
    quoteType: m.turn ? 'direct' : m.saying?.nested ? 'indirect' : quoteType(a, m.pieces),
    content,
    ...(m.pieces.length > 1 && { contentParts: m.pieces }),
    sourceSpan: m.cueSpan,
    cue: m.cue,
    said: m.said,
    ...(negated && { negated }),
    confidence: m.confidence,
    reason: m.reason,
  }
}

function making(a: Article, s: Saying, mentions: Mentions): Making | null {
  const who = s.speaker
  if (!who) return null
  let name = who.name
  let confidence = s.plain
  if (who.kind === 'document') {
    const issuer = issuerOf(a, who, mentions)
    if (issuer === null) return null
    name = issuer
    confidence *= 0.8
  }
  if (name === null && /^who$/i.test(who.form)) {
    const head = mentions
      .inSentence(s.sentence)
      .findLast((x) => x.last <= who.first && who.first - x.last <= 1 && x.kind !== 'pronoun')
    name = head ? (head.name ?? head.form) : null
  }
  if (name === null) {
    if (who.kind === 'pronoun' || who.kind === 'thing' || who.kind === 'place') return null
    name = who.form
  }
  if (who.kind === 'thing' || (who.kind === 'place' && who.name === null)) return null
  const several =
    name.includes(' and ') && (who.kind === 'crowd' || who.kind === 'pronoun') && !who.form.includes(' and ')
  const joint = [
    ...s.others.map((o) => o.name).filter((n): n is string => n !== null),
    ...(several ? name.split(' and ') : [name]),
  ]
  if (who.kind === 'pronoun') confidence *= 0.92
  if (who.kind === 'crowd') confidence *= 0.95
  return {
    saying: s,
    sentence: s.sentence,
    speaker: joint[0]!,
    speakers: joint.length > 1 ? joint : null,
    mention: who,
    pieces: s.pieces,
    cueSpan: s.cue,
    cue: cueWords(a, s),
    via: [],
    medium: null,
    said: null,
    leans: s.inherits || who.kind === 'pronoun' || (who.determiner === 'the' && who.kind !== 'state'),
    confidence,
    reason: `${s.lemma}: words ${s.place} the cue`,
  }
}

const cueWords = (a: Article, s: Saying): string => {
  const from = a.tokens[s.verb]!
  return a.text.slice(from.start, Math.max(from.end, s.cue.end))
}

const PAPERS =
  /^(?:filings?|lawsuits?|complaints?|rulings?|verdicts?|editorials?|columns?|books?|stor(?:y|ies)|clips?|records?|data|figures?)$/
/** Who issued "the statement": its possessor, or whoever spoke last; null for drafts, which nobody speaks. */
function issuerOf(a: Article, d: Mention, mentions: Mentions): string | null {
  const head = a.tokens[d.head]!.lower
  const here = mentions.inSentence(a.tokens[d.head]!.sentence)
  if (!UTTERANCES.has(head) && !UTTERANCES.has(head.replace(/s$/, '')) && !PAPERS.test(head)) return null
  const own = here.find((x) => x.first === d.first && x.kind === 'pronoun')
  if (own?.name) return own.name
  if (d.affiliation) return mentions.actor(d.affiliation)?.name ?? d.affiliation
  const of = a.tokens[d.last]
  if (of && /^(?:from|by|of)$/.test(of.lower)) {
    const x = here.find((y) => y.first === d.last + 1)
    if (x?.name) return x.name
  }
  // "released a letter saying": the sentence's subject did.
  const subject = here.find(
    (x) =>
      x.last < d.first &&
      x.name !== null &&
      (x.kind === 'person' || x.kind === 'body' || x.kind === 'state' || x.kind === 'group' || x.kind === 'pronoun') &&
      a.tokens[x.first - 1]?.pos !== 'ADP',
  )
  if (subject) return subject.name
  if (PAPERS.test(head)) return d.form
  if (d.determiner === 'none' || d.determiner === 'a') return d.form // "polls suggest": nobody's in particular
  const at = a.tokens[d.head]!.sentence
  for (let n = at; n >= Math.max(0, at - 3); n--) {
    const x = mentions
      .inSentence(n)
      .findLast((y) => y.last <= d.first && y.name !== null && /^(?:body|group|state|person)$/.test(y.kind))
    if (x) return x.name
  }
  return d.form
}

/** As the names tell it; where they give nothing, or a common noun, as what stands about them does. */
function partyOfSpeaker(a: Article, m: Making, mentions: Mentions, office: string | null): string | null {
  const own = onBehalf(m, mentions)
  if (m.turn) return own ?? mentions.speaksFor(m.speaker) ?? (m.speaker.startsWith('anonymous: ') ? null : office)
  const told = namedFor(a, m, mentions)
  if (told !== null) return told
  if (own !== null && /\p{Lu}/u.test(own) && (own !== m.speaker || m.mention?.kind !== 'crowd')) return own
  return actingFor(a, m, mentions) ?? own
}

function onBehalf(m: Making, mentions: Mentions): string | null {
  const x = m.mention
  if (!x) return null
  const actor = mentions.actor(m.speaker)
  if (x.kind === 'crowd' || actor?.kind === 'group') {
    // "European leaders" act for no region.
    const up = x.affiliation === null ? undefined : partyNamed(x.affiliation)
    if (x.kind === 'crowd' && up?.kind === 'region') return m.speaker
    if (
      /\b(?:critics|analysts|experts|observers|officials|diplomats|aides|insiders|mediators|authorities|passengers|commuters|commentators|sources|media|residents|witnesses|campaigners|activists|scholars|economists|workers|people|protesters|demonstrators)\b/i.test(
        m.speaker,
      )
    )
      return null
    return mentions.speaksFor(m.speaker)
  }
  return mentions.speaksFor(m.speaker)
}

function quoteType(a: Article, pieces: readonly Span[]): ReadStatement['quoteType'] {
  let any = false
  let all = true
  for (const p of pieces) {
    const inside = a.quotes.some((q) => q.outer.start <= p.start && p.end <= q.outer.end)
    const touch = inside || a.quotes.some((q) => q.outer.start < p.end && p.start < q.outer.end)
    if (touch) any = true
    if (!inside) all = false
  }
  return any ? (all ? 'direct' : 'mixed') : 'indirect'
}
