import type { Shortcut } from '../ui/shortcut.ts'

/** Something the person can do from the palette, the keyboard or a native menu alike. */
export interface Command {
  readonly id: string
  /** Its name's key in the catalogue. */
  readonly wordsKey: string
  /** One combination, or two keys pressed one after the other: `G L`. */
  readonly shortcut?: Shortcut | undefined
  /** Keys that do the same, while nothing is typed. */
  readonly otherShortcuts?: readonly Shortcut[]
  /** Keeps working while a field or an editor has the focus. */
  readonly worksWhileTyping?: boolean
  /** Left out by commands that can always run. A key that cannot work is left to others. */
  isEnabled?(): boolean
  run(): void
}
