import type { Attribution } from '../record/attribution.ts'
import type { SourceHead } from '../record/source.ts'
import type { When } from '../time/when.ts'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Days already spelt out: a large dossier names the same few hundred thousands of times. */
const spelt = new Map<string, string>()
const KEPT = 4000 // days, some ten years; emptied when full

/** "Wed 26 Nov 2025". Anything that is not a day comes back as it is. */
export function dayInWords(day: string): string {
  const known = spelt.get(day)
  if (known !== undefined) return known
  const d = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(d.getTime())) return day
  const words = `${WEEKDAYS[d.getUTCDay()]} ${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`
  if (spelt.size >= KEPT) spelt.clear()
  spelt.set(day, words)
  return words
}

/** The days a moment can have been, in words that show the precision: "Wed 26 Nov 2025", "1–7 Dec 2025", "by Tue 2 Dec 2025". */
export function whenInWords(w: When): string {
  const { earliest, latest } = w
  if (earliest === null && latest === null) return w.said ?? 'date not known'
  // Unbounded on one side: a year's first day would be a day that nobody said.
  if (earliest === null) return w.said ?? `by ${dayInWords(latest!)}`
  if (latest === null) return w.said ?? `from ${dayInWords(earliest)}`
  if (earliest === latest) return dayInWords(earliest)
  const [ya, ma, da] = parts(earliest)
  const [yb, mb, db] = parts(latest)
  if (da === 1 && ya === yb && ma === mb && addDay(latest).endsWith('-01')) return `${MONTHS[ma - 1]} ${ya}`
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31') && ya === yb) return String(ya)
  if (ya === yb && ma === mb) return `${da}–${db} ${MONTHS[ma - 1]} ${ya}`
  if (ya === yb) return `${da} ${MONTHS[ma - 1]} – ${db} ${MONTHS[mb - 1]} ${ya}`
  return `${da} ${MONTHS[ma - 1]} ${ya} – ${db} ${MONTHS[mb - 1]} ${yb}`
}

const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const WEEKDAY_NAME = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
/** Words that only name a weekday, a month or a day of one: the computed date says all they say. */
const SAYS_NO_MORE = new RegExp(
  `^(?:(?:on|in|the|of|this) |${WEEKDAY_NAME},? |${WEEKDAY_NAME}$|\\d{1,2}(?:st|nd|rd|th)?,? |\\d{1,2}(?:st|nd|rd|th)?$|${MONTH_NAME} |${MONTH_NAME}$)+$`,
  'i',
)
const HAS_WEEKDAY = new RegExp(`\\b${WEEKDAY_NAME}\\b`, 'i')

/**
 * The same with the source's own words first where they say something the computed days do not: "next week, 1–7 Dec 2025",
 * "late on Monday, 29 Sep 2025". A weekday is said once.
 */
export function whenAsSaid(w: When): string {
  const computed = whenInWords(w)
  const said = w.said?.replace(/\s+/g, ' ').trim()
  if (!said || said === computed || /\b\d{4}\b/.test(said)) return computed // with its year a date says no less than ours
  const known = w.earliest !== null && w.earliest === w.latest
  if (SAYS_NO_MORE.test(said) && (known || !/day|\d/i.test(said))) return computed
  return `${said}, ${known && HAS_WEEKDAY.test(said) ? computed.replace(/^\p{L}+ /u, '') : computed}`
}

