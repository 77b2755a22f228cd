import { type Worded, wordAt } from './hunks.ts'
import { wordOf } from './marks.ts'
import { numberIn } from './quantities.ts'

/** A clause on which a rule hangs, as places in a wording. */
export interface Condition {
  readonly from: number
  readonly to: number
}

/** Words that open an exception rather than a condition: the rule holds but for these. */
export const EXCEPTS =
  /^(?:unless|except|without prejudice|excluding|other than|apart from|with the exception|sauf|à moins|sans préjudice|salvo|excepto|a menos|sin perjuicio|außer|es sei denn|unbeschadet|кроме|за исключением|без ущерба|крім|за винятком|salvo|tranne|exceto)(?![\p{L}])/iu

/** An exception by kind, "except ambulances", rather than by event, "except where they burn". */
export const isExceptionOfKind = (clause: string): boolean =>
  /^(?:except(?: for)?|excluding|other than|apart from|with the exception of|sauf(?: pour)?|à l'exception|salvo(?: para)?|excepto(?: para)?|außer|кроме|за исключением|крім|за винятком)\s+(?!if|when|where|in|as|during|with|by|que|si|lorsque|quand|en|dans|cuando|wenn|im|bei|в|у|если|якщо|случа|коли|когда)/iu.test(
    clause,
  )

// Ways to open a condition, word by word. `*` before a way: only at the head of a clause.
const WAYS = `
if|unless|*except|*pending|whenever|*where|when|until|once|upon|falls|sofern|soweit|vorbehaltlich|außer|*wenn|solange|sobald
in exchange for|in return for|depending on|conditional on|conditional upon|contingent on|contingent upon|provided that|*provided|on condition|on the condition|subject to|only if|only when|only after|only where|only once|only with|only upon|as long as|so long as|as soon as|without prejudice|with the exception
in time of peace|in times of peace|in time of war|in times of war|in peacetime|in wartime|during peacetime|during wartime
in the event|in case|in cases|to the extent|insofar as|in so far as|in the absence|with the consent|with the approval|with the agreement|with the permission|with the prior|without the consent|without the approval|without the agreement|without the permission|without the prior|after|excluding|other than|apart from|conditional on|conditional upon|contingent on|contingent upon
where conditions|where circumstances|where it is|where there is|where there are|where this|where such|where so|where the law|where appropriate|where necessary|where possible|where applicable|where relevant|where practicable|as appropriate
si|*s'il|*s'ils|sauf|*lorsque|*lorsqu'il|*lorsqu'elle|*quand|à condition|sous réserve|en cas|en temps de|à moins|pour autant|dès que|tant que|sans préjudice|jusqu'à ce
a condición|en caso|con sujeción|siempre que|siempre y cuando|a menos|salvo|excepto|*cuando|en tiempo de|en tiempos de|*mientras|una vez|hasta que|sin perjuicio
unter der bedingung|unter der voraussetzung|im falle|im fall|es sei denn|in friedenszeiten|in kriegszeiten|unbeschadet
если|*кроме|при условии|в случае|в мирное время|в военное время|за исключением|до тех пор|после того как|как только|без ущерба
якщо|*крім|за умови|у разі|в разі|у випадку|в мирний час|у мирний час|у воєнний час|за винятком|як тільки|після того як|доки`

interface Way {
  readonly words: readonly string[]
  readonly heads: boolean
}
let ways: Map<string, Way[]> | undefined

function waysFrom(first: string): readonly Way[] | undefined {
  if (!ways) {
    ways = new Map()
    for (const said of WAYS.trim().split(/[\n|]/)) {
      const words = said.replace(/^\*/, '').split(' ')
      const list = ways.get(words[0]!) ?? []
      list.push({ words, heads: said.startsWith('*') })
      list.sort((x, y) => y.words.length - x.words.length)
      ways.set(words[0]!, list)
    }
  }
  return ways.get(first)
}

const COMPLETE =
  /^(?:appropriate|necessary|possible|applicable|relevant|practicable|feasible|peacetime|wartime|friedenszeiten|kriegszeiten)$/i // nothing more belongs to "where appropriate"
const LONGEST = 60 // words of one clause; longer ones are whole sentences with clauses of their own
const NO_OPENING =
  /^(?:including|even|also|especially|particularly|as|whether|determine|determines|identify|ask|decide|check|verify|know|consider|y compris|incluso|auch|даже|навіть)$/iu
const LEANS =
  /^(?:based|depend|depends|depending|report|reports|incumbent|rely|relies|relying|call|called|calls|draw|drawn|insist|insists|agreed|impose|imposed|conferred|bestowed|binding|built|reliant|dependent|act|acting|attendant|founded|decided|look|looked)$/i
const HAPPENS = /(?:tion|sion|ment|ance|ence|ture|al|ing|ry|quest|ceipt|ure)$/i // "upon ratification", "upon receipt", "upon expiry"

