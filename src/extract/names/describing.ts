import type { Article } from '../article.ts'
import { SAYING } from '../grammar/speech-verbs.ts'
import { besideSaying, isPhrasal } from './focus.ts'
import type { Draft } from './mention.ts'
import { endOf, headWord, isDay, isMark, textOf } from './noun-phrases.ts'

const AFTER_SOURCE =
  /^(?:close|around|familiar|briefed|advising|acting|negotiating|following|tracking|observing|monitoring|overseeing|handling|leading|helping|holding|covering|serving|sitting|travelling|involved|present|aware|knowledgeable|privy|with|who|that|speaking|based|working|in|at|on|from|of|for|to|near|inside|within|among|representing|attending|participating|taking|opposed|loyal|directly|quoted|authorised|authorized|travelling|traveling)$/

/** Draws in what follows a head: "an official briefed on the talks", "president of the union", "a spokesperson for X". */
export function describe(a: Article, s: number, here: Draft[]): void {
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
  if (t?.text === ',' && a.tokens[k + 1]?.lower === 'from' && d.kind === 'anonymous') {
    // "Another ambassador, from a southern state, says": the commas keep what describes apart.
    const home = here.find((x) => x.first === k + 2)
    const stop = home ? widest(here, home).last : k
    const verb = a.tokens[stop + 1]
    return a.tokens[stop]?.text === ',' && verb !== undefined && SAYING.has(verb.lemma.toLowerCase()) ? stop : k
  }
  if (!t || t.quote !== a.tokens[d.head]!.quote || !AFTER_SOURCE.test(t.lower)) return k
  if (t.lower === 'quoted' && !/^(?:by|in|as|on|anonymously)$/.test(a.tokens[k + 1]?.lower ?? '')) return k
  if (/^(?:in|at|on|from|near|inside|within|among|around|for|to|of|with)$/.test(t.lower)) {
    // One prepositional phrase, if a noun phrase follows and a word of saying or an end after it.
    const some = /^(?:one|two|three|some|several|both|each|most)$/.test(a.tokens[k + 1]?.lower ?? '')
    const at = some && a.tokens[k + 2]?.lower === 'of' ? k + 3 : k + 1
    if (at > k + 1 && /^the$/.test(a.tokens[at]?.lower ?? '') && a.tokens[at + 1]?.pos === 'NUM') {
      // "An ambassador from one of the five".
      const after = a.tokens[at + 2]
      return after && (/^[,.]$/.test(after.text) || SAYING.has(after.lemma.toLowerCase())) ? at + 2 : k
    }
    const next = here.find((x) => x.first === at)
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
      (after !== undefined &&
        (SAYING.has(after.lemma.toLowerCase()) || isPhrasal(a, stop) || /^[,.]$/.test(after.text)))
    return said && stop - k <= 12 ? stop : k // 12 tokens: longer phrases are clauses
  }
  // A describing clause runs to the verb of saying, a comma or the end.
  let i = k
  for (; i < end && i - k < 16; i++) {
    const u = a.tokens[i]!
    if (u.quote !== a.tokens[d.head]!.quote || isMark(u) || (u.pos === 'PUNCT' && /^[,.;:—–?!()]$/.test(u.text))) break
    if (
      i > k + (/^(?:who|that)$/.test(t.lower) && a.tokens[k + 1]?.lemma.toLowerCase() === 'advise' ? 1 : 0) &&
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
  const told = a.tokens[d.first - 1]
  const inverted =
    t.lower === 'who' &&
    told?.pos === 'VERB' &&
    SAYING.has(told.lemma.toLowerCase()) &&
    told.lemma.toLowerCase() !== 'tell'
  // "according to two people who were on the call"
  const account = told?.lower === 'to' && a.tokens[d.first - 2]?.lower === 'according'
  if (
    /^(?:who|that)$/.test(t.lower) &&
    !inverted &&
    !account &&
    !(i < end && SAYING.has(a.tokens[i]!.lemma.toLowerCase()))
  )
    return k
  return i - k < 16 ? i : k // 16 tokens: a description, not a sentence
}

/** Roles set beside a name by commas: "X, the EU's chief negotiator," and "The EU's chief negotiator, X,". */
export function appose(a: Article, s: number, here: Draft[]): void {
  const end = a.first[s + 1]!
  for (const d of here) {
    if (d.reading === null) continue
    employ(a, d, here)
    lead(a, d, here)
    // "President Ann Lee of Kenya"
    if (d.reading.kind === 'person' && d.affiliation === null && a.tokens[d.last]?.lower === 'of') {
      const of = here.find((x) => x.first === d.last + 1 && x.reading?.party?.party.kind === 'state')
      if (of) d.affiliation = of.reading!.party!.party.name
    }
    const isName = d.reading.kind === 'person' || d.reading.kind === 'capitalised'
    // "In Lusk, the opposition leader, Ann Lee, …": where, not who.
    if (isName && !(d.inPlace && d.reading.kind === 'capitalised') && a.tokens[d.last]?.text === ',') {
      const next =
        here.find((x) => x.first === d.last + 1 && x.reading?.possessor === null) ??
        here.find((x) => x.first === d.last + 1)
      const whole = next && widest(here, next)
      if (whole && (whole.kind === 'office' || (whole.kind === 'anonymous' && whole.determiner === 'a'))) {
        const after = a.tokens[whole.last]
        // ", its spokesperson said" is a cue of its own, not the name's office.
        const closes =
          whole.last >= end ||
          (after !== undefined &&
            (/^[,.;:)—–"”]$/.test(after.text) ||
              ((after.pos === 'VERB' || after.pos === 'AUX') && !SAYING.has(after.lemma.toLowerCase())) ||
              /^(?:in|on|at|who|and|from|to|with)$/.test(after.lower)))
        if (closes) {
          d.role ??= whole.role ?? whole.form
          d.affiliation ??= whole.affiliation
          personify(d)
          whole.name = d.form
          whole.kind = 'office'
        }
      } else if (
        /^(?:who|whose|\d\d)$/.test(a.tokens[d.last + 1]?.lower ?? '') &&
        d.form.includes(' ') &&
        (d.determiner !== 'the' || !/s$/.test(d.form))
      )
        personify(d)
    }
    if ((d.kind === 'office' || (d.kind === 'anonymous' && d.determiner === 'a')) && a.tokens[d.last]?.text === ',') {
      const next = here.find(
        (x) => x.first === d.last + 1 && (x.reading?.kind === 'capitalised' || x.reading?.kind === 'person'),
      )
      const after = next && a.tokens[next.last]
      if (
        next &&
        after &&
        (/^[,.;:]$/.test(after.text) ||
          after.pos === 'VERB' ||
          after.pos === 'AUX' ||
          /^(?:of|from)$/.test(after.lower)) &&
        next.form.includes(' ')
      ) {
        next.role ??= d.role
        next.affiliation ??= d.affiliation
        personify(next)
        d.name = next.form
        d.kind = 'office'
      }
    }
  }
}

/** "Ann Lee of the Tea Workers Union", "Ann Lee of the Greens": for whom a named person speaks. */
function employ(a: Article, d: Draft, here: readonly Draft[]): void {
  const person = d.reading?.kind === 'person'
  const inverted = /[^,]/.test(a.tokens[d.first - 1]?.text ?? ',') && besideSaying(a, d)
  if (
    a.tokens[d.last]?.lower !== 'of' ||
    d.affiliation !== null ||
    (!person &&
      !(d.reading?.kind === 'capitalised' && d.determiner === 'none' && /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(d.form)))
  )
    return
  const next = here.find((x) => x.first === d.last + 1 && x.reading?.possessor === null)
  const of = next && widest(here, next)
  if (!of?.reading) return
  const named = /\p{Lu}/u.test(of.form)
  const own = person && (of.kind === 'body' || of.kind === 'group') && of.determiner === 'the'
  if ((!named && !own) || of.kind === 'person' || of.kind === 'office' || of.kind === 'document' || of.kind === 'thing')
    return
  const body = of.determiner === 'the' || of.kind === 'body' || of.kind === 'group'
  if (!person && !body && !inverted) return
  d.affiliation = of.reading.party?.party.name ?? (named ? of.form : (of.affiliation ?? of.form))
  if (!person) personify(d)
}

/** "Ann Lee, who leads the Volian team": the side is told by what she leads. */
function lead(a: Article, d: Draft, here: readonly Draft[]): void {
  if (d.affiliation !== null || (d.reading?.kind !== 'person' && d.reading?.kind !== 'capitalised')) return
  if (a.tokens[d.last]?.text !== ',' || a.tokens[d.last + 1]?.lower !== 'who') return
  if (!/^(?:leads?|heads?|chairs?|led|headed|chaired|represents?|represented)$/.test(a.tokens[d.last + 2]?.lower ?? ''))
    return
  const next = here.filter((x) => x.first === d.last + 3).sort((x, y) => y.last - x.last)[0]
  if (!next?.reading) return
  const side = next.reading.party?.party.name ?? next.affiliation ?? (/\p{Lu}/u.test(next.form) ? next.form : null)
  if (side !== null) d.affiliation = side
}

/** What stands around the words makes them a person's name. */
export function personify(d: Draft): void {
  d.named = true
  d.kind = 'person'
}

/** "The union team included A, B and C": the list belongs to the party that heads it. */
export function included(a: Article, drafts: readonly Draft[]): void {
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
