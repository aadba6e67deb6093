import type { AnchorCounts, Annotation } from '#contract/annotation'
import type { MethodInput } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import { countStates, standingOf } from '#domain/annotation/standing'
import { annotationUrn } from '#domain/annotation/web-annotation-terms'
import { annotationsOf } from './annotation-files.ts'
import { type Desk, editOf } from './desk.ts'
import type { AnnotationNeeds } from './feature.ts'

const nothing: AnchorCounts = { exact: 0, moved: 0, changed: 0, orphaned: 0 }

/**
 * Takes the marks of an earlier copy of a source over to a newer one, each anchored anew, in one step. Those of the earlier copy
 * stay: they are about what was read then. What was taken over before is not taken twice.
 */
export function createCarrying(needs: AnnotationNeeds, desk: Desk) {
  const carry = async ({ captureId }: MethodInput<'annotation.carry'>): Promise<AnchorCounts> => {
    const project = needs.current()
    project.assertWritable()
    const to = `capture:${captureId}`
    const known = new Set((await annotationsOf(project, to)).map(({ origin }) => origin))
    const before = (await marksOfEarlier(captureId)).filter(({ id }) => !known.has(annotationUrn(id)))
    if (before.length === 0) return nothing
    const on = await needs.text(to)
    const moved = before.map((annotation) => carriedTo(to, annotation, needs.ids.next()))
    const anchors = await desk.anchors(to, moved, on)
    const edits = moved.map((annotation, i) => {
      const anchor = anchors[i] ?? { state: 'orphaned' as const, score: 0 }
      const { scope } = annotation.target
      const isOfWords = scope !== 'article' && scope !== 'area' // the others say themselves where they stand
      return editOf(to, null, { ...annotation, standing: isOfWords ? standingOf(anchor, on) : null })
    })
    await project.commit('annotation-carry', edits)
    return countStates(anchors)
  }

  /** The marks of the newest copy before this one that has any. */
  const marksOfEarlier = async (captureId: string): Promise<readonly Annotation[]> => {
    for (const { id } of await needs.earlierCopies(captureId)) {
      const marks = await annotationsOf(needs.current(), `capture:${id}`)
      if (marks.length > 0) return marks
    }
    return []
  }

  return {
    carry,
    /** After a capture: only where the words are others than in the copy before. A copy stays one whatever comes of its marks. */
    async afterCapture(captureId: string): Promise<void> {
      const [before] = await needs.earlierCopies(captureId)
      if (before === undefined || before.hasSameWords) return
      try {
        await carry({ captureId })
      } catch (error) {
        if (!(error instanceof ExpectedFailure)) throw error // it can still be asked for by hand, and then tells why not
      }
    }
  }
}

function carriedTo(articleId: string, annotation: Annotation, id: string): Annotation {
  return { ...annotation, id, origin: annotationUrn(annotation.id), target: { ...annotation.target, articleId } }
}
