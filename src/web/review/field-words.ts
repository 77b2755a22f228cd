const WORDS: Readonly<Record<string, string>> = {
  draftKind: 'kind of text',
  basedOn: 'based on',
  setBy: 'set by',
  onBehalfOf: 'on behalf of',
  happened: 'when',
  attribution: 'said by',
}

/** A field's name as a label for people: no dots, no camel's humps. */
export function fieldInWords(field: string): string {
  const name = field.replace(/^attribution\./, '')
  return WORDS[name] ?? name.replace(/\./g, ' ').replace(/\p{Lu}/gu, (c) => ` ${c.toLowerCase()}`)
}
