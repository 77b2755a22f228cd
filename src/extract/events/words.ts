import type { ReadEvent } from '../machine-reading.ts'

const words = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/))

/** Nouns that name a gathering or another act of a negotiation, by lemma, with the type they name. */
export const EVENT_NOUNS: Readonly<Record<string, ReadEvent['type']>> = {
  meeting: 'meeting',
  encounter: 'meeting',
  plenary: 'meeting',
  talk: 'talks',
  negotiation: 'talks',
  consultation: 'talks',
  discussion: 'talks',
  dialogue: 'talks',
  bargaining: 'talks',
  trilogue: 'talks',
  trialogue: 'talks',
  session: 'talks',
  round: 'talks',
  deliberation: 'talks',
  bilateral: 'talks',
  segment: 'summit',
  conversation: 'call',
  call: 'call',
  videoconference: 'call',
  teleconference: 'call',
  summit: 'summit',
  conference: 'summit',
  approval: 'vote',
  rejection: 'vote',
  endorsement: 'vote',
  visit: 'travel',
  trip: 'travel',
  tour: 'travel',
  referendum: 'vote',
  vote: 'vote',
  ballot: 'vote',
  ratification: 'vote',
  signing: 'signing',
  signature: 'signing',
  speech: 'speech',
  sitting: 'meeting',
  hearing: 'meeting',
  retreat: 'meeting',
  dinner: 'meeting',
  lunch: 'meeting',
  breakfast: 'meeting',
  luncheon: 'meeting',
  gathering: 'meeting',
  congress: 'meeting',
  convention: 'meeting',
  balloting: 'vote',
  voting: 'vote',
  ceremony: 'signing',
  walkout: 'other',
  strike: 'other',
  stoppage: 'other',
  lockout: 'other',
  demonstration: 'other',
  exchange: 'other',
  swap: 'other',
  handover: 'other',
  release: 'other',
  address: 'speech',
}

/** Gatherings that may be one and the same under different names. */
export const GATHERING: ReadonlySet<ReadEvent['type']> = new Set(['meeting', 'talks', 'call', 'summit'])

/** Texts on which the parties work, by lemma: what is leaked, published, handed over or signed. */
export const DRAFT_NOUNS = words(
  'plan proposal draft text document framework roadmap blueprint counterproposal counter-proposal counteroffer counter-offer offer version paper non-paper nonpaper package mandate memo memorandum amendment outline blueprint treaty pact accord protocol agreement deal term annex article declaration communique communiqué resolution compromise formula recording transcript audio cable note letter reply response submission answer feedback list demand bid contract schedule',
)
/** What is signed or put to a vote. */
export const INSTRUMENTS = words(
  'agreement deal treaty accord pact contract protocol memorandum declaration truce ceasefire cease-fire text charter convention armistice settlement document annex understanding law offer proposal plan referendum measure compromise regulation directive act resolution package bill amendment motion position mandate budget reform clause schedule',
)
/** Answers: what a party hands back. */
export const REPLIES = words(
  'reply response submission answer counterproposal counter-proposal counteroffer counter-offer comment feedback',
)

/** People and bodies that take part: the subject or object of a meeting. */
export const PARTIES = words(
  'official leader minister president premier chancellor secretary envoy diplomat negotiator delegate delegation counterpart mediator ambassador representative side party team adviser advisor aide union company management employer worker member government council parliament commission king emir prince lawmaker senator deputy mayor governor chief head commander general rebel faction group state nation country power ally partner man woman both two three all he she they we i it you him her them us who mediation ally opposition leadership commissioner presidency rapporteur expert chair ceo executive boss bargainer committee board spokesman spokeswoman spokesperson authority agency regulator federation association league congress senate court tribe clan militia inspector observer monitor labour labor teacher nurse doctor pilot driver actor writer dockworker machinist bargainer capital farmer grower rancher fisherman miner crew guard striker lobby secretariat facilitator co-chair chairman chairwoman arbitrator conciliator guild brotherhood studio airline carrier operator publisher broadcaster exporter importer producer bishop queen speaker caucus cabinet panel executive chamber bondholder presidium campaigner donor lender creditor bank ministry embassy junta army insurgent guerrilla separatist fighter coalition bloc branch province player owner student midwife rider courier musician liberal socialist democrat green',
)
/** What is met without anybody meeting: "met the demands", "meets the criteria". */
export const NOT_MET = words(
  'demand need condition criterion criteria target deadline requirement obligation expectation standard goal objective opposition resistance hostility disbelief applause success failure disappointment relief fury reaction challenge definition aim test threshold commitment term request cost quota fate death end silence approval criticism scepticism skepticism refusal rejection outrage anger need benchmark interest concern promise halfway quorum schedule timetable timeline shortfall gap deficit liability payment debt expense duty ceiling mark bar pledge hurdle norm specification guideline minimum maximum want',
)
/** What is sent without a person travelling. */
export const NOT_TRAVELLING = words(
  'troop force soldier weapon arm missile aid jet tank ship equipment money fund signal message warning letter draft proposal text reply response answer document plan paper list offer invitation price market share word case bill dispute matter question note request',
)

/** A gathering's own verbs when it is the subject: "the talks resumed". */
export const TAKES_PLACE = words(
  'pick go head stretch spill enter roll near move overrun take begin start open resume restart continue end conclude finish close collapse crash falter founder unravel hit fail stall adjourn last run drag go occur happen break convene reconvene proceed wrap extend come bring produce yield kick get follow',
)
/** … done to it as object, or by it in the passive: "held talks", "the talks were held". */
export const HOLDS = words(
  'hold have conduct host attend rejoin convene chair open begin start resume restart continue end conclude finish complete join enter lead mediate broker facilitate reopen relaunch launch organise organize complete stage close wrap extend adjourn suspend halt pause interrupt arrange undertake carry make pay address deliver give see',
)
export const CALLS_OFF = words('cancel scrap abandon postpone delay boycott skip drop shelve')
export const FORESEES = words(
  'call envisage foresee await plan schedule reschedule set fix arrange announce agree expect slate pencil earmark book propose confirm prepare organise organize',
)

export const TRAVELS = words('travel fly journey head arrive depart return visit tour land jet shuttle')
export const DISPATCHES = words('send dispatch fly despatch')

export const PUBLISHES = words('publish release unveil disclose circulate print post issue announce reveal')
export const SUBMITS = words(
  'submit present deliver table transmit forward convey hand put send provide pass give lodge file communicate relay receive return resubmit offer',
)

export const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i
export const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/i

/** Gatherings over whose name a negotiation is not told: sports, courts, the calendar of a parliament. */
export const PRESS = words('press news media briefing board shareholder cabinet trial court')
