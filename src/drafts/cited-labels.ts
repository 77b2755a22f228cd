import { printedLabel } from './labels.ts'
import { isCompared, type Outlined, type OutlinedProvision } from './provision.ts'

/** Why a label leads to no provision. */
export type NotPlaced = 'not in the draft' | 'there more than once' | 'a range that is not in the draft'

/** The provisions of a draft by what a table, or a letter, may call them: "Article 4(2)", "4.2", "Chapter II, Article 1". */
export class CitedLabels {
  readonly #draft: Outlined
  readonly #byKey = new Map<string, OutlinedProvision[]>()
  readonly #children = new Map<string, OutlinedProvision[]>()
  readonly #paths = new Map<string, readonly string[]>()
  readonly #byId: ReadonlyMap<string, OutlinedProvision>
  #named: ReadonlySet<string> = new Set()

  constructor(draft: Outlined) {
    this.#draft = draft
    this.#byId = new Map(draft.provisions.map((p) => [p.id, p]))
    for (const p of draft.provisions) {
      if (p.parent === null) continue
      const beside = this.#children.get(p.parent)
      if (beside) beside.push(p)
      else this.#children.set(p.parent, [p])
    }
    for (const p of draft.provisions) {
      if (p.kind === 'notice') continue
      const path = this.#pathOf(p)
      if (path.length === 0) continue
      // From the article on, with the chapters above it, and with every part of them: a table may say more or less.
      const keys = new Set<string>()
      const low = path.findIndex((step) => !isHigh(step))
      for (let from = 0; from <= (low < 0 ? path.length - 1 : low); from++)
        keys.add(path.slice(from).map(bare).join('/'))
      for (let from = 0; from <= (low < 0 ? path.length - 1 : low); from++) keys.add(path.slice(from).join('/'))
      for (const key of keys) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), p])
    }
  }

  /** Numbers from the top down to a provision: "article 4", "2", "a". Empty for what has no label. */
  #pathOf(p: OutlinedProvision, depth = 0): readonly string[] {
    const known = this.#paths.get(p.id)
    if (known) return known
    const parent = p.parent !== null && depth < 30 ? this.#byId.get(p.parent) : undefined
    const above = parent ? this.#pathOf(parent, depth + 1) : []
    let path: readonly string[] = []
    const own =
      p.label === null
        ? this.#implied(p, above)
        : stepsOf(p.kind === 'recital' && /^\W*\d/.test(p.label) ? `recital ${p.label}` : p.label)
    if (own.length > 0) {
      // "4.2" under "4" repeats the number above; it is its own whole path.
      const repeats = own.length > 1 && above.length > 0 && bare(own[0]!) === bare(above.find((s) => !isHigh(s)) ?? '')
      path = repeats ? [...above.filter(isHigh), ...own] : [...above, ...own]
    }
    this.#paths.set(p.id, path)
    return path
  }

  /** Paragraphs without numbers under a numbered part are counted, where none beside them has a number of its own. */
  #implied(p: OutlinedProvision, above: readonly string[]): string[] {
    if (above.length === 0 || p.kind === 'heading') return []
    let n = 0
    let at = 0
    for (const q of this.#children.get(p.parent ?? '') ?? []) {
      if (q.label !== null && /[\p{L}\p{N}]/u.test(q.label)) return []
      n++
      if (q.id === p.id) at = n
    }
    return [String(at)]
  }

  /** What the label names, or why nothing can be told. */
  find(label: string): readonly OutlinedProvision[] | NotPlaced {
    const one = this.#one(label)
    if (typeof one !== 'string') return one
    const range = this.#range(label)
    return range ?? one
  }

  #one(label: string): readonly OutlinedProvision[] | NotPlaced {
    const steps = stepsOf(label)
    if (steps.length === 0) return 'not in the draft'
    const hits =
      this.#byKey.get(steps.join('/')) ??
      (this.#byKey.get(steps.map(bare).join('/')) ?? []).filter((p) => mayBeCalled(this.#pathOf(p), steps))
    if (hits.length === 1) return hits
    if (hits.length === 0) return 'not in the draft'
    // An article and a chapter of the same number: the word said which, or the article is meant.
    const tops = hits.filter((p) => !isHigh(this.#pathOf(p).at(-1)!))
    return tops.length === 1 ? tops : 'there more than once'
  }

  /** "5–7", "4(1) to (3)", "Articles 10-12": from the first to the last, with all between on the same level. */
  #range(label: string): readonly OutlinedProvision[] | NotPlaced | undefined {
    const m = /^(.*?[\p{L}\p{N})])\s*(?:[-–—−]|\bto\b|\bbis\b|\ba\b|\bà\b|\bdo\b|\bпо\b)\s*([\p{L}\p{N}(§].*)$/iu.exec(
      label,
    )
    if (!m) return undefined
    const first = this.#one(m[1]!)
    if (typeof first === 'string') return 'a range that is not in the draft'
    const start = first[0]!
    const own = stepsOf(m[2]!)
    // The end may be told whole ("4(3)") or by its last step ("(3)").
    const path = this.#pathOf(start)
    const ends = [this.#one(m[2]!), this.#byKey.get([...path.slice(0, -1), ...own].map(bare).join('/'))]
    const siblings = this.#draft.provisions.filter((p) => p.parent === start.parent && this.#pathOf(p).length > 0)
    const from = siblings.indexOf(start)
    for (const end of ends) {
      if (end === undefined || typeof end === 'string') continue
      const to = siblings.findIndex((p) => end.includes(p))
      if (to >= from) return siblings.slice(from, to + 1)
    }
    return 'a range that is not in the draft'
  }

  /** Provisions that `under` gives only when they themselves are asked for. */
  leaveOut(named: readonly OutlinedProvision[]): void {
    this.#named = new Set(named.map((p) => p.id))
  }

  /** Whether a provision only heads what is compared under it. */
  heads(id: string): boolean {
    const p = this.#byId.get(id)
    return p?.kind === 'heading' && this.under(p).some((x) => x !== id)
  }

  /** Ids that are compared: the provision itself, or what stands under it where it is only a title. */
  under(p: OutlinedProvision): readonly string[] {
    const below = (this.#children.get(p.id) ?? []).flatMap((c) => (this.#named.has(c.id) ? [] : this.under(c)))
    return isCompared(this.#draft.text, p) && (p.kind !== 'heading' || below.length === 0) ? [p.id, ...below] : below
  }

  /** The label a table of ours gives a provision: such that `find` leads back to it alone. Undefined for what has none. */
  nameOf(id: string): string | undefined {
    const p = this.#byId.get(id)
    const path = p ? this.#pathOf(p) : []
    if (path.length === 0) return undefined
    const low = path.findIndex((s) => !isHigh(s))
    for (let from = low < 0 ? path.length - 1 : low; from >= 0; from--) {
      const label = printedPath(path.slice(from))
      const hit = this.#one(label)
      if (typeof hit !== 'string' && hit.length === 1 && hit[0]!.id === id) return label
    }
    return undefined
  }
}

const HIGH = new Set(['part', 'title', 'chapter', 'section'])
const isHigh = (step: string): boolean => HIGH.has(step.split(' ')[0]!)
const wordOf = (step: string): string => (step.includes(' ') ? step.slice(0, step.indexOf(' ')) : '')
/** "Point 4" may be a bare "4."; it is not "Article 4". */
function mayBeCalled(path: readonly string[], steps: readonly string[]): boolean {
  for (let k = 1; k <= Math.min(path.length, steps.length); k++) {
    const [theirs, mine] = [wordOf(path.at(-k)!), wordOf(steps.at(-k)!)]
    if (theirs !== '' && mine !== '' && theirs !== mine) return false
  }
  return true
}
/** A step without the word for what it is, unless that word makes it another series. */
const bare = (step: string): string => step.replace(/^(?:article|clause|point) /, '')

/** "Art. 4 para. 2, point (a)" and "4.2(a)" as "4", "2", "a"; words of parts kept where they tell series apart. */
function stepsOf(label: string): string[] {
  const out: string[] = []
  const text = label
    .slice(0, 200) // no label is longer
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(bis|ter|quater|quinquies|sexies|septies|octies)\b/g, '~$1')
    .replace(/\s+~/g, '~')
  let word = ''
  for (const [piece] of text.matchAll(/§+|\p{L}+(?:~\p{L}+)?|\p{N}+(?:~\p{L}+|\p{L}{1,2}(?![\p{L}]))?/gu)) {
    const part = /^\p{L}{3,}$/u.test(piece) ? partOf(piece) : undefined
    if (part !== undefined && !(word !== '' && ROMAN_ONLY.test(piece))) {
      word = part
      continue
    }
    if (piece.startsWith('§')) {
      word = 'article'
      continue
    }
    if (/^\p{L}{5,}$/u.test(piece) && !ROMAN_ONLY.test(piece)) continue // "first", "subparagraph": words that say nothing we can follow
    out.push(word === '' || (out.length > 0 && (word === 'point' || word === 'clause')) ? piece : `${word} ${piece}`)
    word = ''
  }
  return out
}

const ROMAN_ONLY = /^[ivxlcdm]+$/

function partOf(word: string): string | undefined {
  if (/^recital|^considérant|^erwägungsgr/.test(word)) return 'recital'
  if (/^(?:sub)?para/.test(word)) return 'point'
  const singular = word.replace(/s$/, '')
  for (const w of [word, singular]) {
    const part = printedLabel(`${w} 1`)?.part
    if (part !== undefined) return part
  }
  return undefined
}

const printedPath = (path: readonly string[]): string =>
  path
    .map((step, i) => {
      const [word, number] = step.includes(' ') ? (step.split(' ') as [string, string]) : ['', step]
      const n = number.replace('~', ' ')
      if (word !== '' && (i === 0 || isHigh(step) || word === 'annex'))
        return `${i > 0 ? ', ' : ''}${word[0]!.toUpperCase()}${word.slice(1)} ${/^[ivxlcdm]+$/.test(n) ? n.toUpperCase() : n}`
      if (word !== '') return `, ${word[0]!.toUpperCase()}${word.slice(1)} ${n}`
      return i === 0 ? n : `${isHigh(path[i - 1]!) ? ', ' : ''}${isHigh(path[i - 1]!) ? n : `(${n})`}`
    })
    .join('')

/** Whether a label names no more than a part above the articles: "Chapter II". */
export const namesPartOnly = (label: string): boolean => {
  const steps = stepsOf(label)
  return steps.length === 1 && (isHigh(steps[0]!) || wordOf(steps[0]!) === 'annex')
}
