import { partyOf } from '../../actors/parties.ts'
import type { Article } from '../article.ts'
import { lemmaOf } from '../grammar/verb-forms.ts'
import type { Mention, Mentions } from '../mentions.ts'
import { VOTERS } from './ballots.ts'
import { isPossessive, type Parsed } from './clauses.ts'
import { sameName, type Told } from './identity.ts'
import type { Opposites } from './opposites.ts'
import { DRAFT_NOUNS, EVENT_NOUNS, GATHERING, PARTIES } from './words.ts'

/** Who is named in a stretch of tokens, by canonical name; built once an article. */
export type Names = (from: number, to: number) => readonly string[]

const ACTING = new Set<Mention['kind']>([
  'person',
  'office',
  'body',
  'state',
  'group',
  'crowd',
  'media',
  'pronoun',
  'anonymous',
])
const WINDOW = 64 // mentions looked at from the first one inside: a clause has at most some twenty

/**
 * Names by the outermost phrases that speak of somebody: "Trump's son-in-law Jared Kushner" names Kushner, not Trump.
 * Officials of a state stand for the state. Places named as places ("in Oman") take no part.
 */
export function namesBy(a: Article, mentions: Mentions): Names {
  const cover = new Int32Array(a.tokens.length).fill(-1)
  const all = mentions.all
  const size = (m: Mention): number => m.last - m.first
  all.forEach((m, i) => {
    if (!ACTING.has(m.kind) && m.kind !== 'thing' && m.kind !== 'document') return
    for (let k = m.first; k < m.last && k < m.first + 40; k++)
      if (cover[k]! < 0 || size(all[cover[k]!]!) < size(m)) cover[k] = i
  })
  const starts = all.map((m, i) => ({ first: m.first, i })).sort((x, y) => x.first - y.first)
  return (from, to) => {
    const out: string[] = []
    let lo = 0
    let hi = starts.length
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if (starts[mid]!.first < from) lo = mid + 1
      else hi = mid
    }
    for (let k = lo; k < starts.length && k < lo + WINDOW && starts[k]!.first < to; k++) {
      const { i } = starts[k]!
      const m = all[i]!
      // "the Parliament votes on 4 May", where the tagger takes the verb for a noun
      if (
        m.kind === 'thing' &&
        m.affiliation &&
        cover[m.head] === i &&
        /^(?:votes|meets|talks)$/.test(a.tokens[m.head]!.lower)
      )
        if (!isPossessive(a.tokens[m.head - 1]) && !out.includes(m.affiliation)) out.push(m.affiliation)
      if (m.last > to || m.inPlace || !ACTING.has(m.kind)) continue
      if (cover[m.head] !== i && !ownsEvent(a, all[cover[m.head]!])) continue
      if (m.kind === 'anonymous' && m.name === null) continue
      for (const n of namesOf(a, m, all.slice(Math.max(0, i - 12), i + 24), mentions)) if (!out.includes(n)) out.push(n)
    }
    return out
  }
}

/** "Iran's talks", "Iran's proposal was handed over": whose event or text it is takes part in it. */
const ownsEvent = (a: Article, m: Mention | undefined): boolean =>
  (m?.kind === 'thing' || m?.kind === 'document') &&
  (Object.hasOwn(EVENT_NOUNS, lemmaOf(a.tokens[m.head]!)) || DRAFT_NOUNS.has(lemmaOf(a.tokens[m.head]!)))

/** Words for those at the table that name no one of them: they are the sides, where the text tells which. */
const UNNAMED =
  /^(?:sides?|parties|part(?:y|ies)|delegations?|delegates?|negotiators?|teams?|leaders?|ministers|officials?|diplomats?|people|men|women|two|three|both|others?|capitals|governments|representatives?|envoys|counterparts?|countries|states|nations|members|group|groups|reporters?|journalists?|media|press|public|authorities|sources?)$/i

