import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { entry } from './built.ts'

export interface WebProcess {
  /** The single-use link that the host printed. */
  readonly link: string
  /** Asks it to end, as Ctrl+C does, and waits. */
  stop(): Promise<void>
}

/** Starts the built loopback host as its own process. */
export async function startWebProcess(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<WebProcess> {
  const child = spawn(process.execPath, [entry.web, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit']
  })
  return { link: await firstLine(child), stop: () => stop(child) }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The host has no standard output')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error('The host ended without printing its link')
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
