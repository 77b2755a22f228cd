import type { Stretch } from './edit-script.ts'
import { type Worded, wordAt } from './hunks.ts'
import { holdsLetter, opensCapital } from './letters.ts'
import { wordOf } from './marks.ts'
import { numberIn } from './quantities.ts'
import { spans } from './spans.ts'
import type { Compared, TypedChange } from './typed-change.ts'

type Place = readonly [from: number, to: number]

const CLOSE = 14 // words of a stretch in which a name can be said to stand for another

/** One name in the place of another, one actor in that of another, or another subject before the same "shall". */
export function partyChange(c: Compared, cut: readonly Stretch[], k: number): TypedChange | undefined {
  const s = cut[k]!
  const sizeA = s.toA - s.fromA
  const sizeB = s.toB - s.fromB
  if (sizeA > CLOSE || sizeB > CLOSE || (sizeA === 0 && sizeB === 0)) return undefined
  if (sizeA === 0 || sizeB === 0) return joined(c, s)
  if (isReordered(c, s, cut[k + 2], cut[k + 1]) || isReordered(c, s, cut[k - 2], cut[k - 1])) return undefined
  const there = exchanged(c, cut, k)
  if (there !== undefined)
    return there > k ? { kind: 'party', way: 'exchanged', ...spans(c, s.fromA, s.toA, s.fromB, s.toB) } : undefined
  if (isCrossed(c, s)) return undefined
  return nameForName(c, s) ?? subject(c, cut, k) ?? actorForActor(c, s) ?? ofAnotherKind(c, s) ?? leftOut(c, s)
}

const inWords = (w: Worded, from: number, to: number): string =>
  Array.from({ length: to - from }, (_, d) => wordAt(w, from + d).toLowerCase()).join(' ')

const REACH = 12 // stretches between two names that change places: one rule, not a page

/** Where in the cut the same two words stand the other way round: "A shall pay B" that became "B shall pay A". */
function exchanged(c: Compared, cut: readonly Stretch[], k: number): number | undefined {
  const s = cut[k]!
  if (s.toA - s.fromA > 4 || s.toB - s.fromB > 4) return undefined
  const sizeA = s.toA - s.fromA
  const sizeB = s.toB - s.fromB
  const first = Math.max(0, k - REACH)
  const last = Math.min(cut.length, k + REACH)
  const mayBe = (t: Stretch): boolean => t !== s && !t.same && t.toA - t.fromA === sizeB && t.toB - t.fromB === sizeA // the same words fill as many places
  let any = false
  for (let j = first; j < last && !any; j++) any = mayBe(cut[j]!)
  if (!any) return undefined
  const out = inWords(c.a, s.fromA, s.toA)
  const into = inWords(c.b, s.fromB, s.toB)
  if (!holdsLetter(out) || !holdsLetter(into)) return undefined
  const named = (w: Worded, from: number, to: number): boolean =>
    namesIn(c, w, from, to).length > 0 || isActor(wordAt(w, to - 1))
  if (!named(c.a, s.fromA, s.toA) || !named(c.b, s.fromB, s.toB)) return undefined
  for (let j = first; j < last; j++) {
    const t = cut[j]!
    if (!mayBe(t)) continue
    if (inWords(c.a, t.fromA, t.toA) === into && inWords(c.b, t.fromB, t.toB) === out) return j
  }
  return undefined
}

/** Whether both names stand in both wordings: "A shall pay B" and "B shall be paid by A" name the same two in the same parts. */
function isCrossed(c: Compared, s: Stretch): boolean {
  const gone = namesIn(c, c.a, s.fromA, s.toA)
  const come = namesIn(c, c.b, s.fromB, s.toB)
  return (
    gone.length > 0 &&
    come.length > 0 &&
    gone.every((p) => standsIn(c.b, c.a, p)) &&
    come.every((p) => standsIn(c.a, c.b, p))
  )
}

const allCapitals = (w: Worded, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/\p{Ll}/u.test(wordAt(w, i))) return false
  return true
}

