import type { Capture } from '#contract/archive'
import type { RecordPlace } from '#contract/archive-part'
import type { ArticleDocument } from '#contract/article'
import { ExpectedFailure } from '#contract/result'
import type { DecodeOutput } from '#domain/archive/warc-jobs'
import type { Files, OpenProject } from '../../ports.ts'
import { allCaptures } from './captures.ts'
import { copyFigures } from './copy-figures.ts'
import { nameOf } from './keep-copy.ts'
import { partsOf } from './parts.ts'
import { warcPath } from './warc-files.ts'
import type { ArchiveWork, ReadOutput } from './work.ts'

export interface ReadNeeds {
  readonly project: OpenProject
  readonly files: Files
  readonly work: ArchiveWork
}

/** The readable text of a copy, from the archive alone: its digests are compared on the way, and no request is made. */
export async function readCopy(capture: Capture, needs: ReadNeeds): Promise<ArticleDocument> {
  const read = await readPage(capture, needs)
  return { ...read.document, figures: copyFigures(capture, read, await partsOf(capture, needs.project)) }
}

/** A copy as it reads by itself, without what it loads. */
export async function readPage(capture: Capture, needs: ReadNeeds): Promise<Extract<ReadOutput, { ok: true }>> {
  const record = await payloadOf(capture, needs)
  const url = capture.finalUrl ?? capture.url
  const read = await needs.work.read({
    name: nameOf(url),
    bytes: record.content,
    mediaType: record.contentType,
    url,
    readAt: capture.capturedAt ?? capture.requestedAt
  })
  if (!read.ok) throw new ExpectedFailure(read.code, read.params)
  return read
}

type Decoded = Extract<DecodeOutput, { ok: true }>

/** The record with the payload: a revisit says in which earlier one it stands. */
async function payloadOf(capture: Capture, needs: ReadNeeds): Promise<Decoded> {
  const record = await recordOf(capture, needs)
  if (record.type !== 'revisit') return record
  const captures = await allCaptures(needs.project, needs.files)
  const original = captures.find(({ warc }) => warc !== null && warc.recordId === record.refersTo)
  if (original === undefined) throw damaged(capture)
  const payload = await recordOf(original, needs)
  if (payload.payloadDigest !== record.payloadDigest) throw damaged(original)
  return payload
}

async function recordOf(capture: Capture, needs: ReadNeeds): Promise<Decoded> {
  const { warc } = capture
  if (warc === null) throw new ExpectedFailure('not-found', { kind: 'copy', id: capture.id })
  return recordAt(warc, capture.payloadDigest, needs)
}

/** Fails with archive-damaged where the record is not there, or not the one it was. */
export async function recordAt(
  { file, offset, length, recordId }: RecordPlace,
  payloadDigest: string | null,
  { project, files, work }: ReadNeeds
): Promise<Decoded> {
  const path = warcPath(project, file)
  if ((await files.size(path)) === null) throw new ExpectedFailure('archive-damaged', { file })
  const record = await work.decode({ bytes: await files.readRange(path, offset, length) })
  const isIt = record.ok && record.recordId === recordId && record.payloadDigest === payloadDigest
  if (!isIt) throw new ExpectedFailure('archive-damaged', { file })
  return record
}

function damaged({ warc, id }: Capture): ExpectedFailure {
  return new ExpectedFailure('archive-damaged', { file: warc?.file ?? id })
}
