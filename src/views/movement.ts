import type { Change, Claim, Contents, Position, Quantity } from '../record/claim.ts'
import type { IssueKey, ItemId } from '../record/ids.ts'
import type { Held, StateOfPlay } from '../record/state-of-play.ts'
import { byTime } from '../time/order.ts'
import type { When } from '../time/when.ts'
import { sentence } from './citation.ts'
import { behind, CHANGE_WORD, POSITION_WORD, quantityInWords, quoted } from './claims-in-words.ts'
import { Register } from './register.ts'
import { capital, whenInWords } from './telling.ts'
import { headOf, type SectionedView, type ViewBlock } from './view.ts'

/** One number that somebody gave on an issue, as the source gives it: never averaged, never converted. */
export interface StatedValue {
  readonly item: ItemId
  /** Whose number it is: a party's position, or what a draft is said to contain. */
  readonly holder: { readonly kind: 'party' | 'draft'; readonly key: string; readonly name: string }
  /** "demands", "limit", "number changed"; "says" for what a draft contains. */
  readonly what: string
  readonly value: number
  /** End of a range. */
  readonly to: number | null
  readonly bound: 'at-most' | 'at-least' | 'about' | null
  /** "at most 14 workers". */
  readonly words: string
  readonly happened: When | null
  readonly reported: When | null
  /** Who says so, where it is not the party itself: "says Trump"; null for its own voice or the reporter's. */
  readonly secondHand: string | null
  readonly gist: string
  /** Number of its citation. */
  readonly cite: number
}

/** Every number on one issue in one unit, in order of time. Two units are two lines: nothing says how one becomes the other. */
export interface ValueLine {
  readonly issue: IssueKey
  readonly name: string
  readonly unit: string | null
  readonly values: readonly StatedValue[]
}

export interface Movement extends SectionedView {
  readonly kind: 'movement'
  readonly lines: readonly ValueLine[]
}

/** How the stated numbers on each issue moved: each with whose it is, its day and its passage. */
export function movement(state: StateOfPlay): Movement {
  const r = new Register(state)
  const lines = linesOf(r)
  return {
    kind: 'movement',
    head: headOf(state, 'movement'),
    lines,
    sections: [
      {
        id: 'movement',
        heading: 'Numbers by issue, in order of time',
        blocks:
          lines.length > 0
            ? lines.flatMap((line): ViewBlock[] => [
                { kind: 'subhead', text: titleOf(line) },
                {
                  kind: 'table',
                  caption: `Numbers stated on ${line.name}; the earliest first`,
                  columns: ['When', 'Whose', 'Number', 'Words'],
                  rows: line.values.map((v) => ({
                    cells: [
                      { sentences: [sentence(whenOf(v))] },
                      { sentences: [sentence(capital(v.holder.name))] },
                      { sentences: [sentence(`${v.what}: ${v.words}`)] },
                      {
                        sentences: [
                          sentence(
                            quoted(v.gist),
                            v.secondHand === null ? '' : [{ kind: 'mark', text: `second-hand: ${v.secondHand}` }],
                            ' ',
                            { kind: 'cite', number: v.cite },
                          ),
                        ],
                      },
                    ],
                  })),
                },
              ])
            : [
                {
                  kind: 'nothing',
                  text: 'No number is on record. Accept suggestions of kind "position", "contents" or "change" that name one.',
                },
              ],
      },
    ],
    citations: r.citations.all(),
  }
}

/** The numbers stated on one issue, a line for each unit. */
export const valuesOf = (state: StateOfPlay, issue: IssueKey): readonly ValueLine[] =>
  linesOf(new Register(state)).filter((l) => l.issue === issue)

export const titleOf = ({ name, unit }: Pick<ValueLine, 'name' | 'unit'>): string =>
  `${capital(name)}${unit && !name.toLowerCase().includes(unit.toLowerCase()) ? `, in ${unit}` : ''}`

/** "Mon 5 May 2031"; where the source gives no day of the thing itself, the day it was reported, and says so. */
export function whenOf({ happened, reported }: Pick<StatedValue, 'happened' | 'reported'>): string {
  if (happened) return whenInWords(happened)
  return reported ? `reported ${whenInWords(reported)}` : 'date not known'
}

type WithNumber = Held<Position | Contents | Change>

