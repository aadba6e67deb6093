import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/select.tsx'
import { ExportMenu } from './export-menu.tsx'
import { SaveMark } from './save-mark.tsx'
import { StylePicker } from './style-picker.tsx'
import type { NoteSaving } from './use-note-saving.ts'

const languages = ['en', 'es', 'fr', 'de', 'pt', 'it'] as const

/** A note's title, how it stands on disk, and what holds for the whole of it. */
export function NoteHead({
  slug,
  style,
  language,
  saving,
  isReadOnly,
  onStyle,
  onLanguage
}: {
  readonly slug: string
  readonly style: string
  readonly language: string
  readonly saving: NoteSaving
  readonly isReadOnly: boolean
  readonly onStyle: (style: string) => void
  readonly onLanguage: (language: string) => void
}) {
  const { t, i18n } = useTranslation()
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const all = languages.some((id) => id === language) ? languages : [language, ...languages]
  return (
    <header className="note-head">
      <SaveMark state={saving.state} isReadOnly={isReadOnly} />
      <div className="note-head-tools">
        <StylePicker style={style} isDisabled={isReadOnly} onChange={onStyle} />
        <Select
          label={t('briefing.language')}
          isLabelHidden
          options={all.map((id) => ({ id, label: names.of(id) ?? id }))}
          value={language}
          onChange={onLanguage}
          isDisabled={isReadOnly}
        />
        <ExportMenu slug={slug} beforeExport={saving.flush} />
      </div>
    </header>
  )
}
