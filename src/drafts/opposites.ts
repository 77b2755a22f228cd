import { type Worded, wordAt } from './hunks.ts'
import { stemOf } from './terms.ts'

// What a rule allows, and what it forbids, in the main languages of negotiation; each line one pair of opposites.
// A line that begins with "=" says the same as the line before it, in another language.
const PAIRS = `
permitted permit permits allowed allow allows authorised authorized lawful legal | prohibited prohibit prohibits forbidden forbid forbids banned ban bans barred unlawful illegal
= autorisé autorisée autorisés autorisées permis permise permet | interdit interdite interdits interdites interdisent prohibé prohibée
= permitido permitida permitidos permitidas permite permiten autorizado autorizada | prohibido prohibida prohibidos prohibidas prohíbe prohíben
= erlaubt gestattet zulässig | verboten untersagt unzulässig
= разрешено разрешена разрешён разрешены разрешается допускается | запрещено запрещена запрещён запрещены запрещается
= дозволено дозволена дозволені дозволяється допускається | заборонено заборонена заборонені забороняється
accepts accept accepted approves approve approved adopts adopt adopted | rejects reject rejected refuses refuse refused declines decline declined
= accepte acceptent approuve approuvent adopte adoptent | rejette rejettent refuse refusent
= acepta aceptan aprueba aprueban adopta adoptan | rechaza rechazan
= принимает принимают одобряет одобряют | отклоняет отклоняют отвергает отвергают
= приймає приймають схвалює схвалюють | відхиляє відхиляють
open opened opens | closed close closes shut
= ouvert ouverte ouverts ouvertes | fermé fermée fermés fermées
= abierto abierta abiertos abiertas | cerrado cerrada cerrados cerradas
= geöffnet offen | geschlossen gesperrt
= открыт открыта открыто открыты | закрыт закрыта закрыто закрыты
= відкритий відкрита відкрите відкриті відкрито | закритий закрита закрите закриті закрито
include includes included | exclude excludes excluded
lifted lift lifts | imposed impose imposes
supports support | opposes oppose opposed
public | confidential secret
valid | invalid void
liable subject | exempt exempted
recognised recognized guaranteed | denied deny denies
granted grant grants | withheld withhold withholds
continue continues maintained maintain maintains retained retain retains | cease ceases abolished abolish abolishes discontinued discontinue
increase increases increased raise raised raises | decrease decreases decreased reduce reduces reduced
`
let table: Map<string, number> | undefined

/** Which pair of opposites a word belongs to, counted from one: positive for what allows, negative for what forbids, 0 for most. */
export function opposite(w: Worded, i: number): number {
  if (!table) {
    table = new Map()
    let pair = 0
    const put = (words: string, side: number): void => {
      for (const x of words.split(' ')) {
        table!.set(x, side)
        const stem = `~${stemOf(x)}`
        // One stem on both sides tells nothing: "inter-dit", "inter-national".
        table!.set(stem, table!.has(stem) && table!.get(stem) !== side ? 0 : side)
      }
    }
    for (const line of PAIRS.trim().split('\n')) {
      if (!line.startsWith('=')) pair++
      const [yes, no] = line.replace(/^= /, '').split(' | ') as [string, string]
      put(yes, pair)
      put(no, -pair)
    }
  }
  const word = wordAt(w, i)
  return table.get(word.toLowerCase()) ?? (/^[a-z]+$/i.test(word) ? table.get(`~${stemOf(word)}`) : undefined) ?? 0
}
