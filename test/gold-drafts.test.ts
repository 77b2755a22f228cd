import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  f1,
  type MarkedAlignment,
  type MarkedProvision,
  scoreAlignment,
  scoreOutline,
} from '../scripts/alignment-score.ts'
import { CHANGE_TYPES } from '../src/drafts/typed-change.ts'

const root = fileURLToPath(new URL('./gold/drafts', import.meta.url))
const json = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8'))
const families = readdirSync(root, { withFileTypes: true }).filter((d) => d.isDirectory() && d.name !== 'outline')
const pairs = families.flatMap((d) =>
  readdirSync(join(root, d.name))
    .filter((f) => f.startsWith('gold-'))
    .map((f) => [d.name, f] as const),
)

/** Spans in order, apart from one another, with no blank at either edge. */
function checkSpans(provisions: readonly MarkedProvision[], text: string): void {
  let last = 0
  for (const p of provisions) {
    const words = text.slice(p.start, p.end)
    expect(p.start, p.id).toBeGreaterThanOrEqual(last)
    expect(words, p.id).toBe(words.trim())
    expect(words.startsWith(p.label), p.id).toBe(true)
    last = p.end
  }
  expect(last).toBeLessThanOrEqual(text.length)
}

/** A marked provision as if it had been found. */
const asFound = (p: MarkedProvision) => ({ ...p, textStart: p.start })

describe('the draft families of our own making', () => {
  it.each(pairs)('marks %s %s whole: each provision is linked, added, removed or left aside', (family, file) => {
    const gold = json(family, file) as MarkedAlignment & { addedB: string[]; removedA: string[] }
    const textA = readFileSync(join(root, family, gold.a), 'utf8')
    const textB = readFileSync(join(root, family, gold.b), 'utf8')
    checkSpans(gold.provisionsA, textA)
    checkSpans(gold.provisionsB, textB)
    const a = new Set([...gold.links.flatMap((l) => l.a), ...gold.removedA, ...(gold.ignoreA ?? [])])
    const b = new Set([...gold.links.flatMap((l) => l.b), ...gold.addedB, ...(gold.ignoreB ?? [])])
    expect([...a].sort()).toEqual(gold.provisionsA.map((p) => p.id).sort())
    expect([...b].sort()).toEqual(gold.provisionsB.map((p) => p.id).sort())
    const found = {
      provisionsA: gold.provisionsA.map(asFound),
      provisionsB: gold.provisionsB.map(asFound),
      links: gold.links,
    }
    for (const count of Object.values(scoreAlignment(gold, found, textA, textB))) expect(f1(count)).toBe(1)
  })

  it('marks the texts with awkward numbers', () => {
    for (const name of readdirSync(join(root, 'outline')).filter((f) => f.endsWith('.gold.json'))) {
      const { file, provisions } = json('outline', name)
      checkSpans(provisions, readFileSync(join(root, 'outline', file), 'utf8'))
    }
  })

  it('asks for each kind of change in both halves', () => {
    for (const file of ['typed.json', 'typed-apart.json']) {
      const kinds = json(file).flatMap((r: { changes: { kind: string }[] }) => r.changes.map((c) => c.kind))
      for (const kind of CHANGE_TYPES) expect(kinds, file).toContain(kind)
    }
  })

  it('keeps apart what is there', () => {
    const apart = json('kept-apart.json')
    for (const family of apart.families) expect(families.map((d) => d.name)).toContain(family)
    for (const name of apart.outline) expect(existsSync(join(root, 'outline', `${name}.gold.json`))).toBe(true)
    expect(existsSync(join(root, apart.typed))).toBe(true)
  })
})

describe('the scorer of alignments', () => {
  const textA = '1. One two three. 2. Four five six.'
  const marked = (id: string, start: number, end: number): MarkedProvision => ({ id, label: `${id}.`, start, end })
  const gold: MarkedAlignment = {
    a: '',
    b: '',
    provisionsA: [marked('1', 0, 17), marked('2', 18, 35)],
    provisionsB: [marked('1', 0, 17), marked('2', 18, 35)],
    links: [{ a: ['1'], b: ['1'], relation: 'same' }],
  }
  const found = (id: string, start: number, end: number) => ({ id, start, end, textStart: start })

  it('charges a coarser cut with every pair it covers', () => {
    const whole = { provisionsA: [found('x', 0, 35)], provisionsB: [found('y', 0, 35)] }
    const score = scoreAlignment(gold, { ...whole, links: [{ a: ['x'], b: ['y'], relation: 'same' }] }, textA, textA)
    expect(score.links).toEqual({ right: 1, given: 4, asked: 1 })
    expect(score.removedA).toEqual({ right: 0, given: 0, asked: 1 })
  })

  it('does not charge a finer cut in the links, only in the segments', () => {
    const halves = [found('x', 0, 9), found('y', 9, 17), found('z', 18, 35)]
    const links = [
      { a: ['x'], b: ['x'], relation: 'reworded' },
      { a: ['y'], b: ['y'], relation: 'same' },
    ]
    const score = scoreAlignment(gold, { provisionsA: halves, provisionsB: halves, links }, textA, textA)
    expect(score.links).toEqual({ right: 1, given: 1, asked: 1 })
    expect(score.relation.right).toBe(0)
    expect(score.segmentation).toEqual({ right: 2, given: 6, asked: 4 })
  })

  it('sets a label aside when it looks where a provision starts, and a heading altogether', () => {
    const heading = { ...marked('1', 0, 17), heading: true }
    expect(scoreOutline([heading, marked('2', 18, 35)], [found('x', 0, 17), found('y', 21, 35)], textA)).toEqual({
      right: 1,
      given: 1,
      asked: 1,
    })
    expect(scoreOutline([marked('2', 18, 35)], [found('y', 26, 35)], textA).right).toBe(0)
  })
})
