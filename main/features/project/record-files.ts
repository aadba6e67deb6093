import type { z } from 'zod'
import { Annotation } from '#contract/annotation'
import { Capture, WarcFile } from '#contract/archive'
import { Article } from '#contract/article'
import { ProjectRecord } from '#contract/project'
import { LibraryReference } from '#contract/reference'
import type { Files, ProjectRecordShape } from '../../ports.ts'
import { projectFile } from './project-folder.ts'

export interface KnownFile {
  readonly path: string
  readonly schema: z.ZodType<ProjectRecordShape>
}

const forms: readonly (readonly [RegExp, z.ZodType<ProjectRecordShape>])[] = [
  [/^project\.json$/, ProjectRecord],
  [/^library\/[0-9a-f]{2}\.json$/, LibraryReference],
  [/^articles\/[^/]+\/article\.json$/, Article],
  [/^articles\/[^/]+\/annotations\.json$/, Annotation],
  [/^archive\/annotations\/[^/]+\.json$/, Annotation],
  [/^archive\/captures\/\d{4}-\d{2}\.json$/, Capture],
  [/^archive\/warcs\.json$/, WarcFile]
]

/** Every record file that a project holds, each with the schema of its records; project.json is the last. */
export async function recordFiles(files: Files, locate: (path: string) => string): Promise<KnownFile[]> {
  const below = async (folder: string) =>
    (await files.list(locate(folder))).map((entry) => ({ ...entry, path: `${folder}/${entry.name}` }))
  const articles = (await below('articles')).filter(({ isFolder }) => isFolder)
  const lists = await Promise.all(
    ['library', ...articles.map(({ path }) => path), 'archive', 'archive/annotations', 'archive/captures'].map(below)
  )
  const paths = [...lists.flat().flatMap(({ path, isFolder }) => (isFolder ? [] : [path])), projectFile]
  return paths.flatMap((path) => {
    const schema = forms.find(([form]) => form.test(path))?.[1]
    return schema === undefined ? [] : [{ path, schema }]
  })
}
