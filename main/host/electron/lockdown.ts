import { app, type Session, session } from 'electron'
import { APP_ORIGIN } from './app-scheme.ts'

/** Denies what no part of the program needs: permissions, devices, popups, navigation, webviews, foreign downloads. */
export function lockDown(): void {
  denyPermissions(session.defaultSession)
  denyForeignDownloads(session.defaultSession)
  denyNetwork(session.defaultSession)
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      const isAllowed = event.isMainFrame
        ? event.url === contents.getURL() // a page may load itself anew
        : /^(about:|blob:|app:)/.test(event.url)
      if (!isAllowed) event.preventDefault()
    })
  })
}

function denyPermissions(of: Session): void {
  // Writing to the clipboard is what a copy command does, and only on a click or key.
  const isAllowed = (permission: string) => permission === 'clipboard-sanitized-write'
  of.setPermissionRequestHandler((_, permission, answer) => answer(isAllowed(permission)))
  of.setPermissionCheckHandler((_, permission) => isAllowed(permission))
  of.setDevicePermissionHandler(() => false)
}

/** An export is a blob that our own page made; the system's dialog then asks where it goes. */
function denyForeignDownloads(of: Session): void {
  of.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) event.preventDefault()
  })
}

/** The window itself never reaches the network: capture runs in the main process, under its own address rules. */
function denyNetwork(of: Session): void {
  of.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] },
    (_, answer) => answer({ cancel: true })
  )
  of.setSpellCheckerEnabled(false) // it fetches its dictionaries
}
