import { onDay } from '../../time/when.ts'
import { article } from '../article.ts'
import { eventsOf } from '../events.ts'
import { mentionsOf } from '../mentions.ts'
import { tagger } from '../tagger.ts'

const tag = await tagger()

/** The events of a text as seen from Wednesday 13 March 2024. */
export const eventsIn = (text: string) => {
  const a = article(text, tag, { dateline: onDay('2024-03-13') })
  return eventsOf(a, mentionsOf(a))
}

/** "meeting held 2024-03-11", one for each event of the text. */
export const toldIn = (text: string): string[] =>
  eventsIn(text).map((e) => {
    const d = e.date
    const days = d ? (d.earliest === d.latest ? ` ${d.earliest}` : ` ${d.earliest}..${d.latest}`) : ''
    return `${e.type} ${e.status}${days}`
  })
