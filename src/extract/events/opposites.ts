// Who "the two sides" are: the parties that face one another in a report.
import type { Article } from '../article.ts'
import type { Mention, Mentions } from '../mentions.ts'

/** The parties that face one another; each list is empty when the report does not settle it. */
export interface Opposites {
  /** Names of the parties meant by "both sides" at a token. */
  at(token: number): readonly string[]
  /** The only two at the table: far ahead of every other party by how often they are named. */
  readonly two: readonly string[]
  /** The one that strikes, where exactly one of the often named parties is called a union or the like. */
  readonly workers: string | null
}

const PARTY = /^(?:state|group|body)$/
const GO_BETWEEN = /^(?:mediat|broker|host|facilitat|conciliat|arbitrat|observ|monitor)/
const SIDES =
  /^(?:sides|parties|delegations|governments|countries|neighbours|neighbors|institutions|houses|camps|co-legislators|leaders|ministers|teams|capitals|negotiators|enemies|rivals|foes|factions)$/
const BOTH = /^(?:both|two|the|warring|rival|opposing|negotiating)$/

/** Whether the tokens `[from, to)` speak of the sides as such: "both sides", "the two delegations", "the parties". */
export function speaksOfSides(a: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (!SIDES.test(a.tokens[i]!.lower)) continue
    const before = a.tokens[i - 1]?.lower ?? ''
    if (BOTH.test(before) && !/^(?:of|to|from|against)$/.test(a.tokens[i + 1]?.lower ?? '')) return true
  }
  return false
}

/** Built once an article: pairs named with "between", and how often each party is named. */
export function oppositesIn(a: Article, mentions: Mentions): Opposites {
  const partyOf = (m: Mention): string | null => {
    if (m.name === null && m.affiliation === null) return null
    if (PARTY.test(m.kind)) return m.name?.includes(' and ') ? null : m.name
    if (m.kind === 'person' || m.kind === 'office') return (m.name ? mentions.speaksFor(m.name) : null) ?? m.affiliation
    return m.affiliation
  }
  const counts = new Map<string, number>()
  const between = new Set<string>()
  const pairs: { readonly at: number; readonly names: readonly string[] }[] = []
  const together = new Map<string, { readonly names: readonly string[]; n: number }>()
  const beside = (x: string, y: string, weight: number): void => {
    const names = [x, y].sort()
    const known = together.get(names.join('+'))
    if (known) known.n += weight
    else together.set(names.join('+'), { names, n: weight })
  }
  let previous: { readonly m: Mention; readonly name: string } | null = null
  for (const m of mentions.all) {
    const name = partyOf(m)
    if (!name || m.kind === 'media') continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
    for (let k = m.first; k < m.last + 2 && k < m.first + 8; k++)
      if (GO_BETWEEN.test(a.tokens[k]?.lower ?? '')) between.add(name)
    if (previous && previous.name !== name && previous.m.last === m.first - 1) {
      const link = a.tokens[m.first - 1]!.lower
      const before = a.tokens[previous.m.first - 1]?.lower ?? ''
      const after = a.tokens[m.last]?.text ?? ''
      if (link === 'and' && before === 'between') pairs.push({ at: m.first, names: [previous.name, name] })
      // "A, B and C" is a row of three, "A and B," may be
      if (link === 'and' && before !== ',' && !/^(?:,|and)$/.test(after))
        beside(previous.name, name, before === 'between' ? 2 : 1)
      if (/^[-–—]$/.test(link)) beside(previous.name, name, 2)
    }
    previous = { m, name }
  }
  const ranked = [...counts].filter(([n]) => !between.has(n)).sort((x, y) => y[1] - x[1])
  const [x, y, z] = ranked
  // two that are named often and a third clearly less: these face one another
  const most = x && y && y[1] >= OFTEN && (!z || y[1] > z[1]) ? [x[0], y[0]] : []
  const alone = x && y && y[1] > OFTEN && (!z || y[1] >= 2 * z[1]) ? [x[0], y[0]] : []
  // or two that the text itself puts beside one another, again and again or with "between", and names often
  const joint = [...together.values()]
    .filter((t) => t.n > 1 && t.names.every((n) => !between.has(n) && (counts.get(n) ?? 0) > OFTEN))
    .sort((p, q) => q.n - p.n)
  const joined = joint[0] && (!joint[1] || joint[0].n > joint[1].n) ? joint[0].names : null
  const unions = ranked.filter(([n, often]) => often >= OFTEN && UNION.test(n)).map(([n]) => n)
  return {
    at(token) {
      const known = pairs.findLast((p) => p.at <= token) ?? pairs[0]
      return known ? known.names : most
    },
    two: joined ?? alone,
    workers: unions.length === 1 ? unions[0]! : null,
  }
}

const OFTEN = 2 // namings that make a party more than an onlooker
const UNION =
  /\b(?:Guild|Brotherhood|Teamsters|Workers|Dockers|Nurses|Teachers|Drivers|Pilots|Machinists|Miners)\b|\bUnion\b(?<!(?:European|African|Customs) Union)/
