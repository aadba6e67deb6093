import type { AnnotationView } from '#contract/annotation'
import { columns, pageOf, pictureOf, type ReportedDocument, type ReportWords } from './reported.ts'
import { inTextOrder } from './text-order.ts'

/**
 * One row an annotation (RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8). A cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
export function reportCsv(documents: readonly ReportedDocument[], words: ReportWords): string {
  const head = columns.map((name) => words.column(name))
  const rows = documents.flatMap((document) => inTextOrder(document.views).map((view) => rowOf(document, view, words)))
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function rowOf(document: ReportedDocument, view: AnnotationView, words: ReportWords) {
  const { annotation, anchor, words: now } = view
  const { kind, meaning, comment, tags, target, creator, created, modified, replies, id } = annotation
  const place = anchor.state === 'orphaned' ? ['', ''] : [String(anchor.start), String(anchor.end)]
  return [
    document.title,
    document.url ?? '',
    words.kind(kind),
    words.meaning(meaning),
    target.quote.exact,
    now ?? '',
    comment,
    tags.join('; '),
    creator,
    created,
    modified,
    words.state(anchor.state),
    ...place,
    replies.map((reply) => `${reply.creator}: ${reply.text}`).join('\n'),
    pageOf(view),
    pictureOf(view) ?? '',
    id
  ]
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
