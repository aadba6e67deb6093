import type { ArticleDocument } from '#contract/article'
import type { ExpectedFailure } from '#contract/result'
import type { PagePart, PartsInput } from '#domain/archive/page-part'
import type {
  DecodeInput,
  DecodeOutput,
  EncodeInput,
  EncodeOutput,
  PackInput,
  PackOutput,
  ScanInput,
  ScanOutput,
  TrimInput,
  WriteInput
} from '#domain/archive/warc-jobs'
import type { CheckedPicture, EmbeddedPicture, ReadFigure } from '#domain/article/figure'
import type { Workers } from '../../ports.ts'

/** The bytes of one source, to be read as an article is. */
interface ReadInput {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mediaType: string | null
  readonly url: string | null
  readonly readAt: string
}

export type ReadOutput =
  | {
      readonly ok: true
      readonly document: ArticleDocument
      readonly figures: readonly ReadFigure[]
      readonly pictures: readonly EmbeddedPicture[]
    }
  | { readonly ok: false; readonly code: ExpectedFailure['code']; readonly params: ExpectedFailure['params'] }

/** Every job the archive gives to worker threads, with what it takes and gives. */
export interface ArchiveWork {
  encode(input: EncodeInput): Promise<EncodeOutput>
  decode(input: DecodeInput): Promise<DecodeOutput>
  trim(input: TrimInput): Promise<{ readonly cut: number }>
  scan(input: ScanInput, signal: AbortSignal): Promise<ScanOutput>
  pack(input: PackInput, signal: AbortSignal): Promise<PackOutput>
  write(input: WriteInput, signal: AbortSignal): Promise<void>
  read(input: ReadInput, signal?: AbortSignal): Promise<ReadOutput>
  pageParts(input: PartsInput, signal: AbortSignal): Promise<readonly PagePart[]>
  styleParts(input: PartsInput, signal: AbortSignal): Promise<readonly PagePart[]>
  checkPicture(bytes: Uint8Array, signal: AbortSignal): Promise<CheckedPicture>
}

export function archiveWork(workers: Workers): ArchiveWork {
  return {
    encode: (input) => workers.run('warc-encode', input),
    decode: (input) => workers.run('warc-decode', input),
    trim: (input) => workers.run('warc-trim', input),
    scan: (input, signal) => workers.run('warc-scan', input, signal),
    pack: (input, signal) => workers.run('wacz-pack', input, signal),
    write: (input, signal) => workers.run('wacz-write', input, signal),
    read: (input, signal) => workers.run('read-source', input, signal),
    pageParts: (input, signal) => workers.run('page-parts', input, signal),
    styleParts: (input, signal) => workers.run('style-parts', input, signal),
    checkPicture: (bytes, signal) => workers.run('check-picture', bytes, signal)
  }
}
