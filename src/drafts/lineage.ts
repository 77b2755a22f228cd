import type { Span } from '../text/span.ts'
import { editScript } from './edit-script.ts'
import { lexicon, type Tokens, tokens } from './tokens.ts'

/** One wording of a row of a concordance. A draft that lacks the row has the empty text. */
export interface Version {
  readonly draft: string
  readonly text: string
  /** Place in the list of the version it was made from, which must stand before it; without it, the one just before. */
  readonly base?: number
}

/** A draft whose text is not available here: it neither drops words nor keeps them, and is passed over. */
export interface Unread {
  readonly draft: string
  readonly text: null
  readonly base?: number
}

/** A stretch of a wording, and the first draft it stands in. */
export interface Inherited extends Span {
  readonly draft: string
}

/** Words that came and went together, with the drafts in which they did. */
export interface Phrase {
  /** As printed in the draft they came in with. */
  readonly words: string
  /** The first draft that has them. */
  readonly came: string
  /** Drafts that dropped them although the draft they were made from has them. */
  readonly left: readonly string[]
  /** Drafts that put them back after a draft on their own line had dropped them. */
  readonly back: readonly string[]
  /** Drafts that took them over from a draft which is not on their own line. */
  readonly taken: readonly string[]
  /** All drafts that have them, in order. */
  readonly standsIn: readonly string[]
}

const PHRASE = 3 // words; fewer come back by chance and prove no return

interface Threads {
  readonly cut: readonly Tokens[]
  /** For each token of each version its thread: the number of the token it goes back to. */
  readonly of: readonly Int32Array[]
  /** Threads of version v are numbered from here. */
  readonly from: readonly number[]
  readonly base: readonly number[]
}

/**
 * Where the words of each version come from: for every version in order, its stretches with the key of the draft that
 * first had them. Words that were dropped and came back keep their first draft if at least three stand together.
 *
 * Versions are the wordings of one row of a concordance, oldest first; the stretches of a version cover all its words.
 */
export function lineage(versions: readonly Version[]): readonly (readonly Inherited[])[] {
  const threads = threadsOf(versions)
  return threads.cut.map((t, v) => {
    const out: { start: number; end: number; draft: string }[] = []
    for (let k = 0; k < t.count; k++) {
      const last = out.at(-1)
      const draft = versions[versionOf(threads, threads.of[v]![k]!)]!.draft
      if (last && last.draft === draft) last.end = t.ends[k]!
      else out.push({ start: t.starts[k]!, end: t.ends[k]!, draft })
    }
    return out
  })
}

/**
 * The phrases of a row that have a history: those that came in with a later draft and stand or fall in one after it, and
 * those that left and came back. What stands in all drafts, what the first had and lost for good, and what is new in the
 * last has none to tell: one redline shows it. In order of coming.
 */
export function phrases(all: readonly (Version | Unread)[]): readonly Phrase[] {
  const versions = readable(all)
  const threads = threadsOf(versions)
  const { cut, of, from, base } = threads
  const present = new Map<number, number[]>() // versions after its own that have a thread
  of.forEach((list, v) => {
    for (const thread of new Set(list)) {
      if (thread >= from[v]!) continue
      const at = present.get(thread)
      if (at) at.push(v)
      else present.set(thread, [v])
    }
  })
  const out: Phrase[] = []
  cut.forEach((t, v) => {
    const fateOf = (k: number): string | undefined => {
      const thread = from[v]! + k
      return of[v]![k] === thread ? (present.get(thread) ?? []).join() : undefined
    }
    for (let k = 0; k < t.count; ) {
      const fate = fateOf(k)
      let to = k + 1
      while (to < t.count && fateOf(to) === fate) to++
      if (fate !== undefined) {
        const had = fate === '' ? [] : fate.split(',').map(Number)
        const story = told(versions, base, v, had)
        const words = t.text.slice(t.starts[k]!, t.ends[to - 1]!)
        if (story && longEnough(words)) out.push({ words, came: versions[v]!.draft, ...story })
      }
      k = to
    }
  })
  return out
}

/** Only the versions that can be read, each made from the nearest of its line that can be. */
function readable(all: readonly (Version | Unread)[]): readonly Version[] {
  const baseAt = (i: number): number => {
    const b = all[i]!.base
    return b !== undefined && b < i ? b : i - 1
  }
  const place = new Map<number, number>()
  const out: Version[] = []
  all.forEach((v, i) => {
    if (v.text === null) return
    let b = baseAt(i)
    while (b >= 0 && !place.has(b)) b = baseAt(b)
    place.set(i, out.length)
    out.push({ draft: v.draft, text: v.text, ...(b >= 0 ? { base: place.get(b)! } : {}) })
  })
  return out
}

