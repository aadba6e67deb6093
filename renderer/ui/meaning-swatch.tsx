import type { Meaning } from '#contract/annotation'
import './meaning.css'

/** The little square in a meaning's colours; its word always stands beside it. */
export function MeaningSwatch({ meaning }: { readonly meaning: Meaning }) {
  return <i className={`meaning-swatch meaning-${meaning}`} aria-hidden="true" />
}
