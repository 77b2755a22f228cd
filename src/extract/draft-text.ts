import { partyOf } from '../actors/parties.ts'
import { type OutlinedProvision, outline, wordingOf } from '../drafts/index.ts'
import type { ActorNaming, DraftKind, DraftNaming, Provision } from '../record/claim.ts'
import { type ActorKey, actorKey, type DraftKey, draftKey } from '../record/ids.ts'
import type { Passage, Source } from '../record/source.ts'
import { type Suggestion, suggestion } from '../record/suggestion.ts'
import { describe } from '../text/selector.ts'
import { type Span, trimmed } from '../text/span.ts'
import { timeExpressions } from '../time/expressions.ts'
import { resolve } from '../time/resolve.ts'
import { dayKnown, type When } from '../time/when.ts'

/** The outline rests on printed labels and line ends; where it errs, an editor sees it at once in the table. */
const OUTLINE_CONFIDENCE = 0.95
const TITLE_CONFIDENCE = 0.85

/**
 * What a draft's own text gives the record: that there is this draft, as its title and the person who filed it say, and
 * its provisions word by word.
 */
export function draftTextSuggestions(source: Source, suggester: string): readonly Suggestion[] {
  const { text } = source
  const provisions = outline(text)
  const title = titleSpan(text, provisions)
  const words = source.title ?? (title ? text.slice(title.start, title.end) : undefined) ?? source.file ?? 'draft'
  const key = source.draft ?? draftKey(nameFrom(words))
  const passage = (s: Span): Passage => ({ source: source.id, selector: describe(text, s) })
  const first = title ?? firstWords(text)
  if (!first) return []
  const out: Suggestion[] = []
  const proposer = proposerOf(source, words)
  const reported = source.published
  if (proposer) {
    const inText = spanOf(text, proposer.as) ?? first
    const actor: ActorNaming = {
      kind: 'actor',
      key: proposer.key,
      name: proposer.name,
      actorKind: proposer.kind,
      aliases: [proposer.as],
      passages: [passage(inText)],
      reported,
    }
    out.push(suggestion(source.id, actor, TITLE_CONFIDENCE, 'named in the title of the draft', suggester))
  }
  const naming: DraftNaming = {
    kind: 'draft',
    key,
    name: nameFrom(words),
    draftKind: kindFrom(words),
    points: pointsIn(words),
    proposers: proposer ? [proposer.key] : [],
    authors: [],
    dated: source.published ?? datedIn(words),
    publication: /\bleak/i.test(words) ? 'leaked' : undefined,
    passages: [passage(first)],
    reported,
  }
  out.push(
    suggestion(
      source.id,
      naming,
      TITLE_CONFIDENCE,
      source.draft ? 'filed as a witness of this draft' : 'the title of a draft text',
      suggester,
    ),
  )
  provisions.forEach((p, order) => {
    const s = trimmed(text, p)
    // The document's title is the draft's name, not one of its provisions.
    if (s.end <= s.start || (title && s.start <= title.start && s.end <= title.end)) return
    out.push(
      suggestion(
        source.id,
        provisionOf(text, p, order, key, passage(s), reported),
        OUTLINE_CONFIDENCE,
        reasonOf(p),
        suggester,
      ),
    )
  })
  return out
}

function provisionOf(
  text: string,
  p: OutlinedProvision,
  order: number,
  draft: DraftKey,
  passage: Passage,
  reported: Source['published'],
): Provision {
  return {
    kind: 'provision',
    draft,
    order,
    eId: p.id,
    parent: p.parent ?? undefined,
    level: p.level,
    unit: p.kind,
    label: p.label ?? undefined,
    heading: p.heading ?? undefined,
    known: p.known,
    covers: p.covers,
    wording: wordingOf(text, p).trim(),
    passages: [passage],
    reported,
  }
}

const reasonOf = (p: OutlinedProvision): string =>
  p.label ? `printed label “${p.label}”` : `${p.kind} without a printed label`

/** The lines before the first numbered provision's, when a heading or free line stands there. */
function titleSpan(text: string, provisions: readonly OutlinedProvision[]): Span | undefined {
  const first = provisions[0]
  if (!first || first.label !== null || first.end - first.start > 300) return undefined // a longer opening is a preamble
  return trimmed(text, first)
}

