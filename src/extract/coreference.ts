import { GIVEN_NAMES, usualGender } from '../actors/given-names.ts'
import { foldName, nameParts } from '../actors/names.ts'
import { leaderOf, partyNamed } from '../actors/parties.ts'
import { FEMALE_ROLES, MALE_ROLES } from '../actors/roles.ts'
import type { Article } from './article.ts'
import { besideSaying, FADE, isMany, isOne, isPerson, REACH, type Seen, SUBJECT, view, WINDOW } from './names/focus.ts'
import type { Draft } from './names/mention.ts'
import { couple, fighters, namedLater, office, shortBody } from './names/short-forms.ts'

/**
 * Pronouns and short forms, given the name they stand for. In the manner of centering (Grosz, Joshi and Weinstein 1995):
 * whoever spoke or was the subject last is the first choice, and the choice fades with every sentence. Gender counts only
 * where the text itself gives it (Mr, spokeswoman): machine-translated reports mix he and she.
 */

type Gender = 'f' | 'm' | null

/** Gives pronouns and short forms the name they stand for. What stays unclear stays null. */
export function antecedents(a: Article, drafts: readonly Draft[]): void {
  const gender = genders(drafts)
  const holders = holdersOf(drafts)
  const seen: Seen[] = []
  const led = new Map<string, string>()
  firms(drafts)
  foresee(a, drafts)
  topical(a, drafts)
  let i = 0
  for (let s = 0; s < a.sentences.length; s++) {
    const here: Draft[] = []
    while (i < drafts.length && drafts[i]!.sentence === s) here.push(drafts[i++]!)
    const inOrder = [...here].sort((x, y) => x.head - y.head)
    for (const d of inOrder) {
      if (d.name === null) d.name = refer(a, d, s, seen, gender, holders, here)
      else if (ofAKind(d)) d.name = shortBody(d, s, seen) ?? d.name
      if ((d.name === null || d.name === d.form) && d.kind === 'body' && !/\p{Lu}/u.test(d.form))
        d.name = namedLater(d, s, drafts.slice(i - here.length, i + AHEAD)) ?? d.name
      const body = leads(a, d)
      if (body !== null && d.name !== null && !led.has(d.name)) {
        const found = shortBody(body, s, seen) ?? namedLater(body, s, drafts.slice(i, i + AHEAD))
        if (found !== null) led.set(d.name, found)
      }
      if ((d.name !== null || d.kind === 'document') && !sentBy(a, d)) seen.push(view(a, d, s, here))
    }
    if (seen.length > WINDOW) seen.splice(0, seen.length - WINDOW)
  }
  belong(a, drafts, led)
  inOffice(a, drafts)
}

/** "PORT ANN, May 14 (Coast Press) –": the agency that sent the report is not spoken of. */
export const sentBy = (a: Article, d: Draft): boolean =>
  a.text[d.span.start - 1] === '(' &&
  d.span.start - a.paragraphs[a.paragraphOf[d.sentence]!]!.start < 90 &&
  /^\)\s*[–—-]/.test(a.text.slice(d.span.end, d.span.end + 4))

/** Offices that only some bodies have, and the bodies. */
const OFFICES: readonly { readonly role: RegExp; readonly body: (d: Draft) => boolean }[] = [
  {
    role: /\b(?:(?:general|branch|regional|national|assistant general|deputy general) secretary|shop steward|convenor|(?:regional|national|branch) (?:organiser|organizer|officer))$/i,
    body: (d) => /\b(?:union|workers|guild|federation|brotherhood|association)\b/i.test(d.name!),
  },
  {
    role: /\b(?:chief (?:executive|operating|financial|people|commercial)(?: officer)?|managing director|(?:human resources|hr|operations|finance|commercial|personnel|industrial relations) (?:director|manager|chief)|(?:plant|site|terminal|depot) manager|ceo)$/i,
    body: (d) => FIRM.test(d.form) && /\p{Lu}/u.test(d.name!),
  },
  {
    role: /\b(?:minister|(?:health|home|foreign|finance|trade|justice|education|transport|labour|defence|energy|interior|agriculture|environment) secretary|premier|chancellor)$/i,
    body: (d) => /\bgovernment$/i.test(d.name!),
  },
]
const FIRM =
  /^(?:company|firm|employer|carrier|airline|operator|manufacturer|carmaker|group|owner|terminal|railway|shipyard|plant|mine|bank)$/i

