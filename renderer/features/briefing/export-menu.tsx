import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { NoteFormat } from '#contract/briefing'
import { useCapabilities } from '../../bridge/capabilities.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'

const formats: readonly NoteFormat[] = ['docx', 'pdf', 'html', 'md']

/** Hands the note over as a file. */
export function ExportMenu({ onExport }: { readonly onExport: (format: NoteFormat) => void }) {
  const { t } = useTranslation()
  const { printPdf } = useCapabilities()
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
        run: () => onExport(format)
      }))}
    />
  )
}
