import type { Meaning } from '#contract/annotation'
import { invoke } from '../../bridge/client.ts'
import type { OnFocus } from '../../ui/reading-focus.ts'
import { type AreaDraft, dropDraft, useAreaDraft } from './area-draft.ts'
import { useKeptArea } from './use-kept-area.ts'

/**
 * Keeps the rectangle that is drawn on a page.
 * @returns with null, the meaning is the last one used
 */
export function useAreaKeeping(
  articleId: string,
  version: string,
  onFocus: OnFocus
): (meaning: Meaning | null) => void {
  const keep = useKeptArea(articleId, onFocus)
  return (meaning) => {
    const { draft } = useAreaDraft.getState()
    if (draft === null) return
    const on = { articleId, file: version }
    void keep({ meaning, isNew: draft.movedId === null, ask: (chosen) => made(draft, on, chosen), onKept: dropDraft })
  }
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
