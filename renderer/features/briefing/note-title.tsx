import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** The note's title, written where it stands. */
export function NoteTitle({
  title,
  isReadOnly,
  onChange
}: {
  readonly title: string
  readonly isReadOnly: boolean
  readonly onChange: (title: string) => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState(title)
  const change = (next: string) => {
    setText(next)
    if (next.trim() !== '') onChange(next.trim())
  }
  return (
    <TextField aria-label={t('briefing.title')} value={text} onChange={change} isReadOnly={isReadOnly}>
      <Input className="note-title" placeholder={t('briefing.title')} />
    </TextField>
  )
}
