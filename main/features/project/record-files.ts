import { z } from 'zod'
import { Annotation } from '#contract/annotation'
import { Capture, WarcFile } from '#contract/archive'
import { CapturePart } from '#contract/archive-part'
import { Article } from '#contract/article'
import { ProjectRecord } from '#contract/project'
import { LibraryReference } from '#contract/reference'
import { SavedSearch } from '#contract/search'
import type { Files, ProjectRecordShape } from '../../ports.ts'
import { isAside, isSyncConflict } from './conflicts.ts'
import { projectFile } from './project-folder.ts'

export interface KnownFile {
  readonly path: string
  readonly schema: z.ZodType<ProjectRecordShape>
}

const Any = z.looseObject({ id: z.string() })

const forms: readonly (readonly [RegExp, z.ZodType<ProjectRecordShape>])[] = [
  [/^project\.json$/, ProjectRecord],
  [/^library\/[0-9a-f]{2}\.json$/, LibraryReference],
  [/^articles\/[^/]+\/article\.json$/, Article],
  [/^articles\/[^/]+\/annotations\.json$/, Annotation],
  [/^archive\/annotations\/[^/]+\.json$/, Annotation],
  [/^archive\/captures\/\d{4}-\d{2}\.json$/, Capture],
  [/^archive\/parts\/[^/]+\.json$/, CapturePart],
  [/^archive\/warcs\.json$/, WarcFile],
  [/^searches\.json$/, SavedSearch]
]

/** Every record file that a project holds, each with the schema of its records; project.json is the last. */
export async function recordFiles(files: Files, locate: (path: string) => string): Promise<KnownFile[]> {
  const below = async (folder: string) =>
    (await files.list(locate(folder))).map((entry) => ({ ...entry, path: `${folder}/${entry.name}` }))
  const articles = (await below('articles')).filter(({ isFolder }) => isFolder)
  const folders = ['library', 'annotations', 'archive', 'archive/annotations', 'archive/captures', 'archive/parts']
  const lists = await Promise.all([...folders, ...articles.map(({ path }) => path)].map(below))
  const found = lists.flat().flatMap(({ path, isFolder }) => (isFolder ? [] : [path]))
  const top = (await files.list(locate(''))).flatMap(({ name, isFolder }) => (isFolder ? [] : [name]))
  const paths = [...found, ...top].filter(
    (path) => path.endsWith('.json') && !isAside(path) && !isSyncConflict(path) && path !== projectFile
  )
  return [...paths, projectFile].map((path) => ({ path, schema: forms.find(([form]) => form.test(path))?.[1] ?? Any }))
}
