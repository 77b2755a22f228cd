import '../style/people.css'
import { lazy, Suspense, useMemo, useState } from 'react'
import { network } from '../../views/network.ts'
import { capital, count } from '../../views/telling.ts'
import { signer, storePerson, useDesk, useSnapshot, useStateOfPlay, useView } from '../desk-context.ts'
import { actorsOf } from '../people/standing.ts'
import { Block } from '../sectioned.tsx'
import { WithCitations } from '../sentences.tsx'

const Graph = lazy(() => import('../people/graph.tsx'))
const FIRST = 60 // actors shown before "show all"

/** Who is who, under which names, and who met whom. */
export default function People() {
  const state = useStateOfPlay()
  const net = useView(network)
  const actors = useMemo(() => actorsOf(state), [state])
  const names = useMemo(() => new Map(actors.map((a) => [a.key, a.name])), [actors])
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [words, setWords] = useState('')
  const [all, setAll] = useState(false)
  const wanted = actors.filter((a) =>
    `${a.name} ${a.aliases.join(' ')} ${a.role ?? ''}`.toLowerCase().includes(words.trim().toLowerCase()),
  )
  const shown = all ? wanted : wanted.slice(0, FIRST)
  return (
    <WithCitations citations={net.citations}>
      <header className="view-head">
        <h1>People</h1>
        <p className="as-of-line">
          {count(actors.length, 'name')} on record · {count(net.ties.length, 'pair')} that came together
        </p>
      </header>
      <section aria-labelledby="met">
        <h2 id="met">Who met whom</h2>
        {net.ties.length > 0 && (
          <Suspense fallback={null}>
            <Graph network={net} />
          </Suspense>
        )}
        {net.sections[0]!.blocks.map((b, i) => (
          <Block key={`${i}`} block={b} />
        ))}
      </section>
      <section aria-labelledby="names">
        <h2 id="names">Names</h2>
        {actors.length === 0 ? (
          <p className="nothing">Nobody is on record yet. Accept suggestions of kind “actor”.</p>
        ) : (
          <>
            <Merge chosen={chosen} names={names} onDone={() => setChosen([])} />
            <p>
              <label className="filter">
                Filter <input type="search" value={words} onChange={(e) => setWords(e.target.value)} />
              </label>
            </p>
            <div className="wide" tabIndex={0} role="region" aria-label="Names on record">
              <table>
                <caption>Everyone named on record, the most named first</caption>
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">Office and side</th>
                    <th scope="col">Also called</th>
                    <th scope="col">Says</th>
                    <th scope="col">Said of it</th>
                    <th scope="col">Merge</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((a) => (
                    <tr key={a.key}>
                      <th scope="row">{capital(a.name)}</th>
                      <td>
                        {[
                          a.role,
                          a.affiliation ? (names.get(a.affiliation) ?? a.affiliation) : undefined,
                          a.role ? undefined : a.kind,
                        ]
                          .filter(Boolean)
                          .join(', ')}
                      </td>
                      <td className="words">
                        {a.aliases.join(' · ')}
                        {a.merged.map((m) => (
                          <Part key={m} keep={a.key} gone={m} />
                        ))}
                      </td>
                      <td className="number">{a.says}</td>
                      <td className="number">{a.about}</td>
                      <td>
                        <label className="tick">
                          <input
                            type="checkbox"
                            checked={chosen.includes(a.key)}
                            onChange={(e) =>
                              setChosen(e.target.checked ? [...chosen, a.key] : chosen.filter((k) => k !== a.key))
                            }
                          />
                          <span className="visually-hidden">Choose {a.name} for merging</span>
                        </label>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {wanted.length > shown.length && (
              <button type="button" className="quiet" onClick={() => setAll(true)}>
                Show all {wanted.length}
              </button>
            )}
          </>
        )}
      </section>
    </WithCitations>
  )
}

/** Two names for one: an entry in the person's name, which can be taken back. */
function Merge({
  chosen,
  names,
  onDone,
}: {
  chosen: readonly string[]
  names: ReadonlyMap<string, string>
  onDone: () => void
}) {
  const desk = useDesk()
  const { desk: about } = useSnapshot()
  const [person, setPerson] = useState(() => signer(about))
  const [wrong, setWrong] = useState<string>()
  if (chosen.length < 2)
    return (
      <p className="as-of-line">
        Choose two names or more in the last column to say that they are one. It is an entry, and can be taken back.
      </p>
    )
  const [keep, ...others] = chosen
  return (
    <form
      className="merge"
      onSubmit={async (e) => {
        e.preventDefault()
        storePerson(person)
        const answer = await desk.run(
          'same',
          { args: { KEY: [keep!], OTHER: others }, options: { of: ['actor'], as: [person.trim()] } },
          `Merged into ${names.get(keep!) ?? keep}`,
        )
        if (answer.ok) onDone()
        else setWrong(answer.reason)
      }}
    >
      <p>
        <strong>{names.get(keep!) ?? keep}</strong> is the same as {others.map((k) => names.get(k) ?? k).join(', ')}.
      </p>
      <label>
        Signing as <input type="text" required value={person} onChange={(e) => setPerson(e.target.value)} />
      </label>
      <button type="submit" className="act">
        Merge them
      </button>
      <button type="button" className="quiet" onClick={onDone}>
        Cancel
      </button>
      {wrong && (
        <p className="wrong" role="alert">
          Not merged: {wrong}
        </p>
      )}
    </form>
  )
}

function Part({ keep, gone }: { keep: string; gone: string }) {
  const desk = useDesk()
  const { desk: about } = useSnapshot()
  const person = signer(about)
  return (
    <button
      type="button"
      className="quiet"
      disabled={!person}
      onClick={() =>
        void desk.run(
          'apart',
          { args: { KEY: [keep], OTHER: [gone] }, options: { of: ['actor'], as: [person] } },
          `${gone} stands by itself again`,
        )
      }
    >
      Part {gone} again
    </button>
  )
}