/** Clauses that open with a word or a phrase of condition, and run to the end of their clause; in order, never nested. */
export function conditionsIn(w: Worded, from = 0, to = w.at.length): readonly Condition[] {
  const out: Condition[] = []
  for (let i = from; i < to; i++) {
    const size = opensAt(w, i)
    if (size === 0) continue
    let end = i + size
    if (wordAtOr(w, end) === ',' && /^(?:что|що|чтобы|щоб|как|як|que|qu'|dass|daß|that)$/.test(wordAtOr(w, end + 1)))
      end += 2 // Slavic and German put a comma before "that"
    if (size === 1 && end < w.at.length && wordAt(w, end) === ',') end++ // "if, after two years, no seat is found"
    while (
      !(end - i === 2 && COMPLETE.test(wordAt(w, end - 1))) &&
      end < w.at.length &&
      end - i < LONGEST &&
      !/^[,;.:)\]]$/.test(wordAt(w, end))
    )
      end++
    if (end - i < 2) continue
    out.push({ from: i, to: end })
    i = end - 1
  }
  return out
}

/** How many words open a condition here; 0 where none does. */
export function opensAt(w: Worded, i: number): number {
  const printed = wordAt(w, i)
  if (printed === 'Should') return headOfClause(w, i) ? 1 : 0 // "Should war break out, …"
  const first = printed.toLowerCase()
  if (first === 'should') return shouldInverted(w, i) ? 1 : 0
  const list = waysFrom(first)
  if (!list) return 0
  const way = list.find((x) => x.words.every((word, k) => k === 0 || wordAtOr(w, i + k) === word))
  if (!way) return 0
  if (way.heads && way.words.length === 1 && !headOfClause(w, i)) return 0
  return fits(w, i, first, way.words.length) ? way.words.length : 0
}

const wordAtOr = (w: Worded, i: number): string => (i >= 0 && i < w.at.length ? wordAt(w, i).toLowerCase() : '')

/** "…, should any dispute arise": told from "the parties, should …" by what follows. */
export const shouldInverted = (w: Worded, i: number): boolean =>
  wordAtOr(w, i - 1) === ',' && /^(?:the|a|an|any|such|either|one|no|it|they)$/.test(wordAtOr(w, i + 1))

function headOfClause(w: Worded, i: number): boolean {
  const before = wordAtOr(w, i - 1)
  return (
    before === '' ||
    /^(?:[,;:.("–—-]|\[|and|or|but|only|et|ou|mais|y|o|pero|und|oder|aber|и|или|но|та|або|і|nur|только|лише)$/.test(
      before,
    )
  )
}

function fits(w: Worded, i: number, first: string, size: number): boolean {
  const before = wordAtOr(w, i - 1)
  const next = wordAtOr(w, i + size)
  if (NO_OPENING.test(before)) return false
  switch (first) {
    case 'subject':
      // "shall be subject to tax" bears a burden; "is subject to approval" hangs on one.
      if (!/^(?:be|is|are|been|being|was|were|remain|remains|become|becomes|made)$/.test(before)) return true
      return Array.from({ length: 4 }, (_, k) => wordAtOr(w, i + size + k)).some((x) =>
        /^(?:approval|consent|ratification|agreement|authori[sz]ation|availability|conditions?|confirmation|acceptance)$/.test(
          x,
        ),
      )
    case 'provided':
      return size > 1 || (before === ',' && !/^(?:for|by|in|to|with|under|at)$/.test(next))
    case 'once':
      return (
        before !== 'at' &&
        before !== 'than' &&
        !/^(?:more|again|only|or)$/.test(next) &&
        !(
          /^(?:every|a|an|per|in|each)$/.test(next) &&
          /^(?:day|week|month|quarter|year|decade|session|every|each|a)$/.test(wordAtOr(w, i + 2))
        )
      )
    case 'when':
      return !/^(?:date|time|day|moment|of|since|from|until|or|year|period)$/.test(before)
    case 'until':
      return ![0, 1, 2].some((k) => numberIn(wordAtOr(w, i + size + k)) !== null) // a date is a deadline, not a condition
    case 'upon':
      return !LEANS.test(before) && next !== 'which' && [0, 1, 2].some((k) => HAPPENS.test(wordAtOr(w, i + size + k)))
    case 'after':
      if (/^(?:minutes?|hours?|days?|weeks?|months?|years?|immediately|soon|shortly|long)$/.test(before)) return false // a moment, "30 days after signature"
      return (
        /(?:tion|sion|ment|ance|ing|ture|val)$/i.test(next) ||
        (/^(?:the|its|prior|full)$/.test(next) && /(?:tion|sion|ment|ance|ture|val)$/i.test(wordAtOr(w, i + 2)))
      )
    case 'as':
      return !/^(?:possible|practicable|feasible|appropriate)$/.test(next)
    case 'in':
      return true
    case 'to':
      return !/^(?:which|of|possible|practicable|feasible)$/.test(next)
    case 'una':
      return next !== 'al' && next !== 'por' && next !== 'cada'
    case 'si':
      return headOfClause(w, i) || !/(?:a|e|ono|ano)$/.test(next) // Italian and Spanish "si" before a verb is no "if"
    default:
      return true
  }
}

/** Whether a stretch holds a word that could open a condition; a cheap test before the search. */
export function mayHoldCondition(w: Worded, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (opensAt(w, i) > 0 && (i + 1 < w.at.length || wordOf(w, i).about !== '')) return true
  return false
}
