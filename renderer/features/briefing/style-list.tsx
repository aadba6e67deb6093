import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryOf } from '../../bridge/queries.ts'
import { SearchList } from './search-list.tsx'

/** All citation styles that ship, the usual ones first. */
export function StyleList({ onChoose }: { readonly onChoose: (style: string) => void }) {
  const { t } = useTranslation()
  const styles = useQueryOf('briefing.styles', {}).data
  const items = useMemo(() => usualFirst(styles ?? []).map(({ id, title }) => ({ id, text: title })), [styles])
  return (
    <SearchList label={t('briefing.style.find')} items={items} none={t('briefing.style.none')} onChoose={onChoose} />
  )
}

const usual = [
  'apa',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'modern-language-association',
  'ieee',
  'vancouver',
  'harvard-cite-them-right'
]

function usualFirst<S extends { readonly id: string }>(styles: readonly S[]): readonly S[] {
  const rank = ({ id }: S) => (usual.includes(id) ? usual.indexOf(id) : usual.length)
  return [...styles].sort((a, b) => rank(a) - rank(b))
}
