import { foldName, nameParts } from '../actors/names.ts'
import { leaderOf, ownerOf, partyNamed } from '../actors/parties.ts'
import { SOURCES } from '../actors/roles.ts'
import { type Naming, type Roster, roster } from '../actors/roster.ts'
import type { Article } from './article.ts'
import { antecedents, sentBy } from './coreference.ts'
import type { ReadActor } from './machine-reading.ts'
import { appose, describe, included, personify } from './names/describing.ts'
import { besideSaying } from './names/focus.ts'
import type { Draft, Mention, MentionKind, Mentions } from './names/mention.ts'
import { looksLikePerson, type Reading, readPhrase } from './names/naming.ts'
import { endOf, headWord, nounPhrases, textOf } from './names/noun-phrases.ts'
import { type OwnParties, ownParties } from './names/own-parties.ts'

export type { Mention, MentionKind, Mentions } from './names/mention.ts'

const PRONOUNS = new Set(
  'he she they it him her them who his hers their its himself herself themselves itself whom'.split(' '),
)
const LONGEST = 400 // tokens of a sentence; longer ones are tables
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
    // A list without end is no sentence: nobody is described in it.
    if (a.first[s + 1]! - a.first[s]! <= LONGEST) {
      describe(a, s, here)
      appose(a, s, here)
    }
    pronouns(a, s, here)
    barePhrases(a, s, here, [...drafts.slice(-40), ...here])
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
  const agency = drafts.find((d) => (d.kind === 'body' || d.kind === 'place') && sentBy(a, d))
  if (agency) for (const d of drafts) if (d.form === agency.form && d.kind === agency.kind) d.kind = 'media'
  const own = ownParties(a, drafts)
  const who = roster(namings(drafts))
  for (const d of drafts) {
    name(a, d, who)
    known(d, own)
  }
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
    named: false,
  }
}

const inPlace = (a: Article, first: number): boolean => {
  const before = a.tokens[first - 1]
  return before !== undefined && /^(?:in|at|near|outside|inside|across|around|throughout)$/.test(before.lower)
}

/** "Another said", "others warned": somebody of the kind spoken of before, where a verb of saying follows. */
function barePhrases(a: Article, s: number, here: Draft[], before: readonly Draft[]): void {
  for (let i = a.first[s]!; i < a.first[s + 1]!; i++) {
    const t = a.tokens[i]!
    if (
      !/^(?:another|others|one|some|many|several|both)$/.test(t.lower) ||
      here.some((d) => d.first <= i && i < d.last)
    )
      continue
    const of = a.tokens[i + 1]?.lower === 'of' && /^(?:them|those|us|these)$/.test(a.tokens[i + 2]?.lower ?? '')
    const two =
      a.tokens[i + 1]?.lower === 'of' &&
      a.tokens[i + 2]?.lower === 'the' &&
      /^(?:two|three|four|five|six)$/.test(a.tokens[i + 3]?.lower ?? '') &&
      a.tokens[i + 4]?.pos !== 'NOUN'
    const last = two ? i + 4 : of ? i + 3 : i + 1
    if (!besideSaying(a, { first: i, last }) && !(two && goesOn(a, last))) continue
    const kinds = before.filter(
      (d) =>
        (d.kind === 'anonymous' || d.kind === 'crowd') &&
        s - d.sentence <= 2 &&
        d.first < i &&
        !/^(?:media|press|public|reporters|journalists)$/.test(a.tokens[d.head]!.lower),
    )
    const kind = kinds.findLast((d) => besideSaying(a, d)) ?? kinds.at(-1)
    const single = t.lower === 'another' || t.lower === 'one'
    const noun = kind ? a.tokens[kind.head]!.lower : ''
    if (t.lower === 'both' || (single && !kind)) continue
    const form =
      noun === ''
        ? t.text
        : of && single && kind!.determiner !== 'the' && a.text.slice(kind!.span.start, kind!.span.end) !== kind!.form
          ? `one of the ${a.text.slice(a.tokens[kind!.reading?.core ?? kind!.head]!.start, kind!.span.end)}`
          : `${t.lower} ${single ? noun.replace(/s$/, '') : noun.endsWith('s') ? noun : `${noun}s`}`
    here.push({
      span: { start: t.start, end: a.tokens[last - 1]!.end },
      first: i,
      last,
      head: i,
      kind: single ? 'anonymous' : 'crowd',
      form,
      name: single ? `anonymous: ${form}` : form,
      role: single ? form : null,
      affiliation: kind?.affiliation ?? null,
      plural: !single,
      determiner: 'some',
      inPlace: false,
      reading: null,
      sentence: s,
      honorific: null,
      named: false,
    })
  }
}

