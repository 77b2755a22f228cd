import type { Worded } from './hunks.ts'
import { conceptOf } from './synonyms.ts'
import { stemOf } from './terms.ts'
import type { Lexicon } from './tokens.ts'

/** What a word does in a rule, in the main languages of negotiation. */
export interface Mark {
  /** Strength of duty: 5 must, 4 will, 3 should, 2 may, 1 could. */
  readonly modal?: number
  /** Only a modal when an infinitive follows: "required to", "має надати". */
  readonly governs?: true
  readonly no?: true
  /** 3 all, 1 some, 0 a limiter such as "only". */
  readonly scope?: number
  /** 4 binding, 3 guarantee, 2.5 agree, 1 best efforts. */
  readonly force?: number
  /** Carries no content of its own. */
  readonly small?: true
}

// Lists of the language, not of any one negotiation.
const LISTS: readonly (readonly [Mark, string])[] = [
  [
    { modal: 5, small: true },
    'shall must doit doivent devra devront deberá deberán debe deben muss müssen musst должен должна должно должны обязан обязана обязаны обязуется обязуются повинен повинна повинно повинні зобовʼязаний зобовʼязана зобовʼязані зобовʼязується зобовʼязуються يجب يتعين deve devono deverá deverão deberan musi muszą',
  ],
  [
    { modal: 5, governs: true, small: true },
    'required obliged obligated bound have has need needs має мають tiene tienen',
  ],
  [{ modal: 4, small: true }, 'will wird werden будет будут буде будуть'],
  [
    { modal: 3, small: true },
    'should ought devrait devraient debería deberían soll sollen sollte sollten следует слід dovrebbe dovrebbero deveria deveriam powinien powinna powinno powinny',
  ],
  [{ modal: 3, governs: true, small: true }, 'expected urged'],
  [{ modal: 1.5, governs: true, small: true }, 'encouraged invited'],
  [
    { modal: 2, small: true },
    'may can peut peuvent pourra pourront puede pueden puedan podrá podrán kann können darf dürfen может могут вправе може можуть può possono pode podem poderá poderão może mogą يجوز يمكن',
  ],
  [{ modal: 2, governs: true, small: true }, 'entitled permitted allowed authorised authorized free'],
  [
    { modal: 1, small: true },
    'could might pourrait pourraient podría podrían könnte könnten dürfte potrebbe potrebbero poderia poderiam',
  ],
  [{ modal: 3, small: true }, 'would würde würden'],
  [
    { no: true, small: true },
    'not no never neither nor nobody nothing nowhere niemand nichts nadie nada никто ничто ніхто ніщо cannot without none لا لن لم ليس دون pas jamais aucun aucune sans sin ningún ninguna ninguno nunca tampoco nicht kein keine keinen keiner keinem keines niemals nie ohne не ни без ні нет нельзя немає non nessun nessuna não nunca nenhum nenhuma nie bez',
  ],
  [
    { scope: 3, small: true },
    'all every each any entire whole full tous toutes chaque tout toute todo toda todos todas cada alle aller allen alles jeder jede jedes jeden jedem sämtliche все всех всем каждый каждая каждое любой любая любые всі всіх кожен кожна кожне будь-який tutti tutte ogni wszystkie każdy',
  ],
  [
    { scope: 1 },
    'some certain several specific selected partial limited certains certaines plusieurs algunos algunas ciertos ciertas einige einigen einiger bestimmte bestimmten некоторые некоторых отдельные отдельных деякі деяких окремі окремих alcuni alcune alguns algumas niektóre',
  ],
  [{ scope: 2, small: true }, 'most majority plupart mayoría meisten большинство більшість'],
  [
    { scope: 0 },
    'only solely exclusively permanently merely uniquement seulement exclusivement solo sólo solamente únicamente exclusivamente nur ausschließlich lediglich только исключительно лише тільки виключно solamente soltanto esclusivamente somente apenas tylko wyłącznie',
  ],
  [
    { force: 4 },
    'binding enforceable legally mandatory compulsory contraignant contraignante contraignants contraignantes juridiquement obligatoire obligatoires vinculante vinculantes obligatorio obligatoria verbindlich verbindliche verbindlichen обязательный обязательная обязательную обязательные юридически обовʼязковий обовʼязкова обовʼязкові юридично',
  ],
  [
    { force: 3 },
    'undertake undertakes undertaking guarantee guarantees guaranteed ensure ensures oblige obliges commit commits engage engagent engagera engageront garantit garantissent compromete comprometen comprometerá comprometerán garantiza garantizan verpflichtet verpflichten gewährleistet gewährleisten impegna impegnano zobowiązuje zobowiązują гарантирует гарантируют гарантує гарантують',
  ],
  [{ force: 2.5 }, 'agree agrees confirm confirms recognize recognizes recognise recognises'],
  [
    { force: 1 },
    'effort efforts advisory consultative consultatif consultatifs consultative consultatives consultivo consultivos consultiva endeavour endeavours endeavor endeavors endeavouring strive strives seek seeks aim aims encourage encourages voluntary voluntarily consider considers explore explores intend intends recommend recommends recommended non-binding рекомендательный рекомендательная рекомендательное рекомендательные рекомендаційний рекомендаційна рекомендаційне рекомендаційні unverbindlich unverbindliche efforce efforcent efforceront efforcera procurar procura procuran procurarán procurará esforzarse bemühen bemüht bestrebt freiwillig freiwillige стремиться стремятся стремится добровольно добровольный прагнути прагнуть прагне прагнутимуть добровільно добровільний',
  ],
  [
    { small: true },
    'more less least most fewer where when if unless until while whether once although because since only not the a an of to in on at by for from with and or as be is are was were been being it its this that these those there their his her such which who whom have has had do does did so than then into under over per also both either however therefore thereof thereto hereby herein said same other le la les un une des du de d et ou en au aux par pour dans sur avec est sont qui que ce cette ces son sa ses leur leurs el los las una unos unas del y o u al con para por es son se su sus lo der die das den dem des ein eine einen einem einer eines und oder im am zu zum zur von vom bei mit auf für aus an ist sind sich es sie er nach über und in на по с со из к у о об от для и или а но что как это его ее их он она они та і й або у в з зі із до від за про що як це його її їх він вона вони il lo gli di da nel della delle dei e è o os as do da dos em no na i w z ze do od',
  ],
]

