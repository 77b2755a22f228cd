import type { Span } from '../../text/span.ts'
import { SAYING } from '../grammar/speech-verbs.ts'
import type { Mention } from '../names/mention.ts'
import { between, endsAt, lower, startsAt, tok, type Walk } from './walk.ts'

export interface Subject {
  readonly mention: Mention
  readonly others: readonly Mention[]
  /** First token of the whole subject, relative clauses and list included. */
  readonly first: number
}

/** Who does what the verb at `k` says, standing before it. */
export function subjectBefore(w: Walk, k: number): Subject | null {
  const nth = /^(?:second|third|fourth|fifth|another)$/.test(lower(w, k - 1)) ? countedFrom(w, k - 1) : null
  if (nth) return { mention: nth, others: [], first: nth.first }
  let i = k - 1
  while (
    i >= w.from &&
    !(/^(?:both|all)$/.test(lower(w, i)) && tok(w, i - 1)?.pos === 'ADP') &&
    (/^(?:AUX|ADV|PART)$/.test(tok(w, i)!.pos) ||
      /^(?:also|itself|himself|herself|themselves|later|earlier|long|both|all|has|have|had|did|does|do)$/.test(
        lower(w, i),
      ))
  ) {
    if (startsAt(w, i)?.kind === 'pronoun' && !/self|selves/.test(lower(w, i))) break
    i--
  }
  if (i < w.from) return null
  // "A diplomat briefed on the call on Tuesday said": the day is in the words for the speaker.
  const whole = endsAt(w, i + 1)
  if (whole?.kind === 'anonymous') return subjectOf(w, whole)
  // "X on Tuesday said", "the union this month announced".
  const dated = w.timeStarts.get(tok(w, i)!.end)
  if (dated !== undefined) {
    let n = i
    while (n > w.from && tok(w, n)!.start > dated) n--
    if (/^(?:on|in|at)$/.test(lower(w, n - 1))) n--
    if (n > w.from && n < k) return subjectBefore(w, n)
  }
  if (lower(w, i) === ',' || lower(w, i) === ')' || lower(w, i) === '–' || lower(w, i) === '—') {
    // A clause in commas between subject and verb: who attended, reporting from, aged 51, the chair of.
    const close = i
    const opener = lower(w, i) === ')' ? '(' : lower(w, i)
    for (let j = close - 1; j > w.from && close - j <= 32; j--) {
      if (lower(w, j) !== opener || tok(w, j)!.quote >= 0) continue
      const x = endsAt(w, lower(w, j - 1) === ')' ? openBracket(w, j - 1) : j)
      if (!x || x.kind === 'thing' || x.kind === 'place') continue
      const next = tok(w, j + 1)
      if (!next) return null
      const inner = startsAt(w, j + 1)
      const describes =
        opener !== ',' ||
        /^(?:of|from|who|whose|which|speaking|reporting|citing|quoting|writing|himself|herself|itself|also|then|now|once|formerly|a|an|the|one|aged|in|on|at|after|during|for|through|\d+)$/.test(
          next.lower,
        ) ||
        /(?:ing|ed)$/.test(next.lower) ||
        inner?.kind === 'office' ||
        inner?.kind === 'anonymous' ||
        inner?.kind === 'crowd' ||
        next.pos === 'NOUN' ||
        next.pos === 'NUM' ||
        next.pos === 'ADV' ||
        (inner !== null && inner.kind !== 'pronoun')
      if (!describes) continue
      // Nothing of the sentence before the name may still be wanting it: "met Mr X, who …, said" has no other reading.
      return subjectOf(w, x)
    }
    return null
  }
  const counted = countedFrom(w, i)
  if (counted) return { mention: counted, others: [], first: counted.first }
  const owner = relativeOwner(w, i)
  if (owner) return subjectOf(w, owner)
  const x = endsAt(w, i + 1) ?? beforePlace(w, i)
  if (!x) return null
  return subjectOf(w, x)
}

/** "Two of her colleagues say", "a third believes", "the five say": some of those in view, told by number or order. */
function countedFrom(w: Walk, i: number): Mention | null {
  const x = endsAt(w, i + 1)
  if (
    x &&
    lower(w, x.first - 1) === 'of' &&
    SOME.test(lower(w, x.first - 2)) &&
    /^(?:crowd|anonymous|pronoun)$/.test(x.kind)
  ) {
    const n = x.first - 2
    if (x.kind === 'pronoun') return null
    return counted(w, n, i + 1, x, 'anonymous')
  }
  if (x && x.kind !== 'thing') return null
  const t = lower(w, i)
  const det = lower(w, i - 1)
  if (/^(?:second|third|fourth|fifth)$/.test(t) && det === 'a') return counted(w, i - 1, i + 1, null, 'anonymous')
  if (t === 'another') return counted(w, i, i + 1, null, 'anonymous')
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})$/.test(t) && det === 'the')
    return counted(w, i, i + 1, null, 'crowd')
  return null
}

/** "According to one of the mediators", "according to two of the five": the same, read from its first word. */
export function countedAt(w: Walk, i: number): Mention | null {
  if (!SOME.test(lower(w, i)) || lower(w, i + 1) !== 'of') return null
  if (startsAt(w, i)?.name) return null
  const x = startsAt(w, i + 2)
  if (x && /^(?:crowd|anonymous|thing)$/.test(x.kind) && x.plural) return counted(w, i, x.last, x, 'anonymous')
  const few = lower(w, i + 2) === 'the' && /^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(lower(w, i + 3))
  return few && !/^(?:NOUN|ADJ|PROPN)$/.test(tok(w, i + 4)?.pos ?? '') ? counted(w, i, i + 4, null, 'anonymous') : null
}

