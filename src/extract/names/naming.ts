import { GIVEN_NAMES } from '../../actors/given-names.ts'
import { foldName, isParticle } from '../../actors/names.ts'
import { type PartyMatch, partyOf } from '../../actors/parties.ts'
import { COLLECTIVES, CROWDS, DOCUMENTS, HONORIFICS, OFFICERS, ROLE_MODIFIERS, SOURCES } from '../../actors/roles.ts'
import type { Article, Token } from '../article.ts'
import { compoundName } from './compound-names.ts'
import { gazetteer, headWord, isCapital, isNameLike, isPossessive, type NounPhrase, textOf } from './noun-phrases.ts'

/** What a noun phrase says by its own words, before anybody asks who is meant. */
export interface Reading {
  readonly first: number
  /** One past the last token of the phrase, without what follows its head. */
  readonly last: number
  /** Where the name or the bare noun begins: after determiner, possessor and role. */
  readonly core: number
  readonly head: number
  readonly kind:
    | 'person'
    | 'body'
    | 'state'
    | 'region'
    | 'group'
    | 'media'
    | 'capitalised'
    | 'role'
    | 'crowd'
    | 'document'
    | 'thing'
  /** The name, or the phrase without its determiner. */
  readonly form: string
  readonly role: string | null
  /** Words for whom they act; the party's own name when the gazetteer knows it. */
  readonly affiliation: string | null
  readonly party: PartyMatch | null
  readonly determiner: 'a' | 'the' | 'some' | 'possessive' | 'none'
  readonly plural: boolean
  readonly honorific: string | null
  readonly possessor: Reading | null
}

const A = new Set(['a', 'an', 'one', 'another'])
const THE = new Set(['the', 'this', 'that', 'these', 'those', 'both'])
const OWN = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your'])
const HIDDEN = new Set('anonymous unnamed unidentified undisclosed'.split(' '))
const BODY_WORDS = new Set(
  'inc corp corporation co company ltd llc plc gmbh ag sa group holdings bank union association federation confederation party movement front army council committee commission court ministry department office agency institute institution university college school foundation fund league alliance organization organisation society board authority bureau service services airlines airways motors industries steel center centre forum congress parliament assembly senate brothers guild local district lodge partners network media news times post herald tribune journal gazette chamber church police forces guard trust cooperative brotherhood workers teachers'.split(
    ' ',
  ),
)
const OUTLETS = new Set(
  'broadcaster newspaper daily weekly magazine agency outlet website network channel station tabloid paper'.split(' '),
)
/** What newspapers and stations are called, in a title of several words: the genre names of the trade. */
const TITLES_OF_PAPERS =
  /^(?:courier|herald|times|post|gazette|tribune|chronicle|journal|echo|standard|telegraph|examiner|bulletin|monitor|dispatch|inquirer|sentinel|argus|advertiser|messenger|courant|ledger|clarion|mail|newswire|newspapers?|daily|weekly|fm|tv|television|radio|broadcasting)$/
/** Those that are hardly anything else with a capital after "the". */
const PAPERS_ALONE =
  /^(?:courier|herald|times|post|gazette|tribune|chronicle|echo|telegraph|examiner|inquirer|sentinel|argus|advertiser|courant|clarion)$/
/** Endings that make a word a newspaper's name in its own language. */
const PAPERS_ENDINGS = /^\p{L}{3,}(?:blad(?:et)?|tidning(?:en)?|tidende|posten|zeitung|krant)$/u
const PLACE_WORDS = new Set(
  'river sea ocean lake mount mountain mountains island islands strait straits bay gulf peninsula valley street avenue square city province region district county state airport hotel palace hall stadium bridge square canal coast heights strip corridor cape desert forest park station'.split(
    ' ',
  ),
)
/** Capitalised with an article, and no names: what things are called at talks. */
const THING_WORDS = new Set(
  'agreement treaty accord accords pact protocol convention declaration charter act law bill plan deal summit conference talks war crisis day days round article articles annex section chapter part clause resolution budget directive regulation memorandum roadmap process framework initiative project fund mechanism strategy review report statement award prize cup games election elections referendum amendment constitution code protocols rounds table forum'.split(
    ' ',
  ),
)