function firstWords(text: string): Span | undefined {
  const s = trimmed(text, { start: 0, end: Math.min(text.length, 200) })
  return s.end > s.start ? s : undefined
}

function spanOf(text: string, words: string): Span | undefined {
  const head = text.slice(0, 2000)
  for (let i = head.indexOf(words); i >= 0; i = head.indexOf(words, i + 1)) {
    const end = i + words.length
    // "US" is not the beginning of "USE".
    if (!/[\p{L}\p{N}]$/u.test(head.slice(0, i)) && !/^[\p{L}\p{N}]/u.test(head.slice(end))) return { start: i, end }
  }
  return undefined
}

/** "20-point draft", "plan in 28 points": what the title says, never a count of our own. */
function pointsIn(title: string): number | undefined {
  const m = /\b(\d{1,3})[-\s]points?\b|\bin (\d{1,3}) points\b/i.exec(title)
  return m ? Number(m[1] ?? m[2]) : undefined
}

/** A date that the title itself gives in full. */
function datedIn(title: string): When | undefined {
  for (const e of timeExpressions(title)) {
    const when = resolve(e, { earliest: null, latest: null }, 'past')
    if (when && dayKnown(when)) return when
  }
  return undefined
}

function kindFrom(title: string): DraftKind {
  if (/\bcounter[-\s]?(?:proposal|draft|plan|offer)\b/i.test(title)) return 'counter-proposal'
  if (/\bnon[-\s]?paper\b/i.test(title)) return 'non-paper'
  if (/\bchair(?:man|person|woman)?['’]?s?\s+(?:draft|text)|\bfacilitator['’]s/i.test(title)) return 'chairs-text'
  if (/\b(?:negotiating )?mandate\b|\bgeneral approach\b/i.test(title)) return 'mandate'
  if (/\breply\b|\bresponse to\b/i.test(title)) return 'reply'
  if (/\b(?:treaty|convention|covenant|charter)\b/i.test(title) && !/\bdraft|proposal\b/i.test(title)) return 'treaty'
  return 'draft'
}

/** The title's head without brackets, dates and marks: short enough for a column. */
function nameFrom(title: string): string {
  const t = title
    .replace(/[*_#]+/g, ' ')
    .replace(/\s*[([][^)\]]*[)\]]/g, ' ')
    .replace(/\s*,\s+as\s.*$/i, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return (t.length > 90 ? t.slice(0, 90).replace(/\s\S*$/, '') : t) || title.trim().slice(0, 90) || 'draft'
}

interface Proposer {
  readonly key: ActorKey
  readonly name: string
  readonly as: string
  readonly kind: ActorNaming['actorKind']
}

/** As told at filing; else the party that the title names before or after the word for the text: "US draft", "proposal of the Union". */
function proposerOf(source: Source, title: string): Proposer | undefined {
  if (source.proposer)
    return (
      partyAt(source.proposer) ?? {
        key: actorKey(source.proposer),
        name: source.proposer,
        as: source.proposer,
        kind: 'group',
      }
    )
  const head = /\b(?:draft|plan|proposal|counter[-\s]?proposal|text|offer|paper|mandate|position)\b/i.exec(title)
  if (!head) return undefined
  const before = title.slice(0, head.index).trim().split(/\s+/).slice(-4)
  for (let n = before.length; n > 0; n--) {
    const form = before.slice(-n).join(' ')
    const found = partyAt(form.replace(/['’]s$/, ''))
    if (found) return found
  }
  const aside = /[([]([^)\]]+)[)\]]/.exec(title)
  const bracketed = aside ? partyAt(aside[1]!.trim()) : undefined
  if (bracketed) return bracketed
  const after = /\b(?:by|of|from)\s+(?:the\s+)?([^,(]+?)(?=\s+(?:for|on|in|to|as)\b|[,(]|$)/i.exec(
    title.slice(head.index),
  )
  return after ? partyAt(after[1]!.trim()) : undefined
}

function partyAt(form: string): Proposer | undefined {
  const match = partyOf(form)
  return match
    ? {
        key: actorKey(match.party.name),
        name: match.party.name,
        as: form,
        kind: match.party.kind === 'region' ? 'group' : match.party.kind,
      }
    : undefined
}
