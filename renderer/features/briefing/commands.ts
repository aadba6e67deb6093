import { NoteFormat } from '#contract/briefing'
import type { Shortcut } from '../../ui/shortcut.ts'
import { type NoteActions, noteInUse } from './note-in-use.ts'

export interface NoteCommand {
  readonly id: string
  readonly wordsKey: string
  readonly shortcut: Shortcut | undefined
  readonly worksWhileTyping: boolean
  /** Whether there is a note on screen for it to work on. */
  isEnabled(): boolean
  run(): void
}

function command(id: string, shortcut: Shortcut | undefined, act: (note: NoteActions) => void): NoteCommand {
  return {
    id: `note.${id}`,
    wordsKey: `briefing.command.${id}`,
    shortcut,
    worksWhileTyping: true,
    isEnabled: () => noteInUse() !== null,
    run: () => {
      const note = noteInUse()
      if (note !== null) act(note)
    }
  }
}

const ofWritten = (made: NoteCommand): NoteCommand => ({ ...made, isEnabled: () => noteInUse()?.isReadOnly === false })

/** What can be done to the note on screen; the palette, the keyboard map and the native menu take it from here. */
export const noteCommands: readonly NoteCommand[] = [
  ofWritten(command('footnote', 'Mod+Alt+F', (note) => note.insertFootnote())),
  ofWritten(command('style', undefined, (note) => note.chooseStyle())),
  ...NoteFormat.options.map((format) => command(`export.${format}`, undefined, (note) => note.exportAs(format)))
]