/** "went further: “…”": a colon and a quotation not far off. */
const goesOn = (a: Article, i: number): boolean => {
  for (let k = i; k < i + 6; k++)
    if (a.tokens[k]?.text === ':') return a.tokens[k + 1] !== undefined && /^["“«]$/.test(a.tokens[k + 1]!.text)
  return false
}

function pronouns(a: Article, s: number, here: Draft[]): void {
  for (let i = a.first[s]!; i < a.first[s + 1]!; i++) {
    const t = a.tokens[i]!
    if (t.text === 'He' && here.some((d) => d.first <= i && i + 1 < d.last)) continue
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
      named: false,
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
  // "told this newsletter that …", "said the list was …": the one who is told, and the first of what is said
  const before = a.tokens[d.first - 1]
  const after = a.tokens[d.last]
  if (before?.pos === 'VERB' && (/^tell$/.test(before.lemma) || after?.pos === 'AUX' || after?.pos === 'VERB')) return
  if (TEXTS.test(a.tokens[d.head]!.lower)) d.kind = 'document'
  else if (r.plural) d.kind = 'crowd'
  else if (d.determiner === 'a') d.kind = 'anonymous'
  else d.kind = /(?:er|or|ist|man|woman|person|mate)$/.test(a.tokens[d.head]!.lower) ? 'office' : 'body'
}
const TEXTS =
  /^(?:clips?|videos?|ads?|adverts?|spots?|slides?|signs?|headlines?|captions?|banners?|placards?|entr(?:y|ies)|books?|stor(?:y|ies)|columns?|editorials?|filings?|lawsuits?|complaints?|rulings?|verdicts?|websites?|pages?|records?|figures?|surveys?|polls?|data)$/

/** Decides for every capitalised phrase without role or party whether it is a person, a body or a place. */
function settleCapitals(a: Article, drafts: readonly Draft[]): void {
  const surnames = new Set<string>()
  for (const d of drafts) if (d.reading?.kind === 'person' || d.named) surnames.add(foldName(nameParts(d.form).surname))
  const employers = new Set<string>()
  const firms = new Set<string>()
  for (const d of drafts)
    if (d.affiliation !== null && (d.kind === 'person' || d.kind === 'office')) {
      employers.add(foldName(d.affiliation))
      if (
        /\b(?:managing|executive|ceo|boss|manager|owner|founder|spokesman|spokeswoman|spokesperson|chairman|chairwoman)\b/i.test(
          `${d.role ?? ''}`,
        )
      )
        firms.add(foldName(d.affiliation))
    }
  const evidence = new Map<string, { says: number; place: number; n: number; article: number; acts: number }>()
  const caps = drafts.filter((d) => d.reading?.kind === 'capitalised' && !d.named)
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
    else if (e.says > 0 && !d.form.includes(' ') && leaderOf(d.form, true) !== null) personify(d)
    else if (looksLikePerson(d.form) && d.determiner === 'none') personify(d)
    else if (d.determiner === 'possessive' && d.form.includes(' ') && e.says > 0) personify(d)
    else if (d.determiner === 'none' && d.form.includes(' ') && e.says > 0 && e.article === 0 && !LANDS.test(d.form))
      personify(d)
    else d.kind = e.says > 0 || firms.has(foldName(d.form)) || (e.acts > 0 && e.place * 2 < e.n) ? 'body' : 'place'
  }
  // Short forms of people met only now.
  const late = new Set([...surnames])
  for (const d of drafts) if (d.named) late.add(foldName(nameParts(d.form).surname))
  for (const d of caps) if (!d.form.includes(' ') && late.has(foldName(d.form))) personify(d)
}

/** What lands are called after a quarter of the sky or their height, and hardly a person. */
const LANDS =
  /^(?:Upper|Lower|North|South|East|West|Northern|Southern|Eastern|Western|New|Great|Greater|Central|Inner|Outer) /

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
    if (d.named || r.kind === 'person')
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
  } else if (d.kind === 'anonymous') d.name = `anonymous: ${fullForm(a, d).replace(', from ', ' from ')}`
  else if (d.kind === 'crowd')
    d.name =
      d.determiner === 'the' && !d.affiliation
        ? null
        : `${/^(?:people|persons|sources|insiders|individuals)$/.test(a.tokens[d.head]!.lower) ? 'anonymous: ' : ''}${crowdName(a, d)}`
  else if (d.kind === 'body') d.name = r.kind === 'thing' ? fullForm(a, d) : bodyName(d)
}

