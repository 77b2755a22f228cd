import type { Stretch } from './edit-script.ts'
import { wordAt } from './hunks.ts'
import { spans } from './spans.ts'
import type { Compared, TypedChange } from './typed-change.ts'

// Verbs that bind to a result or decide, and those that only help, intend or advise; each line one pair of classes (obligations
// of result and of conduct: Draft Articles on State Responsibility, first reading, arts 20-21).
const CLASSES = `
ensure ensures guarantee guarantees secure secures | support supports promote promotes facilitate facilitates foster fosters encourage encourages endeavour endeavours seek seeks strive strives aim aims
decide decides determine determines rule rules | recommend recommends advise advises propose proposes suggest suggests recommendations advice
undertake undertakes commit commits pledge pledges | intend intends consider considers contemplate contemplates
bound | note guided
garantit garantissent assure assurent | favorise favorisent encourage encouragent facilite facilitent promeut promeuvent
décide décident | recommande recommandent conseille
engage engagent | envisage envisagent entend entendent
garantiza garantizan asegura aseguran | promueve promueven fomenta fomentan facilita facilitan
decide deciden | recomienda recomiendan aconseja
comprometen compromete | procurarán procurará intentarán
gewährleistet gewährleisten sichert sichern | fördert fördern unterstützt unterstützen
entscheidet entscheiden beschließt | empfiehlt empfehlen berät
verpflichtet verpflichten | beabsichtigt beabsichtigen bemüht bemühen
гарантирует гарантируют обеспечивает обеспечивают | содействует содействуют поддерживает поддерживают способствует
решает решают | рекомендует рекомендуют предлагает
обязуется обязуются | намеревается намереваются стремится стремятся
гарантує гарантують забезпечує забезпечують | сприяє сприяють підтримує підтримують
вирішує вирішують | рекомендує рекомендують
зобовʼязується зобовʼязуються | прагне прагнуть
обовʼязковим обовʼязкова обовʼязкові обовʼязкове | рекомендаційний рекомендаційні рекомендаційним
обязательным обязательна обязательно обязательны | рекомендательный рекомендательным рекомендательны
`
let table: Map<string, readonly number[]> | undefined

function sidesOf(word: string): readonly number[] {
  if (!table) {
    const made = new Map<string, number[]>()
    for (const [k, line] of CLASSES.trim().split('\n').entries())
      for (const [side, words] of line.split(' | ').entries())
        for (const w of words.split(' ')) made.set(w, [...(made.get(w) ?? []), side === 0 ? k + 1 : -(k + 1)])
    table = made
  }
  return (
    table.get(
      word
        .toLowerCase()
        .replace(/['’]/g, 'ʼ')
        .replace(/^(?:[cdlmnst]|qu)ʼ/, ''),
    ) ?? []
  )
}

const CLOSE = 5 // words of a stretch in which one verb stands for another

/** "shall ensure" that became "shall promote", "decides" that became "makes recommendations". */
export function verbOfForce(c: Compared, s: Stretch, out: TypedChange[]): void {
  if (s.fromA === s.toA || s.fromB === s.toB || s.toA - s.fromA > CLOSE || s.toB - s.fromB > CLOSE) return
  for (let i = s.fromA; i < s.toA; i++) {
    const a = sidesOf(wordAt(c.a, i))
    if (a.length === 0) continue
    for (let j = s.fromB; j < s.toB; j++) {
      const b = sidesOf(wordAt(c.b, j))
      const pair = a.find((x) => b.includes(-x))
      if (pair === undefined) continue
      out.push({ kind: 'legal-force', way: pair > 0 ? 'weaker' : 'stronger', ...spans(c, i, i + 1, j, j + 1) })
      return
    }
  }
}
