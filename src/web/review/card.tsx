import type { Source } from '../../record/source.ts'
import type { Suggestion } from '../../record/suggestion.ts'
import { fieldsOf, gistOf } from '../../review/fields.ts'
import type { Support } from '../../review/support.ts'
import { isDay } from '../../time/when.ts'
import { chainInWords, count, dayInWords, sourceName, whenInWords } from '../../views/telling.ts'
import { fieldInWords } from './field-words.ts'

/** How sure the machine is, in a word; the figure is for ordering, not for reading. */
const surety = (confidence: number): string =>
  confidence >= 0.85 ? 'fairly sure' : confidence >= 0.65 ? 'rather sure' : 'unsure'

/** One suggestion as it would stand on record, why the machine made it, and what speaks for and against it. */
export function Card({
  suggestion,
  support,
  source,
  all,
  amending,
}: {
  suggestion: Suggestion
  support: Support | undefined
  source: Source | undefined
  all: readonly { readonly suggestion: Suggestion }[]
  /** The fields stand in the form below then. */
  amending: boolean
}) {
  const { item, reason, confidence } = suggestion
  const { corroborated = 0, agreeing = [], contradicting = [] } = support ?? {}
  const gists = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => all.find((p) => p.suggestion.id === id) ?? []).map((p) => gistOf(p.suggestion.item))
  return (
    <>
      <p className="kind">{item.kind}</p>
      <p className="gist">{gistOf(item)}</p>
      {!amending && (
        <dl>
          {fieldsOf(item)
            .filter((f) => f.field !== 'gist' && f.field !== 'content')
            .map((f) => (
              <div key={f.field}>
                <dt>{fieldInWords(f.field)}</dt>
                <dd>{isDay(f.value) ? dayInWords(f.value) : f.value}</dd>
              </div>
            ))}
        </dl>
      )}
      {'attribution' in item && <p className="as-of-line">{chainInWords(item.attribution, source)}</p>}
      <p className="as-of-line">
        The machine is {surety(confidence)}: {reason}
      </p>
      {corroborated > 0 && (
        <p className="supports">
          Also from {count(corroborated, 'independent origin')}
          {gists(agreeing).length > 0 ? `: ${gists(agreeing).slice(0, 2).join('; ')}` : ''}
        </p>
      )}
      {contradicting.length > 0 && (
        <p className="contests">
          <span aria-hidden="true">⇄ </span>
          Cannot hold together with{' '}
          {gists(contradicting)
            .slice(0, 2)
            .map((g) => `“${g}”`)
            .join(' and ') || count(contradicting.length, 'other entry', 'other entries')}
        </p>
      )}
      {source && (
        <p className="as-of-line">
          {sourceName(source)} · {source.published ? whenInWords(source.published) : 'date not known'}
        </p>
      )}
    </>
  )
}
