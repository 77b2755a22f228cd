import type { Change, Contents, EventClaim, Position, PositionKind, Quantity, Statement } from '../record/claim.ts'
import type { Held } from '../record/state-of-play.ts'
import { mark, type Sentence, type SentencePart, say, sentence, words } from './citation.ts'
import type { Register } from './register.ts'
import {
  capital,
  inSentence,
  isDescribed,
  listed,
  nounOf,
  relayed,
  speakerInWords,
  TOLD,
  uncapital,
  whenAsSaid,
} from './telling.ts'

/** Verbs of the record's position kinds, for one party; the issue follows. */
const POSITION_VERB: Readonly<Record<PositionKind, string>> = {
  demand: 'demands',
  offer: 'offers',
  limit: 'will not go beyond',
  conditional: 'would, on a condition',
  accepts: 'accepts',
  rejects: 'rejects',
  opposes: 'opposes',
  denies: 'denies',
  interest: 'has an interest in',
  undecided: 'is considering',
}

/** " on Mon 24 Nov 2025"; anything but a bare day stands between commas. */
const onDay = (when: string): string => (/^\p{Lu}\p{Ll}{2} \d{1,2} /u.test(when) ? ` on ${when}` : `, ${when},`)

/** Several by their name: "members", "Hamas negotiators", "Palestinians"; a capital's own plural ("United States") counts as one. */
const SEVERAL = /(?:^|\s)\p{Ll}+[^s\W]s$|(?:ians|icans|crats)$|\speople$/u

const agreeing = (verb: string, party: string): string =>
  SEVERAL.test(nounOf(party)) && !/^(?:an?|one) /.test(party)
    ? verb
        .replace(/^(\p{L}+?)(?:s)\b/u, '$1')
        .replace(/^i\b/, 'are')
        .replace(/^ha\b/, 'have')
        .replace(/^denie$/, 'deny')
    : verb

/** One word or two for a badge or a cell. */
export const POSITION_WORD: Readonly<Record<PositionKind, string>> = {
  demand: 'demands',
  offer: 'offers',
  limit: 'limit',
  conditional: 'conditional',
  accepts: 'accepts',
  rejects: 'rejects',
  opposes: 'opposes',
  denies: 'denies',
  interest: 'interest',
  undecided: 'open',
}

export const CHANGE_WORD: Readonly<Record<Change['change'], string>> = {
  added: 'added',
  removed: 'removed',
  reworded: 'reworded',
  'quantity-changed': 'number changed',
  'left-open': 'left open',
}

/**
 * Words as a quotation: in double marks, its own double marks turned to single ones, so that where it ends is plain. A
 * stretch cut inside a quotation gets the mark it lacks.
 */
