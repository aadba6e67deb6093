import type { Capabilities } from '#contract/capabilities'
import { useQueryOf } from './queries.ts'

const none: Capabilities = { printPdf: false, nativeMenu: false, chooseFolder: false, openExternal: false }

/** What this host can do beyond the web platform; nothing until it has answered. */
export function useCapabilities(): Capabilities {
  return useQueryOf('app.info', {}).data?.capabilities ?? none
}
