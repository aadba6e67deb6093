import './annotation.css'
import { Highlighter, SearchX } from 'lucide-react'
import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '#contract/annotation'
import { inTextOrder } from '#domain/annotation/text-order'
import { useQueryOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { annotatedId, type OnFocus, type ReadingFocus, type ReadingSource } from '../../ui/reading-focus.ts'
import { everything, isFiltering } from './annotation-filter.ts'
import { AnnotationList } from './annotation-list.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { ChangedBanner } from './changed-banner.tsx'
import { ExchangeMenu } from './exchange-menu.tsx'
import { FilterBar } from './filter-bar.tsx'
import { type OpenAnnotation, RelatingBanner } from './relations-view.tsx'
import { useSelectedIds } from './selected.ts'
import { useFilter } from './use-filter.ts'

export interface AnnotationsPanelProps {
  readonly source: ReadingSource
  readonly focus: ReadingFocus | null
  readonly onFocus: OnFocus
  /** Opens an annotation of any document: the other end of a relation. */
  readonly onOpen: OpenAnnotation
  /** Puts the quotation into the note beside the text; left out where there is none to put it into. */
  readonly onInsertQuote?: (view: AnnotationView) => void
}

/** The annotations of a text in its order, to filter, go to, write to and delete. The text is drawn before them. */
export function AnnotationsPanel(props: AnnotationsPanelProps) {
  return <LatePanel key={annotatedId(props.source)} {...props} /> // what comes late is never another text's
}

function LatePanel(props: AnnotationsPanelProps) {
  const articleId = annotatedId(props.source)
  const isEnabled = useIsTextThere(props.source)
  const { data, error, refetch } = useQueryOf('annotation.list', { articleId }, { isEnabled })
  const shown = useDeferredValue(data)
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />
  return shown === undefined ? null : <Panel {...props} data={shown} />
}

const Panel = memo(function Panel({
  source,
  focus,
  onFocus,
  onOpen,
  onInsertQuote,
  data
}: AnnotationsPanelProps & { readonly data: readonly AnnotationView[] }) {
  const { t } = useTranslation()
  const articleId = annotatedId(source)
  const views = useMemo(() => inTextOrder(data), [data])
  const chosen = focus?.kind === 'annotation' ? focus : null
  const { filter, shown, setFilter } = useFilter(articleId, views, chosen)
  const ids = useSelectedIds(articleId)
  const selected = views.flatMap(({ annotation }) => (ids.has(annotation.id) ? annotation.id : []))

  const isEmpty = views.length === 0
  return (
    <div className="annotations">
      {/* The same menu with and without annotations: it tells what an import brought, also the first ones. */}
      <div className={isEmpty ? 'annotation-filters' : 'annotation-head'}>
        {isEmpty ? null : <FilterBar views={views} filter={filter} onChange={setFilter} />}
        <ExchangeMenu articleId={articleId} />
      </div>
      <RelatingBanner />
      <ChangedBanner articleId={articleId} views={shown} />
      {selected.length === 0 ? null : (
        <BulkBar articleId={articleId} ids={selected} shownIds={shown.map(({ annotation }) => annotation.id)} />
      )}
      {isEmpty ? (
        <EmptyState icon={Highlighter} title={t('annotation.empty')}>
          {t('annotation.emptyText')}
        </EmptyState>
      ) : shown.length === 0 && isFiltering(filter) ? (
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
          onOpen={onOpen}
          onInsertQuote={onInsertQuote ?? null}
        />
      )}
    </div>
  )
})

/** The text is asked for first: thousands of annotations must not keep it from being shown. */
function useIsTextThere({ kind, id }: ReadingSource): boolean {
  const article = useQueryOf('article.get', { id }, { isEnabled: kind === 'article' })
  const capture = useQueryOf('archive.read', { id }, { isEnabled: kind === 'capture' })
  return (kind === 'article' ? article : capture).isFetched
}
