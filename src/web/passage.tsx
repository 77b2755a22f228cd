import { useEffect, useMemo, useRef, useState } from 'react'
import type { SourceId } from '../record/ids.ts'
import type { Source } from '../record/source.ts'
import { heldById } from '../review/decide.ts'
import { anchor, type Selector } from '../text/selector.ts'
import { ageInWords, chainInWords, dayInWords, outletOf, sourceName, whenInWords } from '../views/telling.ts'
import { useDesk, useSnapshot, useStateOfPlay } from './desk-context.ts'
import { usePlace } from './place.ts'

const AROUND = 4_000 // characters shown on either side at first; the whole text is one press away

/** The passage in the address, lit in its source, with the road by which it came and who accepted what stands on it. */
export function PassageDrawer() {
  const { passage } = usePlace()
  if (!passage) return null
  return (
    <Open
      key={`${passage.source}:${passage.start}`}
      source={passage.source}
      start={passage.start}
      end={passage.end}
      item={passage.item}
    />
  )
}

function Open({
  source: id,
  start,
  end,
  item,
}: {
  source: string
  start: number
  end: number
  item?: string | undefined
}) {
  const desk = useDesk()
  const { desk: about } = useSnapshot()
  const state = useStateOfPlay()
  const { go } = usePlace()
  const [source, setSource] = useState<Source>()
  const [failed, setFailed] = useState<string>()
  const [whole, setWhole] = useState(false)
  const lit = useRef<HTMLElement>(null)
  const head = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    let current = true
    desk.source(id as SourceId).then(
      (s) => current && setSource(s),
      (e) => current && setFailed(e instanceof Error ? e.message : String(e)),
    )
    return () => {
      current = false
    }
  }, [desk, id])
  useEffect(() => {
    if (!source) return
    lit.current?.scrollIntoView({ block: 'center' })
    head.current?.focus({ preventScroll: true })
  }, [source])

  const held = useMemo(() => (item ? heldById(state).get(item as never) : undefined), [state, item])
  const selector = held?.item.passages.find((p) => p.source === id && p.selector.start === start)?.selector
  const known = state.sources.find((s) => s.id === id)
  const close = (): void => go({ p: null, i: null })
  return (
    <aside
      className="drawer"
      aria-labelledby="drawer-head"
      onKeyDown={(e) => {
        if (e.key === 'Escape') {
          e.stopPropagation()
          close()
        }
      }}
    >
      <div className="drawer-top">
        <h2 id="drawer-head" ref={head} tabIndex={-1}>
          {source ? sourceName(source) : failed ? 'The source cannot be shown' : 'Passage'}
        </h2>
        <button type="button" className="quiet" onClick={close}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      {failed && <p className="wrong">{failed}</p>}
      {source && (
        <>
          <p className="drawer-about">
            {[
              source.publisher && source.publisher !== sourceName(source) ? source.publisher : undefined,
              source.published ? whenInWords(source.published) : 'date not known',
              source.published && about ? ageInWords(source.published, about.today) : undefined,
              source.fidelity === 'text-layer' ? undefined : source.fidelity,
              source.handling.kind === 'public' ? undefined : source.handling.kind,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {held && (
            <p className="drawer-chain">
              {'attribution' in held.item
                ? `${chainInWords(held.item.attribution, known)} · `
                : `${outletOf(source)} · `}
              {held.by.kind === 'machine' ? 'accepted by the machine, not reviewed' : `accepted by ${held.by.name}`},{' '}
              {dayInWords(held.recorded.slice(0, 10))}
            </p>
          )}
          <Holds source={source} selector={selector} start={start} end={end} />
          <TextAround source={source} start={start} end={end} whole={whole} lit={lit} onWhole={() => setWhole(true)} />
          <p className="drawer-foot">
            <button
              type="button"
              className="quiet"
              onClick={() => {
                void navigator.clipboard?.writeText(location.href).then(() => desk.say('Address of the passage copied'))
              }}
            >
              Copy its address
            </button>
            {source.url && /^https?:/i.test(source.url) && (
              <a href={source.url} target="_blank" rel="noreferrer noopener">
                Where it was published
              </a>
            )}
          </p>
        </>
      )}
    </aside>
  )
}

/** Says loudly when the words no longer stand where the record has them. */
function Holds({
  source,
  selector,
  start,
  end,
}: {
  source: Source
  selector: Selector | undefined
  start: number
  end: number
}) {
  if (!selector) {
    return end <= source.text.length && start <= end ? null : (
      <p className="wrong">This address names a stretch that the source does not have.</p>
    )
  }
  const found = anchor(source.text, selector)
  if (found.found && found.span.start === start) return null
  return (
    <p className="wrong">
      The words “{selector.exact.slice(0, 120)}” no longer stand at this place in the stored text. Run “travaux verify”.
    </p>
  )
}

function TextAround({
  source,
  start,
  end,
  whole,
  lit,
  onWhole,
}: {
  source: Source
  start: number
  end: number
  whole: boolean
  lit: React.RefObject<HTMLElement | null>
  onWhole: () => void
}) {
  const { text } = source
  const from = whole ? 0 : Math.max(0, text.lastIndexOf('\n', Math.max(0, start - AROUND)) + 1)
  const lineEnd = text.indexOf('\n', Math.min(text.length, end + AROUND))
  const to = whole || lineEnd < 0 ? text.length : lineEnd
  return (
    <div className="source-text" lang={source.language} tabIndex={0} role="region" aria-label="Text of the source">
      {from > 0 && (
        <button type="button" className="quiet" onClick={onWhole}>
          Show the whole text
        </button>
      )}
      <span>{text.slice(from, start)}</span>
      <mark ref={lit}>{text.slice(start, end)}</mark>
      <span>{text.slice(end, to)}</span>
      {to < text.length && (
        <button type="button" className="quiet" onClick={onWhole}>
          Show the whole text
        </button>
      )}
    </div>
  )
}