/**
 * Somebody whose office tells what kind of body it is of, in a text that has one such body: "branch secretary Ann Lee"
 * is of the union. Two unions leave it open, unless one is named three times as often.
 */
function inOffice(a: Article, drafts: readonly Draft[]): void {
  const placed = new Set<string>()
  const roles = new Map<string, string>()
  const mistaken = new Map<string, string>()
  const inside = new Map<string, boolean>() // each word is looked for in the whole text once
  for (const d of drafts) {
    if (d.kind !== 'person' || d.name === null) continue
    const words = a.text.slice(d.span.start, d.span.end)
    if (d.affiliation !== null && words.startsWith(`${d.affiliation} `) && opensOnly(a, d, inside))
      mistaken.set(d.name, d.affiliation)
    if (d.affiliation !== null && d.affiliation !== mistaken.get(d.name)) placed.add(d.name)
    // The whole of what stands before the name: a role at the head of a sentence may have lost its first word.
    if (d.role !== null && !roles.has(d.name)) {
      const surname = d.name.split(' ').at(-1)!
      const before = words.slice(0, Math.max(0, words.lastIndexOf(surname))).split(' ')
      const end = before.findLastIndex((w) => d.role!.endsWith(w) && w !== '')
      roles.set(d.name, end > 0 ? before.slice(0, end + 1).join(' ') : d.role)
    }
  }
  for (const d of drafts)
    if (d.name !== null && mistaken.has(d.name) && d.affiliation === mistaken.get(d.name)) d.affiliation = null
  const found = new Map<(typeof OFFICES)[number], string | null>()
  for (const [name, role] of roles) {
    if (placed.has(name) || leaderOf(name, true) !== null) continue
    const office = OFFICES.find((o) => o.role.test(role))
    if (!office) continue
    let body = found.get(office)
    if (body === undefined) {
      body = onlyOne(drafts, office.body)
      found.set(office, body)
    }
    if (body === null) continue
    for (const d of drafts) if (d.kind === 'person' && d.name === name) d.affiliation ??= body
  }
}

/**
 * "Human resources director Ann Lee" at the head of a sentence: a capital that only the sentence explains, with a word in
 * lower case after it, and no such name anywhere inside a sentence.
 */
function opensOnly(a: Article, d: Draft, inside: Map<string, boolean>): boolean {
  const word = d.affiliation!
  const next = a.tokens[d.first + 1]
  if (d.first !== a.first[d.sentence] || !next || !/^\p{Ll}/u.test(next.text) || partyNamed(word)) return false
  // "KSW president", "Volia trade minister": letters are a name, and states have such offices.
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || d.role === null || !/\s/.test(d.role)) return false
  if (/\b(?:minister|ambassador|president|envoy|premier|negotiator|general)$/i.test(d.role)) return false
  let met = inside.get(word)
  if (met === undefined) {
    met = false
    for (let i = a.text.indexOf(word); i >= 0 && !met; i = a.text.indexOf(word, i + word.length))
      met = /[\p{L},;]\s$/u.test(a.text.slice(Math.max(0, i - 2), i))
    inside.set(word, met)
  }
  return !met
}

const OWNS = /\b(?:owner|operator|parent|employer|maker|manufacturer|supplier|contractor|subsidiary|developer)$/i

