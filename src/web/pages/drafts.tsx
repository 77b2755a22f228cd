import '../style/drafts.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DraftKey } from '../../record/ids.ts'
import type { SentencePart } from '../../views/citation.ts'
import type { ComparisonView } from '../../views/comparison.ts'
import { runsOf } from '../../views/folded-rows.ts'
import { count } from '../../views/telling.ts'
import { useStateOfPlay } from '../desk-context.ts'
import { ChooseColumns } from '../drafts/choose-columns.tsx'
import { askedFor, type Column, chosenColumns, columnsOf } from '../drafts/columns.ts'
import { Linking } from '../drafts/linking.tsx'
import { DraftsMap } from '../drafts/map.tsx'
import { pickedAfter, sidesOf } from '../drafts/picked.ts'
import { foldingOf, orderOf, rowsOfDraft, type ShownRow, shownRows, stepFrom } from '../drafts/rows.ts'
import { rowAtTop, showRow } from '../drafts/scroll.ts'
import { DraftsTable, type Picked } from '../drafts/table.tsx'
import { TakeAlong } from '../drafts/take-along.tsx'
import { useComparison } from '../drafts/use-comparison.ts'
import { usePage, useSteady } from '../drafts/use-page.ts'
import { usePlace } from '../place.ts'
import { Block, Head } from '../sectioned.tsx'
import { WithCitations } from '../sentences.tsx'

/** The drafts side by side, point by point. */
export default function Drafts() {
  const state = useStateOfPlay()
  const { query, go } = usePlace()
  const all = useMemo(() => columnsOf(state), [state])
  const asked = query.get('drafts')
  const chosen = useMemo(() => chosenColumns(all, asked), [all, asked])
  const { view, working } = useComparison(
    state,
    useMemo(() => chosen.map((c) => c.key), [chosen]),
  )
  const choose = useCallback(
    (columns: readonly Column[] | undefined) =>
      go({ drafts: columns ? askedFor(all, columns) : null }, undefined, true),
    [go, all],
  )
  if (!view)
    return (
      <div className="empty" aria-busy="true">
        <h1>Drafts</h1>
        <p role="status">Comparing the drafts. Long texts take a few seconds.</p>
      </div>
    )
  if (view.drafts.length === 0)
    return (
      <>
        <Head head={view.head} />
        <p className="nothing">
          No draft is on record. File a draft’s text on the page Sources, or accept on the page Review what a report
          says of one; then its points stand here beside those of the others.
        </p>
      </>
    )
  return (
    <WithCitations citations={view.citations}>
      <Head head={view.head} />
      <Compared
        view={view}
        working={working}
        all={all}
        chosen={chosen}
        choose={choose}
        whole={chosen.length === all.length && all.every((c, i) => c.key === chosen[i]!.key)}
      />
    </WithCitations>
  )
}

