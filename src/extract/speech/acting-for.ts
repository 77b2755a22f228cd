// For whom somebody speaks whose own words do not name the party: "a government spokesman", "two members of her team".
import { partyOf } from '../../actors/parties.ts'
import type { Article } from '../article.ts'
import type { Mention, Mentions } from '../names/mention.ts'
import type { Making } from './making.ts'

/** What belongs to a state, and to one at a time in a sentence's neighbourhood. */
const OF_A_STATE =
  /^(?:government|ministry|cabinet|army|military|palace|chancellery|chancellor|president|premier|kremlin|minister|presidency|foreign|interior|defence|defense|finance|state|parliamentary)$/
/** Bodies that a text names in full once and by their kind afterwards. */
const OF_A_BODY =
  /^(?:union|company|firm|employer|management|guild|federation|league|alliance|front|movement|coalition|airline|operator|committee|commission|council|parliament|party|group|rebel|rebels|association|consortium|board|carrier|bloc|delegation|negotiating|hospital|studio|studios)$/
/** People who tell of parties and are of none. */
const APART =
  /\b(?:critics|analysts?|experts?|observers?|mediators?|passengers|commuters|commentators?|media|residents?|witness(?:es)?|campaigners?|activists?|scholars?|economists?|protesters?|historians?|professors?|lawyers|lawmakers)\b/i
const NEAR = 3 // sentences back to the state that "the government" is of: further off another may have come between

/** Whom the text says in so many words that somebody speaks for, whatever firm or house they are of besides. */
export function namedFor(a: Article, m: Making, mentions: Mentions): string | null {
  const role = mentions.actor(m.speaker)?.role ?? m.mention?.role ?? null
  const shadow = role !== null && /\bshadow\b/i.test(role) // a group's own, not the house's
  return (shadow ? null : byOffice(role, mentions)) ?? whoSpeaksFor(a, m.speaker, mentions)
}

/** The party for which the speaker speaks, by what stands in and about the words for them; null where nothing tells it. */
export function actingFor(a: Article, m: Making, mentions: Mentions): string | null {
  const actor = mentions.actor(m.speaker)
  // "he said": whoever he is, as the text first named him
  const x =
    m.mention?.kind === 'pronoun'
      ? mentions.all.findLast((y) => y.name === m.speaker && y.kind !== 'pronoun' && y.first < m.mention!.first)
      : m.mention
  if (!x || APART.test(x.form)) return null
  if (x.kind === 'person' || (actor?.kind === 'person' && !m.speaker.startsWith('anonymous: '))) {
    const role = actor?.role ?? x.role
    return (
      (actor?.affiliation ? null : byOffice(role, mentions)) ??
      whoSpeaksFor(a, m.speaker, mentions) ??
      (actor?.affiliation && OF_A_STATE.test(actor.affiliation.split(' ').at(-1)!)
        ? stateNear(a, x, mentions)
        : null) ??
      (actor?.affiliation ? null : introducedWith(a, m.speaker, role, mentions))
    )
  }
  if (!/^(?:anonymous|crowd|office|body)$/.test(x.kind)) return null
  const inside = namedInside(a, x, mentions)
  if (inside !== null) return inside
  if (x.determiner === 'possessive') return null // "their federation": whose, the text did not tell
  for (let k = x.head; k >= x.first && k > x.head - 4; k--) {
    const word = a.tokens[k]!.lower
    if (/^presidency$/.test(word)) {
      const council = mentions.actors.find((y) => /^(?:Council|Council of the (?:EU|European Union))$/.test(y.name))
      if (council) return council.name
    }
    if (OF_A_BODY.test(word)) return ofKind(a, x, word, mentions)
    if (OF_A_STATE.test(word)) return stateNear(a, x, mentions)
  }
  return null
}

const MINISTERIAL =
  /\b(?:minister|foreign secretary|home secretary|ambassador|premier|chancellor|president|chief of staff|security adviser)\b/i
