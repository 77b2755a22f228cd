/** One issue that talks of many kinds turn on. Ids never change meaning. */
export interface CatalogueIssue {
  /** `group.issue`: "forces.force-size". */
  readonly id: string
  /** A short noun phrase, for a column or a row head. */
  readonly name: string
  readonly label: string
  readonly question: string
  readonly scale: {
    readonly type: 'numeric' | 'ordinal' | 'yes-no' | 'text'
    readonly unit?: string
    readonly steps?: readonly string[]
    readonly note?: string
  }
  /** Regular expressions for whole words; a bare star after a letter or bracket stands for any ending of the word. */
  readonly triggers: readonly string[]
  /** Variables of the PA-X peace agreements data set that cover the same ground. */
  readonly pax?: readonly string[]
}
