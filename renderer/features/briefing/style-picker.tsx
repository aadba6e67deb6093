import { BookMarked } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SearchList } from './search-list.tsx'

/** Chooses the citation style of the note among all that ship. */
export function StylePicker({
  style,
  isDisabled,
  onChange
}: {
  readonly style: string
  readonly isDisabled: boolean
  readonly onChange: (style: string) => void
}) {
  const { t } = useTranslation()
  const styles = useQueryOf('briefing.styles', {}).data
  const items = useMemo(() => usualFirst(styles ?? []).map(({ id, title }) => ({ id, text: title })), [styles])
  const title = styles?.find(({ id }) => id === style)?.title ?? style
  return (
    <Popover
      label={t('briefing.style.label')}
      trigger={
        <Button
          variant="plain"
          icon={BookMarked}
          isDisabled={isDisabled}
          aria-label={t('briefing.style.now', { title })}
        >
          <span className="style-name truncate">{title}</span>
        </Button>
      }
    >
      {(close) => (
        <SearchList
          label={t('briefing.style.find')}
          items={items}
          none={t('briefing.style.none')}
          onChoose={(id) => {
            onChange(id)
            close()
          }}
        />
      )}
    </Popover>
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
