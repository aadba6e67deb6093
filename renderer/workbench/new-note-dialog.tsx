import './dialog-form.css'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutationOf } from '../bridge/queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Field } from '../ui/field.tsx'
import { startNote } from './fresh-note.ts'
import { IfWritable } from './if-writable.tsx'
import { useOpenDialog } from './open-dialog.ts'
import { dropTyping, holdTyping } from './type-ahead.ts'

export function NewNoteDialog() {
  const { t } = useTranslation()
  const { dialog, close } = useOpenDialog()
  return (
    <Dialog title={t('shell.newNote.title')} isOpen={dialog === 'new-note'} onClose={close}>
      <IfWritable>
        <NewNoteForm onDone={close} />
      </IfWritable>
    </Dialog>
  )
}

function NewNoteForm({ onDone }: { readonly onDone: () => void }) {
  const { t, i18n } = useTranslation()
  const [title, setTitle] = useState('')
  const create = useMutationOf('briefing.create', { isQuiet: true })
  const made = useRef<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  // The caret goes into the note once the dialog is gone, which keeps the focus while it is there.
  useEffect(
    () => () => {
      if (made.current !== null) setTimeout(startNote, 0, made.current)
      else dropTyping()
    },
    []
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    holdTyping(t('briefing.text')) // who types on writes in the note
    create.mutate(
      { title: title.trim(), language: i18n.language },
      {
        onSuccess: ({ slug }) => {
          made.current = slug
          onDone()
        },
        onError: () => field.current?.focus()
      }
    )
  }
  return (
    <form className="dialog-form" onSubmit={submit}>
      <Field label={t('shell.newNote.name')} value={title} onChange={setTitle} inputRef={field} autoFocus />
      {create.isError ? <ErrorNote error={create.error} /> : null}
      <div className="dialog-form-actions">
        <Button variant="primary" type="submit" isDisabled={title.trim() === '' || create.isPending}>
          {t('shell.newNote.create')}
        </Button>
      </div>
    </form>
  )
}
