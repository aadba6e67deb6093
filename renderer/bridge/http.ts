import { AppEvent } from '#contract/events'
import type { Result } from '#contract/result'
import { downloadFrom } from './download.ts'
import { isPageGoing, OUTLIVES_PAGE, saveBeforeTabGoes } from './leaving-tab.ts'
import { splitLines } from './lines.ts'
import { createSession } from './session.ts'
import type { Transport } from './transport.ts'

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 8_000

/** Requests as JSON POSTs, events as a streamed NDJSON answer that is asked for again whenever it ends. */
export function httpTransport(): Transport {
  const session = createSession()
  return {
    invoke: async (method, input) => {
      const response = await post('/api/invoke', { method, input }, await session())
      return (await response.json()) as Result<unknown> // our own host's answer, parsed there
    },
    saveFile: async (method, input) => {
      const response = await post('/api/write', { method, input }, await session())
      const written = (await response.json()) as Result<{ readonly name: string; readonly link: string }> // our own host's answer
      if (written.ok) downloadFrom(written.value.link, written.value.name)
      return written
    },
    saveOnLeaving: saveBeforeTabGoes,
    subscribe: (listener, onConnection) => {
      const stop = new AbortController()
      void follow(session, listener, onConnection, stop.signal)
      return () => stop.abort()
    }
  }
}

async function post(path: string, body: unknown, session: string | null, signal?: AbortSignal): Promise<Response> {
  const text = JSON.stringify(body)
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${session ?? ''}` },
    body: text,
    keepalive: isPageGoing() && isSmall(text),
    signal: signal ?? null
  })
}

const isSmall = (text: string): boolean => new TextEncoder().encode(text).length < OUTLIVES_PAGE

async function follow(
  session: () => Promise<string | null>,
  listener: (event: AppEvent) => void,
  onConnection: (isConnected: boolean) => void,
  signal: AbortSignal
): Promise<void> {
  for (let pause = FIRST_PAUSE; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const response = await session()
      .then((token) => post('/api/events', {}, token, signal))
      .catch(() => null) // the host is not there (any more): asked again below
    if (response?.ok && response.body !== null) {
      onConnection(true)
      pause = FIRST_PAUSE
      await read(response.body, listener)
    }
    if (signal.aborted) return
    onConnection(false)
    if (response?.status === 401 || response?.status === 403) return // asking again cannot help
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

async function read(body: ReadableStream<Uint8Array>, listener: (event: AppEvent) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader() // DOM types: BufferSource
  let rest = ''
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const { lines, tail } = splitLines(rest + chunk.value)
      rest = tail
      for (const line of lines) deliver(line, listener)
    }
  } catch {
    // The stream broke off: the caller asks for it anew.
  }
}

function deliver(line: string, listener: (event: AppEvent) => void): void {
  const event = AppEvent.safeParse(JSON.parse(line))
  if (event.success) listener(event.data)
}
