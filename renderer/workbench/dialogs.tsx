import type { Project } from '#contract/project'
import type { Command } from './command.ts'
import { ImportDialog } from './import-dialog.tsx'
import { NewNoteDialog } from './new-note-dialog.tsx'
import { BesidePalette, Palette } from './palette.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { ShortcutSheet } from './shortcut-sheet.tsx'
import { TrashDialog } from './trash-dialog.tsx'

/** Everything that opens over the workbench, one at a time. */
export function Dialogs({ project, commands }: { readonly project: Project; readonly commands: readonly Command[] }) {
  return (
    <>
      <Palette commands={commands} />
      <BesidePalette />
      <ImportDialog />
      <NewNoteDialog />
      <SettingsDialog project={project} />
      <TrashDialog project={project} />
      <ShortcutSheet commands={commands} />
    </>
  )
}
