import type { Noticed } from './noticed.ts'

/** No report tells more texts apart; past that the numbers in it are no counts of points. */
const MOST_DRAFTS = 60

export interface Entity {
  id: number
  points: number | null
  order: 'initial' | 'later' | null
  alternative: boolean
  proposer: string | null
  head: string
  mentions: { from: number; to: number; head: number; strong: boolean }[]
  basedOn: Entity | null
  step: number
}

export function cluster(noticed: readonly Noticed[], sentenceOf: (token: number) => number): Entity[] {
  const all: Entity[] = []
  let recent: Entity | null = null
  // Across sentences the text spoken of first is meant, as a rule: it was what the sentence was about.
  let foremost: Entity | null = null
  let sentence = -1
  const clash = (e: Entity, n: Noticed): boolean =>
    (e.points !== null && n.points !== null && e.points !== n.points) ||
    (e.proposer !== null &&
      n.proposer !== null &&
      e.proposer !== n.proposer &&
      (e.alternative || n.alternative || !n.order))
  for (const n of noticed) {
    const here = sentenceOf(n.head)
    if (here !== sentence && foremost !== null) recent = foremost
    const last = (ok: (e: Entity) => boolean): Entity | null => {
      if (recent && ok(recent)) return recent
      for (let i = all.length - 1; i >= 0; i--) if (ok(all[i]!)) return all[i]!
      return null
    }
    if (n.lemma === 'count') {
      const only = all.filter((x) => !x.alternative)
      if (only.length === 1 && only[0]!.points === null) only[0]!.points = n.points
      continue
    }
    let e: Entity | null = null
    let fresh = false
    if (n.points !== null) {
      e = all.find((x) => x.points === n.points) ?? null
      if (!e)
        e = last(
          (x) =>
            x.points === null &&
            !clash(x, n) &&
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
          !clash(x, n) &&
          (n.proposer === null || x.proposer === null || n.proposer === x.proposer),
      )
      if (!e && n.definite && /^(latest|final|current)$/.test(n.ordinal ?? ''))
        e = last(
          (x) => x.order === null && !x.alternative && !clash(x, n) && n.proposer !== null && x.proposer === n.proposer,
        )
      fresh = e === null
    } else if (n.order === 'initial') {
      e =
        last((x) => x.order === 'initial' && !clash(x, n)) ??
        last((x) => x.order === null && !x.alternative && !clash(x, n) && n.ordinal === null && x.mentions.length > 0)
      fresh = e === null
    } else if (n.proposer !== null) {
      e =
        last((x) => x.proposer === n.proposer && !n.generic) ??
        last(
          (x) =>
            x.proposer === null && !x.alternative && x.order !== 'later' && n.definite && sameFamily(x.head, n.lemma),
        )
      fresh = e === null && !n.generic
    } else if (n.definite) {
      e = last((x) => sameFamily(x.head, n.lemma)) ?? (n.deal ? null : last(() => true))
      fresh = e === null && !n.generic
    } else {
      e = n.generic ? null : last((x) => !x.alternative && sameFamily(x.head, n.lemma))
      fresh = e === null && !n.generic
    }
    if (e === null && (!fresh || all.length >= MOST_DRAFTS)) continue
    if (e === null) {
      e = {
        id: all.length,
        points: null,
        order: null,
        alternative: false,
        proposer: null,
        head: n.lemma,
        mentions: [],
        basedOn: null,
        step: 0,
      }
      if (n.order === 'later' || n.alternative) {
        const basis = [...all].reverse().find((x) => !x.alternative && x.order !== 'later') ?? null
        if (n.order === 'later') e.basedOn = basis
      }
      all.push(e)
    }
    e.points ??= n.points
    if (e.order === null && n.order !== null && !(n.order === 'initial' && e.order)) e.order = n.order
    if (n.alternative) e.alternative = true
    e.proposer ??= n.proposer
    e.mentions.push({ from: n.from, to: n.to, head: n.head, strong: n.strong })
    recent = e
    if (here !== sentence || foremost === null) foremost = e
    sentence = here
  }
  // A later text named before the one it follows: "the new version drops what the first had".
  for (const e of all)
    if (e.order === 'later' && !e.basedOn)
      e.basedOn = all.find((x) => x !== e && x.order === 'initial' && !x.alternative) ?? null
  return all
}

/** Whether one text may be called by both nouns: a contract is an offer, hardly a treaty. */
function sameFamily(x: string, y: string): boolean {
  if (x === y) return true
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
