import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteFormat } from '#contract/briefing'
import { useCapabilities } from '../../bridge/capabilities.ts'
import { invoke } from '../../bridge/client.ts'
import { bytesOf, saveDownload } from '../../bridge/download.ts'
import { notify, notifyFailure } from '../../ui/toast.tsx'
import { printPage } from './print-page.ts'

/** How to hand the note over as a file, or say why not. Where the host cannot make a PDF, the browser's own print dialog does. */
export function useExport(slug: string, beforeExport: () => Promise<void>): (format: NoteFormat) => void {
  const { t } = useTranslation()
  const { printPdf } = useCapabilities()
  return useCallback(
    (format) => {
      const work = async (): Promise<void> => {
        await beforeExport()
        if (format === 'pdf' && !printPdf) {
          const { base64 } = await invoke('briefing.export', { slug, format: 'html' })
          printPage(new TextDecoder().decode(bytesOf(base64)))
          return
        }
        const download = await invoke('briefing.export', { slug, format })
        saveDownload(download)
        notify(t('briefing.export.done', { name: download.name }))
      }
      work().catch(notifyFailure)
    },
    [slug, beforeExport, printPdf, t]
  )
}
