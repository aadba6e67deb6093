import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { ExpectedFailure } from '#contract/result'
import type { Dispatch } from '../../dispatch.ts'
import { toFailure } from '../../sentences.ts'
import type { EventHub } from '../event-hub.ts'
import { APP_ORIGIN } from './app-scheme.ts'

/** One channel in, one out, and one check of the sender for every method. */
export function openGate(dispatch: Dispatch): void {
  ipcMain.handle('invoke', async (event, method: unknown, input: unknown) => {
    if (!isOwnTopFrame(event)) return { ok: false, failure: toFailure(new ExpectedFailure('not-allowed')) }
    return dispatch(String(method), input)
  })
}

export function forwardEvents(events: EventHub, contents: WebContents): void {
  const stop = events.subscribe((event) => {
    if (!contents.isDestroyed()) contents.send('event', event)
  })
  contents.once('destroyed', stop)
}

function isOwnTopFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && frame.origin === APP_ORIGIN
}
