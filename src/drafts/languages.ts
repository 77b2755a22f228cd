/** Tag of a language whose small words are known here (ISO 639-1). */
export type KnownLanguage = keyof typeof SMALL_WORDS

// The commonest small words of each language, those it does not share with its neighbours where there is a choice.
const SMALL_WORDS = {
  en: 'the of and to in for that which by with shall will be is are its their from or on as any not this',
  fr: 'le la les des du et en dans pour que qui par avec est sont leur leurs aux une ne pas sur ou ces cette au',
  es: 'el la los las del y en para que por con es son su sus una se no al lo como más o esta estos sobre',
  it: 'il lo gli le dei della delle e in per che con è sono nel nella una non si alla ai sul o questo loro',
  pt: 'o a os as do da dos das e em para que por com é são no na uma não se ao à ou pelo pela',
  de: 'der die das den dem des und in für von mit ist sind zu zur zum eine einer nicht auf wird werden oder bei',
  nl: 'de het een en van in voor dat die met is zijn op te aan door wordt worden niet of bij deze hun tot',
  pl: 'i w na z do oraz że się jest są nie przez dla od po o które który lub jako ich tej tym',
  ro: 'și în cu din pentru care este sunt nu prin sau al ale un vor va fi lor să ca fără dintre după între',
  sv: 'och i att det som en för av med den till är på de om ska inte ett eller vid',
  tr: 've bir bu ile için olarak olan da de her veya tarafından ise gibi daha kadar sonra',
  uk: 'і й та в у на з що до не за про від для або це як її їх його є зі при які яка',
  ru: 'и в на с что к не по из о от для или это как её их его а при которые все',
} as const

const SETS: readonly (readonly [KnownLanguage, ReadonlySet<string>])[] = Object.entries(SMALL_WORDS).map(
  ([tag, words]) => [tag as KnownLanguage, new Set(words.split(' '))],
)

/** Whether a text is in English as far as its opening tells: a cheap look, for what need not be sure. */
export const isEnglish = (text: string): boolean => {
  const opening = text.slice(0, 4000) // a page or two
  return /\bof\b/.test(opening) && /\bthe\b/i.test(opening)
}

const READ = 20_000 // characters: a language shows in the first pages, and a treaty must not be read twice for it
const LEAST_WORDS = 4 // small words seen: below, a heading or a list of names would be called a language
const CLEARLY = 1.5 // times as many as of the next language: Spanish and Portuguese share half of theirs

/** The language a text is plainly written in, by its small words; undefined when that is not plain. */
export function plainLanguage(text: string): KnownLanguage | undefined {
  const counts = new Map<KnownLanguage, number>()
  for (const [word] of text
    .slice(0, READ)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    for (const [tag, set] of SETS) if (set.has(word)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < LEAST_WORDS || first[1] < CLEARLY * (second?.[1] ?? 0)) return undefined
  return first[0]
}

/** The two languages, when both texts are plainly written in one and it is not the same. */
export function languagesApart(
  a: string,
  b: string,
): { readonly a: KnownLanguage; readonly b: KnownLanguage } | undefined {
  const inA = plainLanguage(a)
  const inB = inA && plainLanguage(b)
  return inA && inB && inA !== inB ? { a: inA, b: inB } : undefined
}
