// The words by which a report tells that something is not known, not decided or not told. Each sign is a class of idioms, not of texts.

/** Words that tell what is not known, and what they say. */
export interface OpenSign {
  readonly pattern: RegExp
  /** What the words say about the state of knowledge, for the reviewer. */
  readonly says: string
  readonly confidence: number
  /** The span begins at the words themselves instead of their clause. */
  readonly tight?: boolean
}

const TOLD =
  'reveal(?:ed)?|disclosed?|announced?|released?|published?|made public|given|named|specified|specify|detailed?|explained?|shared|provided?|identified|confirmed?|set|fixed|decided?|agreed?|finali[sz]ed?|settled?|resolved?|determined?|scheduled?|answered?|responded?|replied|commented?|elaborated?|clarif(?:y|ied)|approved?|ratified|spelled out|worked out'

/** Doors, channels and talks stay open as a courtesy; questions, dates and issues stay open because nobody has settled them. */
const OPEN_REMAINS =
  /^(?!.{0,200}\b(?:doors?|windows?|channels?|lines?|borders?|crossings?|offices?|shops?|offers?|ports?|roads?|schools?|minds?|options?)\b.{0,40}\bremain).{0,400}?\bremain(?:s|ed|ing)? (?:\w+ )?open\b(?! to (?:talks|dialogue|all|further|any|negotiat))/is

