import './dialog-form.css'
import { FileUp } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { RequestFailure } from '../bridge/client.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Field } from '../ui/field.tsx'
import { isAddress } from './address.ts'
import { IfWritable } from './if-writable.tsx'
import { ImportPassword } from './import-password.tsx'
import { importFiles, importSources } from './import-sources.ts'
import { useOpenDialog } from './open-dialog.ts'
import { type FailedImport, useOutcomes } from './outcomes.ts'

const FILE_KINDS = '.txt .md .markdown .html .htm .mht .mhtml .pdf .docx .epub'.split(' ')

export function ImportDialog() {
  const { t } = useTranslation()
  const { dialog, close } = useOpenDialog()
  const isRunning = useOutcomes((state) => state.isRunning)
  const shut = () => {
    useOutcomes.setState({ failed: [] })
    close()
  }
  return (
    <Dialog title={t('shell.import.title')} isOpen={dialog === 'import'} onClose={shut} size="wide">
      <FailedImports />
      <IfWritable>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={FILE_KINDS}
          onSelect={(files) => void importFiles([...(files ?? [])])}
        >
          <Button autoFocus variant="primary" icon={FileUp} isDisabled={isRunning}>
            {t('shell.import.choose')}
          </Button>
        </FileTrigger>
        <p className="quiet">{t('shell.import.hint')}</p>
        <ImportText isRunning={isRunning} />
      </IfWritable>
    </Dialog>
  )
}

/** One box for both: an address is fetched, anything else is taken as the article's text. */
function ImportText({ isRunning }: { readonly isRunning: boolean }) {
  const { t } = useTranslation()
  const [url, setUrl] = useState('')
  const [text, setText] = useState('')
  const address = url.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (address !== '') void importSources([{ kind: 'url', url: address }])
    else if (text.trim() !== '')
      void importSources([isAddress(text.trim()) ? { kind: 'url', url: text.trim() } : { kind: 'text', text }])
  }
  return (
    <form className="dialog-form dialog-form-below" onSubmit={submit}>
      <Field label={t('shell.import.url')} placeholder="https://" value={url} onChange={setUrl} type="url" />
      <Field label={t('shell.import.text')} lines={6} value={text} onChange={setText} isDisabled={address !== ''} />
      <div className="dialog-form-actions">
        <Button type="submit" isDisabled={isRunning || (address === '' && text.trim() === '')}>
          {t('shell.import.submit')}
        </Button>
      </div>
    </form>
  )
}

function FailedImports() {
  const { t } = useTranslation()
  const failed = useOutcomes((state) => state.failed)
  if (failed.length === 0) return null
  return (
    <section className="import-failed" aria-label={t('shell.import.failed', { count: failed.length })}>
      {failed.map((one, index) => (
        // Two files of one name may fail alike: the place in the list tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced whole, never changed
        <FailedNote key={index} failed={one} />
      ))}
    </section>
  )
}

function FailedNote({ failed: { source, outcome } }: { readonly failed: FailedImport }) {
  const { name, failure } = outcome
  const isLocked = failure.code === 'file-encrypted' || failure.code === 'password-wrong'
  return (
    <>
      <ErrorNote error={new RequestFailure(failure.code, { name, ...failure.params }, failure.message)} />
      {isLocked && (source.kind === 'bytes' || source.kind === 'file') ? <ImportPassword source={source} /> : null}
    </>
  )
}
