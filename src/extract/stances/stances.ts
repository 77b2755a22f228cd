import type { Article } from '../article.ts'
import { nounPhraseEnd } from '../grammar/phrases.ts'
import { quantities } from '../grammar/quantities.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { ACCEPTS, ADJECTIVES, actOfTalks, adjectiveAfter, MEETS, nounAfter, TALKS } from './complements.ts'
import { idiomAt } from './idioms.ts'
import type { FoundStance, StanceWord } from './stance-word.ts'

const words = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/))

const DEMANDS = words('demand insist request require advocate favour favor prefer')
const WANTS = words(
  'like settle want seek urge advise ask press push call hold argue campaign lobby stick expect aim long wish need',
)
const REJECTS = words('reject refuse dismiss veto spurn rebuff decline')
const OPPOSES = words(
  'balk baulk bristle chafe disagree oppose object resist criticize criticise condemn denounce protest decry slam lambast lambaste',
)
const OFFERS = words('offer propose pledge promise volunteer suggest float')
const CONSIDERS = words('consider contemplate mull weigh entertain study review examine')
const YIELDS = words('budge yield move compromise relent bend retreat flinch')
/** What a party says it will not do amounts to a refusal. */
const GIVES = words(
  'sign give cede yield recognise recognize allow tolerate negotiate discuss compromise abandon pay withdraw disarm leave return surrender hand drop let permit join stop end lift relinquish commit cut reduce agree back settle ratify vote contemplate countenance dismantle export import halt concede extend renew buy open close accept afford',
)
/** Particles that go with a verb before its object. */
const PARTICLE = /^(for|on|to|out|down|against|up|that|upon|back|in|towards|toward)$/

