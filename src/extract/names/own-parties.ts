import { foldName } from '../../actors/names.ts'
import { partyNamed, partyOf } from '../../actors/parties.ts'
import { COLLECTIVES } from '../../actors/roles.ts'
import type { Article } from '../article.ts'
import type { Draft } from './mention.ts'
import { isNameLike } from './name-words.ts'

/**
 * Parties that only the text itself introduces: a state nobody has heard of, a body with its abbreviation in brackets, an
 * adjective made from a name. The gazetteer knows the rest.
 */
export interface OwnParties {
  /** The full name behind a short form; the form itself when the text tells nothing of it. */
  full(form: string): string
  /** The state, or party, of which the word is the adjective; the full name of any other form. */
  behind(word: string): string
  readonly states: ReadonlySet<string>
}

/** What only a state has: "Volia's foreign minister", "the Volian army". */
const OF_STATES =
  /^(?:minister|ministers|premier|government|army|parliament|capital|cabinet|ambassador|embassy|military|soldiers|troops|airspace|navy|ministry|delegation|border|borders|territory|soil|president|presidency|diplomat|diplomats|sovereignty|constitution)$/
/** Of those, what a company or a union can have too. */
const OF_OTHERS = /^(?:president|delegation|presidency|constitution)$/
const REALM =
  /^(?:Republic|Kingdom|State|Emirate|Sultanate|Principality|Federation|Commonwealth|Union) of (?:the )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)$/u

const CROWNED = /^(?:Republic|Kingdom|State|Emirate|Sultanate|Principality) /

const MOST = 300 // owners looked into; no report has so many sides, and each is held against every name

export function ownParties(a: Article, drafts: readonly Draft[]): OwnParties {
  const aliases = new Map<string, string>()
  for (const d of drafts) bracketed(a, d, aliases)
  initials(drafts, aliases)
  shortened(drafts, aliases)
  const names = new Map<string, number>()
  for (let i = 0; i < a.tokens.length; i++)
    if (isNameLike(a, i) && !/^\p{Lu}{4,}$/u.test(a.tokens[i]!.text))
      // datelines shout
      names.set(a.tokens[i]!.text, (names.get(a.tokens[i]!.text) ?? 0) + 1)
  const states = new Set<string>()
  const adjectives = new Map<string, string>()
  const tried = new Set<string>()
  for (const d of drafts) {
    const r = d.reading
    if (!r) continue
    const realm = REALM.exec(d.form)
    const several = realm?.[1]?.includes(' ') ?? false
    // "Federation of Rail Workers": two words behind the other heads are as often people
    if (realm && !partyOf(d.form) && (several ? CROWNED.test(d.form) : names.has(realm[1]!))) {
      states.add(realm[1]!)
      aliases.set(foldName(d.form), realm[1]!)
    }
    const owner = d.affiliation
    if (owner !== null && !tried.has(owner) && tried.size >= MOST) continue
    const fresh = owner !== null && !tried.has(owner)
    if (owner !== null) tried.add(owner)
    if (owner !== null && fresh && /^\p{Lu}[\p{L} -]*\p{L}$/u.test(owner) && !partyNamed(owner)) {
      // "Social Democrat leader", where the text has the Social Democrats.
      const many = `${owner}s`
      if (a.text.includes(`the ${many}`) || a.text.includes(`The ${many}`)) adjectives.set(owner, many)
    }
    if (owner === null || owner.includes(' ') || partyNamed(owner) || partyOf(owner)) continue
    const head = a.tokens[d.head]!.lower
    const stately = OF_STATES.test(head) || (d.role !== null && /\b(?:minister|premier|ambassador)\b/i.test(d.role))
    if (fresh && !adjectives.has(owner)) {
      const noun = nounOf(owner, names) ?? (/(?:an|i|ish|ese)$/.test(owner) ? unionCalled(a, owner) : null)
      if (noun !== null) adjectives.set(owner, noun)
    }
    // Whoever has an adjective of their own ("the Volian paper") is a country or near enough.
    const land = adjectives.get(owner)
    if (land !== undefined && land !== `${owner}s` && r.possessor === null) states.add(land)
    if (!stately || r.possessor?.kind === 'person') continue
    const known = adjectives.get(owner)
    if (known !== undefined) {
      if (!known.includes(' ') && known !== `${owner}s`) states.add(known)
    } else if (r.possessor === null) {
      const made = stateBehind(owner)
      if (made !== null) adjectives.set(owner, made)
    } else if (!OF_OTHERS.test(head)) states.add(owner)
  }
  return {
    full(form) {
      return aliases.get(foldName(form)) ?? form
    },
    behind(word) {
      return aliases.get(foldName(word)) ?? adjectives.get(word) ?? word
    },
    states,
  }
}

/** "the Front for the Renewal of the Coast (FRC)": the letters stand for the name before the bracket. */
function bracketed(a: Article, d: Draft, aliases: Map<string, string>): void {
  const short = a.tokens[d.last + 1]
  if (
    d.reading === null ||
    d.reading.party ||
    (d.kind !== 'body' && d.kind !== 'group' && d.kind !== 'place') ||
    !d.form.includes(' ') ||
    a.tokens[d.last]?.text !== '(' ||
    a.tokens[d.last + 2]?.text !== ')' ||
    short === undefined ||
    !/^\p{Lu}[\p{Lu}\p{Ll}\d-]{1,9}$/u.test(short.text) ||
    !/\p{Lu}.*\p{Lu}/u.test(short.text)
  )
    return
  if (d.kind === 'place') d.kind = 'body'
  aliases.set(foldName(short.text), d.form)
}

