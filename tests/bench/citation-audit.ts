import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditArticle } from '#domain/citation/audit'
import { readSource } from '../../main/platform/work/read-source.ts'

/** Processor time, in milliseconds, of reading and auditing; the best of several runs, since the machine may be busy. */
export async function measureAudit(shared: string): Promise<Record<string, number>> {
  const folder = join(shared, 'seed')
  const name = existsSync(folder) ? readdirSync(folder).find((one) => one.endsWith('.txt')) : undefined
  const seed: Record<string, number> =
    name === undefined ? {} : { seedAuditMs: await best(readFileSync(join(folder, name)), 8) }
  return { ...seed, bookAuditMs: await best(book(2000, 300), 3), hugeAuditMs: await best(book(20_000, 500), 1) }
}

async function best(bytes: Uint8Array, runs: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) least = Math.min(least, await once(bytes))
  return least
}

async function once(bytes: Uint8Array): Promise<number> {
  const begun = process.cpuUsage()
  const read = await readSource({ name: 'a.txt', bytes, mediaType: null, url: null, readAt: '2026-01-15T12:00:00Z' })
  if (!read.ok) throw new Error(read.code)
  auditArticle({ document: read.document, archived: new Set(), dismissed: new Set() })
  return process.cpuUsage(begun).user / 1000
}

/** Paragraphs of about 240 characters with a citation and a figure each: 2,000 of them fill 200 pages. */
function book(paragraphs: number, references: number): Uint8Array {
  const letters = 'abcdefghij'
  const names = Array.from(
    { length: references },
    (_, at) =>
      `Mar${letters[at % 10] ?? ''}${letters[Math.floor(at / 10) % 10] ?? ''}n${letters[Math.floor(at / 100)] ?? ''}o`
  )
  const years = (at: number): number => 1990 + ((at % references) % 30)
  const body = Array.from(
    { length: paragraphs },
    (_, at) =>
      `In its turn, paragraph ${at} says that boats are late more often than the harbour office would like to admit (${names[at % references] ?? ''}, ${years(at)}). Some ${at % 90}% of the crews wait in the cold for the last boat home, and nobody pays.`
  )
  const list = names.map(
    (name, at) => `${name}, B. (${years(at)}). The boats of pier ${at}. Harbour Review, ${at}(2), 11-19.`
  )
  return new TextEncoder().encode(
    `The late boats\n\nIntroduction\n\n${body.join('\n\n')}\n\nReferences\n\n${list.join('\n')}\n`
  )
}