/** Those who act for whoever they are of: "Norland's team" is Norland. */
const DELEGATED =
  /^(?:teams?|sides?|delegations?|governments?|negotiators?|offices?|leadership|executive|cabinet|camp|representatives?|officials?|envoys?|lawyers?|ministry|diplomats?|delegates?|ambassadors?)$/

function namesOf(a: Article, m: Mention, all: readonly Mention[], mentions: Mentions): readonly string[] {
  const head = a.tokens[m.head]!
  if (DRAFT_NOUNS.has(lemmaOf(head)) && m.kind !== 'person') return [] // "the nine-page paper" takes no part
  if (m.kind === 'crowd' || m.kind === 'anonymous') {
    if (m.affiliation) return [m.affiliation]
    const of = ofWhom(a, m, all)
    if (of !== null) return [mentions.speaksFor(of) ?? of]
    if (named(a, m, all)) return [] // "the two mediators, Norland and Suvania"
    return m.kind === 'crowd' &&
      m.plural &&
      !UNNAMED.test(head.lower) &&
      (PARTIES.has(lemmaOf(head)) || VOTERS.test(head.lower))
      ? [m.form.replace(COUNT, '')]
      : []
  }
  // "its political leader", who has no name here: whose he is takes part
  if (m.kind === 'office' && m.name !== null && !/\p{Lu}/u.test(m.name)) {
    if (m.affiliation) return [m.affiliation]
    const owner = all.find((x) => x.kind === 'pronoun' && x.first === m.first && x.last < m.last)?.name
    if (owner) return [owner]
  }
  // "his Kenyan counterpart" is somebody of Kenya, not he himself
  if (/counterparts?$/.test(m.form)) {
    for (let k = m.first; k < m.last; k++) {
      const party = partyOf(a.tokens[k]!.text)
      if (party?.by === 'people') return [party.party.name]
    }
    return []
  }
  if (m.kind === 'body' && DELEGATED.test(head.lower)) {
    const owner = m.affiliation ?? ofWhom(a, m, all)
    if (owner) return [head.lower === 'office' ? owner : (mentions.speaksFor(owner) ?? owner)]
  }
  if (m.name === null) {
    if (m.kind === 'media') return [m.form]
    return m.kind === 'body' && !UNNAMED.test(head.lower) && (PARTIES.has(lemmaOf(head)) || VOTERS.test(head.lower))
      ? [m.form]
      : []
  }
  return m.name.startsWith('anonymous: ') ? [] : m.name.split(' and ')
}

const COUNT =
  /^(?:(?:[\d.,]+|two|three|four|five|six|seven|eight|nine|ten|all|both|most|some|many|several|nearly|about) )+/i

