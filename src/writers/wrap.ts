/** A stretch of text with one style; the style adds control codes that take no room. */
export interface Piece {
  readonly text: string
  readonly style?: (s: string) => string
}

/** Fill lines word by word; styles are put on after measuring, so that control codes never count. */
export function wrap(list: readonly Piece[], width: number, first = '', rest = first): string[] {
  const words: { text: string; style: ((s: string) => string) | undefined; glue: boolean }[] = []
  let glue = true
  for (const p of list) {
    for (const w of oneLine(p.text).split(/( )/)) {
      if (w === ' ' || w === '') {
        glue = w === ' ' ? false : glue
        continue
      }
      words.push({ text: w, style: p.style, glue })
      glue = true
    }
  }
  const lines: string[] = []
  let line = first
  let length = lengthOf(first)
  let empty = true
  for (let i = 0; i < words.length; i++) {
    // Words glued together (a word and its citation mark) move to the next line together.
    let run = lengthOf(words[i]!.text)
    for (let k = i + 1; k < words.length && words[k]!.glue; k++) run += lengthOf(words[k]!.text)
    const { text, style, glue: stuck } = words[i]!
    const gap = empty || stuck ? 0 : 1
    if (!empty && !stuck && length + gap + run > width) {
      lines.push(line)
      line = rest
      length = lengthOf(rest)
      empty = true
    }
    line += (empty || stuck ? '' : ' ') + (style ? style(text) : text)
    length += lengthOf(text) + (empty || stuck ? 0 : 1)
    empty = false
  }
  if (!empty || lines.length === 0) lines.push(line)
  return lines
}

export const oneLine = (s: string): string => s.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ') // a source's control codes never reach the terminal

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/** Columns a string takes in a terminal: two for East Asian wide letters, none for combining marks. */
export function lengthOf(s: string): number {
  let n = 0
  for (const c of s)
    n += /\p{M}/u.test(c) ? 0 : WIDE.test(c) || (c.codePointAt(0)! >= 0x1f300 && c.codePointAt(0)! <= 0x1faff) ? 2 : 1
  return n
}

const bare = (s: string): string => s.replace(/\u001b\[\d+m/g, '')
export const padded = (s: string, width: number): string => s + ' '.repeat(Math.max(0, width - lengthOf(bare(s))))
