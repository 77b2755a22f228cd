import type { Attribution, Speaker } from '../record/attribution.ts'
import type { Claim, Item, PositionKind, Quantity } from '../record/claim.ts'
import type { Passage, Source } from '../record/source.ts'
import type { StateOfPlay } from '../record/state-of-play.ts'
import { type Suggestion, suggestion } from '../record/suggestion.ts'
import { describe } from '../text/selector.ts'
import type { Span } from '../text/span.ts'
import type { Found, MachineReading, ReadPosition, ReadQuantity, ReadStatement } from './machine-reading.ts'
import { type Keys, keysFor } from './suggestions/keys.ts'

const POSITION: Readonly<Record<ReadPosition['stance'], PositionKind>> = {
  demands: 'demand',
  offers: 'offer',
  accepts: 'accepts',
  rejects: 'rejects',
  opposes: 'opposes',
  conditional: 'conditional',
  open: 'undecided',
}

/** A naming rests on the words alone; what it adds (who proposed it, whom it speaks for) is less sure. */
const NAMING_CONFIDENCE = 0.8
/** A name that no phrase of the text bears as it stands: put together from an adjective or a list. */
const UNLISTED_CONFIDENCE = 0.6

/** What the machine read in a report, as suggestions to the record: namings first, since claims use their keys. */
export function suggestionsOf(
  reading: MachineReading,
  source: Source,
  state: StateOfPlay,
  suggester: string,
): readonly Suggestion[] {
  const keys = keysFor(reading, source.id, state)
  const passage = (s: Span): Passage => ({ source: source.id, selector: describe(source.text, s) })
  const passages = (first: Span, more: readonly Span[] = []): readonly Passage[] => [
    passage(first),
    ...more.map(passage),
  ]
  const reported = source.published ?? reading.dateline ?? undefined
  const offer = (item: Item, found: Pick<Found, 'confidence' | 'reason'>): Suggestion =>
    suggestion(source.id, item, found.confidence, found.reason, suggester)
  const attributions = attributionsIn(reading, keys)
  const used = usedNames(reading)
  const out: Suggestion[] = []

  for (const a of reading.actors) {
    if (a.spans.length === 0 || !used.actors.has(a.name)) continue
    const item: Item = {
      kind: 'actor',
      key: keys.actor(a.name),
      name: a.name.replace(/^anonymous:\s*/i, ''),
      actorKind: a.kind,
      role: a.role ?? undefined,
      affiliation: a.affiliation ? keys.actor(a.affiliation) : undefined,
      aliases: a.aliases,
      passages: passages(a.spans[0]!),
      reported,
    }
    out.push(
      offer(item, {
        confidence: NAMING_CONFIDENCE,
        reason: `named in the text${a.role ? `, with the role “${a.role}”` : ''}`,
      }),
    )
  }
  const listedActors = new Set(reading.actors.filter((a) => a.spans.length > 0).map((a) => a.name))
  for (const [name, span] of used.actors) {
    if (listedActors.has(name)) continue
    const item: Item = {
      kind: 'actor',
      key: keys.actor(name),
      name: name.replace(/^anonymous:\s*/i, ''),
      actorKind: 'group',
      aliases: [],
      passages: passages(span),
      reported,
    }
    out.push(
      offer(item, {
        confidence: UNLISTED_CONFIDENCE,
        reason: 'called so by what was read here; its own words may differ',
      }),
    )
  }
  for (const i of reading.issues) {
    const span = used.issues.get(i.name)
    if (!span) continue
    const item: Item = {
      kind: 'issue',
      key: keys.issue(i.name),
      name: i.name,
      catalogue: i.catalogue ?? undefined,
      scale: 'text',
      synonyms: i.synonyms,
      passages: passages(span),
      reported,
    }
    out.push(
      offer(item, {
        confidence: NAMING_CONFIDENCE,
        reason: i.catalogue ? `words of the catalogue's issue “${i.catalogue}”` : 'a noun phrase of the text',
      }),
    )
  }
  for (const d of reading.drafts) {
    const item: Item = {
      kind: 'draft',
      key: keys.draft(d.id)!,
      name: plainName(d.name, d.points),
      draftKind: d.kind,
      points: d.points ?? undefined,
      proposers: d.proposers.map(keys.actor),
      authors: d.authors.map(keys.actor),
      dated: d.date ?? undefined,
      basedOn: d.basedOn ? keys.draft(d.basedOn) : undefined,
      publication: d.publication ?? undefined,
      passages: tellingFirst(d.spans).map(passage),
      reported,
    }
    out.push(
      offer(item, {
        confidence: d.confidence,
        reason: keys.taken(d.id) ? `${d.reason}; ${keys.taken(d.id)}` : d.reason,
      }),
    )
  }
  const claimed = (span: Span, found: { within: string | null }, more: readonly Span[] = []) => ({
    passages: passages(span, more),
    attribution: attributions.of(found.within),
    reported,
    gist: gistOf(source.text, span),
  })
  for (const s of reading.statements) {
    const base = {
      passages: passages(s.content),
      attribution: { ...attributions.ofStatement(s), passage: passage(s.sourceSpan) },
      reported,
      gist: gistOf(source.text, s.content),
    }
    out.push(
      offer(
        {
          ...base,
          kind: 'statement',
          content: source.text.slice(s.content.start, s.content.end),
          happened: s.said ?? undefined,
        },
        s,
      ),
    )
  }
  for (const e of reading.events) {
    const item: Claim = {
      ...claimed(e.span, e, e.mentions),
      kind: 'event',
      type: e.type,
      status: e.status,
      participants: e.participants.map(keys.actor),
      place: e.place ?? undefined,
      draft: e.draft ? keys.draft(e.draft) : undefined,
      happened: e.date ?? undefined,
    }
    out.push(offer(item, e))
  }
  for (const p of reading.provisions) {
    const draft = keys.draft(p.draft)
    if (!draft) continue
    const item: Claim = {
      ...claimed(p.span, p, p.mentions),
      kind: 'contents',
      draft,
      issue: keys.issue(p.issue),
      known: 'described',
      label: p.label ?? undefined,
      quantity: quantity(p.quantity),
    }
    out.push(offer(item, p))
  }
  for (const c of reading.changes) {
    const item: Claim = {
      ...claimed(c.span, c, c.mentions),
      kind: 'change',
      from: c.from ? keys.draft(c.from) : undefined,
      to: c.to ? keys.draft(c.to) : undefined,
      issue: keys.issue(c.issue),
      change: c.change,
      before: c.before ?? undefined,
      after: c.after ?? undefined,
      quantity: quantity(c.quantity),
      hedge: c.hedge ?? undefined,
    }
    out.push(offer(item, c))
  }
  for (const p of reading.positions) {
    const base = claimed(p.span, p)
    const item: Claim = {
      ...base,
      attribution: { ...base.attribution, voice: p.ownVoice ? 'own' : voiceOf(reading, p) },
      kind: 'position',
      party: keys.actor(p.party),
      issue: keys.issue(p.issue),
      position: POSITION[p.stance],
      value: p.value ?? undefined,
      quantity: quantity(p.quantity),
      condition: p.condition ?? undefined,
      happened: p.when ?? undefined,
    }
    out.push(offer(item, p))
  }
  for (const o of reading.open) {
    const item: Claim = {
      ...claimed(o.span, o),
      kind: 'unknown',
      what: o.what,
      issue: o.issue ? keys.issue(o.issue) : undefined,
      draft: o.draft ? keys.draft(o.draft) : undefined,
    }
    out.push(offer(item, o))
  }
  for (const x of reading.contradictions) {
    const item: Claim = { ...claimed(x.a, { within: null }, x.b ? [x.b] : []), kind: 'contradiction', what: x.what }
    out.push(offer(item, x))
  }
  return distinct(out)
}

