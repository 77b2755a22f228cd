import type { SourceId } from '../record/ids.ts'
import type { Source } from '../record/source.ts'
import { sha256 } from '../text/digest.ts'
import { parseWhen } from '../time/when.ts'

/** A report as filed, for tests of what is made of a reading. */
export function report(text: string, about: Partial<Source> = {}): Source {
  const sha = sha256(text)
  return {
    id: `src-${sha.slice(0, 24)}` as SourceId,
    kind: 'news',
    published: parseWhen('2032-06-10'),
    sha256OfBytes: sha,
    sha256OfText: sha,
    length: text.length,
    fidelity: 'text-layer',
    handling: { kind: 'public' },
    text,
    ...about,
  }
}

/** Sentences of several kinds of negotiation, made up, to be strung together at random. */
export const SENTENCES = [
  'Norland and Suvania met in Geneva on Tuesday to discuss a 14-point ceasefire plan.',
  'Foreign Minister Mira Toll told Reuters that Norland would not accept the draft as it stands.',
  'An unnamed Western diplomat said the new draft drops the limit of 300 patrol boats.',
  '“We are not far apart,” said Jon Abara, the chief negotiator of Suvania.',
  'The leaked proposal would cap the number of border troops at 12,000.',
  'A counter-proposal by the Union, handed over on Sunday, raises the cap to 18,000.',
  'It is unclear whether the counter-proposal mentions prisoners.',
  'The dockworkers’ union demands a 9% pay rise and an end to split shifts.',
  'The port company offered 5%, according to a person close to the talks.',
  'A deadline of 1 July was dropped, the mediator said.',
  'The European Parliament wants a full ban; the Council prefers a register.',
  'Negotiators will meet again next week in Nairobi to vote on Article 6 of the draft treaty.',
  'Island states insisted that the text keep the 1.5 degree goal, Toll said in a statement.',
  'The company denied that it had agreed to anything.',
] as const
