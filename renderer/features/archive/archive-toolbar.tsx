import { Download, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../../bridge/client.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { notify, notifyFailure } from '../../ui/toast.tsx'
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
  const [isPending, setPending] = useState(false)
  const save = async () => {
    setPending(true)
    try {
      const saved = await saveFile('archive.exportTo', { format: 'wacz' })
      if (saved !== null) notify(t('archive.exported', { name: saved.name }))
    } catch (error) {
      notifyFailure(error)
    } finally {
      setPending(false)
    }
  }
  return <IconButton label={t('archive.export')} icon={Download} isDisabled={isPending} onPress={() => void save()} />
}
