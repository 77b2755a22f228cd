import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circles, moduleAt, modulesIn, strays } from '../scripts/modules.ts'

const src = join(import.meta.dirname, '../src')

describe('the house', () => {
  const modules = modulesIn(src)

  it('really reads the modules', () => {
    expect(modules.length).toBeGreaterThan(60)
    const ledger = modules.find((m) => m.path === 'record/ledger.ts')!
    expect(ledger.imports.map((i) => i.to)).toContain('text/digest.ts')
    expect(ledger.imports.some((i) => i.kind === 'type')).toBe(true)
  })

  it('has no import that goes up, to a neighbour, or from a browser room to Node', () => {
    expect(strays(modules)).toEqual([])
  })

  it('has no circle, types included', () => {
    expect(circles(modules)).toEqual([])
  })

  it('resolves every import of its own', () => {
    const paths = new Set(modules.map((m) => m.path))
    const lost = modules.flatMap((m) =>
      m.imports.filter((i) => i.own && !paths.has(i.to)).map((i) => `${m.path} → ${i.to}`),
    )
    expect(lost).toEqual([])
  })

  it('would see a stray import of any kind', () => {
    const planted = (text: string) => strays([moduleAt(src, join(src, 'text/planted.ts'), text)])
    expect(planted("import { x } from '../record/ids.ts'")).toHaveLength(1)
    expect(planted("import type { X } from '../record/ids.ts'")).toHaveLength(1)
    expect(planted("export { x } from '../record/ids.ts'")).toHaveLength(1)
    expect(planted("export * from '../record/ids.ts'")).toHaveLength(1)
    expect(planted("export const f = () => import('../record/ids.ts')")).toHaveLength(1)
    expect(planted("export type T = import('../record/ids.ts').X")).toHaveLength(1)
    expect(planted("import { y } from '../time/when.ts'")).toHaveLength(1)
    expect(planted("import fs from 'node:fs'")).toHaveLength(1)
    expect(planted("import { y } from './span.ts'")).toHaveLength(0)
  })

  it('would see a circle', () => {
    const a = moduleAt(src, join(src, 'text/a.ts'), "import type { B } from './b.ts'")
    const b = moduleAt(src, join(src, 'text/b.ts'), "import type { A } from './a.ts'")
    expect(circles([a, b])).toHaveLength(1)
  })
})
