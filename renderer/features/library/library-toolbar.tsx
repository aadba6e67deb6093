import { Columns3, Download, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ReferenceFormat } from '#contract/reference'
import { useIsReadOnly } from '../../bridge/access.ts'
import { saveDownload } from '../../bridge/download.ts'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { toggleColumn, useShownColumns } from './column-choice.ts'
import { columnIds } from './columns.ts'

export function LibraryToolbar({
  filter,
  onFilter,
  shown,
  total,
  onAdd
}: {
  readonly filter: string
  readonly onFilter: (filter: string) => void
  readonly shown: readonly string[]
  readonly total: number
  readonly onAdd: () => void
}) {
  const { t } = useTranslation()
  return (
    <div className="library-toolbar">
      <Field
        label={t('library.filter')}
        isLabelHidden
        placeholder={t('library.filter')}
        value={filter}
        onChange={onFilter}
        type="search"
      />
      <span className="quiet library-count" role="status">
        {t('library.count', { shown: shown.length, total })}
      </span>
      <ColumnMenu />
      <ExportMenu ids={shown.length === total ? undefined : shown} />
      <Button icon={Plus} isDisabled={useIsReadOnly()} onPress={onAdd}>
        {t('library.add')}
      </Button>
    </div>
  )
}

function ColumnMenu() {
  const { t } = useTranslation()
  const shown = useShownColumns()
  return (
    <Menu
      label={t('library.chooseColumns')}
      trigger={<IconButton label={t('library.chooseColumns')} icon={Columns3} />}
      entries={columnIds.slice(1).map((id) => ({
        id,
        label: t(`library.columns.${id}`),
        isChecked: shown.includes(id),
        run: () => toggleColumn(id)
      }))}
    />
  )
}

/** Exports what is shown: all of it, or what the filter leaves. */
function ExportMenu({ ids }: { readonly ids: readonly string[] | undefined }) {
  const { t } = useTranslation()
  const { mutate } = useMutationOf('library.export')
  return (
    <Menu
      label={t('library.export')}
      trigger={<IconButton label={t('library.export')} icon={Download} />}
      entries={ReferenceFormat.options.map((format) => ({
        id: format,
        label: t(`library.formats.${format}`),
        run: () => mutate({ format, ...(ids === undefined ? {} : { ids: [...ids] }) }, { onSuccess: saveDownload })
      }))}
    />
  )
}
