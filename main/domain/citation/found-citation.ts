import type { Citation } from '#contract/article'

/** A citation as it is found, before it has a name of its own. */
export type FoundCitation = Omit<Citation, 'id'>
