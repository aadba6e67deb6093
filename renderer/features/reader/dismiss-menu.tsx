import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DismissReason } from '#contract/audit'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Popover } from '../../ui/popover.tsx'

const reasons = DismissReason.options.filter((reason) => reason !== 'other')

/** Puts a finding away: a press on the reason does it; what was written above goes with it. */
export function DismissMenu({ onDismiss }: { readonly onDismiss: (reason: DismissReason, note: string) => void }) {
  const { t } = useTranslation()
  return (
    <Popover
      label={t('reader.audit.dismissWhy')}
      trigger={<Button variant="quiet">{t('reader.audit.dismiss')}</Button>}
    >
      {(close) => (
        <Reasons
          onDismiss={(reason, note) => {
            onDismiss(reason, note)
            close()
          }}
        />
      )}
    </Popover>
  )
}

function Reasons({ onDismiss }: { readonly onDismiss: (reason: DismissReason, note: string) => void }) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  return (
    <form
      className="dismiss-menu"
      onSubmit={(event) => {
        event.preventDefault()
        if (note.trim() !== '') onDismiss('other', note)
      }}
    >
      <p>{t('reader.audit.dismissWhy')}</p>
      <Field label={t('reader.audit.note')} placeholder={t('reader.audit.noteHint')} value={note} onChange={setNote} />
      {reasons.map((reason) => (
        <Button key={reason} onPress={() => onDismiss(reason, note)}>
          {t(`findings.reason.${reason}`)}
        </Button>
      ))}
      {note.trim() === '' ? null : (
        <Button type="submit" variant="primary">
          {t('reader.audit.dismissWith')}
        </Button>
      )}
    </form>
  )
}
