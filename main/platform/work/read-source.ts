import type { ArticleDocument } from '#contract/article'
import { ExpectedFailure } from '#contract/result'
import { classifyArticle } from '#domain/article/classify'
import { type ArticleHints, type Draft, noHints } from '#domain/article/draft'
import { draftPlainText } from '#domain/article/plain-text'
import type { ReadSourceInput, ReadSourceOutput } from '#domain/article/read-source'
import { analyseCitations } from '#domain/citation/analyse'
import { decodeText } from '../extraction/decode.ts'
import { kindOfSource, type TextKind } from '../extraction/kind.ts'
import { draftMarkdown } from '../extraction/markdown.ts'
import { draftPage } from '../extraction/page.ts'

interface Drafted {
  readonly text: string
  readonly drafts: readonly Draft[]
  readonly hints: ArticleHints
  readonly html: string | null
}

const mediaTypes: Readonly<Record<TextKind, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html'
}

/** Reads the bytes of one source into an article's document: decodes, extracts, classifies, ties its citations. */
export async function readSource(input: ReadSourceInput): Promise<ReadSourceOutput> {
  try {
    const kind = await kindOfSource(input.bytes, input.name, input.mediaType)
    const { text, charset } = decodeText(input.bytes, declaredCharset(input, kind))
    if (text.trim() === '') throw new ExpectedFailure('file-empty', { name: input.name })
    const drafted = draft(kind, text, input)
    if (drafted.drafts.length === 0) throw new ExpectedFailure('file-empty', { name: input.name })
    return {
      ok: true,
      document: documentOf(drafted, input.readAt),
      mediaType: mediaTypes[kind],
      charset,
      html: drafted.html
    }
  } catch (error) {
    return failureOf(error)
  }
}

function failureOf(error: unknown): ReadSourceOutput {
  if (!(error instanceof ExpectedFailure)) throw error
  const { code, params } = error
  switch (code) {
    case 'file-empty':
    case 'file-binary':
    case 'file-too-large':
    case 'file-unsupported':
    case 'file-unreadable':
      return { ok: false, code, params }
    default:
      throw error
  }
}

/** The server's word, or the page's own in its first kilobytes, which are ASCII whatever the rest is. */
function declaredCharset({ bytes, mediaType }: ReadSourceInput, kind: TextKind): string | null {
  const said = /charset\s*=\s*["']?([\w-]+)/i.exec(mediaType ?? '')?.[1]
  if (said !== undefined) return said
  if (kind !== 'html') return null
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1] ??
    null
  )
}

function draft(kind: TextKind, text: string, { name, url }: ReadSourceInput): Drafted {
  if (kind === 'html') return draftPage(text, name, url)
  if (kind === 'markdown') return { ...draftMarkdown(text, name, url), html: null }
  return { text, drafts: draftPlainText(text), hints: noHints(name, url), html: null }
}

function documentOf({ text, drafts, hints }: Drafted, readAt: string): ArticleDocument {
  const { metadata, blocks, entries } = classifyArticle({ text, drafts, hints, readAt })
  const cited = analyseCitations({ text, blocks, language: metadata.language, entries })
  return { text, metadata, blocks, ...cited }
}
