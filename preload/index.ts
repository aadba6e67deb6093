import { contextBridge, ipcRenderer } from 'electron'

// Two functions and nothing else: the renderer never sees ipcRenderer, an event object or a channel name.
contextBridge.exposeInMainWorld('sourcebook', {
  invoke: (method: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('invoke', method, input),
  subscribe: (listener: (event: unknown) => void): (() => void) => {
    const forward = (_: unknown, event: unknown): void => listener(event)
    ipcRenderer.on('event', forward)
    return () => {
      ipcRenderer.off('event', forward)
    }
  }
})
