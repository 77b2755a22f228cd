import '../style/sources.css'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { SOURCE_KINDS } from '../../record/source.ts'
import { ageInWords, count, sourceName, whenInWords } from '../../views/telling.ts'
import { signer, useDesk, useSnapshot, useStateOfPlay } from '../desk-context.ts'
import { passageParts, usePlace } from '../place.ts'
import { ORDERS, type SourceOrder, standingOf } from '../sources/standing.ts'

const HEADS: Readonly<Record<SourceOrder, string>> = {
  published: 'Published',
  publisher: 'Publisher',
  title: 'Source',
  entries: 'Entries on it',
  waiting: 'Waiting',
}

/** What is filed, what stands on it, and the door for more. */
export default function Sources() {
  const desk = useDesk()
  const { suggestions, desk: about, busy } = useSnapshot()
  const state = useStateOfPlay()
  const { query, go, href } = usePlace()
  const order = ORDERS.find((o) => o === query.get('order')) ?? 'published'
  const list = useMemo(() => standingOf(state, suggestions, order), [state, suggestions, order])
  const unread = list.filter((s) => !s.read)
  const waiting = list.reduce((n, s) => n + s.waiting, 0)
  const read = (ids: readonly string[], said: string) =>
    void desk.run('suggest', { args: { SOURCE: [...ids] }, options: {} }, said)
  return (
    <>
      <header className="view-head">
        <h1>Sources</h1>
        <p className="as-of-line">
          {count(state.sources.length, 'source')}
          {state.leftOut.later + state.leftOut.undated + state.leftOut.embargoed > 0
            ? `; ${state.leftOut.later + state.leftOut.undated + state.leftOut.embargoed} left out as of this day`
            : ''}
        </p>
      </header>
      <FileMore />
      {unread.length > 0 && (
        <p className="sources-act">
          <button
            type="button"
            className="act"
            disabled={busy !== undefined}
            onClick={() =>
              read(
                unread.map((s) => s.source.id),
                `The machine read ${count(unread.length, 'source')}`,
              )
            }
          >
            Let the machine read {count(unread.length, 'unread source')}
          </button>{' '}
          <span className="as-of-line">It only suggests: nothing is on record until somebody accepts it.</span>
        </p>
      )}
      {waiting > 0 && (
        <p className="sources-act">
          {count(waiting, 'suggestion')} waiting. <Link href={href({ p: null, i: null }, 'review')}>Review them</Link>
        </p>
      )}
      {list.length === 0 ? (
        <p className="nothing">Nothing is filed yet. Drop reports, statements or drafts above, or paste a text.</p>
      ) : (
        <div className="wide" tabIndex={0} role="region" aria-label="Sources">
          <table className="sources">
            <caption>Everything filed; a title opens its text</caption>
            <thead>
              <tr>
                {(['title', 'publisher', 'published'] as const).map((o) => (
                  <Sortable key={o} order={o} now={order} onSort={() => go({ order: o }, undefined, true)} />
                ))}
                <th scope="col">Kind</th>
                <th scope="col">Text</th>
                {(['entries', 'waiting'] as const).map((o) => (
                  <Sortable key={o} order={o} now={order} onSort={() => go({ order: o }, undefined, true)} />
                ))}
              </tr>
            </thead>
            <tbody>
              {list.map(({ source: s, entries, waiting, read: wasRead }) => (
                <tr key={s.id}>
                  <th scope="row">
                    <a
                      href={href(passageParts(s.id, 0, 0))}
                      onClick={(e) => {
                        if (e.ctrlKey || e.metaKey || e.shiftKey) return
                        e.preventDefault()
                        go(passageParts(s.id, 0, 0))
                      }}
                    >
                      {sourceName(s)}
                    </a>
                  </th>
                  <td>{s.publisher ?? <span className="nothing">not known</span>}</td>
                  <td>
                    {s.published ? (
                      <>
                        {whenInWords(s.published)}
                        {about && ageInWords(s.published, about.today) && (
                          <span className="under">{ageInWords(s.published, about.today)}</span>
                        )}
                      </>
                    ) : (
                      <span className="nothing">not known</span>
                    )}
                  </td>
                  <td>
                    {s.kind}
                    {s.draft && <span className="under">of {s.draft}</span>}
                  </td>
                  <td>
                    {s.fidelity}
                    {s.handling.kind !== 'public' && (
                      <span className="under">
                        {s.handling.kind === 'embargo' ? `embargo until ${s.handling.until}` : s.handling.kind}
                      </span>
                    )}
                    {s.language && s.language !== 'en' && <span className="under">in {s.language}</span>}
                  </td>
                  <td className="number">{entries}</td>
                  <td className="number">
                    {waiting > 0 ? (
                      <a href={href({ source: s.id, p: null, i: null }, 'review')}>{waiting}</a>
                    ) : wasRead ? (
                      0
                    ) : (
                      <button
                        type="button"
                        className="quiet"
                        disabled={busy !== undefined}
                        onClick={() => read([s.id], `The machine read “${sourceName(s)}”`)}
                      >
                        Read it
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function Sortable({ order, now, onSort }: { order: SourceOrder; now: SourceOrder; onSort: () => void }) {
  const down = order !== 'publisher' && order !== 'title'
  return (
    <th scope="col" aria-sort={order === now ? (down ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="sort" onClick={onSort}>
        {HEADS[order]}
        <span aria-hidden="true">{order === now ? (down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  )
}

/** What the person says of the documents; kept while files fail, so that nothing typed is lost. */
function FileMore() {
  const desk = useDesk()
  const { busy, desk: about } = useSnapshot()
  const [over, setOver] = useState(false)
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const [pasted, setPasted] = useState('')
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [told, setTold] = useState<readonly string[]>([])
  const [wrong, setWrong] = useState<string>()
  const input = useRef<HTMLInputElement>(null)

  const options = (): Record<string, readonly string[]> => {
    const out: Record<string, readonly string[]> = {}
    for (const [k, v] of Object.entries(said)) if (v.trim() !== '') out[k] = [v.trim()]
    const person = signer(about)
    if (person) out.as = [person]
    return out
  }
  const done = (answer: Awaited<ReturnType<typeof desk.file>>): boolean => {
    setTold(answer.notes)
    setWrong(
      answer.ok
        ? undefined
        : answer.reason.replace(/^--published .*? is not a date/, 'the day of publication is not a date'),
    )
    // What was said of these documents must not be taken for true of the next ones.
    if (answer.ok) setSaid({})
    return answer.ok
  }
  const file = async (files: readonly File[]) => {
    if (files.length === 0) return
    done(await desk.file(files, options(), `Filed ${count(files.length, 'document')}`))
    if (input.current) input.current.value = ''
  }
  const field = (key: string, label: string, type = 'text', more: ReactNode = null) => (
    <label>
      {label}
      <input type={type} value={said[key] ?? ''} onChange={(e) => setSaid({ ...said, [key]: e.target.value })} />
      {more}
    </label>
  )
  return (
    <section
      className={over ? 'file-more over' : 'file-more'}
      aria-labelledby="file-more-head"
      onDragOver={(e) => {
        e.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault()
        setOver(false)
        void file([...e.dataTransfer.files])
      }}
    >
      <h2 id="file-more-head">File more</h2>
      <p>
        <label className="choose">
          Drop files here, or choose them{' '}
          <input
            ref={input}
            type="file"
            multiple
            accept=".txt,.md,.html,.htm,.docx,.pdf,text/plain,text/html"
            disabled={busy !== undefined}
            onChange={(e) => void file([...(e.target.files ?? [])])}
          />
        </label>
      </p>
      <details>
        <summary>What you know of them (outranks what they say of themselves)</summary>
        <div className="fields">
          <label>
            Kind
            <select value={said.kind ?? ''} onChange={(e) => setSaid({ ...said, kind: e.target.value })}>
              <option value="">as it looks</option>
              {SOURCE_KINDS.map((k) => (
                <option key={k} value={k}>
                  {k}
                </option>
              ))}
            </select>
          </label>
          {field('published', 'Published, as 2031-05-02')}
          {field('publisher', 'Publisher')}
          {field('title', 'Title')}
          {field('draft', 'Carries the words of the draft')}
          {field('proposer', 'Draft put forward by')}
          <label>
            Handling
            <select value={said.handling ?? ''} onChange={(e) => setSaid({ ...said, handling: e.target.value })}>
              <option value="">public</option>
              <option value="internal">internal</option>
            </select>
          </label>
        </div>
      </details>
      <details>
        <summary>Paste a text</summary>
        <form
          className="fields"
          onSubmit={async (e) => {
            e.preventDefault()
            const title = name.trim() || 'pasted text'
            const answer = await desk.file(
              [new File([pasted], `${title}.txt`, { type: 'text/plain' })],
              { title: [title], ...options() },
              'Filed the pasted text',
            )
            if (done(answer)) {
              setPasted('')
              setName('')
            }
          }}
        >
          <label>
            What to call it
            <input type="text" value={name} onChange={(e) => setName(e.target.value)} />
          </label>
          <label className="broad">
            Text
            <textarea rows={8} required value={pasted} onChange={(e) => setPasted(e.target.value)} />
          </label>
          <button type="submit" className="act" disabled={busy !== undefined}>
            File the text
          </button>
        </form>
      </details>
      <details>
        <summary>From a web address</summary>
        <form
          className="fields"
          onSubmit={async (e) => {
            e.preventDefault()
            const answer = await desk.run(
              'file',
              { args: { 'PATH|URL': [address.trim()] }, options: options() },
              'Filed the page',
            )
            if (done(answer)) setAddress('')
          }}
        >
          <label className="broad">
            Address (this machine asks it once; the publisher sees that)
            <input
              type="url"
              required
              pattern="https?://.*"
              value={address}
              onChange={(e) => setAddress(e.target.value)}
            />
          </label>
          <button type="submit" className="act" disabled={busy !== undefined}>
            Fetch and file
          </button>
        </form>
      </details>
      {wrong && (
        <p className="wrong" role="alert">
          Not filed: {wrong}
        </p>
      )}
      {told.length > 0 && (
        <ul className="told">
          {told.map((t) => (
            <li key={t}>{t}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
