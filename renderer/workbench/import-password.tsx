import './dialog-form.css'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportSource } from '#contract/article'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { importSources } from './import-sources.ts'

/** Tries a locked file again with its password, which is not kept. */
export function ImportPassword({ source }: { readonly source: Extract<ImportSource, { kind: 'bytes' | 'file' }> }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '') void importSources([{ ...source, password }])
  }
  return (
    <form className="dialog-form" onSubmit={submit}>
      <Field label={t('shell.import.password')} type="password" value={password} onChange={setPassword} autoFocus />
      <div className="dialog-form-actions">
        <Button type="submit" isDisabled={password === ''}>
          {t('shell.import.unlock')}
        </Button>
      </div>
    </form>
  )
}