export function quoted(text: string): SentencePart {
  const inner = balanced(text.trim().replace(/[,;]$/, ''))
    .replace(/[“„«]/g, '‘')
    .replace(/[”»]/g, '’')
    .replace(/(^|[\s(])"/g, '$1‘')
    .replace(/"/g, '’')
  return words(`“${inner}”`)
}

/**
 * Indirect words run on in our sentence. Direct ones, and those that carry their own cue in their midst or are no clause
 * of their own, stand in quotation marks: “said that A deal, he said, is near” would limp.
 */
function saidWords(item: Statement): readonly SentencePart[] {
  const content = item.content.trim().replace(/[.,;]$/, '')
  if (!runsOn(item, content)) return [say(': '), quoted(content)]
  const said = balanced(content).replace(/[.,;](?=”$)/, '')
  // A first letter made small is our doing, so that word is ours; the rest stands as in the source.
  const first = uncapital(said)
  const end = first === said ? 0 : said.search(/[\s,]|$/)
  return [say(` that ${first.slice(0, end)}`), words(said.slice(end))]
}

const runsOn = ({ attribution: { form, cue } }: Statement, content: string): boolean =>
  form !== 'direct' && !(cue && midst(content, cue)) && !/^(?:to|that|whether|if|how|what|why|who)\b/i.test(content)

/** Whether the cue's verb stands between commas or dashes within the words, as in ", he said,". */
function midst(content: string, cue: string): boolean {
  const verb = cue.trim().split(/\s+/)[0]!.toLowerCase()
  return content
    .toLowerCase()
    .split(/[,–—]/)
    .slice(1)
    .some((part) => part.length < 60 && part.split(/[^\p{L}’']+/u).includes(verb)) // sixty characters hold "the deputy minister of trade added"
}

/** A stretch cut inside a quotation has a mark without its fellow: close it, or a reader cannot tell where the quotation ends. */
export function balanced(text: string): string {
  if (text.lastIndexOf('‘') > text.lastIndexOf('’')) return balanced(`${text}’`)
  const opens = (text.match(/“/g) ?? []).length
  const closes = (text.match(/”/g) ?? []).length
  if (opens > closes) return `${text}”`
  if (closes > opens) return `“${text}`
  if ((text.match(/"/g) ?? []).length % 2 === 0) return text
  // The odd one opens when a blank or nothing stands before it.
  return /(?:^|[\s(])"[^"]*$/.test(text) ? `${text}"` : `"${text}`
}

/**
 * A statement as a sentence: speaker, "said" or "told" with the road, the words. The verbs of the source ("claimed",
 * "admitted") carry judgements of the reporter's own; they stay visible in the passage.
 */
export function statementInWords(r: Register, held: Held<Statement>, withName = true, withDate = true): Sentence {
  const { item } = held
  const a = r.spelt(item.attribution)
  const who = withName ? capital(inSentence(speakerInWords(a) || r.outlet(held))) : ''
  const when = item.happened && withDate ? onDay(whenAsSaid(item.happened)) : ''
  const relays = listed(a.via.map((v) => relayed(v.name)))
  const told = relays !== '' && TOLD.test(a.cue ?? '')
  const road = relays === '' ? ' said' : told ? ` told ${relays}` : ` said, as ${relays} reported,`
  const lead = `${who}${road}${when}`.replace(/,,$/, ',')
  const said = saidWords(item)
  // "…, on Sunday,: “…”" would limp: a colon takes the place of the comma.
  return sentence(
    runsOn(item, item.content) ? lead : lead.replace(/,$/, ''),
    said,
    r.also(held),
    ' ',
    r.citations.of(held),
  )
}

/** "says Sergiy Kyslytsya, to the Financial Times": who stands behind a claim; the outlet itself when nobody is named. */
export function behind(r: Register, held: Held<Change | Contents | Position>): string {
  const who = teller(r, held)
  return who ? `${says(held)} ${who}` : `reported by ${r.outlet(held)}`
}

const says = (held: Held<Change | Contents | Position>): string =>
  agreeing('says', speakerInWords(held.item.attribution))

/** ", says X": only where somebody is named, for lines whose citation already tells the outlet. */
const byWhom = (r: Register, held: Held<Change | Contents | Position>): string => {
  const who = teller(r, held)
  return who ? `, ${says(held)} ${who}` : ''
}

function teller(r: Register, held: Held<Change | Contents | Position>): string {
  const a = r.spelt(held.item.attribution)
  const who = inSentence(speakerInWords(a))
  if (!who || a.via.length === 0) return who
  return `${who}, ${TOLD.test(a.cue ?? '') ? 'to' : isDescribed(a.via[0]!.name) ? 'through' : 'in'} ${listed(a.via.map((v) => relayed(v.name)))}`
}

export function quantityInWords(q: Quantity): string {
  const n = (v: number): string =>
    Number.isInteger(v) && Math.abs(v) >= 10_000 ? v.toLocaleString('en-GB') : String(v)
  const unit = q.unit ? (q.unit === '%' || q.unit === 'percent' ? ' %' : ` ${q.unit}`) : ''
  const bound =
    q.bound === 'at-most' ? 'at most ' : q.bound === 'at-least' ? 'at least ' : q.bound === 'about' ? 'about ' : ''
  return `${bound}${n(q.value)}${q.to === undefined ? '' : `–${n(q.to)}`}${unit}`
}

/** A position as a line: what kind, the source's words, whose voice. */
export function positionInWords(r: Register, held: Held<Position>, withParty: boolean): Sentence {
  const { item } = held
  const second =
    item.attribution.voice === 'own' || item.attribution.voice === 'reporter'
      ? undefined
      : mark(`second-hand: ${behind(r, held)}`)
  const lead = withParty
    ? `${capital(inSentence(r.actor(item.party)))} ${agreeing(POSITION_VERB[item.position], r.actor(item.party))}: `
    : `${POSITION_WORD[item.position]}: `
  return sentence(
    lead,
    quoted(item.gist),
    item.happened ? `, ${whenAsSaid(item.happened)}` : '',
    second && [say(' '), second],
    r.also(held),
    ' ',
    r.citations.of(held),
  )
}

/** A reported change as a line under its issue. */
export function changeInWords(r: Register, held: Held<Change>): Sentence {
  const { item } = held
  const hedge = item.hedge ? [say(' '), mark(`hedged: “${item.hedge}”`)] : undefined
  return sentence(
    `${CHANGE_WORD[item.change]}: `,
    quoted(item.gist),
    byWhom(r, held),
    hedge,
    r.also(held),
    ' ',
    r.citations.of(held),
  )
}

/** What a draft is said to contain, and who says so. The number is repeated only where the words do not show it. */
export function contentsInWords(r: Register, held: Held<Contents>): Sentence {
  const { label, gist, quantity } = held.item
  const number = quantity && !/\d/.test(gist) ? ` (${quantityInWords(quantity)})` : ''
  return sentence(
    label ? `${label}: ` : '',
    quoted(gist),
    `${number}${byWhom(r, held)}${r.also(held)} `,
    r.citations.of(held),
  )
}

const EVENT_WORD: Readonly<Record<EventClaim['type'], string>> = {
  meeting: 'meeting',
  talks: 'talks',
  call: 'call',
  travel: 'journey',
  leak: 'leak',
  publication: 'publication',
  submission: 'handing over',
  deadline: 'deadline',
  vote: 'vote',
  summit: 'summit',
  signing: 'signing',
  speech: 'speech',
  other: 'event',
}

/** "Meeting of A and B in Geneva". */
export function eventInWords(r: Register, item: EventClaim): string {
  const who = item.participants.map((p) => inSentence(r.actor(p)))
  const place = item.place ? ` in ${item.place.replace(/^(in|at|to) /i, '')}` : ''
  const word = EVENT_WORD[item.type]
  if (item.type === 'travel')
    return `${capital(who.length > 0 ? listed(who) : 'Someone')}${item.place ? ` to ${inSentence(item.place.replace(/^(in|at|to) /i, ''))}` : ': journey'}`
  if (item.type === 'deadline') return `Deadline${who.length > 0 ? `, ${listed(who)}` : ''}`
  return `${capital(word)}${who.length > 0 ? ` ${joint(item, who.length)} ${listed(who)}` : ''}${place}`
}

/** A meeting is of several; of one participant known, the others are not; acts of one's own are by somebody. */
function joint({ type }: EventClaim, n: number): string {
  if (type === 'leak' || type === 'other') return 'involving'
  if (type === 'publication' || type === 'submission' || type === 'speech' || type === 'vote' || type === 'signing')
    return 'by'
  return n > 1 ? 'of' : 'with'
}
