import { best, type Labelled, type Put } from './labelled.ts'
import { splitNames } from './names.ts'
import type { NameContext } from './one-name.ts'
import { withoutAcronym } from './organisations.ts'
import type { Span } from './spans.ts'

export function putNames(reference: Labelled, put: Put): void {
  for (const [label, name] of [
    ['author', 'author'],
    ['editor', 'editor'],
    ['translator', 'translator']
  ] as const) {
    const span =
      label === 'author' ? (reference.spans.find((one) => one.label === label) ?? null) : best(reference, label)
    if (span === null || (label === 'translator' && isReviewed(reference, span))) continue
    const names = splitNames(nameText(reference, span), nameContext(reference, span))
    if (names.length > 0) put(name, names, span.certainty)
  }
}

/** "[Review of the book Tides, by P. Cole]": whose work is spoken of, and not who turned it into another language. */
function isReviewed({ text, tokens }: Labelled, span: Span): boolean {
  return /\[Review of [^\]]*$/.test(text.slice(0, tokens[span.first]?.start ?? 0))
}

/** Up to the next token, so that the stop after a last initial is seen. */
function nameText(reference: Labelled, span: Span): string {
  const start = reference.tokens[span.first]?.start ?? 0
  const end = reference.tokens[span.last]?.end ?? 0
  const after = reference.text.slice(end, reference.tokens[span.last + 1]?.start ?? reference.text.length)
  const text = reference.text.slice(start, end) + (/^\.?[’']?[)\]]?/.exec(after)?.[0] ?? '')
  return withoutAcronym(text.replace(/\.$/, '')).acronym === null ? text : text.replace(/\.$/, '')
}

/** In styles that put the date in brackets right after the names, people stand inverted, so a bare name is a body's. */
function nameContext(reference: Labelled, span: Span): NameContext {
  const end = reference.tokens[span.last]?.end ?? 0
  const isBeforeDate = /^[\s.,\])]{0,3}(?:\(|:)/.test(reference.text.slice(end, end + 4))
  return { language: reference.language, bodyByDefault: span.label === 'author' && isBeforeDate }
}
