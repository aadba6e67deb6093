import { useRef } from 'react'
import type { Meaning } from '#contract/annotation'
import type { TextRange } from '#contract/article'
import type { MethodInput } from '#contract/methods'
import { invoke } from '../../bridge/client.ts'
import { useKeptAnswer, useMutationOf } from '../../bridge/queries.ts'
import { stopAttaching, useAttaching } from '../../ui/attaching.ts'
import type { OnFocus } from '../../ui/reading-focus.ts'
import { notifyFailure } from '../../ui/toast.tsx'
import { useMarkingChoice } from './marking-choice.ts'
import { clearSelection } from './text-selection.ts'

export interface Marking {
  mark(meaning: Meaning, range: TextRange): void
  /** A note beside the blocks of a range, or with null on the whole article. */
  note(range: TextRange | null): void
  /** Puts the annotation that is being attached onto a range. */
  attach(range: TextRange): void
}

/**
 * Marks a passage and opens its card. The selection goes only when it is kept: a failure can be tried again. The mark is
 * painted before anything else is drawn for it.
 */
export function useMarking(articleId: string, onFocus: OnFocus): Marking {
  const isMaking = useRef(false)
  const attach = useMutationOf('annotation.attach')
  const keep = useKeptAnswer('annotation.list')

  const make = async (what: Omit<MethodInput<'annotation.create'>, 'articleId'>) => {
    if (isMaking.current) return // the same key again, before the first was answered
    isMaking.current = true
    try {
      const view = await invoke('annotation.create', { articleId, ...what }).catch(notifyFailure)
      if (view === undefined) return
      const { id } = view.annotation
      // Shown at once: asking for thousands of others again takes longer than the eye waits.
      keep({ articleId }, (before) => [...before.filter(({ annotation }) => annotation.id !== id), view])
      await painted()
      clearSelection()
      onFocus({ kind: 'annotation', id, from: 'text', edit: true })
    } finally {
      isMaking.current = false
    }
  }

  return {
    mark: (meaning, range) => {
      useMarkingChoice.setState({ meaning })
      void make({ ...range, meaning, kind: useMarkingChoice.getState().kind })
    },
    note: (range) => {
      const { meaning } = useMarkingChoice.getState()
      const place = range ?? { start: 0, end: 0 }
      void make({ ...place, meaning, kind: 'note', scope: range === null ? 'article' : 'margin' })
    },
    attach: (range) => {
      const { attaching } = useAttaching.getState()
      if (attaching === null || attaching.area !== undefined || attach.isPending) return
      attach.mutate(
        { articleId: attaching.articleId, id: attaching.id, ...range },
        {
          onSuccess: () => {
            stopAttaching()
            clearSelection()
            onFocus({ kind: 'annotation', id: attaching.id, from: 'text' })
          }
        }
      )
    }
  }
}

/** When what was asked for is on the screen; at once in a window that is not shown, and so never painted. */
function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
