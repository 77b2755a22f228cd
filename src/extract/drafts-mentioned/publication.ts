import type { ReadDraft } from '../machine-reading.ts'

type Publication = ReadDraft['publication']

/** The words around one mention of a text, all from its own sentence but `next`. */
export interface Around {
  /** Up to the mention, at most 25 tokens. */
  readonly before: string
  /** The mention itself. */
  readonly own: string
  /** From the mention on. */
  readonly after: string
  /** Opening of the sentence that follows. */
  readonly next: string
}

/** Those who print what they are given: for a text to be seen by them is a leak, by anybody else a step of the talks. */
const MEDIA =
  "(?:this|our|the|a|an|several|local|foreign|state|two|some|\\p{Lu}[\\p{L}’'.&-]*|news)?(?: (?:\\p{Lu}[\\p{L}’'.&-]*|news|daily|weekly|local|state|trade|public)){0,3} ?\\b(?:newspapers?|papers?|publications?|website|site|magazine|broadcaster|agency|outlets?|station|channel|press|media|reporters?|journalists?|newsletter|briefing|Reuters|AFP|AP|Bloomberg|Politico|Axios|BBC|CNN|Herald|Times|Post|Courier|News|Press|Guardian|Journal|Tribune|Gazette|Daily|Mail|Telegraph|Standard|Star|Echo|Observer|Briefing|Monitor|Chronicle|Radio|Television|TV|Review|Report|Bulletin|Dispatch|Record|Register|Mirror|Sun|Globe|Economist|Zeitung|Figaro|Monde|País)\\b"

const r = (s: string): RegExp => new RegExp(s, 'iu')
const cased = (s: string): RegExp => new RegExp(s, 'u')

const NOT_PUBLIC =
  '(?:(?:is|are|was|were|has|have|had) (?:still |yet |so far |also )?(?:not|never)(?: yet| been| be| so far)*(?: made| publicly)? (?:public|published|released|disclosed|revealed|shared|circulated|unveiled|available|seen)|(?:is|are|was|were|remains?|remained|stays?|stayed|being|been)(?: still| being)? (?:secret|confidential|classified|unpublished|under wraps|a secret|withheld|held back|under embargo)|(?:kept|held) (?:secret|back|under wraps|confidential|from the public|under lock|private)|(?:yet|still|due|about|expected|scheduled|meant|supposed|set|likely) to be (?:made public|published|released|unveiled|circulated|shared|disclosed)|(?:will|would|should|shall|could|may|can)(?: only| not| then)* be (?:made public|published|released|unveiled|disclosed))'