/** Puts the full name for the short form and the state for its adjective, where the text itself tells them. */
function known(d: Draft, own: OwnParties): void {
  if (d.affiliation !== null) d.affiliation = own.behind(d.affiliation)
  if (d.name === null || (d.kind !== 'body' && d.kind !== 'place' && d.kind !== 'group')) return
  if (d.reading?.kind === 'capitalised' || d.reading?.kind === 'body') d.name = own.full(d.name)
  if (!own.states.has(d.name)) {
    if (d.name !== d.form && d.kind === 'place') d.kind = 'body'
    return
  }
  d.kind = 'state'
}

/** The phrase without its determiner, and with what describes its head. */
const fullForm = (a: Article, d: Draft): string => textOf(a, Math.min(d.reading!.core, d.last - 1), d.last)

const crowdName = (a: Article, d: Draft): string =>
  d.reading?.possessor?.party ? `${ownerForm(d.reading.possessor)}'s ${d.form}` : fullForm(a, d)

/** A party as written where its name stands, its name where a capital or people stand for it. */
const ownerForm = (r: Reading): string => (r.party!.by === 'name' ? r.form : r.party!.party.name)

/** A body's name when its words say more than its kind: "Armenian government"; "the ministry" waits for what went before. */
function bodyName(d: Draft): string | null {
  const r = d.reading!
  if (/^sides?$/i.test(r.form.split(' ').at(-1)!) && d.affiliation !== null && partyNamed(d.affiliation))
    return d.affiliation
  if (r.possessor?.kind === 'role') return `${r.possessor.form}'s ${d.form}`
  if (r.possessor?.kind === 'person') return `${r.possessor.form}'s ${d.form}`
  if (r.possessor?.party) return `${ownerForm(r.possessor)}'s ${d.form}`
  if (r.possessor?.kind === 'crowd') return `${r.possessor.form}${/s$/.test(r.possessor.form) ? '’' : '’s'} ${d.form}`
  if (r.possessor && r.affiliation) return `${r.affiliation}'s ${d.form}`
  if (
    d.affiliation !== null &&
    /^(?:delegation|mission|team|secretariat|government|ministry)$/.test(d.form) &&
    d.last > r.last
  )
    return `${d.form} of ${d.affiliation}` // "the delegation of Volia": not the one of Sova
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
        role: d.kind === 'anonymous' && d.reading ? fullForm(a, d) : d.role,
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
  const addressed = new Set(drafts.filter((d) => d.honorific !== null).map((d) => d.name))
  for (const actor of actors) {
    if (actor.kind !== 'person' || actor.name.startsWith('anonymous')) continue
    const titled = actor.role !== null || addressed.has(actor.name) || !actor.name.includes(' ')
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
      if (a.sentences[drafts[mid]!.sentence]!.end <= start) lo = mid + 1
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
  const bySentence: Draft[][] = a.sentences.map(() => [])
  for (const d of drafts) bySentence[d.sentence]!.push(d)
  return {
    all: drafts,
    actors,
    inSentence: (s) => bySentence[s] ?? [],
    at,
    resolve: (start, end) => at(start, end)?.name ?? null,
    actor: find,
    speaksFor(n) {
      const actor = find(n)
      if (!actor) return partyNamed(n) ? ownerOf(n) : null
      if (actor.kind === 'media') return null
      if (/\bopposition$/i.test(actor.name)) return actor.name // it speaks for no state
      if (partyNamed(actor.name)?.kind === 'group') return actor.name
      if (actor.affiliation !== null) {
        const up = partyNamed(actor.affiliation)
        // Nobody speaks for a region: its leaders speak for themselves, its diplomats for states we are not told.
        if (up?.kind === 'region') return actor.kind === 'group' ? actor.name : null
        if (up) return up.kind === 'media' ? null : ownerOf(up.name)
        // The office of somebody who acts for a party.
        const principal = find(actor.affiliation)
        // The spokeswoman of a state's delegation speaks for the state.
        if (principal?.kind === 'body' && principal.affiliation !== null && DELEGATED.test(principal.name))
          return ownerOf(principal.affiliation)
        if (principal && principal !== actor && principal.kind === 'person')
          return principal.affiliation === null ? null : ownerOf(principal.affiliation)
        return actor.affiliation
      }
      return actor.kind === 'person' || actor.kind === 'office' ? null : actor.name
    },
  }
}

const DELEGATED =
  /\b(?:delegation|government|ministry|office|team|mission|embassy|army|military|presidency|cabinet|administration|wing|secretariat)$/i

const size = (d: Draft): number => d.span.end - d.span.start
