import { type KeyboardEvent, useMemo } from 'react'
import type { Citation } from '../../views/citation.ts'
import { count, dayInWords, whenAsSaid } from '../../views/telling.ts'
import type { Moment } from '../../views/timeline.ts'
import { passageParts, usePlace } from '../place.ts'
import { useWidth } from '../use-width.ts'
import { dayAt, daysIn, lanes, type Placed, type Span, shifted, zoomed } from './lanes.ts'

const ROW = 32 // CSS pixels: a label over its bar
const TOP = 44 // the lane's name and the days
const BETWEEN = 56 // CSS pixels in which the joining lines run
const REPORTED = 46

/**
 * Two lanes: above when things happened, below when they were reported, a thin line from one to the other. A bar is as
 * wide as the days it can have been. The list under it says the same in words and opens the passages.
 */
export function Drawing({
  moments,
  span,
  whole,
  onSpan,
  citations,
  today,
  asOf,
}: {
  moments: readonly Moment[]
  span: Span
  whole: Span
  onSpan: (span: Span) => void
  citations: readonly Citation[]
  today: string | undefined
  asOf: string | undefined
}) {
  const [ref, width] = useWidth<HTMLDivElement>(900)
  const { go } = usePlace()
  const { placed, rows, days, joins, ticks, left } = useMemo(() => lanes(moments, span, width), [moments, span, width])
  const axis = TOP + Math.max(1, rows) * ROW + 8
  const below = axis + BETWEEN
  const height = below + REPORTED
  const y = (p: Placed): number => TOP + p.row * ROW + 22
  const inSight = (day: string | undefined): day is string => day !== undefined && day >= span.from && day <= span.to
  const edges = [
    ...(inSight(today) ? [{ day: today, label: 'today', end: 0.5 }] : []),
    ...(inSight(asOf) ? [{ day: asOf, label: `as of ${dayInWords(asOf)}`, end: 1 }] : []),
  ].map((e) => ({ ...e, x: Math.min(width, dayAt(span, e.day, width) + (e.end * width) / daysIn(span)) }))
  const steps: Readonly<Record<string, () => Span>> = {
    ArrowLeft: () => shifted(span, -0.25),
    ArrowRight: () => shifted(span, 0.25),
    '+': () => zoomed(span, 0.5),
    '=': () => zoomed(span, 0.5),
    '-': () => zoomed(span, 2),
    '0': () => whole,
  }
  const onKey = (e: KeyboardEvent): void => {
    const step = e.ctrlKey || e.metaKey || e.altKey ? undefined : steps[e.key]
    if (!step) return
    e.preventDefault()
    onSpan(step())
  }
  const open = ({ cite }: Moment): void => {
    const c = citations[cite - 1]
    if (c) go(passageParts(c.source, c.selector.start, c.selector.end, c.item))
  }
  const told = `${dayInWords(span.from)} to ${dayInWords(span.to)}: ${count(placed.length + left, 'moment')}`
  return (
    <figure className="lanes">
      <div className="lane-buttons" role="group" aria-label="Days in sight">
        <button type="button" className="quiet" onClick={() => onSpan(steps.ArrowLeft!())}>
          Earlier
        </button>
        <button type="button" className="quiet" onClick={() => onSpan(steps.ArrowRight!())}>
          Later
        </button>
        <button type="button" className="quiet" disabled={daysIn(span) <= 7} onClick={() => onSpan(steps['+']!())}>
          Closer
        </button>
        <button type="button" className="quiet" onClick={() => onSpan(steps['-']!())}>
          Wider
        </button>
        <button type="button" className="quiet" onClick={() => onSpan(whole)}>
          All
        </button>
        <span role="status" className="as-of-line">
          {told}
          {left > 0 && `, ${left} without room here; come closer or filter`}
        </span>
      </div>
      <div
        ref={ref}
        tabIndex={0}
        role="region"
        aria-label="Lanes; arrow keys move, plus and minus zoom"
        onKeyDown={onKey}
      >
        <svg width={width} height={height} role="img" aria-label={`${told}. The list below tells each.`}>
          <text className="lane-name" x={0} y={12}>
            Happened
          </text>
          <text className="lane-name" x={0} y={height - 2}>
            Reported
          </text>
          {ticks.map((t) => (
            <g key={t.x} className="day">
              <line x1={t.x} x2={t.x} y1={34} y2={below + 8} />
              <text x={Math.min(t.x + 3, width - 60)} y={30}>
                {t.label}
              </text>
            </g>
          ))}
          <line className="lane" x1={0} x2={width} y1={below} y2={below} />
          {joins.map((j) => {
            const p = placed[j.from]!
            return (
              <line
                key={p.moment.item}
                className="join"
                x1={(p.x + p.to) / 2}
                y1={y(p)}
                x2={days[j.to]!.x}
                y2={below}
              />
            )
          })}
          {edges.map((e) => (
            <g key={e.label} className="edge">
              <line x1={e.x} x2={e.x} y1={16} y2={below + 10} />
              <text x={e.x > width - 150 ? e.x - 4 : e.x + 4} y={14} textAnchor={e.x > width - 150 ? 'end' : 'start'}>
                {e.label}
              </text>
            </g>
          ))}
          {placed.map((p) => (
            <g key={p.moment.item} className={`moment ${p.dot}`} onClick={() => open(p.moment)}>
              <title>
                {p.moment.name}: {p.moment.happened && whenAsSaid(p.moment.happened)}, {p.moment.status}
              </title>
              <Mark placed={p} y={y(p)} day={width / daysIn(span)} />
              <text x={p.labelX} y={y(p) - 9}>
                {p.label}
              </text>
            </g>
          ))}
          {days.map((d) => (
            <g key={d.day} className="report">
              <circle cx={d.x} cy={below} r={4} />
              {d.reports > 1 && (
                <text x={d.x} y={below + 18} textAnchor="middle">
                  {d.reports}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
      <figcaption>
        A filled dot was held or said, a hollow one is planned, a struck one fell away. A bar is as wide as the days it
        can have been; a number counts the reports of a day. Keys: arrows move, + and − zoom, 0 shows all.
      </figcaption>
    </figure>
  )
}

/** A dot for a day, a bar with a dot for more; a broken end where no source bounds it. */
function Mark({ placed: { x, to, dot, openLeft, openRight }, y, day }: { placed: Placed; y: number; day: number }) {
  const middle = (x + to) / 2
  const wide = to - x > day * 1.5
  return (
    <>
      {wide && <rect className="bar" x={x + 1} y={y - 3} width={Math.max(2, to - x - 2)} height={6} rx={2} />}
      {openLeft && <path className="open-end" d={`M${x + 7} ${y - 5}L${x + 1} ${y}L${x + 7} ${y + 5}`} />}
      {openRight && <path className="open-end" d={`M${to - 7} ${y - 5}L${to - 1} ${y}L${to - 7} ${y + 5}`} />}
      <circle className="dot" cx={middle} cy={y} r={4.5} />
      {dot === 'struck' && <line className="strike" x1={middle - 8} x2={middle + 8} y1={y + 5} y2={y - 5} />}
    </>
  )
}
