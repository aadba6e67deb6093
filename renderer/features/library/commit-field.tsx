import { type KeyboardEvent, useState } from 'react'
import { useIsReadOnly } from '../../bridge/access.ts'
import { Field } from '../../ui/field.tsx'
import { ConfidenceMark } from './confidence-mark.tsx'

/** A field that is saved when it is left, or on Enter, if it was changed; Escape brings the old words back. */
export function CommitField({
  label,
  isLabelHidden = false,
  description,
  value,
  confidence,
  lines = 1,
  onCommit
}: {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly description?: string
  readonly value: string
  readonly confidence: number | undefined
  readonly lines?: number
  readonly onCommit: (text: string) => void
}) {
  const isReadOnly = useIsReadOnly()
  const [draft, setDraft] = useState<string | null>(null) // null: not being changed
  const commit = () => {
    if (draft !== null && draft !== value) onCommit(draft)
    setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDraft(null)
    if (event.key === 'Enter' && lines === 1) commit()
  }
  return (
    <div className="record-field">
      <Field
        label={label}
        isLabelHidden={isLabelHidden}
        placeholder={isLabelHidden ? label : ''}
        description={description}
        value={draft ?? value}
        onChange={setDraft}
        onBlur={commit}
        onKeyDown={onKeyDown}
        lines={lines}
        isReadOnly={isReadOnly}
      />
      <ConfidenceMark confidence={confidence} />
    </div>
  )
}
