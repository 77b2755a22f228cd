import type { Item } from '../../record/claim.ts'
import type { Suggestion } from '../../record/suggestion.ts'
import { fieldsOf, gistOf } from '../../review/fields.ts'

/** What sets one reading of a sentence apart from another: its kind and what it says besides the words. */
const briefly = (item: Item): string =>
  [
    item.kind,
    ...fieldsOf(item)
      .filter((f) => TELLING.has(f.field))
      .map((f) => f.value),
  ].join(' · ')
const TELLING = new Set(
  'party issue position draft to change type status stance participants place quantity points'.split(' '),
)

/** What stands in the same paragraph, so that it can be read and taken at once; and the other things that go by the many. */
export function Together({
  current,
  paragraph,
  names,
  ofKind,
  act,
  onGo,
}: {
  current: Suggestion
  paragraph: readonly Suggestion[]
  names: readonly Suggestion[]
  ofKind: readonly Suggestion[]
  act: Readonly<Record<'paragraph' | 'refuse' | 'skip' | 'names' | 'kind', () => unknown>>
  onGo: (s: Suggestion) => void
}) {
  const others = paragraph.filter((s) => s.id !== current.id)
  return (
    <div className="together">
      {others.length > 0 && (
        <>
          <h2>In this paragraph also</h2>
          <div className="decisions">
            <button type="button" className="act" onClick={act.paragraph}>
              Accept all {paragraph.length} <kbd>A</kbd>
            </button>
            <button type="button" className="quiet" onClick={act.refuse}>
              Decline all {paragraph.length} <kbd>X</kbd>
            </button>
            <button type="button" className="quiet" onClick={act.skip}>
              Next paragraph <kbd>J</kbd>
            </button>
          </div>
          <ul>
            {others.map((s) => (
              <li key={s.id}>
                <button type="button" onClick={() => onGo(s)}>
                  <span className="kind">{briefly(s.item)}</span>
                  {gistOf(s.item) !== gistOf(current.item) && <span className="words">{gistOf(s.item)}</span>}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="decisions">
        {names.length > 1 && (
          <button type="button" className="quiet" onClick={act.names}>
            Accept all {names.length} names in this source <kbd>n</kbd>
          </button>
        )}
        {ofKind.length > 1 && (
          <button type="button" className="quiet" onClick={act.kind}>
            Accept all {ofKind.length} of kind {current.item.kind} in this source <kbd>K</kbd>
          </button>
        )}
      </div>
    </div>
  )
}
