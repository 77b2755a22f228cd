import { Component, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { AsOfStrip } from './as-of.tsx'
import { useSnapshot } from './desk-context.ts'
import { PassageDrawer } from './passage.tsx'
import { usePlace } from './place.ts'
import { Search } from './search.tsx'
import { Theme } from './theme.tsx'

/** The pages, in the order of the navigation. Each is its own piece of script. */
const PAGES = [
  { key: 'brief', label: 'Brief', page: lazy(() => import('./pages/brief.tsx')) },
  { key: 'drafts', label: 'Drafts', page: lazy(() => import('./pages/drafts.tsx')) },
  { key: 'positions', label: 'Positions', page: lazy(() => import('./pages/positions.tsx')) },
  { key: 'timeline', label: 'Timeline', page: lazy(() => import('./pages/timeline.tsx')) },
  { key: 'unsettled', label: 'Unsettled', page: lazy(() => import('./pages/unsettled.tsx')) },
  { key: 'review', label: 'Review', page: lazy(() => import('./pages/review.tsx')) },
  { key: 'sources', label: 'Sources', page: lazy(() => import('./pages/sources.tsx')) },
  { key: 'people', label: 'People', page: lazy(() => import('./pages/people.tsx')) },
] as const

export function Shell() {
  const { page, passage, href } = usePlace()
  const { phase, desk, problem, said, busy, ledger, suggestions } = useSnapshot()
  const [searching, setSearching] = useState(false)
  const here = PAGES.find((p) => p.key === page)

  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      const typing = e.target instanceof HTMLElement && e.target.matches('input, textarea, select, [contenteditable]')
      if (e.key === '/' && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
        e.preventDefault()
        setSearching(true)
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    document.title = `${here?.label ?? 'Not found'} · ${desk?.title || 'Travaux'}`
  }, [here, desk])

  const decided = new Set(
    ledger.entries.flatMap(({ act }) =>
      act.kind === 'accept' || act.kind === 'decline' ? (act.suggestion ? [act.suggestion] : []) : [],
    ),
  )
  const waiting = suggestions.reduce((n, s) => (decided.has(s.id) ? n : n + 1), 0)
  return (
    <div className={passage ? 'desk with-drawer' : 'desk'}>
      <a className="skip" href="#content">
        Skip to the page
      </a>
      <header className="top">
        <p className="negotiation">{desk?.title ?? 'Travaux'}</p>
        <div className="top-right">
          <button type="button" className="quiet" onClick={() => setSearching(true)}>
            Search <kbd>/</kbd>
          </button>
          <Theme />
        </div>
      </header>
      <nav aria-label="Pages">
        <ul>
          {PAGES.map((p) => (
            <li key={p.key}>
              <Link href={href({}, p.key)} aria-current={p.key === page ? 'page' : undefined}>
                {p.label}
                {p.key === 'review' && waiting > 0 && <span className="waiting"> {waiting}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <AsOfStrip />
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <main id="content" tabIndex={-1} aria-busy={phase === 'opening'}>
        {phase === 'open' && here && (
          <Mishap key={page}>
            <Suspense fallback={null}>
              <here.page />
            </Suspense>
          </Mishap>
        )}
        {phase === 'open' && !here && (
          <div className="empty">
            <h1>No such page</h1>
            <p>
              The desk has no page “{page}”. <Link href={href({}, 'brief')}>Go to the brief</Link>
            </p>
          </div>
        )}
        {phase === 'failed' && (
          <div className="empty">
            <h1>The desk could not be opened</h1>
            <p>Nothing was changed. Start it again with “travaux serve” and open the address it prints.</p>
          </div>
        )}
      </main>
      <PassageDrawer />
      <Search open={searching} onClose={() => setSearching(false)} />
      <p className="said" role="status" aria-live="polite">
        {busy ? `${busy} …` : said?.text}
      </p>
    </div>
  )
}

/** A mistake of ours on one page leaves the others standing. */
class Mishap extends Component<{ children: ReactNode }, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined }
  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <div className="empty" role="alert">
        <h1>This page broke</h1>
        <p>A mistake in Travaux itself: {error.message}. The record is safe; the other pages still work.</p>
      </div>
    )
  }
}
