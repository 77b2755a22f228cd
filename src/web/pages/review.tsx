import '../style/review.css'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { ITEM_KINDS, type ItemKind } from '../../record/claim.ts'
import type { Source } from '../../record/source.ts'
import type { StateOfPlay } from '../../record/state-of-play.ts'
import type { Suggestion } from '../../record/suggestion.ts'
import { gistOf } from '../../review/fields.ts'
import { supportFor, waiting } from '../../review/queue.ts'
import type { Support } from '../../review/support.ts'
import { count, sourceName } from '../../views/telling.ts'
import { signer, storePerson, useDesk, useSnapshot } from '../desk-context.ts'
import { usePlace } from '../place.ts'
import { Card } from '../review/card.tsx'
import { Amend, Decline } from '../review/forms.tsx'
import { Together } from '../review/paragraph.tsx'
import { inParagraph, namesIn } from '../review/together.ts'
import { SourceLines } from '../source-lines.tsx'

const idsOf = (list: readonly Suggestion[]): string[] => list.map((s) => s.id)

/** One suggestion at a time: its words lit in the source, the decision one key. */
export default function Review() {
  const desk = useDesk()
  const { suggestions, ledger, desk: about } = useSnapshot()
  const { query, go } = usePlace()
  const kind = (query.get('kind') as ItemKind | null) ?? undefined
  const only = query.get('source') ?? undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ledger is what the desk folds
  const whole = useMemo(() => desk.state(), [desk, ledger])
  const state = useDeferredValue(whole)
  const all = useMemo(() => waiting(suggestions, state).map((suggestion) => ({ suggestion })), [suggestions, state])
  const support = useSupport(suggestions, state)
  // Decisions on their way to the server are left out of the list at once; a refused one comes back.
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const pending = useMemo(
    () =>
      all.filter(
        (p) =>
          !gone.has(p.suggestion.id) &&
          !whole.decided.has(p.suggestion.id) &&
          (kind === undefined || p.suggestion.item.kind === kind) &&
          (only === undefined || p.suggestion.source === only),
      ),
    [all, gone, whole, kind, only],
  )
  // By its id: what stands before the reviewer stays there while others decide what came before it.
  const [at, setAtOne] = useState<{ readonly index: number; readonly id: string | undefined }>({
    index: 0,
    id: undefined,
  })
  const [mode, setMode] = useState<'look' | 'amend' | 'decline'>('look')
  const [undoable, setUndoable] = useState<readonly (readonly string[])[]>([])
  const [person, setPerson] = useState(() => signer(about))
  const [problem, setProblem] = useState<string>()
  const place = pending.findIndex((p) => p.suggestion.id === at.id)
  const here = place >= 0 ? place : Math.min(at.index, Math.max(0, pending.length - 1))
  const current = pending[here]
  const setAt = (index: number): void => setAtOne({ index, id: pending[index]?.suggestion.id })
  const id = current?.suggestion.id
  useEffect(() => {
    if (id !== undefined) setAtOne((a) => (a.id === id && a.index === here ? a : { index: here, id }))
  }, [id, here])
  const text = useSource(current?.suggestion.source)
  const pane = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!current || !text) return
    pane.current?.querySelector('mark.current')?.scrollIntoView({ block: 'center' })
  }, [current, text])

  const decide = async (
    verb: 'accept' | 'decline' | 'amend',
    ids: readonly string[],
    options: Record<string, readonly string[]>,
    said: string,
  ) => {
    if (person.trim() === '') {
      setProblem('Say who decides: type your name above first.')
      document.getElementById('person')?.focus()
      return
    }
    setProblem(undefined)
    setGone((g) => new Set([...g, ...ids]))
    setMode('look')
    const answer = await desk.run(verb, { args: { ID: [...ids] }, options: { ...options, as: [person.trim()] } }, said)
    if (answer.ok) setUndoable((u) => [...u, ids])
    else {
      setGone((g) => new Set([...g].filter((id) => !ids.includes(id))))
      setProblem(`Not entered: ${answer.reason}`)
    }
  }
  const undo = async () => {
    const last = undoable.at(-1)
    if (!last) return
    setProblem(undefined)
    setUndoable((u) => u.slice(0, -1))
    const answer = await desk.run(
      'reopen',
      { args: { ID: [...last] }, options: { as: [person.trim()] } },
      `Taken back: ${count(last.length, 'decision')}`,
    )
    if (!answer.ok) {
      setProblem(`Not taken back: ${answer.reason}`)
      return
    }
    setGone((g) => new Set([...g].filter((id) => !last.includes(id))))
    setAtOne({ index: here, id: last[0] })
  }
  const open = useMemo(() => pending.map((p) => p.suggestion), [pending])
  const ofKind = current
    ? open.filter((s) => s.item.kind === current.suggestion.item.kind && s.source === current.suggestion.source)
    : []
  const paragraph = useMemo(
    () => (current ? inParagraph(current.suggestion, open, text?.text) : []),
    [current, open, text],
  )
  const names = useMemo(() => (current ? namesIn(current.suggestion, open) : []), [current, open])
  const act = {
    accept: () =>
      current &&
      void decide('accept', [current.suggestion.id], {}, `Accepted: ${gistOf(current.suggestion.item).slice(0, 60)}`),
    next: () => setAt(Math.min(here + 1, pending.length - 1)),
    previous: () => setAt(Math.max(here - 1, 0)),
    paragraph: () =>
      paragraph.length > 0 &&
      void decide(
        'accept',
        idsOf(paragraph),
        {},
        `Accepted ${count(paragraph.length, 'suggestion')} in this paragraph`,
      ),
    refuse: () =>
      paragraph.length > 0 &&
      void decide(
        'decline',
        idsOf(paragraph),
        {},
        `Declined ${count(paragraph.length, 'suggestion')} in this paragraph`,
      ),
    names: () =>
      names.length > 0 &&
      void decide('accept', idsOf(names), {}, `Accepted ${count(names.length, 'name')} in this source`),
    kind: () =>
      current &&
      void decide(
        'accept',
        idsOf(ofKind),
        {},
        `Accepted ${count(ofKind.length, 'suggestion')} of kind ${current.suggestion.item.kind}`,
      ),
    skip: () => {
      const ids = new Set(idsOf(paragraph))
      const place = pending.findIndex((p, i) => i > here && !ids.has(p.suggestion.id))
      if (place >= 0) setAt(place)
    },
  }
  const keys: Readonly<Record<string, () => unknown>> = {
    j: act.next,
    k: act.previous,
    ArrowDown: act.next,
    ArrowUp: act.previous,
    a: act.accept,
    e: () => current && setMode('amend'),
    d: () => current && setMode('decline'),
    x: () => current && void decide('decline', [current.suggestion.id], {}, 'Declined'),
    A: act.paragraph,
    X: act.refuse,
    J: act.skip,
    n: act.names,
    K: act.kind,
    u: () => void undo(),
  }
  const latest = useRef(keys)
  // With a form open a key that falls beside it decides nothing.
  latest.current = mode === 'look' ? keys : { Escape: () => setMode('look') }
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      const target = e.target as HTMLElement
      if (e.ctrlKey || e.metaKey || e.altKey || target.matches('input, textarea, select, dialog *')) return
      const run = latest.current[e.key]
      if (!run || target.closest('.drawer')) return
      e.preventDefault()
      run()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  // Back from a form, or with the next suggestion, the keys are heard again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new suggestion takes the focus too
  useEffect(() => {
    if (mode === 'look') card.current?.focus({ preventScroll: true })
  }, [mode, current])

  const decided =
    suggestions.length - all.filter((p) => !gone.has(p.suggestion.id) && !whole.decided.has(p.suggestion.id)).length
  const lit = pending
    .filter((p) => p.suggestion.source === current?.suggestion.source)
    .flatMap((p) =>
      p.suggestion.item.passages
        .slice(0, 1)
        .map((x) => ({ id: p.suggestion.id as string, start: x.selector.start, end: x.selector.end })),
    )
  return (
    <div className="review">
      <div className="review-head">
        <h1>Review</h1>
        <progress max={Math.max(1, suggestions.length)} value={decided} aria-label="Decided" />
        <p className="as-of-line">
          {decided} of {suggestions.length} decided · {pending.length} waiting here
        </p>
        <div className="review-controls">
          <label>
            Signing as{' '}
            <input
              id="person"
              type="text"
              value={person}
              autoComplete="name"
              onKeyDown={(e) => {
                if (e.key === 'Enter') card.current?.focus()
              }}
              onChange={(e) => {
                setPerson(e.target.value)
                storePerson(e.target.value)
              }}
            />
          </label>
          <label>
            Kind{' '}
            <select value={kind ?? ''} onChange={(e) => go({ kind: e.target.value || null }, undefined, true)}>
              <option value="">all kinds</option>
              {ITEM_KINDS.filter((k) => suggestions.some((s) => s.item.kind === k)).map((k) => (
                <option key={k} value={k}>
                  {k}
                </option>
              ))}
            </select>
          </label>
          <label>
            Source{' '}
            <select value={only ?? ''} onChange={(e) => go({ source: e.target.value || null }, undefined, true)}>
              <option value="">all sources</option>
              {state.sources.map((s) => (
                <option key={s.id} value={s.id}>
                  {sourceName(s)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="quiet" disabled={undoable.length === 0} onClick={() => void undo()}>
            Undo <kbd>u</kbd>
          </button>
        </div>
        {problem && (
          <p className="wrong" role="alert">
            {problem}
          </p>
        )}
      </div>
      {!current ? (
        <Nothing
          any={suggestions.length > 0}
          sources={state.sources.length}
          filtered={kind !== undefined || only !== undefined}
        />
      ) : (
        <div className="review-body">
          <div
            className="review-text source-text"
            ref={pane}
            tabIndex={0}
            role="region"
            aria-label="Text of the source"
            lang={text?.language}
            onClick={(e) => {
              const ids = (e.target as HTMLElement).closest('[data-ids]')?.getAttribute('data-ids')?.split(' ')
              if (!ids || mode !== 'look') return
              const place = pending.findIndex(
                (p) => ids.includes(p.suggestion.id) && p.suggestion.id !== current.suggestion.id,
              )
              if (place >= 0) setAt(place)
            }}
          >
            {text ? <SourceLines text={text.text} lit={lit} current={current.suggestion.id} /> : null}
          </div>
          <div className="card" ref={card} tabIndex={-1}>
            <Card
              suggestion={current.suggestion}
              support={support?.(current.suggestion)}
              source={text}
              all={all}
              amending={mode === 'amend'}
            />
            {mode === 'look' && (
              <>
                <div className="decisions">
                  <button type="button" className="act" onClick={act.accept}>
                    Accept <kbd>a</kbd>
                  </button>
                  <button type="button" className="quiet" onClick={() => setMode('amend')}>
                    Amend <kbd>e</kbd>
                  </button>
                  <button type="button" className="quiet" onClick={() => setMode('decline')}>
                    Decline <kbd>d</kbd>
                  </button>
                  <span className="as-of-line">
                    or <kbd>x</kbd>, without a reason
                  </span>
                </div>
                <div className="decisions">
                  <button type="button" className="quiet" disabled={here === 0} onClick={act.previous}>
                    Previous <kbd>k</kbd>
                  </button>
                  <button type="button" className="quiet" disabled={here >= pending.length - 1} onClick={act.next}>
                    Next <kbd>j</kbd>
                  </button>
                  <span className="as-of-line">
                    {here + 1} of {pending.length}
                  </span>
                </div>
                <Together
                  current={current.suggestion}
                  paragraph={paragraph}
                  names={names}
                  ofKind={ofKind}
                  act={act}
                  onGo={(s) => setAt(open.indexOf(s))}
                />
              </>
            )}
            {mode === 'amend' && (
              <Amend
                key={current.suggestion.id}
                item={current.suggestion.item}
                onCancel={() => setMode('look')}
                onDone={(set, quote) =>
                  void decide(
                    'amend',
                    [current.suggestion.id],
                    { ...(set.length > 0 ? { set } : {}), ...(quote ? { quote: [quote] } : {}) },
                    'Accepted as amended',
                  )
                }
              />
            )}
            {mode === 'decline' && (
              <Decline
                onCancel={() => setMode('look')}
                onDone={(reason) =>
                  void decide('decline', [current.suggestion.id], reason ? { reason: [reason] } : {}, 'Declined')
                }
              />
            )}
          </div>
        </div>
      )}
    </div>
  )
}

function useSource(id: Source['id'] | undefined): Source | undefined {
  const desk = useDesk()
  const [source, setSource] = useState<Source>()
  useEffect(() => {
    let current = true
    if (id)
      desk.source(id).then(
        (s) => current && setSource(s),
        (e) => desk.say(`The source cannot be shown: ${e instanceof Error ? e.message : String(e)}`),
      )
    return () => {
      current = false
    }
  }, [desk, id])
  return source?.id === id ? source : undefined
}

const REST = 250 // milliseconds without a decision before claims are weighed again; a quick hand is not kept waiting

/** What speaks for and against a suggestion. Weighing thousands takes a moment, so it is done when the hand rests. */
function useSupport(suggestions: readonly Suggestion[], state: StateOfPlay): ((s: Suggestion) => Support) | undefined {
  const [weigh, setWeigh] = useState<(s: Suggestion) => Support>()
  useEffect(() => {
    const timer = setTimeout(() => {
      const of = supportFor(suggestions, state)
      setWeigh(() => (s: Suggestion) => of({ id: s.id, item: s.item }))
    }, REST)
    return () => clearTimeout(timer)
  }, [suggestions, state])
  return weigh
}

function Nothing({ any, sources, filtered }: { any: boolean; sources: number; filtered: boolean }) {
  const { href } = usePlace()
  return (
    <div className="empty">
      {filtered ? (
        <p>Nothing of this kind waits in this source. Choose another kind or source above.</p>
      ) : any ? (
        <p>
          Every suggestion is decided. <Link href={href({}, 'brief')}>Read the brief</Link>, or{' '}
          <Link href={href({}, 'sources')}>file another source</Link>.
        </p>
      ) : sources > 0 ? (
        <p>
          The machine has read nothing yet. On the page <Link href={href({}, 'sources')}>Sources</Link>, let it read
          what is filed.
        </p>
      ) : (
        <p>
          There is nothing to review. <Link href={href({}, 'sources')}>File a report or a draft</Link> first.
        </p>
      )}
    </div>
  )
}
