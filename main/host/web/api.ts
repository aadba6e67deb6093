import { z } from 'zod'
import { ExpectedFailure } from '#contract/result'
import { toFailure } from '../../sentences.ts'
import { jsonBody } from './json-body.ts'
import { bearerOf, isOwnPage } from './security.ts'
import type { Exchange, LoopbackNeeds } from './server.ts'

const Invocation = z.object({ method: z.string(), input: z.unknown() })
const LinkToken = z.object({ token: z.string() })

/** POST /api/session, /api/invoke, /api/write and /api/events: the whole of what a page can ask. */
export async function callEndpoint(exchange: Exchange, needs: LoopbackNeeds): Promise<void> {
  const { request, origin, sessions } = exchange
  if (request.method !== 'POST') return refuse(exchange, 405)
  if (!isOwnPage(request, origin)) return refuse(exchange, 403)
  if (request.url === '/api/session') return openSession(exchange)
  if (!sessions.isOpen(bearerOf(request))) return refuse(exchange, 401)
  if (request.url === '/api/invoke') return invoke(exchange, needs)
  if (request.url === '/api/write') return write(exchange)
  if (request.url === '/api/events') return streamEvents(exchange, needs)
  refuse(exchange, 404)
}

async function openSession(exchange: Exchange): Promise<void> {
  const body = await jsonBody(exchange.request)
  if (!body.ok) return refuse(exchange, body.status)
  const given = LinkToken.safeParse(body.value)
  const session = given.success ? exchange.sessions.exchange(given.data.token) : null
  if (session === null) return refuse(exchange, 401)
  sendJson(exchange, 200, { session })
}

async function invoke(exchange: Exchange, { dispatch }: LoopbackNeeds): Promise<void> {
  const call = await invocation(exchange)
  if (call !== null) sendJson(exchange, 200, await dispatch(call.method, call.input))
}

async function write(exchange: Exchange): Promise<void> {
  const call = await invocation(exchange)
  if (call !== null) sendJson(exchange, 200, await exchange.written.write(call.method, call.input))
}

/** What is asked for; null where it was refused. */
async function invocation(exchange: Exchange): Promise<z.infer<typeof Invocation> | null> {
  const body = await jsonBody(exchange.request)
  const call = body.ok ? Invocation.safeParse(body.value) : null
  if (call?.success === true) return call.data
  refuse(exchange, body.ok ? 400 : body.status)
  return null
}

/** One event a line, for as long as the page listens. */
async function streamEvents({ request, response }: Exchange, { events }: LoopbackNeeds): Promise<void> {
  request.resume()
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' })
  response.write('\n') // sends the headers on, so that the page knows it is connected
  const stop = events.subscribe((event) => void response.write(`${JSON.stringify(event)}\n`))
  response.on('close', stop)
}

function refuse(exchange: Exchange, status: number): void {
  exchange.response.setHeader('Connection', 'close') // the body may be unread
  const isRefusal = status === 401 || status === 403
  const failure = isRefusal
    ? new ExpectedFailure('not-allowed')
    : new ExpectedFailure('bad-input', { where: 'HTTP', problem: String(status) })
  sendJson(exchange, status, { ok: false, failure: toFailure(failure) })
}

function sendJson({ response }: Exchange, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}
