import type { AnnotationView } from '#contract/annotation'
import type { LibraryReference } from '#contract/reference'
import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, Ports } from '../../ports.ts'

export type BriefingHandlers = Pick<Handlers, Extract<keyof Handlers, `briefing.${string}`>>

export interface BriefingNeeds extends Ports {
  readonly current: CurrentProject
  references(): Promise<readonly LibraryReference[]>
  annotation(articleId: string, id: string): Promise<AnnotationView | null>
}

export interface BriefingFeature {
  readonly handlers: BriefingHandlers
}

export declare function createBriefingFeature(needs: BriefingNeeds): BriefingFeature
