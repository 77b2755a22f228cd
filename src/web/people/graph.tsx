import { useMemo, useState } from 'react'
import type { Network } from '../../views/network.ts'
import { count } from '../../views/telling.ts'
import { layout } from './layout.ts'

const WIDTH = 860
const LOWEST = 220
const HIGHEST = 560

/** Who met whom, drawn: a line is full where they met, broken where they were only to. The table beside it says the same in words. */
export default function Graph({ network }: { network: Network }) {
  const height = Math.min(HIGHEST, LOWEST + 20 * network.actors.length)
  const { actors, ties, left } = useMemo(() => layout(network, WIDTH, height), [network, height])
  const [chosen, setChosen] = useState<string>()
  const near = new Set(
    chosen ? ties.flatMap((t) => (t.a.key === chosen ? [t.b.key] : t.b.key === chosen ? [t.a.key] : [])) : [],
  )
  const faded = (k: string): boolean => chosen !== undefined && k !== chosen && !near.has(k)
  if (actors.length === 0) return null
  return (
    <figure className="graph">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label="Who met whom">
        {ties.map((t) => (
          <line
            key={`${t.a.key} ${t.b.key}`}
            x1={t.a.x}
            y1={t.a.y}
            x2={t.b.x}
            y2={t.b.y}
            className={`${t.held > 0 ? 'held' : 'planned'}${chosen && t.a.key !== chosen && t.b.key !== chosen ? ' faded' : ''}`}
            strokeWidth={Math.min(6, t.held + t.planned)}
          />
        ))}
        {actors.map((a) => (
          <g
            key={a.key}
            className={faded(a.key) ? 'faded' : ''}
            role="button"
            tabIndex={0}
            aria-pressed={chosen === a.key}
            aria-label={`${a.name}: ${count(a.weight, 'time')} together with others`}
            onClick={() => setChosen(chosen === a.key ? undefined : a.key)}
            onKeyDown={(e) => {
              if (e.key !== 'Enter' && e.key !== ' ') return
              e.preventDefault()
              setChosen(chosen === a.key ? undefined : a.key)
            }}
          >
            <circle cx={a.x} cy={a.y} r={5} />
            <text x={a.x} y={a.y - 10} textAnchor="middle">
              {a.name.length > 26 ? `${a.name.slice(0, 25)}…` : a.name}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        A full line: they met. A broken line: they were to meet. Choose a name to see its ties.
        {left > 0 ? ` ${count(left, 'more name')} in the table below.` : ''}
      </figcaption>
    </figure>
  )
}
