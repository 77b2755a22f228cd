// Makes a draft of any size and a later version of it, with the truth of what was done. Seeded: the same numbers give the
// same texts. All words are made here.

export interface Truth {
  /** Start offsets of provisions in A and B that are the same provision. */
  readonly pairs: readonly { readonly a: number; readonly b: number }[]
  readonly moved: readonly { readonly a: number; readonly b: number }[]
  readonly splits: readonly { readonly a: number; readonly b: readonly number[] }[]
  readonly merges: readonly { readonly a: readonly number[]; readonly b: number }[]
  readonly deleted: readonly number[]
  readonly inserted: readonly number[]
  readonly quantities: number
}

export interface MutateOptions {
  readonly words: number
  readonly seed?: number
  readonly deleted?: number
  readonly inserted?: number
  readonly moved?: number
  readonly split?: number
  readonly merged?: number
  readonly reworded?: number
}

/** Mulberry32: small, seeded, good enough to shuffle words. */
export function random(seed: number): () => number {
  let s = seed >>> 0
  return () => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = s
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const GLUE =
  'the of and to in shall a for by with on be any as that which their its not or this an each may from all other such under at'.split(
    ' ',
  )

/** Words by a Zipf law: a few hundred common ones, a long tail of rare ones, as in a treaty. */
function vocabulary(rand: () => number, size: number): string[] {
  const onsets = 'b br c ch d f fl g gr h j l m n p pr qu r s st t tr v w'.split(' ')
  const vowels = 'a e i o u ea io ou'.split(' ')
  const ends = ' n r s t l nt rm ct nd m'.split(' ')
  const suffixes = ['', '', '', 'tion', 'ment', 'ity', 'ance', 'ed', 'ing', 's', 'al', 'ive']
  const pick = <T>(list: readonly T[]): T => list[Math.floor(rand() * list.length)]!
  const out = new Set<string>()
  while (out.size < size) {
    let w = ''
    for (let k = 1 + Math.floor(rand() * 3); k > 0; k--) w += pick(onsets) + pick(vowels) + pick(ends)
    out.add(w + pick(suffixes))
  }
  return [...out]
}

interface Provision {
  readonly key: number
  sentences: string[][]
}

export function mutate(options: MutateOptions): { a: string; b: string; truth: Truth } {
  const rand = random(options.seed ?? 1)
  const size = Math.max(1500, Math.round(Math.sqrt(options.words) * 40))
  const words = vocabulary(rand, size)
  const zipf = (): string => {
    // Inverse of a 1/rank law over the vocabulary.
    const r = Math.floor(size ** rand()) - 1
    return words[Math.min(size - 1, Math.max(0, r))]!
  }
  const sentence = (): string[] => {
    const n = 8 + Math.floor(rand() * 22)
    const out: string[] = []
    for (let k = 0; k < n; k++) out.push(rand() < 0.42 ? GLUE[Math.floor(rand() ** 1.6 * GLUE.length)]! : zipf())
    if (rand() < 0.12) out.splice(Math.floor(n / 2), 0, 'within', String(5 + Math.floor(rand() * 90)), 'days')
    return out
  }
  let next = 0
  const provision = (): Provision => ({
    key: next++,
    sentences: Array.from({ length: 1 + Math.floor(rand() * 3) }, sentence),
  })

  // Draft A: articles of three to eight numbered paragraphs.
  const articlesA: Provision[][] = []
  for (let count = 0; count < options.words; ) {
    const article = Array.from({ length: 3 + Math.floor(rand() * 6) }, provision)
    for (const p of article) for (const s of p.sentences) count += s.length
    articlesA.push(article)
  }
  const copy = (p: Provision): Provision => ({ key: p.key, sentences: p.sentences.map((s) => [...s]) })
  const articlesB = articlesA.map((list) => list.map(copy))

  const chance = (share: number | undefined, usual: number): boolean => rand() < (share ?? usual)
  const deleted = new Set<number>()
  const moved = new Set<number>()
  const inserted = new Set<number>()
  const splits = new Map<number, number[]>()
  const merges = new Map<number, number[]>()
  let quantities = 0
  const untouched = (p: Provision): boolean => !moved.has(p.key) && !inserted.has(p.key) && p.key < firstNew
  const firstNew = next

  const travelling: Provision[] = []
  for (const article of articlesB) {
    for (let k = article.length - 1; k >= 0; k--) {
      const p = article[k]!
      if (chance(options.deleted, 0.05)) {
        deleted.add(p.key)
        article.splice(k, 1)
      } else if (chance(options.moved, 0.05)) {
        moved.add(p.key)
        travelling.push(p)
        article.splice(k, 1)
      }
    }
  }
  for (const article of articlesB) {
    for (let k = 0; k < article.length; k++) {
      const p = article[k]!
      if (!untouched(p)) continue
      if (p.sentences.length >= 2 && chance(options.split, 0.04)) {
        const half = { key: next++, sentences: p.sentences.splice(1) }
        article.splice(k + 1, 0, half)
        splits.set(p.key, [p.key, half.key])
        k++
      } else if (k + 1 < article.length && untouched(article[k + 1]!) && chance(options.merged, 0.04)) {
        const other = article.splice(k + 1, 1)[0]!
        p.sentences.push(...other.sentences)
        merges.set(p.key, [p.key, other.key])
      }
    }
  }
  for (const article of articlesB) {
    for (const p of article) {
      for (const s of p.sentences) {
        if (!chance(options.reworded, 0.15)) continue
        for (let k = 0; k < s.length; k++) {
          if (/^\d/.test(s[k]!)) {
            s[k] = String(Number(s[k]) + 7)
            quantities++
          } else if (rand() < 0.25) s[k] = rand() < 0.4 ? GLUE[Math.floor(rand() * GLUE.length)]! : zipf()
        }
      }
    }
  }
  for (const p of travelling) {
    const article = articlesB[Math.floor(rand() * articlesB.length)]!
    article.splice(Math.floor(rand() * (article.length + 1)), 0, p)
  }
  for (const article of articlesB) {
    for (let k = article.length; k >= 0; k--) {
      if (!chance(options.inserted, 0.05)) continue
      const p = provision()
      inserted.add(p.key)
      article.splice(k, 0, p)
    }
  }

  const a = written(articlesA)
  const b = written(articlesB)
  const pairs: { a: number; b: number }[] = []
  for (const [key, at] of a.at) {
    const to = b.at.get(key)
    if (to !== undefined) pairs.push({ a: at, b: to })
  }
  const inA = (key: number): number => a.at.get(key)!
  const inB = (key: number): number => b.at.get(key)!
  return {
    a: a.text,
    b: b.text,
    truth: {
      pairs,
      moved: [...moved].map((key) => ({ a: inA(key), b: inB(key) })),
      splits: [...splits].map(([key, list]) => ({ a: inA(key), b: list.map(inB) })),
      merges: [...merges].map(([key, list]) => ({ a: list.map(inA), b: inB(key) })),
      deleted: [...deleted].map(inA),
      inserted: [...inserted].map(inB),
      quantities,
    },
  }
}

function written(articles: readonly (readonly Provision[])[]): { text: string; at: Map<number, number> } {
  const parts: string[] = []
  const at = new Map<number, number>()
  let length = 0
  const put = (s: string): void => {
    parts.push(s)
    length += s.length
  }
  articles.forEach((article, n) => {
    put(`Article ${n + 1}\n`)
    article.forEach((p, k) => {
      at.set(p.key, length)
      put(`${k + 1}. ${p.sentences.map(spoken).join(' ')}\n`)
    })
    put('\n')
  })
  return { text: parts.join(''), at }
}

const spoken = (s: readonly string[]): string => `${s[0]![0]!.toUpperCase()}${s[0]!.slice(1)} ${s.slice(1).join(' ')}.`
