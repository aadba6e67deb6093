/**
 * A key combination such as `Mod+Shift+Z`, or two keys one after the other: `G L`. `Mod` is ⌘ on a Mac and Ctrl
 * elsewhere; the last part is a `KeyboardEvent`'s `key` or `code`; `Plus` is the key +.
 */
export type Shortcut = string

const isMac = /mac|iphone|ipad/i.test(globalThis.navigator?.userAgent ?? '')

const signs: Record<string, string> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Comma: ',',
  Plus: '+'
}

/** The keys as they are printed on a keyboard, in order. */
export function shortcutKeys(shortcut: Shortcut): readonly string[] {
  return shortcut.split(/[+ ]/).map((key) => signs[key] ?? key)
}

/** Whether a key press is this shortcut. Shift counts only where the shortcut names it or names a letter. */
export function matchesShortcut(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  shortcut: Shortcut
): boolean {
  const parts = shortcut.split('+')
  const name = parts.at(-1) ?? ''
  const key = name === 'Plus' ? '+' : name
  const isMod = isMac ? event.metaKey : event.ctrlKey
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key) // '?' needs Shift on some keyboards and not on others
  return (
    isMod === parts.includes('Mod') &&
    event.altKey === parts.includes('Alt') &&
    (isSign || event.shiftKey === parts.includes('Shift')) &&
    (event.key.toLowerCase() === key.toLowerCase() ||
      event.code === key ||
      (event.altKey && event.code === `Key${key.toUpperCase()}`))
  )
}

/** Whether keys typed there belong to the text and not to the program. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input:not([type=checkbox],[type=radio]), textarea, select')
}
