/**
 * Words by what they do in an attribution: verbs and nouns of saying, thinking, wanting, and the kinds of speaker.
 * Written from knowledge of English, not counted from a corpus; the trained model keeps its own counts beside them.
 */
const words = (list: string): readonly string[] => list.split(/\s+/).filter((w) => w !== '')

/** One bit a class, so that a token's classes are one integer. */
export const SAY = 1
export const ASK = 1 << 1
/** Speaks well of, or for, something. */
export const FAVOUR = 1 << 2
/** Speaks ill of, or against, something. */
export const OPPOSE = 1 << 3
export const BELIEVE = 1 << 4
export const WANT = 1 << 5
/** What papers do: show, find, indicate. */
export const SHOW = 1 << 6
export const DECIDE = 1 << 7
export const FEEL = 1 << 8
export const SAYING = 1 << 9
export const THOUGHT = 1 << 10
export const ROLE = 1 << 11
export const PAPER = 1 << 12
/** The verb takes the one spoken to as its object: told reporters. */
export const ADDRESSED = 1 << 13
/** Adjectives of a state of mind: confident, concerned. */
export const MINDED = 1 << 14
export const TIME = 1 << 15
export const CROWD = 1 << 16
export const TITLE = 1 << 17
export const BODY = 1 << 18
/** Adverbs that ascribe by themselves: reportedly, allegedly. */
export const HEARSAY = 1 << 19
/** Light verbs that carry a noun of saying: made a statement, gave a warning. */
export const LIGHT = 1 << 20
/** Manners of speaking that take a quote only: quip, shout, whisper. */
export const MANNER = 1 << 21

