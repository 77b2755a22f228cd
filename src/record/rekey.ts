import type { Attribution, Speaker } from './attribution.ts'
import type { Item } from './claim.ts'
import type { NamedKey } from './entry.ts'
import type { ActorKey, DraftKey, IssueKey } from './ids.ts'

export type Resolve = <K extends string>(of: NamedKey['of'], key: K) => K

/** The item with every key in it replaced by the one it was merged into; the item itself when none was. */
export function rekeyed(item: Item, resolve: Resolve): Item {
  return touched(item, resolve) ? copyOf(item, resolve) : item
}

/** Whether any key in the item was merged; asked first, since most items of a long record are not. */
function touched(item: Item, resolve: Resolve): boolean {
  const actor = (k: ActorKey | undefined): boolean => k !== undefined && resolve('actor', k) !== k
  const draft = (k: DraftKey | undefined): boolean => k !== undefined && resolve('draft', k) !== k
  const issue = (k: IssueKey | undefined): boolean => k !== undefined && resolve('issue', k) !== k
  switch (item.kind) {
    case 'actor':
      return actor(item.key) || actor(item.affiliation)
    case 'issue':
      return issue(item.key)
    case 'draft':
      return draft(item.key) || draft(item.basedOn) || item.proposers.some(actor) || item.authors.some(actor)
    case 'provision':
      return draft(item.draft) || issue(item.issue)
  }
  const { speaker, onBehalfOf, via } = item.attribution
  if (actor(speaker?.actor) || actor(onBehalfOf?.actor) || via.some((r) => actor(r.actor))) return true
  switch (item.kind) {
    case 'statement':
    case 'contradiction':
      return false
    case 'contents':
      return draft(item.draft) || issue(item.issue)
    case 'change':
      return draft(item.from) || draft(item.to) || issue(item.issue)
    case 'position':
      return actor(item.party) || issue(item.issue)
    case 'stance':
      return actor(item.party) || draft(item.target.draft) || issue(item.target.issue)
    case 'event':
      return item.participants.some(actor) || draft(item.draft)
    case 'deadline':
      return actor(item.setBy)
    case 'commitment':
      return actor(item.party)
    case 'unknown':
      break
  }
  return issue(item.issue) || draft(item.draft)
}

function copyOf(item: Item, resolve: Resolve): Item {
  const actor = (k: ActorKey): ActorKey => resolve('actor', k)
  const draft = (k: DraftKey): DraftKey => resolve('draft', k)
  const issue = (k: IssueKey): IssueKey => resolve('issue', k)
  const some = <K>(f: (k: K) => K, k: K | undefined): K | undefined => (k === undefined ? undefined : f(k))
  switch (item.kind) {
    case 'actor':
      return { ...item, key: actor(item.key), affiliation: some(actor, item.affiliation) }
    case 'issue':
      return { ...item, key: issue(item.key) }
    case 'draft':
      return {
        ...item,
        key: draft(item.key),
        basedOn: some(draft, item.basedOn),
        proposers: item.proposers.map(actor),
        authors: item.authors.map(actor),
      }
    case 'provision':
      return { ...item, draft: draft(item.draft), issue: some(issue, item.issue) }
  }
  const attribution = rekeyedAttribution(item.attribution, actor)
  switch (item.kind) {
    case 'statement':
    case 'contradiction':
      return { ...item, attribution }
    case 'contents':
      return { ...item, attribution, draft: draft(item.draft), issue: issue(item.issue) }
    case 'change':
      return { ...item, attribution, from: some(draft, item.from), to: some(draft, item.to), issue: issue(item.issue) }
    case 'position':
      return { ...item, attribution, party: actor(item.party), issue: issue(item.issue) }
    case 'stance':
      return {
        ...item,
        attribution,
        party: actor(item.party),
        target: { ...item.target, draft: some(draft, item.target.draft), issue: some(issue, item.target.issue) },
      }
    case 'event':
      return { ...item, attribution, participants: item.participants.map(actor), draft: some(draft, item.draft) }
    case 'deadline':
      return { ...item, attribution, setBy: some(actor, item.setBy) }
    case 'commitment':
      return { ...item, attribution, party: actor(item.party) }
    case 'unknown':
      return { ...item, attribution, issue: some(issue, item.issue), draft: some(draft, item.draft) }
  }
}

function rekeyedAttribution(a: Attribution, actor: (k: ActorKey) => ActorKey): Attribution {
  const speaker: Speaker | undefined = a.speaker && { ...a.speaker, actor: actor(a.speaker.actor) }
  return {
    ...a,
    speaker,
    onBehalfOf: a.onBehalfOf && { ...a.onBehalfOf, actor: actor(a.onBehalfOf.actor) },
    via: a.via.map((r) => ({ ...r, actor: actor(r.actor) })),
  }
}
