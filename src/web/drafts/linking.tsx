import { useState } from 'react'
import type { ItemId } from '../../record/ids.ts'
import { signer, storePerson, useDesk, useSnapshot } from '../desk-context.ts'
import type { Side } from './picked.ts'

interface Done {
  readonly a: readonly ItemId[]
  readonly b: readonly ItemId[]
  readonly not: boolean
  readonly said: string
}

/** Says by hand that two cells correspond, or that they do not: an entry in the person's name, which another one takes back. */
export function Linking({ sides, onDone, onEnd }: { sides: readonly Side[]; onDone: () => void; onEnd: () => void }) {
  const desk = useDesk()
  const { desk: about, busy } = useSnapshot()
  const [person, setPerson] = useState(() => signer(about))
  const [done, setDone] = useState<Done>()
  const [wrong, setWrong] = useState<string>()
  const [a, b] = sides
  const ready = a !== undefined && b !== undefined && person.trim() !== '' && busy === undefined
  const enter = async (one: Done, undoing: boolean): Promise<void> => {
    storePerson(person.trim())
    const answer = await desk.run(
      'link',
      {
        args: { A: [one.a.join(',')], B: [one.b.join(',')] },
        options: { as: [person.trim()], ...(undoing ? { undo: true } : one.not ? { not: true } : {}) },
      },
      one.said,
    )
    setWrong(answer.ok ? undefined : `Not entered: ${answer.reason}`)
    if (!answer.ok) return
    setDone(undoing ? undefined : one)
    onDone()
  }
  const judge = (not: boolean): void => {
    if (!a || !b) return
    const said = `${a.name} and ${b.name}: ${not ? 'do not correspond' : 'correspond'}`
    void enter({ a: a.provisions, b: b.provisions, not, said }, false)
  }
  return (
    <section className="linking" aria-label="Link by hand">
      <p>
        {a && b ? (
          <>
            <strong>{a.name}</strong> and <strong>{b.name}</strong>
          </>
        ) : a ? (
          <>
            <strong>{a.name}</strong> and … choose a cell of another draft
          </>
        ) : (
          'Choose two cells, of two drafts.'
        )}
      </p>
      <p className="linking-acts">
        <label>
          In the name of{' '}
          <input type="text" value={person} placeholder="your name" onChange={(e) => setPerson(e.target.value)} />
        </label>
        <button type="button" className="act" disabled={!ready} onClick={() => judge(false)}>
          These correspond
        </button>
        <button type="button" className="act" disabled={!ready} onClick={() => judge(true)}>
          These do not correspond
        </button>
        {done && (
          <button
            type="button"
            className="quiet"
            disabled={busy !== undefined}
            onClick={() => void enter({ ...done, said: `Taken back: ${done.said}` }, true)}
          >
            Undo
          </button>
        )}
        <button type="button" className="quiet" onClick={onEnd}>
          Done linking
        </button>
      </p>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </section>
  )
}
