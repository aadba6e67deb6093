import type { SearchIndex } from '../../ports.ts'

/** Puts the texts of captured copies into the index, each once: a copy never changes. */
export async function readCopies({
  index,
  copyText,
  signal,
  progress
}: {
  readonly index: SearchIndex
  copyText(captureId: string): Promise<string>
  readonly signal: AbortSignal
  progress(done: number, total: number): void
}): Promise<void> {
  const wanted = await index.copiesWanted()
  for (const [n, { captureId, copy }] of wanted.entries()) {
    if (signal.aborted) return
    progress(n, wanted.length)
    // A copy that cannot be read has no words; the check of the archive says what is wrong with it.
    const text = await copyText(captureId).catch(() => '')
    if (signal.aborted) return
    await index.putCopy(captureId, copy, text)
  }
}
