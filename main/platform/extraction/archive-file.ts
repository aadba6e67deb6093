import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { ExpectedFailure } from '#contract/result'

/** The entries of a zip that a document is packed in; each was unpacked once, so that what it says of its sizes is true. */
export interface ArchiveFile {
  readonly names: readonly string[]
  /** null where there is no such entry. */
  read(name: string): Uint8Array | null
}

const megabyte = 1024 * 1024
const mostEntries = 20_000
const largestEntry = 64 * megabyte
const largestTotal = 256 * megabyte
const highestRatio = 100
const ratioFrom = 16 * megabyte // small documents of much white space pack better than that

/**
 * Unpacks a document's zip in memory. Fails with file-too-complex (a zip bomb: too many entries, too large, or packed
 * beyond what text allows) or file-damaged; links, encrypted entries and paths leading out are damage.
 * @param kind of document, for the failure
 */
export async function openArchive(bytes: Uint8Array, name: string, kind: string): Promise<ArchiveFile> {
  const found = new Map<string, Uint8Array>()
  try {
    const zip = await open(bytes)
    if (zip.entryCount > mostEntries) throw new ExpectedFailure('file-too-complex', { name })
    await readEntries(zip, name, bytes.length, found)
  } catch (error) {
    if (error instanceof ExpectedFailure) throw error
    throw new ExpectedFailure('file-damaged', { name, kind }, { cause: error })
  }
  return { names: [...found.keys()], read: (entry) => found.get(entry) ?? null }
}

/** lazyEntries: the next entry is asked for when the one before has been read. Names leading out and wrong sizes are errors of yauzl's. */
function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true, strictFileNames: false }, (error, zip) =>
      error === null ? resolve(zip) : reject(error)
    )
  })
}

function readEntries(zip: ZipFile, name: string, packed: number, found: Map<string, Uint8Array>): Promise<void> {
  let total = 0
  const tooComplex = () => new ExpectedFailure('file-too-complex', { name })
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize
      const isBomb = total > ratioFrom && total > packed * highestRatio
      if (entry.uncompressedSize > largestEntry || total > largestTotal || isBomb) return reject(tooComplex())
      if (entry.fileName.endsWith('/')) return zip.readEntry()
      readEntry(zip, entry).then((content) => {
        found.set(entry.fileName, content)
        zip.readEntry()
      }, reject)
    })
    zip.readEntry()
  })
}

/** yauzl ends a stream with an error as soon as it is longer than the entry says. */
function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) return reject(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', reject)
      stream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    })
  })
}
