import { count, sourceName, whenInWords } from '../../views/telling.ts'
import type { Block, Inline, Page } from '../../writers/page.ts'
import { misused } from '../reasons.ts'
import { arg, args, option, type Run } from '../verb.ts'
import { withDossier } from './with-dossier.ts'

const MOST = 1000 // more hits than anyone reads; a limit against a slip of the finger

export const search: Run = async (call, effects) => {
  const limit = Number(option(call, 'limit') ?? 20)
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) return misused(`--limit is a number from 1 to ${MOST}`)
  const words = args(call, 'WORDS').join(' ')
  return withDossier(arg(call, 'DOSSIER'), effects, async (dossier) => {
    const { sources } = await dossier.state()
    const shown = new Map(sources.map((s) => [s.id, s]))
    // Embargoed sources are found by nobody before their day.
    const hits = (await dossier.search(words, limit)).filter((h) => shown.has(h.source))
    const blocks: Block[] = []
    for (const hit of hits) {
      const source = shown.get(hit.source)!
      const when = source.published ? `, ${whenInWords(source.published)}` : ''
      const inlines: Inline[] = [{ kind: 'text', text: hit.snippet }]
      blocks.push(
        { kind: 'quote', inlines },
        {
          kind: 'paragraph',
          inlines: [{ kind: 'emphasis', text: `${sourceName(source)}${when} · ${hit.source} ${hit.start}–${hit.end}` }],
        },
      )
    }
    const page: Page = {
      kind: 'page',
      title: `${count(hits.length, 'place')} with ${words}`,
      marks: [],
      blocks:
        hits.length > 0
          ? blocks
          : [
              {
                kind: 'empty',
                text: 'No paragraph of the sources holds all these words. Try fewer, or word* for beginnings.',
              },
            ],
      notes: [],
      language: 'en',
    }
    return { ok: true, value: { words, hits }, page }
  })
}
