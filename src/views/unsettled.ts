import type { StateOfPlay } from '../record/state-of-play.ts'
import { sentence } from './citation.ts'
import { quoted } from './claims-in-words.ts'
import { disputes } from './disputed.ts'
import { disputeInWords } from './disputes-in-words.ts'
import { textStatus } from './drafts-in-words.ts'
import { Register } from './register.ts'
import { headOf, type SectionedView, type ViewBlock } from './view.ts'

export interface Unsettled extends SectionedView {
  readonly kind: 'unsettled'
}

/** What is not known, what differs, what cannot both hold, and what is left open: each kind apart, for they are different blanks. */
export function unsettled(state: StateOfPlay): Unsettled {
  const r = new Register(state)
  const all = disputes(state)
  const list = (items: readonly ReturnType<typeof disputeInWords>[], none: string): ViewBlock[] =>
    items.length > 0 ? [{ kind: 'points', items }] : [{ kind: 'nothing', text: none }]
  const unknown = r
    .once(r.claims('unknown'))
    .map((h) => [sentence(quoted(h.item.gist), `, ${r.chainOf(h)}${r.also(h)} `, r.citations.of(h))])
  const open = r
    .once(r.claims('change').filter((h) => h.item.change === 'left-open'))
    .map((h) => [
      sentence(
        `${r.issue(h.item.issue)}, in the ${r.draftName(h.item.to)}: `,
        quoted(h.item.gist),
        `, ${r.chainOf(h)}${r.also(h)} `,
        r.citations.of(h),
      ),
    ])
  const unheld = r.drafts
    .filter((d) => d.provisions.length === 0 && d.naming)
    .map((d) => [sentence(`${d.name}: ${textStatus(d)} `, r.citations.of(d.naming!))])
  return {
    kind: 'unsettled',
    head: headOf(state, 'what is unsettled'),
    sections: [
      {
        id: 'unknown',
        heading: 'Not known',
        blocks: list(unknown, 'No source on record says that something is not known.'),
      },
      { id: 'texts', heading: 'Texts not held', blocks: list(unheld, 'The text of every draft on record is held.') },
      { id: 'open', heading: 'Left open by the negotiators', blocks: list(open, 'Nothing is reported as left open.') },
      {
        id: 'contradicted',
        heading: 'Contradicted',
        blocks: list(
          all.filter((d) => d.kind === 'contradicted').map((d) => disputeInWords(r, d)),
          'No contradiction found by the rules.',
        ),
      },
      {
        id: 'contested',
        heading: 'Contested',
        blocks: list(
          all.filter((d) => d.kind === 'contested').map((d) => disputeInWords(r, d)),
          'No differing accounts found by the rules.',
        ),
      },
    ],
    citations: r.citations.all(),
  }
}
