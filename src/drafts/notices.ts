// Words in which a draft speaks about its own points: "[Point 3 is to be removed.]", "Article 4 (deleted)", "5. Reserved",
// "[Points 12 to 17: no text available.]". They hold no text of the draft.
import { type PrintedLabel, printedLabel } from './labels.ts'
import { wordList } from './word-list.ts'

export interface Notice {
  readonly known: 'deleted' | 'unknown'
  readonly covers: readonly { readonly from: string; readonly to: string }[]
}

const GONE =
  'deleted|to be deleted|removed?|struck(?: out)?|dropped|repealed|rescinded|omitted|suppressed|withdrawn|taken out|no longer (?:used|included|applicable)|not used|vacant|(?:this \\p{L}+ (?:is|has been) )?(?:intentionally |deliberately )?left blank(?: intentionally)?|intentionally blank|reserved|supprimée?s?|à supprimer|suppression maintenue|abrogée?s?|réservée?s?|sans objet|suprimid[oa]s?|se suprimen?|eliminad[oa]s?|se eliminan?|derogad[oa]s?|reservad[oa]s?|sin efecto|gestrichen|weggefallen|entfallen|entfällt|aufgehoben|zu streichen|bleibt frei|unbesetzt|nicht besetzt|reserviert|soppress[oaie]|abrogat[oaie]|revogad[oa]s?|vetad[oa]s?|uchylony|uchylona|skreślony|vervallen|geschrapt'
const GONE_EAST =
  'исключ[её]?н\\p{L}*|исключа[её]тся|исключить|удал[её]н\\p{L}*|удаляется|снят\\p{L}*|утратил\\p{L}* силу|отмен[её]н\\p{L}*|зарезервирован\\p{L}*|вилучен\\p{L}*|вилучається|вилучити|виключен\\p{L}*|виключається|втратил\\p{L}* чинність|скасован\\p{L}*|зарезервован\\p{L}*'
// All are asked of small letters: V8 compiles patterns that heed no case four times as slowly, and these are long.
const DELETED = wordList(`${GONE}|${GONE_EAST}`, (any) => new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'u'))
/** The one remark and nothing else, in brackets or not. */
const ALONE = new RegExp(
  `^[[(<*_–— -]{0,4}(?:is |are |has been |have been |est |wird |est restée? )?(?:${GONE}|${GONE_EAST})[\\])>*_.–— -]{0,4}$`,
  'u',
)
const UNKNOWN = wordList(
  'no text (?:is )?(?:yet )?(?:available)?|no text yet|text (?:is )?not (?:yet )?(?:available|public|published|known|disclosed)|not (?:yet )?(?:available|public|published|known|disclosed)|unavailable|unknown|undisclosed|illegible|missing|redacted|withheld|to be (?:completed|drafted|added|inserted|supplied|confirmed|negotiated)|tbd|texte (?:non|pas|in)[ -]?(?:encore )?(?:disponible|publié|connu)|non disponible|à compléter|sin texto|no disponible|por completar|liegt (?:noch )?nicht vor|nicht (?:verfügbar|veröffentlicht|bekannt)|kein text|текст (?:недоступен|отсутствует|відсутній|недоступний)|не опубликован\\p{L}*|не оприлюднен\\p{L}*',
  (any) => new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'u'),
)
const OBLIGES =
  /(?<!\p{L})(?:shall|must|should|will|may|soll|sollen|muss|müssen|doit|doivent|deberá|deberán|должн\p{L}*|повинн\p{L}*)(?!\p{L})/u
const COVERS =
  /(?<!\p{L})(?:points?|articles?|arts?\.?|paragraphs?|paras?\.?|sections?|clauses?|items?|chapters?|rules?|annex(?:es)?|schedules?|artículos?|cláusulas?|apartados?|capítulos?|puntos?|artikels?|punkte?|ziffern?|kapitel|absätze|absatz|стат(?:ья|ьи|ей|тя|ті)|пункт(?:ы|ов|и|ів)?|глав[аы]|раздел(?:ы)?|розділ(?:и)?|§{1,2}(?=[ \t]*\d))(?:[ \t]+|(?<=§)(?=\d))(\(?\p{L}{0,4}\d{0,4}[a-z]?\)?)(?:[ \t]*(?:-|–|—|to|through|until|and|&|à|au|a|bis|et|y|al?|und|по|до|и|та|і)[ \t]*(\(?\d{1,4}[a-z]?\)?))?/giu