function linesOf(r: Register): readonly ValueLine[] {
  const lines = new Map<string, { issue: IssueKey; unit: string | null; held: WithNumber[] }>()
  for (const h of [...r.claims('position'), ...r.claims('contents'), ...r.claims('change')]) {
    const { issue, quantity } = h.item
    if (!quantity || !drawable(quantity) || denied(h.item)) continue
    const unit = unitOf(quantity)
    const key = `${issue}\n${unit ?? ''}`
    const line = lines.get(key)
    if (line) line.held.push(h)
    else lines.set(key, { issue, unit, held: [h] })
  }
  const of = (h: WithNumber): When | undefined => h.item.happened ?? reportedOf(r, h)
  return [...lines.values()]
    .map(
      ({ issue, unit, held }): ValueLine => ({
        issue,
        name: r.issue(issue),
        unit,
        values: r
          .once([...held].sort((a, b) => byTime(of(a), of(b))))
          .map((h) => statedValue(r, h as WithNumber, (h as WithNumber).item.quantity!)),
      }),
    )
    .sort((a, b) => b.values.length - a.values.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** A draft that is said not to contain a number states none. */
const denied = (item: Claim): boolean => item.kind === 'contents' && item.known === 'denied'

const LARGEST = 1e15 // beyond it a number in a text is a misreading, and doubles no longer count one by one
const drawable = ({ value, to = value }: Quantity): boolean => Math.abs(value) <= LARGEST && Math.abs(to) <= LARGEST

const unitOf = ({ unit }: Quantity): string | null =>
  unit === null || unit.trim() === '' ? null : unit === 'percent' ? '%' : unit.trim().toLowerCase()

const reportedOf = (r: Register, h: Held<Claim>): When | undefined => h.item.reported ?? r.sourceOf(h)?.published

function statedValue(r: Register, h: WithNumber, q: Quantity): StatedValue {
  const { item } = h
  const draft = item.kind === 'contents' ? item.draft : item.kind === 'change' ? item.to : undefined
  const mark = r.citations.of(h)
  const own = item.attribution.voice === 'own' || item.attribution.voice === 'reporter'
  return {
    item: h.id,
    holder:
      item.kind === 'position'
        ? { kind: 'party', key: item.party, name: r.actor(item.party) }
        : { kind: 'draft', key: draft ?? '', name: r.draft(draft)?.short ?? r.draftName(draft) },
    what:
      item.kind === 'position'
        ? POSITION_WORD[item.position]
        : item.kind === 'change'
          ? CHANGE_WORD[item.change]
          : 'says',
    value: q.value,
    to: q.to ?? null,
    bound: q.bound ?? null,
    words: quantityInWords(q),
    happened: item.happened ?? null,
    reported: reportedOf(r, h) ?? null,
    secondHand: own ? null : behind(r, h),
    gist: item.gist,
    cite: mark.kind === 'cite' ? mark.number : 0,
  }
}

/** A stretch of a number line with the round numbers on it. */
export interface NumberScale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

const FINE = 1e-9 // numbers nearer than this stand in one place: no drawing parts them

/** A scale that holds all numbers, begins and ends on round ones (1, 2 or 5 times a power of ten), and need not hold zero. */
export function scaleOf(numbers: readonly number[], most = 6): NumberScale {
  let low = Math.min(...numbers)
  let high = Math.max(...numbers)
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { from: 0, to: 1, ticks: [0, 1] }
  const size = Math.max(Math.abs(low), Math.abs(high))
  if (high - low <= Math.max(size * FINE, FINE)) {
    const room = size <= FINE ? 1 : size / 5 // a fifth to each side lets one number stand in the midst
    low -= room
    high += room
  }
  const step = roundStep((high - low) / Math.max(1, most - 1))
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  // Counted, not added up: a tenth added ten times is not one.
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => rounded((first + i) * step))
  return { from: ticks[0]!, to: ticks.at(-1)!, ticks }
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const times = rough / power
  return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10)
}

const rounded = (n: number): number => Number(n.toPrecision(12)) // binary fractions leave dust in the sixteenth digit

/** Where a number stands on a line of this length, 0 at its left end. */
export const placeOn = (scale: NumberScale, n: number, length: number): number =>
  ((n - scale.from) / (scale.to - scale.from)) * length
