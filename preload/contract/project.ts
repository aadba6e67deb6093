import { z } from 'zod'
import { Meaning } from './annotation.ts'
import { LegendColour } from './legend.ts'

export const SCHEMA_VERSION = 1

export const ProjectSettings = z.object({
  style: z.string(), // CSL style of new notes
  allowedHosts: z.array(z.string()), // private hosts a person allowed to be captured
  legend: z.partialRecord(Meaning, z.string()).optional(), // a project's own names of the meanings; the others keep theirs
  legendColours: z.partialRecord(Meaning, LegendColour).optional(), // its own colours; no two meanings have one
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
  'annotation-merge',
  'annotation-split',
  'annotation-accept',
  'annotation-attach',
  'annotation-import',
  'annotation-carry',
  'relation-create',
  'relation-remove',
  'article-import',
  'article-new-version',
  'article-update',
  'article-remove',
  'citation-link',
  'finding-dismiss',
  'findings-dismiss',
  'finding-restore',
  'findings-restore',
  'reference-create',
  'reference-update',
  'reference-remove',
  'project-update',
  'note-create',
  'note-update',
  'note-remove',
  'search-save',
  'search-update',
  'search-remove',
  'trash-restore',
  'outside-change' // by another program, while the project was open
])
export type ChangeLabel = z.infer<typeof ChangeLabel>

export const History = z.object({ undo: ChangeLabel.nullable(), redo: ChangeLabel.nullable() })
export type History = z.infer<typeof History>

/** What the program found out about the project's files and a person should know; it stands until it is put away. */
export const Notice = z.object({
  id: z.string(),
  code: z.enum([
    'recovered', // a damaged file: the newest good version is used; params.file, kept, time, again (changes made again)
    'restored', // a file was missing: the newest good version is used; params.file, time, again
    'salvaged', // a damaged file without earlier versions: its whole records are used; params.file, kept, count
    'migrated', // an older format; params.file is where the originals are
    'outside-change', // another program changed files; params.count, file
    'left-out', // a file that cannot be read is left out of a list; params.file
    'outside-damage', // another program left a file that cannot be read; params.file
    'writable', // whoever held the project has closed it: it can be changed here now
    'conflict' // a change that fits no more was put into a file of its own; params.file, kept
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  at: z.string(),
  message: z.string() // the English sentence, for hosts without a catalogue of their own
})
export type Notice = z.infer<typeof Notice>

/** What one deletion took away, as long as it is not back. */
export const TrashEntry = z.object({
  id: z.string(),
  label: ChangeLabel,
  title: z.string(), // of the first of its records
  count: z.int().positive(), // records that are gone
  deletedAt: z.string()
})
export type TrashEntry = z.infer<typeof TrashEntry>

/** What `project.check` found. Repaired problems are gone; the others stay as they are, and nothing was overwritten. */
export const CheckReport = z.object({
  checkedAt: z.string(),
  files: z.int(),
  records: z.int(),
  problems: z.array(
    z.object({
      code: z.enum([
        'file-damaged',
        'file-missing',
        'text-differs', // an article's text is not the one that was imported
        'text-missing',
        'original-missing',
        'picture-missing', // of an article's figure
        'picture-differs',
        'warc-missing',
        'copy-unreadable', // where a capture's copy should begin, its archive file holds no record
        'reference-missing', // references of an article whose library record is gone, and is not in the trash
        'cited-missing', // a note cites what is not in the library
        'annotated-missing', // annotations of an article or a copy that is gone
        'odd-name', // a file's name holds marks that turn the direction of writing
        'note-unreadable',
        'leftover', // a file that a crash left half-written
        'conflict-file', // a change that was put aside, for a person to look at
        'link-outside',
        'wrong-kind'
      ]),
      file: z.string(), // relative to the project
      isRepaired: z.boolean(),
      message: z.string()
    })
  )
})
export type CheckReport = z.infer<typeof CheckReport>
