import '../style/unsettled.css'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Sentence as SentenceOf } from '../../views/citation.ts'
import { count, sourceName } from '../../views/telling.ts'
import { unsettled } from '../../views/unsettled.ts'
import { useSnapshot, useStateOfPlay, useView } from '../desk-context.ts'
import { usePlace } from '../place.ts'
import { Block, Folding, Sectioned } from '../sectioned.tsx'
import { Sentence } from '../sentences.tsx'
import { sidesOf } from '../unsettled/sides.ts'
import { type WaitingIn, waitingIn } from '../unsettled/waiting.ts'

/** What each kind of blank means; they are easily taken for one another. */
const MEANS: Readonly<Record<string, string>> = {
  unknown: 'A source itself says that this is not known or not decided.',
  texts: 'Drafts that are spoken of and whose words are not in this dossier.',
  open: 'Points that a draft leaves to a later decision.',
  contradicted: 'Accounts that cannot both hold. The desk decides nothing: both stand, each with its road.',
  contested: 'Accounts that differ and may yet both hold.',
}

/** Every blank and every dispute, each kind apart. */
export default function Unsettled() {
  const view = useView(unsettled)
  const state = useStateOfPlay()
  const { suggestions } = useSnapshot()
  const waiting = useMemo(() => waitingIn(state, suggestions), [state, suggestions])
  return (
    <div className="unsettled">
      <Sectioned
        view={view}
        instead={(section) => (
          <>
            <p className="means">{MEANS[section.id]}</p>
            {section.blocks.map((b, i) => {
              const key = `${section.id}-${i}`
              if (b.kind !== 'points' || (section.id !== 'contradicted' && section.id !== 'contested'))
                return <Block key={key} block={b} />
              return (
                <Folding key={key} of={b.items} what="disputes">
                  {(shown) => shown.map((lines, j) => <Disputed key={`${key}-${j}`} lines={lines} />)}
                </Folding>
              )
            })}
          </>
        )}
      />
      <Waiting list={waiting} />
    </div>
  )
}

/** Both accounts side by side; neither comes first in anything but reading. */
function Disputed({ lines }: { lines: readonly SentenceOf[] }) {
  const { about, accounts } = sidesOf(lines)
  return (
    <article className="dispute">
      <h3>
        <span aria-hidden="true" className="two-heads">
          ⇄
        </span>{' '}
        {about}
      </h3>
      <ul>
        {accounts.map((a, i) => (
          <li key={`${i}`}>
            <Sentence sentence={a} />
          </li>
        ))}
      </ul>
    </article>
  )
}

function Waiting({ list }: { list: readonly WaitingIn[] }) {
  const { href } = usePlace()
  const all = list.reduce((n, w) => n + w.all, 0)
  return (
    <section id="waiting" aria-labelledby="waiting-head">
      <h2 id="waiting-head">Waiting for review</h2>
      <p className="means">What the machine suggests and nobody has decided. None of it is on record.</p>
      {list.length === 0 ? (
        <p className="nothing">Nothing waits. What the machine suggests from a newly filed source will stand here.</p>
      ) : (
        <>
          <p>
            {count(all, 'suggestion')} from {count(list.length, 'source')}.{' '}
            <Link href={href({ p: null, i: null }, 'review')}>Review them</Link>
          </p>
          <Folding of={list} what="sources">
            {(shown) => (
              <ul className="points">
                {shown.map(({ source, all, kinds }) => (
                  <li key={source.id}>
                    <Link href={href({ source: source.id, p: null, i: null }, 'review')}>{sourceName(source)}</Link>:{' '}
                    {all}{' '}
                    <span className="of-kinds">
                      (
                      {kinds.map(({ kind, number }, i) => (
                        <span key={kind}>
                          {i > 0 && ', '}
                          <Link href={href({ source: source.id, kind, p: null, i: null }, 'review')}>
                            {kind} {number}
                          </Link>
                        </span>
                      ))}
                      )
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Folding>
        </>
      )}
    </section>
  )
}
