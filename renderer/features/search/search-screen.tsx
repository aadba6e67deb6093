import './search.css'
import { Search, SearchX } from 'lucide-react'
import { type ReactNode, useCallback, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchAnswer, SearchHit, SearchPlace } from '#contract/search'
import { useMutationOf, useQueryOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { askKind, choose, useAsked } from './asked.ts'
import { HitList, optionId } from './hit-list.tsx'
import { IndexNote } from './index-note.tsx'
import { SaveSearch } from './save-search.tsx'
import { SavedChoices } from './saved-choices.tsx'
import { SearchBox } from './search-box.tsx'
import { SearchFacets } from './search-facets.tsx'
import { SearchHelp } from './search-help.tsx'
import { stepFrom } from './step-from.ts'
import { useOpening } from './use-opening.ts'
import { usePause } from './use-pause.ts'
import { useResults } from './use-results.ts'

/** One box over everything in the project, and what was found as it is typed. */
export function SearchScreen({ onOpen }: { readonly onOpen: (place: SearchPlace) => void }) {
  const { t } = useTranslation()
  const { query: typed, kind, chosen } = useAsked()
  const query = usePause(typed)
  const listId = useId()
  const results = useResults(query, kind, chosen !== null)
  const index = useQueryOf('search.state', {}).data
  const hits = query.trim() === '' ? none : results.hits
  const chosenIndex = hits.findIndex(({ key }) => key === chosen)
  const open = useCallback(
    ({ key, place }: SearchHit) => {
      choose(key)
      onOpen(place)
    },
    [onOpen]
  )
  const onStep = (key: string): boolean => {
    const next = hits[stepFrom(key, chosenIndex, hits.length)]
    if (next !== undefined) choose(next.key)
    return next !== undefined
  }
  const isAnswered = typed === query && !results.isOld && isFinal(results.answer)
  const onEnter = useOpening(hits[Math.max(0, chosenIndex)], chosenIndex >= 0 || isAnswered, open)
  return (
    <div className="search">
      <h1 className="visually-hidden">{t('shell.screens.search')}</h1>
      <header className="search-head">
        <div className="search-row">
          <SearchBox
            listId={hits.length === 0 ? undefined : listId}
            optionId={chosenIndex < 0 || chosen === null ? undefined : optionId(chosen)}
            onStep={onStep}
            onEnter={onEnter}
          />
          <SearchHelp />
          <SaveSearch query={typed} />
        </div>
        {index === undefined ? null : <IndexNote index={index} />}
        <Answered query={query} answer={results.answer} />
      </header>
      <Found query={query} results={results}>
        <HitList
          id={listId}
          asked={`${kind} ${query}`}
          hits={hits}
          total={results.answer?.total ?? 0}
          chosenIndex={chosenIndex}
          isOld={results.isOld}
          onMore={results.more}
          onOpen={open}
        />
      </Found>
    </div>
  )
}

const none: readonly SearchHit[] = []

/** Nothing found is no answer while the project is still being read. */
function isFinal(answer: SearchAnswer | undefined): answer is SearchAnswer {
  return answer !== undefined && (answer.total > 0 || answer.index.state !== 'building')
}

/** What was made of the question, and how much was found. */
function Answered({ query, answer }: { readonly query: string; readonly answer: SearchAnswer | undefined }) {
  const { t } = useTranslation()
  const { kind } = useAsked()
  if (query.trim() === '' || answer === undefined) return null
  return (
    <>
      {answer.unread.map(({ reason, text }) => (
        <p key={`${reason} ${text}`} className="search-note" role="status">
          {t(`search.unread.${reason}`, { text })}
        </p>
      ))}
      <SearchFacets counts={answer.counts} kind={kind} />
      <p className="visually-hidden" role="status">
        {t('search.count', { count: answer.total })}
      </p>
    </>
  )
}

function Found({
  query,
  results: { answer, error, again },
  children
}: {
  readonly query: string
  readonly results: ReturnType<typeof useResults>
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const { kind } = useAsked()
  const index = useQueryOf('search.state', {}).data
  const rebuild = useMutationOf('search.rebuild')
  if (query.trim() === '') {
    return (
      <EmptyState icon={Search} title={t('search.empty')} action={<SavedChoices />}>
        {t('search.emptyText')}
      </EmptyState>
    )
  }
  if (error !== null) {
    const remake = () => rebuild.mutate({}, { onSuccess: again })
    return (
      <ErrorNote error={error} onRetry={again}>
        {index?.state === 'failed' ? (
          <Button variant="plain" onPress={remake}>
            {t('search.rebuild')}
          </Button>
        ) : null}
      </ErrorNote>
    )
  }
  if (!isFinal(answer)) return null // for the moment until the answer is there: a spinner would only flicker
  if (answer.total > 0) return children
  const all = Object.values(answer.counts).reduce((sum, count) => sum + count, 0)
  if (kind === null || all === 0) {
    return (
      <EmptyState icon={SearchX} title={t('search.none')}>
        {t('search.noneText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={SearchX}
      title={t('search.noneOfKind')}
      action={<Button onPress={() => askKind(null)}>{t('search.showAll', { count: all })}</Button>}
    />
  )
}
