import './kbd.css'
import { type Shortcut, shortcutKeys } from './shortcut.ts'

export function Kbd({ shortcut }: { readonly shortcut: Shortcut }) {
  return (
    <span className="keys">
      {shortcutKeys(shortcut).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
