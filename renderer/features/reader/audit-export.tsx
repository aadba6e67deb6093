import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AuditFormat } from '#contract/audit-report'
import { invoke } from '../../bridge/client.ts'
import { saveDownload } from '../../bridge/download.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { notify, notifyFailure } from '../../ui/toast.tsx'

const formats: readonly AuditFormat[] = ['html', 'md', 'csv', 'json']

/** Hands the audit over as a document, in the person's language. */
export function AuditExport({ articleId }: { readonly articleId: string }) {
  const { t, i18n } = useTranslation()
  const exportAs = async (format: AuditFormat) => {
    try {
      const language = i18n.language === 'es' ? 'es' : 'en'
      const download = await invoke('article.exportAudit', { id: articleId, format, language })
      saveDownload(download)
      notify(t('reader.audit.exportDone', { name: download.name }))
    } catch (error) {
      notifyFailure(error)
    }
  }
  return (
    <Menu
      label={t('reader.audit.export')}
      trigger={<Button icon={Download}>{t('reader.audit.export')}</Button>}
      entries={formats.map((format) => ({
        id: format,
        label: t(`reader.audit.format.${format}`),
        run: () => void exportAs(format)
      }))}
    />
  )
}
