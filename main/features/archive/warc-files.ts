import { WarcFile } from '#contract/archive'
import { ExpectedFailure } from '#contract/result'
import type { EncodedRecord, EncodeInput } from '#domain/archive/warc-jobs'
import type { Clock, Edit, Files, Ids, OpenProject } from '../../ports.ts'
import type { ArchiveWork } from './work.ts'

const LEDGER = 'archive/warcs.json'

/** A full file is closed and never written again: backups and checksums of it stay true. */
const FULL = 256 * 1024 * 1024

interface WarcNeeds {
  readonly files: Files
  readonly clock: Clock
  readonly ids: Ids
  readonly work: ArchiveWork
  readonly version: string
}

/** The records as they stand in their file now. */
export interface Appended {
  readonly file: string
  readonly records: readonly EncodedRecord[] // offsets of the file
}

type WarcContent = Omit<EncodeInput, 'info'>

export interface WarcFiles {
  /**
   * Adds exchanges to the open WARC, durably, and records them together with the edits that `edits` makes of their places. One at a
   * time; nothing counts as written before the ledger says so.
   */
  append(content: WarcContent, edits: (appended: Appended) => readonly Edit[]): Promise<void>
}

export function warcFiles(project: OpenProject, needs: WarcNeeds, full = FULL): WarcFiles {
  let last: Promise<unknown> = Promise.resolve()
  return {
    append(content, edits) {
      const turn = last.then(() => appendNow(project, needs, full, content, edits))
      last = turn.catch(() => {}) // the next one's turn comes whatever became of this one
      return turn
    }
  }
}

export function ledger(project: OpenProject): Promise<readonly WarcFile[]> {
  return project.records(LEDGER, WarcFile)
}

export function warcPath(project: OpenProject, name: string): string {
  return project.path('archive', 'warc', name)
}

async function appendNow(
  project: OpenProject,
  needs: WarcNeeds,
  full: number,
  content: WarcContent,
  edits: (appended: Appended) => readonly Edit[]
): Promise<void> {
  project.assertWritable()
  const file = (await openFile(project, needs)) ?? (await newFile(project, needs))
  const info = file.length === 0 ? { filename: file.id, ...signature(needs) } : null
  const { bytes, records } = await needs.work.encode({ info, ...content })
  const offset = await needs.files.append(warcPath(project, file.id), bytes)
  if (offset !== file.length) throw new ExpectedFailure('archive-damaged', { file: file.id })
  const length = offset + bytes.byteLength
  const after = { ...file, length, records: file.records + records.length, isClosed: length >= full }
  const placed = records.map((record) => ({ ...record, offset: offset + record.offset }))
  await project.commit(null, [edit(file, after), ...edits({ file: file.id, records: placed })])
}

/** The file to go on with, cut back to what was recorded; null where there is none, or where it lost bytes it had. */
async function openFile(project: OpenProject, { files, work, clock }: WarcNeeds): Promise<WarcFile | null> {
  const file = (await ledger(project)).findLast(({ isClosed }) => !isClosed)
  if (file === undefined) return null
  const path = warcPath(project, file.id)
  const size = (await files.size(path)) ?? 0
  if (size > file.length) {
    const aside = `${file.id}.${file.length}.${clock.now().getTime()}.part`
    await work.trim({ path, length: file.length, aside: project.path('archive', 'warc', 'aside', aside) })
  }
  if (size >= file.length) return file
  await project.commit(null, [edit(file, { ...file, isClosed: true })])
  return null
}

/** The ledger knows a file before its first byte is written, so that what a crash leaves of it is known for what it is. */
async function newFile(project: OpenProject, { ids, clock }: WarcNeeds): Promise<WarcFile> {
  const createdAt = clock.now().toISOString()
  const name = `sourcebook-${createdAt.replace(/\D/g, '').slice(0, 14)}-${ids.next()}.warc.gz`
  const file: WarcFile = { id: name, createdAt, length: 0, records: 0, isClosed: false }
  await project.commit(null, [edit(null, file)])
  return file
}

function signature({ version, clock }: WarcNeeds): { software: string; date: string } {
  return { software: `Sourcebook/${version}`, date: clock.now().toISOString() }
}

function edit(before: WarcFile | null, after: WarcFile): Edit {
  return { path: LEDGER, id: after.id, before, after }
}
