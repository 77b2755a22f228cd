import { describe, expect, it } from 'vitest'
// @ts-expect-error: a script of the build, in plain JavaScript
import { withLatePatterns } from '../scripts/late-patterns.mjs'

const late = (source: string): string => withLatePatterns('a.ts', source)
describe('patterns made when they are first asked for', () => {
  it('are called for wherever they are used', () => {
    expect(late("const A = /b+/g\nexport const f = (s: string) => s.replace(A, '')")).toBe(
      "let A$;const A = () => A$ ??= /b+/g\nexport const f = (s: string) => s.replace(A(), '')",
    )
  })

  it('are made late where they are put together from constants', () => {
    const out = late(
      `const WORDS = 'a|b'\nconst LIST = new RegExp(\`(?:\${WORDS})\`, 'u')\nexport const f = (s: string) => LIST.test(s)`,
    )
    expect(out).toContain('const LIST = () => LIST$ ??= new RegExp(`')
    expect(out).toContain('LIST().test(s)')
  })

  it('stay as they are where the name is another thing somewhere, is handed on, or the pattern hangs on what may change', () => {
    for (const source of [
      'const A = /b/\nexport const f = (A: RegExp) => A.test("b")',
      'const A = /b/\nexport const f = () => ({ A })',
      'const A = /b/\nexport { A }',
      'export const A = /b/',
      'let words = "a"\nconst A = new RegExp(words)\nexport const f = (s: string) => A.test(s)',
    ])
      expect(late(source)).toBe(source)
  })

  it('leave fields of the same name alone', () => {
    expect(late('const A = /b/\nexport const f = (x: { A: string }) => A.test(x.A)')).toContain('A().test(x.A)')
  })
})
