import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { NoteFormat } from '#contract/briefing'
import { useCapabilities } from '../../bridge/capabilities.ts'
import { invoke } from '../../bridge/client.ts'
import { bytesOf, saveDownload } from '../../bridge/download.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { notify, notifyFailure } from '../../ui/toast.tsx'
import { printPage } from './print-page.ts'

const formats: readonly NoteFormat[] = ['docx', 'pdf', 'html', 'md']

/** Hands the note over as a file. Where the host cannot make a PDF, the browser's own print dialog does. */
export function ExportMenu({
  slug,
  beforeExport
}: {
  readonly slug: string
  readonly beforeExport: () => Promise<void>
}) {
  const { t } = useTranslation()
  const { printPdf } = useCapabilities()
  const exportAs = async (format: NoteFormat) => {
    try {
      await beforeExport()
      if (format === 'pdf' && !printPdf) {
        const { base64 } = await invoke('briefing.export', { slug, format: 'html' })
        printPage(new TextDecoder().decode(bytesOf(base64)))
        return
      }
      const download = await invoke('briefing.export', { slug, format })
      saveDownload(download)
      notify(t('briefing.export.done', { name: download.name }))
    } catch (error) {
      notifyFailure(error)
    }
  }
  return (
    <Menu
      label={t('briefing.export.label')}
      trigger={
        <Button variant="plain" icon={Download}>
          {t('briefing.export.label')}
        </Button>
      }
      entries={formats.map((format) => ({
        id: format,
        label: t(format === 'pdf' && !printPdf ? 'briefing.export.print' : `briefing.export.${format}`),
        run: () => void exportAs(format)
      }))}
    />
  )
}
