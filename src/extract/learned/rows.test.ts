import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addUp, rowsOf, WIDTH } from './rows.ts'

describe('addUp', () => {
  it('adds the rows of the hashes it knows and passes over the others', () => {
    const row = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: WIDTH, maxLength: WIDTH })
    const table = fc.uniqueArray(fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), row), {
      selector: ([key]) => key & ~((1 << 20) - 1), // hashes that agree in their upper twelve bits may be taken for one another
      maxLength: 40,
    })
    fc.assert(
      fc.property(table, fc.array(fc.nat(60), { maxLength: 80 }), (rows, asked) => {
        const made = rowsOf(
          Int32Array.from(rows, ([key]) => key),
          Int8Array.from(rows.flatMap(([, values]) => values)),
          0.5,
        )
        const known = asked.filter((k) => k < rows.length)
        const out = new Float32Array(WIDTH)
        const hashes = Int32Array.from(known, (k) => rows[k]![0])
        addUp(made, hashes, hashes.length, out)
        for (let y = 0; y < WIDTH; y++) expect(out[y]).toBe(0.5 * known.reduce((n, k) => n + rows[k]![1][y]!, 0))
      }),
    )
  })

  it('gives zeros where no row is known', () => {
    const out = new Float32Array(WIDTH).fill(7)
    addUp(rowsOf(new Int32Array(0), new Int8Array(0), 1), Int32Array.of(5, -9, 0), 3, out)
    expect([...out]).toEqual(Array(WIDTH).fill(0))
  })
})
