import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Fills a store quickly, without the care that saving takes. */
export async function makePlainFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}
