// Numbers written as words in labels: "Part Two", "Article premier", "ARTÍCULO DÉCIMO PRIMERO", "Zweiter Abschnitt",
// "Erstens", "Статья вторая". As far as drafts use them: to 39.

const WHOLE = new Map<string, number>()
for (const list of [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  'firstly secondly thirdly fourthly fifthly sixthly seventhly eighthly ninthly tenthly',
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième',
  'première seconde',
  'premièrement deuxièmement troisièmement quatrièmement cinquièmement',
  'primo secundo tertio quarto quinto sexto septimo octavo',
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
  'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo',
  'primer segundo tercer',
  'primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo',
  'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo',
  'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  'erstens zweitens drittens viertens fünftens sechstens siebtens achtens neuntens zehntens',
  'во-первых во-вторых в-третьих в-четвертых в-пятых в-шестых в-седьмых в-восьмых в-девятых в-десятых',
  'по-перше по-друге по-третє по-четверте по-п’яте по-шосте по-сьоме по-восьме по-дев’яте по-десяте',
  'الاولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة',
  'الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر',
  'pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty',
])
  list.split(' ').forEach((w, k) => {
    if (!WHOLE.has(w)) WHOLE.set(w, k + 1)
  })

// "Artículo único", "Article unique", "Parágrafo único", "Einziger Artikel": one that has no second.
for (const w of ['único', 'unique', 'unico']) WHOLE.set(w, 1)

// Stems before an ending of case and gender: "zweit-er", "втор-ая", "друг-а".
const STEMS = new Map<string, number>()
for (const list of [
  'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt',
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат',
  'перш друг трет четверт п’ят шост сьом восьм дев’ят десят одинадцят дванадцят тринадцят',
])
  list.split(' ').forEach((w, k) => {
    if (!STEMS.has(w)) STEMS.set(w, k + 1)
  })
for (const w of ['einzig', 'единственн', 'єдин']) STEMS.set(w, 1)
const ENDING = /(?:e[rsnm]?|ый|ий|ой|ая|ое|ье|ья|ой|а|е|я|є)$/

const TENS = new Map<string, number>([
  ['décimo', 10],
  ['vigésimo', 20],
  ['trigésimo', 30],
  ['twenty', 20],
  ['thirty', 30],
  ['thirtieth', 30],
  ['trigésimo', 30],
])

/** A number written out, in any case: "Two", "DÉCIMO PRIMERA", "twenty-first". Undefined for all other words. */
export function writtenNumber(word: string): number | undefined {
  if (word.length > 40) return undefined // the longest is under thirty letters
  const w = word.toLowerCase().replaceAll("'", '’').replaceAll('ё', 'е').normalize('NFC').replace(/[أإآ]/g, 'ا')
  const whole = single(w)
  if (whole !== undefined) return whole
  const two = /^(\p{L}+)[ -](\p{L}+)$/u.exec(w)
  if (!two) return undefined
  if (two[2] === 'عشر' || two[2] === 'عشرة') {
    const below = /^الحادية?$/.test(two[1]!) ? 1 : single(two[1]!)
    return below !== undefined && below < 10 ? 10 + below : undefined
  }
  const tens = TENS.get(masculine(two[1]!))
  const unit = single(two[2]!)
  return tens !== undefined && unit !== undefined && unit < 10 ? tens + unit : undefined
}

function single(w: string): number | undefined {
  return WHOLE.get(w) ?? WHOLE.get(masculine(w)) ?? TENS.get(masculine(w)) ?? STEMS.get(w.replace(ENDING, ''))
}

/** "primera" → "primero", "terceira" → "terceiro". */
const masculine = (w: string): string => (w.endsWith('a') ? `${w.slice(0, -1)}o` : w)
