import { useRef } from 'react'
import type { Meaning } from '#contract/annotation'
import { invoke } from '../../bridge/client.ts'
import { useKeptAnswer } from '../../bridge/queries.ts'
import { stopAttaching } from '../../ui/attaching.ts'
import type { OnFocus } from '../../ui/reading-focus.ts'
import { notifyFailure } from '../../ui/toast.tsx'
import { type AreaDraft, dropDraft, useAreaDraft } from './area-draft.ts'
import { useMarkingChoice } from './marking-choice.ts'

/**
 * Keeps the rectangle that is drawn and opens its card; a failure leaves it there, to be tried again.
 * @returns with null, the meaning is the last one used
 */
export function useAreaKeeping(
  articleId: string,
  version: string,
  onFocus: OnFocus
): (meaning: Meaning | null) => void {
  const isKeeping = useRef(false)
  const keepAnswer = useKeptAnswer('annotation.list')

  const keep = async (wanted: Meaning | null) => {
    const { draft } = useAreaDraft.getState()
    if (draft === null || isKeeping.current) return
    isKeeping.current = true
    try {
      if (wanted !== null) useMarkingChoice.setState({ meaning: wanted })
      const on = { articleId, file: version }
      const view = await made(draft, on, useMarkingChoice.getState().meaning).catch(notifyFailure)
      if (view === undefined) return
      const { id } = view.annotation
      keepAnswer({ articleId }, (before) => [...before.filter(({ annotation }) => annotation.id !== id), view])
      dropDraft()
      stopAttaching()
      onFocus({ kind: 'annotation', id, from: 'text', edit: draft.movedId === null })
    } finally {
      isKeeping.current = false
    }
  }
  return (meaning) => void keep(meaning)
}

function made(
  { page, label, rectangle, sheet, movedId }: AreaDraft,
  on: { readonly articleId: string; readonly file: string },
  meaning: Meaning
) {
  const area = { page, label, rectangle, sheet }
  return movedId === null
    ? invoke('annotation.createArea', { ...on, area, meaning })
    : invoke('annotation.attachArea', { ...on, id: movedId, area })
}
