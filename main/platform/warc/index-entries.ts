import { getSurt } from 'warcio/utils'
import type { CdxEntry } from '#domain/archive/cdx'
import { headerValue, mediaTypeOf } from '#domain/archive/headers'
import type { PackInput } from '#domain/archive/warc-jobs'
import { headerLines } from './http-block.ts'
import { members, type ScannedMember } from './scan.ts'

/** The index lines of one WARC: every response and revisit, redirects too. */
export async function indexEntries(file: PackInput['files'][number]): Promise<readonly CdxEntry[]> {
  const entries: CdxEntry[] = []
  for await (const member of members(file)) {
    const { warcType } = member.checked.record
    if (warcType === 'response' || warcType === 'revisit') entries.push(entryOf(member, file.name))
  }
  return entries
}

function entryOf({ offset, length, checked }: ScannedMember, filename: string): CdxEntry {
  const { record, block } = checked
  const url = record.warcTargetURI ?? ''
  return {
    surt: getSurt(url),
    date: record.warcDate ?? '',
    url,
    digest: record.warcPayloadDigest ?? '',
    mime:
      record.warcType === 'revisit'
        ? 'warc/revisit'
        : (mediaTypeOf(headerValue(headerLines(block), 'content-type')) ?? 'unk'),
    filename,
    offset,
    length,
    status: statusOf(block)
  }
}

function statusOf(block: Uint8Array): number {
  const line = Buffer.from(block.subarray(0, 64)).toString('latin1')
  return Number(/^HTTP\/\S+ (\d{3})/.exec(line)?.[1] ?? 0)
}
