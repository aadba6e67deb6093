import { useTranslation } from 'react-i18next'
import type { IndexState } from '#contract/search'
import { Progress } from '../../ui/progress.tsx'
import { StateMark } from '../../ui/state-mark.tsx'

/** How much of the project has been read, while that goes on, and why the index is not kept where it should be. */
export function IndexNote({ index }: { readonly index: IndexState }) {
  const { t } = useTranslation()
  const { state, done, total, problem } = index
  return (
    <>
      {state === 'building' && total > 0 ? (
        <div className="search-note" role="status">
          <span>{t('search.reading', { done, total })}</span>
          <Progress label={t('search.readingLabel')} value={done} total={total} />
        </div>
      ) : null}
      {problem !== null && state !== 'failed' ? (
        <p className="search-note">
          <StateMark tone="warn">
            {t(`errors.${problem.code}`, problem.params)} {t('search.inMemory')}
          </StateMark>
        </p>
      ) : null}
    </>
  )
}
