import { partyOf } from '../../actors/parties.ts'
import type { Parsed } from './clauses.ts'
import { MONTH, WEEKDAY } from './words.ts'

/** A place as the text names it, with its tokens `[first, end)`. */
export interface PlacePhrase {
  readonly name: string
  readonly first: number
  readonly end: number
  readonly preposition: string
}

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'to',
  'into',
  'from',
  'via',
  'for',
  'through',
  'around',
  'across',
  'visit',
])
const REMOTE = /^(?:videoconference|video|teleconference|phone|telephone|videolink|zoom)$/
const NOT_PLACE =
  /^(?:Mr|Mrs|Ms|Dr|President|Prime|Minister|Secretary|Chancellor|Truth|Twitter|Facebook|Telegram|X|English|Article|Chapter|Phase|Point|Annex|Section|Parliament’s|January|GMT)\.?$|^(?:[Mm]id|[Ee]arly|[Ll]ate)-/
const SETTLEMENT = /^(?:capital|city|town|resort|port|village|suburb|island|peninsula)$/
const WITHIN_NAME = /^(?:of|de|la|al|el|the|'s|’s|-|le|du|and)$/

/**
 * The place named in tokens `[from, to)` by a locative preposition and a proper name: "in Muscat, Oman", "at the White
 * House", "to Moscow". Dates ("in March") and people ("to President X") are no places. `wanted` narrows the prepositions.
 */
export function placeIn(
  p: Parsed,
  from: number,
  to: number,
  wanted: ReadonlySet<string> = LOCATIVE,
): PlacePhrase | null {
  const { tokens } = p.article
  for (let i = from; i < to; i++) {
    const w = tokens[i]!.lower
    if (w === 'by' || w === 'via' || w === 'on' || w === 'over') {
      const next = tokens[i + 1]
      if (next && i + 1 < to && REMOTE.test(next.lower) && !/phone$/.test(next.lower) && wanted.has('in'))
        return {
          name: next.lower === 'video' ? 'videoconference' : next.lower,
          first: i + 1,
          end: i + 2,
          preposition: w,
        }
    }
    if (!wanted.has(w)) continue
    const found = nameAt(p, i + 1, to)
    if (found) return { ...found, preposition: w }
  }
  return null
}

/** Cities where talks are held, with the country that reports name instead: "in Geneva", "in Switzerland". */
const COUNTRY_OF: Readonly<Record<string, string>> = {
  geneva: 'switzerland',
  zurich: 'switzerland',
  bern: 'switzerland',
  davos: 'switzerland',
  lausanne: 'switzerland',
  montreux: 'switzerland',
  vienna: 'austria',
  oslo: 'norway',
  helsinki: 'finland',
  stockholm: 'sweden',
  copenhagen: 'denmark',
  reykjavik: 'iceland',
  muscat: 'oman',
  doha: 'qatar',
  riyadh: 'saudi arabia',
  jeddah: 'saudi arabia',
  'abu dhabi': 'united arab emirates',
  dubai: 'united arab emirates',
  cairo: 'egypt',
  'sharm el-sheikh': 'egypt',
  amman: 'jordan',
  istanbul: 'turkey',
  ankara: 'turkey',
  antalya: 'turkey',
  tehran: 'iran',
  baghdad: 'iraq',
  jerusalem: 'israel',
  moscow: 'russia',
  kyiv: 'ukraine',
  kiev: 'ukraine',
  minsk: 'belarus',
  astana: 'kazakhstan',
  nairobi: 'kenya',
  'addis ababa': 'ethiopia',
  pretoria: 'south africa',
  kampala: 'uganda',
  juba: 'south sudan',
  paris: 'france',
  berlin: 'germany',
  london: 'britain',
  rome: 'italy',
  brussels: 'belgium',
  'the hague': 'netherlands',
  madrid: 'spain',
  lisbon: 'portugal',
  warsaw: 'poland',
  beijing: 'china',
  tokyo: 'japan',
  seoul: 'south korea',
  hanoi: 'vietnam',
  singapore: 'singapore',
  'kuala lumpur': 'malaysia',
  jakarta: 'indonesia',
  'new delhi': 'india',
  islamabad: 'pakistan',
  kabul: 'afghanistan',
  havana: 'cuba',
  bogota: 'colombia',
  caracas: 'venezuela',
  'mexico city': 'mexico',
  washington: 'united states',
  'new york': 'united states',
  anchorage: 'alaska',
  glasgow: 'scotland',
  belem: 'brazil',
  baku: 'azerbaijan',
  yerevan: 'armenia',
  tbilisi: 'georgia',
  sochi: 'russia',
  nicosia: 'cyprus',
  dayton: 'ohio',
  dublin: 'ireland',
  belfast: 'northern ireland',
}

const foldedPlace = (s: string): string => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /, '')

