import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, OpenProject, Ports } from '../../ports.ts'

export type ProjectHandlers = Pick<Handlers, Extract<keyof Handlers, `project.${string}`>>

export interface ProjectFeature {
  readonly handlers: ProjectHandlers
  readonly current: CurrentProject
  /** Called after a project opened and before it closes; awaited. */
  onOpen(listener: (project: OpenProject) => Promise<void>): void
  onClose(listener: (project: OpenProject) => Promise<void>): void
  close(): Promise<void>
}

export declare function createProjectFeature(ports: Ports): ProjectFeature