/** "The terminal's owner, Estuary Ports": what owns or runs a thing and has no given name is a firm. */
function firms(drafts: readonly Draft[]): void {
  const named = new Set<string>()
  const people = new Set<string>()
  for (const d of drafts) {
    if (d.kind !== 'person' || d.name === null) continue
    const given = d.name.includes(' ') && GIVEN_NAMES.has(foldName(d.name).split(' ')[0]!)
    if (given || d.honorific !== null || (d.role !== null && !OWNS.test(d.role))) people.add(d.name)
    else if (d.role !== null) named.add(d.name)
  }
  for (const d of drafts) {
    if (d.name === null || !named.has(d.name) || people.has(d.name)) continue
    if (d.kind === 'office' || d.kind === 'person') {
      d.kind = 'body'
      d.role = null
      d.affiliation = null
    }
  }
}

/** The name most often met among bodies of a kind; null where another is met a third as often. */
function onlyOne(drafts: readonly Draft[], is: (d: Draft) => boolean): string | null {
  const counts = new Map<string, number>()
  for (const d of drafts)
    if (d.kind === 'body' && d.name !== null && is(d)) counts.set(d.name, (counts.get(d.name) ?? 0) + 1)
  const [first, second] = [...counts].sort((x, y) => y[1] - x[1])
  return first && (!second || second[1] * 3 <= first[1]) ? first[0] : null
}

/** Those who stand over against whoever owns the word. */
const ACROSS = /\b(?:counterparts?|opposite numbers?|neighbou?rs?|rivals?|hosts?|guests?|adversary|allies|ally)\b/i

/**
 * Whom "its chief negotiator" and "the union's president" act for, once it is known what "its" and "the union" stand
 * for. An office nobody is named for gets its owner into its name: "spokesperson for the Danish Presidency".
 */
