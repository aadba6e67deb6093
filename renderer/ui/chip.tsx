import './chip.css'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ToggleButton } from 'react-aria-components'

/** A chip that filters: on or off. `mark` is a small coloured square or icon before its words. */
export function FilterChip({
  isOn,
  onChange,
  mark,
  children
}: {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly mark?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <ToggleButton className="chip chip-filter" isSelected={isOn} onChange={onChange}>
      {mark}
      {children}
    </ToggleButton>
  )
}

/** A chip that names something, such as a tag; with `onRemove` it can be taken away. */
export function Chip({
  mark,
  removeLabel,
  onRemove,
  children
}: {
  readonly mark?: ReactNode
  readonly removeLabel?: string
  readonly onRemove?: () => void
  readonly children: ReactNode
}) {
  return (
    <span className="chip">
      {mark}
      {children}
      {onRemove === undefined ? null : (
        <Button className="chip-remove" aria-label={removeLabel ?? ''} onPress={onRemove}>
          <X aria-hidden="true" />
        </Button>
      )}
    </span>
  )
}
