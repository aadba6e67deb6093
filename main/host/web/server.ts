import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Dispatch } from '../../dispatch.ts'
import type { Grants } from '../../ports.ts'
import { appPolicy } from '../app-policy.ts'
import type { EventHub } from '../event-hub.ts'
import { programFile } from '../program-page.ts'
import { callEndpoint } from './api.ts'
import { isFromOwnPage, isOwnHost, securityHeaders } from './security.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { createWrittenFiles, WRITTEN, type WrittenFiles } from './written-files.ts'

export interface LoopbackServer {
  readonly origin: string
  /** A link that opens the program once; its token stands in the fragment, which no browser sends. */
  link(): string
  close(): Promise<void>
}

export interface LoopbackNeeds {
  readonly dispatch: Dispatch
  readonly events: EventHub
  readonly grants: Grants
  readonly port: number // 0 takes a free one
}

export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly origin: string
  readonly sessions: Sessions
  readonly written: WrittenFiles
}

/** Serves the renderer and the one dispatch to a browser on this machine, and to nobody else. */
export async function startLoopback(needs: LoopbackNeeds): Promise<LoopbackServer> {
  const sessions = createSessions()
  const written = createWrittenFiles(needs.dispatch, needs.grants)
  const server = createServer()
  await listening(server, needs.port)
  // A server that listens on a TCP port has an AddressInfo.
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const origin = `http://${host}`
  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (!isOwnHost(request, host)) return void response.writeHead(421).end()
    const exchange = { request, response, origin, sessions, written }
    const answered = request.method === 'GET' ? sendFile(exchange, needs) : callEndpoint(exchange, needs)
    void answered.catch(() => response.destroy())
  })
  return {
    origin,
    link: () => `${origin}/#token=${sessions.link()}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await written.close()
    }
  }
}

async function sendFile(exchange: Exchange, { dispatch }: LoopbackNeeds): Promise<void> {
  const { request, response, origin, written } = exchange
  const { pathname } = new URL(request.url ?? '/', origin)
  if (pathname.startsWith(WRITTEN)) {
    if (!isFromOwnPage(request)) return void response.writeHead(403).end()
    return written.send(exchange, pathname.slice(WRITTEN.length))
  }
  const file = await programFile(pathname, dispatch)
  if (file === null) return void response.writeHead(404).end()
  response.setHeader('Content-Security-Policy', appPolicy)
  response.writeHead(200, { 'Content-Type': file.mediaType, 'Content-Length': file.bytes.length }).end(file.bytes)
}

function listening(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}
