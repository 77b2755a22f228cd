import { describe, expect, it } from 'vitest'
import { type Client, DeskUnreachable } from '../server/client.ts'
import type { VerbAnswer } from '../server/messages.ts'
import { Desk } from './desk.ts'

/** A server that answers a verb with `answer`, and whose entries can be fetched once and then no more. */
const serverThat = (answer: () => Promise<VerbAnswer>): Client => {
  let fetched = 0
  return {
    entries: () =>
      fetched++ === 0
        ? Promise.resolve({ from: 0, entries: [], items: [], suggestions: 0 })
        : Promise.reject(new DeskUnreachable(0, 'The server does not answer.')),
    suggestions: () => Promise.resolve({ suggestions: [] }),
    verb: answer,
  } as Partial<Client> as Client
}
const accept = (desk: Desk) => desk.run('accept', { args: { ID: ['g1'] } }, 'Accepted: they met')

describe('a verb asked for at the desk', () => {
  it('stands once the server has acknowledged it, though the server goes before the new entries are here', async () => {
    const desk = new Desk(serverThat(() => Promise.resolve({ ok: true, value: 1, notes: [] })))
    await desk.refresh()
    expect(await accept(desk)).toMatchObject({ ok: true })
    expect(desk.snapshot()).toMatchObject({
      busy: undefined,
      said: { text: 'Accepted: they met' },
      problem: 'The server does not answer.',
    })
  })

  it('does not stand when the server never answered it', async () => {
    const desk = new Desk(serverThat(() => Promise.reject(new DeskUnreachable(0, 'The server does not answer.'))))
    await desk.refresh()
    expect(await accept(desk)).toMatchObject({ ok: false, reason: 'The server does not answer.' })
    expect(desk.snapshot()).toMatchObject({ busy: undefined, said: undefined, problem: 'The server does not answer.' })
  })

  it('says what the server refused', async () => {
    const desk = new Desk(serverThat(() => Promise.resolve({ ok: false, reason: 'decided already', notes: [] })))
    expect(await accept(desk)).toMatchObject({ ok: false })
    expect(desk.snapshot().said?.text).toBe('Not done: decided already')
  })
})
