import { BookMarked } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useQueryOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { StyleList } from './style-list.tsx'

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
        <StyleList
          onChoose={(id) => {
            onChange(id)
            close()
          }}
        />
      )}
    </Popover>
  )
}