type Story = Pick<Phrase, 'left' | 'back' | 'taken' | 'standsIn'>

/** What became of words that came in with version `v` and stand again in `had`; undefined when there is nothing to tell. */
function told(
  versions: readonly Version[],
  base: readonly number[],
  v: number,
  had: readonly number[],
): Story | undefined {
  const has = (w: number): boolean => w === v || had.includes(w)
  const left: string[] = []
  const back: string[] = []
  const taken: string[] = []
  for (let w = v + 1; w < versions.length; w++) {
    const p = base[w]!
    const draft = versions[w]!.draft
    if (p < 0) continue
    if (has(p) && !has(w)) left.push(draft)
    if (has(p) || !has(w)) continue
    let above = base[p]!
    while (above >= 0 && !has(above)) above = base[above]!
    if (above >= 0) back.push(draft)
    else taken.push(draft)
  }
  const whole = v === 0 || (base[v]! >= 0 && versions[base[v]!]!.text.trim() === '')
  if (whole && back.length === 0 && taken.length === 0) return undefined
  if (had.length === 0 && left.length === 0) return undefined // the redline shows what is new in one version only
  return {
    left,
    back,
    taken,
    standsIn: versions.flatMap((x, w) => (has(w) ? [x.draft] : [])),
  }
}

/** Three words, two of them of more than three letters, or a telling number: less is not worth a line. */
const longEnough = (words: string): boolean => {
  const all = words.match(/[\p{L}\p{M}]+/gu) ?? []
  return (
    (all.length >= PHRASE && all.filter((w) => w.length > 3).length > 1) ||
    /\p{N}[\p{N}.,]*\p{N}{2}|\p{N} ?%/u.test(words)
  )
}

function threadsOf(versions: readonly Version[]): Threads {
  const lex = lexicon()
  const cut = versions.map((v) => tokens(v.text, lex))
  const base = versions.map((v, i) => (v.base !== undefined && v.base < i ? v.base : i - 1))
  const from: number[] = []
  const of: Int32Array[] = []
  let next = 0
  cut.forEach((t, v) => {
    from.push(next)
    const mine = Int32Array.from({ length: t.count }, (_, k) => next + k)
    const p = base[v]!
    if (p >= 0) {
      const before = cut[p]!
      for (const s of editScript(before.keys.subarray(0, before.count), t.keys.subarray(0, t.count))) {
        if (!s.same) continue
        for (let k = 0; k < s.toA - s.fromA; k++) mine[s.fromB + k] = of[p]![s.fromA + k]!
      }
      // On its own line first, nearest first: a return is likelier than a borrowing.
      const line: number[] = []
      for (let w = base[p]!; w >= 0; w = base[w]!) line.push(w)
      for (let w = 0; w < v; w++) if (w !== p && !line.includes(w)) line.push(w)
      for (const older of line) returned(cut[older]!, of[older]!, t, mine, next)
    }
    of.push(mine)
    next += t.count
  })
  return { cut, of, from, base }
}

const versionOf = ({ from }: Threads, thread: number): number => {
  let v = from.length - 1
  while (from[v]! > thread) v--
  return v
}

/** Phrases new against the version it was made from that an older version already had. */
function returned(older: Tokens, olderOf: Int32Array, t: Tokens, mine: Int32Array, fresh: number): void {
  let open = 0 // words still without an origin; without three in a row there is nothing to look for
  let most = 0
  for (let k = 0; k < t.count; k++) {
    open = mine[k]! >= fresh ? open + 1 : 0
    most = Math.max(most, open)
  }
  if (most < PHRASE) return
  const at = new Map<string, number>()
  for (let i = 0; i + PHRASE <= older.count; i++) {
    const key = older.keys.subarray(i, i + PHRASE).join(' ')
    if (!at.has(key)) at.set(key, i)
  }
  for (let k = 0; k + PHRASE <= t.count; k++) {
    if (mine[k]! < fresh) continue
    const i = at.get(t.keys.subarray(k, k + PHRASE).join(' '))
    if (i === undefined) continue
    for (
      let d = 0;
      i + d < older.count && k + d < t.count && mine[k + d]! >= fresh && older.keys[i + d] === t.keys[k + d];
      d++
    )
      mine[k + d] = olderOf[i + d]!
  }
}
