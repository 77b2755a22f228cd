import { useMemo, useState } from 'react'
import type { StateOfPlay } from '../record/state-of-play.ts'
import { count, dayInWords } from '../views/telling.ts'
import { useDesk, useSnapshot } from './desk-context.ts'
import { usePlace } from './place.ts'

/** The days on which something was published, first to last, with how many sources each. */
export function daysOf(state: StateOfPlay): readonly { readonly day: string; readonly sources: number }[] {
  const days = new Map<string, number>()
  for (const s of state.sources) {
    const day = s.published?.latest
    if (day) days.set(day, (days.get(day) ?? 0) + 1)
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, sources]) => ({ day, sources }))
}

/** A quiet strip: one tick a day with reports; dragging shows the desk as it could have been that day. */
export function AsOfStrip() {
  const desk = useDesk()
  const { ledger, desk: about } = useSnapshot()
  const { asOf, go } = usePlace()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ledger and today are what the desk folds
  const days = useMemo(() => daysOf(desk.state()), [desk, ledger, about])
  const last = days.length
  const at = asOf === undefined ? last : days.filter((d) => d.day <= asOf).length - 1
  const [dragged, setDragged] = useState<number>()
  const shown = dragged ?? at
  const told =
    shown >= last || shown < 0
      ? shown < 0
        ? `before ${dayInWords(days[0]?.day ?? '')}`
        : 'everything on record'
      : dayInWords(days[shown]!.day)
  if (days.length === 0) return null
  const set = (n: number): void => go({ asof: n >= last ? null : days[Math.max(0, n)]!.day }, undefined, true)
  return (
    <section className="as-of" aria-label="The day the desk stands on">
      <label htmlFor="as-of">As of</label>
      <div className="as-of-track">
        <input
          id="as-of"
          type="range"
          min={0}
          max={last}
          step={1}
          value={Math.max(0, shown)}
          aria-valuetext={told}
          onChange={(e) => {
            const n = Number(e.target.value)
            setDragged(n)
            set(n)
          }}
          onPointerUp={() => setDragged(undefined)}
          onBlur={() => setDragged(undefined)}
          onKeyUp={() => setDragged(undefined)}
        />
        <div className="ticks" aria-hidden="true">
          {days.map((d, i) => (
            <i
              key={d.day}
              className={i <= shown || shown >= last ? 'known' : 'unknown'}
              title={`${dayInWords(d.day)}: ${count(d.sources, 'source')}`}
            />
          ))}
          <i className={shown >= last ? 'known end' : 'unknown end'} />
        </div>
      </div>
      <output htmlFor="as-of">{told}</output>
      <button type="button" className="quiet" disabled={asOf === undefined} onClick={() => go({ asof: null })}>
        Now
      </button>
    </section>
  )
}
