import { foldName, nameParts } from '../actors/names.ts'
import { leaderOf, ownerOf, partyNamed } from '../actors/parties.ts'
import { SOURCES } from '../actors/roles.ts'
import { type Naming, type Roster, roster } from '../actors/roster.ts'
import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'
import { antecedents, besideSaying } from './coreference.ts'
import type { ReadActor } from './machine-reading.ts'
import { looksLikePerson, type Reading, readPhrase } from './naming.ts'
import { headWord, isDay, isMark, nounPhrases, textOf } from './noun-phrases.ts'
import { SAYING } from './speech-verbs.ts'

/**
 * Somebody or something that a text speaks of. `office`: a role without its bearer's name ("the prime minister");
 * `anonymous`: one unnamed person ("a senior diplomat"); `crowd`: several ("critics"); `document`: a text or utterance;
 * `thing`: any other common noun.
 */
export type MentionKind = ReadActor['kind'] | 'anonymous' | 'crowd' | 'document' | 'place' | 'thing' | 'pronoun'

export interface Mention {
  /** The whole phrase, determiner and what describes the head included ("a source briefed on the matter"). */
  readonly span: Span
  /** Token indices, half-open. */
  readonly first: number
  readonly last: number
  /** Token of the head word. */
  readonly head: number
  readonly kind: MentionKind
  /** As written, without determiner. */
  readonly form: string
  /** Who is meant, in the canonical form of this reading; null when the text does not tell. Several, joined by " and ". */
  readonly name: string | null
  readonly role: string | null
  /** Canonical name of the party or body they act for. */
  readonly affiliation: string | null
  readonly plural: boolean
  readonly determiner: Reading['determiner'] | 'pronoun'
  /** A place by its syntax: "in Moscow", not "Moscow rejected". */
  readonly inPlace: boolean
}

export interface Mentions {
  /** In the order of the text; a possessor comes before the phrase that holds it. */
  readonly all: readonly Mention[]
  readonly actors: readonly ReadActor[]
  /** The mention that fits the stretch best: the largest inside it, else the smallest around it. */
  at(start: number, end: number): Mention | undefined
  /** Canonical name of whoever the stretch speaks of; null for nobody known. */
  resolve(start: number, end: number): string | null
  /** The actor of a canonical name or of a form met in the text. */
  actor(name: string): ReadActor | undefined
  /** The party for whom the named one speaks: a person's state or body, a state itself. Null when the text does not say. */
  speaksFor(name: string): string | null
}

/** A mention still being made. Not for use outside extract/. */
export interface Draft extends Omit<Mention, 'name' | 'kind' | 'role' | 'affiliation'> {
  kind: MentionKind
  name: string | null
  role: string | null
  affiliation: string | null
  readonly reading: Reading | null
  readonly sentence: number
  /** "Mr", "Ms": kept for gender. */
  readonly honorific: string | null
  last: number
  span: Span
}

const PRONOUNS = new Set(
  'he she they it him her them who his hers their its himself herself themselves itself whom'.split(' '),
)
const memory = new WeakMap<Article, Mentions>()

/** Everybody and everything a report speaks of, with pronouns and short forms resolved. Computed once an article. */
export function mentionsOf(a: Article): Mentions {
  const known = memory.get(a)
  if (known) return known
  const made = make(a)
  memory.set(a, made)
  return made
}

function make(a: Article): Mentions {
  const drafts: Draft[] = []
  a.sentences.forEach((_, s) => {
    const here: Draft[] = []
    for (const np of nounPhrases(a, s)) for (const r of readPhrase(a, np)) here.push(draftOf(a, s, r))
    describe(a, s, here)
    appose(a, s, here)
    pronouns(a, s, here)
    here.sort((x, y) => x.last - y.last || y.first - x.first)
    drafts.push(...here)
  })
  for (const d of drafts)
    if (
      d.kind === 'body' &&
      d.reading &&
      !d.reading.party &&
      !/\p{Lu}/u.test(d.form) &&
      d.determiner !== 'the' &&
      d.determiner !== 'possessive' &&
      !besideSaying(a, d)
    )
      d.kind = 'thing' // "strong opposition": nobody in particular
  for (const d of drafts) if (d.kind === 'thing') promote(a, d)
  included(a, drafts)
  settleCapitals(a, drafts)
  const who = roster(namings(drafts))
  for (const d of drafts) name(a, d, who)
  antecedents(a, drafts)
  return mentions(a, drafts, who)
}

