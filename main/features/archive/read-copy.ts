import type { Capture } from '#contract/archive'
import type { ArticleDocument } from '#contract/article'
import { ExpectedFailure } from '#contract/result'
import type { DecodeOutput } from '#domain/archive/warc-jobs'
import type { Files, OpenProject } from '../../ports.ts'
import { allCaptures } from './captures.ts'
import { nameOf } from './keep-copy.ts'
import { warcPath } from './warc-files.ts'
import type { ArchiveWork } from './work.ts'

interface ReadNeeds {
  readonly project: OpenProject
  readonly files: Files
  readonly work: ArchiveWork
}

/** The readable text of a copy, from the archive alone: its digests are compared on the way, and no request is made. */
export async function readCopy(capture: Capture, needs: ReadNeeds): Promise<ArticleDocument> {
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
  return read.document
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

async function recordOf(capture: Capture, { project, files, work }: ReadNeeds): Promise<Decoded> {
  const { warc } = capture
  if (warc === null) throw new ExpectedFailure('not-found', { kind: 'copy', id: capture.id })
  const path = warcPath(project, warc.file)
  if ((await files.size(path)) === null) throw damaged(capture)
  const record = await work.decode({ bytes: await files.readRange(path, warc.offset, warc.length) })
  const isIt = record.ok && record.recordId === warc.recordId && record.payloadDigest === capture.payloadDigest
  if (!isIt) throw damaged(capture)
  return record
}

function damaged({ warc, id }: Capture): ExpectedFailure {
  return new ExpectedFailure('archive-damaged', { file: warc?.file ?? id })
}