/** Whether those spoken of are named right behind. */
const named = (a: Article, m: Mention, all: readonly Mention[]): boolean =>
  /^[,(:–—]$/.test(a.tokens[m.last]?.text ?? '') &&
  all.some((x) => x.first === m.last + 1 && x.name !== null && /\p{Lu}/u.test(x.name))

/** "negotiators for the Parliament", "the government in Lagos": who stands behind the preposition. */
function ofWhom(a: Article, m: Mention, all: readonly Mention[]): string | null {
  const link = m.head + 1
  if (!/^(?:of|for|from|in)$/.test(a.tokens[link]?.lower ?? '')) return null
  const x = all.find((y) => y !== m && y.first > link - 1 && y.first <= link + 2 && y.name !== null)
  if (!x || x.name === null || !/\p{Lu}/u.test(x.name)) return null
  return /^(?:state|body|group|place|person|pronoun)$/.test(x.kind) ? x.name : null
}

const OF_SIDES =
  /^(?:talks?|negotiations?|agreement|deal|treaty|truce|ceasefire|cease-fire|accord|pact|contract|moratorium|armistice|sides|parties|negotiators|period|phase|stage|exchange|swap|release|handover)$/
const ONE_HOUSE =
  /^(?:cabinet|parliament|board|members|membership|committee|council|senate|assembly|congress|conference|caucus|delegates|ambassadors|executive)$/
const WORKERS =
  /^(?:members?|membership|nurses?|teachers?|doctors?|drivers?|guards?|dockers?|pilots?|crews?|miners?|workers?|employees?|staff|balloting|strikes?)$/
const TRILOGUE = /^tria?logue$/ // by its rules a meeting of these three
const STRIKES = /^(?:strike|walkout|stoppage|walk|down|stop)$/

const OPENS = /^(?:after|at|during|in|following|on|over)$/
const COMES_OUT = /^(?:emerge|leave|return|part|come|walk|agree|produce|settle|fail|reach|strike)$/
const CLAUSE = 24 // tokens from the comma to the verb: a subject of two parties with their offices

/** "After fourteen hours of talks that ended on Tuesday, Volian and Sovian envoys emerged with a text": those who came out were in. */
function cameOut(p: Parsed, start: number, end: number, names: Names): readonly string[] {
  const { tokens, first } = p.article
  const s = tokens[start]!.sentence
  if (start - first[s]! > 3 || !OPENS.test(tokens[first[s]!]!.lower)) return []
  let k = end
  const stop = first[s + 1]!
  while (k < stop && tokens[k]!.text !== ',' && k - end < CLAUSE) k++
  if (tokens[k]?.text !== ',') return []
  let verb = k + 1
  while (verb < stop && verb - k < CLAUSE && !/^(?:VERB|AUX)$/.test(tokens[verb]!.pos) && tokens[verb]!.text !== ',')
    verb++
  if (!/^(?:VERB|AUX)$/.test(tokens[verb]?.pos ?? '') || tokens[verb]!.quote >= 0) return []
  const out = names(k + 1, verb)
  return out.length > 1 || COMES_OUT.test(lemmaOf(tokens[verb]!)) ? out : []
}

/**
 * Those who take part, with those whom a report leaves out because only two sit at its table: "Talks resume on Monday" are
 * talks of the two. A mediator named alone talks with both; one of the two named alone talks with the other.
 */
export function atTable(
  group: readonly Told[],
  named: readonly string[],
  p: Parsed,
  facing: Opposites,
  mentions: Mentions,
  names: Names,
): readonly string[] {
  const { tokens } = p.article
  const f = (group.find((t) => !t.finding.mentionOnly) ?? group[0]!).finding
  if (f.type === 'other' && named.length === 0 && facing.workers && STRIKES.test(lemmaOf(tokens[f.trigger]!)))
    return [facing.workers]
  if (named.length === 0 && GATHERING.has(f.type)) {
    const out = cameOut(p, f.start, f.end, names)
    if (out.length > 0) return out
  }
  const words = (re: RegExp): boolean => {
    for (let k = f.start; k < f.end; k++) if (re.test(tokens[k]!.lower)) return true
    return false
  }
  if (f.type === 'vote' && named.length === 0 && facing.workers && words(WORKERS)) return [facing.workers]
  if (TRILOGUE.test(lemmaOf(tokens[f.trigger]!)) && named.length < 3)
    return ['European Parliament', 'Council of the European Union', 'European Commission'].filter(
      (n) => mentions.actor(n) !== null,
    )
  if (facing.two.length < 2) return named
  const both = (): readonly string[] => [...named, ...facing.two.filter((n) => !named.some((m) => sameName(m, n)))]
  if (f.type === 'deadline' || f.type === 'other') return named.length === 0 && words(OF_SIDES) ? both() : named
  if (f.type === 'talks' || f.type === 'signing') {
    const others = named.filter((n) => !facing.two.some((m) => sameName(m, n)))
    const parties = others.some((n) => {
      const side = mentions.speaksFor(n)
      return mentions.actor(n)?.kind !== 'person' || (side !== null && facing.two.includes(side))
    })
    return parties ? named : both()
  }
  if (GATHERING.has(f.type)) return named.length === 0 && !words(ONE_HOUSE) ? both() : named
  return named
}
