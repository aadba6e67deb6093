import { Download as DownloadIcon, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Download } from '#contract/methods'
import { saveDownload } from '../../bridge/download.ts'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { notify } from '../../ui/toast.tsx'
import { AddAddress } from './add-address.tsx'
import { type StateFilter, stateFilters } from './captures.ts'

export interface ArchiveView {
  readonly filter: string
  readonly wanted: StateFilter
}

export function ArchiveToolbar({
  view,
  onView,
  shown,
  total,
  isChecking,
  onCheck
}: {
  readonly view: ArchiveView
  readonly onView: (view: ArchiveView) => void
  readonly shown: number
  readonly total: number
  readonly isChecking: boolean
  readonly onCheck: () => void
}) {
  const { t } = useTranslation()
  return (
    <div className="archive-toolbar">
      <Field
        label={t('archive.filter')}
        isLabelHidden
        placeholder={t('archive.filter')}
        value={view.filter}
        onChange={(filter) => onView({ ...view, filter })}
        type="search"
      />
      <Select
        label={t('archive.show')}
        isLabelHidden
        value={view.wanted}
        onChange={(wanted) => onView({ ...view, wanted })}
        options={stateFilters.map((id) => ({ id, label: t(`archive.filters.${id}`) }))}
      />
      <span className="quiet archive-count" role="status">
        {t('archive.count', { shown, total })}
      </span>
      <Button variant="quiet" icon={ShieldCheck} isDisabled={isChecking} onPress={onCheck}>
        {t(isChecking ? 'archive.checking' : 'archive.check')}
      </Button>
      <ExportButton />
      <AddAddress />
    </div>
  )
}

function ExportButton() {
  const { t } = useTranslation()
  const { mutate, isPending } = useMutationOf('archive.export')
  const handOver = (download: Download) => {
    saveDownload(download)
    notify(t('archive.exported', { name: download.name }))
  }
  return (
    <IconButton
      label={t('archive.export')}
      icon={DownloadIcon}
      isDisabled={isPending}
      onPress={() => mutate({ format: 'wacz' }, { onSuccess: handOver })}
    />
  )
}