function draftOf(a: Article, sentence: number, r: Reading): Draft {
  const first = r.first
  const span = { start: a.tokens[first]!.start, end: endOf(a, r.last) }
  let kind: MentionKind
  switch (r.kind) {
    case 'capitalised':
    case 'region':
      kind = 'place' // until something says better
      break
    case 'role':
      kind = 'office'
      break
    default:
      kind = r.kind
  }
  if (r.kind === 'role') {
    const hidden = /\b(?:anonymous|unnamed|unidentified)\b/i.test(textOf(a, r.first, r.last))
    if (hidden || r.determiner === 'a' || (r.determiner === 'some' && SOURCES.has(headWord(a, r.head))))
      kind = 'anonymous'
  }
  return {
    span,
    first,
    last: r.last,
    head: r.head,
    kind,
    form: r.form.length > span.end - a.tokens[r.core]!.start ? a.text.slice(a.tokens[r.core]!.start, span.end) : r.form,
    name: null,
    role: r.role,
    affiliation: r.affiliation,
    plural: r.plural,
    determiner: r.determiner,
    inPlace: inPlace(a, first),
    reading: r,
    sentence,
    honorific: r.honorific,
  }
}

/** Where a phrase ends: the tagger leaves a sentence's stop on some names ("in Brussels."), an abbreviation keeps its own. */
function endOf(a: Article, last: number): number {
  const t = a.tokens[last - 1]!
  return t.text.length > 2 &&
    /[\p{L}\p{N}]\.$/u.test(t.text) &&
    !/\..*\./.test(t.text) &&
    a.first[t.sentence + 1] === last
    ? t.end - 1
    : t.end
}

const inPlace = (a: Article, first: number): boolean => {
  const before = a.tokens[first - 1]
  return before !== undefined && /^(?:in|at|near|outside|inside|across|around|throughout)$/.test(before.lower)
}

const AFTER_SOURCE =
  /^(?:close|familiar|briefed|involved|present|aware|knowledgeable|privy|with|who|that|speaking|based|working|in|at|on|from|of|for|to|near|inside|within|among|representing|attending|participating|taking|opposed|loyal|directly|quoted|authorised|authorized|travelling|traveling)$/

/** Draws in what follows a head: "an official briefed on the talks", "president of the union", "a spokesperson for X". */
function describe(a: Article, s: number, here: Draft[]): void {
  const end = a.first[s + 1]!
  for (const d of here) {
    if (d.kind === 'anonymous' || (d.kind === 'crowd' && d.determiner !== 'possessive')) {
      const stop = descriptionEnd(a, d, here, end)
      if (stop > d.last) extend(a, d, stop)
    }
    if (d.kind === 'office' || d.kind === 'anonymous' || d.kind === 'body') {
      const of = a.tokens[d.kind === 'anonymous' ? d.head + 1 : d.last]
      if (!of || !/^(?:of|for|to|at|with)$/.test(of.lower)) continue
      if (d.kind === 'body' && of.lower !== 'of' && of.lower !== 'for') continue
      if (d.kind === 'body' && d.affiliation !== null) continue
      const next = here.find(
        (x) => x.first === (d.kind === 'anonymous' ? d.head + 2 : d.last + 1) && x !== d && !x.reading?.possessor,
      )
      if (!next || next.kind === 'document') continue
      const whole = widest(here, next)
      if (
        /^(?:at|to|with)$/.test(of.lower) &&
        !/^(?:ambassador|envoy|adviser|advisor|aide|assistant|representative|counsel|official|lawyer|analyst|fellow|professor|delegate|spokesm[ae]n|spokeswoman|spokesperson)$/.test(
          headWord(a, d.head),
        )
      )
        continue
      const affiliation =
        whole.reading?.party?.party.name ??
        whole.affiliation ??
        (whole.kind === 'place' ||
        whole.kind === 'body' ||
        whole.kind === 'person' ||
        whole.kind === 'office' ||
        whole.kind === 'group'
          ? whole.form
          : null)
      if (affiliation && !(of.lower === 'to' && d.affiliation)) d.affiliation ??= affiliation
      if (d.kind === 'office') {
        d.role = `${d.role ?? d.form} ${textOf(a, d.last, whole.last)}`
        extend(a, d, whole.last)
      } else if (d.kind === 'body' && whole.last > d.last) extend(a, d, whole.last)
    }
  }
}

