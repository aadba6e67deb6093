import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'
import { errorCode } from './disk.ts'

/** Tells one running process from every other: a pid alone is given again after a restart. Null where the system does not say. */
export const ProcessIdentity = z.object({
  pid: z.int(),
  host: z.string(),
  bootId: z.string().nullable(),
  startedAt: z.string().nullable() // in the system's own unit, only ever compared
})
export type ProcessIdentity = z.infer<typeof ProcessIdentity>

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), bootId: bootId(), startedAt: startTime(process.pid) }
}

/** Whether a process has surely ended. Of another machine's nothing can be known. */
export function isGone(other: ProcessIdentity): boolean {
  const self = thisProcess()
  if (other.host !== self.host) return false
  if (other.bootId !== self.bootId) return true
  return !isRunning(other.pid) || startTime(other.pid) !== other.startedAt
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM' // there, and somebody else's
  }
}

function bootId(): string | null {
  return readSystemFile('/proc/sys/kernel/random/boot_id')?.trim() ?? null
}

// Field 22 of /proc/<pid>/stat (proc(5)), counted after the command's name, which may itself hold spaces and brackets.
function startTime(pid: number): string | null {
  const stat = readSystemFile(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function readSystemFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // not Linux, or gone meanwhile
  }
}
