import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Citation, Sentence as SentenceOf, SentencePart } from '../views/citation.ts'
import { useOpenPassage } from './place.ts'

const Citations = createContext<ReadonlyMap<number, Citation>>(new Map())

/** Sentences below know the passages of their view. */
export function WithCitations({ citations, children }: { citations: readonly Citation[]; children: ReactNode }) {
  const byNumber = useMemo(() => new Map(citations.map((c) => [c.number, c])), [citations])
  return <Citations.Provider value={byNumber}>{children}</Citations.Provider>
}

/** One sentence of a view. A click anywhere on it opens its first passage; each mark opens its own. */
export function Sentence({ sentence }: { sentence: SentenceOf }) {
  const citations = useContext(Citations)
  const at = useOpenPassage()
  const first = sentence.parts.find((p) => p.kind === 'cite')
  const cited = first && citations.get(first.number)
  // The marks are the buttons; the click on the words is a convenience for the mouse and adds nothing a key cannot do.
  return (
    <span
      className={cited ? 'sentence cited' : 'sentence'}
      onClick={
        cited
          ? () => {
              if (String(getSelection() ?? '') !== '') return // the person is selecting words
              at.open(cited.source, cited.selector.start, cited.selector.end, cited.item)
            }
          : undefined
      }
    >
      {sentence.parts.map((p, i) => (
        <Part key={`${i}-${p.kind}`} part={p} />
      ))}
    </span>
  )
}

function Part({ part }: { part: SentencePart }) {
  switch (part.kind) {
    case 'words':
      return <span className="words">{part.text}</span>
    case 'time':
      return part.from ? <time dateTime={part.from}>{part.text}</time> : <span>{part.text}</span>
    case 'mark':
      return <span className="mark">{part.text}</span>
    case 'strong':
      return <strong>{part.text}</strong>
    case 'inserted':
      return <ins>{part.text}</ins>
    case 'deleted':
      return <del>{part.text}</del>
    case 'cite':
      return <Cite number={part.number} />
    default:
      return <>{part.text}</>
  }
}

const SHOWN = 220 // characters of a passage in the line that hovering shows

/** A citation mark: shows the passage in a line while pointed at, opens it in its source when pressed. */
export function Cite({ number }: { number: number }) {
  const citation = useContext(Citations).get(number)
  const { passage, open: openPassage } = useOpenPassage()
  const [near, setNear] = useState(false)
  if (!citation) return null
  const { source, selector, item, chain, published } = citation
  const open = passage?.source === source && passage.start === selector.start && passage.end === selector.end
  const exact = selector.exact.length > SHOWN ? `${selector.exact.slice(0, SHOWN)}…` : selector.exact
  return (
    <span className="cite">
      <button
        type="button"
        aria-label={`Passage ${number}: ${chain}`}
        aria-pressed={open}
        onClick={(e) => {
          e.stopPropagation()
          openPassage(source, selector.start, selector.end, item)
        }}
        onMouseEnter={() => setNear(true)}
        onMouseLeave={() => setNear(false)}
        onFocus={() => setNear(true)}
        onBlur={() => setNear(false)}
        onKeyDown={(e) => {
          if (e.key === 'Escape') setNear(false)
        }}
      >
        {number}
      </button>
      {near && (
        <span className="glance" role="tooltip">
          <q>{exact}</q> <span className="chain">{published ? `${chain}, ${published}` : chain}</span>
        </span>
      )}
    </span>
  )
}
