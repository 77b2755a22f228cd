import { dayKnown } from '../time/when.ts'
import { type Sentence, say, sentence } from './citation.ts'
import type { DraftOnRecord, Register } from './register.ts'
import { capital, count, inSentence, listed, whenAsSaid, whenInWords } from './telling.ts'

const KIND_WORD: Readonly<Record<DraftOnRecord['kind'], string>> = {
  draft: 'a draft',
  'counter-proposal': 'a counter-proposal',
  'non-paper': 'a non-paper',
  'chairs-text': "a chair's text",
  mandate: 'a mandate',
  reply: 'a reply',
  treaty: 'a treaty text',
}

/** Units that are a draft's own: its titles name parts, and its notices speak about it. */
const counts = (d: DraftOnRecord) => d.provisions.filter((p) => p.item.unit !== 'heading' && p.item.unit !== 'notice')

/** "its text is held (28 points, 38 provisions)", or the way in which it is not. */
export function textStatus(d: DraftOnRecord): string {
  const all = counts(d)
  const top = all.filter((p) => !p.item.parent).length
  if (d.provisions.length > 0)
    return `its text is held (${[top > 0 ? count(top, 'point') : '', all.length > top ? count(all.length, 'provision') : ''].filter(Boolean).join(', ')})`
  if (d.publication === 'unpublished') return 'its text is unpublished'
  if (d.publication === 'withheld') return 'its text is withheld'
  if (d.publication === 'leaked') return 'it was leaked; its text is not held'
  if (d.publication === 'published') return 'it was published; its text is not held'
  return 'its text is not held'
}

/** Whether a draft's name already says whose it is: "E3 counter-proposal", "the company's offer". A name inside may be anybody's. */
const beginsWith = (told: string, name: string): boolean =>
  told.replace(/^the /, '').startsWith(name.toLowerCase().replace(/^the /, ''))

/** A draft in one sentence: name, kind, points, whose, when, whether we hold its words. */
export function draftInWords(r: Register, d: DraftOnRecord): Sentence {
  const told = d.name.toLowerCase()
  const authors = d.authors.filter((a) => !d.proposers.includes(a))
  const proposers = d.proposers.map((p) => r.actor(p)).filter((name) => !beginsWith(told, name))
  const facts = [
    d.kind === 'draft' || told.includes(d.kind.split('-')[0]!) ? '' : KIND_WORD[d.kind],
    d.points && !told.includes(String(d.points)) ? `of ${count(d.points, 'point')}` : '',
    proposers.length > 0 ? `put forward by ${listed(proposers.map(inSentence))}` : '',
    authors.length > 0 ? `written by ${listed(authors.map((p) => inSentence(r.actor(p))))}` : '',
    d.basedOn && r.draft(d.basedOn) ? `based on ${theDraft(r.draftName(d.basedOn))}` : '',
    d.dated ? `dated ${dayKnown(d.dated) ? whenAsSaid(d.dated) : whenInWords(d.dated)}` : '',
  ].filter(Boolean)
  const cite = d.naming ? [say(' '), r.citations.of(d.naming)] : undefined
  return sentence(`${capital(theDraft(d.name))}${facts.map((f) => `, ${f}`).join('')}: ${textStatus(d)}`, cite, '.')
}

/** A draft's name within a sentence: "the 28-point plan", "the counter-proposal of the E3". */
export const theDraft = (name: string): string =>
  isFile(name)
    ? name
    : OWNED.test(name)
      ? inSentence(name)
      : `the ${name.replace(/^(?:the|an?) /i, '').replace(COMMON, (w) => w.toLowerCase())}`

/** A file nobody has named otherwise: it has no article, and keeps its small letter at the head of a line. */
export const isFile = (name: string): boolean => /^\S+\.\p{L}{2,5}$/u.test(name)

/** "Boeing's latest offer" has its article in the owner; "European Union's" and "company's" still want one. */
const OWNED = /^\p{Lu}[\p{L}.-]*(?:'s|’s|s['’]) /u

/** Titles begin with a capital; these words need none within a sentence. */
const COMMON =
  /^(?:Draft|Counter|Proposal|Plan|Offer|Text|Reply|Response|Framework|Agreement|Memorandum|Protocol|Mandate|Non|Outline|Treaty|Convention|Joint|Peace|Final|Revised|First|Second|Third)(?=[\s-])/
