import type { ProvisionLink } from '../drafts/index.ts'
import type { Provision } from '../record/claim.ts'
import type { Held } from '../record/state-of-play.ts'
import { type Sentence, sentence, strong } from './citation.ts'
import { alignmentOf } from './held-texts.ts'
import type { DraftOnRecord, Register } from './register.ts'
import { capital, count } from './telling.ts'
import type { ViewBlock } from './view.ts'

/** What the words themselves show between two drafts whose texts are held: one line a changed point, then what is gone and new. */
export function textChanges(r: Register, from: DraftOnRecord, to: DraftOnRecord): ViewBlock[] {
  const alignment = alignmentOf(from, to, r.state)
  const inFrom = new Map(from.provisions.map((p) => [p.item.eId, p]))
  const inTo = new Map(to.provisions.map((p) => [p.item.eId, p]))
  const items: Sentence[][] = []
  let same = 0
  for (const link of alignment.links) {
    if (link.relation === 'same') {
      same++
      continue
    }
    items.push([linkInWords(r, link, inFrom, inTo)])
  }
  const gone = alignment.removedA.flatMap((id) => inFrom.get(id) ?? []).filter(hasWords)
  const added = alignment.addedB.flatMap((id) => inTo.get(id) ?? []).filter(hasWords)
  const blocks: ViewBlock[] = [
    {
      kind: 'prose',
      sentences: [
        sentence(
          `Compared word by word with the ${from.name}: ${count(items.length, 'provision')} changed, ${same} unchanged, ${gone.length} without counterpart, ${added.length} new.`,
        ),
      ],
    },
  ]
  if (items.length > 0) blocks.push({ kind: 'points', items })
  if (gone.length > 0)
    blocks.push({
      kind: 'points',
      items: [[sentence(strong('No longer there: '))], ...gone.map((p) => [provisionInWords(r, p)])],
    })
  if (added.length > 0)
    blocks.push({ kind: 'points', items: [[sentence(strong('New: '))], ...added.map((p) => [provisionInWords(r, p)])] })
  if (alignment.notCompared.length > 0) {
    blocks.push({
      kind: 'nothing',
      text: `Not compared: ${count(alignment.notCompared.length, 'provision')} for which no text is available.`,
    })
  }
  return blocks
}

const hasWords = (p: Held<Provision>): boolean => p.item.known === 'verbatim' && p.item.unit !== 'heading'

function linkInWords(
  r: Register,
  link: ProvisionLink,
  inFrom: ReadonlyMap<string, Held<Provision>>,
  inTo: ReadonlyMap<string, Held<Provision>>,
): Sentence {
  const a = link.a.flatMap((id) => inFrom.get(id) ?? [])
  const b = link.b.flatMap((id) => inTo.get(id) ?? [])
  const name = (list: readonly Held<Provision>[]): string =>
    list.map((p) => p.item.label ?? p.item.heading ?? p.item.eId).join(', ')
  const where = name(a) === name(b) ? name(a) : `${name(a)} → ${name(b)}`
  return sentence(
    strong(`${where}: `),
    link.summary,
    ' ',
    a.map((p) => r.citations.of(p)),
    b.map((p) => r.citations.of(p)),
  )
}

/** The label and the words, whole. */
export const provisionInWords = (r: Register, p: Held<Provision>): Sentence =>
  sentence(
    p.item.label ? `${capital(p.item.label)} ` : '',
    { kind: 'words', text: p.item.wording },
    ' ',
    r.citations.of(p),
  )
