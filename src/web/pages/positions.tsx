import '../style/positions.css'
import { Fragment, useDeferredValue, useMemo, useState } from 'react'
import { type Matrix, matrix, type PositionInCell } from '../../views/matrix.ts'
import { movement, type ValueLine } from '../../views/movement.ts'
import { capital, count, whenAsSaid, whenInWords } from '../../views/telling.ts'
import { useView } from '../desk-context.ts'
import { passageParts, usePlace } from '../place.ts'
import { chosen, linesByIssue } from '../positions/chosen.ts'
import { NumberLine, SecondHand } from '../positions/number-line.tsx'
import { Head } from '../sectioned.tsx'
import { Cite, WithCitations } from '../sentences.tsx'

const ROWS = 30 // issues shown before "show all": more is never read at one sitting, and 4,000 cells take half a second to paint
const COLUMNS = 8 // parties shown before "show all", with most positions first

/** What each party wants on each issue; numbers unfold into a line. Filters and the unfolded line stand in the address. */
export default function Positions() {
  const table = useView(matrix)
  const moved = useView(movement)
  const { query, go } = usePlace()
  const words = useDeferredValue(query.get('words') ?? '')
  const party = query.get('party') ?? ''
  const line = query.get('line') ?? ''
  const [all, setAll] = useState({ rows: false, columns: false })
  const shown = useMemo(() => chosen(table, words, party), [table, words, party])
  const lines = useMemo(() => linesByIssue(moved.lines), [moved])
  const rows = all.rows ? shown.issues : shown.issues.slice(0, ROWS)
  const columns = all.columns ? shown.parties : shown.parties.slice(0, COLUMNS)
  const unfold = (key: string): void => go({ line: key === line ? null : key }, undefined, true)
  const onTable = new Set<string>(table.issues.map((i) => i.key))
  const wanted = words.trim().toLowerCase()
  const others = [...lines].filter(
    ([key, [first]]) => !onTable.has(key) && party === '' && first!.name.toLowerCase().includes(wanted),
  )
  return (
    <WithCitations citations={table.citations}>
      <Head head={table.head} />
      {table.positions.length === 0 ? (
        <p className="nothing">
          No position is on record. Accept suggestions of kind “position” on the page Review to fill this table.
        </p>
      ) : (
        <section aria-labelledby="positions-head">
          <h2 id="positions-head">By issue and party</h2>
          <form className="filters" role="search" aria-label="Filter positions" onSubmit={(e) => e.preventDefault()}>
            <label>
              Words{' '}
              <input
                type="search"
                value={query.get('words') ?? ''}
                onChange={(e) => go({ words: e.target.value || null }, undefined, true)}
              />
            </label>
            <label>
              Party{' '}
              <select value={party} onChange={(e) => go({ party: e.target.value || null }, undefined, true)}>
                <option value="">all {table.parties.length}</option>
                {table.parties.map((p) => (
                  <option key={p.key} value={p.key}>
                    {capital(p.name)}
                  </option>
                ))}
              </select>
            </label>
            <p role="status" className="as-of-line">
              {count(shown.issues.length, 'issue')}, {count(shown.parties.length, 'party', 'parties')}
            </p>
          </form>
          {rows.length === 0 ? (
            <p className="nothing">No position on record has these words.</p>
          ) : (
            <div className="wide tall" tabIndex={0} role="region" aria-label="Positions by issue and party">
              <table className="positions">
                <caption>The latest first in each cell</caption>
                <thead>
                  <tr>
                    <th scope="col">Issue</th>
                    {columns.map((p) => (
                      <th key={p.key} scope="col">
                        {capital(p.name)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((i) => (
                    <Fragment key={i.key}>
                      <tr>
                        <th scope="row">
                          {capital(i.name)}
                          {lines.has(i.key) && (
                            <Unfold issue={i} lines={lines.get(i.key)!} open={line === i.key} onClick={unfold} />
                          )}
                        </th>
                        {columns.map((p) => (
                          <Cell key={p.key} positions={shown.cell(i.key, p.key)} table={table} />
                        ))}
                      </tr>
                      {line === i.key && lines.has(i.key) && (
                        <tr className="unfolded">
                          <td colSpan={columns.length + 1}>
                            <Lines lines={lines.get(i.key)!} citations={moved.citations} />
                          </td>
                        </tr>
                      )}
                    </Fragment>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <p className="more">
            {rows.length < shown.issues.length && (
              <button type="button" className="quiet" onClick={() => setAll({ ...all, rows: true })}>
                Show all {shown.issues.length} issues
              </button>
            )}
            {columns.length < shown.parties.length && (
              <button type="button" className="quiet" onClick={() => setAll({ ...all, columns: true })}>
                Show all {shown.parties.length} parties
              </button>
            )}
          </p>
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="numbers-head">
          <h2 id="numbers-head">Numbers in drafts and reports</h2>
          <p>No party’s own position is on record on these issues, but numbers are.</p>
          <ul className="numbers">
            {others.map(([key, own]) => (
              <li key={key}>
                {capital(own[0]!.name)}
                <Unfold
                  issue={{ key: own[0]!.issue, name: own[0]!.name }}
                  lines={own}
                  open={line === key}
                  onClick={unfold}
                />
                {line === key && <Lines lines={own} citations={moved.citations} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </WithCitations>
  )
}

function Unfold({
  issue,
  lines,
  open,
  onClick,
}: {
  issue: Matrix['issues'][number]
  lines: readonly ValueLine[]
  open: boolean
  onClick: (key: string) => void
}) {
  const numbers = lines.reduce((n, l) => n + l.values.length, 0)
  return (
    <button type="button" className="quiet unfold" aria-expanded={open} onClick={() => onClick(issue.key)}>
      {open ? 'Fold' : count(numbers, 'number')}
      <span className="visually-hidden"> on {issue.name}</span>
    </button>
  )
}

/** Lines cite by the numbers of their own view. */
function Lines({ lines, citations }: { lines: readonly ValueLine[]; citations: Matrix['citations'] }) {
  return (
    <WithCitations citations={citations}>
      {lines.map((l) => (
        <NumberLine key={l.unit ?? ''} line={l} />
      ))}
    </WithCitations>
  )
}

const FIRST = 4 // positions of a cell shown before "more"

function Cell({ positions, table }: { positions: readonly PositionInCell[]; table: Matrix }) {
  const [all, setAll] = useState(false)
  if (positions.length === 0) return <td className="known-none">nothing on record</td>
  const shown = all ? positions : positions.slice(0, FIRST)
  return (
    <td>
      <ul className="cell">
        {shown.map((p) => (
          <Position key={p.item} position={p} table={table} />
        ))}
      </ul>
      {shown.length < positions.length && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {positions.length - shown.length} more
        </button>
      )}
    </td>
  )
}

function Position({ position: p, table }: { position: PositionInCell; table: Matrix }) {
  const { go } = usePlace()
  const passage = table.citations[p.cite - 1]
  return (
    <li className={p.against.length > 0 ? 'contested' : undefined}>
      <span
        className="sentence cited"
        onClick={() => {
          if (!passage || String(getSelection() ?? '') !== '') return // the person is selecting words
          go(passageParts(passage.source, passage.selector.start, passage.selector.end, passage.item))
        }}
      >
        <strong>{p.word}</strong>
        {p.value && ` ${p.value}`} <span className="words">“{p.gist}”</span>
      </span>{' '}
      <Cite number={p.cite} />
      <span className="about">
        {p.happened ? whenAsSaid(p.happened) : p.reported ? `reported ${whenInWords(p.reported)}` : 'date not known'}
        {p.secondHand && <SecondHand told={p.secondHand} />}
        {p.also && ` ${p.also}`}
      </span>
      {p.against.map((n) => (
        <span key={n} className="against">
          <span aria-hidden="true">↔</span> contested: against{' '}
          <span className="words">“{table.citations[n - 1]?.selector.exact}”</span>, {table.citations[n - 1]?.chain}{' '}
          <Cite number={n} />
        </span>
      ))}
    </li>
  )
}
