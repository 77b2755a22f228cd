import { decode } from './encoding.ts'
import { MEDIA_TYPES } from './format.ts'
import { lost, type ReadLimits, type Rendition } from './rendition.ts'

const MOST_CONTROLS = 0.03 // of the first characters; texts have next to none, random bytes one in eight

/** A plain text file: its own characters, so that offsets into the file can be told. */
export async function readTxt(bytes: Uint8Array, limits: ReadLimits, charset?: string): Promise<Rendition> {
  const { text, notes } = await decode(beginning(bytes, 4 * (limits.maxText + 1)), charset)
  const sample = text.slice(0, 4096)
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0
  if (controls > 4 && controls > MOST_CONTROLS * sample.length)
    return {
      text: '',
      mediaType: MEDIA_TYPES.binary,
      notes: [lost('This is not a text: its bytes are no characters of any encoding known here. Nothing was read.')],
    }
  return { text, plain: true, mediaType: MEDIA_TYPES.txt, notes }
}

/** At most so many bytes (four a character: what lies beyond could not be kept), not cut within a character of UTF-8. */
function beginning(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length <= most) return bytes
  let end = most
  while (end > most - 4 && (bytes[end]! & 0xc0) === 0x80) end--
  return bytes.subarray(0, end)
}