/** What journalists and officials write when something is not known, not decided or not agreed. No pattern nests a repetition. */
export const OPEN_SIGNS: readonly OpenSign[] = [
  { pattern: OPEN_REMAINS, says: 'remains open', confidence: 0.8 },
  {
    pattern:
      /\b(?:is|was|are|were|it[’']s) (?:still |as yet )?not (?:yet |publicly |precisely |exactly )?known\b|\b(?:remains?|is|was|are|were) (?:still )?(?:a mystery|anyone[’']s guess|anybody[’']s guess|an open question|open to (?:question|doubt|interpretation)|hard(?:er)? to (?:read|tell|say|gauge|know)|too (?:early|soon) to (?:say|tell|know))\b/i,
    says: 'not known',
    confidence: 0.8,
  },
  {
    pattern:
      /\b(?:could|can)(?: not|not|n[’']t) (?:immediately |yet |be |independently ){0,3}(?:confirm|verif|establish|say|tell|explain|ascertain|corroborat|determine)\w*\b|\b(?:not been|not|n[’']t|un)\s?able to (?:independently |immediately )?(?:confirm|verify|establish|say|explain)\b/i,
    says: 'could not be confirmed',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:would|will|wo|did|does|do)(?: not|n[’']t) (?:be drawn|get into|go into|speculate|be pinned down|discuss (?:the )?(?:details|specifics))\b|\bnot going to (?:get into|go into|speculate|comment|discuss|say|name)\b|\b(?:neither|nor|nobody|no one|none)\b[^,.;:]{0,50}\bwould (?:say|comment|confirm|explain|be drawn)\b|\bneither (?:confirm|confirmed|yes)\b[^,.;:]{0,20}\bnor\b/i,
    says: 'did not say',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:has|have|had|having)(?:n[’']t| (?:still |so far |as yet |yet )?not)(?: yet| so far| publicly)? (?:said|told|disclosed|decided|put (?:a |any )(?:figure|number|price|date))\b|\b(?:has|have|had) yet to \w+|\b(?:still |so far |as )(?:yet )?(?:has|have|had) not\b|\b(?:has|have|had|is|are|was|were)(?:n[’']t| not) (?:yet|so far)\b|\b(?:has|have|had) (?:so far|still|as yet) not\b/i,
    says: 'not yet',
    confidence: 0.65,
  },
  {
    pattern:
      /\b(?:to be (?:completed|determined|decided|confirmed|agreed|filled in|announced|negotiated)|placeholder|(?:is|are|was|were|left) (?:still )?blank|(?:in|has a|have|between|within) square brackets?|exists? only (?:in outline|on paper|in draft)|only in outline)\b/i,
    says: 'left blank',
    confidence: 0.7,
  },
  {
    pattern:
      /\b(?:is|are|was|were) (?:to be |being )?(?:for|up to) (?:the |their |both |each )?(?:\w+ )?(?:leaders|presidents|ministers|principals|parties|mediators|capitals|courts?|parliaments?|governments?|commission|committee)\b[^,.;:]{0,12}\b(?:to decide|to settle|to say|to choose|to resolve)\b|\b(?:is|are) to be (?:decided|settled|determined|resolved|worked out|fixed|set) (?:later|by|at|in)\b|\b(?:does|do|did)(?: not|n[’']t) (?:yet )?(?:say|specify|spell out|address|define|settle|answer|set|make clear)\b|\b(?:is|are|was|were|stays?|remains?|fell) silent (?:on|about|as to)\b|\b(?:leaves?|left) (?:it )?(?:open|unclear|unsettled|undefined|unanswered)\b/i,
    says: 'not settled by the text',
    confidence: 0.65,
  },
  { pattern: /\b(?:un|not (?:\w+ ){0,2})clear\b(?! (?:to|that))/i, says: 'not clear', confidence: 0.85 },
  {
    pattern:
      /\bremain(?:s|ed)? (?:\w+ )?(?:to be (?:seen|decided|settled|agreed|resolved|determined)|unknown|uncertain|undecided|unresolved|unsettled|unanswered|in doubt|in question|elusive|a mystery)\b/i,
    says: 'remains open',
    confidence: 0.85,
  },
  {
    pattern:
      /\b(?:is|are|was|were|be) (?:\w+ )?(?:unknown|uncertain|undecided|unresolved|unsettled|an open question|in doubt|up in the air|in limbo)\b/i,
    says: 'unknown or undecided',
    confidence: 0.8,
  },
  {
    pattern: new RegExp(
      `\\b(?:has|have|had|is|are|was|were)(?:n[’']t| not)(?: \\w+ly)?(?: yet)?(?: been)?(?: \\w+ly)? (?:${TOLD})\\b`,
      'i',
    ),
    says: 'not told or decided',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:did|does|do|would|could)(?: not|n[’']t)(?: \w+ly)? (?:say|specify|elaborate|give (?:\w+ ){0,3}details?|provide (?:\w+ ){0,3}details?|disclose|reveal|explain|name|comment|clarify|detail|identify|go into detail)\b/i,
    says: 'did not say',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)) to (?:comment|say|elaborate|give|specify|disclose|answer|provide|confirm|reveal|be drawn|speculate|name|explain)\b/i,
    says: 'declined to say',
    confidence: 0.8,
  },
  {
    pattern:
      /\bwithout (?:(?:giving|providing|offering|going into|adding) (?:\w+ ){0,2}(?:details?|explanations?|specifics)|elaborating|specifying|elaboration|explanation|(?:saying|disclosing|naming|explaining|making clear) (?:how|what|when|which|who|whether|why|where|if)|further (?:details?|explanation|elaboration))\b/i,
    says: 'without details',
    confidence: 0.75,
    tight: true,
  },
  {
    pattern:
      /\bno (?:\w+ ){0,2}(?:details?|comment|guarantees?|certainty|date|timetable|timeline|time ?frame|word|decision|answer|response|reply|explanation|clarity|consensus|agreement (?:yet|has|have|was|on)|(?:specific|firm|fixed|clear|new|final|formal) deadline|schedule|indication|information|breakthrough|final (?:text|version))\b/i,
    says: 'nothing given',
    confidence: 0.7,
  },
  {
    pattern:
      /\byet to (?:be )?(?:decide|agree|announce|respond|reply|comment|confirm|say|see|publish|release|set|reach|sign|approve|ratify|finali[sz]e|resolve|settle|determine|accept|answer|disclose|reveal|schedule|specify|work out|receive|give)\w*\b/i,
    says: 'yet to happen',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:still|also|now) (?:\w+ )?(?:to be|needs? to (?:be|get|agree|approve|decide|convince|persuade)|needed to be|has to be|have to be|had to be|must be|being|under) (?:addressed|decided|agreed|negotiated|resolved|settled|determined|worked out|finali[sz]ed|clarified|defined|discussed|approved|ironed out|discussion|negotiation|consideration|review|\w+ to agree)\b/i,
    says: 'still to be settled',
    confidence: 0.7,
  },
  {
    pattern:
      /\b(?:needs?|have|has) to (?:get|persuade|convince|win over) [^,.;]{2,40} to (?:agree|accept|sign|back|support)\b/i,
    says: 'assent still to be won',
    confidence: 0.6,
  },
  {
    pattern:
      /\b(?:is|are|was|were|be|been|being) left (?:(?:open|blank|undecided|unresolved|vague|undefined|for)\b|(?:up )?to (?:the|be|a|presidents?|leaders?|ministers?|later|future|both|each|further)\b)/i,
    says: 'left open',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:remain(?:s|ed)?|is|are|was|were) (?:\w+ ){0,3}(?:points?|issues?|bones?|areas?|matters?) of (?:contention|dispute|disagreement|friction)\b|\b(?:points?|issues?|bones?|areas?|matters?) of (?:contention|dispute|disagreement|friction) (?:still )?(?:remain|is|are|was|were|between)/i,
    says: 'in dispute',
    confidence: 0.6,
  },
  {
    pattern: /\b(?:consensus|agreement|accord|text) [^,.;]{0,40},? ?(?:which )?(?:does|did) not (?:yet )?exist\b/i,
    says: 'does not exist',
    confidence: 0.6,
  },
  {
    pattern:
      /\b(?:sticking|stumbling) (?:points?|blocks?)\b|\bunresolved (?:issues?|questions?|points?|articles?|matters?|problems?)\b|\bopen (?:questions?|issues?|points?|brackets?)\b|\boutstanding (?:issues?|questions?|points?|differences|matters?)\b/i,
    says: 'an open point',
    confidence: 0.6,
  },
  {
    pattern:
      /\b(?:remain(?:s|ed)?|(?:is|are|was|were) (?:still )?)(?: \w+)? ?(?:far apart|at odds|(?:divided|split) (?:on|over)|deadlocked|at an impasse|stuck)\b/i,
    says: 'still apart',
    confidence: 0.65,
  },
  {
    pattern:
      /\bstill (?:working (?:towards?|on|out|through)|negotiating|haggling|debating|missing|lacking|waiting|awaiting|arguing|undecided|unresolved|considering|discussing)\b/i,
    says: 'still going on',
    confidence: 0.6,
  },
  { pattern: /\b(?:was|were|is|are) (?:\w+ )?(?:still )?(?:missing|lacking)\b/i, says: 'missing', confidence: 0.45 },
  {
    pattern:
      /\b(?:will|would|to|must|shall) (?:be )?(?:determined?|decided?|defined?|settled?) (?:later|by the (?:leaders|presidents|parties|ministers)|at a later|in the next|the next steps|in further|in future)\b/i,
    says: 'to be decided later',
    confidence: 0.65,
  },
  {
    pattern:
      /\b(?:is|are|was|were) (?:a |the )?(?:prerequisite|precondition|condition) (?:for|to|of)\b|\b(?:subject to|conditional (?:on|upon)|contingent (?:on|upon)) (?:\w+ ){0,3}(?:approval|ratification|agreement|confirmation|vote|consent|signature|review|\w+ing)\b/i,
    says: 'hangs on something else',
    confidence: 0.5,
  },
  {
    pattern:
      /\bnobody (?:knows|can say)\b|\bno one (?:knows|can say)\b|\bquestions? remain\b|\bdoubts? remain\b|\b(?:lot|degree|sense|amount) of [“"]?uncertainty\b/i,
    says: 'uncertainty told',
    confidence: 0.65,
  },
  {
    pattern: /\bwhat (?:we know|is known|may have|might have) (?:about )?(?:what )?(?:may|might)?/i,
    says: 'only partly known',
    confidence: 0.45,
  },
  {
    pattern:
      /\b(?:nobody|no one|no journalist|no outsider)\b[^.;:?!]{0,60}\b(?:has|have|had|is|are|was|were) (?:yet |so far |ever )?(?:seen|read|been (?:shown|allowed|told|given)|allowed|explained|said|confirmed) (?=the|its|their|that|it|them|any|to|how|what|when|which|who|whether|why)|\b(?:has|have|had)(?: not|n[’']t) been (?:seen|shown|made available)\b/i,
    says: 'seen by nobody',
    confidence: 0.65,
  },
  {
    pattern:
      /\b(?:nobody|no one|none)\b[^.;:?!]{0,60}\b(?:could|can|would|will) (?:say|explain|tell|confirm|name)\b|\bneither\b[^.;:?!]{0,40}\b(?:will|would|has|have|had|could) (?:say|comment|confirm|explain|replied|responded|answered|commented|decided|said)\b|\bneither\b[^.;:?!]{0,40}\b(?:replied|responded|answered|commented)\b/i,
    says: 'nobody says',
    confidence: 0.75,
  },
  {
    pattern:
      /\b(?:appears?|is found|are found|is mentioned|are mentioned|stands?|figures?) (?:nowhere|in neither|in none)\b|\b(?:text|draft|paper|plan|proposal|document|letter|deal|agreement|treaty|accord|summary|communiqu[eé]|statement|reply|version)s? (?:says?|said|contains?|contained) nothing (?:of|about|on|as to)\b|\bmakes? no (?:mention|reference|provision)\b|\b(?:column|line|cell|space|box|field|row|entry|place)s? (?:\w+ )?(?:is|are|was|were|has been|have been) (?:still |left )?(?:blank|empty)\b|\b(?:is|are|was|were) still a blank\b|\b(?:is|are|was|were|stays?|remains?|put|left) (?:still )?(?:in|between|within) (?:square )?brackets?\b|\bsquare brackets? where\b/i,
    says: 'not in the text',
    confidence: 0.7,
  },
  {
    pattern:
      /\b(?:did|do|does|had|has|have)(?: not|n[’']t) (?:immediately |yet |so far )?(?:respond|responded|reply|replied|returned? (?:a |the |our )?(?:calls?|messages?))\b|\bcould not (?:immediately )?be reached\b|\b(?:would|will|[’']ll) get back to\b|\b(?:reply|answer|response|decision|result|outcome|ruling|verdict) (?:is|was) (?:still )?awaited\b/i,
    says: 'no answer',
    confidence: 0.6,
  },
  {
    pattern:
      /\b(?:giving|gave|gives?|offer(?:ed|ing)|citing|cited) no (?:reasons?|explanations?|grounds?|figures?|dates?|names?)\b/i,
    says: 'nothing given',
    confidence: 0.7,
  },
  {
    pattern:
      /\b(?:do|does|did)(?: not|n[’']t) have (?:an? |any |the )?(?:confirmed |firm |fixed |final |definite |exact )?(?:date|figure|number|answer|timetable|timeline|details|information|estimate)\b/i,
    says: 'nothing given',
    confidence: 0.65,
  },
  {
    pattern:
      /\b(?:details|particulars|specifics|facts) (?:of [^.;:?!]{2,40} )?(?:is|are|was|were|remain(?:s|ed)?) (?:\w+ )?(?:scarce|scant|sparse|thin|few|sketchy|hazy|murky|vague|limited)\b|\b(?:little|not much|next to nothing|nothing) (?:is|was|has been) (?:publicly )?(?:known|disclosed|revealed)\b|\b(?:is|are|was|were|remains?) (?:undisclosed|unspecified)\b|\b(?:kept|remains?|remained|still|held) (?:\w+ )?(?:secret|confidential|under wraps|classified)\b|\bquestion marks? (?:still )?(?:hangs?|hung|remains?|over)\b|\b(?:hangs?|hung) in the balance\b|\b(?:is|are|was|were|remains?) (?:deliberately |rather |still )?(?:vague|ambiguous|hazy|imprecise|noncommittal) (?:on|about|as to)\b|\bthe jury is (?:still )?out\b/i,
    says: 'little known',
    confidence: 0.7,
  },
  {
    pattern:
      /\bbe (?:settled|decided|resolved|dealt with|fixed|taken up) (?:at|on) (?:a |the )?(?:political|ministerial|highest|higher|top|technical|leaders[’']) level\b|\bwhether\b[^.;:?!]{3,80}\b(?:will|would|may|could) depend on\b/i,
    says: 'to be decided elsewhere',
    confidence: 0.6,
  },
  {
    pattern:
      /\bprovisionally (?:agreed|accepted|closed|settled|approved|adopted|concluded)\b|\b(?:agreed|accepted|closed|settled|approved|adopted|concluded|applied|applies|apply) (?:\w+ )?(?:at least )?(?:only )?provisionally\b|\b(?:deal|agreement|accord|compromise|text|agreed|resolved|settled|closed|approved)\b[^.;:?!]{0,60}\bprovisionally\b|\bagreed in principle\b|\btentatively agreed\b/i,
    says: 'only provisional',
    confidence: 0.4,
  },
]
