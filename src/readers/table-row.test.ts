import { describe, expect, it } from 'vitest'
import { rowText } from './table-row.ts'

const check = (cells: readonly (readonly string[])[], texts: readonly string[]): void =>
  expect(rowText(cells)).toEqual(texts)

describe('rowText', () => {
  it('sets cells on one line, empty ones too', () => {
    check([['A'], ['B'], ['C']], ['A | B | C'])
    check([['A'], [], ['C', 'more\nlines']], ['A |  | C more lines'])
  })
  it('reads a label and its text as a labelled paragraph', () => {
    check([['(a)'], ['the north bank;', 'its islands;']], ['(a) the north bank;', 'its islands;'])
    check([['Article 4'], ['Surveys']], ['Article 4 Surveys'])
    check([['—'], ['a point']], ['— a point'])
    check([['12'], ['A whole sentence stands here.']], ['12 A whole sentence stands here.'])
  })
  it('keeps figures and names as cells', () => {
    check([['12'], ['14']], ['12 | 14'])
    check([['North'], ['40']], ['North | 40'])
  })
  it('gives the paragraphs of a lone cell, and nothing for none', () => {
    check([[], ['one', 'two'], []], ['one', 'two'])
    check([[], []], [])
    check([], [])
  })
})
