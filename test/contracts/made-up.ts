import type { EventClaim } from '../../src/record/claim.ts'
import type { ActorKey, SourceId } from '../../src/record/ids.ts'
import type { Source } from '../../src/record/source.ts'
import { sha256 } from '../../src/text/digest.ts'
import { describe } from '../../src/text/selector.ts'

/** A source of these words, whose bytes are its text in UTF-8. */
export function sourceOf(text: string, about: Partial<Source> = {}): Source {
  return {
    id: `src-${sha256(text).slice(0, 24)}` as SourceId,
    kind: 'news',
    sha256OfBytes: sha256(text),
    sha256OfText: sha256(text),
    length: text.length,
    fidelity: 'text-layer',
    handling: { kind: 'public' },
    text,
    ...about,
  }
}

/** A claim that Norland met somebody, standing on these words. */
export function meetingIn(source: Source, words: string): EventClaim {
  const start = source.text.indexOf(words)
  return {
    kind: 'event',
    type: 'meeting',
    status: 'held',
    participants: ['norland' as ActorKey],
    gist: words,
    attribution: { voice: 'reporter', form: 'document', via: [] },
    passages: [{ source: source.id, selector: describe(source.text, { start, end: start + words.length }) }],
  }
}