const widest = (here: readonly Draft[], d: Draft): Draft =>
  here.filter((x) => x.first === d.first).reduce((best, x) => (x.last > best.last ? x : best), d)

function extend(a: Article, d: Draft, last: number): void {
  d.last = last
  d.span = { start: d.span.start, end: endOf(a, last) }
}

function descriptionEnd(a: Article, d: Draft, here: readonly Draft[], end: number): number {
  const k = d.last
  const t = a.tokens[k]
  if (!t || t.quote !== a.tokens[d.head]!.quote || !AFTER_SOURCE.test(t.lower)) return k
  if (/^(?:in|at|on|from|near|inside|within|among|for|to|of|with)$/.test(t.lower)) {
    // One prepositional phrase, if a noun phrase follows and a word of saying or an end after it.
    const next = here.find((x) => x.first === k + 1)
    if (!next || (next.kind === 'place' && isDay(a.tokens[k + 1]))) return k
    let stop = widest(here, next).last
    if (a.tokens[stop]?.lower === 'of' || a.tokens[stop]?.lower === 'on') {
      const more = here.find((x) => x.first === stop + 1)
      if (more) stop = widest(here, more).last
    }
    const after = a.tokens[stop]
    const said =
      t.lower === 'of' ||
      t.lower === 'for' ||
      t.lower === 'with' ||
      (after !== undefined && SAYING.has(after.lemma.toLowerCase()))
    return said && stop - k <= 12 ? stop : k // 12 tokens: longer phrases are clauses
  }
  // A describing clause runs to the verb of saying, a comma or the end.
  let i = k
  for (; i < end && i - k < 16; i++) {
    const u = a.tokens[i]!
    if (u.quote !== a.tokens[d.head]!.quote || isMark(u) || (u.pos === 'PUNCT' && /^[,.;:—–?!()]$/.test(u.text))) break
    if (
      i > k &&
      u.pos === 'VERB' &&
      SAYING.has(u.lemma.toLowerCase()) &&
      !/^(?:to|not|was|were|been|being)$/.test(a.tokens[i - 1]!.lower)
    )
      break
    if (
      i > k &&
      u.pos === 'AUX' &&
      /^(?:has|have|had|is|are|was|were|would|will)$/.test(u.lower) &&
      t.lower !== 'who' &&
      t.lower !== 'that'
    )
      break
  }
  if (/^(?:who|that)$/.test(t.lower) && !(i < end && SAYING.has(a.tokens[i]!.lemma.toLowerCase()))) return k
  return i - k < 16 ? i : k // 16 tokens: a description, not a sentence
}

/** Roles set beside a name by commas: "X, the EU's chief negotiator," and "The EU's chief negotiator, X,". */
function appose(a: Article, s: number, here: Draft[]): void {
  const end = a.first[s + 1]!
  for (const d of here) {
    if (d.reading === null) continue
    const isName = d.reading.kind === 'person' || d.reading.kind === 'capitalised'
    if (isName && a.tokens[d.last]?.text === ',') {
      const next =
        here.find((x) => x.first === d.last + 1 && x.reading?.possessor === null) ??
        here.find((x) => x.first === d.last + 1)
      const whole = next && widest(here, next)
      if (whole && (whole.kind === 'office' || (whole.kind === 'anonymous' && whole.determiner === 'a'))) {
        const after = a.tokens[whole.last]
        const closes =
          whole.last >= end ||
          (after !== undefined &&
            (/^[,.;:)—–"”]$/.test(after.text) ||
              after.pos === 'VERB' ||
              after.pos === 'AUX' ||
              /^(?:in|on|at|who|and|from|to|with)$/.test(after.lower)))
        if (closes) {
          d.role ??= whole.role ?? whole.form
          d.affiliation ??= whole.affiliation
          personify(d)
          whole.name = d.form
          whole.kind = 'office'
        }
      } else if (/^(?:who|whose|\d\d)$/.test(a.tokens[d.last + 1]?.lower ?? '') && d.form.includes(' ')) personify(d)
    }
    if (d.kind === 'office' && a.tokens[d.last]?.text === ',') {
      const next = here.find(
        (x) => x.first === d.last + 1 && (x.reading?.kind === 'capitalised' || x.reading?.kind === 'person'),
      )
      const after = next && a.tokens[next.last]
      if (
        next &&
        after &&
        (after.text === ',' || after.pos === 'VERB' || after.pos === 'AUX' || after.text === '.') &&
        next.form.includes(' ')
      ) {
        next.role ??= d.role
        next.affiliation ??= d.affiliation
        personify(next)
        d.name = next.form
      }
    }
  }
}

