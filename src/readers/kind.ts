import type { SourceKind } from '../record/source.ts'

/** What a document looks like, and whether that is more than the default. */
export interface KindGuess {
  readonly kind: SourceKind
  readonly because: string
}

const LABEL =
  /^(?:(?:article|art\.|section|sec\.|chapter|part|annex|point|paragraph|para\.|recital|clause|rule|§)\s{0,3}(?:\d{1,4}|[ivxlc]{1,7}|[a-z])\b|\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)]\s|\d{1,3}(?:\.\d{1,3}){1,4}\s|\([a-z]{1,4}\)\s|[a-z]\)\s)/i
const SPEAKER =
  /^(?:Q|A|Question|Answer|THE PRESIDENT|[\p{Lu}][\p{Lu} .'’-]{2,40}|(?:Mr|Mrs|Ms|Dr)\.? \p{Lu}[\p{L}'’-]{1,30})\s?(?:\([^)]{1,60}\)\s?)?:\s/u
/** A heading that calls the document a statement: at its beginning, or after the name of whose it is. */
const STATEMENT =
  /^(?:.{0,60}\s)?(?:joint (?:statement|communiqu[eé]|declaration|press statement)|press (?:statement|communiqu[eé])|statement (?:by|of|from|on|to)|communiqu[eé]|declaration (?:by|of)|remarks (?:by|of))\b/i
const REPORTING = /\b(?:said|says|told|according to|reported|reports)\b/gi
const ENACTING =
  /\b(?:shall|undertakes? to|hereby|the (?:high contracting )?parties|whereas|have agreed as follows)\b/gi

/**
 * Guess the kind of document from its shape. Conservative: everything that is not clearly something else is news, since
 * a report read as a draft would put a reporter's words into the negotiators' mouths.
 */
export function guessKind(text: string, title = ''): KindGuess {
  const lines = text
    .slice(0, 200_000)
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '')
  const labelled = lines.filter((l) => LABEL.test(l)).length
  const inLabelled = underLabels(lines)
  const quoted = (text.slice(0, 200_000).match(/["“”«»]/g)?.length ?? 0) / 2
  const enacting = text.slice(0, 200_000).match(ENACTING)?.length ?? 0
  const speakers = lines.filter((l) => SPEAKER.test(l)).length
  if (speakers >= 6 && speakers >= 0.25 * lines.length)
    return { kind: 'transcript', because: 'most paragraphs begin with a speaker' }
  const reporting = text.slice(0, 200_000).match(REPORTING)?.length ?? 0
  const perLabel = reporting / Math.max(1, labelled)
  const lead = lines.slice(
    0,
    lines.findIndex((l) => LABEL.test(l)),
  )
  if (labelled >= 3 && (lead.join(' ').match(REPORTING)?.length ?? 0) >= 2)
    return { kind: 'news', because: 'a report introduces its numbered points' }
  if (labelled >= 4 && inLabelled >= 0.6 && perLabel < 0.5 && quoted < labelled)
    return { kind: 'draft-text', because: 'most of it stands under numbered points or articles' }
  const words = text.slice(0, 200_000).split(/\s+/).length
  if (labelled >= 3 && enacting >= 4 && enacting > 0.005 * words && reporting <= 2)
    return { kind: 'draft-text', because: 'it is numbered and worded as an undertaking' }
  if ([title, ...lines.slice(0, 2)].some((l) => l.length <= 160 && !l.endsWith('.') && STATEMENT.test(l)))
    return { kind: 'statement', because: 'its opening calls it a statement' }
  return { kind: 'news', because: 'nothing in it points to another kind' }
}

/** Share of the characters that stand from the first label to the end. */
function underLabels(lines: readonly string[]): number {
  let all = 0
  let under = 0
  let since = false
  for (const l of lines) {
    since ||= LABEL.test(l)
    all += l.length
    if (since) under += l.length
  }
  return all === 0 ? 0 : under / all
}
