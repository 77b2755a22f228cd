import type { Noticed } from './noticed.ts'

/** No report tells more texts apart; past that the numbers in it are no counts of points. */
const MOST_DRAFTS = 60

export interface Entity {
  id: number
  points: number | null
  order: 'initial' | 'later' | null
  /** "the third offer": 3; null where the article does not count its texts. */
  rank: number | null
  alternative: boolean
  proposer: string | null
  dating: string | null
  epithet: string | null
  compromise: boolean
  head: string
  mentions: { from: number; to: number; head: number; strong: boolean }[]
  /** Spoken of as known: "the new draft". */
  definitely: boolean
  basedOn: Entity | null
  step: number
}

export function cluster(
  noticed: readonly Noticed[],
  sentenceOf: (token: number) => number,
  paragraphOf: (sentence: number) => number = () => 0,
): Entity[] {
  const all: Entity[] = []
  let recent: Entity | null = null
  // Across sentences the text spoken of first is meant, as a rule: it was what the sentence was about.
  let foremost: Entity | null = null
  let latest: Entity | null = null
  let sentence = -1
  const clash = (e: Entity, n: Noticed): boolean =>
    (e.points !== null && n.points !== null && e.points !== n.points) ||
    (e.proposer !== null &&
      n.proposer !== null &&
      e.proposer !== n.proposer &&
      (e.alternative || n.alternative || !n.order)) ||
    // Amendments are texts beside the one they amend; a version told by its month is not that of another month.
    (e.head === 'amendments') !== (n.lemma === 'amendments') ||
    (e.dating !== null && n.dating !== null && e.dating !== n.dating) ||
    (e.epithet !== null && n.epithet !== null && e.epithet !== n.epithet) ||
    (e.epithet === 'column') !== (n.epithet === 'column') ||
    ((CARRIERS.test(e.head) || CARRIERS.test(n.lemma)) && !sameFamily(e.head, n.lemma)) ||
    (e.rank !== null && rankOf(n) !== null && e.rank !== rankOf(n))
  for (const given of noticed) {
    const first = all.length === 0 && given.alternative && !/^counter/.test(given.lemma)
    const plain = first ? { ...given, alternative: false } : given // "its own plan", before any other is named
    const older = given.leaked && given.order === null && !all.some((x) => x.order === 'later')
    // "The leaked text", right after the newest version was told of: that one
    const newest = given.leaked && given.definite && given.order === null && latest?.order === 'later'
    const n: Noticed = older ? { ...plain, order: 'initial' } : newest ? { ...plain, order: 'later' } : plain
    const here = sentenceOf(n.head)
    if (here !== sentence && foremost !== null) recent = foremost
    // In a new paragraph "the text" is the current one again, not the first version named once before.
    const anew = sentence >= 0 && paragraphOf(here) !== paragraphOf(sentence)
    const passing: boolean =
      recent !== null &&
      recent.points === null &&
      (recent.mentions.length === 1 ||
        all.some(
          (x) =>
            x.basedOn === recent || (x !== recent && x.order === null && x.mentions.length >= recent!.mentions.length),
        ))
    if (((anew && passing) || n.matter) && recent?.order === 'initial' && n.order === null && n.dating === null) {
      const current: Entity | undefined = all.findLast(
        (x) => x.order !== 'initial' && !x.alternative && sameFamily(x.head, n.lemma) && !clash(x, n),
      )
      if (current) recent = current
      else if (n.matter) continue
    }
    const last = (ok: (e: Entity) => boolean): Entity | null => {
      if (recent && ok(recent)) return recent
      for (let i = all.length - 1; i >= 0; i--) if (ok(all[i]!)) return all[i]!
      return null
    }
    if (n.lemma === 'count') {
      const only = all.filter((x) => !x.alternative)
      const meant = only.length === 1 ? only[0]! : recent
      if (meant && meant.points === null && !all.some((x) => x.points === n.points)) meant.points = n.points
      continue
    }
    // "the two points that matter" names no text; the count of a known text does.
    if (n.lemma === 'named count' && !all.some((x) => x.points === n.points)) continue
    // "the list" takes up a list spoken of as a version before; by itself it is any list.
    if (n.carried === true && !all.some((x) => sameFamily(x.head, n.lemma))) continue
    let e: Entity | null = null
    let fresh = false
    const same =
      n.dating !== null && !n.alternative ? all.find((x) => x.dating === n.dating && !clash(x, n)) : undefined
    // "produced a shorter paper", where a later version was spoken of already: one more text
    const another = (x: Entity): boolean => n.comparative === true && !n.definite && x.definitely
    const called = n.epithet === null ? undefined : all.find((x) => x.epithet === n.epithet && !clash(x, n))
    if (n.apposed && latest !== null && !clash(latest, n)) e = latest
    else if (called) e = called
    else if (n.epithet === 'column') fresh = true
    else if (same && (n.definite || n.points !== null)) {
      e = same
    } else if (n.dating !== null && n.definite && n.points === null && !n.alternative && n.order !== 'later') {
      // "the July version", with another text under talks already
      e = last((x) => x.dating === null && x.order === 'initial' && !clash(x, n))
      fresh = e === null
    } else if (n.points !== null) {
      e = all.find((x) => x.points === n.points) ?? null
      if (!e)
        e = last(
          (x) =>
            x.points === null &&
            !another(x) &&
            !clash(x, n) &&
            (n.proposer === null || x.proposer === n.proposer || n.lemma !== 'points') &&
            !x.alternative &&
            (x.order === n.order ||
              (n.order === null && (n.definite || x.order !== 'later')) ||
              (x.order === null && n.order === 'initial')) &&
            (n.definite || n.order === x.order),
        )
      fresh = e === null
    } else if (n.alternative) {
      e = last((x) => x.alternative && !clash(x, n) && (n.definite || n.proposer === x.proposer || n.proposer === null))
      fresh = e === null
    } else if (n.order === 'later') {
      e = last(
        (x) =>
          x.order === 'later' &&
          !another(x) &&
          !clash(x, n) &&
          (n.proposer === null || x.proposer === null || n.proposer === x.proposer),
      )
      // "the new one", beside the older version, is the text under talks.
      if (!e && n.definite && n.ordinal === null && all.some((x) => x.order === 'initial'))
        e = last((x) => x.order === null && !x.alternative && x.mentions.length > 0 && !clash(x, n))
      if (!e && n.definite && /^(latest|final|current)$/.test(n.ordinal ?? ''))
        e = last(
          (x) => x.order === null && !x.alternative && !clash(x, n) && n.proposer !== null && x.proposer === n.proposer,
        )
      // "the latest draft", where the bodies' texts and a bridge between them were told of: the one that came last
      if (!e && n.definite && n.proposer === null && all.length > 1 && /^(latest|final|current)$/.test(n.ordinal ?? ''))
        e = last((x) => x !== all[0] && x.compromise && x.order === null && !x.alternative && !clash(x, n))
      fresh = e === null
    } else if (n.order === 'initial') {
      e =
        last((x) => x.order === 'initial' && !clash(x, n)) ??
        // "the original proposal", where another text was spoken of last: the one called a proposal first
        (n.definite && n.ordinal === null && n.dating === null
          ? all.find((x) => x.order === null && !x.alternative && x.head === n.lemma && !clash(x, n))
          : null) ??
        last((x) => x.order === null && !x.alternative && !clash(x, n) && n.ordinal === null && n.definite) ??
        // "the first paper", where a second was told of after one other
        (n.definite && n.ordinal === 'first' && all.some((x) => x.rank === 2) ? only(all, n, clash) : null)
      fresh = e === null
    } else if (n.proposer !== null) {
      e =
        last((x) => x.proposer === n.proposer && !n.generic && (x.epithet === 'column') === (n.epithet === 'column')) ??
        last(
          (x) =>
            x.proposer === null &&
            !x.alternative &&
            x.order !== 'later' &&
            n.definite &&
            sameFamily(x.head, n.lemma) &&
            !clash(x, n),
        )
      fresh = e === null && !n.generic
    } else if (n.definite) {
      e =
        (SPECIFIC.test(n.lemma) ? last((x) => x.head === n.lemma && !clash(x, n)) : null) ??
        last((x) => sameFamily(x.head, n.lemma) && !clash(x, n)) ??
        (n.deal ? null : last((x) => !clash(x, n) && !ANSWER.test(x.head) && !ANSWER.test(n.lemma)))
      fresh = e === null && !n.generic
    } else if (
      n.dating !== null &&
      !n.generic &&
      all.some((x) => x.definitely && x.dating === null && sameNoun(x, n))
    ) {
      // "a winter draft", beside the text under talks: told by its day, it is another
      e = last((x) => x.dating === n.dating && !clash(x, n))
      fresh = e === null
    } else {
      e =
        n.generic || n.merged ? null : last((x) => !x.alternative && !clash(x, n) && sameNoun(x, n) && !newcomer(x, n))
      fresh = e === null && !n.generic
    }
    if (e === null && (!fresh || all.length >= MOST_DRAFTS)) continue
    if (e === null) {
      e = {
        id: all.length,
        points: null,
        order: null,
        rank: null,
        alternative: false,
        proposer: null,
        dating: null,
        epithet: null,
        compromise: n.compromise,
        head: n.lemma,
        mentions: [],
        definitely: false,
        basedOn: null,
        step: 0,
      }
      if (n.order === 'later' || n.alternative) {
        const rank = rankOf(n)
        const basis =
          all.find((x) => rank !== null && x.rank === rank - 1 && !x.alternative) ??
          all.findLast((x) => !x.alternative && x.order !== 'later') ??
          null
        if (n.order === 'later') e.basedOn = basis
      }
      all.push(e)
    }
    e.points ??= n.points
    e.rank ??= rankOf(n)
    if (e.order === null && n.order !== null && !(n.order === 'initial' && e.order)) e.order = n.order
    if (n.alternative) e.alternative = true
    e.proposer ??= n.proposer
    // "the July version", beside a text under talks, is the older one.
    if (fresh && n.dating !== null && n.order === null && e.order === null && all.length > 1 && !e.alternative)
      e.order = 'initial'
    e.dating ??= n.dating
    e.epithet ??= n.epithet
    latest = e
    if (n.definite && !n.asked) e.definitely = true
    e.mentions.push({ from: n.from, to: n.to, head: n.head, strong: n.strong })
    recent = e
    if (here !== sentence || foremost === null) foremost = e
    sentence = here
  }
  // An earlier version named after the text under talks: that text rests on it.
  for (const e of all)
    if (e.order === 'initial' && !e.alternative) {
      const current = all.find(
        (x) =>
          x !== e &&
          x.order !== 'initial' &&
          !x.alternative &&
          x.basedOn === null &&
          x.head !== 'amendments' &&
          (x.proposer === null || e.proposer === null || x.proposer === e.proposer),
      )
      if (current && e.basedOn !== current) current.basedOn = e
    }
  // A compromise answers the amendments, and these the proposal.
  const amendments = all.find((x) => x.head === 'amendments')
  const compromise = all.find((x) => x.compromise && x !== amendments)
  if (amendments && compromise) {
    if (compromise.basedOn !== amendments) amendments.basedOn ??= compromise.basedOn
    compromise.basedOn = amendments
  }
  for (const [i, e] of all.entries()) {
    if (e.basedOn !== null || i === 0) continue
    const earlier = all.slice(0, i).filter((x) => x.epithet !== 'column' && x.proposer !== e.proposer)
    // An answer rests on what it answers; what a body negotiates from rests on the proposal before it.
    if (ANSWER.test(e.head)) e.basedOn = earlier.findLast((x) => !ANSWER.test(x.head) && x.order !== 'initial') ?? null
    else if (e.head === 'mandate' || (e.compromise && e.order === null))
      e.basedOn = earlier.find((x) => /^(proposal|directive|regulation|bill|draft)$/.test(x.head)) ?? null
  }
  // A later text named before the one it follows: "the new version drops what the first had".
  for (const e of all)
    if (e.order === 'later' && !e.basedOn)
      e.basedOn = all.find((x) => x !== e && x.order === 'initial' && !x.alternative) ?? null
  return all
}

