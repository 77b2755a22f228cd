import { SETS_ELSEWHERE } from './synonyms-elsewhere.ts'

// Words that drafters put in one another's place. Plain English of agreements of every kind: peace, trade, labour, climate,
// law. Short on purpose: a wrong pair costs more than a missing one. Words are stems as `stemOf` gives them, or whole.

const SETS = `
agreement treaty pact accord deal covenant convention
confirm reaffirm affirm
guarantee ensure assure safeguard secure
limit cap ceiling restrict maximum
minimum floor
rebuild reconstruct restore recovery rehabilitate
troop force army military armed soldier
prisoner detainee captive hostage
worker employee labour labor staff personnel
employer company management enterprise firm
wage salary pay remuneration
union association
state country nation power
member party signatory
dispute disagreement conflict controversy difficulty
war hostilities aggression
ceasefire truce armistice
withdraw pull leave vacate
border frontier boundary
territory region area zone land
election vote ballot
fund finance funding money
asset property
sanction penalty punish
lift remove abolish eliminate repeal
forbid prohibit ban
void invalid null lose
establish create form set constitute institute
committee commission council board panel body
meeting session conference assembly congress
delegate representative envoy
director secretary president chair head
monitor supervise oversee oversight watch verify
report inform notify communicate
examine inquire inquiry investigate study enquiry
decide determine decision
majority unanimous
submit refer present lay
return repatriate reintegrate
refugee displaced
exchange swap
attack invade invasion assault
reduce reduction cut decrease lower
increase raise enhance grow
help aid assist support
start begin commence launch
end cease stop terminate halt
join accede accession membership admission admit
amend change modify alter revise amendment
duty obligation commitment undertaking
pledge promise vow
respect observe comply compliance
breach violate violation infringe disregard
right entitlement
rule provision
law legislation statute
teach education school training
understanding tolerance
racism discrimination prejudice bias
child minor
seaport harbour port
ship vessel
nuclear atomic
weapon arms armament munition
emission pollution
leave holiday vacation
overtime
customs duty tariff
owner proprietor
accept recognise recognize acknowledge
example instance
deadline
immediately forthwith
entire whole full total
annual yearly
`
const ENGLISH = new Map<string, string>()
const ALL = new Map<string, string>()

/**
 * What a stem is near in meaning to, as the first word of its set; undefined for most stems. The sets of other languages
 * are left out `inEnglish`, where their stems are the beginnings of other words.
 */
export function conceptOf(stem: string, stemOf: (word: string) => string, inEnglish: boolean): string | undefined {
  if (ENGLISH.size === 0) {
    for (const line of SETS.trim().split('\n')) learn(ENGLISH, line.split(' ').map(stemOf), `~${line.split(' ')[0]!}`)
    for (const [s, concept] of ENGLISH) ALL.set(s, concept)
    for (const line of SETS_ELSEWHERE.trim().split('\n')) {
      if (line === '') continue
      const stems = line.split(' ').map(stemOf)
      // A word that is written alike in two languages ties the sets of both together: "convention" is one in French.
      const known = stems.find((s) => ALL.has(s))
      learn(ALL, stems, known === undefined ? `~${line.split(' ')[0]!}` : ALL.get(known)!)
    }
  }
  return (inEnglish ? ENGLISH : ALL).get(stem)
}

function learn(into: Map<string, string>, stems: readonly string[], concept: string): void {
  for (const s of stems) if (!into.has(s)) into.set(s, concept)
}
