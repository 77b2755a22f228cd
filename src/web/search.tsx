import { useEffect, useRef, useState } from 'react'
import type { Hit } from '../stores/store.ts'
import { sourceName, whenInWords } from '../views/telling.ts'
import { useDesk, useStateOfPlay } from './desk-context.ts'
import { passageParts, usePlace } from './place.ts'

const PAUSE = 120 // milliseconds of quiet after a key before the server is asked

/** Search in the texts of all sources. Opens with "/"; each hit opens as a passage. */
export function Search({ open, onClose }: { open: boolean; onClose: () => void }) {
  const desk = useDesk()
  const state = useStateOfPlay()
  const { go } = usePlace()
  const dialog = useRef<HTMLDialogElement>(null)
  const [words, setWords] = useState('')
  const [hits, setHits] = useState<readonly Hit[]>()
  const [failed, setFailed] = useState<string>()
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])
  useEffect(() => {
    if (words.trim() === '') {
      setHits(undefined)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      desk.client.search(words, stop.signal).then(
        (m) => {
          setFailed(undefined)
          setHits(m.hits)
        },
        (e) => !stop.signal.aborted && setFailed(e instanceof Error ? e.message : String(e)),
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [desk, words])
  const heads = new Map(state.sources.map((s) => [s.id, s]))
  const shown = hits?.filter((h) => heads.has(h.source))
  return (
    <dialog ref={dialog} className="search" onClose={onClose} aria-label="Search the sources">
      <form method="dialog">
        <label htmlFor="search-words">Search the sources</label>
        <div className="search-line">
          <input
            id="search-words"
            type="search"
            value={words}
            onChange={(e) => setWords(e.target.value)}
            placeholder="words, begin*, “two words”"
            autoComplete="off"
          />
          <button type="submit" className="quiet">
            Close <kbd>Esc</kbd>
          </button>
        </div>
      </form>
      <p role="status">
        {failed ??
          (shown === undefined
            ? 'Every word must stand in the paragraph.'
            : shown.length === 0
              ? 'No paragraph of a source has all these words.'
              : `${shown.length} ${shown.length === 1 ? 'paragraph' : 'paragraphs'}`)}
      </p>
      <ul className="hits">
        {shown?.map((h) => {
          const head = heads.get(h.source)!
          return (
            <li key={`${h.source}-${h.start}`}>
              <button
                type="button"
                onClick={() => {
                  onClose()
                  go(passageParts(h.source, h.start, h.end))
                }}
              >
                <span className="words">{h.snippet}</span>
                <span className="hit-source">
                  {sourceName(head)} · {head.published ? whenInWords(head.published) : 'date not known'}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </dialog>
  )
}
