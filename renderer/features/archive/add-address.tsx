import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button, type ButtonProps } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'
import { Popover } from '../../ui/popover.tsx'

/** Captures addresses that were typed or pasted, one a line. */
export function AddAddress({ variant = 'plain' }: Pick<ButtonProps, 'variant'>) {
  const { t } = useTranslation()
  return (
    <Popover
      label={t('archive.add')}
      trigger={
        <Button variant={variant} icon={Plus}>
          {t('archive.add')}
        </Button>
      }
    >
      {(close) => <AddressForm onDone={close} />}
    </Popover>
  )
}

function AddressForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const capture = useMutationOf('archive.capture', { isQuiet: true })
  const urls = text.split(/\s+/).filter(Boolean)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (urls.length > 0) capture.mutate({ urls }, { onSuccess: onDone })
  }
  return (
    <form className="archive-add" onSubmit={submit}>
      <Field
        label={t('archive.addresses')}
        description={t('archive.addressesHint')}
        lines={4}
        value={text}
        onChange={setText}
        autoFocus
      />
      {capture.isError ? <ErrorNote error={capture.error} /> : null}
      <Button type="submit" variant="primary" isDisabled={urls.length === 0 || capture.isPending}>
        {t('archive.captureCount', { count: Math.max(urls.length, 1) })}
      </Button>
    </form>
  )
}
