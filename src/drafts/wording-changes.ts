import type { Stretch } from './edit-script.ts'
import { endAt, printed, startAt, type Worded, wordAt } from './hunks.ts'
import type { Compared, TypedChange } from './typed-change.ts'

// What a word does in a rule, in the main languages of negotiation. Lists of the language, not of any one negotiation.
interface Mark {
  readonly modal?: number // strength of duty: 5 must … 1 could
  readonly no?: true
  readonly condition?: true
  readonly scope?: number // 3 all … 1 some; 0 a limiter
  readonly force?: number // 4 binding … 1 best efforts
}
const MARKS = new Map<string, Mark>()
const mark = (words: string, m: Mark): void => {
  for (const w of words.split(' ')) MARKS.set(w, { ...MARKS.get(w), ...m })
}
mark(
  'shall must doit doivent deberá deberán debe deben muss müssen obliged required должен должна должны обязан обязаны обязуется повинен повинна повинні зобовʼязаний deve devono',
  { modal: 5 },
)
mark('will wird werden', { modal: 4 })
mark('should ought devrait devraient debería deberían soll sollen sollte sollten следует слід', { modal: 3 })
mark('may can peut peuvent puede puedan podrá podrán kann können darf dürfen может могут вправе може можуть', {
  modal: 2,
})
mark('could might would pourrait pourraient podría podrían könnte könnten', { modal: 1 })
mark(
  'not no never neither nor cannot without pas jamais aucun aucune sin ningún ninguna nunca nicht kein keine keinen keiner keinem nie ohne не ни без ні нет',
  { no: true },
)
mark(
  'if unless provided subject until once when whenever where upon except pending should in-case peacetime wartime si sauf lorsque quand siempre cuando salvo excepto wenn falls sofern soweit vorbehaltlich außer если кроме пока якщо крім доки',
  { condition: true },
)
mark(
  'all every each any entire whole full tous toutes chaque tout todo todos todas cada alle jeder jede jedes sämtliche все всех каждый любой всі кожен',
  { scope: 3 },
)
mark(
  'some certain several specific selected partial limited certains plusieurs algunos ciertos einige bestimmte некоторые отдельные деякі',
  { scope: 1 },
)
mark(
  'only solely exclusively permanently merely uniquement seulement exclusivement solo solamente únicamente exclusivamente nur ausschließlich только исключительно лише тільки',
  { scope: 0 },
)
mark('binding legally contraignant vinculante verbindlich обязательный обязательную юридически', { force: 4 })
mark('undertake undertakes undertaking guarantee guarantees ensure ensures oblige commits commit', { force: 3 })
mark('agree agrees confirm confirms recognize recognizes recognise recognises', { force: 2.5 })
mark(
  'endeavour endeavours endeavor endeavors seek seeks aim aims strive strives encourage encourages encouraged voluntary intends intend consider considers possible feasible appropriate practicable recommendation recommendations',
  { force: 1 },
)

/** A condition opens with one of these, and runs from here to the end of its clause. */
const PHRASES =
  /\b(?:in (?:time|times) of (?:peace|war)|in (?:peacetime|wartime)|in the event|in case|provided that|on condition|subject to|only if|as soon as|as long as|so long as|without prejudice|with the exception|à condition|sous réserve|en cas|en temps de|a condición|en caso|con sujeción|unter der bedingung|im falle|при условии|в случае|за умови|у разі|в мирное время|у мирний час)/iu

const CLOSE = 14 // words of a stretch in which a name or a limit can be said to stand for another
const LONGEST = 40 // words of a stretch in which single words can still be set against one another

/** Changes in what a rule demands, of whom, and when. */
export function wordingChanges(c: Compared, cut: readonly Stretch[]): readonly TypedChange[] {
  const out: TypedChange[] = []
  cut.forEach((s, k) => {
    if (s.same) return
    const sizeA = s.toA - s.fromA
    const sizeB = s.toB - s.fromB
    if (sizeA > LONGEST * 3 || sizeB > LONGEST * 3) return
    const marksA = marksIn(c.a, s.fromA, s.toA)
    const marksB = marksIn(c.b, s.fromB, s.toB)
    const both = sizeA <= LONGEST && sizeB <= LONGEST
    if (both) {
      pairUp(c, marksA, marksB, 'modal', (x, y) => ({ kind: 'modality', way: y > x ? 'stronger' : 'weaker' }), out)
      polarity(c, s, marksA, marksB, out)
    }
    if (sizeA <= CLOSE && sizeB <= CLOSE) {
      pairUp(c, marksA, marksB, 'scope', (x, y) => ({ kind: 'scope', way: y > x ? 'wider' : 'narrower' }), out)
      limits(c, marksA, marksB, out)
      pairUp(c, marksA, marksB, 'force', (x, y) => ({ kind: 'legal-force', way: y > x ? 'stronger' : 'weaker' }), out)
      party(c, cut, k, out)
    }
    conditions(c, s, marksA, marksB, out)
  })
  return out
}

