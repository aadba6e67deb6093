import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { MethodName } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import type { Dispatch } from '../../dispatch.ts'
import type { Grants } from '../../ports.ts'
import { toFailure } from '../../sentences.ts'
import { isSameToken, newToken } from './security.ts'
import type { Exchange } from './server.ts'

const WAITS = 60_000 // ms for the browser to come for a file

/** A file that a method wrote, until the browser has it. */
interface Written {
  readonly folder: string
  readonly path: string
  readonly name: string
}

export interface WrittenFiles {
  /** Runs a method that writes a file (into a folder of its own), and answers a path that gives the file out once. */
  write(method: string, input: unknown): Promise<unknown>
  /** Sends the file that a token of such a path stands for: 404 where there is none, or no more. */
  send(exchange: Exchange, token: string): Promise<void>
  close(): Promise<void>
}

export const WRITTEN = '/api/written/'

/** The methods that write the file whose id they are given. */
const writing: ReadonlySet<string> = new Set<MethodName>(['archive.exportTo'])

const Input = z.record(z.string(), z.unknown()).catch({})
const Named = z.object({ name: z.string() })

/**
 * Files of any size on their way to the browser, which takes them from a link as it takes any download: no part of one stands
 * in a page's memory. A link cannot carry the session's token, so that it has one of its own, which works once.
 */
export function createWrittenFiles(dispatch: Dispatch, grants: Grants): WrittenFiles {
  const waiting = new Map<string, Written>()
  const drop = ({ folder }: Pick<Written, 'folder'>) => rm(folder, { recursive: true, force: true })
  const take = (token: string): Written | null => {
    const [known, written] = [...waiting].find(([one]) => isSameToken(token, one)) ?? []
    if (known === undefined || written === undefined) return null
    waiting.delete(known)
    return written
  }
  return {
    async write(method, input) {
      if (!writing.has(method)) return refused(method)
      const folder = await mkdtemp(join(tmpdir(), 'sourcebook-export-'))
      const path = join(folder, 'file')
      const result = await dispatch(method, { ...Input.parse(input), fileId: grants.grant(path) })
      if (!result.ok) {
        await drop({ folder })
        return result
      }
      const { name } = Named.parse(result.value)
      const token = newToken()
      waiting.set(token, { folder, path, name })
      setTimeout(() => void forget(take(token)), WAITS).unref()
      return { ok: true, value: { name, link: `${WRITTEN}${token}` } }
    },
    async send({ response }, token) {
      const written = take(token)
      if (written === null) return void response.writeHead(404).end()
      try {
        const name = encodeURIComponent(written.name)
        response.writeHead(200, {
          'Content-Type': 'application/octet-stream',
          'Content-Length': (await stat(written.path)).size,
          'Content-Disposition': `attachment; filename*=UTF-8''${name}`
        })
        await pipeline(createReadStream(written.path), response)
      } finally {
        await drop(written)
      }
    },
    async close() {
      await Promise.all([...waiting.values()].map(drop))
      waiting.clear()
    }
  }

  async function forget(written: Written | null): Promise<void> {
    if (written !== null) await drop(written)
  }
}

function refused(method: string) {
  return { ok: false, failure: toFailure(new ExpectedFailure('bad-input', { where: 'HTTP', problem: method })) }
}