const OFFICER =
  /\b(?:leader|spokes\w+|chair\w*|negotiator|secretary|deputy|whip|president|director|chief executive|official|treasurer|commander|lawyer|head|delegate)\b/i
/** Those who stand between parties, or are of none although they have an office. */
const BETWEEN =
  /\b(?:mediator|facilitator|arbitrator|conciliator|envoy|opposition|professor|judge|analyst|informateur|formateur|mayor|bishop)\b/i
const SOON = 2 // sentences from a party to an officer of its own who is named without it

/** "The Liberals have given way. Party leader Ann Lee said …": an office without an owner is of the party just told of. */
function introducedWith(a: Article, name: string, role: string | null, mentions: Mentions): string | null {
  if (role === null || BETWEEN.test(role) || !(OFFICER.test(role) || MINISTERIAL.test(role))) return null
  const x = peopleIn(mentions).get(name)?.[0]
  if (!x) return null
  if (MINISTERIAL.test(role)) return stateNear(a, x, mentions)
  const at = a.tokens[x.head]!.sentence
  for (let s = at; s >= Math.max(0, at - SOON); s--) {
    if (a.paragraphOf[s] !== a.paragraphOf[at]) break
    const y = mentions
      .inSentence(s)
      .find(
        (z) =>
          z.last <= x.first &&
          !z.inPlace &&
          ((z.name !== null && /\p{Lu}/u.test(z.name) && /^(?:state|body|group)$/.test(z.kind)) ||
            (z.kind === 'crowd' && PARTIES.test(z.form))),
      )
    if (y) return y.name ?? y.form
  }
  return null
}

/** "Ann Lee, who speaks for the council", "Ann Lee, who chairs the union's bargaining committee". */
function whoSpeaksFor(a: Article, name: string, mentions: Mentions): string | null {
  for (const x of peopleIn(mentions).get(name) ?? []) {
    const last = pastHouse(a, x, mentions)
    if (a.tokens[last]?.text !== ',') continue
    if (a.tokens[last + 1]?.lower !== 'who') continue
    const verb = a.tokens[last + 2]?.lower ?? ''
    const link = a.tokens[last + 3]?.lower ?? ''
    const at =
      /^(?:speaks|spoke|negotiates|negotiated|acts|acted)$/.test(verb) && link === 'for'
        ? last + 4
        : LEADS.test(verb)
          ? last + 3
          : -1
    if (at < 0) continue
    const y = mentions
      .inSentence(a.tokens[x.head]!.sentence)
      .filter((z) => z.first >= at && z.first <= at + 1 && z.name !== null)
      .sort((p, q) => q.last - p.last)[0]
    if (y && OF_THE_BODY.test(y.form)) return ofKind(a, y, 'union', mentions) ?? y.name
    if (y?.name && (/\p{Lu}/u.test(y.name) || (y.kind === 'body' && y.name.includes(' '))))
      return mentions.speaksFor(y.name) ?? y.name
    const kind = y
      ? null
      : mentions.inSentence(a.tokens[x.head]!.sentence).find((z) => z.first >= at && z.first <= at + 1)
    if (kind && OF_A_BODY.test(a.tokens[kind.head]!.lower)) return ofKind(a, kind, a.tokens[kind.head]!.lower, mentions)
  }
  return null
}
/** "Ann Lee of North Capital, who chairs": past the house somebody comes from. */
function pastHouse(a: Article, x: Mention, mentions: Mentions): number {
  if (!/^(?:of|from|at|with)$/.test(a.tokens[x.last]?.lower ?? '')) return x.last
  const house = mentions.inSentence(a.tokens[x.head]!.sentence).filter((y) => y.first === x.last + 1)
  return Math.max(x.last, ...house.map((y) => y.last))
}
/** "The bargaining committee": a union's own, which has no other name. */
const OF_THE_BODY = /^(?:bargaining|negotiating|strike|national negotiating|union) (?:committee|team|council)$/i
const LEADS = /^(?:chairs|chaired|leads|led|heads|headed|represents|represented|runs|advises|advised)$/

