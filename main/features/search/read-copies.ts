import { readText } from '#domain/search/article-entry'
import type { SearchIndex } from '../../ports.ts'
import type { SearchNeeds } from './feature.ts'

/** Puts the texts of captured copies into the index, each once: a copy never changes. */
export async function readCopies({
  index,
  copy,
  signal,
  progress
}: {
  readonly index: SearchIndex
  readonly copy: SearchNeeds['copy']
  readonly signal: AbortSignal
  progress(done: number, total: number): void
}): Promise<void> {
  const wanted = await index.copiesWanted()
  for (const [n, { captureId, copy: payload }] of wanted.entries()) {
    if (signal.aborted) return
    progress(n, wanted.length)
    // A copy that cannot be read has no words; the check of the archive says what is wrong with it.
    const text = await copy(captureId).then(
      ({ blocks }) => readText(blocks),
      () => ''
    )
    if (signal.aborted) return
    await index.putCopy(captureId, payload, text)
  }
}
