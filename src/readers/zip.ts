import { Inflate } from 'fflate'

/** One file in a zip, as its directory lists it. Sizes are the directory's word only, never trusted for memory. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  /** Where its local header stands. */
  readonly offset: number
  readonly locked: boolean
}

export interface Zip {
  readonly bytes: Uint8Array
  readonly entries: readonly ZipEntry[]
  /** The directory at the end is missing or broken: the entries were found by their local headers. */
  readonly mended: boolean
}

const MOST_ENTRIES = 20_000 // a DOCX with a thousand pictures has some 1,100
const STEP = 4096 // bytes fed to the inflater at a time: at deflate's best, 1:1032, one step gives 4 MB before we look

/** List what is in a zip. Total: bytes that are no zip have no entries. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = directoryEnd(view)
  if (end >= 0) {
    const entries = fromDirectory(view, bytes, view.getUint32(end + 16, true), view.getUint16(end + 10, true))
    if (entries) return { bytes, entries, mended: false }
  }
  return { bytes, entries: fromHeaders(view, bytes), mended: true }
}

export const entryOf = (zip: Zip, name: string): ZipEntry | undefined =>
  zip.entries.find((e) => e.name === name) ?? zip.entries.find((e) => e.name.toLowerCase() === name.toLowerCase())

/** How unpacking ended: `whole`, cut at the cap, or broken off where the data stop making sense. */
export type Unpacking = 'whole' | 'too-much' | 'broken' | 'locked'

/**
 * Unpack one entry, a piece at a time. `take` gets each piece and says whether to go on. No more than `most` bytes are
 * ever handed over, whatever the sizes in the file claim.
 */
export function unpack(zip: Zip, entry: ZipEntry, most: number, take: (piece: Uint8Array) => boolean): Unpacking {
  if (entry.locked) return 'locked'
  const from = dataStart(zip.bytes, entry)
  if (from < 0) return 'broken'
  const stop = Math.min(zip.bytes.length, from + entry.packed)
  const data = zip.bytes.subarray(from, stop)
  const short = from + entry.packed > zip.bytes.length
  let given = 0
  let over = false
  let halted = false
  const hand = (piece: Uint8Array): void => {
    if (over || halted || piece.length === 0) return
    const room = most - given
    if (piece.length > room) over = true
    const part = piece.length > room ? piece.subarray(0, room) : piece
    given += part.length
    if (!take(part)) halted = true
  }
  if (entry.method === 0) hand(data)
  else if (entry.method === 8) {
    const inflate = new Inflate(hand)
    try {
      for (let i = 0; i < data.length && !over && !halted; i += STEP) inflate.push(data.subarray(i, i + STEP))
    } catch {
      return 'broken'
    }
  } else return 'broken'
  if (over) return 'too-much'
  if (halted) return 'whole'
  // A directory that was not trusted for memory is still good for this: fewer bytes than it says means a cut stream.
  return short || (given < entry.unpacked && !zip.mended) ? 'broken' : 'whole'
}

function directoryEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - 65_557) // 22 bytes and the longest comment
  for (let i = view.byteLength - 22; i >= least; i--) if (view.getUint32(i, true) === 0x06054b50) return i
  return -1
}

const decoder = new TextDecoder()

function fromDirectory(view: DataView, bytes: Uint8Array, start: number, told: number): ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  let i = start
  while (entries.length < Math.min(told, MOST_ENTRIES)) {
    if (i + 46 > bytes.length || view.getUint32(i, true) !== 0x02014b50) return entries.length > 0 ? entries : undefined
    const nameLength = view.getUint16(i + 28, true)
    entries.push({
      name: decoder
        .decode(bytes.subarray(i + 46, i + 46 + nameLength))
        .replaceAll('\\', '/')
        .replace(/^\/+/, ''),
      method: view.getUint16(i + 10, true),
      packed: view.getUint32(i + 20, true),
      unpacked: view.getUint32(i + 24, true),
      offset: view.getUint32(i + 42, true),
      locked: (view.getUint16(i + 8, true) & 1) === 1,
    })
    i += 46 + nameLength + view.getUint16(i + 30, true) + view.getUint16(i + 32, true)
  }
  return entries
}

/** For a file cut short: every local header that can be found. Data run to the next header where no size is told. */
function fromHeaders(view: DataView, bytes: Uint8Array): ZipEntry[] {
  const starts: number[] = []
  for (
    let i = bytes.indexOf(0x50);
    i >= 0 && i + 30 <= bytes.length && starts.length < MOST_ENTRIES;
    i = bytes.indexOf(0x50, i + 1)
  )
    if (view.getUint32(i, true) === 0x04034b50) starts.push(i)
  return starts.map((at, k) => {
    const nameLength = view.getUint16(at + 26, true)
    const data = at + 30 + nameLength + view.getUint16(at + 28, true)
    const told = view.getUint32(at + 18, true)
    return {
      name: decoder.decode(bytes.subarray(at + 30, at + 30 + nameLength)),
      method: view.getUint16(at + 8, true),
      packed: told > 0 ? told : Math.max(0, (starts[k + 1] ?? bytes.length) - data),
      unpacked: 0,
      offset: at,
      locked: (view.getUint16(at + 6, true) & 1) === 1,
    }
  })
}

function dataStart(bytes: Uint8Array, entry: ZipEntry): number {
  const i = entry.offset
  if (i + 30 > bytes.length) return -1
  const view = new DataView(bytes.buffer, bytes.byteOffset + i, 30)
  if (view.getUint32(0, true) !== 0x04034b50) return -1
  return i + 30 + view.getUint16(26, true) + view.getUint16(28, true)
}
