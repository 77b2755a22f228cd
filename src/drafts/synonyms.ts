// Words that drafters put in one another's place. Plain English of agreements of every kind: peace, trade, labour, climate,
// law. Short on purpose: a wrong pair costs more than a missing one. Words are stems as `stemOf` gives them, or whole.

const SETS = `
agreement treaty pact accord deal covenant convention
confirm reaffirm affirm reconfirm
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
member party signatory contracting
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
pledge promise undertake commit
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
privacy confidentiality
accept recognise recognize acknowledge
example instance
deadline
immediately forthwith
entire whole full total
annual yearly
`
const CONCEPT = new Map<string, string>()

/** What a stem is near in meaning to, as the first word of its set; undefined for most stems. */
export function conceptOf(stem: string, stemOf: (word: string) => string): string | undefined {
  if (CONCEPT.size === 0) {
    for (const line of SETS.trim().split('\n')) {
      const words = line.split(' ')
      for (const w of words) if (words.length > 1 && !CONCEPT.has(stemOf(w))) CONCEPT.set(stemOf(w), `~${words[0]!}`)
    }
  }
  return CONCEPT.get(stem)
}