const parts = (day: string): readonly [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]
const addDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** How old, in the largest whole unit that keeps it honest; only for a known day. */
export function ageInWords(w: When, today: string): string | undefined {
  if (w.latest === null) return undefined
  const days = Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${w.latest}T00:00:00Z`)) / 86_400_000)
  if (days < 0) return undefined
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 60) return `${days} days old`
  if (days < 730) return `${Math.floor(days / 30.44)} months old`
  return `${Math.floor(days / 365.25)} years old`
}

/** What a reader would call the document: its title, else its file name, else its kind. */
export const sourceName = (s: SourceHead): string => s.title ?? s.file ?? s.url ?? `${s.kind} without title`

/** Who published it, as a chain ends: the outlet, else the document's own name. */
export const outletOf = (s: SourceHead): string => s.publisher ?? sourceName(s)

/**
 * The road of a claim in words, nearest the speaker first: "Kyslytsya, to the Financial Times, in Al Jazeera".
 * A claim in the reporter's own voice is the outlet's.
 */
export function chainInWords(a: Attribution, source: SourceHead | undefined): string {
  const end = source ? outletOf(source) : 'a source no longer shown'
  if (!a.speaker) return a.via.length > 0 ? `${a.via.map((v) => v.name).join(', in ')}, in ${end}` : end
  const last = a.via.at(-1)
  return [
    speakerInWords(a),
    a.medium ? mediumInWords(a.medium) : undefined,
    ...a.via.map((v, i) => relayInWords(v.name, i === 0 && TOLD.test(a.cue ?? ''))),
    source && !(last && end.startsWith(last.name)) ? `in ${withThe(end)}` : undefined,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Cues by which a speaker hands words to an outlet rather than being quoted by it. */
export const TOLD = /\b(?:told|to|tells)\b/i

/** One link of a chain: "to the Financial Times", "in Reuters", or, where a person without a name passed it on, "through an official". */
const relayInWords = (name: string, told: boolean): string =>
  `${isDescribed(name) ? 'through' : told ? 'to' : 'in'} ${relayed(name)}`

/** The name of a relay with its article: "the Financial Times", "an official briefed on the talks". */
export const relayed = (name: string): string => (isDescribed(name) ? counted(name) : withThe(name))

/** A relay that the source only describes: names of outlets and persons begin with a capital somewhere before their first common noun. */
export const isDescribed = (name: string): boolean => /^\p{Ll}[\p{Ll}-]* /u.test(name)

const MANY =
  /\b(?:officials|sources|people|diplomats|persons|negotiators|aides|remarks|comments|media|footage|posts|notes|lawyers|ministers|envoys)\b/i

/** A description up to what qualifies it: "a source" of "a source briefed on the talks". */
export const nounOf = (words: string): string =>
  words.split(/,| (?:of|on|in|at|with|to|from|for|who|close|briefed|familiar)\b/)[0]!

/** With the article that a description of one needs: "an official briefed on the talks", "officials". */
export const counted = (words: string): string =>
  MANY.test(nounOf(words)) ||
  /^(?:an?|the|his|her|their|its|one|two|another|several) /i.test(words) ||
  /^\p{Lu}/u.test(words)
    ? words
    : `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`

/** "on social media", "in a statement": what carried the words. */
const mediumInWords = (medium: string): string =>
  `${/\b(?:social media|television|tv|radio|facebook|telegram|twitter|instagram|x|truth social|youtube)$/i.test(medium) ? 'on' : 'in'} ${/\b(?:television|tv|radio|parliament)$/i.test(medium) ? medium : counted(medium)}`

/** The speaker as the record has them: a name, or the source's own description. */
export const speakerInWords = (a: Attribution): string =>
  !a.speaker ? '' : a.speaker.kind === 'named' ? a.speaker.name : unnamed(a.speaker.description)

/** "a White House official, unnamed": the description as the source has it, with the fact that there is no name. */
function unnamed(description: string): string {
  const bare = description.replace(/^(?:an? )?(?:anonymous|unnamed|unidentified) /i, '')
  return `${/^\p{Lu}/u.test(bare) && !MANY.test(bare) ? `${/^[AEIO]/.test(bare) ? 'an' : 'a'} ${bare}` : counted(bare)}, unnamed`
}

export const withThe = (name: string): string =>
  /\b(Times|Post|Journal|Guardian|Economist|Telegraph|Independent|Herald|Tribune|Press|Observer|Globe|Sun|Mirror|Spectator)$/.test(
    name,
  ) && !/^the /i.test(name)
    ? `the ${name}`
    : name

/** Names of bodies and unions of states that English gives an article within a sentence. */
const ARTICLED =
  /^(?:United (?:States|Kingdom|Nations|Arab Emirates)|European (?:Union|Commission|Council|Parliament)|E3|G\d+|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Vatican|Holy See|Kremlin|White House|Pentagon|.* (?:Republic|Federation|Union|League|Agency|Organi[sz]ation|Ministry|Office|Commission|Council|Parliament|Committee|Department|Authority|Group|Alliance|Bank|Fund|Government|Army|Movement|Coalition))$/

/** A name as it stands within a sentence: "the United States", "Ukraine". */
export const inSentence = (name: string): string => (ARTICLED.test(name) && !/^the /i.test(name) ? `the ${name}` : name)

/** "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`

export const capital = (s: string): string => (s === '' ? s : s[0]!.toUpperCase() + s.slice(1))

/** First letter small, unless the word looks like a name or an acronym. */
export const uncapital = (s: string): string =>
  /^\p{Lu}\p{Ll}*(?:\s|,|$)/u.test(s) &&
  /^(The|A|An|It|They|He|She|This|That|These|Those|His|Her|Their|Its|There|If|When|In|On|At|For|No|All|Any|Some|Both|Each|Every|Many|Most|Unless|Until|While|As|Although|Because|After|Before|Since|By|With|Without|Under|From|Not|What|Where|Whether|Such|Very|Nothing|Nobody|Everyone|Our|We|You|Your|My)\b/.test(
    s,
  )
    ? s[0]!.toLowerCase() + s.slice(1)
    : s
