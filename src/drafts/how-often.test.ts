import { describe, expect, it } from 'vitest'
import { changes } from './changes.ts'

const figures = (a: string, b: string): string[] =>
  changes(a, b).flatMap((c) => (c.kind === 'quantity' ? [`${c.before} → ${c.after}`] : []))

describe('how often a thing is done', () => {
  it.each([
    [
      'Les gardiens publient un rapport mensuel.',
      'Les gardiens publient un rapport trimestriel.',
      'mensuel → trimestriel',
    ],
    ['Los guardias informan semanalmente.', 'Los guardias informan mensualmente.', 'semanalmente → mensualmente'],
    ['Die Wächter berichten täglich.', 'Die Wächter berichten wöchentlich.', 'täglich → wöchentlich'],
    ['Сторожа докладывают ежедневно.', 'Сторожа докладывают еженедельно.', 'ежедневно → еженедельно'],
    ['Вартові звітують щодня.', 'Вартові звітують щотижня.', 'щодня → щотижня'],
  ])('is a figure: %s', (a, b, change) => {
    expect(figures(a, b)).toEqual([change])
    expect(figures(a, a)).toEqual([])
  })
})

it('takes one frequency in other cases for no change', () => {
  expect(changes('Комісія щороку затверджує графік.', 'Комісія затверджує щорічного графіка.')).toEqual([])
  expect(changes('Комиссия готовит ежегодный доклад.', 'Комиссия готовит ежемесячные доклады.')).toHaveLength(1)
})
