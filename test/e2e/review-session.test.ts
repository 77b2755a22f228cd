import { afterEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/cli/terminal.ts'
import { type Desk, desk } from './desk.ts'

const REPORT = 'Envoys met in Elmport. The second draft holds the fleet at 40 vessels. Ministers met in Sundby.'

let d: Desk
afterEach(() => d.clear())

/** Answers in turn; breaks off when it has no more. */
function answering(answers: readonly string[]): Asker & { readonly shown: string[]; readonly asked: string[] } {
  const left = [...answers]
  const shown: string[] = []
  const asked: string[] = []
  return {
    shown,
    asked,
    async choose(question, options) {
      asked.push(question)
      const answer = left.shift()
      if (answer !== undefined && !options.some((o) => o.value === answer))
        throw new Error(`${answer} is no answer to ${question}`)
      return answer
    },
    async ask(question) {
      asked.push(question)
      return left.shift()
    },
    show: (text) => {
      shown.push(text)
    },
  }
}

async function session(asker: Asker, ...more: string[]) {
  d = desk({ asker, interactive: true })
  d.put('report.txt', REPORT)
  await d.json('new', 'talks.travaux')
  await d.json('file', 'talks.travaux', 'report.txt')
  await d.json('suggest', 'talks.travaux')
  const said = await d.travaux('review', 'talks.travaux', ...more)
  const { pending } = await d.json<{ pending: readonly { readonly gist: string }[] }>('review', 'talks.travaux')
  return { ...said, left: pending.map((p) => p.gist) }
}

describe('a review at the terminal', () => {
  it('shows each suggestion with its words in place and enters each decision', async () => {
    const asker = answering(['accept', 'decline', 'not in the text', 'skip'])
    const { exit, out, left } = await session(asker, '--as', 'Ana')
    expect(exit).toBe(0)
    expect(out).toBe('1 accepted, 0 accepted as amended, 1 declined, 1 left for later. Each decision is kept.\n')
    expect(asker.shown[0]).toContain('⟦Envoys met in Elmport⟧. The second draft')
    expect(left).toEqual(['Ministers met in Sundby'])
  })

  it('asks for a name first when none was given, and enters nothing without one', async () => {
    const nameless = answering([])
    expect((await session(nameless)).exit).toBe(2)
    d.clear()
    const { left } = await session(answering(['Ana', 'accept']))
    expect(left).toHaveLength(2)
  })

  it('amends a field, and asks again when the amendment cannot be', async () => {
    const asker = answering(['skip', 'amend', 'quantity', 'lots', 'amend', 'quantity', 'at most 40 vessels', 'quit'])
    const { out, left } = await session(asker, '--as', 'Ana')
    expect(out).toContain('1 accepted as amended')
    expect(asker.shown.some((s) => s.startsWith('Not entered:'))).toBe(true)
    expect(left).toEqual(['Envoys met in Elmport', 'Ministers met in Sundby'])
  })

  it('keeps what was decided when the person breaks off', async () => {
    const { exit, out, left } = await session(answering(['accept', 'accept']), '--as', 'Ana')
    expect(exit).toBe(130)
    expect(out).toContain('2 accepted')
    expect(left).toHaveLength(1)
  })

  it('goes through one kind only, if asked', async () => {
    const asker = answering(['accept', 'accept', 'accept'])
    const { left } = await session(asker, '--as', 'Ana', '--kind', 'event')
    expect(left).toEqual(['at 40 vessels'])
  })
})
