import { partyOf } from '../../actors/parties.ts'
import type { Article } from '../article.ts'
import type { Mention, Mentions } from '../mentions.ts'
import { lemmaOf } from './verb-groups.ts'
import { EVENT_NOUNS } from './words.ts'

/** Who is named in a stretch of tokens, by canonical name; built once an article. */
export type Names = (from: number, to: number) => readonly string[]

const ACTING = new Set<Mention['kind']>([
  'person',
  'office',
  'body',
  'state',
  'group',
  'crowd',
  'media',
  'pronoun',
  'anonymous',
])
const WINDOW = 64 // mentions looked at from the first one inside: a clause has at most some twenty

/**
 * Names by the outermost phrases that speak of somebody: "Trump's son-in-law Jared Kushner" names Kushner, not Trump.
 * Officials of a state stand for the state. Places named as places ("in Oman") take no part.
 */
export function namesBy(a: Article, mentions: Mentions): Names {
  const cover = new Int32Array(a.tokens.length).fill(-1)
  const all = mentions.all
  const size = (m: Mention): number => m.last - m.first
  all.forEach((m, i) => {
    if (!ACTING.has(m.kind) && m.kind !== 'thing' && m.kind !== 'document') return
    for (let k = m.first; k < m.last && k < m.first + 40; k++)
      if (cover[k]! < 0 || size(all[cover[k]!]!) < size(m)) cover[k] = i
  })
  const starts = all.map((m, i) => ({ first: m.first, i })).sort((x, y) => x.first - y.first)
  return (from, to) => {
    const out: string[] = []
    let lo = 0
    let hi = starts.length
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if (starts[mid]!.first < from) lo = mid + 1
      else hi = mid
    }
    for (let k = lo; k < starts.length && k < lo + WINDOW && starts[k]!.first < to; k++) {
      const { i } = starts[k]!
      const m = all[i]!
      if (m.last > to || m.inPlace || !ACTING.has(m.kind)) continue
      if (cover[m.head] !== i && !ownsEvent(a, all[cover[m.head]!])) continue
      if (m.kind === 'anonymous' && m.name === null) continue
      for (const n of namesOf(a, m)) if (!out.includes(n)) out.push(n)
    }
    return out
  }
}

/** "Iran's talks": whose event it is takes part in it. */
const ownsEvent = (a: Article, m: Mention | undefined): boolean =>
  m?.kind === 'thing' && Object.hasOwn(EVENT_NOUNS, lemmaOf(a.tokens[m.head]!))

function namesOf(a: Article, m: Mention): readonly string[] {
  if (m.kind === 'crowd' || m.kind === 'anonymous') return m.affiliation ? [m.affiliation] : []
  // "his Kenyan counterpart" is somebody of Kenya, not he himself
  if (/counterparts?$/.test(m.form)) {
    for (let k = m.first; k < m.last; k++) {
      const party = partyOf(a.tokens[k]!.text)
      if (party?.by === 'people') return [party.party.name]
    }
    return []
  }
  return m.name ? m.name.split(' and ') : []
}
