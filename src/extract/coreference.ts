import { usualGender } from '../actors/given-names.ts'
import { foldName, nameParts } from '../actors/names.ts'
import { partyNamed } from '../actors/parties.ts'
import { FEMALE_ROLES, MALE_ROLES } from '../actors/roles.ts'
import type { Article } from './article.ts'
import type { Draft } from './mention.ts'
import { headWord, isMark } from './noun-phrases.ts'
import { SAYING } from './speech-verbs.ts'

/**
 * Pronouns and short forms, given the name they stand for. In the manner of centering (Grosz, Joshi and Weinstein 1995):
 * whoever spoke or was the subject last is the first choice, and the choice fades with every sentence. Gender counts only
 * where the text itself gives it (Mr, spokeswoman): machine-translated reports mix he and she.
 */

type Gender = 'f' | 'm' | null

interface Seen {
  readonly d: Draft
  readonly sentence: number
  /** How much in view it is: a speaker before a subject before the rest. */
  readonly weight: number
  readonly speaker: boolean
  readonly quoted: boolean
}

const SPEAKER = 3
const SUBJECT = 2.4
const OTHER = 1
const FADE = 0.72 // a sentence further back counts so much less; four back is about a third
const WINDOW = 400 // mentions kept in view for "the union"; a long report names its bodies again
const REACH = 7 // sentences; farther back a reader would repeat the name

/** Gives pronouns and short forms the name they stand for. What stays unclear stays null. */
export function antecedents(a: Article, drafts: readonly Draft[]): void {
  const gender = genders(drafts)
  const holders = holdersOf(drafts)
  const seen: Seen[] = []
  foresee(a, drafts)
  let i = 0
  for (let s = 0; s < a.sentences.length; s++) {
    const here: Draft[] = []
    while (i < drafts.length && drafts[i]!.sentence === s) here.push(drafts[i++]!)
    const inOrder = [...here].sort((x, y) => x.head - y.head)
    for (const d of inOrder) {
      if (d.name === null) d.name = refer(a, d, s, seen, gender, holders)
      if (d.name !== null || d.kind === 'document') seen.push(view(a, d, s, here))
    }
    if (seen.length > WINDOW) seen.splice(0, seen.length - WINDOW)
  }
  belong(a, drafts)
}

function view(a: Article, d: Draft, s: number, here: readonly Draft[]): Seen {
  const quoted = a.tokens[d.head]!.quote >= 0
  const speaker = !quoted && besideSaying(a, d)
  const subject = isSubject(a, d, here)
  return {
    d,
    sentence: s,
    weight: (speaker ? SPEAKER : subject ? SUBJECT : OTHER) - (quoted ? 0.7 : 0),
    speaker,
    quoted,
  }
}

