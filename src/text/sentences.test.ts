import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHardWrapped, paragraphs, sentenceAt, sentences } from './sentences.ts'
import { sliceOf } from './span.ts'

/** Sentences written with `|` between them. */
const check = (cases: readonly string[]): void => {
  for (const marked of cases)
    it(marked.replaceAll('\n', '⏎'), () => {
      const text = marked.replaceAll(' | ', ' ').replaceAll('|', '')
      expect(sentences(text).map((s) => sliceOf(text, s))).toEqual(marked.split(/ ?\| ?|\n+/).filter((s) => s !== ''))
    })
}

describe('abbreviations inside a sentence', () => {
  check([
    'The U.S. officials left early. | Nobody followed.',
    'Talks in the U.S. resumed. | The U.N. was told.',
    'He returned to the U.S. | The next day he resigned.',
    'A U.S.-led team came. | It stayed.',
    'Gen. Aldo Reyes spoke. | Mr. Park did not.',
    'Mrs. Okoye and Dr. Lindqvist agreed. | They signed.',
    'J. P. Marsh wrote it. | M. Duval read it.',
    'Sen. T. Ward objected. | He lost.',
    'St. Kitts abstained. | Ft. Moss did not.',
    'Under Art. 21 para. 3 the party may leave. | It did not.',
    'See Art. 4 and No. 3 of the annex. | Both stand.',
    'He said no. | The talks went on.',
    'The cost is approx. 3.5 million. | It may rise.',
    'At 4 p.m. on Friday they met. | At 6 a.m. they left.',
    'They met at 9 a.m. | The chair was late.',
    'Acme Inc. agreed with Brant Corp. on pay. | The union signed.',
    'The offer came from Acme Inc. | The union refused.',
    'Lt. Col. Braun and Capt. Ito met. | Nothing came of it.',
    'On Nov. 23 they met. | On Dec. 2 they parted.',
    'They met in Nov. | The draft was ready.',
    'Compare Brandt v. Holm. | It is old.',
    'Steel, coal etc. are covered. | Fish is not.',
    'The fee, i.e. the levy, stays. | The tax, e.g. on salt, goes.',
    'Vol. 2 is out. | Vol. 3 is not.',
    'Gov. Hale, Rep. Ortiz and Amb. Stone came. | They left.',
  ])
})

describe('numbers, marks and addresses', () => {
  check([
    'Growth was 3.5 per cent. | Prices rose 1.25 points.',
    'It fell by 2.0. | Then it rose.',
    'Version 1.2.3 is out. | Read it.',
    'See example.org for the text. | It is long.',
    'See https://example.org/a.b?c=d.e for it. | It is there.',
    'Write to desk@example.org. | We answer.',
    'They left… | Then they came back.',
    'They left ... and came back. | All of them.',
    'Really?! | Yes.',
    'Will it hold? | No one knows!',
    'He paused. . . and went on.',
    '1. The parties agree. | 2. They sign.',
    'The figure (see Fig. 2) is wrong. | It is 4.',
    'It stood at 600,000. | It now stands at 800,000.',
    'Prices in Sec. 4(2) apply. | None in Sec. 5 do.',
    '协议已签署。| 会谈结束。',
  ])
})

describe('quotation marks', () => {
  check([
    '“It is final.” | He left.',
    '“It is final,” he said. | He left.',
    '“Is it final?” he asked. | Nobody spoke.',
    '“It is final!” she said.',
    '“We met. | We agreed. | We signed.” | Then they left.',
    '"We are done." | The chair rose.',
    '"Are we done?" asked the chair. | "We are."',
    'He called it “final.” | She did not.',
    'He said: “No.” | She said: “Yes.”',
    '“No.” | “Why?” | “Because.”',
    'He said ‘it is done.’ | She nodded.',
    '« C’est fini. » | Il partit.',
    '„Es ist vorbei.“ | Er ging.',
    '(They had met before.) | Now they met again.',
    'They met (it was late). | They parted.',
    'The clause [as amended.] | Then the next.',
  ])
})

describe('lines and paragraphs', () => {
  check([
    'A heading without a stop\n\nThe text begins. | It goes on.',
    '- the first point\n- the second point\n- the third point',
    '• Prisoners. | All of them.\n• Borders.',
    'One line.\nAnother line.',
    'One paragraph.\n\n\n\nAnother one.',
    'A: Shall we sign?\nB: Not yet.\nA: When?',
  ])
  it('joins lines that only the width of the page parted', () => {
    const text =
      'The delegations came back to the table on the third day without a text\nthat either of them could show at home, and the chair asked them both to\nwrite down what they could not give. Neither did so before the evening, and\nthe meeting closed.\n\nA new paragraph stands alone.'
    expect(isHardWrapped(text)).toBe(true)
    expect(paragraphs(text)).toHaveLength(2)
    expect(sentences(text)).toHaveLength(3)
  })
  it('does not take a list of short lines for wrapped prose', () => {
    const text = 'Ceasefire\nPrisoners\nBorders\nGuarantees\nMoney'
    expect(isHardWrapped(text)).toBe(false)
    expect(paragraphs(text)).toHaveLength(5)
  })
})

describe('the sentence at an offset', () => {
  it('is the one that holds it, and none between two', () => {
    const text = 'One is here.  Two is there.'
    const all = sentences(text)
    expect(sentenceAt(all, 0)).toBe(all[0])
    expect(sentenceAt(all, 11)).toBe(all[0])
    expect(sentenceAt(all, 12)).toBeUndefined()
    expect(sentenceAt(all, 14)).toBe(all[1])
    expect(sentenceAt(all, text.length)).toBeUndefined()
    expect(sentenceAt([], 3)).toBeUndefined()
  })
})

describe('any text at all', () => {
  const prose = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc
      .array(
        fc.constantFrom(
          'The',
          'U.S.',
          'no',
          '.',
          '. ',
          '" ',
          ' "',
          '”',
          '“',
          '\n',
          '\n\n',
          ' ',
          '3.5',
          'No. 3',
          '?',
          '…',
          ')',
          '(',
          'a.m.',
          'X.',
          '1. ',
          '。',
          '\u3000',
          "'",
        ),
        { maxLength: 40 },
      )
      .map((p) => p.join('')),
  )
  it('is covered by its sentences: in order, apart, not blank at their edges, no letter left out', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let end = 0
        let kept = ''
        for (const s of sentences(text)) {
          expect(s.start).toBeGreaterThanOrEqual(end)
          expect(s.end).toBeGreaterThan(s.start)
          const slice = sliceOf(text, s)
          expect(slice.trim()).toBe(slice)
          expect(text.slice(end, s.start).trim()).toBe('')
          kept += slice
          end = s.end
        }
        expect(text.slice(end).trim()).toBe('')
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
      { numRuns: 1500 },
    )
  })
  it('has each sentence found by any offset in it', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const all = sentences(text)
        for (const s of all) {
          expect(sentenceAt(all, s.start)).toBe(s)
          expect(sentenceAt(all, s.end - 1)).toBe(s)
        }
      }),
    )
  })
})
