// Whether two passages are one report told twice: copied, shortened or rewritten. Word shingles after Broder, "On the
// resemblance and containment of documents" (1997); rare words where the order was changed.

/** A passage made ready to be likened to others. */
export interface Words {
  /** Runs of three words. */
  readonly shingles: ReadonlySet<string>
  /** All of them in one. */
  readonly runs: string
  /** Words that carry meaning, cut to six letters so that most inflections meet. */
  readonly stems: ReadonlySet<string>
  /** Figures as written, number words left out. */
  readonly figures: ReadonlySet<string>
  readonly denied: boolean
  readonly count: number
}

const RUN = 3 // words in a shingle: two are grammar, four lose a report that was cut
const STEM = 6 // letters kept of a word
const MOST = 400 // words read of a passage; a claim has some dozens
const WORD = /[\p{L}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*/gu
const DENIES = /^(?:not|no|never|neither|nor|without|nobody|none|\w+n[’']t|den(?:y|ies|ied))$/
const GRAMMAR = new Set(
  'the and that this with from have has had was were will would been for its their his her they them said says told also which who into over more than about after before when while being could should must what there'.split(
    ' ',
  ),
)

export function wordsOf(text: string): Words {
  const list = (text.toLowerCase().match(WORD) ?? []).slice(0, MOST)
  const shingles = new Set<string>()
  for (let i = 0; i + RUN <= list.length; i++) shingles.add(list.slice(i, i + RUN).join(' '))
  const stems = new Set(
    list.filter((w) => w.length > 3 && !/\p{N}/u.test(w) && !GRAMMAR.has(w)).map((w) => w.slice(0, STEM)),
  )
  const figures = new Set(list.filter((w) => /\p{N}/u.test(w)).map((w) => w.replace(/,(?=\d{3})/g, '')))
  return {
    shingles,
    runs: [...shingles].join('|'),
    stems,
    figures,
    denied: list.some((w) => DENIES.test(w)),
    count: list.length,
  }
}

/** Share of the smaller set that the larger holds, 0 to 1; 0 when either is empty. */
export function contained(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let n = 0
  for (const x of small) if (large.has(x)) n++
  return n / small.size
}

/** Printed from one text: nearly every run of the shorter stands in the longer, and there are enough of them to tell. */
export const copied = (a: Words, b: Words): boolean =>
  Math.min(a.count, b.count) >= 8 && contained(a.shingles, b.shingles) >= 0.8 // eight words seldom agree by chance

/** One report told twice, perhaps rewritten. Figures that differ or a denial on one side make two reports of it. */
export function alike(a: Words, b: Words): boolean {
  if (a.denied !== b.denied || !(within(a.figures, b.figures) || within(b.figures, a.figures))) return false
  if (Math.min(a.shingles.size, b.shingles.size) >= 2 && contained(a.shingles, b.shingles) >= 0.6) return true // a cut or a changed word breaks three runs
  return Math.min(a.stems.size, b.stems.size) >= 4 && contained(a.stems, b.stems) >= 0.75 // fewer than four words name no matter
}

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((x) => b.has(x))
