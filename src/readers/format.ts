import type { About } from './reader.ts'

/** What a document's bytes are. `old-office`: Word before 2007, or a DOCX locked with a password. */
export type Format = 'txt' | 'markdown' | 'html' | 'docx' | 'pdf' | 'zip' | 'old-office' | 'rtf' | 'image' | 'binary'

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  txt: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  zip: 'application/zip',
  'old-office': 'application/msword',
  rtf: 'application/rtf',
  image: 'image/*',
  binary: 'application/octet-stream',
}

const HEAD = 1024 // bytes in which PDF readers accept the mark, and HTML the first tag, after leading junk
const TAIL = 66_000 // a zip's directory end is at most 22 bytes and a 65,535-byte comment from the end

/**
 * Recognise the format by the bytes; the file's ending and media type only decide among texts. A file named `.pdf` that
 * holds a web page is a web page.
 */
export function formatOf(bytes: Uint8Array, about: Pick<About, 'file' | 'mediaType'> = {}): Format {
  const head = latin1(bytes.subarray(0, HEAD))
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes, head, about)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'old-office'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (/^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\x00|MM\x00\*)/.test(head)) return 'image'
  const ending = /\.([a-z0-9]{1,8})$/i.exec(about.file ?? '')?.[1]?.toLowerCase() ?? ''
  const type = (about.mediaType ?? '').split(';')[0]!.trim().toLowerCase()
  const text = head
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
  if (/^<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i.test(text)) return 'html'
  if (/^<\?xml[^>]{0,200}>\s*(?:<!--[\s\S]{0,300}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i.test(text)) return 'html'
  if (/^(?:html?|xhtml)$/.test(ending) || type === 'text/html' || type === 'application/xhtml+xml') return 'html'
  if (
    ending === '' &&
    /^(?:<!--[\s\S]{0,600}?-->\s*)?<(?:!doctype|[a-z][a-z0-9]*[\s>])/i.test(text) &&
    /<\/?(?:p|div|span|h[1-6]|a|table|ul|ol|article|main|section)[\s>]/i.test(text)
  )
    return 'html'
  if (/^(?:md|markdown|mdown)$/.test(ending) || type === 'text/markdown') return 'markdown'
  return 'txt'
}

function zipKind(bytes: Uint8Array, head: string, about: Pick<About, 'file' | 'mediaType'>): Format {
  // Names stand in clear in the local headers and again in the directory at the end.
  const names = head + latin1(bytes.subarray(Math.max(0, bytes.length - TAIL)))
  if (names.includes('word/')) return 'docx'
  if (/\.docx$/i.test(about.file ?? '') || about.mediaType === MEDIA_TYPES.docx) return 'docx'
  return 'zip'
}

function latin1(bytes: Uint8Array): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 8192) out += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return out
}
