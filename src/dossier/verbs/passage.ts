import type { Item } from '../../record/claim.ts'
import type { Author } from '../../record/entry.ts'
import type { Passage, SourceHead } from '../../record/source.ts'
import type { Suggestion } from '../../record/suggestion.ts'
import { type FieldShown, fieldsOf, gistOf } from '../../review/fields.ts'
import { whyPassageFails } from '../../review/quotes-hold.ts'
import { chainInWords, dayInWords, sourceName, whenInWords } from '../../views/telling.ts'
import type { Block, Page } from '../../writers/page.ts'
import type { Dossier } from '../dossier.ts'
import { arg, type Run } from '../verb.ts'
import { withDossier } from './with-dossier.ts'

/** An item, a suggestion or a source, opened at its words. JSON-ready. */
export interface PassageShown {
  readonly id: string
  readonly is: 'item' | 'suggestion' | 'source'
  readonly kind: string
  readonly gist: string
  /** What it says besides, field by field, as `amend --set` takes it. */
  readonly fields: readonly FieldShown[]
  /** Who took it into the record, and when; absent for what is only suggested. */
  readonly accepted?: { readonly by: Author; readonly recorded: string }
  /** For a suggestion: how sure the machine is, and why. */
  readonly suggested?: { readonly confidence: number; readonly reason: string; readonly by: string }
  readonly passages: readonly PassageInPlace[]
}

export interface PassageInPlace {
  readonly source: string
  readonly sourceTitle: string
  readonly published: string | null
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  /** "Kyslytsya, to the Financial Times, in Al Jazeera". */
  readonly chain: string
  /** Why the quote no longer stands there; absent when it does. */
  readonly fails?: string
}

const AROUND = 240 // characters on each side: the sentence and most of its paragraph

export const passage: Run = (call, effects) =>
  withDossier(arg(call, 'DOSSIER'), effects, async (dossier) => {
    const shown = await shownOf(dossier, arg(call, 'ID'))
    return 'ok' in shown ? shown : { ok: true, value: shown, page: pageOfPassage(shown) }
  })

async function shownOf(dossier: Dossier, word: string) {
  const item = await dossier.itemMeant(word)
  if (item.ok) {
    const { id, item: held, by, recorded } = item.one
    return shownItem(dossier, { id, is: 'item', accepted: { by, recorded } }, held)
  }
  const suggestion = await dossier.suggestionMeant(word)
  if (suggestion.ok) return shownSuggestion(dossier, suggestion.one)
  const source = await dossier.sourceMeant(word)
  if (!source.ok) return word.startsWith('sug-') ? suggestion : word.startsWith('src-') ? source : item
  const { id, kind } = source.one
  const text = (await dossier.textsOf([id]))(id) ?? ''
  const opening = { exact: text.slice(0, AROUND), prefix: '', suffix: '', start: 0, end: Math.min(text.length, AROUND) }
  return {
    id,
    is: 'source',
    kind,
    gist: sourceName(source.one),
    fields: [],
    passages: text === '' ? [] : [inPlace({ source: id, selector: opening }, source.one, text, undefined)],
  } satisfies PassageShown
}

export function shownSuggestion(dossier: Dossier, s: Suggestion): Promise<PassageShown> {
  const suggested = { confidence: s.confidence, reason: s.reason, by: s.suggester }
  return shownItem(dossier, { id: s.id, is: 'suggestion', suggested }, s.item)
}

async function shownItem(
  dossier: Dossier,
  about: Pick<PassageShown, 'id' | 'is' | 'accepted' | 'suggested'>,
  item: Item,
): Promise<PassageShown> {
  const ids = item.passages.map((p) => p.source)
  const textOf = await dossier.textsOf(ids)
  const heads = new Map((await dossier.whole()).sources.map((s) => [s.id, s]))
  return {
    ...about,
    kind: item.kind,
    gist: gistOf(item),
    fields: fieldsOf(item).filter((f) => f.field !== 'gist'),
    passages: item.passages.map((p) => inPlace(p, heads.get(p.source), textOf(p.source), item)),
  }
}

function inPlace(
  p: Passage,
  head: SourceHead | undefined,
  text: string | undefined,
  item: Item | undefined,
): PassageInPlace {
  const { exact, start, end } = p.selector
  const fails = text === undefined ? 'the source is not in the dossier' : whyPassageFails(p, () => text)
  return {
    source: p.source,
    sourceTitle: head ? sourceName(head) : p.source,
    published: head?.published ? whenInWords(head.published) : null,
    quote: exact,
    start,
    end,
    before: fails ? p.selector.prefix : cutBefore(text!.slice(Math.max(0, start - AROUND), start), start > AROUND),
    after: fails ? p.selector.suffix : cutAfter(text!.slice(end, end + AROUND), end + AROUND < text!.length),
    chain:
      item && 'attribution' in item
        ? chainInWords(item.attribution, head)
        : head
          ? (head.publisher ?? sourceName(head))
          : '',
    ...(fails ? { fails } : {}),
  }
}

const cutBefore = (s: string, cut: boolean): string => (cut ? `…${s.slice(s.search(/\s/) + 1)}` : s)
const cutAfter = (s: string, cut: boolean): string => (cut ? `${s.replace(/\s\S*$/, '')}…` : s)

export function pageOfPassage(shown: PassageShown): Page {
  const { accepted, suggested, fields } = shown
  const blocks: Block[] = []
  if (fields.length > 0)
    blocks.push({
      kind: 'paragraph',
      inlines: [{ kind: 'text', text: fields.map((f) => `${f.field}: ${f.value}`).join(' · ') }],
    })
  for (const p of shown.passages) {
    if (p.fails)
      blocks.push({ kind: 'paragraph', inlines: [{ kind: 'strong', text: `This quote does not hold: ${p.fails}.` }] })
    blocks.push(
      {
        kind: 'quote',
        inlines: [
          { kind: 'text', text: p.before },
          { kind: 'strong', text: `⟦${p.quote}⟧` },
          { kind: 'text', text: p.after },
        ],
      },
      {
        kind: 'paragraph',
        inlines: [
          {
            kind: 'emphasis',
            text: [p.chain, p.published, `“${p.sourceTitle}”`, `${p.source} ${p.start}–${p.end}`]
              .filter(Boolean)
              .join(' · '),
          },
        ],
      },
    )
  }
  return {
    kind: 'page',
    title: shown.gist,
    marks: [
      { kind: 'fact', text: `${shown.kind} · ${shown.id}` },
      ...(accepted
        ? [
            {
              kind: accepted.by.kind === 'machine' ? 'warning' : 'fact',
              text: `accepted by ${accepted.by.name}, ${dayInWords(accepted.recorded.slice(0, 10))}${accepted.by.kind === 'machine' ? ': machine reading, not reviewed' : ''}`,
            } as const,
          ]
        : []),
      ...(suggested
        ? [
            {
              kind: 'warning',
              text: `only suggested, by ${suggested.by}, ${Math.round(suggested.confidence * 100)} % sure: ${suggested.reason}`,
            } as const,
          ]
        : []),
    ],
    blocks,
    notes: [],
    language: 'en',
  }
}
