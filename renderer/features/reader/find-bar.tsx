import type { TFunction } from 'i18next'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Find } from './use-find.ts'

/** Find in this text: Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({ find, onClose }: { readonly find: Find; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) find.step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className="find-bar" aria-label={t('reader.command.find')} onKeyDown={onKeyDown}>
      <Field
        label={t('reader.find.label')}
        isLabelHidden
        placeholder={t('reader.find.label')}
        value={find.query}
        onChange={find.setQuery}
        onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
        autoFocus
      />
      <span className="find-count" role="status">
        {countWords(find, t)}
      </span>
      <IconButton
        label={t('reader.command.findPrevious')}
        icon={ChevronUp}
        shortcut="Shift+Enter"
        onPress={() => find.step(-1)}
        isDisabled={find.count === 0}
      />
      <IconButton
        label={t('reader.command.findNext')}
        icon={ChevronDown}
        shortcut="Enter"
        onPress={() => find.step(1)}
        isDisabled={find.count === 0}
      />
      <IconButton label={t('reader.find.close')} icon={X} shortcut="Escape" onPress={onClose} />
    </search>
  )
}

function countWords({ query, count, current }: Find, t: TFunction): string {
  if (query.trim() === '') return ''
  return count === 0 ? t('reader.find.none') : t('reader.find.place', { current: current + 1, total: count })
}
