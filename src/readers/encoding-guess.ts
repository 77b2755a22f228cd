// Loaded only where an encoding must be guessed; see `html-article.ts` for why the import is static.
import { analyse } from 'chardet'

const SAMPLE = 65_536 // bytes: chardet's time grows with length, and letters repeat

/** Encodings the bytes may be in, likeliest first, by letter statistics. */
export const likelyEncodings = (bytes: Uint8Array): string[] => analyse(bytes.subarray(0, SAMPLE)).map((m) => m.name)
