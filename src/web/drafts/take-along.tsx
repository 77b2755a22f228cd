import { useState } from 'react'
import type { StateOfPlay } from '../../record/state-of-play.ts'
import type { ComparisonView } from '../../views/comparison.ts'
import { signer, useDesk, useSnapshot } from '../desk-context.ts'
import { usePlace } from '../place.ts'
import type { ComparedDraft } from './table.tsx'

const FORMATS = [
  { key: 'docx', label: 'Word', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { key: 'html', label: 'HTML', type: 'text/html' },
  { key: 'md', label: 'Markdown', type: 'text/markdown' },
  { key: 'csv', label: 'CSV', type: 'text/csv' },
] as const

/** The comparison as a file: of all drafts from the server, of the columns chosen here as they stand. */
export function TakeAlong({
  view,
  state,
  whole,
}: {
  view: ComparisonView
  state: StateOfPlay
  /** All drafts stand in their own order, as the server writes them. */
  whole: boolean
}) {
  const desk = useDesk()
  const { desk: about } = useSnapshot()
  const { asOf } = usePlace()
  const [wrong, setWrong] = useState<string>()
  const name = (about?.file ?? 'comparison').replace(/\.travaux$/, '')
  const pairs = view.drafts.flatMap((d) => {
    const base = view.drafts.find((x) => x.key === d.comparedWith)
    return base && d.textHeld ? [{ base, later: d }] : []
  })
  const made = async (make: () => Promise<{ bytes: Uint8Array; file: string; type: string }>): Promise<void> => {
    setWrong(undefined)
    try {
      const { bytes, file, type } = await make()
      save(bytes, file, type)
      desk.say(`Saved ${file}`)
    } catch (error) {
      setWrong(
        `It could not be written: ${error instanceof Error ? error.message : String(error)}. The record is safe.`,
      )
    }
  }
  return (
    <details className="take-along">
      <summary>Take along</summary>
      <div className="choices">
        <ul>
          {FORMATS.map((f) => (
            <li key={f.key}>
              {whole ? (
                <a href={desk.client.page('comparison', f.key, asOf)} download>
                  {f.label}
                </a>
              ) : (
                <button
                  type="button"
                  className="quiet"
                  onClick={() =>
                    made(async () => {
                      const { pageOf, writeAny } = await import('../../writers/index.ts')
                      const bytes = await writeAny(pageOf(view), f.key)
                      return { bytes, file: `${name}-comparison.${f.key}`, type: f.type }
                    })
                  }
                >
                  {f.label}
                </button>
              )}
            </li>
          ))}
          {pairs.map(({ base, later }) => (
            <li key={`${base.key} ${later.key}`}>
              <button type="button" className="quiet" onClick={() => made(() => tracked(state, base, later))}>
                Word with tracked changes, {base.short} to {later.short}
              </button>
            </li>
          ))}
        </ul>
        {wrong && (
          <p className="wrong" role="alert">
            {wrong}
          </p>
        )}
      </div>
    </details>
  )

  /** Both texts whole, from their sources, as `travaux compare --format tracked` writes them. */
  async function tracked(now: StateOfPlay, base: ComparedDraft, later: ComparedDraft) {
    const textOf = async (d: ComparedDraft): Promise<string> => {
      const first = now.provisions.find((p) => p.item.draft === d.key)
      if (!first) throw new Error(`no text of ${d.name} is on record`)
      return (await desk.source(first.item.passages[0]!.source)).text
    }
    const [a, b, { trackedDocx }, { redline }] = await Promise.all([
      textOf(base),
      textOf(later),
      import('../../writers/tracked-docx.ts'),
      import('../../drafts/index.ts'),
    ])
    const bytes = await trackedDocx(redline(a, b), {
      title: `${base.name} → ${later.name}`,
      author: signer(about) || 'Travaux',
      date: new Date().toISOString(),
    })
    return { bytes, file: `${name}-tracked-${later.key}.docx`, type: FORMATS[0].type }
  }
}

function save(bytes: Uint8Array, file: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  const a = document.createElement('a')
  a.href = address
  a.download = file
  a.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000) // some browsers fetch it only after the click has ended
}
