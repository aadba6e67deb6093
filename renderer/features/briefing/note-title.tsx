import { type KeyboardEvent, useState } from 'react'
import { TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** The note's title, written where it stands. */
export function NoteTitle({
  title,
  isReadOnly,
  onChange,
  onDone
}: {
  readonly title: string
  readonly isReadOnly: boolean
  readonly onChange: (title: string) => void
  /** Enter: on to the text. */
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState(title)
  const change = (next: string) => {
    const line = next.replace(/\s*\n\s*/g, ' ')
    setText(line)
    if (line.trim() !== '') onChange(line.trim())
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    onDone()
  }
  return (
    <TextField aria-label={t('briefing.title')} value={text} onChange={change} isReadOnly={isReadOnly}>
      <TextArea className="note-title" rows={1} placeholder={t('briefing.title')} onKeyDown={leave} />
    </TextField>
  )
}
