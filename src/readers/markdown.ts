import { MEDIA_TYPES } from './format.ts'
import type { ReadLimits, Rendition } from './rendition.ts'
import { readTxt } from './txt.ts'

/**
 * Markdown, kept as it is written: marks of emphasis and lists carry meaning in drafts (struck words, labels), and
 * offsets stay those of the file. Title: the first heading, else the title of a front matter block.
 */
export async function readMarkdown(bytes: Uint8Array, limits: ReadLimits, charset?: string): Promise<Rendition> {
  const rendition = await readTxt(bytes, limits, charset)
  if (rendition.text === '') return rendition
  const title = titleOf(rendition.text.slice(0, 20_000))
  return { ...rendition, mediaType: MEDIA_TYPES.markdown, ...(title && { title }) }
}

function titleOf(text: string): string | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  let i = 0
  let fromMatter: string | undefined
  if (lines[0]?.trim() === '---') {
    const end = lines.indexOf('---', 1)
    if (end > 0) {
      for (const l of lines.slice(1, end))
        fromMatter ??= /^title:\s*(.+)$/i
          .exec(l)?.[1]
          ?.trim()
          .replace(/^(["'])(.*)\1$/, '$2')
      i = end + 1
    }
  }
  if (fromMatter) return fromMatter
  for (; i < lines.length; i++) {
    const atx = /^ {0,3}#{1,6}\s+(.+)$/.exec(lines[i]!)
    if (atx) return plain(atx[1]!.replace(/\s#+\s*$/, ''))
    if (/^ {0,3}(?:=+|-{2,})\s*$/.test(lines[i + 1] ?? '') && /^ {0,3}[^\s#>|*+-]/.test(lines[i]!))
      return plain(lines[i]!)
  }
  return undefined
}

const plain = (s: string): string | undefined =>
  s
    .replace(/!?\[([^\][]{0,300})\]\([^()]{0,500}\)/g, '$1')
    .replace(/(\*\*|__|`)/g, '')
    .trim() || undefined