/** Whether the phrase is the first before the sentence's first verb and no preposition governs it. */
function isSubject(a: Article, d: Draft, here: readonly Draft[]): boolean {
  if (here.length > 120) return false // a list, not a sentence
  const before = a.tokens[d.first - 1]
  if (before && before.sentence === d.sentence && (before.pos === 'ADP' || before.lower === 'to')) return false
  if (a.tokens[d.last] && /^['’]s?$/.test(a.tokens[d.last]!.text)) return false
  for (let k = a.first[d.sentence]!; k < d.first; k++)
    if (
      a.tokens[k]!.pos === 'VERB' &&
      a.tokens[k]!.quote < 0 &&
      k > a.first[d.sentence]! &&
      !/ing$/.test(a.tokens[k]!.lower)
    )
      return false
  const earlier = here.filter(
    (x) => x !== d && x.last <= d.first && x.kind !== 'pronoun' && x.kind !== 'thing' && !governed(a, x),
  )
  if (earlier.length === 0) return true
  // "Britain, France and Germany announced": all three.
  let k = Math.min(...earlier.map((x) => x.last))
  while (k < d.first) {
    const x = earlier.find((e) => e.first === k)
    if (x) k = x.last
    else if (/^(?:,|and|or|the)$/.test(a.tokens[k]!.lower)) k++
    else return false
  }
  return true
}
const governed = (a: Article, x: Draft): boolean => {
  const b = a.tokens[x.first - 1]
  return (
    (b !== undefined && b.sentence === x.sentence && b.pos === 'ADP') || /^['’]s?$/.test(a.tokens[x.last]?.text ?? '')
  )
}

/** Whether a verb of saying stands before or after the phrase, with no more than adverbs and a clause in commas between. */
export function besideSaying(a: Article, d: { readonly first: number; readonly last: number }): boolean {
  const before = a.tokens[d.first - 1]
  if (before?.pos === 'VERB' && SAYING.has(before.lemma.toLowerCase()) && before.quote < 0) {
    const mark = a.tokens[d.first - 2]
    if (mark && (isMark(mark) || mark.text === ',')) return true
  }
  let k = d.last
  const end = a.first[a.tokens[d.first]!.sentence + 1]!
  if (a.tokens[k]?.text === '(') {
    // "Voss (EPP, Germany) told"
    for (let n = 0; k < end && n < 12 && a.tokens[k]!.text !== ')'; k++) n++
    k++
  }
  if (a.tokens[k]?.text === ',') {
    // "X, who attended the talks, told": to the comma that closes.
    let n = 0
    for (k++; k < end && n < 30 && a.tokens[k]!.text !== ','; k++) n++
    if (n >= 30 || k >= end) return false
    k++
  }
  for (let n = 0; k < end && n < 4; k++, n++) {
    const t = a.tokens[k]!
    if (t.pos === 'VERB') return SAYING.has(t.lemma.toLowerCase()) && t.quote < 0
    if (t.pos !== 'ADV' && t.pos !== 'AUX') return false
  }
  return false
}

/**
 * Whom "its chief negotiator" and "the union's president" act for, once it is known what "its" and "the union" stand
 * for. An office nobody is named for gets its owner into its name: "spokesperson for the Danish Presidency".
 */
function belong(a: Article, drafts: readonly Draft[]): void {
  const byFirst = new Map<number, Draft>()
  for (const d of drafts)
    if (d.kind === 'pronoun' || (d.kind === 'body' && !byFirst.has(d.first))) byFirst.set(d.first, d)
  const owners = new Map<string, string>()
  for (const d of drafts) {
    if (d.kind === 'pronoun' || d.determiner !== 'possessive' || d.reading === null) continue
    const owner = byFirst.get(d.first)
    if (!owner?.name || owner === d || owner.last > d.head) continue
    const own = owner.kind === 'pronoun'
    if (!own && d.affiliation !== owner.form) continue
    d.affiliation = owner.name
    if (
      d.kind === 'body' &&
      own &&
      /^(?:office|team|party|government|ministry|campaign|delegation|cabinet|administration)$/.test(
        a.tokens[d.head]!.lower,
      )
    )
      d.name = `${owner.name}'s ${d.form}`
    if (d.kind === 'office' && own && d.name === d.form && /^spokes/.test(a.tokens[d.head]!.lower))
      d.name = `${d.form} for ${owner.name}`
    if (d.name !== null && (d.kind === 'office' || d.kind === 'person')) owners.set(d.name, owner.name)
  }
  for (const d of drafts) {
    const owner = d.name === null ? undefined : owners.get(d.name)
    if (owner !== undefined && owner !== d.name && (d.affiliation === null || !/\p{Lu}/u.test(d.affiliation)))
      d.affiliation = owner
  }
}

/** One mention of each person for each role the text gives them. */
function holdersOf(drafts: readonly Draft[]): Draft[] {
  const out = new Map<string, Draft>()
  for (const d of drafts)
    if (d.kind === 'person' && d.name !== null && d.role !== null) out.set(`${d.name} ${d.role} ${d.affiliation}`, d)
  return [...out.values()]
}

function genders(drafts: readonly Draft[]): Map<string, Gender> {
  const out = new Map<string, Gender>()
  for (const d of drafts) {
    if (d.name === null || d.kind === 'pronoun') continue
    const g = genderOf(d)
    if (g !== null && !out.has(d.name)) out.set(d.name, g)
  }
  return out
}
function genderOf(d: Draft): Gender {
  const words = `${d.honorific ?? ''} ${d.role ?? ''} ${d.form}`.toLowerCase().replace(/\./g, '').split(/\s+/)
  for (const w of words) {
    if (FEMALE_ROLES.has(w)) return 'f'
    if (MALE_ROLES.has(w)) return 'm'
  }
  return null
}

const isPerson = (d: Draft): boolean =>
  d.kind === 'person' || d.kind === 'anonymous' || (d.kind === 'office' && !d.plural)
const isMany = (d: Draft): boolean =>
  d.kind === 'crowd' || d.kind === 'body' || d.kind === 'group' || d.kind === 'media' || d.kind === 'state'
const isOne = (d: Draft): boolean =>
  (d.kind === 'body' || d.kind === 'group' || d.kind === 'media' || d.kind === 'state') && !d.inPlace

function refer(
  a: Article,
  d: Draft,
  s: number,
  seen: readonly Seen[],
  gender: ReadonlyMap<string, Gender>,
  holders: readonly Draft[],
): string | null {
  if (d.kind === 'pronoun') return pronoun(a, d, s, seen, gender)
  if (d.kind === 'office') return office(a, d, s, seen, holders)
  if (d.kind === 'body') return shortBody(d, s, seen)
  if (d.kind === 'crowd') return couple(a, d, seen) ?? fighters(a, d, s, seen)
  return null
}

function pronoun(
  a: Article,
  d: Draft,
  s: number,
  seen: readonly Seen[],
  gender: ReadonlyMap<string, Gender>,
): string | null {
  const w = d.form.toLowerCase()
  if (w === 'who' || w === 'whom') {
    const head = seen.findLast((x) => x.sentence === s && x.d.last <= d.first && d.first - x.d.last <= 2)
    return head?.d.name ?? null
  }
  const quoted = a.tokens[d.head]!.quote >= 0
  if (/^(?:he|him|his|himself|she|her|hers|herself)$/.test(w)) {
    const g: Gender = w[0] === 'h' && w[1] === 'e' && w[2] !== 'r' ? 'm' : /^(?:him|his|himself)$/.test(w) ? 'm' : 'f'
    // "…, he said": the words before are his, and he is seldom their subject.
    const speaks = besideSaying(a, d)
    const inside = speaks && d.first > a.first[s]! + 1
    return best(a, seen, s, quoted, d, (x) => {
      if (!isPerson(x.d)) return 0
      const known = gender.get(x.d.name!) ?? null
      let w2 = known !== null && known !== g ? 0.35 : 1
      // A given name tells less than a title: reports in translation mix the pronouns.
      if (known === null && x.d.kind === 'person') {
        const usual = usualGender(nameParts(x.d.name!).given[0] ?? '')
        if (usual !== null && usual !== g) w2 = 0.7
      }
      if (x.sentence === s) {
        if (inside && x.quoted) w2 *= 0.3
        if (inside && !x.speaker && x.weight < SUBJECT) w2 *= 0.6
        if (x.weight < SUBJECT && besideWith(a, x.d)) w2 *= 0.4
      }
      return w2
    })
  }
  if (/^the/.test(w))
    return best(a, seen, s, quoted, d, (x) =>
      x.d.kind === 'crowd' ? 1 : x.d.name?.includes(' and ') ? 1 : isMany(x.d) && !x.d.inPlace ? 0.7 : 0,
    )
  if (expletive(a, d)) return null
  return best(a, seen, s, quoted, d, (x) => (isOne(x.d) ? 1 : x.d.kind === 'document' ? 0.8 : 0))
}

/** "It is not clear whether", "it would be hard to": stands for nobody. */
function expletive(a: Article, d: Draft): boolean {
  const w = a.tokens.slice(d.last, d.last + 7).map((t) => t.lower)
  if (
    !/^(?:is|was|’s|'s|be|would|will|may|might|could|should|has|had|remains|remained|seems|seemed|appears|appeared|becomes|became)$/.test(
      w[0] ?? '',
    )
  )
    return false
  const k = a.tokens.slice(d.last, d.last + 6).findIndex((t) => t.pos === 'ADJ')
  return k >= 0 && /^(?:to|that|whether|when|how|what|who|where|why|if|for)$/.test(w[k + 1] ?? '')
}

/** "With the trade secretary beside him": stands at the side, is not who goes on. */
const besideWith = (a: Article, d: Draft): boolean =>
  /^(?:with|beside|alongside|by)$/.test(a.tokens[d.first - 1]?.lower ?? '')

function best(
  a: Article,
  seen: readonly Seen[],
  s: number,
  quoted: boolean,
  d: Draft,
  share: (x: Seen) => number,
): string | null {
  let top: Seen | undefined
  let score = 0.25 // below this nobody is in view
  for (let i = seen.length - 1; i >= 0; i--) {
    const x = seen[i]!
    if (s - x.sentence > REACH) break
    if (x.d.last > d.first && x.sentence === s) continue
    const f = share(x)
    if (f === 0) continue
    let v = x.weight * f * FADE ** (s - x.sentence)
    if (x.quoted && !quoted) v *= 0.6
    if (a.paragraphOf[x.sentence] !== a.paragraphOf[s]) v *= 0.9
    if (v > score) {
      top = x
      score = v
    }
  }
  // The best is a text ("it"): it has no name to give.
  return top?.d.kind === 'document' ? null : (top?.d.name ?? null)
}

const GENERAL = new Set(
  'official diplomat man woman politician leader source person statesman veteran mep mp lawmaker senator congressman congresswoman campaigner activist academic professor economist analyst executive lawyer negotiator'.split(
    ' ',
  ),
)

/** "The minister", "the Ukrainian president", "the source": the last one whose role says so. */
function office(a: Article, d: Draft, s: number, seen: readonly Seen[], holders: readonly Draft[]): string | null {
  const word = headWord(a, d.reading!.head)
  const wanted = (d.role ?? d.form).toLowerCase()
  const definite = d.determiner === 'the' || d.determiner === 'possessive' || d.determiner === 'none'
  if (!definite) return null
  let top: string | null = null
  let score = 0
  for (let i = seen.length - 1; i >= 0; i--) {
    const x = seen[i]!
    if (!isPerson(x.d) || (x.sentence === s && x.d.last > d.first)) continue
    const role = (x.d.role ?? x.d.form).toLowerCase()
    let fit = 0
    if (x.d.kind === 'anonymous') fit = d.determiner === 'the' && foldName(role).split(' ').includes(word) ? 1.2 : 0
    else if (x.d.role !== null && role.split(/[\s-]+/).includes(word)) fit = agrees(wanted, role, word) ? 1 : 0
    else if (x.d.role !== null && d.determiner === 'the' && GENERAL.has(word) && word !== 'source')
      fit = x.speaker ? 0.9 : 0.4
    else if (
      x.d.role === null &&
      x.d.kind === 'person' &&
      s - x.sentence <= 2 &&
      x.weight >= SUBJECT - 0.01 &&
      (d.affiliation !== null || /^(?:the)$/.test(d.determiner))
    )
      fit = d.affiliation !== null ? 0.5 : 0.3
    if (fit === 0) continue
    if (d.affiliation !== null && x.d.affiliation !== null && !sameParty(d.affiliation, x.d.affiliation)) continue
    if (d.affiliation !== null && x.d.affiliation === null && x.d.role !== null && s - x.sentence > 3) fit *= 0.6
    const v = x.weight * fit * FADE ** Math.min(s - x.sentence, 4)
    if (v > score) {
      top = x.d.name
      score = v
    }
  }
  if (top !== null && score > 0.3) return top
  // A role that somebody in this text is named with, before or after, and nobody else shares.
  const named = new Set<string>()
  for (const x of holders)
    if (
      x.affiliation !== null &&
      d.affiliation !== null &&
      x.role!.toLowerCase() === wanted &&
      sameParty(x.affiliation, d.affiliation)
    )
      named.add(x.name!)
  if (named.size === 1) return [...named][0]!
  if (/s$/.test(word) && d.plural) return null
  const bare = d.form.replace(/^(?:same|former)\s+/i, '')
  return d.determiner === 'the' && GENERAL.has(word) && d.affiliation === null ? null : bare
}

/** Whether "the prime minister" can be this holder of a role: what qualifies the one may be missing in the other, not differ. */
function agrees(wanted: string, role: string, head: string): boolean {
  const rest = (r: string): string[] =>
    r.split(/[\s-]+/).filter((w) => w !== head && !/^(?:the|of|former|then|its?|his|her|their)$/.test(w))
  const x = rest(wanted)
  const y = rest(role)
  return x.length === 0 || y.length === 0 ? x.length === 0 : x.every((w) => y.includes(w))
}

function sameParty(x: string, y: string): boolean {
  if (foldName(x) === foldName(y)) return true
  const p = partyNamed(x)
  const q = partyNamed(y)
  const up = (n: string, r: typeof p): string => r?.of ?? r?.name ?? n
  return foldName(up(x, p)) === foldName(up(y, q))
}

const KINDS: Readonly<Record<string, (x: Draft) => boolean>> = {
  country: (x) => x.kind === 'state',
  nation: (x) => x.kind === 'state',
  state: (x) => x.kind === 'state',
  kingdom: (x) => x.kind === 'state',
  republic: (x) => x.kind === 'state',
  bloc: (x) => x.kind === 'body' && /Union|NATO|ASEAN|Mercosur|Community/.test(x.name ?? ''),
  alliance: (x) => x.kind === 'body' && /NATO|Alliance|Coalition|Treaty/.test(x.name ?? ''),
  group: (x) => x.kind === 'group' || (x.kind === 'body' && x.reading?.party == null),
  movement: (x) => x.kind === 'group',
  militia: (x) => x.kind === 'group',
  faction: (x) => x.kind === 'group',
  newspaper: (x) => x.kind === 'media',
  paper: (x) => x.kind === 'media',
  daily: (x) => x.kind === 'media',
  magazine: (x) => x.kind === 'media',
  outlet: (x) => x.kind === 'media',
  website: (x) => x.kind === 'media',
  broadcaster: (x) => x.kind === 'media',
  channel: (x) => x.kind === 'media',
  network: (x) => x.kind === 'media',
  agency: (x) => x.kind === 'media' || /Agency|IAEA/.test(x.name ?? ''),
  union: (x) =>
    x.kind === 'body' &&
    (/union|workers|guild|federation|association|brotherhood|teamsters|machinists|IAM|UAW|RMT|GDL|Verdi|Metall|Unison|Unite/i.test(
      x.name ?? '',
    ) ||
      x.reading?.kind === 'capitalised') &&
    !/European Union/.test(x.name ?? ''),
  company: (x) => x.kind === 'body' && x.reading?.kind === 'capitalised',
  firm: (x) => x.kind === 'body' && x.reading?.kind === 'capitalised',
  carrier: (x) => x.kind === 'body' && x.reading?.kind === 'capitalised',
  airline: (x) => x.kind === 'body' && x.reading?.kind === 'capitalised',
  employer: (x) => x.kind === 'body' && x.reading?.kind === 'capitalised',
  carmaker: (x) => x.kind === 'body' && x.reading?.kind === 'capitalised',
  manufacturer: (x) => x.kind === 'body' && x.reading?.kind === 'capitalised',
  planemaker: (x) => x.kind === 'body' && x.reading?.kind === 'capitalised',
  maker: (x) => x.kind === 'body' && x.reading?.kind === 'capitalised',
  government: (x) => x.kind === 'body' && /government/i.test(x.name ?? ''),
}

/** "The ministry", "the Council", "the union": the last body whose name holds the word, or that is such a thing. */
function shortBody(d: Draft, s: number, seen: readonly Seen[]): string | null {
  if (d.determiner !== 'the') return null
  const word = foldName(d.form).split(' ').at(-1)!
  let top: string | null = null
  let score = 0
  for (let i = seen.length - 1; i >= 0; i--) {
    const x = seen[i]!
    if (x.d.name === null) continue
    const holds =
      x.d.kind === 'body' && foldName(x.d.name).split(' ').includes(word) && foldName(x.d.name) !== foldName(d.form)
    const is = KINDS[word]?.(x.d) ?? false
    if (!holds && !is) continue
    const v = x.weight * (holds ? 1.2 : 1) * (x.d.inPlace ? 0.5 : 1) * FADE ** Math.min(s - x.sentence, 6)
    if (v > score) {
      top = x.d.name
      score = v
    }
  }
  return top
}

/** "The rebels", "the militants": the armed group last in view. */
function fighters(a: Article, d: Draft, s: number, seen: readonly Seen[]): string | null {
  if (
    d.determiner !== 'the' ||
    !/^(?:rebels|militants|insurgents|separatists|guerrillas|fighters)$/.test(a.tokens[d.head]!.lower)
  )
    return null
  return (
    seen.findLast(
      (x) =>
        s - x.sentence <= REACH &&
        (x.d.kind === 'group' ||
          (x.d.kind === 'crowd' && x.d.affiliation !== null && partyNamed(x.d.affiliation)?.kind === 'group')),
    )?.d.affiliation ??
    seen.findLast((x) => s - x.sentence <= REACH && x.d.kind === 'group')?.d.name ??
    null
  )
}

/** "The two men", "both leaders": the last two people, or states, in view. */
function couple(a: Article, d: Draft, seen: readonly Seen[]): string | null {
  const text = a.text.slice(d.span.start, d.span.end).toLowerCase()
  const n = /\b(?:two|both|pair)\b/.test(text) ? 2 : /\b(?:three|trio)\b/.test(text) ? 3 : 0
  if (n === 0) return null
  const word = headWord(a, d.reading!.head)
  const ok: (x: Draft) => boolean =
    /^(?:men|women|leaders|presidents|ministers|diplomats|envoys|negotiators|politicians|officials)$/.test(word)
      ? (x) => x.kind === 'person'
      : /^(?:countries|nations|states|governments|capitals|powers)$/.test(word)
        ? (x) => x.kind === 'state'
        : () => false
  const best = new Map<string, number>()
  for (let i = seen.length - 1; i >= 0 && d.sentence - seen[i]!.sentence <= REACH; i--) {
    const x = seen[i]!
    if (
      !ok(x.d) ||
      x.d.inPlace ||
      x.d.name === null ||
      (a.tokens[x.d.first - 1]?.text === ',' && a.tokens[x.d.last]?.text === ',' && x.weight === OTHER)
    )
      continue
    const v = x.weight * FADE ** (d.sentence - x.sentence)
    if (v > (best.get(x.d.name) ?? 0)) best.set(x.d.name, v)
  }
  const names = [...best].sort((x, y) => y[1] - x[1]).slice(0, n)
  return names.length === n ? names.map(([name]) => name).join(' and ') : null
}

/**
 * A lead names the role and the next sentences the person: "the bloc's chief negotiator has warned", then "Ann Lee said".
 * The role of the lead goes to the first person who speaks in the next paragraphs and whose role the text never tells.
 */
function foresee(a: Article, drafts: readonly Draft[]): void {
  const lead = drafts.filter(
    (d) =>
      d.kind === 'office' && (a.paragraphOf[d.sentence] ?? 0) <= 1 && d.reading?.kind === 'role' && besideSaying(a, d),
  )
  for (const d of lead) {
    if (d.name !== null || drafts.some((x) => x.sentence < d.sentence && x.kind === 'person')) continue
    const paragraph = a.paragraphOf[d.sentence]!
    const next = drafts.find(
      (x) => x.sentence > d.sentence && x.kind === 'person' && besideSaying(a, x) && a.tokens[x.head]!.quote < 0,
    )
    if (!next || a.paragraphOf[next.sentence]! > paragraph + 2 || next.role !== null || next.name === null) continue
    for (const x of drafts) {
      if (x.name === next.name && x.kind === 'person') {
        x.role ??= d.role ?? d.form
        x.affiliation ??= d.affiliation
      }
    }
    d.name = next.name
  }
}
