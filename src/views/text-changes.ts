import { baseAmong, type ProvisionLink } from '../drafts/index.ts'
import type { Provision } from '../record/claim.ts'
import type { Held } from '../record/state-of-play.ts'
import { mark, type Sentence, type SentencePart, sentence, strong } from './citation.ts'
import { theDraft } from './drafts-in-words.ts'
import { outlinedOf } from './held-texts.ts'
import { provisionNames } from './provision-labels.ts'
import type { DraftOnRecord, Register } from './register.ts'
import { count, listed } from './telling.ts'
import type { ViewBlock } from './view.ts'

/** The earlier draft that a later one carries on most: the base it names, else the one most of its words come from. */
export function baseOf(r: Register, d: DraftOnRecord): DraftOnRecord | undefined {
  const earlier = r.drafts.slice(0, r.drafts.indexOf(d)).filter((x) => x.provisions.length > 0)
  const named = earlier.find((x) => x.key === d.basedOn)
  if (named || earlier.length < 2) return named ?? earlier[0]
  const outlined = (x: DraftOnRecord) => ({ draft: x, ...outlinedOf(x.provisions) })
  return earlier[baseAmong(outlined(d), earlier.map(outlined), (a, b) => r.alignment(a.draft, b.draft))]
}

/** What the words themselves show between two drafts whose texts are held: one line a changed point, then what is gone and new. */
export function textChanges(r: Register, from: DraftOnRecord, to: DraftOnRecord): ViewBlock[] {
  const alignment = r.alignment(from, to)
  const a = sideOf(from)
  const b = sideOf(to)
  const changed = alignment.links.filter((l) => l.relation !== 'same')
  const same = alignment.links.length - changed.length
  const gone = alignment.removedA.flatMap((id) => a.byId.get(id) ?? []).filter(hasWords)
  const added = alignment.addedB.flatMap((id) => b.byId.get(id) ?? []).filter(hasWords)
  const tally = sentence(
    `Compared word by word with ${theDraft(from.short)}: ${count(changed.length, 'provision')} changed, ${same} unchanged, ${gone.length} without counterpart, ${added.length} new.`,
  )
  const blocks: ViewBlock[] = [{ kind: 'prose', sentences: [tally] }]
  const items = [...changed].sort((x, y) => weight(y) - weight(x)).map((l) => [linkInWords(r, l, a, b)])
  if (items.length > 0) blocks.push({ kind: 'points', items })
  if (gone.length > 0)
    blocks.push(
      { kind: 'prose', sentences: [sentence(strong('No counterpart found:'))] },
      { kind: 'points', items: gone.map((p) => [provisionInWords(r, p, a)]) },
    )
  if (added.length > 0)
    blocks.push(
      { kind: 'prose', sentences: [sentence(strong('New:'))] },
      { kind: 'points', items: added.map((p) => [provisionInWords(r, p, b)]) },
    )
  const uncompared = alignment.notCompared.filter(
    (n) => (n.side === 'a' ? a : b).byId.get(n.id)?.item.unit !== 'notice',
  )
  if (uncompared.length > 0) {
    const names = uncompared.map((n) => (n.side === 'a' ? a : b).names.get(n.id) ?? n.id)
    const shown = names.slice(0, 16).join(', ')
    blocks.push({
      kind: 'nothing',
      text: `Not compared, since no text is available on the other side: ${shown}${names.length > 16 ? ` and ${names.length - 16} more` : ''}.`,
    })
  }
  return blocks
}

/** Substance first: a changed number or a dropped condition before a mere rewording. */
const weight = (l: ProvisionLink): number => (l.relation === 'quantity-changed' ? 3 : l.changes.length > 0 ? 2 : 1)

/** The changes of most substance between two held texts, of matches that are sure, in the order of the later text. */
export function weightiest(r: Register, from: DraftOnRecord, to: DraftOnRecord, most: number): Sentence[] {
  const a = sideOf(from)
  const b = sideOf(to)
  return r
    .alignment(from, to)
    .links.filter((l) => weight(l) > 1 && (l.by === 'hand' || l.score >= LEAST_SURE))
    .map((link, place) => ({ link, place }))
    .sort((x, y) => weight(y.link) - weight(x.link) || x.place - y.place)
    .slice(0, most)
    .sort((x, y) => x.place - y.place)
    .map(({ link }) => linkInWords(r, link, a, b))
}

interface Side {
  readonly byId: ReadonlyMap<string, Held<Provision>>
  readonly names: ReadonlyMap<string, string>
}

const sideOf = (d: DraftOnRecord): Side => ({
  byId: new Map(d.provisions.map((p) => [p.item.eId, p])),
  names: provisionNames(d.provisions),
})

const hasWords = (p: Held<Provision>): boolean => p.item.known === 'verbatim' && p.item.unit !== 'heading'

function linkInWords(r: Register, link: ProvisionLink, a: Side, b: Side): Sentence {
  const name = (ids: readonly string[], side: Side): string => listed(ids.map((id) => side.names.get(id) ?? id))
  const from = name(link.a, a)
  const to = name(link.b, b)
  const cites = [...link.a.flatMap((id) => a.byId.get(id) ?? []), ...link.b.flatMap((id) => b.byId.get(id) ?? [])].map(
    (p) => r.citations.of(p),
  )
  return sentence(strong(`${from === to ? from : `${from} → ${to}`}: `), link.summary, unsure(link), ' ', cites)
}

/** Longer wordings are cut in a list of a brief; the citation opens them whole. */
const MOST_WORDS = 150

/** The name of the point and its words, cut at a word where they are long. */
function provisionInWords(r: Register, p: Held<Provision>, side: Side): Sentence {
  const { wording } = p.item
  const cut = wording.length > MOST_WORDS ? `${wording.slice(0, MOST_WORDS).replace(/[\s,;:]+\S*$/, '')} …` : wording
  return sentence(
    strong(`${side.names.get(p.item.eId) ?? p.item.eId}: `),
    { kind: 'words', text: cut },
    ' ',
    r.citations.of(p),
  )
}

/** Below even odds the computed match may be a wrong one: a reader must know before quoting what "changed". */
export const LEAST_SURE = 0.5

/** What is said beside such a link; a person's is never unsure. */
export const unsure = (link: Pick<ProvisionLink, 'by' | 'score'>): SentencePart[] =>
  link.by === 'machine' && link.score < LEAST_SURE ? [{ kind: 'text', text: ' ' }, mark('unsure match')] : []
