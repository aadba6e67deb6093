import './field.css'
import type { Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components'

export interface FieldProps extends Omit<TextFieldProps, 'children' | 'className'> {
  readonly label: string
  /** For fields whose purpose is plain from their place, such as a filter box: the label is read out, not shown. */
  readonly isLabelHidden?: boolean
  readonly description?: string | undefined
  readonly error?: string | undefined
  readonly placeholder?: string
  readonly lines?: number
  readonly inputRef?: Ref<HTMLInputElement>
}

export function Field({
  label,
  isLabelHidden = false,
  description,
  error,
  placeholder,
  lines = 1,
  inputRef,
  ...props
}: FieldProps) {
  return (
    <TextField {...props} className="field" isInvalid={error !== undefined}>
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {lines > 1 ? (
        <TextArea className="field-input" rows={lines} placeholder={placeholder} />
      ) : (
        <Input className="field-input" placeholder={placeholder} ref={inputRef} />
      )}
      {description === undefined ? null : (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}
