import { MessageSquare, NotebookPen, SquareDashed } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '#contract/annotation'
import type { Block } from '#contract/article'
import type { OnFocus } from '../../ui/reading-focus.ts'
import { firstEndingAfter } from './placed-annotation.ts'
import type { PagePlaces } from './use-block-places.ts'

interface MarginMark {
  readonly blockId: string
  readonly ids: readonly string[]
  readonly isNote: boolean
  readonly isArea: boolean // nothing but areas
}

/** Beside each block with something written to it: one mark, which goes through its cards one press after the other. */
export function MarginMarks({
  blocks,
  views,
  places,
  selectedId,
  onFocus
}: {
  readonly blocks: readonly Block[]
  readonly views: readonly AnnotationView[]
  readonly places: PagePlaces
  readonly selectedId: string | null
  readonly onFocus: OnFocus
}) {
  const { t } = useTranslation()
  const marks = useMemo(() => marginMarks(blocks, views), [blocks, views])
  return (
    <div className="margin-marks" data-slim={places.hasMargin ? undefined : true}>
      {marks.map(({ blockId, ids, isNote, isArea }) => {
        const place = places.blocks.get(blockId)
        if (place === undefined) return null
        const Icon = isArea ? SquareDashed : isNote ? NotebookPen : MessageSquare
        const next = ids[(ids.indexOf(selectedId ?? '') + 1) % ids.length] ?? ''
        return (
          <button
            key={blockId}
            type="button"
            className="margin-mark"
            data-selected={ids.includes(selectedId ?? '') || undefined}
            style={{ insetBlockStart: place.top }}
            aria-label={t(isArea ? 'reader.area.marginMark' : 'reader.marginMark', { count: ids.length })}
            onClick={() => onFocus({ kind: 'annotation', id: next, from: 'text' })}
          >
            <Icon aria-hidden="true" />
            {ids.length > 1 ? <small>{ids.length}</small> : null}
          </button>
        )
      })}
    </div>
  )
}

/** Notes, areas, and marks that something was written to, by the block in which they begin. */
export function marginMarks(blocks: readonly Block[], views: readonly AnnotationView[]): readonly MarginMark[] {
  const byBlock = new Map<string, { ids: string[]; isNote: boolean; isArea: boolean }>()
  for (const { annotation, anchor } of views) {
    if (anchor.state === 'orphaned' || annotation.target.scope === 'article') continue
    const isNote = annotation.kind === 'note'
    if (annotation.target.area?.on === 'image') continue // it is seen on its picture
    const isArea = annotation.kind === 'area'
    if (!isNote && !isArea && annotation.comment === '' && annotation.replies.length === 0) continue
    const block = blocks[firstEndingAfter(blocks, anchor.start)]
    if (block === undefined) continue
    const mark = byBlock.get(block.id) ?? { ids: [], isNote: false, isArea: true }
    mark.ids.push(annotation.id)
    mark.isNote ||= isNote
    mark.isArea &&= isArea
    byBlock.set(block.id, mark)
  }
  return [...byBlock].map(([blockId, mark]) => ({ blockId, ...mark }))
}