let table: Map<string, Mark> | undefined
const WORDS_OF = new WeakMap<Lexicon, Word[]>()
const NOTHING: Mark = {}
// One comparison asks for the words of one lexicon a million times: the last one is at hand.
let lastLexicon: Lexicon | undefined
let lastWords: Word[] = []

/** A word of a lexicon, with what comparisons ask of it again and again. */
export interface Word {
  readonly mark: Mark
  /** What it is about, alike for words of one stem or one meaning; '' for marks and small words. */
  readonly about: string
  /** A figure or a mark rather than letters. */
  readonly lettered: boolean
}

/** The word at a place of a wording; looked up once for each word of its lexicon. */
export function wordOf(w: Worded, i: number): Word {
  if (w.lexicon !== lastLexicon) {
    lastLexicon = w.lexicon
    lastWords = WORDS_OF.get(w.lexicon) ?? []
    WORDS_OF.set(w.lexicon, lastWords)
  }
  const key = w.tokens.keys[w.at[i]!]!
  const known = lastWords[key]
  if (known !== undefined) return known
  const word = read(w.lexicon.words[key]!)
  lastWords[key] = word
  return word
}

function read(printed: string): Word {
  if (!table) {
    table = new Map()
    for (const [m, words] of LISTS) for (const x of words.split(' ')) table.set(x, { ...m, ...table.get(x) })
  }
  const word = printed.toLowerCase().replace(/['’]/g, 'ʼ')
  const mark = table.get(word) ?? table.get(word.replace(/^(?:[cdlmnst]|qu)ʼ/, '')) ?? NOTHING // "s’engage", "l’ensemble"
  const stem = mark.small ? '' : stemOf(printed)
  return {
    mark,
    about: stem === '' ? '' : (conceptOf(stem, stemOf, true) ?? stem),
    lettered: stem !== '' && !/^\d/.test(stem),
  }
}

const ABOUT = new WeakMap<Worded, ReadonlyMap<string, number>>()

/** What all words of a wording are about, counted; of a whole wording told once, for several ask it. */
export function aboutOf(w: Worded, from = 0, to = w.at.length): ReadonlyMap<string, number> {
  const whole = from === 0 && to === w.at.length
  const known = whole ? ABOUT.get(w) : undefined
  if (known) return known
  const out = countedAbout(w, from, to)
  if (whole) ABOUT.set(w, out)
  return out
}

function countedAbout(w: Worded, from: number, to: number): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  for (let i = from; i < to; i++) {
    const x = wordOf(w, i).about
    if (x !== '') out.set(x, (out.get(x) ?? 0) + 1)
  }
  return out
}
