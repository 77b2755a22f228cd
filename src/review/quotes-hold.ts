import type { Item } from '../record/claim.ts'
import type { SourceId } from '../record/ids.ts'
import type { Passage } from '../record/source.ts'

/** The stored text of a source; undefined when it is not held. */
export type TextOf = (id: SourceId) => string | undefined

/** Every passage an item stands on, its attribution's own included. */
export const passagesOf = (item: Item): readonly Passage[] =>
  'attribution' in item && item.attribution.passage ? [...item.passages, item.attribution.passage] : item.passages

/**
 * Whether each quote of an item stands where it says, to the character; if not, why. Words found elsewhere do not help
 * here: a quote that moved was never checked by anyone.
 */
export function whyQuotesFail(item: Item, textOf: TextOf): string | undefined {
  if (item.passages.length === 0) return `a ${item.kind} without a passage`
  for (const p of passagesOf(item)) {
    const why = whyPassageFails(p, textOf)
    if (why) return why
  }
  return whyWordsFail(item)
}

/** Words that an item gives as a source's own must stand in its passages: a right quote under a wrong wording proves nothing. */
export function whyWordsFail(item: Item): string | undefined {
  const own = item.kind === 'provision' ? item.wording : item.kind === 'statement' ? item.content : ''
  if (own === '') return undefined
  const plain = (s: string): string => s.replace(/\s+/g, ' ').trim()
  if (item.passages.some((p) => plain(p.selector.exact).includes(plain(own)))) return undefined
  return `“${own.length > 60 ? `${own.slice(0, 59)}…` : own}” is not what its passage says`
}

export function whyPassageFails({ source, selector }: Passage, textOf: TextOf): string | undefined {
  const text = textOf(source)
  if (text === undefined) return `the source ${source} is not in the dossier`
  const { exact, start, end } = selector
  if (exact === '') return 'a passage of no words'
  if (text.slice(start, end) === exact && start >= 0) return undefined
  const quoted = `“${exact.length > 60 ? `${exact.slice(0, 59)}…` : exact}”`
  return text.includes(exact)
    ? `${quoted} stands in the source, but not at ${start}–${end}`
    : `${quoted} does not stand in the source`
}
