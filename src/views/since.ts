import type { Claim, ItemKind } from '../record/claim.ts'
import type { ItemId } from '../record/ids.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import { byTime } from '../time/order.ts'
import type { Day, When } from '../time/when.ts'
import { type Sentence, sentence } from './citation.ts'
import {
  changeInWords,
  contentsInWords,
  eventInWords,
  positionInWords,
  quoted,
  statementInWords,
} from './claims-in-words.ts'
import { Register } from './register.ts'
import { capital, dayInWords } from './telling.ts'
import { headOf, type SectionedView } from './view.ts'

export interface Since extends SectionedView {
  readonly kind: 'since'
  /** Last day that is not new. */
  readonly from: Day
  /** Claims that nobody had reported by then, one for each thing told. */
  readonly items: readonly ItemId[]
}

const HEADINGS: readonly (readonly [Claim['kind'], string])[] = [
  ['change', 'Changes to drafts'],
  ['contents', 'What drafts are said to contain'],
  ['position', 'Positions'],
  ['stance', 'Attitudes to drafts'],
  ['event', 'Events'],
  ['deadline', 'Deadlines'],
  ['commitment', 'Undertakings'],
  ['statement', 'Statements'],
  ['contradiction', 'Contradictions'],
  ['unknown', 'Said to be open'],
]

/**
 * What is new since a day: claims whose first report surely came after it. A report of unknown date is not new, nor is one
 * that may have come by then; what an earlier source told already is not new because another tells it again.
 */
export function since(state: StateOfPlay, from: Day): Since {
  const r = new Register(state)
  const reported = (h: Held<Claim>): When | undefined => h.item.reported ?? r.sourceOf(h)?.published
  const after = (w: When | undefined): boolean => !!w?.earliest && w.earliest > from
  const items: ItemId[] = []
  const byId = new Map(state.claims.map((h) => [h.id as string, h]))
  const sections = HEADINGS.flatMap(([kind, heading]) => {
    const fresh = r.once(
      r
        .claims(kind)
        .filter((h) => after(reported(h)))
        .filter((h) => r.otherReports(h).others.every((o) => after(reported(byId.get(o.id) ?? h))))
        .sort((a, b) => byTime(reported(a), reported(b))),
    )
    if (fresh.length === 0) return []
    items.push(...fresh.map((h) => h.id))
    return [{ id: kind, heading, blocks: [{ kind: 'points', items: fresh.map((h) => [told(r, h)]) } as const] }]
  })
  return {
    kind: 'since',
    head: headOf(state, `new since ${dayInWords(from)}`),
    from,
    items,
    sections:
      sections.length > 0
        ? sections
        : [
            {
              id: 'none',
              heading: 'Nothing new',
              blocks: [{ kind: 'nothing', text: `Nothing on record was first reported after ${dayInWords(from)}.` }],
            },
          ],
    citations: r.citations.all(),
  }
}

function told(r: Register, h: Held<Claim>): Sentence {
  const as = <K extends ItemKind>(kind: K): Held<Extract<Claim, { kind: K }>> | undefined =>
    h.item.kind === kind ? (h as unknown as Held<Extract<Claim, { kind: K }>>) : undefined
  const { item } = h
  switch (item.kind) {
    case 'statement':
      return statementInWords(r, as('statement')!)
    case 'position':
      return positionInWords(r, as('position')!, true)
    case 'change':
      return sentence(`${capital(r.issue(item.issue))}, `, changeInWords(r, as('change')!).parts)
    case 'contents':
      return sentence(`${capital(r.draftName(item.draft))}: `, contentsInWords(r, as('contents')!).parts)
    case 'event':
      return sentence(`${eventInWords(r, item)}, ${item.status}: `, quoted(item.gist), ' ', r.citations.of(h))
    default:
      return sentence(quoted(item.gist), `, ${r.chainOf(h)} `, r.citations.of(h))
  }
}
