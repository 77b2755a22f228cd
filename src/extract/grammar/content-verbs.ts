const words = (s: string): ReadonlySet<string> => new Set(s.split(/\s+/))

/** Verbs after which a text's contents are told: "the plan calls for …". */
export const TELLS = words(
  'include contain propose call provide stipulate envisage envision foresee require lay outline specify mandate oblige feature comprise suggest recommend entail involve demand prescribe dictate offer detail list promise urge seek consist ask invite',
)
/** Verbs that tell them only with "that", a number or a clause after them. */
export const TELLS_THAT = words(
  'say state read note mean record affirm reaffirm declare confirm acknowledge recall stress',
)
/** Verbs by which a text itself does something: "the deal caps …". */
export const DOES = words(
  'cap bar ban prohibit forbid allow permit let grant give guarantee prevent limit restrict impose set raise cut increase reduce lower keep maintain create establish extend end abolish eliminate exempt force bind commit leave protect recognise recognize place put replace phase delay introduce tighten hand return double halve triple freeze lift ease remove scrap preserve retain secure boost add shorten lengthen move shift split share authorise authorize divide transfer earmark allocate compel obligate enshrine fix define exclude cover open close ensure award pay fund finance drop order',
)
/** What a critic says a text would do; no clause of it. */
export const JUDGES = words(
  'reward undermine weaken threaten harm hurt destroy fail help make bring lead need face mean take come go become be have work amount represent risk jeopardise jeopardize encourage embolden satisfy please deserve remain stand pass collapse succeed serve show see cost endanger legitimise legitimize betray',
)

/** What follows "leaves …" where something is left open, or left to somebody else. */
export const LEFT_TO =
  /\b(?:open|blank|unresolved|undecided|in (?:square )?brackets|to (?:the )?(?:discretion|judge?ment|(?:[a-z]+ )?(?:leaders|presidents|ministers|states|countries|capitals|parties|governments|negotiators|courts|committees?|summit|experts|parliaments?|signatories|later|future|next)))\b/i
