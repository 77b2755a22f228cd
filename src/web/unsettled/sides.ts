import type { Sentence } from '../../views/citation.ts'

/** A dispute taken apart again: what it is about, and each account with its words and road. */
export interface Sides {
  readonly about: string
  readonly accounts: readonly Sentence[]
}

/** The accounts of one dispute, out of the lines in which the view tells it: subject in bold, then one account a line. */
export function sidesOf(lines: readonly Sentence[]): Sides {
  const [lead] = lines[0]?.parts ?? []
  const about = lead?.kind === 'strong' ? lead.text.replace(/:\s*$/, '') : ''
  const accounts = lines.map((line, i): Sentence => {
    const parts = i === 0 && lead?.kind === 'strong' ? line.parts.slice(1) : line.parts
    const [first, ...rest] = parts
    if (first?.kind !== 'text') return { parts }
    const text = first.text.replace(/^against /, '')
    return { parts: text === '' ? rest : [{ ...first, text }, ...rest] }
  })
  return { about, accounts: accounts.filter((s) => s.parts.length > 0) }
}
