import type { z } from 'zod'
import type { Capabilities } from '#contract/capabilities'
import type { AppEvent, Task } from '#contract/events'
import type { ChangeLabel, ProjectAccess } from '#contract/project'
import type { SearchAnswer, SearchKind } from '#contract/search'

/** What a host or platform supplies. Features know these and nothing of Node, Electron or HTTP. */

export interface Clock {
  now(): Date
}

export interface Ids {
  /** A new id: time-ordered, 26 characters of Crockford base 32 (ULID). */
  next(): string
}

/** Durable files. Paths are absolute; every write is on disk (file and folder) when its promise is fulfilled. */
export interface Files {
  /** From now on links under this folder are followed inside it only: else link-outside. Answers how to end that. */
  guard(root: string): () => void
  /** null where there is no such file; throws for every other reason. */
  read(path: string): Promise<Uint8Array | null>
  /** A file that a person chose. Fails with file-gone, file-is-folder, not-a-file, file-too-large or, where it is being written, file-changing. */
  readChosen(path: string, megabytes: number): Promise<Uint8Array>
  /**
   * Temporary file, fsync, rename, fsync of the folder. Makes the folders it needs. A piece is written before the next is
   * asked for, and not looked at again.
   */
  write(path: string, bytes: Uint8Array | Iterable<Uint8Array>): Promise<void>
  /** Adds whole bytes at the end of a file, fsynced; answers the offset they begin at. */
  append(path: string, bytes: Uint8Array): Promise<number>
  readRange(path: string, offset: number, length: number): Promise<Uint8Array>
  /** The SHA-256 of a file, read a piece at a time; null where there is no such file. */
  digest(path: string): Promise<string | null>
  /** Names in a folder, sorted; empty where there is no such folder. */
  list(folder: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>
  /** In bytes; null where there is no such file. Fails with not-a-file for a pipe or a device. */
  size(path: string): Promise<number | null>
  modified(path: string): Promise<Date | null>
  /** Differs whenever the file was written or replaced; null where there is none. Costs no reading. */
  stamp(path: string): Promise<string | null>
  makeFolder(path: string): Promise<void>
  /** Gives a file's present content a second name; files are replaced, never changed, so it stays. Nothing where there is no file. */
  keep(path: string, copy: string): Promise<void>
  /** Moves within one file system; makes the target's folders. */
  move(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Removes what crashes left half-written in a folder and those below; only for who holds the lock. Answers what it was. */
  tidy(folder: string): Promise<readonly string[]>
}

/** Notices what other programs do to a project's folders. */
export interface Watching {
  /** Tells of changed paths, relative with forward slashes, in batches; null where it cannot say which, so all may be. */
  watch(root: string, told: (paths: readonly string[] | null) => void): Watch
}

export interface Watch {
  /** A folder to look at, relative. Whether it is looked at from now on: not where it is not there, or is already. */
  add(folder: string): boolean
  close(): void
}

/** Ids for folders and files that the host or the person chose: paths never come from a browser. */
export interface Grants {
  grant(path: string): string
  /** null for an id nobody granted. */
  resolve(id: string): string | null
}

export interface Lock {
  readonly access: ProjectAccess
  release(): Promise<void>
}

export interface Locks {
  /** Takes the project's lock (pid, host, boot id); never throws for a lock held elsewhere, but says so. */
  take(projectFolder: string): Promise<Lock>
  /** Whether nobody alive holds it, so that taking it is worth a try. */
  isFree(projectFolder: string): Promise<boolean>
}

/** What is known of the machine and the person. */
export interface Places {
  /** Where projects without a chosen folder go, e.g. ~/Sourcebook */
  readonly projects: string
  /** The program's own settings: recent projects and the like. */
  readonly settings: string
  /** The sample project as shipped, read only. */
  readonly sample: string
  /** The person's name for annotations and the custody log. */
  readonly person: string
}

export interface Dialogs {
  chooseFolder(): Promise<string | null>
  /** Where a new file goes; `name` is what it would be called. */
  chooseNewFile(name: string): Promise<string | null>
  openExternal(url: string): Promise<void>
}

/** Why a window's page has to go: its window closes, or the page is loaded anew. */
export type Leaving = 'close' | 'reload'

export interface Printer {
  /** A4 PDF of a complete HTML document without scripts. */
  printPdf(html: string): Promise<Uint8Array>
}

export interface Events {
  emit(event: AppEvent): void
}

/** Progress and cancel of work that may take over a second. */
export interface Tasks {
  run<T>(kind: Task['kind'], label: string, work: (task: RunningTask) => Promise<T>): Promise<T>
  cancel(id: string): void
}

export interface RunningTask {
  readonly signal: AbortSignal
  progress(done: number, total: number | null): void
}

/** Runs the pure but heavy functions of `main/platform/work/` in worker threads. */
export interface Workers {
  run<I, O>(job: string, input: I, signal?: AbortSignal): Promise<O>
}

/** Indexes of words, each in a thread of its own. */
export interface SearchIndexes {
  /**
   * Opens the index kept in a file, and makes it anew where there is none that can be used; null: one in memory. Fails with
   * disk-full, folder-denied or not-saved.
   */
  open(path: string | null): Promise<SearchIndex>
}

/** What was read of a project's files, to be found by its words. Writing fails as opening does, and with search-damaged. */
export interface SearchIndex {
  /** The stamp that each file had when it was read. */
  sources(): Promise<ReadonlyMap<string, string>>
  /** Reads files anew. The bytes are handed over, and gone for the caller. */
  put(files: readonly IndexedFile[]): Promise<void>
  /** Files that are gone. */
  remove(paths: readonly string[]): Promise<void>
  /** Copies whose text has not been read yet: the capture's id, and the digest of what it is a copy of. */
  copiesWanted(): Promise<readonly { readonly captureId: string; readonly copy: string }[]>
  putCopy(captureId: string, copy: string, text: string): Promise<void>
  query(request: SearchRequest): Promise<Omit<SearchAnswer, 'index'>>
  close(): Promise<void>
}

export interface IndexedFile {
  readonly path: string // relative to the project, with forward slashes
  readonly stamp: string
  readonly bytes: Uint8Array
}

export interface SearchRequest {
  readonly query: string
  readonly kind: SearchKind | null
  readonly offset: number
  readonly limit: number
  readonly isTyping: boolean // the last word may go on
}

/** A record kept in a JSON file of the project: `{ "schema": 1, "records": [ … ] }`, sorted by id. */
export interface ProjectRecordShape {
  readonly id: string
}

/** One record's change: null before is a creation, null after a deletion. */
export interface Edit {
  readonly path: string // the JSON file, relative to the project, with forward slashes
  readonly id: string
  readonly before: ProjectRecordShape | null
  readonly after: ProjectRecordShape | null
}

/** The one way to read and change a project's JSON. Made by features/project, handed to the others by app.ts. */
export interface OpenProject {
  readonly id: string
  readonly root: string
  readonly access: ProjectAccess
  /** The records of one file, in id order; empty where there is no such file. Cached; the schema parses each record once. */
  records<R extends ProjectRecordShape>(path: string, schema: z.ZodType<R>): Promise<readonly R[]>
  /**
   * Writes a change durably, file by file, then emits `changed`, and — unless it is without label — remembers it for
   * undo and redo. Fails like assertWritable, or with changed-elsewhere (a `before` that is no longer so), not-saved or
   * disk-full; a failed commit changes nothing that a later read shows.
   */
  commit(label: ChangeLabel | null, edits: readonly Edit[]): Promise<void>
  /**
   * What `compute` makes of a file's records, kept in `.sourcebook/` and made anew only when the file changed, so that
   * a list of thousands of articles opens without reading them. `name` tells one computation of a file from another.
   */
  derived<R extends ProjectRecordShape, T extends z.ZodType>(
    path: string,
    name: string,
    schema: z.ZodType<R>,
    result: T,
    compute: (records: readonly R[]) => z.infer<T>
  ): Promise<z.infer<T>>
  /**
   * What `work` gives, for a list of many files: where one of them cannot be read that is told once, and null is its part, so that
   * it does not hide the others.
   */
  orLeftOut<T>(path: string, work: () => Promise<T>): Promise<T | null>
  /** An absolute path inside the project for bytes that are not records (originals, notes, WARCs). Refuses paths leading out. */
  path(...parts: string[]): string
  /** Throws project-locked, project-newer or folder-denied unless the project may be written. */
  assertWritable(): void
}

/** Gives the project that is open, or throws no-project. */
export type CurrentProject = () => OpenProject

/** One exchange over HTTP as it went over the wire: header lines in their order, the body still content-encoded. */
export interface Exchange {
  readonly url: string
  readonly startedAt: Date
  readonly request: { readonly method: string; readonly headers: readonly (readonly [string, string])[] }
  readonly response: {
    readonly status: number
    readonly statusText: string
    readonly httpVersion: string
    readonly headers: readonly (readonly [string, string])[]
    readonly body: Uint8Array
  }
  /** The body with content encodings undone, within the limits. */
  readonly decoded: Uint8Array
}

/** A source's answer with everything on the way to it. */
export interface FetchedSource {
  readonly exchanges: readonly [...(readonly Exchange[]), Exchange]
  readonly hops: readonly { readonly url: string; readonly status: number }[]
  readonly answer: Exchange
}

export interface FetchOptions {
  readonly signal: AbortSignal
  readonly allowedHosts: readonly string[] // may be private addresses; every other private one is refused
  readonly cookie?: string | null // a Cookie header
  readonly referrer?: string // the page that needs it: told as browsers do, to other sites without its path
}

export interface Fetcher {
  /** One GET, redirects not followed. Fails with url-invalid, address-refused, host-unreachable, timed-out, too-large or cancelled. */
  get(url: string, options: FetchOptions): Promise<Exchange>
  /**
   * A source at the end of its redirects; the address of each is checked anew, and cookies live for this one chain. Fails as
   * `get` does, or with too-many-redirects.
   */
  follow(url: string, options: FetchOptions): Promise<FetchedSource>
}

/** Everything a host hands to `createApp`. */
export interface Ports {
  readonly clock: Clock
  readonly ids: Ids
  readonly files: Files
  readonly grants: Grants
  readonly locks: Locks
  readonly watching: Watching
  readonly places: Places
  readonly fetcher: Fetcher
  readonly workers: Workers
  readonly indexes: SearchIndexes
  readonly events: Events
  readonly tasks: Tasks
  readonly dialogs: Dialogs | null // null: the capability is missing
  readonly printer: Printer | null
  readonly leaving: () => Leaving
  readonly capabilities: Capabilities
  readonly version: string
}
