import { createHash } from 'node:crypto'
import { z } from 'zod'
import { LibraryReference } from '#contract/reference'
import type { Edit, OpenProject } from '../../ports.ts'

/** library/<00..ff>.json, by the first byte of sha256(id): one edit rewrites 1/256 of the library. */
export function shardPath(id: string): string {
  return `library/${createHash('sha256').update(id).digest('hex').slice(0, 2)}.json`
}

const shardPaths = Array.from({ length: 256 }, (_, n) => `library/${n.toString(16).padStart(2, '0')}.json`)

/** Every record, oldest first. */
export async function allReferences(project: OpenProject): Promise<LibraryReference[]> {
  const shards = await Promise.all(shardPaths.map((path) => project.records(path, LibraryReference)))
  return shards.flat().sort((a, b) => compare(a.id, b.id))
}

/** Those of some that are there, in the order asked for. */
export async function someReferences(project: OpenProject, ids: readonly string[]): Promise<LibraryReference[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => findReference(project, id)))
  return found.filter((reference) => reference !== null)
}

/** The same for showing them: one file that cannot be read does not hide the others. */
export async function readableReferences(project: OpenProject): Promise<LibraryReference[]> {
  const shards = await Promise.all(
    shardPaths.map((path) => project.orLeftOut(path, () => project.records(path, LibraryReference)))
  )
  return shards.flatMap((shard) => shard ?? []).sort((a, b) => compare(a.id, b.id))
}

export async function countReferences(project: OpenProject): Promise<number> {
  const count = (path: string) => project.derived(path, 'count', LibraryReference, z.int(), (records) => records.length)
  const counts = await Promise.all(shardPaths.map((path) => project.orLeftOut(path, () => count(path))))
  return counts.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

export async function findReference(project: OpenProject, id: string): Promise<LibraryReference | null> {
  const shard = await project.records(shardPath(id), LibraryReference)
  return shard.find((reference) => reference.id === id) ?? null
}

export function edit(before: LibraryReference | null, after: LibraryReference | null): Edit {
  const id = (after ?? before)?.id ?? ''
  return { path: shardPath(id), id, before, after }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