const people = new WeakSet<Draft>()
function personify(d: Draft): void {
  people.add(d)
  d.kind = 'person'
}

function pronouns(a: Article, s: number, here: Draft[]): void {
  for (let i = a.first[s]!; i < a.first[s + 1]!; i++) {
    const t = a.tokens[i]!
    if (!PRONOUNS.has(t.lower) || (t.pos !== 'PRON' && t.pos !== 'DET')) continue
    here.push({
      span: { start: t.start, end: t.end },
      first: i,
      last: i + 1,
      head: i,
      kind: 'pronoun',
      form: t.text,
      name: null,
      role: null,
      affiliation: null,
      plural: /^the[ymi]/.test(t.lower),
      determiner: 'pronoun',
      inPlace: false,
      reading: null,
      sentence: s,
      honorific: null,
    })
  }
}

/** Whatever says something is somebody: "the campaign says", "a narrator asks". */
function promote(a: Article, d: Draft): void {
  const r = d.reading
  if (!r || r.kind === 'document' || r.possessor?.kind === 'document' || !besideSaying(a, d)) return
  const verb = a.tokens.slice(d.last, d.last + 4).find((t) => t.pos === 'VERB') ?? a.tokens[d.first - 1]
  if (
    !verb ||
    !/^(?:say|tell|add|ask|explain|insist|argue|complain|announce|admit|reply)$/.test(verb.lemma.toLowerCase())
  )
    return
  if (TEXTS.test(a.tokens[d.head]!.lower)) d.kind = 'document'
  else if (r.plural) d.kind = 'crowd'
  else if (d.determiner === 'a') d.kind = 'anonymous'
  else d.kind = /(?:er|or|ist|man|woman|person|mate)$/.test(a.tokens[d.head]!.lower) ? 'office' : 'body'
}
const TEXTS =
  /^(?:clips?|videos?|ads?|adverts?|spots?|slides?|signs?|headlines?|captions?|banners?|placards?|entr(?:y|ies)|books?|stor(?:y|ies)|columns?|editorials?|filings?|lawsuits?|complaints?|rulings?|verdicts?|websites?|pages?|records?|figures?|surveys?|polls?|data)$/

/** "U.S. officials included Secretary of State A, B and C": the list belongs to the party that heads it. */
function included(a: Article, drafts: readonly Draft[]): void {
  for (const d of drafts) {
    if (d.kind !== 'crowd' || d.affiliation === null) continue
    const verb = a.tokens[d.last]
    const next = a.tokens[d.last + (verb?.text === ',' ? 1 : 0)]
    if (!next || !/^(?:include|included|includes|including|such)$/.test(next.lower)) continue
    for (const x of drafts)
      if (
        x.sentence === d.sentence &&
        x.first > d.last &&
        (x.reading?.kind === 'person' || x.reading?.kind === 'capitalised')
      )
        x.affiliation ??= d.affiliation
  }
}

/** Decides for every capitalised phrase without role or party whether it is a person, a body or a place. */
function settleCapitals(a: Article, drafts: readonly Draft[]): void {
  const surnames = new Set<string>()
  for (const d of drafts)
    if (d.reading?.kind === 'person' || people.has(d)) surnames.add(foldName(nameParts(d.form).surname))
  const employers = new Set<string>()
  for (const d of drafts)
    if (d.affiliation !== null && (d.kind === 'person' || d.kind === 'office')) employers.add(foldName(d.affiliation))
  const evidence = new Map<string, { says: number; place: number; n: number; article: number; acts: number }>()
  const caps = drafts.filter((d) => d.reading?.kind === 'capitalised' && !people.has(d))
  for (const d of caps) {
    const key = foldName(d.form)
    const e = evidence.get(key) ?? { says: 0, place: 0, n: 0, article: 0, acts: 0 }
    e.n++
    if (besideSaying(a, d)) e.says++
    if (d.inPlace || /^(?:from|to|toward|towards|via)$/.test(a.tokens[d.first - 1]?.lower ?? '')) e.place++
    if (d.determiner === 'the') e.article++
    if (acts(a, d) || employers.has(key)) e.acts++
    evidence.set(key, e)
  }
  for (const d of caps) {
    const e = evidence.get(foldName(d.form))!
    if (surnames.has(foldName(nameParts(d.form).surname)) && nameParts(d.form).given.length === 0) personify(d)
    else if (looksLikePerson(d.form) && d.determiner === 'none') personify(d)
    else if (d.determiner === 'possessive' && d.form.includes(' ') && e.says > 0) personify(d)
    else if (d.determiner === 'none' && d.form.includes(' ') && e.says > 0 && e.article === 0) personify(d)
    else d.kind = e.says > 0 || (e.acts > 0 && e.place * 2 < e.n) ? 'body' : 'place'
  }
  // Short forms of people met only now.
  const late = new Set([...surnames])
  for (const d of drafts) if (people.has(d)) late.add(foldName(nameParts(d.form).surname))
  for (const d of caps) if (!d.form.includes(' ') && late.has(foldName(d.form))) personify(d)
}

