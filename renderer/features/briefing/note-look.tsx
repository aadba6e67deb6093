import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/select.tsx'
import { StylePicker } from './style-picker.tsx'

const languages = ['en', 'es', 'fr', 'de', 'pt', 'it'] as const

export interface Look {
  readonly style: string
  readonly language: string
}

/** What the citations and the bibliography of the note are set in: a CSL style and a language. */
export function NoteLook({
  look,
  isReadOnly,
  onChange
}: {
  readonly look: Look
  readonly isReadOnly: boolean
  readonly onChange: (change: Partial<Look>) => void
}) {
  const { t, i18n } = useTranslation()
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const all = languages.some((id) => id === look.language) ? languages : [look.language, ...languages]
  return (
    <div className="note-look">
      <StylePicker style={look.style} isDisabled={isReadOnly} onChange={(style) => onChange({ style })} />
      <Select
        label={t('briefing.language')}
        isLabelHidden
        options={all.map((id) => ({ id, label: names.of(id) ?? id }))}
        value={look.language}
        onChange={(language) => onChange({ language })}
        isDisabled={isReadOnly}
      />
    </div>
  )
}
