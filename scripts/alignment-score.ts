// How far a comparison of two drafts agrees with one made by hand. Spans alone tie the two together: ids mean nothing.

/** A provision as marked by hand. */
export interface MarkedProvision {
  readonly id: string
  readonly label: string
  readonly start: number
  readonly end: number
  readonly heading?: boolean
}

export interface MarkedLink {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly relation: string
}

/** The comparison a careful reader made. */
export interface MarkedAlignment {
  readonly a: string
  readonly b: string
  readonly provisionsA: readonly MarkedProvision[]
  readonly provisionsB: readonly MarkedProvision[]
  readonly links: readonly MarkedLink[]
  readonly ignoreA?: readonly string[]
  readonly ignoreB?: readonly string[]
}

export interface FoundProvision {
  readonly id: string
  readonly start: number
  readonly end: number
  /** Where the words begin, after the label. */
  readonly textStart: number
}

export interface FoundAlignment {
  readonly provisionsA: readonly FoundProvision[]
  readonly provisionsB: readonly FoundProvision[]
  readonly links: readonly MarkedLink[]
}

/** Right answers, answers given, answers asked for. */
export interface Count {
  readonly right: number
  readonly given: number
  readonly asked: number
}

export interface AlignmentScore {
  readonly links: Count
  /** `given` and `asked` are both the pairs found: the share of them with the relation of the gold. */
  readonly relation: Count
  readonly removedA: Count
  readonly addedB: Count
  readonly segmentation: Count
}

/** Harmonic mean of precision and recall; 1 where nothing was asked and nothing given. */
export function f1({ right, given, asked }: Count): number {
  return given + asked === 0 ? 1 : (2 * right) / (given + asked)
}

export function sum(counts: readonly Count[]): Count {
  const total = (of: keyof Count) => counts.reduce((n, c) => n + c[of], 0)
  return { right: total('right'), given: total('given'), asked: total('asked') }
}

/**
 * Links count as all their pairs. A found provision stands for every marked one of which it covers at least half, or else
 * for the one that holds at least half of it: cutting finer costs nothing in the links, cutting coarser does. A found pair
 * with a side that stands for nothing is a false one. Pairs that touch what the gold leaves aside are left aside.
 */
export function scoreAlignment(
  gold: MarkedAlignment,
  found: FoundAlignment,
  textA: string,
  textB: string,
): AlignmentScore {
  const asideA = new Set(gold.ignoreA)
  const asideB = new Set(gold.ignoreB)
  const standsA = standing(gold.provisionsA, found.provisionsA)
  const standsB = standing(gold.provisionsB, found.provisionsB)

  const asked = new Map<string, string>()
  for (const l of gold.links)
    for (const a of l.a)
      for (const b of l.b) {
        const key = JSON.stringify([a, b])
        if (!asideA.has(a) && !asideB.has(b) && !asked.has(key)) asked.set(key, l.relation)
      }
  const given = new Map<string, string>()
  const touchedA = new Set<string>()
  const touchedB = new Set<string>()
  let strayed = 0
  for (const l of found.links)
    for (const a of l.a)
      for (const b of l.b) {
        const as = standsA.get(a) ?? []
        const bs = standsB.get(b) ?? []
        if (as.length === 0 || bs.length === 0) strayed++
        else
          for (const x of as)
            for (const y of bs) {
              if (asideA.has(x) || asideB.has(y)) continue
              touchedA.add(x)
              touchedB.add(y)
              const key = JSON.stringify([x, y])
              if (!given.has(key)) given.set(key, l.relation)
            }
      }
  const both = [...asked].filter(([key]) => given.has(key))
  const alike = both.filter(([key, relation]) => given.get(key) === relation).length
  return {
    links: { right: both.length, given: given.size + strayed, asked: asked.size },
    relation: { right: alike, given: both.length, asked: both.length },
    removedA: unlinked(gold.provisionsA, new Set(gold.links.flatMap((l) => l.a)), touchedA, asideA),
    addedB: unlinked(gold.provisionsB, new Set(gold.links.flatMap((l) => l.b)), touchedB, asideB),
    segmentation: sum([
      scoreOutline(gold.provisionsA, found.provisionsA, textA),
      scoreOutline(gold.provisionsB, found.provisionsB, textB),
    ]),
  }
}

/**
 * Provisions cut as the gold cuts them, one to one: the end, and the start with or without the label, within 3 units.
 * Headings in the gold are left aside, and with them what was found in their place.
 */
export function scoreOutline(gold: readonly MarkedProvision[], found: readonly FoundProvision[], text: string): Count {
  const near = (x: number, y: number) => Math.abs(x - y) <= 3 // a stop, a bracket and a blank
  const headings = new Set(gold.filter((g) => g.heading).map((g) => g.id))
  const stands = standing(gold, found)
  const counted = found.filter((p) => !(stands.get(p.id) ?? []).some((id) => headings.has(id)))
  const asked = gold.filter((g) => !g.heading)
  const used = new Set<string>()
  for (const p of counted) {
    const g = asked.find(
      (g) => !used.has(g.id) && near(p.end, g.end) && (near(p.start, g.start) || near(p.textStart, wordsFrom(g, text))),
    )
    if (g !== undefined) used.add(g.id)
  }
  return { right: used.size, given: counted.length, asked: asked.length }
}

/** Where the words of a marked provision begin: after its label and the marks and blanks behind it. */
function wordsFrom(g: MarkedProvision, text: string): number {
  let at = g.start + g.label.length
  while (at < g.end && /[\s.):–—-]/.test(text[at]!)) at++
  return at
}

function standing(gold: readonly MarkedProvision[], found: readonly FoundProvision[]): Map<string, readonly string[]> {
  return new Map(
    found.map((p) => {
      const meets = gold
        .map((g) => ({ g, shared: Math.min(p.end, g.end) - Math.max(p.start, g.start) }))
        .filter(({ shared }) => shared > 0)
      const covered = meets.filter(({ g, shared }) => shared * 2 >= g.end - g.start)
      const holder = meets.filter(({ shared }) => shared * 2 >= p.end - p.start).sort((x, y) => y.shared - x.shared)
      return [p.id, (covered.length > 0 ? covered : holder.slice(0, 1)).map(({ g }) => g.id)]
    }),
  )
}

function unlinked(
  all: readonly MarkedProvision[],
  linked: ReadonlySet<string>,
  touched: ReadonlySet<string>,
  aside: ReadonlySet<string>,
): Count {
  const ids = all.map((p) => p.id).filter((id) => !aside.has(id))
  const asked = ids.filter((id) => !linked.has(id))
  return {
    right: asked.filter((id) => !touched.has(id)).length,
    given: ids.filter((id) => !touched.has(id)).length,
    asked: asked.length,
  }
}
