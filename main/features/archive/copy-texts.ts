import { createHash } from 'node:crypto'
import type { Capture } from '#contract/archive'
import type { ArticleDocument, Block } from '#contract/article'
import type { Figure } from '#contract/figure'

export interface CopyText {
  readonly title: string
  readonly text: string
  readonly textHash: string
  readonly blocks: readonly Block[]
  readonly url: string
  readonly file: string | null // the digest of what was captured
  readonly figures: readonly Figure[]
}

export interface CopyTexts {
  of(capture: Capture): Promise<CopyText>
  forget(): void
}

const mostKept = 4 // those that are open beside each other, and the ones before

/** The texts of copies read last: a copy never changes, and every mark on one asks for its text more than once. */
export function createCopyTexts(read: (capture: Capture) => Promise<ArticleDocument>): CopyTexts {
  const kept = new Map<string, Promise<CopyText>>()
  return {
    of(capture) {
      const key = `${capture.id} ${capture.payloadDigest}`
      const found = kept.get(key) ?? textOf(capture, read)
      kept.delete(key) // to the end: the one asked for longest ago goes first
      kept.set(key, found)
      found.catch(() => kept.delete(key))
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      return found
    },
    forget: () => kept.clear()
  }
}

async function textOf(capture: Capture, read: (capture: Capture) => Promise<ArticleDocument>): Promise<CopyText> {
  const { metadata, text, blocks, figures = [] } = await read(capture)
  const title = metadata.title || (capture.title ?? capture.url)
  const textHash = createHash('sha256').update(text).digest('hex')
  return { title, text, blocks, textHash, url: capture.url, file: capture.payloadDigest, figures }
}
