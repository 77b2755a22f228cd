import { ownerOf, partyOf } from '../actors/parties.ts'
import { DOCUMENTS, OFFICERS } from '../actors/roles.ts'
import type { Article } from './article.ts'
import { mended } from './grammar/mended.ts'
import { nounPhraseEnd } from './grammar/phrases.ts'
import { isNominal, type Stretch } from './grammar/stretches.ts'
import { type Mentions, mentionsOf } from './mentions.ts'
import { standsCapital } from './names/capitals.ts'

/** Whom the noun phrases of an article stand for. */
export interface Sides {
  /**
   * The party for which whoever the stretch names acts: "Lavrov" and "the Kremlin" are Russia, "the union" is the union.
   * Null for words that name nobody at a table.
   */
  of(s: Stretch): string | null
  /** The parties of a list: "Chad, Mali and Niger" are three. */
  each(s: Stretch): readonly string[]
}

const words = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/))

/** Common nouns that sit at a table or speak for those who do. */
export const PARTY_NOUNS = words(
  'union management employer employers workers worker staff members company firm government administration opposition rebels rebel delegation delegations negotiators negotiator team side party parties parliament council commission ministry ministers minister president premier chancellor envoy spokesman spokeswoman spokesperson officials official diplomats diplomat leaders leader allies ally partners partner powers lawmakers mps meps states countries country members capitals capital presidency public critics guild teachers doctors nurses actors writers drivers pilots bargainers committee bloc group coalition movement army regime junta authorities cabinet faction militants militia separatists insurgents federation association farmers producers exporters activists campaigners residents industry airline automaker studios carmaker board hospitals alliance nations governments mediators republic church bishops unions legislators senators democrats republicans kingdom insurgency fighters faction factions nationalists unionists loyalists settlers refugees environmentalists ngos business businesses operators ports dockworkers longshoremen guerrillas guerrilla crews crew miners nurses strikers factory colleges universities students rapporteur rapporteurs co-rapporteur co-rapporteurs unionists fishermen islanders rebels tribes clans warlords monarchy palace treasury court regulators banks creditors bondholders lenders fund donors delegates congress senate assembly legislature bundestag mep publishers platforms tenants landlords cities regions provinces',
)
/** People of a party who are not the party. */
const APART = words(
  'allies ally partners public critics workers lawmakers legislators senators states countries farmers voters residents activists unions people nationals mps meps members',
)

