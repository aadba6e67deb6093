import { existsSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { Places } from '../ports.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where things are on this machine. SOURCEBOOK_HOME, SOURCEBOOK_SETTINGS and SOURCEBOOK_PERSON override.
 * A variable that is set to nothing counts as not set: else its folder would be the one the program was started in.
 * @param from a folder inside the program: `resources/sample` is looked for there and above
 */
export function createPlaces(from: string, environment: Environment = process.env): Places {
  return {
    projects: resolve(environment.SOURCEBOOK_HOME || join(homedir(), 'Sourcebook')),
    settings: resolve(environment.SOURCEBOOK_SETTINGS || settingsFolder(environment)),
    sample: join(programFolder(from), 'resources', 'sample', 'project'),
    person: environment.SOURCEBOOK_PERSON || userName(environment)
  }
}

function settingsFolder(environment: Environment): string {
  if (process.platform === 'win32') {
    return join(environment.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Sourcebook')
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Sourcebook')
  const { XDG_CONFIG_HOME: configuration = '' } = environment // the standard has relative paths ignored
  return join(isAbsolute(configuration) ? configuration : join(homedir(), '.config'), 'sourcebook')
}

function programFolder(from: string): string {
  const above = dirname(from)
  if (above === from || existsSync(join(from, 'resources', 'sample'))) return from
  return programFolder(above)
}

// userInfo throws for a user id without an entry in the system's user list, which containers often run as.
function userName(environment: Environment): string {
  try {
    return userInfo().username
  } catch {
    return environment.USER ?? environment.USERNAME ?? 'analyst'
  }
}
