import { protocol } from 'electron'
import type { Dispatch } from '../../dispatch.ts'
import { appPolicy } from '../app-policy.ts'
import { programFile } from '../program-page.ts'

export const APP_ORIGIN = 'app://sourcebook'
export const PRINT_SCHEME = 'print'

/** Before the app is ready: both schemes are origins of their own, secure like https. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    { scheme: PRINT_SCHEME, privileges: { standard: true, secure: true } }
  ])
}

/** GET of the program's own bundled files, and nothing else. */
export function serveApp(dispatch: Dispatch): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (request.method !== 'GET' || url.host !== 'sourcebook') return new Response(null, { status: 405 })
    const file = await programFile(url.pathname, dispatch)
    if (file === null) return new Response(null, { status: 404 })
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'Content-Type': file.mediaType,
        'Content-Security-Policy': appPolicy,
        'X-Content-Type-Options': 'nosniff'
      }
    })
  })
}
