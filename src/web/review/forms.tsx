import { useEffect, useMemo, useRef, useState } from 'react'
import type { Item } from '../../record/claim.ts'
import { FIELDS, fieldsOf } from '../../review/fields.ts'
import { fieldInWords } from './field-words.ts'

/** Fields to be typed over, and other words of the source: select them in the text while this is open. */
export function Amend({
  item,
  onCancel,
  onDone,
}: {
  item: Item
  onCancel: () => void
  onDone: (set: string[], quote: string | undefined) => void
}) {
  const before = useMemo(() => new Map(fieldsOf(item).map((f) => [f.field, f.value])), [item])
  const [values, setValues] = useState<ReadonlyMap<string, string>>(before)
  const words = item.passages[0]!.selector.exact
  const [quote, setQuote] = useState(words)
  // Fields that say the words themselves go along when other words are chosen.
  const takeQuote = (chosen: string): void => {
    setValues((v) => new Map([...v].map(([f, value]) => [f, value === quote || value === words ? chosen : value])))
    setQuote(chosen)
  }
  const taking = useRef(takeQuote)
  taking.current = takeQuote
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    const take = (): void => {
      const selected = getSelection()
      const inText = selected?.anchorNode?.parentElement?.closest('.review-text')
      const chosen = selected?.toString().trim()
      if (inText && chosen) taking.current(chosen)
    }
    document.addEventListener('mouseup', take)
    return () => document.removeEventListener('mouseup', take)
  }, [])
  const fields = Object.keys(FIELDS[item.kind])
  const shown = fields.filter((f) => before.has(f))
  const [more, setMore] = useState(false)
  return (
    <form
      className="amend"
      onKeyDown={(e) => {
        if (e.key === 'Escape') onCancel()
        if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) e.currentTarget.requestSubmit()
      }}
      onSubmit={(e) => {
        e.preventDefault()
        const set = [...values].filter(([f, v]) => (before.get(f) ?? '') !== v).map(([f, v]) => `${f}=${v}`)
        onDone(set, quote === words ? undefined : quote)
      }}
    >
      {[...shown, ...(more ? fields.filter((f) => !before.has(f)) : [])].map((f, i) => (
        <label key={f}>
          {fieldInWords(f)}
          <textarea
            ref={i === 0 ? first : undefined}
            rows={(values.get(f) ?? '').length > 60 ? 3 : 1}
            value={values.get(f) ?? ''}
            onChange={(e) => setValues(new Map([...values, [f, e.target.value]]))}
          />
        </label>
      ))}
      {!more && (
        <button type="button" className="quiet" onClick={() => setMore(true)}>
          More fields
        </button>
      )}
      <label>
        Words it stands on (select others in the text)
        <textarea rows={3} className="words" value={quote} onChange={(e) => setQuote(e.target.value)} />
      </label>
      <div className="decisions">
        <button type="submit" className="act">
          Accept as amended <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  )
}

/** A reason may be left; it is not asked for. */
export function Decline({ onCancel, onDone }: { onCancel: () => void; onDone: (reason: string) => void }) {
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className="amend"
      onKeyDown={(e) => {
        if (e.key === 'Escape') onCancel()
      }}
      onSubmit={(e) => {
        e.preventDefault()
        onDone(reason.trim())
      }}
    >
      <label>
        Reason, if you want to leave one
        <input ref={field} type="text" value={reason} onChange={(e) => setReason(e.target.value)} />
      </label>
      <div className="decisions">
        <button type="submit" className="act">
          Decline <kbd>Enter</kbd>
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  )
}
