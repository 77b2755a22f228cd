import { dayKnown, type When } from '../time/when.ts'
import { explicitDate } from './explicit-date.ts'

/** What a report says of itself at its head or foot: who wrote it, where, when. Each is absent unless it is spelt out. */
export interface Byline {
  readonly author?: string
  readonly published?: When
  /** "Last updated …": kept apart, since a page may be touched long after it came out. */
  readonly updated?: When
  /** Place of the dateline, as printed: "GENEVA". */
  readonly place?: string
  /** Agency named in the dateline's brackets: "GENEVA, Nov 23 (Agency) —". */
  readonly agency?: string
}

const HEAD_LINES = 14 // title, standfirst, byline, date, share buttons, first paragraph
const FOOT_LINES = 4
const LONGEST = 110 // a line with a byline or a date of publication is short; a dateline is cut to its start

const PUBLISHED =
  /^(?:first\s+)?(?:published|posted|issued|released|created|date|published (?:on|at)|date of publication|publié(?: le)?|veröffentlicht(?: am)?|publicado(?: el)?|опубликовано|опубліковано)\b[\s:,–-]{0,4}/iu
const UPDATED = /^(?:last\s+)?(?:updated|modified|revised|amended)\b[\s:,–-]{0,4}(?:on|at)?/i
const BY = /^(?:by|written by|reporting by|author:|por|par|von)\s+(.{3,90})$/i
// A name begins with a capital; small words inside names; no verbs, no digits.
const NAMES =
  /^\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|da|del|della|der|den|di|du|la|le|van|von|bin|al|el|ibn|y|e|dos))*(?:(?:,\s|\sand\s|\s&\s|,\sand\s)\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|da|del|der|den|di|du|la|le|van|von|bin|al|el))*)*$/u
const AFTER_NAME =
  /\s+(?:in\s+\p{Lu}|for\s+\p{Lu}|\||·|•|–|—|-\s|\d|on\s+(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|updated|published|[\p{L}\s]{0,20}correspondent)/iu
/** PLACE[, Region][, Mon 23[, 2025]][ (Agency)] — text. The dash or the bracketed agency makes it a dateline. */
const PLACE = /^(\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){0,3}(?:\/\p{Lu}[\p{Lu}.'’-]+){0,2})(?=[\s,(])/u
const AGENCY = /^\s{0,2}\((\p{Lu}[\p{L}\s.&-]{1,30})\)/u
const DASH = /^\s{0,2}(?:[–—]|--?\s)/

/**
 * Read byline and dateline of a plain text. Only what is spelt out with day, month and year is a date: "Nov 23" of an
 * unnamed year and "Wednesday" are not, and nothing is taken from sentences of the report itself.
 */
export function byline(text: string): Byline {
  const lines = headAndFoot(text)
  let author: string | undefined
  let published: When | undefined
  let updated: When | undefined
  let place: string | undefined
  let agency: string | undefined
  for (const line of lines) {
    const dateline = datelineOf(line)
    if (dateline) {
      place ??= dateline.place
      agency ??= dateline.agency
      published ??= dateline.when
    }
    if (line.length > LONGEST) continue
    const u = UPDATED.exec(line)
    if (u) updated ??= explicitDate(line)?.when
    const p = PUBLISHED.exec(line)
    if (p) published ??= dateAlone(beforeUpdate(line.slice(p[0].length)))
    author ??= authorOf(line)
    if (!u && !p) published ??= bareDate(line)
    if (author && !published && /^by\b/i.test(line)) published = explicitDate(line)?.when
  }
  return {
    ...(author && { author }),
    ...(published && dayKnown(published) && { published }),
    ...(updated && { updated }),
    ...(place && { place }),
    ...(agency && { agency }),
  }
}

function headAndFoot(text: string): string[] {
  const head = nonEmpty(text.slice(0, 8000)).slice(0, HEAD_LINES)
  const foot =
    text.length > 8000
      ? nonEmpty(text.slice(-3000)).slice(-FOOT_LINES)
      : nonEmpty(text).slice(HEAD_LINES).slice(-FOOT_LINES)
  return [...head, ...foot]
}

const nonEmpty = (s: string): string[] =>
  s
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '')

const beforeUpdate = (s: string): string => s.split(/\b(?:updated|modified)\b/i)[0]!

/** The date of a line that tells it; a sentence that goes on after the date ("Published on 1 May, the plan …") tells of something else. */
function dateAlone(s: string): When | undefined {
  const found = explicitDate(s)
  return found && !/^\s*,?\s*(?!at\b|by\b|in\b|on\b|and\b|last\b)\p{Ll}{2,}/u.test(s.slice(found.end))
    ? found.when
    : undefined
}

/** A line that holds a date and hardly anything else: "Geneva, 26 November 2025", "Wednesday 26 November 2025 14:30 GMT". */
function bareDate(line: string): When | undefined {
  if (line.length > 80) return undefined
  const found = explicitDate(line)
  if (!found) return undefined
  const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`
    .replace(/\b\d{1,2}[:.h]\d{2}(?::\d{2})?\b/g, ' ')
    .replace(
      /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:at|on|the|am|pm|a\.m\.|p\.m\.|gmt|utc|[cm]?e[sd]?t|p[sd]t|bst|local time|le|der|den|el)\b/gi,
      ' ',
    )
    .replace(/[\s,.|·•–—:;()-]+/gu, ' ')
    .trim()
  // What is left may be a place; a place is one to three capitalised words.
  return rest === '' || /^\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*){0,2}$/u.test(rest) ? found.when : undefined
}

function authorOf(line: string): string | undefined {
  const m = BY.exec(line)
  if (!m) return undefined
  let name = m[1]!.trim()
  const cut = AFTER_NAME.exec(name)
  if (cut && cut.index > 0) name = name.slice(0, cut.index)
  name = name.replace(/[\s,.;:|]+$/u, '')
  // "BY JANE DOE" is printed so for show.
  return NAMES.test(name) && /\s/.test(name) && name.split(/\s+/).length <= 12 ? name : undefined
}

function datelineOf(line: string): { place: string; agency?: string; when?: When } | undefined {
  const start = line.slice(0, 120)
  const m = PLACE.exec(start)
  if (!m) return undefined
  let rest = start.slice(m[0].length)
  const region = /^,\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?(?=\s{0,2}(?:[,(–—]|-))/u.exec(rest)
  if (region && !/^,\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(region[0]))
    rest = rest.slice(region[0].length)
  let when: When | undefined
  let dated = false
  const date = /^,?\s{1,2}(?=[\p{L}\d])([^(–—-]{3,30})/u.exec(rest)
  if (date && /^\d{1,2}\.?\s\p{L}{3,}|^\p{L}{3,}\.?\s\d{1,2}/u.test(date[1]!)) {
    when = explicitDate(date[1]!)?.when
    dated = true
    rest = rest.slice(date[0].trimEnd().length)
  }
  const agency = AGENCY.exec(rest)
  if (agency) rest = rest.slice(agency[0].length)
  if (!DASH.test(rest) && !(agency && dated)) return undefined
  return { place: m[1]!, ...(agency && { agency: agency[1]!.trim() }), ...(when && { when }) }
}
