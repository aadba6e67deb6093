import './field.css'
import './menu.css'
import './select.css'
import { Check, ChevronDown } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { OnceGone } from './once-gone.tsx'

export interface SelectOption<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly mark?: ReactNode // before the label: what it looks like
}

export interface SelectProps<Id extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly options: readonly SelectOption<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** Once something was chosen and the list is gone: to move the focus on. */
  readonly onChosen?: () => void
  readonly isDisabled?: boolean
}

export function Select<Id extends string>({
  label,
  isLabelHidden,
  options,
  value,
  onChange,
  onChosen,
  isDisabled
}: SelectProps<Id>) {
  const chosen = useRef<(() => void) | null>(null)
  const choose = (key: unknown) => {
    const option = options.find(({ id }) => id === key)
    if (option === undefined) return
    onChange(option.id)
    chosen.current = onChosen ?? null
  }
  return (
    <AriaSelect className="field" value={value} onChange={choose} isDisabled={isDisabled ?? false}>
      <Label className={isLabelHidden === true ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="select-button">
        <SelectValue className="truncate" />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="menu-popover" offset={4}>
        <ListBox className="menu" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="menu-item">
              <Check className="menu-check" aria-hidden="true" />
              {option.mark}
              <span>{option.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
        <OnceGone chosen={chosen} />
      </Popover>
    </AriaSelect>
  )
}
