import { invoke } from '../../bridge/client.ts'
import { notifyFailure } from '../../ui/toast.tsx'

/** Opens an address in the person's own browser: the host asks first, where there is one; else this browser does it. */
export function openOutside(url: string, openExternal: boolean): void {
  if (openExternal) invoke('app.openExternal', { url }).catch(notifyFailure)
  else window.open(url, '_blank', 'noreferrer')
}