/** "A and B" that became "B and A": the same list. */
function isReordered(c: Compared, s: Stretch, t: Stretch | undefined, between: Stretch | undefined): boolean {
  if (!t || !between?.same || t.same || between.toA - between.fromA > 3) return false
  if (s.toA - s.fromA !== t.toB - t.fromB || s.toB - s.fromB !== t.toA - t.fromA) return false // other words, then
  const ties = Array.from({ length: between.toA - between.fromA }, (_, d) => wordAt(c.a, between.fromA + d))
  if (!ties.some((x) => /^(?:,|and|or|et|ou|y|e|o|und|oder|и|или|та|або|і|й)$/i.test(x))) return false
  const said = (w: Worded, from: number, to: number): string =>
    Array.from({ length: to - from }, (_, d) => wordAt(w, from + d).toLowerCase()).join(' ')
  return (
    said(c.a, s.fromA, s.toA) === said(c.b, t.fromB, t.toB) && said(c.b, s.fromB, s.toB) === said(c.a, t.fromA, t.toA)
  )
}

function nameForName(c: Compared, s: Stretch): TypedChange | undefined {
  for (let i = s.fromA; i < s.toA; i++) if (numberIn(wordAt(c.a, i)) !== null) return undefined // nouns with their numbers
  for (let i = s.fromB; i < s.toB; i++) if (wordOf(c.b, i).mark.scope !== undefined) return undefined
  if (allCapitals(c.a, s.fromA, s.toA) && allCapitals(c.b, s.fromB, s.toB) && s.toB - s.fromB > 1) return undefined // a title
  const namesA = namesIn(c, c.a, s.fromA, s.toA)
  const namesB = namesIn(c, c.b, s.fromB, s.toB)
  if (namesA.length === 0 || namesB.length === 0) return undefined
  // A name that stands elsewhere on the other side was not replaced.
  const gone = namesA.filter((p) => !standsIn(c.b, c.a, p))
  const come = namesB.filter((p) => !standsIn(c.a, c.b, p))
  if (gone.length !== 1 || come.length !== 1) return undefined
  const [x] = gone
  const [y] = come
  if (isSameName(c, x!, y!)) return undefined
  // What else changed in the stretch must be little, or the name did not take the other's place but came with new words.
  const heads = x![0] - s.fromA < 2 && y![0] - s.fromB < 2 && s.toA - s.fromA < 6 // the names stand where the change begins
  if (!heads && others(c.a, s.fromA, s.toA, namesA) + others(c.b, s.fromB, s.toB, namesB) > 4) return undefined
  return { kind: 'party', ...spans(c, x![0], x![1], y![0], y![1]) }
}

/** Words that open a circumstance rather than name who acts. */
const OPENS_OTHERWISE =
  /^(?:by|with|under|on|at|in|for|from|as|if|when|to|of|par|dans|en|pour|avec|selon|sous|por|con|para|según|durch|mit|im|nach|für|bei|unter|auf|по|в|во|за|при|с|у|з|із|для|від)$/i

/** Another subject before the same "shall". */
function subject(c: Compared, cut: readonly Stretch[], k: number): TypedChange | undefined {
  const s = cut[k]!
  const next = cut[k + 1]
  if (!next?.same || s.toA - s.fromA > 5 || s.toB - s.fromB > 5) return undefined
  const opens =
    s.fromB === 0 ||
    /^(?:[.;:,]|the|each|any|every|an?|le|la|les|el|los|las|der|die|das)$/i.test(wordAt(c.b, s.fromB - 1))
  if (!opens || (wordOf(c.b, next.fromB).mark.modal ?? 0) <= 1) return undefined
  for (const [w, from, to] of [
    [c.a, s.fromA, s.toA],
    [c.b, s.fromB, s.toB],
  ] as const)
    for (let i = from; i < to; i++) {
      const { mark } = wordOf(w, i)
      if (mark.scope !== undefined || mark.no || mark.modal !== undefined || /^\d/.test(wordAt(w, i))) return undefined
    }
  const heads = (w: Worded, from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, d) => wordAt(w, from + d)).filter(
      (x) => /\p{L}{3}/u.test(x) && !/^(?:the|its|their|and)$/i.test(x),
    )
  const a = heads(c.a, s.fromA, s.toA)
  const b = heads(c.b, s.fromB, s.toB)
  if (a.length === 0 || b.length === 0) return undefined
  if (OPENS_OTHERWISE.test(wordAt(c.a, s.fromA)) || OPENS_OTHERWISE.test(wordAt(c.b, s.fromB))) return undefined
  if (a.some((x) => b.some((y) => isInflected(x, y)))) return undefined
  if (
    b.some((x) => /^(?:this|that|these|those|such|it|they|he|she|which|who)$/i.test(x)) ||
    a.some((x) => /^(?:this|that|these|those|such|it|they|he|she|which|who)$/i.test(x))
  )
    return undefined // a pronoun may stand for the same subject
  return { kind: 'party', ...spans(c, s.fromA, s.toA, s.fromB, s.toB) }
}

