import { type AnnotationView, Meaning } from '#contract/annotation'
import type { LegendColours } from './legend.ts'
import { palette } from './palette.ts'
import { type ReportedDocument, type ReportWords, relationsFrom, saidOf, whereOf } from './reported.ts'
import { inTextOrder } from './text-order.ts'

/** A page of its own, without scripts and without anything to fetch. */
export function reportHtml(
  documents: readonly ReportedDocument[],
  words: ReportWords,
  language: string,
  legend: LegendColours
): string {
  const sections = documents.map((document) => {
    const views = inTextOrder(document.views)
    const list = views.map((view) => `<li>${entry(view, document, words)}</li>`).join('\n')
    const address = document.url === null ? '' : `<p class="quiet">${escaped(document.url)}</p>`
    const body = views.length === 0 ? `<p class="quiet">${escaped(words.none)}</p>` : `<ol>\n${list}\n</ol>`
    return `<section>\n<h2>${escaped(document.title)}</h2>\n${address}\n${body}\n</section>`
  })
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(words.title)}</title>
<style>${style}${coloursOf(legend)}</style>
</head>
<body>
<h1>${escaped(words.title)}</h1>
${sections.join('\n')}
</body>
</html>
`
}

function entry(view: AnnotationView, document: ReportedDocument, words: ReportWords) {
  const { annotation, anchor, words: now } = view
  const { id, kind, meaning, target, comment, tags, replies, creator, created } = annotation
  const facts = [
    words.kind(kind),
    ...whereOf(view, words),
    ...(anchor.state === 'exact' ? [] : [words.state(anchor.state)]),
    ...tags.map((tag) => `#${tag}`),
    `${creator}, ${created.slice(0, 10)}`
  ]
  const relations = relationsFrom(id, document.relations).map(({ kind, isFrom, other }) => {
    const end = other === null ? '—' : `${saidOf(other, words)} (${other.title})`
    return `<li>${escaped(`${words.relation(kind, isFrom)}: ${end}`)}</li>`
  })
  return [
    `<p class="facts"><b class="${meaning}">${escaped(words.meaning(meaning))}</b> ${escaped(facts.join(' · '))}</p>`,
    target.quote.exact === '' ? '' : `<blockquote class="${meaning}">${lines(target.quote.exact)}</blockquote>`,
    now === null ? '' : `<p class="quiet">${escaped(words.column('wordsNow'))}: ${lines(now)}</p>`,
    comment === '' ? '' : `<p>${lines(comment)}</p>`,
    ...replies.map((reply) => `<p class="reply"><b>${escaped(reply.creator)}</b> ${lines(reply.text)}</p>`),
    relations.length === 0 ? '' : `<ul>${relations.join('')}</ul>`
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** The lines of the light scheme: a report is read on white paper. The meaning's word always stands beside them. */
function coloursOf(legend: LegendColours): string {
  return Meaning.options
    .map((meaning) => {
      const { line } = palette[legend[meaning]].light
      return `b.${meaning}{color:${line}}blockquote.${meaning}{border-color:${line}}`
    })
    .join('')
}

const style = [
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif;color:#1b1b1b;background:#fff}',
  'h1,h2,.facts{font-family:system-ui,sans-serif}ol{padding:0;list-style:none}ol>li{margin:0 0 1.5rem;break-inside:avoid}',
  'blockquote{margin:.25rem 0;padding-left:.75rem;border-left:4px solid}.facts,.quiet{font-size:.875rem;color:#555}',
  '.reply{margin-left:1.5rem;font-size:.9375rem}blockquote,p{overflow-wrap:anywhere}'
].join('')