/** Whether the word names a city where talks are held, or a capital. */
export const isCity = (name: string): boolean =>
  Object.hasOwn(COUNTRY_OF, foldedPlace(name)) || partyOf(name)?.by === 'capital'

/** Whether two names can mean one place: equal, one within the other, or a city and its country. */
export function samePlace(a: string, b: string): boolean {
  const x = foldedPlace(a)
  const y = foldedPlace(b)
  if (x === y || x.includes(y) || y.includes(x)) return true
  const country = (s: string): string | undefined => (Object.hasOwn(COUNTRY_OF, s) ? COUNTRY_OF[s] : undefined)
  return country(x) === y || country(y) === x
}

/** The proper name that begins at `i`, perhaps behind an article: "the White House", "Muscat, Oman" gives "Muscat". */
export function nameAt(p: Parsed, i: number, to: number): Omit<PlacePhrase, 'preposition'> | null {
  const { tokens, text } = p.article
  let k = i
  while (
    k < to &&
    k < i + 3 &&
    (tokens[k]!.pos === 'DET' ||
      /^(?:the|downtown|central|southern|northern|eastern|western|nearby|neutral|neighbouring|neighboring|resort|city|capital)$/.test(
        tokens[k]!.lower,
      ))
  )
    k++
  // "in the capital, Lima, on Monday": the name between commas
  if (k > i && SETTLEMENT.test(tokens[k - 1]!.lower) && tokens[k]?.text === ',' && tokens[k + 1]?.pos === 'PROPN') {
    const named = k + 2 < to ? nameAt(p, k + 1, to) : null
    if (named && tokens[named.end]?.text === ',') return named
  }
  // "the Qatari capital of Doha" is Doha; "the Cuban capital" stands for itself
  for (let c = k; c < to && c < k + 4; c++) {
    if (p.at[c] || tokens[c]!.pos === 'PUNCT' || tokens[c]!.pos === 'ADP') break
    if (!SETTLEMENT.test(tokens[c]!.lower)) continue
    if (tokens[c + 1]?.lower === 'of' && c + 2 < to) return nameAt(p, c + 2, to)
    if (c > k && tokens[k]!.pos === 'PROPN')
      return { name: text.slice(tokens[k]!.start, tokens[c]!.end), first: k, end: c + 1 }
  }
  const first = k
  while (k < to && k < first + 6) {
    const t = tokens[k]!
    const proper = t.pos === 'PROPN' || (/^\p{Lu}/u.test(t.text) && (t.pos === 'NOUN' || t.pos === 'ADJ'))
    if (proper && !WEEKDAY.test(t.text) && !MONTH.test(t.text)) k++
    else if (
      k > first &&
      WITHIN_NAME.test(t.lower) &&
      t.lower !== 'the' &&
      t.lower !== 'and' &&
      tokens[k + 1] &&
      k + 1 < to &&
      /^\p{Lu}/u.test(tokens[k + 1]!.text) &&
      tokens[k + 1]!.pos === 'PROPN' &&
      t.lower !== "'s" &&
      t.lower !== '’s'
    )
      k += 2
    else break
  }
  if (k === first) return null
  const head = tokens[first]!
  if (NOT_PLACE.test(head.text)) return null
  if (head.pos === 'ADJ' && k - first === 1 && !isCity(head.text)) return null
  const next = tokens[k]
  // "at Ruiz's request", "in Peru's view", "in Lima talks": the name leans on a noun
  if (next && (next.lower === "'s" || next.lower === '’s')) {
    const house = tokens
      .slice(k + 1, k + 5)
      .findIndex((t) =>
        /^(?:residence|resort|palace|office|estate|mansion|villa|club|capital|embassy|parliament|headquarters|hotel)$/.test(
          t.lower,
        ),
      )
    if (house < 0) return null
    const end = Math.min(to, k + 2 + house)
    return { name: text.slice(tokens[first]!.start, tokens[end - 1]!.end), first, end }
  }
  if (
    next &&
    k < to &&
    next.pos === 'NOUN' &&
    !/^(?:time|today|yesterday|tomorrow|city|state|province|region|hotel|palace|headquarters|airport|base|resort|house|hall|building)$/.test(
      next.lower,
    ) &&
    !WEEKDAY.test(next.text) &&
    next.text !== next.text.toUpperCase()
  )
    return null
  return { name: text.slice(tokens[first]!.start, tokens[k - 1]!.end), first, end: k }
}