// Nouns for those who act in agreements of any kind.
const ACTOR =
  /^(?:part(?:y|ies)|states?|unions?|compan(?:y|ies)|governments?|councils?|commissions?|committees?|boards?|courts?|authorit(?:y|ies)|provider|importer|exporter|employers?|employees?|workers?|sellers?|buyers?|carriers?|owners?|tenants?|landlords?|lenders?|borrowers?|donors?|suppliers?|operators?|users?|deployers?|distributors?|manufacturers?|members?|secretariats?|assembl(?:y|ies)|parliaments?|presidents?|ministers?|ministr(?:y|ies)|arbitrators?|mediators?|tribunals?|panels?|agenc(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|army|forces|police|militias?|observers?|monitors?|inspectors?|contractors?|regulators?|banks?|funds?|secretary|director|chair|chairs|delegations?|signator(?:y|ies)|guarantors?|management|producers?|consumers?|processors?|controllers?)$/

const ACTOR_ELSEWHERE =
  /^(?:arbeitgeber|arbeitnehmer|beschäftigten?|käufer|verkäufer|regierung|rat|rates|kommission|gewerkschaft|betriebsrat|mieter|vermieter|auftraggeber|auftragnehmer|betreiber|anbieter|behörde|ausschuss|gericht|parlament|bund|länder|unternehmen|employeur|salariés?|vendeur|acheteur|conseil|commission|gouvernement|comité|tribunal|assemblée|parlement|syndicats?|fournisseur|bailleur|locataire|autorités?|entreprises?|états?|comprador|vendedor|empleador|trabajador(?:es)?|consejo|comisión|gobierno|sindicatos?|empresas?|arrendador|arrendatario|autoridad(?:es)?|estados?|parlamento|président|ministre|ministère|directeur|secrétaire|cour|presidente|ministro|ministerio|secretario|asamblea|corte|vorsitzende|minister|ministerium|gericht|geschäftsleitung|arbeitgeberin)$/
const ACTOR_SLAVIC =
  /^(?:покупател|продав|работодател|работник|правительств|совет|комисси|комитет|парламент|профсоюз|заказчик|исполнител|подрядчик|арендатор|арендодател|министерств|государств|председател|президент|министр|секретар|посредник|наблюдател|агентств|губернатор|суд(?=$|[аіу])|покупец|покупц|роботодав|працівник|уряд|рад[аиіою]|комісі|комітет|профспілк|замовник|виконав|підрядник|орендар|орендодав|міністерств|держав|міністр|посередник|спостерігач)\p{L}{0,4}$/u
// Asked of small letters: V8 makes patterns that heed no case four times as slowly.
const isActor = (word: string): boolean => {
  const w = word.toLowerCase()
  return ACTOR.test(w) || ACTOR_ELSEWHERE.test(w) || (w.charCodeAt(0) > 0x3ff && ACTOR_SLAVIC.test(w))
}

/** "the employer" for "the employee", wherever they stand. */
function actorForActor(c: Compared, s: Stretch): TypedChange | undefined {
  const sizeA = s.toA - s.fromA
  const sizeB = s.toB - s.fromB
  if (sizeA > 3 || sizeB > 3) return undefined
  const bare = (w: string): string => w.replace(/^(?:[ld]|qu)'/i, '')
  const x = bare(wordAt(c.a, s.toA - 1))
  const y = bare(wordAt(c.b, s.toB - 1))
  if (!isActor(x) || !isActor(y) || isInflected(x, y)) return firstForFirst(c, s)
  return { kind: 'party', ...spans(c, s.fromA, s.toA, s.fromB, s.toB) }
}

/** "the employees pay" for "the employer pays": the verb goes with its subject. */
function firstForFirst(c: Compared, s: Stretch): TypedChange | undefined {
  if (s.toA - s.fromA !== 2 || s.toB - s.fromB !== 2) return undefined
  const x = wordAt(c.a, s.fromA)
  const y = wordAt(c.b, s.fromB)
  const verbs = wordOf(c.a, s.toA - 1).about
  if (!isActor(x) || !isActor(y) || isInflected(x, y) || verbs === '' || verbs !== wordOf(c.b, s.toB - 1).about)
    return undefined
  return { kind: 'party', ...spans(c, s.fromA, s.fromA + 1, s.fromB, s.fromB + 1) }
}

const SIDE =
  /^(?:part(?:y|ies)|states?|governments?|countr(?:y|ies)|sides?|members?|authorit(?:y|ies)|agenc(?:y|ies)|courts?|councils?|commissions?|committees?|ministers?|ministr(?:y|ies)|banks?|parliaments?)$/i
/** Words before an actor that tell no other one. */
const NO_KIND =
  /^(?:the|an?|this|that|these|those|such|said|same|relevant|competent|appropriate|respective|other|its|their|concerned|contracting|new)$/i

/** "the coastal State" for "the flag State", "all Parties" for "developed country Parties": actors of another kind. */
function ofAnotherKind(c: Compared, s: Stretch): TypedChange | undefined {
  if (s.toA - s.fromA > 4 || s.toB - s.fromB > 4) return undefined
  const inside = wordAt(c.a, s.toA - 1) === wordAt(c.b, s.toB - 1)
  const toA = inside ? s.toA - 1 : s.toA
  const toB = inside ? s.toB - 1 : s.toB
  if (toA >= c.a.at.length || toB >= c.b.at.length) return undefined
  const noun = wordAt(c.a, toA)
  if (!SIDE.test(noun) || noun !== wordAt(c.b, toB)) return undefined
  const kinds = (w: Worded, from: number, to: number): string[] | undefined => {
    const out: string[] = []
    for (let i = from; i < to; i++) {
      const { mark, about, lettered } = wordOf(w, i)
      if (numberIn(wordAt(w, i)) !== null) return undefined
      if (mark.modal !== undefined || mark.no || mark.force !== undefined || (about !== '' && !lettered))
        return undefined
      if (mark.scope === 3 || (about !== '' && !NO_KIND.test(wordAt(w, i)))) out.push(wordAt(w, i))
      else if (about === '' && !NO_KIND.test(wordAt(w, i)) && wordAt(w, i) !== '-') return undefined
    }
    return out
  }
  const a = kinds(c.a, s.fromA, toA)
  const b = kinds(c.b, s.fromB, toB)
  if (!a?.length || !b?.length || a.some((x) => b.some((y) => isInflected(x, y)))) return undefined
  return { kind: 'party', ...spans(c, s.fromA, toA + 1, s.fromB, toB + 1) }
}

/** Names added to a list of names or taken off one: "Ruritania[, Syldavia] and Poldavia". */
function joined(c: Compared, s: Stretch): TypedChange | undefined {
  const came = s.fromA === s.toA
  const [w, from, to] = came ? ([c.b, s.fromB, s.toB] as const) : ([c.a, s.fromA, s.toA] as const)
  const other = came ? c.a : c.b
  if (to - from > 6) return undefined
  const names = namesIn(c, w, from, to)
  if (names.length !== 1 || others(w, from, to, names) > 0) return undefined
  const [name] = names
  const ties = Array.from({ length: to - from }, (_, d) => from + d).some(
    (i) => (i < name![0] || i >= name![1]) && /^(?:,|and|or|et|ou|y|und|oder|и|или|та|або|і)$/i.test(wordAt(w, i)),
  )
  if (!ties || standsIn(other, w, name!)) return undefined
  return { kind: 'party', ...(came ? spans(c, -1, -1, name![0], name![1]) : spans(c, name![0], name![1], -1, -1)) }
}

/** "The Commission and the Council appoint" that became "The Council appoints": one of two names, and the verb with it. */
function leftOut(c: Compared, s: Stretch): TypedChange | undefined {
  if (s.toA - s.fromA > 8 || s.toB - s.fromB > 8) return undefined
  const namesA = namesIn(c, c.a, s.fromA, s.toA)
  const namesB = namesIn(c, c.b, s.fromB, s.toB)
  const [w, many, few, other, place] =
    namesA.length > namesB.length
      ? ([c.a, namesA, namesB, c.b, [s.fromA, s.toA]] as const)
      : ([c.b, namesB, namesA, c.a, [s.fromB, s.toB]] as const)
  if (many.length !== 2 || few.length !== 1) return undefined
  const gone = many.filter((p) => !standsIn(other, w, p))
  if (gone.length !== 1 || !few.every((p) => standsIn(w, other, p))) return undefined
  const ties = Array.from({ length: many[1]![0] - many[0]![1] }, (_, d) => wordAt(w, many[0]![1] + d))
  if (!ties.every((x) => /^(?:,|and|or|et|ou|y|o|und|oder|и|или|та|або|і|the|la|le|les|el|die|der)$/i.test(x)))
    return undefined
  if (others(w, place[0], place[1], many) > 1) return undefined
  const [name] = gone
  return { kind: 'party', ...(w === c.a ? spans(c, name![0], name![1], -1, -1) : spans(c, -1, -1, name![0], name![1])) }
}

/** Words that are neither names nor small. */
function others(w: Worded, from: number, to: number, names: readonly Place[]): number {
  let n = 0
  for (let i = from; i < to; i++) if (wordOf(w, i).about !== '' && !names.some(([x, y]) => i >= x && i < y)) n++
  return n
}

const STEMS = new WeakMap<Worded, ReadonlySet<string>>()

/** Stems of the capitalised words of a wording, found once. */
function capitalsOf(w: Worded): ReadonlySet<string> {
  let known = STEMS.get(w)
  if (!known) {
    const found = new Set<string>()
    for (let i = 0; i < w.at.length; i++) if (opensCapital(wordAt(w, i))) found.add(nameStem(wordAt(w, i)))
    STEMS.set(w, found)
    known = found
  }
  return known
}

function standsIn(other: Worded, w: Worded, [from, to]: Place): boolean {
  const there = capitalsOf(other)
  for (let k = from; k < to; k++) {
    const name = wordAt(w, k)
    if (opensCapital(name) && (!SHARED.test(name) || to - from === 1) && there.has(nameStem(name))) return true
  }
  return false
}

/** Words that many names share, and that tell none of them. */
const SHARED =
  /^(?:The|Of|Republic|United|New|North|South|East|West|Northern|Southern|Eastern|Western|Council|Committee|State|States|Party|Union|Ministry|Court|Bank|Party)$/

/** "U.S." for "United States", "Dnieper" for "Dnipro", "Ukrainian" for "Ukraine's": the same name. */
function isSameName(c: Compared, x: Place, y: Place): boolean {
  const words = (w: Worded, [from, to]: Place): string[] =>
    Array.from({ length: to - from }, (_, d) => wordAt(w, from + d))
  const a = words(c.a, x)
  const b = words(c.b, y)
  const letters = (list: readonly string[]): string => {
    const capitals = list.filter((w) => opensCapital(w))
    const short = capitals.length === 1 && capitals[0] === capitals[0]!.toUpperCase()
    return short ? capitals[0]!.replace(/[^\p{Lu}]/gu, '') : capitals.map((w) => w[0]!).join('')
  }
  const i = letters(a)
  const j = letters(b)
  const shortened = a.length !== b.length || a.some(isAbbreviation) || b.some(isAbbreviation)
  if (shortened && i !== '' && j !== '' && (i.startsWith(j) || j.startsWith(i))) return true
  return a.length === b.length && a.every((w, k) => nameStem(w) === nameStem(b[k]!) || isNearly(w, b[k]!))
}

const isAbbreviation = (w: string): boolean => /^\p{Lu}[\p{Lu}.]{0,7}$/u.test(w)

/** Two spellings of one name: alike at both ends or nearly so, and one or two letters apart. */
function isNearly(x: string, y: string): boolean {
  const a = x.toLowerCase().replace(/[^\p{L}]/gu, '')
  const b = y.toLowerCase().replace(/[^\p{L}]/gu, '')
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 3) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  if (head >= 2 && Math.max(a.length, b.length) - head - tail <= 3 && 2 * (head + tail) >= Math.max(a.length, b.length))
    return true
  // "Dnieper" and "Dnipro": spellings carried over from another script keep their consonants in their order.
  const x1 = consonants(a)
  return x1.length > 2 && Math.abs(a.length - b.length) < 2 && a[0] === b[0] && x1 === consonants(b)
}

const consonants = (s: string): string => s.replace(/[aeiouyàâäåáéèêëíîïóôöúûü]/g, '').replace(/(.)\1+/g, '$1')

/** "Ukraine", "Ukrainian" and "Ukraine's" fall together; "Commission" and "Committee" do not. */
function nameStem(w: string): string {
  const plain = w
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/\./g, '')
  return plain.slice(0, Math.max(5, plain.length - 4))
}

