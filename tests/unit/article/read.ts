import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ArticleDocument, BlockKind } from '#contract/article'
import { readSource } from '../../../main/platform/work/read-source.ts'

export const readAt = '2026-01-15T12:00:00Z'

/** Reads bytes as a file of this name would be imported; throws the failure's code where they are refused. */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  mediaType: string | null = null,
  url: string | null = null
): Promise<ArticleDocument> {
  const read = await readSource({ name, bytes, mediaType, url, readAt })
  if (!read.ok) throw new Error(read.code)
  return read.document
}

export function readFile(path: string): Promise<ArticleDocument> {
  return readBytes(readFileSync(path), basename(path))
}

const shared = process.env.SOURCEBOOK_SHARED ?? join(import.meta.dirname, '../../../../shared')

/** A file beside the repository, or null, saying so, where there is none. */
export function sharedPath(...parts: string[]): string | null {
  const path = join(shared, ...parts)
  if (existsSync(path)) return path
  console.warn(`Not checked against ${parts.join('/')}: it is not beside the repository`)
  return null
}

export function texts(document: ArticleDocument, ...kinds: BlockKind[]): string[] {
  return document.blocks.filter((block) => kinds.includes(block.kind)).map((block) => block.text)
}

export function headings(document: ArticleDocument): [number | undefined, string][] {
  return document.blocks.filter((block) => block.kind === 'heading').map((block) => [block.level, block.text])
}

/** What the reader shows as the article's body. */
export const bodyKinds: readonly BlockKind[] = [
  'abstract',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'table',
  'code'
]
