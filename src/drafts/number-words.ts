// Number words up to where drafts use them, in the languages whose labels the outline knows.
/** Values of number words. */
export const WORDS = new Map<string, number>()
const put = (list: string, from: number, step = 1): void =>
  list.split(' ').forEach((group, i) => {
    for (const w of group.split('|')) WORDS.set(w, from + i * step)
  })
put(
  'two|deux|dos|zwei|два|две|дві|due|dois|dwa three|trois|tres|drei|три|tre|três|trzy four|quatre|cuatro|vier|четыре|чотири|quattro|quatro|cztery five|cinq|cinco|fünf|пять|пʼять|cinque|pięć six|seis|sechs|шесть|шість|sei|sześć seven|sept|siete|sieben|семь|сім|sette|sete|siedem eight|huit|ocho|acht|восемь|вісім|otto|oito|osiem nine|neuf|nueve|neun|девять|девʼять|nove|dziewięć ten|dix|diez|zehn|десять|dieci|dez|dziesięć eleven|onze|once|elf|одиннадцать|одинадцять|undici twelve|douze|doce|zwölf|двенадцать|дванадцять|dodici thirteen|treize|trece|dreizehn fourteen|quatorze|catorce|vierzehn fifteen|quinze|quince|fünfzehn|пятнадцать sixteen|seize|dieciséis|sechzehn seventeen|dix-sept|diecisiete|siebzehn eighteen|dix-huit|dieciocho|achtzehn nineteen|dix-neuf|diecinueve|neunzehn',
  2,
)
put(
  'twenty|vingt|veinte|zwanzig|двадцать|двадцять thirty|trente|treinta|dreißig|dreissig|тридцать|тридцять forty|quarante|cuarenta|vierzig|сорок fifty|cinquante|cincuenta|fünfzig|пятьдесят sixty|soixante|sesenta|sechzig|шестьдесят seventy|soixante-dix|setenta|siebzig eighty|quatre-vingts|ochenta|achtzig ninety|quatre-vingt-dix|noventa|neunzig|девяносто',
  20,
  10,
)
// Slavic numbers as they stand after "within", "not more than".
put(
  'двух|двум|двох|двом трёх|трех|трем|трьох|трьом четырёх|четырех|чотирьох пяти|пʼяти шести семи восьми|восьми девяти|девʼяти десяти',
  2,
)
put('двадцати тридцати сорока пятидесяти|пʼятдесяти|пʼятдесят шестидесяти|шістдесят|шістдесяти', 20, 10)
put(
  'одиннадцать|одиннадцати|одинадцять|одинадцяти двенадцать|двенадцати|дванадцять|дванадцяти тринадцать|тринадцати|тринадцять|тринадцяти четырнадцать|четырнадцати|чотирнадцять|чотирнадцяти пятнадцать|пятнадцати|пʼятнадцять|пʼятнадцяти шестнадцать|шестнадцати|шістнадцять|шістнадцяти семнадцать|семнадцати|сімнадцять|сімнадцяти восемнадцать|восемнадцати|вісімнадцять|вісімнадцяти девятнадцать|девятнадцати|девʼятнадцять|девʼятнадцяти',
  11,
)
put(
  'семьдесят|семидесяти|сімдесят|сімдесяти восемьдесят|восьмидесяти|вісімдесят|вісімдесяти девяносто|девяноста|девʼяносто|девʼяноста',
  70,
  10,
)
put(
  'двести|двухсот|двісті|двохсот|doscientos|doscientas|duecento|duzentos|duzentas триста|трехсот|трёхсот|трьохсот|trescientos|trescientas|trecento|trezentos|trezentas четыреста|четырехсот|четырёхсот|чотириста|чотирьохсот|cuatrocientos|cuatrocientas|quattrocento|quatrocentos|quatrocentas пятьсот|пятисот|пʼятсот|пʼятисот|quinientos|quinientas|cinquecento|quinhentos|quinhentas шестьсот|шестисот|шістсот|шестисот|seiscientos|seiscientas|seicento|seiscentos|seiscentas семьсот|семисот|сімсот|setecientos|setecientas|settecento|setecentos|setecentas восемьсот|восьмисот|вісімсот|ochocientos|ochocientas|ottocento|oitocentos|oitocentas девятьсот|девятисот|девʼятсот|девʼятисот|novecientos|novecientas|novecento|novecentos|novecentas',
  200,
  100,
)
put(
  'venti|vinte trenta|trinta quaranta|quarenta cinquanta|cinquenta sessanta|sessenta settanta|setenta ottanta novanta',
  20,
  10,
)
put(
  'veintiuno|veintiún|veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
  21,
)
// "einundzwanzig" to "neunundneunzig"; "quatre-vingt-un" to "quatre-vingt-dix-neuf", "vingt-et-un".
const tensOf = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')
'ein zwei drei vier fünf sechs sieben acht neun'.split(' ').forEach((one, i) => {
  tensOf.forEach((ten, k) => {
    WORDS.set(`${one}und${ten}`, 20 + 10 * k + i + 1)
  })
})
put(
  'un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.replace(
    /[^ |]+/g,
    'quatre-vingt-$&',
  ),
  81,
)
put(
  'vingt-et-un|vingt-et-une trente-et-un|trente-et-une quarante-et-un|quarante-et-une cinquante-et-un|cinquante-et-une soixante-et-un|soixante-et-une soixante-et-onze',
  21,
  10,
)
for (const w of ['hundert', 'cien', 'ciento', 'сто', 'ста', 'cent']) WORDS.set(w, 100)
// "once" is Spanish eleven and English "one time"; English texts are the likelier.
WORDS.set('dozen', 12)
WORDS.delete('once')
for (const w of [
  'one',
  'un',
  'une',
  'una',
  'ein',
  'eine',
  'einem',
  'einen',
  'einer',
  'eines',
  'один',
  'одного',
  'одну',
  'однієї',
])
  WORDS.set(w, 1)
