import { DOES, JUDGES, TELLS, TELLS_THAT } from '../grammar/content-verbs.ts'
import { PARTY_NOUNS } from '../sides.ts'

const words = (s: string): readonly string[] => s.split(/\s+/)

/** Words that tell of a change from one text to another. */
const CHANGE = words(
  `add remove drop delete strike cut reduce raise lower increase lift change reword replace soften harden weaken strengthen
   shorten lengthen extend narrow widen broaden disappear vanish return reappear restore insert introduce omit keep retain
   survive swap shift move halve double trim water dilute rewrite redraft amend alter revise scrap abandon excise purge tone
   loosen tighten grow shrink fall rise leave bracket now previously earlier instead longer gone new absent missing`,
)
/** Words that tell what a party wants, refuses, offers or waits for. */
const STANCE = words(
  `demand want insist seek require call urge refuse reject oppose accept agree back support endorse welcome resist object
   offer propose condition rule ready willing prepared unwilling consider weigh refusal rejection opposition willingness
   insistence acceptance hold press push favour favor balk baulk decline veto block concede ask wish hope open unacceptable
   acceptable red line must never only unless if`,
)
/** Words that tell of a step in the talks. */
const STEP = words(
  `meet talk call visit travel fly arrive leave sign vote publish leak submit deliver hand send present release speak address
   summit meeting talks round session ballot deadline expire resume convene gather host hold reconvene postpone cancel schedule
   plan due adjourn begin start end conclude conference trip statement signing ceremony speech phone telephone`,
)
/** Nouns for a negotiated text and its parts. */
const TEXT = words(
  `draft text plan proposal version document paper offer deal agreement treaty accord package clause article point annex
   paragraph provision section bill counter-proposal counterproposal wording passage framework memorandum compromise contract`,
)

const LISTS: readonly Iterable<string>[] = [TELLS, TELLS_THAT, DOES, JUDGES, CHANGE, STANCE, STEP, TEXT, PARTY_NOUNS]
const OF = new Map<string, number>()
LISTS.forEach((list, k) => {
  for (const w of list) OF.set(w, (OF.get(w) ?? 0) | (1 << k))
})

/** What a word can do in a report on a negotiation, one bit a list: tell contents, change, want, take a step, name a text, a party. */
export const duties = (word: string): number => OF.get(word) ?? 0