/** Reads the phrase, and the possessors within it, outermost last. */
export function readPhrase(a: Article, np: NounPhrase): Reading[] {
  const out: Reading[] = []
  let from = np.first
  let possessor: Reading | null = null
  for (let i = np.first; i <= np.last; i++) {
    if (i < np.last && !(isPossessive(a, i) && i > from)) continue
    if (i > from) {
      const r = readPart(a, from, i, possessor, np.first)
      out.push(...named(a, r, from), r)
      possessor = r
    }
    from = i + 1
  }
  return out
}

/** Parties named inside the phrase before its head: the White House of "a White House official". Adjectives are left out. */
function named(a: Article, r: Reading, from: number): Reading[] {
  const out: Reading[] = []
  if (r.party || compoundIn(a, from, r.last) >= 0) return out
  for (let i = from; i < r.last; i++) {
    const g = gazetteer(a, i, r.last)
    if (!g) continue
    if (g.match.by === 'name' && g.last < r.last)
      out.push({
        first: i,
        last: g.last,
        core: i,
        head: g.last - 1,
        kind: g.match.party.kind,
        form: textOf(a, i, g.last),
        role: null,
        affiliation: g.match.party.of,
        party: g.match,
        determiner: 'none',
        plural: false,
        honorific: null,
        possessor: null,
      })
    i = g.last - 1
  }
  return out
}

