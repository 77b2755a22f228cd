// Bytes to source: text, Markdown, web pages, Word and PDF. Runs in a browser too. For bytes from outside use `intake`,
// which bounds time, memory and reach around it.
export { type Byline, byline } from './byline.ts'
export { type Decoded, decode } from './encoding.ts'
export { explicitDate, type FoundDate } from './explicit-date.ts'
export { type Format, formatOf, MEDIA_TYPES } from './format.ts'
export { guessKind, type KindGuess } from './kind.ts'
export { languageOf } from './language.ts'
export { read, unread } from './read.ts'
export type { About, Note, Read, Reading } from './reader.ts'
export { READ_LIMITS, type ReadLimits, type Rendition } from './rendition.ts'
