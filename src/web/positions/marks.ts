import { placeOn, type StatedValue, scaleOf, type ValueLine, whenOf } from '../../views/movement.ts'
import { capital } from '../../views/telling.ts'

/** One number in its row of the drawing, in CSS pixels from the left end. */
export interface Drawn {
  readonly value: StatedValue
  readonly row: number
  readonly x: number
  /** End of a range. */
  readonly to: number | undefined
  /** "Owners · limit at most 10 berths · Fri 9 May 2031". */
  readonly label: string
  readonly labelX: number
  /** One of six colours, the same for the same holder. */
  readonly colour: number
}

export interface DrawnLine {
  readonly marks: readonly Drawn[]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** From one number of a holder to its next. */
  readonly paths: readonly { readonly from: Drawn; readonly to: Drawn }[]
}

const COLOURS = 6
const LETTER = 6.7 // CSS pixels of a letter at 12.5 px, on the wide side, so that no label runs out of the drawing
const MARGIN = 14 // a mark at the end of the scale keeps its arrow inside

/** Numbers placed to scale across, a row each in order of time downwards. */
export function drawn(line: ValueLine, width: number): DrawnLine {
  const length = Math.max(1, width - 2 * MARGIN)
  const scale = scaleOf(
    line.values.flatMap((v) => (v.to === null ? [v.value] : [v.value, v.to])),
    Math.max(3, Math.min(8, Math.floor(width / 90))), // ninety pixels hold "1,000,000" with room beside it
  )
  const at = (n: number): number => MARGIN + placeOn(scale, n, length)
  const holders = [...new Set(line.values.map((v) => v.holder.key))]
  const marks = line.values.map((value, row): Drawn => {
    const x = at(value.value)
    const whole = `${capital(value.holder.name)} · ${value.what === 'says' ? 'has' : value.what} ${value.words} · ${whenOf(value)}`
    const most = Math.floor(width / LETTER)
    const label = whole.length > most ? `${whole.slice(0, Math.max(1, most - 1))}…` : whole
    return {
      value,
      row,
      x,
      to: value.to === null ? undefined : at(value.to),
      label,
      labelX: Math.max(0, Math.min(x - 6, width - label.length * LETTER)),
      colour: holders.indexOf(value.holder.key) % COLOURS,
    }
  })
  const last = new Map<string, Drawn>()
  const paths: { from: Drawn; to: Drawn }[] = []
  for (const m of marks) {
    const { key } = m.value.holder
    const before = last.get(key)
    if (before) paths.push({ from: before, to: m })
    last.set(key, m)
  }
  const digits = Math.max(0, ...scale.ticks.map((t) => (String(t).split('.')[1] ?? '').length))
  return {
    marks,
    paths,
    ticks: scale.ticks.map((t) => ({
      x: at(t),
      label: t.toLocaleString('en-GB', { maximumFractionDigits: Math.min(20, digits) }),
    })),
  }
}
