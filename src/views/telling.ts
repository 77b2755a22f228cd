import type { Attribution } from '../record/attribution.ts'
import type { SourceHead } from '../record/source.ts'
import type { When } from '../time/when.ts'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Wed 26 Nov 2025". Anything that is not a day comes back as it is. */
export function dayInWords(day: string): string {
  const d = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(d.getTime())) return day
  return `${WEEKDAYS[d.getUTCDay()]} ${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`
}

/** The days a moment can have been, in words that show the precision: "Wed 26 Nov 2025", "1–7 Dec 2025", "by Tue 2 Dec 2025". */
export function whenInWords(w: When): string {
  const { earliest, latest } = w
  if (earliest === null && latest === null) return w.said ?? 'date not known'
  if (earliest === null) return `by ${dayInWords(latest!)}`
  if (latest === null) return `from ${dayInWords(earliest)}`
  if (earliest === latest) return dayInWords(earliest)
  const [ya, ma, da] = parts(earliest)
  const [yb, mb, db] = parts(latest)
  if (da === 1 && ya === yb && ma === mb && addDay(latest).endsWith('-01')) return `${MONTHS[ma - 1]} ${ya}`
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31') && ya === yb) return String(ya)
  if (ya === yb && ma === mb) return `${da}–${db} ${MONTHS[ma - 1]} ${ya}`
  if (ya === yb) return `${da} ${MONTHS[ma - 1]} – ${db} ${MONTHS[mb - 1]} ${ya}`
  return `${da} ${MONTHS[ma - 1]} ${ya} – ${db} ${MONTHS[mb - 1]} ${yb}`
}

/** Words that only name a weekday or a month: the computed date says all they say. */
const MONTH_ALONE =
  /^(?:in )?(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i
const WEEKDAY_ALONE = /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i

/** The same with the source's own words first where they say something the computed days do not: "next week, 1–7 Dec 2025". */
export function whenAsSaid(w: When): string {
  const computed = whenInWords(w)
  const known = w.earliest !== null && w.earliest === w.latest
  if (!w.said || w.said === computed || /\b\d{4}\b/.test(w.said)) return computed // with its year a date says no less than ours
  return (known && WEEKDAY_ALONE.test(w.said)) || MONTH_ALONE.test(w.said) ? computed : `${w.said}, ${computed}`
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
  const who = speakerInWords(a)
  const relays = a.via.map((v, i) =>
    i === 0 && /\b(told|to)\b/i.test(a.cue ?? '') ? `to ${withThe(v.name)}` : `in ${withThe(v.name)}`,
  )
  const medium = a.medium ? `in ${article(a.medium)}` : undefined
  return [
    who,
    medium,
    ...relays,
    source && !a.via.some((v) => end.startsWith(v.name)) ? `in ${withThe(end)}` : undefined,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The speaker as the record has them: a name, or the source's own description. */
export const speakerInWords = (a: Attribution): string =>
  !a.speaker ? '' : a.speaker.kind === 'named' ? a.speaker.name : unnamed(a.speaker.description)

/** "a White House official, unnamed": the description as the source has it, with the fact that there is no name. */
function unnamed(description: string): string {
  const bare = description.replace(/^(?:an? )?(?:anonymous|unnamed|unidentified) /i, '')
  const plural = /\b(?:officials|sources|people|diplomats|persons|negotiators|aides)\b/i.test(bare)
  const counted = plural || /^(?:an?|the|one|two|another|several) /i.test(bare)
  return `${counted ? bare : `${/^[aeio]/i.test(bare) ? 'an' : 'a'} ${bare}`}, unnamed`
}

export const withThe = (name: string): string =>
  /\b(Times|Post|Journal|Guardian|Economist|Telegraph|Independent|Herald|Tribune|Press|Observer|Globe|Sun|Mirror|Spectator)$/.test(
    name,
  ) && !/^the /i.test(name)
    ? `the ${name}`
    : name
const article = (medium: string): string =>
  /^(an?|the|his|her|their) /i.test(medium) || /^\p{Lu}/u.test(medium)
    ? medium
    : /^[aeiou]/i.test(medium)
      ? `an ${medium}`
      : `a ${medium}`

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
  /^(The|A|An|It|They|He|She|This|That|These|Those|His|Her|Their|Its|There|If|When|In|On|At|For|No|All)\b/.test(s)
    ? s[0]!.toLowerCase() + s.slice(1)
    : s
