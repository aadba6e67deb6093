import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestFailure } from '../../bridge/client.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'

/** The name of a saved search. */
export function NameForm({
  name: first,
  save,
  onSubmit
}: {
  readonly name: string
  readonly save: { readonly error: RequestFailure | null; readonly isPending: boolean }
  readonly onSubmit: (name: string) => void
}) {
  const { t } = useTranslation()
  const [name, setName] = useState(first)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onSubmit(name.trim())
  }
  return (
    <form className="search-name" onSubmit={submit}>
      <Field label={t('search.saved.name')} value={name} onChange={setName} maxLength={200} autoFocus />
      {save.error === null ? null : <ErrorNote error={save.error} />}
      <Button variant="primary" type="submit" isDisabled={name.trim() === '' || save.isPending}>
        {t('search.saved.keep')}
      </Button>
    </form>
  )
}
