import { existsSync, lstatSync, rmSync } from 'node:fs'
import type { Database, Driver } from './database.ts'
import { schema, VERSION } from './schema.ts'

/**
 * Opens the index in a file, and makes it anew where it is not exactly what this version of the program left behind when
 * all was well. The folder may have come from somebody else: an index is used only with the tables that are ours and no
 * trigger or view, and never with a journal, which could name other files to SQLite. The WebAssembly build locks a file by a
 * folder beside it, which a crash leaves; who may write the project holds its own lock.
 */
export function openIndexFile(driver: Driver, path: string): Database {
  rmSync(`${path}.lock`, { recursive: true, force: true })
  if (isLeftWhole(path)) {
    const found = tryOpen(driver, path)
    if (found !== null) return found
  }
  removeIndex(path)
  return made(driver, path)
}

export function openInMemory(driver: Driver): Database {
  return made(driver, ':memory:')
}

function made(driver: Driver, path: string): Database {
  const database = driver(path)
  try {
    prepare(database)
    for (const sql of schema) database.exec(sql)
    database.exec(`PRAGMA user_version = ${VERSION}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function tryOpen(driver: Driver, path: string): Database | null {
  let database: Database | null = null
  try {
    database = driver(path)
    prepare(database)
    if (isOurs(database)) return database
  } catch {
    // Whatever is wrong with it, it can be made anew.
  }
  database?.close()
  return null
}

function prepare(database: Database): void {
  database.exec('PRAGMA locking_mode = EXCLUSIVE') // the project's lock sees to it that nobody else writes
  database.exec('PRAGMA journal_mode = TRUNCATE')
  // What a power cut spoils is found out by its digests or made anew: waiting for the disk would protect nothing.
  database.exec('PRAGMA synchronous = OFF')
  database.exec('PRAGMA trusted_schema = OFF')
  database.exec('PRAGMA cell_size_check = ON')
  database.exec('PRAGMA temp_store = MEMORY')
  database.exec('PRAGMA cache_size = -32000')
}

function isOurs(database: Database): boolean {
  const [version] = database.prepare('PRAGMA user_version').all()
  if (version?.user_version !== VERSION) return false
  const made = database.prepare("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'words_%' AND sql IS NOT NULL").all()
  const found = new Set(made.map(({ sql }) => String(sql)))
  const odd = database.prepare("SELECT 1 FROM sqlite_schema WHERE type NOT IN ('table', 'index')").all()
  return odd.length === 0 && found.size === schema.length && schema.every((sql) => found.has(sql))
}

/** Not where a transaction was going on when the program ended. */
function isLeftWhole(path: string): boolean {
  if (!existsSync(path) || !lstatSync(path).isFile()) return false
  return companions.every((suffix) => !existsSync(path + suffix) || sizeOf(path + suffix) === 0)
}

function sizeOf(path: string): number {
  const stats = lstatSync(path)
  return stats.isFile() ? stats.size : 1
}

const companions = ['-journal', '-wal', '-shm']

function removeIndex(path: string): void {
  for (const suffix of ['', ...companions]) rmSync(path + suffix, { recursive: true, force: true })
}
