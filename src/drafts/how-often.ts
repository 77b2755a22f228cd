// Words that count how often a thing is done, or by what a number is multiplied.

/** What a number is multiplied by, in one word. */
export const TIMES = new Map<string, number>([
  ['halved', 0.5],
  ['doubled', 2],
  ['doubles', 2],
  ['tripled', 3],
  ['triples', 3],
  ['trebles', 3],
  ['trebled', 3],
  ['quadrupled', 4],
])

/** Times a year, in one word. */
const OFTEN = new Map<string, number>([
  ['annual', 1],
  ['annually', 1],
  ['yearly', 1],
  ['biannual', 2],
  ['semi-annual', 2],
  ['semi-annually', 2],
  ['half-yearly', 2],
  ['quarterly', 4],
  ['monthly', 12],
  ['weekly', 52],
  ['daily', 365],
  ['biennial', 0.5],
  ['triennial', 1 / 3],
  ['quadrennial', 0.25],
  ['quinquennial', 0.2],
])
const OFTEN_ELSEWHERE: readonly (readonly [number, string])[] = [
  [
    365,
    'quotidien quotidienne quotidiens quotidiennes quotidiennement diario diaria diarios diarias diariamente täglich tägliche täglichen täglicher tägliches ежедневно ежедневный щодня щоденно щоденний',
  ],
  [
    52,
    'hebdomadaire hebdomadaires semanal semanales semanalmente wöchentlich wöchentliche wöchentlichen wöchentlicher еженедельно еженедельный щотижня щотижнево щотижневий',
  ],
  [
    12,
    'mensuel mensuelle mensuels mensuelles mensuellement mensual mensuales mensualmente monatlich monatliche monatlichen monatlicher ежемесячно ежемесячный щомісяця щомісячно щомісячний',
  ],
  [
    4,
    'trimestriel trimestrielle trimestriels trimestrielles trimestriellement trimestral trimestrales trimestralmente vierteljährlich vierteljährliche vierteljährlichen ежеквартально ежеквартальный щокварталу щоквартально щоквартальний',
  ],
  [
    2,
    'semestriel semestrielle semestriels semestrielles semestral semestrales halbjährlich halbjährliche halbjährlichen',
  ],
  [
    1,
    'annuel annuelle annuels annuelles annuellement anual anuales anualmente jährlich jährliche jährlichen jährlicher ежегодно ежегодный ежегодная щорічно щороку щорічний щорічна',
  ],
]
for (const [times, words] of OFTEN_ELSEWHERE) for (const w of words.split(' ')) OFTEN.set(w, times)

// Slavic adverbs and adjectives in all their cases: "щорічного", "ежемесячными".
const SLAVIC: readonly (readonly [RegExp, number])[] = [
  [/^(?:ежедневн|щоденн)\p{L}{1,3}$/u, 365],
  [/^(?:еженедельн|щотижнев)\p{L}{1,3}$/u, 52],
  [/^(?:ежемесячн|щомісячн)\p{L}{1,3}$/u, 12],
  [/^(?:ежеквартальн|щоквартальн)\p{L}{1,3}$/u, 4],
  [/^(?:ежегодн|щорічн)\p{L}{1,3}$/u, 1],
]

/** Times a year that a word in small letters says; undefined for most words. */
export function oftenIn(word: string): number | undefined {
  const known = OFTEN.get(word)
  if (known !== undefined || (word[0] !== 'е' && word[0] !== 'щ')) return known
  return SLAVIC.find(([re]) => re.test(word))?.[1]
}

const COUNTS = new Map<string, number>([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
  ['einmal', 1],
  ['zweimal', 2],
  ['dreimal', 3],
  ['viermal', 4],
  ['дважды', 2],
  ['трижды', 3],
  ['двічі', 2],
  ['тричі', 3],
])
const YEARLY: readonly (readonly [RegExp, number])[] = [
  [/^(?:year|jahr|jährlich|год|рік|annum)/iu, 1],
  [/^(?:quarter|quartal|vierteljahr|квартал)/iu, 4],
  [/^(?:month|monat|месяц|місяц)/iu, 12],
  [/^(?:fortnight)/iu, 26],
  [/^(?:week|woche|недел|тижд|тижн)/iu, 52],
  [/^(?:day|tag|день|доб)/iu, 365],
]

/** Whether a word may begin a count of times: "twice". */
export const countsTimes = (word: string): boolean => COUNTS.has(word)

/** "twice a month" as times a year, with where it ends; undefined where no span of time follows: "once the vote is held". */
export function timesAYear(
  word: string,
  after: string,
): { readonly value: number; readonly length: number } | undefined {
  const n = COUNTS.get(word)
  const m = n && /^\s+(?:(?:an?|per|each|every|im|in der|pro|am|в|на)\s+)?(\p{L}+)/iu.exec(after)
  const year = m && YEARLY.find(([re]) => re.test(m[1]!))
  return year ? { value: n * year[1], length: m[0].length } : undefined
}