interface Found extends Mark {
  readonly at: number
  readonly word: string
}

function marksIn(w: Worded, from: number, to: number): readonly Found[] {
  const out: Found[] = []
  for (let i = from; i < to; i++) {
    const word = wordAt(w, i)
    const m = MARKS.get(word) ?? MARKS.get(word.toLowerCase())
    if (word === 'Should') {
      out.push({ condition: true, at: i, word }) // "Should war break out, …"
      continue
    }
    if (m) out.push({ ...m, at: i, word })
  }
  return out
}

function pairUp(
  c: Compared,
  a: readonly Found[],
  b: readonly Found[],
  trait: 'modal' | 'scope' | 'force',
  say: (x: number, y: number) => Pick<TypedChange, 'kind' | 'way'>,
  out: TypedChange[],
): void {
  const has = (f: Found): boolean => f[trait] !== undefined && (trait !== 'scope' || f.scope! > 0)
  const xs = a.filter(has)
  const ys = b.filter(has)
  // Only where one stands against one can a word be said to have become another.
  if (xs.length === 0 || xs.length !== ys.length) return
  xs.forEach((x, k) => {
    const y = ys[k]!
    if (x[trait] === y[trait]) return
    out.push({ ...say(x[trait]!, y[trait]!), ...spans(c, x.at, x.at + 1, y.at, y.at + 1) })
  })
}

/** "only", "solely", "permanently" put in or taken out. */
function limits(c: Compared, a: readonly Found[], b: readonly Found[], out: TypedChange[]): void {
  const xs = a.filter((f) => f.scope === 0)
  const ys = b.filter((f) => f.scope === 0)
  if (xs.length > 0 && ys.length === 0)
    out.push({ kind: 'scope', way: 'wider', ...spans(c, xs[0]!.at, xs[0]!.at + 1, -1, -1) })
  if (ys.length > 0 && xs.length === 0)
    out.push({ kind: 'scope', way: 'narrower', ...spans(c, -1, -1, ys[0]!.at, ys[0]!.at + 1) })
}

/** A rule turned round: a negation on one side of a short change and none on the other. */
function polarity(c: Compared, s: Stretch, a: readonly Found[], b: readonly Found[], out: TypedChange[]): void {
  if (s.toA - s.fromA > 10 || s.toB - s.fromB > 10) return // in longer changes the rest is new as well
  const x = a.filter((f) => f.no)
  const y = b.filter((f) => f.no)
  if (x.length % 2 === y.length % 2) return
  // "without", "no" in words put in between commas add a circumstance; the rule itself stands.
  const only = (x[0] ?? y[0])!
  const inserted = s.fromA === s.toA || s.fromB === s.toB
  if (inserted && /^(?:without|sin|ohne|без|no)$/i.test(only.word) && Math.max(s.toA - s.fromA, s.toB - s.fromB) > 3)
    return
  out.push({
    kind: 'polarity',
    way: y.length > x.length ? 'negated' : 'affirmed',
    ...spans(c, s.fromA, s.toA, s.fromB, s.toB),
  })
}

function conditions(c: Compared, s: Stretch, a: readonly Found[], b: readonly Found[], out: TypedChange[]): void {
  const x = conditionIn(c.a, s.fromA, s.toA, a)
  const y = conditionIn(c.b, s.fromB, s.toB, b)
  if (y && !x) out.push({ kind: 'condition-added', ...spans(c, -1, -1, y[0], y[1]) })
  if (x && !y) out.push({ kind: 'condition-dropped', ...spans(c, x[0], x[1], -1, -1) })
}

