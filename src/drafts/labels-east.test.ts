import { describe, expect, it } from 'vitest'
import { outline } from './outline.ts'

/** `level label|kind words` of each provision, one a line. */
const check = (text: string, ...expected: string[]): void => {
  const lines = outline(text).map((p) =>
    `${p.level} ${p.label ?? p.kind} ${text.slice(p.textStart, p.end).replace(/\s+/g, ' ').slice(0, 18)}`.trim(),
  )
  expect(lines).toEqual(expected)
}

describe('outline reads the numbering of other scripts', () => {
  it('Chinese lists with stops of their own, and an annex whose word has its number behind it', () => {
    check(
      '第三条 双方应当:\n（一）停火；\n（二）换俘。\n一、委员会有三人。\n二、每月开会。\n（1）会议公开。\n（2）记录公布。\n\n附件二\n路线\n①北路\n②南路',
      '0 第三条 双方应当:',
      '1 (一) 停火；',
      '1 (二) 换俘。',
      '2 一 委员会有三人。',
      '2 二 每月开会。',
      '3 (1) 会议公开。',
      '3 (2) 记录公布。',
      '0 附件二 路线',
      '1 ① 北路',
      '1 ② 南路',
    )
  })
  it('Korean articles, and Arabic and Hebrew letters that count', () => {
    check('제1조(목적) 불을 끈다.\n제2조의 배는 쉰다.', '0 제1조 (목적) 불을 끈다.', '1 paragraph 제2조의 배는 쉰다.')
    check(
      'المادة الثانية عشرة\nيلتزم الطرفان بما يلي:\nأ- سحب السفن؛\nب- فتح الطرق.\n\nالمادة ١٣\n١- تنشأ لجنة.\n٢- تجتمع اللجنة.',
      '0 المادة الثانية عشرة',
      '1 chapeau يلتزم الطرفان بما',
      '2 أ سحب السفن؛',
      '2 ب فتح الطرق.',
      '0 المادة ١٣',
      '1 ١ تنشأ لجنة.',
      '1 ٢ تجتمع اللجنة.',
    )
    check(
      'סעיף 4. ועדה\n(י) הוועדה תדון.\n(יא) הוועדה תכריע.',
      '0 סעיף 4 ועדה',
      '1 (י) הוועדה תדון.',
      '1 (יא) הוועדה תכריע.',
    )
  })
  it('Thai and Indian articles, figures and words of their own', () => {
    expect(outline('ข้อ ๑ ไฟดับ\nข้อ ๒ เรือหยุด').map((p) => p.label)).toEqual(['ข้อ ๑', 'ข้อ ๒'])
    expect(outline('अनुच्छेद ३\nनौका रुकती है।').map((p) => p.label)).toEqual(['अनुच्छेद ३', null])
  })
  it('paragraphs marked with the section sign inside articles', () => {
    check(
      'Art. 1º As águas são públicas.\n§ 1º O uso é livre.\nParágrafo único. A pesca não é.\nArt. 2º (VETADO)',
      '0 Art. 1 As águas são públi',
      '1 § 1 O uso é livre.',
      '1 Parágrafo único A pesca não é.',
      '0 Art. 2 Art. 2º (VETADO)',
    )
  })
})
