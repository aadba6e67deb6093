import { SCHEMA_VERSION } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import type { ProjectRecordShape } from '../../ports.ts'

/** The content of one JSON file of the project: records in id order. */
export interface RecordFile {
  readonly schema: number
  readonly records: readonly ProjectRecordShape[]
}

export const emptyFile: RecordFile = { schema: SCHEMA_VERSION, records: [] }

const deepest = 200 // levels; the contract's records have ten, and a hostile file could have 100,000

/** Reads a file's bytes. What is not whole is damaged, and never taken for empty. */
export function parseRecordFile(bytes: Uint8Array, path: string): RecordFile {
  const file = parseJson(bytes)
  if (!isRecordFile(file)) throw damaged(path)
  const records = sorted(file.records)
  if (records.some((record, i) => record.id === records[i - 1]?.id)) throw damaged(path)
  return { schema: file.schema, records }
}

/** The records of a text that holds one of them; none where it is not whole. */
export function parseRecords(block: string): readonly ProjectRecordShape[] {
  const value = parseJson(new TextEncoder().encode(block))
  return isRecord(value) ? [value] : []
}

// By hand rather than by zod, which would copy each of the tens of thousands of records that a project has.
function isRecordFile(value: unknown): value is RecordFile {
  if (typeof value !== 'object' || value === null || !('schema' in value) || !('records' in value)) return false
  const { schema, records } = value
  return Number.isInteger(schema) && Number(schema) >= 0 && Array.isArray(records) && records.every(isRecord)
}

function isRecord(value: unknown): value is ProjectRecordShape {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}

/** The same records always give the same bytes: keys in order, one record a block, so that git merges and shows them well. */
export function formatRecordFile(file: RecordFile): Uint8Array {
  return Buffer.concat(partsOf(file))
}

/** The same in pieces, each of which holds until the next is asked for: a save of megabytes takes no memory of that size. */
export function* recordFilePieces(file: RecordFile): Generator<Uint8Array> {
  const parts = partsOf(file)
  const piece = Buffer.allocUnsafe(
    Math.min(
      longestPiece,
      parts.reduce((length, part) => length + part.length, 0)
    )
  )
  let length = 0
  for (const part of parts) {
    if (length + part.length > piece.length) {
      yield piece.subarray(0, length)
      length = 0
    }
    if (part.length > piece.length) yield part
    else length += part.copy(piece, length)
  }
  yield piece.subarray(0, length)
}

function partsOf(file: RecordFile): Buffer[] {
  const parts = file.records.map(bytesOf)
  if (parts[0] !== undefined) parts[0] = parts[0].subarray(1) // the first has no comma before it
  parts.unshift(encoded(`{\n  "schema": ${file.schema},\n  "records": [`))
  parts.push(encoded(parts.length === 1 ? '\n\n  ]\n}\n' : '\n  ]\n}\n'))
  return parts
}

/** Formats the records of a long file some at a time, so that the first change among thousands waits no longer than a later one. */
export async function formatAhead(records: readonly ProjectRecordShape[]): Promise<void> {
  if (records.length < longFile) return
  for (const [i, record] of records.entries()) {
    if (i % formattedAtOnce === 0) await new Promise((resolve) => setImmediate(resolve))
    bytesOf(record)
  }
}

/** A record as text, its keys in order: two records are the same when their texts are. */
export function blockOf(record: ProjectRecordShape): string {
  // JSON has no line ends inside strings, so every one here is the formatter's own.
  return JSON.stringify(ordered(record), null, 2).replaceAll('\n', '\n    ')
}

/** A record of its own with the same content, formatted already. */
export function copyOf(record: ProjectRecordShape): ProjectRecordShape {
  const block = blockOf(record)
  const copy: ProjectRecordShape = JSON.parse(block)
  blocks.set(copy, encodedBlock(block))
  return copy
}

/** A record as it stands in a file behind another one. */
function bytesOf(record: ProjectRecordShape): Buffer {
  const known = blocks.get(record)
  if (known !== undefined) return known
  const bytes = encodedBlock(blockOf(record))
  blocks.set(record, bytes)
  return bytes
}

function encodedBlock(block: string): Buffer {
  return encoded(`,\n    ${block}`)
}

export function sorted<R extends ProjectRecordShape>(records: readonly R[]): R[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

export function damaged(path: string): ExpectedFailure {
  return new ExpectedFailure('project-damaged', { file: path })
}

// Records are never changed in place, so each is formatted and encoded once: a save formats only what it changes.
const blocks = new WeakMap<ProjectRecordShape, Buffer>()
const longestPiece = 512 * 1024 // bytes
const longFile = 500 // records: fewer are formatted within what nobody notices
const formattedAtOnce = 50 // records, some two milliseconds

// Of Node's pool: thousands of small memories of their own would each be looked after.
function encoded(text: string): Buffer {
  return Buffer.from(text)
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return depth(text) > deepest ? null : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null // no JSON, or no UTF-8
    throw error
  }
}

/** How deep brackets nest, strings left out, before anything that could run out of stack looks at them. */
function depth(text: string): number {
  let level = 0
  let most = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === quote) i = endOfString(text, i)
    else if (unit === openArray || unit === openObject) most = Math.max(most, ++level)
    else if (unit === closeArray || unit === closeObject) level--
  }
  return most
}

const [quote, openArray, closeArray, openObject, closeObject] = [0x22, 0x5b, 0x5d, 0x7b, 0x7d]

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end === -1 ? text.length : end
}

function isEscaped(text: string, place: number): boolean {
  let slashes = 0
  while (text.charAt(place - 1 - slashes) === '\\') slashes++
  return slashes % 2 === 1
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  // fromEntries defines its keys, so that one called __proto__ stays a plain key.
  return Object.fromEntries(entries.sort(byKey).map(([key, field]) => [key, ordered(field)]))
}

// The id leads, so that a person who reads the file sees at once which record begins.
function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  if (a === 'id' || b === 'id') return a === 'id' ? -1 : 1
  return a < b ? -1 : 1
}
