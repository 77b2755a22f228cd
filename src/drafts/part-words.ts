/** Structural words by rank, widest part first; a part of a lower rank holds those of a higher one. */
export type PartWord =
  | 'annex'
  | 'part'
  | 'title'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'clause'
  | 'point'

export const PART_RANK: Readonly<Record<PartWord, number>> = {
  annex: 0,
  part: 1,
  title: 2,
  chapter: 3,
  section: 4,
  subsection: 4.5,
  article: 5,
  clause: 6,
  point: 6,
}

// English, French, Spanish, Portuguese, Italian, German, Dutch, Polish, Russian, Ukrainian, and the words for article and
// chapter of some more; lower case, without stops.
const WORDS: Readonly<Record<PartWord, string>> = {
  annex:
    'annex annexe anexo allegato anhang anlage bijlage załącznik приложение додаток appendix apéndice appendice schedule protocol protocole protocolo protokoll протокол الملحق ملحق attachment exhibit addendum bilaga bilag příloha παράρτημα прилог ek enclosure נספח תוספת ภาคผนวก परिशिष्ट अनुसूची',
  part: 'part partie parte teil deel część часть частина book livre libro buch księga книга del část الكتاب חלק भाग ภาค',
  title: 'title titre título titulo titolo titel tytuł amendment الباب باب',
  chapter:
    'chapter chapitre capítulo capitulo capitolo capo kapitel hoofdstuk rozdział глава розділ الفصل kapitola kapittel bölüm κεφάλαιο поглавље capitolul فصل פרק अध्याय หมวด',
  section:
    'section sec sect sección seção sezione abschnitt afdeling oddział раздел секция секція القسم قسم الفرع סימן ส่วน',
  subsection: 'subsection sub-section sous-section subsección unterabschnitt подраздел підрозділ subchapter',
  article:
    'article art articles artículo articulo artigo articolo artikel artykuł статья стаття ст madde άρθρο článek čl člen член члан المادة مادة ماده סעיף अनुच्छेद धारा ข้อ มาตรา articolul artikkel artikla',
  clause:
    'clause clausula cláusula clausola klausel rule règle regla regel principle principe principio phase fase stage step étape etapa schritt stufe этап етап правило البند بند disposition disposición',
  point:
    'point punto ponto punkt пункт подпункт підпункт paragraph paragraphe párrafo parágrafo paragrafo subparagraph sub-paragraph absatz nr ziff buchstabe абзац абз параграф alinéa apartado inciso numeral ziffer nummer item para п пп ч ustęp ust الفقرة فقرة פסקה',
}
const PART_OF = new Map<string, PartWord>()
for (const [part, words] of Object.entries(WORDS)) for (const w of words.split(' ')) PART_OF.set(w, part as PartWord)

/** The kind of part a word names, in any case; undefined for other words. */
export const partWord = (word: string): PartWord | undefined => PART_OF.get(word.toLowerCase())