function belong(a: Article, drafts: readonly Draft[], led: ReadonlyMap<string, string>): void {
  const byFirst = new Map<number, Draft>()
  for (const d of drafts)
    if (d.kind === 'pronoun' || ((d.kind === 'body' || d.kind === 'office') && !byFirst.has(d.first)))
      byFirst.set(d.first, d)
  const owners = new Map<string, string>(led)
  const sided = new Map<string, string>()
  for (const d of drafts)
    if (d.kind === 'person' && d.name !== null && d.affiliation !== null && !sided.has(d.name))
      sided.set(d.name, d.affiliation)
  for (const d of drafts) {
    if (d.kind === 'pronoun' || d.determiner !== 'possessive' || d.reading === null) continue
    const owner = byFirst.get(d.first)
    if (!owner?.name || owner === d || owner.last > d.head) continue
    const own = owner.kind === 'pronoun'
    if (!own && d.affiliation !== owner.form) continue
    // "Her Volian counterpart" is Volian, and she is not.
    if (d.affiliation !== null && /^\p{Lu}/u.test(d.affiliation) && ACROSS.test(d.reading.role ?? d.form)) continue
    d.affiliation = owner.name
    const state = own && /^(?:government|ministry|army|military|cabinet|parliament)$/.test(a.tokens[d.head]!.lower)
    const of = state ? sided.get(owner.name) : undefined
    if (d.kind === 'body' && of) {
      d.affiliation = of
      d.name = `${of}'s ${d.form}`
    } else if (
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

/**
 * "Volia's answer came on Monday. President Ann Lee said": a head of state or minister whose state no words of the text
 * tell belongs to the one state, or the government, with which the paragraph begins.
 */
function topical(a: Article, drafts: readonly Draft[]): void {
  const told = new Set<string>()
  for (const d of drafts) if (d.kind === 'person' && d.name !== null && d.affiliation !== null) told.add(d.name)
  const openings = new Map<number, Draft[]>()
  for (const d of drafts) {
    if (d.sentence > 0 && a.paragraphOf[d.sentence] === a.paragraphOf[d.sentence - 1]) continue
    const at = openings.get(d.sentence)
    if (at) at.push(d)
    else openings.set(d.sentence, [d])
  }
  const given = new Map<string, string>()
  for (const d of drafts) {
    if (d.kind !== 'person' || d.name === null || told.has(d.name) || given.has(d.name) || d.role === null) continue
    if (!/^(?:[\p{L}-]+ )*(?:president|premier|minister|chancellor)$/iu.test(d.role) || leaderOf(d.name, true) !== null)
      continue
    const p = a.paragraphOf[d.sentence]!
    let s = d.sentence
    while (s > 0 && a.paragraphOf[s - 1] === p) s--
    const opening = (openings.get(s) ?? []).filter((x) => x.first < d.first && x !== d)
    const first = opening.find(
      (x) => !x.inPlace && (x.kind === 'state' || (x.kind === 'body' && /^government$/i.test(x.form))),
    )
    const others = opening.filter((x) => x.kind === 'state' && x.name !== first?.name)
    if (!first || others.length > 0 || a.tokens[first.first - 1]?.pos === 'ADP') continue
    given.set(d.name, first.name ?? first.form)
  }
  for (const d of drafts)
    if (d.kind === 'person' && d.name !== null && given.has(d.name)) d.affiliation ??= given.get(d.name)!
}

/** One mention of each person for each role the text gives them. */
function holdersOf(drafts: readonly Draft[]): Draft[] {
  const out = new Map<string, Draft>()
  for (const d of drafts)
    if (d.kind === 'person' && d.name !== null && d.role !== null) out.set(`${d.name} ${d.role} ${d.affiliation}`, d)
  return [...out.values()]
}

const AHEAD = 60 // mentions looked through for a name told later: three sentences seldom hold more

/** "Guild president Ann Lee", "the union leader": "the guild", "the union", of whom the role tells no more. */
function leads(a: Article, d: Draft): Draft | null {
  if ((d.kind !== 'person' && d.kind !== 'office') || d.affiliation !== null || d.role === null) return null
  const opening = a.tokens[d.first]!.lower
  const words = d.role.toLowerCase().startsWith(opening) ? d.role : `${opening} ${d.role}`
  const m =
    /^(union|guild|party|company|federation|movement|alliance|association|group|airline|carrier|coalition|front|council|league|congress|committee)[ ’']/i.exec(
      words,
    )
  return m ? { ...d, kind: 'body', form: m[1]!.toLowerCase(), determiner: 'the', name: null } : null
}

/** "The rebel movement", "the rail union": a kind of body with a word on which, and no name. */
const ofAKind = (d: Draft): boolean =>
  d.kind === 'body' &&
  d.determiner === 'the' &&
  d.affiliation === null &&
  d.reading?.kind === 'body' &&
  d.name === d.form &&
  /^\p{Ll}[\p{Ll}-]* (?:movement|militia|union|federation|guild|company|carrier|airline|carmaker|operator)$/u.test(
    d.form,
  )

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

function refer(
  a: Article,
  d: Draft,
  s: number,
  seen: readonly Seen[],
  gender: ReadonlyMap<string, Gender>,
  holders: readonly Draft[],
  here: readonly Draft[],
): string | null {
  if (d.kind === 'pronoun') return pronoun(a, d, s, seen, gender)
  if (d.kind === 'office') {
    const own =
      d.determiner === 'possessive' ? here.find((x) => x.kind === 'pronoun' && x.first === d.first) : undefined
    return office(a, d, s, seen, holders, own?.name ?? null)
  }
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
  return best(a, seen, s, quoted, d, (x) =>
    isOne(x.d) ? (sourceOf(a, x.d) ? 0.3 : 1) : x.d.kind === 'document' ? 0.8 : 0,
  )
}

/** "Its reply, of which the Echo has seen a copy": the outlet is told of by the way. */
const sourceOf = (a: Article, d: Draft): boolean =>
  /^(?:which|whom)$/.test(a.tokens[d.first - 1]?.lower ?? '') ||
  (/^the$/.test(a.tokens[d.first]?.lower ?? '') && /^(?:which|whom)$/.test(a.tokens[d.first - 1]?.lower ?? '')) ||
  /^(?:seen|obtained|read|reviewed|viewed) by$/.test(
    `${a.tokens[d.first - 2]?.lower ?? ''} ${a.tokens[d.first - 1]?.lower ?? ''}`,
  )

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
