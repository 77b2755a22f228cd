import { decode } from './encoding.ts'
import { MEDIA_TYPES } from './format.ts'
import { lost, type ReadLimits, type Rendition } from './rendition.ts'

const MOST_CONTROLS = 0.03 // of the first characters; texts have next to none, random bytes one in eight

/** A plain text file: its own characters, so that offsets into the file can be told. */
export async function readTxt(bytes: Uint8Array, limits: ReadLimits, charset?: string): Promise<Rendition> {
  // Four bytes a character at most: what lies beyond could not be kept, so it is not decoded.
  const { text, notes } = await decode(bytes.subarray(0, 4 * (limits.maxText + 1)), charset)
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