const UNPUBLISHED_AFTER = [
  r(
    `^(?:['’]s (?:text|contents|details|wording))?[^.;:]{0,12}?(?:,? (?:whose (?:text|contents|details|wording)|which|that))? ?${NOT_PUBLIC}`,
  ),
  r('^[^.;:]{0,40}\\bnever (?:went beyond|left|got out of)\\b'),
  r(`^[^.;]{0,70}\\b(?:is|was|be|been|being) (?:kept|held) (?:secret|under wraps|confidential|back)\\b`),
  r(`^,? (?:as )?described to (?:${MEDIA}|us|this \\p{L}+)`),
  r('^[^.;:]{0,60}\\b(?:nobody|no one|no outsider|none)\\b[\\p{L} ]{0,24} (?:has|have|had) (?:yet )?(?:seen|read)\\b'),
]
const SHUT_BEFORE = [
  r(
    '\\b(?:declined|declines|refused|refuses|unwilling|loath|reluctant) to (?:share|publish|release|disclose|show|circulate|hand out|comment on the contents of)(?: the| a| its| their| any| copies of| (?:the )?(?:text|details|contents) of)*\\s*$',
  ),
  r(
    "\\b(?:would|will|did|does|do|has|have)(?: not|n[’']t| never) (?:yet )?(?:share|publish|release|disclose|publicise|publicize|make public|published|released|shared|disclosed|reveal|revealed|seen|see|read)(?: the| a| its| their| any| (?:the )?(?:text|details|contents) of)*\\s*$",
  ),
  r(
    '\\b(?:neither|nobody|no one|none|few)\\b[^.;:,]{0,40}\\b(?:has|have|had|would|will|could)(?: yet)? (?:seen|read|share|publish|release|disclose)(?: the| a| its)*\\s*$',
  ),
  r(
    '\\b(?:will|would|plans? to|intends? to|wants? to|due to|expected to|promised to|hopes? to) (?:publish|release|unveil|make public|circulate|table|present)(?: the| a| an| its| their)*\\s*$',
  ),
]
const CONTENTS_OF = /\b(?:contents|details|text|wording) of (?:the|its|this|their)\s*$/i
const LEAKED_AFTER = [
  r('^\\W*(?:was |were |that was |had been |has been |which was |made public [\\p{L} ]{0,40})?leaked\\b'),
  r("^[^.;]{0,60}\\b(?:has|have|had|was|were|copy)\\b[\\p{L} ’']{0,24}\\bobtained\\b"),
  r("^[\\p{L} ,’']{0,30}\\bobtained by\\b"),
  r('^[^.;:]{0,80}\\b(?:seen|reviewed|viewed|read|verified|consulted) by\\b'),
  r(
    `^[^.;:]{0,60}\\b(?:shown|leaked|passed|passed on|slipped|given|sent|shared|supplied|made available)(?: to| with) (?:${MEDIA}|us|reporters|journalists)`,
  ),
  r(
    '^[^.;:]{0,60}\\b(?:has|have|had) got hold of\\b|^,? a copy of which\\b|^,? of which [^.;,]{2,40} (?:has|have|had) (?:seen|obtained|got)\\b',
  ),
  r(
    `^,? (?:(?:which|that) [\\p{L} ]{2,30}?|we|I|this \\p{L}+|our \\p{L}+)(?: has| have|['’]ve) (?:seen|read|viewed|reviewed)\\b`,
  ),
  r('^[^.;:]{0,24}\\b(?:surfaced|found (?:its|their) way (?:to|into|onto)|got out|seeped out|leaked out)\\b'),
]
const LEAKED_BEFORE = [
  r('\\bleak(?:ed|ing|s)?(?: the| a| an| its| their| parts of| extracts from| (?:a )?copy of)*\\s*$'),
  cased(
    `(?:${MEDIA}|\\b(?:We|we|us)\\b)(?: says it| said it)? (?:has|have|had|['’]ve) (?:also )?(?:seen|obtained|got hold of|viewed|reviewed|read)(?: the| a| an| its| (?:a |the )?(?:full |whole )?(?:copy|text|version|parts|draft|extracts)(?: of| from)?(?: the| a| an)?)*\\s*$`,
  ),
  cased(
    `(?:${MEDIA}|\\b(?:We|we)\\b) (?:obtained|got hold of|was shown|were shown|was given|was sent)(?: the| a| an| its| (?:a )?copy of)*\\s*$`,
  ),
]
const PUBLISHED_AFTER = [
  r(
    "^[\\p{L} ,’']{0,40}\\b(?:published|printed|released|made public|unveiled|posted|put online|appeared|came out|issued|put on (?:its|their|the)|put out|handed out|went up|gone up|read out|reproduced)\\b",
  ),
  r("^[^.;]{0,60}\\bon (?:its|their|the) [\\p{L}’' ]{0,24}(?:web)?site\\b"),
  r(
    '^[^.;]{0,30}\\b(?:in full|can be read|is public|is online|is available|laid before (?:the )?parliament|a public document)\\b',
  ),
]
const PUBLISHED_BEFORE = [
  r(
    "\\b(?:published|printed|released|unveiled|announced|issued|posted|made public|put online|read out)\\b[\\p{L} ,’']{0,20}$",
  ),
]
const AGAIN =
  /^\W*(?:it|they|these|this|neither|both|its text|(?:the|their) (?:full )?(?:texts?|contents|details|documents?|papers?|wording)|copies|no text|nothing)\b/i
