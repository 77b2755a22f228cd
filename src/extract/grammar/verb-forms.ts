import type { Token } from '../article.ts'

/** Past forms that are no participles. */
export const PAST_ONLY =
  /^(?:broke|began|took|went|came|gave|flew|spoke|ran|drew|fell|rose|wrote|chose|drove|knew|saw|swore|withdrew|sank|shook|ate|grew|threw|tore)$/

/** Verbs that look alike in all forms. */
export const SAME_IN_PAST = new Set(
  'set put cut hit let quit read cast shut split spread beat bet burst cost hurt rid shed thrust'.split(' '),
)

/** The verb's base form; wink's lemma, mended where it leaves a past form as it is. */
export const lemmaOf = (t: Token): string => MENDED[t.lower] ?? (t.lemma === t.text ? t.lower : t.lemma.toLowerCase())

/** Forms that a lemma table may miss. */
const MENDED: Readonly<Record<string, string>> = {
  met: 'meet',
  held: 'hold',
  spoke: 'speak',
  spoken: 'speak',
  flew: 'fly',
  flown: 'fly',
  sent: 'send',
  led: 'lead',
  gave: 'give',
  given: 'give',
  went: 'go',
  gone: 'go',
  came: 'come',
  left: 'leave',
  sat: 'sit',
  told: 'tell',
  said: 'say',
  began: 'begin',
  begun: 'begin',
  broke: 'break',
  broken: 'break',
  took: 'take',
  taken: 'take',
  put: 'put',
  signed: 'sign',
  initialled: 'initial',
  initialed: 'initial',
  travelled: 'travel',
  travelling: 'travel',
  cancelled: 'cancel',
  cancelling: 'cancel',
  tabled: 'table',
  tabling: 'table',
  phoned: 'phone',
  telephoned: 'telephone',
  ratified: 'ratify',
  ratifies: 'ratify',
}

/** The American spelling of a base form, which is how the tagger's lemmas are spelled: "favour", "recognise", "fulfil". */
const american = (base: string): string =>
  base
    .replace(/our$/, 'or')
    .replace(/([iy])se$/, '$1ze')
    .replace(/tre$/, 'ter')
    .replace(/ogue$/, 'og')
    .replace(/amme$/, 'am')
    .replace(/([^l])l$/, '$1ll')
    .replace(/^practise$|^practize$/, 'practice')

/** What the verb's own ending says, without its auxiliaries. */
export function endingOf(t: Token): 'base' | 'past' | 'ing' | 's' {
  const lemma = lemmaOf(t)
  if (t.lower === lemma || american(t.lower) === lemma) return 'base'
  if (t.lower.endsWith('ing')) return 'ing'
  if (t.lower.endsWith('s') && !t.lower.endsWith('ss') && lemma.length <= t.lower.length) return 's'
  return 'past'
}
