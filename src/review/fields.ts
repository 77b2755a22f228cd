import type { Relay, Speaker } from '../record/attribution.ts'
import {
  ACTOR_KINDS,
  CHANGES,
  DRAFT_KINDS,
  EVENT_STATUSES,
  EVENT_TYPES,
  type Item,
  type ItemKind,
  KNOWN,
  POSITION_KINDS,
  type Quantity,
  SCALES,
} from '../record/claim.ts'
import { actorKey, draftKey, issueKey } from '../record/ids.ts'
import { parseWhen, type When } from '../time/when.ts'

/**
 * What a person may amend, by kind of item, and how a typed value is read. A list is a choice. Passages are amended by
 * giving other words of the source (`requoted`), ids and keys of namings not at all: that is a merge.
 */
type Reading =
  | 'text'
  | 'number'
  | 'quantity'
  | 'when'
  | 'actor'
  | 'actors'
  | 'draft'
  | 'issue'
  | 'words'
  | 'speaker'
  | 'party'
  | 'relays'
  | Choice
type Choice = readonly string[]

const VOICES = ['own', 'counterpart', 'third-party', 'reporter'] as const
const FORMS = ['direct', 'indirect', 'mixed', 'document'] as const
const CLAIMED = {
  gist: 'text',
  happened: 'when',
  'attribution.speaker': 'speaker',
  'attribution.onBehalfOf': 'party',
  'attribution.via': 'relays',
  'attribution.voice': VOICES,
  'attribution.form': FORMS,
  'attribution.cue': 'text',
  'attribution.medium': 'text',
  'attribution.terms': 'text',
} as const

export const FIELDS: Readonly<Record<ItemKind, Readonly<Record<string, Reading>>>> = {
  statement: { content: 'text', ...CLAIMED },
  contents: {
    draft: 'draft',
    issue: 'issue',
    known: KNOWN.filter((k) => k !== 'verbatim'),
    label: 'text',
    quantity: 'quantity',
    ...CLAIMED,
  },
  change: {
    from: 'draft',
    to: 'draft',
    issue: 'issue',
    change: CHANGES,
    before: 'text',
    after: 'text',
    quantity: 'quantity',
    hedge: 'text',
    ...CLAIMED,
  },
  position: {
    party: 'actor',
    issue: 'issue',
    position: POSITION_KINDS,
    value: 'text',
    quantity: 'quantity',
    condition: 'text',
    ...CLAIMED,
  },
  stance: { party: 'actor', stance: ['for', 'against', 'conditional', 'none-expressed'], ...CLAIMED },
  event: {
    type: EVENT_TYPES,
    status: EVENT_STATUSES,
    participants: 'actors',
    place: 'text',
    draft: 'draft',
    ...CLAIMED,
  },
  deadline: { setBy: 'actor', for: 'text', status: ['set', 'moved', 'withdrawn', 'passed'], ...CLAIMED },
  commitment: { party: 'actor', to: 'text', ...CLAIMED },
  unknown: { what: 'text', issue: 'issue', draft: 'draft', ...CLAIMED },
  contradiction: { what: 'text', ...CLAIMED },
  draft: {
    name: 'text',
    draftKind: DRAFT_KINDS,
    points: 'number',
    proposers: 'actors',
    authors: 'actors',
    dated: 'when',
    basedOn: 'draft',
    publication: ['published', 'leaked', 'unpublished', 'withheld'],
  },
  actor: { name: 'text', actorKind: ACTOR_KINDS, role: 'text', affiliation: 'actor', aliases: 'words' },
  issue: { name: 'text', scale: SCALES, unit: 'text', synonyms: 'words' },
  provision: { label: 'text', heading: 'text', issue: 'issue' },
}

/** Fields without which an item is none; they can be changed but not emptied. */
const NEEDED = new Set(
  'gist content draft issue known change party position stance type status for to what name draftKind proposers authors actorKind scale attribution.voice attribution.form'.split(
    ' ',
  ),
)
/** `to` and `draft` are needed where they are what the item is about, and optional elsewhere. */
const OPTIONAL: Readonly<Partial<Record<ItemKind, readonly string[]>>> = {
  change: ['to'],
  event: ['draft'],
  unknown: ['issue', 'draft'],
  provision: ['issue'],
}

/** A field with its value as a person would type it. */
export interface FieldShown {
  readonly field: string
  readonly value: string
}

/** An item in a few words: its gist, or the name it gives. */
export const gistOf = (item: Item): string =>
  'gist' in item ? item.gist : item.kind === 'provision' ? `${item.label ?? ''} ${item.wording}`.trim() : item.name

/** What an item says, field by field, without the fields it leaves open. Typed back in, each value gives the same item. */
export function fieldsOf(item: Item): readonly FieldShown[] {
  const out: FieldShown[] = []
  for (const [field, reading] of Object.entries(FIELDS[item.kind])) {
    const value = field
      .split('.')
      .reduce<unknown>((at, key) => (at as { readonly [k: string]: unknown } | undefined)?.[key], item)
    if (value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0))
      out.push({ field, value: typedForm(reading, value) })
  }
  return out
}

function typedForm(reading: Reading, value: unknown): string {
  if (reading === 'quantity') {
    const { value: n, to, unit, bound } = value as Quantity
    const [words] = Object.entries(BOUNDS).find(([, b]) => b === bound) ?? []
    return [words, to === undefined ? n : `${n}-${to}`, unit].filter((x) => x !== undefined && x !== null).join(' ')
  }
  if (reading === 'when') {
    const { earliest, latest } = value as When
    return earliest === latest && earliest !== null ? earliest : `${earliest ?? ''}..${latest ?? ''}`
  }
  if (reading === 'speaker') {
    const speaker = value as Speaker
    return speaker.kind === 'named' ? speaker.name : `${UNNAMED} ${speaker.description}`
  }
  if (reading === 'party') return (value as { readonly name: string }).name
  if (reading === 'relays') return (value as readonly Relay[]).map((r) => r.name).join('; ')
  return Array.isArray(value) ? value.join(', ') : String(value)
}