const NEXT_UNPUBLISHED = r(
  `\\b(?:${NOT_PUBLIC}|(?:has|have) (?:not|never|yet to|still to)(?: yet| been| be)* (?:made public|published|released|disclosed|revealed|shared|seen|put online))`,
)
const NEXT_PUBLISHED =
  /\b(?:was|were|has been|have been|is|are) (?:then |later |also )?(?:published|released|made public|posted|put online|read out|printed|on (?:its|their|the) \w*site)\b/i
const NEXT_LEAKED =
  /\b(?:was|were|has been|have been) (?:then |later |soon )?leaked\b|\b(?:seen|obtained|reviewed) by\b/i

/** Words of which every match of a list holds one: plain patterns, asked before the costly ones are even made. */
const SIGNS: ReadonlyMap<readonly RegExp[], RegExp> = new Map([
  [
    UNPUBLISHED_AFTER,
    /public|publish|releas|disclos|shar|reveal|circulat|unveil|avail|seen|secret|confid|classif|wraps|held|back|embargo|private|lock|never|described|read/i,
  ],
  [SHUT_BEFORE, /shar|publi|releas|disclos|show|circulat|hand out|comment|reveal|see|read|unveil|table|present/i],
  [
    LEAKED_AFTER,
    /leak|obtain|seen|review|view|read|verif|consult|shown|passed|slipped|given|sent|shared|supplied|available|hold of|a copy|surfac|found|got|seep/i,
  ],
  [LEAKED_BEFORE, /leak|seen|obtain|hold of|view|read|shown|given|sent/i],
  [
    PUBLISHED_AFTER,
    /publi|print|releas|unveil|post|online|appear|came out|issued|put o|handed|went up|gone up|read|reproduc|site|full|parliament/i,
  ],
  [PUBLISHED_BEFORE, /publi|print|releas|unveil|announc|issued|post|online|read out/i],
])

/** Whether the words around a mention say that anybody can read the text, that it is out against its author's will, or that it is kept back. */
export function publicationTold({ before: given, own, after, next }: Around): Publication {
  // "has seen a copy of the draft": as good as the draft itself
  const before = given.replace(
    /\b(?:an? |the |its )?(?:full |whole )?(?:text|copy|copies|extracts?|parts) (?:of|from)\s*$/i,
    '',
  )
  const any = (list: readonly RegExp[], s: string): boolean => SIGNS.get(list)!.test(s) && list.some((x) => x.test(s))
  if (/\bleaked\b/i.test(own) || any(LEAKED_AFTER, after)) return kept(after) ? 'unpublished' : 'leaked'
  if (any(SHUT_BEFORE, before)) return 'unpublished'
  if (any(LEAKED_BEFORE, before)) return 'leaked'
  if (/\b(?:unpublished|secret|undisclosed|classified)\b/i.test(own)) return 'unpublished'
  if (any(UNPUBLISHED_AFTER, after)) return 'unpublished'
  // "The contents of the draft have not been disclosed"
  if (CONTENTS_OF.test(before) && r(`^ ?${NOT_PUBLIC}`).test(after)) return 'unpublished'
  if (/\bnot (?:yet )?seen\b|\bunpublished\b|\bremains? (?:secret|confidential)\b/i.test(`${before}${own}${after}`))
    return 'unpublished'
  if (any(PUBLISHED_AFTER, after) || any(PUBLISHED_BEFORE, before)) return 'published'
  if (/\bconfidential\b/i.test(own)) return 'unpublished'
  if (AGAIN.test(next)) {
    if (NEXT_UNPUBLISHED.test(next)) return 'unpublished'
    if (NEXT_LEAKED.test(next)) return 'leaked'
    if (NEXT_PUBLISHED.test(next)) return 'published'
  }
  return null
}

/** "read by nobody", "seen by no outsider": kept, not leaked. */
const kept = (after: string): boolean => /^[^.;:]{0,60}\b(?:by|to) (?:nobody|no one|no outsider)\b/i.test(after)