/** The first mention that is more than a number or a bare noun leads: it is what a reader opens. */
function tellingFirst(spans: readonly Span[]): readonly Span[] {
  const lead = spans.find((s) => s.end - s.start >= 12) ?? spans[0]! // "the new plan" is twelve characters
  return [lead, ...spans.filter((s) => s !== lead)]
}

/** "thoroughly revised 19-point peace plan" is the 19-point peace plan: its number tells it apart, the rest is the reporter's. */
function plainName(name: string, points: number | null): string {
  if (points === null) return name
  const numbered = /(?:\d+|[\p{L}]+)[-\s]point\s.*$/iu.exec(name)
  return numbered ? numbered[0] : name
}

/** The source's words on one line. */
export const gistOf = (text: string, s: Span): string => text.slice(s.start, s.end).replace(/\s+/g, ' ').trim()

const quantity = (q: ReadQuantity | null): Quantity | undefined =>
  q ? { value: q.value, unit: q.unit, bound: q.bound } : undefined

/** Names that some finding uses, with the first place: an actor whom nothing on record mentions is no use to a reviewer. */
function usedNames(reading: MachineReading): {
  actors: ReadonlyMap<string, Span>
  issues: ReadonlyMap<string, Span>
} {
  const actors = new Map<string, Span>()
  const issues = new Map<string, Span>()
  const actor = (span: Span, ...names: (string | null | undefined)[]): void => {
    for (const n of names) if (n && !actors.has(n)) actors.set(n, span)
  }
  const issue = (name: string | null, span: Span): void => {
    if (name && !issues.has(name)) issues.set(name, span)
  }
  for (const s of reading.statements) actor(s.sourceSpan, s.speaker, s.onBehalfOf, ...s.via, ...(s.speakers ?? []))
  for (const e of reading.events) actor(e.span, ...e.participants)
  for (const d of reading.drafts) if (d.spans[0]) actor(d.spans[0], ...d.proposers, ...d.authors)
  for (const p of reading.provisions) issue(p.issue, p.span)
  for (const c of reading.changes) issue(c.issue, c.span)
  for (const p of reading.positions) {
    actor(p.span, p.party)
    issue(p.issue, p.span)
  }
  for (const o of reading.open) issue(o.issue, o.span)
  for (const a of reading.actors) if (a.spans[0] && actors.has(a.name)) actor(a.spans[0], a.affiliation)
  return { actors, issues }
}

