import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '#contract/annotation'
import type { RelationView } from '#contract/relation'
import { useMutationOf, useQueryOf } from '../../bridge/queries.ts'
import type { OnFocus, ReadingFocus } from '../../ui/reading-focus.ts'
import { isTypingTarget } from '../../ui/shortcut.ts'
import { AnnotationCard, type CardActions } from './annotation-card.tsx'
import { areaName } from './area-name.ts'
import { copyQuotation } from './copy-quotation.ts'
import { startRelating } from './relating.ts'
import type { OpenAnnotation } from './relations-view.tsx'
import { selectNone, toggleSelected, useSelected, useSelectedIds } from './selected.ts'
import { canSplit, SplitDialog } from './split-dialog.tsx'
import { useAnnotationChanges } from './use-annotation-changes.ts'
import { useAnnotationList } from './use-annotation-list.ts'

/** The cards, walked with j and k (or the arrows); Enter goes to the passage, e edits, i inserts, q copies, l relates, s splits, x selects, Shift+X merges what is selected, Delete deletes. */
export function AnnotationList({
  articleId,
  views,
  chosen,
  onFocus,
  onOpen,
  onInsertQuote
}: {
  readonly articleId: string
  readonly views: readonly AnnotationView[]
  readonly chosen: ReadingFocus | null
  readonly onFocus: OnFocus
  readonly onOpen: OpenAnnotation
  readonly onInsertQuote: ((view: AnnotationView) => void) | null
}) {
  const { t } = useTranslation()
  const scrollerRef = useRef<HTMLDivElement>(null)
  const [editedId, setEditedId] = useState<string | null>(null)
  const list = useAnnotationList(scrollerRef, views, chosen?.id ?? null, chosen)
  const changes = useAnnotationChanges(articleId)
  const relations = useQueryOf('annotation.relations', { articleId }).data ?? none
  const selected = useSelectedIds(articleId)
  const { mutate: merge } = useMutationOf('annotation.merge')
  const [splitView, setSplitView] = useState<AnnotationView | null>(null)
  useEffect(() => {
    if (chosen?.edit !== true || opened.has(chosen)) return
    opened.add(chosen)
    setEditedId(chosen.id)
  }, [chosen])

  const actions = useMemo(
    (): CardActions => ({
      ...changes,
      go: (id) => onFocus({ kind: 'annotation', id, from: 'panel' }),
      edit: setEditedId,
      close: (id) => {
        setEditedId(null)
        focusCard(scrollerRef.current, id)
      },
      split: setSplitView,
      merge: () => {
        const selected = useSelected.getState()
        if (selected.articleId !== articleId || selected.ids.size < 2) return false
        const onSuccess = ({ annotation }: AnnotationView) => {
          selectNone()
          focusCard(scrollerRef.current, annotation.id)
        }
        merge({ articleId, ids: [...selected.ids] }, { onSuccess })
        return true
      },
      openOther: onOpen,
      insert: onInsertQuote
    }),
    [articleId, changes, merge, onFocus, onOpen, onInsertQuote]
  )
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isTypingTarget(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    const at = views.findIndex(({ annotation }) => annotation.id === idOfCard(event.target))
    const step = steps[event.key]
    const target = step === undefined ? views[at] : views[Math.min(Math.max(at + step, 0), views.length - 1)]
    if (target === undefined) return
    if (step !== undefined) {
      list.scrollToIndex(views.indexOf(target), { align: 'auto' })
      // At once where it is drawn: the next key may come before the next frame.
      const focus = () => focusCard(scrollerRef.current, target.annotation.id)
      if (!focus()) requestAnimationFrame(focus)
    } else if (!act(event, target, actions)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys walk between the cards and act on the one that has them
    <div ref={scrollerRef} className="annotation-scroll" onKeyDown={onKeyDown}>
      <ul className="annotation-list" aria-label={t('annotation.list')} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const view = views[item.index]
          if (view === undefined) return null
          const { id } = view.annotation
          return (
            <li
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={views.length}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <AnnotationCard
                view={view}
                relations={relations}
                isChosen={id === chosen?.id}
                isSelected={selected.has(id)}
                isEdited={id === editedId}
                actions={actions}
              />
            </li>
          )
        })}
      </ul>
      {splitView === null ? null : <SplitDialog view={splitView} onClose={() => setSplitView(null)} />}
    </div>
  )
}

const none: readonly RelationView[] = []

/** Wishes to write that were answered: coming back to this tab does not open the card again. */
const opened = new WeakSet<ReadingFocus>()

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** What a key does to the card that has the keyboard; false for a key that means nothing here. */
function act(event: React.KeyboardEvent, view: AnnotationView, actions: CardActions): boolean {
  const { id, target, comment } = view.annotation
  const isOnCard = event.target instanceof HTMLElement && event.target.matches('[data-card]')
  switch (event.key) {
    case 'Enter':
      if (isOnCard) actions.go(id)
      return isOnCard
    case 'e':
      actions.edit(id)
      return true
    case 'i':
      actions.insert?.(view)
      return actions.insert !== null
    case 's':
      if (canSplit(view)) actions.split(view)
      return canSplit(view)
    case 'X':
      return actions.merge()
    case 'x':
      toggleSelected(target.articleId, id)
      return true
    case 'l':
      startRelating({
        articleId: target.articleId,
        annotationId: id,
        quote: target.quote.exact || comment || areaName(view)
      })
      return true
    case 'q':
      copyQuotation(view)
      return true
    case 'Delete':
      actions.remove(id)
      return true
    default:
      return false
  }
}

function idOfCard(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]')?.dataset.card : undefined
}

function focusCard(scroller: HTMLElement | null, id: string): boolean {
  const card = scroller?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)
  card?.focus()
  return card !== null && card !== undefined
}
