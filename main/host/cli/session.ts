import { resolve } from 'node:path'
import type { AppEvent } from '#contract/events'
import type { MethodInput, MethodName, MethodOutput } from '#contract/methods'
import type { Failure } from '#contract/result'
import { createApp } from '../../app.ts'
import type { Files } from '../../ports.ts'
import { sentence } from '../../sentences.ts'
import { createBrowserPrinter } from '../browser-printer.ts'
import { createEventHub } from '../event-hub.ts'
import { createNodePorts } from '../node-ports.ts'
import { reportBug } from '../report-bug.ts'

/** A command could not do what it was asked; its sentence goes to stderr and the exit status is 1. */
export class CommandFailure extends Error {}

export interface Session {
  /** One request of the contract; throws a CommandFailure with the failure's sentence. */
  call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>>
  /** The opaque id of a path that the person typed. */
  grant(path: string): string
  onEvent(listener: (event: AppEvent) => void): void
  readonly files: Files
  close(): Promise<void>
}

/** The program as a command has it: the same features, behind the same dispatch. */
export function openSession(): Session {
  const events = createEventHub()
  const ports = createNodePorts({ events, dialogs: null, printer: createBrowserPrinter(), nativeMenu: false })
  const app = createApp(ports, reportBug)
  // What is found out about the project's files is no part of any command's output.
  events.subscribe((event) => event.type === 'notice' && console.error(event.notice.message))
  return {
    call: async <M extends MethodName>(method: M, input: MethodInput<M>) => {
      const result = await app.dispatch(method, input)
      if (!result.ok) throw new CommandFailure(sentenceOf(result.failure))
      return result.value as MethodOutput<M> // dispatch answers a method with its own output
    },
    grant: (path) => {
      // An empty name would resolve to the folder that the command runs in.
      if (path.trim() === '') throw new CommandFailure(sentence('cli.emptyPath'))
      return ports.grants.grant(resolve(path))
    },
    onEvent: (listener) => void events.subscribe(listener),
    files: ports.files,
    close: app.close
  }
}

/** Runs a command's work and closes whatever happens, so that the project's lock is given back. */
export async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const session = openSession()
  const interrupt = () => void session.close().finally(() => process.exit(130))
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    return await work(session)
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    await session.close()
  }
}

export async function withProject<T>(folder: string, work: (session: Session) => Promise<T>): Promise<T> {
  return withSession(async (session) => {
    await session.call('project.open', { id: session.grant(folder) })
    return work(session)
  })
}

function sentenceOf(failure: Failure): string {
  return failure.message
}
