import { romanValue } from './numeral-values.ts'

/** Where an item of a list that runs on inside a paragraph begins. A sentence after the last item stays with it. */
export interface InlineBreak {
  readonly at: number
  readonly kind: 'first' | 'item'
}

/** Lists count in letters, Roman or Arabic numbers; a draft's habits are told apart by these. */
export type Counting = 'alpha' | 'roman' | 'arabic'

export interface InlineList {
  readonly counting: Counting
  readonly breaks: readonly InlineBreak[]
}

interface Enumeration {
  readonly style: string
  readonly counting: Counting
  /** Offsets of the marks and of the words after them. */
  readonly items: { readonly at: number; readonly text: number }[]
  last: number
  /** The first item is the label of the paragraph itself. */
  readonly seeded: boolean
}

const MARK = /(?<=[\s:;,—–])(\(?)(\d{1,2}|[ivxlc]{1,5}|[IVXLC]{1,5}|[a-zA-Z]|[а-яіїєґ])\)(?=\s)/gu
const AND = '(?:and|or|and\\/or|et|ou|y|o|e|und|oder|sowie|и|или|либо|та|або|чи|й|і)'
const JOINT = new RegExp(`(?:[;,.]|(?<!\\p{L})${AND})$`, 'u')
const TRAILING = new RegExp(`(?:[;,.\\s]|(?<!\\p{L})${AND}$)+$`, 'u')
/** Words before a mark that make it a reference: "points (a) and (b)". */
const REFERS =
  /(?:points?|items?|(?:sub-?)?(?:paragraphs?|paras?\.?|sections?|clauses?)|articles?|arts?\.?|letters?|annex|options?|alternatives?|rules?|nos?\.|lettres?|alinéas?|literal(?:es)?|incisos?|numeral(?:es)?|apartados?|letras?|buchstaben?|buchst\.|nummern?|absatz|abs\.|nr\.|\p{L}*пункт\p{L}*|пп?\.|літер\p{L}*|под|литер\p{L}*)[ \t]*\d{0,3}$/u
/** Words after a mark that make it a reference: "(a) of Article 2". */
const REFERRED =
  /^\s*(?:of|above|below|and|or|to \(|through|thereof|du|del|des|der|et|ou|oder|und|und|или|или|и|та|або)(?!\p{L})/u
const SENTENCE_END = /(?<=[\p{Ll}\d)”»]{2})[.!?][”"’»)]?\s+(?=\p{Lu}\p{L})/u

/**
 * Lists that run on inside one paragraph, "(a) …; (b) …; and (c) …".
 *
 * Only a real enumeration counts: in order from the first, two items or more, each with words of its own, parted by a
 * semicolon, a comma, a stop or an "and"; "points (a) and (b)" is a reference. `seed` is the paragraph's own label when it
 * is an item itself. Offsets are those of `text`; linear in the paragraph.
 */
export function inlineLists(
  text: string,
  start: number,
  end: number,
  seed?: { readonly shape: string; readonly word: string; readonly textStart: number },
): readonly InlineList[] {
  const s = text.slice(start, end)
  if (!s.includes(')')) return []
  const found: InlineList[] = []
  const active: Enumeration[] = []
  if (seed) {
    const [reading] = readings(seed.word)
    if (reading)
      active.push({
        style: styleOf(seed.shape, seed.word),
        counting: reading.counting,
        items: [{ at: 0, text: seed.textStart - start }],
        last: reading.value,
        seeded: true,
      })
  }
  const finish = (depth: number): void => {
    while (active.length > depth) {
      const list = active.pop()!
      if (validated(s, list)) found.push({ counting: list.counting, breaks: breaksOf(list, start) })
    }
  }
  MARK.lastIndex = 0
  for (let m = MARK.exec(s); m; m = MARK.exec(s)) {
    if (m[1] === '' && unclosed(s, m.index)) continue
    const style = styleOf(m[1]!, m[2]!)
    const item = { at: m.index, text: m.index + m[0].length }
    const read = readings(m[2]!)
    let taken = false
    for (let k = active.length - 1; k >= 0 && !taken; k--) {
      const list = active[k]!
      if (list.style !== style) continue
      const next = read.find((r) => r.counting === list.counting && r.value === list.last + 1)
      if (!next) continue
      finish(k + 1)
      list.items.push(item)
      list.last = next.value
      taken = true
    }
    if (taken) continue
    const first = read.find((r) => r.value === 1)
    if (!first || active.length > 6) continue // nobody nests deeper than six lists in a sentence
    const top = active.at(-1)
    if (top && SENTENCE_END.test(s.slice(top.items.at(-1)!.text, Math.min(item.at, top.items.at(-1)!.text + 2000))))
      finish(0)
    const same = active.findIndex((l) => l.style === style && l.counting === first.counting)
    if (same >= 0) finish(same)
    active.push({ style, counting: first.counting, items: [item], last: 1, seeded: false })
  }
  finish(0)
  return found
}

function readings(word: string): { counting: Counting; value: number }[] {
  if (/^\d/.test(word)) return [{ counting: 'arabic', value: Number(word) }]
  const lower = word.toLowerCase()
  const roman = romanValue(lower)
  const k = 'абвгдежзиклмнопрстуфхцчшщэюя'.indexOf(lower)
  const alpha = /^[a-z]$/.test(lower) ? lower.charCodeAt(0) - 96 : lower.length === 1 && k >= 0 ? k + 1 : undefined
  const list: { counting: Counting; value: number }[] = []
  if (roman !== undefined) list.push({ counting: 'roman', value: roman })
  if (alpha !== undefined) list.push({ counting: 'alpha', value: alpha })
  return list
}

const styleOf = (shape: string, word: string): string =>
  `${shape}${/^\d/.test(word) ? '1' : word === word.toLowerCase() ? 'a' : 'A'}`

/** Whether a ")" closes a bracket that was opened before the mark: "(see a) below". */
function unclosed(s: string, at: number): boolean {
  const before = s.slice(Math.max(0, at - 80), at) // asides are short
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

function validated(s: string, list: Enumeration): boolean {
  if (list.items.length < 2) return false
  const first = list.items[0]!
  if (
    !list.seeded &&
    REFERS.test(
      s
        .slice(Math.max(0, first.at - 30), first.at)
        .trimEnd()
        .toLowerCase(),
    )
  )
    return false
  // "unless (i) … or (ii) …" is one sentence; a list is announced, or parted by semicolons, or has three items.
  let listed =
    list.seeded || list.items.length > 2 || /[:—–]$/.test(s.slice(Math.max(0, first.at - 4), first.at).trimEnd())
  for (let k = 0; k < list.items.length; k++) {
    const item = list.items[k]!
    if (REFERRED.test(s.slice(item.text, item.text + 16))) return false
    const next = list.items[k + 1]
    if (!next) continue
    const end = s.slice(Math.max(item.text, next.at - 40), next.at).trimEnd()
    if (!JOINT.test(end)) return false
    listed ||= /;(?:\s*\p{L}{1,4})?$/u.test(end)
    const body = s.slice(item.text, Math.min(next.at, item.text + 200)).trim()
    if (!/\p{L}{2}/u.test(body.replace(TRAILING, ''))) return false
  }
  return listed && /\p{L}{2}/u.test(s.slice(list.items.at(-1)!.text, list.items.at(-1)!.text + 200))
}

const breaksOf = (list: Enumeration, start: number): InlineBreak[] =>
  list.items.flatMap((item, k): InlineBreak[] =>
    k === 0 && list.seeded ? [] : [{ at: start + item.at, kind: k === 0 ? 'first' : 'item' }],
  )
