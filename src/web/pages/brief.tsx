import '../style/brief.css'
import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'wouter'
import { brief } from '../../views/brief.ts'
import type { Citation } from '../../views/citation.ts'
import { count, dayInWords } from '../../views/telling.ts'
import { daysOf } from '../as-of.tsx'
import { FoldedTable } from '../brief/folded-table.tsx'
import { markedNew, onlyNew } from '../brief/since.ts'
import { type Step, stepsOf } from '../brief/steps.ts'
import { useDesk, useSnapshot, useStateOfPlay, useView } from '../desk-context.ts'
import { usePlace } from '../place.ts'
import { Block, Sectioned } from '../sectioned.tsx'

const FORMATS = [
  ['docx', 'Word'],
  ['md', 'Markdown'],
  ['html', 'HTML'],
] as const

/** The state of play to be read through: what is new is marked, every sentence leads to its passage. */
export default function Brief() {
  const desk = useDesk()
  const { suggestions, ledger, desk: about } = useSnapshot()
  const state = useStateOfPlay()
  const plain = useView(brief)
  const { query, go, href, asOf } = usePlace()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ledger and today are what the desk folds
  const whole = useMemo(() => desk.state(), [desk, ledger, about])
  const steps = useMemo(() => stepsOf(whole, suggestions), [whole, suggestions])
  const days = useMemo(() => daysOf(state), [state])
  const asked = query.get('since')
  const since = days.find((d) => d.day === asked)?.day
  const marked = useMemo(() => (since ? markedNew(plain, state, since) : undefined), [plain, state, since])
  const only = query.get('only') === 'new' && marked !== undefined
  const view = useMemo(() => (marked ? (only ? onlyNew(marked.view) : marked.view) : plain), [marked, only, plain])
  const printing = usePrinting()
  if (steps)
    return (
      <div className="empty">
        <h1>Brief</h1>
        <p>Nothing is on record yet. Three steps lead to a first brief:</p>
        <ol className="steps">
          {steps.map((s) => (
            <StepLine key={s.title} step={s} to={href({ p: null, i: null, asof: null }, s.page)} />
          ))}
        </ol>
      </div>
    )
  if (asOf && state.claims.length + state.provisions.length + state.drafts.length === 0)
    return (
      <div className="empty">
        <h1>Brief</h1>
        <p>
          Nothing that is on record had been reported by {dayInWords(asOf)}.{' '}
          <Link href={href({ asof: null })}>Show everything on record</Link>
        </p>
      </div>
    )
  return (
    <div className="brief">
      <div className="brief-text">
        <Sectioned
          view={view}
          instead={(section) =>
            section.blocks.map((b, i) =>
              b.kind === 'table' ? (
                <FoldedTable key={`${section.id}-${i}-${only}`} block={b} open={only} />
              ) : (
                <Block key={`${section.id}-${i}`} block={b} />
              ),
            )
          }
        >
          <div className="brief-controls">
            {days.length > 1 && (
              <label>
                New since{' '}
                <select
                  value={since ?? ''}
                  onChange={(e) =>
                    go({ since: e.target.value || null, ...(e.target.value ? {} : { only: null }) }, undefined, true)
                  }
                >
                  <option value="">no day chosen</option>
                  {days
                    .slice(0, -1)
                    .reverse()
                    .map((d) => (
                      <option key={d.day} value={d.day}>
                        {dayInWords(d.day)}
                      </option>
                    ))}
                </select>
              </label>
            )}
            {since && marked && (
              <>
                <label>
                  <input
                    type="checkbox"
                    checked={only}
                    onChange={(e) => go({ only: e.target.checked ? 'new' : null }, undefined, true)}
                  />{' '}
                  only what is new
                </label>
                <output>
                  {marked.fresh === 0
                    ? `Nothing here rests on a report after ${dayInWords(since)}`
                    : `${count(marked.fresh, 'passage')} reported after ${dayInWords(since)}`}
                </output>
              </>
            )}
            <span className="take">
              Take along:{' '}
              {FORMATS.map(([format, label]) => (
                <a key={format} href={desk.client.page('brief', format, asOf)} download>
                  {label}
                </a>
              ))}
            </span>
          </div>
        </Sectioned>
        {printing && <Passages citations={view.citations} />}
      </div>
      <aside className="toc" aria-labelledby="toc-head">
        <p id="toc-head">On this page</p>
        <ul>
          {view.sections.map((s) => (
            <li key={s.id}>
              <a href={`#${s.id}`}>{s.heading}</a>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  )
}

const STANDING: Readonly<Record<Step['standing'], string>> = { done: 'done', next: 'next', later: '' }

function StepLine({ step, to }: { step: Step; to: string }) {
  return (
    <li className={step.standing} aria-current={step.standing === 'next' ? 'step' : undefined}>
      <strong>{step.title}</strong>
      {step.standing !== 'later' && <span className="mark">{STANDING[step.standing]}</span>}
      <br />
      {step.text} <Link href={to}>{step.link}</Link>
    </li>
  )
}

/** On paper nothing opens: the passages stand at the end, under their figures. */
function Passages({ citations }: { citations: readonly Citation[] }) {
  return (
    <section className="passages" aria-labelledby="passages-head">
      <h2 id="passages-head">Passages</h2>
      <ol>
        {citations.map((c) => (
          <li key={c.number} value={c.number}>
            <q>{c.selector.exact}</q> {c.chain}
            {c.published ? `, ${c.published}` : ''}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** True while the page is made ready for paper. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true))
    const after = (): void => setPrinting(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}