/** The stance a verb group gives its subject; null for verbs that tell none. */
export function stanceOf(a: Article, g: VerbGroup, limit: number): FoundStance | null {
  if (g.passive && !Object.hasOwn(ADJECTIVES, a.tokens[g.head]!.lower)) return null
  const lemma = a.tokens[g.head]!.lemma
  const next = a.tokens[g.to]
  const nextWord = g.to < limit ? (next?.lower ?? '') : ''
  const afterWord = g.to + 1 < limit ? (a.tokens[g.to + 1]?.lower ?? '') : ''
  const hedged = g.modal === 'could' || g.modal === 'might' || g.modal === 'may'
  const said = a.text.slice(a.tokens[g.first]!.start, a.tokens[g.to - 1]!.end)
  const found = (stance: StanceWord, object: number, strong = true, why = `“${said}”`): FoundStance => ({
    stance,
    object,
    hedged,
    why,
    strong,
  })
  const object = skip(a, g.to, limit)

  // "has yet to agree to the cap": neither yes nor no.
  if (yetTo(a, g))
    return /^(?:accept|agree|approve|back|commit|consent|decide|endorse|ratify|sign|support)$/.test(lemma)
      ? found('open', object)
      : null
  const idiom = idiomAt(a, g, limit)
  if (idiom) return idiom
  const adjective = adjectiveAfter(a, g, limit)
  if (adjective) return adjective
  const noun = nounAfter(a, g, limit)
  if (noun) return noun

  if (
    lemma === 'say' &&
    /^(yes|no)$/.test(nextWord) &&
    !/^(NOUN|PROPN|ADJ|NUM|VERB)$/.test(a.tokens[g.to + 1]?.pos ?? '') && // "said no worker would"
    !g.negated &&
    g.modal !== 'may' &&
    g.modal !== 'might'
  )
    return found(
      nextWord === 'yes' ? (g.modal === 'would' || g.modal === 'could' ? 'open' : 'accepts') : 'rejects',
      afterWord === 'to' ? g.to + 2 : g.to + 1,
      afterWord === 'to',
    )
  // "told the rebels to lay down their arms": an order is a demand, and an order not to act a refusal of the act.
  if (/^(tell|order|instruct)$/.test(lemma) && !g.negated && g.modal === null) {
    if (/^(me|us|him|her|them|you|reporters|journalists)$/.test(nextWord)) return null
    const end = nounPhraseEnd(a, g.to, limit)
    const not = a.tokens[end]?.lower === 'not' ? 1 : 0
    const to = a.tokens[end + not]
    const act = a.tokens[end + not + 1]?.lemma ?? ''
    if (DEMANDS.has(act) || REJECTS.has(act) || OPPOSES.has(act) || ACCEPTS.has(act) || OFFERS.has(act)) return null // told as its own stance
    if (
      end > g.to &&
      to?.lower === 'to' &&
      to.pos === 'PART' &&
      end + not + 1 < limit &&
      !actOfTalks(a, end + not + 1, limit)
    )
      return found(not ? 'opposes' : 'demands', end + not, false)
    return null
  }
  if (
    /^(vow|pledge|promise|swear|resolve)$/.test(lemma) &&
    !g.negated &&
    /^(never|not)$/.test(nextWord) &&
    afterWord === 'to'
  )
    return actOfTalks(a, g.to + 2, limit) ? null : found('rejects', g.to + 1)
  // "vowed to block the pact", "threatened to vote against it"
  if (/^(vow|pledge|promise|swear|threaten|resolve)$/.test(lemma) && !g.negated && nextWord === 'to') {
    if (/^(?:block|veto|reject|obstruct|scupper|torpedo)$/.test(afterWord)) return found('rejects', g.to + 2, false)
    if (/^(?:oppose|fight|resist|contest)$/.test(afterWord)) return found('opposes', g.to + 2, false)
    if (afterWord === 'vote' && a.tokens[g.to + 2]?.lower === 'against') return found('rejects', g.to + 3, false)
  }
  // "will accept nothing short of a full lifting": it wants no less.
  if (/^(?:accept|settle|take|agree|do)$/.test(lemma) && !g.negated) {
    const none = /^(?:for|to)$/.test(nextWord) ? g.to + 1 : g.to
    const least = /^(?:short|less|else|but)$/.exec(a.tokens[none + 1]?.lower ?? '')
    if (a.tokens[none]?.lower === 'nothing' && least && none + 3 < limit)
      return found('demands', least[0] === 'but' ? none + 2 : none + 3)
  }
  // "would rather keep the tariff"
  if (g.modal === 'would' && rather(a, g) && !/^(?:be|die|say)$/.test(lemma))
    return found(g.negated || nextWord === 'not' ? 'opposes' : 'demands', g.to, false)
  // "could stomach a wealth tax"
  if (/^(stomach|swallow)$/.test(lemma) && /^(can|could|would|will)$/.test(g.modal ?? ''))
    return found(g.negated ? 'rejects' : g.modal === 'will' ? 'accepts' : 'open', g.to, false)
  if (lemma === 'dig' && !g.negated)
    for (let k = g.to; k < Math.min(limit, g.to + 4); k++)
      if (a.tokens[k]!.lower === 'heels')
        return found('rejects', /^(over|on|against)$/.test(a.tokens[k + 1]?.lower ?? '') ? k + 2 : k + 1)
  if (lemma === 'reserve' && !g.negated)
    for (let k = g.to; k < Math.min(limit, g.to + 3); k++)
      if (/^(position|judgment|judgement)$/.test(a.tokens[k]!.lower) && a.tokens[k + 1]?.lower === 'on')
        return found('open', k + 2)
  if (lemma === 'come' && /^(round|around)$/.test(nextWord) && afterWord === 'to' && !g.negated)
    return found('accepts', g.to + 2, false)
  if (lemma === 'warm' && nextWord === 'to' && !g.negated) return found('open', g.to + 1, false)
  if (lemma === 'cool' && nextWord === 'on' && !g.negated) return found('opposes', g.to + 1, false)
  if (lemma === 'turn' && afterWord === 'back' && a.tokens[g.to + 2]?.lower === 'on') return found('rejects', g.to + 3)
  if (lemma === 'give' && !g.negated) {
    // "gave the green light to", "gave its blessing to"
    for (let k = g.to; k < Math.min(limit - 1, g.to + 4); k++)
      if (/^(light|blessing|nod|assent|approval)$/.test(a.tokens[k]!.lower) && a.tokens[k + 1]!.lower === 'to')
        return found('accepts', k + 2, false)
  }
  // "made the opening of the pass a condition for any deal"
  if (lemma === 'make' && !g.negated && !g.passive)
    for (let k = g.to + 2; k < Math.min(limit, g.to + 14) && !/^[,;:.]$/.test(a.tokens[k]!.text); k++)
      if (/^(condition|precondition|prerequisite|priority)$/.test(a.tokens[k]!.lower) && a.tokens[k - 1]!.lower === 'a')
        return found('demands', g.to)
  // "set a review as a condition for signing"
  if (/^(?:set|name|impose|state|list|see)$/.test(lemma) && !g.negated && !g.passive)
    for (let k = g.to + 3; k < Math.min(limit, g.to + 14) && !/^[,;:.]$/.test(a.tokens[k]!.text); k++)
      if (/^(?:condition|precondition|prerequisite)$/.test(a.tokens[k]!.lower) && a.tokens[k - 2]!.lower === 'as')
        return found('demands', g.to)
  if (/^(brush|wave|swat|bat|shrug)$/.test(lemma) && /^(aside|away|off)$/.test(nextWord))
    return g.negated ? null : found('rejects', g.to + 1)
  if (/^(throw|knock|shoot)$/.test(lemma) && /^(out|down|back)$/.test(nextWord))
    return g.negated ? null : found('rejects', g.to + 1, false)
  if (lemma === 'block' && !g.negated && g.modal === null) return found('opposes', g.to, false)
  if (/^(block|veto|obstruct)$/.test(lemma) && !g.negated && /^(will|would|shall)$/.test(g.modal ?? ''))
    return found('rejects', g.to, false)
  if (
    /^(can|could|will|would)$/.test(g.modal ?? '') &&
    g.negated &&
    /^(go|move|come)$/.test(lemma) &&
    /^(above|below|beyond|over|under|past|higher|lower|further|any)$/.test(nextWord)
  )
    return found('rejects', g.to)
  if (
    /^(come|go|move)$/.test(lemma) &&
    !g.negated &&
    /^(down|up)$/.test(nextWord) &&
    afterWord === 'to' &&
    a.tokens[g.to + 2]?.pos === 'NUM'
  )
    return found(g.modal === 'could' || g.modal === 'would' ? 'open' : 'offers', g.to + 1, false)
  if (lemma === 'vote' && g.negated && nextWord === 'for') return found('rejects', g.to + 1)
  if (lemma === 'vote') {
    if (/^(down|against|no)$/.test(nextWord)) return found('rejects', g.to + 1)
    if (nextWord === 'yes') return found('accepts', g.to + 1)
    if (/^(for|to)$/.test(nextWord) && /^(accept|approve|ratify|the|a)$/.test(afterWord))
      return found('accepts', g.to + 1)
    if (nextWord === 'to' && /^reject$/.test(afterWord)) return found('rejects', g.to + 2)
    return null
  }
  if (lemma === 'live' && nextWord === 'with' && !g.negated) return found(g.modal ? 'open' : 'accepts', g.to + 1, false)
  if (lemma === 'turn' && particleNear(a, g.to, limit, 'down')) return found('rejects', g.to)
  if (lemma === 'rule' && particleNear(a, g.to, limit, 'out'))
    return g.negated ? found('open', g.to) : found('rejects', g.to)
  if (lemma === 'push' && nextWord === 'back') return found('opposes', g.to)
  if (/^(stand|hold|remain)$/.test(lemma) && /^(firm|fast)$/.test(nextWord)) return found('rejects', g.to + 1)
  if (lemma === 'hold' && nextWord === 'out' && afterWord === 'for') return found('demands', g.to + 2)
  if (
    /^(open|start|move|go|come|climb)$/.test(lemma) &&
    !g.negated &&
    /^(with|to|at|up|down|from)$/.test(nextWord) &&
    quantities(a, g.to, Math.min(limit, g.to + 6)).some((q) => q.unit === '%' || /^[A-Z]{3}$/.test(q.unit ?? ''))
  )
    return found('offers', g.to + 1, false)
  if (lemma === 'leave' && /^(the|its|a)$/.test(nextWord) && /^doors?$/.test(afterWord)) return found('open', g.to)
  if (YIELDS.has(lemma)) return g.negated ? found('rejects', g.to) : null

  if (
    /^(drop|abandon|withdraw|lift|give)$/.test(lemma) &&
    !g.negated &&
    /^(demand|demands|claim|claims|insistence|objection|objections|opposition|reservation|reservations|veto|resistance)$/.test(
      headAfter(a, lemma === 'give' && nextWord === 'up' ? g.to + 1 : g.to, limit),
    )
  )
    return found('accepts', g.to)
  if (REJECTS.has(lemma)) {
    if (
      lemma === 'decline' &&
      !(nextWord === 'to' && /^(sign|accept|endorse|back|support|agree|give)$/.test(afterWord))
    )
      return null
    if (lemma === 'refuse' && nextWord === 'to' && actOfTalks(a, g.to + 1, limit) && afterWord !== 'discuss')
      return null
    if (hedged && !g.negated) return null
    return found(g.negated ? 'open' : 'rejects', object)
  }
  // "the second offer, which the committee had recommended"
  if (lemma === 'recommend' && !g.negated && g.modal === null && !/^(that|to)$/.test(nextWord))
    return found('accepts', g.to, false)
  if (lemma === 'disagree' && nextWord !== 'with') return null
  if (OPPOSES.has(lemma)) return hedged && !g.negated ? null : found(g.negated ? 'open' : 'opposes', object)
  if (DEMANDS.has(lemma)) {
    if (lemma === 'require' && g.modal === null) return null
    return g.negated ? null : found('demands', object, lemma !== 'require') // laws and facts require too
  }
  if (WANTS.has(lemma)) return g.negated && lemma !== 'want' ? null : wanted(a, g, limit, found)
  if (ACCEPTS.has(lemma)) {
    if (/^(concede|agree)$/.test(lemma) && nextWord === 'that' && lemma === 'concede') return null
    if (lemma === 'agree' && /^(on|with|,|\.)$/.test(nextWord) && !g.negated) return found('accepts', object, false)
    if (nextWord === 'to' && actOfTalks(a, g.to + 1, limit)) return null
    if (lemma === 'agree' && !/^(to|that|on)$/.test(nextWord) && !g.negated) return found('accepts', object, false)
    if (g.negated) return found(/^(accept|agree)$/.test(lemma) ? 'rejects' : 'opposes', object)
    if (hedged || (g.modal === 'would' && lemma !== 'welcome')) return found('open', object)
    if (g.modal === 'will' || g.modal === 'must' || g.modal === 'should')
      return g.modal === 'will' ? found('accepts', object, false) : null
    return found('accepts', object, !/^(back|support|welcome)$/.test(lemma) && (lemma !== 'agree' || nextWord === 'to'))
  }
  if (OFFERS.has(lemma)) {
    if (g.negated) return null
    if (
      /^(no|little|his|her)$/.test(nextWord) ||
      /^(condolences|thanks|comment|help|assistance|apology|apologies|congratulations|sympathy|explanation|detail|details|glimpse|praise)$/.test(
        headAfter(a, g.to, limit),
      )
    )
      return null
    if (/^(to)$/.test(nextWord) && actOfTalks(a, g.to + 1, limit)) return null
    if (lemma === 'suggest' && nextWord === 'that') return found('offers', object, false)
    return found(hedged ? 'open' : 'offers', object, lemma === 'propose')
  }
  if (CONSIDERS.has(lemma)) {
    if (lemma === 'weigh' && /^(?:in|on|upon|down|against|heavily)$/.test(nextWord)) return null // "weighed in by phone"
    if (g.negated) return /^(consider|contemplate|entertain)$/.test(lemma) ? found('rejects', object) : null
    if (g.modal !== null || /ing$/.test(a.tokens[g.head]!.lower)) return found('open', object, false)
    return null
  }
  if (lemma === 'end' && /^(?:up|in|with)$/.test(nextWord)) return null // "won't end up paying": an outcome
  if (/^(join|leave|return|negotiate|discuss)$/.test(lemma) && actsOnTalks(a, g.to, limit)) return null
  if (g.negated && g.modal !== null && /^(will|would|can|could)$/.test(g.modal) && GIVES.has(lemma))
    return found('rejects', object, /^(will|would)$/.test(g.modal))
  // "would not reopen the chapter": any act refused, if it has an object that names something.
  if (
    g.negated &&
    g.modal !== null &&
    /^(will|would)$/.test(g.modal) &&
    !MEETS.has(lemma) &&
    !/^(be|have|happen|know|forget|rule|comment|speculate|work|last|take|become|need|want|like|think|believe|expect|hesitate|matter|help|mean|get|make|affect|change|solve|survive|stand|succeed|fail|rest|tire|name|identify|elaborate|confirm|disclose|reveal|oppose|object|veto|end|bet|wager|guess|imagine|understand|realise|realize|notice|feel|remember|recall|learn|suffer|benefit|gain|lose|win|earn|receive|obtain|enjoy|regret|miss|doubt|care|mind|appear|seem|look|sound|last|improvise|close|face|die|live|arrive|reach|remain|wonder|dream|apologise|apologize|call|describe|put)$/.test(
      lemma,
    )
  )
    return found('rejects', object, false)
  return null
}

