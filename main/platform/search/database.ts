import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Database as WasmDatabase, Statement as WasmStatement } from 'node-sqlite3-wasm'

export type Value = string | number | null
export type Row = Readonly<Record<string, unknown>>

export interface Statement {
  run(...values: Value[]): void
  all(...values: Value[]): Row[]
}

/** What the index asks of SQLite, whichever build of it there is. */
export interface Database {
  exec(sql: string): void
  /** Kept by its text, and made once. */
  prepare(sql: string): Statement
  close(): void
}

/** Opens a file, or with ':memory:' none. */
export type Driver = (path: string) => Database

/** The runtime's own SQLite where it has one with full-text search, else the one built to WebAssembly. */
export async function chooseDriver(): Promise<Driver> {
  return (await nativeDriver()) ?? wasmDriver()
}

/** null where the runtime has no SQLite of its own: before Node 22.13, and so in Electron 33. */
export async function nativeDriver(): Promise<Driver | null> {
  const sqlite = process.getBuiltinModule?.('node:sqlite')
  if (sqlite === undefined) return null
  const driver: Driver = (path) => overNative(new sqlite.DatabaseSync(path))
  return canSearch(driver) ? driver : null
}

export async function wasmDriver(): Promise<Driver> {
  const { default: sqlite } = await import('node-sqlite3-wasm')
  return (path) => overWasm(new sqlite.Database(path))
}

function canSearch(driver: Driver): boolean {
  const database = driver(':memory:')
  try {
    database.exec("CREATE VIRTUAL TABLE probe USING fts5(words, content='', contentless_delete=1)")
    return true
  } catch {
    return false // a system's own SQLite may be old, or without it
  } finally {
    database.close()
  }
}

function overNative(database: DatabaseSync): Database {
  const kept = new Map<string, StatementSync>()
  return {
    exec: (sql) => database.exec(sql),
    prepare(sql) {
      const statement = kept.get(sql) ?? database.prepare(sql)
      kept.set(sql, statement)
      return {
        run: (...values) => void statement.run(...values),
        all: (...values) => statement.all(...values)
      }
    },
    close: () => database.close()
  }
}

function overWasm(database: WasmDatabase): Database {
  const kept = new Map<string, WasmStatement>()
  return {
    exec: (sql) => database.exec(sql),
    prepare(sql) {
      const statement = kept.get(sql) ?? database.prepare(sql)
      kept.set(sql, statement)
      return {
        run: (...values) => void statement.run(values),
        all: (...values) => statement.all(values)
      }
    },
    close() {
      for (const statement of kept.values()) finalized(statement)
      database.close()
    }
  }
}

/** Else its memory stays. One that failed last says so once more. */
function finalized(statement: WasmStatement): void {
  try {
    statement.finalize()
  } catch {
    // It was told when it happened.
  }
}
