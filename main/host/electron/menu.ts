import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Events } from '../../ports.ts'
import { type WindowWord, windowWord } from './words.ts'

/**
 * The native menu. Its own items emit `menu` events with the ids of the command palette; text editing goes to the page
 * by Electron's roles, and so do undo and redo while a field has the focus, which the page itself decides.
 */
export function setMenu(events: Events): void {
  const command = (key: WindowWord, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    label: windowWord(key),
    ...(accelerator === undefined ? {} : { accelerator }),
    registerAccelerator: false, // shown here, handled by the page's own keyboard map
    click: () => events.emit({ type: 'menu', command: id })
  })
  const role = (key: WindowWord, of: MenuItemConstructorOptions['role']): MenuItemConstructorOptions => ({
    label: windowWord(key),
    role: of
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const menu = (key: WindowWord, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({
    label: windowWord(key),
    submenu
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      menu('file', [
        command('newProject', 'project.new'),
        command('openProject', 'project.open'),
        separator,
        command('import', 'article.import', 'CmdOrCtrl+O'),
        command('newNote', 'note.new'),
        separator,
        menu('exportNote', [
          command('exportDocx', 'note.export.docx'),
          command('exportPdf', 'note.export.pdf'),
          command('exportHtml', 'note.export.html'),
          command('exportMarkdown', 'note.export.md')
        ]),
        command('exportArchive', 'archive.export'),
        separator,
        role('close', 'close'),
        role('quit', 'quit')
      ]),
      menu('edit', [
        command('undo', 'edit.undo', 'CmdOrCtrl+Z'),
        command('redo', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
        separator,
        role('cut', 'cut'),
        role('copy', 'copy'),
        role('paste', 'paste'),
        role('selectAll', 'selectAll'),
        separator,
        command('search', 'go.search', 'CmdOrCtrl+Shift+F'),
        command('footnote', 'note.footnote', 'CmdOrCtrl+Alt+F'),
        separator,
        command('trash', 'trash.open')
      ]),
      menu('view', [
        command('palette', 'palette.open', 'CmdOrCtrl+K'),
        separator,
        role('zoomIn', 'zoomIn'),
        role('zoomOut', 'zoomOut'),
        role('zoomReset', 'resetZoom'),
        separator,
        role('fullScreen', 'togglefullscreen')
      ]),
      menu('help', [command('shortcuts', 'help.shortcuts')])
    ])
  )
}
