import { Component, type ComponentType, type ReactNode, useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { AsOfStrip } from './as-of.tsx'
import { useSnapshot } from './desk-context.ts'
import { PassageDrawer } from './passage.tsx'
import { usePlace } from './place.ts'
import { Search } from './search.tsx'
import { isShortcut, isTyping, SingleKeys } from './single-keys.tsx'
import { Theme } from './theme.tsx'

/** The pages, in the order of the navigation. Each is its own piece of script. */
const PAGES = [
  { key: 'brief', label: 'Brief', load: () => import('./pages/brief.tsx') },
  { key: 'drafts', label: 'Drafts', load: () => import('./pages/drafts.tsx') },
  { key: 'positions', label: 'Positions', load: () => import('./pages/positions.tsx') },
  { key: 'timeline', label: 'Timeline', load: () => import('./pages/timeline.tsx') },
  { key: 'unsettled', label: 'Unsettled', load: () => import('./pages/unsettled.tsx') },
  { key: 'review', label: 'Review', load: () => import('./pages/review.tsx') },
  { key: 'sources', label: 'Sources', load: () => import('./pages/sources.tsx') },
  { key: 'people', label: 'People', load: () => import('./pages/people.tsx') },
] as const

const loaded = new Map<string, ComponentType>()

/** A page once its piece of script is here. Not React's own `lazy`: that holds what has come back for a third of a second. */
function Piece({ of: { key, load } }: { of: (typeof PAGES)[number] }) {
  const [, setHere] = useState(loaded.size)
  const [failed, setFailed] = useState<Error>()
  const Page = loaded.get(key)
  useEffect(() => {
    if (loaded.has(key)) return
    let current = true
    load().then(
      (m) => {
        loaded.set(key, m.default)
        if (current) setHere(loaded.size)
      },
      (e) => current && setFailed(e instanceof Error ? e : new Error(String(e))),
    )
    return () => {
      current = false
    }
  }, [key, load])
  if (failed) throw failed
  return Page ? <Page /> : null
}

const fetchPiece = ({ key, load }: (typeof PAGES)[number]): void =>
  void load().then(
    (m) => loaded.set(key, m.default),
    () => {}, // asked for again, and told, when the page is opened
  )

/** The other pages' pieces, fetched while nobody waits: each then opens at once, even when the server is gone. */
const fetchRest = (): void => PAGES.forEach(fetchPiece)

export function Shell() {
  const { page, passage, href } = usePlace()
  const { phase, desk, problem, said, busy, ledger, suggestions } = useSnapshot()
  const [searching, setSearching] = useState(false)
  const here = PAGES.find((p) => p.key === page)

  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (e.key === '/' && isShortcut(e, isTyping(e))) {
        e.preventDefault()
        setSearching(true)
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  // While the record is on its way the page's own piece comes beside it.
  useEffect(() => {
    if (here) fetchPiece(here)
  }, [here])
  useEffect(() => {
    if (phase !== 'open') return
    const soon = setTimeout(fetchRest, 300) // milliseconds; the page that was asked for comes first
    return () => clearTimeout(soon)
  }, [phase])
  // On a telephone the pages stand in a row that scrolls: the one that is open must be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another link
  useEffect(() => {
    document.querySelector('nav [aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [page])
  useEffect(() => {
    document.title = `${here?.label ?? 'Not found'} · ${desk?.title || 'Travaux'}`
  }, [here, desk])

  const waiting = useMemo(() => {
    const decided = new Set<string>()
    for (const { act } of ledger.entries) {
      if ((act.kind === 'accept' || act.kind === 'decline') && act.suggestion) decided.add(act.suggestion)
      else if (act.kind === 'reopen') decided.delete(act.suggestion)
    }
    return suggestions.reduce((n, s) => (decided.has(s.id) ? n : n + 1), 0)
  }, [ledger, suggestions])
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
          <SingleKeys />
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
            <Piece of={here} />
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
        {busy ? 'Working …' : said?.text}
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