const actsOnTalks = (a: Article, i: number, limit: number): boolean => {
  for (let k = i; k < Math.min(limit, i + 5); k++) if (TALKS.has(a.tokens[k]!.lower)) return true
  return false
}

/** Past particles, marks and "that" to where the object begins. */
function skip(a: Article, i: number, limit: number): number {
  let k = i
  while (k < limit && k < i + 3 && PARTICLE.test(a.tokens[k]!.lower)) k++
  return Math.min(k, limit)
}

const yetTo = (a: Article, g: VerbGroup): boolean => {
  for (let k = g.first; k < g.head; k++)
    if (a.tokens[k]!.lower === 'yet' && a.tokens[k + 1]!.lower === 'to') return true
  return false
}

const rather = (a: Article, g: VerbGroup): boolean => {
  for (let k = g.first; k < g.head; k++) if (a.tokens[k]!.lower === 'rather') return true
  return false
}

const particleNear = (a: Article, i: number, limit: number, word: string): boolean => {
  for (let k = i; k < Math.min(limit, i + 5); k++) if (a.tokens[k]!.lower === word) return true
  return false
}

/** "urged members to accept the offer": the urging is itself a yes or a no. */
function actUrged(a: Article, i: number, limit: number): StanceWord | null {
  for (let k = i; k < Math.min(limit, i + 8); k++) {
    if (a.tokens[k]!.lower !== 'to' || a.tokens[k]!.pos !== 'PART') continue
    const verb = a.tokens[k + 1]?.lower ?? ''
    const then = a.tokens[k + 2]?.lower ?? ''
    if (/^(say|vote)$/.test(verb) && /^(yes|no|for|against)$/.test(then))
      return /^(yes|for)$/.test(then) ? 'accepts' : 'rejects'
    if (/^(accept|approve|back|endorse|ratify|support|adopt|sign)$/.test(verb)) return 'accepts'
    if (/^(reject|oppose|refuse)$/.test(verb) || (verb === 'walk' && /^(away|out)$/.test(a.tokens[k + 2]?.lower ?? '')))
      return 'rejects'
    return null
  }
  return null
}

