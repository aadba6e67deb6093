import type { AnnotationView } from '#contract/annotation'
import type { Block } from '#contract/article'
import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, Ports } from '../../ports.ts'

export type AnnotationHandlers = Pick<Handlers, Extract<keyof Handlers, `annotation.${string}`>>

export interface AnnotationNeeds extends Ports {
  readonly current: CurrentProject
  /** The current text of an article, or of a capture for 'capture:<id>'. Fails with not-found. */
  text(
    id: string
  ): Promise<{
    readonly title: string
    readonly text: string
    readonly textHash: string
    readonly blocks: readonly Block[]
  }>
}

export interface AnnotationFeature {
  readonly handlers: AnnotationHandlers
  /** Annotations per article id. */
  counts(): Promise<ReadonlyMap<string, number>>
  find(articleId: string, id: string): Promise<AnnotationView | null>
}

export declare function createAnnotationFeature(needs: AnnotationNeeds): AnnotationFeature
