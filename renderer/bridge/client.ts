import type { AppEvent } from '#contract/events'
import type { MethodInput, MethodName, MethodOutput } from '#contract/methods'
import type { Failure, Result } from '#contract/result'
import { httpTransport } from './http.ts'
import { ipcTransport } from './ipc.ts'
import type { Transport, Unsaved } from './transport.ts'

/** `disconnected`: the loopback host did not answer at all; every other code comes from the contract. */
export type FailureCode = Failure['code'] | 'disconnected'

/** A request's failure as the interface meets it: `code` and `params` fill a sentence of the catalogue. */
export class RequestFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly params: Failure['params'],
    message: string
  ) {
    super(message)
    this.name = 'RequestFailure'
  }
}

let chosen: Transport | null = null

function transport(): Transport {
  chosen ??= window.sourcebook === undefined ? httpTransport() : ipcTransport(window.sourcebook)
  return chosen
}

/** Makes one request. Throws a RequestFailure where it does not succeed, and nothing else. */
export async function invoke<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
  for (const listener of beforeListeners) {
    const isReady = listener(method)
    if (isReady !== undefined) await isReady
  }
  const value = orThrow(await reached(transport().invoke(method, input)))
  for (const listener of doneListeners) listener(method)
  return value as MethodOutput<M> // dispatch answers a method with its own output
}

/** Has a file of any size written and given to the person; null where they thought better of it. Throws as `invoke` does. */
export async function saveFile(...asked: Parameters<Transport['saveFile']>): Promise<{ readonly name: string } | null> {
  return orThrow(await reached(transport().saveFile(...asked)))
}

function reached<T>(asking: Promise<T>): Promise<T> {
  return asking.catch((error: unknown) => {
    throw new RequestFailure('disconnected', {}, String(error))
  })
}

function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new RequestFailure(result.failure.code, result.failure.params, result.failure.message)
  return result.value
}

const beforeListeners = new Set<(method: MethodName) => Promise<void> | undefined>()

/** Lets something finish before a request goes out: what is still to be kept with a project, before another is opened. */
export function beforeRequest(listener: (method: MethodName) => Promise<void> | undefined): () => void {
  beforeListeners.add(listener)
  return () => {
    beforeListeners.delete(listener)
  }
}

const doneListeners = new Set<(method: MethodName) => void>()

/** Tells of every request that succeeded: what the first-run checklist ticks itself by. */
export function onRequestDone(listener: (method: MethodName) => void): () => void {
  doneListeners.add(listener)
  return () => {
    doneListeners.delete(listener)
  }
}

/** Every event of the program from now on; answers how to stop. */
export function subscribe(
  listener: (event: AppEvent) => void,
  onConnection: (isConnected: boolean) => void = () => {}
): () => void {
  return transport().subscribe(listener, onConnection)
}

/** Has something saved when the page goes; answers how to stop. */
export function saveOnLeaving(unsaved: Unsaved): () => void {
  return transport().saveOnLeaving(unsaved)
}