/** One word in two forms: "authority", "authorities"; not "employer", "employee". */
function isInflected(x: string, y: string): boolean {
  const a = x.toLowerCase().replace(/['’]s?$/, '')
  const b = y.toLowerCase().replace(/['’]s?$/, '')
  let k = 0
  while (k < a.length && k < b.length && a[k] === b[k]) k++
  const ending = /^(?:|s|es|y|ies|n|en|e|ian|ese|ish|x|ый|ая|ые|а|и|ы|у|ом|ой|ів|і)$/u
  return k >= 3 && ending.test(a.slice(k)) && ending.test(b.slice(k))
}

const ARTICLE =
  /^(?:the|a|an|each|any|all|no|if|when|in|by|for|of|to|and|or|but|both|under|le|la|les|el|los|der|die|das)$/i

const PRONOUN =
  /^(?:(?:no|any|every|some)(?:body|one|thing)|none|whoever|niemand|jeder|jemand|nadie|alguien|personne|quiconque|никто|каждый|ніхто|кожен)$/i

/** Runs of names, with the small words inside them: "Bank of Ruritania". */
function namesIn(c: Compared, w: Worded, from: number, to: number): readonly Place[] {
  const out: [number, number][] = []
  const isName = (i: number): boolean =>
    c.isName(w.tokens.keys[w.at[i]!]!) && holdsLetter(wordAt(w, i)) && !PRONOUN.test(wordAt(w, i))
  for (let i = from; i < to; i++) {
    if (!isName(i)) continue
    const last = out.at(-1)
    const ties = last && i - last[1] === 1 && /^(?:of|de|du|del|der|-)$/.test(wordAt(w, last[1]))
    if (last && (last[1] === i || ties)) last[1] = i + 1
    else {
      // "Member States" at the head of a sentence, where a capital alone tells no name.
      let start = i
      while (
        start > from &&
        start > (last?.[1] ?? 0) &&
        /^\p{Lu}\p{Ll}/u.test(wordAt(w, start - 1)) &&
        !ARTICLE.test(wordAt(w, start - 1))
      )
        start--
      out.push([start, i + 1])
    }
  }
  return out
}