/** Letters that are the first letters of one body's name, never put beside it. */
function initials(drafts: readonly Draft[], aliases: Map<string, string>): void {
  const bodies = new Map<string, Set<string>>()
  for (const d of drafts) {
    if (d.reading === null || d.reading.party || d.kind !== 'body' || !d.form.includes(' ')) continue
    const letters = d.form
      .split(/[\s-]+/)
      .filter((w) => /^\p{Lu}/u.test(w))
      .map((w) => w[0]!)
      .join('')
    if (letters.length < 3) continue
    const at = bodies.get(letters)
    if (at) at.add(d.form)
    else bodies.set(letters, new Set([d.form]))
  }
  for (const [letters, forms] of bodies) {
    const key = foldName(letters)
    if (forms.size === 1 && !aliases.has(key) && !partyOf(letters)) aliases.set(key, [...forms][0]!)
  }
}

/**
 * "The Council", "the Front": the last word, or the first, of one body's longer name. Two longer names that hold the word
 * leave it alone, and so does a party the gazetteer knows by it.
 */
function shortened(drafts: readonly Draft[], aliases: Map<string, string>): void {
  const holders = new Map<string, Set<string>>()
  const shorts = new Set<string>()
  for (const d of drafts) {
    if (d.reading === null || (d.kind !== 'body' && d.kind !== 'group')) continue
    const words = d.form.split(' ')
    if (words.length === 1) {
      if (d.determiner === 'the' && /^\p{Lu}\p{Ll}{3,}$/u.test(d.form) && !partyOf(d.form)) shorts.add(d.form)
      continue
    }
    if (words.length > 7 || /^\p{Ll}/u.test(words[0]!) || /\p{Ll}$/u.test(d.form) === false || d.reading.party) continue
    // "the Front's political office" has a name in it and is not that name; "the People's Council" is one.
    if (/^\p{Ll}/u.test(words.at(-1)!) || (/['’]s?$/.test(words[0]!) && !OF_MANY.test(words[0]!))) continue
    const many = d.reading.possessor?.kind === 'crowd' ? d.reading.possessor.form : null
    const whole = many === null ? d.form : `${many}${/s$/.test(many) ? '’' : '’s'} ${d.form}`
    for (const w of words) {
      if (!/^\p{Lu}\p{Ll}{3,}$/u.test(w)) continue
      const at = holders.get(w)
      if (at) at.add(whole)
      else holders.set(w, new Set([whole]))
    }
  }
  for (const w of shorts) {
    const forms = holders.get(w)
    if (forms?.size === 1 && COLLECTIVES.has(foldName(w)) && !aliases.has(foldName(w)))
      aliases.set(foldName(w), [...forms][0]!)
  }
}

const OF_MANY = /^(?:\p{L}+s['’]|(?:People|Women|Men|Children)['’]s)$/u

const ENDINGS = 'an|ian|ean|nian|n|ni|i|ese|nese|ish|ians|ans'
const ADJECTIVE = new RegExp(`^(?:${ENDINGS})$`)

/** The name in the text from which an adjective is made: "Volian" from Volia, "Kashi" from Kash, "Liberal" from the Liberals. */
function nounOf(adjective: string, names: ReadonlyMap<string, number>): string | null {
  const adj = foldName(adjective)
  if (adj.length < 5) return null
  let best: string | null = null
  let longest = 0
  for (const n of names.keys()) {
    const noun = foldName(n)
    if (COLLECTIVES.has(noun) || noun === adj || noun[0] !== adj[0] || noun.length < 4) continue
    const stems = [noun, noun.replace(/[aeiou]$/, ''), noun.replace(/(?:ia|ium|land)$/, '')]
    for (const stem of stems) {
      if (stem.length < 3 || stem.length <= longest || !adj.startsWith(stem) || !ADJECTIVE.test(adj.slice(stem.length)))
        continue
      best = n
      longest = stem.length
    }
  }
  if (best === null && names.has(`${adjective}s`)) return `${adjective}s`
  return best
}

/** "Sovian delegates" in a text about the Sovian Union: the adjective is the union's own name. */
function unionCalled(a: Article, adjective: string): string | null {
  const m = new RegExp(
    `\\b${adjective} (?:Union|Federation|Confederation|Republic|Kingdom|Commonwealth|Empire|Emirates|League)\\b(?! of)`,
    'u',
  ).exec(a.text)
  return m ? m[0] : null
}

/** The state behind an adjective whose noun the text never gives, by the regular endings only. */
function stateBehind(adjective: string): string | null {
  if (/^\p{Lu}\p{Ll}{2,}ian$/u.test(adjective)) return adjective.slice(0, -1)
  if (/^\p{Lu}\p{Ll}{3,}[^aeiou]an$/u.test(adjective)) return adjective.slice(0, -1)
  if (/^\p{Lu}\p{Ll}{3,}[^aeious]i$/u.test(adjective)) return adjective.slice(0, -1)
  return null
}
