import type { AnnotationView } from '#contract/annotation'
import { type ReportedDocument, type ReportWords, relationsFrom, saidOf, whereOf } from './reported.ts'
import { inTextOrder } from './text-order.ts'

/** A heading a document, and under it each quotation with its meaning, comment, thread and relations. */
export function reportMarkdown(documents: readonly ReportedDocument[], words: ReportWords): string {
  const parts = documents.map((document) => {
    const views = inTextOrder(document.views)
    const head = [`## ${inline(document.title)}`, ...(document.url === null ? [] : [`<${document.url}>`])]
    const body = views.length === 0 ? [`*${words.none}*`] : views.map((view) => entry(view, document, words))
    return [...head, ...body].join('\n\n')
  })
  return `${[`# ${words.title}`, ...parts].join('\n\n')}\n`
}

function entry(view: AnnotationView, document: ReportedDocument, words: ReportWords) {
  const { annotation, anchor, words: now } = view
  const { id, kind, meaning, target, comment, tags, replies, creator, created } = annotation
  const facts = [
    `**${inline(words.meaning(meaning))}**`,
    ...(kind === 'highlight' ? [] : [words.kind(kind)]),
    ...whereOf(view, words).map(inline),
    ...(anchor.state === 'exact' ? [] : [words.state(anchor.state)]),
    ...tags.map((tag) => inline(`#${tag}`)),
    `${inline(creator)}, ${created.slice(0, 10)}`
  ]
  const relations = relationsFrom(id, document.relations).map(
    ({ kind, isFrom, other }) =>
      `- ${words.relation(kind, isFrom)}: ${other === null ? '—' : `${inline(saidOf(other, words))} (${inline(other.title)})`}`
  )
  return [
    ...(target.quote.exact === '' ? [] : [quoted(target.quote.exact)]),
    ...(now === null ? [] : [`${words.column('wordsNow')}:`, quoted(now)]),
    facts.join(' · '),
    ...(comment === '' ? [] : [comment]),
    ...replies.map((reply) => quoted(`${reply.creator}: ${reply.text}`)),
    ...(relations.length === 0 ? [] : [relations.join('\n')])
  ].join('\n\n')
}

function quoted(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `> ${inline(line)}`.trimEnd())
    .join('\n')
}

/** Others' words stay words: nothing in them becomes a heading, a link or HTML. */
function inline(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2')
}
