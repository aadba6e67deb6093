import { useTranslation } from 'react-i18next'
import type { IndexState } from '#contract/search'
import { Progress } from '../../ui/progress.tsx'
import { StateMark } from '../../ui/state-mark.tsx'

/** How much of the project has been read, while that goes on, and why the index is not kept where it should be. */
export function IndexNote({ index }: { readonly index: IndexState }) {
  const { t } = useTranslation()
  const { state, done, total, problem } = index
  if (state === 'building') {
    return (
      <div className="search-reading" role="status">
        <span>{total > 0 ? t('search.reading', { done, total }) : t('search.readingLabel')}</span>
        <Progress label={t('search.readingLabel')} value={done} total={total > 0 ? total : null} />
      </div>
    )
  }
  if (problem === null || state === 'failed') return null
  return (
    <p className="search-note search-problem">
      <StateMark tone="warn">
        {t(`errors.${problem.code}`, problem.params)} {t('search.inMemory')}
      </StateMark>
    </p>
  )
}
