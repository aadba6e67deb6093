import { useRef } from 'react'
import type { AnnotationView, Meaning } from '#contract/annotation'
import { useKeptAnswer } from '../../bridge/queries.ts'
import { stopAttaching } from '../../ui/attaching.ts'
import type { OnFocus } from '../../ui/reading-focus.ts'
import { notifyFailure } from '../../ui/toast.tsx'
import { useMarkingChoice } from './marking-choice.ts'

/** An area that is to be kept, of a page or of a picture. */
interface ToKeep {
  readonly meaning: Meaning | null // null for the last one used
  readonly isNew: boolean
  ask(meaning: Meaning): Promise<AnnotationView>
  onKept(): void
}

/** Keeps an area and opens its card; a failure leaves what is drawn there, to be tried again. */
export function useKeptArea(articleId: string, onFocus: OnFocus): (area: ToKeep) => Promise<void> {
  const isKeeping = useRef(false)
  const keepAnswer = useKeptAnswer('annotation.list')
  return async ({ meaning, isNew, ask, onKept }) => {
    if (isKeeping.current) return
    isKeeping.current = true
    try {
      if (meaning !== null) useMarkingChoice.setState({ meaning })
      const view = await ask(useMarkingChoice.getState().meaning).catch(notifyFailure)
      if (view === undefined) return
      const { id } = view.annotation
      keepAnswer({ articleId }, (before) => [...before.filter(({ annotation }) => annotation.id !== id), view])
      onKept()
      stopAttaching()
      onFocus({ kind: 'annotation', id, from: 'text', edit: isNew })
    } finally {
      isKeeping.current = false
    }
  }
}
