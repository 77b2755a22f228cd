import type { Dossier } from '../dossier/dossier.ts'
import { refused } from '../dossier/reasons.ts'
import { arg, type Call, type Outcome } from '../dossier/verb.ts'
import { sourcesBehind } from '../dossier/verbs/decide.ts'
import { pageOfPassage, shownSuggestion } from '../dossier/verbs/passage.ts'
import { pendingIn, supportInWords, wantedOf } from '../dossier/verbs/review.ts'
import { signer, withDossier } from '../dossier/verbs/with-dossier.ts'
import type { Act } from '../record/entry.ts'
import { accept, acceptAmended, decline } from '../review/decide.ts'
import { FIELDS, fieldsOf } from '../review/fields.ts'
import type { Pending } from '../review/queue.ts'
import { textOf } from '../writers/text.ts'
import type { Asker, CliEffects } from './terminal.ts'

type Person = { readonly kind: 'person'; readonly name: string }

/** One suggestion after the other, at a terminal. Each decision is on disk before the next question is asked. */
export async function reviewSession(call: Call, effects: CliEffects): Promise<Outcome> {
  const asker = await effects.asker()
  const who = signer(call, effects)
  const name = who.ok ? who.by.name : (await asker.ask('Who decides? Your name stands behind each decision.'))?.trim()
  if (!name) return who.ok ? refused('nobody to sign') : who
  const by: Person = { kind: 'person', name }
  return withDossier(arg(call, 'DOSSIER'), effects, async (dossier) => {
    const wanted = await wantedOf(call, dossier)
    if (!wanted.ok) return wanted
    const pending = await pendingIn(dossier, wanted.wanted)
    let stopped = false
    const tally = { accepted: 0, amended: 0, declined: 0, skipped: 0 }
    for (const [i, one] of pending.entries()) {
      asker.show(await shown(dossier, one, effects))
      const went = await decideOne(
        dossier,
        one,
        by,
        asker,
        `${i + 1} of ${pending.length}: ${one.suggestion.item.kind}`,
      )
      if (went === 'quit' || went === 'broken off') {
        stopped = went === 'broken off'
        break
      }
      tally[went]++
    }
    const left = pending.length - tally.accepted - tally.amended - tally.declined
    return {
      ok: true,
      stopped,
      value: { ...tally, left },
      lines: [
        `${tally.accepted} accepted, ${tally.amended} accepted as amended, ${tally.declined} declined, ${left} left for later. Each decision is kept.`,
      ],
    }
  })
}

async function shown(dossier: Dossier, one: Pending, effects: CliEffects): Promise<string> {
  const page = pageOfPassage(await shownSuggestion(dossier, one.suggestion))
  const support = supportInWords(one)
  const marks = support ? [...page.marks, { kind: 'warning', text: support } as const] : page.marks
  return textOf({ ...page, marks }, { width: effects.terminal.columns, colour: effects.terminal.colour })
}

type Went = 'accepted' | 'amended' | 'declined' | 'skipped' | 'quit' | 'broken off'

async function decideOne(dossier: Dossier, one: Pending, by: Person, asker: Asker, question: string): Promise<Went> {
  const s = one.suggestion
  for (;;) {
    const answer = await asker.choose(question, [
      { value: 'accept', label: 'accept' },
      { value: 'amend', label: 'amend, then accept' },
      { value: 'decline', label: 'decline' },
      { value: 'skip', label: 'skip for now' },
      { value: 'quit', label: 'stop here' },
    ])
    if (answer === undefined) return 'broken off'
    if (answer === 'quit') return 'quit'
    if (answer === 'skip') return 'skipped'
    let amendment: { readonly set?: Readonly<Record<string, string>>; readonly quote?: string } = {}
    let reason: string | undefined
    if (answer === 'amend') {
      const typed = await amendmentFrom(one, asker)
      if (!typed) continue
      amendment = typed
    } else if (answer === 'decline') {
      reason = await asker.ask('Why? (may stay empty)')
      if (reason === undefined) continue
    }
    const done = await dossier.enter(
      by,
      ({ state, held, textOf: text }) => {
        const decision =
          answer === 'accept'
            ? accept(s, by, text, held)
            : answer === 'amend'
              ? acceptAmended(s, amendment, text)
              : decline(s, state, held, reason?.trim())
        const acts: readonly Act[] = decision.ok ? [decision.act] : []
        return decision.ok ? { ok: true, acts } : refused(decision.reason)
      },
      sourcesBehind(s.item),
    )
    if (done.ok) return answer === 'accept' ? 'accepted' : answer === 'amend' ? 'amended' : 'declined'
    asker.show(`Not entered: ${done.reason}`)
  }
}

async function amendmentFrom(
  one: Pending,
  asker: Asker,
): Promise<{ readonly set?: Readonly<Record<string, string>>; readonly quote?: string } | undefined> {
  const { item } = one.suggestion
  const now = new Map(fieldsOf(item).map((f) => [f.field, f.value]))
  const field = await asker.choose('Which field?', [
    { value: 'quote', label: 'the words it stands on' },
    ...Object.keys(FIELDS[item.kind]).map((f) => ({ value: f, label: now.has(f) ? `${f}: ${now.get(f)}` : f })),
  ])
  if (field === undefined) return undefined
  const quote = field === 'quote'
  const value = await asker.ask(
    quote ? 'Words of the source, to the character' : `New ${field} (empty removes it)`,
    quote ? item.passages[0]?.selector.exact : now.get(field),
  )
  if (value === undefined) return undefined
  return quote ? { quote: value } : { set: { [field]: value } }
}