const REPORTER: Attribution = { voice: 'reporter', form: 'indirect', via: [] }

function attributionsIn(
  reading: MachineReading,
  keys: Keys,
): { of(id: string | null): Attribution; ofStatement(s: ReadStatement): Attribution } {
  const byId = new Map(reading.statements.map((s) => [s.id, s]))
  const ofStatement = (s: ReadStatement): Attribution => {
    const anonymous = /^anonymous:?\s*(.*)$/i.exec(s.speaker)
    const speaker: Speaker = anonymous
      ? { kind: 'described', description: anonymous[1]!, actor: keys.actor(s.speaker) }
      : { kind: 'named', actor: keys.actor(s.speaker), name: s.speaker, role: s.speakerRole ?? undefined }
    return {
      speaker,
      onBehalfOf: s.onBehalfOf ? { actor: keys.actor(s.onBehalfOf), name: s.onBehalfOf } : undefined,
      voice: s.onBehalfOf ? 'own' : 'third-party',
      form: s.quoteType,
      cue: s.cue ?? undefined,
      via: s.via.map((name) => ({ name: name.replace(/^anonymous:\s*/i, ''), actor: keys.actor(name) })),
      medium: s.medium ?? undefined,
    }
  }
  return { ofStatement, of: (id) => (id && byId.has(id) ? ofStatement(byId.get(id)!) : REPORTER) }
}

/** Whose voice tells a position that its party does not tell itself: another party at the table, a third party, or the reporter. */
function voiceOf(reading: MachineReading, p: ReadPosition): Attribution['voice'] {
  if (!p.within) return 'reporter'
  const teller = reading.statements.find((s) => s.id === p.within)?.onBehalfOf
  if (!teller) return 'third-party'
  if (teller === p.party) return 'own'
  return reading.positions.some((x) => x.party === teller) ? 'counterpart' : 'third-party'
}

/** One suggestion an id; the first, which is the surer where two readers found the same, stays. */
function distinct(list: readonly Suggestion[]): readonly Suggestion[] {
  const seen = new Set<string>()
  return list.filter((s) => !seen.has(s.id) && seen.add(s.id))
}
