import { type Claim, isClaim } from '../record/claim.ts'
import type { Held } from '../record/state-of-play.ts'
import { type Sentence, type SentencePart, say, sentence, strong } from './citation.ts'
import { CHANGE_WORD, quantityInWords, quoted } from './claims-in-words.ts'
import type { Dispute } from './disputed.ts'
import type { Register } from './register.ts'
import { capital } from './telling.ts'

/** Both sides of a dispute, each with its words and its road; the program adds no verdict. */
export function disputeInWords(r: Register, d: Dispute): Sentence[] {
  const lead = sentence(strong(`${capital(subject(r, d))}: `))
  const first = d.sides[0]!
  if (d.what === 'told' && first.item.kind === 'contradiction') {
    const { passages } = first.item
    const sides = passages.map((p, i) =>
      sentence(i === 0 ? '' : 'against ', quoted(p.selector.exact), `, ${r.outletOf(p)} `, r.citations.of(first, p)),
    )
    return [sentence(lead.parts, sides[0]!.parts), ...sides.slice(1)]
  }
  const sides = d.sides.map((h, i) => sentence(i === 0 ? '' : 'against ', sideInWords(r, h), ' ', r.citations.of(h)))
  return [sentence(lead.parts, sides[0]!.parts), ...sides.slice(1)]
}

function subject(r: Register, d: Dispute): string {
  const { draft, issue, words } = d.about
  if (d.what === 'points') return `number of points of the ${draftName(r, draft)}`
  if (issue !== undefined) return `${r.issue(issue as never)}, in the ${draftName(r, draft)}`
  return words ?? 'two accounts'
}

const draftName = (r: Register, key: string | undefined): string => r.draftName(key as never)

function sideInWords(r: Register, h: Held): readonly SentencePart[] {
  const { item } = h
  const what =
    item.kind === 'change'
      ? `${CHANGE_WORD[item.change]}, `
      : item.kind === 'contents' && item.quantity
        ? `${quantityInWords(item.quantity)}, `
        : item.kind === 'draft' && item.points
          ? `${item.points} points, `
          : ''
  const words = isClaim(item) ? item.gist : item.passages[0]!.selector.exact
  return [say(what), quoted(words), say(`, ${r.chainOf(h)}${isClaim(item) ? r.also(h as Held<Claim>) : ''}`)]
}
