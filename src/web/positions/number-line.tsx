import { useMemo } from 'react'
import { titleOf, type ValueLine, whenOf } from '../../views/movement.ts'
import { capital, count } from '../../views/telling.ts'
import { Cite } from '../sentences.tsx'
import { useWidth } from '../use-width.ts'
import { type Drawn, drawn } from './marks.ts'

const ROW = 38 // CSS pixels: a label over its mark
const TOP = 26 // the scale's numbers

/** Every stated number of an issue on one line, time downwards; the table under it says the same in words and opens the passages. */
export function NumberLine({ line }: { line: ValueLine }) {
  const [ref, width] = useWidth<HTMLDivElement>(700)
  const { marks, ticks, paths } = useMemo(() => drawn(line, width), [line, width])
  const height = TOP + marks.length * ROW + 8
  const y = (m: Drawn): number => TOP + m.row * ROW + 25
  return (
    <figure className="number-line">
      <figcaption>
        {titleOf(line)}: {count(line.values.length, 'number')} on record, the earliest on top. Rows follow one another
        in time; only the numbers are to scale.
      </figcaption>
      <div ref={ref}>
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={`${titleOf(line)}: ${count(line.values.length, 'number')} to scale. The table below lists them.`}
        >
          {ticks.map((t) => (
            <g key={t.label} className="tick-mark">
              <line x1={t.x} x2={t.x} y1={TOP - 6} y2={height} />
              <text
                x={t.x}
                y={13}
                textAnchor={t.x < 30 ? 'start' : t.x > width - 30 ? 'end' : 'middle'}
                dx={t.x < 30 ? -12 : t.x > width - 30 ? 12 : 0}
              >
                {t.label}
              </text>
            </g>
          ))}
          {paths.map((p) => (
            <line
              key={`${p.from.value.item} ${p.to.value.item}`}
              className={`path party-${p.from.colour}`}
              x1={p.from.x}
              y1={y(p.from)}
              x2={p.to.x}
              y2={y(p.to)}
            />
          ))}
          {marks.map((m) => (
            <g key={m.value.item} className={`value party-${m.colour}`}>
              <Shape mark={m} y={y(m)} />
              <text x={m.labelX} y={y(m) - 11}>
                {m.label}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <div className="wide" tabIndex={0} role="region" aria-label={`Numbers on ${line.name}`}>
        <table>
          <caption>The same in words</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Whose</th>
              <th scope="col">Number</th>
              <th scope="col">Words</th>
            </tr>
          </thead>
          <tbody>
            {line.values.map((v) => (
              <tr key={v.item}>
                <th scope="row">{whenOf(v)}</th>
                <td>{capital(v.holder.name)}</td>
                <td>
                  {v.what}: {v.words}
                </td>
                <td>
                  <span className="words">“{v.gist}”</span>
                  {v.secondHand && <SecondHand told={v.secondHand} />} <Cite number={v.cite} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

/** What is said of a party by another: a half mark and who says it. */
export function SecondHand({ told }: { told: string }) {
  return (
    <span className="second-hand">
      {' '}
      <span className="half-mark" aria-hidden="true" /> {told}
    </span>
  )
}

/** A dot for a party, a square for a draft; half of it for what another says; a bar for a range, an arrow for a bound, a wave for "about". */
function Shape({ mark: { value, x, to }, y }: { mark: Drawn; y: number }) {
  return (
    <>
      {to !== undefined && <line className="range" x1={x} x2={to} y1={y} y2={y} />}
      {to !== undefined && <line className="range-end" x1={to} x2={to} y1={y - 6} y2={y + 6} />}
      {value.bound === 'at-most' && (
        <path
          className="bound"
          d={`M${x} ${y - 6}V${y + 6}M${x} ${y}H${x - 13}M${x - 9} ${y - 4}L${x - 13} ${y}L${x - 9} ${y + 4}`}
        />
      )}
      {value.bound === 'at-least' && (
        <path
          className="bound"
          d={`M${x} ${y - 6}V${y + 6}M${x} ${y}H${x + 13}M${x + 9} ${y - 4}L${x + 13} ${y}L${x + 9} ${y + 4}`}
        />
      )}
      {value.bound === 'about' && <path className="bound" d={`M${x - 13} ${y + 7}q3.25 -5 6.5 0t6.5 0t6.5 0t6.5 0`} />}
      {value.secondHand !== null ? (
        <>
          <circle className="half" cx={x} cy={y} r={5} />
          <path className="solid" d={`M${x} ${y - 5}A5 5 0 0 0 ${x} ${y + 5}Z`} />
        </>
      ) : value.holder.kind === 'draft' ? (
        <rect className="solid" x={x - 4.5} y={y - 4.5} width={9} height={9} />
      ) : (
        <circle className="solid" cx={x} cy={y} r={5} />
      )}
    </>
  )
}
