import { EVENT_NOUNS, PUBLISHES, SUBMITS, TRAVELS } from '../events/words.ts'
import { CHANGES, EVENTS, STANCES } from './kinds.ts'

const words = (s: string): readonly string[] => s.split(/\s+/)

/**
 * Words that point to a label, by lemma: which change a verb tells, which stance, which step. They only hint; what a hint is
 * worth beside the others of its clause is learned.
 */
const HINTS: Readonly<Record<string, readonly string[]>> = {
  added: words(
    'add insert introduce include new appear restore reinstate return reappear gain first append attach incorporate write addition insertion extra additional fresh besides bring creep',
  ),
  removed: words(
    'remove drop delete strike cut scrap omit exclude disappear vanish lose gone go absent missing without abandon excise purge discard eliminate erase ditch shed removal deletion omission absence longer axe jettison shelve fall strip withdraw lapse',
  ),
  reworded: words(
    'reword rewrite replace soften harden water change amend revise dilute weaken strengthen become recast modify turn substitute rephrase redraft tighten loosen narrow broaden tone instead swap convert wording language rather reformulate redefine adjust alter',
  ),
  'quantity-changed': words(
    'raise increase lower reduce halve double triple quadruple lift extend shorten rise fall grow shrink up down trim slash hike cut climb drop more less fewer higher shorter longer lengthen widen boost from percent % half twice stretch bring ceiling cap',
  ),
  'left-open': words(
    'leave open bracket blank defer postpone undecided unresolved later reserve park unsettled pending decide undefined unspecified await settle put-off discretion placeholder square',
  ),
  demands: words(
    'demand insist want require call urge seek press must need should ask condition precondition claim push hold insistence requirement request appeal expect ultimatum deserve necessary essential priority',
  ),
  accepts: words(
    'accept agree back support endorse welcome embrace approve ready willing consent favour favor satisfy content happy acceptance support live assent ok acceptable ratify concede sign praise hail yes bow drop',
  ),
  rejects: words(
    'reject refuse dismiss rule turn decline never unacceptable non-starter nonstarter refusal rejection rebuff spurn scorn veto deny impossible out no cannot won unwilling rejected throw block',
  ),
  opposes: words(
    'oppose object resist against fight criticise criticize condemn opposition objection opponent denounce reservation hostile unhappy disagree wary fear worry concern balk baulk dislike attack protest complain dispute veto',
  ),
  open: words(
    'consider study weigh open examine review discuss could might may possible explore contemplate look mull undecided assess talk debate readiness prepared flexible rule',
  ),
  conditional: words(
    'if unless provided providing condition conditional only once until when depend contingent exchange return subject except without before after long',
  ),
  offers: words(
    'offer propose volunteer promise pledge suggest proposal ready prepared commit undertake float put table present would hold concession extend willing',
  ),
  meeting: words(
    'meet meeting sit encounter host receive reunion session audience face-to-face huddle gather gathering',
  ),
  talks: words(
    'talk negotiation round session discussion dialogue negotiate consultation bargaining discuss resume bargain mediate plenary trilogue conference reconvene convene',
  ),
  call: words('call phone telephone ring conversation video teleconference videoconference line speak'),
  travel: words('travel fly arrive visit head trip go depart leave journey tour land flight return shuttle plane'),
  leak: words('leak obtain leaker surface slip seep leaked'),
  publication: words('publish release post unveil print disclose publication appear website public issue reveal make'),
  submission: words(
    'submit hand deliver send present table give transmit circulate reply answer receive submission pass forward respond file lodge convey distribute',
  ),
  deadline: words(
    'deadline expire until by due ultimatum cut-off cutoff lapse limit expiry midnight run end force effect enter take window',
  ),
  vote: words(
    'vote ballot approve ratify adopt referendum poll pass ratification elect reject voting endorse plebiscite',
  ),
  summit: words('summit'),
  signing: words('sign initial signing signature ceremony seal ink'),
  speech: words('address speech speak tell deliver lecture sermon remark briefing conference broadcast'),
  other: words(
    'strike walkout protest release ceasefire truce exchange resign appoint rally march attack launch open close',
  ),
}

const OF = new Map<string, number>()
const ORDER: readonly string[] = [...CHANGES, ...STANCES, ...EVENTS]
const point = (word: string, label: string): void => {
  OF.set(word, (OF.get(word) ?? 0) | (1 << ORDER.indexOf(label)))
}
for (const [label, list] of Object.entries(HINTS)) for (const w of list) point(w, label)
for (const [noun, type] of Object.entries(EVENT_NOUNS)) point(noun, type)
for (const [type, list] of [
  ['travel', TRAVELS],
  ['publication', PUBLISHES],
  ['submission', SUBMITS],
] as const)
  for (const w of list) point(w, type)

/** One bit for each label a word points to: those of a list lie together, from `FIRST_HINT` of the list on. */
export const hints = (word: string): number => OF.get(word) ?? 0

/** Place of the first label's bit. */
export const FIRST_HINT = { changes: 0, positions: CHANGES.length, events: CHANGES.length + STANCES.length } as const
