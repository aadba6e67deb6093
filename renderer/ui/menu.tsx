import './menu.css'
import type { LucideIcon } from 'lucide-react'
import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import type { Shortcut } from './shortcut.ts'

export type MenuEntry =
  | { readonly kind: 'separator'; readonly id: string }
  | {
      readonly kind?: 'action'
      readonly id: string
      readonly label: string
      readonly icon?: LucideIcon
      readonly shortcut?: Shortcut | undefined
      readonly isDisabled?: boolean
      readonly isChecked?: boolean
      readonly isDangerous?: boolean
      readonly run: () => void
    }

/** A menu that opens from `trigger`, which is a Button or IconButton. */
export function Menu({
  label,
  trigger,
  entries
}: {
  readonly label: string
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry[]
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="menu-popover" offset={4}>
        <AriaMenu className="menu" aria-label={label}>
          {entries.map(entryElement)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function entryElement(entry: MenuEntry) {
  if (entry.kind === 'separator') return <Separator key={entry.id} className="menu-separator" />
  const { icon: Icon } = entry
  return (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      className={entry.isDangerous === true ? 'menu-item menu-item-danger' : 'menu-item'}
      isDisabled={entry.isDisabled ?? false}
      onAction={entry.run}
    >
      {Icon === undefined ? null : <Icon aria-hidden="true" />}
      <span>{entry.label}</span>
      {entry.isChecked === true ? <Check aria-hidden="true" /> : null}
      {entry.shortcut === undefined ? null : <Kbd shortcut={entry.shortcut} />}
    </MenuItem>
  )
}