function readPart(a: Article, from: number, last: number, possessor: Reading | null, whole: number): Reading {
  let first = from
  let determiner: Reading['determiner'] = possessor ? 'possessive' : 'none'
  const t0 = a.tokens[first]!
  if (!possessor && first + 1 < last) {
    if (A.has(t0.lower)) determiner = 'a'
    else if (THE.has(t0.lower)) determiner = 'the'
    else if (OWN.has(t0.lower)) determiner = 'possessive'
    else if (t0.pos === 'DET' || (t0.pos === 'NUM' && !isCapital(a.tokens[first + 1]))) determiner = 'some'
    if (determiner === 'a' || (determiner !== 'none' && t0.pos !== 'NUM')) first++
  }
  const head = last - 1
  const headTok = a.tokens[head]!
  const headLower = headWord(a, head)
  const singular = headLower.replace(/ies$/, 'y').replace(/s$/, '')
  const base = { first: whole, last, head, determiner, possessor, honorific: null, party: null as PartyMatch | null }

  // The whole of it is somebody known by name, perhaps before a common noun ("the NATO alliance").
  let named = first
  while (named < last - 1 && !isCapital(a.tokens[named]) && /^(?:ADJ|NOUN|VERB|NUM)$/.test(a.tokens[named]!.pos))
    named++
  const plain = gazetteer(a, first, last)
  const later = plain?.last === last || named === first ? null : gazetteer(a, named, last)
  const known = later?.last === last && later.match.by === 'name' ? later : plain
  const compound = known?.last === last ? -1 : compoundIn(a, first, last)
  if (compound >= 0)
    return {
      ...base,
      core: compound,
      kind: 'body',
      form: textOf(a, compound, last),
      role: null,
      affiliation: null,
      plural: false,
    }
  if (known && known.last === last && known.match.by === 'people' && /s$/.test(headLower) && determiner !== 'the')
    return {
      ...base,
      core: first,
      kind: 'crowd',
      form: textOf(a, first, last),
      role: null,
      affiliation: known.match.party.name,
      plural: true,
    }
  if (known && known.last === last)
    return {
      ...base,
      core: known === later ? named : first,
      kind: known.match.party.kind,
      form: textOf(a, first, last),
      role: null,
      affiliation: known.match.party.of,
      party: known.match,
      plural: known.match.by === 'people' && /s$/.test(headLower),
    }

  // A role, then a name: the last role word that a name follows.
  let role = -1
  for (let i = first; i < last; i++) {
    const w = headWord(a, i)
    if (!OFFICERS.has(w) && !(HONORIFICS.has(a.tokens[i]!.lower.replace(/\.$/, '')) && isCapital(a.tokens[i]))) {
      if (/^presidents$|^ministers$|^messrs\.?$|^secretaries$/.test(w) && i + 1 < last && isNameLike(a, i + 1)) role = i
      continue
    }
    if (i + 1 < last && startsName(a, i + 1, last)) role = i
  }
  if (role >= 0) {
    let core = role + 1
    // "Secretary of the Army Dan Driscoll": what the office is of is no part of the name.
    if (a.tokens[core]?.lower === 'of') {
      let k = core + 1
      if (a.tokens[k]?.lower === 'the') k++
      k++
      if (k < last && isNameLike(a, k)) core = k
    }
    const start = roleStart(a, first, role)
    const honorific = role === start && core === role + 1 && role - first === 0 ? a.tokens[role]!.text : null
    const bare =
      honorific !== null && /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|rev|hon|messrs)\.?$/i.test(honorific)
    return {
      ...base,
      core,
      kind: 'person',
      form: textOf(a, core, last),
      role: bare ? null : textOf(a, start, core),
      affiliation: affiliationBefore(a, first, start, possessor),
      plural: false,
      honorific,
    }
  }

  const lowerHead = !isCapital(headTok) || headTok.pos === 'NOUN' || headTok.pos === 'ADJ'
  const surnameLike =
    isCapital(headTok) && head > first && isCapital(a.tokens[head - 1]) && GIVEN_NAMES.has(a.tokens[head - 1]!.lower)
  if (!surnameLike) {
    const core = skipHidden(a, first, head)
    const mention = (kind: Reading['kind'], plural: boolean): Reading => ({
      ...base,
      core,
      kind,
      form: textOf(a, core, last),
      role: kind === 'role' ? textOf(a, skipHidden(a, roleStart(a, first, head), head), last) : null,
      // The capitals of "Tea Workers Union" are its own name; those of "Volmark spokesman" are somebody's.
      affiliation:
        kind === 'body' && possessor?.kind === 'crowd' && !possessor.party && JOINED.test(headLower)
          ? null
          : affiliationBefore(
              a,
              first,
              roleStart(a, first, head),
              possessor,
              kind === 'body' && (isCapital(headTok) || /^(?:party|movement)$/.test(headLower)),
            ),
      plural,
    })
    if ((OFFICERS.has(headLower) || SOURCES.has(headLower)) && (lowerHead || isOffice(a, first, head)))
      return mention('role', false)
    if (COLLECTIVES.has(headLower) || COLLECTIVES.has(singular) || (headLower === 'public' && head > first))
      return mention(CROWDS.has(headLower) ? 'crowd' : 'body', CROWDS.has(headLower))
    // "The Greens": a party, not some people.
    if (determiner === 'the' && isCapital(headTok) && head > from && PARTIES.test(headLower))
      return mention('body', true)
    if (
      OFFICERS.has(headLower.replace(/s$/, '')) &&
      !OFFICERS.has(headLower) &&
      /[^s]s$/.test(headLower) &&
      lowerHead &&
      !/^(?:heads|hosts|chiefs|leads|bosses|authors)$/.test(headLower)
    )
      return mention('crowd', true)
    if (
      CROWDS.has(headLower) &&
      !(headLower === 'media' && a.tokens[head - 1]?.lower === 'social') &&
      (lowerHead || headTok.pos === 'PROPN')
    )
      return mention('crowd', true)
    if (/^(?:men|women|spokesmen|spokespeople)$/.test(headLower)) return mention('crowd', true)
    const outlet = isCapital(headTok) && isCapital(a.tokens[head - 1]) && head > first && airs(a, head - 1, last)
    if ((DOCUMENTS.has(headLower) || DOCUMENTS.has(singular)) && !outlet)
      return mention('document', /s$/.test(headLower))
  }

  // Capitalised words without a role.
  let cap = last
  while (cap > first && (isNameLike(a, cap - 1) || joins(a, cap - 1, first))) cap--
  while (cap < last && !isCapital(a.tokens[cap]) && !/^al/.test(a.tokens[cap]!.lower)) cap++
  const partly = cap < last && cap > first ? gazetteer(a, cap, last) : null
  if (partly && partly.last === last) {
    // "eastern Ukraine", "many Ukrainians": the party with something said of it.
    const people = partly.match.by === 'people'
    if (people && !/s$/.test(headLower) && determiner !== 'the')
      return {
        ...base,
        core: first,
        kind: 'thing',
        form: textOf(a, first, last),
        role: null,
        affiliation: partly.match.party.name,
        plural: false,
      }
    return {
      ...base,
      core: people ? first : cap,
      kind: people ? 'crowd' : partly.match.party.kind,
      form: textOf(a, people ? first : cap, last),
      role: null,
      affiliation: people ? partly.match.party.name : partly.match.party.of,
      party: people ? null : partly.match,
      plural: people,
    }
  }
  if (cap < last) {
    const form = textOf(a, cap, last)
    const lowerLast = headLower.replace(/\.$/, '')
    const thing = THING_WORDS.has(lowerLast) || (isCapital(a.tokens[cap]) && THING_WORDS.has(a.tokens[cap]!.lower))
    const outlet = (cap > first && OUTLETS.has(a.tokens[cap - 1]!.lower)) || airs(a, cap, last)
    const kind: Reading['kind'] = outlet
      ? 'media'
      : BODY_WORDS.has(lowerLast) && cap < last - 1
        ? 'body'
        : thing || PLACE_WORDS.has(lowerLast)
          ? 'thing'
          : 'capitalised'
    return {
      ...base,
      core: cap,
      kind,
      form,
      role: null,
      affiliation: affiliationBefore(a, first, cap, possessor),
      plural: false,
    }
  }
  return {
    ...base,
    core: first,
    kind: 'thing',
    form: textOf(a, first, last),
    role: null,
    affiliation: affiliationBefore(a, first, head, possessor),
    plural: /s$/.test(headLower),
  }
}

