const AT_ONCE = 500 // items of a list: about a quarter of a megabyte of links

/**
 * A value as `JSON.stringify(value, null, 2)` writes it, and a line end, in pieces: the lists of a large comparison a few
 * hundred items at a time, so that its text need not stand in memory whole, and twice, before any of it is written.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  if (!isPlain(value)) {
    yield `${JSON.stringify(value, null, 2)}\n`
    return
  }
  let none = true
  for (const [key, v] of Object.entries(value)) {
    const whole = within({ [key]: Array.isArray(v) && v.length > AT_ONCE ? [] : v })
    if (whole === '') continue // what JSON does not know
    yield `${none ? '{' : ','}\n`
    none = false
    if (Array.isArray(v) && v.length > AT_ONCE) yield* listed(key, v)
    else yield whole
  }
  yield none ? '{}\n' : '\n}\n'
}

/** A field with its list, as it stands in the object that holds it. */
function* listed(key: string, list: readonly unknown[]): Generator<string> {
  const before = `  ${JSON.stringify(key)}: [\n`
  for (let k = 0; k < list.length; k += AT_ONCE) {
    const text = within({ [key]: list.slice(k, k + AT_ONCE) })
    yield k === 0 ? text.slice(0, -'\n  ]'.length) : `,\n${text.slice(before.length, -'\n  ]'.length)}`
  }
  yield '\n  ]'
}

/** The text of an object between its braces. */
const within = (o: object): string => JSON.stringify(o, null, 2).slice('{\n'.length, -'\n}'.length)

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value)
