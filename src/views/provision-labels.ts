import type { Provision } from '../record/claim.ts'
import type { Held } from '../record/state-of-play.ts'

/**
 * What a reader would call each provision of a draft: "10(c)", "Article 4(2)", "10, item 3". By eId. A unit without a
 * label of its own is called by its place among its parent's unlabelled children.
 */
export function provisionNames(provisions: readonly Held<Provision>[]): ReadonlyMap<string, string> {
  const byId = new Map(provisions.map((p) => [p.item.eId, p.item]))
  const names = new Map<string, string>()
  const unlabelled = new Map<string, number>()
  const nameOf = (p: Provision, depth = 0): string => {
    const known = names.get(p.eId)
    if (known !== undefined) return known
    const parent = p.parent !== undefined && depth < 20 ? byId.get(p.parent) : undefined
    const above = parent ? nameOf(parent, depth + 1) : ''
    return named(p, above)
  }
  const named = (p: Provision, above: string): string => {
    if (p.label) {
      if (!above || /^(?:art|chap|tit|part|annex|sect|§)/i.test(p.label)) return p.label
      const bare = p.label.replace(/^\(|\)$/g, '').replace(/[.)]$/, '')
      return bare.startsWith(`${above}.`) || bare.startsWith(above) ? bare : `${above}(${bare})`
    }
    const n = (unlabelled.get(above) ?? 0) + 1
    unlabelled.set(above, n)
    if (p.unit === 'heading') return p.heading ?? p.wording.slice(0, 60)
    if (p.unit === 'recital') return above ? `${above}, recital ${n}` : `recital ${n}`
    const word = p.unit === 'bullet' ? 'item' : 'paragraph'
    return above ? `${above}, ${word} ${n}` : `${word} ${n}`
  }
  for (const { item } of provisions) names.set(item.eId, nameOf(item))
  return names
}
