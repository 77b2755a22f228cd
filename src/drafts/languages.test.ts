import { describe, expect, it } from 'vitest'
import { languagesApart, plainLanguage } from './languages.ts'

const TEXTS = {
  en: 'The parties shall open the crossing for the trucks of the agency, and any dispute is to be settled by the panel.',
  fr: 'Les parties ouvrent le passage pour les camions de l’agence, et les différends sont réglés par la commission dans les dix jours.',
  es: 'Las partes abrirán el paso para los camiones de la agencia, y las controversias se resuelven por la comisión en diez días.',
  de: 'Die Parteien öffnen den Übergang für die Lastwagen der Agentur, und Streitigkeiten werden von der Kommission in zehn Tagen beigelegt.',
  ru: 'Стороны открывают переход для грузовиков агентства, и все споры решаются комиссией в течение десяти дней, а не судом.',
  uk: 'Сторони відкривають перехід для вантажівок агентства, і всі спори вирішує комісія за десять днів, а не суд, та про це є запис.',
  pt: 'As partes abrem a passagem para os caminhões da agência, e os litígios são resolvidos pela comissão em dez dias, não pelo tribunal.',
  it: 'Le parti aprono il valico per i camion della agenzia, e le controversie sono risolte dalla commissione in dieci giorni, non dai giudici.',
}

describe('the language a draft is plainly written in', () => {
  it.each(Object.entries(TEXTS))('tells %s', (tag, text) => {
    expect(plainLanguage(text)).toBe(tag)
  })

  it.each([
    ['', 'nothing'],
    ['Annex II', 'a title'],
    ['1. 40,000\n2. 60,000', 'figures'],
    ['Norland Estwick Vardia Ostrel Quenby', 'names'],
  ])('does not guess from %j (%s)', (text) => {
    expect(plainLanguage(text)).toBeUndefined()
  })

  it('finds two languages apart only when both are plain', () => {
    expect(languagesApart(TEXTS.en, TEXTS.fr)).toEqual({ a: 'en', b: 'fr' })
    expect(languagesApart(TEXTS.ru, TEXTS.uk)).toEqual({ a: 'ru', b: 'uk' })
    expect(languagesApart(TEXTS.en, TEXTS.en.toUpperCase())).toBeUndefined()
    expect(languagesApart(TEXTS.en, 'Annex II')).toBeUndefined()
  })
})
