import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A person's folders, new and empty: nothing of the machine's own settings or projects is read or written. */
export interface TemporaryHome {
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
  /** A copy of a project folder, to be changed at will. */
  copyOf(project: string): string
  remove(): void
}

export function createTemporaryHome(): TemporaryHome {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-test-'))
  return {
    folder,
    environment: {
      ...process.env,
      SOURCEBOOK_HOME: join(folder, 'projects'),
      SOURCEBOOK_SETTINGS: join(folder, 'settings'),
      SOURCEBOOK_PERSON: 'Test Analyst',
      SOURCEBOOK_ALLOW_HOSTS: '127.0.0.1'
    },
    copyOf: (project) => {
      const copy = join(folder, 'copy')
      cpSync(project, copy, { recursive: true })
      return copy
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