/** "A draft" may take up the draft of the headline; "a memorandum" is another text than the paper before. */
const sameNoun = (e: Entity, n: Noticed): boolean =>
  e.head === n.lemma ||
  ((e.mentions.length <= 1 || n.deal || !SHEETS.test(n.lemma)) &&
    sameFamily(e.head, n.lemma) &&
    !APART.test(n.lemma) &&
    !APART.test(e.head))

/** "submitted a proposal", where a text was spoken of more than once: another; so is a compromise beside an offer. */
const newcomer = (e: Entity, n: Noticed): boolean =>
  (n.brought === true && (e.mentions.length > 1 || e.order === 'initial') && e.head !== n.lemma) ||
  (n.lemma === 'compromise' && e.order === 'initial' && !e.compromise)

/** The one text told of that is neither later nor an answer. */
function only(all: readonly Entity[], n: Noticed, clash: (e: Entity, n: Noticed) => boolean): Entity | null {
  const found = all.filter((x) => x.order !== 'later' && !x.alternative && sameFamily(x.head, n.lemma) && !clash(x, n))
  return found.length === 1 ? found[0]! : null
}

/** Nouns by which one kind of text is told from others: who says the framework means the text called so. */
const SPECIFIC =
  /^(framework|charter|memorandum|protocol|roadmap|blueprint|schedules?|non-?paper|convention|bill|directive)$/

