import i18next from 'i18next'
import type { ImportSource } from '#contract/article'
import type { ImportOutcome } from '#contract/methods'
import { invoke } from '../bridge/client.ts'
import { base64Of } from '../bridge/download.ts'
import { notify, notifyFailure } from '../ui/toast.tsx'
import { isAddress } from './address.ts'
import { droppedFiles } from './dropped-files.ts'
import { goToArticle } from './navigation.ts'
import { useOpenDialog } from './open-dialog.ts'
import { type FailedImport, useOutcomes } from './outcomes.ts'

/** Brings sources in, opens the first that came, and says what became of each. */
export async function importSources(sources: readonly ImportSource[]): Promise<void> {
  if (sources.length === 0) return
  useOutcomes.setState({ isRunning: true })
  try {
    report(sources, await invoke('article.import', { sources: [...sources] }))
  } catch (error) {
    notifyFailure(error)
  } finally {
    useOutcomes.setState({ isRunning: false })
  }
}

export async function importFiles(files: readonly File[]): Promise<void> {
  const read = async (file: File): Promise<ImportSource> => ({
    kind: 'bytes',
    name: file.name,
    base64: await base64Of(file)
  })
  try {
    await importSources(await Promise.all(files.map(read)))
  } catch {
    // The browser cannot read a folder, or a file that has gone since it was chosen.
    notify(i18next.t('shell.import.unreadable', { names: files.map(({ name }) => name).join(', ') }))
  }
}

/** What was pasted or dropped, best form first: files, an address, rich text, plain text. */
export async function importTransfer(transfer: DataTransfer): Promise<void> {
  if (transfer.files.length > 0) return importDropped(transfer)
  const text = transfer.getData('text/plain').trim()
  if (isAddress(text)) return importSources([{ kind: 'url', url: text }])
  const html = transfer.getData('text/html')
  if (html !== '') return importSources([{ kind: 'html', html }])
  if (text !== '') return importSources([{ kind: 'text', text }])
}

/** Folders too; one that cannot be read ends in the same sentence as a file that cannot. */
async function importDropped(transfer: DataTransfer): Promise<void> {
  const names = [...transfer.files].map(({ name }) => name).join(', ')
  const files = await droppedFiles(transfer).catch(() => null)
  if (files === null) notify(i18next.t('shell.import.unreadable', { names }))
  else await importFiles(files)
}

function report(sources: readonly ImportSource[], outcomes: readonly ImportOutcome[]): void {
  const failed = outcomes.flatMap((outcome, index): FailedImport[] => {
    const source = sources[index]
    return outcome.kind === 'failed' && source !== undefined ? [{ source, outcome }] : []
  })
  const arrived = outcomes.filter((outcome) => outcome.kind === 'imported' || outcome.kind === 'already-there')
  const [first] = arrived
  if (first !== undefined) {
    goToArticle(first.article.id)
    const key = first.kind === 'imported' ? 'shell.import.imported' : 'shell.import.alreadyThere'
    notify(i18next.t(key, { count: arrived.length, title: first.article.title }))
  }
  useOutcomes.setState({ failed })
  if (failed.length > 0)
    useOpenDialog.getState().open('import') // the dialog lists them with their reasons
  else if (useOpenDialog.getState().dialog === 'import') useOpenDialog.getState().close()
}
