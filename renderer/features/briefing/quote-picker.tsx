import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '#contract/annotation'
import { invoke } from '../../bridge/client.ts'
import { useQueryOf } from '../../bridge/queries.ts'
import { MeaningSwatch } from '../../ui/meaning-swatch.tsx'
import { SearchList } from './search-list.tsx'

/** Chooses a highlighted passage of any article or captured source to quote. */
export function QuotePicker({ onChoose }: { readonly onChoose: (annotation: AnnotationView) => void }) {
  const { t } = useTranslation()
  const articles = (useQueryOf('article.list', {}).data ?? []).filter(({ annotations }) => annotations > 0)
  const captures = (useQueryOf('archive.list', {}).data ?? []).filter(({ state }) => state === 'captured')
  const texts = [
    ...articles.map(({ id, title }) => ({ id, title })),
    ...captures.map(({ id, title, url }) => ({ id: `capture:${id}`, title: title ?? url }))
  ]
  const lists = useQueries({
    queries: texts.map(({ id }) => ({
      queryKey: ['annotation.list', { articleId: id }],
      queryFn: () => invoke('annotation.list', { articleId: id })
    }))
  })
  const views = lists
    .flatMap(({ data }, n) => (data ?? []).map((view) => ({ view, title: texts[n]?.title ?? '' })))
    .filter(({ view }) => view.annotation.target.quote.exact !== '') // about no words
  const items = views.map(({ view: { annotation }, title }) => ({
    id: annotation.id,
    text: annotation.target.quote.exact,
    detail: title,
    mark: <MeaningSwatch meaning={annotation.meaning} />
  }))
  const choose = (id: string) => {
    const found = views.find(({ view }) => view.annotation.id === id)
    if (found !== undefined) onChoose(found.view)
  }
  return <SearchList label={t('briefing.quote.find')} items={items} none={t('briefing.quote.none')} onChoose={choose} />
}