/** Words for a half that stand without a count. */
export const HALF: Readonly<Record<string, number>> = {
  half: 0.5,
  moitié: 0.5,
  mitad: 0.5,
  hälfte: 0.5,
  половина: 0.5,
  половину: 0.5,
}
/** What a share is a part of: "two [thirds]". */
export const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  fourth: 4,
  fourths: 4,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  tiers: 3,
  quarts: 4,
  tercio: 3,
  tercios: 3,
  drittel: 3,
  viertel: 4,
  трети: 3,
  третин: 3,
}
/** What a number is multiplied by: "million". */
export const SCALE: Readonly<Record<string, number>> = {
  hundred: 100,
  cent: 100,
  hundert: 100,
  сто: 100,
  thousand: 1e3,
  k: 1e3,
  mille: 1e3,
  mil: 1e3,
  tausend: 1e3,
  тыс: 1e3,
  тысяч: 1e3,
  тысячи: 1e3,
  тисяч: 1e3,
  тис: 1e3,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  m: 1e6,
  mio: 1e6,
  millones: 1e6,
  millón: 1e6,
  millionen: 1e6,
  млн: 1e6,
  миллион: 1e6,
  миллионов: 1e6,
  мільйонів: 1e6,
  milioni: 1e6,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  milliard: 1e9,
  milliards: 1e9,
  milliarden: 1e9,
  mrd: 1e9,
  млрд: 1e9,
  миллиардов: 1e9,
  мільярдів: 1e9,
  miliardi: 1e9,
  trillion: 1e12,
  tn: 1e12,
}
/** Currencies by sign and by name. */
export const CURRENCY: Readonly<Record<string, string>> = {
  $: 'usd',
  us$: 'usd',
  usd: 'usd',
  dollar: 'usd',
  dollars: 'usd',
  dólares: 'usd',
  долларов: 'usd',
  доларів: 'usd',
  'u.s.$': 'usd',
  '€': 'eur',
  eur: 'eur',
  euro: 'eur',
  euros: 'eur',
  евро: 'eur',
  євро: 'eur',
  '£': 'gbp',
  gbp: 'gbp',
  pounds: 'gbp',
  '¥': 'jpy',
  jpy: 'jpy',
  yen: 'jpy',
  chf: 'chf',
  francs: 'franc',
  franken: 'franc',
  rubles: 'rub',
  roubles: 'rub',
  рублей: 'rub',
  hryvnias: 'uah',
  гривень: 'uah',
  '₽': 'rub',
  '₴': 'uah',
}
