import type { Article } from './article.ts'
import type { Draft } from './mentions.ts'

/** Gives pronouns and short forms the name they stand for. What stays unclear stays null. */
export function antecedents(_a: Article, _drafts: readonly Draft[]): void {}