/** The clause that a condition word opens, inside one change. */
function conditionIn(w: Worded, from: number, to: number, marks: readonly Found[]): [number, number] | undefined {
  if (to - from < 2) return undefined
  let start = marks.find(
    (f) => f.condition && f.modal === undefined && !/^(?:where|when|subject|provided)$/i.test(f.word),
  )?.at
  const text = printed(w, from, to)
  const phrase = PHRASES.exec(text)
  if (phrase) {
    for (let i = from; i < to; i++) {
      if (printed(w, from, i + 1).length > phrase.index) {
        start = start === undefined ? i : Math.min(start, i)
        break
      }
    }
  }
  if (start === undefined) {
    // "where", "when", "provided", "subject" are conditions at the head of a clause only.
    start = marks.find(
      (f) => f.condition && (f.at === from || /^[,;(]$/.test(wordAt(w, f.at - 1)) || /^[\p{Lu}]/u.test(f.word)),
    )?.at
    if (start === undefined) return undefined
    if (MARKS.get(wordAt(w, start).toLowerCase())?.modal !== undefined && !/^\p{Lu}/u.test(wordAt(w, start)))
      return undefined
  }
  let end = start + 1
  while (end < to && !/^[,;.:]$/.test(wordAt(w, end))) end++
  return [start, end]
}

const MODAL_AHEAD = 1

/** One name in the place of another, or another subject before the same "shall". */
function party(c: Compared, cut: readonly Stretch[], k: number, out: TypedChange[]): void {
  const s = cut[k]!
  const lengthA = s.toA - s.fromA
  const lengthB = s.toB - s.fromB
  if (lengthA === 0 || lengthB === 0) return
  const namesA = namesIn(c, c.a, s.fromA, s.toA)
  const namesB = namesIn(c, c.b, s.fromB, s.toB)
  if (namesA.length > 0 && namesB.length > 0) {
    // A name that stands elsewhere on the other side was not replaced.
    const all = (w: Worded): Set<string> => new Set(Array.from(w.at, (_, i) => nameStem(wordAt(w, i))))
    const inA = all(c.a)
    const inB = all(c.b)
    const gone = namesA.find(([from]) => !inB.has(nameStem(wordAt(c.a, from))))
    const come = namesB.find(([from]) => !inA.has(nameStem(wordAt(c.b, from))))
    if (gone && come && !abbreviates(c, gone, come)) {
      out.push({ kind: 'party', ...spans(c, gone[0], gone[1], come[0], come[1]) })
      return
    }
  }
  const next = cut[k + 1]
  const opens =
    s.fromB === 0 ||
    /^[.;:,]$/.test(wordAt(c.b, s.fromB - 1)) ||
    /^(?:the|each|any|every|a|an)$/i.test(wordAt(c.b, s.fromB - 1))
  if (next?.same && lengthA <= 5 && lengthB <= 5 && opens) {
    for (let d = 0; d < MODAL_AHEAD && next.fromB + d < next.toB; d++) {
      if ((MARKS.get(wordAt(c.b, next.fromB + d).toLowerCase())?.modal ?? 0) > 1) {
        if (
          marksIn(c.a, s.fromA, s.toA).some((m) => m.scope !== undefined || m.no) ||
          marksIn(c.b, s.fromB, s.toB).some((m) => m.scope !== undefined || m.no)
        )
          return
        if (stemsEqual(c, s)) return
        out.push({ kind: 'party', ...spans(c, s.fromA, s.toA, s.fromB, s.toB) })
        return
      }
    }
  }
}

/** "U.S." for "United States": the same name. */
function abbreviates(c: Compared, gone: readonly [number, number], come: readonly [number, number]): boolean {
  const letters = (w: Worded, [from, to]: readonly [number, number]): string => {
    const words = Array.from({ length: to - from }, (_, d) => wordAt(w, from + d))
    const short = words.length === 1 && words[0] === words[0]!.toUpperCase()
    return short ? words[0]!.replace(/\./g, '') : words.map((x) => x[0]!).join('')
  }
  const x = letters(c.a, gone)
  const y = letters(c.b, come)
  return x.length > 1 && y.length > 1 && (x.startsWith(y) || y.startsWith(x))
}

const nameStem = (w: string): string => w.toLowerCase().replace(/\./g, '').slice(0, 5) // "Ukraine", "Ukrainian", "Ukraine's"

const stemsEqual = (c: Compared, s: Stretch): boolean => {
  const a = new Set(Array.from({ length: s.toA - s.fromA }, (_, d) => nameStem(wordAt(c.a, s.fromA + d))))
  return Array.from({ length: s.toB - s.fromB }, (_, d) => nameStem(wordAt(c.b, s.fromB + d))).some(
    (w) => w.length > 3 && a.has(w),
  )
}

function namesIn(c: Compared, w: Worded, from: number, to: number): readonly (readonly [number, number])[] {
  const out: [number, number][] = []
  for (let i = from; i < to; i++) {
    if (!c.isName(w.tokens.keys[w.at[i]!]!)) continue
    const last = out.at(-1)
    if (last && last[1] === i) last[1] = i + 1
    else out.push([i, i + 1])
  }
  return out
}

/** Words and offsets of a pair of stretches; -1 for a side that has none. */
export function spans(
  c: Compared,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): Omit<TypedChange, 'kind' | 'way'> {
  const hasA = fromA >= 0 && toA > fromA
  const hasB = fromB >= 0 && toB > fromB
  return {
    before: hasA ? printed(c.a, fromA, toA) : null,
    after: hasB ? printed(c.b, fromB, toB) : null,
    beforeSpan: hasA ? { start: startAt(c.a, fromA), end: endAt(c.a, toA - 1) } : null,
    afterSpan: hasB ? { start: startAt(c.b, fromB), end: endAt(c.b, toB - 1) } : null,
  }
}