/** Head noun of the noun phrase at `i`. */
const headAfter = (a: Article, i: number, limit: number): string =>
  a.tokens[nounPhraseEnd(a, i, limit) - 1]?.lower ?? ''

/** want, seek, ask, press, push, call …: only where something is asked for. */
function wanted(
  a: Article,
  g: VerbGroup,
  limit: number,
  found: (s: StanceWord, o: number, strong?: boolean) => FoundStance,
): FoundStance | null {
  const lemma = a.tokens[g.head]!.lemma
  const one = g.to < limit ? (a.tokens[g.to]?.lower ?? '') : ''
  const two = g.to + 1 < limit ? (a.tokens[g.to + 1]?.lower ?? '') : ''
  const forNear = (): boolean => {
    for (let k = g.to; k < Math.min(limit, g.to + 9); k++) {
      if (a.tokens[k]!.lower === 'for' || (a.tokens[k]!.lower === 'to' && a.tokens[k]!.pos === 'PART' && k > g.to))
        return true
      if (/^(,|\.|whether|if|about|how|why|what|when|;)$/.test(a.tokens[k]!.lower)) return false
    }
    return false
  }
  switch (lemma) {
    case 'like':
      return one === 'to' && g.modal === 'would' && (two === 'see' || !actOfTalks(a, g.to + 1, limit))
        ? found('demands', g.to + 1, false)
        : null
    case 'settle':
      return one === 'for' && !g.negated ? found(g.modal ? 'open' : 'accepts', g.to + 1, false) : null
    case 'want':
      if (one === 'to' && two !== 'see' && actOfTalks(a, g.to + 1, limit)) return null
      if (/^(results)$/.test(one) || (one === 'it' && two !== 'to')) return null
      if (/^(?:may|might)$/.test(g.modal ?? '')) return null // "may want to reconsider": advice
      return g.negated ? found('opposes', g.to) : found('demands', g.to, false)
    case 'wish':
    case 'long':
    case 'need':
    case 'aim':
    case 'expect':
      return null
    case 'seek':
      return one === 'to' && two !== 'have' && two !== 'get' && two !== 'obtain' && two !== 'secure'
        ? null
        : found('demands', g.to, false)
    case 'ask':
      if (one === 'that') return found('demands', g.to + 1)
      return one === 'for' ? found('demands', g.to + 1) : forNear() ? found('demands', g.to, false) : null
    case 'press':
    case 'push':
    case 'argue':
    case 'campaign':
    case 'lobby':
      return one === 'for'
        ? found('demands', g.to + 1)
        : (lemma === 'press' || lemma === 'push') && forNear()
          ? found('demands', g.to, false)
          : null
    case 'call':
      if (/^(on|upon)$/.test(one)) {
        const act = actUrged(a, g.to, limit)
        if (act !== null) return found(act, g.to)
      }
      return one === 'for'
        ? found('demands', g.to + 1)
        : /^(on|upon)$/.test(one) && forNear()
          ? found('demands', g.to + 1, false)
          : null
    case 'urge':
    case 'advise': {
      const act = actUrged(a, g.to, limit)
      if (act !== null) return found(act, g.to)
      // "advises firms on mergers" is a trade; "advised restraint" and "advised members to" are wants.
      return forNear() ||
        one === 'that' ||
        (lemma === 'urge' && g.to < limit && /^(DET|ADJ|NOUN)$/.test(a.tokens[g.to]!.pos))
        ? found('demands', g.to, false)
        : null
    }
    case 'stick':
      return one === 'to' ? found('demands', g.to + 1, false) : null
    default:
      return null
  }
}
