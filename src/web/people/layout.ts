import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { Network } from '../../views/network.ts'

export interface PlacedActor {
  readonly key: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly weight: number
}

export interface PlacedTie {
  readonly a: PlacedActor
  readonly b: PlacedActor
  readonly held: number
  readonly planned: number
}

const STEPS = 240 // enough for forty actors to come to rest
const MOST = 40 // actors drawn; a picture of more cannot be read, the table has all

/**
 * Where to draw each actor: those who met near one another. Starts on a circle and uses no chance, so that the same record
 * gives the same picture. Coordinates fit a box of `width` × `height`.
 */
export function layout(
  { actors, ties }: Pick<Network, 'actors' | 'ties'>,
  width: number,
  height: number,
): { readonly actors: readonly PlacedActor[]; readonly ties: readonly PlacedTie[]; readonly left: number } {
  const shown = actors.slice(0, MOST)
  const nodes = shown.map((a, i) => ({
    key: a.key as string,
    name: a.name,
    weight: a.ties,
    x: width / 2 + (width / 3) * Math.cos((2 * Math.PI * i) / shown.length),
    y: height / 2 + (height / 3) * Math.sin((2 * Math.PI * i) / shown.length),
  }))
  const at = new Map(nodes.map((n, i) => [n.key, i]))
  const drawn = ties.filter((t) => at.has(t.a) && at.has(t.b))
  const links = drawn.map((t) => ({ source: at.get(t.a)!, target: at.get(t.b)! }))
  forceSimulation(nodes)
    .force('tie', forceLink(links).distance(150).strength(0.4))
    .force('apart', forceManyBody().strength(-420))
    .force('room', forceCollide(48)) // half a label's width
    .force('across', forceX(width / 2).strength(0.06))
    .force('down', forceY(height / 2).strength(0.18)) // the box is broader than high
    .force('middle', forceCenter(width / 2, height / 2))
    .stop()
    .tick(STEPS)
  const margin = 70 // a label must not leave the box
  const inside = (v: number, size: number): number => Math.round(Math.min(size - margin, Math.max(margin, v)))
  const placed = nodes.map((n) => ({
    key: n.key,
    name: n.name,
    weight: n.weight,
    x: inside(n.x, width),
    y: inside(n.y, height),
  }))
  return {
    actors: placed,
    ties: drawn.map((t) => ({ a: placed[at.get(t.a)!]!, b: placed[at.get(t.b)!]!, held: t.held, planned: t.planned })),
    left: actors.length - shown.length,
  }
}
