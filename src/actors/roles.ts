/**
 * Words for what people are at a negotiation. Heads of a noun phrase only; "foreign", "chief", "deputy" come before them.
 * Kept apart by what a reader may conclude: an officer can be looked up, a source cannot.
 */
const words = (s: string): ReadonlySet<string> => new Set(s.trim().split(/\s+/))

/** Offices and functions of one person. */
export const OFFICERS = words(`
president vice-president vicepresident premier chancellor minister secretary undersecretary under-secretary envoy ambassador diplomat negotiator
mediator facilitator spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons chief head leader chair chairman chairwoman chairperson co-chair
commissioner governor mayor senator congressman congresswoman lawmaker legislator mp mep deputy speaker representative rapporteur co-rapporteur
adviser advisor aide assistant counselor counsellor director director-general manager ceo cfo executive founder owner boss general admiral colonel
commander captain lieutenant major sergeant marshal commandant judge justice prosecutor attorney lawyer counsel solicitor advocate king queen
prince princess emir sheikh sultan pope cardinal archbishop bishop patriarch rabbi imam ayatollah emperor monarch dictator strongman warlord
professor analyst expert economist historian scholar researcher fellow scientist lecturer academic columnist correspondent reporter
journalist editor anchor host commentator author writer activist campaigner organizer organiser organiser steward convener convenor shop-steward
secretary-general secretary-treasurer vice-chair vice-chairman high-representative delegate coordinator co-ordinator inspector observer consul nuncio
candidate nominee successor predecessor counterpart veteran resident worker machinist nurse teacher doctor driver farmer fisherman student
father mother son daughter brother sister wife husband widow son-in-law daughter-in-law brother-in-law sponsor whip treasurer
member official staffer strategist pollster physician trader broker arbitrator conciliator statesman politician parliamentarian
policymaker dealmaker peacemaker troubleshooter confidant ally insider critic opponent supporter participant colleague survivor witness victim
actor actress singer co-leader co-president co-chairman co-founder co-director councillor councilor alderman engineer technician planner organizer adjutant paramilitary pilot guard miner docker trawlerman
hostage detainee prisoner refugee businessman businesswoman financier billionaire tycoon investor developer attaché attache
`)

/** Unnamed persons by trade: "a source close to the talks". */
export const SOURCES = words(`
source person man woman official diplomat aide insider negotiator participant individual lawmaker minister spokesman spokeswoman spokesperson
engineer technician planner adviser advisor executive mediator delegate attendee observer analyst expert lawyer envoy member resident worker striker protester voter critic
`)

/** More than one, never named: they speak as a crowd. */
export const CROWDS = words(`
sources people officials diplomats aides insiders negotiators participants individuals lawmakers ministers advisers advisors executives mediators
delegates observers analysts experts lawyers envoys members residents workers strikers protesters protestors demonstrators voters critics leaders presidents
allies partners backers supporters opponents activists campaigners scientists economists researchers academics scholars historians commentators
media reporters journalists newspapers outlets agencies broadcasters editors authorities commanders generals soldiers troops militants
fighters rebels insurgents separatists guerrillas unionists nationalists republicans conservatives liberals socialists greens moderates hardliners
families relatives survivors witnesses refugees civilians locals villagers citizens farmers teachers nurses doctors drivers pilots growers millers fishers fishermen hauliers truckers dockers miners retailers importers operators
organisers organizers stewards actors writers performers studios musicians crews passengers commuters tenants landlords pensioners students parents
patients consumers engineers planners councillors councilors guards
machinists employees staff employers unions companies firms businesses manufacturers producers exporters investors traders
governments countries states nations powers parties sides delegations groups organisations organizations charities institutions
envoys capitals neighbors neighbours signatories co-legislators legislators senators governors mayors rapporteurs commissioners meps mps
sceptics skeptics veterans politicians parliamentarians policymakers prosecutors investigators inspectors monitors peacekeepers
colleagues counterparts rivals sponsors donors creditors bondholders shareholders lenders tribes clans factions
brokers arbitrators facilitators guarantors islanders indigenous campaigners ngos environmentalists lobbyists advocates attendees delegates both
public
`)

