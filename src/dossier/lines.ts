/** One line of a stream; `cut` when it was longer than allowed, and then its text is only the beginning. */
export interface StreamLine {
  readonly text: string
  readonly cut: boolean
}

/** Lines of UTF-8 bytes as they come, one at a time: memory holds one line, whatever the length of the stream. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<StreamLine> {
  const decoder = new TextDecoder()
  let held: string[] = []
  let length = 0
  let cut = false
  const take = (text: string): void => {
    if (length + text.length > longest) cut = true
    const kept = text.slice(0, Math.max(0, longest - length))
    if (kept !== '') held.push(kept)
    length += kept.length
  }
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true })
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      take(text.slice(from, at))
      yield { text: held.join(''), cut }
      held = []
      length = 0
      cut = false
      from = at + 1
    }
    take(text.slice(from))
  }
  take(decoder.decode())
  if (length > 0) yield { text: held.join(''), cut }
}
