import { Capture } from '#contract/archive'
import { ExpectedFailure } from '#contract/result'
import type { Files, ProjectRecordShape } from '../../ports.ts'

interface LostCopy {
  readonly path: string
  readonly url: string
}

/**
 * The captures whose copy does not begin where it should. Only the beginnings are looked at: every byte is what
 * `archive.verify` compares.
 * @param known names of archive files of which it is told already where they are missing
 */
export async function lostCopies(
  records: readonly ProjectRecordShape[],
  known: ReadonlySet<string>,
  files: Files,
  locate: (path: string) => string
): Promise<LostCopy[]> {
  const lost: LostCopy[] = []
  for (const record of records) {
    const capture = Capture.safeParse(record).data
    if (capture === undefined || capture.warc === null) continue
    const { file, offset } = capture.warc
    const path = `archive/warc/${file}`
    const begins = await beginsRecord(files, () => locate(path), offset)
    if (begins === false || (begins === null && !known.has(file))) lost.push({ path, url: capture.url })
  }
  return lost
}

/** Null where there is no such file. */
async function beginsRecord(files: Files, place: () => string, offset: number): Promise<boolean | null> {
  try {
    const path = place() // a hostile one leads out of the project
    if ((await files.size(path)) === null) return null
    const [first, second] = await files.readRange(path, offset, 2)
    return first === 0x1f && second === 0x8b // each record is a gzip member of its own (WARC 1.1, annex D)
  } catch (error) {
    if (error instanceof ExpectedFailure) return false
    throw error
  }
}
