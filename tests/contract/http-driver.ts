import { request } from 'node:http'
import type { AppEvent } from '#contract/events'
import type { Result } from '#contract/result'
import { createTemporaryHome } from '../temporary-home.ts'
import { startWebProcess } from '../web-process.ts'
import type { Driver } from './driver.ts'

/** The built loopback host in its own process, spoken to as its page does. */
export async function httpDriver(): Promise<Driver> {
  const home = createTemporaryHome()
  const host = await startWebProcess(['--sample'], home.environment)
  const { origin, hash } = new URL(host.link)
  const opened = await post(origin, '/api/session', { token: hash.replace('#token=', '') }, '')
  const { session } = JSON.parse(opened.body) as { session: string } // the host's own answer
  const events: AppEvent[] = []
  const stopEvents = follow(origin, session, (event) => events.push(event))
  return {
    name: 'HTTP',
    methods: null,
    invoke: async (method, input) => {
      const answer = await post(origin, '/api/invoke', { method, input }, session)
      return JSON.parse(answer.body) as Result<unknown> // the host's own answer
    },
    events: async () => events.splice(0),
    close: async () => {
      stopEvents()
      await host.stop()
      home.remove()
    }
  }
}

export interface Answer {
  readonly status: number
  readonly body: string
}

/** A POST as our page makes it, unless `headers` say otherwise. */
export function post(
  origin: string,
  path: string,
  body: unknown,
  session: string,
  headers: Readonly<Record<string, string>> = {}
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(`${origin}${path}`, {
      method: 'POST',
      headers: { ...pageHeaders(origin, session), ...headers }
    })
    call.on('error', reject)
    call.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') })
      )
    })
    call.end(JSON.stringify(body))
  })
}

function follow(origin: string, session: string, listener: (event: AppEvent) => void): () => void {
  const call = request(`${origin}/api/events`, { method: 'POST', headers: pageHeaders(origin, session) })
  call.on('error', () => {}) // it is broken off at the end
  call.on('response', (response) => {
    let rest = ''
    response.setEncoding('utf8').on('error', () => {})
    response.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line !== '') listener(JSON.parse(line))
    })
  })
  call.end('{}')
  return () => call.destroy()
}

function pageHeaders(origin: string, session: string): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${session}`,
    Origin: origin,
    'Sec-Fetch-Site': 'same-origin'
  }
}
