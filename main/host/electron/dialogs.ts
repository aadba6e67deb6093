import { type BrowserWindow, dialog, shell } from 'electron'
import { ExpectedFailure } from '#contract/result'
import type { Dialogs } from '../../ports.ts'
import { windowWord } from './words.ts'

/** The system's own dialogs, over the window where there is one. */
export function createDialogs(window: () => BrowserWindow | null): Dialogs {
  return {
    chooseFolder: async () => {
      const options = {
        title: windowWord('chooseFolder'),
        properties: ['openDirectory' as const, 'createDirectory' as const]
      }
      const over = window()
      const answer = await (over === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(over, options))
      return answer.filePaths[0] ?? null
    },
    chooseNewFile: async (name) => {
      const options = { title: windowWord('chooseNewFile'), defaultPath: name }
      const over = window()
      const answer = await (over === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(over, options))
      return answer.canceled || answer.filePath === '' ? null : answer.filePath
    },
    openExternal: async (address) => {
      const url = externalUrl(address)
      if (await isConfirmed(window(), url)) await shell.openExternal(url.href)
    }
  }
}

function externalUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !['http:', 'https:', 'mailto:'].includes(url.protocol)) {
    throw new ExpectedFailure('url-invalid', { url: address })
  }
  return url
}

/** WHATWG URLs show their host in punycode, so that a lookalike letter is seen for what it is. */
async function isConfirmed(over: BrowserWindow | null, url: URL): Promise<boolean> {
  const host = url.host === '' ? url.pathname : url.host
  const options = {
    type: 'question' as const,
    message: windowWord('externalTitle'),
    detail: windowWord('externalDetail', { host, url: url.href }),
    buttons: [windowWord('externalOpen'), windowWord('externalCancel')],
    defaultId: 1,
    cancelId: 1
  }
  const answer = await (over === null ? dialog.showMessageBox(options) : dialog.showMessageBox(over, options))
  return answer.response === 0
}