function Compared({
  view,
  working,
  all,
  chosen,
  choose,
  whole,
}: {
  view: ComparisonView
  working: boolean
  all: readonly Column[]
  chosen: readonly Column[]
  choose: (columns: readonly Column[] | undefined) => void
  whole: boolean
}) {
  const state = useStateOfPlay()
  const { query, go, passage } = usePlace()
  const body = useRef<HTMLDivElement>(null)
  const { narrow, many } = usePage(body, view.drafts.length)
  useSteady(body, passage !== undefined)
  // Kept here and not in the address, and done by style: a change of either draws no row anew.
  const [onlyChanges, setOnlyChanges] = useState(false)
  const [redline, setRedline] = useState(true)
  const every = useMemo(() => shownRows(view, orderOf(state)), [view, state])
  // One draft at a time where two columns do not fit: the last text held, unless another is asked for.
  const newest = view.drafts.findLast((d) => d.textHeld) ?? view.drafts.at(-1)
  const single = narrow ? (view.drafts.find((d) => d.key === query.get('draft')) ?? newest) : undefined
  const rows = useMemo(() => (single ? rowsOfDraft(every, single, view.drafts.length) : every), [every, single, view])
  const changes = useMemo(() => rows.flatMap((r) => (r.row.changed ? [r.index] : [])), [rows])
  const cites = useMemo(() => citesOf(view), [view])
  const runs = useMemo(() => runsOf(rows, foldingOf), [rows])
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const [current, setCurrent] = useState<number>()
  const [linking, setLinking] = useState(false)
  const [picked, setPicked] = useState<readonly Picked[]>([])
  const folds = runs.filter((r) => r.folds !== undefined)
  const allOpen = folds.length > 0 && folds.every((f) => unfolded.has(f.rows[0]!.index))

  const show = useCallback(
    (row: number, focus = true) => {
      const fold = runs.find((r) => r.folds !== undefined && r.rows.some((x) => x.index === row))
      if (fold) setUnfolded((was) => new Set([...was, fold.rows[0]!.index]))
      setCurrent(row)
      // The row may only now come into being.
      requestAnimationFrame(() => showRow(body.current, row, focus))
    },
    [runs],
  )
  const step = useCallback(
    (by: -1 | 1) => {
      const to = stepFrom(changes, current, rowAtTop(body.current) ?? 0, by)
      if (to !== undefined) show(to)
    },
    [changes, current, show],
  )
  const onFold = useCallback((first: number) => {
    setUnfolded((was) => {
      const now = new Set(was)
      if (!now.delete(first)) now.add(first)
      return now
    })
  }, [])
  const onPick = useCallback((cell: Picked) => setPicked((was) => pickedAfter(was, cell)), [])
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      const typing =
        e.target instanceof HTMLElement && e.target.matches('input[type=text], input[type=search], textarea, select')
      if (typing || e.ctrlKey || e.metaKey || e.altKey || document.querySelector('dialog[open]')) return
      if (e.key === 'n') step(1)
      else if (e.key === 'p') step(-1)
      else if (e.key === 'c') setOnlyChanges((was) => !was)
      else if (e.key === 'r') setRedline((was) => !was)
      else return
      e.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [step])

  const drafts = single ? [single] : view.drafts
  const at = current === undefined ? -1 : changes.indexOf(current)
  const where = at >= 0 ? `${at + 1} of ${changes.length}: ${rowName(rows, current!)}` : ''
  const points = view.sections.find((s) => s.id === 'points')?.blocks ?? []
  return (
    <>
      <div className="drafts-bar">
        <button type="button" className="quiet" disabled={changes.length === 0 || at === 0} onClick={() => step(-1)}>
          Previous change <kbd>p</kbd>
        </button>
        <button
          type="button"
          className="quiet"
          disabled={changes.length === 0 || at === changes.length - 1}
          onClick={() => step(1)}
        >
          Next change <kbd>n</kbd>
        </button>
        <span className="where" role="status">
          {where}
        </span>
        <label>
          <input type="checkbox" checked={onlyChanges} onChange={(e) => setOnlyChanges(e.target.checked)} /> Only
          changes <kbd>c</kbd>
        </label>
        <label>
          <input type="checkbox" checked={redline} onChange={(e) => setRedline(e.target.checked)} /> Redline{' '}
          <kbd>r</kbd>
        </label>
        {folds.length > 0 && !onlyChanges && (
          <button
            type="button"
            className="quiet"
            onClick={() => setUnfolded(allOpen ? new Set() : new Set(folds.map((f) => f.rows[0]!.index)))}
          >
            {allOpen ? 'Fold again' : 'Unfold all'}
          </button>
        )}
        {!narrow && view.drafts.filter((d) => d.textHeld).length > 1 && (
          <button
            type="button"
            className="quiet"
            aria-pressed={linking}
            onClick={() => {
              setLinking(!linking)
              setPicked([])
            }}
          >
            Link by hand
          </button>
        )}
        {all.length > 1 && !narrow && <ChooseColumns all={all} chosen={chosen} onChoose={choose} />}
        <TakeAlong view={view} state={state} whole={whole} />
      </div>
      {single && view.drafts.length > 1 && (
        <p className="one-draft">
          <label>
            Draft{' '}
            <select value={single.key} onChange={(e) => go({ draft: e.target.value }, undefined, true)}>
              {view.drafts.map((d) => (
                <option key={d.key} value={d.key}>
                  {d.name}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      {working && (
        <p className="nothing" role="status">
          Comparing anew; until that is done the comparison made before stands here.
        </p>
      )}
      {points.map((b, i) => b.kind === 'prose' && <Block key={`${i}`} block={b} />)}
      {rows.length === 0 || (onlyChanges && changes.length === 0) ? (
        <p className="nothing">
          {onlyChanges && rows.length > 0
            ? 'No point changed. Untick “Only changes” to read the points.'
            : 'Nothing of these drafts is on record point by point yet.'}
        </p>
      ) : (
        <div
          ref={body}
          className={`drafts-body${many && !single ? ' many' : ''}${single ? ' single' : ''}${redline ? '' : ' plain'}${onlyChanges ? ' only-changes' : ''}${onlyChanges || rows.length < MAPPED ? '' : ' mapped'}`}
          aria-busy={working}
        >
          <div
            className="drafts-scroll"
            {...(many && !single ? { tabIndex: 0, role: 'region', 'aria-label': 'Drafts side by side' } : {})}
          >
            <DraftsTable
              caption={
                view.drafts.length > 1
                  ? `${count(changes.length, 'point')} of ${rows.length} changed`
                  : `${count(rows.length, 'point')}; there is no other draft to compare them with`
              }
              drafts={drafts}
              among={view.drafts}
              runs={runs}
              current={current}
              unfolded={unfolded}
              picking={linking && !narrow}
              picked={picked}
              cites={cites}
              onPick={onPick}
              onShow={show}
              onFold={onFold}
            />
          </div>
          {!onlyChanges && rows.length >= MAPPED && <DraftsMap rows={rows} body={body} onShow={show} />}
        </div>
      )}
      {linking && !narrow && (
        <Linking
          sides={sidesOf(picked, every, view.drafts)}
          onDone={() => setPicked([])}
          onEnd={() => {
            setLinking(false)
            setPicked([])
          }}
        />
      )}
      {points.map((b, i) => b.kind === 'nothing' && <Block key={`${i}`} block={b} />)}
      {view.sections
        .filter((s) => s.id !== 'points' && s.id !== 'drafts')
        .map((s) => (
          <section key={s.id} className="drafts-more" aria-labelledby={`${s.id}-head`}>
            <h2 id={`${s.id}-head`}>{s.heading}</h2>
            {s.blocks.map((b, i) => (
              <Block key={`${i}`} block={b} />
            ))}
          </section>
        ))}
    </>
  )
}

const MAPPED = 24 // rows: fewer fit on a screen or two

const rowName = (rows: readonly ShownRow[], index: number): string =>
  rows.find((r) => r.index === index)?.row.name ?? ''

/** The mark of each draft's naming, which the view sets behind its line in the list of drafts. */
function citesOf(view: ComparisonView): ReadonlyMap<DraftKey, SentencePart> {
  const list = view.sections.find((s) => s.id === 'drafts')?.blocks.find((b) => b.kind === 'points')
  return new Map(
    view.drafts.flatMap((d, i) => {
      const cite = list?.kind === 'points' ? list.items[i]?.[0]?.parts.find((p) => p.kind === 'cite') : undefined
      return cite ? [[d.key, cite] as const] : []
    }),
  )
}