/** A rapporteur speaks for the house that named them. */
function byOffice(role: string | null, mentions: Mentions): string | null {
  if (!role || !/\brapporteur\b/i.test(role)) return null
  return mentions.actors.find((y) => /^(?:the )?(?:European )?Parliament$/.test(y.name))?.name ?? null
}

/** "two members of her team", "people around Ms Lee", "negotiators on the government side". */
function namedInside(a: Article, x: Mention, mentions: Mentions): string | null {
  for (const y of mentions.inSentence(a.tokens[x.head]!.sentence)) {
    if (y === x || (y.name === null && y.kind !== 'crowd') || y.first < x.first || y.first > x.head + 5) continue
    const before = y.first < x.head
    if (!before) {
      const link = a.tokens[x.head + 1]
      if (!link || !/^(?:of|in|around|close|from|for|on|with|near|at|to)$/.test(link.lower)) continue
      if (a.tokens.slice(x.head + 1, y.first).some((t) => t.pos === 'VERB' || t.text === ',')) continue
    }
    const own = y.name === null ? null : mentions.speaksFor(y.name)
    if (own !== null && /^(?!anonymous: ).*\p{Lu}/u.test(own)) return own
    if (
      y.name !== null &&
      (/^(?:state|group)$/.test(y.kind) || (y.kind === 'body' && /\p{Lu}/u.test(y.name) && !/['’]s /.test(y.name)))
    )
      return y.name
    // "an adviser to the bondholders"
    if (!before && y.kind === 'crowd' && /^(?:to|of|for)$/.test(a.tokens[x.head + 1]!.lower) && PARTIES.test(y.form))
      return y.form
  }
  return null
}
const PARTIES =
  /\b(?:bondholders|creditors|rebels|insurgents|workers|farmers|fishermen|nurses|dockers|teachers|employers|miners|separatists|militias?)$/i

/** The body that the text calls by this kind: the nearest before with a name of its own, else the only one after. */
function ofKind(a: Article, x: Mention, kind: string, mentions: Mentions): string | null {
  const noun = kind.replace(/s$/, '')
  const fits = (y: Mention): boolean =>
    y.name !== null &&
    /\p{Lu}/u.test(y.name) &&
    /^(?:body|group|state)$/.test(y.kind) &&
    (a.tokens[y.head]!.lower.replace(/s$/, '') === noun ||
      y.name
        .toLowerCase()
        .split(/\s+/)
        .some((w) => w.replace(/s$/, '') === noun))
  const before = bodiesIn(mentions).findLast((y) => y.first < x.first && fits(y))
  if (before) return before.name
  if (!/^(?:company|firm|employer|management|operator|airline|carrier)$/.test(noun)) return null
  // the firm whose head the text names
  const firms = new Set(
    mentions.actors
      .filter(
        (y) =>
          y.kind === 'person' &&
          y.affiliation !== null &&
          /\b(?:chief executive|managing director|ceo|boss)\b/i.test(y.role ?? ''),
      )
      .map((y) => y.affiliation!),
  )
  return firms.size === 1 ? [...firms][0]! : null
}

/** The state spoken of last, shortly before, of those that the text is about; else the one that it is about. */
function stateNear(a: Article, x: Mention, mentions: Mentions): string | null {
  const counts = statesIn(mentions)
  const [first, second] = [...counts].sort((p, q) => q[1] - p[1])
  const often = (first?.[1] ?? 0) / 2 // a host or a neighbour is named less than half as often as those at the table
  const at = a.tokens[x.head]!.sentence
  for (let s = at; s >= Math.max(0, at - NEAR); s--) {
    const y = mentions
      .inSentence(s)
      .findLast((z) => z.name !== null && z.last <= x.first && (counts.get(z.name) ?? 0) >= Math.max(often, 1))
    if (y) return y.name
  }
  return first && (!second || first[1] >= 2 * second[1]) ? first[0] : null
}

const people = new WeakMap<Mentions, ReadonlyMap<string, readonly Mention[]>>()

/** Where each person is named, in order; gathered once a text. */
function peopleIn(mentions: Mentions): ReadonlyMap<string, readonly Mention[]> {
  const known = people.get(mentions)
  if (known) return known
  const out = new Map<string, Mention[]>()
  for (const x of mentions.all) {
    if (x.kind !== 'person' || x.name === null) continue
    const at = out.get(x.name)
    if (at) at.push(x)
    else out.set(x.name, [x])
  }
  people.set(mentions, out)
  return out
}

const bodies = new WeakMap<Mentions, readonly Mention[]>()

/** Bodies and groups with a name of their own, in order; a name that comes back often is kept at its first places. */
function bodiesIn(mentions: Mentions): readonly Mention[] {
  const known = bodies.get(mentions)
  if (known) return known
  const often = new Map<string, number>()
  const out: Mention[] = []
  for (const x of mentions.all) {
    if (x.name === null || !/^(?:body|group|state)$/.test(x.kind)) continue
    const n = (often.get(x.name) ?? 0) + 1
    often.set(x.name, n)
    if (n <= KEPT) out.push(x)
  }
  bodies.set(mentions, out)
  return out
}
const KEPT = 50 // places of one name; later ones tell nothing new of what it is called

const counted = new WeakMap<Mentions, ReadonlyMap<string, number>>()

/** How often each state is named; counted once a text. */
function statesIn(mentions: Mentions): ReadonlyMap<string, number> {
  const known = counted.get(mentions)
  if (known) return known
  const counts = new Map<string, number>()
  const count = (y: Mention): unknown => counts.set(y.name!, (counts.get(y.name!) ?? 0) + 1)
  // "The round was held in Oslo": where they met is no side
  const placed = new Set(mentions.all.filter((y) => y.kind === 'state' && !y.inPlace).map((y) => y.name))
  for (const y of mentions.all) if (y.kind === 'state' && y.name && placed.has(y.name)) count(y)
  // A text that has a minister or a ministry and no state: its state is what acts in it under one bare name.
  if (counts.size === 0)
    for (const y of mentions.all)
      if (y.kind === 'body' && y.name && /^\p{Lu}\p{Ll}{2,}$/u.test(y.name) && y.determiner !== 'the') count(y)
  counted.set(mentions, counts)
  return counts
}

const BY_NAME =
  /(\p{Lu}[\p{L}’'-]+) (?:Foreign Ministry|Ministry|Government|Embassy|Mission|(?:Interior|Defen[cs]e|Trade|Finance) Ministry)\b/u
const BY_OF =
  /\b(?:Ministry|Department|Government|Embassy|Permanent Mission)(?: (?:of|for) (?:Foreign Affairs|Defen[cs]e|External Affairs|Trade))?(?:,| of| of the) (?:the )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})/u

/** The state whose office publishes a transcript: those who answer in it speak for that state. */
export function publishersParty(a: Article, mentions: Mentions): string | null {
  const head = a.text.slice(0, HEADER)
  const publisher = a.publisher ?? ''
  const m = BY_NAME.exec(publisher) ?? BY_OF.exec(publisher) ?? BY_NAME.exec(head) ?? BY_OF.exec(head)
  if (!m) return null
  const known = partyOf(m[1]!)
  if (known) return known.party.name
  const word = m[1]!.toLowerCase()
  // "Suvanian" is of Suvania where the text names it; a stem of four letters keeps "Mali" and "Malian" together
  const stem = (name: string): string => name.toLowerCase().replace(/[aeo]$/, '')
  const actor = mentions.actors.find((y) => y.name.length > 3 && !y.name.includes(' ') && word.startsWith(stem(y.name)))
  if (actor) return actor.name
  for (const t of a.tokens)
    if (t.pos === 'PROPN' && t.text.length > 3 && t.text.length < word.length && word.startsWith(stem(t.text)))
      return t.text
  return m[1]!
}
const HEADER = 240 // characters at the head of a transcript in which it says whose it is
