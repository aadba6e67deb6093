import type { Annotation, AnnotationTarget, Meaning, Reply } from '#contract/annotation'
import type { Relation } from '#contract/relation'
import { areaSelector } from './area-selector.ts'
import type { LegendColours } from './legend.ts'
import { palette } from './palette.ts'
import { annotationContext, annotationUrn, documentUrn, ownTerms } from './web-annotation-terms.ts'

/** An annotated document as others know it: by its address, where it has one. */
export interface AnnotatedDocument {
  readonly articleId: string
  readonly url: string | null
}

/**
 * Everything as one AnnotationCollection with one embedded page (W3C Web Annotation Data Model, 5). Replies and relations
 * are annotations of their own, whose targets are annotations.
 */
export function toWebAnnotations(
  documents: readonly (AnnotatedDocument & { readonly annotations: readonly Annotation[] })[],
  relations: readonly Relation[],
  legend: LegendColours
): object {
  const items = [
    ...documents.flatMap((document) =>
      document.annotations.flatMap((annotation) => [
        webAnnotation(annotation, document, legend),
        ...annotation.replies.map((reply) => webReply(reply, annotation))
      ])
    ),
    ...relations.map(webRelation)
  ]
  const collection = 'urn:sourcebook:annotations'
  const page = `${collection}:page:1`
  return {
    '@context': [annotationContext, ownTerms],
    id: collection,
    type: 'AnnotationCollection',
    total: items.length,
    first: { id: page, type: 'AnnotationPage', partOf: collection, startIndex: 0, items },
    last: page
  }
}

function webAnnotation(annotation: Annotation, document: AnnotatedDocument, legend: LegendColours): object {
  const { id, kind, meaning, comment, tags, target } = annotation
  return {
    id: annotationUrn(id),
    type: 'Annotation',
    motivation: kind === 'note' || comment !== '' ? 'commenting' : 'highlighting',
    ...written(annotation),
    stylesheet: { type: 'CssStylesheet', value: lookOf(meaning, legend) },
    body: [
      { type: 'TextualBody', value: meaning, purpose: 'classifying' },
      ...(comment === '' ? [] : [commentBody(comment)]),
      ...tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' }))
    ],
    target: {
      type: 'SpecificResource',
      source: document.url ?? documentUrn(document.articleId),
      'sourcebook:document': documentUrn(document.articleId),
      'sourcebook:textHash': target.textHash,
      'sourcebook:scope': target.scope,
      styleClass: [`sourcebook-${kind}`, `sourcebook-${meaning}`],
      ...selectorOf(target)
    }
  }
}

/** How the meaning looks here, for programs that follow style sheets (W3C Web Annotation Data Model, 4.4). */
function lookOf(meaning: Meaning, legend: LegendColours): string {
  const { ground, line } = palette[legend[meaning]].light
  return `.sourcebook-${meaning} { background-color: ${ground}; border-color: ${line} }`
}

function selectorOf({ scope, quote, position, area }: AnnotationTarget): object {
  if (area !== undefined) return { selector: areaSelector(area) }
  return scope === 'article' ? {} : { selector: [quote, position] }
}

function webReply(reply: Reply, to: Annotation): object {
  return {
    id: annotationUrn(reply.id),
    type: 'Annotation',
    motivation: 'replying',
    ...written(reply),
    body: [commentBody(reply.text)],
    target: annotationUrn(to.id)
  }
}

function webRelation({ id, kind, from, to, comment, creator, created }: Relation): object {
  return {
    id: `urn:sourcebook:relation:${id}`,
    type: 'Annotation',
    motivation: 'linking',
    creator: { type: 'Person', name: creator },
    created,
    body: [
      { id: annotationUrn(to.annotationId) },
      { type: 'TextualBody', value: kind, purpose: 'classifying' },
      ...(comment === '' ? [] : [commentBody(comment)])
    ],
    target: annotationUrn(from.annotationId)
  }
}

function commentBody(value: string): object {
  return { type: 'TextualBody', value, format: 'text/markdown', purpose: 'commenting' }
}

function written({ creator, created, modified }: Pick<Annotation, 'creator' | 'created' | 'modified'>): object {
  return { creator: { type: 'Person', name: creator }, created, modified }
}
