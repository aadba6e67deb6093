import { useTranslation } from 'react-i18next'
import type { LibraryReference } from '#contract/reference'
import { useQueryOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'

/** Where a record came from: the words as they stood, the articles whose lists have it, and its citation key. */
export function RecordOrigin({
  reference,
  onOpenArticle
}: {
  readonly reference: LibraryReference
  readonly onOpenArticle: (articleId: string) => void
}) {
  const { t } = useTranslation()
  const articles = useQueryOf('article.list', {}).data?.filter(({ id }) => reference.articleIds.includes(id)) ?? []
  return (
    <dl className="record-origin">
      {reference.raw === null ? null : (
        <>
          <dt>{t('library.raw')}</dt>
          <dd className="record-raw">{reference.raw}</dd>
        </>
      )}
      <dt>{t('library.citedIn')}</dt>
      <dd>
        {articles.length === 0 ? t('library.citedNowhere') : null}
        {articles.map(({ id, title }) => (
          <Button key={id} variant="quiet" onPress={() => onOpenArticle(id)}>
            {title}
          </Button>
        ))}
      </dd>
      <dt>{t('library.key')}</dt>
      <dd>
        <code>@{reference.key}</code>
      </dd>
    </dl>
  )
}
