import type { Capture } from '#contract/archive'
import type { Download } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import type { PackedPage, PackInput } from '#domain/archive/warc-jobs'
import type { Clock, Files, OpenProject, RunningTask, Tasks } from '../../ports.ts'
import { allCaptures } from './captures.ts'
import { readCopy } from './read-copy.ts'
import { ledger, warcPath } from './warc-files.ts'
import type { ArchiveWork } from './work.ts'

interface ExportNeeds {
  readonly project: OpenProject
  readonly files: Files
  readonly work: ArchiveWork
  readonly tasks: Tasks
  readonly clock: Clock
  readonly version: string
}

/** The whole archive as one WACZ file, the text of every page in it. */
export async function exportWacz(needs: ExportNeeds): Promise<Download> {
  const name = nameOf(needs.project)
  const { bytes } = await needs.tasks.run('export', name, async (task) =>
    needs.work.pack(await contents(needs, name, task), task.signal)
  )
  // The bytes stand in their buffer as given: no copy of what may be a large file.
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return { name, mediaType: 'application/wacz', base64 }
}

/** The same into a file that the person named: no part of it goes through memory, so it may be of any size. */
export async function writeWaczTo(path: string, needs: ExportNeeds): Promise<{ name: string }> {
  const name = nameOf(needs.project)
  await needs.tasks.run('export', name, async (task) =>
    needs.work.write({ ...(await contents(needs, name, task)), to: path }, task.signal)
  )
  return { name }
}

/** What the package of a project's archive is called. */
export function nameOf({ root }: OpenProject): string {
  return `${root.split(/[\\/]/).at(-1) ?? 'archive'}.wacz`
}

async function contents(needs: ExportNeeds, name: string, task: RunningTask): Promise<PackInput> {
  const { project, files, version, clock } = needs
  const known = (await ledger(project)).filter(({ length }) => length > 0)
  for (const { id } of known) {
    if ((await files.size(warcPath(project, id))) === null) throw new ExpectedFailure('archive-damaged', { file: id })
  }
  const captures = (await allCaptures(project, files)).filter(({ state }) => state === 'captured')
  const pages: PackedPage[] = []
  for (const capture of captures) {
    task.signal.throwIfAborted()
    task.progress(pages.length, captures.length + 1)
    pages.push(await page(capture, needs))
  }
  return {
    files: known.map(({ id, length }) => ({ name: id, path: warcPath(project, id), length })),
    pages,
    title: name.replace(/\.wacz$/, ''),
    software: `Sourcebook/${version}`,
    created: clock.now().toISOString()
  }
}

async function page(capture: Capture, needs: ExportNeeds): Promise<PackedPage> {
  const { id, url, finalUrl, capturedAt, requestedAt, title, bytes } = capture
  return {
    id,
    url: finalUrl ?? url,
    ts: capturedAt ?? requestedAt,
    title: title ?? url,
    text: await textOf(capture, needs),
    size: bytes
  }
}

/** A copy that is no text (an image, a PDF that cannot be read) is in the package all the same. */
async function textOf(capture: Capture, needs: ExportNeeds): Promise<string> {
  if (capture.textHash === null) return ''
  return (await readCopy(capture, needs)).text
}
