import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

/** "(Eds.)", ", Hrsg." right after the first names. Organisers and coordinators ("org.", "coord.") sign as authors do. */
const ROLE =
  /^(?:,? et al\.?)?[\s.,]{0,3}(?:[([]\s?(?:eds?|hrsgg?|hgg?|éds?|editors?)\.?\s?[)\]]|(?:eds?|hrsg|hg|editors?)\.(?=[\s,]))/iu
const ORGANISER = /^[\s.,]{0,3}[([]\s?(?:orgs?|coords?|organizador(?:es)?|coordinador(?:es)?)\.?\s?[)\]]/iu

/**
 * Names that open a reference and are said to edit it are editors; then what the field takes for the book around a chapter is
 * the title of the book itself.
 */
export function mendEditor(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  const at = spans.findIndex((span) => span.label === 'author' || span.label === 'editor')
  const first = spans[at]
  if (first === undefined || spans.slice(0, at).some((span) => span.label === 'title')) return spans
  const after = text.slice(tokens[first.last]?.end ?? 0)
  const role = spans[at + 1]
  if (role !== undefined && isRoleOfTitle(text, tokens, role))
    return mendEditor(text, tokens, [
      ...spans.slice(0, at + 1),
      { ...role, first: role.first + 1 },
      ...spans.slice(at + 2)
    ])
  if (first.label === 'editor' && ORGANISER.test(after)) return replaced(spans, at, 'author')
  if (isPlainSigner(text, spans, at)) return replaced(spans, at, 'author')
  if (first.label === 'author' && ROLE.test(after) && !spans.some((span) => span.label === 'editor'))
    return bookOf(replaced(spans, at, 'editor'))
  return first.label === 'editor' && !spans.some((span) => span.label === 'author') && ROLE.test(after)
    ? bookOf(spans)
    : spans
}

/** "…, et al., editors. Atlas of Small Ports": the role read as the first word of the title. */
function isRoleOfTitle(text: string, tokens: readonly Token[], { label, first, last }: Span): boolean {
  const [role, next] = [tokens[first], tokens[first + 1]]
  if (label !== 'title' || first === last || role === undefined || next === undefined) return false
  return /^(?:editors?|eds?)$/.test(role.text) && text.slice(role.end, next.start) === '. '
}

/** Whoever opens a reference that says nothing of editing wrote the work. */
function isPlainSigner(text: string, spans: readonly Span[], at: number): boolean {
  const [first] = spans
  return (
    at === 0 &&
    first?.label === 'editor' &&
    first.first === 0 &&
    !spans.some((span, index) => index > 0 && (span.label === 'author' || span.label === 'editor')) &&
    !EDITING.test(text)
  )
}

const EDITING =
  /(?<![\p{L}])(?:eds?|edits?|edited|editors?|editor[ae]s|hrsgg?|hgg?|herausgegeben|herausgeber|éds?|dirs?|orgs?|coords?|comps?|compilador(?:es)?|ed\w*ad[ao])(?![\p{L}])/iu

function bookOf(spans: readonly Span[]): readonly Span[] {
  const book = spans.findIndex((span) => span.label === 'container')
  const isUntitled = book >= 0 && !spans.some((span) => span.label === 'title' || span.label === 'volume')
  return isUntitled ? replaced(spans, book, 'title') : spans
}

function replaced(spans: readonly Span[], at: number, label: string): Span[] {
  return spans.map((span, index) => (index === at ? { ...span, label } : span))
}
