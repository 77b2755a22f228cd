/** What a stretch of a draft is, as far as its looks tell. */
export type ProvisionKind = 'heading' | 'point' | 'paragraph' | 'chapeau' | 'recital' | 'notice' | 'bullet' | 'table'

/**
 * One numbered, headed or free-standing unit of a draft's text, found by `outline`.
 *
 * Spans of one outline never overlap: a point's own span stops where its first child begins.
 */
export interface OutlinedProvision {
  /** In the manner of Akoma Ntoso eIds (`art_4bis__para_2__point_a`); unique in its outline, told from labels alone. */
  readonly id: string
  /** As printed, without the stop that closes it: "12", "(a)", "Article 4 bis". Null for bullets and bare paragraphs. */
  readonly label: string | null
  /** Title of a heading, without its label. */
  readonly heading: string | null
  /** Id of the provision it stands under. */
  readonly parent: string | null
  /** 0 at the top. */
  readonly level: number
  readonly start: number
  readonly end: number
  /** Where the words begin, after the label; equal to `end` for a bare label. */
  readonly textStart: number
  readonly kind: ProvisionKind
  /** `deleted` and `unknown` are said by the draft itself: "[Point 3 is removed.]", "[Points 4 to 6: no text available.]". */
  readonly known: 'verbatim' | 'deleted' | 'unknown'
  /** On a notice: the point numbers it speaks of, first to last, when it names any. */
  readonly covers?: readonly { readonly from: string; readonly to: string }[]
}

/** A draft's text with its outline, the two things every comparison starts from. */
export interface Outlined {
  readonly text: string
  readonly provisions: readonly OutlinedProvision[]
}

/** The words of a provision, without its label. */
export const wordingOf = (text: string, p: OutlinedProvision): string => text.slice(p.textStart, p.end)

/**
 * Whether a provision is matched with those of other drafts. Titles, Markdown headings and bare labels ("Article 5" alone
 * on its line) only name the part below them; notices speak about the text and are no part of it.
 */
export function isCompared(text: string, p: OutlinedProvision): boolean {
  if (p.kind === 'notice') return false
  if (p.kind !== 'heading') return true
  // "II" over "PREVENTION OF WAR" is a title with a number, not a provision with a name.
  const named = p.label !== null && !/^(?:[IVXLC]{1,6}|\p{L})$/u.test(p.label)
  return named && p.textStart < p.end && text[p.start] !== '#'
}
