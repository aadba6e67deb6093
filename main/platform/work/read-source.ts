import type { ArticleDocument } from '#contract/article'
import { ExpectedFailure } from '#contract/result'
import { classifyArticle } from '#domain/article/classify'
import { type ReadSourceInput, type ReadSourceOutput, readFailureCodes } from '#domain/article/read-source'
import { analyseCitations } from '#domain/citation/analyse'
import { type DraftedSource, draftSource } from '../extraction/draft-source.ts'
import { readFigures } from '../extraction/read-figures.ts'

/** Reads the bytes of one source into an article's document: decodes, extracts, classifies, ties its citations. */
export async function readSource(input: ReadSourceInput): Promise<ReadSourceOutput> {
  try {
    const drafted = await draftSource(input)
    if (drafted.drafts.length === 0) throw new ExpectedFailure('file-empty', { name: input.name })
    return {
      ok: true,
      document: documentOf(drafted, input.readAt),
      mediaType: drafted.mediaType,
      charset: drafted.charset ?? null,
      html: drafted.html,
      runs: drafted.runs ?? null,
      ...(await readFigures(drafted))
    }
  } catch (error) {
    return failureOf(error)
  }
}

function failureOf(error: unknown): ReadSourceOutput {
  if (!(error instanceof ExpectedFailure)) throw error
  const code = readFailureCodes.find((one) => one === error.code)
  if (code === undefined) throw error
  return { ok: false, code, params: error.params }
}

function documentOf({ text, drafts, hints }: DraftedSource, readAt: string): ArticleDocument {
  const { metadata, blocks, entries } = classifyArticle({ text, drafts, hints, readAt })
  const cited = analyseCitations({ text, blocks, language: metadata.language, entries })
  return { text, metadata, blocks, ...cited }
}