/** Whether the phrase is the subject of a verb: what acts is hardly a place. */
function acts(a: Article, d: Draft): boolean {
  const before = a.tokens[d.first - 1]
  if (before && (before.pos === 'ADP' || before.pos === 'VERB')) return false
  const t = a.tokens[d.last]
  return (
    t !== undefined &&
    ((t.pos === 'VERB' && !/ing$/.test(t.lower)) ||
      (t.pos === 'AUX' && /^(?:has|have|had|will|would|did)$/.test(t.lower)))
  )
}

function namings(drafts: readonly Draft[]): Naming[] {
  const out: Naming[] = []
  for (const d of drafts) {
    const r = d.reading
    if (!r) continue
    if (people.has(d) || r.kind === 'person')
      out.push({ form: d.form, kind: 'person', role: d.role, affiliation: d.affiliation })
  }
  return out
}

function name(a: Article, d: Draft, who: Roster): void {
  const r = d.reading
  if (!r) return
  if (d.name !== null) {
    const known = who.find(d.name)
    if (known) d.name = known.name
    return
  }
  if (d.kind === 'person') {
    const known = who.find(d.form)
    d.name = known?.name ?? d.form
    d.role ??= known?.role ?? null
    d.affiliation ??= known?.affiliation ?? null
  } else if (r.kind === 'capitalised' && d.kind !== 'place') {
    const known = who.find(d.form)
    if (known && known.kind === 'person') {
      d.kind = 'person'
      d.name = known.name
      d.role ??= known.role
      d.affiliation ??= known.affiliation
    } else d.name = d.form.replace(/[.,]$/, '')
  } else if (r.party) d.name = r.party.party.name
  // Who stands behind a misspelt surname: "Witkov" read as a place or body.
  else if (r.kind === 'capitalised') {
    const known = who.find(d.form)
    if (known && !d.form.includes(' ')) {
      d.kind = 'person'
      d.name = known.name
    } else d.name = d.form
  } else if (d.kind === 'anonymous') d.name = `anonymous: ${fullForm(a, d)}`
  else if (d.kind === 'crowd') d.name = d.determiner === 'the' && !d.affiliation ? null : crowdName(a, d)
  else if (d.kind === 'body') d.name = r.kind === 'thing' ? fullForm(a, d) : bodyName(d)
}

/** The phrase without its determiner, and with what describes its head. */
const fullForm = (a: Article, d: Draft): string => textOf(a, Math.min(d.reading!.core, d.last - 1), d.last)

const crowdName = (a: Article, d: Draft): string =>
  d.reading?.possessor?.party ? `${d.reading.possessor.party.party.name}'s ${d.form}` : fullForm(a, d)

/** A body's name when its words say more than its kind: "Armenian government"; "the ministry" waits for what went before. */
function bodyName(d: Draft): string | null {
  const r = d.reading!
  if (/^sides?$/i.test(r.form.split(' ').at(-1)!) && d.affiliation !== null && partyNamed(d.affiliation))
    return d.affiliation
  if (r.possessor?.kind === 'role') return `${r.possessor.form}'s ${d.form}`
  if (r.possessor?.kind === 'person') return `${r.possessor.form}'s ${d.form}`
  if (r.possessor && r.affiliation) return `${r.affiliation}'s ${d.form}`
  if (d.affiliation !== null || /\p{Lu}/u.test(d.form)) return d.form
  return d.determiner === 'a' || d.form.includes(' ') ? d.form : null
}