const CLASSES: readonly (readonly [number, string])[] = [
  [
    SAY,
    `say tell add note explain argue claim insist state announce declare report write tweet post warn assert allege contend
     acknowledge admit confirm concede maintain reply respond answer continue conclude remark comment observe mention recall
     reiterate repeat stress emphasize emphasise underline underscore testify predict estimate suggest caution complain
     boast brag lament joke quip recount relate disclose reveal divulge inform notify assure remind affirm reaffirm aver
     attest swear vow pledge promise profess proclaim pronounce deny retort counter rejoin interject opine muse venture
     speculate theorize hint imply signal indicate intimate convey relay explain elaborate clarify specify cite caution
     forewarn marvel exclaim conclude summarize summarise describe characterize characterise portray depict label dub term
     blog text email e-mail message cable narrate contend posit submit preach lecture fume gripe grumble rail thunder
     concur agree disagree begin finish tout hail tease chide scoff sneer gush vent tell telegraph stipulate sign point
     recommend advise urge propose accuse blame criticize criticise speak talk`,
  ],
  [ASK, 'ask wonder question inquire enquire query demand request beg plead implore press beseech appeal'],
  [
    FAVOUR,
    `support back endorse praise welcome defend applaud commend hail champion favor favour embrace advocate promote
     laud tout salute cheer approve bless celebrate compliment thank congratulate recommend encourage urge prefer
     stand vouch sympathize sympathise`,
  ],
  [
    OPPOSE,
    `oppose criticize criticise attack blame reject deny condemn denounce accuse dispute rebuke slam blast bash assail
     decry deride ridicule mock dismiss disavow denigrate disparage scold chastise chide lambast lambaste castigate
     repudiate refute rebut contradict challenge question protest object decline refuse resist fault censure belittle
     lash rip excoriate skewer hammer pillory berate admonish deplore vilify smear insult taunt impugn disown distance
     renounce contest doubt`,
  ],
  [
    BELIEVE,
    `think believe know feel consider see view regard doubt expect hope fear suspect assume understand realize realise
     recognize recognise remember forget imagine suppose guess reckon figure anticipate foresee perceive conclude
     determine judge deem find learn discover notice sense agree trust presume conceive contemplate acknowledge accept
     interpret dream envision envisage calculate decide hold hear`,
  ],
  [
    WANT,
    `want plan intend seek wish desire hope vow pledge promise threaten offer agree refuse decline aim mean prefer need
     propose volunteer swear demand insist commit opt resolve aspire expect consider try attempt long yearn`,
  ],
  [
    SHOW,
    'show find indicate suggest reveal demonstrate reflect estimate project predict detail outline list read state say report confirm allege document describe',
  ],
  [
    DECIDE,
    'decide vote rule order approve authorize authorise agree determine resolve choose conclude sentence recommend instruct direct command decree mandate require ban prohibit bar forbid veto grant allow permit',
  ],
  [
    FEEL,
    'worry fear love hate like dislike regret enjoy resent admire respect loathe despise appreciate care mourn envy dread detest distrust mistrust relish rue fret',
  ],
  [
    SAYING,
    `statement comment remark claim assertion allegation accusation announcement promise pledge vow warning demand
     call appeal request suggestion proposal argument denial complaint criticism praise attack charge declaration
     testimony speech interview response reply answer question report tweet message letter email post word prediction
     explanation admission confession acknowledgment acknowledgement insistence contention threat offer invitation
     recommendation advice apology rumor rumour boast joke mention reference description confirmation assurance
     endorsement condemnation rebuke plea saying slogan mantra refrain refusal rejection`,
  ],
  [
    THOUGHT,
    `belief hope fear concern view opinion support opposition decision plan desire thought idea expectation feeling sense
     doubt suspicion understanding knowledge intention wish conviction worry anger outrage frustration preference attitude
     position stance judgment judgement conclusion assumption impression perception confidence disappointment regret
     skepticism scepticism enthusiasm interest commitment willingness unwillingness reluctance objection approval
     disapproval disagreement agreement consensus assessment analysis anxiety dismay ruling order verdict vote`,
  ],
  [
    ROLE,
    `official spokesman spokeswoman spokesperson president senator minister diplomat source adviser advisor aide chairman
     chairwoman chair secretary ambassador envoy negotiator delegate representative congressman congresswoman governor
     mayor judge lawyer attorney prosecutor director chief leader commander general officer analyst expert professor
     economist strategist candidate nominee lawmaker legislator commissioner premier chancellor king queen prince pope
     bishop editor reporter journalist author writer columnist correspondent host anchor activist organizer organiser
     historian scientist researcher scholar pollster veteran resident student teacher owner executive ceo manager founder
     deputy counsel mediator facilitator observer witness insider operative consultant donor staffer member head boss
     rapporteur shop-steward steward unionist employer`,
  ],
  [
    PAPER,
    `report poll survey study paper document email memo letter newspaper magazine article post tweet filing lawsuit
     complaint transcript record website site book bill law statute treaty text draft resolution affidavit indictment
     release statement newsletter blog data figure census research analysis outlet broadcaster agency station network
     communique communiqué declaration note editorial column invoice ruling opinion`,
  ],
  [
    ADDRESSED,
    'tell inform notify assure remind ask warn urge advise persuade convince promise show email text message caution instruct order counsel beg implore brief quote lecture thank',
  ],
  [
    MINDED,
    `concerned confident aware convinced worried sure certain optimistic pessimistic skeptical sceptical doubtful hopeful
     proud happy glad pleased angry upset disappointed frustrated surprised shocked afraid scared nervous anxious willing
     unwilling reluctant ready eager open opposed supportive critical committed determined interested uncertain unsure
     adamant dismissive suspicious wary comfortable uncomfortable sorry grateful thankful satisfied dissatisfied furious
     outraged dismayed alarmed troubled fearful unaware clear unclear favorable favourable hostile keen inclined`,
  ],
  [
    TIME,
    `monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow week month year morning
     afternoon evening night weekend day hour minute january february march april may june july august september october
     november december earlier later recently`,
  ],
  [
    CROWD,
    `critic republican democrat supporter opponent voter people american analyst observer expert official conservative
     liberal progressive many some other others most few several all everyone somebody someone everybody nobody anyone
     majority minority percent half crowd audience member ally activist detractor advocate skeptic sceptic insider pundit
     commentator participant respondent worker union delegate negotiator diplomat resident neighbor neighbour rebel`,
  ],
  [
    TITLE,
    `mr mrs ms miss dr sen rep gov gen col lt capt sgt adm prof rev sir lord lady dame president senator governor
     congressman congresswoman secretary minister ambassador judge justice mayor pope king queen prince chancellor
     mr. mrs. ms. dr. sen. rep. gov. gen. col. lt. capt. sgt. adm. prof. rev. hon. st.`,
  ],
  [
    BODY,
    `government administration department ministry office agency campaign party committee commission council court
     congress senate house union company firm group organization organisation association institute university bureau
     board coalition alliance embassy delegation team white kremlin pentagon parliament cabinet army military police
     bloc secretariat bank fund times post journal cnn nbc abc cbs fox reuters ap associated press news wall guardian`,
  ],
  [HEARSAY, 'reportedly allegedly supposedly purportedly apparently'],
  [
    LIGHT,
    'make give issue release deliver offer express voice raise have hold share take put send receive hear reject dismiss repeat file publish',
  ],
  [
    MANNER,
    'quip joke shout yell scream whisper mutter murmur mumble chant snap bark snarl roar cry sigh gasp laugh smile shrug nod grin sing fire shoot jab crack deadpan blurt croon hiss bellow growl tweet write post read',
  ],
]

const CLASS_OF = new Map<string, number>()
for (const [bit, list] of CLASSES) for (const w of words(list)) CLASS_OF.set(w, (CLASS_OF.get(w) ?? 0) | bit)

/** The classes of a lemma in lower case, as bits; 0 for a word of none. */
export const classesOf = (lemma: string): number => CLASS_OF.get(lemma) ?? 0

/** Verbs that the rules trust without a model: with a subject and a clause or quote they report speech nearly always. */
export const TRUSTED: ReadonlySet<string> = new Set(
  words(
    `say tell add note explain argue claim insist state announce declare write tweet warn assert allege contend acknowledge
     admit confirm concede maintain reply respond remark reiterate stress emphasize emphasise testify predict suggest
     caution complain boast lament joke quip deny retort opine affirm reaffirm vow pledge promise swear proclaim think
     believe recall continue report ask wonder hope fear conclude accuse urge`,
  ),
)
export const WITH_QUOTE: ReadonlySet<string> = new Set(
  words(`observe comment answer recount relate counter interject muse exclaim begin finish conclude ask post describe call
     repeat demand fume scoff shout yell scream whisper mutter murmur chant snap cry sigh laugh read cite shoot fire tease gush agree`),
)
