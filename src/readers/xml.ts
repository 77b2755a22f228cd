import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { type Unpacking, unpack, type Zip, type ZipEntry } from './zip.ts'

/** What a reader of one XML part wants to hear. Names come without the prefix of the part's main namespace. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/** How reading a part ended; `entities` and `deep` are refusals, `malformed` where the XML stops making sense. */
export type XmlEnd = 'whole' | Exclude<Unpacking, 'whole'> | 'entities' | 'deep' | 'malformed'

const DEEPEST = 512 // Word nests some twenty; a table in a table in a text box some sixty

/**
 * Read one XML part of a zip as it unpacks; never holds the part as a whole. Declared entities and deep nesting are
 * refused; what came before is kept by the listener.
 *
 * `names` are the namespaces whose elements are heard without prefix; others are heard with the prefix the file uses.
 */
export function readXml(
  zip: Zip,
  entry: ZipEntry,
  most: number,
  names: readonly string[],
  listener: XmlListener,
): XmlEnd {
  let end: XmlEnd | undefined
  let depth = 0
  let prefix = 'w:'
  const parser = new SaxesParser()
  const bare = (name: string): string => (name.startsWith(prefix) ? name.slice(prefix.length) : name)
  parser.on('doctype', (d) => {
    if (/<!ENTITY/i.test(d)) end ??= 'entities'
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (end) return
    if (++depth > DEEPEST) {
      end = 'deep'
      return
    }
    if (depth === 1)
      for (const [key, value] of Object.entries(tag.attributes))
        if (names.includes(value)) prefix = key === 'xmlns' ? '' : `${key.slice('xmlns:'.length)}:`
    let attributes = tag.attributes
    if (prefix !== 'w:' && prefix !== '') {
      attributes = {}
      for (const [key, value] of Object.entries(tag.attributes)) attributes[`w:${bare(key)}`] = value
    }
    listener.open(bare(tag.name), attributes)
  })
  parser.on('closetag', (tag) => {
    if (end) return
    depth--
    listener.close(bare(tag.name))
  })
  parser.on('text', (t) => {
    if (!end) listener.text(t)
  })
  parser.on('cdata', (t) => {
    if (!end) listener.text(t)
  })
  parser.on('error', () => {
    end ??= 'malformed'
  })
  const decoder = new TextDecoder()
  const unpacking = unpack(zip, entry, most, (piece) => {
    try {
      parser.write(decoder.decode(piece, { stream: true }))
    } catch {
      end ??= 'malformed'
    }
    return end === undefined
  })
  if (end === undefined && unpacking === 'whole')
    try {
      parser.close()
    } catch {
      end = 'malformed'
    }
  return end ?? unpacking
}
