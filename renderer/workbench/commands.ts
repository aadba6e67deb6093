import i18next from 'i18next'
import { invoke, saveFile } from '../bridge/client.ts'
import { setTheme } from '../ui/theme.ts'
import { notify, notifyFailure } from '../ui/toast.tsx'
import { setLanguage } from '../words.ts'
import { captureArticle } from './capture.ts'
import type { Command } from './command.ts'
import { goToSearch } from './go-to-search.ts'
import { redo, undo } from './history.ts'
import { closeText, goToScreen, turnToOther, useNavigation } from './navigation.ts'
import { useOpenDialog } from './open-dialog.ts'
import { goToRegion } from './regions.ts'
import { toggleSide } from './sides.ts'

const dialog = useOpenDialog.getState()
const orSay = (work: Promise<unknown>): void => void work.catch(notifyFailure)

const hasText = (): boolean => useNavigation.getState().place.source !== null
const hasTwoTexts = (): boolean => useNavigation.getState().place.other !== null

const tell = (saved: { readonly name: string } | null): void => {
  if (saved !== null) notify(i18next.t('archive.exported', { name: saved.name }))
}

/** The keyboard map: every command of the shell. The reader adds its own. */
export const commands: readonly Command[] = [
  {
    id: 'palette.open',
    wordsKey: 'shell.commands.palette',
    shortcut: 'Mod+K',
    worksWhileTyping: true,
    run: () => dialog.open('palette')
  },
  {
    id: 'article.import',
    wordsKey: 'shell.commands.import',
    shortcut: 'Mod+O',
    worksWhileTyping: true,
    run: () => dialog.open('import')
  },
  { id: 'note.new', wordsKey: 'shell.commands.newNote', shortcut: 'C', run: () => dialog.open('new-note') },
  { id: 'go.reader', wordsKey: 'shell.commands.goReader', shortcut: 'G R', run: () => goToScreen('reader') },
  { id: 'go.library', wordsKey: 'shell.commands.goLibrary', shortcut: 'G L', run: () => goToScreen('library') },
  { id: 'go.archive', wordsKey: 'shell.commands.goArchive', shortcut: 'G A', run: () => goToScreen('archive') },
  {
    id: 'go.search',
    wordsKey: 'shell.commands.goSearch',
    shortcut: 'Mod+Shift+F',
    otherShortcuts: ['/', 'G S'],
    worksWhileTyping: true,
    run: () => goToSearch()
  },
  { id: 'project.open', wordsKey: 'shell.commands.projects', shortcut: 'G P', run: () => goToScreen('projects') },
  { id: 'project.new', wordsKey: 'shell.commands.newProject', run: () => goToScreen('projects') },
  {
    id: 'go.back',
    wordsKey: 'shell.commands.back',
    shortcut: 'Alt+ArrowLeft',
    worksWhileTyping: true,
    run: () => useNavigation.getState().back()
  },
  {
    id: 'go.forward',
    wordsKey: 'shell.commands.forward',
    shortcut: 'Alt+ArrowRight',
    worksWhileTyping: true,
    run: () => useNavigation.getState().forward()
  },
  { id: 'edit.undo', wordsKey: 'shell.commands.undo', shortcut: 'Mod+Z', run: () => void undo() },
  { id: 'edit.redo', wordsKey: 'shell.commands.redo', shortcut: 'Mod+Shift+Z', run: () => void redo() },
  { id: 'trash.open', wordsKey: 'shell.commands.trash', shortcut: 'G T', run: () => dialog.open('trash') },
  { id: 'archive.captureArticle', wordsKey: 'shell.commands.captureArticle', run: captureArticle },
  { id: 'archive.cancel', wordsKey: 'shell.commands.cancelCaptures', run: () => orSay(invoke('archive.cancel', {})) },
  {
    id: 'archive.export',
    wordsKey: 'shell.commands.exportArchive',
    run: () => orSay(saveFile('archive.exportTo', { format: 'wacz' }).then(tell))
  },
  {
    id: 'view.navigation',
    wordsKey: 'shell.commands.toggleNavigation',
    shortcut: 'Mod+B',
    run: () => toggleSide('navigation')
  },
  {
    id: 'view.panel',
    wordsKey: 'shell.commands.togglePanel',
    shortcut: 'Mod+.',
    worksWhileTyping: true,
    run: () => toggleSide('panel')
  },
  {
    id: 'view.nextRegion',
    wordsKey: 'shell.commands.nextRegion',
    shortcut: 'F6',
    worksWhileTyping: true,
    run: () => goToRegion(1)
  },
  {
    id: 'view.previousRegion',
    wordsKey: 'shell.commands.previousRegion',
    shortcut: 'Shift+F6',
    worksWhileTyping: true,
    run: () => goToRegion(-1)
  },
  {
    id: 'text.beside',
    wordsKey: 'shell.commands.openBeside',
    shortcut: 'G B',
    isEnabled: hasText,
    run: () => dialog.open('beside')
  },
  {
    id: 'text.other',
    wordsKey: 'shell.commands.otherText',
    shortcut: 'G O',
    isEnabled: hasTwoTexts,
    run: turnToOther
  },
  {
    id: 'text.close',
    wordsKey: 'shell.commands.closeText',
    shortcut: 'G X',
    isEnabled: hasTwoTexts,
    run: () => closeText(useNavigation.getState().place.side)
  },
  {
    id: 'view.closeNote',
    wordsKey: 'shell.commands.closeNote',
    run: () => useNavigation.getState().go({ noteSlug: null })
  },
  { id: 'view.system', wordsKey: 'shell.commands.themeSystem', run: () => setTheme('system') },
  { id: 'view.light', wordsKey: 'shell.commands.themeLight', run: () => setTheme('light') },
  { id: 'view.dark', wordsKey: 'shell.commands.themeDark', run: () => setTheme('dark') },
  { id: 'language.en', wordsKey: 'shell.commands.english', run: () => orSay(setLanguage('en')) },
  { id: 'language.es', wordsKey: 'shell.commands.spanish', run: () => orSay(setLanguage('es')) },
  {
    id: 'settings.open',
    wordsKey: 'shell.commands.settings',
    shortcut: 'Mod+Comma',
    worksWhileTyping: true,
    run: () => dialog.open('settings')
  },
  { id: 'help.shortcuts', wordsKey: 'shell.commands.shortcuts', shortcut: '?', run: () => dialog.open('shortcuts') }
]

export function shortcutOf(id: string): string | undefined {
  return commands.find((command) => command.id === id)?.shortcut
}
