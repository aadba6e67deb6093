import './menu.css'
import type { LucideIcon } from 'lucide-react'
import { Check } from 'lucide-react'
import { type ReactElement, type RefObject, useRef } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import { OnceGone } from './once-gone.tsx'
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

/** A menu that opens from `trigger`, which is a Button or IconButton. What is chosen is done once the menu is gone. */
export function Menu({
  label,
  trigger,
  entries
}: {
  readonly label: string
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry[]
}) {
  const chosen = useRef<(() => void) | null>(null)
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="menu-popover" offset={4}>
        <AriaMenu className="menu" aria-label={label}>
          {entries.map((entry) => entryElement(entry, chosen))}
        </AriaMenu>
        <OnceGone chosen={chosen} />
      </Popover>
    </MenuTrigger>
  )
}

function entryElement(entry: MenuEntry, chosen: RefObject<(() => void) | null>) {
  if (entry.kind === 'separator') return <Separator key={entry.id} className="menu-separator" />
  const { icon: Icon } = entry
  return (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      className={entry.isDangerous === true ? 'menu-item menu-item-danger' : 'menu-item'}
      isDisabled={entry.isDisabled ?? false}
      onAction={() => {
        chosen.current = entry.run
      }}
    >
      {Icon === undefined ? null : <Icon aria-hidden="true" />}
      <span>{entry.label}</span>
      {entry.isChecked === true ? <Check aria-hidden="true" /> : null}
      {entry.shortcut === undefined ? null : <Kbd shortcut={entry.shortcut} />}
    </MenuItem>
  )
}