const SOME = /^(?:one|two|three|four|five|six|several|some|many|most|both|another|none|\d{1,2})$/

function counted(w: Walk, from: number, last: number, of: Mention | null, kind: 'anonymous' | 'crowd'): Mention {
  const span = between(w, from, last)
  const form = w.a.text.slice(span.start, span.end)
  return {
    span,
    first: from,
    last,
    head: last - 1,
    kind,
    form,
    name: kind === 'anonymous' ? `anonymous: ${form}` : form,
    role: null,
    affiliation: of?.affiliation ?? null,
    plural: kind === 'crowd' || !/^(?:one|a)\b/i.test(form),
    determiner: 'some',
    inPlace: false,
  }
}

/** "Growers in the south said", "negotiators from both said": what follows the preposition is no phrase of its own. */
function beforePlace(w: Walk, i: number): Mention | null {
  for (let j = i; j > w.from && i - j <= 3; j--) {
    const t = tok(w, j)!
    if (/^(?:in|from|on|at|of|for)$/.test(t.lower)) {
      const x = endsAt(w, j)
      return x && /^(?:crowd|body|group|person|anonymous|office)$/.test(x.kind) ? x : null
    }
    if (!/^(?:ADV|DET|ADJ|NOUN|NUM|PRON)$/.test(t.pos) || startsAt(w, j)?.kind === 'pronoun') return null
  }
  return null
}

/** "The movement that holds the north said": whom the clause without commas that ends at `i` is about. */
function relativeOwner(w: Walk, i: number): Mention | null {
  for (let j = i - 1; j > w.from && i - j <= 14; j--) {
    const t = tok(w, j)!
    if (t.quote >= 0 || /^[,;:–—.]$/.test(t.text)) return null
    if (!/^(?:that|which|who)$/.test(t.lower)) continue
    const verb = tok(w, j + 1)
    const x = endsAt(w, j)
    // "that controls most of the north": taggers take some verbs for nouns
    const acts =
      /^(?:VERB|AUX)$/.test(verb?.pos ?? '') ||
      (verb?.pos === 'NOUN' && /s$/.test(verb.lower) && /^(?:DET|ADJ|PROPN|NUM|PRON)$/.test(tok(w, j + 2)?.pos ?? ''))
    if (!x || !acts || /^(?:thing|place|document|pronoun)$/.test(x.kind)) return null
    return SAYING.has(verb!.lemma.toLowerCase()) ? null : x
  }
  return null
}

const openBracket = (w: Walk, i: number): number => {
  for (let k = i - 1; k > w.from && i - k < 8; k--) if (lower(w, k) === '(') return k
  return i + 1
}

/** Hops from the noun of a prepositional phrase to the one it belongs to, and gathers "A and B". */
function subjectOf(w: Walk, at: Mention): Subject | null {
  let x = at
  for (let hops = 0; hops < 5; hops++) {
    const before = tok(w, x.first - 1)
    if (
      before &&
      before.pos === 'ADP' &&
      !/^(?:with|that|as|for|if|since|because|after|before|until|according)$/.test(before.lower)
    ) {
      const up = endsAt(w, x.first - 1)
      if (!up || up.kind === 'pronoun')
        return hops === 0 && /^(?:in|at|on|to|of|by|from)$/.test(before.lower)
          ? null
          : { mention: x, others: [], first: x.first }
      x = up
      continue
    }
    break
  }
  const others: Mention[] = []
  let first = x.first
  for (let n = 0; n < 6; n++) {
    const before = lower(w, first - 1)
    if (before !== 'and' && !(before === ',' && (others.length > 0 || n > 0))) break
    const prior = endsAt(w, first - 1) ?? (lower(w, first - 2) === ',' ? endsAt(w, first - 2) : null)
    if (!prior || prior.kind === 'thing' || prior.kind === 'document' || prior.kind === 'pronoun') break
    const gate = tok(w, prior.first - 1)
    if (gate && gate.pos === 'ADP') {
      // "A blocking minority of X, Y and Z insists": the list says who is in it.
      const whole = /^(?:of|from|for)$/.test(gate.lower) ? endsAt(w, prior.first - 1) : null
      if (whole && (whole.kind === 'body' || whole.kind === 'group' || whole.kind === 'crowd') && whole.name !== null)
        return { mention: whole, others: [], first: whole.first }
      break
    }
    others.unshift(prior)
    first = prior.first
  }
  return { mention: x, others, first }
}

/** Opening adverbials before the subject: "In December 2024 President X had said". */
export function lead(w: Walk, subject: number): Span[] {
  return subject > w.from ? [between(w, w.from, subject)] : []
}

export function priorSubject(w: Walk, k: number): Mention | null {
  for (let i = w.found.length - 1; i >= 0; i--)
    if (w.found[i]!.speaker && w.found[i]!.verb < k) return w.found[i]!.speaker
  // The sentence's subject: the first one no preposition governs, before the first verb.
  for (const x of [...w.mentions].sort((p, q) => p.first - q.first || q.last - p.last)) {
    if (x.first >= k) break
    const before = tok(w, x.first - 1)
    if (before && before.pos === 'ADP') continue
    if (x.kind === 'thing' || x.kind === 'place' || x.kind === 'document') {
      if (/^(?:VERB|AUX)$/.test(tok(w, x.last)?.pos ?? '')) return null
      continue
    }
    if (/^['’]s?$/.test(lower(w, x.last))) continue
    return x
  }
  return null
}

export function firstOfGroup(w: Walk, k: number): number {
  let i = k
  while (i > w.from && /^(?:AUX|ADV)$/.test(tok(w, i - 1)!.pos)) i--
  return i
}
