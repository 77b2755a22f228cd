// Draws the graph of rooms as text: who imports whom, how often, on which floor.
import { join } from 'node:path'
import { FLOORS, modulesIn } from './modules.ts'

const modules = modulesIn(join(import.meta.dirname, '../src'))
const edges = new Map<string, Map<string, number>>()
for (const m of modules) {
  for (const i of m.imports) {
    const to = i.own && i.to.includes('/') ? i.to.slice(0, i.to.indexOf('/')) : ''
    if (!to || to === m.room || !m.room) continue
    const from = edges.get(m.room) ?? new Map<string, number>()
    from.set(to, (from.get(to) ?? 0) + 1)
    edges.set(m.room, from)
  }
}
const rooms = [...new Set(modules.map((m) => m.room).filter(Boolean))].sort(
  (a, b) => FLOORS[b]! - FLOORS[a]! || (a < b ? -1 : 1),
)
for (const room of rooms) {
  const files = modules.filter((m) => m.room === room).length
  const to = [...(edges.get(room) ?? [])].sort((a, b) => b[1] - a[1]).map(([r, n]) => `${r} ×${n}`)
  console.log(`${FLOORS[room]}  ${room.padEnd(9)} ${String(files).padStart(3)} files  → ${to.join(', ') || 'nothing'}`)
}
