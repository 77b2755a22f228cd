// Words in which a draft speaks about its own points: "[Point 3 is to be removed.]", "Article 4 (deleted)",
// "[Points 12 to 17: no text available.]". They hold no text of the draft.

export interface Notice {
  readonly known: 'deleted' | 'unknown'
  readonly covers: readonly { readonly from: string; readonly to: string }[]
}

const DELETED =
  /\b(?:deleted|removed?|struck(?: out)?|dropped|repealed|omitted|suppressed|withdrawn|intentionally (?:left )?blank|reserved|supprimée?s?|abrogée?s?|suprimid[oa]s?|derogad[oa]s?|gestrichen|entfällt|aufgehoben|soppress[oa]|uchylony)\b|(?:исключ[её]н|удал[её]н|утратил|вилучен|виключен)/iu
const UNKNOWN =
  /\b(?:no text (?:is )?(?:yet )?available|text (?:is )?not (?:yet )?(?:available|public|published|known|disclosed)|not (?:yet )?(?:available|public|published|known|disclosed)|unavailable|unknown|undisclosed|illegible|missing|redacted|withheld|to be (?:completed|drafted|added|inserted|supplied)|texte (?:non|pas) disponible|non disponible|sin texto|no disponible|liegt nicht vor|nicht verfügbar|kein text)\b|(?:текст (?:недоступен|отсутствует|відсутній|недоступний)|не опубликован|не оприлюднен)/iu
const OBLIGES =
  /\b(?:shall|must|should|will|may|soll|sollen|muss|müssen|doit|doivent|deberá|deberán|должн\p{L}*|повинн\p{L}*)\b/iu
const COVERS =
  /(?:\b(?:points?|articles?|arts?\.?|paragraphs?|paras?\.?|sections?|clauses?|items?|annex(?:es)?|artículos?|puntos?|artikel|punkte?)|(?:статьи|статья|пункты?|статті|стаття))[ \t]+(\(?\p{L}{0,4}\d{0,4}[a-z]?\)?)(?:[ \t]*(?:-|–|—|to|through|until|and|à|au|a|bis|et|y|und|по|до|и|та)[ \t]*(\(?\d{1,4}[a-z]?\)?))?/giu

/**
 * What a whole line says about the text, or undefined when it is text itself.
 *
 * Only words that leave nothing else to read are a notice: in brackets, or a label followed by the one word. A sentence
 * such as "Customs duties shall be removed." is an obligation.
 */
export function noticeIn(line: string): Notice | undefined {
  const s = line.trim()
  if (s.length > 400) return undefined // a notice is one remark; longer brackets are bracketed text
  const bracketed = /^[[(][^[\]]*[\])][.*_]*$/.test(s)
  const short = s.length < 60 && /^(?:\P{L}*\p{L}+\.?[ \t]+)?[\d\p{L}. ()–-]{0,20}[-–—:([ ]+\p{L}+[\])]?\.?$/u.test(s)
  if (!bracketed && !short) return undefined
  const covers = [...s.matchAll(COVERS)].flatMap((m) => {
    const from = (m[1] ?? '').replace(/[()]/g, '')
    if (!/\d|^[ivxlcIVXLC]+$/.test(from)) return []
    return [{ from, to: (m[2] ?? from).replace(/[()]/g, '') }]
  })
  const unknown = UNKNOWN.test(s)
  const deleted = DELETED.test(s)
  if (!unknown && !deleted) return undefined
  if (!bracketed) return covers.length > 0 ? { known: unknown ? 'unknown' : 'deleted', covers } : undefined
  // An obligation in brackets is bracketed text: "[The fees in Annex 2 shall be removed.]".
  if (OBLIGES.test(s)) return undefined
  // Without a point named, the brackets must hold the remark and nothing else: "[deleted]", "[no text available]".
  if (covers.length === 0 && s.split(/\s+/).length > (unknown ? 6 : 2)) return undefined
  return { known: unknown ? 'unknown' : 'deleted', covers }
}
