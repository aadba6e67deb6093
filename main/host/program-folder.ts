import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder that holds package.json, resources/ and node_modules/: found by walking up from the running file, because
 * the built files may stand in any output folder below it.
 */
export function programFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('package.json of Sourcebook was not found above the running file')
    folder = parent
  }
  return folder
}

/** The program's version, as package.json has it. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(programFolder(), 'package.json'), 'utf8'))
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
  return String(version)
}
