// Long tables of rows of which most say the same as before: what folds, what is laid out together, and where the changes lie.

const FEW = 3 // fewer rows in a run are sooner read than unfolded
const CHUNK = 24 // rows the browser lays out or leaves out together: about two screens
const BANDS = 240 // stripes of a map: finer ones fall between the pixels of a screen

/** Rows that follow one another and fold together, or stand open. */
export interface Run<R> {
  /** Why they fold, as `kindOf` said; undefined for rows that stand open. */
  readonly folds: string | undefined
  readonly rows: readonly R[]
}

/** Rows in runs. `kindOf` says of what kind a row is that may fold with its neighbours of that kind; undefined stands open. */
export function runsOf<R>(rows: readonly R[], kindOf: (row: R) => string | undefined): readonly Run<R>[] {
  const out: { folds: string | undefined; rows: R[] }[] = []
  for (let i = 0; i < rows.length; ) {
    const kind = kindOf(rows[i]!)
    let to = i + 1
    while (kind !== undefined && to < rows.length && kindOf(rows[to]!) === kind) to++
    const folds = to - i >= FEW ? kind : undefined
    const last = out.at(-1)
    if (folds === undefined && last && last.folds === undefined) last.rows.push(...rows.slice(i, to))
    else out.push({ folds, rows: rows.slice(i, to) })
    i = to
  }
  return out
}

export function chunksOf<R>(rows: readonly R[]): readonly (readonly R[])[] {
  const out: R[][] = []
  for (let i = 0; i < rows.length; i += CHUNK) out.push(rows.slice(i, i + CHUNK))
  return out
}

/** A stripe of the map, from and to in percent of the whole, with the share of its rows that changed. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly share: number
}

/** Stripes with changes, from the top; none where there are none. */
export function bandsOf(rows: readonly { readonly changed?: boolean }[]): readonly Band[] {
  const bands = Math.min(BANDS, rows.length)
  return Array.from({ length: bands }, (_, k) => {
    const some = rows.slice(Math.floor((k * rows.length) / bands), Math.floor(((k + 1) * rows.length) / bands))
    const share = some.filter((r) => r.changed).length / Math.max(1, some.length)
    return { from: (100 * k) / bands, to: (100 * (k + 1)) / bands, share }
  }).filter((b) => b.share > 0)
}

/** The map as a CSS gradient, darker where more changed. */
export function gradientOf(bands: readonly Band[]): string {
  const stops = bands.map(({ from, to, share }) => {
    const [a, b] = [`${from.toFixed(2)}%`, `${to.toFixed(2)}%`]
    const colour = `color-mix(in srgb,var(--accent) ${Math.round(25 + 75 * share)}%,transparent)`
    return `transparent ${a},${colour} ${a} ${b},transparent ${b}`
  })
  return `linear-gradient(${stops.join(',') || 'transparent,transparent'})`
}