/** Reads the names of an article by its mentions, and what those leave open by the gazetteer. */
export function sidesOf(given: Article): Sides {
  const a = mended(given)
  const who = mentionsOf(given)
  const spoken = spokesmen(a, who)
  const phrase = (s: Stretch): string =>
    a.text
      .slice(a.tokens[s.from]!.start, a.tokens[s.to - 1]!.end)
      .replace(/^(?:the|a|an|many|some|most|both)\s+/i, '')
      .replace(/['’]s?$/, '')
  const named = (s: Stretch): string | null => {
    for (let i = s.from; i < s.to; i++) {
      if (!/^\p{Lu}/u.test(a.tokens[i]!.text)) continue
      for (let n = Math.min(5, s.to - i); n > 0; n--) {
        const hit = partyOf(a.text.slice(a.tokens[i]!.start, a.tokens[i + n - 1]!.end))
        if (hit && hit.party.kind !== 'media') return ownerOf(hit.party.name)
      }
    }
    return null
  }
  const of = (s: Stretch): string | null => {
    let end = s.to
    while (end > s.from && !isNominal(a.tokens[end - 1]) && !PARTY_NOUNS.has(a.tokens[end - 1]!.lower)) end--
    if (end <= s.from) return null
    const base = Math.min(end, nounPhraseEnd(a, s.from, end))
    const head = a.tokens[(base > s.from ? base : end) - 1]!
    if (DOCUMENTS.has(head.lower)) return null
    const span = { start: a.tokens[s.from]!.start, end: a.tokens[end - 1]!.end }
    // "Samsung's largest union" is not Samsung.
    const within =
      /['’]s?\s/.test(a.text.slice(span.start, head.start)) &&
      /^(?:union|unions|staff|employees|opposition|rebels|parliament|farmers|critics)$/.test(head.lower)
    if ((APART.has(head.lower) || within) && head.pos !== 'PROPN')
      return phrase({ from: s.from, to: base > s.from ? base : end })
    const mention = who.at(span.start, span.end)
    const whole =
      mention !== undefined && (mention.span.end >= span.end - 3 || head.pos !== 'PROPN' || mention.kind === 'person')
    if (mention && whole && mention.kind !== 'document' && mention.kind !== 'place') {
      const name = mention.name
      // "the union" is itself, whatever common noun it was taken for.
      const common =
        name !== null && PARTY_NOUNS.has(name.toLowerCase()) && head.pos === 'NOUN' && name.toLowerCase() !== head.lower
      const side = allegiance(a, mention.affiliation)
      if (name !== null && !common && mention.kind !== 'anonymous')
        return allegiance(a, who.speaksFor(name)) ?? side ?? spoken.get(name) ?? ownerOf(name)
      if (side !== null) return side
    }
    // "his movement", "our side": the party of whoever it is.
    const first = a.tokens[s.from]!
    if (
      /^(his|her|its|their)$/.test(first.lower) &&
      /^(movement|side|party|country|government|team|camp|organisation|organization|group|union|people|nation|delegation|administration|coalition)$/.test(
        head.lower,
      )
    ) {
      const owner = who.resolve(first.start, first.end)
      if (owner !== null) return spoken.get(owner) ?? who.speaksFor(owner) ?? owner
    }
    if (head.pos === 'PRON') return null
    const party = named(s)
    if (party !== null && (head.pos === 'PROPN' || PARTY_NOUNS.has(head.lower) || PARTY_NOUNS.has(head.lemma)))
      return party
    // "Norvane on its sale": the name alone.
    const rest = a.tokens[base]
    const aside = base > s.from && base < end && rest?.pos === 'ADP' && !/^(?:of|for)$/.test(rest.lower)
    if (head.pos === 'PROPN') return phrase(aside ? { from: s.from, to: base } : s)
    return PARTY_NOUNS.has(head.lower) || PARTY_NOUNS.has(head.lemma) ? phrase(s) : null
  }
  return {
    of,
    each(s) {
      const joint = jointName(a, s)
      const one = joint && of(joint)
      if (one) return [one]
      const out: string[] = []
      let from = s.from
      for (let i = s.from; i <= s.to; i++) {
        const t = a.tokens[i]
        if (i < s.to && t && !/^(,|and|&|as)$/.test(t.lower)) continue
        if (i > from) {
          const p = of({ from, to: i })
          if (p !== null && !out.includes(p)) out.push(p)
        }
        from = i + 1
      }
      return out
    },
  }
}

/** Adjectives of a creed or a persuasion: no side by themselves, and no land's. */
const CREED =
  /(?:^|\s)(Democratic|Republican|Conservative|Liberal|Socialist|Communist|Nationalist|Unionist|Islamist|Centrist|Jewish|Muslim|Christian|Catholic|Protestant|Orthodox|Sunni|Shiite|Presumptive)$/

/** "the Democratic nominee": the Democrats, where the text has them; else the adjective names no party, and null. */
function allegiance(a: Article, side: string | null): string | null {
  const creed = side === null ? null : CREED.exec(side)
  if (!creed) return side
  const many = `${creed[1]!.replace(/atic$/, 'at')}s`
  return standsCapital(a, many) || a.text.includes(`the ${many}`) ? many : null
}

/** "Chad, Mali and Niger, together known as the S3": the name under which a list acts as one. */
function jointName(a: Article, s: Stretch): Stretch | null {
  if (!/^(?:,|\()$/.test(a.tokens[s.to]?.text ?? '')) return null
  for (let k = s.to + 1; k < Math.min(a.tokens.length, s.to + 5); k++) {
    if (a.tokens[k]!.lower !== 'as') continue
    if (!/^(?:known|dubbed)$/.test(a.tokens[k - 1]!.lower) && !/^(?:known|dubbed)$/.test(a.tokens[k - 2]!.lower))
      return null
    const end = nounPhraseEnd(a, k + 1, Math.min(a.tokens.length, k + 8))
    return end > k + 1 ? { from: k + 1, to: end } : null
  }
  return null
}

/**
 * People whose party the text tells only by a common noun: "the rebels' spokesman, Joseph Mbala", "union president Ann
 * Hale", "Ann Hale, head of the guild". By canonical name.
 */
function spokesmen(a: Article, who: Mentions): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  for (const m of who.all) {
    if (m.kind !== 'person' || m.name === null || out.has(m.name) || who.speaksFor(m.name) !== null) continue
    const { sentence } = a.tokens[m.first]!
    const from = Math.max(a.first[sentence]!, m.first - 8)
    const to = Math.min(a.first[sentence + 1]!, m.last + 8)
    // Before the name, a role right before it or before a comma; inside the phrase itself; after it, "head of the guild".
    for (let k = from; k < to; k++) {
      if (!OFFICERS.has(a.tokens[k]!.lower)) continue
      const prev = a.tokens[k - 1]
      if (k < m.last && k >= from) {
        const gap = a.text.slice(a.tokens[k]!.end, a.tokens[Math.max(k, m.last - 1)]!.start)
        if (!/^[\s,]*(?:[\p{Lu}][\p{L}.’'-]*\s*)*$/u.test(gap)) continue
        const owner = prev && /^['’]s?$/.test(prev.text) ? a.tokens[k - 2] : prev
        if (owner && PARTY_NOUNS.has(owner.lower)) out.set(m.name, owner.lower)
      } else if (a.tokens[k + 1]?.lower === 'of') {
        if (a.tokens[m.last]?.text !== ',' || k > m.last + 3) continue
        const end = nounPhraseEnd(a, k + 2, to)
        const head = a.tokens[end - 1]
        if (end > k + 2 && head && PARTY_NOUNS.has(head.lower))
          out.set(m.name, a.text.slice(a.tokens[k + 2]!.start, head.end).replace(/^the\s+/i, ''))
      }
    }
  }
  return out
}