/** Collective bodies by their common noun: "the union", "the ministry". */
export const COLLECTIVES = words(`
ministry government administration cabinet union company firm bank council commission parliament committee delegation side team office agency
department court tribunal party group movement alliance coalition bloc organisation organization federation association authority army military
junta regime presidency secretariat chancellery embassy mission consulate monarchy palace senate congress house assembly board panel body
institute institution think-tank watchdog charity regulator employer carrier airline manufacturer carmaker planemaker automaker railway operator
hospital university league club chamber guild local branch network newspaper tabloid station broadcaster daily magazine outlet website channel paper press agency
leadership opposition militia faction front force rebels insurgency country state nation kingdom republic island territory capital
subcommittee mediator troika trio quartet consortium syndicate fund foundation corporation giant maker retailer union's public directorate
minority majority congregation church synod police watchdog inspectorate bureau taskforce
`)

/** Texts and utterances by their common noun; a draft says what it says, nobody speaks. */
export const DOCUMENTS = words(`
statement communiqué communique declaration report letter draft plan text proposal document deal agreement treaty accord pact memo memorandum
memo note article resolution paper non-paper counter-proposal counterproposal version framework roadmap constitution law bill directive regulation amendment
annex protocol charter convention contract offer mandate post tweet message email cable transcript recording video interview speech readout
press-release release poll survey study analysis dossier file blueprint document clause provision point chapter paragraph decree order
ultimatum outline principles term terms proposals documents points articles compromise package
`)

/** Documents that carry an utterance of whoever issued them, unlike drafts of the negotiated text. */
export const UTTERANCES = words(`
statement communiqué communique declaration report letter memo memorandum note post tweet message email cable readout release study survey poll
analysis paper transcript interview speech video reply response answer
`)

/** Titles and forms of address that stand before a name and are no part of it. */
export const HONORIFICS = words(`
mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron viscount count earl rev reverend hon honourable honorable
president vice-president premier chancellor minister secretary senator sen congressman congresswoman rep representative gov governor mayor
ambassador envoy commissioner king queen prince princess emir sheikh sheik shaikh sultan pope cardinal archbishop bishop patriarch rabbi imam ayatollah
general gen lt col colonel maj major capt captain admiral adm sgt sergeant marshal brigadier commander cmdr judge justice mullah mufti
mme monsieur herr frau señor señora signor signora don doña shri smt tun datuk madam madame comrade brother sister father
councillor councilor cllr alderman
prime foreign deputy first former ex-president acting interim special chief
`)

/** Words that qualify a role and may stand before its head, in capitals or not. */
export const ROLE_MODIFIERS = words(`
vice deputy first second third former acting interim special chief senior top lead leading principal prime foreign defense defence finance trade interior
home health energy labour labor justice economy economic environment agriculture education transport culture security national permanent
presidential governmental general assistant associate executive managing press communications political military civil state federal regional local
under parliamentary opposition shadow high honorary veteran longtime long-time outgoing incoming new then-
army navy climate budget commerce treasury brexit middle east policy affairs intelligence external international public relations staff union
foreign-policy co-lead co-chief head junior main chief-of-staff minority majority nuclear peace
information water oil petroleum gas planning housing immigration fisheries farm mining mines industry business social welfare science research technology
infrastructure land lands works rural development employment veterans tourism ports equality reconstruction reconciliation digital
`)

/** Offices of which a country has one at a time: "the prime minister" with no name is still one person. */
export const SINGULAR_OFFICES = words(
  'president premier chancellor king queen emir pope sultan minister secretary commissioner',
)

export const FEMALE_ROLES = words(
  'spokeswoman chairwoman congresswoman queen princess businesswoman wife mother daughter sister widow woman baroness dame lady mrs ms miss mme frau señora signora madam madame councilwoman policewoman',
)
export const MALE_ROLES = words(
  'spokesman chairman congressman king prince businessman husband father son brother man baron lord sir mr monsieur herr señor signor fisherman statesman son-in-law brother-in-law councilman emperor pope sheikh emir sultan',
)
