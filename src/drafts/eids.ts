import type { PrintedLabel } from './labels.ts'
import { lessMarks } from './letters.ts'
import type { PartWord } from './part-words.ts'

// In the manner of Akoma Ntoso (eId naming convention of its version 3): part of the label, number, parents before it.
const ABBREVIATION: Readonly<Record<PartWord, string>> = {
  annex: 'annex',
  part: 'part',
  title: 'title',
  chapter: 'chp',
  section: 'sec',
  subsection: 'subsec',
  article: 'art',
  clause: 'cl',
  point: 'point',
}

/** A number as ids write it: "4 bis" → `4bis`, "1.2" → `1-2`. */
export const numeralId = (printed: string): string => lessMarks(printed.toLowerCase(), '.-').replaceAll('.', '-')

/** Last piece of a provision's id, from its label: `art_4bis`, `para_2`, `point_a`. */
export function eidPart(label: PrintedLabel, arabic: boolean): string {
  if (!label.numeral) return 'indent'
  const kind = label.part ? ABBREVIATION[label.part] : arabic ? 'para' : 'point'
  return `${kind}_${numeralId(label.numeral.printed)}`
}

/** Whole ids in order of the provisions: labels where printed, a count where not, and a count again where labels repeat. */
export function eids(list: readonly { readonly idPart: string; readonly parent: number }[]): readonly string[] {
  const ids: string[] = []
  const used = new Set<string>()
  const counts = new Map<string, number>()
  for (const d of list) {
    const under = d.parent < 0 ? '' : `${ids[d.parent]!}__`
    let id = under + d.idPart
    if (!/_/.test(d.idPart)) {
      const k = (counts.get(id) ?? 0) + 1
      counts.set(id, k)
      id = `${id}_${k}`
    }
    if (used.has(id)) {
      let k = counts.get(`${id}*`) ?? 1
      do k++
      while (used.has(`${id}-${k}`))
      counts.set(`${id}*`, k)
      id = `${id}-${k}`
    }
    used.add(id)
    ids.push(id)
  }
  return ids
}
