import type { NoteFormat } from '#contract/briefing'

/** What the note on screen can be asked to do, from the palette, a native menu or by a key. */
export interface NoteActions {
  readonly isReadOnly: boolean
  /** It stays open, and out of sight, while another screen is up. */
  isOnScreen(): boolean
  insertFootnote(): void
  chooseStyle(): void
  exportAs(format: NoteFormat): void
}

let inUse: NoteActions | null = null

export function noteInUse(): NoteActions | null {
  return inUse?.isOnScreen() === true ? inUse : null
}

/** The note that is open says what it can do, and takes it back (null) when it closes. */
export function setNoteInUse(actions: NoteActions | null): void {
  inUse = actions
}
