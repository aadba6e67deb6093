import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

/** Every file of a zip, by its name. */
export async function zipEntries(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer)
  const zip = await open(bytes, { lazyEntries: true })
  const entries = new Map<string, Buffer>()
  zip.on('entry', async (entry: Entry) => {
    const stream = await promisify(zip.openReadStream.bind(zip))(entry)
    entries.set(entry.fileName, await buffer(stream as NodeJS.ReadableStream)) // a Readable, which its types leave open
    zip.readEntry()
  })
  zip.readEntry()
  await once(zip, 'end')
  return entries
}