export type Changed = { readonly ok: true; readonly item: Item } | { readonly ok: false; readonly reason: string }

/** The item with fields set as typed: `{ "quantity": "at most 600000 personnel", "happened": "2031-05-02" }`. An empty value removes. */
export function changed(item: Item, typed: Readonly<Record<string, string>>): Changed {
  let next = item as unknown as { readonly [field: string]: unknown }
  for (const [field, value] of Object.entries(typed)) {
    const fields = FIELDS[item.kind]
    const reading = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (reading === undefined)
      return {
        ok: false,
        reason: `a ${item.kind} has no field “${field}” to amend; it has ${Object.keys(fields).join(', ')}`,
      }
    const empty = value.trim() === ''
    if (empty && NEEDED.has(field) && !OPTIONAL[item.kind]?.includes(field))
      return { ok: false, reason: `${field} of a ${item.kind} cannot be empty` }
    // A claim without relays has an empty list of them, not none.
    const nothing = reading === 'relays' || reading === 'actors' || reading === 'words' ? [] : undefined
    const read = empty ? good(nothing) : typedAs(reading, value.trim())
    if (!read.ok) return { ok: false, reason: `${field}: ${read.reason}` }
    next = withField(next, field.split('.'), read.value)
  }
  return { ok: true, item: next as unknown as Item }
}

function withField(
  at: { readonly [field: string]: unknown },
  path: readonly string[],
  value: unknown,
): { readonly [field: string]: unknown } {
  const [first = '', ...rest] = path
  const inner = rest.length === 0 ? value : withField((at[first] ?? {}) as { [field: string]: unknown }, rest, value)
  const { [first]: _old, ...others } = at
  return inner === undefined ? others : { ...others, [first]: inner }
}

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string }
const good = (value: unknown): Read => ({ ok: true, value })
const bad = (reason: string): Read => ({ ok: false, reason })

function typedAs(reading: Reading, typed: string): Read {
  if (typeof reading === 'object')
    return reading.includes(typed) ? good(typed) : bad(`“${typed}” is none of ${reading.join(', ')}`)
  switch (reading) {
    case 'text':
      return good(typed)
    case 'number':
      return /^\d{1,9}$/.test(typed) ? good(Number(typed)) : bad(`“${typed}” is not a whole number`)
    case 'quantity': {
      const quantity = quantityOf(typed)
      return quantity ? good(quantity) : bad(`“${typed}” is not a number with its unit, such as “at most 4500 troops”`)
    }
    case 'when': {
      const when = whenOf(typed)
      return when
        ? good(when)
        : bad(`“${typed}” is not a date: write 2031-05-02, 2031-05, 2031 or 2031-05-01..2031-05-07`)
    }
    case 'actor':
      return good(actorKey(typed))
    case 'actors':
      return good(listed(typed).map(actorKey))
    case 'draft':
      return good(draftKey(typed))
    case 'issue':
      return good(issueKey(typed))
    case 'words':
      return good(listed(typed))
    case 'speaker': {
      const described = typed.toLowerCase().startsWith(UNNAMED) ? typed.slice(UNNAMED.length).trim() : undefined
      const speaker: Speaker =
        described === undefined
          ? { kind: 'named', actor: actorKey(typed), name: typed }
          : { kind: 'described', actor: actorKey(`${UNNAMED} ${described}`), description: described }
      return described === '' ? bad('describe who spoke, as the source does') : good(speaker)
    }
    case 'party':
      return good({ actor: actorKey(typed), name: typed })
    case 'relays':
      return good(
        typed.split(';').flatMap((n): Relay[] => (n.trim() ? [{ name: n.trim(), actor: actorKey(n.trim()) }] : [])),
      )
  }
}

const listed = (typed: string): readonly string[] =>
  typed
    .split(/[,;]/)
    .map((s) => s.trim())
    .filter((s) => s !== '')

function whenOf(typed: string): unknown {
  const parts = typed.split('..')
  if (parts.length === 1) return parseWhen(typed)
  const [from, to] = parts.map((p) => (p === '' ? null : parseWhen(p)))
  if (parts.length > 2 || from === undefined || to === undefined) return undefined
  const when = { earliest: from?.earliest ?? null, latest: to?.latest ?? null }
  return when.earliest !== null && when.latest !== null && when.earliest > when.latest ? undefined : when
}

/** Before the words by which a source describes somebody it does not name. */
const UNNAMED = 'anonymous:'

const BOUNDS = { 'at most': 'at-most', 'at least': 'at-least', about: 'about' } as const

function quantityOf(typed: string): Quantity | undefined {
  const m =
    /^(?:(at most|at least|about)\s+)?(-?\d[\d,]*(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(\d[\d,]*(?:\.\d+)?))?\s*(.{0,80})$/i.exec(
      typed,
    )
  if (!m) return undefined
  const number = (s: string): number => Number(s.replaceAll(',', ''))
  const unit = m[4]!.trim() || null
  const quantity: Quantity = m[3] ? { value: number(m[2]!), to: number(m[3]), unit } : { value: number(m[2]!), unit }
  const bound = m[1] && BOUNDS[m[1].toLowerCase() as keyof typeof BOUNDS]
  return bound ? { ...quantity, bound } : quantity
}
