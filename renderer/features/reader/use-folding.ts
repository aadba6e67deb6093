import { useTranslation } from 'react-i18next'
import type { Block, BlockKind } from '#contract/article'
import { useMutationOf } from '../../bridge/queries.ts'
import { notify } from '../../ui/toast.tsx'
import type { Reading } from './reading.ts'

/** Brings furniture back into the text, or folds a block away. Both can be undone, and the toast says so. */
export function useFolding(reading: Reading): {
  readonly fold: (blockId: string) => void
  readonly restore: ((block: Block) => void) | null
} {
  const { t } = useTranslation()
  const setKind = useMutationOf('article.setBlockKind')
  const undo = useMutationOf('project.undo')
  if (reading.source.kind === 'capture') return { fold: () => {}, restore: null }
  const { id } = reading.source
  const change = (blockId: string, kind: BlockKind, words: string) =>
    setKind.mutate(
      { id, blockId, kind },
      { onSuccess: () => notify(t(words), { label: t('reader.undo'), run: () => undo.mutate({}) }) }
    )
  return {
    fold: (blockId) => change(blockId, 'furniture', 'reader.folded.didFold'),
    restore: (block) => change(block.id, 'paragraph', 'reader.folded.didRestore')
  }
}