function mentions(a: Article, drafts: readonly Draft[], who: Roster): Mentions {
  const actors: { -readonly [K in keyof ReadActor]: ReadActor[K] extends readonly (infer T)[] ? T[] : ReadActor[K] }[] =
    []
  const byName = new Map<string, (typeof actors)[number]>()
  for (const d of drafts) {
    if (d.name === null || d.kind === 'document' || d.kind === 'place' || d.kind === 'thing' || d.kind === 'pronoun')
      continue
    if (d.kind === 'crowd' && d.name.includes(' and ') && !d.form.includes(' and ')) continue // two names, each an actor already
    const kind: ReadActor['kind'] = d.kind === 'anonymous' ? 'person' : d.kind === 'crowd' ? 'group' : d.kind
    let actor = byName.get(d.name)
    if (!actor) {
      const party = partyNamed(d.name)
      actor = {
        name: d.name,
        kind: party && party.kind !== 'region' ? party.kind : kind,
        role: d.kind === 'anonymous' ? fullForm(a, d) : d.role,
        affiliation: d.affiliation === d.name ? null : d.affiliation,
        aliases: [],
        spans: [],
      }
      byName.set(d.name, actor)
      actors.push(actor)
    }
    if (d.kind === 'person') actor.kind = 'person'
    actor.role ??= d.role
    if (d.affiliation !== d.name) actor.affiliation ??= d.affiliation
    const alias = a.text.slice(d.span.start, d.span.end)
    if (!actor.aliases.includes(alias)) actor.aliases.push(alias)
    if (!actor.aliases.includes(d.form)) actor.aliases.push(d.form)
    actor.spans.push(d.span)
  }
  for (const actor of actors) {
    if (actor.kind === 'person' && actor.affiliation !== null) {
      // "Trump's envoy": whoever the principal speaks for.
      const known = who.find(actor.affiliation)
      if (known) actor.affiliation = known.affiliation ?? known.name
    }
  }
  for (const actor of actors) {
    if (actor.kind !== 'person' || actor.name.startsWith('anonymous')) continue
    const titled = actor.role !== null || drafts.some((d) => d.name === actor.name && d.honorific !== null)
    if (actor.affiliation === null) actor.affiliation = leaderOf(actor.name, titled)
  }
  for (const actor of actors) {
    // The envoy of somebody whose party only general knowledge tells.
    const principal = actor.kind === 'person' && actor.affiliation !== null ? byName.get(actor.affiliation) : undefined
    if (principal?.kind === 'person') actor.affiliation = principal.affiliation
  }
  const find = (n: string): ReadActor | undefined =>
    byName.get(n) ??
    (who.find(n) ? byName.get(who.find(n)!.name) : undefined) ??
    (partyNamed(n) ? byName.get(partyNamed(n)!.name) : undefined)
  const at = (start: number, end: number): Mention | undefined => {
    let inside: Draft | undefined
    let around: Draft | undefined
    let lo = 0
    let hi = drafts.length
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if (drafts[mid]!.sentence < 0 || a.sentences[drafts[mid]!.sentence]!.end <= start) lo = mid + 1
      else hi = mid
    }
    for (let i = lo; i < drafts.length; i++) {
      const d = drafts[i]!
      if (a.sentences[d.sentence]!.start >= end) break
      if (d.span.start >= start && d.span.end <= end) {
        if (!inside || size(d) > size(inside)) inside = d
      } else if (d.span.start <= start && d.span.end >= end) {
        if (!around || size(d) < size(around)) around = d
      }
    }
    return inside ?? around
  }
  return {
    all: drafts,
    actors,
    at,
    resolve: (start, end) => at(start, end)?.name ?? null,
    actor: find,
    speaksFor(n) {
      const actor = find(n)
      if (!actor) return partyNamed(n) ? ownerOf(n) : null
      if (actor.kind === 'media') return null
      if (actor.affiliation !== null) {
        const up = partyNamed(actor.affiliation)
        return up ? (up.kind === 'media' ? null : ownerOf(up.name)) : actor.affiliation
      }
      return actor.kind === 'person' || actor.kind === 'office' ? null : actor.name
    },
  }
}

const size = (d: Draft): number => d.span.end - d.span.start
