import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'

/** Asks for the password of a PDF; it is kept only as long as the pages are shown. */
export function PdfPassword({
  isWrong,
  onEnter
}: {
  readonly isWrong: boolean
  readonly onEnter: (password: string) => void
}) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  return (
    <EmptyState icon={LockKeyhole} title={t('reader.page.locked')}>
      <form
        className="pdf-password"
        onSubmit={(event) => {
          event.preventDefault()
          if (password !== '') onEnter(password)
        }}
      >
        <Field
          label={t('reader.page.password')}
          type="password"
          value={password}
          onChange={setPassword}
          error={isWrong ? t('reader.page.wrong') : undefined}
        />
        <Button type="submit">{t('reader.page.unlock')}</Button>
      </form>
    </EmptyState>
  )
}
