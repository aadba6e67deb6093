import { z } from 'zod'
import { Annotation } from '#contract/annotation'
import { Capture } from '#contract/archive'
import { Article } from '#contract/article'
import { LibraryReference } from '#contract/reference'
import { articleEntry } from './article-entry.ts'
import type { SearchEntry } from './entry.ts'
import { noteEntry } from './note-entry.ts'
import { annotationEntry, captureEntry, referenceEntry } from './record-entries.ts'

const ReadArticle = Article.pick({ id: true, addedAt: true, metadata: true, blocks: true })
const RecordFile = z.object({ records: z.array(z.unknown()) })

/**
 * What can be found of one of a project's files.
 * @param path relative, with forward slashes: it says what the file holds
 * @returns nothing of a file that cannot be read, and of a record that does not fit its schema: whoever opens it is told
 */
export function entriesOfFile(path: string, text: string): SearchEntry[] {
  const [, slug] = /^notes\/(.+)\.md$/.exec(path) ?? []
  if (slug !== undefined) return [noteEntry(slug, text)]
  const [, article, file] = /^articles\/([^/]+)\/(article|annotations)\.json$/.exec(path) ?? []
  if (file === 'article') return recordsOf(text, ReadArticle).map(articleEntry)
  if (article !== undefined) return recordsOf(text, Annotation).map((record) => annotationEntry(record, article))
  const [, capture] = /^archive\/annotations\/([^/]+)\.json$/.exec(path) ?? []
  if (capture !== undefined)
    return recordsOf(text, Annotation).map((record) => annotationEntry(record, `capture:${capture}`))
  if (path.startsWith('archive/captures/')) return recordsOf(text, Capture).map(captureEntry)
  return recordsOf(text, LibraryReference).map(referenceEntry)
}

function recordsOf<R>(text: string, schema: z.ZodType<R>): R[] {
  const file = RecordFile.safeParse(parsed(text))
  if (!file.success) return []
  return file.data.records.flatMap((record) => schema.safeParse(record).data ?? [])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
