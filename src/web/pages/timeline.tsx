import '../style/timeline.css'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { isDay } from '../../time/when.ts'
import { capital, count, whenAsSaid, whenInWords } from '../../views/telling.ts'
import { type Moment, timeline } from '../../views/timeline.ts'
import { useSnapshot, useView } from '../desk-context.ts'
import { usePlace } from '../place.ts'
import { Head } from '../sectioned.tsx'
import { Cite, Sentence, WithCitations } from '../sentences.tsx'
import { asked, typesOf } from '../timeline/asked.ts'
import { Drawing } from '../timeline/drawing.tsx'
import { dotOf, firstSpan, inSight, type Span, spanOf } from '../timeline/lanes.ts'

const FIRST = 100 // rows of the list before "show all"
const narrow = matchMedia('(max-width: 760px)')
const onNarrow = (changed: () => void): (() => void) => {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}

/** When things happened and when they were reported: two lanes where there is room, a list always. The address keeps the filters and the days. */
export default function Timeline() {
  const view = useView(timeline)
  const { desk: about } = useSnapshot()
  const { query, go, asOf, href } = usePlace()
  const small = useSyncExternalStore(onNarrow, () => narrow.matches)
  const [all, setAll] = useState(false)
  const party = query.get('party') ?? ''
  const type = query.get('kind') ?? ''
  const draft = query.get('draft') ?? ''
  const form = query.get('form') ?? (small ? 'list' : 'lanes')
  const moments = useMemo(() => asked(view.moments, { party, type, draft }), [view, party, type, draft])
  const types = useMemo(() => typesOf(view.moments), [view])
  const whole = useMemo(() => spanOf(moments), [moments])
  const span = spanIn(query.get('days')) ?? (whole && firstSpan(moments, whole))
  const dated = moments.filter((m) => m.happened)
  const drawn = form === 'lanes' && span !== undefined && dated.length > 0
  const told = drawn ? inSight(dated, span) : dated
  const undated = moments.filter((m) => !m.happened)
  const shown = all ? told : told.slice(0, FIRST)
  const filter = (key: string, label: string, value: string, options: readonly (readonly [string, string])[]) => (
    <label>
      {label}{' '}
      <select value={value} onChange={(e) => go({ [key]: e.target.value || null }, undefined, true)}>
        <option value="">all</option>
        {options.map(([k, name]) => (
          <option key={k} value={k}>
            {capital(name)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <WithCitations citations={view.citations}>
      <Head head={view.head} />
      {view.moments.length === 0 ? (
        <p className="nothing">
          Nothing dated is on record. Accept suggestions of kind “event” or “deadline” on the page Review to fill this
          page.
        </p>
      ) : (
        <>
          <form className="filters" role="search" aria-label="Filter the timeline" onSubmit={(e) => e.preventDefault()}>
            {filter(
              'party',
              'Party',
              party,
              view.parties.map((p) => [p.key, p.name]),
            )}
            {filter(
              'kind',
              'Kind',
              type,
              types.map(([t, n]) => [t, `${t}, ${n}`]),
            )}
            {view.drafts.length > 0 &&
              filter(
                'draft',
                'Draft',
                draft,
                view.drafts.map((d) => [d.key, d.name]),
              )}
            <span role="group" aria-label="Form" className="forms">
              {(['lanes', 'list'] as const).map((f) => (
                <button
                  key={f}
                  type="button"
                  className="quiet"
                  aria-pressed={form === f}
                  onClick={() => go({ form: f }, undefined, true)}
                >
                  {capital(f)}
                </button>
              ))}
            </span>
            <a href={`/api/pages/calendar?format=ics${asOf ? `&as-of=${asOf}` : ''}`} download>
              Calendar file
            </a>
          </form>
          {moments.length === 0 && (
            <p className="nothing">
              Nothing on record is of this party, kind and draft.{' '}
              <a
                href={href({ party: null, kind: null, draft: null })}
                onClick={(e) => {
                  e.preventDefault()
                  go({ party: null, kind: null, draft: null })
                }}
              >
                Show all
              </a>
            </p>
          )}
          {drawn && whole && (
            <Drawing
              moments={dated}
              span={span}
              whole={whole}
              onSpan={(s) => go({ days: `${s.from}..${s.to}` }, undefined, true)}
              citations={view.citations}
              today={about?.today}
              asOf={asOf}
            />
          )}
          {view.deadlines.length > 0 && type === '' && party === '' && draft === '' && (
            <section aria-labelledby="deadlines">
              <h2 id="deadlines">Deadlines</h2>
              <ul className="deadlines">
                {view.deadlines.map((d) => (
                  <li key={d.moments[0]!.item}>
                    {d.dropped ? (
                      <>
                        <s>{d.when ? whenAsSaid(d.when) : 'no date given'}</s> <span className="mark">dropped</span>
                      </>
                    ) : (
                      <strong>{d.when ? whenAsSaid(d.when) : 'no date given'}</strong>
                    )}
                    <ol>
                      {d.moments.map((m) => (
                        <li key={m.item}>
                          {m.reported ? `${whenInWords(m.reported)}: ` : ''}
                          {m.status}, <span className="words">“{m.gist}”</span> <Cite number={m.cite} />
                        </li>
                      ))}
                    </ol>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {dated.length > 0 && (
            <section aria-labelledby="dated">
              <h2 id="dated">In order of time</h2>
              <Rows
                small={small}
                moments={shown}
                caption={`${count(told.length, 'moment')} by when they took place${told.length < dated.length ? `, of ${dated.length}: those of the days in sight` : ''}`}
              />
              {shown.length < told.length && (
                <p>
                  <button type="button" className="quiet" onClick={() => setAll(true)}>
                    Show all {told.length}
                  </button>
                </p>
              )}
            </section>
          )}
          {undated.length > 0 && (
            <section aria-labelledby="undated">
              <h2 id="undated">Without a date of their own</h2>
              <Rows
                small={small}
                moments={all ? undated : undated.slice(0, FIRST)}
                caption={`${count(undated.length, 'moment')} whose date no source gives${!all && undated.length > FIRST ? `; the first ${FIRST}` : ''}`}
              />
              {!all && undated.length > FIRST && (
                <p>
                  <button type="button" className="quiet" onClick={() => setAll(true)}>
                    Show all {undated.length}
                  </button>
                </p>
              )}
            </section>
          )}
        </>
      )}
    </WithCitations>
  )
}

const spanIn = (text: string | null): Span | undefined => {
  const [from, to, ...more] = (text ?? '').split('..')
  return from && to && more.length === 0 && isDay(from) && isDay(to) && from < to ? { from, to } : undefined
}

/** A table where four columns have room, else a list with the same in each item. */
function Rows({ moments, caption, small }: { moments: readonly Moment[]; caption: string; small: boolean }) {
  if (small)
    return (
      <>
        <p className="as-of-line">{caption}</p>
        <ol className="moment-list">
          {moments.map((m) => (
            <li key={m.item}>
              <strong>{m.happened ? whenAsSaid(m.happened) : 'No date given'}</strong>{' '}
              <span className={`dot-mark ${dotOf(m.status)}`} aria-hidden="true" /> {m.status}
              <br />
              <Sentence sentence={m.sentence} />
              <span className="reported">
                {m.reported ? `reported ${whenInWords(m.reported)}` : 'date of the report not known'}
              </span>
            </li>
          ))}
        </ol>
      </>
    )
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={caption}>
      <table className="moments">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">State</th>
            <th scope="col">What</th>
            <th scope="col">Reported</th>
          </tr>
        </thead>
        <tbody>
          {moments.map((m) => (
            <tr key={m.item}>
              <th scope="row">
                {m.happened ? (
                  <time dateTime={m.happened.earliest ?? m.happened.latest!}>{whenAsSaid(m.happened)}</time>
                ) : (
                  'no date given'
                )}
              </th>
              <td>
                <span className={`dot-mark ${dotOf(m.status)}`} aria-hidden="true" /> {m.status}
              </td>
              <td>
                <Sentence sentence={m.sentence} />
              </td>
              <td>{m.reported ? whenInWords(m.reported) : 'date not known'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
