import { z } from 'zod'

export const SCHEMA_VERSION = 1

export const ProjectSettings = z.object({
  style: z.string(), // CSL style of new notes
  allowedHosts: z.array(z.string()), // private hosts a person allowed to be captured
  layout: z.record(z.string(), z.unknown()), // panel sizes and the like, the renderer's own
  checklist: z.array(z.string()) // steps of the first-run checklist that were done or put away
})
export type ProjectSettings = z.infer<typeof ProjectSettings>

/** The one record of project.json. */
export const ProjectRecord = z.object({
  id: z.string(),
  name: z.string(),
  created: z.string(),
  settings: ProjectSettings
})
export type ProjectRecord = z.infer<typeof ProjectRecord>

/** `read`: another process holds the lock, or the folder cannot be written. */
export const ProjectAccess = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('write') }),
  z.object({ kind: z.literal('read'), reason: z.enum(['locked', 'folder', 'newer']), holder: z.string().nullable() })
])
export type ProjectAccess = z.infer<typeof ProjectAccess>

export const Project = z.object({
  id: z.string(),
  name: z.string(),
  folder: z.string(), // for showing only, never sent back
  access: ProjectAccess,
  settings: ProjectSettings,
  isSample: z.boolean()
})
export type Project = z.infer<typeof Project>

export const RecentProject = z.object({
  id: z.string(), // opaque; opens with project.open
  name: z.string(),
  folder: z.string(),
  openedAt: z.string(),
  isThere: z.boolean()
})
export type RecentProject = z.infer<typeof RecentProject>

/** What was changed, as a key of the catalogue: `changes.<label>`. */
export const ChangeLabel = z.enum([
  'annotation-create',
  'annotation-update',
  'annotation-remove',
  'article-import',
  'article-update',
  'article-remove',
  'reference-create',
  'reference-update',
  'reference-remove',
  'project-update'
])
export type ChangeLabel = z.infer<typeof ChangeLabel>

export const History = z.object({ undo: ChangeLabel.nullable(), redo: ChangeLabel.nullable() })
export type History = z.infer<typeof History>
