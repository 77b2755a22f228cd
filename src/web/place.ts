import { createContext, createElement, type ReactNode, useContext, useLayoutEffect, useMemo, useRef } from 'react'
import { useLocation, useSearch } from 'wouter'
import { isDay } from '../time/when.ts'

/** What the address says besides the page: the cut, the passage that is open, and what a page keeps there of its own. */
export interface Place {
  readonly page: string
  readonly asOf: string | undefined
  /** `SOURCE:START-END`, with the item it bears. */
  readonly passage:
    | { readonly source: string; readonly start: number; readonly end: number; readonly item?: string }
    | undefined
  readonly query: URLSearchParams
  /** Change parts of the address; null takes one out. Nothing else of it changes. */
  readonly go: (parts: Readonly<Record<string, string | null>>, page?: string, replace?: boolean) => void
  /** The address with parts changed, for links. */
  readonly href: (parts: Readonly<Record<string, string | null>>, page?: string) => string
}

const PlaceContext = createContext<Place | undefined>(undefined)

/**
 * Follows the address for all below. One listener, not one for each of the thousands of sentences on a page: the router
 * takes each out of a list again when a page is left.
 */
export function PlaceProvider({ children }: { readonly children?: ReactNode }): ReactNode {
  const place = usePlaceOfAddress()
  const go = useRef(place.go)
  useLayoutEffect(() => {
    go.current = place.go
  }, [place])
  const { passage } = place
  const at = useMemo<OpenPassage>(
    () => ({ passage, open: (source, start, end, item) => go.current(passageParts(source, start, end, item)) }),
    [passage],
  )
  return createElement(
    PlaceContext.Provider,
    { value: place },
    createElement(PassageContext.Provider, { value: at }, children),
  )
}

/** The open passage, and how to open another. */
export interface OpenPassage {
  readonly passage: Place['passage']
  readonly open: (source: string, start: number, end: number, item?: string) => void
}

const PassageContext = createContext<OpenPassage | undefined>(undefined)

/** For the thousands of marks on a page: stays the same while only the cut or a filter in the address moves. */
export function useOpenPassage(): OpenPassage {
  const at = useContext(PassageContext)
  if (!at) throw new Error('no place around this page')
  return at
}

export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('no place around this page')
  return place
}

function usePlaceOfAddress(): Place {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const asked = new URLSearchParams(search)
  const [p, i] = [asked.get('p'), asked.get('i')]
  const passage = useMemo(() => passageIn(p, i), [p, i])
  return useMemo(() => {
    const query = new URLSearchParams(search)
    const page = path.replace(/^\/+/, '').split('/')[0] || 'brief'
    const asOf = query.get('asof') ?? undefined
    const href = (parts: Readonly<Record<string, string | null>>, to = page): string => {
      const next = new URLSearchParams()
      // Another page keeps the cut and the passage, and nothing that was the old page's own.
      for (const [k, v] of query) if (to === page || k === 'asof' || k === 'p' || k === 'i') next.set(k, v)
      for (const [k, v] of Object.entries(parts)) {
        if (v === null) next.delete(k)
        else next.set(k, v)
      }
      const text = next.toString()
      return `/${to}${text ? `?${text}` : ''}`
    }
    return {
      page,
      asOf: asOf && isDay(asOf) ? asOf : undefined,
      passage,
      query,
      href,
      go: (parts, to, replace = false) => navigate(href(parts, to), { replace }),
    }
  }, [path, search, navigate, passage])
}

function passageIn(p: string | null, item: string | null): Place['passage'] {
  const found = /^(.+):(\d+)-(\d+)$/.exec(p ?? '')
  if (!found) return undefined
  return { source: found[1]!, start: Number(found[2]), end: Number(found[3]), ...(item ? { item } : {}) }
}

/** Parts of an address that open a passage. */
export const passageParts = (
  source: string,
  start: number,
  end: number,
  item?: string,
): Record<string, string | null> => ({
  p: `${source}:${start}-${end}`,
  i: item ?? null,
})
