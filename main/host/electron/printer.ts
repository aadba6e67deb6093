import { BrowserWindow, session } from 'electron'
import type { Printer } from '../../ports.ts'
import { printPolicy } from '../print-policy.ts'
import { PRINT_SCHEME } from './app-scheme.ts'

/** Prints in a hidden window that has no scripts, no network and no disk: a session that ends with it. */
export const electronPrinter: Printer = {
  printPdf: async (html) => {
    const partition = session.fromPartition(`print-${crypto.randomUUID()}`)
    partition.protocol.handle(
      PRINT_SCHEME,
      () =>
        new Response(html, {
          headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': printPolicy }
        })
    )
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: partition,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false
      }
    })
    try {
      await window.loadURL(`${PRINT_SCHEME}://note/`)
      return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true })
    } finally {
      window.destroy()
    }
  }
}
