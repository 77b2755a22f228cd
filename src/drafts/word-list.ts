/** A list of words and phrases as a pattern. */
export interface WordList {
  test(s: string): boolean
}

/**
 * A long list of words as a pattern that is made only once a text holds the beginning of one of them. Making it costs more
 * than outlining a short draft, and most drafts hold none.
 *
 *     wordList('struck(?: out)?|removed?', (any) => new RegExp(`(?<!\\p{L})(?:${any})`, 'u'))  // looks for "struck", "remove"
 */
export function wordList(alternatives: string, pattern: (any: string) => RegExp): WordList {
  let made: RegExp | undefined
  let first: readonly string[] | undefined
  return {
    test(s) {
      if (!made) {
        first ??= beginnings(alternatives)
        if (!first.some((x) => s.includes(x))) return false
        made = pattern(alternatives)
      }
      return made.test(s)
    },
  }
}

/** The letters that each alternative begins with and cannot do without; '' for one that begins with a choice of signs. */
export function beginnings(alternatives: string): readonly string[] {
  return [...new Set(split(alternatives).flatMap(beginning))]
}

function beginning(alternative: string): readonly string[] {
  let rest = alternative
  while (rest.startsWith('(?:')) {
    const end = closing(rest)
    const after = rest[end + 1]
    if (after !== '?' && after !== '*') return beginnings(rest.slice(3, end))
    rest = rest.slice(end + 2)
  }
  const plain = /^[^\\()[\].?*+{}|^$]*/.exec(rest)![0]
  return [/^[?*{]/.test(rest.slice(plain.length)) ? plain.slice(0, -1) : plain]
}

/** Cut at the strokes that stand in no bracket. */
function split(alternatives: string): readonly string[] {
  const out: string[] = []
  let depth = 0
  let from = 0
  for (let k = 0; k < alternatives.length; k++) {
    const c = alternatives[k]
    if (c === '\\') k++
    else if (c === '(' || c === '[') depth++
    else if (c === ')' || c === ']') depth--
    else if (c === '|' && depth === 0) {
      out.push(alternatives.slice(from, k))
      from = k + 1
    }
  }
  return [...out, alternatives.slice(from)]
}

/** Where the bracket that opens at the start is closed. */
function closing(s: string): number {
  let depth = 0
  for (let k = 0; k < s.length; k++) {
    if (s[k] === '\\') k++
    else if (s[k] === '(') depth++
    else if (s[k] === ')' && --depth === 0) return k
  }
  return s.length
}
