import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import yazl from 'yazl'
import { cdxIndex } from '#domain/archive/cdx'
import type { PackInput, PackOutput, WriteInput } from '#domain/archive/warc-jobs'
import { writeFailure } from '../disk.ts'
import { writeDurably } from '../durable.ts'
import { joined } from '../fetcher-read.ts'
import { indexEntries } from './index-entries.ts'
import { digestPackage, packageFor, pagesFile, type Resource } from './wacz-files.ts'

/** A WACZ in memory, to be handed over as a download. */
export async function packWacz(input: PackInput): Promise<PackOutput> {
  return { bytes: await collect(await packed(input)) }
}

/** A WACZ as a file, which is there whole or not at all; it never stands in memory. */
export async function writeWacz({ to, ...input }: WriteInput): Promise<void> {
  try {
    await writeDurably(fs, to, piecesOf(await packed(input)))
  } catch (error) {
    throw writeFailure(error, to)
  }
}

/** Packs WARCs as a WACZ 1.1.1: what is compressed already is stored, so that players can read ranges of it in place. */
async function packed(input: PackInput): Promise<NodeJS.ReadableStream> {
  const { files } = input
  const zip = new yazl.ZipFile()
  const options = { mtime: new Date(input.created), compress: false }
  const resources: Resource[] = []
  for (const { name, path, length } of files) {
    const end = length - 1
    resources.push({ path: `archive/${name}`, bytes: length, hash: await hashOf(path, end) })
    zip.addReadStream(createReadStream(path, { end }), `archive/${name}`, { ...options, size: length })
  }
  const entries = (await Promise.all(files.map(indexEntries))).flat()
  const texts = { 'indexes/index.cdx': cdxIndex(entries), 'pages/pages.jsonl': pagesFile(input.pages) }
  for (const [path, text] of Object.entries(texts)) {
    const bytes = Buffer.from(text)
    resources.push({ path, bytes: bytes.byteLength, hash: sha256(bytes) })
    zip.addBuffer(bytes, path, options)
  }
  const datapackage = Buffer.from(packageFor(input, resources))
  zip.addBuffer(datapackage, 'datapackage.json', options)
  zip.addBuffer(Buffer.from(digestPackage(sha256(datapackage))), 'datapackage-digest.json', options)
  zip.end()
  return zip.outputStream
}

async function collect(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of piecesOf(stream)) chunks.push(chunk)
  return joined(
    chunks,
    chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0)
  )
}

async function* piecesOf(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield Buffer.from(chunk)
}

async function hashOf(path: string, end: number): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { end })) hash.update(chunk)
  return `sha256:${hash.digest('hex')}`
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
