import type { Annotation } from '#contract/annotation'
import { annotationUrn } from '#domain/annotation/web-annotation-terms'
import { annotationsOf } from './annotation-files.ts'
import type { AnnotationNeeds } from './feature.ts'

export interface Found {
  readonly articleId: string
  readonly annotation: Annotation
}

interface Changed {
  readonly articleId: string
  readonly before: Annotation | null
  readonly after: Annotation
}

/** The annotations that a project holds, by every name others may know them by, and what an import adds to them. */
export interface KnownHere {
  find(name: string): Found | undefined
  /** Another name for an annotation: a reply's, so that answers to it are found. */
  name(name: string, articleId: string, id: string): void
  change(articleId: string, after: Annotation): void
  changed(): readonly Changed[]
}

export async function knownHere(needs: AnnotationNeeds): Promise<KnownHere> {
  const places = new Map<string, { readonly articleId: string; readonly id: string }>()
  const states = new Map<string, Annotation>()
  const before = new Map<string, Annotation>()
  const touched = new Map<string, string>()

  const remember = (articleId: string, annotation: Annotation) => {
    const place = { articleId, id: annotation.id }
    states.set(annotation.id, annotation)
    places.set(annotationUrn(annotation.id), place)
    if (annotation.origin !== null) places.set(annotation.origin, place)
    for (const reply of annotation.replies) {
      places.set(reply.id, place)
      places.set(annotationUrn(reply.id), place)
    }
  }
  for (const { id } of await needs.documents()) {
    for (const annotation of await annotationsOf(needs.current(), id)) {
      before.set(annotation.id, annotation)
      remember(id, annotation)
    }
  }

  return {
    find(name) {
      const place = places.get(name)
      const annotation = place === undefined ? undefined : states.get(place.id)
      return place === undefined || annotation === undefined ? undefined : { articleId: place.articleId, annotation }
    },
    name: (name, articleId, id) => void places.set(name, { articleId, id }),
    change(articleId, after) {
      touched.set(after.id, articleId)
      remember(articleId, after)
    },
    changed: () =>
      [...touched].flatMap(([id, articleId]) => {
        const after = states.get(id)
        return after === undefined ? [] : { articleId, before: before.get(id) ?? null, after }
      })
  }
}
