import { type Worded, wordAt } from './hunks.ts'
import { stemOf } from './terms.ts'

// What a rule allows, and what it forbids, in the main languages of negotiation; each line one pair of opposites.
const PAIRS = `
permitted permit permits allowed allow allows authorised authorized lawful legal | prohibited prohibit prohibits forbidden forbid forbids banned ban bans barred unlawful illegal
accepts accept accepted approves approve approved adopts adopt adopted | rejects reject rejected refuses refuse refused declines decline declined
open opened opens | closed close closes shut
include includes included | exclude excludes excluded
lifted lift lifts | imposed impose imposes
supports support | opposes oppose opposed
autorisé autorisée autorisés autorisées permis permise | interdit interdite interdits interdites
permitido permitida permitidos autorizado autorizada | prohibido prohibida prohibidos
erlaubt gestattet zulässig | verboten untersagt unzulässig
разрешено разрешается разрешены допускается | запрещено запрещается запрещены
дозволено дозволяється дозволені допускається | заборонено забороняється заборонені
`
let table: Map<string, number> | undefined

/** Which pair of opposites a word belongs to, counted from one: positive for what allows, negative for what forbids, 0 for most. */
export function opposite(w: Worded, i: number): number {
  if (!table) {
    table = new Map()
    for (const [k, line] of PAIRS.trim().split('\n').entries()) {
      const [yes, no] = line.split(' | ') as [string, string]
      for (const x of yes.split(' ')) table.set(stemOf(x), k + 1)
      for (const x of no.split(' ')) table.set(stemOf(x), -(k + 1))
    }
  }
  return table.get(stemOf(wordAt(w, i))) ?? 0
}
