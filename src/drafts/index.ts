export { align } from './align.ts'
export {
  type Alignment,
  type AlignOptions,
  type HandMade,
  type NotCompared,
  type ProvisionLink,
  RELATIONS,
  type Relation,
} from './alignment.ts'
export { baseAmong } from './base.ts'
export { type BracketNode, type Brackets, brackets } from './brackets.ts'
export { changes } from './changes.ts'
export { type Comparison, compare } from './compare.ts'
export { type Cell, type Concordance, type ConcordanceRow, concordance, type KeyedDraft } from './concordance.ts'
export {
  type Corresponding,
  handMade,
  type Resolved,
  resolveCorrelation,
  type UnknownLabel,
  writeCorrelation,
} from './correlation.ts'
export { type CorrelationRow, type CorrelationTable, correlationTable } from './correlation-table.ts'
export { type Inherited, lineage, type Phrase, phrases, type Unread, type Version } from './lineage.ts'
export { outline } from './outline.ts'
export { isCompared, type Outlined, type OutlinedProvision, type ProvisionKind, wordingOf } from './provision.ts'
export { type QuantityMention, quantitiesIn } from './quantities.ts'
export { type RedlinePart, redline } from './redline.ts'
export type { ChangeType, TypedChange } from './typed-change.ts'
