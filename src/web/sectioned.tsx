import { memo, type ReactNode, useState } from 'react'
import type { SectionedView, ViewBlock, ViewHead, ViewSection } from '../views/view.ts'
import { Sentence, WithCitations } from './sentences.tsx'

/** A view as it stands: its head, its sections, their blocks. `instead` may draw a section another way. */
export function Sectioned({
  view,
  children,
  instead,
}: {
  view: SectionedView
  children?: ReactNode
  instead?: (section: ViewSection) => ReactNode | undefined
}) {
  return (
    <WithCitations citations={view.citations}>
      <Head head={view.head} />
      {children}
      {view.sections.map((s) => (
        <section key={s.id} id={s.id} aria-labelledby={`${s.id}-head`}>
          <h2 id={`${s.id}-head`}>{s.heading}</h2>
          {instead?.(s) ?? s.blocks.map((b, i) => <Block key={`${s.id}-${i}`} block={b} />)}
        </section>
      ))}
    </WithCitations>
  )
}

export function Head({ head }: { head: ViewHead }) {
  return (
    <header className="view-head">
      <h1>{head.title}</h1>
      <p className="as-of-line">
        {head.asOf} · {head.sources}
      </p>
      {head.unreviewed && (
        <p className="unreviewed">
          <strong>Machine reading, not reviewed.</strong> Some of what stands here was accepted by the machine alone.
        </p>
      )}
      {head.leftOut.map((l) => (
        <p key={l} className="left-out">
          {l}
        </p>
      ))}
    </header>
  )
}

const FIRST = 40 // entries of a list shown at first; more than a screen, and drawn within a frame or two

/** The beginning of a long list; the rest is one press away. */
export function Folding<T>({
  of,
  what,
  children,
}: {
  of: readonly T[]
  what: string
  children: (shown: readonly T[]) => ReactNode
}) {
  const [all, setAll] = useState(false)
  const more = of.length - FIRST
  return (
    <>
      {children(all || more <= FIRST / 4 ? of : of.slice(0, FIRST))}
      {!all && more > FIRST / 4 && (
        <p className="folded">
          <button type="button" className="quiet" onClick={() => setAll(true)}>
            Show the other {more} {what}
          </button>
        </p>
      )}
    </>
  )
}

/** A block is drawn again only when the view is another: most changes of the address leave it as it is. */
export const Block = memo(function Block({ block }: { block: ViewBlock }) {
  switch (block.kind) {
    case 'prose':
      return (
        <p>
          {block.sentences.map((s, i) => (
            <span key={`${i}`}>
              {i > 0 && ' '}
              <Sentence sentence={s} />
            </span>
          ))}
        </p>
      )
    case 'points':
      return (
        <Folding of={block.items} what="points">
          {(items) => (
            <ul className="points">
              {items.map((item, i) => (
                <li key={`${i}`}>
                  {item.map((s, j) => (
                    <span key={`${j}`}>
                      {j > 0 && ' '}
                      <Sentence sentence={s} />
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          )}
        </Folding>
      )
    case 'subhead':
      return <h3>{block.text}</h3>
    case 'nothing':
      return <p className="nothing">{block.text}</p>
    case 'table':
      return (
        <Folding of={block.rows} what="rows">
          {(rows) => (
            <div className="wide" tabIndex={0} role="region" aria-label={block.caption}>
              <table>
                <caption>{block.caption}</caption>
                <thead>
                  <tr>
                    {block.columns.map((c) => (
                      <th key={c} scope="col">
                        {c}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, i) => (
                    <tr key={`${i}`}>
                      {row.cells.map((cell, j) => {
                        const inside = cell.sentences.map((s, k) => (
                          <div key={`${k}`}>
                            <Sentence sentence={s} />
                          </div>
                        ))
                        return j === 0 ? (
                          <th key={`${j}`} scope="row">
                            {inside}
                          </th>
                        ) : (
                          <td key={`${j}`} className={cell.known ? `known-${cell.known}` : undefined}>
                            {inside}
                          </td>
                        )
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Folding>
      )
  }
})
