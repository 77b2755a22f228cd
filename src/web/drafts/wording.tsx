import { Fragment } from 'react'
import type { Sentence, SentencePart } from '../../views/citation.ts'
import { Cite } from '../sentences.tsx'

const LEAD = /^(reported|inferred|denied|withheld|not known): /

/**
 * A sentence in a cell: words in the record's type, what came and went, brackets that stand out. Citation marks open their
 * passage; the words themselves do not, since here they are read, selected and linked.
 */
export function Wording({ sentence }: { sentence: Sentence }) {
  return (
    <p>
      {sentence.parts.map((p, i) => (
        <Part key={`${i}-${p.kind}`} part={p} first={i === 0} />
      ))}
    </p>
  )
}

function Part({ part, first }: { part: SentencePart; first: boolean }) {
  switch (part.kind) {
    case 'cite':
      return <Cite number={part.number} />
    case 'words':
      return (
        <span className="words">
          <Bracketed text={part.text} />
        </span>
      )
    case 'inserted':
      return (
        <ins>
          <Bracketed text={part.text} />
        </ins>
      )
    case 'deleted':
      return (
        <del>
          <Bracketed text={part.text} />
        </del>
      )
    case 'strong':
      return <strong>{part.text}</strong>
    case 'mark':
      return <span className="mark">{part.text}</span>
    default: {
      const lead = first ? LEAD.exec(part.text) : null
      return lead ? (
        <>
          <em className="told-as">{lead[1]}</em> {part.text.slice(lead[0].length)}
        </>
      ) : (
        part.text
      )
    }
  }
}

/** Square brackets hold what is not agreed: each one is set so that it cannot be overlooked. */
function Bracketed({ text }: { text: string }) {
  if (!/[[\]]/.test(text)) return text
  return text.split(/([[\]])/).map((piece, i) =>
    piece === '[' || piece === ']' ? (
      <b key={`${i}`} className="bracket">
        {piece}
      </b>
    ) : (
      <Fragment key={`${i}`}>{piece}</Fragment>
    ),
  )
}
