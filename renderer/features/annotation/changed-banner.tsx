import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '#contract/annotation'
import { Button } from '../../ui/button.tsx'
import { useAnnotationChanges } from './use-annotation-changes.ts'

/** How many of the cards that are shown wait for a yes; after looking at them, one says it to all. */
export function ChangedBanner({
  articleId,
  views
}: {
  readonly articleId: string
  readonly views: readonly AnnotationView[]
}) {
  const { t } = useTranslation()
  const { accept } = useAnnotationChanges(articleId)
  const ids = views.flatMap(({ annotation, anchor }) => (anchor.state === 'changed' ? annotation.id : []))
  const orphans = views.filter(({ anchor }) => anchor.state === 'orphaned').length
  if (ids.length + orphans === 0) return null
  return (
    <div className="annotation-banner">
      <span>
        {ids.length === 0 ? null : t('annotation.changed.count', { count: ids.length })}{' '}
        {orphans === 0 ? null : t('annotation.orphan.count', { count: orphans })}
      </span>
      {ids.length < 2 ? null : (
        <Button icon={Check} onPress={() => accept(ids)}>
          {t('annotation.changed.acceptAll')}
        </Button>
      )}
    </div>
  )
}
