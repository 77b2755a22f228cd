// What looks like a title, a recital, a line of a table of contents: judged from one line, without its neighbours.
import { opensLarge } from './letters.ts'
import { wordList } from './word-list.ts'

const RECITAL = wordList(
  'whereas|(?:also |further |again )?(?:recalling|reaffirming|recognizing|recognising|noting|expressing|acknowledging|emphasizing|emphasising|stressing|welcoming|affirming|underlining|condemning|deploring|considering|appreciating|commending|taking note|taking into account|bearing in mind|having)|mindful|desiring|desirous|convinced|determined|resolved|concerned|alarmed|disturbed|aware|conscious|guided by|inspired|committed|anxious|seeking|believing|acting|deeply|gravely|seriously|considérant|vu\\b|rappelant|reconnaissant|notant|soucieu(?:x|se)s?|désireu(?:x|se)s?|convaincue?s?|conscient|ayant|prenant|déterminée?s?|considerando|visto|recordando|reconociendo|deseando|deseosos?|convencid[oa]s?|conscientes?|teniendo|tomando|reafirmando|in der erwägung|in anbetracht|in dem (?:bewusstsein|wunsch|bestreben)|in der überzeugung|im bewusstsein|eingedenk|gestützt auf|entschlossen|überzeugt|учитывая|принимая во внимание|признавая|подтверждая|ссылаясь|руководствуясь|стремясь|желая|исходя|будучи|сознавая|отмечая|имея в виду|враховуючи|беручи до уваги|визнаючи|підтверджуючи|прагнучи|бажаючи|керуючись|усвідомлюючи|відзначаючи|посилаючись|маючи',
  (any) => new RegExp(`^(?:and )?(?:${any})(?!\\p{L})`, 'u'),
)

/** Whether a paragraph opens as recitals do: "Recalling …", "Whereas …". */
export const isRecital = (s: string): boolean =>
  RECITAL.test(
    s
      .slice(0, 60)
      .replace(/^[\P{L}]+/u, '')
      .toLowerCase(),
  )

/** The line that opens numbered recitals. */
export const isWhereas = (s: string): boolean =>
  s.length < 60 &&
  /^\P{L}*(?:whereas|considérant(?: ce qui suit)?|considerando(?: lo siguiente| o seguinte)?|in erwägung nachstehender gründe|overwegende(?: hetgeen volgt)?|considerato quanto segue|a także mając na uwadze, co następuje)\P{L}*$/iu.test(
    s,
  )

/** The words over the signatures: "In witness whereof …", "Done at …", "Fait à …". */
export const isClosing = (s: string): boolean =>
  /^\P{L}{0,3}(?:in (?:witness|faith) whereof|done (?:at|in) \p{Lu}|signed (?:at|in) \p{Lu}|en foi de quoi|fait à |en fe de lo cual|en testimonio de lo cual|hecho en |firmado en |em fé do que|feito em |in fede di che|fatto a |zu urkund dessen|geschehen zu |ten blijke waarvan|gedaan te |na dowód czego|sporządzono w |в удостоверение|совершено в |на посвідчення|вчинено |учинено )/iu.test(
    s.slice(0, 40),
  )

/** Marks of footnotes at the end of a line, which are no part of its sentence. */
const FOOTNOTE_MARK = /(?:\[\^?\w{1,4}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]{1,3})$/u

export const words = (s: string): number => {
  let n = 0
  for (const _ of s.matchAll(/[\p{L}\p{N}]+/gu)) if (++n > 40) break
  return n
}

const MORE_COMES = /(?:(?<! [—–-] .*)[—–-]|[,;] (?:and|or|et|ou|y|o|und|oder|и|или|та|або))$/u

/** A title reads as one: short, begins with a capital or a digit, and no sentence ends it. */
export function isTitle(s: string): boolean {
  const t = s
    .trim()
    .replace(FOOTNOTE_MARK, '')
    .replace(/^[*_([“"«.:–—-]+\s*|[*_]+$/g, '')
  if (t === '' || t.length > 240) return false
  if (/[.;:,。；：，、؛،।]$/u.test(t) || MORE_COMES.test(t)) return false
  return opensLarge(t) && words(t) <= 30
}

export function isTitleLine(line: string): boolean {
  if (line.length > 240) return false // three lines of a title page
  const s = line.replace(FOOTNOTE_MARK, '')
  const bare = s.replace(/^[*_([]+|[*_)\]]+$/g, '')
  if (bare === '') return false
  const capitals = isCapitals(bare)
  if (MORE_COMES.test(s)) return false
  if (/[.;:,!?。；：，、！？؛،؟।][*_)\]]*$/u.test(s) && !(capitals && s.length < 80)) return false
  if (isRecital(s) && words(s) > 3) return false
  return capitals || (opensLarge(bare) && words(bare) <= (/[)\]]$/.test(s) ? 24 : 16)) // titles with their date are longer
}

export const isCapitals = (s: string): boolean => s === s.toUpperCase() && s !== s.toLowerCase()

/** A line of a table of contents: words, then leading dots and a page. */
export const isContentsLine = (s: string): boolean =>
  s.length < 240 && /(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})[ \t]*\d{1,4}$/.test(s)

/** Number of a page or a running mark of one, alone on its line: "- 12 -", "Page 3 of 9", "Seite 3 von 9". */
export const isPageMark = (s: string): boolean =>
  s.length < 30 &&
  /\d$|[-–—]$/.test(s) &&
  (/^[-–—][ \t]?\d{1,4}[ \t]?[-–—]$/.test(s) ||
    /^(?:page|seite|página|pagina|стр(?:аница|\.)?|сторінка|стор\.|p\.|pg\.|s\.)[ \t]?\d{1,4}(?:[ \t]?(?:of|sur|de|von|di|из|з|\/)[ \t]?\d{1,4})?$/iu.test(
      s,
    ) ||
    /^\d{1,4}[ \t]?\/[ \t]?\d{1,4}$/.test(s))
