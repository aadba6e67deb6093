import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DismissReason } from '#contract/audit'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Popover } from '../../ui/popover.tsx'

const reasons = DismissReason.options.filter((reason) => reason !== 'other')

/** Puts a finding away, or so many at once: a press on the reason does it; what was written above goes with it. */
export function DismissMenu({
  count = 1,
  onDismiss
}: {
  readonly count?: number
  readonly onDismiss: (reason: DismissReason, note: string) => void
}) {
  const { t } = useTranslation()
  const why = count === 1 ? t('reader.audit.dismissWhy') : t('reader.audit.dismissAllWhy', { count })
  return (
    <Popover
      label={why}
      trigger={
        <Button variant="quiet">
          {count === 1 ? t('reader.audit.dismiss') : t('reader.audit.dismissAll', { count })}
        </Button>
      }
    >
      {(close) => (
        <Reasons
          why={why}
          onDismiss={(reason, note) => {
            onDismiss(reason, note)
            close()
          }}
        />
      )}
    </Popover>
  )
}

function Reasons({
  why,
  onDismiss
}: {
  readonly why: string
  readonly onDismiss: (reason: DismissReason, note: string) => void
}) {
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
      <p>{why}</p>
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
