import './annotation.css'
import { Highlighter, SearchX } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '#contract/annotation'
import { useQueryOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { annotatedId, type OnFocus, type ReadingFocus, type ReadingSource } from '../../ui/reading-focus.ts'
import { everything, inTextOrder, isFiltering } from './annotation-filter.ts'
import { AnnotationList } from './annotation-list.tsx'
import { FilterBar } from './filter-bar.tsx'
import { useFilter } from './use-filter.ts'

export interface AnnotationsPanelProps {
  readonly source: ReadingSource
  readonly focus: ReadingFocus | null
  readonly onFocus: OnFocus
  /** Puts the quotation into the note beside the text; left out where there is none to put it into. */
  readonly onInsertQuote?: (view: AnnotationView) => void
}

const none: readonly AnnotationView[] = []

/** The annotations of a text in its order, to filter, go to, write to and delete. */
export function AnnotationsPanel({ source, focus, onFocus, onInsertQuote }: AnnotationsPanelProps) {
  const { t } = useTranslation()
  const articleId = annotatedId(source)
  const { data, error, refetch } = useQueryOf('annotation.list', { articleId })
  const views = useMemo(() => inTextOrder(data ?? none), [data])
  const chosen = focus?.kind === 'annotation' ? focus : null
  const { filter, shown, setFilter } = useFilter(articleId, views, chosen)

  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  if (views.length === 0) {
    return (
      <EmptyState icon={Highlighter} title={t('annotation.empty')}>
        {t('annotation.emptyText')}
      </EmptyState>
    )
  }
  return (
    <div className="annotations">
      <FilterBar views={views} filter={filter} onChange={setFilter} />
      {shown.length === 0 && isFiltering(filter) ? (
        <EmptyState
          icon={SearchX}
          title={t('annotation.noneLeft')}
          action={<Button onPress={() => setFilter(everything)}>{t('annotation.showAll')}</Button>}
        />
      ) : (
        <AnnotationList
          articleId={articleId}
          views={shown}
          chosen={chosen}
          onFocus={onFocus}
          onInsertQuote={onInsertQuote ?? null}
        />
      )}
    </div>
  )
}