/**
 * What a whole line says about the text, or undefined when it is text itself.
 *
 * Only words that leave nothing else to read are a notice: in brackets, or a label followed by the one word, or the one
 * word `under` a label that stands alone on the line above. A sentence such as "Customs duties shall be removed." is an
 * obligation. `known` is the line's label where the caller has read it, null for none.
 */
export function noticeIn(line: string, under = false, known?: PrintedLabel | null): Notice | undefined {
  const s = line.trim()
  if (s.length > 400) return undefined // a notice is one remark; longer brackets are bracketed text
  const label = known !== undefined && s.length === line.length ? known : printedLabel(s)
  const labelled = label != null && label.numeral !== undefined
  const inner = labelled ? s.slice(label.textStart) : s
  const remark = inner.length < 80 && (labelled || under || /^[[(]/.test(inner)) && !/^[[(]?$/.test(inner)
  if (remark && isGone(inner)) return { known: 'deleted', covers: covered(s) }
  const bracketed = /^[[(][^[\]]*[\])][.*_]*$/.test(s)
  const innerBracketed = labelled && /^[[(][^[\]]*[\])][.*_]*$/.test(inner)
  if (!bracketed && !innerBracketed && s.length >= 60) return undefined
  const small = s.toLowerCase()
  const unknown = UNKNOWN.test(small)
  const deleted = DELETED.test(small)
  if (!unknown && !deleted) return undefined
  const short = s.length < 60 && /^(?:\P{L}*\p{L}+\.?[ \t]+)?[\d\p{L}. ()–-]{0,20}[-–—:([ ]+\p{L}+[\])]?\.?$/u.test(s)
  if (!bracketed && !short && !innerBracketed) return undefined
  const covers = covered(s)
  if (!bracketed && innerBracketed)
    return unknown && !OBLIGES.test(inner.toLowerCase()) && inner.split(/\s+/).length <= 6
      ? { known: 'unknown', covers }
      : undefined
  if (!bracketed) return covers.length > 0 ? { known: unknown ? 'unknown' : 'deleted', covers } : undefined
  // An obligation in brackets is bracketed text: "[The fees in Annex 2 shall be removed.]".
  if (OBLIGES.test(s.toLowerCase())) return undefined
  // Without a point named, the brackets must hold the remark and nothing else: "[deleted]", "[no text available]".
  if (covers.length === 0 && s.split(/\s+/).length > (unknown ? 6 : 2)) return undefined
  return { known: unknown ? 'unknown' : 'deleted', covers }
}

/** Whether a remark says "deleted" and nothing else. The word is looked for first: few lines have it. */
function isGone(remark: string): boolean {
  const s = remark.toLowerCase()
  return DELETED.test(s) && ALONE.test(s)
}

/** "§§ 4 to 6", "Articles 12–14" and nothing else: a heading for points that are gone. */
export function isRange(s: string): boolean {
  if (s.length > 60 || !/\d\P{N}+\d/u.test(s)) return false
  const m = [...s.matchAll(COVERS)]
  return m.length === 1 && m[0]!.index === 0 && m[0]![2] !== undefined && /^[.:]?$/.test(s.slice(m[0]![0].length))
}

/** The numbers of points that a remark names. */
export const coveredBy = (s: string): Notice['covers'] => covered(s)

const covered = (s: string): Notice['covers'] =>
  [...s.matchAll(COVERS)].flatMap((m) => {
    const from = (m[1] ?? '').replace(/[()]/g, '')
    if (!/\d|^[ivxlcIVXLC]+$/.test(from)) return []
    return [{ from, to: (m[2] ?? from).replace(/[()]/g, '') }]
  })