/** Where a name like "Alliance of Inland Ports" begins that runs to the end of the phrase; -1 for none. */
function compoundIn(a: Article, first: number, last: number): number {
  for (let i = first; i < last - 2; i++) if (isCapital(a.tokens[i]) && compoundName(a, i, last) === last) return i
  return -1
}

/** "Radio Kash", "Channel 9", "Volian Television", "State TV", "the Courier", "Kustbladet": what is called so prints or broadcasts. */
function airs(a: Article, cap: number, last: number): boolean {
  const word = a.tokens[last - 1]!.lower
  if (PAPERS_ENDINGS.test(word) || (word === 'bladet' && last - cap > 1)) return true
  if (last - cap > 1)
    return /^(?:radio|channel|television|tv|tele|tele-)$/.test(a.tokens[cap]!.lower) || TITLES_OF_PAPERS.test(word)
  return PAPERS_ALONE.test(word) && a.tokens[cap - 1]?.lower === 'the'
}

/** A name begins here and runs to the end: capitalised, no role word, no party. */
function startsName(a: Article, i: number, last: number): boolean {
  const t = a.tokens[i]!
  if (!isCapital(t) && !isParticle(t.text))
    return t.lower === 'of' && i + 2 < last && isCapital(a.tokens[last - 1]) && isNameLike(a, last - 1)
  if (!isCapital(a.tokens[last - 1])) return false
  if (OFFICERS.has(headWord(a, i)) && !GIVEN_NAMES.has(t.lower)) return false
  const lastWord = headWord(a, last - 1)
  if (OFFICERS.has(lastWord) || COLLECTIVES.has(lastWord) || CROWDS.has(lastWord)) return false
  if (ROLE_MODIFIERS.has(t.lower) && !GIVEN_NAMES.has(t.lower)) return false
  const g = gazetteer(a, i, last)
  if (g && g.last === last && g.match.party.kind !== 'media' && last - i > 0 && !GIVEN_NAMES.has(t.lower)) return false
  for (let k = i; k < last; k++) {
    const u = a.tokens[k]!
    if (!isCapital(u) && !isParticle(u.text) && !/^[-‐‑–’']$/.test(u.text) && !/^\p{L}\.$/u.test(u.text)) return false
  }
  return true
}

const joins = (a: Article, i: number, first: number): boolean => {
  const t = a.tokens[i]!
  // "Royal College of Nursing": the phrase holds an "of" only where it is part of a name.
  if (i > first && (t.lower === 'of' || t.lower === 'and')) return isCapital(a.tokens[i - 1])
  if (i > first + 1 && t.lower === 'the') return a.tokens[i - 1]!.lower === 'of'
  if (i <= first) return /^al/.test(t.lower) && isCapital(a.tokens[i + 1])
  return (/^[-‐‑&/]$/.test(t.text) || isParticle(t.text)) && t.pos !== 'ADP'
}

/** Where the role's own words begin: its head with the modifiers that belong to the office. */
function roleStart(a: Article, first: number, head: number): number {
  let s = head
  while (s > first + 1 && /^[-‐‑–]$/.test(a.tokens[s - 1]!.text)) s -= 2
  while (s > first) {
    const t = a.tokens[s - 1]!
    const w = t.lower
    if (partyOf(t.text) && isCapital(t)) break
    if (/^[-‐‑–]$/.test(t.text) && s - 2 >= first) {
      s -= 2
      continue
    }
    if (w === 'and' || w === 'or' || OFFICERS.has(w) || ROLE_MODIFIERS.has(w)) {
      if (isCapital(t) && GIVEN_NAMES.has(w)) break
      s--
      continue
    }
    if (!isCapital(t) && (t.pos === 'ADJ' || t.pos === 'NOUN' || t.pos === 'VERB' || t.pos === 'NUM')) {
      s--
      continue
    }
    break
  }
  return Math.max(s, first)
}

const skipHidden = (a: Article, i: number, head: number): number => {
  while (i < head && HIDDEN.has(a.tokens[i]!.lower)) i++
  return i
}

/** For whom: a party named in the words before the role ("Kremlin aide", "US special envoy"), else the possessor. */
function affiliationBefore(
  a: Article,
  first: number,
  role: number,
  possessor: Reading | null,
  named = false,
): string | null {
  for (let i = first; i < role; i++) {
    const compound = isCapital(a.tokens[i]) ? compoundName(a, i, role) : 0
    if (compound > 0) return textOf(a, i, compound)
    const g = gazetteer(a, i, role)
    if (g) return g.match.party.name
  }
  if (possessor?.party) return possessor.party.party.name
  const caps: Token[] = []
  for (let i = first; i < role && !named; i++) if (isNameLike(a, i)) caps.push(a.tokens[i]!)
  // "COP president", "Summit chair": an office at a gathering, for no party. "Party chair" at the head of a sentence tells none.
  if (caps.length === 1 && /^(?:COP\d*|Summit|Conference|Plenary|Congress)$/.test(caps[0]!.text)) return null
  if (caps.length === 1 && COLLECTIVES.has(caps[0]!.lower) && a.tokens[a.first[caps[0]!.sentence]!] === caps[0])
    return null
  if (caps.length > 0) return a.text.slice(caps[0]!.start, caps.at(-1)!.end)
  if (!possessor) return null
  // "the farmers' union", "the employers' group": a body of its own; its leader leads it.
  if (possessor.kind === 'crowd' && !possessor.party && JOINED.test(a.tokens[first]!.lower))
    return `${possessor.form}’ ${a.tokens[first]!.lower}`
  if (possessor.kind === 'role' || possessor.kind === 'crowd') return possessor.affiliation ?? possessor.form
  return possessor.kind === 'thing' || possessor.kind === 'document' ? possessor.affiliation : possessor.form
}

const PARTIES =
  /^(?:greens|liberals|conservatives|republicans|socialists|nationalists|moderates|democrats|unionists|centrists|communists|progressives|independents|radicals)$/

const JOINED =
  /^(?:union|unions|group|association|federation|guild|league|alliance|party|organi[sz]ation|confederation|lobby|council|movement|front)$/

const isOffice = (a: Article, first: number, head: number): boolean =>
  head === first ||
  ROLE_MODIFIERS.has(a.tokens[head - 1]!.lower) ||
  gazetteer(a, first, head) !== null ||
  isPossessive(a, first - 1)

/** Whether the words look like a person's name on their own. */
export function looksLikePerson(form: string): boolean {
  const words = form.split(/\s+/)
  if (words.length < 2 || words.length > 5) return false
  const first = foldName(words[0]!)
  return (
    (GIVEN_NAMES.has(first) || GIVEN_NAMES.has(words[0]!.toLowerCase()) || /^\p{Lu}\.$/u.test(words[0]!)) &&
    /^\p{Lu}/u.test(words.at(-1)!) &&
    !BODY_WORDS.has(words.at(-1)!.toLowerCase()) &&
    !PLACE_WORDS.has(words.at(-1)!.toLowerCase())
  )
}
