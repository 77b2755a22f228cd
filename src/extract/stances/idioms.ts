import type { Article } from '../article.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import type { FoundStance, StanceWord } from './stance-word.ts'

/**
 * Set phrases that tell a party's will with a verb that alone tells none: "put forward", "go along with", "will not hear
 * of". Each is tried on the words right after its verb.
 */
interface Idiom {
  readonly verb: RegExp
  /** Words after the verb; the object begins where they end. */
  readonly words: RegExp
  readonly stance: StanceWord
  /** Stance when denied; null where the denial tells nothing. */
  readonly denied: StanceWord | null
  /** Tells a stance only when denied. */
  readonly onlyDenied?: true
  /** "could go along with" is openness, "can" a yes. */
  readonly mood?: true
}

const OWN = '(?:its|their|his|her|our|my)'

const IDIOMS: readonly Idiom[] = [
  { verb: /^(?:put|bring)$/, words: /^forward\b/, stance: 'offers', denied: null },
  { verb: /^come$/, words: /^(?:forward|up) with\b/, stance: 'offers', denied: null },
  { verb: /^table$/, words: /^(?=(?:an?|the|its|their|his|her|\d))/, stance: 'offers', denied: null },
  {
    verb: /^(?:put|lay)$/,
    words: /^(?=(?:an?|\p{Lu}|[$€£\d]).{3,50}\bon the table\b)/u,
    stance: 'offers',
    denied: null,
  },
  { verb: /^go$/, words: /^along with\b/, stance: 'accepts', denied: 'rejects', mood: true },
  { verb: /^sign$/, words: /^(?:up to|off on|on to)\b/, stance: 'accepts', denied: 'rejects', mood: true },
  {
    verb: /^(?:put|set|lend|add)$/,
    words: new RegExp(`^${OWN} (?:name|names|signature|signatures|hand) (?:to|under)\\b`),
    stance: 'accepts',
    denied: 'rejects',
    mood: true,
  },
  {
    verb: /^(?:get|fall|rally|line)$/,
    words: /^(?:behind|up behind|in line with|into line with)\b/,
    stance: 'accepts',
    denied: 'rejects',
    mood: true,
  },
  {
    verb: /^join$/,
    words: /^(?:an?|the|any) (?:consensus|pact|treaty|agreement|deal|accord)\b/,
    stance: 'accepts',
    denied: 'rejects',
    mood: true,
  },
  {
    verb: /^(?:defend|sell|recommend)$/,
    words:
      /^(?=.{2,40}\b(?:in|to) (?:its|their|his|her|our|my) (?:group|members|party|people|voters|parliament|government|country|board|colleagues)\b)/,
    stance: 'accepts',
    denied: 'rejects',
    mood: true,
  },
  { verb: /^hear$/, words: /^of\b/, stance: 'rejects', denied: 'rejects', onlyDenied: true },
  {
    verb: /^(?:stand|wear)$/,
    words: /^(?:for )?(?=(?:an?|the|any|this|that|it)\b)/,
    stance: 'rejects',
    denied: 'rejects',
    onlyDenied: true,
  },
  {
    verb: /^recommend$/,
    words: /^(?:acceptance|approval|accepting|approving|a ["“‘']?yes["”’']?(?: vote)?|ratification)\b/,
    stance: 'accepts',
    denied: 'opposes',
  },
  {
    verb: /^recommend$/,
    words: /^(?:rejection|rejecting|a ["“‘']?no["”’']?(?: vote)?)\b/,
    stance: 'rejects',
    denied: 'open',
  },
  {
    verb: /^(?:urge|advise|campaign|call|advocate|push)$/,
    words: /^(?:for )?an? ["“‘']?yes["”’']?(?: vote)?\b/,
    stance: 'accepts',
    denied: null,
  },
  {
    verb: /^(?:urge|advise|campaign|call|advocate|push)$/,
    words: /^(?:for )?an? ["“‘']?no["”’']? vote\b/,
    stance: 'rejects',
    denied: null,
  },
  { verb: /^set$/, words: new RegExp(`^${OWN} (?:sights?|hearts?) on\\b`), stance: 'demands', denied: null },
  {
    verb: /^(?:speak|come|argue|declare|pronounce)$/,
    words: /^(?:out |themselves |itself |himself |herself )?in (?:favou?r|support) of\b|^out for\b/,
    stance: 'accepts',
    denied: null,
  },
  {
    verb: /^(?:speak|come|argue|declare|pronounce|rail|inveigh)$/,
    words: /^(?:out |themselves |itself |himself |herself )?against\b/,
    stance: 'opposes',
    denied: null,
  },
  {
    verb: /^make$/,
    words: new RegExp(
      `^(?:${OWN}|any|the|all) [\\p{L} ]{3,40}? (?:(?:conditional|contingent|dependent) (?:on|upon)|subject to)\\b`,
      'u',
    ),
    stance: 'conditional',
    denied: null,
  },
  {
    verb: /^(?:tie|link)$/,
    words: /^(?=(?:an?|the|any|its|their|his|her)\b.{3,60}\bto (?:an?|the|any|its|their|\p{L}+ing)\b)/u,
    stance: 'conditional',
    denied: null,
  },
  {
    verb: /^(?:take|raise)$/,
    words: /^(?:issue|exception) (?:with|to)\b|^(?:exception|objections?) to\b/,
    stance: 'opposes',
    denied: null,
  },
  { verb: /^(?:stop|fall)$/, words: /^short of\b/, stance: 'opposes', denied: null },
  {
    verb: /^(?:back|walk|pull)$/,
    words:
      /^(?:away|out|down|back) (?:from|of) (?=(?:\p{L}+ ){0,3}(?:deal|offer|text|plan|agreement|draft|treaty|pact|accord|pledge|commitment|promise|compromise)\b)/u,
    stance: 'rejects',
    denied: null,
  },
  {
    verb: /^draw$/,
    words: /^(?:an?|the|its|their|his|her|our) (?:\p{L}+ )?(?:red )?lines? (?:at|on|over|around|against)\b/u,
    stance: 'rejects',
    denied: null,
  },
  { verb: /^have$/, words: new RegExp(`^${OWN} (?:sights?|hearts?) set on\\b`), stance: 'demands', denied: null },
  {
    verb: /^(?:look|study|consider|examine|approach|read|enter|come|go)$/,
    words: /^(?=.{0,50}\bwith an open mind\b)/,
    stance: 'open',
    denied: null,
  },
  { verb: /^give$/, words: /^ground (?:on|over)\b/, stance: 'accepts', denied: 'rejects' },
  { verb: /^give$/, words: /^(?:up on|in to|way (?:on|over))\b/, stance: 'accepts', denied: 'rejects' },
  { verb: /^dig$/, words: /^in (?:on|over)\b/, stance: 'demands', denied: null },
]

const LONGEST = 110 // UTF-16 units after the verb that the longest idiom looks at

const MADE =
  /^(?:ideas?|proposals?|plans?|papers?|suggestions?|candidates?|names?|drafts?|texts?|lists?|documents?|versions?|initiatives?|amendments?)$/

/** The stance told by a set phrase; null where the verb's own meaning stands. */
export function idiomAt(a: Article, g: VerbGroup, limit: number): FoundStance | null {
  const { lemma } = a.tokens[g.head]!
  let said: string | null = null
  for (const i of IDIOMS) {
    if (!i.verb.test(lemma)) continue
    if (g.to >= limit) return null
    const start = a.tokens[g.to]!.start
    said ??= a.text.slice(start, Math.min(a.tokens[limit - 1]!.end, start + LONGEST)).replace(/\s/g, ' ')
    const found = i.words.exec(said)
    if (!found || (i.onlyDenied && !g.negated)) continue
    const stance = g.negated ? i.denied : i.stance
    if (stance === null) return null
    let object = g.to
    while (object < limit && a.tokens[object]!.start < start + found[0].length) object++
    // "put forward the idea", "came up with a proposal": that it was made is an event.
    if (stance === 'offers' && MADE.test(a.tokens[nounPhraseEnd(a, object, limit) - 1]?.lower ?? '')) return null
    const may = /^(?:could|might|may|would)$/.test(g.modal ?? '')
    return {
      stance: i.mood && may && !g.negated ? 'open' : stance,
      object,
      hedged: g.modal === 'might' || g.modal === 'may',
      why: `“${a.text.slice(a.tokens[g.first]!.start, a.tokens[Math.max(g.to, object) - 1]!.end)}”`,
      strong: stance !== 'offers' && (stance === 'rejects' || found[0].length > 3),
    }
  }
  return null
}