/** Nouns that say how a text lies on the table: "a paper" beside another paper is a second one. */
const SHEETS = /^(paper|document|text|note|version)$/

/** Sheets that hold a text: one may be called a text, a version or a paper, but a plan is no list. */
const CARRIERS = /^(sheet|list|note|schedules)$/

const RANKS = ['first', 'second', 'third', 'fourth', 'fifth']

function rankOf(n: Noticed): number | null {
  const at = RANKS.indexOf(n.ordinal ?? '')
  return at < 0 ? null : at + 1
}

const APART =
  /^(framework|memorandum|communique|communiqué|declaration|resolution|reply|response|answer|letter|submission|amendments|mandate)$/

const ANSWER = /^(reply|response|answer|letter|submission)$/

/** Whether one text may be called by both nouns: a contract is an offer, hardly a treaty. */
function sameFamily(x: string, y: string): boolean {
  if (x === y) return true
  if (x === 'mandate' || y === 'mandate') return false
  if (CARRIERS.test(y)) return y === 'sheet' && (x === 'paper' || x === 'compromise')
  if (CARRIERS.test(x)) return /^(text|version|iteration|paper|document|proposal|draft|offer|compromise)$/.test(y)
  // An answer is never "the draft" or "the plan", only "the letter" or "the reply".
  if (ANSWER.test(x) || ANSWER.test(y)) return ANSWER.test(x) && ANSWER.test(y)
  const family = (s: string): number =>
    /^(offer|contract|counter-?offer|package|terms)$/.test(s)
      ? 1
      : /^(bill|directive|regulation|law|act|mandate)$/.test(s)
        ? 2
        : /^(treaty|convention|protocol|charter|pact|accord)$/.test(s)
          ? 3
          : /^(plan|proposal|proposals|blueprint|roadmap|counter-proposal)$/.test(s)
            ? 4
            : 0
  const [p, q] = [family(x), family(y)]
  if (p === q) return true
  // "the text", "the agreement", "the draft" may be any of them, but nobody calls a bill a contract, or a plan a treaty.
  if (p === 0 || q === 0)
    return !(
      (p === 1 || q === 1) &&
      /^(memorandum|communique|declaration|resolution|framework|non-paper)$/.test(p === 0 ? x : y)
    )
  return (p === 1 && q === 4) || (p === 4 && q === 1)
}
